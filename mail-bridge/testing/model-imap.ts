import type { FetchMessageObject, ImapFlow, MailboxObject } from 'imapflow';
import { connectionLost } from '../backends/backend.errors.ts';
import type { ImapConnection } from '../backends/imap/connection.ts';
import type { Model, ModelMail } from './model-server.ts';

/** A connection to the model server as the verbs of `backends/imap` see it. `io` is called at each command and may throw. */
export function connectModelImap(model: Model, io: () => void): ImapConnection {
  const { server } = model;
  const { run: began } = server;
  const command = () => {
    if (server.run !== began) throw connectionLost();
    io();
    if (server.run !== began) throw connectionLost();
  };
  /** What was selected: a session keeps its mailbox when the name goes to another. */
  let selected = model.folder();

  function within(range: string): ModelMail[] {
    const wanted = range.split(',').map((part) => {
      const [from, to] = part.split(':');
      return { from: Number(from), to: to === undefined ? Number(from) : to === '*' ? Infinity : Number(to) };
    });
    return selected.mails.filter(({ uid }) => wanted.some(({ from, to }) => uid >= from && uid <= to));
  }
  const told = (mail: ModelMail, withSource: boolean) =>
    ({
      seq: 0,
      uid: mail.uid,
      flags: new Set(mail.keywords),
      internalDate: mail.at,
      size: mail.body.length,
      ...(withSource ? { source: Buffer.from(mail.body) } : {}),
    }) as FetchMessageObject;

  const client = {
    mailbox: null as { path: string } | null,
    fetchAll(
      range: string,
      asked: { source?: boolean },
      { changedSince = 0n }: { changedSince?: bigint },
    ): Promise<FetchMessageObject[]> {
      command();
      return Promise.resolve(
        within(range)
          .filter(({ modseq }) => !server.condstore || BigInt(modseq) > changedSince)
          .map((mail) => told(mail, asked.source === true)),
      );
    },
    search() {
      command();
      return Promise.resolve(selected.mails.map(({ uid }) => uid));
    },
  };
  return {
    client: client as unknown as ImapFlow,
    compared: new Set(),
    run: async (work) => work(client as unknown as ImapFlow),
    transfer: async (work) => work(client as unknown as ImapFlow),
    fetch: (range, asked, changedSince) =>
      client.fetchAll(range, asked, changedSince === undefined ? {} : { changedSince }),
    async select(path) {
      command();
      selected = model.folder();
      client.mailbox = { path };
      return {
        path,
        exists: selected.mails.length,
        uidNext: selected.uidNext,
        uidValidity: BigInt(selected.validity),
        ...(server.condstore ? { highestModseq: BigInt(server.contents.modseq) } : { noModseq: true }),
      } as MailboxObject;
    },
    takeNews: () => false,
    onNews: () => ({ [Symbol.dispose]: () => undefined }),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
