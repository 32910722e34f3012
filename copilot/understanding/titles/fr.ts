import { fold } from '../fold.ts';
import { infinitiveFirst, type Grammar } from './romance.ts';
import { formsOf } from './verbs.ts';
import { withoutOpenings, type TitleWriter } from './work.ts';

/** "envoie", "envoies", "envoyez", "envoyiez" */
const forms = formsOf('fr', ({ infinitive, orders }) => [
  infinitive,
  ...orders,
  ...orders.filter((order) => order.endsWith('e')).map((order) => `${order}s`),
  ...orders.filter((order) => order.endsWith('ez')).map((order) => order.replace(/ez$/u, 'iez')),
  ...(SUBJUNCTIVE[infinitive] ?? []),
]);
const SUBJUNCTIVE: Readonly<Record<string, readonly string[]>> = {
  faire: ['fasses', 'fassiez'],
  prendre: ['prennes'],
  venir: ['viennes'],
  tenir: ['tiennes'],
  mettre: ['mettes'],
  dire: ['dises'],
  prévenir: ['préviennes'],
  obtenir: ['obtiennes', 'obteniez'],
  rendre: ['rendes'],
  remettre: ['remettes'],
  finir: ['finisses'],
  écrire: ['écrives'],
  transmettre: ['transmettes'],
  relire: ['relises'],
  lire: ['lises'],
  envoyer: ['envoies'],
};
/** "je te rends", "j'apporterai": the order has the letters of the first person, but for a few */
const own = formsOf('fr', ({ infinitive, orders }) => [
  ...orders.slice(0, 1),
  `${infinitive.replace(/e$/u, '')}ai`,
  ...(FIRST[infinitive] ?? []),
]);
const FIRST: Readonly<Record<string, readonly string[]>> = {
  faire: ['ferai'],
  aller: ['vais', 'irai'],
  envoyer: ['enverrai'],
  renvoyer: ['renverrai'],
  venir: ['viendrai'],
  tenir: ['tiendrai'],
  voir: ['verrai'],
};

