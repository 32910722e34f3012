import { useState } from 'react';
import { Button, Group, Select, Stack, TagsInput, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import type { UserProfile } from '#core/contracts/user.ts';
import { useActionMutation } from '../../../app/queries.ts';
import { SESSION_KEY } from '../../../app/session.tsx';

function zonesWith(tz: string): string[] {
  return [...new Set([tz, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
}

export function ProfileForm({ profile }: { profile: UserProfile }) {
  const client = useQueryClient();
  const [name, setName] = useState(profile.name);
  const [email, setEmail] = useState(profile.email);
  const [aliases, setAliases] = useState(profile.aliases);
  const [tz, setTz] = useState(profile.tz);
  const [locale, setLocale] = useState(profile.locale);
  const update = useActionMutation('account.update', {
    onSuccess: () => {
      notifications.show({ message: 'Your profile was saved.' });
      void client.invalidateQueries({ queryKey: SESSION_KEY });
    },
  });
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        update.mutate({ name: name.trim(), email: email.trim(), aliases, tz, locale: locale.trim() });
      }}
    >
      <Stack gap="sm">
        <TextInput
          label="Name"
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label="Mail address"
          type="email"
          autoComplete="email"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <TagsInput
          label="Further addresses"
          description="Aliases that are you as well; Enter adds one"
          value={aliases}
          onChange={setAliases}
        />
        <Select
          label="Time zone"
          searchable
          allowDeselect={false}
          limit={60}
          data={zonesWith(tz)}
          value={tz}
          onChange={(value) => setTz(value ?? tz)}
          {...(own === tz ? {} : { description: `This device is in ${own}` })}
        />
        <TextInput
          label="Language and region"
          description="For dates and numbers, as in en-GB or de-AT"
          required
          value={locale}
          onChange={(event) => setLocale(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={update.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
