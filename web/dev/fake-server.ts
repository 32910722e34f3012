/**
 * A stand-in for the server while working on pages: the contracts' shapes, no storage, no rules. Never shipped.
 * node web/dev/fake-server.ts [--port 4690] [--empty] [--signed-out]
 */
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { randomUUID } from 'node:crypto';
import { Server } from 'socket.io';
import type { DeadLetter } from '#core/contracts/hub.ts';
import type { ThreadSummary } from '#core/contracts/mail.ts';
import { cite, conversations, converse } from './fake-chat.ts';
import { hopsSince } from './fake-hops.ts';
import * as data from './fixtures.ts';

const { values: flags } = parseArgs({
  options: { port: { type: 'string', default: '4690' }, empty: { type: 'boolean' }, 'signed-out': { type: 'boolean' } },
});
let signedIn = !flags['signed-out'];
let empty = flags.empty ?? false;
let passwordSet = false;

type Input = Record<string, unknown>;
class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = <Item>(items: Item[], input: Input) => {
  const from = Number(input['cursor'] ?? 0);
  const limit = Number(input['limit'] ?? 50);
  return {
    items: items.slice(from, from + limit),
    nextCursor: from + limit < items.length ? String(from + limit) : null,
  };
};
const find = <Item extends { id: string }>(items: Item[], id: unknown): Item => {
  const found = items.find((item) => item.id === id);
  if (!found) throw new Refusal(404, 'fake.not_found', 'There is no such thing.');
  return found;
};
const change = <Item extends { id: string }>(items: Item[], { id, ...fields }: Input): Item =>
  Object.assign(find(items, id), fields, { updatedAt: new Date().toISOString() });
const remove = (items: { id: string }[], id: unknown) => {
  items.splice(items.indexOf(find(items, id)), 1);
  return { id };
};
const threads = (): ThreadSummary[] => {
  const byThread = Map.groupBy(data.messages, (message) => message.threadId);
  return [...byThread]
    .map(([id, all]) => {
      const sorted = all.toSorted((a, b) => a.receivedAt.localeCompare(b.receivedAt));
      return {
        id,
        subject: sorted[0]!.subject,
        latest: sorted.at(-1)!,
        messageIds: sorted.map((message) => message.id),
        unseenCount: sorted.filter((message) => !message.seen).length,
        keywords: [...new Set(sorted.flatMap((message) => message.keywords))],
      };
    })
    .toSorted((a, b) => b.latest.receivedAt.localeCompare(a.latest.receivedAt));
};
const deadLetters: DeadLetter[] = [
  {
    id: randomUUID(),
    topic: 'dlq.mail.inbound',
    group: 'rag.index',
    eventId: randomUUID(),
    attempts: 5,
    error: { code: 'rag.index_failed', message: 'The attachment could not be read.' },
    payload: { subject: 'Old scan' },
    failedAt: new Date(Date.now() - 7.2e6).toISOString(),
  },
];
let live: Server | undefined;
const notify = (kind: string, id: string | null = null) => live?.emit('notice', { kind, id });

