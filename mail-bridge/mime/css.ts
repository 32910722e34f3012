/** As much CSS as decides whether a reader sees a text: declarations, colours, lengths, simple selectors. */

export type Declarations = Map<string, string>;

const RELEVANT = new Set([
  'display',
  'visibility',
  'opacity',
  'font-size',
  'font',
  'color',
  'background',
  'background-color',
  'background-image',
  'position',
  'left',
  'top',
  'right',
  'bottom',
  'text-indent',
  'margin-left',
  'margin-top',
  'margin',
  'height',
  'max-height',
  'width',
  'max-width',
  'overflow',
  'overflow-x',
  'overflow-y',
  'clip',
  'clip-path',
  'transform',
  'filter',
  'mso-hide',
  '-webkit-text-fill-color',
  'content-visibility',
  'letter-spacing',
  'line-height',
  'border-left',
  'border-top',
  'zoom',
  'scale',
]);

export interface ParsedDeclarations {
  normal: Declarations;
  important: Declarations;
}

const EMPTY: ParsedDeclarations = { normal: new Map(), important: new Map() };

export function parseDeclarations(text: string): ParsedDeclarations {
  if (text.length > 20_000) text = text.slice(0, 20_000);
  const source = unescapeCss(text);
  let found: ParsedDeclarations | null = null;
  for (const piece of source.split(';')) {
    const colon = piece.indexOf(':');
    if (colon < 1) continue;
    const name = piece.slice(0, colon).trim().toLowerCase();
    if (!RELEVANT.has(name)) continue;
    let value = piece
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    found ??= { normal: new Map(), important: new Map() };
    const mark = value.indexOf('!');
    if (mark >= 0 && value.slice(mark + 1).trim() === 'important') {
      value = value.slice(0, mark).trim();
      found.important.set(name, value);
    } else found.normal.set(name, value);
  }
  return found ?? EMPTY;
}

function unescapeCss(text: string): string {
  const plain = text.includes('/*') ? text.replace(/\/\*[^]*?(?:\*\/|$)/g, ' ') : text;
  if (!plain.includes('\\')) return plain;
  return plain.replace(
    /\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi,
    (_all, hex: string | undefined, char: string | undefined) => {
      const code = hex ? Number.parseInt(hex, 16) : 0;
      return hex ? (code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '') : (char ?? '');
    },
  );
}

export interface Compound {
  tag: string | null;
  id: string | null;
  classes: string[];
  attributes: { name: string; value: string | null; operator: string }[];
}

export interface CssRule {
  /** the last compound is the element, the others ancestors of it */
  compounds: Compound[];
  specificity: number;
  declarations: ParsedDeclarations;
}

const MAX_RULES = 3000;

/** Rules that can hide text, of a style sheet as a screen shows it. Others and everything unknown is left out. */
export function parseStyleSheet(source: string): CssRule[] {
  const text = source
    .slice(0, 300_000)
    .replace(/\/\*[^]*?(?:\*\/|$)/g, ' ')
    .replace(/<!--|-->/g, ' ');
  const rules: CssRule[] = [];
  let at = 0;
  const closers: number[] = [];
  while (at < text.length && rules.length < MAX_RULES) {
    const brace = text.indexOf('{', at);
    if (brace < 0) break;
    const close = text.indexOf('}', at);
    if (close >= 0 && close < brace) {
      closers.pop();
      at = close + 1;
      continue;
    }
    const prelude = text.slice(Math.max(at, text.lastIndexOf(';', brace) + 1), brace).trim();
    if (prelude.startsWith('@')) {
      if (
        /^@(?:media\s*(?:only\s+)?(?:all|screen)?|supports[^]*|layer[^]*)$/i.test(prelude) &&
        !/^@media[^]*\(/i.test(prelude)
      ) {
        closers.push(1);
        at = brace + 1;
      } else at = afterBlock(text, brace);
      continue;
    }
    const end = text.indexOf('}', brace);
    const declarations = parseDeclarations(text.slice(brace + 1, end < 0 ? text.length : end));
    if (declarations.normal.size + declarations.important.size > 0) {
      for (const selector of prelude.slice(0, 5000).split(',')) {
        const compounds = parseSelector(selector.trim());
        if (compounds) rules.push({ compounds, specificity: specificityOf(compounds), declarations });
      }
    }
    at = end < 0 ? text.length : end + 1;
  }
  return rules;
}

function afterBlock(text: string, brace: number): number {
  let depth = 0;
  for (let at = brace; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === 123) depth++;
    else if (char === 125 && --depth === 0) return at + 1;
  }
  return text.length;
}

