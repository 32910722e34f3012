import './webhooks.css';
import { Page, Section } from '../../ui/page.tsx';
import { AddOutgoing } from './components/add-outgoing.tsx';
import { IncomingList } from './components/incoming-list.tsx';
import { OutgoingList } from './components/outgoing-list.tsx';

export function WebhooksPage() {
  return (
    <Page title="Webhooks" subtitle="Other systems that start workflows here, and that workflows post to">
      <Section title="Incoming">
        <IncomingList />
      </Section>
      <Section title="Outgoing">
        <OutgoingList />
      </Section>
      <Section title="Add an outgoing webhook">
        <div className="card card-body webhook-form">
          <AddOutgoing />
        </div>
      </Section>
    </Page>
  );
}
