import type { Actor } from '#core/contracts/actor.ts';
import { createEvent, type EventEnvelope } from '#core/contracts/event.ts';
import { newId } from '#core/contracts/ids.ts';
import { mailReceived, type ParsedMessage } from '#core/contracts/mail.ts';
import type { JobQueue, JobRequest } from '#core/ports/job-queue.ts';
import type { MailStore, StoredMail } from '#core/ports/mail-store.ts';
import type { TextExtractor } from '#core/ports/text-extractor.ts';
import { createTestDatabase } from '#connectors/database/testing.ts';
import { createEmbedder } from '#connectors/embedder/index.ts';
import { createVectorIndex, vectorIndexMigrations } from '#connectors/vector-index/index.ts';
import { createRag } from './index.ts';
import { ragMigrations } from './store/rag.migrations.ts';

export interface TestMail {
  subject: string;
  text: string;
  quoted?: string;
  forwarded?: string;
  from?: { name: string; address: string };
  date?: string;
  threadId?: string;
  /** names, or names and contents */
  attachments?: (string | { filename: string; contentType: string; content: string })[];
}

/** The feature over a real database, with a mail store in memory. For tests of this folder. */
export async function createRagHarness(now = new Date('2026-11-21T10:00:00Z')) {
  const database = await createTestDatabase([...vectorIndexMigrations, ...ragMigrations]);
  const stored = new Map<string, StoredMail>();
  const mailStore: MailStore = {
    get: async (tenantId, ids) =>
      ids.flatMap((id) => {
        const mail = stored.get(id);
        return mail?.tenantId === tenantId ? mail : [];
      }),
    thread: async () => [],
    raw: async () => new Uint8Array(),
    attachment: async (_tenantId, messageId, partId) => Buffer.from(files.get(`${messageId}/${partId}`) ?? ''),
  };
  const files = new Map<string, string>();
  const jobs: JobRequest[] = [];
  const jobQueue: Pick<JobQueue, 'add'> = { add: async (job) => void jobs.push(job) };
  const textExtractor: TextExtractor = {
    reads: ({ contentType }) => contentType === 'text/plain',
    extract: async ({ bytes }) => new TextDecoder().decode(bytes),
    async [Symbol.asyncDispose]() {},
  };
  const embedder = createEmbedder({ embedder: 'built-in' });
  const vectorIndex = await createVectorIndex(
    { qdrantUrl: undefined, qdrantApiKey: undefined },
    { database, embedder },
  );
  const rag = createRag({
    database,
    mailStore,
    embedder,
    vectorIndex,
    textExtractor,
    jobQueue: jobQueue as JobQueue,
    logger: silent,
    clock: { now: () => now },
  });
  const consumer = rag.consumers![0]!;

  const store = (actor: Actor, mail: TestMail): EventEnvelope => {
    const { tenantId, userId } = actor;
    const messageId = newId();
    const threadId = mail.threadId ?? newId();
    const parsed = parsedOf(mail, now);
    for (const [i, one] of (mail.attachments ?? []).entries()) {
      if (typeof one !== 'string') files.set(`${messageId}/${i + 1}`, one.content);
    }
    const receivedAt = new Date(parsed.date ?? now);
    stored.set(messageId, {
      messageId,
      mailboxId: userId,
      threadId,
      tenantId,
      userId,
      receivedAt,
      source: 'import',
      parsed,
    });
    return createEvent(mailReceived, {
      source: 'mailflex/mail-bridge',
      subject: messageId,
      tenantId,
      userId,
      actorId: 'smtp',
      correlationId: messageId,
      partitionKey: tenantId,
      data: {
        messageId,
        mailboxId: userId,
        threadId,
        checksum: '',
        rfcMessageId: null,
        subject: mail.subject,
        from: parsed.from,
        to: [],
        cc: [],
        date: parsed.date,
        receivedAt: receivedAt.toISOString(),
        size: 1,
        automatic: 'none',
        source: 'import',
      },
    });
  };
  const handle = (events: readonly EventEnvelope[]) => consumer.handle(events, new AbortController().signal);

  return {
    database,
    rag,
    store,
    handle,
    /** Stores and indexes; returns the message ids. */
    async receive(actor: Actor, ...mails: TestMail[]): Promise<string[]> {
      const events = mails.map((mail) => store(actor, mail));
      await handle(events);
      return events.map((event) => event.subject);
    },
    jobs,
    /** Runs the jobs that were added. */
    async work(): Promise<void> {
      for (const job of jobs.splice(0)) {
        const context = { id: job.id, attempt: 1, signal: new AbortController().signal };
        await rag.jobs![0]!.handle(job.data, context);
      }
    },
    lose(messageId: string): StoredMail {
      const mail = stored.get(messageId)!;
      stored.delete(messageId);
      return mail;
    },
    bringBack: (mail: StoredMail) => void stored.set(mail.messageId, mail),
    parsed: (messageId: string) => stored.get(messageId)!.parsed,
    async search(actor: Actor, query: string, limit = 10) {
      return rag.retriever.retrieve(actor, query, { limit });
    },
    async action<Output>(actor: Actor, name: string, input: object): Promise<Output> {
      const action = rag.actions!.find((candidate) => candidate.name === name)!;
      const context = {
        actor,
        effectId: newId(),
        correlationId: newId(),
        provenance: null,
        now,
        signal: new AbortController().signal,
        notify() {},
      };
      return action.output.parse(await action.run!(context, action.input.parse(input))) as Output;
    },
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
}

export function person(tenantId: string = newId()): Actor {
  const userId = newId();
  return { kind: 'user', id: userId, tenantId, userId, scopes: ['*'] };
}

const silent = { debug() {}, info() {}, warn() {}, error() {}, child: () => silent };

function parsedOf(mail: TestMail, now: Date): ParsedMessage {
  const { text, quoted = '', forwarded = '' } = mail;
  return {
    checksum: '',
    size: 1,
    headers: [],
    messageId: null,
    inReplyTo: [],
    references: [],
    subject: mail.subject,
    from: mail.from ?? { name: 'Ada Lovelace', address: 'ada@example.org' },
    sender: null,
    replyTo: [],
    to: [],
    cc: [],
    bcc: [],
    date: mail.date ?? now.toISOString(),
    text: {
      source: 'plain',
      body: [text, quoted, forwarded].filter(Boolean).join('\n\n'),
      authored: text,
      quoted,
      forwarded,
      signature: '',
    },
    hasHtml: false,
    links: [],
    structuredData: [],
    calendars: [],
    attachments: (mail.attachments ?? []).map((one, i) => ({
      partId: String(i + 1),
      filename: typeof one === 'string' ? one : one.filename,
      contentType: typeof one === 'string' ? 'application/pdf' : one.contentType,
      size: 1,
      contentId: null,
      disposition: 'attachment',
    })),
    authentication: { spf: null, dkim: null, dmarc: null, trusted: false },
    automatic: { kind: 'none', listId: null, unsubscribe: false },
    hidden: [],
    warnings: [],
  };
}
