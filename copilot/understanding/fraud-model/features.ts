import { createBucketBag } from '../bucket-bag.ts';
import { EMPTY, hash, hashPart, mix, step } from '../hashing.ts';
import { domainOf } from '../hosts.ts';
import { letterAt } from '../letters.ts';
import { PHONE_NUMBER } from '../patterns/phone-number.ts';
import { conceptsOf } from '../scams.ts';
import { hostsOf, mailboxPartsOf, nameWordsOf, partsOf, signsOf, whereFrom } from './signs.ts';
import type { WholeMail } from './whole-mail.ts';

export const FRAUD_BUCKETS = 1 << 18;
/** A mail is judged by its beginning: the demand comes within half a page. */
const MAX_TEXT = 3_000;
const STEM = 5;
/** letters in a row: endings and stems that words of a language share */
const RUN = 5;
const WORD = hash('w');
const STEMS = hash('s');
const LETTERS = hash('l');

const IBAN = /(?<![a-z\d])[a-z]{2}\d{2}(?: ?[a-z\d]{4}){3,7}(?: ?[a-z\d]{1,3})?(?![a-z\d])/gu;
const MONEY =
  /(?:[€$£¥₹]|(?<!\p{L})(?:r\$|ksh|tsh|kes|tzs|usd|eur|chf|gbp|cad|aud|mxn|brl|zar|inr|cop|ars|clp|rs\.?)) ?\d[\d.,']*|\d[\d.,']* ?(?:[€$£]|(?:eur|euros?|usd|dollars?|dolares|pounds?|chf|franken|francs?|cfa|fcfa|pesos?|reais|shillings?|shilingi|gbp|mxn|cop)(?!\p{L}))/gu;
const PHONE = new RegExp(PHONE_NUMBER, 'gu');
const URL_OR_HOST = /https?:\S+|www\.\S+/gu;
const MAIL = /\S+@\S+/gu;

/** Names of things that differ in each mail are replaced by what they are. */
export const masked = (text: string): string =>
  text
    .slice(0, MAX_TEXT)
    .replace(URL_OR_HOST, ' urltoken ')
    .replace(MAIL, ' mailtoken ')
    .replace(IBAN, ' ibantoken ')
    .replace(MONEY, ' moneytoken ')
    .replace(PHONE, ' phonetoken ')
    .replace(/\s+/gu, ' ');

const bag = createBucketBag(FRAUD_BUCKETS, 1 << 15);

/**
 * Words, their stems, pairs of words, runs of letters, what the text speaks of in any language, how the mail is addressed, which of these meet, and the
 * names of the sender, of his mailbox and of hosts: as numbers of buckets, each once, in no order.
 */
export function fraudFeatures(mail: WholeMail): Int32Array {
  const text = masked(mail.text);
  let before = EMPTY;
  for (const [start, end] of wordsOf(text)) {
    const word = hashPart(text, start, end, WORD);
    bag.add(word);
    if (end - start > STEM + 1) bag.add(hashPart(text, start, start + STEM, STEMS));
    if (before !== EMPTY) bag.add(pair(before, word));
    before = word;
  }
  for (let i = 0; i + RUN <= text.length; i += 1) bag.add(hashPart(text, i, i + RUN, LETTERS));
  const concepts = conceptsOf(mail.text);
  for (const one of concepts) {
    bag.add(hash(`c ${one}`));
    for (const other of concepts) if (one < other) bag.add(hash(`c ${one} ${other}`));
  }
  const web = hostsOf(mail);
  const where = whereFrom(mail);
  for (const sign of signsOf(mail, web, text)) {
    bag.add(hash(`sign ${sign}`));
    for (const one of concepts) bag.add(hash(`sign ${sign} ${one}`));
  }
  for (const part of partsOf(domainOf(mail.sender))) bag.add(hash(`domain ${part}`));
  for (const part of web.flatMap(partsOf)) bag.add(hash(`host ${part}`));
  for (const word of nameWordsOf(mail.senderName)) bag.add(hash(`name ${word}`));
  for (const part of mailboxPartsOf(mail.sender)) {
    bag.add(hash(`mailbox ${part}`));
    bag.add(hash(`mailbox ${where} ${part}`));
  }
  return bag.take();
}

const pair = (one: number, other: number): number => {
  let value = one;
  for (let shift = 0; shift < 32; shift += 8) value = step(value, (other >>> shift) & 255);
  return mix(value);
};

/** Runs of letters and apostrophes, by where they start and end. */
function* wordsOf(text: string): Generator<[number, number]> {
  let i = 0;
  while (i < text.length) {
    const start = i;
    let wide = letterAt(text, i);
    if (wide > 0) {
      while (wide > 0 || text.charCodeAt(i) === 0x27) {
        i += wide > 0 ? wide : 1;
        wide = letterAt(text, i);
      }
      yield [start, i];
    } else {
      i += 1;
    }
  }
}
