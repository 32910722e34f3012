import { Command, CommanderError } from 'commander';
import { ConfigError } from '#core/config.ts';
import { MailflexError } from '#core/contracts/errors.ts';
import { analyzeCommand } from './analyze.ts';

/** Exit status: 0 done, 1 failed, 2 used in a wrong way. */
const FAILED = 1;
const WRONG_USAGE = 2;

export async function run(args: readonly string[]): Promise<number> {
  const program = new Command('mailflex')
    .description('Turns mail into tasks, notes and calendar entries.')
    .exitOverride()
    .enablePositionalOptions()
    .showHelpAfterError('(see mailflex --help)');
  const commands = [analyzeCommand()];
  for (const command of commands) program.addCommand(command.exitOverride());
  process.exitCode = 0;
  try {
    await program.parseAsync(args, { from: 'user' });
    return Number(process.exitCode);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE;
    process.stderr.write(`${sentenceOf(error)}\n`);
    return FAILED;
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof MailflexError) {
    return `${error.message} (${error.code}${error.details ? ` ${JSON.stringify(error.details)}` : ''})`;
  }
  if (process.env['MAILFLEX_LOG_LEVEL'] === 'debug' && error instanceof Error) return error.stack ?? error.message;
  return error instanceof Error ? error.message : String(error);
}
