/**
 * The event envelope: CloudEvents 1.0 attributes, with extension attributes in the lower-case form that specification
 * asks for (section 3.1.1), so that the same object maps one to one to Kafka headers.
 */
import { z } from 'zod';
import { Id, newId } from './ids.ts';

/** Upstream first: handling an event appends only to topics that stand behind its own. */
export const TOPICS = ['mail.delivery', 'mail.inbound', 'mail.changed', 'mail.deleted', 'assistant.intent'] as const;
export const Topic = z.enum(TOPICS);
export type Topic = z.infer<typeof Topic>;
export const deadLetterTopic = (topic: Topic): `dlq.${Topic}` => `dlq.${topic}`;

export const EventEnvelope = z.object({
  specversion: z.literal('1.0'),
  id: Id,
  /** the folder that published it: `mailflex/mail-bridge` */
  source: z.string(),
  /** `area.noun.past`: `mail.message.received` */
  type: z.string(),
  /** what it is about: a message id, an intent id */
  subject: z.string(),
  /** RFC 3339, when it was published */
  time: z.iso.datetime({ offset: true }),
  datacontenttype: z.literal('application/json'),
  tenantid: Id,
  /** whose space it belongs to */
  userid: Id,
  /** who caused it: `user:ID`, `workflow:ID`, `smtp` */
  actorid: z.string(),
  /** the same for everything that follows from one mail */
  correlationid: Id,
  /** the event or action this one follows from */
  causationid: Id.optional(),
  /** W3C trace context */
  traceparent: z.string().optional(),
  /** version of the shape of `data`, counted from 1 */
  schemaversion: z.number().int().positive(),
  /** order holds among events of one key: tenant and thread */
  partitionkey: z.string(),
  data: z.unknown(),
});
export type EventEnvelope<Data = unknown> = Omit<z.infer<typeof EventEnvelope>, 'data'> & { data: Data };

export interface EventType<Data extends z.ZodType> {
  type: string;
  topic: Topic;
  schemaversion: number;
  data: Data;
}

/** Declares an event type once: its name, its topic and the schema of its data. */
export function defineEvent<Data extends z.ZodType>(definition: EventType<Data>): EventType<Data> {
  return definition;
}

export interface EventInit<Data> {
  source: string;
  subject: string;
  tenantId: Id;
  userId: Id;
  actorId: string;
  correlationId: Id;
  causationId?: Id;
  partitionKey: string;
  data: Data;
  /** give an id made by `nameId` to publish the same event again without a duplicate */
  id?: Id;
  time?: Date;
}

/** Fills an envelope. `data` is validated by whoever consumes it (see `readEvent`). */
export function createEvent<Data extends z.ZodType>(
  definition: EventType<Data>,
  init: EventInit<z.input<Data>>,
): EventEnvelope<z.input<Data>> {
  return {
    specversion: '1.0',
    id: init.id ?? newId(),
    source: init.source,
    type: definition.type,
    subject: init.subject,
    time: (init.time ?? new Date()).toISOString(),
    datacontenttype: 'application/json',
    tenantid: init.tenantId,
    userid: init.userId,
    actorid: init.actorId,
    correlationid: init.correlationId,
    ...(init.causationId ? { causationid: init.causationId } : {}),
    schemaversion: definition.schemaversion,
    partitionkey: init.partitionKey,
    data: init.data,
  };
}

/** Parses the data of an event of a known type; throws ZodError when it does not fit (a poison event). */
export function readEvent<Data extends z.ZodType>(
  definition: EventType<Data>,
  event: EventEnvelope,
): EventEnvelope<z.output<Data>> {
  return { ...event, data: definition.data.parse(event.data) };
}
