import { Algorithm, hash, verify } from '@node-rs/argon2';

/** Argon2id with the parameters OWASP gives as its first choice (19 MiB, 2 passes). */
const options = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, options);

export const verifyPassword = (passwordHash: string, password: string): Promise<boolean> => verify(passwordHash, password);

let decoy: Promise<string> | undefined;
const decoyHash = (): Promise<string> => (decoy ??= hashPassword('an account that does not exist'));

/** Makes what `verifyAgainstNobody` checks against: called while a process starts, so that nobody waits for it. */
export async function prepareDecoy(): Promise<void> {
  await decoyHash();
}

/** Takes as long as a real check, so that an unknown name cannot be told from a wrong password by the time it takes. */
export async function verifyAgainstNobody(password: string): Promise<false> {
  await verifyPassword(await decoyHash(), password);
  return false;
}
