import { describe, expect, test } from 'vitest';
import { readAtHome } from '../../testing/mail-at-home.ts';

const told = (language: string, text: string): string[] =>
  readAtHome(language, text).intents.map(({ type, status, amount, due }) =>
    [type, status, amount, due].filter((part) => part !== undefined).join(' '),
  );
const payments = (language: string, text: string): string[] =>
  told(language, text).filter((line) => line.startsWith('payment'));

describe('each one’s part', () => {
  test.each([
    ['en', 'Dinner came to £168, so £28 each please - my Monzo is @kimb.', 'payment due 28'],
    ['en', 'Trip money: £12 per pupil by Friday 16 October.', 'payment due 12 2026-10-16'],
    ['de', 'Museum: 7,50 € pro Kind bis 16.10. im Umschlag mitgeben.', 'payment due 7.5 2026-10-16'],
    ['fr', 'Le resto faisait 96 €, donc 24 € chacun svp.', 'payment due 24'],
    ['es', 'La cena fueron 96 €, son 24 € cada uno porfa.', 'payment due 24'],
  ])('%s %s', (language, text, expected) => {
    expect(payments(language, text)).toEqual([expected]);
  });

  test.each([
    ['en', 'The set menu is £45 per person.'],
    ['en', 'Early bird: £45 per person before 1 December.'],
    ['de', 'Buffet: 25 € pro Person bis 14 Uhr.'],
    ['fr', 'Les places coûtent 12 € par personne.'],
  ])('what something costs: %s %s', (language, text) => {
    expect(payments(language, text)).toEqual([]);
  });
});

describe('what may be paid in several ways is owed', () => {
  test.each([
    [
      'en',
      'The annual subscription of £59 can be paid by card or in person, before 16 October please.',
      '59 2026-10-16',
    ],
    ['fr', "L'adhésion de 40 € peut être réglée par chèque ou en ligne, avant le 15 octobre svp.", '40 2026-10-15'],
    ['it', 'La quota di 30 € può essere pagata in contanti entro il 16 ottobre.', '30 2026-10-16'],
  ])('%s %s', (language, text, expected) => {
    expect(payments(language, text)).toEqual([`payment due ${expected}`]);
  });
});

describe('what is late, and what for', () => {
  test.each([
    ['en', "I'm still waiting for the £75 for the guitar.", 'payment due 75'],
    ['en', 'Please find attached our invoice no. 7781 for £1,260.00. Terms: 30 days.', 'payment due 1260 2026-11-12'],
    ['es', 'Honorarios de octubre: 450 €, por transferencia al alias de siempre.', 'payment due 450'],
    ['fr', "Loyer de novembre : 600 €, à virer comme d'habitude.", 'payment due 600'],
  ])('%s %s', (language, text, expected) => {
    expect(payments(language, text)).toEqual([expected]);
  });
});

describe('receipts and money just sent', () => {
  test.each([
    ['en', "Just popped £45 in your account for Saturday's lesson.", 'payment paid 45'],
    ['fr', 'Nous accusons réception de votre règlement de 85,00 €. Veuillez conserver ce reçu.', 'payment paid 85'],
    ['es', 'Acabo de pasarle los 240 € del primer mes.', 'payment paid 240'],
    ['es', 'Acabo de pasarle los $ 240.000 del primer mes.', 'payment paid 240000'],
    ['es', 'Confirmamos la recepción de su pago por 194,50 €. Conserve este comprobante.', 'payment paid 194.5'],
    ['en', 'Payment of £60 received with thanks.', 'payment paid 60'],
    ['es', 'Recibido el pago de 60 €, muchas gracias.', 'payment paid 60'],
    ['it', 'Grazie per la donazione di 25 €.', 'payment paid 25'],
    ['fr', 'Votre abonnement sera renouvelé le 20 octobre au prix de 9,99 €.', 'payment automatic 9.99 2026-10-20'],
    ['pt', 'Acabei de te transferir os 45 €.', 'payment paid 45'],
    ['de', 'Ihr Guthaben von 87,32 EUR wird mit der nächsten Miete verrechnet.', 'payment refunded 87.32'],
    ['es', 'Saldo a favor de 30,00 € que se descontará de su próxima factura.', 'payment refunded 30'],
  ])('%s %s', (language, text, expected) => {
    expect(told(language, text)).toEqual([expected]);
  });
});

