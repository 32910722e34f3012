import { describe, expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';
import { inputOf } from '../testing/parsed-message.ts';
import { understandOffline } from './index.ts';

const kinds = (language: string, text: string): string =>
  readAtHome(language, text)
    .intents.map(({ type }) => type)
    .join(', ');

describe('what is told behind a request does not end it', () => {
  test.each([
    ['en', "Please list the crane hire on a separate line, they won't approve a lump sum."],
    ['de', 'Bitte stellen Sie die Miete getrennt dar, wir brauchen sonst nicht weiterzumachen.'],
    ['es', 'Le rogamos que traiga el contrato que firmó ayer en la notaría.'],
    ['es', 'Acordate de traer los moldes, que sin eso no podemos hornear.'],
    ['fr', "Il me faudrait l'attestation d'assurance du camion jeudi au plus tard."],
    ['en', 'And let the florist know that we need white lilies, not roses.'],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).toBe('task');
  });
});

describe('a need beside a request', () => {
  test.each([
    ['en', 'I still need the soil report. The planners want it by Thursday.', 1],
    ['en', 'Only a couple of things are missing from your side. Please send the meter readings.', 1],
    ['fr', 'Peux-tu appeler le traiteur ? Il me manque aussi la liste des invités.', 2],
    ['es', 'Nos faltan un par de cosas. Mándame la factura del taller.', 1],
  ])('%s: %s', (language, text, tasks) => {
    expect(readAtHome(language, text).intents.filter(({ type }) => type === 'task')).toHaveLength(tasks);
  });
});

describe('what stays silent', () => {
  test.each([
    ['en', 'Take all the time you need. Rest up and enjoy the garden.'],
    ['en', "If they came back, I'd want you to redo the drawings, but nothing to do for now."],
    ['en', 'He told the club that somebody should bake more next year.'],
    ['fr', 'Repose-toi bien, on se voit en janvier.'],
    ['fr', "Le fleuriste s'occupe des bouquets, vous n'avez donc rien à prévoir."],
    ['de', 'Um die Getränke kümmert sich Jo, du musst dich also um nichts kümmern.'],
    ['es', 'El recibo se carga en tu cuenta. No tienes que hacer nada.'],
    ['es', 'Descansa y disfruta de la playa.'],
    ['it', 'Fai con calma e goditi le ferie.'],
    ['en', 'Your order is on its way. Tell us how we did and get 10% off: https://shop.example/s'],
    ['fr', 'Votre retour est arrivé. Répondez à notre enquête en 2 minutes.'],
    ['de', 'Ihr Paket kommt morgen. In der App können Sie einen Nachbarn wählen.'],
    ['es', 'Ya está lista la cuota. Puede ingresarla en la cuenta de siempre.'],
    ['de', 'Falls noch jemand ausfällt, könntest du ja einspringen, aber im Moment sieht es gut aus.'],
    ['en', 'The vet took over the cattle, so leave all of that alone. Good to see the fence up again.'],
    ['en', "Found the spare crates in the loft, so there's nothing for you to order and nothing to fetch."],
    ['en', "If it ever rattled I'd ask you to bleed it. It hasn't, and I don't expect it to this winter."],
    ['en', "Had you been at the market on Friday I'd have begged you to bring another sack. All good now."],
  ])('%s: %s', (language, text) => {
    expect(kinds(language, text)).not.toMatch(/task|question|deadline/u);
  });

  test('a limit in a mail of which the user only has a copy', () => {
    const cc = [{ name: 'Robin Vale', address: 'robin@vale.example' }];
    const authored = 'Hi Sam,\n\nThe permit runs out on Friday. Could you renew it?\n\nKim\n';
    const found = understandOffline(inputOf({ authored, to: [{ name: 'Sam Low', address: 'sam@low.example' }], cc }));
    expect(found.intents).toEqual([]);
  });
});

describe('somebody in particular or not', () => {
  test.each([
    ['en', 'May I ask you to check the list of sites against your own?', 'task'],
    ['fr', "Oublie pas d'apporter ton attestation samedi.", 'task'],
    ['en', 'Front page: swap the photo of the mill for the new one', 'task'],
    ['en', 'If you plan to move out instead, we need two months of notice.', ''],
    ['en', 'Can you believe it?', ''],
    ['en', 'Can someone call me about the roof next week?', 'task'],
    ['fr', "Quelqu'un peut passer voir la chaudière demain ?", 'question'],
    ['it', 'Riesci per venerdì a preparare il riepilogo?', 'task'],
    ['en', '@Robin: you had the key last year. Do you still have it?', 'question'],
  ])('%s: %s', (language, text, expected) => {
    expect(kinds(language, text)).toBe(expected);
  });
});

describe('what a mail of the user says to the user', () => {
  test('notes to self are work', () => {
    const robin = { name: 'Robin Vale', address: 'robin@vale.example' };
    const found = readAtHome('en', '- renew the parking permit before 20 October\n- buy a gift for Mia', {
      from: robin,
      to: [robin],
    });
    expect(found.intents.map(({ type, due }) => [type, due])).toEqual([
      ['task', '2026-10-20'],
      ['task', undefined],
    ]);
  });
});

