/** Links with their real targets. Only schemes that a person may want to open; each target once. */
import type { MimeLimits, Warnings } from './limits.ts';
import { cleanLine } from './clean-text.ts';

export interface Link {
  href: string;
  label: string;
}

export interface LinkCollector {
  add(href: string, label: string): void;
  list(): Link[];
}

export function createLinkCollector(limits: MimeLimits, warnings: Warnings): LinkCollector {
  const byTarget = new Map<string, Link>();
  return {
    add(href, label) {
      const target = cleanTarget(href);
      if (!target) return;
      const known = byTarget.get(target);
      const text = cleanLine(label).slice(0, 300);
      if (known) {
        if (known.label === '') known.label = text;
      } else if (byTarget.size >= limits.links) warnings.exceeds('links');
      else byTarget.set(target, { href: target, label: text });
    },
    list: () => [...byTarget.values()],
  };
}

/** null = not a link that is kept (script, data, file, relative …) */
function cleanTarget(href: string): string | null {
  // browsers drop these anywhere in a URL
  const target = href
    .slice(0, 4000)
    .replace(/[\t\r\n]/g, '')
    .trim();
  if (!/^(?:https?:\/\/|mailto:|tel:)./i.test(target)) return null;
  return target.replaceAll('\0', '').toWellFormed();
}

const URL_IN_TEXT = /\bhttps?:\/\/[^\s<>"'`{}|\\^\u00a0]{1,2000}|\bmailto:[^\s<>"'`]{3,300}/gi;

export function addTextLinks(text: string, links: LinkCollector): void {
  if (!text.includes('://') && !text.includes('mailto:')) return;
  for (const [found] of text.matchAll(URL_IN_TEXT)) {
    let target = found.replace(/[.,;:!?*_'"”’»]+$/, '');
    if (target.endsWith(')') && !target.includes('(')) target = target.slice(0, -1);
    if (target.endsWith(']') && !target.includes('[')) target = target.slice(0, -1);
    links.add(target, '');
  }
}