describe('papers, questions and promises are no bills', () => {
  test.each([
    ['en', 'Please send me the invoice for September again. The £80 for the lesson is due on 16 October.', 'task'],
    ['it', 'Le chiedo di inviarci le fatture di marzo. Il saldo di € 200 scade il 16 ottobre.', 'task'],
    [
      'de',
      'Bitte schicken Sie mir die Rechnung vom August noch einmal. Die Miete von 600 € ist am 16. Oktober fällig.',
      'task',
    ],
  ])('a paper beside a payment: %s %s', (language, text, type) => {
    const kinds = told(language, text).map((line) => line.split(' ')[0]);
    expect(new Set(kinds)).toEqual(new Set(['payment', type]));
  });

  test.each([
    ['en', 'Do I have to pay a deposit? The room costs £90.'],
    ['de', 'Muss ich eine Kaution zahlen? Die Miete beträgt ja 700 Euro.'],
    ['fr', 'Faut-il verser une caution ? Le loyer est de 600 €.'],
    ['es', '¿Hay que pagar alguna fianza? El alquiler son 600 €.'],
    ['it', "Bisogna versare una cauzione? L'affitto è di 600 €."],
  ])('%s %s', (language, text) => {
    expect(told(language, text)).toEqual(['question']);
  });

  test.each([
    ['de', 'Die 60 Euro überweise ich dir morgen.'],
    ['fr', 'Je te vire les 60 € demain.'],
    ['es', 'Mañana te pago los 20 €.'],
  ])('%s %s', (language, text) => {
    expect(payments(language, text)).toEqual([]);
  });
});

test('how to pay and what to keep are no work beside a payment', () => {
  expect(
    told('en', 'Total due: £310.00 by 16 October.\nPlease quote KLM-2031 with your BACS payment.').map(
      (line) => line.split(' ')[0],
    ),
  ).toEqual(['payment']);
});

test('a form to hand in keeps its limit beside a fee of the same day', () => {
  expect(
    told('en', 'Consent forms need to be back by 16 October. The fee of £20 is due by 16 October.').filter((line) =>
      /^(?:deadline|task)/u.test(line),
    ),
  ).toHaveLength(1);
});

test('a booking that hangs on a deposit asks for it', () => {
  expect(payments('en', 'The cottage is yours if the deposit of £200 reaches us by 16 October.')).toEqual([
    'payment due 200 2026-10-16',
  ]);
});

test('the sum of a table behind a tab', () => {
  expect(payments('de', "Holz\t1'184.50\nTotal CHF\t1'280.50\n\nZahlbar bis 14.10.2026.")).toEqual([
    'payment due 1280.5 2026-10-14',
  ]);
});

test.each([
  ['en', 'You need not do anything, and no late fee of £15.00 was charged.'],
  ['en', 'Some members got a past-due reminder by mistake on 7 October.'],
  ['de', 'Es wurde keine Mahngebühr von 5,00 EUR erhoben.'],
  ['fr', 'Aucun frais de 15 € ne sera prélevé.'],
  ['es', 'No se aplicó ningún recargo de 15 €.'],
])('what is not charged is neither due nor paid: %s %s', (language, text) => {
  expect(told(language, text).filter((line) => /^(?:payment|deadline)/u.test(line))).toEqual([]);
});

test('the number of the bill to be quoted is no work beside it', () => {
  expect(
    told('en', 'Total due: £310.00 by 16 October.\nInvoice KLM-2031.\nPlease quote KLM-2031.').map(
      (line) => line.split(' ')[0],
    ),
  ).toEqual(['payment']);
});

test('a bill to be settled is one thing', () => {
  expect(
    told(
      'fr',
      "La facture F-31 d'un montant de 45,60 € reste impayée. Nous vous remercions de bien vouloir la régler avant le 16 octobre.",
    ),
  ).toEqual(['payment due 45.6 2026-10-16']);
});

describe('deposits, credits, wills and what is paid at the counter', () => {
  test.each([
    ['en', 'The hall wants its deposit, £80, by Friday.', ['due']],
    ['en', 'Deposit is €300, by card or at the desk.', ['due']],
    ['de', 'Der Vermieter will die Kaution, 800 €, bis Freitag.', ['due']],
    ['en', 'There is £6.20 of duty to pay at the counter when you collect it.', ['due']],
    ['fr', 'Il y a 6,20 € de taxe à payer au guichet quand vous viendrez le chercher.', ['due']],
    ['en', 'Your final reading leaves your account £21.40 in credit.', ['refunded']],
    ['en', 'Grandpa left you his watch and £500. It will be spring before anything is paid.', []],
    ['de', 'Tante Ella hat Ihnen 500 Euro vermacht.', []],
  ])('%s: %s', (language, text, wanted) => {
    const { intents } = readAtHome(language, text);
    expect(intents.flatMap(({ type, status }) => (type === 'payment' ? [status] : []))).toEqual(wanted);
  });

  test('a balance that somebody wants to know is told, not paid', () => {
    const kindsOf = (language: string, text: string): string[] =>
      readAtHome(language, text).intents.map(({ type }) => type);
    expect(kindsOf('en', 'Can you send me the balance for the board?')).toEqual(['task']);
    expect(kindsOf('de', 'Kannst du mir bitte den Kassenstand für die Sitzung schicken?')).toEqual(['task']);
    expect(kindsOf('en', 'Please pay me the balance of £40 by Friday.')).toEqual(['payment']);
  });
});
