import { Group, Select } from '@mantine/core';
import type { InputOf, OutputOf } from '../../../app/api.ts';

type Filter = InputOf<'dead-letter.replay'>;
type Kinds = OutputOf<'dead-letter.list'>['kinds'];

const HOUR_MS = 3_600_000;
const SINCE: Record<string, number> = { 'Last hour': HOUR_MS, 'Last day': 24 * HOUR_MS, 'Last week': 168 * HOUR_MS };
const FIELDS = [
  ['topic', 'Topic'],
  ['group', 'Given up by'],
  ['code', 'Error'],
] as const;

/** Each value of a field with how many there are. */
function optionsOf(kinds: Kinds, field: 'topic' | 'group' | 'code') {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind[field], (counts.get(kind[field]) ?? 0) + kind.count);
  return [...counts].map(([value, count]) => ({ value, label: `${value} (${count})` }));
}

/** Narrows dead letters down to what has the same cause. */
export function DeadLetterFilter(props: { kinds: Kinds; filter: Filter; onChange(filter: Filter): void }) {
  const { kinds, filter, onChange } = props;
  const change = (field: keyof Filter, value: string | undefined) => {
    const { [field]: _before, ...rest } = filter;
    onChange(value === undefined ? rest : { ...rest, [field]: value });
  };
  return (
    <Group gap="xs" mb="sm">
      {FIELDS.map(([field, label]) => (
        <Select
          key={field}
          size="xs"
          clearable
          placeholder={label}
          aria-label={label}
          data={optionsOf(kinds, field)}
          value={filter[field] ?? null}
          onChange={(value) => change(field, value ?? undefined)}
        />
      ))}
      <Select
        size="xs"
        clearable
        placeholder="Since"
        aria-label="Since"
        data={Object.keys(SINCE)}
        onChange={(value) =>
          change('from', value === null ? undefined : new Date(Date.now() - SINCE[value]!).toISOString())
        }
      />
    </Group>
  );
}
