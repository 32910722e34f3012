/** "Had it rained, you would have to move the harvester": what the reader would have to do, had it come otherwise. Nothing is asked. */
import { remembered } from './patterns/remembered.ts';

/**
 * The form of the supposition and, behind it or before it, what the reader would be bound to. Polite requests have the first half too ("wenn Sie
 * Zeit hätten", "si pudieras"), but then the second half asks or is glad.
 */
const FORMS = [
  // en
  String.raw`(?:if|unless) .{2,110}(?<!\p{L})(?:had|hadn'?t|were|weren'?t|did|didn'?t|was|wasn'?t)(?!\p{L}).{0,90}?,? (?:then )?(?:you|he|she|they|everybody|everyone)(?:'d| would| might| could)(?: now| all| both| probably)? (?:have (?:had )?(?:to|been|got|needed)|need to|be \p{L}+ing|be (?:asked|required|obliged))`,
  String.raw`^[^\p{L}]*(?:had|were|should) (?:\S+ ){2,14}?(?:you|he|she|they)(?:'d| would)(?: now)? (?:have|need|be \p{L}+ing)`,
  // "Where the lab turned out to be wrong, you'd simply tell us"; whoever would be glad of it asks
  String.raw`(?:^|[,;:] )(?:where|if|suppos(?:e|ing)|say|imagine|assuming|had|were) (?:[^.?;,]{2,100})(?<!\p{L})(?:\p{L}+ed|were|was|had|did|came|went|got|broke|fell|lost|found|made|took|left|said|gave|became|turned)(?!\p{L})[^.?;,:]{0,80}[,:] (?:then )?you(?:'d| would)(?: (?:just|simply|only|first|then|probably|normally|usually|also|still|never))* (?!(?:be (?:doing|helping|able|so|very|a|an|my|our)|help|make|save|oblige|really|have my|find|see|know|think|like|love|want)(?!\p{L}))\p{L}{2,}`,
  // de
  String.raw`(?:^|[,;:–-] |(?<!\p{L})(?:und|aber|wenn|falls|denn) (?:[^,;]{2,80} )?)(?:hätten?|hättest|wären?|wärst|wärest|würden?|würdest|würdet|kämen?|fielen?|fiele)(?!\p{L})[^,;.?]{0,110},? (?:dann |so )?(?:müssten?|müsstest|müsstet|hätten|hättest|hättet|hätte) (?:du|sie|ihr|man)(?!\p{L})`,
  String.raw`(?:du|sie|ihr) (?:hättest|hätten|hättet) (?:\S+ ){1,14}(?:müssen|sollen)(?:, (?:wenn|hätte|wäre)| (?:wenn|falls) )`,
  // fr
  String.raw`(?<!\p{L})(?:au cas ou|a supposer que|dans l'hypothese ou) [^.;?]{2,120}?, (?:(?:tu|vous) (?:devrais|devriez|auriez|aurais)|il (?:te |vous )?faudrait)(?!\p{L})`,
  String.raw`(?:^|[^\p{L}])(?:si|s') ?[^.;?]{2,120}(?<!\p{L})(?:avais|avait|avaient|aviez|avions|etais|etait|etaient|etiez|n'avait|n'etait)(?!\p{L})[^.;?]{0,90}?(?:(?:tu|vous) (?:devrais|devriez|aurais|auriez|serais|seriez)|il (?:te |vous )?(?:faudrait|aurait fallu)|il aurait (?:bien )?fallu)(?!\p{L})`,
  String.raw`(?:tu aurais|vous auriez) (?:du|eu a|ete oblige) .{3,100} si .{2,80}(?:avai[st]|avaient|etai[st]|etaient|aviez|etiez)(?!\p{L})`,
  // es
  String.raw`(?<!\p{L})(?:si|de haber|de no haber|en (?:el )?caso de que|suponiendo que) [^.;?]{2,120}?(?:(?:hubier|hubies|tuvier|estuvier|fuer|fues|\p{L}{2,}(?:ar|ier|as|ies))(?:a|as|an|amos|e|es|en)|haber)(?!\p{L})[^.;?]{0,90}?(?:tendrias?|tendrian|deberias?|deberian|habrias?|habrian|habria|hubieras?|hubieran|tocaria) (?:que|tenido|debido|hecho|\p{L}+r(?!\p{L}))`,
  // it
  String.raw`(?<!\p{L})(?:se|qualora|laddove|ove|casomai|ammesso che|nel caso(?: in cui)?) [^.;?]{2,120}?\p{L}(?:ass|ess|iss|oss)(?:i|e|ero|imo)(?!\p{L})[^.;?]{0,90}?(?:dovresti|dovrebbe|dovreste|avresti|avrebbe|avreste|toccherebbe|sarebbe toccato)(?!\p{L})`,
  // pt
  String.raw`(?<!\p{L})(?:se|caso) [^.;?]{2,120}?\p{L}(?:ass|ess|iss|oss|ivess)(?:e|es|em|emos)(?!\p{L})[^.;?]{0,90}?(?:terias?|teriam|deverias?|deveriam|precisarias?|precisaria) (?:de|que|tido|\p{L}+r(?!\p{L}))`,
];
const SUPPOSES = remembered(new RegExp(FORMS.join('|'), 'u'));

/** "Had we known, we would have called": whoever would have to do it. */
const SUPPOSES_OF_ANYBODY = remembered(
  /^[^\p{L}]*(?:had (?:you|i|we|they|he|she|it|\p{L}+) .{3,120}(?:would|'d|could|might)(?:n'?t)? (?:\p{L}+ )?have|were (?:you|i|we|they|he|she|it) to .{3,120}(?:would|'d|could|might))(?!\p{L})|(?<!\p{L})(?:hätten?|wären?) (?:er|sie|es|wir|ich|man|ihr)(?: [^ ,.;]+){1,10}, (?:würden?|könnten?|müssten?) (?:er|sie|es|wir|ich|man|ihr)(?!\p{L})/u,
);

/** Whoever asks beside it says so. */
const ASKS = remembered(
  /\?|(?<!\p{L})(?:please|kindly|bitte|s'il (?:te|vous) plait|merci de|veuillez|por favor|per favore|per cortesia|tafadhali)(?!\p{L})/u,
);

/** `low`: the folded sentence. */
export const isCounterfactual = (low: string): boolean =>
  (SUPPOSES.test(low) && !ASKS.test(low)) || (SUPPOSES_OF_ANYBODY.test(low) && !low.includes('?'));
