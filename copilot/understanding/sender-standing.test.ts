import { describe, expect, test } from 'vitest';
import type { ParsedMessage } from '#core/contracts/mail.ts';
import type { SenderStanding } from '#core/contracts/sender-standing.ts';
import { understandOffline } from './index.ts';
import { plainMessage } from './plain-message.ts';
import { barOf, trustOf } from './sender-standing.ts';

const NOTHING: SenderStanding = {
  writtenTo: false,
  continues: false,
  earlierMails: 0,
  earlierProven: 0,
  knownSince: null,
  newReplyTo: false,
  namesake: null,
  resembles: null,
  accepted: 0,
  undone: 0,
};
const OFTEN = { earlierMails: 20, earlierProven: 20, knownSince: '2021-03-01T08:00:00Z' };
const PROVEN = { authentication: { spf: 'pass', dkim: 'pass', dmarc: 'pass', trusted: true } };
const CLAIMED = { authentication: { spf: 'pass', dkim: 'pass', dmarc: 'pass', trusted: false } };
const DENIED = { authentication: { spf: 'fail', dkim: 'none', dmarc: 'fail', trusted: true } };
const NO_RESULT = {};

type Mail = { authored: string; subject?: string } & Partial<ParsedMessage>;
const inputOf = (mail: Mail, standing?: Partial<SenderStanding>) => ({
  message: plainMessage(mail),
  receivedAt: '2026-10-06T10:12:08+02:00',
  user: { name: 'Robin Vale', email: 'robin@vale.example', tz: 'Europe/Berlin' },
  ...(standing ? { standing: { ...NOTHING, ...standing } } : {}),
});
const read = (mail: Mail, standing?: Partial<SenderStanding>) => {
  const { findings, intents } = understandOffline(inputOf(mail, standing));
  return {
    codes: findings.map(({ code }) => code),
    details: findings.map(({ detail }) => detail).join('\n'),
    work: intents.map(({ type }) => type),
    actedOn: intents.filter(({ held }) => held === undefined).map(({ type }) => type),
  };
};

describe('an address is believed', () => {
  test.each<[string, Partial<SenderStanding>, Partial<ParsedMessage>, string]>([
    ['when the user writes to it and this mail proves it', { writtenTo: true }, PROVEN, 'correspondent'],
    ['… not when a host nobody knows says so', { writtenTo: true, earlierMails: 9 }, CLAIMED, 'none'],
    ['… not by itself, however often it was there', { writtenTo: true, earlierMails: 20 }, NO_RESULT, 'none'],
    [
      'when it answers a mail of the user and no mail of it was ever proven',
      { writtenTo: true, continues: true },
      NO_RESULT,
      'correspondent',
    ],
    [
      '… not when its mail was proven before',
      { writtenTo: true, continues: true, earlierProven: 1 },
      NO_RESULT,
      'none',
    ],
    ['… nor when this one is denied', { writtenTo: true, continues: true }, DENIED, 'none'],
    ['… nor when answers go elsewhere', { writtenTo: true, continues: true, newReplyTo: true }, PROVEN, 'none'],
    ['when it writes for long and always proves it', OFTEN, PROVEN, 'regular'],
    ['… not when this mail does not', OFTEN, NO_RESULT, 'none'],
    ['… not after two mails', { ...OFTEN, earlierProven: 2 }, PROVEN, 'none'],
    ['… not within a month', { ...OFTEN, knownSince: '2026-09-20T08:00:00Z' }, PROVEN, 'none'],
    [
      '… sooner when the user took its tasks on',
      { earlierProven: 2, knownSince: '2026-10-01T08:00:00Z', accepted: 2 },
      PROVEN,
      'regular',
    ],
    ['… never when the user took them back', { ...OFTEN, undone: 2 }, PROVEN, 'none'],
    ['… but once is no judgement', { ...OFTEN, undone: 1 }, PROVEN, 'regular'],
  ])('%s', (_, standing, mail, trust) => {
    expect(trustOf(inputOf({ authored: 'Hello', ...mail }, standing))).toBe(trust);
  });

  test('only if the mailbox was asked', () => {
    expect(trustOf(inputOf({ authored: 'Hello', ...PROVEN }))).toBe('none');
  });
});

test.each([
  ['none', false, 4, 0.5],
  ['none', true, 4, 0.6],
  ['regular', true, 7, 0.9],
  ['correspondent', true, 8, 0.9],
] as const)('what it takes to be phishing: %s, proven %s', (trust, proven, points, fraud) => {
  expect(barOf(trust, { proven, outside: true, asked: true })).toEqual({ points, fraud });
});

