import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { seededRandom } from '#test/harness/generated-mail.ts';

/** What came in at another system, by the mail that caused it. */
export interface RecordingSinks extends AsyncDisposable {
  /** honours Idempotency-Key: a key that is known changes nothing */
  keyedUrl: string;
  /** takes each post for a new one */
  unkeyedUrl: string;
  /** effects that took place, by message id */
  keyed: Map<string, number>;
  unkeyed: Map<string, number>;
  /** posts with a key that was known */
  repeated(): number;
}

const LONGEST_ANSWER_MS = 15;

/** Two systems behind one server. An effect takes place when its post is read; the answer follows a little later. */
export async function startSinks(seed: number): Promise<RecordingSinks> {
  const random = seededRandom(seed);
  const keys = new Set<string>();
  const keyed = new Map<string, number>();
  const unkeyed = new Map<string, number>();
  let repeated = 0;
  const count = (sink: Map<string, number>, about: string) => sink.set(about, (sink.get(about) ?? 0) + 1);

  function take(path: string | undefined, key: string, about: string): void {
    if (path === '/unkeyed') return void count(unkeyed, about);
    if (keys.has(key)) repeated += 1;
    else count(keyed, about);
    keys.add(key);
  }

  const server = createServer((request, response) => {
    void read(request).then((body) => {
      const { about } = JSON.parse(body) as { about: string };
      take(request.url, String(request.headers['idempotency-key']), about);
      setTimeout(() => response.writeHead(204).end(), random() * LONGEST_ANSWER_MS);
    });
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    keyedUrl: `${origin}/keyed`,
    unkeyedUrl: `${origin}/unkeyed`,
    keyed,
    unkeyed,
    repeated: () => repeated,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      await closed.promise;
    },
  };
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
