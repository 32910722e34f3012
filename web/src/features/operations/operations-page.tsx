import './operations.css';
import type { OutputOf } from '../../app/api.ts';
import { useAction } from '../../app/queries.ts';
import { Page, Section } from '../../ui/page.tsx';
import { QueryStates } from '../../ui/states.tsx';
import { HopCards } from './components/hop-cards.tsx';
import { MailboxList } from './components/mailbox-list.tsx';
import { ProcessList } from './components/process-list.tsx';
import { StateDot } from './components/state-dot.tsx';
import { WaitingTable } from './components/waiting-table.tsx';
import { troublesOf } from './troubles.ts';

/** A person watches: what changed is seen soon, and asking costs the hub little. */
const REFRESH_MS = 2_000;

function Verdict({ overview }: { overview: OutputOf<'system.get-operations'> }) {
  const troubles = troublesOf(overview);
  return (
    <div className="card operations-verdict" role="status">
      <StateDot state={troubles.length === 0 ? 'good' : 'bad'} />
      {troubles.length === 0 ? (
        <span>Everything works</span>
      ) : (
        <ul>
          {troubles.map((trouble) => (
            <li key={trouble}>{trouble}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** How the installation is doing, for the person who looks after it. */
export function OperationsPage() {
  const overview = useAction('system.get-operations', {}, { refetchInterval: REFRESH_MS });
  return (
    <Page wide title="Operations" subtitle="How this installation is doing, all processes and mailboxes together">
      <QueryStates query={overview}>
        {(now) => (
          <>
            <Verdict overview={now} />
            <Section title="The way of a mail">
              <HopCards hops={now.hops} />
            </Section>
            <Section title="What waits">
              <WaitingTable groups={now.groups} queues={now.queues} deadLetters={now.deadLetters} />
            </Section>
            <Section title="Processes and their engines" count={now.processes.length}>
              <ProcessList processes={now.processes} />
            </Section>
            <Section title="Connected mailboxes" count={now.mailboxes.length}>
              <MailboxList mailboxes={now.mailboxes} />
            </Section>
          </>
        )}
      </QueryStates>
    </Page>
  );
}
