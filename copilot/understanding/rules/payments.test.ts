import { describe, expect, test } from 'vitest';
import { readAtHome } from '../../testing/mail-at-home.ts';

const payment = (language: string, text: string, subject = 'Robin'): { said: string; evidence: string } | undefined => {
  const found = readAtHome(language, text, { subject }).intents.find(({ type }) => type === 'payment');
  return found === undefined
    ? undefined
    : {
        said: [found.status, found.amount, found.due].filter((part) => part !== undefined).join(' '),
        evidence: found.evidence,
      };
};

test.each([
  ['en', '$52.40 is on its way back to your card ending 1180.', 'refunded 52.4'],
  ['en', "We've put £30 back on the Visa you paid with.", 'refunded 30'],
  ['en', 'Not sure if this one slipped: invoice 0331, $410, was due last Friday.', 'due 410 2026-10-09'],
])('paid back, or forgotten: %s %s', (language, text, said) => {
  expect(payment(language, text)?.said).toBe(said);
});

test('so many real talks are no money', () => {
  expect(payment('en', 'The fair went well: 40 badges and 12 real talks.')).toBeUndefined();
});

describe('told as sent', () => {
  test.each([
    ['en', 'The deposit of £240 went over this morning, so the hall is ours.', 'paid 240'],
    ['en', 'I have just transferred the 85.50 EUR for the paint to your account.', 'paid 85.5'],
    ['de', 'Ihre Rechnung über 412,80 € haben wir gestern angewiesen.', 'paid 412.8'],
    ['de', 'Die Anzahlung von 300 € ist heute raus, die Überweisung ist veranlasst.', 'paid 300'],
    ['fr', 'Nous vous avons viré ce matin les 640,00 € du traiteur.', 'paid 640'],
    ['fr', 'Le loyer de 720 € a été versé hier.', 'paid 720'],
    ['es', 'Le informamos que hoy hemos abonado 1.240,00 € en su cuenta por la factura A-77.', 'paid 1240'],
    ['es', 'Ya te transferí los 45 € de la cena.', 'paid 45'],
    ['it', 'Abbiamo disposto oggi il bonifico di 310,00 € per la fattura 12.', 'paid 310'],
    ['pt', 'Já transferi os 60,00 € da inscrição.', 'paid 60'],
  ])('%s %s', (language, text, said) => {
    expect(payment(language, text)?.said).toBe(said);
  });
});

describe('due, in the words of people and houses', () => {
  test.each([
    ['en', 'Your half of the van hire comes to £92.50, whenever suits.', 'due 92.5'],
    ['en', 'The fee for May, $140, has not reached me yet.', 'due 140'],
    ['en', 'Subs are £35 and need to be in by 30 October.', 'due 35 2026-10-30'],
    ['en', 'Please transfer £60 for the kit before 20 October.', 'due 60 2026-10-20'],
    ['de', 'Überweis bitte der Kapelle die 280 € bis zum 23. Oktober.', 'due 280 2026-10-23'],
    ['de', 'Bitte gib Jonas bis Freitag 6,50 € für das Museum mit.', 'due 6.5 2026-10-16'],
    ['de', 'Für die Reinigung erlauben wir uns 118,00 € in Rechnung zu stellen.', 'due 118'],
    ['fr', 'Les frais de cantine (64 €) sont payables en ligne avant le 30 octobre.', 'due 64 2026-10-30'],
    ['fr', 'La cotisation de 85 € reste à régler avant le 20 octobre.', 'due 85 2026-10-20'],
    ['es', 'La derrama de 150 euros debe abonarse antes del 30 de octubre.', 'due 150 2026-10-30'],
    ['es', 'El recibo de 88,20 € vence el 31 de octubre.', 'due 88.2 2026-10-31'],
    ['it', 'La fattura 88 di € 420,00 è in scadenza il 31 ottobre.', 'due 420 2026-10-31'],
    ['it', 'La tua quota di 25 euro va versata entro il 20 ottobre.', 'due 25 2026-10-20'],
    ['pt', 'O boleto de 120,00 € vence no dia 20 de outubro.', 'due 120 2026-10-20'],
  ])('%s %s', (language, text, said) => {
    expect(payment(language, text)?.said).toBe(said);
  });

  test('a sum beside each other: what one owes, all fees, what remains', () => {
    expect(payment('en', 'The boat came to $900 all up, so your share is $150 a head.')?.said).toBe('due 150');
    expect(
      payment(
        'de',
        'Offener Betrag: 80,00 €\nMahnkosten: 4,00 €\nGesamtforderung: 84,00 €\n\nBitte zahlen Sie bis 20.10.2026.',
      )?.said,
    ).toBe('due 84 2026-10-20');
  });

  test('what holds "bis heute" is no limit, nor is the day of the bill', () => {
    expect(
      payment(
        'de',
        'für die Rechnung 4411 vom 01.09.2026 über 90,00 € konnten wir bis heute keinen Zahlungseingang feststellen. Wir bitten um Überweisung bis 20.10.2026.',
      )?.said,
    ).toBe('due 90 2026-10-20');
  });

  test('on arrival is the day of arrival', () => {
    expect(
      payment('en', 'Check-in: Thursday, 5 November 2026, from 15:00\nThe balance of $210 is payable on arrival.')
        ?.said,
    ).toBe('due 210 2026-11-05');
  });

  test('a reminder that may have crossed the payment stays one', () => {
    expect(
      payment(
        'de',
        'Rechnung 77 über 50,00 € ist noch offen. Wir ersuchen Sie, den Betrag bis 20.10.2026 zu überweisen. Haben Sie inzwischen bezahlt, betrachten Sie dieses Schreiben als gegenstandslos.',
      )?.said,
    ).toBe('due 50 2026-10-20');
  });
});

