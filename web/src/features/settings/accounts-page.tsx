import './settings.css';
import { Text } from '@mantine/core';
import { useUser } from '../../app/session.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { AccountList } from './components/account-list.tsx';
import { ConnectAccountForm } from './components/connect-account-form.tsx';

export function AccountsPage() {
  const user = useUser();
  return (
    <Page title="Mail accounts" subtitle="Mailboxes on other servers that Mailflex reads">
      <Section title="Connected">
        <AccountList />
      </Section>
      <Section title="Connect a mailbox">
        <div className="card card-body account-form">
          <ConnectAccountForm user={user} />
        </div>
        <Text size="xs" c="dimmed" mt="xs">
          New mail is acted on. What came more than a day before connecting can be searched, but nothing is made of it.
        </Text>
      </Section>
    </Page>
  );
}
