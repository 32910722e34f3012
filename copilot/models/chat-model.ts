import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { ConfigOf } from '#core/config.ts';
import type { copilotConfig } from '../copilot.config.ts';

export type CopilotConfig = ConfigOf<typeof copilotConfig>;

/**
 * The configured model, or null where there is none. LangChain costs half a second to load, so it is loaded when the
 * first answer needs it, after the port is open.
 */
export function lazyChatModel(config: CopilotConfig): (() => Promise<BaseChatModel>) | null {
  const baseURL = config.modelUrl;
  if (baseURL === undefined) return null;
  let loading: Promise<BaseChatModel> | undefined;
  return () => (loading ??= open(config, baseURL));
}

async function open(config: CopilotConfig, baseURL: string): Promise<BaseChatModel> {
  const { ChatOpenAI } = await import('@langchain/openai');
  return new ChatOpenAI({
    model: config.modelName,
    // Local servers ask for no key, but the client refuses to start without one.
    apiKey: config.modelKey ?? 'none',
    configuration: { baseURL },
    timeout: config.modelTimeoutMs,
    maxRetries: 2,
    temperature: 0,
    streamUsage: true,
  });
}
