import { Command } from 'commander';
import { resolve } from 'node:path';
import { loadConfig } from '../config.ts';
import { dataOption, environment, printJson, withOperator, type DataFlag } from './with-operator.ts';

export function backupCommand(): Command {
  return new Command('backup')
    .description('Writes everything - database and raw mail - to one file, also while the server runs.')
    .argument('<file>', 'a file that does not exist yet, such as mailflex.backup.gz')
    .addOption(dataOption())
    .action(async (file: string, flags: DataFlag) => {
      printJson(await withOperator({ flags }, (operator) => operator.call('backup', { file: resolve(file) })));
    });
}

export function restoreCommand(): Command {
  return new Command('restore')
    .description('Fills an empty data directory from a backup. The server must not run.')
    .argument('<file>')
    .addOption(dataOption())
    .action(async (file: string, flags: DataFlag) => {
      const { restore } = await import('../operator/restore.ts');
      printJson(await restore(resolve(file), loadConfig(environment(flags)).config));
    });
}

export function afterRestoreCommand(): Command {
  return new Command('after-restore')
    .description(
      'Once, before the processes start, when PostgreSQL was brought back by its own means (WAL archive, snapshot): events are given again to whoever had handled them after the backup.',
    )
    .addOption(dataOption())
    .action(async (flags: DataFlag) => {
      printJson(await withOperator({ flags }, (operator) => operator.call('after-restore', {})));
    });
}
