import { describe } from 'vitest';
import { hasServer, needs } from '#test/harness/mail-servers.ts';
import { mailboxStories } from './mailbox-story.ts';

describe.skipIf(!hasServer('cyrus'))(needs('cyrus'), () => {
  mailboxStories({ server: 'cyrus', protocol: 'imap' });
  mailboxStories({ server: 'cyrus', protocol: 'jmap' });
});
