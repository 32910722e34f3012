import type { ConfigOf } from '#core/config.ts';
import type { Embedder } from '#core/ports/embedder.ts';
import { createBuiltInEmbedder } from './built-in.ts';
import type { embedderConfig } from './embedder.config.ts';

export { embedderConfig } from './embedder.config.ts';

/** The only place that knows which embedder runs. */
export function createEmbedder(config: ConfigOf<typeof embedderConfig>): Embedder {
  const makers = { 'built-in': createBuiltInEmbedder };
  return makers[config.embedder]();
}
