/** Requests and questions without any word of asking, and what stands beside a request and asks nothing more. */
import { pointsBack } from './between-sentences.ts';
import { EN } from './lexicon/index.ts';
import { indirectOf } from './lexicon/indirect.ts';
import type { Act, Reading } from './reading.ts';
import { PLEASE, silentAct } from './silent-requests.ts';
import { remembered } from './patterns/remembered.ts';

/** Said of matters that are settled or taken back the hints mean nothing. */
const OPEN: ReadonlySet<Act> = new Set([
  'statement',
  'negated',
  'done',
  'courtesy',
  'question',
  'promise',
  'hypothetical',
]);
const SCORE = 0.76;

/** What nobody asks in so many words: "yours is the last one", "mir ist nicht klar, ob ihr kommt". */
export function readIndirectly(reading: Reading): Reading {
  const { act, low, lexicon, sentence, addressed } = reading;
  if (sentence.source !== 'body' || addressed.addressee === 'other') return reading;
  const { asks, hints, wonders, forLater } = indirectOf(lexicon.language);
  const silent = act === 'request' || act === 'question' ? silentAct(reading) : null;
  if (silent !== null) return { ...reading, act: silent, score: SCORE };
  if (act === 'request' && SPOKEN.test(low)) return { ...reading, act: 'statement', score: 0.5 };
  if (act === 'request' && forLater.test(low) && !PLEASE.test(low)) return { ...reading, act: 'statement', score: 0.5 };
  if (act === 'request' || !OPEN.has(act)) return reading;
  if (reading.condition === null && DISREGARD.test(low)) return reading;
  if (act !== 'question' && act !== 'negated' && wonders.test(low))
    return { ...reading, act: 'question', score: SCORE };
  if (addressed.named && addressed.addressee === 'user' && OWN_PART.test(low) && !low.includes('?'))
    return { ...reading, act: 'request', score: SCORE, indirect: true };
  if (isMerelyTold(reading)) return reading;
  if (act === 'negated' && (reading.judged?.('negated') ?? 0) >= TOLD) return reading;
  const hint =
    asks.exec(withoutQuoted(low)) ??
    (hints !== null && (reading.judged?.('request') ?? 1) >= HINTED ? hints.exec(withoutQuoted(low)) : null);
  if (
    hint !== null &&
    (REPORTED.test(low.slice(0, hint.index + 1)) ||
      DENIED.test(low.slice(0, hint.index)) ||
      silentAct({ ...reading, act: 'request' }) !== null)
  )
    return reading;
  const behind = hint === null ? '' : low.slice(hint.index);
  const settled = hint !== null && ((act === 'done' && DONE_BY_OTHERS.test(behind)) || SETTLED.test(behind));
  if (hint !== null && !settled && (act !== 'hypothetical' || SOFT_IF.test(low)))
    return { ...reading, act: 'request', score: SCORE, indirect: true };
  if (act !== 'question' && wonders.test(low)) return { ...reading, act: 'question', score: SCORE };
  return reading;
}

/** "In his diary it says "the letters are to be burnt". Do you hold it?": what is quoted asks nothing; its place is kept. */
const withoutQuoted = (low: string): string =>
  low.replace(/"[^"]{12,300}"|«[^»]{12,300}»|“[^”]{12,300}”|„[^“”]{12,300}[“”]/gu, (quoted) =>
    '_'.repeat(quoted.length),
  );

/** Behind the reader's name: "Robin, you take the door; Mo and I will do the lifting". Only what people share out among each other. */
const OWN_PART = remembered(
  /^(?:please )?(?:you(?:'ll| will)? (?:take|bring|cover|run|handle|lead|drive|open|close|lock|look after|keep|hold|carry|watch|greet|serve|cook|pack|check|print|order|book|fetch|collect|stand|stay|go (?:first|last|with|ahead))(?! (?:care|it easy|well))|du (?:nimmst|bringst|übernimmst|fährst|holst|kümmerst dich|leitest|öffnest|schließt|stehst|gehst|bleibst|packst|backst|druckst|bestellst)|tu (?:prends|apportes|conduis|t'occupes|gardes|ouvres|fermes|restes|tiens|surveilles|menes|accueilles|sers|ranges|imprimes|commandes)|(?:tu|vos) (?:vas (?:delante|detras|primero|con)|llevas|traes|abres|cierras|te quedas|te encargas|cubres|conduces|manejas|cuidas|recoges|sirves|imprimes|compras)|tu (?:prendi|porti|guidi|apri|chiudi|resti|tieni|ti occupi|stampi|compri)|(?:tu|voce) (?:levas?|trazes|traz|abres?|ficas? com|conduzes?|dirige|imprimes?|compras?))(?!\p{L})/u,
);

/** Weak words of asking need so much of the trained model. */
const HINTED = 0.15;

/** The trained model is sure that it is only told: "you are the only one who makes me laugh". */
const TOLD = 0.95;
const HARDLY_ASKED = 0.05;

function isMerelyTold({ judged }: Reading): boolean {
  if (judged === undefined || judged('request') + judged('question') >= HARDLY_ASKED) return false;
  return judged('statement') > TOLD || judged('courtesy') + judged('service') + judged('promo') > TOLD;
}

