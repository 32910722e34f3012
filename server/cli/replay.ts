import { Command } from 'commander';
import { createProgressBar } from './progress-bar.ts';
import { parseSince } from './since.ts';
import { dataOption, printJson, withOperator, type DataFlag } from './with-operator.ts';

interface Flags extends DataFlag {
  since: Date;
  workflow?: string;
  dryRun?: true;
  user?: string;
}

export function replayCommand(): Command {
  return new Command('replay')
    .description('Understands stored mail again with the current engine and prints what is different.')
    .requiredOption('--since <age>', 'mail received since: 12h, 30d, 4w, or an ISO 8601 time', parseSince)
    .option('--workflow <id>', 'shows what this workflow would do with it')
    .option('--dry-run', 'changes nothing')
    .option('--user <address>', 'whose mail (default: the owner)')
    .addOption(dataOption())
    .action(replay);
}

async function replay(flags: Flags): Promise<void> {
  const bar = createProgressBar(process.stderr);
  const input = {
    since: flags.since.toISOString(),
    dryRun: flags.dryRun ?? false,
    ...(flags.workflow ? { workflow: flags.workflow } : {}),
    ...(flags.user ? { user: flags.user } : {}),
  };
  const report = await withOperator({ flags, roles: flags.dryRun ? [] : ['workflows'] }, (operator) =>
    operator.call('replay', input, (line) => bar.show(line)),
  );
  bar.finish();
  printJson(report);
}
