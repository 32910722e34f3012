import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { connectMailbox, MAILBOX_OWNER as OWNER } from '../harness/connect-mailbox.ts';
import { signIn, startMailflex, temporaryFolder } from '../harness/mailflex.ts';
const imap = Number(readFileSync('/tmp/h3/port', 'utf8'));
const settle = Number(process.argv[2] ?? 0);
await using data = await temporaryFolder();
await using app = await startMailflex(data.path, [], { MAILFLEX_OWNER_EMAIL: OWNER, MAILFLEX_ALLOW_PRIVATE_HOSTS: '127.0.0.1', MAILFLEX_LOG_LEVEL: 'error' });
const { call } = await signIn(app);
let pid = app.child.pid!;
const kids = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
if (kids.length) pid = kids[0]!;
function threads() {
  const m = new Map<string, { name: string; u: number; s: number }>();
  for (const t of readdirSync(`/proc/${pid}/task`)) {
    const st = readFileSync(`/proc/${pid}/task/${t}/stat`, 'utf8');
    const f = st.slice(st.lastIndexOf(')') + 2).split(' ');
    m.set(t, { name: st.slice(st.indexOf('(') + 1, st.lastIndexOf(')')), u: +f[11]!, s: +f[12]! });
  }
  return m;
}
function diff(a: ReturnType<typeof threads>, b: ReturnType<typeof threads>, label: string) {
  console.log(label);
  for (const [t, v] of b) { const w = a.get(t) ?? { u: 0, s: 0 }; const u = (v.u - w.u) * 10, s = (v.s - w.s) * 10; if (u + s >= 20) console.log(`   ${t} ${v.name.padEnd(18)} user ${u} sys ${s}`); }
  let tu = 0, ts = 0; for (const [t, v] of b) { const w = a.get(t) ?? { u: 0, s: 0 }; tu += v.u - w.u; ts += v.s - w.s; }
  console.log(`   total user ${tu * 10} sys ${ts * 10}`);
}
await delay(settle * 1000);
const t0 = threads(); const from = performance.now();
await connectMailbox(call, { imap });
console.log('connect answered', (performance.now() - from).toFixed(0), 'load', readFileSync('/proc/loadavg','utf8').trim());
for (let count = 0; count < 3000;) {
  await delay(100);
  const q = performance.now();
  count = (await call<{ items: { messageCount: number }[] }>('mail-account.list')).items[0]!.messageCount;
  console.log((performance.now() - from).toFixed(0), count, 'ask', (performance.now() - q).toFixed(0));
}
const ms = performance.now() - from;
diff(t0, threads(), `fetch ${ms.toFixed(0)} ms = ${(3000 / ms * 1000).toFixed(0)}/s`);
