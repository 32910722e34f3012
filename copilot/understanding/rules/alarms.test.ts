import { expect, test } from 'vitest';
import { understandOffline } from '../index.ts';
import { plainMessage } from '../plain-message.ts';

const read = (subject: string, authored: string, address = 'alerts@probe.example') =>
  understandOffline({
    message: plainMessage({ subject, authored, from: { name: 'Probe', address } }),
    receivedAt: '2026-10-06T10:12:03+02:00',
    user: { name: 'Robin Vale', email: 'robin@vale.example', tz: 'Europe/Berlin' },
  });

test.each([
  ['ALARM Cellar / HUMIDITY', 'Probe: cellar\nValue: 88 % (limit 70 %)\nSince: 02:10', 'Value: 88 % (limit 70 %)'],
  [
    'Störungsmeldung Kühlhaus 3',
    'Fühler: Kühlhaus 3\nTemperatur über 6,0 °C seit 20 Minuten',
    'Temperatur über 6,0 °C',
  ],
  ['[ALERTE] serre 2', 'Serre : 2\nTempérature inférieure à 4,0 °C depuis 03h10', 'Température inférieure à 4,0 °C'],
  [
    '[FIRING] queue length on mail-2',
    'host: mail-2\nvalue: 5120 (threshold 5000) for 10m',
    'value: 5120 (threshold 5000)',
  ],
  ['Alerta cámara 1', 'Cámara: 1\nTemperatura por encima de -12 °C', 'por encima de -12 °C'],
])('a value out of its bounds is a fault: %s', (subject, text, words) => {
  const { intents, triage } = read(subject, text);
  expect(intents.map(({ type }) => type)).toEqual(['issue_report']);
  expect(intents[0]!.evidence).toContain(words);
  expect(triage).toBe('action');
});

test.each([
  ['RESOLVED: ALARM Cellar / HUMIDITY', 'Probe: cellar\nValue: 61 % (limit 70 %)'],
  ['Alarm cellar', 'Back to normal since 03:10.\nValue: 61 % (limit 70 %)'],
  ['Fare alert: Oslo below 60', 'Oslo - Riga now below 60 for your dates.'],
  ['Price alert', 'The lamp is now under €40, your limit.'],
  ['Alarm test alert', 'Value: 88 % (limit 70 %)'],
  ['Weekly report', 'Value: 88 % (limit 90 %)'],
])('what is well again, only tried or for sale is none: %s', (subject, text) => {
  expect(read(subject, text).intents.filter(({ type }) => type === 'issue_report')).toEqual([]);
});
