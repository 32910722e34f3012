import type { Role } from '#core/module.ts';
import type { Engine } from '#core/ports/engine.ts';
import type { Ports } from '../ports.ts';
import type { WatchedEngine } from './engine-watch.ts';

type Carrier = 'database' | 'eventLog' | 'jobQueue' | 'blobs' | 'vectorIndex';

const CARRIES: Record<Carrier, string> = {
  database: 'database',
  eventLog: 'event log',
  jobQueue: 'jobs',
  blobs: 'raw mail',
  vectorIndex: 'vectors',
};

/**
 * Without what a role cannot do its work. Mail is accepted and pages are shown while Kafka, the jobs or the vectors are away:
 * what they have to do waits in the database. So neither is taken out of service for it.
 */
const NEEDS: Record<Role, readonly Carrier[]> = {
  bridge: ['database', 'blobs'],
  web: ['database'],
  copilot: ['database', 'eventLog'],
  rag: ['database', 'eventLog', 'jobQueue', 'blobs', 'vectorIndex'],
  workflows: ['database', 'eventLog', 'jobQueue'],
};

/** The engines of this process, those that its roles need marked. */
export function enginesOf(
  ports: Pick<Ports, Carrier> & { mailBridge: { engine: Engine | undefined } },
  roles: readonly Role[],
): WatchedEngine[] {
  const needed = new Set(roles.flatMap((role) => NEEDS[role]));
  const { engine: spool } = ports.mailBridge;
  const own = spool && roles.includes('bridge') ? [{ engine: spool, carries: 'acknowledged mail', needed: false }] : [];
  const carried = (Object.keys(CARRIES) as Carrier[]).flatMap((carrier) => {
    const { engine } = ports[carrier];
    return engine ? [{ engine, carries: CARRIES[carrier], needed: needed.has(carrier) }] : [];
  });
  return [...carried, ...own];
}
