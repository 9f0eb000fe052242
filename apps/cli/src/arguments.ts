import { parseArgs } from 'node:util';
import { CommandRefusal } from './command';

interface CommandArguments {
  positionals: string[];
  values: Readonly<Record<string, string | undefined>>;
  /** The flags that were given. */
  flags: ReadonlySet<string>;
}

/** Reads a command's arguments: named positionals, all required, string options and flags without a value. Anything else is wrong usage. */
export function readArguments(args: readonly string[], positionalNames: readonly string[], optionNames: readonly string[] = [], flagNames: readonly string[] = []): CommandArguments {
  const options = Object.fromEntries([...optionNames.map((name) => [name, { type: 'string' as const }]), ...flagNames.map((name) => [name, { type: 'boolean' as const }])]);
  const parsed = ((): CommandArguments => {
    try {
      const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
      const given = Object.entries(values as Record<string, string | boolean | undefined>);
      return {
        positionals,
        values: Object.fromEntries(given.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
        flags: new Set(given.flatMap(([name, value]) => (value === true ? [name] : []))),
      };
    } catch (error) {
      throw new CommandRefusal(2, 'cli.bad_arguments', { reason: error instanceof Error ? error.message : String(error) });
    }
  })();
  const missing = positionalNames.slice(parsed.positionals.length);
  if (missing.length > 0) throw new CommandRefusal(2, 'cli.missing_arguments', { names: missing.join(', ') });
  const extra = parsed.positionals.slice(positionalNames.length);
  if (extra.length > 0) throw new CommandRefusal(2, 'cli.bad_arguments', { reason: extra.join(' ') });
  return parsed;
}
