import { describe } from 'vitest';
import { hasServer, needs } from '#test/harness/mail-servers.ts';
import { mailboxBackendContract } from './backend.contract.ts';

describe.skipIf(!hasServer('dovecot'))(needs('dovecot'), () =>
  mailboxBackendContract({ server: 'dovecot', protocol: 'imap' }),
);
