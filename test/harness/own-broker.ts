import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const script = fileURLToPath(new URL('../servers/kafka.sh', import.meta.url));
const run = promisify(execFile);

export interface OwnBroker extends AsyncDisposable {
  /** `host:port` */
  address: string;
  /** it keeps its connections and says nothing any more */
  freeze(): void;
  thaw(): void;
}

/** A Kafka broker that a test may freeze, kill and start again. */
export async function startBroker(folder: string): Promise<OwnBroker> {
  const address = (await run('bash', [script, 'start', folder])).stdout.trim();
  const pid = Number(await readFile(`${folder}/kafka.pid`, 'utf8'));
  return {
    address,
    freeze: () => void process.kill(pid, 'SIGSTOP'),
    thaw: () => void process.kill(pid, 'SIGCONT'),
    [Symbol.asyncDispose]: async () => void (await run('bash', [script, 'stop', folder])),
  };
}
