/** Decides for each HTML element whether its text is seen, from attributes, inline style and style blocks. */
import { contrast, parseColour, parseDeclarations, parseStyleSheet, pixels } from './css.ts';
import type { Colour, Compound, CssRule, Declarations, ParsedDeclarations } from './css.ts';

/** What an element hands down to its children. */
export interface Look {
  /** the trick by which this element or one around it is invisible */
  hidden: string | null;
  /** can be taken back by a child */
  visibilityHidden: boolean;
  fontPixels: number;
  colour: Colour;
  /** null = a picture or something that we cannot tell */
  background: Colour | null;
}

export interface ElementFacts {
  name: string;
  attributes: Record<string, string>;
}

export const ROOT_LOOK: Look = {
  hidden: null,
  visibilityHidden: false,
  fontPixels: 16,
  colour: [0, 0, 0, 1],
  background: [255, 255, 255, 1],
};

const NEVER_SHOWN = new Set([
  'script',
  'style',
  'head',
  'title',
  'meta',
  'link',
  'base',
  'datalist',
  'rp',
  'param',
  'source',
  'track',
]);
const HIDES_CONTENT = new Map([
  ['template', 'template'],
  ['noscript', 'noscript'],
  ['iframe', 'fallback-content'],
  ['object', 'fallback-content'],
  ['video', 'fallback-content'],
  ['audio', 'fallback-content'],
  ['canvas', 'fallback-content'],
  ['noframes', 'noscript'],
  ['noembed', 'noscript'],
  ['desc', 'fallback-content'],
  ['metadata', 'fallback-content'],
  ['defs', 'fallback-content'],
]);
/** width, height and overflow mean nothing to these unless `display` says otherwise */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'o:p',
]);
const HEADING_SIZES: Record<string, number> = { h1: 32, h2: 24, h3: 18.7, h4: 16, h5: 13.3, h6: 10.7 };
const FONT_WORDS: Record<string, number> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
  smaller: 13,
  larger: 19,
};

/** Text smaller than this cannot be read. */
const TINY_PIXELS = 3;
const OFF_SCREEN_PIXELS = -300;
const FAR_PIXELS = 4000;
const MIN_CONTRAST = 1.13;

/** Comparisons of rules with elements in one message. What comes after that many cannot be judged and counts as hidden. */
const STYLE_STEPS = 500_000;
const MAX_SHEETS = 100;
const MAX_RULES = 5000;

export interface Visibility {
  addStyleSheet(css: string): number;
  lookOf(element: ElementFacts, ancestors: readonly ElementFacts[], parent: Look): Look;
}

export function createVisibility(): Visibility {
  let rules = 0;
  const inlineCache = new Map<string, ParsedDeclarations>();
  const byKey = new Map<string, CssRule[]>();
  let budget = STYLE_STEPS;
  let sheets = 0;

  const inlineOf = (style: string): ParsedDeclarations => {
    let parsed = inlineCache.get(style);
    if (!parsed) {
      parsed = parseDeclarations(style);
      if (inlineCache.size < 2000) inlineCache.set(style, parsed);
    }
    return parsed;
  };

  const candidates = (element: ElementFacts): CssRule[] => {
    const found: CssRule[] = [];
    const add = (key: string) => {
      const list = byKey.get(key);
      if (list) found.push(...list);
    };
    add('*');
    add(element.name);
    if (element.attributes['id']) add(`#${element.attributes['id']}`);
    const classes = element.attributes['class'];
    if (classes) for (const name of new Set(classes.split(/\s+/, 50))) if (name) add(`.${name}`);
    return found;
  };

  const applies = (rule: CssRule, element: ElementFacts, ancestors: readonly ElementFacts[]): boolean => {
    if (budget <= 0) return false;
    budget--;
    if (!matches(rule.compounds.at(-1)!, element)) return false;
    let at = ancestors.length - 1;
    for (let index = rule.compounds.length - 2; index >= 0; index--) {
      for (; at >= 0 && !matches(rule.compounds[index]!, ancestors[at]!); at--) budget--;
      if (at < 0) return false;
      at--;
    }
    return true;
  };

  const declarationsOf = (element: ElementFacts, ancestors: readonly ElementFacts[]): Declarations | null => {
    const inline = element.attributes['style'] ? inlineOf(element.attributes['style']) : null;
    const matching =
      byKey.size > 0 && budget > 0 ? candidates(element).filter((rule) => applies(rule, element, ancestors)) : [];
    if (!inline && matching.length === 0) return null;
    if (matching.length === 0 && inline!.important.size === 0) return inline!.normal;
    matching.sort((a, b) => a.specificity - b.specificity);
    const merged: Declarations = new Map();
    const apply = (declarations: Declarations) => {
      for (const [name, value] of declarations) merged.set(name, value);
    };
    for (const rule of matching) apply(rule.declarations.normal);
    if (inline) apply(inline.normal);
    for (const rule of matching) apply(rule.declarations.important);
    if (inline) apply(inline.important);
    return merged;
  };

  return {
    addStyleSheet(css) {
      if (++sheets > MAX_SHEETS) return 0;
      const added = parseStyleSheet(css).slice(0, Math.max(0, MAX_RULES - rules));
      rules += added.length;
      for (const rule of added) {
        const last = rule.compounds.at(-1)!;
        const key = last.id ? `#${last.id}` : last.classes[0] ? `.${last.classes[0]}` : (last.tag ?? '*');
        const list = byKey.get(key);
        if (list) list.push(rule);
        else byKey.set(key, [rule]);
      }
      return added.length;
    },
    lookOf(element, ancestors, parent) {
      const look = applyLook(element, declarationsOf(element, ancestors), parent);
      return budget > 0 || look.hidden ? look : { ...look, hidden: 'too-many-styles' };
    },
  };
}

