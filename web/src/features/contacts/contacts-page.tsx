import { useState } from 'react';
import { Avatar, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAddressBook, IconSearch } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useAction } from '../../app/queries.ts';
import { useDates } from '../../ui/dates-context.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryStates } from '../../ui/states.tsx';

export function ContactsPage() {
  const dates = useDates();
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text.trim(), 200);
  const contacts = useAction(
    'contact.list',
    { limit: 200, ...(query === '' ? {} : { query }) },
    { keepPrevious: true },
  );
  return (
    <Page title="Contacts" subtitle="People you exchange mail with">
      <TextInput
        data-search
        type="search"
        mb="md"
        placeholder="Name or address"
        aria-label="Search contacts"
        leftSection={<IconSearch size={16} stroke={1.7} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <QueryStates query={contacts}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={<IconAddressBook size={24} />} title={query === '' ? 'No contacts yet' : 'Nobody found'}>
              {query === ''
                ? 'Whoever writes to you appears here by itself.'
                : 'Try a part of the name or of the address.'}
            </EmptyState>
          ) : (
            <div className="card">
              {items.map((contact) => (
                <Link
                  key={contact.id}
                  className="row"
                  to={`/mail?q=${encodeURIComponent(contact.name || (contact.emails[0] ?? ''))}`}
                  title={`Mail with ${contact.name || contact.emails[0]}`}
                >
                  <Avatar name={contact.name || (contact.emails[0] ?? '?')} color="initials" size={34} aria-hidden />
                  <span className="row-main">
                    <span className="row-title">{contact.name || contact.emails[0]}</span>
                    <span className="row-meta">{contact.emails.join(', ')}</span>
                  </span>
                  <span className="row-aside contact-count">
                    {contact.messageCount} {contact.messageCount === 1 ? 'mail' : 'mails'}
                    <br />
                    {dates.short(contact.lastSeenAt)}
                  </span>
                </Link>
              ))}
            </div>
          )
        }
      </QueryStates>
    </Page>
  );
}
