/**
 * The restore drill by hand: `node test/drills/restore.ts embedded|archive [mails]` (default 20,000). `archive` needs MAILFLEX_TEST_KAFKA and
 * MAILFLEX_TEST_REDIS; both need Dovecot (test/servers/install.sh). Ends with status 1 when something is missing or was done twice.
 */
import { machine } from '#test/bench/machine.ts';
import { temporaryFolder } from '#test/harness/mailflex.ts';
import { restoreDrill } from './restore-drill.ts';
import { archivedSize, embeddedSize } from './sizes.ts';

const [size = 'embedded', mails = '20000'] = process.argv.slice(2);
console.log(`${machine()}; ${size}, ${mails} mails`);
await using folder = await temporaryFolder();
await using stack = new AsyncDisposableStack();
const recoverable = size === 'archive' ? stack.use(await archivedSize(folder.path)) : embeddedSize(folder.path);
const result = await restoreDrill({ mails: Number(mails), log: console.log }, recoverable);
console.log(result);
const { missing, tasks, asking, tasksTwice, effects, effectsTwice } = result;
process.exitCode = missing + tasksTwice + effectsTwice > 0 || tasks !== asking || effects !== asking ? 1 : 0;
