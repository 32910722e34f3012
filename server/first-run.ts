import type { App } from './app-parts.ts';

/** Makes the owner with mailbox and workflows at the first start, and brings what was shipped up to date at the others. */
export async function firstRun({ config, identity, furnish, workflows, logger }: App): Promise<void> {
  const { ownerEmail, ownerName, ownerTz, ownerLocale } = config.server;
  const owner = await identity.ensureOwner({
    email: ownerEmail,
    name: ownerName,
    tz: ownerTz ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: ownerLocale,
  });
  if (owner.created) logger.info({ email: owner.email, tz: owner.tz }, 'first run: the owner is made');
  await furnish(owner);
  for (const user of await identity.users.list()) {
    if (user.userId !== owner.userId) await workflows.seedDefaults(user.tenantId, user.userId);
  }
}
