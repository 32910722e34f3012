export { parseMessage } from './parse-message.ts';
export { extractPart, htmlOf } from './extract.ts';
export { splitReply } from './reply-split.ts';
