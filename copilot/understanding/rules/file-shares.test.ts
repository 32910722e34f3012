import { expect, test } from 'vitest';
import { readAtHome } from '../../testing/mail-at-home.ts';

const shares = (language: string, text: string, href: string): number =>
  readAtHome(language, text, { links: [{ href, label: href }] }).intents.filter(({ type }) => type === 'file_share')
    .length;

test.each([
  ['es', 'Te dejo el plano corregido en https://taller.example/m/plano-7', 'https://taller.example/m/plano-7', 1],
  [
    'es',
    '¡Ya están las fotos! Las tenéis todas en esta carpeta: https://fotos.example/g/boda',
    'https://fotos.example/g/boda',
    1,
  ],
  ['en', "I've put the letters here: https://box.example/q/letters", 'https://box.example/q/letters', 1],
  ['de', 'Ich hab die Pläne hier abgelegt: https://ablage.example/q/plan', 'https://ablage.example/q/plan', 1],
  ['de', 'https://ablage.example/q/noten – dort liegen die Stimmen für den Alt.', 'https://ablage.example/q/noten', 1],
  ['en', 'Forms: https://council.example/markets/stalls', 'https://council.example/markets/stalls', 0],
  [
    'fr',
    'Les dossiers sont à remettre avant le 3 mai sur https://ville.example/aides',
    'https://ville.example/aides',
    0,
  ],
  ['de', 'Verfolgen: https://track.paket.example/s/PF44719920318', 'https://track.paket.example/s/PF44719920318', 0],
  [
    'sw',
    'Ili kujiondoa kwenye orodha hii, bonyeza hapa: https://duka.example/ondoka',
    'https://duka.example/ondoka',
    0,
  ],
  [
    'fr',
    'Les essais pour la couverture sont déposés ici : https://nuage.example/p/couv',
    'https://nuage.example/p/couv',
    1,
  ],
  ['fr', "j'ai enfin trié les photos et c'est ici : https://nuage.example/g/tri", 'https://nuage.example/g/tri', 1],
  ['fr', 'les photos de la fête, triées : https://nuage.example/g/fete', 'https://nuage.example/g/fete', 1],
  ['es', 'El catálogo nuevo queda en esta carpeta: https://nube.example/cat', 'https://nube.example/cat', 1],
  ['en', "I've just uploaded the seating chart to https://box.example/q/seats", 'https://box.example/q/seats', 1],
  ['de', 'Ich stelle euch die Tonspuren hier bereit: https://ablage.example/q/ton', 'https://ablage.example/q/ton', 1],
  ['es', 'Os he colgado los recibos en https://nube.example/recibos', 'https://nube.example/recibos', 1],
  ['es', 'Te comparto las coreografías: https://nube.example/coreo', 'https://nube.example/coreo', 1],
  ['pt', 'Partilhei as notas contigo em https://nuvem.example/obra', 'https://nuvem.example/obra', 1],
  ['es', 'Le comparto el formulario para reservar: https://citas.example/reserva', 'https://citas.example/reserva', 0],
  ['en', 'You can book a place here: https://tickets.example/book', 'https://tickets.example/book', 0],
])('%s: %s', (language, text, href, count) => {
  expect(shares(language, text, href)).toBe(count);
});
