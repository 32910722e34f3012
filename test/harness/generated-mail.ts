/** Mails for measurements and crash tests: varied, unique, the same for the same seed. Never used to judge understanding. */

export interface GeneratedMail {
  messageId: string;
  raw: string;
  /** a request with a deadline stands in it */
  asks: boolean;
}

/** mulberry32: small, fast, good enough to vary texts, and the same everywhere. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const NAMES = [
  'Ines Falk',
  'Bram Osei',
  'Noor Haddad',
  'Petra Lund',
  'Caio Reis',
  'Yuki Mori',
  'Tessa Wren',
  'Omar Said',
];
const THINGS = [
  'price list',
  'floor plan',
  'travel report',
  'signed contract',
  'budget table',
  'photo set',
  'test protocol',
  'guest list',
];
const FILLERS = [
  'The weather has been kind to the site this week and the crew is in good spirits.',
  'We looked at the second floor again and the walls are straighter than expected.',
  'Our office moved to the other side of the river, the view is better than before.',
  'The last delivery was complete, and the boxes are stored in the small room.',
  'Most of the visitors liked the wooden model more than the drawings on the wall.',
];

export function generateMails(
  count: number,
  options: { seed: number; to: string; date: Date; bodyCharacters?: number },
): GeneratedMail[] {
  const random = seededRandom(options.seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, (_, index) => {
    const asks = index % 3 === 0;
    const name = pick(NAMES);
    const thing = pick(THINGS);
    const messageId = `generated-${options.seed}-${index}@load.example`;
    const lines = [
      asks
        ? `Could you send me the ${thing} number ${index} by Friday?`
        : `This is only about the ${thing} number ${index}.`,
    ];
    while (lines.join(' ').length < (options.bodyCharacters ?? 900)) lines.push(pick(FILLERS));
    const raw = [
      `Date: ${options.date.toUTCString().replace('GMT', '+0000')}`,
      `From: ${name} <${name.toLowerCase().replace(' ', '.')}@load.example>`,
      `To: <${options.to}>`,
      `Subject: The ${thing} ${index}`,
      `Message-ID: <${messageId}>`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      ...lines,
      '',
      'Kind regards',
      name,
      '',
    ].join('\r\n');
    return { messageId, raw, asks };
  });
}

/** mboxrd: `>From ` quoting reversible. */
export function toMbox(mails: readonly GeneratedMail[]): string {
  return mails
    .map(
      ({ raw }) =>
        `From load@load.example Sat Nov 21 10:00:00 2026\n${raw.replaceAll('\r\n', '\n').replace(/^(>*From )/gm, '>$1')}\n`,
    )
    .join('');
}
