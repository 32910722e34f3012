import { describe } from 'vitest';
import { hasServer, needs } from '#test/harness/mail-servers.ts';
import { syncFolderContract } from './sync-folder.contract.ts';

describe.skipIf(!hasServer('cyrus'))(needs('cyrus'), () => syncFolderContract({ server: 'cyrus', protocol: 'jmap' }));
