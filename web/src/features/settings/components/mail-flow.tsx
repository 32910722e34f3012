import { useState } from 'react';
import { Alert, Badge, Button, Group, Modal, NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { MailAccount } from '#core/contracts/mail-account.ts';
import { useAction, useActionMutation } from '../../../app/queries.ts';

const TLS = [
  { value: 'implicit', label: 'TLS from the start' },
  { value: 'starttls', label: 'STARTTLS' },
  { value: 'none', label: 'Not encrypted' },
];
const BEAT_MINUTES = 60;

/** What sends the mail of an IMAP account; JMAP sends by itself. */
export function OutgoingServer({ account }: { account: MailAccount }) {
  const [open, setOpen] = useState(false);
  const [host, setHost] = useState(account.host.replace(/^imap\./, 'smtp.'));
  const [port, setPort] = useState<number | string>('');
  const [tls, setTls] = useState<'implicit' | 'starttls' | 'none'>('implicit');
  const setting = useAction('mail-account.get-submission', { accountId: account.id });
  const save = useActionMutation('mail-account.set-submission', {
    onSuccess: ({ output }) => {
      if (output.reason !== null) return;
      notifications.show({ message: `Mail is sent through ${output.server?.host ?? host}.` });
      setOpen(false);
    },
  });
  const reason = save.data?.output.reason;
  const server = setting.data?.server;
  return (
    <>
      <Button size="compact-xs" variant="subtle" onClick={() => setOpen(true)}>
        {server ? `Sends through ${server.host}` : 'Outgoing mail…'}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={`Outgoing mail of ${account.address}`} centered>
        <TextInput label="Server" value={host} onChange={(event) => setHost(event.currentTarget.value)} />
        <Select
          label="Encryption"
          mt="xs"
          data={TLS}
          allowDeselect={false}
          value={tls}
          onChange={(value) => setTls(value as typeof tls)}
        />
        <NumberInput
          label="Port"
          mt="xs"
          placeholder={tls === 'implicit' ? '465' : '587'}
          min={1}
          max={65_535}
          value={port}
          onChange={setPort}
        />
        {reason && (
          <Alert color="red" mt="sm">
            {reason.message} ({reason.code})
          </Alert>
        )}
        <Group justify="flex-end" mt="md">
          <Button
            loading={save.isPending}
            disabled={host.trim() === ''}
            onClick={() =>
              save.mutate({
                accountId: account.id,
                server: { host, tls, ...(typeof port === 'number' ? { port } : {}) },
              })
            }
          >
            Try and save
          </Button>
        </Group>
      </Modal>
    </>
  );
}

/** How long a mail of our own takes through this mailbox; off unless wanted. */
export function Heartbeat({ account }: { account: MailAccount }) {
  const beat = useAction('mail-account.get-heartbeat', { accountId: account.id });
  const set = useActionMutation('mail-account.set-heartbeat');
  const { everyMinutes = null, state = null, hops = [] } = beat.data ?? {};
  const slowest = Math.max(0, ...hops.map(({ ms }) => ms));
  return (
    <Group gap={6}>
      <Switch
        size="xs"
        label="Heartbeat"
        title="A mail of our own measures the way once an hour"
        checked={everyMinutes !== null}
        disabled={!beat.data || set.isPending}
        onChange={({ currentTarget: { checked } }) =>
          set.mutate({ accountId: account.id, everyMinutes: checked ? BEAT_MINUTES : null })
        }
      />
      {everyMinutes !== null && state !== null && (
        <Badge
          size="sm"
          radius="sm"
          variant="light"
          color={state === 'ok' ? 'pine' : 'red'}
          title={hops.map(({ stage, ms }) => `${stage}: ${(ms / 1000).toFixed(1)} s`).join(', ')}
        >
          {state === 'ok' ? `through in ${(slowest / 1000).toFixed(1)} s` : state}
        </Badge>
      )}
    </Group>
  );
}
