/** Which parts are the text and which are attachments: the algorithm of RFC 8621 section 4.1.4, without its recursion limit. */
import type { Part } from './structure.ts';

export interface BodyParts {
  text: Part[];
  html: Part[];
  attachments: Part[];
}

const MEDIA = /^(?:image|audio|video)\//;

export function bodyParts(root: Part): BodyParts {
  const found: BodyParts = { text: [], html: [], attachments: [] };
  if (root.multipart) collect(root.children, root.type, false, found.text, found.html, found.attachments);
  else collect([root], 'multipart/mixed', false, found.text, found.html, found.attachments);
  return found;
}

export function leavesOf(root: Part): Part[] {
  const leaves: Part[] = [];
  const stack = [root];
  for (let part = stack.pop(); part; part = stack.pop()) {
    if (!part.multipart) leaves.push(part);
    for (let index = part.children.length - 1; index >= 0; index--) stack.push(part.children[index]!);
  }
  return leaves;
}

/** Depth is bounded by the depth limit of the structure. */
function collect(
  parts: readonly Part[],
  multipart: string,
  inAlternative: boolean,
  text: Part[] | null,
  html: Part[] | null,
  attachments: Part[],
): void {
  const textBefore = text?.length ?? -1;
  const htmlBefore = html?.length ?? -1;
  for (const [index, part] of parts.entries()) {
    const inline =
      part.disposition !== 'attachment' &&
      (part.type === 'text/plain' || part.type === 'text/html' || MEDIA.test(part.type)) &&
      (index === 0 || (multipart !== 'multipart/related' && (MEDIA.test(part.type) || !part.filename)));
    if (part.multipart) {
      collect(
        part.children,
        part.type,
        inAlternative || part.type === 'multipart/alternative',
        text,
        html,
        attachments,
      );
    } else if (!inline) attachments.push(part);
    else if (multipart === 'multipart/alternative') {
      if (part.type === 'text/plain') text?.push(part);
      else if (part.type === 'text/html') html?.push(part);
      else attachments.push(part);
    } else {
      if (inAlternative) {
        if (part.type === 'text/plain') html = null;
        if (part.type === 'text/html') text = null;
      }
      text?.push(part);
      html?.push(part);
      if (MEDIA.test(part.type)) attachments.push(part);
    }
  }
  if (multipart === 'multipart/alternative' && text && html) {
    if (textBefore === text.length && htmlBefore !== html.length) text.push(...html.slice(htmlBefore));
    if (htmlBefore === html.length && textBefore !== text.length) html.push(...text.slice(textBefore));
  }
}
