import { tenantTable } from '#core/db/in-tenant.ts';
import type { Migration } from '#core/ports/database.ts';

export const correspondentMigrations: readonly Migration[] = [
  {
    id: 'mail-bridge/0024-correspondents',
    sql: `
      alter table messages
        -- the address in From, lower case; a column of its own: under row-level security no expression can be looked up in an index
        add column sender text,
        -- DMARC passes, told by a host that is trusted
        add column sender_proven boolean,
        -- where answers go, lower case, if to another address
        add column reply_to text;
      update messages set
        sender = lower(from_address ->> 'address'),
        sender_proven = parsed #>> '{authentication,trusted}' = 'true' and parsed #>> '{authentication,dmarc}' = 'pass',
        reply_to = nullif(lower(parsed #>> '{replyTo,0,address}'), lower(from_address ->> 'address'));
      create index messages_by_sender on messages (user_id, sender, received_at);

      -- to whom a user has written: a row for each recipient of each mail that names the user in From
      create table sent_addresses (
        message_id uuid not null references messages (id) on delete cascade,
        tenant_id uuid not null,
        user_id uuid not null,
        address text not null,
        -- as written, or as the address itself has signed; '' = unknown
        name text not null,
        name_key text not null,
        domain text not null,
        rfc_message_id text,
        sent_at timestamptz not null,
        -- sent from here, or from an archive of the user's own; else it counts when it lies among the sent mail of its server
        vouched boolean not null,
        primary key (message_id, address)
      );
      create index sent_addresses_by_address on sent_addresses (user_id, address, sent_at);
      create index sent_addresses_by_name on sent_addresses (user_id, name_key) where name_key <> '';
      create index sent_addresses_by_domain on sent_addresses (user_id, domain);
      ${tenantTable('sent_addresses')}
      insert into sent_addresses
        (message_id, tenant_id, user_id, address, name, name_key, domain, rfc_message_id, sent_at, vouched)
      select message.id, message.tenant_id, message.user_id, lower(person ->> 'address'), '', '',
        split_part(lower(person ->> 'address'), '@', 2), message.rfc_message_id, message.received_at,
        message.source = 'own'
      from messages message
        join mailboxes box on box.id = message.mailbox_id
        cross join jsonb_array_elements(message.to_addresses || message.cc_addresses) person
      where (message.source = 'own' or (message.source in ('imap', 'jmap', 'history') and message.sender = box.address))
        and person ->> 'address' like '%@%' and lower(person ->> 'address') <> box.address
      on conflict do nothing;
    `,
  },
];
