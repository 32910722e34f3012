import './settings.css';
import { Button, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { http } from '../../app/api.ts';
import type { ApiError } from '../../app/api.ts';
import { showError, useAction } from '../../app/queries.ts';
import { forgetSession } from '../../app/session.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryStates } from '../../ui/states.tsx';
import { ConnectHelp } from './components/connect-help.tsx';
import { PasswordForm } from './components/password-form.tsx';
import { ProfileForm } from './components/profile-form.tsx';
import { SettingsBlock } from './components/settings-block.tsx';
import { SystemStatus } from './components/system-status.tsx';

function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      aria-label="Appearance"
      value={colorScheme}
      onChange={(value) => setColorScheme(value === 'dark' || value === 'light' ? value : 'auto')}
      data={[
        { value: 'auto', label: 'As the system' },
        { value: 'light', label: 'Light' },
        { value: 'dark', label: 'Dark' },
      ]}
    />
  );
}

export function SettingsPage() {
  const client = useQueryClient();
  const account = useAction('account.get', {});
  const system = useAction('system.status', {});
  const signOut = useMutation<unknown, ApiError>({
    mutationFn: () => http.delete('/api/session'),
    onSuccess: () => forgetSession(client),
    onError: (error) => showError(error),
  });
  return (
    <Page
      title="Settings"
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconLogout size={15} />}
          loading={signOut.isPending}
          onClick={() => signOut.mutate()}
        >
          Sign out
        </Button>
      }
    >
      <QueryStates query={account}>
        {({ profile, passwordSet }) => (
          <>
            <SettingsBlock
              id="profile"
              title="You"
              text="Whose mail this is. The copilot reads requests to these names and addresses as requests to you, and dates in this zone."
            >
              <ProfileForm key={JSON.stringify(profile)} profile={profile} />
            </SettingsBlock>
            <SettingsBlock
              id="password"
              title="Password"
              text={
                passwordSet
                  ? 'A password is set.'
                  : 'No password is set yet: without one only a new one-time link lets you in.'
              }
            >
              <PasswordForm passwordSet={passwordSet} email={profile.email} />
            </SettingsBlock>
            <SettingsBlock id="appearance" title="Appearance">
              <Appearance />
            </SettingsBlock>
            <SettingsBlock
              id="learned"
              title="What Mailflex has learned"
              text="Rules from what you kept, corrected and took back, each of which you can revoke, and how often the copilot is right."
            >
              <Button component={Link} to="/settings/learned" size="xs" variant="default">
                Rules and accuracy
              </Button>
              <Button component={Link} to="/settings/replay" size="xs" variant="default" ml="xs">
                What would change
              </Button>
            </SettingsBlock>
            <SettingsBlock
              id="accounts"
              title="Mail accounts"
              text="Mailboxes on other servers that Mailflex reads over IMAP or JMAP, and how they are doing."
            >
              <Button component={Link} to="/settings/accounts" size="xs" variant="default">
                Mail accounts
              </Button>
            </SettingsBlock>
            <SettingsBlock
              id="webhooks"
              title="Webhooks"
              text="Other systems that start workflows here, and that workflows post to."
            >
              <Button component={Link} to="/settings/webhooks" size="xs" variant="default">
                Webhooks
              </Button>
            </SettingsBlock>
            <SettingsBlock id="connect" title="Connect" text="How mail gets in, and how other programs get at it.">
              <ConnectHelp email={profile.email} />
            </SettingsBlock>
            {system.data?.operator && (
              <SettingsBlock
                id="operations"
                title="Operations"
                text="How this installation is doing: each step's rate and latency, queues, engines, processes, mailboxes."
              >
                <Button component={Link} to="/settings/operations" size="xs" variant="default">
                  Operations
                </Button>
              </SettingsBlock>
            )}
            <SettingsBlock id="system" title="System">
              <SystemStatus />
            </SettingsBlock>
          </>
        )}
      </QueryStates>
    </Page>
  );
}
