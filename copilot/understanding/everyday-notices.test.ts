import { describe, expect, test } from 'vitest';
import { readAtHome, readInLondon } from '../testing/mail-at-home.ts';

const kinds = (language: string, text: string): string[] => readAtHome(language, text).intents.map(({ type }) => type);

describe('hours that a place will have are worth keeping', () => {
  test.each([
    ['fr', 'À partir du 2 novembre, la médiathèque sera ouverte le mardi de 14h à 18h.'],
    ['pt', 'No dia 20 de outubro o mercado estará aberto das 8h00 às 13h00.'],
    ['es', 'El 20 de octubre la biblioteca estará abierta de 9:00 a 14:00.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['note']);
  });
});

describe('questions of firms that tease want no answer', () => {
  test.each([
    ['en', 'Your statement is ready.\n\nDid you know you can see every bill in our app?'],
    ['de', 'Ihre Abrechnung ist da.\n\nPS: Schon entdeckt?'],
    ['fr', 'Votre relevé est disponible.\n\nSaviez-vous que nos conseillers vous répondent le soir ?'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).not.toContain('question');
  });

  test('whether somebody knew does', () => {
    expect(kinds('en', 'Hi, did you know that Carol has left the firm?')).toEqual(['question']);
  });
});

describe('one deed in two verbs, two things before one verb', () => {
  test.each([
    ['en', 'Could you please pop round and check the boiler?'],
    ['de', 'Bitte den alten Bescheid und die Vollmacht mitbringen.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['task']);
  });

  test('two deeds stay two', () => {
    expect(kinds('de', 'Bitte prüfe die Stückliste und bestelle die Schrauben.')).toEqual(['task', 'task']);
  });
});

describe('a matter that is settled takes back nothing else', () => {
  test.each([
    ['de', 'Schau bitte bis Freitag den Vertrag durch.\nDie Sache mit dem Kran hat sich erledigt.'],
    ['en', 'Please check the contract by Friday.\nThe thing with the crane has been sorted, never mind that.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['task']);
  });
});

test('leave to borrow something is asked', () => {
  expect(kinds('en', 'Hi, any chance I could borrow your wheelbarrow tomorrow?')).toEqual(['question']);
  expect(kinds('de', 'Hallo, könnte ich mir morgen deine Schubkarre ausleihen?')).toEqual(['question']);
});

test('what those on a list are brought is no parcel; what only comes each year is no limit', () => {
  const water = readInLondon(
    'The supply will be off on Tuesday 20 October between 9:00 and 15:00.\n\nIf you are registered as a priority customer, bottled water will be delivered to your door.',
  );
  expect(water.intents.map(({ type }) => type)).not.toContain('delivery');
  expect(kinds('en', 'The annual inspection is due.')).toEqual([]);
});

test('"pasaremos por tu banco": taken by itself', () => {
  const { intents } = readAtHome('es', 'El 20 de octubre pasaremos por su cuenta el recibo del trimestre: 61,50 €.');
  expect(intents.map(({ type, status, amount }) => [type, status, amount])).toEqual([['payment', 'automatic', 61.5]]);
});

test('"merci de me répondre avant les vacances" is the answer to the question before it', () => {
  expect(
    kinds('fr', 'Il nous manque un arbitre samedi, seriez-vous libre ?\n\nMerci de nous répondre avant les vacances.'),
  ).toEqual(['question']);
});

describe('a list that is greeted greets whoever has a copy', () => {
  const headers = {
    to: [{ name: '', address: 'tenants@house.example' }],
    cc: [{ name: 'Robin Vale', address: 'robin@vale.example' }],
  };

  test('everybody', () => {
    const { intents } = readInLondon(
      'Dear all,\n\nThe house meeting is on Thursday 22 October at 7 pm in the hall.',
      headers,
    );
    expect(intents.map(({ type }) => type)).toEqual(['meeting']);
  });

  test('one person is not everybody', () => {
    const { intents } = readInLondon('Dear Sir,\n\nPlease send the signed lease by Friday.', headers);
    expect(intents).toEqual([]);
  });
});
