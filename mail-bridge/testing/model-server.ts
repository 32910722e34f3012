/** A mail server in memory: what RFC 3501, RFC 7162 and RFC 8621 let a client see, and what happens to servers in real life. */

export interface ModelMail {
  uid: number;
  /** JMAP id, never given twice */
  id: string;
  body: string;
  keywords: string[];
  createdModseq: number;
  modseq: number;
  at: Date;
}

export interface ModelFolder {
  /** JMAP Mailbox id */
  id: string;
  path: string;
  validity: number;
  uidNext: number;
  mails: ModelMail[];
}

interface Contents {
  modseq: number;
  folders: ModelFolder[];
  /** ids of mails that are gone, by the MODSEQ of their end */
  destroyed: { id: string; modseq: number }[];
}

export interface ModelServer {
  contents: Contents;
  /** changes of states before this one cannot be told any more (RFC 8620 section 5.2) */
  oldest: number;
  /** a state names its history: one from before a restored backup belongs to another */
  history: number;
  /** a new number = all connections were dropped */
  run: number;
  condstore: boolean;
}

export type ServerOperation =
  | { do: 'append' }
  | { do: 'append-again'; at: number }
  | { do: 'expunge'; at: number }
  | { do: 'flag'; at: number; keyword: string }
  | { do: 'move-away'; at: number }
  | { do: 'move-back'; at: number }
  | { do: 'rename-away' }
  | { do: 'rename-round' }
  | { do: 'renew' }
  | { do: 'reset-modseq' }
  | { do: 'back-up' }
  | { do: 'restore' }
  | { do: 'forget-changes' }
  | { do: 'restart' };

export const WATCHED = 'Projects';
const ELSEWHERE = 'Elsewhere';

export function createModelServer({ condstore }: { condstore: boolean }) {
  let serial = 0;
  let validities = 0;
  const makeFolder = (path: string): ModelFolder => ({
    id: `m${++serial}`,
    path,
    validity: ++validities,
    uidNext: 1,
    mails: [],
  });
  const server: ModelServer = {
    contents: { modseq: 1, folders: [makeFolder(WATCHED), makeFolder(ELSEWHERE)], destroyed: [] },
    oldest: 0,
    history: 1,
    run: 1,
    condstore,
  };
  let backup: Contents | null = null;

  const folder = (path: string): ModelFolder => server.contents.folders.find((one) => one.path === path)!;
  const pick = (path: string, at: number): ModelMail | undefined => {
    const { mails } = folder(path);
    return mails[at % Math.max(1, mails.length)];
  };
  const step = (): number => ++server.contents.modseq;

  function append(body: string): void {
    const into = folder(WATCHED);
    const modseq = step();
    // two mails may come in within a second, and dates do not come in order
    const at = new Date(1_700_000_000_000 + Math.floor((serial * 7919) % 97) * 1000);
    into.mails.push({
      uid: into.uidNext++,
      id: `e${++serial}`,
      body,
      keywords: [],
      createdModseq: modseq,
      modseq,
      at,
    });
  }
  function move(from: string, to: string, at: number): void {
    const mail = pick(from, at);
    if (!mail) return;
    folder(from).mails.splice(folder(from).mails.indexOf(mail), 1);
    folder(to).mails.push({ ...mail, uid: folder(to).uidNext++, modseq: step() });
  }
  function renew(of: ModelFolder): void {
    of.validity = ++validities;
    of.uidNext = 1;
    for (const mail of of.mails) mail.uid = of.uidNext++;
  }
  const dropConnections = () => void server.run++;

  const operations: {
    [Name in ServerOperation['do']]: (operation: Extract<ServerOperation, { do: Name }>) => void;
  } = {
    append: () => append(`Subject: mail ${serial}\r\n\r\n${'text '.repeat(serial % 11)}\r\n`),
    'append-again': ({ at }) => {
      const mail = pick(WATCHED, at);
      if (mail) append(mail.body);
    },
    expunge: ({ at }) => {
      const mail = pick(WATCHED, at);
      if (!mail) return;
      const { mails } = folder(WATCHED);
      mails.splice(mails.indexOf(mail), 1);
      server.contents.destroyed.push({ id: mail.id, modseq: step() });
    },
    flag: ({ at, keyword }) => {
      const mail = pick(WATCHED, at);
      if (!mail) return;
      mail.keywords = mail.keywords.includes(keyword)
        ? mail.keywords.filter((one) => one !== keyword)
        : [...mail.keywords, keyword];
      mail.modseq = step();
    },
    'move-away': ({ at }) => move(WATCHED, ELSEWHERE, at),
    'move-back': ({ at }) => move(ELSEWHERE, WATCHED, at),
    'rename-away': () => {
      folder(WATCHED).path = `Old ${++serial}`;
      server.contents.folders.push(makeFolder(WATCHED));
      dropConnections();
    },
    'rename-round': () => {
      // servers may keep UIDVALIDITY over a rename, or not
      renew(folder(WATCHED));
      dropConnections();
    },
    renew: () => renew(folder(WATCHED)),
    'reset-modseq': () => {
      server.contents.modseq = 1;
      for (const { mails } of server.contents.folders)
        for (const mail of mails) Object.assign(mail, { modseq: 1, createdModseq: 1 });
      server.history++;
      dropConnections();
    },
    'back-up': () => {
      backup = structuredClone(server.contents);
    },
    restore: () => {
      if (!backup) return;
      server.contents = structuredClone(backup);
      server.history++;
      dropConnections();
    },
    'forget-changes': () => {
      server.oldest = server.contents.modseq;
    },
    restart: dropConnections,
  };

  return {
    server,
    folder: () => folder(WATCHED),
    apply<Name extends ServerOperation['do']>(operation: Extract<ServerOperation, { do: Name }>): void {
      (operations[operation.do] as (operation: Extract<ServerOperation, { do: Name }>) => void)(operation);
    },
  };
}

export type Model = ReturnType<typeof createModelServer>;
