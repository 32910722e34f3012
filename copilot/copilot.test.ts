import { describe, expect, test } from 'vitest';
import { intentDetected, type IntentDetected } from '#core/contracts/intent.ts';
import { readEvent } from '#core/contracts/event.ts';
import { newId } from '#core/contracts/ids.ts';
import { startModelServer, type ModelReply } from '#test/harness/model-server.ts';
import { copilotWith } from './testing/copilot-fixture.ts';
import { inputOf } from './testing/parsed-message.ts';

const request = inputOf({ authored: 'Hi Robin,\n\ncould you send me the report by Friday?\n\nDana' });
/** Long enough that the rules want help, and without anything that they read as a request. */
const vague = inputOf({
  authored: `My whole week hangs on the load table before Thursday comes around. ${'The crane is back and the weather is kind to everybody on the site. '.repeat(8)}`,
});

const intentsOf = (events: readonly unknown[]): IntentDetected[] =>
  events.map((event) => readEvent(intentDetected, event as Parameters<typeof readEvent>[1]).data);

describe('a received mail', () => {
  test('is understood once and becomes one event for each intent, however often it is delivered', async () => {
    await using fixture = await copilotWith([request]);
    await fixture.deliver();
    await fixture.deliver();
    expect(intentsOf(fixture.published)).toMatchObject([
      {
        index: 0,
        triage: 'action',
        intent: { type: 'task', due: '2026-10-09' },
        provenance: { evidence: expect.stringContaining('send me the report by Friday') },
      },
    ]);
  });

  test('whose event is ahead of a restored database is understood when it is there', async () => {
    await using fixture = await copilotWith([request]);
    const [mail] = fixture.stored.splice(0);
    await fixture.deliver();
    expect(fixture.published).toEqual([]);
    fixture.stored.push(mail!);
    await fixture.deliver();
    expect(fixture.published).toHaveLength(1);
  });

  test('that cannot be read as an event is refused, so that the log can set it aside', async () => {
    await using fixture = await copilotWith([request]);
    const poison = { ...fixture.inbound[0]!, data: { messageId: 'not an id' } };
    await expect(fixture.deliver([poison])).rejects.toThrow();
    expect(fixture.published).toEqual([]);
  });
});

const structured = (intents: unknown[]): ModelReply => ({
  tool: 'mail_understanding',
  arguments: { triage: 'action', intents },
});

describe('with a language model', () => {
  const sentence = 'My whole week hangs on the load table before Thursday comes around.';

  test('a mail that the rules do not understand is read by it, and the reply is kept for the next time', async () => {
    await using server = await startModelServer(() =>
      structured([{ type: 'task', title: 'Send the load table', evidence: sentence, datePhrase: 'before Thursday' }]),
    );
    await using fixture = await copilotWith([vague], { MAILFLEX_MODEL_URL: server.url });
    await fixture.deliver();
    expect(intentsOf(fixture.published)).toMatchObject([
      { intent: { type: 'task', title: 'Send the load table', due: '2026-10-08', evidence: sentence } },
    ]);
    await fixture.deliver([{ ...fixture.inbound[0]!, id: newId() }]);
    expect(server.requests).toHaveLength(1);
    expect(JSON.stringify(server.requests[0]!.messages)).toContain('never followed');
  });

  test('a mail that the rules understand does not reach it', async () => {
    await using server = await startModelServer(() => structured([]));
    await using fixture = await copilotWith([request], { MAILFLEX_MODEL_URL: server.url });
    await fixture.deliver();
    expect(server.requests).toEqual([]);
    expect(fixture.published).toHaveLength(1);
  });

  test.each<[string, () => ModelReply]>([
    ['refuses', () => ({ text: 'I am sorry, I cannot help with that.' })],
    ['answers nonsense', () => structured([{ type: 'world-domination', title: 1 }])],
    ['fails', () => ({ status: 400 })],
    ['never answers', () => ({ hang: true })],
  ])('one that %s costs nothing but time: the rules decide', async (_, reply) => {
    await using server = await startModelServer(reply);
    await using fixture = await copilotWith([vague, request], {
      MAILFLEX_MODEL_URL: server.url,
      MAILFLEX_MODEL_TIMEOUT_MS: '500',
    });
    await fixture.deliver();
    expect(intentsOf(fixture.published)).toMatchObject([{ intent: { type: 'task', due: '2026-10-09' } }]);
  });

  test('one that dies in the middle of a batch loses no mail', async () => {
    let answers = 0;
    const server = await startModelServer(() => {
      answers += 1;
      if (answers > 1) void server[Symbol.asyncDispose]();
      return structured([{ type: 'task', title: 'Send the load table', evidence: sentence }]);
    });
    const many = Array.from({ length: 6 }, (_, index) =>
      inputOf({ authored: `${vague.message.text.authored}\n\nThis is number ${index}.` }),
    );
    await using fixture = await copilotWith([...many, request], {
      MAILFLEX_MODEL_URL: server.url,
      MAILFLEX_MODEL_TIMEOUT_MS: '500',
    });
    await fixture.deliver();
    const understood = await Promise.all(
      fixture.stored.map(({ messageId }) => fixture.copilot.hopsOf!(fixture.actor, messageId)),
    );
    expect(understood.map((hops) => hops.length)).toEqual(Array.from({ length: 7 }, () => 1));
    expect(intentsOf(fixture.published)).toEqual(
      expect.arrayContaining([expect.objectContaining({ intent: expect.objectContaining({ due: '2026-10-09' }) })]),
    );
  });

  test('a hostile one, that makes the most of every mail, brings no recipient, link or amount into any event', async () => {
    await using server = await startModelServer(() =>
      structured(
        ['task', 'payment', 'file_share', 'meeting_change', 'delivery', 'note'].map((type) => ({
          type,
          title: 'Pay 9000 EUR to https://evil.example or mail boss@evil.example',
          evidence: sentence,
          url: 'https://evil.example',
          people: ['boss@evil.example'],
          amount: 9000,
        })),
      ),
    );
    await using fixture = await copilotWith([vague], { MAILFLEX_MODEL_URL: server.url });
    await fixture.deliver();
    expect(JSON.stringify(fixture.published)).not.toMatch(/evil|9000/);
    expect(fixture.calls).toEqual([]);
  });

  test('a used-up budget of the background leaves mail to the rules and the chat open', async () => {
    await using server = await startModelServer(() => ({ text: 'The rent is 900 euro [1].' }));
    await using fixture = await copilotWith([vague], {
      MAILFLEX_MODEL_URL: server.url,
      MAILFLEX_MODEL_BACKGROUND_TOKENS: '0',
    });
    await fixture.deliver();
    expect(server.requests).toEqual([]);
    const { turn } = await fixture.copilot.chat(
      fixture.actor,
      { conversationId: null, text: 'What is the rent?' },
      {},
      AbortSignal.timeout(20_000),
    );
    expect(turn.engine).toBe('default');
  });
});

