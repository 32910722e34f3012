/** Faults told in free words: goods that arrived in pieces, smoke in the room, clocks that lose time, pages that take nothing. */
import { remembered } from '../patterns/remembered.ts';
import { BY_WHAT_IT_DOES } from './more-faults.ts';

/** "Four of the jars arrived shattered", "kamen zerquetscht an" */
const ARRIVED_BAD = [
  String.raw`(?:arrived|came|turned up|were delivered|was delivered) (?:\S+ ){0,2}(?:crumbled|crushed|shattered|squashed|melted|leaking|soaked|smashed|chipped|defrosted|thawed|mouldy|moldy|stale|wilted|ripped|stained|warped|in (?:\S+ )?(?:pieces|bits)|to (?:bits|pieces))`,
  String.raw`(?:zerquetscht|zersplittert|zerbröselt|zerbrochen|geschmolzen|aufgetaut|ausgelaufen|durchnässt|eingedrückt|zerrissen|verwelkt) (?:an|angekommen|eingetroffen|geliefert)|(?:kam|kamen|angekommen sind|eingetroffen) (?:\S+ ){0,4}(?:zerquetscht|zersplittert|zerbröselt|geschmolzen|aufgetaut|ausgelaufen|durchnässt|in (?:scherben|stücken)) `,
  String.raw`(?:arrivee?s?|livree?s?|recue?s?) (?:\S+ ){0,2}(?:en (?:miettes|morceaux|mille morceaux)|ecrasee?s?|fondue?s?|decongelee?s?|dechiree?s?|trempee?s?|fanee?s?|fendue?s?)`,
  String.raw`(?:llego|llegaron|llegado|vino|vinieron) (?:\S+ ){0,3}(?:hech[oa]s? (?:pedazos|migas|anicos|trizas)|aplastad[oa]s?|derretid[oa]s?|descongelad[oa]s?|desmenuzad[oa]s?|astillad[oa]s?|empapad[oa]s?|marchit[oa]s?|en pedazos|agrietad[oa]s?)`,
  String.raw`(?:arrivat[oaie]) (?:\S+ ){0,2}(?:in (?:pezzi|frantumi|briciole)|schiacciat[oaie]|sciolt[oaie]|scongelat[oaie]|frantumat[oaie])`,
  String.raw`(?:chegou|chegaram) (?:\S+ ){0,2}(?:em (?:pedacos|cacos|migalhas)|esmagad[oa]s?|derretid[oa]s?|descongelad[oa]s?|esfarelad[oa]s?)`,
];

/** "Instead of the 60 hinges that we ordered came those with 155°" */
const OTHER_GOODS = [
  String.raw`(?:we|i)(?:'ve| have)? (?:got|received|been sent|were sent) (?:\S+ ){1,8}(?:instead of|rather than) (?:the |our )?(?:\S+ ){0,2}(?:ordered|we (?:had )?ordered|\d+(?! ?(?:am|pm|o'clock|%|:)))|(?:came|arrived|was delivered|were delivered) (?:\S+ ){0,6}(?:instead of|rather than) (?:the|our) (?:\S+ ){0,4}(?:ordered|we (?:had )?ordered)`,
  String.raw`(?:kam|kamen|erhielten|bekamen|erhielt|geliefert (?:wurden?|haben sie)) (?:\S+ ){0,3}(?:statt|anstatt|anstelle)(?: der| des| den| dem| von| unserer)? (?:bestellten|\d+(?!\d|[.:]\d|(?:[.:]\d+)? ?(?:uhr|€|eur|%)))`,
  String.raw`(?:avons recu|ai recu|on a recu|avez livre|a ete livre|ont ete livres) (?:\S+ ){1,8}(?:au lieu|a la place) d(?:e |es |u |e la |e l')(?:\S+ ){0,2}(?:\d+(?! ?(?:h|heures|€|%))|command)`,
  String.raw`(?:llego|llegaron|recibimos|recibi|enviaron|mandaron) (?:\S+ ){1,8}en (?:vez|lugar) de (?:l[oa]s? )?(?:\S+ ){0,2}(?:\d+(?! ?(?:h|horas|€|%|:))|(?:que )?(?:pedid|pedim|solicitad|encargad))`,
  String.raw`(?:abbiamo ricevuto|ho ricevuto|sono arrivat[ei]) (?:\S+ ){1,8}(?:invece|al posto) d(?:i |ei |elle |el |ella )(?:\S+ ){0,2}(?:\d+(?! ?(?:€|%))|ordinat)|(?:recebemos|recebi|chegaram) (?:\S+ ){1,8}em (?:vez|lugar) d(?:e|os|as|o|a) (?:\S+ ){0,2}(?:\d+(?! ?(?:h|€|%))|encomendad|pedid)`,
];

