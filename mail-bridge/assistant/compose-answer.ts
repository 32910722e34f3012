import type { ChatTurn } from '#core/contracts/hub.ts';
import type { MailAddress, ParsedMessage } from '#core/contracts/mail.ts';
import { composeMail, replySubject } from '../drafts/compose-mail.ts';

export interface AnswerMail {
  question: ParsedMessage;
  turn: ChatTurn;
  from: string;
  to: MailAddress;
  rfcMessageId: string;
  date: Date;
}

/** The answer as a mail: text, then what it is taken from. Marked as automatic, so that no program answers it. */
export function composeAnswer({ question, turn, from, to, rfcMessageId, date }: AnswerMail): Promise<Buffer> {
  return composeMail({
    from: { name: 'Mailflex Copilot', address: from },
    to: [to],
    subject: replySubject(question.subject || 'Your question'),
    text: [turn.text, ...sourcesOf(turn)].join('\n\n'),
    rfcMessageId,
    date,
    answers: question,
    headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' },
  });
}

function sourcesOf({ citations }: ChatTurn): string[] {
  if (citations.length === 0) return [];
  const lines = citations.map(
    ({ quote, from, subject, date, attachment }, index) =>
      `[${index + 1}] “${quote}”\n    ${[from, subject, date?.slice(0, 10), attachment].filter(Boolean).join(', ')}`,
  );
  return [`-- \nFrom your mail:\n\n${lines.join('\n')}`];
}
