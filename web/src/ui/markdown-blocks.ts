/**
 * The part of Markdown (CommonMark) that notes and answers use: headings, paragraphs, lists, check boxes, quotations,
 * code, emphasis and links. HTML stays text. Written by hand because it yields a tree, so nothing is ever set as HTML.
 */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong' | 'emphasis'; children: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; href: string; children: Inline[] }
  /** `[3]`: the third source */
  | { kind: 'reference'; number: number };

export type Block =
  | { kind: 'heading'; level: number; children: Inline[] }
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'quote'; children: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' }
  | { kind: 'list'; ordered: boolean; items: { checked: boolean | null; children: Inline[] }[] };

const INLINE =
  /`([^`]+)`|\*\*([^*]+)\*\*|__([^_]+)__|\*([^*\s][^*]*)\*|(?<![\p{L}\p{N}])_([^_\s][^_]*)_(?![\p{L}\p{N}])|\[([^\]]*)\]\(([^)\s]+)\)|\[(\d{1,2})\]|((?:https?:\/\/|mid:)[^\s<>"]+)/gu;
const SAFE_LINK = /^(https?:|mailto:|mid:|\/[^/]|#)/i;

export function parseInline(text: string): Inline[] {
  const parts: Inline[] = [];
  let last = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > last) parts.push({ kind: 'text', text: text.slice(last, match.index) });
    last = match.index + match[0].length;
    const [whole, code, strong, strong2, emphasis, emphasis2, label, href, reference, bare] = match;
    const bold = strong ?? strong2;
    const italic = emphasis ?? emphasis2;
    if (code !== undefined) parts.push({ kind: 'code', text: code });
    else if (bold !== undefined) parts.push({ kind: 'strong', children: parseInline(bold) });
    else if (italic !== undefined) parts.push({ kind: 'emphasis', children: parseInline(italic) });
    else if (reference !== undefined) parts.push({ kind: 'reference', number: Number(reference) });
    else if (href !== undefined && SAFE_LINK.test(href)) {
      parts.push({ kind: 'link', href, children: [{ kind: 'text', text: label || href }] });
    } else if (bare !== undefined) {
      const clean = bare.replace(/[.,;:!?)\]]+$/u, '');
      parts.push({ kind: 'link', href: clean, children: [{ kind: 'text', text: clean }] });
      last -= bare.length - clean.length;
    } else parts.push({ kind: 'text', text: whole });
  }
  if (last < text.length) parts.push({ kind: 'text', text: text.slice(last) });
  return parts;
}

const LIST_ITEM = /^\s*(?:[-*+]|(\d+)[.)])\s+(?:\[([ xX])\]\s+)?(.*)$/;

export function parseMarkdown(source: string): Block[] {
  const blocks: Block[] = [];
  const lines = source.replaceAll('\r\n', '\n').split('\n');
  let paragraph: string[] = [];
  const endParagraph = () => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', children: parseInline(paragraph.join('\n')) });
    paragraph = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    const item = LIST_ITEM.exec(line);
    if (/^\s*```/.test(line)) {
      endParagraph();
      const code: string[] = [];
      for (at += 1; at < lines.length && !/^\s*```/.test(lines[at] ?? ''); at += 1) code.push(lines[at] ?? '');
      blocks.push({ kind: 'code', text: code.join('\n') });
    } else if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(line)) {
      endParagraph();
      blocks.push({ kind: 'rule' });
    } else if (heading) {
      endParagraph();
      blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, children: parseInline(heading[2] ?? '') });
    } else if (/^\s*>/.test(line)) {
      endParagraph();
      const quoted: string[] = [];
      for (; at < lines.length && /^\s*>/.test(lines[at] ?? ''); at += 1)
        quoted.push((lines[at] ?? '').replace(/^\s*>\s?/, ''));
      at -= 1;
      blocks.push({ kind: 'quote', children: parseInline(quoted.join('\n')) });
    } else if (item) {
      endParagraph();
      const ordered = item[1] !== undefined;
      const entry = {
        checked: item[2] === undefined ? null : item[2] !== ' ',
        children: parseInline(item[3] ?? ''),
      };
      const previous = blocks.at(-1);
      if (previous?.kind === 'list' && previous.ordered === ordered && lines[at - 1]?.trim() !== '')
        previous.items.push(entry);
      else blocks.push({ kind: 'list', ordered, items: [entry] });
    } else if (line.trim() === '') endParagraph();
    else paragraph.push(line);
  }
  endParagraph();
  return blocks;
}
