/** Content-Transfer-Encoding (RFC 2045 section 6) to bytes; tolerant, linear, never throws. */

export function decodeTransfer(bytes: Buffer, encoding: string): Buffer {
  switch (encoding) {
    case 'base64':
      return decodeBase64(bytes);
    case 'quoted-printable':
      return decodeQuotedPrintable(bytes);
    case 'x-uuencode':
    case 'uuencode':
    case 'x-uue':
      return decodeUu(bytes);
    default:
      return bytes;
  }
}

/** Padding in the middle (several encoded pieces in a row) goes on after it, as mail programs do. */
export function decodeBase64(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  const padding = text.indexOf('=');
  if (padding < 0 || (/^[=\s]*$/.test(text.slice(padding, padding + 4096)) && text.length - padding < 4096)) {
    return Buffer.from(text, 'base64');
  }
  const pieces = text.split(/=[=\s]*/, 100_000).map((piece) => Buffer.from(piece, 'base64'));
  return Buffer.concat(pieces);
}

export function decodeQuotedPrintable(bytes: Buffer): Buffer {
  if (bytes.indexOf(61) < 0) return bytes;
  const out = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte !== 61) {
      out[length++] = byte;
      continue;
    }
    const high = hexValue(bytes[at + 1]);
    const low = hexValue(bytes[at + 2]);
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low;
      at += 2;
      continue;
    }
    let next = at + 1;
    while (next < bytes.length && next < at + 1000 && (bytes[next] === 32 || bytes[next] === 9)) next++;
    if (next >= bytes.length) break;
    if (bytes[next] === 13 && bytes[next + 1] === 10) at = next + 1;
    else if (bytes[next] === 10 || bytes[next] === 13) at = next;
    else out[length++] = byte;
  }
  return out.subarray(0, length);
}

function hexValue(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 48 && byte <= 57) return byte - 48;
  if (byte >= 65 && byte <= 70) return byte - 55;
  if (byte >= 97 && byte <= 102) return byte - 87;
  return -1;
}

function decodeUu(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (const line of bytes.toString('latin1').split(/\r?\n/)) {
    if (line.startsWith('begin ') || line === '' || line === '`') continue;
    if (line === 'end') break;
    const size = (line.charCodeAt(0) - 32) & 63;
    const out = Buffer.alloc(Math.ceil(size / 3) * 3);
    for (let at = 1, to = 0; to < size; at += 4, to += 3) {
      const [a, b, c, d] = [0, 1, 2, 3].map((step) => ((line.charCodeAt(at + step) || 32) - 32) & 63) as [
        number,
        number,
        number,
        number,
      ];
      out[to] = (a << 2) | (b >> 4);
      out[to + 1] = ((b << 4) | (c >> 2)) & 255;
      out[to + 2] = ((c << 6) | d) & 255;
    }
    pieces.push(out.subarray(0, size));
  }
  return Buffer.concat(pieces);
}
