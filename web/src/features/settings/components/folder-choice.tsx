import { Checkbox, MultiSelect, Select, SimpleGrid } from '@mantine/core';
import type { OutputOf } from '../../../app/api.ts';
import { pathOf, windowChoices, type AccountFields } from './account-fields.ts';

/** What is read, what may be written, and how far back mail is acted on. */
export function FolderChoice({
  fields,
  folders,
  disabled,
  onChange,
}: {
  fields: AccountFields;
  folders: OutputOf<'mail-account.test'>['folders'];
  disabled: boolean;
  onChange(changed: Partial<AccountFields>): void;
}) {
  const paths = [...new Set(folders.map(pathOf))];
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <MultiSelect
          label="Folders that are read"
          searchable
          disabled={disabled}
          data={paths}
          value={fields.folders}
          error={fields.folders.length === 0 ? 'Choose at least one' : null}
          onChange={(chosen) => onChange({ folders: chosen })}
        />
        <Select
          label="Mail that is there already"
          description="Older mail can be searched; nothing is made of it"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          allowDeselect={false}
          disabled={disabled}
          data={windowChoices.map(({ value, label }) => ({
            value,
            label: value === '0' ? label : `Act on ${label.toLowerCase()}`,
          }))}
          value={fields.actWithinHours}
          onChange={(value) => onChange({ actWithinHours: value ?? '24' })}
        />
      </SimpleGrid>
      <Checkbox
        label="Mark a mail there with $MailflexTask when a task was made of it"
        disabled={disabled}
        checked={fields.markTasks}
        onChange={(event) => onChange({ markTasks: event.currentTarget.checked })}
      />
      <Checkbox
        label="Marks and moves are allowed in every folder"
        disabled={disabled}
        checked={fields.writeFolders === null}
        onChange={(event) => onChange({ writeFolders: event.currentTarget.checked ? null : fields.folders })}
      />
      {fields.writeFolders !== null && (
        <MultiSelect
          label="Folders that may be written"
          description="None: Mailflex only reads"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          searchable
          disabled={disabled}
          data={paths}
          value={fields.writeFolders}
          onChange={(chosen) => onChange({ writeFolders: chosen })}
        />
      )}
    </>
  );
}
