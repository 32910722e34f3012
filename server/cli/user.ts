import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { dataOption, printJson, withOperator, type DataFlag } from './with-operator.ts';

interface Flags extends DataFlag {
  name?: string;
  tz?: string;
  locale?: string;
}

export function userCommand(): Command {
  const user = new Command('user').description('People who use this installation.');

  user
    .command('add')
    .description('Adds a person with a mailbox of their own; prints a sign-in link, good for one use within a day.')
    .argument('<address>')
    .option('--name <name>', 'as others write it (default: the part before the @)')
    .option('--tz <zone>', 'IANA time zone (default: that of this machine)')
    .option('--locale <tag>', 'language', 'en')
    .addOption(dataOption())
    .action(async (email: string, flags: Flags) => {
      const name = flags.name ?? email.split('@')[0];
      const tz = flags.tz ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
      const input = { email, name, tz, locale: flags.locale };
      printJson(await withOperator({ flags }, (operator) => operator.call('user-add', input)));
    });

  user
    .command('list')
    .description('Lists them.')
    .addOption(dataOption())
    .action(async (flags: Flags) => {
      printJson(await withOperator({ flags }, (operator) => operator.call('user-list', {})));
    });

  user
    .command('set-password')
    .description('Sets a password, read from standard input, and ends the sessions of this person.')
    .argument('<address>')
    .addOption(dataOption())
    .action(async (email: string, flags: Flags) => {
      const password = await readPassword();
      printJson(await withOperator({ flags }, (operator) => operator.call('user-set-password', { email, password })));
    });

  return user;
}

/** Never an argument: arguments are seen by every user of the machine. */
async function readPassword(): Promise<string> {
  const lines = createInterface({ input: process.stdin, terminal: false });
  if (process.stdin.isTTY) process.stderr.write('New password: ');
  for await (const line of lines) return line;
  throw new Error('No password on standard input.');
}
