import { configSchema, type Config } from './config.schema';

/** Empty variables count as absent: compose files pass them so. */
function present(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''));
}

/**
 * Reads and validates the configuration.
 * @throws Error that names each wrong setting, what is wrong with it and what belongs there.
 */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const parsed = configSchema.safeParse(present(environment));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const description = configSchema.shape[name as keyof Config]?.description ?? '';
    return `- ${name}: ${issue.message}. ${description}`;
  });
  throw new Error(`The configuration is not right. Set these environment variables and start again:\n${lines.join('\n')}`);
}