function matches(compound: Compound, element: ElementFacts): boolean {
  if (compound.tag && compound.tag !== element.name) return false;
  if (compound.id && compound.id !== element.attributes['id']) return false;
  if (compound.classes.length > 0) {
    const held = ` ${(element.attributes['class'] ?? '').replace(/\s+/g, ' ')} `;
    if (!compound.classes.every((name) => held.includes(` ${name} `))) return false;
  }
  return compound.attributes.every(({ name, operator, value }) => {
    const held = element.attributes[name];
    if (held === undefined) return false;
    if (operator === '' || value === null) return true;
    if (operator === '=') return held === value;
    if (operator === '^=') return held.startsWith(value);
    if (operator === '$=') return held.endsWith(value);
    if (operator === '~=') return held.split(/\s+/).includes(value);
    return held.includes(value);
  });
}

function applyLook(element: ElementFacts, css: Declarations | null, parent: Look): Look {
  const { name, attributes } = element;
  let hidden = parent.hidden;
  if (!hidden) hidden = NEVER_SHOWN.has(name) ? 'not-shown' : (HIDES_CONTENT.get(name) ?? null);
  const own = ownColours(element, css, parent);
  const look: Look = {
    hidden,
    visibilityHidden: parent.visibilityHidden,
    fontPixels: fontOf(element, css, parent),
    ...own,
  };
  if (hidden) return look;
  const display = css?.get('display');
  const visibility = css?.get('visibility');
  if (visibility) look.visibilityHidden = visibility === 'hidden' || visibility === 'collapse';
  if (display === 'none') look.hidden = 'display-none';
  else if (attributes['hidden'] !== undefined && !display && attributes['hidden'] !== 'until-found')
    look.hidden = 'hidden-attribute';
  else if (attributes['hidden'] === 'until-found') look.hidden = 'hidden-attribute';
  else if (name === 'dialog' && attributes['open'] === undefined) look.hidden = 'closed-dialog';
  else if (name === 'input' && attributes['type']?.toLowerCase() === 'hidden') look.hidden = 'hidden-attribute';
  else if (css) look.hidden = trickOf(name, css, look.fontPixels);
  return look;
}

/** The trick that hides this text, given what all its elements handed down; null = it is seen. */
export function hiddenAs(look: Look): string | null {
  if (look.hidden) return look.hidden;
  if (look.visibilityHidden) return 'visibility-hidden';
  if (look.fontPixels < TINY_PIXELS) return 'tiny-font';
  if (look.colour[3] < 0.1) return 'transparent-text';
  if (look.background && look.background[3] > 0.9 && contrast(look.colour, look.background) < MIN_CONTRAST)
    return 'same-colour';
  return null;
}

