import { Command } from 'commander';
import { parseSince } from './since.ts';
import { table } from './table.ts';
import { dataOption, printJson, withOperator, type DataFlag } from './with-operator.ts';

interface Flags extends DataFlag {
  since?: Date;
  user?: string;
  json?: true;
}

interface Share {
  value: number;
  low: number;
  high: number;
  n: number;
}

interface TypeAccuracy {
  type: string;
  shown: number;
  muted: number;
  accepted: number;
  edited: number;
  undone: number;
  wrongType: number;
  missed: number;
  precision: Share | null;
  recall: Share | null;
}

export function accuracyCommand(): Command {
  return new Command('accuracy')
    .description('How often the copilot was right on your own mail, going by what you kept, corrected and took back.')
    .option('--since <age>', 'mail received since: 12h, 30d, 4w, or an ISO 8601 time (default: all)', parseSince)
    .option('--user <address>', 'whose mail (default: the owner)')
    .option('--json', 'prints JSON with all counts')
    .addOption(dataOption())
    .action(accuracy);
}

async function accuracy(flags: Flags): Promise<void> {
  const input = {
    name: 'assistant.get-accuracy',
    input: flags.since ? { since: flags.since.toISOString() } : {},
    ...(flags.user ? { user: flags.user } : {}),
  };
  const report = (await withOperator({ flags }, (operator) => operator.call('act', input))) as {
    items: TypeAccuracy[];
  };
  if (flags.json) return printJson(report);
  if (report.items.length === 0) process.stderr.write('Nothing was understood in that time.\n');
  const rows = report.items.map((item) => [
    item.type,
    ...[item.shown, item.accepted, item.edited, item.undone, item.wrongType, item.missed].map(String),
    shareText(item.precision),
    shareText(item.recall),
  ]);
  process.stdout.write(table([HEADINGS, ...rows]));
}

const HEADINGS = ['type', 'shown', 'right', 'corrected', 'undone', 'wrong type', 'missed', 'precision', 'recall'];

/** `75 % (30-95 %, n=4)`: the interval says how little a few cases tell. */
function shareText(share: Share | null): string {
  if (!share) return 'not known';
  const [value, low, high] = [share.value, share.low, share.high].map((part) => Math.round(part * 100));
  return `${value} % (${low}-${high} %, n=${share.n})`;
}
