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
  // "if you ever went over 400 litres a day you would have to register"
  String.raw`(?<!\p{L})(?:if|unless|suppos(?:e|ing)|say|imagine) [^.;?]{2,110}(?<!\p{L})(?:\p{L}+ed|went|came|got|broke|fell|lost|found|made|took|left|said|gave|became|ran|rose|blew|froze|stood|grew|sold|bought|chose)(?!\p{L})[^.;?]{0,90}?,? (?:then )?(?:you|he|she|they|everybody|everyone)(?:'d| would)(?: \p{L}+)? (?:have to|need to|be (?:asked|required|obliged))`,
  String.raw`(?<!\p{L})in (?:the|a) (?:version|scenario|world|universe|variant|hypothetical) (?:where|in which) [^.;?]{2,120}, you(?:'d| would)(?!\p{L})`,
  // "if the tooth ever starts to hurt: you'd fast from midnight"
  String.raw`(?<!\p{L})(?:if|should) [^.;?]{2,80}(?<!\p{L})ever(?!\p{L})[^.;?]{0,80}[,:] (?:then )?you(?:'d| would) (?!(?:be (?:doing|helping|able|so|very|a|an|my|our)|help|make my|save|oblige|know|think|like|love|want)(?!\p{L}))\p{L}{2,}`,
  // "Had it come otherwise, we would have asked you to …"
  String.raw`(?<!\p{L})(?:i|we|they|he|she)(?:'d| would|'d have| would have|'d've|'d probably have| would probably have| would certainly have)(?: have)? (?:asked|begged|told|sent|rung|called) (?:you|all of you)(?!\p{L})`,
  // "Where the lab turned out to be wrong, you'd simply tell us"; whoever would be glad of it asks
  String.raw`(?:^|[,;:] )(?:where|if|suppos(?:e|ing)|say|imagine|assuming|had|were) (?:[^.?;,]{2,100})(?<!\p{L})(?:\p{L}+ed|were|was|had|did|came|went|got|broke|fell|lost|found|made|took|left|said|gave|became|turned)(?!\p{L})[^.?;,:]{0,80}[,:] (?:then )?you(?:'d| would)(?: (?:just|simply|only|first|then|probably|normally|usually|also|still|never))* (?!(?:be (?:doing|helping|able|so|very|a|an|my|our)|help|make|save|oblige|really|have my|find|see|know|think|like|love|want)(?!\p{L}))\p{L}{2,}`,
  // de
  String.raw`(?:^|[,;:–-] |(?<!\p{L})(?:und|aber|wenn|falls|denn) (?:[^,;]{2,80} )?)(?:hätten?|hättest|wären?|wärst|wärest|würden?|würdest|würdet|kämen?|fielen?|fiele)(?!\p{L})[^,;.?]{0,110},? (?:dann |so )?(?:müssten?|müsstest|müsstet|hätten|hättest|hättet|hätte) (?:du|sie|ihr|man)(?!\p{L})`,
  // "hätten wir eine eigene Küche, könntest du den Speiseplan machen"
  String.raw`(?:^|[,;:–-] )(?:hätten|wären|hätte|wäre|gäbe|gäben|bekämen|kämen) (?:wir|ich|es|man|er|(?:der|die|das|unser\p{L}*) \p{L}+)(?!\p{L})[^.;?]{2,100}, (?:dann )?(?:könntest|könntet|würdest|würdet|dürftest) (?:du|ihr)(?!\p{L})`,
  // "stünde sie je zum Verkauf, müssten Sie binnen vier Wochen ein Gebot abgeben"
  String.raw`(?:^|[,;:–-] )(?:stünden?|gäben?|gingen?|ginge|blieben|bliebe|fänden?|lägen?|läge|bräche|brächen|träte|träten|stiege|verlören?|bekäme|kämen?|fielen|fiele)(?!\p{L})[^;.?]{2,110}, (?:dann |so )?(?:müssten?|müsstest|müsstet|würden?|würdest|hätten?|hättest) (?:du|sie|ihr|man)(?!\p{L})`,
  // "…, hätten wir Sie um eine Offerte gebeten"
  String.raw`(?<!\p{L})(?:hätten?(?: (?:wir|ich|er|man))?|(?:wir|ich) hätten?) (?:sie|dich|euch|ihnen|dir)(?!\p{L})[^.;?]{2,140}(?<!\p{L})(?:gebeten|gefragt|beauftragt|angerufen|geschickt|gebraucht|benötigt)(?!\p{L})`,
  String.raw`(?:du|sie|ihr) (?:hättest|hätten|hättet) (?:\S+ ){1,14}(?:müssen|sollen)(?:, (?:wenn|hätte|wäre)| (?:wenn|falls) )`,
  // fr
  String.raw`(?<!\p{L})(?:au cas ou|a supposer que|dans l'hypothese ou) [^.;?]{2,120}?, (?:(?:tu|vous) (?:devrais|devriez|auriez|aurais)|il (?:te |vous )?faudrait|(?:nous|on|j'|je) ?(?:aurions|aurait|aurais) besoin)(?!\p{L})`,
  String.raw`(?:^|[^\p{L}])(?:si|s') ?[^.;?]{2,120}(?<!\p{L})(?:avais|avait|avaient|aviez|avions|etais|etait|etaient|etiez|n'avait|n'etait)(?!\p{L})[^.;?]{0,90}?(?:(?:tu|vous) (?:devrais|devriez|aurais|auriez|serais|seriez)|il (?:te |vous )?(?:faudrait|aurait fallu)|il aurait (?:bien )?fallu)(?!\p{L})`,
  String.raw`(?:tu aurais|vous auriez) (?:du|eu a|ete oblige) .{3,100} si .{2,80}(?:avai[st]|avaient|etai[st]|etaient|aviez|etiez)(?!\p{L})`,
  String.raw`(?<!\p{L})(?:(?:je|j') ?(?:vous |t'|te )?aurais|nous (?:vous |t'|te )?aurions|on (?:vous |t'|te )?aurait)(?: \p{L}+)? (?:demande|prie|sollicite|charge|appele)(?!\p{L})`,
  // "fosse per me ti chiederei di riverniciare mezza marina", in every language
  String.raw`(?<!\p{L})(?:fosse per (?:me|noi)|se (?:fosse|dipendesse) (?:per|da) (?:me|noi)|si (?:ca|cela) ne (?:tenait|dependait) qu'a (?:moi|nous)|si (?:ca|cela) ne dependait que de (?:moi|nous)|si por mi fuera|por mi,? te pediria|si dependiera de mi|se dependesse de mim|por mim,? pedia|ginge es nach (?:mir|uns)|(?:wenn|falls) es nach (?:mir|uns) ginge|if it (?:were|was) (?:only )?up to (?:me|us)|if i had my way)(?!\p{L})`,
  // es
  String.raw`(?<!\p{L})(?:si|de haber|de no haber|en (?:el )?caso de que|suponiendo que) [^.;?]{2,120}?(?:(?:hubier|hubies|tuvier|estuvier|fuer|fues|\p{L}{2,}(?:ar|ier|as|ies))(?:a|as|an|amos|e|es|en)|haber)(?!\p{L})[^.;?]{0,90}?(?:tendrias?|tendrian|deberias?|deberian|habrias?|habrian|habria|hubieras?|hubieran|tocaria) (?:que|tenido|debido|hecho|\p{L}+r(?!\p{L}))`,
  String.raw`(?<!\p{L})(?:te|le|os|les) (?:habria(?:mos|n)?|hubiera(?:mos|n)?|hubieramos) (?:pedido|rogado|llamado|encargado)(?!\p{L})`,
  String.raw`(?<!\p{L})de (?:no )?haber(?:se|l[oa]s?)? \p{L}+[dths]o(?!\p{L})[^.;?]{0,110}(?:habrias?|habrian|tendrias?|hubieras?|hubieran|habria) (?:que|tenido|debido|hecho|\p{L}+r(?!\p{L}))`,
  // it
  String.raw`(?<!\p{L})(?:se|qualora|laddove|ove|casomai|ammesso che|nel caso(?: in cui)?) [^.;?]{0,120}?\p{L}(?:ass|ess|iss|oss)(?:i|e|ero|imo)(?!\p{L})[^.;?]{0,90}?(?:dovresti|dovrebbe|dovreste|avresti|avrebbe|avreste|toccherebbe|sarebbe toccato)(?!\p{L})`,
  String.raw`(?<!\p{L})(?:ti|vi|le) (?:avrei|avremmo|avrebbero) (?:chiesto|pregat[oaie]|chiamat[oaie]|incaricat[oaie])(?!\p{L})`,
  // pt
  String.raw`(?<!\p{L})(?:se|caso) [^.;?]{2,120}?\p{L}(?:ass|ess|iss|oss|ivess)(?:e|es|em|emos)(?!\p{L})[^.;?]{0,90}?(?:terias?|teriam|deverias?|deveriam|precisarias?|precisaria) (?:de|que|tido|\p{L}+r(?!\p{L}))`,
];
const SUPPOSES = remembered(new RegExp(FORMS.join('|'), 'u'));

