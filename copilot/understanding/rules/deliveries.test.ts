import { describe, expect, test } from 'vitest';
import { readAtHome } from '../../testing/mail-at-home.ts';

const delivery = (language: string, text: string): { when: string; evidence: string } | undefined => {
  const found = readAtHome(language, text).intents.find(({ type }) => type === 'delivery');
  return found === undefined
    ? undefined
    : {
        when: [found.start, found.end, found.due === undefined ? undefined : `until ${found.due}`]
          .filter(Boolean)
          .join(' '),
        evidence: found.evidence,
      };
};

describe('goods on their way, told by people and houses', () => {
  test.each([
    [
      'en',
      'Your October order left Leeds this morning with Pennine Haulage, twelve sacks of malt. They expect to be at your dock on Monday the 19th.',
      '2026-10-19',
      'Monday the 19th',
    ],
    [
      'en',
      "We've handed your order PW-418 to DPD. It should be with you on Friday 16 October between 11:00 and 13:00.",
      '2026-10-16T11:00:00+01:00 2026-10-16T13:00:00+01:00',
      'It should be with you',
    ],
    [
      'en',
      'The spare blades left us this morning with DHL, waybill 3398 1120 54. They promise Thursday in Bristol.',
      '2026-10-15',
      'left us this morning',
    ],
    [
      'en',
      'Your order (1 sofa, 2 cartons) is with us and will be delivered on\n\nSaturday, 17 October, between 12 PM and 4 PM',
      '2026-10-17T12:00:00+01:00 2026-10-17T16:00:00+01:00',
      'between 12 PM and 4 PM',
    ],
    [
      'de',
      'wir stellen Ihre Presse (1 Palette) am Dienstag, 20.10., zwischen 8 und 12 Uhr frei Bordsteinkante zu.',
      '2026-10-20T08:00:00+02:00 2026-10-20T12:00:00+02:00',
      'frei Bordsteinkante zu',
    ],
    [
      'de',
      'Ihre Bestellung ist heute raus, mit der Spedition Hartwig. Sie kommt am Freitag an.',
      '2026-10-16',
      'am Freitag',
    ],
    [
      'fr',
      'Vos 8 cartons de bocaux partent ce soir avec Transports Ledoux. Livraison prévue vendredi 16 octobre.',
      '2026-10-16',
      'Livraison prévue',
    ],
    [
      'fr',
      'Les six fûts sont partis ce matin avec Transports Morin. Comptez deux jours, donc jeudi dans la journée.',
      '2026-10-15',
      'donc jeudi',
    ],
    [
      'es',
      'Hoy a las 11:58 intentamos entregar tu paquete, pero no había nadie. Lo intentaremos de nuevo mañana entre las 9 y las 13.',
      '2026-10-14T09:00:00-05:00 2026-10-14T13:00:00-05:00',
      'de nuevo mañana',
    ],
    [
      'it',
      'Il Suo ordine n. 7781 è stato affidato al corriere.\nConsegna prevista: venerdì 16 ottobre',
      '2026-10-16',
      'venerdì 16 ottobre',
    ],
    ['pt', 'Seu pedido 558 saiu para entrega e deve chegar hoje até as 18h.', '2026-10-13', 'deve chegar hoje'],
  ])('%s: %s', (language, text, when, words) => {
    const found = delivery(language, text);
    expect(found?.when).toBe(when);
    expect(found?.evidence).toContain(words);
  });

  test('delivered already, to a neighbour', () => {
    expect(delivery('en', 'Oh, and UPS left your big wrench with Mrs Nowak next door.')).toBeDefined();
  });
});

describe('kept to be fetched', () => {
  test.each([
    [
      'de',
      'wir haben Sie heute leider nicht angetroffen. Ihre Sendung 4410998 liegt ab morgen, 10 Uhr, im Kiosk Özer, Lindenstr. 40, für Sie bereit. Die Lagerfrist endet am 21.10.2026.',
      '2026-10-14T10:00:00+02:00 until 2026-10-21',
    ],
    [
      'es',
      'Tu encomienda ya está en la agencia de Cali. La guardamos hasta el miércoles 21 de octubre.',
      'until 2026-10-21',
    ],
  ])('%s: %s', (language, text, when) => {
    expect(delivery(language, text)?.when).toBe(when);
  });
});

describe('who comes with a lorry brings something, and labels tell the day', () => {
  test.each([
    ['en', 'Our van drops the chairs at yours on Thursday, some time before noon.', '2026-10-15'],
    ['de', 'Unser Fahrer lädt am Mittwoch gegen 10 bei dir ab.', '2026-10-14'],
    ['fr', 'Notre camion passe jeudi matin avec les palettes.', '2026-10-15'],
    ['it', 'Il nostro furgone è da voi giovedì in mattinata con le sedie.', '2026-10-15'],
    [
      'en',
      'Your order left our mill this afternoon.\n\nCarrier: UPS\nTracking: 1Z4A2W703698120457\nExpected: Friday 16 October',
      '2026-10-16',
    ],
    [
      'fr',
      "Je l'ai remis ce matin.\n\nNuméro d'envoi : RR482107735CH\nDistribution prévue : vendredi 16 octobre",
      '2026-10-16',
    ],
  ])('%s: %s', (language, text, day) => {
    expect(delivery(language, text)?.when.slice(0, 10)).toBe(day);
  });
});

describe('no delivery', () => {
  test.each([
    ['fr', 'Le camion est arrivé à 5 h, tout est au sec.'],
    ['en', 'Tell the driver to bring snow chains.'],
    ['de', 'Die Tochter von Frau Boll kommt heute zu Besuch, das steht schon im Buch.'],
    ['en', 'I left London this morning with Tom, we should be with you on Friday.'],
    ['en', 'Purchase order 3391 is waiting for your approval.'],
    ['de', 'Wir bräuchten noch zwei Kartons Handschuhe, am besten mit der Lieferung am Freitag.'],
    ['fr', 'Ils sont partis hier en vacances et rentrent lundi.'],
    ['es', 'Mi hermana llega el viernes, ¿la recoges?'],
  ])('%s: %s', (language, text) => {
    expect(delivery(language, text)).toBeUndefined();
  });
});

describe('who brings goods, and goods that are only the reason of a move', () => {
  test.each([
    [
      'en',
      'The spare motor is through customs, the courier will bring it to your gate on Thursday 22 October.',
      '2026-10-22',
    ],
    ['de', 'Der Kurier bringt es am Donnerstag, 22. Oktober, zu Ihnen ins Labor.', '2026-10-22'],
  ])('%s %s', (language, text, day) => {
    expect(delivery(language, text)?.when).toBe(day);
  });

  test.each([
    ['en', 'The parts only arrive on Thursday, so I am moving your service to Friday at 10.'],
    ['fr', "Les pièces n'arrivent que jeudi, je décale l'installation à vendredi à 10h."],
  ])('%s %s', (language, text) => {
    expect(delivery(language, text)).toBeUndefined();
  });
});
