/** Faults told by what a thing does: it quit, asks for the same code each time, shows too much. */

/** "The ticket scanner quit reading", said of things: people quit smoking. */
const QUIT = [
  String.raw`(?:quit|has quit|have quit|have stopped|has stopped|stopped) (?:reading|scanning|printing|charging|cooling|heating|pumping|responding|spinning|draining|syncing|recording|locking|opening|closing|accepting (?:cards?|coins?|notes?)|taking (?:cards?|coins?|notes?))(?! (?:the (?:book|news)|to|books?|for))(?=[ ,.;!]|$)`,
];

const EACH_TIME = String.raw`(?:every|each) (?:\S+)|(?:bei|nach|vor) jede[mrn] \S+|jedes mal|(?:a|apres|avant) chaque \S+|chaque fois|(?:en|a|con|tras) cada \S+|cada vez|(?:ad|a|dopo) ogni \S+|ogni volta|a cada \S+`;
const CODE = String.raw`(?:(?:\p{L}*code|passcode|password|pin|login|passwort|kennwort|mot de passe|codigo|clave|contrasena|codice|senha)(?!\p{L})|override|bypass|reset|neustart|anular|reiniciar|redemarr\p{L}+)`;
/** "The till asks for the code again at each sale" */
const ASKS_EACH_TIME = [
  String.raw`(?:keeps asking|asks|is asking|prompts|wants|demands|verlangt|fragt|fordert|will|redemande|demande|reclame|exige|pide|vuelve a pedir|esta pidiendo|chiede|richiede|pede)(?: (?!you|sie|dich|vous|te|usted)[^\s,.;:!?]+){0,4} ${CODE}(?: [^\s,.;:!?]+){0,6} (?:${EACH_TIME})`,
];

/** "The scale shows 300 grams too much" */
const SHOWS_WRONG = [
  String.raw`(?:scales?|meter|gauge|thermometer|thermostat|till|pump) (?:[^\s.;!?]+ ){0,5}(?:shows?|reads?|gives?|weighs?|is|are) (?:(?:about|some|around|at least) )?\d+(?:[.,]\d+)? ?\S+ (?:too (?:much|little|high|low|many|heavy|light)|over|off|out)`,
  String.raw`\p{L}*(?:waage|thermometer|thermostat|zähler|kasse|manometer) (?:[^\s.;!?]+ ){0,5}(?:zeigt|wiegt|misst|zählt) (?:\S+ ){0,5}?\d+(?:[.,]\d+)? ?\S+ zu (?:viel|wenig|hoch|niedrig|schwer|leicht)`,
  String.raw`(?:balance|bascule|thermometre|thermostat|compteur|caisse|pompe) (?:[^\s.;!?]+ ){0,5}(?:affiche|indique|compte|donne|marque|pese) (?:\S+ ){0,4}?\d+(?:[.,]\d+)? ?\S+ (?:de trop|en trop|de plus|de moins)`,
  String.raw`(?:bascula|balanza|pesa|termometro|termostato|contador|medidor|caja|bomba|bilancia|contatore|balanca) (?:[^\s.;!?]+ ){0,5}(?:da|marca|muestra|indica|pesa|mide|segna|mostra) (?:\S+ ){0,4}?\d+(?:[.,]\d+)? ?\S+ (?:de (?:mas|menos|sobra)|in (?:piu|meno)|di (?:troppo|piu|meno)|a (?:mais|menos))`,
];

export const BY_WHAT_IT_DOES = [...QUIT, ...ASKS_EACH_TIME, ...SHOWS_WRONG];

/** "«Regie» bleibt stehen", "the word 'stop' stays": of a word that is quoted, as it is to be written */
export const isOfQuotedWord = (text: string): boolean => QUOTED_STAYS.test(text);
const QUOTED_STAYS =
  /^[^\p{L}«"“„'‹‚‘]*(?:\p{L}+ ){0,3}[«"“„'‹‚‘][^»"”“'›‘’]{1,40}[»"”“'›‘’] (?:bleib(?:t|en)|stays?|remains?|reste(?:nt)?|(?:se )?quedan?|resta(?:no)?|rimane|ficam?)(?!\p{L})/iu;
