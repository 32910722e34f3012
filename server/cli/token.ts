import { Command, InvalidArgumentError } from 'commander';
import { dataOption, printJson, withOperator, type DataFlag } from './with-operator.ts';

interface Flags extends DataFlag {
  user?: string;
  scope: string[];
  days?: number;
}

export function tokenCommand(): Command {
  const token = new Command('token').description('Access for programs: Authorization: Bearer <token>.');

  token
    .command('create')
    .description('Creates a token and prints it; it is not shown again.')
    .argument('<name>', 'what it is for')
    .option('--user <address>', 'whose rights it has (default: the owner)')
    .option('--scope <scopes...>', 'what it may do: task:read, mail:*, …', ['*'])
    .option('--days <number>', 'good for so many days (default: until revoked)', parseDays)
    .addOption(dataOption())
    .action(async (name: string, flags: Flags) => {
      const input = { name, user: flags.user, scopes: flags.scope, days: flags.days ?? null };
      printJson(await withOperator({ flags }, (operator) => operator.call('token-create', input)));
    });

  token
    .command('list')
    .description('Lists those not revoked.')
    .addOption(dataOption())
    .action(async (flags: Flags) => {
      printJson(await withOperator({ flags }, (operator) => operator.call('token-list', {})));
    });

  token
    .command('revoke')
    .description('Revokes one.')
    .argument('<id>')
    .addOption(dataOption())
    .action(async (id: string, flags: Flags) => {
      printJson(await withOperator({ flags }, (operator) => operator.call('token-revoke', { id })));
    });

  return token;
}

function parseDays(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1) throw new InvalidArgumentError('must be a number of days.');
  return days;
}
