import { StringDecoder } from 'node:string_decoder';

export type Line = { text: string } | { tooLong: true };

/** Lines of a byte stream (UTF-8, ended by LF or CRLF), one at a time; a longer one is told and skipped, not kept. */
export async function* linesOf(input: AsyncIterable<Uint8Array>, maxLength: number): AsyncGenerator<Line> {
  const decoder = new StringDecoder('utf8');
  let parts: string[] = [];
  let length = 0;
  const take = (text: string) => {
    length += text.length;
    if (length <= maxLength) parts.push(text);
    else parts = [];
  };
  const finish = (): Line => {
    const line: Line = length > maxLength ? { tooLong: true } : { text: parts.join('').replace(/\r$/, '') };
    parts = [];
    length = 0;
    return line;
  };

  for await (const chunk of input) {
    const text = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      take(text.slice(from, end));
      yield finish();
      from = end + 1;
    }
    take(text.slice(from));
  }
  take(decoder.end());
  if (length > 0) yield finish();
}
