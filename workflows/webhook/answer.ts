import { LIMITS } from '../limits.ts';
import { itemLimit } from '../workflows.errors.ts';

/** What the caller of a webhook gets. */
export interface WebhookAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const bounded = (body: string): string => {
  if (body.length > LIMITS.answerChars) throw itemLimit({ allowed: LIMITS.answerChars });
  return body;
};

export const jsonAnswer = (value: unknown, status = 200): WebhookAnswer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: bounded(JSON.stringify(value) ?? 'null'),
});

export const textAnswer = (body: string): WebhookAnswer => ({
  status: 200,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: bounded(body),
});
