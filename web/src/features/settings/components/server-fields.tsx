import { Group, NumberInput, SegmentedControl, Select, SimpleGrid, TextInput } from '@mantine/core';
import { defaultPort, kindChoices, tlsChoices, type AccountFields } from './account-fields.ts';

/** The server, entered by hand. */
export function ServerFields({
  fields,
  disabled,
  onChange,
}: {
  fields: AccountFields;
  disabled: boolean;
  onChange(changed: Partial<AccountFields>): void;
}) {
  const { kind, tls } = fields;
  return (
    <>
      <SegmentedControl
        aria-label="Kind of server"
        data={kindChoices}
        value={kind}
        disabled={disabled}
        onChange={(value) => onChange({ kind: value === 'jmap' ? 'jmap' : 'imap' })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <TextInput
          label="Host"
          placeholder={kind === 'imap' ? 'imap.example.com' : 'jmap.example.com'}
          required
          disabled={disabled}
          autoCapitalize="none"
          spellCheck={false}
          value={fields.host}
          onChange={(event) => onChange({ host: event.currentTarget.value })}
        />
        <Group gap="sm" grow wrap="nowrap" align="flex-start">
          <Select
            label="Encryption"
            allowDeselect={false}
            disabled={disabled}
            data={tlsChoices(kind)}
            value={tls}
            onChange={(value) => onChange({ tls: value === 'starttls' || value === 'none' ? value : 'implicit' })}
          />
          <NumberInput
            label="Port"
            placeholder={String(defaultPort(kind, tls))}
            min={1}
            max={65_535}
            allowDecimal={false}
            hideControls
            disabled={disabled}
            value={fields.port}
            onChange={(value) => onChange({ port: typeof value === 'number' ? value : '' })}
          />
        </Group>
      </SimpleGrid>
    </>
  );
}
