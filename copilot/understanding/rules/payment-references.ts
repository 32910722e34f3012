/** The number of what is to be paid or was paid. */
import { findReferences } from '../../entities/index.ts';
import type { MailContext } from '../context.ts';
import type { Reading } from '../reading.ts';
import { referenceOf } from '../slots.ts';
import { remembered } from '../patterns/remembered.ts';

/** "Disregard invoice 881, the correct one is 881A": the number of the withdrawn one is not meant. */
export function referenceBeside(context: MailContext, readings: readonly Reading[], where: Reading): string | null {
  const first = referenceOf(context, ['invoice', 'order', 'reference', 'booking', 'customer'])?.value ?? null;
  if (first === null) return null;
  const gone = readings
    .filter((reading) => reading !== where && (reading.act === 'withdrawn' || TAKEN_BACK.test(reading.low)))
    .map(({ sentence }) => sentence.text);
  if (!gone.some((text) => text.includes(first))) return first;
  const named = findReferences(where.sentence.text, context.language).find(({ value }) => value !== first)?.value;
  return named ?? alike(where.sentence.text, first) ?? first;
}

const TAKEN_BACK = remembered(
  /(?<!\p{L})(?:disregard|ignore|(?:is|was) (?:wrong|void|cancelled|incorrect|superseded|replaced)|replaces|supersedes|ignorier\p{L}*|(?:ist|wird|wurde) (?:\S+ ){0,3}(?:storniert|ungültig|hinfällig|ersetzt|gegenstandslos|falsch)|ersetzt|ne (?:\S+ )?(?:tenez|tiens|tenir) (?:pas|aucun) compte|(?:annule|remplace) (?:et remplace )?(?:la|l'|notre)|(?:est|etait) (?:annulee?|erronee?|remplacee?)|(?:haga|hagan|haz) caso omiso|omit(?:a|an|e)|ignor(?:e|en|a)|reemplaza|sustituye|(?:queda|esta|fue) (?:anulad|cancelad|reemplazad)[oa]|(?:ignori|ignora|annulla|sostituisce)|(?:e|era) (?:annullat|sbagliat|errat)[oa]|desconsidere|substitui|(?:foi|esta) (?:cancelad|anulad)[oa])(?!\p{L})/u,
);

/** Another number of the same make: the same beginning, about as long. */
function alike(text: string, first: string): string | null {
  const start = first.slice(0, Math.max(2, Math.ceil(first.length / 2)));
  const codes = text.match(CODE) ?? [];
  return (
    codes.find((code) => code !== first && code.startsWith(start) && Math.abs(code.length - first.length) <= 2) ?? null
  );
}
const CODE = /(?<![\p{L}\d.,])[\p{Lu}\d](?:[\p{Lu}\d]|[-/](?=[\p{Lu}\d])){2,24}(?![\p{L}\d]|[.,]\d)/gu;

/** "Numéro de décompte : D26-774120": the number under which an insurer has paid back. */
export function statementIn(lines: readonly Reading[]): string | null {
  for (const { sentence } of lines) {
    const found = STATEMENT.exec(sentence.text) ?? IN_PASSING.exec(sentence.text);
    if (found !== null) return found[1] ?? null;
  }
  return null;
}
const STATEMENT =
  /^[^\p{L}]*(?:num[ée]ro de (?:d[ée]compte|remboursement|dossier)|d[ée]compte|(?:claim|refund|statement|case) (?:number|no\.?|ref(?:erence)?\.?)|(?:leistungs)?abrechnung(?:s(?:nummer|nr\.?)| nr\.?)|(?:schaden|erstattungs|vorgangs)(?:nummer|nr\.?)|n[úu]mero de (?:liquidaci[óo]n|reembolso|expediente|siniestro)|numero (?:di )?(?:rimborso|pratica|liquidazione)|n[úu]mero (?:do )?(?:reembolso|processo)) ?[:#] ?(?=\S*\d)([\p{Lu}\d](?:[\p{Lu}\d]|[-/.](?=[\p{Lu}\d])){3,24})(?![\p{L}\d])/imu;
/** "… (réf. décompte D26-771920)" */
const IN_PASSING =
  /[(,;] ?(?:r[ée]f(?:[ée]rence)?|reference|referencia|riferimento|refer[êe]ncia|n[°ºo])\.?:? (?:de |du |der |di |do )?(?:d[ée]compte|dossier|remboursement|refund|claim|case|statement|(?:leistungs)?abrechnung|erstattung|vorgang|liquidaci[óo]n|expediente|siniestro|reembolso|pratica|rimborso|processo)(?: n[°ºro]\.?)? ?:? ?(?=\S*\d)([\p{Lu}\d](?:[\p{Lu}\d]|[-/.](?=[\p{Lu}\d])){3,24})(?![\p{L}\d])/iu;
