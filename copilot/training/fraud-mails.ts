/** Whole mails that are frauds or look so (`mails/*.jsonl`), and letters between people, as the fraud model sees them. */
import { readdirSync, readFileSync } from 'node:fs';
import { fold } from '../understanding/fold.ts';
import type { WholeMail } from '../understanding/fraud-model/whole-mail.ts';

/** One line of `mails/*.jsonl`. */
export interface WrittenMail {
  fraud: boolean;
  /** what sort of fraud, or what the honest mail is about */
  kind: string;
  lang: string;
  /** addresses, with or without a name: "Name <address>" */
  user: string;
  from: string;
  reply_to?: string;
  subject: string;
  /** plain text; a link with a label is written [label](https://…) */
  body: string;
  attachments?: string[];
}

export interface JudgedMail {
  mail: WholeMail;
  fraud: boolean;
  kind: string;
  lang: string;
  /** the file it stands in */
  source: string;
}

const LABELLED_LINK = /\[([^\]]+)\]\((https?:[^)\s]+)\)/gu;
const BARE_LINK = /(?<!\()https?:\/\/[^\s)>\]]+/gu;

const nameOf = (person: string): string => fold(/^(.*?)\s*<[^>]+>/u.exec(person)?.[1]?.replaceAll('"', '') ?? '');
const addressOf = (person: string): string => (/<([^>]+)>/u.exec(person)?.[1] ?? person).trim().toLowerCase();

export function asWholeMail(written: WrittenMail): WholeMail {
  const { body } = written;
  const links = [
    ...[...body.matchAll(LABELLED_LINK)].map(([, label = '', href = '']) => ({ label, href })),
    ...[...body.matchAll(BARE_LINK)].map(([href]) => ({ label: href, href })),
  ];
  return {
    text: fold(`${written.subject}\n${body.replace(LABELLED_LINK, '$1 $2')}`),
    links,
    fileNames: written.attachments ?? [],
    sender: addressOf(written.from),
    senderName: nameOf(written.from),
    replyTo: addressOf(written.reply_to ?? ''),
    user: addressOf(written.user),
  };
}

const linesOf = (url: URL): string[] => readFileSync(url, 'utf8').split('\n').filter(Boolean);

export function readJudgedMails(): JudgedMail[] {
  const folder = new URL('mails/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((source) =>
      linesOf(new URL(source, folder)).map((line) => {
        const written = JSON.parse(line) as WrittenMail;
        const { fraud, kind, lang } = written;
        return { mail: asWholeMail(written), fraud, kind, lang, source };
      }),
    );
}

/** Letters of daily life, none of them a fraud: `letters/*.tsv`, an empty line between two. */
export function readHonestLetters(): JudgedMail[] {
  const folder = new URL('letters/', import.meta.url);
  return readdirSync(folder)
    .sort()
    .flatMap((source) =>
      readFileSync(new URL(source, folder), 'utf8')
        .split(/\n\s*\n/u)
        .filter((letter) => letter.trim() !== '')
        .map((letter) => {
          const rows = letter
            .split('\n')
            .filter(Boolean)
            .map((line) => line.split('\t'));
          const text = fold(`\n${rows.map((row) => row.at(-1)).join('\n')}`);
          const mail = {
            text,
            links: [],
            fileNames: [],
            sender: '',
            senderName: '',
            replyTo: '',
            user: '',
          };
          return { mail, fraud: false, kind: 'letter', lang: rows[0]?.[0] ?? '', source };
        }),
    );
}
