import type { Response as UndiciResponse } from 'undici';
import { connectionLost, protocolError } from '../backends/backend.errors.ts';
import { deadlinesOf } from '../backends/deadline.ts';
import { JmapMethodError } from '../backends/jmap/requests.ts';
import type { JmapSession } from '../backends/jmap/session.ts';
import type { Model, ModelMail } from './model-server.ts';

/** The most that this server gives at once, whatever is asked for (RFC 8620 sections 5.2 and 5.5 allow it). */
const AT_ONCE = 3;

/** A session with the model server as the verbs of `backends/jmap` see it. `io` is called at each request and may throw. */
export function connectModelJmap(model: Model, io: () => void): JmapSession {
  const { server } = model;
  const { run: began } = server;
  const request = () => {
    if (server.run !== began) throw connectionLost();
    io();
    if (server.run !== began) throw connectionLost();
  };
  const state = () => `${server.history}.${server.contents.modseq}`;
  const everyMail = () =>
    server.contents.folders.flatMap((folder) => folder.mails.map((mail) => ({ ...mail, folder: folder.id })));
  const newestFirst = (a: ModelMail, b: ModelMail) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? -1 : 1);

  const methods: Record<string, (args: Record<string, unknown>) => Record<string, unknown>> = {
    'Email/get': ({ ids }) => {
      const wanted = new Set(ids as string[]);
      const list = everyMail().filter(({ id }) => wanted.has(id));
      const found = new Set(list.map(({ id }) => id));
      return {
        state: state(),
        list: list.map(({ id, folder, keywords, at, body }) => ({
          id,
          blobId: `b${id}`,
          mailboxIds: { [folder]: true },
          keywords: Object.fromEntries(keywords.map((keyword) => [keyword.replace('\\', '$').toLowerCase(), true])),
          receivedAt: at.toISOString(),
          size: body.length,
        })),
        notFound: [...wanted].filter((id) => !found.has(id)),
      };
    },
    'Email/query': ({ filter, anchor, limit }) => {
      const all = everyMail()
        .filter(({ folder }) => folder === (filter as { inMailbox: string }).inMailbox)
        .sort(newestFirst)
        .map(({ id }) => id);
      const from = anchor === undefined ? 0 : all.indexOf(anchor as string) + 1;
      if (anchor !== undefined && from === 0) throw new JmapMethodError('Email/query', 'anchorNotFound', '');
      const most = Math.min(Number(limit), AT_ONCE);
      return { ids: all.slice(from, from + most), total: all.length, limit: most };
    },
    'Email/changes': ({ sinceState }) => {
      const [history, text] = (sinceState as string).split('.');
      const since = Number(text);
      if (Number(history) !== server.history || since < server.oldest)
        throw new JmapMethodError('Email/changes', 'cannotCalculateChanges', '');
      const touched = [
        ...everyMail()
          .filter(({ modseq }) => modseq > since)
          .map(({ id, modseq, createdModseq }) => ({ id, modseq, how: createdModseq > since ? 'created' : 'updated' })),
        ...server.contents.destroyed
          .filter(({ modseq }) => modseq > since)
          .map(({ id, modseq }) => ({ id, modseq, how: 'destroyed' })),
      ].sort((a, b) => a.modseq - b.modseq);
      const page = touched.slice(0, AT_ONCE);
      const more = touched.length > page.length;
      const of = (how: string) => page.filter((one) => one.how === how).map(({ id }) => id);
      return {
        newState: more ? `${history}.${page.at(-1)!.modseq}` : state(),
        hasMoreChanges: more,
        created: of('created'),
        updated: of('updated'),
        destroyed: of('destroyed'),
      };
    },
  };

  return {
    accountId: 'a1',
    deadlines: deadlinesOf(),
    eventSourceUrl: null,
    pushSocket: null,
    fetch: () => Promise.reject(protocolError()),
    async call(calls) {
      request();
      return calls.map(([name, args]) => methods[name]!(args));
    },
    async fetchTemplate(_which, { blobId }) {
      request();
      const mail = everyMail().find(({ id }) => `b${id}` === blobId);
      if (!mail) throw protocolError({ status: 404 });
      return new Response(mail.body) as unknown as UndiciResponse;
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
