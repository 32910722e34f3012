import { fold } from '../fold.ts';
import { infinitiveFirst, type Grammar } from './romance.ts';
import { formsOf } from './verbs.ts';
import { withoutOpenings, type TitleWriter } from './work.ts';

const forms = formsOf('pt', ({ infinitive, orders }) => [
  infinitive,
  ...orders,
  ...orders.filter((order) => /[aeiáéê]$/u.test(order)).map((order) => `${order}s`),
  ...['sse', 'sses', 'ssem'].map((ending) => infinitive.replace(/r$/u, '') + ending),
]);
/** "enviar" -> "envio", "enviarei" */
const own = formsOf('pt', ({ infinitive, orders }) => [
  `${infinitive}ei`,
  ...orders
    .slice(1, 2)
    .map((order) => (infinitive.endsWith('ar') ? `${infinitive.slice(0, -2)}o` : order.replace(/a$/u, 'o'))),
]);

const PT: Grammar = {
  forms,
  own,
  isInfinitive: (word) => /^\p{L}+[aei]r$/u.test(word) && word.length > 3,
  enclitic: /-(?:me|nos|te|lhes?|se|m[ao]s?|l[ao]s?|n[ao]s?|[ao]s?)$/u,
  proclitic: /^(?:me|nos|te|lhe|lhes|se|o|a|os|as) (?=\p{L}+(?:[ ,.]|$))/u,
  kept: /^(?:[ao]s?|m[ao]s?|l[ao]s?)$/u,
  articles: /^[ao]s?$/u,
  beforeInfinitive: false,
  calling: /^(?:ajudar|esperar|avisar|chamar)$/u,
  toPerson: '',
  isWriter: /^(?:me|nos|m[ao]s?)$/u,
  noVerb: /^(?:para|uma|como|sobre|entre|nada|casa|cada|esta|este|quando|cara)$/u,
  attach: (infinitive, objects) => {
    const thing = objects.map((object) => object.replace(/^[lm]/u, '')).at(0);
    return thing === undefined
      ? infinitive
      : `${infinitive.replace(/r$/u, '').replace(/a$/u, 'á').replace(/e$/u, 'ê')}-l${thing}`;
  },
  nounBehind: /^ (?:de|do|da|dos|das|para|com|e|ou)(?!\p{L})|^:|^$/u,
  and: 'e',
  answers: /^(?:me |nos )?(?:diz|digas?|avisa|avise|confirma|confirme|responde|responda)(?:-me|-nos)?(?!\p{L})/u,
};

const OPENINGS = [
  /^(?:e|mas|que|tambem|ainda|so|ja|por favor|entao|alem disso)[ ,]+(?=\S+ \S)/u,
  /^(?:preciso|precisamos|precisava|gostaria|gostava|queria|agradeco|agradecia|agradecemos|agradeciamos|peco|pedimos|pedia|solicito|solicitamos)(?:-(?:te|lhe|vos))?(?: tambem| ainda)? que (?:voce |tu |o senhor |a senhora )?(?=\S+)/u,
  /^(?:nao se esqueca|nao te esquecas|nao esqueca|lembre-se|lembra-te) de (?=\S*r)/u,
  /^(?:faca|faz|facam) o favor de (?=\S*r)/u,
  /^(?:tem|tens) (?:que|de) (?=\S*r)/u,
  /^(?:voce )?(?:pode|podes|podem|podia|podias|poderia|poderias|consegue|consegues|conseguia) (?=\S*r)/u,
];
const LACKING =
  /^(?:(?:(?:ainda|tambem|so|nos|me) )*(?:preciso|precisamos|precisava)(?: tambem| ainda)? (?:d(?=[oa]s? |um |uma )|de (?=\p{L}))|(?:(?:ainda|nos|me) )*faltam?(?:-me|-nos)? (?:ainda |so )*(?=(?:[oa]s?|um|uma|sua?s?|seus?|\d+) ))/u;
const BECAUSE =
  /,? (?:senão|senao|porque|pois|já que|para darmos|caso contrário) .*$|, (?:est[aá] bem|ok|certo|t[aá])$|, (?:que|pra) .*$/iu;

export const portuguese: TitleWriter = ({ text, frame, from, promised }) => {
  const whole = text.replace(BECAUSE, '');
  const lacking = LACKING.exec(fold(whole));
  if (lacking !== null) return `Enviar ${whole.slice(lacking[0].length)}`;
  const work = promised ? whole : withoutOpenings(whole, OPENINGS, fold);
  return (
    infinitiveFirst(work, PT, { promised, from, frame }) ?? (/ que\s*(?:(?:me|nos) )*$/u.test(frame) ? null : work)
  );
};
