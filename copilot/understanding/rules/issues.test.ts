import { describe, expect, test } from 'vitest';
import { readAtHome } from '../../testing/mail-at-home.ts';

const faults = (language: string, text: string): string[] =>
  readAtHome(language, text)
    .intents.filter(({ type }) => type === 'issue_report')
    .map(({ evidence }) => evidence);

describe('two things that failed are two reports', () => {
  test.each([
    ['en', 'The tap in the yard is dripping again. Also the booking page just shows "Error 500".'],
    [
      'de',
      'Der Aufzug steht seit heute früh zwischen dem 2. und 3. Stock. Im Keller brennt außerdem das Licht nicht mehr.',
    ],
    ['fr', "La chaudière ne démarre plus depuis hier. Par ailleurs, la porte du garage ne s'ouvre plus."],
    ['es', 'La caldera no enciende desde ayer. Además, el ascensor está parado.'],
  ])('%s: %s', (language, text) => {
    expect(faults(language, text)).toHaveLength(2);
  });

  test('the same thing told on is one', () => {
    expect(faults('en', 'The boiler went out again last night. The pressure is at zero.')).toHaveLength(1);
  });
});

describe('screens and programs', () => {
  test.each([
    ['en', 'The trips page just goes white when I click April.'],
    ['de', 'Die Anzeige an der Ladestation bleibt schwarz.'],
    ['fr', "L'écran de la caisse reste noir."],
    ['es', 'El programa se queda en blanco al abrir el informe.'],
  ])('%s: %s', (language, text) => {
    expect(faults(language, text)).toHaveLength(1);
  });
});

describe('all well again, or nothing that fails', () => {
  test.each([
    ['en', 'Line 2 is running again since 11:30.'],
    ['de', 'Alles ist dicht, im Schlafzimmer tropft es nicht mehr.'],
    ['de', 'Am besten heute noch.'],
    ['es', 'El grifo ya no gotea, gracias.'],
    ['en', 'The old code stops working the same day.'],
  ])('%s: %s', (language, text) => {
    expect(faults(language, text)).toEqual([]);
  });
});

describe('what is over', () => {
  test.each([
    ['en', 'The lift was stuck this morning because of a broken relay. It has been replaced.'],
    ['de', 'Die Störung der Heizung ist behoben. Ursache war ein defekter Fühler.'],
    ['fr', "La panne du chauffage a été réparée, c'était une vanne cassée."],
    ['es', 'La avería de la bomba ya está solucionada, era un fusible roto.'],
  ])('is no report: %s: %s', (language, text) => {
    expect(faults(language, text)).toEqual([]);
  });

  test.each([
    ['en', 'The lift was fixed on Monday. Since this morning it is stuck again between two floors.'],
    ['de', 'Die Heizung ist repariert. Der Aufzug steht aber seit heute früh wieder zwischen dem 2. und 3. Stock.'],
  ])('… and what broke again is one: %s: %s', (language, text) => {
    expect(faults(language, text)).toHaveLength(1);
  });
});

describe('faults in free words', () => {
  test.each([
    ['en', 'Two of the bottles arrived shattered.'],
    ['de', 'Drei der Gläser kamen zersplittert an.'],
    ['fr', 'Deux assiettes sont arrivées en morceaux.'],
    ['es', 'Los quesos llegaron derretidos.'],
    ['de', 'Beim Einheizen zieht der Rauch in die Küche.'],
    ['fr', "L'horloge de la mairie avance de dix minutes par jour."],
    ['en', 'The station clock loses five minutes a day.'],
    ['en', "Your booking page wouldn't accept my card when I tried to pay."],
  ])('%s: %s', (language, text) => {
    expect(faults(language, text)).toHaveLength(1);
  });

  test.each([
    ['en', 'Inspected and delivered without defects.'],
    ['es', 'Revisión terminada. Sin fallos.'],
    ['de', 'Abnahme erfolgt, keine Mängel festgestellt.'],
    ['en', 'I looked at your website and you are losing customers because it is slow on phones.'],
    ['en', 'Tell us if anything arrived crushed.'],
    ['fr', 'Le serveur de fichiers sera arrêté samedi 17 octobre de 8 h à 12 h pour maintenance.'],
  ])('none: %s: %s', (language, text) => {
    expect(faults(language, text)).toEqual([]);
  });
});

describe('what was sent astray is no fault', () => {
  test.each([
    ['en', "We sent you somebody else's defect list by mistake."],
    ['de', 'Wir haben Ihnen gestern versehentlich die Mängelliste eines anderen Kunden geschickt.'],
    ['fr', "Nous vous avons envoyé par erreur la fiche de panne d'un autre locataire."],
    ['es', 'Le hemos enviado por error el parte de avería de otro vecino.'],
  ])('%s: %s', (language, text) => {
    expect(faults(language, text)).toEqual([]);
  });
});

describe('machines that leave out what they should do, disks that are full, logins that are refused', () => {
  test.each([
    ['en', 'The service elevator is stopping two inches short on the third floor.'],
    ['en', 'The projects drive is full, nobody can save anything.'],
    ['en', 'The portal keeps telling me "wrong password" although I changed nothing.'],
    ['de', 'Die Festplatte am Empfang ist voll, es lässt sich nichts mehr drucken.'],
    ['de', 'Das Portal meldet seit Montag "falsches Passwort" und ich komme nicht an meine Rechnungen.'],
    ['fr', "Le programmateur affiche E2 et ignore la sonde, les serres n'ont plus d'eau."],
    ['fr', "Le traiteur vient bien, c'est le four de la salle qui est en panne."],
    ['es', 'El sistema de riego está saltando la zona 2, se secan los tomates.'],
    ['it', 'Il portale mi dice "codice errato" da lunedì e non riesco a entrare.'],
    ['sw', 'Mfumo wa malipo unakataa nenosiri langu tangu jana.'],
  ])('%s: %s', (language, text) => {
    expect(faults(language, text)).toHaveLength(1);
  });

  test.each([
    ['de', 'Während der Prüfung ist die Anlage im Testbetrieb, Meldungen werden ignoriert.'],
    ['en', 'If the drive is full, tell us before you delete anything.'],
    ['fr', "J'ai effacé par mégarde l'onglet « Dijon » du tableau."],
    ['en', 'I deleted the second tab of the rota by mistake.'],
    ['de', 'Ich habe gestern aus Versehen die alte Preisliste gelöscht.'],
  ])('none: %s: %s', (language, text) => {
    expect(faults(language, text)).toEqual([]);
  });
});
