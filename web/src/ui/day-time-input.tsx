import { Group, TextInput } from '@mantine/core';
import { useDates } from './dates-context.tsx';

/** A day, and a time if there is one, in the user's zone; the browser's own pickers. '' = no date. */
export function DayTimeInput(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
  /** a day without time only */
  dayOnly?: boolean;
}) {
  const dates = useDates();
  const day = props.value === '' ? '' : dates.dayOf(props.value);
  const clock = props.value === '' ? '' : dates.clock(props.value);
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <TextInput
        flex={1}
        type="date"
        label={props.label}
        value={day}
        required={props.required ?? false}
        onChange={(event) => {
          const next = event.currentTarget.value;
          props.onChange(next === '' ? '' : dates.toIso(next, clock));
        }}
      />
      {props.dayOnly !== true && (
        <TextInput
          w={120}
          type="time"
          aria-label={`${props.label}, time`}
          value={clock}
          disabled={day === ''}
          onChange={(event) => props.onChange(dates.toIso(day, event.currentTarget.value))}
        />
      )}
    </Group>
  );
}
