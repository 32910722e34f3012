import { useState } from 'react';
import { Button, Group, Modal, Text } from '@mantine/core';
import { IconSend, IconWebhook } from '@tabler/icons-react';
import type { OutputOf } from '../../../app/api.ts';
import { useAction, useActionMutation } from '../../../app/queries.ts';
import { useDates } from '../../../ui/dates-context.tsx';
import { EffectStatusBadge } from '../../../ui/effect-status.tsx';
import { EmptyState, QueryStates } from '../../../ui/states.tsx';
import { deliveriesTo, outcomeOf } from '../deliveries.ts';
import { TestDelivery } from './test-delivery.tsx';

/** as many effects as one answer of the journal holds */
const LOOKED_AT = 200;
const SHOWN = 3;

type Webhook = OutputOf<'webhook.list'>['items'][number];

function LastDeliveries({ webhook }: { webhook: Webhook }) {
  const dates = useDates();
  const effects = useAction('activity.list-effects', { limit: LOOKED_AT });
  if (!effects.data) return null;
  const deliveries = deliveriesTo(effects.data.items, webhook.id).slice(0, SHOWN);
  if (deliveries.length === 0)
    return (
      <Text size="xs" c="dimmed" mt={4}>
        Nothing was posted lately.
      </Text>
    );
  return (
    <ul className="deliveries" aria-label={`Last deliveries to ${webhook.name}`}>
      {deliveries.map((effect) => (
        <li key={effect.id}>
          <EffectStatusBadge status={effect.status} />
          <span>{dates.full(effect.createdAt)}</span>
          <span>{outcomeOf(effect)}</span>
        </li>
      ))}
    </ul>
  );
}

function OutgoingRow({ webhook }: { webhook: Webhook }) {
  const { id, name, url, keyed, standing } = webhook;
  const [open, setOpen] = useState<'test' | 'remove' | null>(null);
  const close = () => setOpen(null);
  const remove = useActionMutation('webhook.delete', { onSuccess: close });
  return (
    <li className="row webhook-row">
      <div className="row-main">
        <div className="row-title">{name}</div>
        <div className="webhook-url">{url}</div>
        <div className="row-meta">
          <span>{standing ? 'workflows post without asking' : 'each post waits for your approval'}</span>
          <span>{keyed ? 'honours Idempotency-Key' : 'no Idempotency-Key'}</span>
        </div>
        <LastDeliveries webhook={webhook} />
      </div>
      <Group gap={6}>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconSend size={13} />}
          aria-label={`Test ${name}`}
          onClick={() => setOpen('test')}
        >
          Test
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          color="red"
          aria-label={`Remove ${name}`}
          onClick={() => setOpen('remove')}
        >
          Remove
        </Button>
      </Group>
      <TestDelivery webhook={webhook} opened={open === 'test'} onClose={close} />
      <Modal opened={open === 'remove'} onClose={close} title={`Remove ${name}?`}>
        <Text size="sm">Workflows that post to it fail from then on. What was posted stays in the journal.</Text>
        <Group justify="flex-end" mt="md" gap="xs">
          <Button variant="default" onClick={close}>
            Keep it
          </Button>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate({ id })}>
            Remove
          </Button>
        </Group>
      </Modal>
    </li>
  );
}

/** Addresses that workflows may post to, and how the last posts went. */
export function OutgoingList() {
  const webhooks = useAction('webhook.list', {});
  return (
    <QueryStates query={webhooks}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState compact icon={<IconWebhook size={24} />} title="No outgoing webhook">
            Enter the address of another system below, and workflows can post to it.
          </EmptyState>
        ) : (
          <ul className="card webhook-list">
            {items.map((webhook) => (
              <OutgoingRow key={webhook.id} webhook={webhook} />
            ))}
          </ul>
        )
      }
    </QueryStates>
  );
}
