/** Several days of payment told in one sentence: "93.60 on 1 July and 93.60 on 1 October". */
import type { Amount } from '../../entities/index.ts';
import type { MailContext } from '../context.ts';
import { fold } from '../fold.ts';
import type { Reading } from '../reading.ts';
import { datesOf, spansOf } from '../when.ts';
import { remembered } from '../patterns/remembered.ts';

export interface Part {
  amount: Amount;
  due: string;
  /** "93.60 on 1 July" */
  text: string;
  reading: Reading;
}

/** Each sum with its own day, in the order of the days; none unless the mail speaks of parts. */
export function partsOf(context: MailContext, lines: readonly Reading[], all: readonly Amount[]): Part[] {
  for (const reading of lines) {
    if (reading.act === 'question' || reading.condition !== null || !OF_PARTS.test(reading.low)) continue;
    const { sentence } = reading;
    const own = all.filter(({ index }) => index >= sentence.start && index < sentence.end);
    const parts = own.flatMap((amount, n) => partAt(context, reading, amount, own[n + 1]));
    if (
      parts.length > 1 &&
      parts.length >= own.length - 1 &&
      parts.every((part, n) => n === 0 || parts[n - 1]!.due < part.due)
    )
      return parts;
  }
  return [];
}

/** The day stands right behind the sum, before the next one. */
function partAt(context: MailContext, reading: Reading, amount: Amount, next: Amount | undefined): Part[] {
  const { sentence, lexicon } = reading;
  const [from, to] = [amount.end - sentence.start, (next?.index ?? sentence.end) - sentence.start];
  const span = spansOf(datesOf(context, sentence, lexicon)).find(
    ({ mention }) => mention.index >= from && mention.end <= to,
  );
  if (span === undefined || !NEAR.test(fold(sentence.text.slice(from, span.mention.index)))) return [];
  return [
    {
      amount,
      due: span.start.slice(0, 10),
      text: sentence.text.slice(amount.index - sentence.start, span.mention.end),
      reading,
    },
  ];
}

/** Few words, none of them of another sum or sentence */
const NEAR = /^[^.;:!?\d]{0,28}$/u;
const OF_PARTS = remembered(
  /(?<!\p{L})(?:instal?lments?|(?:two|three|four|equal|both|2|3|4) (?:\S+ )?(?:payments?|parts|rates)|(?:deposit|half)(?!\p{L}).*(?<!\p{L})(?:balance|remainder|rest|other half)|\p{L}*raten|teilbeträge\p{L}*|teilzahlungen|anzahlung(?!\p{L}).*(?<!\p{L})rest\p{L}*|en (?:deux|trois|quatre|2|3|4|plusieurs) (?:fois|echeances|versements|mensualites|prelevements|paiements)|acompte(?!\p{L}).*(?<!\p{L})solde|en (?:dos|tres|cuatro|2|3|4) (?:\S+ )?(?:cuotas|pagos|plazos|partes|mensualidades|cargos)|(?:anticipo|enganche|senal|mitad)(?!\p{L}).*(?<!\p{L})(?:resto|saldo|restante|otra mitad)|in (?:due|tre|quattro|2|3|4) (?:rate|tranche|soluzioni)|acconto(?!\p{L}).*(?<!\p{L})saldo|em (?:duas|tres|quatro|2|3|4) (?:parcelas|prestacoes|vezes)|sinal(?!\p{L}).*(?<!\p{L})restante|awamu (?:mbili|tatu|nne))(?!\p{L})/u,
);
