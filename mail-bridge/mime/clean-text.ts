/**
 * Characters that a reader does not see. Removed everywhere; those that carry a message of their own (Unicode tags,
 * variation selectors used as bytes, direction overrides) are reported. NUL and lone surrogates go too: no store takes them.
 */
export interface HiddenText {
  trick: string;
  text: string;
}

const SUSPECT =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- these are the characters to find
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff]/;

const INVISIBLE =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- see above
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]+/g;

export function cleanText(text: string, hidden?: HiddenText[]): string {
  if (!SUSPECT.test(text)) return text;
  let out = text.toWellFormed();
  if (/[\u{e0000}-\u{e0fff}]/u.test(out)) out = dropTags(out, hidden);
  if (/[\ufe00-\ufe0f]{3}/.test(out)) out = dropSelectors(out, hidden);
  if (/[\u202d\u202e\u2066-\u2068]/.test(out)) {
    hidden?.push({
      trick: 'bidi-override',
      text: (/[\u202d\u202e\u2066-\u2068][^\n]{0,200}/.exec(out)?.[0] ?? '').replace(
        /[\u202a-\u202e\u2066-\u2069]/g,
        '',
      ),
    });
  }
  const split = hidden ? (out.match(/\p{L}[\u200b\u2060\ufeff\u00ad]+(?=\p{L})/gu)?.length ?? 0) : 0;
  if (split > 3) hidden?.push({ trick: 'zero-width-in-words', text: `${split} places` });
  return (
    out
      .replace(INVISIBLE, '')
      // joiners shape letters and emoji; a run of them shapes nothing
      .replace(/[\u200c\u200d]{2,}|[\u200c\u200d](?=[\s\u034f\xa0]|$)|(?<=[\s\xa0])[\u200c\u200d]/g, '')
  );
}

/** One line: as cleanText, line ends and runs of blanks become one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

function dropTags(text: string, hidden: HiddenText[] | undefined): string {
  return text.replace(/(\u{1f3f4})?([\u{e0000}-\u{e0fff}]+)/gu, (all, flag: string | undefined, run: string) => {
    if (flag && run.length <= 14) return flag + run;
    let message = '';
    for (const char of run) {
      const code = char.codePointAt(0)!;
      if (code >= 0xe0020 && code < 0xe007f) message += String.fromCharCode(code - 0xe0000);
      else if (code >= 0xe0100 && code <= 0xe01ef) message += String.fromCharCode(code - 0xe0100 + 16);
    }
    if (run.length > 4) hidden?.push({ trick: 'unicode-tags', text: message || `${all.length} characters` });
    return flag ?? '';
  });
}

function dropSelectors(text: string, hidden: HiddenText[] | undefined): string {
  return text.replace(/[\ufe00-\ufe0f]{3,}/g, (run) => {
    hidden?.push({ trick: 'variation-selectors', text: `${run.length} characters` });
    return '';
  });
}
