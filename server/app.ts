import { inTenant } from '#core/db/in-tenant.ts';
import type { Consumer } from '#core/ports/event-log.ts';
import type { EffectTables } from './actions/effects.tables.ts';
import { appendAudit } from './actions/journal.repository.ts';
import { firstRun } from './first-run.ts';
import { userActor } from './identity/sessions.ts';
import { createMetrics } from './observability/metrics.ts';
import { serve, watchHealth } from './serve.ts';
import { startWork, waitUntilIdle } from './work.ts';
import type { App, AppParts } from './app-parts.ts';

export function createApp(parts: AppParts): App {
  const { owned, ...rest } = parts;
  const { config, roles, identity, mailBridge, workflows, database, eventLog, features, runner } = rest;
  const consumers = features.flatMap((feature) => feature.consumers ?? []);
  const working = consumers.filter((consumer) => roles.includes(consumer.role));
  const { readiness } = rest.observability;
  const metrics = createMetrics({
    registry: rest.observability.registry,
    eventLog,
    jobQueue: rest.jobQueue,
    jobs: features.flatMap((feature) => feature.jobs ?? []).map(({ name }) => name),
    consumers,
    mailboxes: mailBridge.liveness,
    spooled: mailBridge.spooled,
    readiness,
  });
  const observe = (consumer: Consumer) =>
    afterMail(metrics.observe(rest.observability.observer.consumer(consumer)), mailBridge.whenCalm);
  let running = new AsyncDisposableStack();
  let url: string | null = null;

  const app: App = {
    ...rest,
    metrics,
    readiness,
    chat: rest.copilot.chat,

    async start({ listen }) {
      await using starting = new AsyncDisposableStack();
      const healthUrl = listen ? await watchHealth(app, starting) : null;
      await firstRun(app);
      await startWork({ ...rest, consumers: working.map(observe), listen }, starting);
      url = listen ? await serve(app, starting) : null;
      running = starting.move();
      readiness.enter('running');
      return { url, healthUrl: healthUrl ?? url, lines: listen ? await describe(healthUrl) : [] };
    },
    drain() {
      readiness.enter('stopping');
      return running.disposeAsync();
    },
    async idle(signal) {
      await mailBridge.settled();
      await waitUntilIdle(eventLog, working, signal);
    },

    async furnish(profile) {
      await mailBridge.createMailbox({ ...profile, address: profile.email });
      await workflows.seedDefaults(profile.tenantId, profile.userId);
    },
    async signInLink(user) {
      const token = await identity.login.createToken(user);
      const base = config.server.publicUrl ?? url ?? `http://${config.server.host}:${config.server.port}`;
      return `${base.replace(/\/$/, '')}/welcome?token=${token}`;
    },
    async importSample() {
      const owner = (await identity.users.owner())!;
      const actor = userActor(owner.tenantId, owner.userId);
      const id = crypto.randomUUID();
      const result = await runner.run({ name: 'sample.import', input: {}, actor, effectId: id, correlationId: id });
      return (result.output as { messages: number }).messages;
    },
    audit: (entry) => inTenant<EffectTables, void>(database, entry.tenantId, (tx) => appendAudit(tx, entry)),

    async [Symbol.asyncDispose]() {
      await app.drain();
      await owned.disposeAsync();
    },
  };

  async function describe(healthUrl: string | null): Promise<string[]> {
    const { smtp, lmtp } = mailBridge.listening();
    const owner = (await identity.users.owner())!;
    const mail = [smtp ? `SMTP ${at(smtp)}` : '', lmtp ? `LMTP ${at(lmtp)}` : ''].filter(Boolean).join(', ');
    const lines = url ? [`Mailflex is running at ${config.server.publicUrl ?? url}`] : ['Mailflex is running'];
    if (url && !owner.passwordSet) lines.push(`Sign in (once): ${await app.signInLink(owner)}`);
    if (mail) lines.push(`Deliver mail for ${owner.email} to: ${mail}`);
    if (healthUrl) lines.push(`Health and metrics: ${healthUrl}/readyz, ${healthUrl}/metrics`);
    return lines;
  }

  return app;
}

/** Taking mail in goes before working on it. */
function afterMail(consumer: Consumer, whenCalm: (signal: AbortSignal) => Promise<void>): Consumer {
  return {
    ...consumer,
    async handle(events, signal) {
      await whenCalm(signal);
      await consumer.handle(events, signal);
    },
  };
}

function at({ host, port }: { host: string; port: number }): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
