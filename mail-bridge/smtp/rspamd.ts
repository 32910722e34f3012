/** rspamd in the path of incoming mail (https://rspamd.com/doc/architecture/protocol.html). It may be absent: then nothing is known. */
import { z } from 'zod';
import type { ParsedMessage } from '#core/contracts/mail.ts';
import type { Logger } from '#core/ports/logger.ts';

const CHECK_MS = 8000;

const Reply = z.object({
  action: z.string(),
  score: z.number(),
  required_score: z.number(),
  symbols: z.record(z.string(), z.object({ score: z.number().optional() })).default({}),
});

const Result = z.string().nullable();
export const Verdict = z.object({
  /** `no action`, `greylist`, `add header`, `rewrite subject`, `soft reject`, `reject` */
  action: z.string(),
  score: z.number(),
  requiredScore: z.number(),
  /** RFC 8601 results; null = not examined */
  authentication: z.object({ spf: Result, dkim: Result, dmarc: Result }),
});
export type Verdict = z.infer<typeof Verdict>;

export interface Envelope {
  sender: string;
  recipients: readonly string[];
  helo: string;
  remoteAddress: string;
}

export interface MailCheck {
  /** null: rspamd did not answer */
  check(raw: Uint8Array, envelope: Envelope): Promise<Verdict | null>;
}

export function createRspamd({ url, logger }: { url: string; logger: Logger }): MailCheck {
  const endpoint = new URL('/checkv2', url);
  return {
    async check(raw, { sender, recipients, helo, remoteAddress }) {
      const headers = new Headers({ From: ascii(sender), Helo: ascii(helo), IP: remoteAddress.replace('::ffff:', '') });
      for (const recipient of recipients) headers.append('Rcpt', ascii(recipient));
      try {
        const signal = AbortSignal.timeout(CHECK_MS);
        const reply = await fetch(endpoint, { method: 'POST', headers, body: Buffer.from(raw), signal });
        return verdictOf(Reply.parse(await reply.json()));
      } catch (error) {
        logger.warn({ err: error }, 'rspamd did not answer; mail is taken without it');
        return null;
      }
    },
  };
}

/** Header values hold no more than that; what a sender writes there decides nothing by itself. */
const ascii = (text: string): string => text.replace(/[^\x21-\x7e]/g, '?').slice(0, 320);

const RESULTS = {
  spf: {
    R_SPF_ALLOW: 'pass',
    R_SPF_FAIL: 'fail',
    R_SPF_SOFTFAIL: 'softfail',
    R_SPF_NEUTRAL: 'neutral',
    R_SPF_NA: 'none',
    R_SPF_DNSFAIL: 'temperror',
    R_SPF_PERMFAIL: 'permerror',
  },
  dkim: {
    R_DKIM_ALLOW: 'pass',
    R_DKIM_REJECT: 'fail',
    R_DKIM_TEMPFAIL: 'temperror',
    R_DKIM_PERMFAIL: 'permerror',
    R_DKIM_NA: 'none',
  },
  dmarc: {
    DMARC_POLICY_ALLOW: 'pass',
    DMARC_POLICY_REJECT: 'fail',
    DMARC_POLICY_QUARANTINE: 'fail',
    DMARC_POLICY_SOFTFAIL: 'fail',
    DMARC_DNSFAIL: 'temperror',
    DMARC_BAD_POLICY: 'permerror',
    DMARC_NA: 'none',
  },
} as const;

export function verdictOf({ action, score, required_score: requiredScore, symbols }: z.infer<typeof Reply>): Verdict {
  const of = (table: Record<string, string>) =>
    Object.entries(table).find(([symbol]) => symbol in symbols)?.[1] ?? null;
  const { spf, dkim, dmarc } = RESULTS;
  return { action, score, requiredScore, authentication: { spf: of(spf), dkim: of(dkim), dmarc: of(dmarc) } };
}

/** RFC 8601 and what spam filters write, above the message like the other lines of its way. */
export function verdictLines({ action, score, requiredScore, authentication }: Verdict, hostname: string): string {
  const results = Object.entries(authentication).flatMap(([method, result]) => (result ? [`${method}=${result}`] : []));
  return (
    `Authentication-Results: ${hostname}; ${results.length > 0 ? results.join('; ') : 'none'}\r\n` +
    `X-Spamd-Result: ${action.replace(/[^a-z ]/g, '')} (${score.toFixed(2)} / ${requiredScore.toFixed(2)})\r\n`
  );
}

const SPAM = new Set(['add header', 'rewrite subject']);

/** Our own check is evidence that we trust, whatever stands in the message; spam is nobody's personal letter. */
export function judged(parsed: ParsedMessage, verdict: Verdict): ParsedMessage {
  const authentication = { ...verdict.authentication, trusted: true };
  if (!SPAM.has(verdict.action)) return { ...parsed, authentication };
  return {
    ...parsed,
    authentication,
    automatic: parsed.automatic.kind === 'none' ? { ...parsed.automatic, kind: 'bulk' } : parsed.automatic,
    warnings: [
      ...parsed.warnings,
      { code: 'mail.spam', detail: `rspamd: ${verdict.score} of ${verdict.requiredScore}` },
    ],
  };
}
