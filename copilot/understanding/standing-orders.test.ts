import { describe, expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';

const kinds = (language: string, text: string): string[] => readAtHome(language, text).intents.map(({ type }) => type);

describe('what holds for every reader is nobody’s work', () => {
  test.each([
    ['en', 'Please quote your member number in all correspondence.'],
    ['en', 'Please retain this email as proof of purchase.'],
    ['en', 'Please treat this as confidential.'],
    ['en', 'Please allow five days for the transfer to clear.'],
    ['en', 'Come as you are.'],
    ['en', 'You could have told us sooner.'],
    ['de', 'Bitte geben Sie bei der Überweisung die Mitgliedsnummer an.'],
    ['de', 'Bitte bewahren Sie dieses Schreiben auf.'],
    ['de', 'Behandeln Sie das bitte vertraulich.'],
    ['de', 'Halten Sie bei Anrufen Ihre Kundennummer bereit.'],
    ['fr', 'Veuillez conserver ce courrier.'],
    ['fr', "Merci d'indiquer votre numéro d'adhérent en référence du virement."],
    ['fr', 'Faites-vous plaisir.'],
    ['es', 'Por favor, cite la referencia en toda la correspondencia.'],
    ['es', 'Podrías habérmelo dicho antes.'],
    ['it', 'Sarebbe bello se smettesse di piovere.'],
    ['pt', 'Seria bom se parasse de chover.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual([]);
  });
});

describe('beside them the same verbs ask for work', () => {
  test.each([
    ['en', 'Please keep this letter and bring it to the meeting room.'],
    ['en', 'Please state in your report how many boards were rotten.'],
    ['de', 'Bitte geben Sie die Unterlagen an Frau Lenz weiter.'],
    ['fr', "Merci d'indiquer sur le plan où se trouvent les vannes."],
    ['es', 'Por favor, indique en el plano dónde están las llaves de paso.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toContain('task');
  });
});

describe('questions in the form of requests', () => {
  test.each([
    ['es', '¿Hay que llevar toallas a la piscina municipal?'],
    ['fr', "Voulez-vous que j'apporte le projecteur du club ?"],
    ['fr', "Il nous faut savoir d'ici vendredi si vous venez à la fête."],
    ['fr', 'Je voulais savoir si la grange est encore libre en mai.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['question']);
  });
});

describe('what the reader has not sent yet', () => {
  test.each([
    ['de', 'Die Getränkeliste hast du mir noch nicht geschickt.'],
    ['fr', "Tu ne m'as pas encore envoyé la liste des bénévoles."],
    ['es', 'Todavía no me has mandado la lista de los voluntarios.'],
    ['es', 'Oye, para cerrar el mes nos falta todavía tu hoja de horas firmada.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['task']);
  });
});

describe('two halves of one sentence', () => {
  test('more about the same thing is one question', () => {
    expect(kinds('en', 'What does the small marquee cost for a weekend, and does it include the flooring?')).toEqual([
      'question',
    ]);
    expect(kinds('en', 'How many rooms are left for the weekend, and where can we park the trailer?')).toEqual([
      'question',
      'question',
    ]);
  });

  test('a question behind a request is one', () => {
    expect(
      kinds('en', 'Can you swap the four cracked slates, and do you think the rest will last the winter?'),
    ).toEqual(['task', 'question']);
  });

  test('a limit that stands alone belongs to the request before it', () => {
    const { intents } = readAtHome(
      'en',
      'Could you check the plots on the north side? No rush, but before the AGM on 30 October would be good.',
    );
    expect(intents.map(({ type }) => type)).toEqual(['task']);
  });
});

describe('what is handed in is no parcel', () => {
  test.each([
    ['pt', 'A entrega dos relatórios é na sexta-feira, 16 de outubro.'],
    ['it', 'La consegna degli elaborati è venerdì 16 ottobre.'],
    ['es', 'La entrega de las memorias es el viernes 16 de octubre.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual(['deadline']);
  });

  test('a delivery stays one', () => {
    expect(kinds('es', 'La entrega de su pedido será el viernes 16 de octubre.')).toEqual(['delivery']);
  });
});

describe('notes', () => {
  test('whom to send it to belongs to the request', () => {
    expect(kinds('en', 'Could you send the signed notes to Elin at the broker? Her number is 0131 496 0203.')).toEqual([
      'task',
    ]);
  });

  test('a code at the checkout is an offer', () => {
    expect(kinds('fr', 'Utilisez le code FETE15 au paiement.')).toEqual([]);
  });
});

test('bills asked for beside a bill are work', () => {
  const { intents } = readAtHome(
    'en',
    'Our fee of £240.00 is due on 30 October. Please send us your purchase invoices for September by 16 October.',
  );
  expect(intents.map(({ type }) => type).toSorted()).toEqual(['payment', 'task']);
});

test('water that stands under the sink is a fault', () => {
  expect(kinds('en', "There's water pooling under the bathroom sink again.")).toEqual(['issue_report']);
});

test.each([
  ['de', 'Bringst du wieder das Zelt mit oder soll ich das vom Verein holen?'],
  ['en', 'Can you bring the urn again or shall I ask the scouts for theirs?'],
  ['es', 'Quería preguntar cuánto costaría un catering para 40 personas, y si lo entregan o hay que pasar por él.'],
])('a choice, and what somebody wanted to ask, want an answer: %s %s', (language, text) => {
  expect(kinds(language, text)).toEqual(['question']);
});

test.each([
  ['en', 'Please allow about two hours for the visit.'],
  ['de', 'Rechnen Sie bitte mit etwa drei Stunden.'],
  ['fr', 'Prévoyez environ deux heures.'],
  ['de', 'Wir bitten um Entschuldigung für die Unannehmlichkeiten.'],
  ['de', '@Robin: nur zur Kenntnis, falls die Firma sich bei dir meldet.'],
  ['en', 'FYI: the keys are back.'],
  ['en', 'Tell Jo well done for the stand.'],
])('time to allow, pardon, information and praise are no work: %s %s', (language, text) => {
  expect(kinds(language, text)).not.toContain('task');
});

test.each([
  ['en', 'And tell me how many chairs you need.'],
  ['fr', 'Et dis-moi si on garde le vernis en couverture.'],
  ['de', 'Sag mir bitte, ob du den Schlüssel hast.'],
])('who is to tell answers: %s %s', (language, text) => {
  expect(kinds(language, text)).toEqual(['question']);
});
