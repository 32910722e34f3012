import { describe, expect, it } from 'vitest';
import { splitReply } from './index.ts';

describe('what the sender wrote now', () => {
  it.each([
    ['English', 'On Mon, 5 Oct 2026 at 09:40, Marta Lindqvist <m@example.net> wrote:'],
    [
      'English, wrapped',
      'On Mon, 5 Oct 2026 at 09:40, Marta Lindqvist of the planning department\n<m@example.net> wrote:',
    ],
    ['German', 'Am 05.10.2026 um 09:40 schrieb Marta Lindqvist <m@example.net>:'],
    ['French', 'Le lun. 5 oct. 2026 à 09:40, Marta Lindqvist <m@example.net> a écrit :'],
    ['Spanish', 'El lun, 5 oct 2026 a las 9:40, Marta Lindqvist (<m@example.net>) escribió:'],
    ['Portuguese', 'Em seg., 5 de out. de 2026 às 09:40, Marta Lindqvist <m@example.net> escreveu:'],
    ['Italian', 'Il giorno lun 5 ott 2026 alle ore 09:40 Marta Lindqvist <m@example.net> ha scritto:'],
    ['Dutch', 'Op ma 5 okt 2026 om 09:40 schreef Marta Lindqvist <m@example.net>:'],
    ['Swahili', 'Mnamo Jumatatu, 5 Oktoba 2026 saa 09:40, Marta Lindqvist <m@example.net> aliandika:'],
  ])('ends at the attribution: %s', (_language, attribution) => {
    for (const quoted of ['> Attached.\n> More.', 'Attached.\nMore.']) {
      const split = splitReply(`Thanks, by Thursday.\n\nOwen\n\n${attribution}\n${quoted}`, { subject: 'Re: x' });
      expect(split.authored).toBe('Thanks, by Thursday.\n\nOwen');
      expect(split.quoted).toContain('Attached.');
    }
  });

  it.each([
    '-- please do not write below this line --',
    '##- Please type your reply above this line -##',
    'Bitte antworten Sie oberhalb dieser Zeile',
    '--- Répondez au-dessus de cette ligne ---',
    'Por favor, responda por encima de esta línea',
  ])('ends at the line of a ticket system, and begins below one at the top: %s', (line) => {
    expect(splitReply(`Closed: cable replaced.\n\n${line}\nCan you look at it?`).authored).toBe(
      'Closed: cable replaced.',
    );
    expect(splitReply(`${line}\n\nOwen (desk): which room is it?`).authored).toBe('Owen (desk): which room is it?');
  });

  it.each([
    'Your message:\nCan you look at it?',
    'Copy of your request:\nCan you look at it?',
    'Ihre Anfrage lautete:\nKönnen Sie danach sehen?',
    'Votre demande :\nPouvez-vous regarder ?',
    'Su consulta:\n¿Pueden verlo?',
    'Owen Hart\nMay 15, 2026, 23:47 GMT+8\n\nCan you look at it?',
  ])('a receipt ends where it repeats what it is for: %s', (copy) => {
    const receipt = 'We have received your request.';
    expect(splitReply(`${receipt}\n\n${copy}`, { toNames: ['Owen Hart'] }).authored).toBe(receipt);
  });

  it('a colleague below whose name a date stands is none of it', () => {
    const text = 'Programme\n\nMarta Dahl\nMay 15, 2026, 23:47\n\nCan you look at it?';
    expect(splitReply(text, { toNames: ['Owen Hart'] }).authored).toBe(text);
  });

  it.each([
    ['English', 'From: Marta <m@example.net>\nSent: Monday, 5 October 2026 09:40\nTo: Owen\nSubject: Layout'],
    ['German', 'Von: Marta <m@example.net>\nGesendet: Montag, 5. Oktober 2026 09:40\nAn: Owen\nBetreff: Layout'],
    ['French', 'De : Marta <m@example.net>\nEnvoyé : lundi 5 octobre 2026 09:40\nÀ : Owen\nObjet : Layout'],
    ['Spanish', 'De: Marta <m@example.net>\nEnviado el: lunes, 5 de octubre de 2026 9:40\nPara: Owen\nAsunto: Layout'],
    ['Italian', 'Da: Marta <m@example.net>\nInviato: lunedì 5 ottobre 2026 09:40\nA: Owen\nOggetto: Layout'],
    ['Dutch', 'Van: Marta <m@example.net>\nVerzonden: maandag 5 oktober 2026 09:40\nAan: Owen\nOnderwerp: Layout'],
  ])('ends at the header block of Outlook: %s', (_language, block) => {
    const split = splitReply(`Fine with me.\n\n${block}\n\nHere is the layout.`, { subject: 'Re: Layout' });
    expect(split).toMatchObject({ authored: 'Fine with me.', forwarded: '' });
    expect(split.quoted).toContain('Here is the layout.');
  });

  it('keeps forwarded mail apart from what was said about it', () => {
    for (const separator of [
      '---------- Forwarded message ---------',
      'Begin forwarded message:',
      '-------- Weitergeleitete Nachricht --------',
      '---------- Message transféré ---------',
    ]) {
      const split = splitReply(`FYI\n\n${separator}\nFrom: X <x@example.net>\nSubject: Invoice\n\nPlease pay.`, {
        subject: 'Fwd: Invoice',
      });
      expect(split.authored).toBe('FYI');
      expect(split.forwarded).toContain('Please pay.');
    }
  });

  it('keeps the order of answers between and below a quotation', () => {
    const split = splitReply(
      'On Mon, 5 Oct 2026, Marta wrote:\n> Can you come?\n\nYes.\n\n> And Tuesday?\n\nNo, sorry.\n',
    );
    expect(split.authored).toBe('Yes.\n\nNo, sorry.');
  });

  it('takes signature, device line, disclaimer and list footer away, but not the name', () => {
    expect(splitReply('Come at 9.\n\n-- \nOwen\n+44 20 7946 0000').authored).toBe('Come at 9.');
    expect(splitReply('Come at 9.\n\nSent from my iPhone').authored).toBe('Come at 9.');
    expect(splitReply('Komm um 9.\n\nVon meinem iPhone gesendet').authored).toBe('Komm um 9.');
    expect(
      splitReply('Come at 9.\n\nBest regards,\nOwen Hart\nHead of Pumps\nHart Ltd.\nTel. +44 20 7946 0000'),
    ).toMatchObject({
      authored: 'Come at 9.\n\nBest regards,\nOwen Hart',
      signature: 'Head of Pumps\nHart Ltd.\nTel. +44 20 7946 0000',
    });
    expect(
      splitReply(
        'Come at 9.\n\nThis e-mail and its attachments are confidential and intended solely for the addressee named above.',
      ).authored,
    ).toBe('Come at 9.');
    expect(
      splitReply(
        'Come at 9.\n\n_______________________________________________\ntea mailing list\ntea@lists.example.org',
      ).authored,
    ).toBe('Come at 9.');
  });

  it('leaves sentences alone that only begin like an attribution or a header', () => {
    for (const text of [
      'On Friday at 10 we meet; Ann wrote: bring cake.\nOwen',
      'From: the station, take bus 4.\nTo: the harbour.',
      'Subject: none of your business',
      'Thanks,\nAlex',
      'Best before: 2026-10-09',
    ]) {
      expect(splitReply(text).authored).toBe(text);
    }
  });
});
