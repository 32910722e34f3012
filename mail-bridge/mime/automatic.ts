/** Which mail no person wrote by hand, from its headers (RFC 3834, 2369, 2919, 3464, 8098, 5965). */
import type { AutomaticKind, MailAddress } from '#core/contracts/mail.ts';
import { decodeValue } from './header-fields.ts';
import { cleanLine } from './clean-text.ts';
import type { HeaderField } from './header-fields.ts';
import type { Part } from './structure.ts';

export interface Automatic {
  kind: AutomaticKind;
  listId: string | null;
  unsubscribe: boolean;
}

const REPLY_SUBJECT =
  /^\s*(?:(?:re|aw)\s*:\s*)?(?:auto(?:matic|mated)?[- ]?(?:reply|response|antwort)|automatische antwort|out[- ]of[- ](?:the[- ])?office|ooo\s*:|abwesenheits(?:notiz|benachrichtigung|assistent)|abwesend|nicht im (?:büro|buero)|réponse automatique|absence(?: du bureau)?\s*:|respuesta automática|fuera de (?:la )?oficina|resposta automática|ausência|risposta automatica|fuori (?:sede|ufficio)|automatisch antwoord|afwezig(?:heid)?|jibu la kiotomatiki|nje ya ofisi)/i;

const FAILED_SUBJECT =
  /undeliver|delivery|returned|failure|unzustellbar|zustellung|non[- ]remis|échec|no entregado|demorada|devuelto|mancata consegna|não entregue/i;

export function detectAutomatic(
  headers: readonly HeaderField[],
  root: Part,
  from: MailAddress | null,
  subject: string,
): Automatic {
  const value = (name: string) => headers.find((header) => header.name === name)?.raw;
  const listId = value('list-id');
  const unsubscribe = value('list-unsubscribe') !== undefined;
  const base = {
    listId: listId
      ? cleanLine(/<([^<>]{1,255})>/.exec(listId)?.[1] ?? decodeValue(listId)).slice(0, 255) || null
      : null,
    unsubscribe,
  };
  return { kind: kindOf(), ...base };

  function kindOf(): AutomaticKind {
    const report = (root.params.get('report-type') ?? '').toLowerCase();
    const holds = (type: string) => root.children.some((child) => child.type === type);
    if (report === 'delivery-status' || (report === '' && holds('message/delivery-status'))) return 'delivery-report';
    if (report === 'disposition-notification' || holds('message/disposition-notification')) return 'read-receipt';
    if (report === 'feedback-report' || holds('message/feedback-report')) return 'feedback-report';
    // Exchange writes its reports as plain mail, too
    if (value('x-ms-exchange-message-is-ndr') !== undefined) return 'delivery-report';
    const submitted = (value('auto-submitted') ?? '').split(';')[0]!.trim().toLowerCase();
    const nullSender = /^\s*<\s*>/.test(value('return-path') ?? '');
    if (/^mailer-daemon@/i.test(from?.address ?? '')) return 'delivery-report';
    // a postmaster may be a person
    if (/^(?:postmaster|microsoftexchange[\da-f]{8,})@/i.test(from?.address ?? '') && FAILED_SUBJECT.test(subject))
      return 'delivery-report';
    if (submitted === 'auto-replied') return 'auto-reply';
    const replies = ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply-from', 'x-mail-autoreply'].some(
      (name) => {
        const held = value(name);
        return held !== undefined && !/^(?:no|false)$/i.test(held.trim());
      },
    );
    const precedence = (value('precedence') ?? value('x-precedence') ?? '').trim().toLowerCase();
    if (replies || precedence === 'auto_reply') return 'auto-reply';
    const suppressed = /\b(?:all|oof|autoreply)\b/i.test(value('x-auto-response-suppress') ?? '');
    if (
      submitted !== 'no' &&
      REPLY_SUBJECT.test(subject) &&
      (nullSender || suppressed || submitted !== '' || value('in-reply-to') !== undefined)
    )
      return 'auto-reply';
    if (listId !== undefined || value('list-post') !== undefined) return 'list';
    if (submitted !== '' && submitted !== 'no') return 'auto-generated';
    if (precedence === 'list') return 'list';
    if (precedence === 'bulk' || precedence === 'junk') return 'bulk';
    if (unsubscribe || value('feedback-id') !== undefined) return 'list';
    if (/\b(?:all|oof)\b/i.test(value('x-auto-response-suppress') ?? '')) return 'auto-generated';
    return 'none';
  }
}
