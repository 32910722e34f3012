import { parentPort } from 'node:worker_threads';
import type { Understanding } from '#core/contracts/intent.ts';
import { understandOffline, type UnderstandInput } from '../understanding/index.ts';
import { warmUpMeanwhile } from '../understanding/warm-up.ts';

/** The thread of `understanding-thread.ts`: the offline engine, requests answered in order. */

export interface Request {
  id: number;
  inputs: readonly UnderstandInput[];
}
export type Reply = { id: number } & ({ results: Understanding[] } | { error: string });

parentPort!.on('message', ({ id, inputs }: Request) => {
  parentPort!.postMessage(answer(id, inputs));
});
warmUpMeanwhile();

function answer(id: number, inputs: readonly UnderstandInput[]): Reply {
  try {
    return { id, results: inputs.map((input) => understandOffline(input)) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
