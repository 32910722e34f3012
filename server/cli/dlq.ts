import { Command } from 'commander';
import { dataOption, printJson, withOperator, type DataFlag } from './with-operator.ts';

interface Flags extends DataFlag {
  topic?: string;
  group?: string;
  code?: string;
  from?: string;
  to?: string;
  json?: true;
  all?: true;
}

interface Letter {
  id: string;
  topic: string;
  group: string;
  attempts: number;
  failedAt: string;
  error: { code: string; message: string };
}

export function dlqCommand(): Command {
  const dlq = new Command('dlq').description('Events and jobs that were given up on after their last attempt.');
  const call = (flags: Flags, command: string, input: object) =>
    withOperator({ flags }, (operator) => operator.call(command, { ...input, ...filterOf(flags) }));
  /** The options that say which. */
  const which = (command: Command) =>
    command
      .option('--topic <name>', 'of this topic, such as dlq.mail.inbound')
      .option('--group <name>', 'given up by this consumer group')
      .option('--code <code>', 'with this error')
      .option('--from <time>', 'given up then or later')
      .option('--to <time>', 'given up before')
      .addOption(dataOption());

  which(dlq.command('list'))
    .description('Lists the newest thousand, or the newest of these.')
    .option('--json', 'prints JSON with all fields')
    .action(async (flags: Flags) => {
      const letters = (await call(flags, 'dlq-list', {})) as Letter[];
      if (flags.json) return printJson(letters);
      if (letters.length === 0) process.stderr.write('There are none.\n');
      for (const { id, topic, group, attempts, failedAt, error } of letters) {
        process.stdout.write(`${id}  ${failedAt}  ${topic}  ${group}  ${attempts}x  ${error.code}: ${error.message}\n`);
      }
    });

  dlq
    .command('show')
    .description('Prints one with its event or its data.')
    .argument('<id>')
    .addOption(dataOption())
    .action(async (id: string, flags: Flags) => {
      const [letter] = (await call(flags, 'dlq-list', { ids: [id] })) as Letter[];
      if (!letter) throw new Error('There is no such dead letter.');
      printJson(letter);
    });

  which(dlq.command('replay'))
    .description('Gives them to their consumer again: these, or all with --all.')
    .argument('[ids...]')
    .option('--all', 'all of them')
    .action(async (ids: string[], flags: Flags) => printJson(await call(flags, 'dlq-replay', chosen(ids, flags))));

  which(dlq.command('drop'))
    .description('Forgets them: these, or all with --all.')
    .argument('[ids...]')
    .option('--all', 'all of them')
    .action(async (ids: string[], flags: Flags) => printJson(await call(flags, 'dlq-drop', chosen(ids, flags))));

  return dlq;
}

function filterOf({ topic, group, code, from, to }: Flags): object {
  return Object.fromEntries(Object.entries({ topic, group, code, from, to }).filter(([, value]) => value));
}

function chosen(ids: readonly string[], flags: Flags): object {
  if (ids.length > 0) return { ids };
  if (!flags.all && Object.keys(filterOf(flags)).length === 0)
    throw new Error('Name the dead letters, or say which by --topic, --group, --code, --from and --to, or use --all.');
  return {};
}
