import { readdirSync, readFileSync } from 'node:fs';
import { DateTime } from 'luxon';
import type { DetailedIntent, Understanding } from '#core/contracts/intent.ts';
import { understandOffline } from '#copilot/understanding/index.ts';
import { parseMessage } from '#mail-bridge/mime/index.ts';

/** One expected intent; `<field>_alt` lists further right values, null among them = the field may be missing. */
export interface GoldIntent {
  type: DetailedIntent['type'] | 'none';
  type_alt?: string[];
  optional?: boolean;
  title?: string;
  evidence?: string;
  evidence_date?: string;
  [field: string]: unknown;
}

export interface LabelledMail {
  id: string;
  received_at: string;
  user: { name: string; email: string; tz: string; locale?: string };
  lang: string;
  tags: string[];
  /** 'tune' is looked at while building; 'dev-test' is not */
  split?: 'tune' | 'dev-test';
  must_not?: string[];
  raw: string;
  gold: { triage: string; triage_alt?: string[]; intents: GoldIntent[] };
}

export function readMails(path: string | URL): LabelledMail[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledMail);
}

function mailsIn(folder: URL): LabelledMail[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readMails(new URL(name, folder)));
}

/** The mails that the evaluations score. */
export const labelledMails = (): LabelledMail[] => mailsIn(new URL('mails/', import.meta.url));

/** What the judges may learn from: the tune split, and sets that were once read for the first time and are scored no more. */
export const learntMails = (): LabelledMail[] => [
  ...labelledMails().filter(({ split }) => split === 'tune'),
  ...mailsIn(new URL('learnt/', import.meta.url)),
];

/** The production path: parser and offline engine. */
export function understandRaw(mail: Pick<LabelledMail, 'raw' | 'received_at' | 'user'>): Understanding {
  const message = parseMessage(Buffer.from(mail.raw, 'utf8'));
  return understandOffline({ message, receivedAt: mail.received_at, user: mail.user });
}

/** The same day, or the same instant on the same clock. */
export function sameMoment(one: string, other: string): boolean {
  if (one.includes('T') !== other.includes('T')) return false;
  if (!one.includes('T')) return one === other;
  return DateTime.fromISO(one).toMillis() === DateTime.fromISO(other).toMillis();
}