test('of several requests a withdrawal with a matter of its own takes back that one', () => {
  const text =
    'Please mark the trees at the pond by Friday.\n\nCould you also order new saw chains?\n\nI have already told Jo about the trailer, so you can ignore that one.';
  expect(kinds('en', text)).toBe('task, task');
});

describe('an open door, or what may never come, is no work', () => {
  test.each([
    ['en', 'Call me on 555 0123 if anything is unclear.'],
    ['en', 'If anyone ever asks you for the code, tell us.'],
    ['en', 'The plan is in the folder and I can mail you a print if you like.'],
    ['de', 'Rufen Sie mich an, falls etwas unklar ist.'],
    ['fr', "Appelez-moi si quelque chose n'est pas clair."],
    ['es', 'Ya puedes consultar el horario en la web.'],
    ['en', "Dad says we'd need to sell the boat first."],
    ['en', 'No flowers please, just your company.'],
    ['es', 'Ya se lo di yo todo ayer, así que no tienes que hacer nada.'],
    ['es', 'Arreglé la bomba y limpié el filtro, todo funciona.'],
    ['de', 'Meine Frage nach dem Anhänger kannst du vergessen, er steht in der Garage.'],
    ['fr', "Oubliez ma question d'hier, j'ai trouvé la réponse."],
    ['es', 'No te preocupes por las llaves, las tengo yo.'],
    ['fr', "Ne t'inquiète pas pour la caution, je m'en charge."],
    ['en', 'If we ever bought the barn, somebody would have to clear it and we would need a new roof.'],
    ['en', 'Mara says that if it was you, there is nothing you need to do.'],
  ])('%s: %s', (language, text) => {
    expect(readAtHome(language, text).intents.filter(({ type }) => type === 'task')).toEqual([]);
  });
  test.each([
    ['en', 'Call me today if you want the flat.'],
    ['de', 'Rufen Sie mich bitte heute an.'],
    ['es', 'Llámame hoy, por favor.'],
    ['en', "Please don't forget our tickets on Friday."],
    ['es', 'No olvides mi paraguas, por favor.'],
    ['fr', "N'oublie pas ma clé demain."],
  ])('… but %s: %s', (language, text) => {
    expect(readAtHome(language, text).intents.map(({ type }) => type)).toEqual(['task']);
  });
});

test.each([
  ['en', 'Could you repaint the hand rail this week? As for the gate, never mind, we no longer need it.'],
  [
    'de',
    'Kannst du bitte diese Woche das Geländer streichen? Das mit dem Tor vergiss bitte, das brauchen wir nicht mehr.',
  ],
  ['es', 'Por favor revisa la bomba hoy mismo. Lo del cartel déjalo, ya no lo necesitamos.'],
])('a matter named at the head of a withdrawal is all that it takes back: %s', (language, text) => {
  expect(readAtHome(language, text).intents.filter(({ type }) => type === 'task')).toHaveLength(1);
});

test('the asking itself, named at its head, is taken back', () => {
  const { intents } = readAtHome(
    'es',
    'Por favor revisa la bomba hoy mismo. Lo de mi correo, olvídalo, ya no hace falta.',
  );
  expect(intents).toEqual([]);
});

test.each([
  ['en', 'Which of the two lamps do you want? Also remind me what your usual delivery terms are.', 2],
  ['en', 'Which of the two lamps do you want? Let me know what suits you.', 1],
])('a second question that asks something else is another one: %s %s', (language, text, count) => {
  expect(readAtHome(language, text).intents.filter(({ type }) => type === 'question')).toHaveLength(count);
});

test('nobody puts a stop behind an address: the next line is a sentence of its own', () => {
  const { intents } = readAtHome(
    'es',
    'Ya están las fotos de la obra en la carpeta: https://nube.example/s/obra-enero\n¿Me puede mandar el plano antes del 15?',
  );
  expect(intents.map(({ type }) => type)).toContain('task');
});

describe('orders behind a condition, and a question before a request', () => {
  test.each([
    ['es', 'Si algún vecino se retrasa más de diez minutos, cierren la puerta.', 'task'],
    ['fr', 'Si un élève manque plus de trois jours, alertez la direction.', 'task'],
    ['en', 'Is the hall free on the 4th, and can you send me the price?', 'task, question'],
    ['en', 'Please revise the staircase drawing and share by Friday.', 'task'],
    ['en', 'Please send the plan and confirm the height of the ceiling.', 'task, task'],
    ['en', 'Please send the plan and confirm receipt of this mail.', 'task'],
    ['fr', "Peux-tu grossir le titre, pis m'envoyer les fichiers pour l'imprimeur ?", 'task, task'],
    ['pt', 'Você consegue me mandar a planta e confirmar a altura do teto da sala?', 'task, task'],
  ])('%s: %s', (language, text, expected) => {
    expect(kinds(language, text)).toBe(expected);
  });
});
