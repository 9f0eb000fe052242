import { locales, renderMessage, type Locale } from '@huibian/contracts';
import { CommandRefusal, type Command, type CommandOutput, type ExitCode } from './command';
import { checkCommand } from './check.command';
import { compileCommand } from './compile.command';
import { diffCommand } from './diff.command';
import { importCommand } from './import.command';
import { verifyHistoryCommand } from './verify-history.command';
import { verifyCommand } from './verify.command';

const commands: readonly Command[] = [importCommand, checkCommand, compileCommand, verifyCommand, diffCommand, verifyHistoryCommand];

export interface Streams {
  out(text: string): void;
  err(text: string): void;
}

/** Takes `--lang xx` or `--lang=xx` out of the arguments, wherever it stands. */
function takeLocale(args: readonly string[]): { locale: Locale; rest: string[] } {
  const rest: string[] = [];
  let asked: string | undefined;
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? '';
    if (argument === '--lang') asked = args[(at += 1)] ?? '';
    else if (argument.startsWith('--lang=')) asked = argument.slice('--lang='.length);
    else rest.push(argument);
  }
  const locale = locales.find((each) => each === (asked ?? 'zh'));
  if (!locale) throw new CommandRefusal(2, 'cli.bad_arguments', { reason: `--lang ${asked ?? ''}` });
  return { locale, rest };
}

function outputTo(streams: Streams, locale: Locale): CommandOutput {
  return {
    result: (value) => streams.out(`${JSON.stringify(value, null, 2)}\n`),
    say: (code, params) => streams.err(`${renderMessage(locale, code, params)}\n`),
    words: (code, params) => renderMessage(locale, code, params),
  };
}

/** Runs the command the arguments name and answers its exit code. */
export async function run(args: readonly string[], streams: Streams): Promise<ExitCode> {
  let output = outputTo(streams, 'zh');
  try {
    const { locale, rest } = takeLocale(args);
    output = outputTo(streams, locale);
    const [name = '', ...own] = rest;
    const command = commands.find((each) => each.name === name);
    if (command) return await command.run(own, output);
    const asksHelp = ['help', '--help', '-h'].includes(name);
    if (name !== '' && !asksHelp) output.say('cli.unknown_command', { command: name });
    output.say('cli.usage');
    return asksHelp ? 0 : 2;
  } catch (error) {
    if (!(error instanceof CommandRefusal)) throw error;
    output.say(error.code, error.params);
    if (error.exitCode === 2) output.say('cli.usage');
    return error.exitCode;
  }
}
