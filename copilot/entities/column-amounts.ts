/** Bills whose lines have bare figures: the currency stands once, at the head of their column. */

/** "Position        EUR", "Item   Qty   Amount (LKR)", "Leistung | Betrag in CHF" */
const HEAD = /(?:\t| {2,}|\|)[^\S\n]*(?:\p{L}[\p{L}. ]{1,20} )?(?:in |en )?[([]?([A-Z]{3}|[€£$])[)\]]?[^\S\n|]*$/u;
/** With two decimals, at the end of the line, apart from what it is for */
const FIGURE = /(?<=\t| {2,}|\|[^\S\n]*)(-?)(\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})*[.,]\d{2}|\d+[.,]\d{2})[^\S\n|]*$/u;
const HAS_HEAD = /(?:[A-Z]{3}|[€£$])[)\]]?[^\S\n|]*\n/u;
const HAS_LETTERS = /\p{L}{2}/u;

export interface BareFigure {
  index: number;
  end: number;
  minus: string;
  digits: string;
  /** as the head of the column has it: "EUR", "€" */
  sign: string;
}

/** Figures below such a head, until an empty line. */
export function figuresInColumns(text: string): BareFigure[] {
  if (!HAS_HEAD.test(text)) return [];
  const found: BareFigure[] = [];
  let sign: string | null = null;
  let at = 0;
  for (const line of text.split('\n')) {
    const head = HAS_LETTERS.test(line) ? HEAD.exec(line) : null;
    if (line.trim() === '') sign = null;
    else if (head !== null && !/\d/u.test(line)) sign = head[1]!;
    else if (sign !== null) {
      const figure = FIGURE.exec(line);
      if (figure !== null && HAS_LETTERS.test(line.slice(0, figure.index))) {
        const [, minus = '', digits = ''] = figure;
        const index = at + figure.index;
        found.push({ index, end: index + minus.length + digits.length, minus, digits, sign });
      }
    }
    at += line.length + 1;
  }
  return found;
}
