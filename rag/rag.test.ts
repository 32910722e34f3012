import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#core/contracts/ids.ts';
import { createRagHarness, person } from './testing.ts';

type Harness = Awaited<ReturnType<typeof createRagHarness>>;
let harness: Harness;
beforeAll(async () => {
  harness = await createRagHarness();
});
afterAll(() => harness[Symbol.asyncDispose]());

const office = [
  {
    subject: 'Budget review',
    text: 'Hi,\n\nthe budget meeting takes place on Monday at nine. Bring the figures of October.',
  },
  { subject: 'Lunch', text: 'Shall we try the new noodle place on Thursday? The soup is said to be excellent.' },
  {
    subject: 'Ihre Rechnung 4711',
    text: 'Sehr geehrte Damen und Herren,\n\nanbei erhalten Sie unsere Rechnung über 230,50 EUR. Zahlbar bis 30. November.',
  },
  {
    subject: 'Réunion de chantier',
    text: 'Bonjour,\n\nla réunion est reportée à vendredi. Merci de confirmer votre présence.',
  },
  { subject: 'Factura pendiente', text: 'Hola,\n\nla factura del mes de octubre sigue pendiente de pago.' },
];
const subjects = (passages: { citation: { subject: string } }[]) => passages.map(({ citation }) => citation.subject);

describe('search', () => {
  test.each([
    ['when is the budget meeting', 'Budget review', 'the budget meeting takes place on Monday at nine.'],
    ['zahlbar im November', 'Ihre Rechnung 4711', 'Zahlbar bis 30. November.'],
    ['reunion reportee', 'Réunion de chantier', 'la réunion est reportée à vendredi.'],
    ['facturas pendientes', 'Factura pendiente', 'la factura del mes de octubre sigue pendiente de pago.'],
    ['soup', 'Lunch', 'The soup is said to be excellent.'],
    ['excelent soups', 'Lunch', 'The soup is said to be excellent.'],
  ])('“%s” finds “%s” and quotes its sentence', async (query, subject, quote) => {
    const ada = person();
    await harness.receive(ada, ...office);
    const [best] = await harness.search(ada, query);
    expect(best?.citation).toMatchObject({ subject, quote, from: 'Ada Lovelace' });
    expect(best?.text).toContain(quote);
  });

  test('every quotation stands in its message word for word', async () => {
    const ada = person();
    const long = `Intro. ${'wordwithoutend'.repeat(60)} needle ${'and so on '.repeat(200)}`;
    await harness.receive(ada, ...office, { subject: 'Long', text: long }, { subject: 'Only needle here', text: '' });
    for (const query of ['needle', 'budget', 'rechnung', 'figures of October']) {
      const passages = await harness.search(ada, query);
      expect(passages.length).toBeGreaterThan(0);
      for (const { citation } of passages) {
        const { text, subject } = harness.parsed(citation.messageId);
        expect(citation.quote).not.toBe('');
        expect(citation.quote.length).toBeLessThanOrEqual(1000);
        expect(text.body.includes(citation.quote) || subject === citation.quote).toBe(true);
      }
    }
  });

  test('nothing is found where nothing fits', async () => {
    const ada = person();
    await harness.receive(ada, ...office);
    for (const query of ['xylophone quasar', '', '   ', '???', 'the of and']) {
      expect(await harness.search(ada, query)).toEqual([]);
    }
  });

  test('operators narrow the search', async () => {
    const ada = person();
    const bob = { name: 'Bob Bright', address: 'bob@example.net' };
    await harness.receive(
      ada,
      { subject: 'Offer', text: 'The offer is attached.', date: '2026-09-01T10:00:00Z' },
      { subject: 'Re: Offer', text: 'The offer looks good.', from: bob, date: '2026-10-10T10:00:00Z' },
      { subject: 'Holiday', text: 'I am away, the offer can wait.', from: bob, date: '2026-11-10T10:00:00Z' },
    );
    expect(subjects(await harness.search(ada, 'offer from:bob'))).toHaveLength(2);
    expect(subjects(await harness.search(ada, 'offer from:bob subject:offer'))).toEqual(['Re: Offer']);
    expect(subjects(await harness.search(ada, 'offer after:2026-10-01 before:2026-11-01'))).toEqual(['Re: Offer']);
    expect(subjects(await harness.search(ada, 'from:bob@example.net after:2026-11-01'))).toEqual(['Holiday']);
    expect(subjects(await harness.search(ada, '"offer can wait"'))).toEqual(['Holiday']);
    expect(await harness.search(ada, '"wait offer can"')).toEqual([]);
    expect(await harness.search(ada, 'from:%')).toEqual([]);
  });

  test('a phrase is found across a line break', async () => {
    const ada = person();
    await harness.receive(ada, { subject: 'x', text: 'Please send me the signed rental\nagreement by Friday.' });
    expect(await harness.search(ada, '"rental agreement"')).toHaveLength(1);
  });

  test('attachments are found by name', async () => {
    const ada = person();
    await harness.receive(ada, ...office, {
      subject: 'As promised',
      text: 'See attachment.',
      attachments: ['floorplan-attic.pdf'],
    });
    expect(subjects(await harness.search(ada, 'floorplan'))[0]).toBe('As promised');
  });

  test('quoted text belongs to the mail it comes from, forwarded text to the one that brings it', async () => {
    const ada = person();
    await harness.receive(
      ada,
      { subject: 'Plan', text: 'The zeppelin leaves at noon.' },
      { subject: 'Re: Plan', text: 'Fine with me.', quoted: '> The zeppelin leaves at noon.' },
      { subject: 'Fwd: Tickets', text: 'FYI', forwarded: 'Your dirigible tickets are ready.' },
    );
    expect(subjects(await harness.search(ada, 'zeppelin'))).toEqual(['Plan']);
    expect(subjects(await harness.search(ada, 'dirigible'))).toEqual(['Fwd: Tickets']);
  });

  test('one thread does not fill the page', async () => {
    const ada = person();
    const threadId = newId();
    const talk = Array.from({ length: 8 }, (_, i) => ({
      subject: 'Re: kitchen',
      text: `The kitchen plan, remark ${i}.`,
      threadId,
    }));
    await harness.receive(ada, ...talk, {
      subject: 'Quote',
      text: 'About the plan for your kitchen: a quote.',
      date: '2026-01-01T00:00:00Z',
    });
    expect(subjects(await harness.search(ada, 'kitchen plan', 3))).toContain('Quote');
  });
});

