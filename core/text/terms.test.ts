import { expect, test } from 'vitest';
import { fold, stem, terms } from './terms.ts';

test.each([
  ['invoice', 'invoices', 'invoiced', 'invoicing'],
  ['plan', 'plans', 'planned', 'planning'],
  ['meeting', 'meetings', 'meet'],
  ['company', 'companies'],
  ['call', 'calls', 'called', 'calling'],
  ['rechnung', 'rechnungen'],
  ['termin', 'termine', 'terminen'],
  ['vertrag', 'vertrages'],
  ['reunion', 'reuniones'],
  ['factura', 'facturas'],
  ['facture', 'factures'],
])('forms of one word share their term: %s', (...forms) => {
  expect(new Set(forms.map(stem)).size).toBe(1);
});

test('accents and case do not separate words', () => {
  expect(fold('Größe Réunion AÑO')).toBe('grosse reunion ano');
});

test('numbers stay whole and stop words go', () => {
  expect(terms('Please send the invoice INV-2026/0118')).toEqual(['send', 'invoic', 'inv', '2026', '0118']);
});

test('text without spaces becomes pairs of characters', () => {
  expect(terms('会議室')).toEqual(['会議', '議室']);
});
