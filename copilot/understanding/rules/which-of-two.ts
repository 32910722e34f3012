/** Which of two things it is to be: an answer is wanted, though the words are those of an order. */
import { remembered } from '../patterns/remembered.ts';

/** "Voulez-vous encore du sapin ou vous passez au chêne ?", "dos cosas: ¿aguanta el barniz o hay que lijar?" */
export const asksWhichOfTwo = (low: string): boolean =>
  low.trimEnd().endsWith('?') && (WISHES_EITHER.test(low) || (HEADED.test(low) && !ASKS_OF_READER.test(low)));

/** What the reader wants is asked; "voulez-vous bien nous envoyer …" asks for work. */
const WISHES_EITHER = remembered(
  /^[^\p{L}]*(?:(?:do|would) you (?:want|prefer|like) (?!to (?:send|give|let|tell|help|bring|do|pay))(?!.*(?<!\p{L})(?:please|us|me)(?!\p{L}))[^?]{3,120} or |(?:möchten|wollen|hätten|bevorzugen) sie (?!.*(?<!\p{L})(?:mir|mich|uns|bitte)(?!\p{L}))[^?]{3,120} oder |(?:möchtest|willst|hättest|magst) du (?!.*(?<!\p{L})(?:mir|mich|uns|bitte)(?!\p{L}))[^?]{3,120} oder |(?:voulez-vous|veux-tu|vous voulez|tu veux|preferez-vous|preferes-tu|souhaitez-vous|souhaites-tu) (?!bien)(?!.*(?<!\p{L})(?:me|m'|nous|s'il|svp|stp)(?!\p{L}))[^?]{3,120} ou |(?:usted(?:es)? )?(?:quieren?|quieres|queres|prefieren?|prefieres|preferis) (?!.*(?<!\p{L})(?:me|nos|por favor|\p{L}+(?:rme|rnos))(?!\p{L}))[^?]{3,120} [ou] |(?:vuole|vuoi|volete|preferisce|preferisci|preferite) (?!.*(?<!\p{L})(?:mi|ci|per favore|\p{L}+(?:rmi|rci))(?!\p{L}))[^?]{3,120} o(?:ppure)? |(?:quer|queres|querem|prefere|preferes|preferem) (?!.*(?<!\p{L})(?:me|nos|por favor)(?!\p{L}))[^?]{3,120} ou )/u,
);
const HEADED = remembered(
  /^[^\p{L}]*(?:(?:(?:dos|tres|unas|un par de|otras?) )?(?:asuntos?|cosas?|temas?|puntos?|cuestion(?:es)?) ?: ?¿[^?]{3,120} o |(?:(?:two|three|a couple of|couple of|some|zwei|drei|ein paar|deux|trois|quelques|due|tre|un paio di|duas|tres|umas) )(?:things|matters|points|questions|dinge|sachen|punkte|fragen|choses|points|questions|cose|punti|domande|coisas|perguntas) ?: [^?:]{3,120} (?:or|oder|ou|o|oppure) )/u,
);
const ASKS_OF_READER =
  /(?<!\p{L})(?:(?:could|can|would|will) you|(?:kannst|könntest|können|könnten|würden|würdest) (?:du|sie|ihr)|(?:pouvez|pourriez)-vous|(?:peux|pourrais)-tu|(?:tu peux|tu pourrais|vous pouvez|vous pourriez)|puedes|puede|podrias?|podes|podeis|pueden|puoi|puo|potresti|potrebbe|potete|pode|podem|poderia|please|bitte|por favor|per favore)(?!\p{L})/u;
