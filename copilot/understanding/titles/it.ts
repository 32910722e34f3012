import { fold } from '../fold.ts';
import { infinitiveFirst, type Grammar } from './romance.ts';
import { formsOf } from './verbs.ts';
import { withoutOpenings, type TitleWriter } from './work.ts';

/** "mandi", "manda", "mandasse"; "manda" is also the third person of polite questions */
const forms = formsOf('it', ({ infinitive, orders }) => [
  infinitive,
  infinitive.slice(0, -1),
  ...orders,
  ...['sse', 'ssi', 'ste', 'ssero'].map((ending) => infinitive.slice(0, -2) + ending),
]);
/** "mando", "manderò" */
const own = formsOf('it', ({ infinitive }) => {
  const stem = infinitive.slice(0, -3);
  const hard = /[cg]are$/u.test(infinitive)
    ? `${stem}h`
    : stem.replace(/i$/u, /[cg]iare$/u.test(infinitive) ? '' : 'i');
  return [`${stem}o`, `${hard}${infinitive.endsWith('ire') ? 'i' : 'e'}rò`];
});

const IT: Grammar = {
  forms,
  own,
  isInfinitive: (word) => /^\p{L}+(?:[aei]re?|urre?|orre?)$/u.test(word) && word.length > 4,
  enclitic: /(?:me|ce|te|ve|glie|mi|ci|ti|vi|si|gli|l[aeio]|ne)$/u,
  proclitic: /^(?:(?:mi|ci|ti|vi|si|me|ce|te|ve|gli|lo|la|li|le|ne) |l')(?=\p{L}+(?:[ ,.]|$))/u,
  kept: /^(?:l[aeio]|gli|ne)$/u,
  articles: /^(?:l[aeo]|gli)$/u,
  beforeInfinitive: false,
  calling: /^(?:chiamare|aiutare|aspettare|avvisare|contattare)$/u,
  toPerson: '',
  isWriter: /^(?:mi|ci|me|ce)$/u,
  noVerb: /^(?:una|come|sopra|tra|senza|casa|cara|dopo|dove|quando|sala)$/u,
  attach: (infinitive, objects) => `${infinitive.replace(/e$/u, '')}${objects.length === 0 ? 'e' : objects.join('')}`,
  nounBehind: /^ (?:di|del|dell|della|dei|degli|delle|per|con|e|o)(?!\p{L})|^:|^$/u,
  and: 'e',
  answers: /^(?:mi |ci )?(?:dimmi|dica|fammi|faccia|facci|fate|avvis[ai]|conferm[ai])(?:mi|ci)?(?: sapere)?(?!\p{L})/u,
};

const OPENINGS = [
  /^(?:e|ed|ma|anche|inoltre|poi|per favore|gia che ci siamo|allora|cortesemente)[ ,]+(?=\S+ \S)/u,
  /^(?:la|le|ti|vi) (?:preghiamo|prego|pregherei|chiedo|chiediamo|chiederei)(?: inoltre| anche| cortesemente| gentilmente)? di (?=\S*r\p{L}*)/u,
  /^(?:la |si )?preg(?:hiamo|a)(?: inoltre)? di (?=\S*r\p{L}*)/u,
  /^(?:le|ti|vi) sar(?:ei|emmo) grat[oiae] se (?=\S+)/u,
  /^(?:(?:mi|ci) )?far(?:ebbe|esti|este) (?=avere )/u,
  /^(?:riesci|riesce|riuscite|riusciresti|riuscirebbe) (?:\S+ ){0,3}a (?=\S*re(?:\p{L}{2})? )/u,
  /^(?:puoi|puo|potresti|potrebbe|potete) (?=\S*r)/u,
  /^di (?=\S*r[ei ])/u,
];
const LACKING =
  /^(?:(?:gia che ci siamo|anche|inoltre|ancora)[ ,]+)*(?:(?:mi|ci) )?(?:serv(?:e|ono|irebbe|irebbero)|manca(?:no)?|(?:ho|abbiamo|avrei|avremmo) (?:ancora |anche )?bisogno d(?:i|el|ella|ei)) (?:(?:ancora|anche|solo|solo) )*(?=(?:il|lo|la|i|gli|le|un|una|l'|la sua|altri|altre|\d+)[ ']?)(?!sapere|che |per )/u;
const BECAUSE = /, (?:perché|perche|altrimenti|sennò|che|così|cosi|poiché|siccome) .*$| che noi .*$/iu;
const TOLD = /, (?:quello|quella|il|la|lo|i|le|arriva|\S+ lo) (?:\S+ ){0,2}(?:è|ha|hanno|sono|scade|arriva|vuole).*$/iu;

/** "…: il pullman lo confermo mercoledì" */
const EXPLAINED = /: .{20,}$/u;

export const italian: TitleWriter = ({ text, from, promised }) => {
  const whole = text.replace(BECAUSE, '').replace(TOLD, '');
  const lacking = LACKING.exec(fold(whole));
  if (lacking !== null) return `Inviare ${whole.slice(lacking[0].length).replace(EXPLAINED, '')}`;
  const work = promised ? whole : withoutOpenings(whole, OPENINGS, fold);
  return (
    infinitiveFirst(work, IT, { promised, from, frame: '' })?.replace(/^(\p{L}+) (?:tu|lei)(?=[ ,]|$)/u, '$1') ?? work
  );
};
