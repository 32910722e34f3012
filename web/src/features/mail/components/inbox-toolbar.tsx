import { useEffect, useState } from 'react';
import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Triage } from '#core/contracts/intent.ts';

const FILTERS: { value: Triage | null; label: string }[] = [
  { value: null, label: 'All' },
  { value: 'action', label: 'To do' },
  { value: 'reply', label: 'Reply' },
  { value: 'fyi', label: 'FYI' },
  { value: 'ignore', label: 'Noise' },
];
const TYPING_MS = 250;

export function InboxToolbar(props: {
  query: string;
  triage: Triage | null;
  focusSearch: boolean;
  onQuery: (query: string) => void;
  onTriage: (triage: Triage | null) => void;
}) {
  const { query, onQuery } = props;
  const [text, setText] = useState(query);
  useEffect(() => {
    if (text === query) return;
    const timer = setTimeout(() => onQuery(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, query, onQuery]);
  return (
    <div className="inbox-toolbar">
      <TextInput
        data-search
        size="sm"
        type="search"
        placeholder="Search mail"
        aria-label="Search mail"
        autoFocus={props.focusSearch}
        leftSection={<IconSearch size={16} stroke={1.7} />}
        rightSection={
          text === '' ? null : <CloseButton size="sm" aria-label="Clear the search" onClick={() => setText('')} />
        }
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            setText('');
            event.currentTarget.blur();
          }
        }}
      />
      {query === '' && (
        <div className="filters" role="group" aria-label="Show">
          {FILTERS.map(({ value, label }) => (
            <button
              key={label}
              type="button"
              className="filter"
              aria-pressed={props.triage === value}
              onClick={() => props.onTriage(value)}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
