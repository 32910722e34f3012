/** How everybody is to behave in a place or on a day: "keep your taps closed", "wear sturdy shoes", "come by the north gate". Nobody's work. */
import { remembered } from './patterns/remembered.ts';

/** A sentence that was read as a request and only says how to behave on the spot. */
export const isHouseWay = (low: string): boolean =>
  !WORK_BESIDE.test(low) &&
  [KEEP_SO, STOCK_UP, WEAR, COME_BY, OWN_THING, CARD, FASTING, TIME_TO_ALLOW, KNACK].some((way) => way.test(low));

const LEAD = String.raw`^[^\p{L}]*(?:(?:and|also|please|kindly|so|und|auch|bitte|et|aussi|merci d[e' ]|veuillez|y|tambien|por favor,?|e|anche|per favore,?|si prega di|se ruega|rogamos) ?)*`;
const asWay = (...forms: string[]): RegExp => remembered(new RegExp(`${LEAD}(?:${forms.join('|')})`, 'u'));

/** "Wear your badge and send me the form" is work all the same. */
const WORK_BESIDE = remembered(
  /(?<!\p{L})(?:(?:and|then|und|dann|et|puis|y|e|luego|poi)(?: \p{L}+)? (?:send|return|sign|bring|apport|mitbring|traig|llev|port|call|ring|e-?mail|reply|confirm|let (?:me|us)|schick|send|meld|ruf|gib|geben|unterschr|renvoy|envoy|appel|confirm|signe|envi|manda|llam|firm|avis|invi|chiam)\p{L}*|(?:by|before|until|bis|avant|d'ici|antes del?|entro|ate) (?:the |le |am |zum |el |il |o )?(?:\d|mon|tue|wed|thu|fri|mont|dien|mitt|donn|frei|lund|mard|merc|jeud|vend|mart|mierc|juev|viern|giov|ven))/u,
);

/** "Please allow about two hours", "rechnen Sie mit etwa zwei Stunden" */
const TIME_TO_ALLOW = asWay(
  String.raw`(?:allow|plan (?:for|on)|reckon (?:with|on)|count on) (?:yourself )?(?:about |around |up to |approximately |at least )?(?:\d+|an?|one|two|three|four|half an) (?:to \d+ )?(?:hours?|minutes?|days?)(?!\p{L})`,
  String.raw`(?:rechnen sie|planen sie|rechnet|plant|rechne|plane) (?:bitte |dafür |ca\.? )*(?:mit )?(?:etwa |ca\.? |rund |ungefähr |mindestens )?(?:\d+|eine[rn]?|zwei|drei|vier) (?:bis \d+ )?(?:stunden?|minuten|tagen?)(?!\p{L})`,
  String.raw`(?:comptez|prevoyez|prevoir|compter) (?:environ |au moins )?(?:\d+|une?|deux|trois|quatre) (?:heures?|minutes?|jours?)(?!\p{L})`,
  String.raw`(?:calculen?|prevean?|consideren?|cuenten? con) (?:unas? |unos |aproximadamente |al menos )?(?:\d+|una|dos|tres|cuatro) (?:horas?|minutos|dias)(?!\p{L})`,
);

/** "The door sticks, push it as you turn the key", "beim Drehen leicht anheben": how a thing is handled */
const KNACK = remembered(
  /(?<!\p{L})(?:(?:lift|push|pull|press|hold|jiggle|twist|wiggle|tug|lean on|shake|raise|squeeze) (?:on )?(?:the|it|on it|against it|gently|hard|firmly)(?: [^ ,;.!?]+){0,5},? (?:as|while|when) you (?:turn|open|close|lift|pull|push|press|unlock|lock|let)|(?:beim|während des) (?:drehen|öffnen|schließen|aufschließen|aufsperren|zusperren|absperren)s? (?:[^ ,;.!?]+ ){0,6}(?:anheben|drücken|ziehen|festhalten|andrücken|heranziehen)|(?:soulevez|poussez|tirez|appuyez|souleve|pousse|tire|appuie)(?: [^ ,;.!?]+){0,6} en (?:tournant|ouvrant|fermant|poussant|tirant)|(?:levant[ae]|empuj[ae]|tir[ae]|jal[ae]|apriet[ae])(?: [^ ,;.!?]+){0,6} (?:al|mientras) (?:girar|abrir|cerrar|gira|abre)|(?:sollev[ai]|sping[ai]|tir[ai]|prem[ai])(?: [^ ,;.!?]+){0,6} (?:mentre|nel) (?:gir[ai]|girare|aprire|apr[ei]))(?!\p{L})/u,
);

/** "Keep your windows closed", "Fenster bitte geschlossen halten", "mantengan cerradas las llaves" */
const KEEP_SO = asWay(
  String.raw`(?:keep|leave) (?:all |both )?(?:your|the|any|all) (?:\p{L}+ ){1,4}(?:closed|shut|locked|off|open|clear|free|indoors|inside|on a lead)(?!\p{L})(?! (?:to|for) (?:me|us))`,
  String.raw`(?:halten|lassen) sie (?:bitte )?(?:alle |ihre |die |den |das |ihr |ihren )+(?:[^ ,;.]+ ){1,4}(?:geschlossen|zu|verschlossen|abgeschaltet|frei|offen)(?!\p{L})`,
  String.raw`(?:gardez|laissez|maintenez|garder|laisser|maintenir) (?:bien )?(?:vos|les|votre|le|la) (?:\p{L}+ ){1,4}(?:fermee?s?|ouverte?s?|ouverts?|libres?|eteinte?s?|degagee?s?)(?!\p{L})`,
  String.raw`(?:mantengan?|mantener|dejen?|dejar) (?:(?:cerrad|abiert|libr|apagad)[aeo]s? (?:sus?|los?|las?|el) \p{L}+|(?:sus?|los?|las?|el) (?:\p{L}+ ){1,4}(?:cerrad|abiert|libr|apagad)[aeo]s?)(?!\p{L})`,
  String.raw`(?:tenere|tenga|tengano|mantenere) (?:chius|apert|spent|liber)[aeio] (?:le|i|gli|il|la|l') ?\p{L}+`,
);

/** "Store water ahead of time", "legen Sie sich einen Vorrat an" */
const STOCK_UP = asWay(
  String.raw`(?:store|stock up on|set aside|fill) (?:\p{L}+ ){1,4}(?:ahead of time|in advance|beforehand|for the duration)`,
  String.raw`(?:legen sie (?:sich )?|sorgen sie )(?:[^ ,;.]+ ){1,5}(?:vorrat|im voraus|vor)(?!\p{L})`,
  String.raw`(?:faites|faire|prevoyez|prevoir|constituez) (?:des |une |un |vos )?(?:reserves?|provisions?)(?!\p{L})`,
  String.raw`(?:almacen|guard|reserv|junt)(?:en?|ar) (?:\p{L}+ ){1,3}(?:con (?:anticipacion|antelacion|tiempo)|por adelantado)`,
  String.raw`(?:fare|faccia|fate) scorta`,
);

/** "Please wear proper boots", "festes Schuhwerk bitte", "vengan con ropa cómoda" */
const WEAR = asWay(
  String.raw`(?:wear|dress|put on) (?!the \p{L}+ (?:i|we|you)(?!\p{L}))(?:\p{L}+|\p{L}+-\p{L}+)`,
  String.raw`(?:tragen sie|tragt|zieht euch|ziehen sie sich) (?:bitte )?(?:[^ ,;.]+ ){0,4}(?:\p{L}*schuhe?|\p{L}*schuhwerk|\p{L}*kleidung|\p{L}*helme?|\p{L}*stiefel|warm|\p{L}*jacken?|\p{L}*westen?|\p{L}*maske)`,
  String.raw`(?:porte[rz]|mette[rz]|venez avec|prevoyez|prevoir) (?:des |une |un |votre |vos )(?:\p{L}+ ){0,2}(?:chaussures?|bottes|vetements?|tenue|casque|gilet|gants|baskets|masque)(?!\p{L})`,
  String.raw`(?:llev(?:e|en|ar|ad|a)|us(?:e|en|ar|ad|a)|veng(?:a|an) con|pong(?:a|an)se) (?:\p{L}+ ){0,2}(?:ropa|calzado|zapatos|zapatillas|botas|casco|guantes|chaleco|mascarilla)(?!\p{L})`,
  String.raw`(?:indossare|indossate|indossi) (?:\p{L}+)`,
);

/** "Use the north gate", "park behind the hall", "nehmen Sie den Hintereingang", "entrez par la cour" */
const COME_BY = asWay(
  // what stands in for something else while it is out of order
  String.raw`(?:(?:until then|in the meantime|meanwhile|for the time being|for now),? (?:please )?use|bis dahin (?:bitte )?(?:benutzen|nutzen|nehmen|verwenden)|(?:d'ici la|en attendant),? (?:merci d'|veuillez )?utilise[rz]|(?:hasta entonces|mientras tanto),? (?:por favor,? )?(?:us|utilic)(?:e|en|ad|ar)|(?:nel frattempo|fino ad allora),? (?:usate|usare|usi)) `,
  String.raw`(?:use|enter (?:by|through|via)|come in (?:by|through)|go (?:in )?through) (?:the|our) (?:\p{L}+ ){0,3}(?:gate|entrance|door|stairs|staircase|exit|lift|elevator|car park|ramp|path)(?!\p{L})`,
  String.raw`(?:benutzen|nutzen|nehmen) sie (?:bitte )?(?:den|die|das) (?:[^ ,;.]+ ){0,2}\p{L}*(?:eingang|tor|tür|treppe|ausgang|aufzug|einfahrt|parkplatz|rampe)(?!\p{L})`,
  String.raw`(?:utilise[rz]|emprunte[rz]|entre[rz] par|passe[rz] par|prenez) (?:le|la|les|l') ?(?:\p{L}+ ){0,2}(?:entree|portail|porte|portillon|escaliers?|sortie|ascenseur|parking|cour)(?!\p{L})`,
  String.raw`(?:us(?:e|en|ar|ad)|utilic(?:e|en)|utilizar|entr(?:e|en|ar|ad) por|ingres(?:e|en|ar) por) (?:el|la|las|los) (?:\p{L}+ )?(?:entrada|puerta|porton|escaleras?|salida|ascensor|rampa|estacionamiento)(?!\p{L})`,
  String.raw`(?:usare|utilizzare|entrare da|passare da|entri da|entrate da)l?l?[ao']? ?(?:l'|il |la |le )?(?:\p{L}+ )?(?:ingresso|cancello|porta|scale|uscita|ascensore)(?!\p{L})`,
);

/** "Bring your own mug, please", "whoever has one may bring it": everybody, for himself */
const OWN_THING = asWay(
  String.raw`(?:everyone |everybody |all )?(?:bring|pack) (?:along )?your own(?!\p{L})`,
  String.raw`(?:bringt|bringen sie|bring) (?:bitte )?(?:euer|eure|eueren|euren|ihr|ihre|ihren|dein|deine|deinen) eigene[nsr]?(?!\p{L})`,
  String.raw`(?:apporte[rz]?|amene[rz]?|venez avec) (?:votre|vos|ton|ta|tes) propres?(?!\p{L})`,
  String.raw`(?:traig(?:a|an)|trae|traer|traed|llev(?:e|en|ar|ad)) (?:su|sus|tu|tus|vuestr[oa]s?) propi[oa]s?(?!\p{L})`,
  String.raw`(?:[^ ,;.?]+ ){1,4}who (?:has|have|own|owns) (?:[^ ,;.?]+ ){1,6}(?:may|can|could|are welcome to)(?!\p{L})`,
);

/** "Pensez à votre carte de mutuelle", "Versichertenkarte nicht vergessen": papers that everybody shows there */
const CARD = asWay(
  String.raw`(?:pense[zr]?|n'oubliez pas|ne pas oublier)(?: bien)? (?:a )?(?:apporter )?(?:votre|vos|ta|ton) (?:carte|piece|passeport|ordonnance|attestation|justificatif)s?(?!\p{L})`,
  String.raw`(?:denken sie|denk|denkt) (?:bitte )?an (?:ihre?n?|deine?n?|eure?n?) (?:\p{L}*karte|\p{L}*ausweis|\p{L}*pass|\p{L}*überweisung)(?!\p{L})`,
  String.raw`(?:remember|don'?t forget) (?:to bring )?your (?:\p{L}+ ){0,2}(?:card|id|passport|licen[cs]e|prescription)(?!\p{L})`,
  String.raw`(?:recuerd(?:e|a|en)|no olvid(?:e|es|en)) (?:traer |llevar )?(?:su|tu) (?:tarjeta|credencial|cedula|dni|pasaporte|carnet|receta)(?!\p{L})`,
);

/** "Debe presentarse en ayunas", "venez à jeun", "bitte nüchtern kommen" */
const FASTING = asWay(
  String.raw`(?:(?:debe|deben|tiene que|hay que) )?(?:present(?:arse|ese)|acud(?:a|ir)|ven(?:ga|ir)|llegar|llegue) (?:\p{L}+ ){0,3}en ayunas(?!\p{L})`,
  String.raw`(?:venez|venir|presentez-vous|vous presenter|soyez|etre) (?:\p{L}+ )?a jeun(?!\p{L})`,
  String.raw`(?:kommen sie|erscheinen sie|seien sie) (?:bitte )?(?:\S+ ){0,3}nüchtern|nüchtern (?:kommen|erscheinen)`,
  String.raw`(?:come|arrive|attend|be) (?:\p{L}+ )?(?:fasting|fasted|on an empty stomach)|(?:fast|do not eat|don'?t eat)(?: or drink)?(?: anything)? (?:for|from|after) `,
  String.raw`(?:presentarsi|venire|venga|si presenti) (?:\p{L}+ )?(?:a digiuno|digiun[oi])(?!\p{L})|(?:compareca|venha|apresente-se|vir) em jejum`,
);
