import type { Retriever } from '#core/ports/retriever.ts';
import type { Answerer } from './answerer.ts';
import { readAgenda, type ReadAction } from './agenda.ts';
import { phrasesFor } from './phrases.ts';

const MAX_PASSAGES = 5;

/**
 * Answers without a model, and says so: what is due and what is planned comes from the lists themselves; everything else
 * is the best passages of the user's own mail, quoted word for word. It never words an answer of its own.
 */
export function createOfflineAnswerer(deps: { retriever: Retriever; read: ReadAction }): Answerer {
  return {
    async answer({ actor, profile, text }, onDelta, signal) {
      const phrases = phrasesFor(text, profile.locale);
      const agenda = await readAgenda({ actor, profile, text, phrases, read: deps.read });
      const passages =
        agenda === null ? await deps.retriever.retrieve(actor, text, { limit: MAX_PASSAGES, signal }) : [];
      const citations = passages.map(({ citation }) => citation);
      const quotes = citations.map(
        ({ quote, from, subject }, index) => `[${index + 1}] “${quote}” — ${from}, ${subject}`,
      );
      const answer =
        agenda ?? (quotes.length > 0 ? [phrases.bestPassages, ...quotes].join('\n\n') : phrases.nothingFound);
      onDelta(answer);
      return { text: answer, citations, engine: 'offline' };
    },
  };
}