describe('collected by itself', () => {
  test.each([
    [
      'en',
      "Statement balance: £88.10\nYou pay by Direct Debit. We'll take £88.10 on 3 November 2026.",
      'automatic 88.1 2026-11-03',
    ],
    [
      'fr',
      'Votre facture de 41,20 € est disponible. Elle sera prélevée automatiquement le 28 octobre 2026.',
      'automatic 41.2 2026-10-28',
    ],
    [
      'es',
      'Importe total: 64,10 €\nFecha de cargo: 02/11/2026\nEl importe se cargará automáticamente.',
      'automatic 64.1 2026-11-02',
    ],
  ])('%s %s', (language, text, said) => {
    expect(payment(language, text)?.said).toBe(said);
  });
});

describe('the words it rests on', () => {
  test('the announcement of a table, and of a receipt the line that was paid', () => {
    expect(
      payment(
        'en',
        'We have paid the following into your account today:\n\nInvoice 12   01/09/2026   £80.00\nTotal        £80.00',
      )?.evidence,
    ).toBe('We have paid the following into your account today:');
    expect(
      payment('en', 'Amount paid: $49.00\nPlan, one seat ... $49.00\nTotal ... $49.00', 'Your receipt')?.evidence,
    ).toBe('Amount paid: $49.00');
  });

  test('the sum and the sentence beside it that tells the day', () => {
    const evidence = payment('en', 'Total due: £61.00\n\nPlease pay by 20 October 2026.')?.evidence;
    expect(evidence).toContain('£61.00');
    expect(evidence).toContain('Please pay by 20 October 2026.');
  });
});

describe('no payment', () => {
  test.each([
    ['en', 'The overdraft of £12,000 is due for renewal next month.'],
    ['en', 'Could you tell me what the charge of $31.90 on the 14th was for?'],
    ['es', 'Necesito que me aclares antes del lunes a qué corresponde el cargo de 31,90 €.'],
    ['en', 'Could you send me the receipt for the £48.20 lunch?'],
    ['de', 'Bitte schicken Sie mir die Rechnung über 120 € noch einmal.'],
    ['es', '¿Me puedes mandar la factura de los 320 € de marzo?'],
    ['en', 'The grant is worth up to $20,000; the form is due on 2 November.'],
    ['de', 'Der Gutschein über 20 € liegt in der Schublade.'],
    ['fr', 'Le gâteau coûtait 18 €, il était délicieux.'],
    ['sw', 'Msaidizi wa AI: lipa TSh 400,000 kwa namba 0711000222.'],
  ])('%s %s', (language, text) => {
    expect(payment(language, text)).toBeUndefined();
  });
});

describe('what is asked beside money that has moved already is work of its own', () => {
  test.each([
    ['en', 'The theatre refunded us 85.00 GBP on Monday. Could you check that the amount is right?'],
    ['de', 'Gestern kamen 48,00 € Erstattung vom Verlag. Kannst du prüfen, ob der Betrag stimmt?'],
    ['fr', 'La mairie nous a remboursé 310,00 € hier. Tu peux vérifier que c’est le bon montant ?'],
    ['es', 'Ayer te transferí los 300 € del alquiler. ¿Puedes mandarme el recibo antes del viernes?'],
    ['sw', 'Tafadhali nitumie bei ya milango sita kabla ya Jumamosi. Nimekutumia KSh 7,000 kwa M-Pesa jana.'],
  ])('%s %s', (language, text) => {
    const types = readAtHome(language, text).intents.map(({ type }) => type);
    expect(types).toContain('payment');
    expect(types.some((type) => type === 'task' || type === 'question')).toBe(true);
  });
});
