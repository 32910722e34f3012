import { Alert, Button, Group, Modal, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Effect } from '#core/contracts/hub.ts';
import { call, callWithEffect } from '../../../app/api.ts';
import type { ApiError, OutputOf } from '../../../app/api.ts';
import { invalidateAreas } from '../../../app/queries.ts';
import { JsonView } from '../../../ui/json-view.tsx';
import { outcomeOf } from '../deliveries.ts';

type Webhook = OutputOf<'webhook.list'>['items'][number];
type Outcome = Pick<Effect, 'status' | 'output' | 'error'>;

const TITLES: Partial<Record<Effect['status'], { title: string; color: string }>> = {
  confirmed: { title: 'It arrived', color: 'pine' },
  'in-doubt': { title: 'It may have arrived', color: 'orange' },
};
const NOT_ARRIVED = { title: 'It did not arrive', color: 'red' };

const BODY = { test: true, from: 'Mailflex' };

/** What leaves needs an approval; here it is the click of the person who has just read what is posted, and where. */
async function post(webhookId: string): Promise<Outcome> {
  const { effectId, status, output } = await callWithEffect('webhook.send', { webhookId, body: BODY });
  if (status === 'awaiting-approval' && effectId !== null) return call('approval.decide', { effectId, approve: true });
  return { status: (status ?? 'not-confirmed') as Effect['status'], output, error: null };
}

export function TestDelivery(props: { webhook: Webhook; opened: boolean; onClose: () => void }) {
  const { webhook } = props;
  const client = useQueryClient();
  const send = useMutation<Outcome, ApiError>({
    mutationFn: () => post(webhook.id),
    onSettled: () => invalidateAreas(client, ['activity']),
  });
  const close = () => {
    props.onClose();
    send.reset();
  };
  const told = (send.data && TITLES[send.data.status]) ?? NOT_ARRIVED;
  return (
    <Modal opened={props.opened} onClose={close} title={`Test ${webhook.name}`}>
      <Text size="sm" mb="xs">
        This is posted to <b>{webhook.url}</b>:
      </Text>
      <JsonView value={BODY} label="What is posted" />
      {send.data && (
        <Alert mt="sm" color={told.color} role="status" title={told.title}>
          {outcomeOf(send.data)}
        </Alert>
      )}
      {send.error && (
        <Alert mt="sm" color="red" role="alert" title={NOT_ARRIVED.title}>
          {send.error.message} ({send.error.code})
        </Alert>
      )}
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={close}>
          Close
        </Button>
        <Button loading={send.isPending} onClick={() => send.mutate()}>
          Post it
        </Button>
      </Group>
    </Modal>
  );
}
