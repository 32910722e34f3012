/** The text of a message out of its text and HTML parts, and what the HTML holds besides. */
import type { ParsedMessage } from '#core/contracts/mail.ts';
import type { BodyParts } from './body-parts.ts';
import { cleanText } from './clean-text.ts';
import type { HiddenText } from './clean-text.ts';
import { htmlToText } from './html-text.ts';
import type { MimeLimits, Warnings } from './limits.ts';
import { addTextLinks } from './links.ts';
import type { LinkCollector } from './links.ts';
import { textOf } from './part-content.ts';
import { isUselessPlain, looksLikeHtml, normalizeLines, unflow } from './plain-text.ts';
import { splitReply } from './reply-split.ts';
import type { Part } from './structure.ts';
import type { JsonObject } from './structured-data.ts';
import { ANY_MARK } from './text-marks.ts';

export interface Body {
  text: ParsedMessage['text'];
  hasHtml: boolean;
  hidden: HiddenText[];
  structuredData: JsonObject[];
}

interface BodyOptions {
  limits: MimeLimits;
  warnings: Warnings;
  links: LinkCollector;
  subject: string;
  fromName: string;
  toNames: readonly string[];
}

export function readBody(bytes: Buffer, parts: BodyParts, options: BodyOptions): Body {
  const { limits, warnings, links } = options;
  const hidden: HiddenText[] = [];
  const structuredData: JsonObject[] = [];
  const htmlParts = parts.html.filter((part) => part.type === 'text/html');
  const rendered = new Map<Part, string>();
  let htmlBudget = limits.htmlLength;
  const render = (part: Part, source?: string) => {
    const html =
      source ??
      textOf(bytes, part, {
        maxLength: Math.max(0, htmlBudget),
        warnings,
        onCut: () => warnings.exceeds('htmlLength'),
      });
    htmlBudget -= html.length;
    const result = htmlToText(html, { limits, warnings, links });
    hidden.push(...result.hidden);
    structuredData.push(...result.structuredData);
    rendered.set(part, result.text);
  };
  for (const part of htmlParts) render(part);

  const plain: string[] = [];
  let plainLength = 0;
  let fromHtml = 0;
  for (const part of parts.text) {
    if (part.type === 'text/html') {
      if (!rendered.has(part)) render(part);
      plain.push(rendered.get(part)!);
      fromHtml++;
    } else if (part.type === 'text/plain') {
      const source = textOf(bytes, part, {
        maxLength: Math.max(0, limits.textLength - plainLength),
        warnings,
        onCut: () => warnings.exceeds('textLength'),
      });
      plainLength += source.length;
      if (looksLikeHtml(source)) {
        render(part, source);
        plain.push(rendered.get(part)!);
        fromHtml++;
        continue;
      }
      const lines = normalizeLines(source).replace(ANY_MARK, '');
      const flowed = part.params.get('format')?.toLowerCase() === 'flowed';
      const found: HiddenText[] = [];
      const text = cleanText(flowed ? unflow(lines, part.params.get('delsp')?.toLowerCase() === 'yes') : lines, found);
      hidden.push(...found);
      addTextLinks(text, links);
      plain.push(text);
    }
  }
  const joined = plain.filter((text) => text.trim() !== '').join('\n\n');
  const html = htmlParts
    .map((part) => rendered.get(part)!)
    .filter((text) => text !== '')
    .join('\n\n');
  const useHtml = html.replace(ANY_MARK, '').trim() !== '' && fromHtml === 0 && isUselessPlain(joined);
  const chosen = useHtml ? html : joined;
  const split = splitReply(chosen, { subject: options.subject, fromName: options.fromName, toNames: options.toNames });
  const onlyHtml =
    useHtml || (fromHtml > 0 && fromHtml === parts.text.filter((part) => part.type.startsWith('text/')).length);
  if (hidden.length > limits.hidden) warnings.exceeds('hidden');
  return {
    text: { source: split.body === '' ? 'none' : onlyHtml ? 'html' : 'plain', ...split },
    hasHtml: htmlParts.length > 0,
    hidden: hidden.slice(0, limits.hidden),
    structuredData: structuredData.slice(0, limits.structuredData),
  };
}