/** "Smoke comes back into the room" */
const SMOKES = [
  String.raw`smoke (?:\S+ )?(?:comes?|is coming|keeps coming|blows?|pours?|billows?) (?:back |out )?(?:in|into|out|down|through)`,
  String.raw`(?:drückt|zieht|kommt|schlägt|quillt|dringt) (?:\S+ ){0,8}(?:rauch|qualm|ruß)(?: \S+){0,2} (?:in|ins|aus|zurück|durch)|(?:rauch|qualm) (?:\S+ )?(?:drückt|zieht|kommt|quillt|dringt) (?:\S+ ){0,3}(?:in|ins|aus|zurück|durch)`,
  String.raw`(?:fumee) (?:\S+ )?(?:revient|refoule|rentre|entre|envahit|sort) |refoule (?:\S+ )?(?:la |de la )?fumee`,
  String.raw`(?:el )?humo (?:\S+ )?(?:se mete|entra|vuelve|regresa|sale) (?:\S+ )?(?:en|a|al|por|de|del)|(?:entra|sale) humo`,
  String.raw`il fumo (?:\S+ )?(?:torna|entra|esce) |a fumaca (?:\S+ )?(?:volta|entra|sai) `,
];

/** "The station clock loses ten minutes a day" */
const CLOCKS = [
  String.raw`(?:watch|clock|timer) (?:\S+ ){0,8}(?:loses|gains|is losing|is gaining|runs? (?:\S+ )?(?:slow|fast)|is running (?:\S+ )?(?:slow|fast))`,
  String.raw`\p{L}*(?:uhr|wecker) (?:\S+ ){0,6}geht (?:\S+ ){0,6}(?:vor|nach|falsch)(?=[ ,.;!]|$)`,
  String.raw`(?:montre|horloge|pendule|reveil|comtoise) (?:\S+ ){0,8}(?:retarde|avance) (?:a nouveau|de nouveau|encore|toujours|de (?:\S+ )?(?:\S+ )?(?:secondes?|minutes?|heures?))`,
  String.raw`(?:reloj) (?:\S+ ){0,6}(?:se )?(?:atrasa|adelanta) `,
  String.raw`(?:orologio|pendola|sveglia) (?:\S+ ){0,6}(?:ritarda|va (?:avanti|indietro)|resta indietro)|relogio (?:\S+ ){0,6}(?:atrasa|adianta)`,
];

