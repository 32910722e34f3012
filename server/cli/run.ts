import { Command, CommanderError } from 'commander';
import { ConfigError } from '#core/config.ts';
import { MailflexError } from '#core/contracts/errors.ts';
import { accountCommand } from './account.ts';
import { accuracyCommand } from './accuracy.ts';
import { analyzeCommand } from './analyze.ts';
import { askCommand } from './ask.ts';
import { afterRestoreCommand, backupCommand, restoreCommand } from './backup.ts';
import { dlqCommand } from './dlq.ts';
import { doctorCommand } from './doctor.ts';
import { importCommand } from './import.ts';
import { replayCommand } from './replay.ts';
import { startCommand } from './start.ts';
import { tokenCommand } from './token.ts';
import { userCommand } from './user.ts';

/** Exit status: 0 done, 1 failed, 2 used in a wrong way. */
const FAILED = 1;
const WRONG_USAGE = 2;

export async function run(args: readonly string[]): Promise<number> {
  const program = new Command('mailflex')
    .description('Turns mail into tasks, notes and calendar entries.')
    .exitOverride()
    .enablePositionalOptions()
    .showHelpAfterError('(see mailflex --help)');
  for (const command of allCommands()) program.addCommand(catchExit(command));
  process.exitCode = 0;
  try {
    await program.parseAsync(args, { from: 'user' });
    return process.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE;
    process.stderr.write(`${sentenceOf(error)}\n`);
    return FAILED;
  }
}

function allCommands(): Command[] {
  return [
    startCommand(),
    importCommand(),
    analyzeCommand(),
    askCommand(),
    replayCommand(),
    accuracyCommand(),
    accountCommand(),
    dlqCommand(),
    doctorCommand(),
    userCommand(),
    tokenCommand(),
    backupCommand(),
    restoreCommand(),
    afterRestoreCommand(),
  ];
}

/** Wrong usage throws instead of ending the process, in subcommands too. */
function catchExit(command: Command): Command {
  for (const child of command.commands) catchExit(child);
  return command.exitOverride().showHelpAfterError('(see --help)');
}

function sentenceOf(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof MailflexError) {
    return `${error.message} (${error.code}${error.details ? ` ${JSON.stringify(error.details)}` : ''})`;
  }
  if (process.env['MAILFLEX_LOG_LEVEL'] === 'debug' && error instanceof Error) return error.stack ?? error.message;
  return error instanceof Error ? error.message : String(error);
}
