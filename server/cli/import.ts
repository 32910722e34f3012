import { resolve } from 'node:path';
import { Command } from 'commander';
import { dataOption, printJson, withOperator, type DataFlag } from './with-operator.ts';
import { createProgressBar } from './progress-bar.ts';

interface Flags extends DataFlag {
  to: string;
}

export function importCommand(): Command {
  return new Command('import')
    .description('Imports mbox files, Maildir folders, .eml files, and folders of them. Safe to repeat.')
    .argument('<path...>', 'what to import')
    .requiredOption('--to <address>', 'address of the mailbox that gets the mail')
    .addOption(dataOption())
    .action(importMail);
}

async function importMail(paths: string[], flags: Flags): Promise<void> {
  const bar = createProgressBar(process.stderr);
  const roles = ['bridge', 'copilot', 'rag', 'workflows'] as const;
  const report = await withOperator({ flags, roles }, (operator) =>
    operator.call('import', { paths: paths.map((path) => resolve(path)), to: flags.to }, (line) => bar.show(line)),
  );
  bar.finish();
  printJson(report);
}
