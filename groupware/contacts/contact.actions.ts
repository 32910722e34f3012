import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction, type ActionDefinition } from '#core/action.ts';
import { Contact } from '#core/contracts/groupware.ts';
import { ById } from '../record.actions.ts';
import type { ContactRow, GroupwareTx } from '../store/groupware.tables.ts';
import { Page, listPage } from '../store/paging.ts';
import { contactOf, getContact } from './contact.repository.ts';

const ListContacts = Page.extend({
  /** part of a name or address */
  query: z.string().max(200).optional(),
});

export const contactActions: readonly ActionDefinition[] = [
  defineAction({
    name: 'contact.list',
    description: 'Lists the people who write to the user, the latest first.',
    input: ListContacts,
    output: z.object({ items: z.array(Contact), nextCursor: z.string().nullable() }),
    scope: 'contact:read',
    effect: 'read',
    async runIn(tx: GroupwareTx, context, { query, ...page }) {
      const pattern = `%${(query ?? '').trim().replace(/[\\%_]/g, '\\$&')}%`;
      const { rows, nextCursor } = await listPage<ContactRow>(tx, {
        from: sql`contacts where user_id = ${context.actor.userId} and (name ilike ${pattern} or email ilike ${pattern})`,
        sortKey: sql`last_seen_at`,
        newestFirst: true,
        page,
      });
      return { items: rows.map(contactOf), nextCursor };
    },
  }),
  defineAction({
    name: 'contact.get',
    description: 'Reads one contact.',
    input: ById,
    output: Contact,
    scope: 'contact:read',
    effect: 'read',
    runIn: (tx: GroupwareTx, context, { id }) => getContact(tx, context.actor.userId, id),
  }),
];
