/** A bound that no message can pass. Exceeding it costs a warning with this code, never an error and never the raw bytes. */
export interface Limit {
  default: number;
  /** stable warning code */
  code: string;
  doc: string;
  /** what a hostile sender would do without it */
  attack: string;
}

export const MIME_LIMITS = {
  messageBytes: {
    default: 50 * 1024 * 1024,
    code: 'mail.too_large',
    doc: 'Bytes of a message that are parsed; the rest is stored but not looked at.',
    attack: 'a message of many gigabytes',
  },
  parts: {
    default: 1000,
    code: 'mail.too_many_parts',
    doc: 'MIME parts read from one message.',
    attack: 'ten thousand empty parts',
  },
  depth: {
    default: 50,
    code: 'mail.too_deep',
    doc: 'Nested multipart levels; deeper ones become one attachment.',
    attack: 'multiparts nested a thousand times',
  },
  boundaryLines: {
    default: 200_000,
    code: 'mail.too_many_boundary_lines',
    doc: 'Lines that begin with two hyphens and are compared with the open boundaries.',
    attack: 'fifty megabytes of hyphens',
  },
  headerFields: {
    default: 1000,
    code: 'mail.too_many_headers',
    doc: 'Header fields read from one part.',
    attack: 'a million header lines',
  },
  headerBytes: {
    default: 512 * 1024,
    code: 'mail.headers_too_large',
    doc: 'Bytes of all header fields of one part.',
    attack: 'one header field of forty megabytes',
  },
  headerValueLength: {
    default: 64 * 1024,
    code: 'mail.header_too_long',
    doc: 'Characters kept of one header value.',
    attack: 'a recipient list of megabytes, given to the address parser',
  },
  keptHeaderFields: {
    default: 200,
    code: 'mail.headers_shortened',
    doc: 'Header fields kept in the parsed message.',
    attack: 'a parsed message larger than the raw one',
  },
  keptHeaderLength: {
    default: 4000,
    code: 'mail.headers_shortened',
    doc: 'Characters of one header value kept in the parsed message.',
    attack: 'a parsed message larger than the raw one',
  },
  addresses: {
    default: 2000,
    code: 'mail.too_many_addresses',
    doc: 'Addresses read from one header field.',
    attack: 'a list of a hundred thousand recipients',
  },
  htmlLength: {
    default: 2 * 1024 * 1024,
    code: 'mail.html_too_large',
    doc: 'Characters of HTML that are turned into text.',
    attack: 'fifty megabytes of empty tags',
  },
  htmlDepth: {
    default: 400,
    code: 'mail.html_too_deep',
    doc: 'Open HTML elements at one time; below that, tags are dropped and text is kept unseparated.',
    attack: 'a hundred thousand open tags, each closed by a search through all of them',
  },
  textLength: {
    default: 512 * 1024,
    code: 'mail.text_too_long',
    doc: 'Characters of text kept.',
    attack: 'a text that fills the database',
  },
  links: {
    default: 200,
    code: 'mail.too_many_links',
    doc: 'Different links kept.',
    attack: 'a hundred thousand links',
  },
  hidden: {
    default: 50,
    code: 'mail.too_much_hidden',
    doc: 'Findings of hidden text kept, each of at most 500 characters.',
    attack: 'invisible text in every element',
  },
  calendars: {
    default: 10,
    code: 'mail.too_many_calendars',
    doc: 'Calendar parts kept.',
    attack: 'a thousand invitations in one message',
  },
  calendarLength: {
    default: 512 * 1024,
    code: 'mail.calendar_too_large',
    doc: 'Characters of one calendar part; a longer one stays an attachment only.',
    attack: 'a calendar with a million events',
  },
  structuredData: {
    default: 50,
    code: 'mail.too_much_structured_data',
    doc: 'schema.org objects kept.',
    attack: 'ten thousand reservations',
  },
  structuredDataLength: {
    default: 256 * 1024,
    code: 'mail.structured_data_too_large',
    doc: 'Characters of JSON-LD or microdata read.',
    attack: 'a JSON document of megabytes, or one nested ten thousand times',
  },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof MIME_LIMITS;
export type MimeLimits = Record<LimitName, number>;

const DEFAULTS = Object.fromEntries(
  Object.entries(MIME_LIMITS).map(([name, limit]) => [name, limit.default]),
) as MimeLimits;

export const mimeLimits = (overrides: Partial<MimeLimits> = {}): MimeLimits => ({ ...DEFAULTS, ...overrides });

export interface Warning {
  code: string;
  detail: string;
}

/** Collects what was wrong, each code once. */
export interface Warnings {
  add(code: string, detail: string): void;
  /** the message goes past this limit */
  exceeds(limit: LimitName): void;
  list(): Warning[];
}

export function createWarnings(): Warnings {
  const byCode = new Map<string, Warning>();
  const add = (code: string, detail: string) => {
    if (!byCode.has(code)) byCode.set(code, { code, detail: detail.slice(0, 300) });
  };
  return {
    add,
    exceeds: (limit) => add(MIME_LIMITS[limit].code, MIME_LIMITS[limit].doc),
    list: () => [...byCode.values()],
  };
}
