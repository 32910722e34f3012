import type { CalendarEvent, Contact, Note, Task } from '#core/contracts/groupware.ts';
import { ago, at, day, idOf } from './fixture-base.ts';
import { messages, provenanceOf } from './mail-fixtures.ts';

const stamp = { createdAt: ago(500), updatedAt: ago(400) };
const task = (title: string, due: string | null, extra: Partial<Task> = {}): Task => ({
  id: idOf(`task ${title}`),
  uid: idOf(`uid ${title}`),
  title,
  description: '',
  status: 'needs-action',
  due,
  start: null,
  priority: 0,
  categories: [],
  url: null,
  completedAt: null,
  provenance: null,
  ...stamp,
  ...extra,
});
export const tasks: Task[] = [
  task('Send the revised offer to Ana', at(3, '12:00'), { provenance: provenanceOf('offer'), priority: 1 }),
  task('Send the October hours to Ana', null, { provenance: provenanceOf('offer', 2) }),
  task('Pay Stadtwerke invoice 2026-11-4471', day(13), {
    provenance: provenanceOf('invoice'),
    description: '184.20 EUR',
  }),
  task('PDF export fails for names with umlauts', day(0), { provenance: provenanceOf('issue'), categories: ['issue'] }),
  task('Register for the winter courses', day(10), { provenance: provenanceOf('club') }),
  task('Renew the passport', day(-2), { description: 'Photo is in the drawer.' }),
  task('Water the plants in the office', day(1)),
  task('Book the hotel in Ljubljana', day(4), { categories: ['travel'] }),
  task('Hand in the expense report', day(-1), { status: 'completed', completedAt: ago(900) }),
];
const event = (
  title: string,
  start: string,
  end: string | null,
  extra: Partial<CalendarEvent> = {},
): CalendarEvent => ({
  id: idOf(`event ${title}`),
  uid: idOf(`uid ${title}`),
  sequence: 0,
  title,
  description: '',
  start,
  end,
  location: null,
  attendees: [],
  status: 'confirmed',
  recurrence: null,
  url: null,
  categories: ['meeting'],
  provenance: null,
  ...stamp,
  ...extra,
});
export const events: CalendarEvent[] = [
  event('Call about the façade offer', at(1, '15:00'), at(1, '15:30'), {
    provenance: provenanceOf('offer', 1),
    status: 'tentative',
    location: 'Jitsi',
    attendees: ['ana@brodnik-architects.example'],
  }),
  event('Dinner at Jonas’ place', at(2, '19:30'), at(2, '22:00'), { provenance: provenanceOf('dinner2') }),
  event('Train Wien – Ljubljana (EC 151)', at(5, '07:58'), at(5, '14:02'), {
    provenance: provenanceOf('train'),
    categories: ['travel'],
    location: 'Wien Hbf',
  }),
  event('Parcel from Thomann', at(2, '10:00'), at(2, '12:00'), {
    provenance: provenanceOf('parcel'),
    categories: ['delivery'],
  }),
  event('Sprint review', at(4, '10:00'), at(4, '11:00'), {
    provenance: provenanceOf('standup'),
    location: 'Room Donau',
  }),
  event('Design review', at(4, '10:30'), at(4, '12:00'), {}),
  event('Physio', at(0, '17:15'), at(0, '18:00'), {}),
  event('Team breakfast', at(0, '09:00'), at(0, '09:45'), { location: 'Kitchen' }),
  event('Conference in Graz', day(7), day(9), { categories: ['travel'] }),
  event('Holiday', day(-5), day(-4), { categories: [] }),
];
const note = (title: string, body: string, extra: Partial<Note> = {}): Note => ({
  id: idOf(`note ${title}`),
  title,
  body,
  tags: [],
  provenance: null,
  ...stamp,
  ...extra,
});
export const notes: Note[] = [
  note(
    'Hall code of the climbing club',
    'The hall code for the new season is **4417**.\n\n> The hall code for the new season is 4417.',
    { provenance: provenanceOf('club', 1), tags: ['club'] },
  ),
  note(
    'Ljubljana',
    '# Before the trip\n\n- [x] train\n- [ ] hotel\n- [ ] call Ana\n\n## Ideas\n\n1. Plečnik house\n2. market on *Friday*\n\nSee https://visitljubljana.example.',
    { tags: ['travel'] },
  ),
];
export const contacts: Contact[] = [
  ...new Map(messages.map((message) => [message.from!.address, message.from!])).values(),
].map((from, index) => ({
  id: idOf(`contact ${from.address}`),
  name: from.name,
  emails: [from.address],
  messageCount: 30 - index * 2,
  firstSeenAt: ago(90_000),
  lastSeenAt: ago(12 + index * 300),
}));