/** "I said somebody should make more": told, not asked */
const REPORTED =
  /(?<!\p{L})(?:said|told|used to say|dijo|dijeron|dije|a dit|ont dit|disait|j'ai dit|sagte|sagten|meinte|hat gesagt|ha detto|ho detto|disse|disseram)(?!\p{L})/u;
/** "Tampoco corresponde pagar estadía" */
const DENIED = /(?<!\p{L})(?:no|tampoco|not|n't|nicht|pas|non|nao|keinesfalls) $/u;
/** … word for word, as in a story */
const SPOKEN = remembered(
  /(?<!\p{L})(?:said|says|told|shouted|whispered|dijo|dice|dit|cria|sagte|sagt|rief|disse|dice|alisema)(?: \p{L}+){0,3} ?[:,] ?["«]/u,
);
/** A wish in the form of a condition: "si tu pouvais m'envoyer ça". */
const SOFT_IF = remembered(
  /^[^\p{L}]*if (?:i|we) could (?:just )?(?:have|get|see) |(?<!\p{L})si (?:tu|vous|me|nos|se|vos|usted)(?!\p{L})|(?:^|, )(?:it|that|you)(?:'d| would)/u,
);

/** "If you have paid already, disregard this": takes no work back and gives none. */
const DISREGARD = remembered(
  /(?<!\p{L})(?:disregard|desconsider\p{L}*|caso omiso|gegenstandslos|ne (?:tenez|tiens) pas compte|non tenga conto)(?!\p{L})/u,
);
/** "What you were to send me back: it's sorted, I found the copy" */
const SETTLED =
  /[:;,–-] ?(?:it'?s|that'?s|c'est|das ist|das hat sich|esta|ya esta|e|tudo|tutto) (?:\S+ )?(?:sorted|done|fixed|settled|found|unblocked|fait|regle|debloque|bon|resolu|arrive|erledigt|geklärt|gelöst|da|hecho|resuelto|listo|arreglado|fatto|risolto|a posto|resolvido|feito)(?!\p{L})/u;
const DONE_BY_OTHERS = /(?<!\p{L})(?:already|schon|bereits|deja|ya|gia|ja)(?!\p{L})/u;

/** "Without it the desk cannot prepare the keys": the reason of a request beside it; "I need to know it to choose": of a question. */
export function dropReasons(readings: readonly Reading[]): Reading[] {
  return readings.map((reading, i) => {
    const { act, low, lexicon } = reading;
    if (act !== 'request') return reading;
    if ((reading.indirect === true || isHeard(reading)) && isToldTwice(readings, i))
      return { ...reading, act: 'statement', score: 0.5 };
    const disregards = DISREGARD.test(low);
    const asked = disregards || KNOW_IT.test(low) || saysWithout(low, lexicon.language);
    if (!asked || lexicon.request.test(low) || EN.request.test(low)) return disregards ? courtesy(reading) : reading;
    const near = [readings[i - 2], readings[i - 1], readings[i + 1], readings[i + 2]];
    const beside = near.some((other) => other?.act === 'request' || other?.act === 'question');
    return beside ? { ...reading, act: 'statement', score: 0.5 } : disregards ? courtesy(reading) : reading;
  });
}

/** At the start of the sentence; further on it is the reason for what was asked before it: "bring the forms, without them we cannot open". */
const saysWithout = (low: string, language: string): boolean => {
  const { without } = indirectOf(language);
  const at = without.test(low) ? (without.exec(low)?.index ?? 0) : -1;
  return at >= 0 && !low.slice(0, at).includes(',');
};

/**
 * "You are the last one missing. If you could send it before Friday": the words nearer to asking count; so do the first in
 * "I still need the report. The buyer wants it by noon".
 */
function isToldTwice(readings: readonly Reading[], i: number): boolean {
  const [before, own, next] = [readings[i - 1], readings[i]!, readings[i + 1]];
  if (before?.act === 'request' && before.sentence.source === 'body' && pointsBack(own)) return true;
  if (next?.act !== 'request' || next.sentence.source !== 'body' || next.sentence.bullet) return false;
  if (next.sentence.block !== own.sentence.block) return false;
  return next.indirect === true || (pointsBack(next) && next.lexicon.request.test(next.low));
}

/** A request to the trained model alone: no pattern asks. */
const isHeard = ({ low, lexicon }: Reading): boolean =>
  ![lexicon.request, lexicon.imperative, lexicon.need, lexicon.inquiry].some((pattern) => pattern.test(low));

const courtesy = (reading: Reading): Reading => ({ ...reading, act: 'courtesy', score: 0.5 });

/** The answer is needed, nothing else. */
const KNOW_IT = remembered(
  /(?<!\p{L})(?:need to know|muss (?:ich|das) (?:\S+ )?wissen|müssen wir (?:\S+ )?wissen|besoin de (?:le )?savoir|necesito saberlo|necesitamos saberlo|(?:mi|ci) serve saperlo|preciso (?:de )?saber)(?!\p{L})/u,
);