function parseSelector(selector: string): Compound[] | null {
  if (selector === '' || selector.length > 300 || /[:+~|]/.test(selector.replace(/\[[^\]]*\]/g, ''))) return null;
  const compounds: Compound[] = [];
  for (const word of selector.replace(/\s*>\s*/g, ' ').match(/(?:\[[^\]]*\]|[^\s[])+/g) ?? []) {
    const compound: Compound = { tag: null, id: null, classes: [], attributes: [] };
    const rest = word.replace(
      /\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*["']?([^"'\]]*)["']?\s*i?\s*)?\]/g,
      (_all, name: string, operator: string | undefined, value: string | undefined) => {
        compound.attributes.push({ name: name.toLowerCase(), operator: operator ?? '', value: value ?? null });
        return '';
      },
    );
    for (const [, mark, name] of rest.matchAll(/([.#]?)([\w-]+|\*)/g)) {
      if (mark === '.') compound.classes.push(name!);
      else if (mark === '#') compound.id = name!;
      else if (name !== '*') compound.tag = name!.toLowerCase();
    }
    compounds.push(compound);
  }
  return compounds.length > 0 ? compounds : null;
}

function specificityOf(compounds: Compound[]): number {
  let sum = 0;
  for (const compound of compounds) {
    sum +=
      (compound.id ? 10_000 : 0) +
      (compound.classes.length + compound.attributes.length) * 100 +
      (compound.tag ? 1 : 0);
  }
  return sum;
}

/** Red, green, blue 0-255 and alpha 0-1. */
export type Colour = readonly [number, number, number, number];

const NAMED: Record<string, string> = {
  black: '000',
  white: 'fff',
  red: 'f00',
  green: '008000',
  blue: '00f',
  yellow: 'ff0',
  gray: '808080',
  grey: '808080',
  silver: 'c0c0c0',
  navy: '000080',
  maroon: '800000',
  purple: '800080',
  teal: '008080',
  aqua: '0ff',
  cyan: '0ff',
  fuchsia: 'f0f',
  magenta: 'f0f',
  lime: '0f0',
  olive: '808000',
  orange: 'ffa500',
  snow: 'fffafa',
  ivory: 'fffff0',
  ghostwhite: 'f8f8ff',
  whitesmoke: 'f5f5f5',
  floralwhite: 'fffaf0',
  mintcream: 'f5fffa',
  azure: 'f0ffff',
  aliceblue: 'f0f8ff',
  seashell: 'fff5ee',
  gainsboro: 'dcdcdc',
  lightgray: 'd3d3d3',
  lightgrey: 'd3d3d3',
  darkgray: 'a9a9a9',
  darkgrey: 'a9a9a9',
  dimgray: '696969',
  dimgrey: '696969',
  lightyellow: 'ffffe0',
  linen: 'faf0e6',
  beige: 'f5f5dc',
  oldlace: 'fdf5e6',
  lavender: 'e6e6fa',
  honeydew: 'f0fff0',
  cornsilk: 'fff8dc',
  windowtext: '000',
  window: 'fff',
};

/** null = not a colour that we can tell */
export function parseColour(value: string): Colour | null {
  const text = value.trim();
  if (text === 'transparent') return [0, 0, 0, 0];
  const hex = NAMED[text] ?? /^#?([0-9a-f]{3,8})$/.exec(text)?.[1];
  if (hex) {
    const wide = hex.length <= 4 ? hex.replace(/./g, '$&$&') : hex;
    if (wide.length !== 6 && wide.length !== 8) return null;
    const at = (index: number) => Number.parseInt(wide.slice(index, index + 2), 16);
    return [at(0), at(2), at(4), wide.length === 8 ? at(6) / 255 : 1];
  }
  const call = /^(rgb|hsl)a?\(([^)]{1,80})\)/.exec(text);
  if (!call) return null;
  const numbers = call[2]!.split(/[\s,/]+/).filter(Boolean);
  const amount = (index: number, whole: number) => {
    const item = numbers[index] ?? '';
    return item.endsWith('%') ? (Number.parseFloat(item) / 100) * whole : Number.parseFloat(item);
  };
  const alpha = numbers.length > 3 ? amount(3, 1) : 1;
  const colour: Colour =
    call[1] === 'rgb'
      ? [amount(0, 255), amount(1, 255), amount(2, 255), alpha]
      : [...fromHsl(amount(0, 360), amount(1, 1), amount(2, 1)), alpha];
  return colour.some(Number.isNaN) ? null : colour;
}

function fromHsl(hue: number, saturation: number, lightness: number): [number, number, number] {
  const channel = (n: number) => {
    const k = (n + hue / 30) % 12;
    return (
      255 * (lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
    );
  };
  return [channel(0), channel(8), channel(4)];
}

/** Contrast ratio 1-21 (WCAG 2 relative luminance). */
export function contrast(one: Colour, other: Colour): number {
  const a = luminance(one);
  const b = luminance(other);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: Colour): number {
  const linear = (value: number) => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
}

/** A CSS length in pixels; relative units with `base`. NaN when it is none. */
export function pixels(value: string | undefined, base: number): number {
  const found = /^(-?(?:\d+\.?\d*|\.\d+))\s*(px|pt|em|rem|ex|ch|vw|vh|%|in|cm|mm|pc|)/.exec(value ?? '');
  if (!found) return Number.NaN;
  const number = Number(found[1]);
  switch (found[2] ?? '') {
    case 'pt':
      return number * 1.333;
    case 'em':
    case 'ex':
    case 'ch':
      return number * base;
    case 'rem':
      return number * 16;
    case '%':
      return (number / 100) * base;
    case 'vw':
    case 'vh':
      return number * 10;
    case 'in':
      return number * 96;
    case 'cm':
      return number * 37.8;
    case 'mm':
      return number * 3.78;
    case 'pc':
      return number * 16;
    default:
      return number;
  }
}
