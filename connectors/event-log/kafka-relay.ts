import type { Message, Producer } from 'kafkajs';
import { toErrorBody } from '#core/contracts/errors.ts';
import { faultPoint } from '#core/faults.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { GroupPosition, Position, PositionedEvent } from './group-position.ts';
import { toMessage } from './kafka-message.ts';
import { repeat } from './loop.ts';
import type { Member, MemberTiming } from './member.ts';
import { createWakeUp } from './wake-up.ts';

const ROWS_AT_ONCE = 1_000;
/** brokers refuse a batch of more than 1 MB by default */
const BYTES_AT_ONCE = 800_000;

/**
 * Publishes the rows of one topic in order. Of several relays one works, by a lease; a relay that ends between the
 * broker's word and its own note publishes those rows twice, and consumers leave out what they know.
 */
export function startRelay(deps: {
  producer: Producer;
  position: GroupPosition;
  topic: string;
  logger: Logger | undefined;
  timing: Omit<MemberTiming, 'graceMs'>;
}): Member {
  const { producer, position, topic, logger, timing } = deps;
  const rows = createWakeUp();
  const stop = new AbortController();
  let held: Position | undefined;

  async function publish(messages: Message[]): Promise<void> {
    await producer.send({ topic, acks: -1, messages });
  }

  async function work(): Promise<void> {
    held ??= await position.claim();
    if (!held) return rows.sleep(timing.pollMs);
    const batch = await position.next(held, ROWS_AT_ONCE);
    if (batch.length === 0) return rows.sleep(timing.pollMs);
    for (const part of parts(batch)) {
      faultPoint('relay.before-produce');
      await publish(part.messages);
      faultPoint('relay.after-produce');
      held = (await position.advance(part.last)) ? part.last : undefined;
      faultPoint('relay.after-mark');
      if (!held || stop.signal.aborted) return;
    }
  }

  const renewal = Number.isFinite(timing.renewMs)
    ? setInterval(() => void renew().catch(() => {}), timing.renewMs).unref()
    : undefined;
  async function renew(): Promise<void> {
    if (held && !(await position.renew())) held = undefined;
  }
  const running = repeat({
    work,
    stop: stop.signal,
    pauseMs: timing.pauseMs,
    onError: (error) => logger?.error({ topic, error: toErrorBody(error) }, 'relay to Kafka failed, trying again'),
  });

  async function close(): Promise<void> {
    stop.abort();
    clearInterval(renewal);
    rows.wake();
    await running;
    if (held) await position.release();
  }
  let closed: Promise<void> | undefined;
  return { wake: rows.wake, [Symbol.asyncDispose]: () => (closed ??= close()) };
}

function* parts(batch: readonly PositionedEvent[]): Generator<{ messages: Message[]; last: Position }> {
  let messages: Message[] = [];
  let bytes = 0;
  let last: Position | undefined;
  for (const { event, tx, offset } of batch) {
    const { size, ...message } = toMessage(event);
    if (last && bytes + size > BYTES_AT_ONCE) {
      yield { messages, last };
      messages = [];
      bytes = 0;
    }
    messages.push(message);
    bytes += size;
    last = { tx, offset };
  }
  if (last) yield { messages, last };
}
