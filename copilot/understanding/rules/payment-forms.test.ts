import { describe, expect, test } from 'vitest';
import { plainMessage } from '../plain-message.ts';
import { understandOffline } from '../index.ts';
import { readAtHome } from '../../testing/mail-at-home.ts';

const payments = (language: string, text: string): string[] =>
  readAtHome(language, text)
    .intents.filter(({ type }) => type === 'payment')
    .map(({ status, amount, due, reference }) =>
      [status, amount, due, reference].filter((part) => part !== undefined).join(' '),
    );

describe('what may never be owed, and what an hour or a day costs', () => {
  test.each([
    ['en', 'See you on Monday. Any cancellation with less than a day of notice will be billed at £30.'],
    ['en', 'Missed sessions are\ncharged at £25.'],
    ['en', 'Please return the drill by Friday, otherwise we will charge £15.'],
    ['en', 'A late fee of £12 applies from the second week.'],
    ['en', 'Parking is £4 per hour in front of the hall.'],
    ['de', 'Bei verspäteter Absage berechnen wir 35 €.'],
    ['de', 'Bitte geben Sie den Schlüssel bis Freitag ab, sonst fallen Kosten von 50 € an.'],
    ['de', 'Die Halle kostet 18 € pro Stunde.'],
    ['fr', 'Toute annulation tardive sera facturée 30 €.'],
    ['fr', 'Merci de rendre le badge vendredi, faute de quoi nous facturerons 20 €.'],
    ['fr', 'Le gardiennage coûte 12 € par jour.'],
    ['es', 'Las cancelaciones con menos de 24 horas tienen un cargo de 20 €.'],
    ['es', 'En caso de inasistencia se cobrará 15 €.'],
    ['it', 'In caso di disdetta tardiva addebitiamo 25 €.'],
    ['pt', 'Em caso de falta cobramos R$ 40,00.'],
  ])('%s %s', (language, text) => {
    expect(payments(language, text)).toEqual([]);
  });

  test('the bill beside it stands', () => {
    expect(
      payments('en', 'Your invoice 551 of £120.00 is due on 30 October. A late fee of £12 applies after that.'),
    ).toEqual(['due 120 2026-10-30 551']);
  });

  test('of two due days the first, which costs less', () => {
    expect(
      payments(
        'en',
        'First due date 20 October: £100.00\nSecond due date 30 October: £105.00\n\nPlease pay by transfer.',
      ),
    ).toEqual(['due 100 2026-10-20']);
  });
});

describe('a refund that somebody wants is work', () => {
  test.each([
    ['en', 'Please refund me £28 or send another lamp.'],
    ['de', 'Ich bitte um Erstattung der 45 € bis Freitag.'],
    ['fr', 'Merci de me rembourser les 60 € de la commande 8812.'],
  ])('%s %s', (language, text) => {
    expect(readAtHome(language, text).intents.map(({ type }) => type)).toEqual(['task']);
  });

  test.each([
    ['en', 'We have refunded £28 to your card.', 'refunded 28'],
    ['es', 'Su solicitud de reembolso de 35 € fue aprobada y hemos reembolsado el importe.', 'refunded 35'],
    ['es', 'Le devolvimos la garantía de 35 € por giro.', 'refunded 35'],
  ])('told as done: %s %s', (language, text, said) => {
    expect(payments(language, text)).toEqual([said]);
  });
});

describe('the writer takes it', () => {
  test.each([
    ['es', 'Importe: 40,10 €\n\nTe lo cobraremos en tu tarjeta el 3 de noviembre de 2026.'],
    ['fr', 'Montant : 40,10 €\n\nNous prélèverons cette somme le 3 novembre 2026.'],
    ['it', 'Importo: 40,10 €\n\nAddebiteremo la somma sul suo conto il 3 novembre 2026.'],
    ['pt', 'Valor: R$ 40,10\n\nDebitaremos o valor na sua conta em 3 de novembro de 2026.'],
  ])('%s %s', (language, text) => {
    expect(payments(language, text)).toEqual(['automatic 40.1 2026-11-03']);
  });

  test('unless the bank sent it back', () => {
    expect(
      payments('en', 'The direct debit of £31.00 was returned by your bank. Please pay by card by 20 October.'),
    ).toEqual(['due 31 2026-10-20']);
  });

  test('until when one may object is no day of payment', () => {
    expect(
      payments(
        'en',
        'Your yearly premium is £240.00. It will be taken by direct debit. You can object until 30 October.',
      ),
    ).toEqual(['automatic 240']);
  });
});

