import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, getCACertificates, setDefaultCACertificates } from 'node:tls';
import { promisify } from 'node:util';
import type { Certificate } from './certificates.ts';

/**
 * TLS on a port of its own before a server that speaks none. Without a certificate it makes one for 127.0.0.1, which this process
 * trusts from then on.
 */
export async function startTlsFront(
  target: number,
  certificate?: Certificate,
): Promise<{ port: number } & AsyncDisposable> {
  const server = createServer(certificate ?? (await trustedHere()), (client) => {
    const inner = connect(target, '127.0.0.1');
    const end = () => {
      client.destroy();
      inner.destroy();
    };
    for (const socket of [client, inner]) socket.on('close', end).on('error', end);
    client.pipe(inner);
    inner.pipe(client);
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}

async function trustedHere(): Promise<Certificate> {
  const folder = await mkdtemp(join(tmpdir(), 'mailflex-tls-'));
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const request = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=127.0.0.1';
  const name = ['-addext', 'subjectAltName=IP:127.0.0.1'];
  await promisify(execFile)('openssl', [...request.split(' '), ...name, '-keyout', keyFile, '-out', certFile]);
  const made = { key: await readFile(keyFile, 'utf8'), cert: await readFile(certFile, 'utf8') };
  setDefaultCACertificates([...getCACertificates('default'), made.cert]);
  await rm(folder, { recursive: true });
  return made;
}
