/** A certificate authority of the test's own, made with openssl; Node trusts it in this process only. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Certificate {
  key: string;
  cert: string;
}

export interface Authority extends AsyncDisposable {
  /** PEM; for other processes, as NODE_EXTRA_CA_CERTS */
  file: string;
  /** for these names; `days` below 0: expired; self-signed: by nobody whom this process trusts */
  issue(names: readonly string[], options?: { days?: number; selfSigned?: boolean }): Promise<Certificate>;
}

export async function createAuthority(): Promise<Authority> {
  const folder = await mkdtemp(join(tmpdir(), 'mailflex-ca-'));
  const at = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => run('openssl', args, { cwd: folder });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  await openssl('req', '-x509', ...newKey, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '2', '-subj', '/CN=Test CA');
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, await readFile(at('ca.pem'), 'utf8')]);
  let issued = 0;
  return {
    file: at('ca.pem'),
    async issue(names, { days = 2, selfSigned = false } = {}) {
      const name = `c${issued++}`;
      await openssl(
        'req',
        '-new',
        ...newKey,
        '-keyout',
        `${name}.key`,
        '-out',
        `${name}.csr`,
        '-subj',
        `/CN=${names[0]}`,
      );
      await writeFile(at(`${name}.ext`), `subjectAltName=${names.map((one) => `DNS:${one}`).join(',')}\n`);
      const signer = selfSigned
        ? ['-signkey', `${name}.key`]
        : ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial'];
      const time = ['-days', String(days)];
      await openssl(
        'x509',
        '-req',
        '-in',
        `${name}.csr`,
        ...signer,
        ...time,
        '-extfile',
        `${name}.ext`,
        '-out',
        `${name}.pem`,
      );
      return { key: await readFile(at(`${name}.key`), 'utf8'), cert: await readFile(at(`${name}.pem`), 'utf8') };
    },
    async [Symbol.asyncDispose]() {
      setDefaultCACertificates(before);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
