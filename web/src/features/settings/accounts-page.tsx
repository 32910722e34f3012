import './settings.css';
import { useLocation } from 'react-router';
import { useUser } from '../../app/session.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { AccountList } from './components/account-list.tsx';
import type { AccountFields } from './components/account-fields.ts';
import { ConnectAccountForm } from './components/connect-account-form.tsx';

export function AccountsPage() {
  const user = useUser();
  const location = useLocation();
  return (
    <Page title="Mail accounts" subtitle="Mailboxes on other servers that Mailflex reads">
      <Section title="Connected">
        <AccountList />
      </Section>
      <Section title="Connect a mailbox">
        <div className="card card-body account-form">
          <ConnectAccountForm user={user} resumed={location.state as AccountFields | null} />
        </div>
      </Section>
    </Page>
  );
}