describe('the writer has got it', () => {
  test.each([
    ['en', 'We received your deposit of £200 for the hall on Monday.', 'paid 200'],
    ['de', 'Ihre Anzahlung von 200 € ist am Montag eingegangen.', 'paid 200'],
    ['fr', 'Nous avons bien reçu votre acompte de 200 €.', 'paid 200'],
    ['es', 'Recibimos su depósito de 200 € el lunes. Folio K-118.', 'paid 200 K-118'],
    ['it', 'Abbiamo ricevuto il suo acconto di 200 €.', 'paid 200'],
    ['pt', 'Recebemos o seu sinal de R$ 200,00.', 'paid 200'],
    ['sw', 'Tumepokea malipo ya KSh 5,000.', 'paid 5000'],
    ['de', 'Ihre Anzahlung von 200 € ist noch nicht eingegangen.', 'due 200'],
    ['es', 'No recibimos su depósito de 200 €.', 'due 200'],
  ])('%s %s', (language, text, said) => {
    expect(payments(language, text)).toEqual([said]);
  });
});

describe('in parts', () => {
  test.each([
    ['en', 'The balance is due in two instalments: £150.00 on 1 November and £150.00 on 1 December.', 150, '01'],
    ['de', 'Der Beitrag ist in zwei Raten fällig: 90,00 € am 2.11.2026 und 90,00 € am 2.12.2026.', 90, '02'],
    ['fr', 'La cotisation est payable en deux fois : 90,00 € le 2 novembre et 90,00 € le 2 décembre 2026.', 90, '02'],
    ['es', 'Se paga en dos cuotas: 90,00 € el 2 de noviembre y 90,00 € el 2 de diciembre.', 90, '02'],
  ])('%s %s', (language, text, amount, day) => {
    expect(payments(language, text)).toEqual([`due ${amount} 2026-11-${day}`, `due ${amount} 2026-12-${day}`]);
  });

  test('two prices are none', () => {
    expect(payments('en', 'Tickets cost £20 on Friday and £25 on Saturday.')).toEqual([]);
  });
});

describe('nothing is owed', () => {
  test.each([
    ['en', 'You are now admin of the club account. The balance is £412.50.'],
    ['de', 'Der Kontostand beträgt 412,50 €.'],
    ['es', 'El saldo de la cuenta es de 412,50 €.'],
    ['en', 'The reminder for £62.00 went out to you by mistake, sorry.'],
    ['de', 'Die Mahnung über 62 € haben wir Ihnen versehentlich zugesandt. Es ist nichts mehr offen.'],
    ['es', 'El recordatorio de 62 € fue enviado por error. No debe nada.'],
    ['it', 'Il sollecito di 62 € è stato inviato per errore.'],
  ])('%s %s', (language, text) => {
    expect(payments(language, text)).toEqual([]);
  });

  test('a balance that is due is', () => {
    expect(payments('en', 'The balance of £412.50 is due on 30 October.')).toEqual(['due 412.5 2026-10-30']);
  });
});

test('the number of a withdrawn bill is not meant', () => {
  expect(
    payments('de', 'Rechnung 2041 bitte ignorieren. Richtig ist 2041B über 90 €, zahlbar bis 30. Oktober.'),
  ).toEqual(['due 90 2026-10-30 2041B']);
});

