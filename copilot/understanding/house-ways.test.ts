import { describe, expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';

const kinds = (language: string, text: string): string[] => readAtHome(language, text).intents.map(({ type }) => type);

describe('how to behave in a place is nobody’s work', () => {
  test.each([
    ['en', 'Please keep all your windows closed while the roof is sprayed.'],
    ['en', 'Please wear sturdy shoes.'],
    ['en', 'Use the side entrance, the front steps are being painted.'],
    ['en', 'Bring your own cushion please.'],
    ['en', 'Don’t forget your insurance card.'],
    ['de', 'Bitte halten Sie Ihre Fenster geschlossen.'],
    ['de', 'Nutzen Sie bitte den Hintereingang.'],
    ['de', 'Denken Sie bitte an Ihre Versichertenkarte.'],
    ['fr', 'Pensez à votre carte Vitale.'],
    ['fr', 'Entrez par la petite porte.'],
    ['fr', 'Venez à jeun.'],
    ['es', 'Debe acudir en ayunas de 8 horas.'],
    ['es', 'Mantengan cerradas las ventanas.'],
    ['it', 'Si prega di usare l’ingresso laterale.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toEqual([]);
  });
});

describe('beside it the same verbs ask for work', () => {
  test.each([
    ['en', 'Please bring the fabric swatches for the hall.'],
    ['en', 'Please keep the spare key for me until Monday.'],
    ['de', 'Denken Sie bitte an den Mietvertrag für Frau Lenz und schicken Sie ihn mir.'],
    ['fr', 'Pensez à commander la peinture avant jeudi.'],
    ['es', 'Traiga por favor los planos firmados.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toContain('task');
  });
});

describe('what is to be had is asked, what is to be done is work', () => {
  test.each([
    ['en', 'Could you also make them in oak, and at what price?', 'question'],
    ['en', 'Can you take four people in your van?', 'question'],
    ['de', 'Kannst du noch zwei Personen mitnehmen?', 'question'],
    ['fr', 'Tu peux emmener deux enfants ?', 'question'],
    ['es', '¿Puedes llevar a tres personas en tu coche?', 'question'],
    ['en', 'Please RSVP to Ann by 12 May and say what you will bring.', 'question'],
    ['en', 'Can you take the four boxes to the post office?', 'task'],
    ['es', '¿Me ayudas revisando las facturas de marzo?', 'task'],
    ['en', 'I’d like a replacement, not a voucher.', 'task'],
  ])('%s: %s', (language, text, kind) => {
    expect(kinds(language, text)).toEqual([kind]);
  });
});

test.each([
  ['en', 'Could you read the minutes and send me your comments by Friday?'],
  ['de', 'Kannst du das Protokoll lesen und mir deine Anmerkungen bis Freitag schicken?'],
  ['fr', 'Peux-tu lire le compte rendu et me transmettre tes remarques avant vendredi ?'],
])('comments are the end of reading: %s %s', (language, text) => {
  expect(kinds(language, text)).toEqual(['task']);
});

describe('limits', () => {
  test.each([
    ['en', 'Orders placed before noon on 14 May will go out before the stocktaking.'],
    ['es', 'Los pedidos recibidos antes del 14 de mayo saldrán antes del inventario.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toContain('deadline');
  });
  test.each([
    ['en', 'We are here until Sunday.'],
    ['de', 'Wir sind bis Sonntag da.'],
    ['es', 'Estamos hasta el domingo.'],
    ['fr', "Nous sommes là jusqu'au dimanche."],
  ])('no limit: %s %s', (language, text) => {
    expect(kinds(language, text)).not.toContain('deadline');
  });
});
