import { describe, expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';

const BOOKING = `From: RailFast <tickets@railfast.example>
Date: Mon, 12 Oct 2026 at 21:31
Subject: Your trip KXTRPL

Your booking KXTRPL is confirmed.

Friday 20 November 2026
York 14:58 -> Edinburgh 17:40
Coach 7, seats 31 and 32
`;

const journeys = (language: string, text: string) =>
  readAtHome(language, text, {
    text: { source: 'plain', body: text, authored: text, quoted: '', forwarded: BOOKING, signature: '' },
  })
    .intents.filter(({ type }) => type === 'travel')
    .map(({ start, end }) => `${start} ${end}`);

describe('a forwarded booking', () => {
  test.each([
    ['en', 'Here are the tickets for the weekend.'],
    ['en', "I'm forwarding our booking."],
  ])('that is handed over is a journey of the reader: %s: %s', (language, text) => {
    expect(journeys(language, text)).toEqual(['2026-11-20T14:58:00+00:00 2026-11-20T17:40:00+00:00']);
  });

  test.each([
    ['de', 'Anbei unsere Tickets.'],
    ['fr', 'Voici nos billets.'],
    ['es', 'Te paso los billetes.'],
    ['it', 'Ecco i biglietti.'],
  ])('%s: %s', (language, text) => {
    expect(journeys(language, text)).toHaveLength(1);
  });

  test.each([
    ['en', 'FYI'],
    ['en', 'Is this a decent price for the train?'],
    ['en', 'Here are my tickets, so you know when I am gone.'],
    ['de', 'Zur Info.'],
  ])('of which nothing is handed over stays what it is: %s: %s', (language, text) => {
    expect(journeys(language, text)).toEqual([]);
  });
});
