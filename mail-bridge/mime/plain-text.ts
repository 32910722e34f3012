/** text/plain bodies: format=flowed joined, line ends, HTML that calls itself plain. */

export function normalizeLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** RFC 3676: lines that end in a space go on in the next line of the same quotation depth. */
export function unflow(text: string, deleteSpace: boolean): string {
  const out: string[] = [];
  let open = false;
  let openDepth = 0;
  for (const line of text.split('\n')) {
    let depth = 0;
    while (line.charCodeAt(depth) === 62) depth++;
    let content = depth > 0 ? line.slice(depth) : line;
    if (content.startsWith(' ')) content = content.slice(1);
    const signature = content === '-- ';
    const soft = content.endsWith(' ') && !signature;
    const piece = soft && deleteSpace ? content.slice(0, -1) : content;
    if (open && depth === openDepth && !signature) out[out.length - 1] += piece;
    else out.push(depth > 0 ? `${'>'.repeat(depth)} ${piece}` : piece);
    open = soft;
    openDepth = depth;
  }
  return out.join('\n');
}

/** A plain part that only says "look at the HTML". */
export function isUselessPlain(text: string): boolean {
  const words = text.trim();
  if (words === '') return true;
  if (words.length > 400) return false;
  return /(?:html[ -](?:e-?mail|version|message|format|capable|enabled|compatible)|(?:view|read|see|display|open) (?:this|the) (?:e-?mail|message)? ?(?:in|with|using) (?:a |an |your |html)|does(?:n['’]t| not) support html|html[- ]f[äa]hig|nicht korrekt (?:angezeigt|dargestellt)|version html|formato html|this is a multi-?part message)/i.test(
    words,
  );
}

export function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 500).trimStart().toLowerCase();
  return (
    /^(?:<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<div[\s>]|<table[\s>]|<p[\s>])/.test(start) &&
    /<\/(?:html|body|div|p|table)>/i.test(text.slice(-2000))
  );
}
