/** How clauses are joined that ask for two things. Matched against folded text. */
import { remembered } from '../patterns/remembered.ts';

export interface Joins {
  /** a conjunction before a clause with a subject or a word of asking of its own */
  clause: RegExp;
  /** a first half that is no sentence: a condition, a reason */
  dependent: RegExp;
  /** behind it a request goes on with a second verb and the same frame */
  verb: RegExp;
  /** the same for what the user promises */
  promise: RegExp;
}

const EN_DETERMINER =
  "(?:the|an?|your|our|my|his|her|their|these|those|every|each|some|any|both|whether|me|us|him|them|that|who|how|what|where)(?![\\p{L}'])";
/** Before a determiner and no verb: "the plan and then the drawings" */
const EN_NO_VERB =
  '(?!(?:the|an?|all|both|whether|if|then|also|not|only|even|just|still|now|maybe|perhaps|with|for|to|from|in|on|at|of|by|that|when|where|how|what|which|who|why|as|because|if|while|since|so|once|after|before|until|about|like|than|such|here|there|is|are|was|were|has|had|do|does|did|will|would|can|could|should|may|might|must|its?|one|two|your|our|my|his|her|their|any|some|every|each|no|\\p{L}+ly|\\p{L}+ed|\\p{L}+ing|\\p{L}{3,}s) )';