/** "The booking page would not take my card" */
const PAGE = String.raw`(?:website|web ?site|site|page|form|app|portal|shop|checkout|terminal|card reader|machine)`;
const REFUSED = [
  String.raw`${PAGE} (?:\S+ )?(?:wouldn't|would not|won't|will not|refuses to|refused to|doesn't|does not|didn't|did not) (?:\S+ )?(?:take|accept|recogni[sz]e|allow|let) (?:my|our|the|any|me|us)`,
  String.raw`\p{L}*(?:webseite|website|seite|formular|shop|app|portal|automat|terminal) (?:\S+ ){0,2}(?:nimmt|nahm|akzeptiert|akzeptierte|erkennt) (?:\S+ ){0,5}nicht`,
  String.raw`(?:site|page|formulaire|appli|application|portail|borne|terminal) (?:\S+ )?(?:n'accepte|n'a pas accepte|refuse|ne prend|ne reconnait) (?:pas |plus )?(?:ma|mon|mes|notre|nos|la|le|les) `,
  String.raw`(?:web|pagina|sitio|formulario|aplicacion|app|portal|terminal|datafono) (?:\S+ )?(?:no (?:me )?(?:acepta|acepto|aceptaba|reconoce|reconocio|deja|dejaba|dejo)|rechaza) (?:\S+ )?(?:mi|mis|el|la|los|las|nuestr[oa]|poner|meter|entrar|pagar|enviar)`,
  String.raw`(?:sito|pagina|modulo|app|portale) (?:\S+ )?(?:non (?:accetta|accettava|prende|riconosce)|rifiuta) (?:il|la|i|le|mio|mia) |(?:site|pagina|formulario|aplicativo|portal) (?:\S+ )?(?:nao (?:aceita|aceitou|reconhece)|recusa) (?:o|a|os|as|meu|minha) `,
];

/** "The socket crackles", "the desk froze twice" */
const SPARKS = [
  String.raw`(?:crackl|sputter|spark|smoulder|arc)(?:es|ing|s|ed) (?:when|whenever|every time|if (?:you|i|we)|again|badly|and)|smells? of (?:burning|gas|smoke)|(?:screen|desk|till|laptop|computer|system|server|printer|app|tablet|console|machine|pc) (?:has |just |keeps |completely )?(?:froze|frozen|freezing|crash(?:ed|es|ing)|hung|locked up)`,
  String.raw`(?:knistert|funkt|funkensprüh\p{L}*|schmort) (?:\S+ ){0,4}(?:wenn|sobald|beim|und|stark)|riecht (?:\S+ ){0,3}(?:verbrannt|verschmort|nach gas|nach rauch)|(?:bildschirm|pult|kasse|laptop|rechner|computer|system|server|drucker|app|maschine) (?:\S+ ){0,3}(?:eingefroren|abgestürzt|hängt sich (?:\S+ )?auf|stürzt (?:\S+ )?ab)`,
  String.raw`(?:gresille|crepite) (?:\S+ )?(?:quand|lorsqu|des qu|et)|sent (?:le brule|le gaz|le roussi)|(?:ecran|caisse|console|ordinateur|pc|systeme|serveur|imprimante|appli|tablette) (?:\S+ ){0,2}(?:a |s'est |se )(?:\S+ )?(?:fige|plante|bloque)e?`,
  String.raw`(?:chisporrotea|suelta chispas|echa chispas)|huele a (?:quemado|gas|humo)|(?:pantalla|caja|consola|ordenador|computadora|sistema|servidor|impresora|app|tableta) (?:\S+ ){0,2}(?:se (?:ha )?(?:congel|colg|bloque)\p{L}+|se (?:quedo|queda) (?:colgad|congelad|pillad|bloquead)[oa])`,
];