function trickOf(name: string, css: Declarations, font: number): string | null {
  if (css.get('mso-hide') === 'all') return 'mso-hide';
  if (css.get('content-visibility') === 'hidden') return 'content-visibility';
  const opacity = css.get('opacity');
  if (opacity !== undefined && Number.parseFloat(opacity) / (opacity.endsWith('%') ? 100 : 1) < 0.06)
    return 'opacity-zero';
  if (/opacity\(\s*(?:0?\.0\d*|0)%?\s*\)/.test(css.get('filter') ?? '')) return 'opacity-zero';
  const display = css.get('display') ?? '';
  const boxed = (!INLINE.has(name) || (display !== '' && display !== 'inline')) && display !== 'inline';
  const position = css.get('position') ?? '';
  if (position === 'absolute' || position === 'fixed' || position === 'relative') {
    for (const side of ['left', 'top', 'right', 'bottom']) {
      const distance = pixels(css.get(side), font);
      if (distance <= OFF_SCREEN_PIXELS || distance >= FAR_PIXELS) return 'off-screen';
    }
  }
  const indent = pixels(css.get('text-indent'), font);
  if (boxed && (indent <= OFF_SCREEN_PIXELS || indent >= FAR_PIXELS)) return 'off-screen';
  if (boxed && isOff(pixels(css.get('margin-left') ?? marginSide(css, 3), font))) return 'off-screen';
  if (boxed && isOff(pixels(css.get('margin-top') ?? marginSide(css, 0), font))) return 'off-screen';
  const transform = `${css.get('transform') ?? ''} ${css.get('scale') === '0' ? 'scale(0)' : ''}`;
  if (
    boxed &&
    /scale[xy3d]*\(\s*0(?:\.0\d*)?\s*[,)]|translate[xy3d]*\([^)]*-\s?\d{3,}(?:px|em|%|vw|vh)|rotate[xy]\(\s*90deg/.test(
      transform,
    )
  )
    return 'off-screen';
  const clip = css.get('clip') ?? '';
  if (
    (position === 'absolute' || position === 'fixed') &&
    /^rect\(\s*([01](?:px)?)[\s,]+([01](?:px)?)[\s,]+([01](?:px)?)[\s,]+([01](?:px)?)\s*\)/.test(clip)
  )
    return 'clipped';
  if (
    /inset\(\s*(?:[5-9]\d|100)%|circle\(\s*0|polygon\(\s*0[^,]*,\s*0[^,]*,\s*0[^,]*\)|ellipse\(\s*0/.test(
      css.get('clip-path') ?? '',
    )
  )
    return 'clipped';
  if (pixels(css.get('letter-spacing'), font) <= -15) return 'tiny-font';
  if (css.get('zoom') === '0') return 'zero-size';
  const clips = (axis: string) => /hidden|clip/.test(css.get(`overflow-${axis}`) ?? css.get('overflow') ?? '');
  if (boxed && name !== 'td' && name !== 'tr' && name !== 'table') {
    const none = (property: string) => pixels(css.get(property), font) <= 1;
    if (
      clips('y') &&
      (none('height') || none('max-height') || (pixels(css.get('line-height'), font) === 0 && !css.has('height')))
    )
      return 'zero-size';
    if (clips('x') && (none('width') || none('max-width'))) return 'zero-size';
  }
  return null;
}

function isOff(distance: number): boolean {
  return distance <= OFF_SCREEN_PIXELS || distance >= FAR_PIXELS;
}

function marginSide(css: Declarations, side: 0 | 3): string | undefined {
  const values = css.get('margin')?.split(/\s+/);
  if (!values) return undefined;
  return side === 0 ? values[0] : (values[3] ?? values[1] ?? values[0]);
}

function fontOf({ name, attributes }: ElementFacts, css: Declarations | null, parent: Look): number {
  const size =
    css?.get('font-size') ??
    (css?.get('font') ? /(?:^|\s)(\d[\d.]*(?:px|pt|em|rem|%)?)(?=[\s/]|$)/.exec(css.get('font')!)?.[1] : undefined);
  if (size !== undefined) {
    const measured = FONT_WORDS[size] ?? pixels(size, parent.fontPixels);
    if (!Number.isNaN(measured)) return measured;
  }
  if (name === 'font' && attributes['size']) return 13;
  return HEADING_SIZES[name] !== undefined && parent.fontPixels >= TINY_PIXELS
    ? HEADING_SIZES[name]
    : parent.fontPixels;
}

function ownColours(
  { name, attributes }: ElementFacts,
  css: Declarations | null,
  parent: Look,
): Pick<Look, 'colour' | 'background'> {
  let colour = parent.colour;
  let background = parent.background;
  const attribute = (value: string | undefined) => (value ? parseColour(value.toLowerCase()) : null);
  if (name === 'a' && attributes['href'] !== undefined) colour = [0, 0, 238, 1];
  colour =
    (name === 'font' ? attribute(attributes['color']) : name === 'body' ? attribute(attributes['text']) : null) ??
    colour;
  background = attribute(attributes['bgcolor']) ?? background;
  if (attributes['background']) background = null;
  if (css) {
    const image = css.get('background-image') ?? '';
    const shorthand = css.get('background');
    const plain = css.get('background-color') ?? firstColour(shorthand);
    if (plain !== undefined) {
      const parsed = parseColour(plain);
      if (parsed && parsed[3] > 0.9) background = parsed;
      else if (parsed === null && !/^(?:none|inherit|initial|unset|revert)$/.test(plain)) background = null;
      else if (parsed && parsed[3] > 0.05) background = null;
    }
    if (/url\(|gradient/.test(`${image} ${shorthand ?? ''}`)) background = null;
    const text = css.get('-webkit-text-fill-color') ?? css.get('color');
    if (text !== undefined && text !== 'inherit' && text !== 'currentcolor') {
      const parsed = parseColour(text);
      if (parsed) colour = parsed;
      else if (text === 'initial' || text === 'unset') colour = ROOT_LOOK.colour;
      else background = null;
    } else if (text === 'inherit') colour = parent.colour;
  }
  return { colour, background };
}

function firstColour(shorthand: string | undefined): string | undefined {
  if (shorthand === undefined) return undefined;
  return (
    /^(?:rgb|hsl)a?\([^)]*\)/.exec(shorthand)?.[0] ?? shorthand.split(/\s+/).find((word) => parseColour(word) !== null)
  );
}
