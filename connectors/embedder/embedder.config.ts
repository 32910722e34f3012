import { defineConfig, setting } from '#core/config.ts';

export const embedderConfig = defineConfig({
  embedder: {
    env: 'MAILFLEX_EMBEDDER',
    schema: setting.choice(['built-in']),
    default: 'built-in',
    doc: 'What turns text into vectors: built-in works offline.',
  },
});
