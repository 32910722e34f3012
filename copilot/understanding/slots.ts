import {
  chooseTotal,
  findAmounts,
  findReferences,
  findTracking,
  type Amount,
  type Reference,
  type ReferenceKind,
  type Tracking,
} from '../entities/index.ts';
import type { MailContext } from './context.ts';
import { localeOfUser } from './region.ts';

/** Amounts and the one that counts, in a text of this mail. */
export function totalIn(context: MailContext, text: string): { total: Amount; all: readonly Amount[] } | null {
  const locale = localeOfUser(context.input.user);
  const all = findAmounts(text, { language: context.language, ...(locale === undefined ? {} : { locale }) });
  const total = chooseTotal(text, all);
  return total === null ? null : { total, all };
}

/** The number of the kind wanted first; the subject names it best. */
export function referenceOf(context: MailContext, kinds: readonly ReferenceKind[]): Reference | null {
  const found = [
    ...findReferences(context.message.subject, context.language),
    ...findReferences(context.message.text.authored, context.language),
  ];
  for (const kind of kinds) {
    const first = found.find((reference) => reference.kind === kind);
    // "Reservation 88213" above, "Reservation number: HL88213" below
    if (first !== undefined)
      return found.find((other) => other.kind === kind && isLonger(other.value, first.value)) ?? first;
  }
  return null;
}

const isLonger = (one: string, other: string): boolean => one.length > other.length && one.endsWith(other);

export function trackingOf(context: MailContext): Tracking | null {
  const hints = `${context.message.subject}\n${context.sender.name} ${context.sender.address}`;
  const inText = findTracking(context.message.text.authored, { hints });
  return (
    inText.find(({ checked }) => checked) ?? inText[0] ?? findTracking(context.message.subject, { hints })[0] ?? null
  );
}
