import { describe, expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';

/** Types and days of what is found. */
const told = (language: string, text: string): string =>
  readAtHome(language, text)
    .intents.map(({ type, due }) => [type, due?.slice(5, 10)].filter(Boolean).join(' '))
    .toSorted()
    .join(', ');

const OWN = {
  from: { name: 'Robin Vale', address: 'robin@vale.example' },
  to: [{ name: 'Kim', address: 'kim@hill.example' }],
};

describe('two pieces of work in one sentence are two, and share its day', () => {
  test.each([
    ['en', 'Please sand the counter and take the old shelves to the yard by Friday.', 'task 10-16, task 10-16'],
    ['en', 'Could you book the hall and order 40 chairs by Friday?', 'task 10-16, task 10-16'],
    ['fr', 'Je vous laisse prévenir le gardien et réserver la salle du fond.', 'task, task'],
    [
      'fr',
      "Merci de vérifier l'adresse du client et de nous renvoyer le colis avant vendredi.",
      'task 10-16, task 10-16',
    ],
    [
      'es',
      'Necesito que me pases las fotos del local antes del viernes y que me expliques el gasto de agosto.',
      'task 10-16, task 10-16',
    ],
    [
      'es',
      'Por favor mira el boceto de la etiqueta y me das tu visto bueno antes del viernes.',
      'task 10-16, task 10-16',
    ],
    ['es', 'Le rogamos que deje libre el garaje y que firme el albarán al recibirlo.', 'task, task'],
    ['es', '¿Puedes llevar la leña y avisarle al vecino?', 'task, task'],
    ['it', 'Le chiedo di controllare il contatore e di mandarci una foto del quadro.', 'task, task'],
    ['pt', 'Peço que verifique a caldeira e que nos envie o relatório da visita.', 'task, task'],
  ])('%s: %s', (language, text, expected) => {
    expect(told(language, text)).toBe(expected);
  });
});

describe('one piece of work in two verbs is one', () => {
  test.each([
    ['en', 'Please go and get the key from the porter.'],
    ['en', 'Please print and sign both copies.'],
    ['en', 'Please fill in the form and send it back by Friday.'],
    ['en', 'Could you look over the menu and let me know what you think?'],
    ['en', 'Please bring the plates and glasses the caterer left.'],
    ['en', 'Please correct chapter 2 and hand in the final draft by Friday.'],
    ['en', 'Please check whether the door opens and whether the light comes on.'],
    ['de', 'Bitte halten Sie den Ausweis und das Impfbuch bereit.'],
    ['de', 'Bitte schauen Sie über Seite 3, Seite 1 und 2 hat Frau Moll schon freigegeben.'],
    ['fr', 'Merci de signer la convention et de nous la renvoyer.'],
    ['es', 'Por favor rellena la ficha y me la devuelves.'],
  ])('%s: %s', (language, text) => {
    expect(told(language, text)).toMatch(/^task(?: \S+)?$/u);
  });
});

describe('two promises in a mail of the user', () => {
  test.each([
    ['en', "I'll send you the drawings by Friday and have a word with the neighbour about the fence.", 2],
    ['en', "I'll bring the ladder on Friday and I'll ask my brother about the paint.", 2],
    ['fr', 'Je vous envoie le devis vendredi et je vous rappelle pour la couleur.', 2],
    ['es', 'Mañana le mando el presupuesto y el viernes paso a medir la puerta.', 2],
    ['en', "I'll send you the drawings by Friday, you don't need to do anything.", 1],
    ['en', 'The quote will be in your inbox on Monday.', 1],
    ['de', 'Das Angebot für den Zaun bekommen Sie bis Mittwoch von mir.', 1],
    ['de', 'Ich bring am Samstag den Anhänger vorbei und kümmer mich um die Kisten.', 2],
  ])('%s: %s', (language, text, tasks) => {
    const { intents } = readAtHome(language, text, OWN);
    expect(intents.filter(({ type }) => type === 'task')).toHaveLength(tasks);
  });
});

describe('a clause with a subject of its own is read by itself', () => {
  test.each([
    [
      'en',
      'Your first-aid certificate ran out in August, please renew it before Friday or you cannot come along.',
      'task 10-16',
    ],
    ['en', 'Mo will see to the speakers, please do not move the tables.', ''],
    ['fr', 'Je préviens les parents, peux-tu réserver le bus ?', 'task'],
    ['en', 'Could you send me the price list? Monday would be ideal.', 'task 10-19'],
    ['en', 'The start is now half past six, bring the tall ladder please, side door.', 'meeting_change, task 10-13'],
    ['en', "I'll want the log book to hand on the day, and the gate needs fixing beforehand.", 'task, task'],
    ['it', 'Noi siamo già dalla nonna, passa tu a prendere la torta.', 'task'],
    ['en', 'Please shred the old list and do not pass it on to anyone.', 'task'],
    ['de', 'Lena schreibt das Gutachten, Timo bitte um Geduld.', ''],
    ['es', 'El cinturón azul es de piel, lleva el nombre por dentro.', ''],
  ])('%s: %s', (language, text, expected) => {
    expect(told(language, text)).toBe(expected);
  });
});

describe('work and an answer in one sentence', () => {
  test.each([
    [
      'en',
      'Please send the order form today and confirm whether you still want the blue tiles.',
      'question, task 10-13',
    ],
    ['fr', 'Merci de nous établir un avoir et de nous dire quand les chaises seront livrées.', 'question, task'],
    ['en', 'Please read the contract and let me know if it suits you.', 'task'],
    [
      'de',
      'Könntest du die Zelte mitbringen und bis Freitag kurz Bescheid geben, ob du auch den Grill hast?',
      'question 10-16, task 10-16',
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(told(language, text)).toBe(expected);
  });
});

describe('two questions in one sentence', () => {
  test.each([
    ['en', 'How many of your team are coming on the bus, and is anyone under 18?', 2],
    ['fr', 'Combien de chaises faut-il pour dimanche et qui apporte les nappes ?', 2],
    ['es', '¿Cuántas sillas hacen falta el domingo y quién trae los manteles?', 2],
    ['de', 'Wie viele Stühle braucht ihr am Sonntag und wer bringt die Decken mit?', 2],
    ['en', 'Is the party on Saturday or is it on Sunday this time?', 1],
    ['en', 'Do you want milk and sugar with that?', 1],
  ])('%s: %s', (language, text, count) => {
    const { intents } = readAtHome(language, text);
    expect(intents.filter(({ type }) => type === 'question')).toHaveLength(count);
  });
});