const JOINS: Readonly<Record<string, Joins>> = {
  en: {
    clause: new RegExp(
      "(?:[,;]| -| –)? (?:and|but|so|also) (?=(?:also |then )?(?:i'll |i will |i'm going to |we'll |please |pls |could (?:you|u|i|we) |can (?:you|u) |would you |will you |kindly |(?:he|she|they) (?:says?|wants?|asks?|needs?|'d like|would like) |(?:i|we)(?:'d| would|'ll| will)? (?:also |still |really |be glad |be grateful )?(?:need|like|want|to have|have to have|if)|do you (?:think|know|have|want|need) |are you (?:coming|free|able|around|ok|happy) |is (?:there|that|the) |are (?:there|the) |how (?:much|many|long|soon) |when (?:is|are|do|does|will|can) |(?:the|your|my|our) (?:\\S+ ){1,4}(?:needs?|has to|have to|must|should|is to|are to) ))|, (?=(?:please |could you |can you |would you |(?:the|your) (?:\\S+ ){1,3}(?:needs?|has to|have to|must) ))",
      'u',
    ),
    dependent:
      /^[^\p{L}]*(?:if|when|once|unless|as soon as|should|because|since|although|though|while|before|after|let me know|tell me|provided|in case)(?!\p{L})|(?<!\p{L})(?:if|whether|that|because|which|who|says?|said) [^,]{0,40}$/u,
    verb: new RegExp(`,? and (?=${EN_NO_VERB}\\p{Ll}{2,12} ${EN_DETERMINER})`, 'u'),
    promise: new RegExp(
      `,? and (?=(?:i'll |i will |i'm going to |then )?(?:${EN_NO_VERB}\\p{Ll}{2,12} (?:${EN_DETERMINER}|you(?!\\p{L}))))`,
      'u',
    ),
  },
  de: {
    clause:
      /(?:[,;]| -| –)? (?:und|aber|also|daher|sowie) (?=(?:bitte |könn\p{L}* (?:sie|du|ihr) |kannst du |könnt\p{L}* (?:sie|du|ihr) |würd\p{L}* (?:sie|du|ihr) |ich (?:bräuchte|brauche|benötige|hätte)|wir (?:bräuchten|brauchen|benötigen)|(?:\S+ ){1,4}(?:bräuchten|bräuchte|brauchen|brauche|benötigen|benötige) (?:wir|ich) |(?:der|die|das|dein\p{L}*|ihr\p{L}*|euer|eure\p{L}*) (?:\S+ ){1,6}(?:muss|müsste|müssen|sollte|fehlt|braucht) |ich |\p{L}+e ich ))|, (?=bitte (?!\S+$)|könnt\p{L}* (?:sie|du|ihr) |kannst du )/u,
    dependent:
      /^[^\p{L}]*(?:wenn|falls|sobald|sollte\p{L}*|weil|da|obwohl|damit|nachdem|bevor)(?!\p{L})|^[^\p{L}]*(?:geht|passt|klappt) (?:das|es|dir|ihnen|euch|der|die)(?!\p{L})|(?<!\p{L})(?:wenn|falls|ob|dass|weil|, (?:der|die|das|dem|den)) [^,]{0,30}$/u,
    verb: /(?!)/u,
    promise:
      /,? und (?=(?:ich )?(?:\p{L}+ )?\p{L}{2,}(?:e|er|el|l|m|d|g|k|ck|f|ff|r) (?:mich|dir|ihnen|euch|dich|dann|auch|bis|am|den|die|das|ein|eine|einen|mit|noch|morgen|heute) )/u,
  },
  fr: {
    clause:
      /(?:[,;]| -| –)? (?:et|mais|donc|alors) (?=(?:aussi )?(?:merci d|veuillez |pourri|pouve|peux-tu |s'il (?:te|vous) plait|je (?!\p{L}+ais |suis |pense |crois |sais )|j'(?:ai|aurais) besoin|il (?:faut|faudra|faudrait|me faut|me faudrait|nous faut|nous faudrait) |(?:le|la|les|votre|ton|ta|vos|tes) (?:\S+ ){1,5}(?:doit|doivent|devra|devrait|manque|aimerait|voudrait) ))|, (?=(?:merci de |veuillez |pourri\p{L}+[- ](?:tu|vous) |peux-tu |pouvez-vous ))/u,
    dependent:
      /^[^\p{L}]*(?:si|quand|lorsqu|des qu|comme|puisqu|parce|afin|pour que|avant|apres)(?!\p{L})|(?<!\p{L})(?:si|que|qui|parce que|car|dont) [^,]{0,30}$/u,
    verb: /(?: et|,? (?:puis|pis)) (?=(?:(?:de |d')?(?:me |nous |m'|lui |leur |te |vous |se |s'|y |en |l'|les? |la )*(?!(?:mer|fer|hier|hiver|premier|dernier|courrier|papier|cahier|dossier|loyer|fevrier|janvier|escalier|atelier|dejeuner|diner|plaisir|avenir)(?!\p{L}))\p{L}{2,}(?:er|ir|dre|ttre|ire|oir|vre)|que (?:tu|vous) \p{L}+) (?:le|la|les|l'|un|une|des|du|de|d'|ton|ta|tes|votre|vos|mon|ma|mes|notre|nos|son|sa|ses|leurs?|ce|cette|ces|si|que|a|au|aux|avec|pour|par|sur|en|tout|toutes?|\p{L}))/u,
    promise: /,? et (?=je \p{L}+)/u,
  },
  es: {
    clause:
      /(?:[,;]| -| –)? (?:y|e|pero|asi que|entonces|ademas) (?=(?:tambien |ademas )?(?:por favor |\p{L}{3,}[aei](?:me|nos)(?:lo|la)? |podri|podeis |puedes |podes |le (?:ruego|rogamos|pido|pedimos) |les (?:rogamos|pedimos) |te (?:pido|mando|llamo|paso|envio|confirmo|aviso) |le (?:mando|envio|paso|llamo|confirmo) |necesit|me (?:hace falta|falta|faltan)|quisier|nos (?:falta|hace falta)|(?:el|este) \p{L}+ (?:paso|te|le|llevo|voy|vamos) |(?:el|la|los|las|tu|su) (?:\S+ ){1,5}(?:debe|deben|tiene que|tienen que|tendria|tendrian|falta) ))|, (?=(?:por favor |podrias |podria usted ))/u,
    dependent:
      /^[^\p{L}]*(?:si|cuando|en cuanto|como|aunque|porque|para que|antes|despues|ya que)(?!\p{L})|(?<!\p{L})(?:si|que|porque|quien|donde) [^,]{0,30}$/u,
    verb: /,? [ye] (?=(?:que (?:no )?(?:me |nos |le |les |te |se |lo |la |los |las )*\p{L}{3,}(?:es|as|e|a|en|an|eis|ais)|(?:me|nos|le|les) (?:lo |la )?\p{L}+(?:as|es)|(?:de |a )?(?:me |nos |le |les |lo |la )*(?!(?:lugar|ayer|mujer|taller|hogar|pesar|alquiler|azucar|mar|par|bar|militar|familiar|similar|escolar|popular|particular|regular)(?!\p{L}))\p{L}{2,}[aei]r(?:me|nos|le|les|lo|la|los|las)?) (?:el|la|los|las|un|una|mi|tu|su|mis|tus|sus|si|a|al|con|que|para|por|en|cual|como|cuando|cuant[oa]s?|\p{L}))/u,
    promise:
      /,? [ye] (?=(?:el \p{L}+ |manana |luego |despues |tambien |hoy )?(?:(?:te|le|les|os|me|lo|la) )?(?:lo |la )?\p{L}{2,}(?:o|e|amos|emos) )/u,
  },
  it: {
    clause:
      /(?:[,;]| -| –)? (?:e|ed|ma|quindi) (?=(?:per favore |per cortesia |potr|puoi |puo |la prego |la preghiamo |ti chiedo |vi chied|le chied|mi serv|ci serv|avrei bisogno|(?:il|la|i|le) (?:\S+ ){1,5}(?:deve|devono|dovrebbe|manca|va) ))/u,
    dependent:
      /^[^\p{L}]*(?:se|quando|appena|poiche|perche|prima|dopo|qualora)(?!\p{L})|(?<!\p{L})(?:se|che|chi|dove) [^,]{0,30}$/u,
    verb: /,? (?:e|ed) (?=(?:di |a )?(?:che (?:mi |ci |le )?\p{L}{3,}|\p{L}{2,}(?:ar|er|ir|ur)(?:e|mi|ci|gli|le|lo|la|li)) (?:il|lo|la|i|gli|le|l'|un|una|al|alla|a|di|se|che|con|per|tutt\p{L}+))/u,
    promise: /,? (?:e|ed) (?=(?:(?:ti|le|vi|mi|lo|la) )?\p{L}{2,}(?:o|iamo) )/u,
  },
  pt: {
    clause:
      /(?:[,;]| -| –)? (?:e|mas|entao) (?=(?:por favor |pode |podes |poderia |peco|pedimos|preciso |precisamos |falta|(?:o|a|os|as) (?:\S+ ){1,5}(?:deve|devem|tem de|tem que|falta) ))/u,
    dependent:
      /^[^\p{L}]*(?:se|quando|assim que|como|porque|antes|depois|caso)(?!\p{L})|(?<!\p{L})(?:se|que|quem|onde) [^,]{0,30}$/u,
    verb: /,? e (?=(?:de |para )?(?:que (?:me |nos |lhe )?\p{L}{3,}|(?:me |nos |lhe )?\p{L}{2,}[aei]r(?:-(?:me|nos|lhe|o|a))?) (?:o|a|os|as|um|uma|ao|se|que|com|para|por))/u,
    promise: /,? e (?=(?:(?:te|lhe|lhes) )?\p{L}{2,}(?:o|ei|amos) )/u,
  },
};

const REMEMBERED: Readonly<Record<string, Joins>> = Object.fromEntries(
  Object.entries(JOINS).map(([language, { clause, dependent, verb, promise }]) => [
    language,
    { clause: remembered(clause), dependent, verb: remembered(verb), promise: remembered(promise) },
  ]),
);

export const joinsOf = (language: string): Joins | null => REMEMBERED[language] ?? null;
