import { describe, expect, test } from 'vitest';
import {
  chooseTotal,
  findAmounts,
  findFileShareLinks,
  findLocations,
  findMeetingLinks,
  findPeople,
  findReferences,
  findTracking,
} from './index.ts';

describe('amounts', () => {
  test.each([
    ['1.234,50 EUR', 'de', 1234.5, 'EUR'],
    ['1 234,50 €', 'fr', 1234.5, 'EUR'],
    ['KSh 12,000', 'en', 12000, 'KES'],
    ['N1,850,000.00', 'en', 1850000, 'NGN'],
    ['$1.2k', 'en', 1200, 'USD'],
    ['£3m', 'en', 3_000_000, 'GBP'],
    ["CHF 1'200.–", 'de', 1200, 'CHF'],
    ['40 dollars', 'en', 40, 'USD'],
    ['R$ 1.200,00', 'pt', 1200, 'BRL'],
    ['₹1,20,000', 'en', 120000, 'INR'],
    ['20.000 Euro', 'de', 20000, 'EUR'],
    ['S/ 1 240,50', 'es', 1240.5, 'PEN'],
    ['G$8,500', 'en', 8500, 'GYD'],
    ['15 000 FCFA', 'fr', 15000, 'XOF'],
    ['2 310,250 DT', 'fr', 2310.25, 'TND'],
  ])('%s', (text, language, amount, currency) => {
    expect(findAmounts(text, { language })).toMatchObject([{ amount, currency, text }]);
  });

  test('a dollar is the dollar of the reader', () => {
    expect(findAmounts('$ 40', { language: 'en', locale: 'en-CA' })[0]?.currency).toBe('CAD');
  });

  test('numbers without a currency are no amounts', () => {
    expect(findAmounts('zwölf Euro, Version 1.2, Raum R 5', { language: 'de' })).toEqual([]);
  });

  test('bare figures below the head of a column', () => {
    const bill =
      'Posten              EUR\nFarbe            120,00\nArbeit           300,50\nGesamtbetrag     420,50\n\nFax 12,50 mal\n';
    const found = findAmounts(bill, { language: 'de' });
    expect(found.map(({ amount, currency }) => `${amount} ${currency}`)).toEqual(['120 EUR', '300.5 EUR', '420.5 EUR']);
    expect(chooseTotal(bill, found)?.text).toBe('420,50');
    expect(findAmounts('Item   Qty   Amount (LKR)\nTins    200     16,400.00\n', { language: 'en' })).toMatchObject([
      { amount: 16_400, currency: 'LKR', text: '16,400.00' },
    ]);
    expect(findAmounts('Posten   Menge\nFarbe   12,00\n', { language: 'de' })).toEqual([]);
  });

  test.each([
    ['Material 112,40 €\nArbeitszeit 206,20 €\nRechnungsbetrag: 318,60 €', 318.6],
    ['Total due: $120.00 (previous balance $480.00)', 120],
    ['Offen: 80,00 €\nMahnkosten: 4,00 €\nSumme: 84,00 €', 84],
    ['The boat came to $900, so that is $150 a head.', 150],
    ['Tickets were £12 each.\nTotal £36', 36],
    ['Rechnung 500,00 €\nangezahlt 200,00 €\nRestbetrag 300,00 €', 300],
    ['Sous-total 90,00 €\nTVA 18,00 €\nMontant à payer : 108,00 €', 108],
  ])('the amount to pay is chosen by its label', (text, amount) => {
    expect(chooseTotal(text, findAmounts(text, { language: 'en' }))?.amount).toBe(amount);
  });
});

describe('tracking numbers', () => {
  test.each([
    ['1Z5R89390357567127', 'UPS'],
    ['RB123456785GB', 'Royal Mail'],
    ['TBA010000000000', 'Amazon'],
  ])('%s is known by its form', (number, carrier) => {
    expect(findTracking(`It left today: ${number}`)).toMatchObject([{ number, carrier }]);
  });

  test('a wrong check digit is refused', () => {
    expect(findTracking('Tracking number: 1Z5R89390357567128')).toEqual([]);
    expect(findTracking('It left today: RB123456786GB')).toEqual([]);
    expect(findTracking('Tracking number: RB123456786GB')).toMatchObject([{ number: 'RB123456786GB', checked: false }]);
  });

  test('a label makes a tracking number of an unknown carrier', () => {
    expect(findTracking('Parcel SB3310087719 from Halden Optics')).toMatchObject([
      { number: 'SB3310087719', carrier: null, checked: false },
    ]);
    expect(findTracking('Sendungsnummer: 00123 4567 8901')[0]?.number).toBe('0012345678901');
  });

  test('hyphens belong to the number of a house, spaces do not', () => {
    expect(findTracking('Tracking: KLF-2210-778')[0]?.number).toBe('KLF-2210-778');
    expect(findTracking('Tracking number: FW 5510 2291 774 GB')[0]?.number).toBe('FW55102291774GB');
    expect(findTracking('su paquete ZR-771-20955 de Librerías Sol')[0]?.number).toBe('ZR-771-20955');
  });

  test.each([
    ['Sendungsnr.:  5520-3391', '5520-3391'],
    ['Tu envío XA118204417UY ya llegó', 'XA118204417UY'],
    ['Tracking no.: KV 2281 7734 5HX\nTrack it below', 'KV228177345HX'],
    ['Votre colis n° 4T 2281 7734 9 est disponible.', '4T228177349'],
    ['Ihr Paket 2281 7734 9 kommt morgen.', '228177349'],
    ['parcel number 2281 7734 2 boxes', '22817734'],
    ['parcel number 2281 7734 5KG', '22817734'],
    ['tracking number AB 2281 7734 DHL', 'AB22817734'],
    ['Container TRLU 448120 is on board', 'TRLU448120'],
    ['B/L : HLBU 2240981', 'HLBU2240981'],
  ])('groups that belong to it, and no words behind: %s', (text, number) => {
    expect(findTracking(text).map((one) => one.number)).toEqual([number]);
  });

  test('digits that nobody calls a parcel are left alone', () => {
    expect(findTracking('Call 986578788855 or pay to 1234567890123456.')).toEqual([]);
  });
});