const actions: Record<string, (input: Input) => unknown> = {
  'mail.list-threads': (input) => {
    const ids = input['messageIds'] as string[] | undefined;
    return list(
      empty ? [] : threads().filter((thread) => !ids || thread.messageIds.some((id) => ids.includes(id))),
      input,
    );
  },
  'mail.get-thread': ({ threadId }) => {
    const all = data.messages
      .filter((message) => message.threadId === threadId)
      .toSorted((a, b) => a.receivedAt.localeCompare(b.receivedAt));
    if (!all[0]) throw new Refusal(404, 'mail.thread_not_found', 'There is no such conversation.');
    return { id: threadId, subject: all[0].subject, messages: all };
  },
  'mail.get-message': ({ messageId }) => find(data.messages, messageId),
  'mail.get-message-html': ({ messageId }) => ({ html: data.html.get(String(messageId)) ?? null }),
  'mail.mark-seen': ({ messageIds, seen }) => {
    for (const message of data.messages)
      if ((messageIds as string[]).includes(message.id)) message.seen = seen as boolean;
    notify('mail');
    return { messageIds };
  },
  'mail.set-keywords': ({ messageIds, add = [], remove = [] }) => {
    const off = new Set(remove as string[]);
    for (const message of data.messages)
      if ((messageIds as string[]).includes(message.id))
        message.keywords = [...message.keywords.filter((keyword) => !off.has(keyword)), ...(add as string[])];
    notify('mail');
    return { messageIds, onServer: true, before: [] };
  },
  'mail-account.list': () => ({ items: [] }),
  'mail.list-mailboxes': () => ({
    items: [
      {
        id: data.idOf('mailbox'),
        address: data.user.email,
        name: data.user.name,
        messageCount: data.messages.length,
        lastReceivedAt: data.messages[0]!.receivedAt,
      },
    ],
  }),
  'assistant.get-understandings': ({ messageIds }) => ({
    items: data.understandings.filter((item) => (messageIds as string[]).includes(item.messageId)),
  }),
  'assistant.list-understandings': (input) =>
    list(empty ? [] : data.understandings.filter((item) => !input['triage'] || item.triage === input['triage']), input),
  'chat.send': ({ conversationId, text }) => {
    const { entry, turn } = converse(conversationId, String(text));
    entry.turns.push(turn);
    return { conversation: entry.conversation, turn };
  },
  'chat.list-conversations': (input) =>
    list(
      conversations.map(({ conversation }) => conversation),
      input,
    ),
  'chat.get-conversation': ({ conversationId }) => {
    const entry = conversations.find(({ conversation }) => conversation.id === conversationId);
    if (!entry) throw new Refusal(404, 'chat.not_found', 'There is no such conversation.');
    return entry;
  },
  'chat.delete-conversation': ({ conversationId }) => ({
    deleted: conversations.splice(
      conversations.findIndex(({ conversation }) => conversation.id === conversationId),
      1,
    ).length,
  }),
  'search.mail': ({ query }) => ({ items: cite(String(query)) }),
  'search.status': () => ({ messages: data.messages.length, fragments: 61 }),
  'task.list': (input) =>
    list(
      empty
        ? []
        : data.tasks.filter(
            (task) => input['status'] === 'all' || (task.status === 'completed') === (input['status'] === 'completed'),
          ),
      input,
    ),
  'task.get': ({ id }) => find(data.tasks, id),
  'task.create': (input) => {
    const now = new Date().toISOString();
    const task = {
      id: randomUUID(),
      uid: randomUUID(),
      title: '',
      description: '',
      status: 'needs-action' as const,
      due: null,
      start: null,
      priority: 0,
      categories: [],
      url: null,
      completedAt: null,
      createdAt: now,
      updatedAt: now,
      provenance: null,
      ...input,
    };
    data.tasks.unshift(task);
    notify('task', task.id);
    return task;
  },
  'task.update': (input) => change(data.tasks, input),
  'task.complete': ({ id }) => change(data.tasks, { id, status: 'completed', completedAt: new Date().toISOString() }),
  'task.reopen': ({ id }) => change(data.tasks, { id, status: 'needs-action', completedAt: null }),
  'task.delete': ({ id }) => remove(data.tasks, id),
  'event.list': ({ from, to }) => ({
    items: empty
      ? []
      : data.events.filter(
          (event) => event.start < String(to) && (event.end ?? event.start) >= String(from).slice(0, 10),
        ),
  }),
  'event.get': ({ id }) => find(data.events, id),
  'event.create': (input) => {
    const now = new Date().toISOString();
    const event = {
      id: randomUUID(),
      uid: randomUUID(),
      sequence: 0,
      title: '',
      description: '',
      start: now,
      end: null,
      location: null,
      attendees: [],
      status: 'confirmed' as const,
      recurrence: null,
      url: null,
      categories: [],
      createdAt: now,
      updatedAt: now,
      provenance: null,
      ...input,
    };
    data.events.push(event);
    return event;
  },
  'event.update': (input) => change(data.events, input),
  'event.delete': ({ id }) => remove(data.events, id),
  'note.list': (input) => list(empty ? [] : data.notes, input),
  'note.get': ({ id }) => find(data.notes, id),
  'note.create': (input) => {
    const now = new Date().toISOString();
    const note = {
      id: randomUUID(),
      title: '',
      body: '',
      tags: [],
      createdAt: now,
      updatedAt: now,
      provenance: null,
      ...input,
    };
    data.notes.unshift(note);
    return note;
  },
  'note.update': (input) => change(data.notes, input),
  'note.delete': ({ id }) => remove(data.notes, id),
  'contact.list': (input) =>
    list(
      empty
        ? []
        : data.contacts.filter((contact) =>
            `${contact.name} ${contact.emails.join(' ')}`.toLowerCase().includes(textOf(input['query']).toLowerCase()),
          ),
      input,
    ),
  'contact.get': ({ id }) => find(data.contacts, id),
  'workflow.list': () => ({ items: data.workflows }),
  'workflow.get': ({ id }) => ({ summary: find(data.workflows, id), definition: data.definition }),
  'workflow.save': ({ id, definition }) => {
    if (!Array.isArray((definition as Input)['nodes']))
      throw new Refusal(422, 'workflow.invalid_definition', 'nodes: a list of nodes is needed.');
    return { summary: id ? find(data.workflows, id) : data.workflows[0] };
  },
  'workflow.set-enabled': ({ id, enabled }) => change(data.workflows, { id, enabled }),
  'workflow.delete': ({ id }) => remove(data.workflows, id),
  'execution.list': (input) =>
    list(
      data.executions.filter(
        (item) =>
          (!input['workflowId'] || item.workflowId === input['workflowId']) &&
          (!input['status'] || item.status === input['status']),
      ),
      input,
    ),
  'execution.get': ({ id }) => {
    const summary = find(data.executions, id);
    const steps = data.definition.nodes
      .filter(({ name }) => name !== 'Write a note')
      .map((node, index) => ({
        node: node.name,
        type: node.type,
        status: 'success',
        startedAt: summary.startedAt,
        durationMs: 1.4 + index,
        output: [[{ json: { title: 'Send the revised offer to Ana', confidence: 0.94 } }]],
        error: null,
      }));
    return { summary, steps };
  },
  'execution.retry': ({ id }) => change(data.executions, { id, status: 'success', error: null }),
  'activity.list-hops': ({ messageId }) => ({ items: hopsSince(find(data.messages, messageId).receivedAt) }),
  'activity.list-effects': (input) =>
    list(
      empty
        ? []
        : data.effects.filter(
            (effect) =>
              (!input['messageId'] || effect.messageId === input['messageId']) &&
              (!input['status'] || effect.status === input['status']),
          ),
      input,
    ),
  'activity.undo': ({ effectIds, messageId }) => {
    const undone = data.effects.filter(
      (effect) =>
        (effectIds ? (effectIds as string[]).includes(effect.id) : effect.messageId === messageId) && effect.undoable,
    );
    for (const effect of undone) Object.assign(effect, { status: 'undone', undoable: false });
    return { undone: undone.map((effect) => effect.id), failed: [] };
  },
  'approval.decide': ({ effectId, approve }) =>
    change(data.effects, { id: effectId, status: approve ? 'confirmed' : 'refused' }),
  'dead-letter.list': () => ({ items: empty ? [] : deadLetters, total: empty ? 0 : deadLetters.length, kinds: [] }),
  'dead-letter.replay': () => ({ count: deadLetters.splice(0).length }),
  'dead-letter.drop': () => ({ count: deadLetters.splice(0).length }),
  'account.get': () => ({ profile: data.user, passwordSet }),
  'account.update': (input) => Object.assign(data.user, input),
  'account.set-password': () => {
    passwordSet = true;
    return {};
  },
  'sample.import': () => {
    empty = false;
    for (const kind of ['mail', 'understanding', 'task', 'event']) notify(kind);
    return { messages: data.messages.length };
  },
  'system.status': () => ({
    version: '0.1.0',
    roles: ['bridge', 'copilot', 'rag', 'workflows', 'web'],
    engines: {
      database: 'pglite',
      eventLog: 'outbox-table',
      jobQueue: 'bullmq-postgresql',
      vectorIndex: 'embedded',
      blobStore: 'files',
    },
    smtp: { host: '127.0.0.1', port: 4625 },
    lmtp: { host: '127.0.0.1', port: 4624 },
    model: 'built-in',
    pending: { 'copilot.understand': 0, 'rag.index': 2, 'workflows.trigger': 0 },
  }),
};

