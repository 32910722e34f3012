/** Figures that are no dates: parts of identifiers, amounts, versions, telephone numbers. */
import type { Node } from '../grammar/values.ts';
import type { Context } from '../resolve/context.ts';

const MONEY_BEFORE = /(?:[$€£¥₹]|\b(?:USD|EUR|GBP|CHF|KES|KSh|Ksh|TZS|R|Rs\.?|INR|BRL|CAD|AUD|Fr\.))\s?$/;
const FRIDAY_OR_FRANCS = /\bFr\.\s?$/;
const FULL_DATE = /^\d{1,2}\.\s?\d{1,2}\.(?!\d{3}(?!\d)|-)/;
const MONEY_AFTER =
  /^\s?(?:[$€£¥₹%‰°]|(?:USD|EUR|GBP|CHF|KES|CAD|AUD|INR|BRL|Euro|euros?|dollars?|Franken|francs?|pesos?|reais|percent|Prozent|shillings?|kg|km|mm|cm|MB|GB|KB|kB|px|kWh|people|personas|personnes|Personen|pieces|Stück|m²|x)\b)/;
const LABEL_BEFORE =
  /(?:#|№|§|\b(?:version|v|ver|room|page|pages|p|pp|no|nr|num|number|gate|floor|chapter|step|phase|level|article|art|section|paragraph|item|line|bus|flight|ticket|platform|dock|block|table|seat|suite|unit|apt|option|figure|fig|exhibit|appendix|annex|lot|size|raum|zimmer|seite|seiten|gleis|kapitel|artikel|absatz|abs|anlage|los|posten|stufe|etage|nummer|salle|page|numero|quai|porte|etape|lot|annexe|sala|pagina|puerta|paso|capitulo|piso|anexo|modulo|chumba|ukurasa|nambari|namba))\.?\s?(?:n[o°]\.?\s?)?$/i;
export const ORDINAL_SUFFIX: ReadonlySet<string> = new Set([
  'st',
  'nd',
  'rd',
  'th',
  'er',
  'ere',
  'e',
  'eme',
  'ieme',
  'º',
  'ª',
  'o',
  'a',
  'ro',
  'do',
  'to',
  'mo',
  'no',
  'vo',
]);

/** Part of an identifier, an amount, a version, a telephone number … */
export function isOpaque({ text, tokens }: Context, chart: Node[][], first: number, endToken: number): boolean {
  const start = tokens[first]!.start;
  const end = tokens[endToken - 1]!.end;
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(end, end + 14);
  if (MONEY_AFTER.test(after)) return true;
  // "Fr. 14.50" are francs, "Fr. 14.05.2027" is a Friday
  if (MONEY_BEFORE.test(before) && !(FRIDAY_OR_FRANCS.test(before) && FULL_DATE.test(text.slice(start)))) return true;
  if (/[#_=&+\\*~%$]$/.test(before)) return true;
  const isInteger = endToken - first === 1;
  if (isInteger && LABEL_BEFORE.test(before)) return true;
  // glued to a word that means nothing here: A4, INV-2026, v1.2
  for (let i = first; i > 0 && tokens[i]!.glued; i -= 1) {
    const previous = tokens[i - 1]!;
    if (previous.kind === 'word') {
      if (chart[i - 1]!.length === 0) return true;
      break;
    }
    if (!/[-/.:,]/.test(previous.key)) break;
  }
  const next = tokens[endToken];
  if (
    next?.glued &&
    next.kind === 'word' &&
    !ORDINAL_SUFFIX.has(next.key) &&
    !(next.key === 't' && /^T\d{2}/.test(after)) &&
    chart[endToken]!.length === 0
  )
    return true;
  return next !== undefined && next.glued && /[%_=#°]/.test(next.key);
}
