/** Bytes to text for every charset label that mail uses; never throws. */

const ALIASES: Record<string, string> = {
  utf8: 'utf-8',
  'utf-8mb4': 'utf-8',
  'unicode-1-1-utf-7': 'utf-7',
  unicode: 'utf-16le',
  ansi: 'windows-1252',
  'us-ascii-8bit': 'windows-1252',
  cp932: 'shift_jis',
  'windows-932': 'shift_jis',
  'shift-jis': 'shift_jis',
  cp936: 'gbk',
  ms936: 'gbk',
  cp949: 'euc-kr',
  ks_c_5601: 'euc-kr',
  cp950: 'big5',
  cp850: 'windows-1252',
  'iso-2022-jp-1': 'iso-2022-jp',
  'iso-2022-jp-2': 'iso-2022-jp',
  'latin-1': 'windows-1252',
  'iso-8859-8-e': 'iso-8859-8',
  'mac-roman': 'macintosh',
  'x-macroman': 'macintosh',
};

const ASCII = new Set([
  '',
  'us-ascii',
  'ascii',
  'ansi_x3.4-1968',
  '7bit',
  '8bit',
  'binary',
  'unknown-8bit',
  'x-unknown',
  'default',
]);

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

export interface Decoded {
  text: string;
  /** the label is unknown to us: decoded as UTF-8, or Windows-1252 where that does not fit */
  unknown: boolean;
}

export function decodeBytes(bytes: Uint8Array, label: string): Decoded {
  const name = label
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '');
  if (ASCII.has(name)) return { text: guess(bytes), unknown: false };
  const known = ALIASES[name] ?? name;
  if (known === 'utf-8') return { text: utf8(bytes), unknown: false };
  if (known === 'utf-7') return { text: decodeUtf7(Buffer.from(bytes).toString('latin1')), unknown: false };
  try {
    return { text: new TextDecoder(known).decode(bytes), unknown: false };
  } catch {
    return { text: guess(bytes), unknown: true };
  }
}

/** UTF-8 if it is valid UTF-8, else Windows-1252, which gives every byte a character. */
export function guess(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Text labelled UTF-8 that is mostly not UTF-8 is an old mailer's Latin text; a single damaged character is not. */
function utf8(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  if (!text.includes('\uFFFD')) return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return text;
}

/** RFC 2152, the part that old mailers used. */
export function decodeUtf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9+/]{0,8192})-?/g, (_all, coded: string) => {
    if (coded === '') return '+';
    const bytes = Buffer.from(coded, 'base64');
    let out = '';
    for (let at = 0; at + 1 < bytes.length; at += 2) out += String.fromCharCode(bytes.readUInt16BE(at));
    return out;
  });
}
