import type { IHeaders, Message } from 'kafkajs';
import type { EventEnvelope } from '#core/contracts/event.ts';

/** A bigger event travels without its data, which the consumer takes from the table. Brokers refuse 1 MB by default. */
const LARGEST_DATA = 400_000;
const LEFT_OUT = 'mailflex_data';

/** An event, or where to find it when its data was left out. */
export type Decoded = { event: EventEnvelope } | { left: { tenantId: string; eventId: string } };

/** CloudEvents Kafka protocol binding 1.0, binary content mode (section 3.2): attributes as headers, data as value. */
export function toMessage(event: EventEnvelope): Message & { size: number } {
  const { data, datacontenttype, ...attributes } = event;
  const headers: IHeaders = { 'content-type': datacontenttype };
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) headers[`ce_${name}`] = String(value);
  // also where tracers of Kafka clients look (W3C Trace Context)
  if (event.traceparent) headers['traceparent'] = event.traceparent;
  let value = data === undefined ? null : Buffer.from(JSON.stringify(data));
  if (value && value.byteLength > LARGEST_DATA) {
    value = null;
    headers[LEFT_OUT] = 'events';
  }
  const size = (value?.byteLength ?? 0) + JSON.stringify(headers).length;
  return { key: event.partitionkey, value, headers, timestamp: String(Date.parse(event.time)), size };
}

/** Throws when the message is not one of ours. */
export function fromMessage(message: { headers?: IHeaders | undefined; value: Buffer | null }): Decoded {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers ?? {})) {
    if (name.startsWith('ce_')) attributes[name.slice('ce_'.length)] = String(value);
  }
  const { id, tenantid, partitionkey } = attributes;
  if (!id || !tenantid || !partitionkey)
    throw new TypeError('not an event: ce_id, ce_tenantid or ce_partitionkey is missing');
  if (message.headers?.[LEFT_OUT]) return { left: { tenantId: tenantid, eventId: id } };
  const event: unknown = {
    ...attributes,
    datacontenttype: 'application/json',
    schemaversion: Number(attributes['schemaversion']),
    ...(message.value === null ? {} : { data: JSON.parse(message.value.toString()) as unknown }),
  };
  return { event: event as EventEnvelope };
}
