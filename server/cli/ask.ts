import { Command } from 'commander';
import type { ChatTurn } from '#core/contracts/hub.ts';
import { dataOption, printJson, withOperator, type DataFlag } from './with-operator.ts';

interface Flags extends DataFlag {
  user?: string;
  json?: true;
}

export function askCommand(): Command {
  return new Command('ask')
    .description('Asks about the own mail; the answer names the mails it rests on.')
    .argument('<question>', 'what you want to know')
    .option('--user <address>', 'whose mail (default: the owner)')
    .option('--json', 'prints the answer with its citations as JSON')
    .addOption(dataOption())
    .action(ask);
}

async function ask(text: string, flags: Flags): Promise<void> {
  const { turn } = (await withOperator({ flags }, (operator) =>
    operator.call('ask', { text, ...(flags.user ? { user: flags.user } : {}) }),
  )) as { turn: ChatTurn };
  if (flags.json) return printJson({ text: turn.text, engine: turn.engine, citations: turn.citations });
  const sources = turn.citations.map(
    ({ subject, from, date, quote }, index) =>
      `[${index + 1}] ${subject} - ${from}${date ? `, ${date.slice(0, 10)}` : ''}\n    “${quote}”`,
  );
  process.stdout.write(`${[turn.text, '', ...sources].join('\n').trimEnd()}\n`);
}
