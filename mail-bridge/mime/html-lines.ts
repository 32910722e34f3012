import { ANY_MARK } from './text-marks.ts';

/** Builds lines out of inline text and block breaks, the way a text rendering of HTML looks. */
export interface Lines {
  text(data: string, pre: boolean): void;
  /** <br> */
  breakLine(): void;
  /** begin or end of a block; `gap` asks for an empty line */
  breakBlock(gap: boolean): void;
  cell(): void;
  item(bullet: string): void;
  rule(): void;
  quote(depth: number): void;
  mark(mark: string): void;
  atStart(): boolean;
  hasText(): boolean;
  lastLine(): string;
  startLabel(): number;
  endLabel(start: number): string;
  toString(): string;
}

const MAX_QUOTE = 9;

export function createLines(maxLength: number, onFull: () => void): Lines {
  const out: string[] = [];
  // Pieces are only appended and looked at by themselves: reading the growing line at each piece would be quadratic.
  let line = '';
  let lineHasText = false;
  let gap = false;
  let space = false;
  let bullet = '';
  let tab = false;
  let depth = 0;
  let length = 0;
  let full = false;
  let last = '';
  let label = '';
  let labelling = false;

  const push = (text: string) => {
    if (full) return;
    const left = maxLength - length;
    const content = text.slice(0, Math.max(0, left));
    length += content.length + 1;
    if (text.length >= left) {
      onFull();
      full = true;
    }
    out.push(depth > 0 ? `${'>'.repeat(Math.min(depth, MAX_QUOTE))}${content === '' ? '' : ` ${content}`}` : content);
  };
  const flush = () => {
    const content = line.trimEnd();
    line = '';
    lineHasText = false;
    space = false;
    tab = false;
    if (content === '') return;
    if (gap && out.length > 0 && out.at(-1) !== '' && out.at(-1) !== '>') push('');
    gap = false;
    push(content);
    last = content;
  };
  const append = (piece: string) => {
    if (line === '' && bullet !== '') {
      line = bullet;
      bullet = '';
    } else if (tab && lineHasText) line += '\t';
    else if (space && line !== '') line += ' ';
    tab = false;
    space = false;
    line += piece;
    lineHasText = true;
  };

  return {
    text(raw, pre) {
      if (full) return;
      const data = raw.replace(ANY_MARK, '');
      if (data === '') return;
      if (labelling && label.length < 1000) label += data;
      if (pre) {
        for (const [index, piece] of data.replaceAll('\r', '').split('\n').entries()) {
          if (index > 0) {
            if (!lineHasText) push('');
            flush();
          }
          if (piece !== '') append(piece.replaceAll('\u00a0', ' '));
        }
        return;
      }
      const text = data.replace(/[ \t\r\n\f\v\u00a0]+/g, ' ');
      if (text.startsWith(' ')) space = true;
      const content = text.replace(/^ | $/g, '');
      if (content === '') return;
      append(content);
      space = text.endsWith(' ');
    },
    breakLine() {
      if (lineHasText) flush();
      else {
        if (out.length > 0 && out.at(-1) !== '') gap = true;
        line = '';
        space = false;
      }
    },
    breakBlock(wantsGap) {
      flush();
      if (wantsGap) gap = true;
    },
    cell() {
      if (lineHasText) tab = true;
    },
    item(text) {
      flush();
      bullet = text;
    },
    rule() {
      flush();
      gap = true;
    },
    quote(next) {
      flush();
      if (depth !== next && out.length > 0 && out.at(-1) !== '') gap = true;
      if (next < depth && gap) {
        depth = next;
        push('');
        gap = false;
      }
      depth = next;
    },
    mark(mark) {
      flush();
      const held = depth;
      depth = 0;
      push(mark);
      depth = held;
    },
    atStart: () => line === '',
    hasText: () => out.length > 0 || line !== '',
    lastLine: () => last,
    startLabel() {
      labelling = true;
      label = '';
      return 0;
    },
    endLabel() {
      labelling = false;
      return label;
    },
    toString() {
      flush();
      return out
        .join('\n')
        .replace(/[ \t]+$/gm, '')
        .replace(/\n{3,}/g, '\n\n')
        .trim();
    },
  };
}
