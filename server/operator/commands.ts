import { act, ask, dropDeadLetters, listDeadLetters, replayDeadLetters } from './act.ts';
import { afterRestore } from './after-restore.ts';
import { backup } from './backup.ts';
import { importMail } from './import-mail.ts';
import type { OperatorCommand } from './operator.ts';
import { replay } from './replay.ts';
import { addUser, createToken, listTokens, listUsers, revokeToken, setUserPassword } from './users.ts';

/** Everything the command line can ask for. Names are those of the command line. */
export const operatorCommands: Readonly<Record<string, OperatorCommand>> = {
  act,
  'after-restore': afterRestore,
  ask,
  backup,
  import: importMail,
  replay,
  'dlq-list': listDeadLetters,
  'dlq-replay': replayDeadLetters,
  'dlq-drop': dropDeadLetters,
  'user-add': addUser,
  'user-list': listUsers,
  'user-set-password': setUserPassword,
  'token-create': createToken,
  'token-list': listTokens,
  'token-revoke': revokeToken,
};
