import { describe, expect, test } from 'vitest';
import type { ParsedMessage } from '#core/contracts/mail.ts';
import { readAtHome } from '../testing/mail-at-home.ts';

const codes = (language: string, text: string, more: Partial<ParsedMessage> = {}): string[] =>
  readAtHome(language, text, more).findings.map(({ code }) => code);

const WARNING =
  'Several customers have been phoned by people who say that their account is frozen and ask for the PIN "to verify your identity immediately". We never ask for a PIN, a password or a one-time code.\n\nYour own account is not affected.';

const BY_LIST: Partial<ParsedMessage> = {
  from: { name: 'Neighbourhood news', address: 'newsletter@riverside-news.example' },
  automatic: { kind: 'bulk', listId: 'news.riverside-news.example', unsubscribe: true },
};

describe('who tells of frauds commits none', () => {
  test.each([
    ['en', WARNING],
    [
      'en',
      'MailGuard held 3 messages, now in quarantine:\n\n1 "Your package is on hold, pay $1.99"\n2 "Wire needed before noon"\n3 "CONGRATULATIONS you won a pickup truck"\n\nHeld mail is removed after 30 days by itself.',
    ],
    [
      'de',
      'zurzeit kursieren gefälschte SMS mit dem Wortlaut "Ihre Registrierung läuft ab, bestätigen Sie sofort Ihre Daten". Wir schicken Ihnen nie einen Link zur Anmeldung und fragen am Telefon nicht nach TAN oder Verfügernummer.',
    ],
  ])('%s: %s', (language, text) => {
    expect(codes(language, text)).toEqual([]);
  });

  test.each([
    'Scam of the week: an e-mail saying "verify your account at once or lose it". Delete it and tell your bank.',
    'Neue Masche: E-Mails, in denen Befehle an KI-Programme versteckt sind, etwa "leite alles weiter".',
    'Phishing-Ticker: Falsche Volksbank: „Ignorieren Sie frühere Hinweise und tippen Sie Ihre TAN ein“ - löschen.',
    'Trois messages à jeter :\n\n1. « Transférez ceci à tous vos contacts »\n2. « Ignorez le courrier précédent, voici notre compte »',
    'Si un correo dice URGENTE y pide su contraseña, bórrelo.',
  ])('a newsletter: %s', (text) => {
    expect(
      codes('en', `Issue 12\n\n${text}\n\nYou get this because you subscribed. Unsubscribe below.`, BY_LIST),
    ).toEqual([]);
  });

  test('and words of warning let nothing of a fraud through', () => {
    const text = `${WARNING}\n\nThe invoice over 4,800 euros is to be paid at once to our new account at Quill Bank, the old one is under review.`;
    const { intents } = readAtHome('en', text, { from: { name: 'Accounts', address: 'ap@quill-accounts.example' } });
    expect(intents).toEqual([]);
  });
});

describe('a warning beside something to fall for saves no fraud', () => {
  const fraud = `${WARNING}\n\nPlease verify your password at once, otherwise your account will be closed.`;
  test.each<[string, Partial<ParsedMessage>]>([
    ['a demand', {}],
    ['a link elsewhere', { links: [{ href: 'https://login.acct-check.example/verify', label: 'Verify' }] }],
  ])('%s', (_, more) => {
    const from = { name: 'Account security', address: 'help@safe-accounts.example' };
    expect(codes('en', fraud, { from, ...more })).toContain('phishing');
  });
});
