/**
 * HTML to the text that its reader sees, in one pass over the tags without recursion: blocks, lists, tables, quotation depth
 * as `> `; what is hidden is reported instead. Also links, JSON-LD and microdata.
 */
import { Parser } from 'htmlparser2';
import { cleanLine, cleanText } from './clean-text.ts';
import type { HiddenText } from './clean-text.ts';
import { createVisibility, hiddenAs, ROOT_LOOK } from './html-visibility.ts';
import type { ElementFacts, Look, Visibility } from './html-visibility.ts';
import type { MimeLimits, Warnings } from './limits.ts';
import type { LinkCollector } from './links.ts';
import { createLines } from './html-lines.ts';
import { isQuotation, markOf } from './html-quotation.ts';
import { createMicrodata, readJsonLd } from './structured-data.ts';
import type { JsonObject } from './structured-data.ts';
import { MARK_SIGNATURE_END, MARK_SIGNATURE } from './text-marks.ts';

export interface HtmlText {
  /** LF line ends; may hold marks (text-marks.ts) */
  text: string;
  hidden: HiddenText[];
  structuredData: JsonObject[];
}

export interface HtmlOptions {
  limits: MimeLimits;
  warnings: Warnings;
  links: LinkCollector;
}

const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'header',
  'hr',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'optgroup',
  'option',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'tfoot',
  'thead',
  'tr',
  'ul',
  'html',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);
const PARAGRAPHS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'blockquote', 'pre', 'dl']);
const CHUNK = 16 * 1024;

interface Frame extends ElementFacts {
  look: Look;
  /** the trick that hides its own text, worked out once */
  trick: string | null;
  quote: number;
  pre: boolean;
  list: { next: number; ordered: boolean } | null;
  link: string | null;
  linkStart: number;
  signature: boolean;
}

export function htmlToText(html: string, options: HtmlOptions): HtmlText {
  const visibility = createVisibility();
  const first = walk(html, visibility, options);
  // a style block behind text that it hides: once more, now that all rules are known
  return first.lateStyles ? walk(html, visibility, options) : first;
}

