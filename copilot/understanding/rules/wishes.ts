/** What is said in passing and is nobody's task: greetings to be given, what to wear, what is offered. Folded text. */
import { remembered } from '../patterns/remembered.ts';

/** "Give my love to your mother", "dale un beso a tu mamá de mi parte": a greeting is no errand. */
export const sendsGreeting = (low: string): boolean => !low.includes('?') && GREETING.test(low);
const GREETING = remembered(
  /^[^\p{L}]*(?:(?:and|also|und|et|y|e|oh|ach) )?(?:(?:please|bitte|porfa|por favor) )?(?:(?:give|send|pass on) (?:my|our) (?:love|best|regards|best wishes|greetings|thanks) (?:on )?to|say (?:hello|hi) (?:to|from)|give (?:\S+ ){1,4}(?:a )?(?:big )?(?:hug|kiss)|hug (?:\S+ ){1,4}(?:from|for) (?:me|us)|(?:grüß|grüße|grüßt|grüßen sie)(?: (?:mir|uns|bitte|auch|schön|lieb))*|(?:drück|drückt|umarme?)|(?:sag|sagt|richte?) (?:\S+ ){1,5}(?:liebe |schöne |viele )?grüße|embrasse[sz]?(?:-(?:la|le|les))?|(?:passe|passez|dis|dites|donne|fais|faites)(?:-(?:lui|leur))? (?:\S+ ){0,2}(?:bonjour|bises|bisous?|amities|salutations)|(?:dale|dales|deles|denle|mandale|mandales|da|dad) (?:un (?:fuerte |gran )?|muchos |mis |nuestros )?(?:besos?|besitos?|abrazos?|saludos?|recuerdos)|salud(?:a|e|ame|eme|amelos?)(?:me)? a|salutami|saluta|(?:da|dai) un (?:bacio|abbraccio)|(?:da|de|manda|mande) (?:um|uns) (?:beijo|beijinho|abraco)s?|(?:msalimie|wasalimie|nisalimie))(?: \S+){0,9}$/u,
);

/** "Come in loose clothing", "ven con ropa cómoda": how to be dressed for what is in the calendar anyway */
export const tellsWhatToWear = (low: string): boolean => !low.includes('?') && WEARS.test(low);
const WEARS = remembered(
  /^[^\p{L}]*(?:(?:please|bitte|pensez a|por favor|per favore|just|also|und|et|y|e) )?(?:(?:come in|wear|dress in|put on) (?:something |your )?(?:loose|comfortable|comfy|warm|old|sturdy|stout|sensible|flat)(?:,? (?:\S+ ){0,2})?|(?:dress|wrap up) (?:warm(?:ly)?|comfortably|for the weather)|(?:zieh\p{L}*|trag\p{L}*|komm\p{L}*)(?: (?:sie|dich|euch|ihr|bitte|mit|in|am besten|etwas))* (?:bequem\p{L}*|warm\p{L}*|feste?\p{L}*|locker\p{L}*|wetterfest\p{L}*)(?: \S+){0,3}|(?:venez|viens|prevoyez|prevois|mettez|mets)(?:-(?:vous|toi))?(?: \S+){0,3} (?:vetements?|tenue|chaussures)|(?:ven|venga|vengan|veni|vengase|acuda|acude|traiga|lleva|lleve|ponte|pongase|usa|use) (?:con )?(?:ropa|calzado|zapatos|zapatillas)|(?:vieni|venga|venite|indossa|indossi) (?:con )?(?:un )?(?:abbigliamento|vestiti|scarpe)|(?:venha|vem|use|vista) (?:com )?(?:roupas?|calcado|sapatos))(?: [^\s,;]+){0,7}[.! ]*$/u,
);

/** "Help yourself", "Fragen könnt ihr auch vorher in den Kasten werfen": leave, and nothing is asked */
export const offersLeave = (low: string): boolean => !low.includes('?') && LEAVE.test(low);
const LEAVE = remembered(
  /(?<!\p{L})(?:help yoursel(?:f|ves)(?! to get)|bedien(?:t euch|e? dich|en sie sich)|greift? zu|sers-toi|servez-vous|sirvete|sirvase usted mismo|sirvanse|servios|serviti|si serva|servitevi|serve-te|sirva-se|sirvam-se)(?: \S+){0,6}[.! ]*$|^[^\p{L}]*[^.,;!?]{2,60} (?:könnt ihr|kannst du|können sie) (?:auch|gerne?|natürlich|jederzeit) (?!.*(?:bitte|mir|uns|mich)(?!\p{L}))|^[^\p{L}]*(?:en )?caso de no poder (?:asistir|venir|acudir)[^.;!?]{0,30}, (?:puede|pueden|podra|podran) (?:delegar|nombrar|designar)/u,
);
