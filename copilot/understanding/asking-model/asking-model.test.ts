import { readInLondon } from '../../testing/mail-at-home.ts';
import { describe, expect, test } from 'vitest';
import { understandOffline } from '../index.ts';
import { plainMessage } from '../plain-message.ts';

const USER = { name: 'Robin Vale', email: 'robin@vale.example', tz: 'Europe/London' };
const typesOf = (authored: string, subject = 'Hello', cc: { name: string; address: string }[] = []) =>
  understandOffline({
    message: plainMessage({ authored, subject, cc }),
    receivedAt: '2026-10-06T10:12:03+01:00',
    user: USER,
  }).intents.map(({ type }) => type);
const isWork = (type: string) => type === 'task' || type === 'question' || type === 'deadline';

describe('what asks nothing by all that stands around it', () => {
  test.each([
    [
      'Crisis plan',
      'Dear all,\n\nhere is how a recall would go, so that nobody has to look it up. If the authority ever called, you would:\n- stop dispatch the same hour\n- block the lot in the system\n- phone each shop\n\nNothing of the kind is in sight.\n\nInge',
    ],
    [
      'Sommerfest',
      'Hallo Robin,\n\ndas Fest richtet diesmal die Jugend aus. Kuchen und Salate müsst ihr nicht mitbringen, und die Helferliste braucht auch keiner auszufüllen.\n\nGruß\nBirgit',
    ],
    [
      'We have your message',
      'Hello,\n\nthanks for writing to the nursery. It is sowing time and mails are read after dark. Orders: please state your name and postcode. Sick plants: send a photo of both sides of a leaf.\n\nThe nursery team',
    ],
  ])('%s', (subject, text) => {
    expect(typesOf(text, subject).filter(isWork)).toEqual([]);
  });
});

describe('what asks beside it', () => {
  test.each([
    [
      'Sommerfest',
      'Hallo Robin,\n\nKuchen und Salate müsst ihr diesmal nicht mitbringen. Könntest du mir aber bis Freitag sagen, wie viele ihr seid?\n\nGruß\nBirgit',
    ],
    [
      'Away next week',
      "Robin,\n\nI'm out of the office from Monday and not reading mail. Could you send me the figures for the board by Friday?\n\nDana",
    ],
    [
      'Drill',
      'Hi Robin,\n\nthe drill on Tuesday is only a drill, nobody has to evacuate the archive. Please bring the key of the roof door, though, the fire brigade wants to see it.\n\nDana',
    ],
  ])('%s', (subject, text) => {
    expect(typesOf(text, subject).filter(isWork)).not.toEqual([]);
  });
});

describe('what stands right below a quoted question', () => {
  const below = (answer: string, question: string) => {
    const authored = `Hi Robin,\n\n${answer}\n\nSee you then.\nDana`;
    const body = `Hi Robin,\n\n> ${question}\n\n${answer}\n\n> Thanks, Robin\n\nSee you then.\nDana`;
    return readInLondon(authored, {
      subject: 'Re: The fair',
      text: { source: 'plain', body, authored, quoted: question, forwarded: '', signature: '' },
    }).intents.map(({ type }) => type);
  };

  test.each([
    ['Keep the old one.', 'Shall I keep the old form or bring you the new one?'],
    ['Leave it there.', 'Where do I put the ladder when we are done?'],
  ])('a short order answers it: %s', (answer, question) => {
    expect(below(answer, question).filter(isWork)).toEqual([]);
  });

  test.each([
    ['Please send me the list.', 'Do you need anything else from me?'],
    ['Take the blue ones.', 'I have both kinds of tablecloth here.'],
  ])('work is asked for with please, and below what was no question: %s', (answer, question) => {
    expect(below(answer, question).filter(isWork)).not.toEqual([]);
  });
});