/** "Had we known, we would have called": whoever would have to do it. */
const SUPPOSES_OF_ANYBODY = remembered(
  /^[^\p{L}]*(?:had (?:you|i|we|they|he|she|it|\p{L}+) .{3,120}(?:would|'d|could|might)(?:n'?t)? (?:\p{L}+ )?(?:have|need to|be (?:asked|required|obliged))|were (?:you|i|we|they|he|she|it) to .{3,120}(?:would|'d|could|might))(?!\p{L})|(?<!\p{L})(?:hätten?|wären?) (?:er|sie|es|wir|ich|man|ihr)(?: [^ ,.;]+){1,10}, (?:würden?|könnten?|müssten?) (?:er|sie|es|wir|ich|man|ihr)(?!\p{L})/u,
);

/** Whoever asks beside it says so. */
export const ASKS = remembered(
  /\?|(?<!\p{L})(?:please|kindly|bitte|s'il (?:te|vous) plait|merci de|veuillez|por favor|per favore|per cortesia|tafadhali)(?!\p{L})/u,
);

/** `low`: the folded sentence. */
export const isCounterfactual = (low: string): boolean =>
  (SUPPOSES.test(low) && !ASKS.test(low)) || (SUPPOSES_OF_ANYBODY.test(low) && !low.includes('?'));
