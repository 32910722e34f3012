import type { ParsedMessage } from '#core/contracts/mail.ts';
import { understandOffline } from './index.ts';
import { indexAhead } from './patterns/remembered.ts';
import { plainMessage } from './plain-message.ts';

/** One mail for each language: a greeting, a request with a day and an amount, a meeting, a question. */
const TEXTS: readonly string[] = [
  'Hi Robin,\n\ncould you please send me the offer for 1,200 EUR by Friday at 3 pm? Shall we meet on Monday at 10? Invoice INV-2201 is due on 3 March.\n\nThanks, Kim',
  'Hallo Robin,\n\nkönntest du mir bitte bis Freitag um 15 Uhr das Angebot über 1.200 EUR schicken? Treffen wir uns am Montag um 10 Uhr? Die Rechnung RE-2201 ist am 3. März fällig.\n\nDanke, Kim',
  "Bonjour Robin,\n\npourriez-vous m'envoyer le devis de 1 200 € avant vendredi 15 h ? On se voit lundi à 10 h ? La facture F-2201 est à régler le 3 mars.\n\nMerci, Kim",
  'Hola Robin:\n\n¿podrías mandarme el presupuesto de 1.200 € antes del viernes a las 15:00? ¿Nos vemos el lunes a las 10? La factura F-2201 vence el 3 de marzo.\n\nGracias, Kim',
  'Olá Robin,\n\npoderia enviar-me o orçamento de 1.200 € até sexta-feira às 15h? Podemos nos reunir na segunda-feira às 10h?\n\nObrigado, Kim',
  'Ciao Robin,\n\npotresti mandarmi il preventivo di 1.200 € entro venerdì alle 15? Ci vediamo lunedì alle 10?\n\nGrazie, Kim',
  'Habari Robin,\n\ntafadhali nitumie bei ya KSh 12,000 kabla ya Ijumaa saa tisa mchana. Tukutane Jumatatu saa nne asubuhi?\n\nAsante, Kim',
];
const ROUNDS = 5;
const PATTERNS = 200;

/** Reads a small mail of one language several times, so that its patterns are compiled: some 0.2 s each. */
const steps: readonly (() => void)[] = TEXTS.map((text) => () => {
  for (let round = 0; round < ROUNDS; round += 1)
    understandOffline({
      message: messageOf(text),
      receivedAt: '2026-01-05T09:00:00Z',
      user: { name: 'Robin Vale', email: 'robin@vale.example', tz: 'Europe/London' },
    });
});

/** Reads small mails of every language, so that patterns are compiled and indexed before the first real mail waits for them: two to three seconds. */
export function warmUp(): void {
  for (const step of steps) step();
  while (indexAhead(PATTERNS));
}

/** The same a language at a time, after whatever waits meanwhile: a mail that is there already does not wait for all of it. */
export function warmUpMeanwhile(rest: readonly (() => void)[] = steps): void {
  const [next, ...others] = rest;
  setTimeout(() => {
    if (next !== undefined) next();
    else if (!indexAhead(PATTERNS)) return;
    warmUpMeanwhile(others);
  }, 0).unref();
}

function messageOf(text: string): ParsedMessage {
  return plainMessage({
    authored: text,
    subject: text.slice(12, 40).trim(),
    from: { name: 'Kim Ode', address: 'kim@ode.example' },
    date: '2026-01-05T09:00:00+00:00',
  });
}
