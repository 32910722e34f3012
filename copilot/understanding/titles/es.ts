import { fold } from '../fold.ts';
import { infinitiveFirst, type Grammar } from './romance.ts';
import { formsOf, type Verb } from './verbs.ts';
import { withoutOpenings, type TitleWriter } from './work.ts';

/** "mande" -> "mandes", "manda" -> "mandas", and the past subjunctive of "le agradecería que mandara" */
const forms = formsOf('es', ({ infinitive, orders }) => [
  infinitive,
  ...orders,
  ...orders.filter((order) => /[aeiéáí]$/u.test(order)).map((order) => `${order}s`),
  ...pastOf(infinitive),
  ...(IRREGULAR[infinitive] ?? []),
]);

const pastOf = (infinitive: string): string[] => {
  const stem = PAST[infinitive] ?? infinitive.slice(0, -2) + (infinitive.endsWith('ar') ? 'a' : 'ie');
  return ['ra', 'ras', 'ran', 'rais', 'se', 'ses', 'sen'].map((ending) => stem + ending);
};
const PAST: Readonly<Record<string, string>> = {
  hacer: 'hicie',
  decir: 'dije',
  poner: 'pusie',
  dar: 'die',
  ir: 'fue',
  venir: 'vinie',
  traer: 'traje',
  tener: 'tuvie',
  pedir: 'pidie',
  repetir: 'repitie',
  corregir: 'corrigie',
  elegir: 'eligie',
  sustituir: 'sustituye',
  incluir: 'incluye',
  leer: 'leye',
  remitir: 'remitie',
  enviar: 'envia',
};
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  hacer: ['haces', 'hace', 'hagas'],
  decir: ['dices', 'dice', 'digas'],
  poner: ['pones', 'pone', 'pongas'],
  traer: ['traigas'],
  venir: ['vienes', 'viene'],
  tener: ['tienes', 'tiene'],
  salir: ['sales', 'sale'],
  remitir: ['remite', 'remita', 'remitas', 'remitan'],
};

/** "mande" -> "mando", "suba" -> "subo", "pague" -> "pago": the user's own promises */
const own = formsOf('es', (verb) => [...firstPersons(verb), `${verb.infinitive}é`, ...(FIRST[verb.infinitive] ?? [])]);
const FIRST: Readonly<Record<string, readonly string[]>> = {
  dar: ['doy'],
  ir: ['voy'],
  hacer: ['haré'],
  decir: ['diré'],
  poner: ['pondré'],
  venir: ['vendré'],
};
function firstPersons({ infinitive, orders }: Verb): string[] {
  const [, , polite = ''] = orders;
  if (!infinitive.endsWith('ar')) return [polite.replace(/a$/u, 'o')];
  const stem = polite.replace(/e$/u, '');
  if (infinitive.endsWith('gar')) return [`${stem.replace(/u$/u, '')}o`];
  if (infinitive.endsWith('car')) return [`${stem.replace(/qu$/u, 'c')}o`];
  return [`${infinitive.endsWith('zar') ? stem.replace(/c$/u, 'z') : stem}o`];
}

const ES: Grammar = {
  forms,
  own,
  isInfinitive: (word) => /^\p{L}+[aei]r$/u.test(word) && word.length > 3,
  enclitic: /(?:me|nos|te|se|os|l[aeo]s?)$/u,
  proclitic: /^(?:me|nos|te|le|les|se|os|lo|la|los|las) (?=\p{L}+(?:[ ,.]|$))/u,
  kept: /^(?:l[ao]s?|les?|se|te)$/u,
  articles: /^l[ao]s?$/u,
  beforeInfinitive: false,
  calling: /^(?:llamar|ayudar|esperar|avisar|marcar)$/u,
  toPerson: 'a ',
  isWriter: /^(?:me|nos)$/u,
  noVerb: /^(?:de|ve|para|una|como|sobre|entre|nada|casa|cada|traje|vino|cara|mientras|este|esta|cuando)$/u,
  attach: (infinitive, objects) => {
    const thing =
      objects.find((object) => /^l[ao]s?$/u.test(object)) ?? objects.find((object) => /^les?$/u.test(object));
    const self = REFLEXIVE.test(infinitive) && objects.some((object) => object === 'se' || object === 'te');
    return infinitive + (thing ?? (self ? 'se' : ''));
  },
  nounBehind: /^ (?:de|del|para|con|y|o)(?!\p{L})|^:|^$/u,
  and: 'y',
  answers: /^(?:me|nos) (?:lo )?(?:cuentas?|avisas?|dices?|dice|confirmas?|respondes?)(?!\p{L})/u,
};

const REFLEXIVE =
  /^(?:encargar|asegurar|acordar|ocupar|conectar|registrar|inscribir|reunir|sentar|quedar|fijar|acercar|comunicar|poner|presentar|apuntar)$/u;

