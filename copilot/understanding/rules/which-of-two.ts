/** What is asked in words that might be those of an order: an answer is wanted. Folded text. */
import { remembered } from '../patterns/remembered.ts';

/** "Voulez-vous encore du sapin ou vous passez au chêne ?", "dos cosas: ¿aguanta el barniz o hay que lijar?" */
export const asksWhichOfTwo = (low: string): boolean =>
  low.trimEnd().endsWith('?') && (WISHES_EITHER.test(low) || (HEADED.test(low) && !ASKS_OF_READER.test(low)));

/** What the reader wants is asked; "voulez-vous bien nous envoyer …" asks for work. */
const WISHES_EITHER = remembered(
  /^[^\p{L}]*(?:(?:(?:und|also|aber),? )?(?:nimmst|machst|kommst|fährst|bleibst|gehst|isst|hast|bist|arbeitest|übernimmst) du (?!.*(?<!\p{L})(?:mir|mich|uns|bitte)(?!\p{L}))[^?]{3,120} oder |(?:do|would) you (?:want|prefer|like) (?!to (?:send|give|let|tell|help|bring|do|pay))(?!.*(?<!\p{L})(?:please|us|me)(?!\p{L}))[^?]{3,120} or |(?:möchten|wollen|hätten|bevorzugen) sie (?!.*(?<!\p{L})(?:mir|mich|uns|bitte)(?!\p{L}))[^?]{3,120} oder |(?:möchtest|willst|hättest|magst) du (?!.*(?<!\p{L})(?:mir|mich|uns|bitte)(?!\p{L}))[^?]{3,120} oder |(?:voulez-vous|veux-tu|vous voulez|tu veux|preferez-vous|preferes-tu|souhaitez-vous|souhaites-tu) (?!bien)(?!.*(?<!\p{L})(?:me|m'|nous|s'il|svp|stp)(?!\p{L}))[^?]{3,120} ou |(?:usted(?:es)? )?(?:quieren?|quieres|queres|prefieren?|prefieres|preferis) (?!.*(?<!\p{L})(?:me|nos|por favor|\p{L}+(?:rme|rnos))(?!\p{L}))[^?]{3,120} [ou] |(?:vuole|vuoi|volete|preferisce|preferisci|preferite) (?!.*(?<!\p{L})(?:mi|ci|per favore|\p{L}+(?:rmi|rci))(?!\p{L}))[^?]{3,120} o(?:ppure)? |(?:quer|queres|querem|prefere|preferes|preferem) (?!.*(?<!\p{L})(?:me|nos|por favor)(?!\p{L}))[^?]{3,120} ou )/u,
);
const HEADED = remembered(
  /^[^\p{L}]*(?:(?:(?:dos|tres|unas|un par de|otras?) )?(?:asuntos?|cosas?|temas?|puntos?|cuestion(?:es)?) ?: ?¿[^?]{3,120} o |(?:(?:two|three|a couple of|couple of|some|zwei|drei|ein paar|deux|trois|quelques|due|tre|un paio di|duas|tres|umas) )(?:things|matters|points|questions|dinge|sachen|punkte|fragen|choses|points|questions|cose|punti|domande|coisas|perguntas) ?: [^?:]{3,120} (?:or|oder|ou|o|oppure) )/u,
);
/** "Two things - when could you start?", "zwei Fragen: wie breit ist der Schrank?" */
export const asksBehindHead = (low: string): boolean => low.trimEnd().endsWith('?') && HEAD_AND_WORD.test(low);
const HEAD_AND_WORD = remembered(
  /^[^\p{L}]*(?:(?:(?:just|only|nur|noch|juste|encore|solo|ancora|so) )?(?:(?:one|two|three|a couple of|couple of|some|a few|another|eine|zwei|drei|ein paar|noch eine|une|deux|trois|quelques|una|dos|tres|unas|un par de|otra|due|tre|un paio di|uma|duas|umas) )?(?:quick |kurze |petites? |rapidas? |pequenas? )?(?:things?|matters?|points?|questions?|dinge|sachen|punkte|fragen?|choses?|cosas?|asuntos?|temas?|puntos?|dudas?|preguntas?|consultas?|cose|punti|domand[ae]|coisas?|duvidas?|perguntas?)) ?[:–—-] ?¿?(?:when|how|what|which|where|who|why|is|are|does|do you|did|has|have|wann|wie|was|welche[rs]?|wo|wer|warum|ist|sind|gibt|haben sie|hast du|quand|comment|quel\p{L}*|ou|qui|combien|est-ce|avez|as-tu|cuando|como|que|cual\p{L}*|donde|quien|cuant[oa]s?|hay|tiene[ns]?|quando|come|qual[ei]?|dove|chi|quant[oei]|onde|quem|quant[oa]s?|ha) [^?]*\?/u,
);

/** "Und liefern Sie auch nach Werder?": order and question have one form in German, the mark tells. */
export const asksWhetherYouDo = (low: string): boolean =>
  low.trimEnd().endsWith('?') && DO_YOU.test(low) && !FOR_WRITER.test(low);
const DO_YOU =
  /^[^\p{L}]*(?:(?:und|oder|aber|ach|achja|nur|also),? )*(?!können|könnten|würden|möchten|wollen|dürfen|sollen|sollten|müssen|wären)\p{L}+n sie (?:\S+ )*\S+\?$/u;
/** "Would you do something like that?", "est-ce que vous pouvez nous le garantir ?": whether the reader does, or vouches for it */
export const asksWhetherAtAll = (low: string): boolean => low.trimEnd().endsWith('?') && AT_ALL.test(low);
const AT_ALL = remembered(
  /^[^\p{L}]*(?:(?:and|und|et|y|e|so|also),? )?(?:(?:would|do) you (?:do|make|offer|take on|sell|stock|repair) (?:something like|that (?:kind|sort)|this (?:kind|sort)|such|anything like)|(?:can|could) you (?:really )?(?:guarantee|vouch for|promise)|(?:können|könnten) sie (?:\S+ ){0,3}(?:garantieren|versprechen|zusichern)|(?:est-ce que )?(?:vous pouvez|tu peux|pouvez-vous|pourriez-vous|peux-tu) (?:\S+ ){0,3}(?:garantir|promettre)|(?:me |nos )?(?:lo |la )?(?:puede|puedes|podria|podrias) (?:\S+ ){0,2}(?:garantizar|asegurar)\p{L}*|(?:ce |me )?(?:lo |la )?(?:puo|puoi|potete) (?:\S+ ){0,2}garantir\p{L}*)/u,
);

const FOR_WRITER = /(?<!\p{L})(?:bitte|mir|uns|mich)(?!\p{L})/u;

const ASKS_OF_READER =
  /(?<!\p{L})(?:(?:could|can|would|will) you|(?:kannst|könntest|können|könnten|würden|würdest) (?:du|sie|ihr)|(?:pouvez|pourriez)-vous|(?:peux|pourrais)-tu|(?:tu peux|tu pourrais|vous pouvez|vous pourriez)|puedes|puede|podrias?|podes|podeis|pueden|puoi|puo|potresti|potrebbe|potete|pode|podem|poderia|please|bitte|por favor|per favore)(?!\p{L})/u;
