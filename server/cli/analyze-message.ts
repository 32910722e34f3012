import { z } from 'zod';
import { understandOffline, type UnderstandInput } from '#copilot/understanding/index.ts';
import { Intent, type Understanding } from '#core/contracts/intent.ts';
import type { ParsedMessage } from '#core/contracts/mail.ts';
import { parseMessage } from '#mail-bridge/mime/index.ts';
import type { Line } from './lines.ts';

export interface AnalyzeOptions {
  user?: { name: string; email: string };
  tz?: string;
  receivedAt?: string;
  details: boolean;
}

const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

const InputLine = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  raw: z.string({ error: 'raw must be the message as text' }),
  received_at: z
    .string()
    .refine((text) => !Number.isNaN(Date.parse(text)), 'received_at must be an ISO 8601 time')
    .optional(),
  user: z
    .object({
      name: z.string().default(''),
      email: z.string(),
      tz: z.string().refine(isZone, 'user.tz must be an IANA time zone').optional(),
      aliases: z.array(z.string()).default([]),
      locale: z.string().optional(),
    })
    .optional(),
});

/** Result of one input line, in its place: the analysis or `{ id, error }`. Never throws. */
export function analyzeLine(line: Line, options: AnalyzeOptions): object {
  if ('tooLong' in line) return failure(null, 'analyze.line_too_long', 'The line is too long.');
  let id: string | number | null = null;
  try {
    const json: unknown = JSON.parse(line.text);
    id = idOf(json);
    const input = InputLine.parse(json);
    const message = parseMessage(Buffer.from(input.raw));
    const user = input.user ? profileOf(input.user, options.tz) : userOf(message, options);
    const receivedAt = input.received_at ?? options.receivedAt ?? message.date ?? new Date().toISOString();
    return { id: input.id ?? message.messageId, ...understand({ message, receivedAt, user }, options) };
  } catch (error) {
    if (error instanceof SyntaxError) return failure(id, 'analyze.not_json', 'The line is not JSON.');
    if (error instanceof z.ZodError) {
      const [issue] = error.issues;
      return failure(id, 'analyze.invalid_line', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
    }
    return failure(id, 'analyze.failed', error instanceof Error ? error.message : String(error));
  }
}

/** One message by itself. Its `id` is its Message-ID, or else the SHA-256 of its bytes. */
export function analyzeMessage(raw: Uint8Array, options: AnalyzeOptions): object {
  const message = parseMessage(raw);
  const receivedAt = options.receivedAt ?? message.date ?? new Date().toISOString();
  const input = { message, receivedAt, user: userOf(message, options) };
  return { id: message.messageId ?? message.checksum, ...understand(input, options) };
}

function understand(input: UnderstandInput, { details }: AnalyzeOptions): object {
  const { triage, intents, ...rest } = understandOffline(input);
  if (details) return { triage, intents, ...rest };
  return { triage, intents: intents.map(publicIntent) };
}

const PUBLIC = Object.keys(Intent.shape) as (keyof Intent)[];

function publicIntent(intent: Understanding['intents'][number]): object {
  return Object.fromEntries(PUBLIC.filter((key) => intent[key] !== undefined).map((key) => [key, intent[key]]));
}

/** No locale is made up: without one the zone decides how dates and sums are read. */
function profileOf(
  user: NonNullable<z.output<typeof InputLine>['user']>,
  tz: string | undefined,
): UnderstandInput['user'] {
  const { locale, ...known } = user;
  return { ...known, tz: user.tz ?? tz ?? machineZone, ...(locale === undefined ? {} : { locale }) };
}

/** Without --user the first recipient is taken to be the reader. */
function userOf(message: ParsedMessage, { user, tz }: AnalyzeOptions): UnderstandInput['user'] {
  const recipient = message.to[0];
  const who = user ?? { name: recipient?.name ?? '', email: recipient?.address ?? 'me@localhost' };
  return { ...who, aliases: [], tz: tz ?? machineZone };
}

function idOf(json: unknown): string | number | null {
  const id = typeof json === 'object' && json !== null && 'id' in json ? json.id : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}

function failure(id: string | number | null, code: string, message: string): object {
  return { id, error: { code, message } };
}

function isZone(text: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
