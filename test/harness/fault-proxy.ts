/**
 * A TCP proxy whose connections can be made to go wrong, those that are open and those to come. It knows no protocol, so it
 * stands before mail servers and engines alike.
 */
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

export const FAULTS = [
  /** connections are accepted, and nothing goes either way */
  'black-hole',
  /** the server's end is gone and nobody tells the client */
  'half-open',
  'reset',
  /** nobody listens */
  'refused',
  /** connections begin, and after some bytes of the server nothing more comes: a TLS handshake that never ends */
  'stalled',
  /** the server's bytes come one a second, or on a line as slow as one likes */
  'slow-loris',
  /** nonsense instead of what the server says */
  'garbage',
  /** the connection ends after some more bytes of the server, wherever that is */
  'cut',
] as const;
export type Fault = 'none' | 'delay' | (typeof FAULTS)[number];

export interface FaultOptions {
  /** `stalled`, `cut`: bytes of the server that still come on each connection; default 100 */
  afterBytes?: number;
  /** `delay`: of each piece; `slow-loris`: between two pieces; default 1000 */
  ms?: number;
  /** `slow-loris`: in one piece; default 1 */
  bytes?: number;
}

export interface FaultProxy extends AsyncDisposable {
  port: number;
  become(fault: Fault, options?: FaultOptions): void;
  /** open ones */
  connections(): number;
}

interface Pair {
  client: Socket;
  server: Socket;
  /** of the server, since the fault began */
  passed: number;
}

const NONSENSE = '\u0000\u00ff) * nonsense {999999999}\r\n'.repeat(20);

export async function startFaultProxy(target: number | { host: string; port: number }): Promise<FaultProxy> {
  const { host, port } = typeof target === 'number' ? { host: '127.0.0.1', port: target } : target;
  const pairs = new Set<Pair>();
  let fault: Fault = 'none';
  let { afterBytes, ms, bytes: pieceBytes } = { afterBytes: 100, ms: 1000, bytes: 1 };

  function end(pair: Pair): void {
    pairs.delete(pair);
    pair.client.destroy();
    pair.server.destroy();
  }

  function toClient(pair: Pair, bytes: Buffer): void {
    const { client, server } = pair;
    const from = pair.passed;
    pair.passed += bytes.byteLength;
    if (fault === 'none') {
      if (!client.write(bytes)) {
        server.pause();
        client.once('drain', () => server.resume());
      }
    } else if (fault === 'garbage') client.write(NONSENSE);
    else if (fault === 'delay') setTimeout(() => client.write(bytes), ms);
    else if (fault === 'slow-loris') trickle(pair, bytes);
    else if (fault === 'stalled' || fault === 'cut') {
      const left = bytes.subarray(0, Math.max(0, afterBytes - from));
      if (left.byteLength > 0) client.write(left);
      if (fault === 'cut' && pair.passed >= afterBytes) client.end(() => end(pair));
    }
  }

  function trickle(pair: Pair, bytes: Buffer): void {
    let next = 0;
    pair.server.pause();
    const timer = setInterval(() => {
      if (pair.client.destroyed) clearInterval(timer);
      else if (next < bytes.byteLength) {
        pair.client.write(bytes.subarray(next, next + pieceBytes));
        next += pieceBytes;
      } else {
        clearInterval(timer);
        pair.server.resume();
      }
    }, ms);
  }

  /** What the fault does to a connection by itself, without any traffic. */
  function strike(pair: Pair): void {
    pair.passed = 0;
    if (fault === 'reset') {
      pair.client.resetAndDestroy();
      end(pair);
    } else if (fault === 'refused') end(pair);
    else if (fault === 'half-open') pair.server.destroy();
    else if (fault === 'garbage') pair.client.write(NONSENSE);
  }

  const listener = createServer((client) => {
    const server = connect(port, host);
    const pair: Pair = { client, server, passed: 0 };
    pairs.add(pair);
    client.on('data', (bytes) => {
      if (fault !== 'black-hole' && fault !== 'half-open' && !server.destroyed) server.write(bytes);
    });
    server.on('data', (bytes) => toClient(pair, bytes));
    client.on('close', () => end(pair)).on('error', () => end(pair));
    // what a dead server's socket does is not told while the fault is that nobody tells
    const serverEnded = () => {
      if (fault !== 'half-open' && fault !== 'black-hole') end(pair);
    };
    server.on('close', serverEnded).on('error', serverEnded);
    strike(pair);
  });

  const listen = (on: number) =>
    new Promise<void>((resolve, reject) => listener.once('error', reject).listen(on, '127.0.0.1', resolve));
  await listen(0);
  const own = (listener.address() as AddressInfo).port;
  return {
    port: own,
    become(next, options = {}) {
      fault = next;
      afterBytes = options.afterBytes ?? 100;
      ms = options.ms ?? 1000;
      pieceBytes = options.bytes ?? 1;
      for (const pair of pairs) strike(pair);
      if (next === 'refused') listener.close();
      else if (!listener.listening) void listen(own);
    },
    connections: () => pairs.size,
    async [Symbol.asyncDispose]() {
      for (const pair of pairs) end(pair);
      if (!listener.listening) return;
      const closed = Promise.withResolvers<void>();
      listener.close(() => closed.resolve());
      await closed.promise;
    },
  };
}
