import { describe, expect, test } from 'vitest';
import type { MailContext } from '../context.ts';
import { lexiconOf } from '../lexicon/index.ts';
import { polish, questionTitle, workTitle, type WorkTitleInput } from '../title.ts';

interface Given {
  /** of the sender, or of whom the user writes to */
  name?: string;
  topic?: string;
  own?: boolean;
}

const contextOf = ({ name = '', topic = '', own = false }: Given): MailContext =>
  ({
    position: own ? 'author' : 'recipient',
    sender: { name: own ? 'Robin Hale' : name },
    topic,
    message: { to: [{ name }], text: { forwarded: '' } },
  }) as unknown as MailContext;

/** The days of a sentence stand between braces here: what finds them is tested elsewhere. */
function titleOf(language: string, marked: string, given: Given = {}): string {
  const mentions: { index: number; end: number }[] = [];
  let clause = '';
  for (const piece of marked.split(/(\{[^}]*\})/u)) {
    const day = piece.startsWith('{');
    const text = day ? piece.slice(1, -1) : piece;
    if (day) mentions.push({ index: clause.length, end: clause.length + text.length });
    clause += text;
  }
  return workTitle({
    context: contextOf(given),
    clause,
    mentions: mentions as unknown as WorkTitleInput['mentions'],
    lexicon: lexiconOf(language),
  });
}

const ANN: Given = { name: 'Ann Moss' };

describe('English: the imperative', () => {
  test.each<[string, string, Given?]>([
    ['Would you mind dropping the kit at the gym and locking up after?', 'Drop the kit at the gym and lock up after'],
    ['Would you be willing to read the first draft?', 'Read the first draft'],
    ['Two things for the fair: could you print the price tags', 'Print the price tags'],
    ['From {1 March} use the side entrance', 'Use the side entrance'],
    ['For {this Friday}, please make it two trays', 'Make it two trays'],
    ['She would like you to call the clinic', 'Call the clinic'],
    ['Please send me the rota {by noon}, the manager now wants it on the board', 'Send the rota to Ann', ANN],
    ['could you send me the layout so I can order the glass?', 'Send the layout to Ann so I can order the glass', ANN],
    ['can you give us a ring about the van?', 'Give Ann a ring about the van', ANN],
    [
      'could you send me the chart before our talk',
      'Send the chart to Dr. Lena Moss before our talk',
      { name: 'Dr. Lena Moss' },
    ],
    ["I'll send you the signed lease {by Monday}", 'Send the signed lease to Ann', { ...ANN, own: true }],
    ["I'll ring the joiner about the hinges", 'Ring the joiner about the hinges', { ...ANN, own: true }],
    [
      'Before you change the lock, please ring me on the old number and I will explain',
      'Ring Ann on the old number before you change the lock',
      ANN,
    ],
    ['We need the freight order placed {today}', 'We need the freight order placed'],
    ['can you handle this?', 'Handle this: Boiler in unit 4', { topic: 'Boiler in unit 4' }],
    ["Please send me {next week}'s roster", "Send next week's roster to Ann", ANN],
  ])('%s', (sentence, title, given) => {
    expect(titleOf('en', sentence, given)).toBe(title);
  });
});

describe('German: the infinitive, with the prefix of its verb', () => {
  test.each<[string, string, Given?]>([
    ['Schickst du mir {bis Freitag} die Liste der Helfer?', 'Die Liste der Helfer schicken'],
    ['Bringst du den Salat mit?', 'Den Salat mitbringen'],
    [
      'Füllen Sie bitte das Formular aus und geben es mir {bis Montag} unterschrieben zurück.',
      'Das Formular ausfüllen und unterschrieben zurückgeben',
    ],
    [
      'Bitte senden Sie uns den Vertrag, der per Post kommt, unterschrieben zurück.',
      'Den Vertrag, der per Post kommt, unterschrieben zurücksenden',
    ],
    ['Such uns bitte zwei Bilder für den Aushang aus.', 'Zwei Bilder für den Aushang aussuchen'],
    ['Wir bitten Sie, die Belege {bis 3. März} nachzureichen.', 'Die Belege nachreichen'],
    ['Wäre es möglich, dass Sie mir die Pläne zukommen lassen?', 'Die Pläne zukommen lassen'],
    ['Es wäre schön, wenn du kurz vorbeikommst.', 'Vorbeikommen'],
    ['Bitte sagen Sie mir, ob das Gerüst noch steht, dann komme ich vorbei.', 'Sagen, ob das Gerüst steht'],
    ['Außerdem bräuchten wir {bis zum 18.} eine Zusage, da wir den Saal buchen müssen', 'Eine Zusage schicken'],
    ['Könntest du die Noten abholen, sie liegen beim Hauswart?', 'Die Noten abholen'],
    ['Kannst du {am Montag} die Schicht (14-22 Uhr) übernehmen?', 'Die Schicht übernehmen'],
    ['Melde dich bitte {bis Freitag} bei mir.', 'Sich bei Anna melden', { name: 'Anna Frei' }],
    ['Ruf an wegen der Leiter', 'Anrufen wegen der Leiter'],
    ['ich schicke dir {morgen} die Rechnung', 'Die Rechnung schicken', { name: 'Anna Frei', own: true }],
    ['ich kümmere mich um die Stühle', 'Sich um die Stühle kümmern', { name: 'Anna Frei', own: true }],
    // not sure: the sentence stays
    [
      'Es wäre schön, wenn ich sie morgen auf dem Tisch hätte',
      'Es wäre schön, wenn ich sie morgen auf dem Tisch hätte',
    ],
    ['Liste der Gäste', 'Liste der Gäste'],
    ['Bis Freitag sind Laptop und Ausweis abzugeben', 'Bis Freitag sind Laptop und Ausweis abzugeben'],
    ['Erst das Wasser abstellen, dann den Hahn tauschen', 'Erst das Wasser abstellen, dann den Hahn tauschen'],
  ])('%s', (sentence, title, given) => {
    expect(titleOf('de', sentence, given)).toBe(title);
  });
});

