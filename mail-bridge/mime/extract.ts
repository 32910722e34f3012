/** Single parts out of raw bytes, for those who asked for exactly that. */
import { bodyParts, leavesOf } from './body-parts.ts';
import { createWarnings, mimeLimits } from './limits.ts';
import { attachmentName, contentOf, textOf } from './part-content.ts';
import { toBuffer } from './parse-message.ts';
import { readStructure } from './structure.ts';

export interface ExtractedPart {
  bytes: Uint8Array;
  contentType: string;
  filename: string;
}

function open(raw: Uint8Array) {
  const warnings = createWarnings();
  const limits = mimeLimits();
  const bytes = toBuffer(raw, limits, warnings);
  return { bytes, limits, warnings, root: readStructure(bytes, { limits, warnings }) };
}

/** Decoded bytes of the part with this id (`Attachment.partId`), or null. */
export function extractPart(raw: Uint8Array, partId: string): ExtractedPart | null {
  const { bytes, root } = open(raw);
  const part = leavesOf(root).find((leaf) => leaf.id === partId);
  return part ? { bytes: contentOf(bytes, part), contentType: part.type, filename: attachmentName(bytes, part) } : null;
}

/** The HTML part as its sender wrote it (hostile; only for a sandboxed frame), or null. */
export function htmlOf(raw: Uint8Array): { html: string; partIdByContentId: Map<string, string> } | null {
  const { bytes, root, limits, warnings } = open(raw);
  const part = bodyParts(root).html.find((leaf) => leaf.type === 'text/html');
  if (!part) return null;
  const html = textOf(bytes, part, { maxLength: limits.htmlLength, warnings, onCut: () => undefined });
  const partIdByContentId = new Map<string, string>();
  for (const leaf of leavesOf(root)) if (leaf.contentId) partIdByContentId.set(leaf.contentId, leaf.id);
  return { html, partIdByContentId };
}
