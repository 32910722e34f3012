import { useState } from 'react';
import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useActionMutation } from '../../../app/queries.ts';
import { SESSION_KEY } from '../../../app/session.tsx';

const MINIMUM = 10;

export function PasswordForm({ passwordSet, email }: { passwordSet: boolean; email: string }) {
  const client = useQueryClient();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string | null>(null);
  const save = useActionMutation('account.set-password', {
    onSuccess: () => {
      setCurrent('');
      setPassword('');
      notifications.show({ message: 'Your password was set.' });
      void client.invalidateQueries({ queryKey: SESSION_KEY });
    },
    onError: (refusal) => {
      setError(`${refusal.message} (${refusal.code})`);
      return true;
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setError(null);
        save.mutate({ password, ...(passwordSet ? { current } : {}) });
      }}
    >
      <Stack gap="sm">
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        {passwordSet && (
          <PasswordInput
            label="Current password"
            autoComplete="current-password"
            required
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
        )}
        <PasswordInput
          label="New password"
          description={`At least ${MINIMUM} characters; a sentence is easier to keep than a riddle`}
          autoComplete="new-password"
          required
          minLength={MINIMUM}
          error={error}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending} disabled={password.length < MINIMUM}>
            Set the password
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
