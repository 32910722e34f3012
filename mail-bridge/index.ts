import { join } from 'node:path';
import { Id } from '#core/contracts/ids.ts';
import type { Actor } from '#core/contracts/actor.ts';
import { toErrorBody } from '#core/contracts/errors.ts';
import type { Hop } from '#core/contracts/hub.ts';
import type { IngestSource, ParsedMessage } from '#core/contracts/mail.ts';
import { afterCommit } from '#core/db/after-commit.ts';
import { asSystem, inTenant } from '#core/db/in-tenant.ts';
import type { FeatureModule } from '#core/module.ts';
import type { BlobStore } from '#core/ports/blob-store.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Database, Tx } from '#core/ports/database.ts';
import type { Directory } from '#core/ports/directory.ts';
import type { Engine } from '#core/ports/engine.ts';
import type { EventLog } from '#core/ports/event-log.ts';
import type { JobQueue } from '#core/ports/job-queue.ts';
import type { LiveFeed } from '#core/ports/live-feed.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { Correspondents } from '#core/ports/correspondents.ts';
import type { MailStore } from '#core/ports/mail-store.ts';
import type { Telemetry } from '#core/ports/telemetry.ts';
import type { MailboxLiveness } from '#core/ports/mailbox-liveness.ts';
import { readEgressRules } from '#core/egress/egress-rules.ts';
import type { ActionCall, ActionRunner } from '#core/ports/action-runner.ts';
import { createAccountActions } from './accounts/account.actions.ts';
import { accountMigrations } from './accounts/accounts.migrations.ts';
import { createConnectActions } from './accounts/connect.actions.ts';
import { createCredentials } from './accounts/credentials.ts';
import { createMailboxLiveness } from './accounts/liveness.ts';
import { createSecretBox } from './accounts/secret-box.ts';
import { createSignInProvider } from './accounts/sign-in/sign-in-provider.ts';
import { createSignInProviders } from './accounts/sign-in/sign-in-providers.ts';
import { signInSettingsOf } from './accounts/sign-in/sign-in-settings.ts';
import { createSignInActions } from './accounts/sign-in/sign-in.actions.ts';
import { deadlinesOf } from './backends/deadline.ts';
import { createNameServers } from './discovery/name-servers.ts';
import { createAssistantConsumer } from './assistant/assistant.consumers.ts';
import { assistantMigrations } from './assistant/assistant.migrations.ts';
import { correspondentMigrations } from './correspondents/correspondents.migrations.ts';
import { createCorrespondents } from './correspondents/correspondents.ts';
import { createDraftActions } from './drafts/draft.actions.ts';
import { createHeartbeatActions } from './heartbeat/heartbeat.actions.ts';
import { heartbeatJob, scheduleHeartbeats } from './heartbeat/heartbeat.jobs.ts';
import { heartbeatMigrations } from './heartbeat/heartbeat.migrations.ts';
import { importMail } from './import/import-mail.ts';
import type { ImportReport, ImportRequest } from './import/import-mail.ts';
import { createIntake } from './intake/intake.ts';
import { createParkedConsumer, isParked } from './intake/parked.ts';
import { createSpoolEngine } from './intake/spool-engine.ts';
import type { SpoolState } from './intake/spool.ts';
import { createSourceOf } from './intake/source-of.ts';
import { createDeleteActions } from './delete.actions.ts';
import { enqueueForgetting, forgetDeletedJob, scheduleForgetting } from './deletion.jobs.ts';
import { createMailActions, MailboxAddress, mailboxIdOf } from './mail.actions.ts';
import { mailboxExists, mailboxNotFound } from './mail.errors.ts';
import { createMailFiles } from './mail.files.ts';
import { hopsOf } from './mail.hops.ts';
import type { MailBridgeConfig } from './mail-bridge.config.ts';
import { createMailboxDirectory } from './mailbox-directory.ts';
import { createPlaceActions } from './places/place.actions.ts';
import { placeMigrations } from './places/places.migrations.ts';
import { createPlaces } from './places/places.ts';
import { writeSeen } from './places/write-places.ts';
import { parseMessage } from './mime/index.ts';
import { startListener } from './smtp/listener.ts';
import type { ListenerAddress, MailListener } from './smtp/listener.ts';
import { mailMigrations } from './store/mail.migrations.ts';
import { createMailStore } from './store/mail-store.ts';
import type { MailTables } from './store/mail.tables.ts';
import { markTasksOf, unmarkTasksOf } from './sync/mark-task.ts';
import { createSendActions } from './submission/send.actions.ts';
import { submissionMigrations } from './submission/submission.migrations.ts';
import { createSubmissionServerActions } from './submission/submission-server.actions.ts';
import type { FolderKey } from './sync/remote-messages.repository.ts';
import { createRemoteStore } from './sync/remote-store.ts';
import { createSupervisor } from './sync/supervisor.ts';
import type { Acceptance } from './store/accept-batch.ts';
import { findById, insertMailbox } from './store/mailbox.repository.ts';
import type { MailboxRef } from './store/mailbox.repository.ts';