test.each([
  ['anbei die Rechnung Nr. 7741 für', '7741'],
  ['Invoice #INV-2026-014', 'INV-2026-014'],
  ['PO 4500', '4500'],
  ['Booking code K7QD3P', 'K7QD3P'],
  ['see OPS-123', 'OPS-123'],
  ['Facture n° F2026-118', 'F2026-118'],
  ['con la referencia POL-88', 'POL-88'],
  ['Receipt no. RB-5512', 'RB-5512'],
  ['unter der Zahlungsreferenz 4410-22', '4410-22'],
  ['ankara namba 5520 bado', '5520'],
])('reference in "%s"', (text, value) => {
  const [reference] = findReferences(text, 'en');
  expect(reference?.value).toBe(value);
  expect(text.slice(reference!.index, reference!.end)).toBe(value);
});

test.each([
  ['en', 'Booking NI 40718 - van', 'NI 40718'],
  ['en', 'Voucher: 5RT-88120', '5RT-88120'],
  ['fr', 'Itinéraire - dossier VB55Q1', 'VB55Q1'],
  ['es', 'Asiento 14, código de pasaje PH-66120.', 'PH-66120'],
  ['sw', 'Namba ya uhifadhi: SG7K2P', 'SG7K2P'],
])('%s: number of a booking in "%s"', (language, text, value) => {
  expect(findReferences(text, language)).toMatchObject([{ kind: 'booking', value }]);
});

test('two letters and a number that are no number of a booking', () => {
  expect(findReferences('Booking at 14000 for us. Acompte reçu : 45 000 FCFA', 'en')).toEqual([]);
});

test('words after a label are no reference', () => {
  expect(findReferences('Please order today, the invoice is ready, booking for 4 people.', 'en')).toEqual([]);
});

test('links are judged by their target, not their label', () => {
  const links = [
    { href: 'https://meet.jit.si/Standup', label: '' },
    { href: 'https://evil.example/x', label: 'https://zoom.us/j/1' },
    { href: 'https://files.example.org/d/44kd', label: '' },
  ];
  expect(findMeetingLinks(links).map(({ service }) => service)).toEqual(['Jitsi Meet']);
  expect(findFileShareLinks(links).map(({ href }) => href)).toEqual(['https://files.example.org/d/44kd']);
});

test.each([
  ['meet in Room Palm at 10', 'Room Palm'],
  ['toujours en salle Verlaine.', 'salle Verlaine'],
  ['at 12 Harbour Street, Bristol', '12 Harbour Street, Bristol'],
  ['Ort: Konferenzraum Elbe', 'Konferenzraum Elbe'],
  ['Flight YYZ - YVR', 'YYZ - YVR'],
])('place in "%s"', (text, place) => {
  expect(findLocations(text, 'en').map((location) => location.text)).toEqual([place]);
});

test('names are resolved against the headers and never guessed', () => {
  const headers = [
    { name: 'Lindqvist, Marta', address: 'marta@x.example' },
    { name: 'Anna Bauer', address: 'anna.b@x.example' },
    { name: 'Anna Klein', address: 'anna.k@x.example' },
  ];
  expect(findPeople('Marta and Anna, please ask Mr. Brown.', { headers })).toMatchObject([
    { text: 'Marta', name: 'Marta Lindqvist', address: 'marta@x.example' },
    { text: 'Anna', address: null },
    { text: 'Brown', address: null },
  ]);
});

test.each([
  ['Account number: 31 4402 7781\nAmount: £12', '31 4402 7781'],
  ['Codice cliente: 0044 8812 09', '0044 8812 09'],
  ['Die Schlussrechnung 31-207 liegt bei', '31-207'],
  ['Nosso número: 07712-3309', '07712-3309'],
  ['Namba ya malipo 7781-2240', '7781-2240'],
  ['BOLETO ELECTRÓNICO C-2210-884', 'C-2210-884'],
  ['please pay quoting HOLLIS-B', 'HOLLIS-B'],
])('written in groups or with few figures: %s', (text, value) => {
  expect(findReferences(text, 'en').map((found) => found.value)).toContain(value);
});

test('a sum in groups is no reference', () => {
  expect(findReferences('Order: 14 500 EUR for the two of them', 'en')).toEqual([]);
});

test.each([
  ['Contrat : RD-551902', 'fr', 'customer', 'RD-551902'],
  ['Código de pago: CTS-0934', 'es', 'reference', 'CTS-0934'],
  ['lipa kwa namba ya rejea G-318.', 'sw', 'reference', 'G-318'],
])('a number with a label of several words: %s', (text, language, kind, value) => {
  expect(findReferences(text, language)).toMatchObject([{ kind, value }]);
});
