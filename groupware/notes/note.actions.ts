import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction, type ActionContext, type ActionDefinition } from '#core/action.ts';
import { Note } from '#core/contracts/groupware.ts';
import { Id } from '#core/contracts/ids.ts';
import { labelsField, textField, titleField } from '../fields.ts';
import { ById, Removed, causeOf, creates, readsBack, removes, undoIn } from '../record.actions.ts';
import type { GroupwareTx, NoteRow } from '../store/groupware.tables.ts';
import { toJsonb } from '../store/json.ts';
import { Page, listPage } from '../store/paging.ts';
import { changeRecord, getRecord, type NewRecord } from '../store/record.repository.ts';

const CreateNote = z.object({ title: titleField(), body: textField(200_000), tags: labelsField().optional() });
const UpdateNote = CreateNote.partial().extend({ id: Id });

function newNote(context: ActionContext, input: z.output<typeof CreateNote>): NewRecord {
  const values = {
    uid: context.effectId,
    provenance: context.provenance === null ? null : toJsonb(context.provenance),
    title: input.title,
    body: input.body,
    tags: toJsonb(input.tags ?? []),
  };
  return { cause: causeOf(context), values };
}

export const noteActions: readonly ActionDefinition[] = [
  defineAction({
    name: 'note.create',
    description: 'Creates a note in Markdown.',
    input: CreateNote,
    output: Note,
    scope: 'note:write',
    effect: 'write',
    ...creates('notes', 'note', newNote, noteOf),
    summarize: (_input, note) => `Created note “${note.title}”`,
  }),
  defineAction({
    name: 'note.update',
    description: 'Changes the given fields of a note.',
    input: UpdateNote,
    output: Note,
    scope: 'note:write',
    effect: 'write',
    async runIn(tx: GroupwareTx, context, { id, title, body, tags }) {
      const row = await changeRecord(tx, 'notes', causeOf(context), id, {
        ...(title === undefined ? {} : { title }),
        ...(body === undefined ? {} : { body }),
        ...(tags === undefined ? {} : { tags: toJsonb(tags) }),
      });
      context.notify({ kind: 'note', id });
      return noteOf(row);
    },
    verify: readsBack('notes', noteOf),
    undo: undoIn('notes', 'note'),
    summarize: (_input, note) => `Changed note “${note.title}”`,
  }),
  defineAction({
    name: 'note.delete',
    description: 'Deletes a note.',
    input: ById,
    output: Removed,
    scope: 'note:write',
    effect: 'write',
    ...removes('notes', 'note'),
    summarize: () => 'Deleted a note',
  }),
  defineAction({
    name: 'note.get',
    description: 'Reads one note.',
    input: ById,
    output: Note,
    scope: 'note:read',
    effect: 'read',
    runIn: async (tx: GroupwareTx, context, { id }) => noteOf(await getRecord(tx, 'notes', context.actor.userId, id)),
  }),
  defineAction({
    name: 'note.list',
    description: 'Lists notes, the last changed first.',
    input: Page,
    output: z.object({ items: z.array(Note), nextCursor: z.string().nullable() }),
    scope: 'note:read',
    effect: 'read',
    async runIn(tx: GroupwareTx, context, page) {
      const { rows, nextCursor } = await listPage<NoteRow>(tx, {
        from: sql`notes where user_id = ${context.actor.userId}`,
        sortKey: sql`updated_at`,
        newestFirst: true,
        page,
      });
      return { items: rows.map(noteOf), nextCursor };
    },
  }),
];

function noteOf(row: NoteRow): Note {
  return {
    id: row.id,
    title: row.title,
    body: row.body,
    tags: row.tags as string[],
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    provenance: row.provenance as Note['provenance'],
  };
}