/** "The hoist is stopping two inches short", "el riego ignora la zona 2": a machine that leaves out what it should do, now */
const LEAVES_OUT = [
  String.raw`(?:lift|elevator|hoist|escalator|conveyor|crane|gate|barrier|shutter|door|arm|carriage) (?:\S+ ){0,5}(?:is |keeps )(?:stopping|coming to rest) (?:\S+ ){0,4}(?:short|between floors|off level|too (?:low|high|early|late))`,
  String.raw`(?:system|timer|controller|machine|sprinklers?|irrigation|boiler|thermostat|printer|scanner) (?:\S+ ){0,4}(?:is |keeps )(?:ignoring|skipping|missing out) (?:the |my |our |every |all |zones? |sectors? |rows? |beds? |\d)`,
  String.raw`\p{L}*(?:aufzug|lift|fahrstuhl|kran|tor|schranke|hebebühne) (?:\S+ ){0,4}(?:hält|stoppt|bleibt) (?:\S+ ){0,5}(?:zu (?:tief|hoch|früh|spät)|zwischen den (?:stockwerken|etagen)|(?:zentimeter|cm) (?:zu|über|unter))`,
  String.raw`\p{L}*(?:system|steuerung|anlage|automat|bewässerung|heizung|therme|regler) (?:(?!(?:werden|wird|wurden?|worden)(?!\p{L}))\S+ ){0,5}(?:ignoriert|überspringt|lässt (?:\S+ ){0,3}(?:aus|weg)(?=[ ,.;!]|$))(?! (?:sie|du|ihr|werden|wird|wurden?|worden)(?!\p{L}))`,
  String.raw`(?:ascenseur|monte-charge|portail|barriere|grue) (?:\S+ ){0,4}s'arrete (?:\S+ ){0,5}(?:trop (?:bas|haut|tot|tard)|entre (?:deux|les) etages|(?:centimetres|cm) (?:trop|avant|sous|au-dessus))`,
  String.raw`(?:systeme|programmateur|arrosage|chaudiere|automate|regulateur|machine) (?:\S+ ){0,6}(?:ignore|saute) (?:le |la |les |l')(?:thermostat|zone|secteur|rang|consigne|programme|sonde|ligne|capteur)s?`,
  String.raw`(?:sistema|programador|riego|caldera|maquina|automata) (?:\S+ ){0,5}(?:ignora|ignorando|se (?:salta|esta saltando)|saltando(?:se)?) (?:el |la |los |las )(?:sector|zona|fila|linea|termostato|sensor|programa|turno)(?:es|s)?`,
  String.raw`(?:ascensor|montacargas|elevador|porton) (?:\S+ ){0,4}(?:para|se para|se detiene|frena|se esta parando) (?:\S+ ){0,4}(?:antes (?:del?|de la) \p{L}+|entre (?:dos )?(?:pisos|plantas)|mas (?:abajo|arriba))`,
  String.raw`(?:sistema|impianto|caldaia|irrigazione|centralina) (?:\S+ ){0,5}(?:ignora|salta|sta ignorando|sta saltando) (?:il |la |le |i |l')(?:settore|zona|termostato|sensore|fila|linea|programma)|(?:sistema|irrigacao|caldeira) (?:\S+ ){0,5}(?:esta (?:a ignorar|ignorando)|ignora|salta) (?:o |a |os |as )(?:setor|zona|fila|linha|termostato|sensor|programa)`,
];

/** "Drive K is full, nothing can be saved any more" */
const FULL = [
  String.raw`(?:drive|disk|server|storage|share|mailbox|volume)(?: \S+){0,3} (?:is|has run) (?:\S+ )?(?:full|out of space)(?=[ ,.;!]|$)`,
  String.raw`\p{L}*(?:laufwerk|festplatte|platte|server|speicherplatz|postfach|partition)(?: \S+){0,2} (?:ist|sind|läuft) (?:(?:schon|wieder|jetzt|leider|komplett|randvoll) )*(?:voll|randvoll)(?=[ ,.;!]|$)|lässt sich (?:\S+ ){0,3}(?:nichts|nicht) mehr (?:speichern|öffnen|drucken|starten|schließen|einschalten|ausschalten|sperren|abschließen|aufrufen|buchen|hochladen|bedienen|verstellen)|lassen sich (?:\S+ ){0,3}nicht mehr (?:speichern|öffnen|drucken|starten|schließen|einschalten|ausschalten|abschließen|aufrufen|buchen|hochladen)`,
  String.raw`(?:disque|serveur|lecteur|stockage|messagerie|partition)(?: \S+){0,2} (?:est|sont) (?:\S+ )?(?:plein|sature)e?s?(?=[ ,.;!]|$)`,
  String.raw`(?:disco|servidor|unidad|almacenamiento|buzon|particion)(?: \S+){0,2} esta (?:\S+ )?(?:llen[oa]|a tope|saturad[oa])(?=[ ,.;!]|$)|(?:disco|server|memoria|casella)(?: \S+){0,2} e (?:\S+ )?pien[oa](?=[ ,.;!]|$)|(?:disco|servidor|caixa de correio)(?: \S+){0,2} esta (?:\S+ )?chei[oa](?=[ ,.;!]|$)`,
];