test('a sum behind what looks like the end of a sentence, the day in the next one', () => {
  const [bill] = readAtHome(
    'es',
    'Envío la factura 33-118 por el flete: Gs. 1.150.000 IVA incluido. Vence el 30/10/2026.',
  ).intents;
  expect([bill?.type, bill?.amount, bill?.currency, bill?.due]).toEqual(['payment', 1150000, 'PYG', '2026-10-30']);
  expect(bill?.evidence).toContain('Gs. 1.150.000');
});

test('letters are money where people live with it', () => {
  const message = plainMessage({
    subject: 'Statement',
    date: '2026-10-13T09:30:00+02:00',
    authored: 'Dear Robin\n\nP 1,250.00 will be collected by debit order on 2 November 2026.\n',
  });
  const read = (tz: string) =>
    understandOffline({
      message,
      receivedAt: '2026-10-13T09:30:00+02:00',
      user: { name: 'Robin Vale', email: 'robin@vale.example', tz },
    }).intents.find(({ type }) => type === 'payment');
  expect(read('Africa/Gaborone')).toMatchObject({
    amount: 1250,
    currency: 'BWP',
    due: '2026-11-02',
    status: 'automatic',
  });
  expect(read('Europe/London')).toBeUndefined();
});

describe('days of payment told by pointing at others', () => {
  test.each([
    [
      'en',
      'Please hand in the health form by Friday 23 October. The deposit of £30 is payable online by the same date.',
      'due 30 2026-10-23',
    ],
    [
      'de',
      'Bitte geben Sie das Formular bis Freitag, 23. Oktober ab. Die Anzahlung von 30 € ist bis zum selben Tag zu überweisen.',
      'due 30 2026-10-23',
    ],
    [
      'es',
      'Les pedimos que traigan el formulario hasta el viernes 23 de octubre. La cuota es de 30 € y se abona en la oficina hasta ese mismo día.',
      'due 30 2026-10-23',
    ],
    [
      'en',
      'Invoice 4471 for £60.00 is still open. It was due on the 30th. Could you pop it across by this Friday?',
      'due 60 2026-10-16 4471',
    ],
    [
      'en',
      'Your yearly plan renews on 20 October 2026. We will charge £48.00 to your Visa.',
      'automatic 48 2026-10-20',
    ],
  ])('%s %s', (language, text, told) => {
    expect(payments(language, text)).toEqual([told]);
  });

  test('what was due on the 30th lies in the month before', () => {
    expect(payments('en', 'Invoice 4471 for £60.00 is still unpaid. It was due on the 30th.')).toEqual([
      'due 60 2026-09-30 4471',
    ]);
  });
});

describe('what became of the money, in further words', () => {
  test.each([
    [
      'es',
      'Ya puede ver su factura 5512.\n\nImporte total: 41,20 €\n\nSe cargará en su cuenta el 20/10/2026.',
      'automatic 41.2 2026-10-20 5512',
    ],
    [
      'de',
      'Bitte unsere Mahnung vom Montag ignorieren, Ihre Zahlung über 88,00 EUR ist am Freitag eingegangen.',
      'paid 88',
    ],
    [
      'en',
      '18.5 hours in September at £20 = £370.00. Invoice 771 is attached, so by 30 October please.',
      'due 370 2026-10-30 771',
    ],
  ])('%s %s', (language, text, told) => {
    expect(payments(language, text)).toEqual([told]);
  });

  test.each([
    ['en', 'I worked out the shifts: 18.5 hours in September at £20 = £370.00, that is more than the grant allows.'],
  ])('no bill, no payment: %s %s', (language, text) => {
    expect(payments(language, text)).toEqual([]);
  });

  test('what was called off and is refunded is called off no more', () => {
    const { intents } = readAtHome(
      'en',
      'Sorry again about the cancelled 9:40 to Leeds. We have refunded £22.00 to your card.',
    );
    expect(intents.map(({ type }) => type)).toEqual(['payment']);
    const news = readAtHome('en', 'The class on Friday at 6 pm is cancelled. We have refunded £22.00 to your card.');
    expect(news.intents.map(({ type }) => type).toSorted()).toEqual(['meeting_cancel', 'payment']);
  });
});
