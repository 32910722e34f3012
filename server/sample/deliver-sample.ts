import type { Actor } from '#core/contracts/actor.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Directory } from '#core/ports/directory.ts';
import type { MailBridge } from '#mail-bridge/index.ts';
import { sampleMails } from './mails.ts';

export interface SampleDeps {
  mailBridge: MailBridge;
  directory: Directory;
  clock: Clock;
}

/** Delivers the sample mails to the mailbox of this user. Returns how many are new there. */
export async function deliverSample({ mailBridge, directory, clock }: SampleDeps, actor: Actor): Promise<number> {
  const profile = await directory.profile(actor.tenantId, actor.userId);
  const mailbox = await mailBridge.createMailbox({ ...profile, address: profile.email });
  const accepted = await Promise.all(
    sampleMails(clock.now(), profile).map(({ raw, receivedAt }) =>
      mailBridge.deliver(mailbox.id, [Buffer.from(raw)], 'sample', { receivedAt: new Date(receivedAt) }),
    ),
  );
  return accepted.flat().filter(({ duplicate }) => !duplicate).length;
}