/** "The catalogue tells me 'wrong password' since Monday": whoever uses it is not let in */
const NOT_LET_IN = [
  String.raw`(?:system|site|website|portal|app|page|login|catalogue|terminal) (?:\S+ ){0,2}(?:keeps (?:telling|saying)|tells me|says|is telling me) (?:\S+ ){0,4}["'«“„]?(?:wrong|incorrect|invalid|unknown) (?:password|pin|code|user)`,
  String.raw`\p{L}*(?:system|seite|portal|app|anmeldung|katalog|terminal) (?:\S+ ){0,2}(?:sagt|meldet|schreibt|behauptet|zeigt) (?:\S+ ){0,4}["'«“„]?(?:falsche[sr]?|ungültige[sr]?|unbekannte[sr]?) (?:passwort|kennwort|pin|code|benutzer)|\p{L}*(?:system|seite|portal|app|anmeldung|katalog) (?:\S+ ){0,2}(?:sagt|meldet|schreibt|zeigt) (?:\S+ ){0,3}["'«“„]?(?:passwort|kennwort|pin) (?:\S+ )?(?:falsch|ungültig)`,
  String.raw`(?:systeme|site|portail|appli|application|catalogue|borne) (?:\S+ ){0,2}(?:dit|affiche|repond|indique) (?:\S+ ){0,3}["'«“„]?\s?(?:mot de passe|code|identifiant) (?:\S+ )?(?:errone|incorrect|invalide|inconnu|faux)`,
  String.raw`(?:sistema|web|pagina|portal|app|catalogo|sito|portale|site) (?:\S+ ){0,2}(?:dice|pone|responde|sale|diz|risponde|mostra) (?:\S+ ){0,3}["'«“„]?(?:contrasena|clave|password|codigo|codice|senha|palavra-passe) (?:\S+ )?(?:incorrect|errone|invalid|errat|sbagliat|non valid|errad)[oa]`,
  String.raw`(?:mfumo|tovuti|programu) (?:\S+ ){0,6}(?:una|ina)(?:kataa|sema) (?:\S+ ){0,2}(?:nenosiri|namba ya siri)`,
];

/** "The cold room is what is down": a thing of the place put first, and plainly out of order */
const CLEFT_DOWN = [
  String.raw`c'est (?:le |la |l'|les |notre |votre |ma |mon )(?:\S+ ){1,6}qui (?:est|sont) (?:\S+ )?(?:en panne|casse\p{L}*|hs|hors service)(?=[ ,.;!]|$)`,
  String.raw`es (?:el |la |los |las )(?:\S+ ){1,6}(?:el|la|lo|los|las) que (?:esta|estan) (?:averiad|rot|estropead|descompuest)[oa]s?(?=[ ,.;!]|$)`,
];

