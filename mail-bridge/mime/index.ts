export { parseMessage } from './parse-message.ts';
export type { ParseOptions } from './parse-message.ts';
export { extractPart, htmlOf } from './extract.ts';
export type { ExtractedPart } from './extract.ts';
export { MIME_LIMITS, mimeLimits } from './limits.ts';
export type { MimeLimits } from './limits.ts';
export { htmlToText } from './html-text.ts';
export { splitReply } from './reply-split.ts';