const FR: Grammar = {
  forms,
  own,
  isInfinitive: (word) =>
    /^\p{L}+(?:er|ir|oir|endre|eindre|aindre|oindre|oudre|erdre|ordre|pondre|aire|uire|lire|crire|mettre|ivre|clure|boire)$/u.test(
      word,
    ),
  enclitic: /-(?:moi|nous|toi|les?|la|lui|leur|y|en)$/u,
  proclitic: /^(?:(?:me|nous|te|vous|se|le|la|les|lui|leur|y|en) |[mts]'(?:en |y )?|l')(?=\p{L}+(?:[- ,.]|$))/u,
  kept: /^(?:l|les?|la|lui|leur|en|y)$/u,
  articles: /^l(?:a|es?)?$/u,
  beforeInfinitive: true,
  calling: /^(?:appeler|rappeler|aider|attendre|prévenir|contacter|joindre)$/u,
  toPerson: '',
  isWriter: /^(?:me|nous|m|moi)$/u,
  noVerb: /^(?:reste|une?|comme|sur|entre|sous|avant|liste|date|suite|facture|note|copie|rappel)$/u,
  attach: (infinitive, objects) => {
    const vowel = /^[aeiouyhâàéèêîôû]/iu.test(infinitive);
    const spoken = objects.map((object) =>
      /^l[ae]?$/u.test(object) ? (vowel ? "l'" : object === 'l' ? 'le ' : `${object} `) : `${object} `,
    );
    return spoken.join('') + infinitive;
  },
  nounBehind: /^ (?:de|du|des|d'|et|ou)(?!\p{L})|^:|^$/u,
  and: 'et',
  answers:
    /^(?:(?:me |nous )?(?:dis|dites|dire|tiens|tenez|confirme[sz]?|confirmer|previens|prevenez)(?:-moi|-nous)?)(?!\p{L})/u,
};

const OPENINGS = [
  /^(?:et|mais|donc|alors|aussi|sinon|ensuite|puis|par ailleurs|de ton cote|de votre cote|ton cote|votre cote|pour info|s'il (?:te|vous) plait|en plus|du coup)[ ,]+(?=\S+ ?\S)/u,
  /^(?:merci (?:aussi )?d(?:e |')|veuillez |priere de |de |d')(?=\S+)/u,
  /^(?:oublie|oubliez) pas d(?:e |')/u,
  /^(?:pense|pensez|pensez|penser)(?: aussi| bien)? a (?=\S*[re] )/u,
  /^(?:je|nous) (?:te|vous) (?:prie|prions|demande|demandons|remercie|remercions|saurais gre|serais reconnaissante?) d(?:e |')(?:bien vouloir )?/u,
  /^(?:tu|vous) (?:(?:peux|pouvez|pourrais|pourriez|veux|voulez|dois|devez) (?:bien )?(?=\S*r[e]?(?: |$)|\S+ \S*re?(?: |$)))/u,
  /^(?:pourriez|pouvez|peux|pourrais|voulez|veux)-(?:tu|vous) (?:aussi |bien )?/u,
  /^il (?:faudra|faudrait|faut|conviendrait) (?:aussi )?(?:que (?:tu|vous) |de |d')(?=\S+)/u,
  /^(?:tu|vous) (?=(?:me|nous|m'|le|la|les) ?\S+ \S)/u,
  /^que (?:tu|vous) /u,
  /^pas (?=(?:me |nous )?\S*(?:er|ir|re) )/u,
];
const LACKING =
  /^(?:(?:avant cela|d'ici la|de (?:ton|votre) cote|(?:ton|votre) cote|aussi|et)[ ,]+)*(?:il (?:(?:me|nous|te|vous) )?(?:manque(?:rait)?|faut|faudrait|faudra)|(?:j'ai|j'aurais|nous avons|nous aurions|on a|on aurait|aurions|avons)(?: encore| toujours| aussi)? besoin d[eu']) ?(?:(?:encore|toujours|aussi|plus que) )*(?:de )?(?=(?:la|les?|l'|vos|votre|ton|ta|tes|un|une|des|\d+)(?: |(?<=')))/u;
const BECAUSE =
  /, (?:sinon|sans quoi|faute de quoi|car|parce que|puisque|après c'est|après tout|apres tout|comme ça) .*$|,? (?:sinon|parce que|car|puisque) (?:on|je|il|elle|nous|vous|ils|le|la|les|l'|ça|c'est|tout).*$| [:;]\) ?.*$/iu;
const TOLD =
  /(?<=.{12}), (?:tu es|vous êtes|il est|elle|il (?!me |nous |faut|faudr|manque|conviendrait|serait)|ils|c'est|vous seule?|toi seule?|l'\p{L}+ (?:va|attend|s')|le \p{L}+ (?:va|attend|bloque|ferme)|la \p{L}+ (?:va|attend|bloque|ferme))(?!\p{L}).*$/iu;

const DETERMINER = /^(?:la|les?|l'|vos|votre|ton|ta|tes|une?|des|\d+)(?: |(?<='))(?!\p{L}+(?:er|ir|re) )/u;
const TO_TAKE_ON = /^(?:vous |te |t')en (charger|occuper)/iu;

export const french: TitleWriter = ({ text, frame, from, promised }) => {
  const whole = text.replace(BECAUSE, '').replace(TOLD, '');
  const lacking = LACKING.exec(fold(whole));
  if (lacking !== null) return `Envoyer ${whole.slice(lacking[0].length).replace(/ de (?:votre|ta) part$/iu, '')}`;
  const work = promised
    ? whole.replace(/^(?:et |alors )?(?:je|nous|on|j') ?(?:vais )?/iu, '')
    : withoutOpenings(whole, OPENINGS, fold);
  // "il faut que quelqu'un …": somebody else
  if (!promised && /^qu(?:e |')/iu.test(work)) return null;
  if (/il (?:me |nous )?(?:faut|faudrait)(?: aussi| encore)?$/u.test(frame) && DETERMINER.test(fold(work)))
    return `Envoyer ${work}`;
  if (TO_TAKE_ON.test(work)) return work.replace(TO_TAKE_ON, "s'en $1");
  const told = infinitiveFirst(work, FR, { promised, from, frame: '' });
  if (told !== null) return told.replace(/^(\p{L}+) (?:aussi|bien|juste) (?=à |en |l[ae]s? |\p{L})/iu, '$1 ');
  return / (?:que|si) (?:tu|vous) *$/u.test(frame) || promised ? null : /^(?:tu|vous) /iu.test(whole) ? whole : work;
};
