import { createHash, randomBytes } from 'node:crypto';
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { Extractor } from '../engine/extractor.ts';
import { ModelReply } from '../engine/reply.ts';
import type { UnderstandInput } from '../understanding/index.ts';
import type { ModelBudget } from './budget.ts';
import { inWords } from '../understanding/sender-standing.ts';
import { loadPrompt } from './prompt.ts';
import type { ReplyCache } from './reply-cache.ts';

/** Characters of a mail that a model sees: what is longer is rarely a request, and every token costs. */
const MAX_MAIL_CHARACTERS = 8000;

/** Reads mails through any LangChain chat model with structured output (function calling) and no tools. */
export function createExtractor(deps: {
  model: () => Promise<BaseChatModel>;
  modelName: string;
  timeoutMs: number;
  budget: ModelBudget;
  cache: ReplyCache;
}): Extractor {
  const prompt = loadPrompt('understand');
  const engine = { name: deps.modelName, version: 'openai-compatible', prompt: prompt.version };
  return {
    async extract(input, payer, signal) {
      const mail = describe(input);
      const key = createHash('sha256')
        .update(`${deps.modelName}\n${prompt.version}\n${input.user.name}\n${mail}`)
        .digest('hex');
      const cached = ModelReply.safeParse(await deps.cache.get(payer.tenantId, key));
      if (cached.success) return { reply: cached.data, engine };
      if (!(await deps.budget.allows(payer, 'background'))) return null;
      const model = await deps.model();
      const structured = model.withStructuredOutput<ModelReply>(ModelReply, {
        name: 'mail_understanding',
        method: 'functionCalling',
        includeRaw: true,
      });
      const marker = randomBytes(8).toString('hex');
      const answer = await structured.invoke(
        [
          { role: 'system', content: prompt.render({ user: `${input.user.name} <${input.user.email}>` }) },
          { role: 'user', content: `<<mail ${marker}>>\n${mail}\n<<end ${marker}>>` },
        ],
        { signal: AbortSignal.any([signal, AbortSignal.timeout(deps.timeoutMs)]) },
      );
      await deps.budget.spend(payer, 'background', tokensOf(answer.raw, mail));
      const reply = ModelReply.parse(answer.parsed);
      await deps.cache.set(payer.tenantId, key, reply, input.message.checksum);
      return { reply, engine };
    },
  };
}

function describe({ message, user, standing }: UnderstandInput): string {
  const people = (list: { name: string; address: string }[]) =>
    list.map(({ name, address }) => name || address).join(', ');
  return [
    `From: ${message.from?.name || message.from?.address || 'unknown'}`,
    `To: ${people(message.to)}`,
    ...(message.cc.length > 0 ? [`Cc: ${people(message.cc)}`] : []),
    `Subject: ${message.subject}`,
    `Reader: ${user.name}`,
    // what the program knows, in words of its own: names and addresses are the sender's
    ...(standing ? [`Sender is: ${inWords(standing)}`] : []),
    '',
    message.text.authored.slice(0, MAX_MAIL_CHARACTERS),
  ].join('\n');
}

/** What the endpoint says it used; where it says nothing, four characters a token. */
export function tokensOf(raw: unknown, sent: string): number {
  const usage = (raw as { usage_metadata?: { total_tokens?: number } }).usage_metadata?.total_tokens;
  return usage ?? Math.ceil(sent.length / 4) + 200;
}
