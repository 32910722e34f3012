import { z } from 'zod';
import { defineConfig, setting, type ConfigOf } from '#core/config.ts';

export const vectorIndexConfig = defineConfig({
  qdrantUrl: {
    env: 'MAILFLEX_QDRANT_URL',
    schema: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' }).optional(),
    doc: 'Qdrant server that keeps and searches the vectors instead of the process itself.',
  },
  qdrantApiKey: {
    env: 'MAILFLEX_QDRANT_API_KEY',
    schema: setting.optionalText(),
    doc: 'Key for that server.',
    secret: true,
  },
});
export type VectorIndexConfig = ConfigOf<typeof vectorIndexConfig>;