test('where nobody says who is known, nothing can wait, and less is enough', () => {
  expect(barOf('none', { proven: false, outside: true, asked: false })).toEqual({ points: 4, fraud: 0.15 });
  expect(barOf('none', { proven: true, outside: true, asked: false })).toEqual({ points: 4, fraud: 0.6 });
});

const DANA = { from: { name: 'Dana Weber', address: 'dana@weber.example' }, subject: 'Invoice 4417' };
const NEW_ACCOUNT = {
  ...DANA,
  authored:
    'Hi Robin,\n\nplease note that our bank details have changed. Please transfer the 1,840 EUR of invoice 4417 to our new account DE89 3704 0044 0532 0130 00 by Friday.\n\nThanks, Dana',
};

describe('money to another account', () => {
  test('of whom nothing is known is judged by the mail alone', () => {
    expect(read(NEW_ACCOUNT).codes).not.toContain('bank-details-from-stranger');
    expect(read(NEW_ACCOUNT).codes).not.toContain('changed-bank-details');
  });

  test('for a stranger is a finding, and nothing is done', () => {
    const { codes, details, actedOn } = read(NEW_ACCOUNT, {});
    expect(codes).toContain('bank-details-from-stranger');
    expect(details).toContain('nothing has ever come from dana@weber.example before');
    expect(actedOn).toEqual([]);
  });

  test.each([
    ['proven', PROVEN, { ...OFTEN, writtenTo: true }],
    ['in answer to the user', NO_RESULT, { writtenTo: true, continues: true, earlierMails: 20 }],
  ])('for a correspondent, %s, is work that waits until the user has asked', (_, mail, standing) => {
    const { codes, work, actedOn } = read({ ...NEW_ACCOUNT, ...mail }, standing);
    expect(codes).toContain('changed-bank-details');
    expect(codes).not.toContain('phishing');
    expect(work).not.toEqual([]);
    expect(actedOn).toEqual([]);
  });

  test('that is not changed is paid as ever', () => {
    const usual = {
      ...DANA,
      authored: 'Hi Robin,\n\ncould you pay invoice 4417 over 1,840 EUR to the usual account by Friday?\n\nDana',
    };
    const { codes, actedOn } = read({ ...usual, ...PROVEN }, { ...OFTEN, writtenTo: true });
    expect(codes).toEqual([]);
    expect(actedOn).not.toEqual([]);
  });
});

const ALERT = {
  from: { name: 'Northbank', address: 'service@northbank.example' },
  subject: 'Your security settings for online banking',
  authored:
    'Dear Robin Vale,\n\nYou asked us to tell you whenever the settings of your account ending in 4417 change. On 5 October at 18:02 the limit for transfers was set to 2,500 EUR, with your own device, as you wished. If you have not done this yourself, please sign in immediately and enter your password to set it back, or ring the number on the back of your card. We keep the earlier limit for you for 30 days.\n\nYou find all settings, the opening hours of our branches and the prices of our services on our pages. Deposits are covered by the compensation scheme up to 100,000 EUR.\n\nWith kind regards\nNorthbank, 2 Harbour Row, Northport',
  links: [{ href: 'https://secure.northbank-online.example/settings', label: 'Settings' }],
};

describe('an alert of a bank', () => {
  test('is phishing from a stranger, proven or not', () => {
    expect(read(ALERT, {}).codes).toContain('phishing');
    expect(read({ ...ALERT, ...PROVEN }, {}).codes).toContain('phishing');
  });

  test('is none from the bank that has written for years, if this mail proves it', () => {
    expect(read({ ...ALERT, ...PROVEN }, OFTEN).codes).not.toContain('phishing');
    expect(read(ALERT, OFTEN).codes).toContain('phishing');
    expect(read({ ...ALERT, ...DENIED }, OFTEN).codes).toContain('phishing');
  });

  test('is phishing again when answers go where they never went', () => {
    const mail = { ...ALERT, ...PROVEN, replyTo: [{ name: '', address: 'desk@elsewhere.example' }] };
    const { codes } = read(mail, { ...OFTEN, newReplyTo: true });
    expect(codes).toContain('phishing');
    expect(codes).toContain('new-reply-address');
  });
});

const VOUCHERS = {
  ...DANA,
  subject: 'Quick favour',
  authored:
    'Robin, are you free? I am in a meeting and cannot talk on the phone. I need four gift cards of £100 for a client today. Please scratch the back and send me the codes, keep it between us. I will pay you back on Friday.\n\nDana',
};

