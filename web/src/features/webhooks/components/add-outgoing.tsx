import { useState } from 'react';
import { Button, Checkbox, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useActionMutation } from '../../../app/queries.ts';

const EMPTY = { name: '', url: '', keyed: false, standing: false };

export function AddOutgoing() {
  const [fields, setFields] = useState(EMPTY);
  const change = (changed: Partial<typeof EMPTY>) => setFields((before) => ({ ...before, ...changed }));
  const create = useActionMutation('webhook.create', { onSuccess: () => setFields(EMPTY) });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate(fields);
      }}
    >
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
          <TextInput
            label="Name"
            required
            maxLength={100}
            value={fields.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            label="Address"
            type="url"
            required
            placeholder="https://example.com/hook"
            value={fields.url}
            onChange={(event) => change({ url: event.currentTarget.value })}
          />
        </SimpleGrid>
        <Checkbox
          label="Workflows may post there without asking each time"
          checked={fields.standing}
          onChange={(event) => change({ standing: event.currentTarget.checked })}
        />
        <Checkbox
          label="It honours Idempotency-Key"
          description="After a crash an open post is sent again instead of being left in doubt"
          checked={fields.keyed}
          onChange={(event) => change({ keyed: event.currentTarget.checked })}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={create.isPending} disabled={fields.name.trim() === '' || fields.url === ''}>
            Add
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
