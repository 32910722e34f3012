import { defineConfig, setting } from '#core/config.ts';

export const copilotConfig = defineConfig({
  understandingThread: {
    env: 'MAILFLEX_UNDERSTANDING_THREAD',
    schema: setting.boolean(),
    default: 'true',
    doc: 'Whether the built-in engine reads mail in a thread of its own, so that pages and listeners never wait for it.',
  },
  modelUrl: {
    env: 'MAILFLEX_MODEL_URL',
    schema: setting.url().optional(),
    doc: 'Base address of an OpenAI-compatible endpoint (`http://127.0.0.1:11434/v1`). Unset: the built-in engine works alone, offline.',
  },
  modelName: {
    env: 'MAILFLEX_MODEL_NAME',
    schema: setting.text(),
    default: 'default',
    doc: 'Model to ask for at MAILFLEX_MODEL_URL.',
  },
  modelKey: {
    env: 'MAILFLEX_MODEL_KEY',
    schema: setting.optionalText(),
    doc: 'API key for MAILFLEX_MODEL_URL, where it asks for one.',
    secret: true,
  },
  modelTimeoutMs: {
    env: 'MAILFLEX_MODEL_TIMEOUT_MS',
    schema: setting.integer(100, 600_000),
    default: '30000',
    doc: 'Milliseconds after which a model call is given up and the built-in engine answers.',
  },
  modelConcurrency: {
    env: 'MAILFLEX_MODEL_CONCURRENCY',
    schema: setting.integer(1, 64),
    default: '4',
    doc: 'Model calls for background understanding at the same time.',
  },
  backgroundTokens: {
    env: 'MAILFLEX_MODEL_BACKGROUND_TOKENS',
    schema: setting.integer(0, 1_000_000_000),
    default: '500000',
    doc: 'Model tokens per user and day for understanding mail in the background. When they are used up the built-in engine goes on alone.',
  },
  chatTokens: {
    env: 'MAILFLEX_MODEL_CHAT_TOKENS',
    schema: setting.integer(0, 1_000_000_000),
    default: '500000',
    doc: 'Model tokens per user and day for chat. Separate from the background, so that mail never locks anybody out of the chat.',
  },
});
