import { fold } from '../fold.ts';
import { formsOf } from './verbs.ts';
import { firstWord, withoutOpenings, type TitleWriter } from './work.ts';

/** Orders of the table, without the subject before the object ("unitumie" -> "nitumie") and as infinitives with one ("kunitumia"). */
const forms = formsOf('sw', ({ infinitive, orders }) => [
  infinitive,
  ...orders,
  ...orders
    .filter((order) => /^u(?:ni|tu).{3}/u.test(order))
    .flatMap((order) => [order.slice(1), `${order.slice(1)}ni`]),
  ...orders.filter((order) => /^u(?:ni|tu).{3}/u.test(order)).map((order) => `k${order.slice(0, -1)}a`),
]);

const OPENINGS = [
  /^(?:na|pia|basi|lakini|wewe|please|tafadhali|naomba|tunaomba|ninaomba|je)[ ,]+(?=\S+ \S)/u,
  /^(?:unaweza|mnaweza|ungeweza) (?=\S+ \S)/u,
];

export const swahili: TitleWriter = ({ text, promised }) => {
  const work = withoutOpenings(text, OPENINGS, fold);
  const { word, rest } = firstWord(work);
  const low = fold(word);
  const infinitive =
    forms().get(low) ?? (promised ? forms().get(low.replace(/^(?:nita|tuta)(?:ku|wa)?/u, 'ku')) : undefined);
  if (infinitive === undefined) return work;
  return (
    infinitive +
    rest.replace(/(^| na) (u\p{Ll}{3,})/gu, (whole: string, joint: string, second: string) => {
      const other = forms().get(fold(second));
      return other === undefined ? whole : `${joint} ${other}`;
    })
  );
};
