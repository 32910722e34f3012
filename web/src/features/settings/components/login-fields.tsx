import { Button, Group, PasswordInput, SimpleGrid, Text, TextInput } from '@mantine/core';
import { IconCheck, IconLogin2 } from '@tabler/icons-react';
import { useActionMutation } from '../../../app/queries.ts';
import type { AccountFields, Candidate } from './account-fields.ts';
import { rememberFields } from './sign-in-memory.ts';

/** User name with password or app password, or a sign-in at the provider. */
export function LoginFields({
  fields,
  candidate,
  signIn,
  disabled,
  onChange,
}: {
  fields: AccountFields;
  candidate: Candidate | undefined;
  /** name of the provider for this address and server */
  signIn: string | null;
  disabled: boolean;
  onChange(changed: Partial<AccountFields>): void;
}) {
  const start = useActionMutation('mail-account.start-sign-in', {
    onSuccess({ output }) {
      rememberFields(fields);
      window.location.assign(output.url);
    },
  });
  const offers = candidate?.logins ?? ['password', ...(signIn === null ? [] : (['oauth'] as const))];
  const signedIn = fields.signInId !== null;
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <TextInput
          label="User name"
          required
          disabled={disabled}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={fields.username}
          onChange={(event) => onChange({ username: event.currentTarget.value })}
        />
        {!signedIn && offers.includes('password') && (
          <PasswordInput
            label="Password or app password"
            disabled={disabled}
            autoComplete="new-password"
            value={fields.password}
            onChange={(event) => onChange({ password: event.currentTarget.value })}
          />
        )}
      </SimpleGrid>
      {signedIn ? (
        <Text size="sm" role="status">
          <IconCheck size={16} aria-hidden /> Signed in at {fields.signedInAt ?? 'the provider'}.{' '}
          <Button size="compact-xs" variant="subtle" onClick={() => onChange({ signInId: null, signedInAt: null })}>
            Use a password
          </Button>
        </Text>
      ) : (
        signIn !== null &&
        offers.includes('oauth') && (
          <Group gap="sm">
            <Button
              variant={offers[0] === 'oauth' ? 'filled' : 'default'}
              leftSection={<IconLogin2 size={16} />}
              loading={start.isPending}
              disabled={disabled}
              onClick={() =>
                start.mutate({
                  host: fields.host,
                  username: fields.username,
                  address: fields.address,
                  origin: window.location.origin,
                })
              }
            >
              Sign in at {signIn}
            </Button>
            <Text size="xs" c="dimmed">
              Your password stays there; Mailflex gets a token that you can take back.
            </Text>
          </Group>
        )
      )}
    </>
  );
}
