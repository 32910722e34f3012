import { z } from 'zod';
import { defineConfig, type ConfigOf } from '#core/config.ts';

const headers = z.string().transform((text, context) => {
  const pairs = text
    .split(',')
    .map((pair) => pair.trim())
    .filter(Boolean)
    .map((pair) => [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1).trim()] as const);
  if (pairs.some(([name]) => !/^[\w-]+$/.test(name))) context.addIssue('must be name=value, separated by commas');
  return Object.fromEntries(pairs);
});
const number = (min: number, max: number) => z.string().transform(Number).pipe(z.number().min(min).max(max));

export const observabilityConfig = defineConfig({
  otelUrl: {
    env: 'MAILFLEX_OTEL_URL',
    schema: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' }).optional(),
    doc: 'OTLP/HTTP receiver of traces (`http://127.0.0.1:4318`, without `/v1/traces`). Unset: no traces are made.',
  },
  otelHeaders: {
    env: 'MAILFLEX_OTEL_HEADERS',
    schema: headers,
    default: '',
    doc: 'Headers for that receiver: `name=value,name=value`.',
    secret: true,
  },
  otelShare: {
    env: 'MAILFLEX_OTEL_SAMPLE',
    schema: number(0, 1),
    default: '1',
    doc: 'Share of the mails that are traced, 0 to 1; the same mails in every process.',
  },
  modelPrice: {
    env: 'MAILFLEX_MODEL_PRICE',
    schema: number(0, 1_000_000),
    default: '0',
    doc: 'Price of a million tokens of the language model, in any currency, for the metric `mailflex_model_cost_total`.',
  },
});
export type ObservabilityConfig = ConfigOf<typeof observabilityConfig>;
