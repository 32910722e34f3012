import { describe } from 'vitest';
import { hasServer, needs } from '#test/harness/mail-servers.ts';
import { mailboxStories } from './mailbox-story.ts';

describe.skipIf(!hasServer('dovecot'))(needs('dovecot'), () => mailboxStories({ server: 'dovecot', protocol: 'imap' }));
