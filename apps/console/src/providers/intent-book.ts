/**
 * One idempotency key per intent of the user. An intent is "this method on this path with this body": pressing the button
 * again after a lost answer repeats the intent and must carry the same key; changing the text makes a new one.
 * A key is forgotten when the server has answered, so that doing the same thing twice on purpose stays possible.
 */
export class IntentBook {
  private readonly keys = new Map<string, string>();

  constructor(private readonly newKey: () => string = randomKey) {}

  keyFor(signature: string): string {
    const known = this.keys.get(signature);
    if (known !== undefined) return known;
    const key = this.newKey();
    this.keys.set(signature, key);
    return key;
  }

  settle(signature: string): void {
    this.keys.delete(signature);
  }
}

export function signatureOf(method: string, path: string, body: unknown): string {
  return `${method} ${path} ${body === undefined ? '' : JSON.stringify(body)}`;
}

/** A version 4 UUID. `crypto.randomUUID` is missing where the page is served over plain http in an intranet. */
export function randomKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