export { createKeyReader } from './accounts/secret-box.ts';
export { mailBridgeConfig } from './mail-bridge.config.ts';
export type { MailBridgeConfig } from './mail-bridge.config.ts';
export type { ImportReport, ImportRequest } from './import/import-mail.ts';
export type { ListenerAddress } from './smtp/listener.ts';
export type { MailboxRef } from './store/mailbox.repository.ts';

export interface MailBridgeDeps {
  database: Database;
  eventLog: EventLog;
  blobs: BlobStore;
  directory: Directory;
  liveFeed?: LiveFeed;
  telemetry?: Telemetry;
  logger: Logger;
  clock: Clock;
  jobQueue: JobQueue;
  actionRunner(): ActionRunner;
  /** has the other features forget deleted messages */
  forget: NonNullable<FeatureModule['forget']>;
  config: MailBridgeConfig;
  /** events that wait for the slowest consumer group */
  backlog?: () => Promise<number>;
  /** address of the web pages; undefined: on this machine */
  publicUrl?: string | undefined;
  /** directory for the key file */
  data: string;
}

export interface MailBridge extends FeatureModule {
  /** To be called in the transaction of effects: writes down what the mail's own server should show of them. */
  onEffects(tx: Tx<unknown>, calls: readonly ActionCall[]): Promise<void>;
  /** The same when an effect is taken back. */
  onUndone(tx: Tx<unknown>, call: ActionCall): Promise<void>;
  store: MailStore;
  correspondents: Correspondents;
  /** Resolves when what was acknowledged before is stored, as far as that can be done now. */
  settled(): Promise<void>;
  /** what is acknowledged and not stored */
  spooled(): SpoolState;
  /** Resolves when no burst of mail comes in, or shortly: for work on mail, which can wait. */
  whenCalm(signal: AbortSignal): Promise<void>;
  /** The same for health: down while it cannot be stored. Undefined: mail is acknowledged when it is stored. */
  engine: Engine | undefined;
  /** the connected mailboxes, for health, metrics and alarms */
  liveness: MailboxLiveness;
  /** as mail is parsed on its way in: with the limits and trusted hosts of this installation */
  parse(raw: Uint8Array): ParsedMessage;
  importMail(request: ImportRequest): Promise<ImportReport>;
  /** Stores messages; the results stand in the order of `raws`. Throws `mail.mailbox_not_found`; what cannot be stored rejects. */
  deliver(
    mailboxId: string,
    raws: readonly Uint8Array[],
    source: IngestSource,
    options?: { receivedAt?: Date; seen?: boolean },
  ): Promise<Acceptance[]>;
  /** where the listeners are bound; null = not listening */
  listening(): { smtp: ListenerAddress | null; lmtp: ListenerAddress | null };
  /** the mailbox that takes mail for this address, `+tag` ignored; null if nobody's */
  findMailbox(address: string): Promise<MailboxRef | null>;
  /** Throws `mail.mailbox_exists` when the address belongs to somebody else. The user's own is returned as it is. */
  createMailbox(mailbox: { tenantId: string; userId: string; address: string; name?: string }): Promise<MailboxRef>;
}