function walk(
  html: string,
  visibility: Visibility,
  { limits, warnings, links }: HtmlOptions,
): HtmlText & { lateStyles: boolean } {
  const lines = createLines(limits.textLength, () => warnings.exceeds('textLength'));
  const microdata = createMicrodata(limits, warnings);
  const hidden: HiddenText[] = [];
  const structuredData: JsonObject[] = [];
  const root: Frame = {
    name: '',
    attributes: {},
    look: ROOT_LOOK,
    trick: null,
    quote: 0,
    pre: false,
    list: null,
    link: null,
    linkStart: 0,
    signature: false,
  };
  const frames: Frame[] = [root];
  let raw: { kind: 'style' | 'json' | 'skip'; text: string } | null = null;
  let lateStyles = false;
  let found: { depth: number; trick: string; text: string } | null = null;

  const report = (trick: string, text: string) => {
    const line = cleanLine(text).slice(0, 500);
    if (!/[\p{L}\p{N}]/u.test(line)) return;
    if (hidden.length >= limits.hidden) warnings.exceeds('hidden');
    else hidden.push({ trick, text: line });
  };
  const endFinding = () => {
    if (found) report(found.trick, found.text);
    found = null;
  };

  const openTag = (name: string, attributes: Record<string, string>) => {
    const parent = frames.at(-1)!;
    if (name === 'br') {
      if (!parent.trick) lines.breakLine();
      return;
    }
    const depth = frames.length;
    const look = visibility.lookOf({ name, attributes }, frames, parent.look);
    const trick = hiddenAs(look);
    const frame: Frame = {
      name,
      attributes,
      look,
      trick,
      quote: parent.quote,
      pre: parent.pre || name === 'pre' || name === 'textarea',
      list: parent.list,
      link: null,
      linkStart: 0,
      signature: false,
    };
    frames.push(frame);
    microdata.open(name, attributes, depth);
    if (name === 'style') raw = { kind: 'style', text: '' };
    else if (name === 'script') raw = { kind: /ld\+json/i.test(attributes['type'] ?? '') ? 'json' : 'skip', text: '' };
    if (trick && trick === look.hidden) return;
    if (BLOCKS.has(name)) {
      const cell = (name === 'tbody' || name === 'thead') && lines.atStart();
      if (!cell) lines.breakBlock(PARAGRAPHS.has(name));
    } else if (name === 'td' || name === 'th') lines.cell();
    const mark = markOf(name, attributes);
    if (mark) {
      lines.breakBlock(false);
      lines.mark(mark);
      frame.signature = mark === MARK_SIGNATURE;
    }
    if (name === 'blockquote' && isQuotation(attributes, lines.lastLine())) {
      frame.quote++;
      lines.quote(frame.quote);
    } else if (name === 'ol' || name === 'ul' || name === 'menu') {
      frame.list = { next: Number.parseInt(attributes['start'] ?? '1', 10) || 1, ordered: name === 'ol' };
    } else if (name === 'li') {
      lines.item(frame.list?.ordered ? `${frame.list.next++}. ` : '- ');
    } else if (name === 'hr') lines.rule();
    else if (name === 'a' && attributes['href'] !== undefined) {
      frame.link = attributes['href'];
      frame.linkStart = lines.startLabel();
    }
  };

  const closeTag = (name: string) => {
    if (name === 'br' || frames.length === 1) return;
    const depth = frames.length - 1;
    const frame = frames.pop()!;
    if (raw) {
      if (raw.kind === 'style' && visibility.addStyleSheet(raw.text) > 0 && lines.hasText()) lateStyles = true;
      if (raw.kind === 'json') structuredData.push(...readJsonLd(raw.text, { limits, warnings }));
      raw = null;
    }
    microdata.close(depth);
    if (found && depth <= found.depth) endFinding();
    if (frame.trick && frame.trick === frame.look.hidden) return;
    if (frame.link !== null && !frame.trick) links.add(frame.link, lines.endLabel(frame.linkStart));
    if (BLOCKS.has(frame.name)) lines.breakBlock(PARAGRAPHS.has(frame.name));
    if (frame.signature) {
      lines.breakBlock(false);
      lines.mark(MARK_SIGNATURE_END);
    }
    if (frame.quote > frames.at(-1)!.quote) {
      lines.breakBlock(false);
      lines.quote(frames.at(-1)!.quote);
    }
  };

  const text = (data: string) => {
    if (raw) {
      if (raw.text.length < 600_000) raw.text += data;
      return;
    }
    const frame = frames.at(-1)!;
    microdata.text(data);
    if (frame.trick) {
      if (frame.trick === 'not-shown') return;
      if (found && found.trick !== frame.trick) endFinding();
      found ??= { depth: frames.length - 1, trick: frame.trick, text: '' };
      if (found.text.length < 2000) found.text += `${data} `;
      return;
    }
    lines.text(data, frame.pre);
  };

  let deepest = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        deepest = Math.max(deepest, frames.length);
        openTag(name, attributes);
      },
      onclosetag: closeTag,
      ontext: text,
      oncomment: (data) => {
        if (
          data.length > 25 &&
          !/^\s*\[|\[endif\]|<\w/i.test(data) &&
          /\p{L}+\s+\p{L}+\s+\p{L}+/u.test(data.slice(0, 5000))
        )
          report('comment', data);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  if (html.length > limits.htmlLength) warnings.exceeds('htmlLength');
  const end = Math.min(html.length, limits.htmlLength);
  let at = 0;
  for (; at < end && frames.length <= limits.htmlDepth; at += CHUNK)
    parser.write(html.slice(at, Math.min(end, at + CHUNK)));
  if (at < end) {
    warnings.exceeds('htmlDepth');
    report('too-deep', html.slice(at, at + 20_000).replace(/<[^<>]{0,1000}>?/g, ' '));
    while (frames.length > 1) closeTag(frames.at(-1)!.name);
  } else parser.end();
  endFinding();
  const own: HiddenText[] = [];
  const plain = cleanText(lines.toString(), own);
  for (const finding of own) report(finding.trick, finding.text);
  structuredData.push(...microdata.objects());
  if (structuredData.length > limits.structuredData) warnings.exceeds('structuredData');
  return { text: plain, hidden, structuredData: structuredData.slice(0, limits.structuredData), lateStyles };
}