const OPENINGS = [
  /^(?:y|pero|que|ademas|tambien|solo|ya|nomas|oye|por favor|de favor|porfa|ahora|luego|entonces|mientras|asimismo)[ ,]+(?=\S+ \S)/u,
  /^(?:no (?:te olvides|se olvide|olvides|olvide)|ac[uo]{1,2}erd[ae](?:te|se)|acordate|recorda(?:te)?|recuerd[ae]|asegurate|asegurese|encargate|encarguese) (?:de|que) (?=\S*[aei]r)/u,
  /^fijate (?:si podes|de) (?=\S*r)/u,
  /^(?:tienes|tenes|tiene|tienen|teneis|hay) que (?=\S*r)/u,
  /^(?:(?:le|te|les|os|me|nos) )*(?:pediria|pediriamos|pido|pedimos|ruego|rogamos|agradezco|agradecemos|agradeceria|agradeceriamos|agradecere|agradeceremos|agradeceriamos|solicito|solicitamos|gustaria)(?: (?:mucho|tambien))?(?: que| si)? (?=\S+)/u,
  /^(?:necesito|necesitamos|necesitaria|necesitariamos|hace falta|hacia falta|quiero|quisiera|preciso) (?:tambien )?que (?=\S+)/u,
  /^(?:me |nos )?(?:ayudas|ayuda|puedes|podes|podrias|puede|podria|podrian) (?:usted |vos |tu |a )*(?=\S*r)/u,
  /^(?:te )?encargas (?:tu |vos |usted )?de (?=\S*r)/u,
  /^(?:usted|vos|tu) (?=(?:me|nos) |\S+(?:me|nos) )/u,
  /^para [^,]{3,70}? (?=(?:necesit\p{L}+ que|(?:nos|me) hace falta|(?:me|nos) gustaria|debes? \S*r |hay que|tienes? que))/u,
  /^debes? (?=\S*[aei]r )/u,
  /^(?:haz|haces|hace|hacen|haga|hagan)(?:me|nos)? el favor de (?=\S*r)/u,
  /^(?:le|te) toca (?=\S*r )/u,
];

const LACKING =
  /^(?:(?:me|nos) (?:faltan?|hacen? falta)|(?:todavia |aun |tambien )*(?:necesito|necesitamos|necesitaria|necesitariamos)) (?:(?:todavia|aun|tambien|solo) )*(?=(?:el|la|los|las|un|una|unos|unas|su|sus|tu|tus|otro|otra|mas|\d+) )/u;
/** Reasons: "…, que la última vez nos quedamos sin verlo" */
const BECAUSE =
  /, (?:que (?:(?!es |ser[aá] |est[aá] en |sea )\S+ )|porque |ya que |pues |as[ií] |si no,? |de lo contrario|puesto que|para que ).*$|,? (?:porque|ya que) .*$| que (?:luego|si no|despu[eé]s) .*$| y (?:(?:te|le|os|les|lo|la) \p{L}+mos|yo (?:me )?\p{L}+)(?!\p{L}).*$|, ¿\p{L}{1,8}$/iu;
/** "…, mi cuñada lo quiere para el bautizo" */
const TOLD =
  /, (?:(?:lo|la|los|las) \p{L}+(?:amos|emos|imos)|(?:mi|mis|el|la|los|las|nuestr[oa]) \p{L}+ (?:lo|la|los|las|ya|no|se|est[aá]n?|es|son|tiene|necesita|quiere)|estoy|estamos|me|nos|yo|ya|sin apuro|ojal[aá])(?!\p{L}).*$/iu;
/** "que venga un técnico": somebody else is to do it */
const OTHER = /^\p{L}+ (?:un|una|alguien|el|la|los|las|unos|usted)(?!\p{L})/u;
const INTRANSITIVE = /^(?:venir|ir|llegar|estar|quedar|ser|salir|volver|entrar)(?!\p{L})/u;

export const spanish: TitleWriter = ({ text, frame, from, promised }) => {
  const whole = text.replace(BECAUSE, '').replace(TOLD, '');
  const self = /(?:^| )(?:te|se)$/u.test(frame) ? 'te ' : '';
  const work = promised
    ? firstPromise(whole.replace(/^(?:ma[ñn]ana|ya|y|luego|entonces)[ ,]+/iu, ''))
    : self + withoutOpenings(whole, OPENINGS, fold);
  const lacking = promised ? null : (lackingIn(whole) ?? lackingIn(work));
  if (lacking !== null) return lacking;
  const told =
    infinitiveFirst(work, ES, { promised, from, frame })?.replace(/^(\p{L}+) (?:tú|vos|usted)(?=[ ,]|$)/u, '$1') ??
    null;
  if (told === null) return / que\s*(?:(?:me|nos|te) )*$/u.test(frame) ? null : work;
  if (INTRANSITIVE.test(told) && OTHER.test(work)) return null;
  return told;
};

function lackingIn(text: string): string | null {
  const found = LACKING.exec(fold(text));
  return found === null ? null : `Enviar ${text.slice(found[0].length)}`;
}

/** "te subo el álbum y te mando el pendrive": the first of two */
const firstPromise = (text: string): string =>
  text.replace(
    /^(\S+ \S+ [^,;]*?) (?:y )?(?:te|le|les|os) (\p{L}+)(?!\p{L}).*$/iu,
    (whole: string, first: string, second: string) => (own().has(fold(second)) ? first : whole),
  );