describe('attached files', () => {
  const lease = {
    subject: 'Papers',
    text: 'Hello,\n\nthe signed originals follow.',
    attachments: [
      { filename: 'lease.txt', contentType: 'text/plain', content: 'Parties.\nThe deposit is three months of rent.' },
      { filename: 'photo.png', contentType: 'image/png', content: 'deposit deposit' },
    ],
  };

  test('a sentence in a file is found and quoted with the name of the file', async () => {
    const ada = person();
    await harness.receive(ada, ...office, lease);
    expect(await harness.search(ada, 'deposit')).toEqual([]);
    await harness.work();
    for (const query of ['how much is the deposit', '"months of rent"', 'deposits']) {
      const [best] = await harness.search(ada, query);
      expect(best?.citation).toMatchObject({
        subject: 'Papers',
        attachment: 'lease.txt',
        quote: 'The deposit is three months of rent.',
      });
    }
    const [plain] = await harness.search(ada, 'signed originals');
    expect(plain?.citation).not.toHaveProperty('attachment');
    expect(await harness.search(person(ada.tenantId), 'deposit')).toEqual([]);
  });

  test('mail without readable files makes no job', async () => {
    const ada = person();
    await harness.receive(ada, ...office, { subject: 'x', text: 'y', attachments: ['scan.pdf'] });
    expect(harness.jobs).toEqual([]);
  });

  test('reading them twice changes nothing, and forgetting the message forgets them', async () => {
    const ada = person();
    const [id] = await harness.receive(ada, lease);
    const again = { ...harness.jobs[0]! };
    await harness.work();
    const before = await harness.action(ada, 'search.prove-deleted', { messageIds: [id] });
    expect(before).toEqual({ messages: 1, fragments: 2, attachments: 1, vectors: 2 });
    harness.jobs.push(again);
    await harness.work();
    expect(await harness.action(ada, 'search.prove-deleted', { messageIds: [id] })).toEqual(before);
    await harness.rag.forgetMessages(ada.tenantId, [id!]);
    harness.jobs.push(again);
    await expect(harness.work()).rejects.toMatchObject({ code: 'rag.not_indexed_yet' });
    const none = { messages: 0, fragments: 0, attachments: 0, vectors: 0 };
    expect(await harness.action(ada, 'search.prove-deleted', { messageIds: [id] })).toEqual(none);
  });
});

