/** What sounds like an order and asks for nothing: how a lock is opened, what may be done at any time, what the writer has seen to, that nothing more is needed. */
import { fold } from '../fold.ts';
import { remembered } from '../patterns/remembered.ts';
import type { Reading } from '../reading.ts';

/** None of the forms of this file, for a request that may be work. */
export const ordersNothing = (readings: readonly Reading[], i: number): boolean => {
  const { low, lexicon } = readings[i]!;
  if (low.includes('?') || PLEASE.test(low)) return false;
  return (
    tellsHowToOpen(readings, i) ||
    wouldNeedElse(low) ||
    (MAY_ANY_TIME.test(low) && !SENDS.test(low)) ||
    isSeenTo(low, (part) => lexicon.imperative.test(part)) ||
    needsNoMore(low)
  );
};
const PLEASE =
  /(?<!\p{L})(?:please|pls|kindly|bitte|merci de|veuillez|s'il (?:te|vous) plait|por favor|per favore|tafadhali)(?!\p{L})/u;

/** "The key safe is by the door, code 4410. Push the lever down after the last digit": how it opens, for the day one stands there */
const tellsHowToOpen = (readings: readonly Reading[], i: number): boolean =>
  HANDLES.test(readings[i]!.low) &&
  [readings[i - 1], readings[i - 2]].some(
    (before) => before?.sentence.source === 'body' && before.act === 'statement' && CODE_OF_LOCK.test(before.low),
  );
const HANDLES = remembered(
  /^[^\p{L}]*(?:(?:then|just|you|and|dann|einfach|und|puis|et|ensuite|luego|y|despues|poi|e|depois) )*(?:push|press|turn|pull|lift|slide|twist|squeeze|jiggle|wiggle|drück(?:e|t|en sie)?|dreh(?:e|t|en sie)?|zieh(?:e|t|en sie)?|heb(?:e|t|en sie)?|schieb(?:e|t|en sie)?|pousse[rz]?|appuye[rz]|appuie|tourne[rz]?|tire[rz]?|souleve[rz]?|empuj[ae]|puls[ae]|presion[ae]|apriet[ae]|gir[ae]|tir[ae]|jal[ae]|levant[ae]|spingi|spinga|premi|prema|gira|tira|empurr[ae]|apert[ae]|pux[ae])(?!\p{L})/u,
);
const CODE_OF_LOCK = remembered(
  /(?<!\p{L})(?:code|pin|combination|key ?(?:safe|box|pad)|lock ?box|\p{L}*code|zahlenschloss|schlüssel(?:safe|tresor|kasten|box)|digicode|boite a cles|codigo|clave|caja de llaves|codice|combinazione|senha|cofre)(?!\p{L})[^.;]{0,60}\d{3}|(?<!\p{L})(?:key ?(?:safe|box|pad)|lock ?box|schlüssel(?:safe|tresor|kasten|box)|boite a cles|caja de llaves|cofre)(?!\p{L})/u,
);

/** "If not he can use our keys but I'd need your ok in writing": needed in a case that may not come */
const wouldNeedElse = (low: string): boolean => WOULD_NEED_ELSE.test(low);
const WOULD_NEED_ELSE = remembered(
  /^[^\p{L}]*(?:(?:and|but|und|aber|et|mais|y|pero|e|ma|mas),? )?(?:if not|otherwise|failing that|wenn nicht|falls nicht|sonst|ansonsten|andernfalls|sinon|autrement|a defaut|si no|de lo contrario|en caso contrario|se no|altrimenti|in caso contrario|senao|se nao|caso contrario)(?!\p{L})[^;!]{2,80}(?<!\p{L})(?:i'd|we'd|i would|we would|bräuchten? (?:ich|wir)|(?:ich|wir) bräuchten?|il (?:me|nous) faudrait|(?:j'|nous )aurai(?:s|ons) besoin|aurions besoin|necesitaria(?:mos)?|me haria falta|avrei bisogno|avremmo bisogno|precisaria(?:mos)?)(?: (?:then|also|still|just))*(?: need)?(?!\p{L})/u,
);

/** "The sample is here, you can look at it any time", "können Sie jederzeit ansehen": open to the reader, and no work */
const MAY_ANY_TIME = remembered(
  /(?<!\p{L})(?:you (?:can|may|could|are welcome to|'re welcome to) [^.;\d]{0,50}(?:any ?time|whenever you (?:like|want|wish))|(?:können|könnt|kannst|dürfen|darfst|dürft) (?:sie|ihr|du) [^.;\d]{0,40}(?:jederzeit|wann (?:immer )?(?:sie|du|ihr) (?:wollen|mögen|möchten|willst|magst|möchtest|wollt|mögt))|(?:sie|ihr|du) (?:können|könnt|kannst|dürfen|darfst|dürft) [^.;\d]{0,40}jederzeit|(?:vous pouvez|tu peux) [^.;\d]{0,50}(?:a tout moment|n'importe quand|quand (?:vous voulez|tu veux|vous voudrez|tu voudras))|(?:puedes?|pueden|podeis|podes) [^.;\d]{0,50}(?:en cualquier momento|cuando (?:quieras?|quieran|querais|guste[sn]?))|(?:puoi|puo|potete) [^.;\d]{0,50}(?:in qualsiasi momento|quando (?:vuoi|vuole|volete))|(?:podes?|pode|podem) [^.;\d]{0,50}(?:a qualquer (?:momento|hora)|quando (?:quiseres|quiser|quiserem)))(?!\p{L})/u,
);
/** "You can send me the photos any time": wanted all the same */
const SENDS = remembered(
  /(?<!\p{L})(?:send|bring|give|return|forward|drop|pay|schick\p{L}*|send\p{L}*|bring\p{L}*|geben|zurück\p{L}*|\p{L}*bringen|bezahlen|envoy\p{L}*|apport\p{L}*|rapport\p{L}*|donn\p{L}*|rendre|payer|envi\p{L}*|mand\p{L}*|tra(?:er|iga)\p{L}*|dar\p{L}*|devolver\p{L}*|pagar\p{L}*|inviar\p{L}*|portar\p{L}*|entregar\p{L}*)(?!\p{L})/u,
);

/** "De los manteles ya me encargué yo, y las sillas las trae Ana", "um den Saal kümmere ich mich selbst": the writer's own work */
function isSeenTo(low: string, orders: (part: string) => boolean): boolean {
  const found = SEEN_TO.exec(low);
  if (found === null || READER.test(low)) return false;
  const rest = low.slice(found.index + found[0].length).split(/[,;:.] ?| (?:and|und|et|y|e) /u);
  return !rest.some((part) => orders(part.trim()));
}
const SEEN_TO = remembered(
  /^[^\p{L}]*(?:[^,;:.!?]{2,40} )?(?:(?:ya )?me (?:encargo|encargue|ocupo|ocupe|he encargado|he ocupado)(?: ya)?(?: yo)|ya me (?:encargue|ocupe|he encargado|he ocupado)|(?:kümmere|kümmre) ich mich (?:schon|selbst|selber|bereits)|(?:habe|hab) ich mich (?:schon |bereits |selbst )+gekümmert|je m'en (?:suis|charge|occupe)(?: deja)?(?: (?:charge|occupe)e?)?(?: moi-meme)?|(?:i've|i have) already (?:taken care of|dealt with|seen to|sorted)|(?:me ne occupo|ci penso) io|ja tratei eu|(?:eu )?trato eu)(?!\p{L})/u,
);
const READER = remembered(
  /(?<!\p{L})(?:you|your|du|dir|dich|dein\p{L}*|ihr|ihnen|euch|tu|toi|te|vous|ton|ta|tes|votre|vos|ti|tuyo|usted(?:es)?|vosotr[oa]s|os|tua|tuo|lei|voi|voce)(?!\p{L})/u,
);

/** "All came through fine, that's everything I need", "mehr brauche ich nicht": thanks and an end, where nothing but the arrival of things stands before it */
function needsNoMore(low: string): boolean {
  const found = NO_MORE.exec(low);
  if (found === null) return false;
  const before = low.slice(0, found.index);
  return !/\p{L}/u.test(before) || HAS_COME.test(before);
}
const NO_MORE = remembered(
  /(?<!\p{L})(?:(?:that's|that is|which is) (?:all|everything|just what|exactly what) (?:that )?(?:i|we) (?:need|needed|wanted|was after|were after)|(?:das ist|das war|das wär|das wäre)(?: auch)?(?: schon)? alles,? was (?:ich|wir) (?:brauche|brauchen|gebraucht|wollte|wollten|benötige|benötigen)|mehr (?:brauche ich|brauchen wir|benötige ich|benötigen wir) (?:erst ?mal )?nicht|c'est tout ce (?:qu'il (?:me|nous) (?:faut|fallait)|dont (?:j'ai|j'avais|nous avons|nous avions) besoin)|(?:es|eso es|con eso tengo|con eso tenemos|ya tengo|ya tenemos) todo lo que (?:necesit\p{L}+|me hacia falta|hacia falta)|e tutto (?:quello che|cio che|quel che) (?:mi|ci) (?:serve|serviva|occorre)|e tudo (?:o )?(?:de )?que (?:eu )?precis\p{L}+)(?!\p{L})/u,
);
const HAS_COME = remembered(
  /(?<!\p{L})(?:came|arrived|got|received|gotten|downloaded|fine|great|perfect|thanks|thank|angekommen|bekommen|erhalten|danke|perfekt|arrives?|arrivees?|recue?s?|merci|parfait|recibid[oa]s?|recibi|llego|llegaron|gracias|perfecto|ricevut[oaie]|arrivat[oaie]|grazie|recebid[oa]s?|recebi|chegou|chegaram|obrigad[oa])(?!\p{L})/u,
);

/** "I only lack your licence number, can you send it?": one request; the index of the second half */
export function askedForAgain(readings: readonly Reading[], i: number): number[] {
  const { low, lexicon, sentence } = readings[i]!;
  const next = readings[i + 1];
  if (next === undefined || next.act !== 'question' || next.sentence.source !== 'body') return [];
  if (sentence.source !== 'body' || low.includes('?') || !lexicon.need.test(low)) return [];
  return PASS_IT.test(fold(next.sentence.text)) ? [next.sentence.index] : [];
}
const PASS_IT = remembered(
  /^[^\p{L}]*(?:(?:so|and|und|et|y|e) )?(?:(?:could|can|would|will) you (?:please |just |quickly )?(?:send|give|pass|forward|e-?mail|text|get) (?:me |us )?(?:it|them|that)(?: (?:to|over to) (?:me|us)| over| on)?|(?:schickst|gibst|sendest|mailst) du (?:(?:sie|es|ihn|das|die|den) (?:mir|uns)|mir (?:das|die|den|ihn|sie|es))(?: (?:noch|kurz|bitte|rüber))*|(?:kannst|könntest) du (?:(?:sie|es|ihn) (?:mir|uns)|mir (?:das|die|den)) (?:(?:noch|kurz|bitte) )*(?:schicken|geben|mailen|senden)|(?:können|könnten) sie (?:(?:sie|es|ihn|diese) (?:mir|uns)|(?:mir|uns) (?:das|diese|die|den)) (?:(?:noch|kurz|bitte) )*(?:schicken|geben|mailen|senden|zusenden)|(?:(?:tu|vous) )?(?:(?:peux|pouvez|pourrais|pourriez)(?:-tu|-vous)? )?(?:me|nous) (?:l'|le |la |les )(?:envo\p{L}+|donn\p{L}+|pass\p{L}+|transm\p{L}+)(?:-(?:tu|vous))?|(?:me|nos) l[oa]s? (?:puedes? |podrias? |podes )?(?:pas\p{L}+|mand\p{L}+|envi\p{L}+|das?|reenvi\p{L}+)|(?:puedes?|podrias?|podes) (?:pasar|mandar|enviar)(?:mel|nosl)[oa]s?|me l[oaie] (?:mandi|manda|invii|invia|passi|passa|dai)|(?:podes|pode|podias) (?:enviar|mandar|passar)-?(?:m[oa]s?|me)|m[oa]s? (?:envias?|mandas?|passas?))(?:,? (?:please|bitte|por favor|s'il (?:te|vous) plait|per favore))? ?\?/u,
);

/** "We need an interpreter on the 21st. Are you available, and what would you charge?": the offer is asked for, the work comes later */
export function wantsOffer(readings: readonly Reading[], i: number): boolean {
  const { low, sentence } = readings[i]!;
  if (sentence.source !== 'body' || low.includes('?') || !SEEKS.test(low)) return false;
  const next = readings[i + 1];
  return next?.act === 'question' && next.sentence.source === 'body' && OFFER.test(next.low);
}
const SEEKS = remembered(
  /^[^\p{L}]*(?:(?:i|we)(?:'re| are|'m| am)? (?:need|require|looking for|seeking)|(?:ich|wir) (?:suchen?|brauchen?|benötigen?)|(?:nous|j'|on) ?(?:recherch\p{L}+|cherch\p{L}+|avons besoin|ai besoin|a besoin)|(?:necesit|busc|requer)(?:o|amos|imos)|(?:cerc|serve|ci serve|abbiamo bisogno)\p{L}*|(?:precis|procur)(?:o|amos))(?!\p{L})/u,
);
const OFFER = remembered(
  /(?<!\p{L})(?:are you available|(?:what|how much) (?:would|do|will) you charge|what (?:is|are|would be) your (?:rate|fee|price)s?|(?:sind|wären) sie (?:da |dann |an dem tag )?verfügbar|was (?:würden sie|verlangen sie|berechnen sie|würde das|kostet das)|(?:etes|seriez)-vous disponible|(?:quel|quels) (?:serait|est|sont|seraient) (?:votre|vos) (?:tarif|prix)s?|combien (?:prendriez|prenez|factur\p{L}+|demand\p{L}+)|(?:esta|estas|estaria|estarias|estan) disponibles?|cuanto (?:cobr\p{L}+|costaria|saldria|seria)|(?:e|sarebbe) disponibile|quanto (?:prend\p{L}+|chied\p{L}+|cobr\p{L}+)|(?:esta|estaria) disponivel)(?!\p{L})/u,
);
