import { generateMails } from '../harness/generated-mail.ts';
import { otherClient, startMailServer } from '../harness/mail-servers.ts';
const server = await startMailServer('dovecot');
await server.addUser('alice');
{ await using client = await otherClient(server, 'alice');
  const old = new Date(Date.now() - 30 * 86_400_000);
  for (const { raw } of generateMails(3000, { seed: 7, to: 'alice@example.org', date: old, bodyCharacters: 3000 })) await client.append('INBOX', raw, [], old);
}
(await import('node:fs')).writeFileSync('/tmp/h3/port', String(server.imap));
process.on('SIGTERM', async () => { await server[Symbol.asyncDispose](); process.exit(0); });
setInterval(() => {}, 1e6);