describe('visibility', () => {
  test('another user and another tenant find nothing of it', async () => {
    const ada = person();
    const colleague = person(ada.tenantId);
    const stranger = { ...person(), userId: ada.userId };
    await harness.receive(ada, { subject: 'Canary', text: 'The canary code is 77-ALPHA.' });
    expect(await harness.search(ada, 'canary code')).toHaveLength(1);
    for (const other of [colleague, stranger]) {
      for (const query of ['canary code', '"canary code"', 'from:ada', 'subject:canary']) {
        expect(await harness.search(other, query)).toEqual([]);
      }
      expect(await harness.action(other, 'search.status', {})).toEqual({ messages: 0, fragments: 0 });
    }
  });
});

describe('indexing', () => {
  test('mail whose event was ahead of a restored database is found when it is there', async () => {
    const ada = person();
    const event = harness.store(ada, office[0]!);
    const mail = harness.lose(event.subject);
    await harness.handle([event]);
    harness.bringBack(mail);
    await harness.handle([event]);
    expect(subjects(await harness.search(ada, 'budget meeting'))).toEqual(['Budget review']);
  });

  test('the same events again change nothing', async () => {
    const ada = person();
    const events = office.map((mail) => harness.store(ada, mail));
    await harness.handle(events);
    await harness.handle(events);
    expect(await harness.action(ada, 'search.status', {})).toEqual({ messages: 5, fragments: 5 });
    const hops = await harness.rag.hopsOf!(ada, events[0]!.subject);
    expect(hops).toMatchObject([{ stage: 'indexed', ok: true, detail: '1 passage' }]);
  });

  test('forgotten messages leave nothing behind', async () => {
    const ada = person();
    const [gone, kept] = await harness.receive(
      ada,
      { subject: 'Secret', text: 'The hidden treasure is under the oak. '.repeat(80) },
      { subject: 'Public', text: 'The treasure hunt starts at ten.' },
    );
    expect(await harness.search(ada, 'treasure')).toHaveLength(2);
    expect(await harness.rag.forgetMessages(ada.tenantId, [gone!])).toEqual({
      messages: 0,
      fragments: 0,
      attachments: 0,
      vectors: 0,
    });
    expect(subjects(await harness.search(ada, 'hidden treasure oak'))).toEqual(['Public']);
    expect(await harness.action(ada, 'search.prove-deleted', { messageIds: [gone] })).toEqual({
      messages: 0,
      fragments: 0,
      attachments: 0,
      vectors: 0,
    });
    expect(await harness.action(ada, 'search.prove-deleted', { messageIds: [kept] })).toEqual({
      messages: 1,
      fragments: 1,
      attachments: 0,
      vectors: 1,
    });
  });

  test('a message that the mail store has lost is not shown', async () => {
    const ada = person();
    const [id] = await harness.receive(ada, { subject: 'Short-lived', text: 'A mayfly lives one day.' });
    harness.lose(id!);
    expect(await harness.search(ada, 'mayfly')).toEqual([]);
  });

  test('hostile text is indexed without harm', async () => {
    const ada = person();
    await harness.receive(ada, {
      subject: `'); drop table mail_search; --\0`,
      text: `nul \0 lone \ud800 quote ' backslash \\ ${'x'.repeat(100_000)} <script>alert(1)</script> marmalade`,
      from: { name: `O'Neill \0`, address: 'x@example.org' },
    });
    expect(await harness.search(ada, 'drop table')).toHaveLength(1);
  });
});
