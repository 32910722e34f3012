/**
 * Messages of an mbox as a stream (RFC 4155 and its older kin mboxo, mboxrd, mboxcl), LF or CRLF. Memory is bounded by the
 * largest message. A line counts as From_ line only with a time and a year, so "From our side …" in a text splits nothing.
 */
export type MboxItem = { offset: number; raw: Buffer; postmarkedAt: Date | null } | { offset: number; tooLarge: true };

const SEPARATOR = Buffer.from('\nFrom ');
const FROM_LINE =
  /^From (?:\S+|.{1,200}?) +.{0,40}\d{1,2}:\d{2}(?::\d{2})?.{0,30}\b(?:19|20)\d{2}\b.{0,60}$|^From -? *\w{3},? +\w{3} +\d{1,2} [\d:]{5,8} \d{4}/;
const MAX_FROM_LINE = 1000;

export async function* readMbox(chunks: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<MboxItem> {
  let parts: Buffer[] = [];
  let size = 0;
  let started = false;
  let begin = 0;
  let postmark: Date | null = null;
  /** absolute offset of `window[0]` */
  let base = -1;
  // a line end before the file makes its first From_ line like all others
  let carry: Buffer = Buffer.from('\n');

  const keep = (bytes: Buffer) => {
    size += bytes.length;
    if (size <= maxBytes + 4096) parts.push(bytes);
    else parts = [];
  };
  const finish = (): MboxItem | null => {
    const item =
      size > maxBytes
        ? { offset: begin, tooLarge: true as const }
        : { offset: begin, raw: unquote(Buffer.concat(parts)), postmarkedAt: postmark };
    const empty = size === 0;
    parts = [];
    size = 0;
    return started && !empty ? item : null;
  };

  async function* ended(): AsyncGenerator<Buffer | null> {
    yield* chunks;
    yield null;
  }
  for await (const chunk of ended()) {
    const window: Buffer = chunk === null ? carry : carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
    let from = 0;
    let search = 0;
    let held = -1;
    for (let at = window.indexOf(SEPARATOR, search); at >= 0; at = window.indexOf(SEPARATOR, search)) {
      const lineEnd = window.indexOf(10, at + 1);
      if (lineEnd < 0 && chunk !== null && window.length - at < MAX_FROM_LINE) {
        held = at;
        break;
      }
      const line = window
        .toString('latin1', at + 1, lineEnd < 0 ? window.length : Math.min(lineEnd, at + MAX_FROM_LINE))
        .trimEnd();
      search = at + 1;
      if (!FROM_LINE.test(line) && started) continue;
      keep(window.subarray(from, at + (started ? 1 : 0)));
      const item = finish();
      if (item) yield item;
      started = true;
      size = 0;
      parts = [];
      begin = base + at + 1;
      postmark = dateOf(line);
      from = lineEnd < 0 ? window.length : lineEnd + 1;
      // the line end of the From_ line may be the first byte of the next separator
      search = lineEnd < 0 ? window.length : lineEnd;
    }
    const rest =
      chunk === null
        ? window.length
        : held >= 0
          ? Math.max(held, from)
          : Math.max(from, window.length - SEPARATOR.length);
    if (rest > from) keep(window.subarray(from, rest));
    carry = window.subarray(rest);
    base += rest;
  }
  const last = finish();
  if (last) yield last;
}

/** Without the empty line that ends each message, and with one `>` less before quoted From_ lines. */
function unquote(raw: Buffer): Buffer {
  let end = raw.length;
  if (raw[end - 1] === 10) {
    const before = raw[end - 2] === 13 ? end - 2 : end - 1;
    if (raw[before - 1] === 10) end = before;
  }
  const bytes = raw.subarray(0, end);
  if (bytes.indexOf('>From ') < 0) return bytes;
  return Buffer.from(bytes.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1');
}

/** asctime in UTC, as RFC 4155 asks: `From x@example.org Tue Oct  6 10:12:03 2026` */
function dateOf(line: string): Date | null {
  const found = /\b([A-Z][a-z]{2}) +(\d{1,2}) +(\d{1,2}):(\d{2})(?::(\d{2}))?[^\n]{0,12}?\b((?:19|20)\d{2})\b/.exec(
    line,
  );
  if (!found) return null;
  const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].indexOf(found[1]!);
  if (month < 0) return null;
  return new Date(
    Date.UTC(Number(found[6]), month, Number(found[2]), Number(found[3]), Number(found[4]), Number(found[5] ?? 0)),
  );
}
