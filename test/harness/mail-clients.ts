/** Real mail clients of other people's making, without a screen. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

async function home(name: string): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), `mailflex-${name}-`));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

export interface PulledMail {
  /** Maildir flags: `S` seen, `D` draft, `R` replied */
  flags: string;
  source: string;
}

/** Pulls these folders of an account with mbsync, as people do who read their mail offline. */
export async function pullWithMbsync(
  account: { imap: number; user: string },
  folders: readonly string[],
): Promise<Record<string, PulledMail[]>> {
  await using folder = await home('mbsync');
  const store = join(folder.path, 'mail');
  await mkdir(store);
  const configuration = [
    'IMAPStore far',
    'Host 127.0.0.1',
    `Port ${account.imap}`,
    `User ${account.user}`,
    'Pass secret',
    'SSLType None',
    'AuthMechs LOGIN',
    '',
    'MaildirStore near',
    `Path ${store}/`,
    `Inbox ${store}/INBOX`,
    'SubFolders Verbatim',
    '',
    'Channel all',
    'Far :far:',
    'Near :near:',
    `Patterns ${folders.join(' ')}`,
    'Create Near',
    'Sync Pull',
    'SyncState *',
    '',
  ].join('\n');
  await writeFile(join(folder.path, 'mbsyncrc'), configuration);
  await run('mbsync', ['-q', '-c', join(folder.path, 'mbsyncrc'), '-a'], { timeout: 30_000 });
  const pulled: Record<string, PulledMail[]> = {};
  for (const name of folders) pulled[name] = await readMaildir(join(store, name));
  return pulled;
}

async function readMaildir(path: string): Promise<PulledMail[]> {
  const mails: PulledMail[] = [];
  for (const part of ['new', 'cur']) {
    for (const file of await readdir(join(path, part)))
      mails.push({
        flags: /:2,(\w*)$/.exec(file)?.[1] ?? '',
        source: await readFile(join(path, part, file), 'utf8'),
      });
  }
  return mails;
}

/** What neomutt shows of the mails of a folder that fit one of its patterns: the whole source, with its own `Tags` line. */
export async function showWithNeomutt(
  account: { imap: number; user: string },
  folder: string,
  pattern: string,
): Promise<string> {
  await using place = await home('neomutt');
  const out = join(place.path, 'out');
  const url = `imap://${account.user}@127.0.0.1:${account.imap}/`;
  const settings = [
    `set folder="${url}" spoolfile="+INBOX" imap_user=${account.user} imap_pass=secret imap_authenticators="login"`,
    'set ssl_starttls=no ssl_force_tls=no quit=yes wait_key=no pipe_decode=no sleep_time=0 header_cache=""',
    'unset mark_old',
    `push "<tag-pattern>${pattern}<enter><tag-prefix><pipe-message>cat >${out}<enter><exit>"`,
    '',
  ].join('\n');
  await writeFile(join(place.path, 'muttrc'), settings);
  // it wants a terminal, and script(1) gives it one
  const command = `neomutt -n -F ${join(place.path, 'muttrc')} -f ${url}${folder}`;
  await run('script', ['-qec', command, '/dev/null'], {
    timeout: 30_000,
    env: { PATH: process.env['PATH'], TERM: 'xterm', HOME: place.path },
  });
  return readFile(out, 'utf8').catch(() => '');
}