const session = () => ({ user: signedIn ? data.user : null, setupNeeded: false, passwordSet });
const server = createServer((request, response) => {
  void (async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    const path = new URL(request.url ?? '/', 'http://fake').pathname;
    if (path === '/api/session' && request.method === 'GET') return answer(200, session());
    if (path.startsWith('/api/session')) {
      signedIn = request.method !== 'DELETE';
      return answer(200, session());
    }
    const action = actions[path.replace('/api/actions/', '')];
    if (!action) return answer(404, { error: { code: 'fake.no_action', message: `${path} is not made up yet.` } });
    if (!signedIn) return answer(401, { error: { code: 'session.required', message: 'Sign in first.' } });
    try {
      const output = action(chunks.length > 0 ? (JSON.parse(Buffer.concat(chunks).toString()) as Input) : {});
      return answer(200, {
        output,
        effectId: path.includes('.list') ? null : data.effects[0]!.id,
        status: 'confirmed',
      });
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal(500, 'internal.unexpected', String(error));
      return answer(refusal.status, { error: { code: refusal.code, message: refusal.message } });
    }
  })();
});
live = new Server(server, { path: '/socket.io' });
live.on('connection', (socket) => {
  socket.on('chat.send', (input: Input, ack: (reply: unknown) => void) => {
    const { entry, turn } = converse(input['conversationId'], String(input['text']));
    ack({ conversation: entry.conversation, turnId: turn.id });
    const words = turn.text.split(/(?<= )/);
    const timer = setInterval(() => {
      const text = words.splice(0, 2).join('');
      if (text) return socket.emit('chat.delta', { conversationId: entry.conversation.id, turnId: turn.id, text });
      clearInterval(timer);
      entry.turns.push(turn);
      return socket.emit('chat.done', { conversationId: entry.conversation.id, turn });
    }, 40);
  });
});
server.listen(Number(flags.port), '127.0.0.1');