describe('Spanish, Portuguese, Italian, French: the infinitive, with the pronouns of the thing', () => {
  test.each<[string, string, string, Given?]>([
    ['es', 'Por favor, devuélvenos firmado el recibo', 'Devolver firmado el recibo'],
    ['es', 'confírmame cuántas sillas faltan', 'Confirmar cuántas sillas faltan'],
    ['es', 'Necesitamos que nos devuelvas firmada la hoja', 'Devolver firmada la hoja'],
    ['es', 'Le agradecería que me enviara la póliza {antes del lunes}', 'Enviar la póliza'],
    ['es', 'que firme el parte al salir', 'Firmar el parte al salir'],
    ['es', 'Y pregunta, por favor, al conserje si hay llaves', 'Preguntar al conserje si hay llaves'],
    ['es', 'Una cosa: ¿puedes revisar el anexo?', 'Revisar el anexo'],
    ['es', 'Mándamelo otra vez, que lo he perdido', 'Mandarlo otra vez'],
    ['es', 'Necesitamos que venga un fontanero', 'Necesitamos que venga un fontanero'],
    ['es', 'Prueba de sonido en la sala', 'Prueba de sonido en la sala'],
    ['es', 'La merienda va en la bolsa', 'La merienda va en la bolsa'],
    ['es', 'Necesito que lo revises antes', 'Revisarlo antes'],
    ['it', 'Ti dispiacerebbe tenermi il posto?', 'Tenere il posto'],
    ['pt', 'Faça o favor de mudar a fechadura', 'Mudar a fechadura'],
    ['es', 'Llámame al fijo', 'Llamar a Carmen al fijo', { name: 'Carmen Ruiz' }],
    ['es', 'te mando el contrato', 'Mandar el contrato', { own: true }],
    ['pt', 'Só preciso que você troque a lâmpada do corredor', 'Trocar a lâmpada do corredor'],
    ['pt', 'Podes enviar-me as fotos?', 'Enviar as fotos'],
    ['pt', 'Por favor, envie o recibo {até sexta}', 'Enviar o recibo'],
    ['it', 'Mi mandi per favore la ricevuta?', 'Mandare la ricevuta'],
    ['it', 'Servirebbero i documenti della barca', 'Inviare i documenti della barca'],
    ['it', 'La preghiamo inoltre di portare la tessera', 'Portare la tessera'],
    ['fr', 'contacte la mairie pour le prêt des tables', 'Contacter la mairie pour le prêt des tables'],
    ['fr', 'Dites-moi si la porte ferme', 'Dire si la porte ferme'],
    ['fr', 'Pensez aussi à signer le registre', 'Signer le registre'],
    ['fr', 'Il me faudrait vos tarifs, idéalement {lundi}', 'Envoyer vos tarifs'],
    ['fr', 'Merci de le rapporter {avant mardi}.', 'Rapporter: Prêt du projecteur', { topic: 'Prêt du projecteur' }],
    ['fr', 'je te rends la perceuse {dimanche}', 'Rendre la perceuse', { own: true }],
    ['fr', 'Il faudrait aussi la clé du local', 'Envoyer la clé du local'],
    ['sw', 'Tafadhali nitumie orodha ya vifaa {kabla ya Ijumaa}', 'Kutuma orodha ya vifaa'],
  ])('%s: %s', (language, sentence, title, given) => {
    expect(titleOf(language, sentence, given)).toBe(title);
  });
});

describe('the outer form of a title', () => {
  test.each([
    ['Send the list ) to Ann', 'Send the list to Ann'],
    ['Submit the form (two pages', 'Submit the form'],
    ['Call,, please', 'Call, please'],
    ['the "old plan', 'The old plan'],
    ['¿qué plano vale?', '¿Qué plano vale?'],
  ])('%s', (text, title) => {
    expect(polish(text)).toBe(title);
  });

  test('is cut where a clause ends, not in its middle', () => {
    expect(
      polish(
        'Set the pump on the lower terrace to manual and keep it there for the night until somebody from the works can have a look',
      ),
    ).toBe('Set the pump on the lower terrace to manual and keep it there for the night');
  });

  test('a text without end takes no time', () => {
    const begun = performance.now();
    for (const language of ['en', 'de', 'es', 'fr', 'it', 'pt', 'sw'])
      for (const word of ['send me, ', 'und ', '(', '"', 'que me lo ', 'schicken Sie, ', 'e, ', 'a'])
        titleOf(language, word.repeat(20_000), ANN);
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});

test.each([
  ['Und noch was: Wann kommt der Ofen?', 'Wann kommt der Ofen?'],
  ['Also, do you still have the ladder?', 'Do you still have the ladder?'],
  ['Oye y otra cosa, ¿sirve el cable viejo?', '¿Sirve el cable viejo?'],
  ['Y a-t-il une douche au gîte ?', 'Y a-t-il une douche au gîte?'],
  ['Außerdem wüsste ich gern, ob er passt', 'Außerdem wüsste ich gern, ob er passt'],
])('a question without what leads over to it: %s', (question, title) => {
  expect(questionTitle(question)).toBe(title);
});