const TOLD = remembered(
  new RegExp(
    String.raw`(?<!\p{L})(?:${[...ARRIVED_BAD, ...OTHER_GOODS, ...SMOKES, ...CLOCKS, ...REFUSED, ...SPARKS, ...LEAVES_OUT, ...FULL, ...NOT_LET_IN, ...CLEFT_DOWN, ...BY_WHAT_IT_DOES].join('|')})(?!\p{L})`,
    'u',
  ),
);
/** Not told as it is: meant for the future, or of somebody who asks whether */
const SUPPOSED = remembered(
  /(?<!\p{L})(?:if|in case|(?<!matter )whether|so that|unless|falls|wenn|(?<!egal )ob|damit|si|s'il|au cas|pour que|se|caso|para que|en caso)(?!\p{L})/u,
);

export const tellsFault = (low: string): boolean =>
  TOLD.test(low) && !SUPPOSED.test(low.replace(TRIED, ' ').replace(REFLEXIVE, ' '));

/** "when I tried to use the form" tells when it happened, and supposes nothing. */
const TRIED =
  /(?<!\p{L})(?:(?:when|whenever|if|as|every time|each time) (?:i|we) (?:tr(?:y|ied)|click(?:ed)?|press(?:ed)?|open(?:ed)?|select(?:ed)?|hit)|(?:wenn|als|sobald) (?:ich|wir) |(?:quand|lorsque|des que) (?:je|j'|on|nous) ?|(?:cuando|al) )/gu;

/** "…, se queman las plantas": the same word as the "if" of other languages */
const REFLEXIVE = /(?<=, ?|y )se (?:me |nos |le |les )?(?=\p{L}+[ae]n(?!\p{L}))/gu;

/** "I had a look at your site and you are losing customers": a pitch, no report. */
const PITCH = remembered(
  /(?<!\p{L})(?:(?:losing|missing out on|leaving) (?:\S+ ){0,3}(?:customers|clients|patients|guests|visitors|leads|sales|bookings|traffic|revenue|money)|(?:ihnen|euch|dir) (?:\S+ ){0,4}(?:kunden|patienten|gäste|besucher|umsatz|anfragen) (?:entgehen|verloren|durch die lappen)|(?:verlieren|verlierst|verliert) (?:\S+ ){0,3}(?:kunden|patienten|gäste|besucher|umsatz|anfragen)|(?:perdez|perds|passez a cote de) (?:\S+ ){0,3}(?:clients?|patients?|visiteurs?|ventes?|trafic|chiffre)|(?:perdiendo|pierdes?|pierden|perdeis|dejando escapar) (?:\S+ ){0,3}(?:clientes?|pacientes?|huespedes|visitas?|ventas?|reservas?|trafico|dinero)|(?:perdendo|perdete|perde) (?:\S+ ){0,3}(?:client[ei]s?|pazienti|pacientes|visitator[ei]|visitas|vendit[ae]|vendas|traffico|trafego))(?!\p{L})/u,
);
export const isPitch = (low: string): boolean => PITCH.test(low);

/** "Sin defectos.", "No faults found." */
const FLAWLESS = remembered(
  /(?<!\p{L})(?:(?:no|without|zero|free (?:of|from)|not (?:one|a single)) (?:\S+ )?(?:defects?|faults?|flaws?|damage|issues|problems)(?: (?:found|noted|detected|seen|reported))?(?=[.,;!)]|$| (?:on|in|to|at|during))|(?:ohne|keine?r?|keinerlei) (?:\S+ )?(?:mängel|mangel|beanstandung(?:en)?|schäden|schaden|defekte?|auffälligkeiten)(?=[.,;!)]|$| (?:festgestellt|gefunden|entdeckt|vorhanden))|mängelfrei|(?:sans|aucun) (?:\S+ )?(?:defauts?|vices?|anomalies?|dommages?|degats?|reserves?)(?=[.,;!)]|$| (?:constatee?s?|relevee?s?))|(?:sin|ningun) (?:\S+ )?(?:defectos?|fallos?|fallas?|danos?|anomalias?|averias?|incidencias?)(?=[.,;!)]|$)|(?:senza|nessun) (?:\S+ )?(?:difett[oi]|guast[oi]|dann[oi]|anomali[ae])(?=[.,;!)]|$)|(?:sem|nenhum) (?:\S+ )?(?:defeitos?|danos?|falhas?|avarias?|anomalias?)(?=[.,;!)]|$))/u,
);
export const isFlawless = (low: string): boolean => FLAWLESS.test(low);
