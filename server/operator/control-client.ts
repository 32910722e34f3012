import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { MailflexError, type ErrorBody } from '#core/contracts/errors.ts';

export interface Operator {
  call(command: string, input: unknown, onProgress?: (line: Record<string, unknown>) => void): Promise<unknown>;
}

type Reply = { progress: Record<string, unknown> } | { result: unknown } | { error: ErrorBody };

/** The server that listens at this path; null when none does. */
export async function connectOperator(path: string, signal: AbortSignal): Promise<Operator | null> {
  const alive = await new Promise<boolean>((resolve) => {
    const probe = request({ socketPath: path, path: '/api/openapi.json', method: 'HEAD', timeout: 5000 });
    probe.on('response', (response) => {
      response.resume();
      resolve(true);
    });
    probe.on('error', () => resolve(false));
    probe.end();
  });
  if (!alive) return null;
  return { call: (command, input, onProgress) => call(path, signal, { command, input, onProgress }) };
}

async function call(
  path: string,
  signal: AbortSignal,
  {
    command,
    input,
    onProgress,
  }: { command: string; input: unknown; onProgress: ((line: Record<string, unknown>) => void) | undefined },
): Promise<unknown> {
  const response = await new Promise<AsyncIterable<Uint8Array> & NodeJS.ReadableStream>((resolve, reject) => {
    const outgoing = request({
      socketPath: path,
      path: `/operator/${command}`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      signal,
    });
    outgoing.on('response', resolve);
    outgoing.on('error', reject);
    outgoing.end(JSON.stringify(input));
  });
  for await (const line of createInterface({ input: response })) {
    const reply = JSON.parse(line) as Reply;
    if ('progress' in reply) onProgress?.(reply.progress);
    else if ('result' in reply) return reply.result;
    else throw new MailflexError({ ...reply.error, details: reply.error.details ?? {} });
  }
  throw new Error('the server ended before it answered');
}
