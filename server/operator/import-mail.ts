import { z } from 'zod';
import { userNotFound } from '../identity/identity.errors.ts';
import type { OperatorCommand } from './operator.ts';

const Import = z.object({ paths: z.array(z.string()).min(1), to: z.string() });

/** Imports files into the mailbox of this address and waits until everything that follows from the mail is done. */
export const importMail: OperatorCommand = async ({ app, progress, signal }, input) => {
  const { paths, to } = Import.parse(input);
  const mailbox = (await app.mailBridge.findMailbox(to)) ?? (await ownMailbox());
  const report = await app.mailBridge.importMail({
    paths,
    mailbox,
    signal,
    onProgress: ({ imported, existing, path }) => progress({ phase: `importing ${path}`, done: imported + existing }),
  });
  if (!report.aborted) {
    progress({ phase: 'understanding', done: report.imported });
    await app.idle(signal);
  }
  return report;

  /** An address of a user that has no mailbox yet gets one; an address of nobody is an error. */
  async function ownMailbox() {
    const user = await app.identity.directory.findByAddress(to);
    if (!user) throw userNotFound({ address: to });
    return app.mailBridge.createMailbox({ ...user, address: to });
  }
};