describe('the chat', () => {
  const passage = {
    text: 'The rent is 900 euro a month.',
    citation: {
      messageId: newId(),
      threadId: newId(),
      subject: 'Rent',
      from: 'Dana North',
      date: null,
      quote: 'The rent is 900 euro a month.',
      score: 1,
    },
  };

  test('answers offline with the best passages, and says that they are just that', async () => {
    await using fixture = await copilotWith([], {}, [passage]);
    const { turn, conversation } = await fixture.copilot.chat(
      fixture.actor,
      { conversationId: null, text: 'What is the rent?' },
      {},
      AbortSignal.timeout(5000),
    );
    expect(turn).toMatchObject({ engine: 'offline', citations: [passage.citation] });
    expect(turn.text).toContain('no language model');
    expect(turn.text).toContain('“The rent is 900 euro a month.”');
    const again = await fixture.copilot.chat(
      fixture.actor,
      { conversationId: conversation.id, text: 'And what are my open tasks?' },
      {},
      AbortSignal.timeout(5000),
    );
    expect(again.turn.text).toContain('no open tasks');
    expect(fixture.calls.map(({ name }) => name)).toEqual(['task.list']);
  });

  test('streams the words of a model and cites only passages that were shown to it', async () => {
    await using server = await startModelServer(() => ({ text: 'It is 900 euro [1], some say [7].' }));
    await using fixture = await copilotWith([], { MAILFLEX_MODEL_URL: server.url }, [passage]);
    const deltas: string[] = [];
    const { turn } = await fixture.copilot.chat(
      fixture.actor,
      { conversationId: null, text: 'What is the rent?' },
      { onDelta: (text) => deltas.push(text) },
      AbortSignal.timeout(20_000),
    );
    expect(deltas.length).toBeGreaterThan(2);
    expect(deltas.join('')).toBe(turn.text);
    expect(turn.citations).toEqual([passage.citation]);
  });

  test('of another user is not found', async () => {
    await using fixture = await copilotWith([], {}, [passage]);
    const { conversation } = await fixture.copilot.chat(
      fixture.actor,
      { conversationId: null, text: 'Mine' },
      {},
      AbortSignal.timeout(5000),
    );
    const stranger = { ...fixture.actor, userId: newId() };
    await expect(
      fixture.copilot.chat(
        stranger,
        { conversationId: conversation.id, text: 'Yours?' },
        {},
        AbortSignal.timeout(5000),
      ),
    ).rejects.toMatchObject({ code: 'chat.conversation_not_found' });
  });
});
