/** What was mended, made or kept for the reader is ready and to be fetched: "Your bike is done. You can pick it up until six". */
import type { Candidate, RuleInput } from '../candidate.ts';
import { isLive } from '../candidate.ts';
import type { MailContext } from '../context.ts';
import { limitOf } from '../limits.ts';
import { remembered } from '../patterns/remembered.ts';
import type { Reading } from '../reading.ts';
import { sentenceTitle } from '../title.ts';
import { datesIn, datesOf, hasTime } from '../when.ts';
import { peopleOf } from './tasks.ts';

/** Leave to fetch what was just named: nothing but a pronoun stands for it */
const LEAVE_TO_FETCH = remembered(
  /(?<!\p{L})(?:you (?:can|may|are welcome to) (?:now |come (?:and |to )?|call in (?:and |to )?|pop in (?:and |to )?)?(?:pick|collect|fetch) (?:it|them|him|her)(?: up)?|(?:sie können|du kannst|ihr könnt|können sie|kannst du|könnt ihr) (?:ihn|sie|es|das|die|den|alles)(?! [^.;!?]*(?:mir|uns)(?!\p{L})) (?:[^\s;!?]+ ){0,10}?(?:abholen|mitnehmen)|(?:vous pouvez|tu peux|vous pourrez|tu pourras) (?:(?:passer|venir) )?(?:le|la|les) (?:reprendre|recuperer|chercher|retirer|prendre|rechercher)|(?:puede|puedes|podes|pueden|podra|podras) (?:(?:pasar|venir) a )?(?:recoger|retirar|buscar)l[oa]s?|(?:puede|puedes|podes|pueden|podra|podras) pasar (?:a (?:recoger|retirar|buscar)l[oa]s?|a por (?:el|ella|ellos|ellas))|(?:puo|puoi|potete|potra|potrai) (?:(?:passare|venire) a )?(?:ritirar|prender)l[oaie]|(?:pode|podes|podem|podera) (?:(?:vir|passar para|passar a|vir a) )?(?:(?:levanta|busca|retira|pega)r?-?l?[oa]s?(?= |[.,;!]|$)|l?[oa]s? (?:levantar|buscar|retirar)))(?!\p{L})/u,
);
/** "Your bike is done", "votre montre est prête": of a thing of the reader's; "the car is ready", as nobody else's is meant where it may be fetched */
const IS_READY = remembered(
  /(?<!\p{L})(?:the (?:\S+ ){1,3}?(?:is|are) (?:now |all )?ready|(?:der|die|das) (?:\S+ ){1,3}?(?:ist|sind) (?:\S+ ){0,2}?(?:fertig|abholbereit)|(?:(?:le|la|les) |l')(?:\S+ ){1,3}?(?:est|sont) (?:\S+ )?prete?s?|(?:el|la|los|las|su|tu) (?:\S+ ){1,3}?ya (?:esta|estan)(?=[.,!]|$)|(?:il|la|i|le) (?:\S+ ){1,3}?(?:e|sono) pront[oaie]|your (?:\S+ ){1,6}?(?:is|are|has been|have been) (?:\S+ ){0,3}?(?:ready|done|finished|repaired|fixed|mended|serviced|completed|altered|in)|(?:ihr|ihre|dein|deine|euer|eure) (?:\S+ ){1,6}?(?:ist|sind|steht|liegt|liegen|stehen|wurde) (?:\S+ ){0,4}?(?:fertig|abholbereit|bereit|repariert|eingetroffen|angekommen|gemacht)|(?:votre|vos|ton|ta|tes) (?:\S+ ){1,6}?(?:est|sont|a ete|ont ete) (?:\S+ )?(?:pret(?:e|s|es)?|termine(?:e|s|es)?|repare(?:e|s|es)?|arrive(?:e|s|es)?|fini(?:e|s|es)?)|(?:(?:su|sus|tu|tus|el|la|los|las) (?:\S+ ){1,6}?|^[^\p{L}]*(?:ya )?)(?:esta|estan|quedo|quedaron) (?:ya )?(?:list[oa]s?|terminad[oa]s?|reparad[oa]s?|arreglad[oa]s?)|(?:il (?:suo|tuo)|la (?:sua|tua)|i (?:suoi|tuoi)|le (?:sue|tue)) (?:\S+ ){1,6}?(?:e|sono) (?:\S+ )?(?:pront[oaie]|arrivat[oaie]|riparat[oaie])|(?:(?:o|a|os|as) )?(?:seu|sua|seus|suas|teu|tua) (?:\S+ ){1,6}?(?:esta|estao|ficou|ficaram) (?:\S+ )?(?:pront[oa]s?|reparad[oa]s?|arranjad[oa]s?))(?!\p{L})/u,
);
/** "… is nearly ready", "as soon as your coat is done" */
const NOT_YET =
  /(?<!\p{L})(?:not|cannot|nearly|almost|soon|if|when|once|until|nicht|fast|bald|sobald|wenn|falls|pas|presque|bientot|quand|des que|lorsque|si|casi|aun|todavia|cuando|en cuanto|non|quasi|presto|quando|appena|nao|quase|assim que)(?!\p{L})|n't(?!\p{L})/u;
/** "Once it is dry, you can pick it up" */
const SUPPOSED =
  /^[^\p{L}]*(?:if|when|once|as soon as|sobald|wenn|falls|sollte|des que|quand|lorsque|si|cuando|en cuanto|quando|appena|se|assim que)(?!\p{L})/u;
const LONGEST = 220;

export function readyRule({ context, readings }: RuleInput): Candidate[] {
  if (context.position !== 'to' || context.newsletter) return [];
  // an order at the counter is told as a delivery
  if (readings.some(({ low, lexicon }) => lexicon.parcel.test(low))) return [];
  const at = readings.findIndex((reading, i) => tellsToFetch(reading) && isReadyBy(readings, i));
  const leave = readings[at];
  return leave === undefined ? [] : [toFetch(context, leave)];
}

const tellsToFetch = ({ sentence, low, ...reading }: Reading): boolean =>
  sentence.source === 'body' &&
  isLive({ sentence, low, ...reading }) &&
  reading.act !== 'question' &&
  reading.act !== 'hypothetical' &&
  reading.act !== 'negated' &&
  reading.addressed.addressee !== 'other' &&
  sentence.text.length <= LONGEST &&
  !low.includes('?') &&
  !SUPPOSED.test(low) &&
  LEAVE_TO_FETCH.test(low);

/** In the sentence itself or one of the two before it */
const isReadyBy = (readings: readonly Reading[], i: number): boolean =>
  readings
    .slice(Math.max(0, i - 2), i + 1)
    .some(
      (reading) =>
        reading.sentence.source === 'body' &&
        reading.act !== 'question' &&
        reading.act !== 'hypothetical' &&
        reading.act !== 'negated' &&
        IS_READY.test(reading.low) &&
        !NOT_YET.test(reading.low),
    );

function toFetch(context: MailContext, { sentence, lexicon, addressed }: Reading): Candidate {
  const text = sentence.text.slice(addressed.offset);
  // "You can pick it up until 7.30 pm, tomorrow we are closed": the day behind the comma is another matter
  const [clause = text] = text.split(/[,;] /u);
  const own = limitOf(clause, datesIn(context, clause, lexicon.language), lexicon);
  const limit =
    own !== null && hasTime(own.value) ? own : limitOf(sentence.text, datesOf(context, sentence, lexicon), lexicon);
  return {
    intent: {
      type: 'task',
      title: sentenceTitle(text),
      evidence: text,
      ...(limit?.explicit === true ? { due: limit.value } : {}),
      ...peopleOf(context),
    },
    score: 0.75,
    triage: 'action',
    sentences: [sentence.index],
  };
}
