import { describe, expect, test } from 'vitest';
import { understandOffline } from '../index.ts';
import { plainMessage } from '../plain-message.ts';

const USER = { name: 'Robin Vale', email: 'robin@valefarm.example', tz: 'Europe/London' };
const read = (address: string, subject: string, authored: string) =>
  understandOffline({
    message: plainMessage({ authored, subject, from: { name: '', address } }),
    receivedAt: '2026-10-06T10:12:03+01:00',
    user: USER,
  });

describe('frauds ask for nothing that becomes work', () => {
  test.each([
    [
      'gill@harrow-feeds.example',
      'Re: October statement',
      'Hi Robin,\n\nGlad the pellets arrived. Before you settle the October statement, please note that our usual account is being audited and cannot take payments this week. Could you send the £3,940 to the account of our holding company instead and mail me the confirmation once it has gone?\n\nGill',
    ],
    [
      'pastor.james@outlook.example',
      'A favour',
      'Robin, are you free? I am with a family at the hospital and cannot talk. I need four Apple gift cards of £100 for them today. Please scratch the back and send me pictures of the codes, I will pay you back on Sunday.\n\nJames',
    ],
    [
      'info@kautions-portal.example',
      'Ihre Kaution',
      'Guten Tag,\n\ndie Wohnung ist noch frei. Leider arbeite ich zurzeit in Schottland und kann sie nicht selbst zeigen. Sobald Sie die Kaution von 1.400 Euro auf das Treuhandkonto überweisen, schickt Ihnen die Agentur die Schlüssel per Kurier.\n\nMit freundlichen Grüßen',
    ],
    [
      'service@remboursement-fiscal.example',
      'Remboursement en attente',
      'Bonjour,\n\nAprès vérification, vous avez droit à un remboursement de 412,60 €. Pour le recevoir, veuillez confirmer votre carte bancaire sous 24 heures : https://impots-remise.example/carte\n\nPassé ce délai, la somme sera perdue.',
    ],
  ])('%s: %s', (from, subject, text) => {
    const { intents, findings } = read(from, subject, text);
    expect(intents).toEqual([]);
    expect(findings.map(({ code }) => code)).toContain('phishing');
  });
});

describe('honest mail with the same words is work', () => {
  test.each([
    [
      'gill@harrow-feeds.example',
      'October statement',
      'Hi Robin,\n\nGlad the pellets arrived. The October statement is attached, £3,940 to our usual account. Could you settle it by the 20th? Ring the office if anything looks odd.\n\nGill',
    ],
    [
      'hannah@parish.example',
      'Collection for Joan',
      'Robin, we are collecting for a gift card for Joan, who retires next Friday. Could you drop your share in the box in the vestry?\n\nHannah',
    ],
    [
      'verwaltung@hausgut.example',
      'Kaution',
      'Guten Tag,\n\ndanke für die Besichtigung am Montag. Der Mietvertrag liegt bei. Bitte schicken Sie ihn bis Freitag unterschrieben zurück; die Kaution von 1.400 Euro ist bei der Schlüsselübergabe fällig.\n\nMit freundlichen Grüßen',
    ],
    [
      'compta@mairie.example',
      'Remboursement de la cantine',
      "Bonjour,\n\nNous vous devons 42,60 € pour la cantine de mars. Pouvez-vous passer au secrétariat avec un RIB avant le 15 ?\n\nLe secrétariat de l'école",
    ],
  ])('%s: %s', (from, subject, text) => {
    const { intents, findings } = read(from, subject, text);
    expect(intents).not.toEqual([]);
    expect(findings.map(({ code }) => code)).not.toContain('phishing');
  });
});