/** What is not stored by then is stored after the next start. */
const STOP_PATIENCE_MS = 3000;

export function createMailBridge(deps: MailBridgeDeps): MailBridge {
  const { database, eventLog, blobs, logger, clock, config, liveFeed } = deps;
  const parse = (raw: Uint8Array) => parseMessage(raw, { trustedAuthservIds: config.trustedAuthservIds });
  const secrets = createSecretBox({ key: config.secretKey, keyFile: join(deps.data, 'secret.key') });
  const intake = createIntake({
    database,
    eventLog,
    blobs,
    clock,
    logger,
    liveFeed,
    telemetry: deps.telemetry,
    parse,
    limits: { backlog: config.maxBacklog, bytes: config.maxBytesInFlight },
    backlog: deps.backlog,
    sourceOf: createSourceOf({ secrets, assistantAddress: config.assistantAddress }),
  });
  const mailboxes = createMailboxDirectory({
    database,
    directory: deps.directory,
    clock,
    assistantAddress: config.assistantAddress,
  });
  const places = createPlaces(deps);
  const names = createNameServers(config.nameServers);
  const providers = createSignInProviders(signInSettingsOf(config).map((one) => createSignInProvider(one, clock)));
  const accounts = {
    database,
    places,
    intake,
    remoteStore: (key: FolderKey) => createRemoteStore(database, key, places),
    clock,
    logger,
    maxMessageBytes: config.maxMessageBytes,
    secrets,
    credentials: createCredentials({ database, secrets, providers, clock }),
    deadlines: deadlinesOf({ waitSeconds: config.mailboxWaitSeconds, answerSeconds: config.mailboxAnswerSeconds }),
    rules: { ...readEgressRules(config.allowPrivateHosts), ...(names.lookup ? { lookup: names.lookup } : {}) },
  };
  // the schedule finds the deletion later
  const logFailure = (error: unknown) => logger.warn({ error: toErrorBody(error) }, 'job could not be added');
  const onDeleted = (id: string) => void enqueueForgetting(deps, id).catch(logFailure);
  const supervisor = createSupervisor(accounts);
  const marking = () => ({ keyword: config.taskKeyword, now: clock.now(), nudge: supervisor.nudge });
  const listeners: { smtp: MailListener | null; lmtp: MailListener | null } = { smtp: null, lmtp: null };

  async function startListeners(): Promise<AsyncDisposable> {
    await using stack = new AsyncDisposableStack();
    await intake.recover();
    stack.defer(() => intake.close(STOP_PATIENCE_MS));
    // each waits a moment for its open sessions
    stack.defer(() => closeListeners());
    const ports = { smtp: config.smtpPort, lmtp: config.lmtpPort };
    for (const protocol of ['smtp', 'lmtp'] as const) {
      const port = ports[protocol];
      if (port === null) continue;
      listeners[protocol] = await startListener({
        protocol,
        port,
        config,
        intake,
        clock,
        logger,
        findMailbox: mailboxes.find,
      });
    }
    stack.use(await supervisor.start());
    await scheduleForgetting(deps);
    await scheduleHeartbeats(deps);
    return stack.move();
  }

  async function closeListeners(): Promise<void> {
    const { smtp, lmtp } = listeners;
    Object.assign(listeners, { smtp: null, lmtp: null });
    await Promise.all([smtp?.[Symbol.asyncDispose](), lmtp?.[Symbol.asyncDispose]()]);
  }

  const store = createMailStore({ database, blobs });
  const bridge: MailBridge = {
    name: 'mail-bridge',
    migrations: [
      ...mailMigrations,
      ...accountMigrations,
      ...submissionMigrations,
      ...placeMigrations,
      ...correspondentMigrations,
      ...assistantMigrations,
      ...heartbeatMigrations,
    ],
    actions: [
      ...createMailActions({
        database,
        blobs,
        onMailbox: mailboxes.forget,
        async onSeen(tx, context, ids, seen) {
          const accountIds = await writeSeen(tx, context, ids, seen);
          afterCommit(tx, () => accountIds.forEach((id) => supervisor.nudge(id)));
        },
      }),
      ...createDeleteActions({ onDeleted }),
      ...createAccountActions(supervisor),
      ...createConnectActions({
        ...accounts,
        names,
        providers,
        autoconfigDatabase: config.autoconfigDatabase ?? null,
        nudge: supervisor.nudge,
        createMailbox: (mailbox) => bridge.createMailbox(mailbox),
      }),
      ...createSignInActions({ ...accounts, providers, publicUrl: deps.publicUrl, nudge: supervisor.nudge }),
      ...createDraftActions({ ...accounts, parse, nudge: supervisor.nudge }),
      ...createSendActions({ ...accounts, parse }),
      ...createSubmissionServerActions(accounts),
      ...createHeartbeatActions(),
      ...createPlaceActions({ ...accounts, nudge: supervisor.nudge }),
    ],
    onEffects: (tx, calls) => markTasksOf(tx, calls, marking()),
    onUndone: (tx, call) => unmarkTasksOf(tx, [call], marking()),
    consumers: [
      ...(intake.spools ? [createParkedConsumer({ blobs, accept: intake.accept, judge: intake.judge })] : []),
      createAssistantConsumer({ ...deps, ...accounts, mailStore: store, nudge: supervisor.nudge }),
    ],
    jobs: [
      forgetDeletedJob({
        ...deps,
        intake,
        isNeeded: async (tenantId, checksum) => intake.spools && isParked(eventLog, tenantId, checksum),
        keepGoneHours: config.deletedKeepHours,
      }),
      heartbeatJob({ ...deps, ...accounts, onDeleted }),
    ],
    files: createMailFiles({ database, blobs }),
    hopsOf: (actor: Actor, messageId: string): Promise<Hop[]> => hopsOf(database, actor, messageId),
    start: async (role) => (role === 'bridge' ? startListeners() : { [Symbol.asyncDispose]: () => Promise.resolve() }),
    store,
    correspondents: createCorrespondents(database),
    async settled() {
      await intake.recover();
      await intake.settled();
    },
    spooled: intake.spooled,
    whenCalm: intake.whenCalm,
    engine: intake.spools ? createSpoolEngine(intake.spooled) : undefined,
    liveness: createMailboxLiveness({ database, clock }),
    parse,
    importMail: (request) => importMail({ database, intake, clock, maxMessageBytes: config.maxMessageBytes }, request),
    async deliver(mailboxId, raws, source, options = {}) {
      const known = Id.safeParse(mailboxId).success
        ? await asSystem<MailTables, MailboxRef | null>(database, (tx) => findById(tx, mailboxId))
        : null;
      if (!known) throw mailboxNotFound({ mailboxId });
      return Promise.all(raws.map((raw) => intake.accept({ mailbox: known, raw, source, ...options })));
    },
    listening: () => ({ smtp: listeners.smtp?.address ?? null, lmtp: listeners.lmtp?.address ?? null }),
    findMailbox: mailboxes.find,
    async createMailbox({ tenantId, userId, address: given, name }) {
      const address = MailboxAddress.parse(given);
      const mailbox = { id: mailboxIdOf(address), tenantId, userId, address, name: name || address };
      const made = await inTenant<MailTables, boolean>(database, tenantId, (tx) =>
        insertMailbox(tx, mailbox, clock.now()),
      );
      mailboxes.forget();
      if (made) return mailbox;
      const held = await asSystem<MailTables, MailboxRef | null>(database, (tx) => findById(tx, mailbox.id));
      if (held?.tenantId !== tenantId || held.userId !== userId) throw mailboxExists({ address });
      return held;
    },
  };
  return bridge;
}
