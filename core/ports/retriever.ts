import type { Actor } from '../contracts/actor.ts';
import type { Citation } from '../contracts/hub.ts';

/** Finds passages of mail that this actor may read. Implemented by rag. */
export interface Retriever {
  retrieve(actor: Actor, query: string, options: { limit: number; signal?: AbortSignal }): Promise<Passage[]>;
}

/** `citation.quote` is the best sentence, verbatim; `text` the whole passage around it. */
export interface Passage {
  citation: Citation;
  text: string;
}