describe('what a hacked mailbox asks for', () => {
  test.each([
    ['proven', PROVEN, { ...OFTEN, writtenTo: true }],
    ['in answer to the user', NO_RESULT, { writtenTo: true, continues: true }],
  ])('is a fraud from a correspondent too, %s', (_, mail, standing) => {
    const { codes, work } = read({ ...VOUCHERS, ...mail }, standing);
    expect(codes).toContain('phishing');
    expect(work).toEqual([]);
  });

  test('is told and waits, where it is the only sign', () => {
    const mail = {
      ...DANA,
      ...PROVEN,
      authored: 'Hi Robin,\n\nI sent a six-digit code to your phone by mistake. Can you send it to me, please?\n\nDana',
    };
    const { codes, actedOn } = read(mail, { ...OFTEN, writtenTo: true });
    expect(codes).toContain('unusual-demand');
    expect(codes).not.toContain('phishing');
    expect(actedOn).toEqual([]);
    expect(read(mail, {}).codes).toContain('demand-of-stranger');
    expect(read(mail, {}).codes).toContain('phishing');
  });
});

test('what a stranger asks waits where the mail reads a little like a fraud, and no longer when the sender is known', () => {
  const mail = {
    from: { name: 'Loretta Haskins', address: 'loretta.haskins@postbox.example' },
    authored:
      'Hello,\n\nI saw your advert for the piano. My nephew would collect it, I am away. Could you send me your name and phone number today?\n\nLoretta',
  };
  const stranger = read(mail, {});
  expect(stranger.codes).toContain('fraud-like-stranger');
  expect(stranger.work).not.toEqual([]);
  expect(stranger.actedOn).toEqual([]);
  expect(read(mail, { earlierMails: 3 }).codes).not.toContain('fraud-like-stranger');
  const plain = { authored: 'Hi Robin,\n\ncould you send me the report by Friday?\n\nDana' };
  expect(read(plain, {}).actedOn).toEqual(['task']);
});

describe('a known name from an address that is new', () => {
  const namesake = { name: 'Dana Weber', address: 'dana@weber.example' };
  const from = { name: 'Dana Weber', address: 'dana.weber@private.example' };

  test('is told, and ordinary work is done', () => {
    const mail = { authored: 'Hi Robin,\n\ncould you send me the report by Friday?\n\nDana', from };
    const { codes, details, actedOn } = read(mail, { namesake });
    expect(codes).toEqual(['known-name-new-address']);
    expect(details).toBe(
      'Dana Weber usually writes from dana@weber.example; this came from another address, dana.weber@private.example',
    );
    expect(actedOn).toEqual(['task']);
  });

  test('moves no money', () => {
    const mail = { authored: 'Hi Robin,\n\ncould you pay invoice 4417 over 1,840 EUR by Friday?\n\nDana', from };
    expect(read(mail, { namesake }).actedOn).toEqual([]);
    expect(read(mail, {}).actedOn).not.toEqual([]);
  });

  test('is phishing with a new account', () => {
    expect(read({ ...NEW_ACCOUNT, from }, { namesake }).codes).toContain('phishing');
  });
});

describe('a domain that can be mistaken for one the user writes to', () => {
  const from = { name: 'Dana', address: 'dana@vveber.example' };
  const report = 'Hi Robin,\n\ncould you send me the report by Friday?\n\nDana';
  const bill = 'Hi Robin,\n\ncould you pay invoice 4417 over 1,840 EUR by Friday?\n\nDana';

  test.each([
    ['is told', report, ['task']],
    ['moves no money', bill, []],
  ])('%s', (_, authored, actedOn) => {
    const found = read({ authored, from }, { resembles: 'weber.example' });
    expect(found.codes).toEqual(['lookalike-of-correspondent']);
    expect(found.actedOn).toEqual(actedOn);
  });

  test('is phishing with a new account', () => {
    const mail = { ...NEW_ACCOUNT, from };
    expect(read(mail, { resembles: 'weber.example' }).codes).toContain('phishing');
  });
});

test('mail of a proven sender that proves nothing this time moves no money', () => {
  const bill = { ...DANA, authored: 'Hi Robin,\n\ncould you pay invoice 4417 over 1,840 EUR by Friday?\n\nDana' };
  const { codes, actedOn } = read(bill, { ...OFTEN, writtenTo: true });
  expect(codes).toEqual(['not-authenticated-as-before']);
  expect(actedOn).toEqual([]);
});

test('what the user sends is not judged', () => {
  const from = { name: 'Robin Vale', address: 'robin@vale.example' };
  const to = [{ name: 'Dana', address: 'dana@weber.example' }];
  expect(read({ ...NEW_ACCOUNT, from, to }, {}).codes).toEqual([]);
});
