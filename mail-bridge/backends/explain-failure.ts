import { MailflexError } from '#core/contracts/errors.ts';
import type { EgressRules } from '#core/egress/egress-rules.ts';
import { certificateExpired, certificateName, certificateUntrusted } from './backend.errors.ts';
import { certificateAt, greet } from './imap/greeting.ts';
import type { BackendAddress } from './mailbox-backend.ts';
import { reasonOf } from './reason-of.ts';

const LOOK_MS = 5000;
const REASONS = { certificateExpired, certificateName, certificateUntrusted };

/** A client library says that the connection broke; a look at the greeting tells whether an IMAP server is there at all. */
const UNCLEAR = new Set(['connection.lost', 'connection.protocol']);

/**
 * A failure of a first try with what people need to mend it: a refused certificate with its names, time and fingerprint, a server
 * of another kind as such. Other failures stay as they are.
 */
export async function explainFailure(
  reason: MailflexError,
  address: BackendAddress,
  rules: EgressRules,
): Promise<MailflexError> {
  if (address.kind === 'imap' && UNCLEAR.has(reason.code)) {
    const seen = await greet(address, rules, LOOK_MS).catch((error: unknown) => reasonOf(error));
    return seen instanceof MailflexError && seen.code === 'connection.not_imap' ? seen : reason;
  }
  const again = Object.values(REASONS).find((make) => make().code === reason.code);
  const shown = again && (await certificateAt(address, rules, LOOK_MS).catch(() => null));
  if (!again || !shown?.fingerprint256) return reason;
  const certificate = {
    names: namesOf(shown.subjectaltname, shown.subject?.CN),
    issuer: [shown.issuer?.O ?? shown.issuer?.CN ?? ''].flat()[0] ?? '',
    validFrom: new Date(shown.valid_from).toISOString(),
    validTo: new Date(shown.valid_to).toISOString(),
    sha256: shown.fingerprint256,
  };
  return again({ ...reason.details, certificate }, reason);
}

function namesOf(alternatives = '', common: string | string[] = ''): string[] {
  const names = alternatives.split(', ').flatMap((name) => /^(?:DNS|IP Address):(.+)$/.exec(name)?.[1] ?? []);
  return (names.length > 0 ? names : [common].flat()).filter(Boolean).slice(0, 10);
}
