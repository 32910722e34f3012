import { describe, expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';

/** Type and day or hour of what a mail of these words says. */
const told = (language: string, text: string): string =>
  readAtHome(language, text)
    .intents.map(({ type, oldStart, start, due }) =>
      [type, oldStart, start, due]
        .filter(Boolean)
        .join(' ')
        .replace(/:00[+-]\d\d:\d\d/gu, ''),
    )
    .join(', ');

describe('work that is put without any word of asking', () => {
  test.each([
    ['en', 'Everyone has voted except you. The poll shuts on Friday.', 'task 2026-10-16'],
    ['en', 'The caterer is chasing me for the menu choices from your table by Wednesday.', 'task 2026-10-14'],
    ['en', 'It would help enormously if you got the quote over by Thursday.', 'task 2026-10-15'],
    ['en', 'I have you down as bringing the projector on Tuesday.', 'task 2026-10-20'],
    ['en', "The ball's in your court with the landlord.", 'task'],
    ['en', 'The jury sits on Friday and we do not have your slides yet.', 'task 2026-10-16'],
    ['en', 'Could you check the drawing before they pour the concrete? The mixer comes on Monday.', 'task 2026-10-19'],
    ['en', 'The fair is on. Robin, you run the till; Ada and I will park the cars.', 'task'],
    ['fr', 'Pour la fête, tout est prêt. Robin, tu gardes la porte, Paul sert le cidre.', 'task'],
    ['es', 'Somos tres para la feria. Robin, tú llevas las mesas y Ana recoge.', 'task'],
    ['en', 'Whoever comes, have the minutes typed up by Thursday.', 'task 2026-10-15'],
    ['en', 'All is settled now except your signature on page two.', 'task'],
    ['en', 'I need your figures for the levy by Thursday.', 'task 2026-10-15'],
    ['de', 'Das Heft ist fertig bis auf dein Nachwort, das bis Donnerstag hier sein sollte.', 'task 2026-10-15'],
    ['de', 'Von allen Filialen steht nur noch eure Inventurliste aus.', 'task'],
    ['de', 'Ich hab dich für den Kuchenstand am Samstag eingeteilt.', 'task 2026-10-17'],
    ['de', 'Der Steuerberater bräuchte bis Donnerstag die Belege von dir.', 'task 2026-10-15'],
    ['de', 'Um den Rest kümmerst du dich, ja?', 'task'],
    ['fr', 'Le comptable voudrait tes factures avant jeudi.', 'task 2026-10-15'],
    ['fr', "Tu t'occupes des boissons pour samedi ?", 'task 2026-10-17'],
    ['fr', 'Je vous laisse prévenir le gardien.', 'task'],
    ['fr', 'Toutes les classes ont répondu, sauf la tienne.', 'task'],
    ['es', 'Todos confirmaron menos tú.', 'task'],
    ['es', 'De todos modos mandame la lista antes del jueves.', 'task 2026-10-15'],
    ['it', 'Manca il certificato: lo faccia pervenire entro giovedì.', 'task 2026-10-15'],
    ['es', 'El contador quiere las facturas antes del jueves.', 'task 2026-10-15'],
    ['es', 'De las bebidas te encargas tú.', 'task'],
    ['it', 'Manca ancora la tua firma.', 'task'],
    ['pt', 'Ainda não recebemos o seu comprovante.', 'task'],
  ])('%s: %s', (language, text, expected) => {
    expect(told(language, text)).toBe(expected);
  });
});

describe('a question without a question mark', () => {
  test.each([
    ['en', 'Not sure whether your team covers weekends.'],
    ['de', 'Mich würde interessieren, ob ihr auch sonntags liefert.'],
    ['fr', 'Je ne suis pas sûre que votre devis comprenne la pose.'],
    ['es', 'No tengo claro si su presupuesto incluye la instalación.'],
  ])('%s: %s', (language, text) => {
    expect(told(language, text)).toMatch(/^question/u);
  });
});

describe('more ways to ask without asking', () => {
  test.each([
    ['en', 'Our folder with the permit went missing, so a fresh scan would save the day.', 'task'],
    ['en', 'The seating plan has to reach the caterer by Thursday.', 'task'],
    ['en', 'If we could have the final plans by Thursday that would be perfect.', 'task'],
    ['en', 'Mrs Hall would like you to ring her back.', 'task'],
    ['en', "I can't tell from the sketch which side the door opens.", 'question'],
    ['en', 'Dave wants to know whether you take the old sink away.', 'question'],
    ['de', 'Herr Lang bittet um Ihren Rückruf.', 'task'],
    ['de', 'Ein kurzer Anruf bei der Gärtnerei wäre nett.', 'task'],
    ['de', 'Ich wüsste gern, ob der Saal geheizt ist.', 'question'],
    ['fr', "Une copie du bail m'arrangerait bien.", 'task'],
    ['fr', 'Tu penseras à rapporter les clés.', 'task'],
    ['fr', 'Je me demandais si tu gardais le chien ce week-end.', 'question'],
    ['fr', 'Le gérant aimerait savoir si vous venez à deux ou à trois.', 'question'],
    ['es', 'Me vendría bien una copia de la escritura.', 'task'],
    ['es', 'Faltaría que firmes la última página.', 'task'],
    ['es', 'Le pediría enviarnos el plano a más tardar el viernes.', 'task'],
    ['es', 'No me quedó claro cuántas copias son.', 'question'],
    ['it', 'La preghiamo inoltre di portare il libretto della caldaia.', 'task'],
    ['it', 'Quando hai un attimo, guarda il preventivo del tetto.', 'task'],
    ['it', 'Mi chiedevo se il prezzo comprende la posa.', 'question'],
    ['pt', 'Quando puder, veja se a torneira do jardim fecha bem.', 'task'],
    ['pt', 'Queria saber se a loja abre ao domingo.', 'question'],
    ['de', 'Du wolltest mir noch die Bilder vom Dach schicken.', 'task'],
    ['fr', "Tu devais m'envoyer les photos du jardin.", 'task'],
    ['es', 'Quedaste en mandarme las medidas del armario.', 'task'],
    ['es', 'Si te parece bien, envíame el borrador firmado.', 'task'],
    ['es', 'Dile a Marta que traiga las llaves del local.', 'task'],
    ['it', 'Mi raccomando, chiudi bene il cancello.', 'task'],
    ['en', 'What did the council say about the hedge', 'question'],
  ])('%s: %s', (language, text, expected) => {
    expect(told(language, text).split(' ')[0]).toBe(expected);
  });
});

describe('the same words of other matters ask nothing', () => {
  test.each([
    ['de', 'Ein Kuchen wäre nett gewesen, aber es ging auch so.'],
    ['de', 'Das Rathaus muss bis 2030 fertig sein, sagt der Bürgermeister.'],
    ['fr', 'Le train doit partir demain, dit la radio.'],
    ['fr', "Je n'ai pas compris la blague."],
    ['es', 'Me vino muy bien la siesta.'],
    ['it', 'Ricordati che ti vogliamo bene.'],
    ['pt', 'Gostava de saber cantar.'],
    ['en', "I can't tell you how happy we are."],
    ['es', 'Te dejo las fotos de la boda en la nube.'],
    ['en', 'What a day we had at the lake.'],
    ['de', 'Du wolltest ja nie ans Meer.'],
    ['en', 'He says to say hello to the kids.'],
    ['en', 'The team needs the report before Monday, so Anna is writing it tonight.'],
    ['en', 'Somebody has to be the last one out, and this time it was Joe.'],
    ['en', 'They want the hall by May, but the council said no.'],
    ['en', 'I had no idea how good the concert would be.'],
    ['de', 'Du bist der Einzige, der das so gut erklären kann.'],
    ['de', 'Keine Ahnung, wie der Kuchen so gut wurde.'],
    ['fr', 'Tu es la seule à me faire rire.'],
    ['es', 'Eres la única que me entiende.'],
  ])('%s: %s', (language, text) => {
    expect(told(language, text)).toBe('');
  });
});

describe('an appointment and a request in one sentence are two', () => {
  test.each([
    [
      'en',
      'The plumber is here Thursday between 8 and 10, somebody has to let him in.',
      /^meeting 2026-10-15T08:00.*, task/u,
    ],
    ['de', 'Morgen um 10 kommt der Kaminkehrer, jemand müsste ihn reinlassen.', /^meeting 2026-10-14T10:00.*, task/u],
    ['fr', 'Le plombier vient mercredi à 9h, pensez à lui laisser la clé.', /^meeting 2026-10-14T09:00.*, task/u],
    ['es', 'El técnico viene el miércoles a las 9, alguien tiene que abrirle.', /^meeting 2026-10-14T09:00.*, task/u],
  ])('%s: %s', (language, text, expected) => {
    expect(told(language, text)).toMatch(expected);
  });
});

describe('the hour of a meeting', () => {
  test.each([
    [
      'en',
      "Thursday at 4 won't work for the review. Let's do Friday same time instead.",
      'meeting_change 2026-10-15T16:00 2026-10-16T16:00',
    ],
    [
      'fr',
      'La réunion prévue ce jeudi est avancée à mercredi, même heure (16h45).',
      'meeting_change 2026-10-15T16:45 2026-10-14T16:45',
    ],
    [
      'en',
      'I travel most of this week, but could you do Thursday at 15:00 for the site call?',
      'meeting 2026-10-15T15:00',
    ],
    ['de', 'Ab November treffen wir uns jeden Mittwoch um 19 Uhr im Anker.', 'meeting 2026-11-04T19:00'],
    ['es', 'Anulan la cita del jueves a las 12:30 por la huelga.', 'meeting_cancel 2026-10-15T12:30'],
    ['en', 'You may cancel your visit free of charge until 11 November.', ''],
  ])('%s: %s', (language, text, expected) => {
    expect(told(language, text)).toBe(expected);
  });
});
