/** How people report that something is broken, wrong or missing, in the words of those who use the thing. */
import { words, type Lexicon } from './lexicon.ts';

/**
 * `sure` says it alone; `failing` only of a `thing`: machines, buildings, goods, programs. People and weather fail too.
 * Matched against folded text.
 */
export interface Faults {
  sure: RegExp;
  thing: RegExp;
  failing: RegExp;
}

const FAULTS: Readonly<Record<string, Faults>> = {
  en: {
    sure: words(
      '(?:has|have) (?:now |just )?(?:split|snapped|cracked|come apart|fallen apart) (?:along|down|across|at|in (?:half|two))|' +
        '(?:alarm|buzzer|siren|warning light) (?:is|keeps|has been|won.t stop|is still) (?:\\S+ )?(?:going|sounding|beeping|ringing|blaring|screaming|bleeping)(?: off)?|' +
        '(?:has|have|had|just|finally) (?:\\S+ )?(?:packed up|conked out|given up the ghost|died on (?:me|us))|packed up again|' +
        'mou?ld|mildew|damp patch(?:es)?|rising damp|(?:smells? of|smell of) (?:gas|burning|smoke|sewage)|gas leak|' +
        '(?:water|rain|sewage) (?:is |was )?(?:\\S+ )?(?:coming|dripping|pouring|running|getting|seeping|leaking|pooling|collecting|standing) (?:through|in|into|out|down|from|under|on|round|around|beneath|below)|(?:steady|constant|slow|bad|small) (?:drip|leak|trickle) (?:from|under|in|at)|(?:puddles?|pools?) (?:of water )?(?:under|below|beneath|in front of|round|around|beside) (?:the|our|my)|' +
        '(?:blown|blew|tripp(?:ed|ing)|trips) (?:\\S+ ){0,3}(?:fuses?|board|breakers?|rcd|switch|bulb)|' +
        '(?:fault|error) (?:code|light|lamp)|(?:display|screen|panel|dash(?:board)?|it) (?:\\S+ )?(?:says|shows|reads|showing|flashing|displays) [a-z]{0,3}-?\\d+|' +
        '(?:throws?|throwing|threw|thrown) (?:an? |up )?(?:\\S+ )?(?:error|fault|code|500|502|503|404|exception|[a-z]{1,2}-?\\d+)|(?:comes?|shows?|appears?|prints?|arrives?|is listed|are listed) (?:\\S+ ){0,6}(?:twice|two times|double)|(?:impossible|unable) to (?:\\S+ ){1,4}(?:on|in|with|from) (?:the|your) (?:app|site|website|portal|system)|' +
        '(?:water (?:\\S+ ){0,6}(?:is |are )?(?:not safe|unsafe|not fit|unfit) (?:to drink|for (?:drinking|human consumption)))|(?:without|no|out of) (?:hot water|water|heating|heat|power|electricity|electric|air|signal|internet|light|lights|pressure|dial tone) (?:since|for|from|again|in|at|on|this)|' +
        '(?:had|have|has|got) no (?:hot water|water|heating|heat|power|electricity|air|signal|internet|light|pressure)|' +
        'lost (?:power|pressure|signal|connection|its charge)|(?:lost|losing) (?:all )?(?:data|records)|' +
        '(?:is|are|still) missing from (?:the|our|my) (?:order|delivery|shipment|box|parcel|pallet|crate)|(?:half|part) (?:of )?the (?:order|delivery|shipment) (?:is |was )?(?:missing|short)|' +
        '(?:arrived|came|turned up|delivered) (?:\\S+ )?(?:broken|damaged|scratched|cracked|wet|dented|smashed|bent|torn|mouldy|spoiled|spoilt|rotten|short|faulty|unusable)|' +
        '(?:only|just) (?:got|received|had) \\S+ (?:of|out of) (?:the )?\\S+|(?:wrong|incorrect) (?:\\S+ ){0,2}(?:number|name|address|amount|price|rate|date|vat|tax|total|quantity|size|colour|color|model|part|item|customer) (?:on|in|printed|of)|' +
        '(?:has|have|shows?|contains?|with) (?:the |a |an )?(?:wrong|incorrect) \\p{L}+|out of (?:order|service|action)|on the blink|playing up|acting up|on its last legs|(?:is|are|has gone|have gone) (?:dead|haywire)|gone wrong|' +
        'duplicate (?:charge|payment|entry|booking)|double[- ]booked|charged us twice|won.t (?:budge|let (?:me|us|anyone))',
    ),
    thing: words(
      'lifts?|elevators?|escalators?|compressors?|pumps?|pumping machine|boilers?|heaters?|heating|radiators?|fridges?|freezers?|cold ?room|cooler|chiller|ovens?|cookers?|hobs?|kettles?|dishwashers?|washing machine|dryers?|toilets?|sinks?|drains?|pipes?|gutters?|taps?|showers?|roofs?|slates?|tiles?|ceilings?|walls?|doors?|gates?|barriers?|turnstiles?|blinds?|awnings?|locks?|windows?|shutters?|lights?|lamps?|bulbs?|sockets?|fuses?|aircon|air con|ac unit|a\\/c|fans?|vents?|alarms?|sirens?|cameras?|sensors?|thermostats?|gauges?|meters?|motors?|engines?|gearbox|clutch|brakes?|tyres?|tires?|batter(?:y|ies)|chargers?|generators?|gensets?|inverters?|transformers?|turbines?|units?|conveyors?|belts?|forklifts?|tractors?|trailers?|vans?|trucks?|lorr(?:y|ies)|car|bus|buses|boat|mowers?|cranes?|ladders?|servers?|routers?|switch(?:es)?|printers?|scanners?|card readers?|tills?|terminals?|tablets?|laptops?|computers?|pcs?|screens?|monitors?|projectors?|phones?|lines?|site|website|web ?shop|shop page|app|portal|system|database|api|export|import|report|login|page|form|backup|script|build|feeds?|checkout|basket|cart|machines?|mixers?|presses|press|saws?|drills?|looms?|kilns?|incubators?|centrifuges?|microscopes?|autoclaves?|sequencers?|milking (?:machine|parlour)|tanks?|valves?|hoses?|filters?|sprinklers?|irrigation|fences?|pens?|hives?|instruments?|amps?|mics?|speakers?|mixer|desk|organ|pianos?|chairs?|tables?|beds?|mattress(?:es)?|cabinets?|shelves|shelf|floors?|steps?|railings?|banisters?|power|electricity|wi-?fi|internet|network|connection|signal|water|heat',
    ),
    failing: words(
      '(?:has|have|had|is|are|was|were|keeps?|just|went|goes|again|it|suddenly) (?:\\S+ )?(?:stopped|stuck|jammed|died|dead|stalled|cut out|tripped|tripping|blocked|clogged|flooded|flooding|frozen|seized|cold|down|beeping|humming|grinding|leaking|loose|collapsed|burnt out|burned out|overheated|overheating|backing up|overflowing|cracked|snapped|split|bent|torn|ripped|missing|broken)|' +
        '(?:won.t|wont|will not|doesn.t|does not|can.t|cannot|couldn.t|refuses to|fails? to|failed to|not) (?:\\S+ )?(?:shut|close|open|start|turn|move|run|go|stop|hold|drain|heat|cool|charge|connect|load|print|lock|latch|respond|fire|ignite|spin|flush|fill|empty|light|ring|read|register|scan|boot|sync|save|send|update)|' +
        '(?:just|only) (?:shows|says|displays|reads) (?:\\S+ ){0,2}\\S?error|(?:goes|turns|went|goes all) (?:white|blank|black|grey)|(?:gives?|get|gets|got|shows?) (?:\\S+ ){0,2}(?:a )?blank (?:file|page|screen|sheet)|just (?:goes white|hums|clicks|spins|beeps|sits|hangs)|(?:keeps|kept) (?:\\S+ )?\\p{L}+ing|(?:has been|keeps|is|are) (?:returning|giving|throwing|showing) (?:\\S+ )?(?:4\\d\\d|5\\d\\d|errors?|nothing|blank|timeouts?)|stopped (?:between|at|in|on|dead|halfway|working)|stone cold|freezing|boiling|went (?:off|out|down|dead|bang)|gone (?:off|out|down|dead|cold)|goes (?:off|out|down)|come (?:off|loose|away|down|apart)|comes (?:off|loose|away|apart)|(?:is|are|was|been|went|gone|still|keeps going) out(?= (?:again|as well|too|since|in|on|at|for|all|upstairs|downstairs)|[,.;!]|$)|came (?:off|loose|away|down|apart)|fell (?:off|down|in)|fallen (?:off|down|in)|has given up|(?:is|are) (?:back )?up to \\d+|(?:is|are) at \\d+ ?(?:degrees|°)|grinding noise|mak(?:es|ing) (?:a |an )?(?:\\S+ )?(?:noise|racket|sound)|(?:at|to|reads|shows) \\d+ degrees|pressure (?:at|is at|is|reads|drops?|dropped|down)|trips?|jams|sticks|leaks|leaked|ignores|skips|misfires|drops out|cuts out|flickers|rattles|squeals|smokes|overheats|freezes|crashes|crashed|hangs(?! (?:on|in|by|at|over))|times out|timed out|lost|loses|has a (?:crack|hole|leak|puncture|flat)|(?:an? )?(?:puncture|flat tyre|flat battery)|twice (?:in|last|this|already)|for no reason',
    ),
  },
  de: {
    sure: words(
      '(?:schwarzer )?schimmel|schimmelt|wasserschaden|rohrbruch|wasserfleck(?:en)?|kurzschluss|(?:riecht|stinkt|geruch) (?:\\S+ ){0,3}(?:nach )?(?:gas|verbrannt|rauch|abwasser|kanal)|gasgeruch|brandgeruch|' +
        'tropft (?:\\S+ ){0,4}(?:durch|von|aus)|(?:wasser|pfütze) (?:\\S+ ){0,4}(?:sammelt|unter (?:der|dem) (?:spüle|waschbecken|boiler|heizung|maschine|kühlschrank))|(?:wasser|regen) (?:\\S+ ){0,4}(?:durch|läuft|dringt|steht|kommt)|(?:läuft|dringt|kommt|steht) (?:\\S+ ){0,3}wasser|' +
        '(?:fi|sicherung(?:en)?|hauptsicherung) (?:\\S+ ){0,5}(?:raus|geflogen|rausgeflogen|fliegt|ausgelöst|löst)|' +
        '(?:zeigt|meldet|display|anzeige) (?:\\S+ ){0,3}[a-z]{1,3}-?\\d+|fehlercode|warnleuchte|störmeldung|' +
        'wasser (?:\\S+ ){0,6}(?:nicht zum trinken geeignet|(?:derzeit |zurzeit |vorerst )?nicht trinkbar)|(?:kein|ohne|weder) (?:warmes wasser|warmwasser|wasser|strom|heizung|licht|internet|telefon|netz|druck|empfang)|' +
        'haben (?:\\S+ ){0,4}kein(?:e|en)? (?:warmes wasser|warmwasser|wasser|strom|heizung|licht|internet|telefon|netz|druck|empfang)|' +
        'fehl(?:t|en) (?:\\S+ ){0,3}(?:karton\\p{L}*|kiste\\p{L}*|paket\\p{L}*|palette\\p{L}*|stück|teil\\p{L}*|flasche\\p{L}*|position\\p{L}*|artikel|seite\\p{L}*)|(?:lieferung|paket|karton|palette|bestellung) (?:\\S+ ){0,4}(?:unvollständig|beschädigt|falsch|nass|zerdrückt)|' +
        '(?:kam|kamen|angekommen|geliefert|ankam|erhalten) (?:\\S+ ){0,4}(?:beschädigt|zerbrochen|kaputt|nass|verbeult|zerkratzt|verdorben|zerdrückt|falsch)|(?:beschädigt|zerbrochen|zerkratzt|verbeult|nass|kaputt|verdorben) (?:\\S+ )?(?:angekommen|geliefert|an|eingetroffen)|' +
        'hat (?:\\S+ ){0,3}den geist aufgegeben|gibt (?:\\S+ ){0,3}den geist auf|funktioniert (?:\\S+ ){0,4}(?:nicht|nimmer|nimma|net)|geht (?:\\S+ ){0,3}(?:nimmer|nimma|net)|(?:ist|sind) hin|(?:ist|sind) hinüber|im eimer|muckt|macht zicken|' +
        'fehlalarm|doppelt (?:gebucht|belegt|verbucht)|falsch (?:berechnet|gebucht|geliefert|abgerechnet)|(?:rechnung|abrechnung|menge|betrag|preis|summe|adresse|name|lieferung|zahlen|daten) (?:\\S+ ){0,4}stimm(?:t|en) (?:\\S+ ){0,4}nicht|stimm(?:t|en) (?:\\S+ ){0,3}(?:rechnung|abrechnung|menge|betrag|preis|summe|adresse|lieferung|zahlen|daten) (?:\\S+ ){0,2}nicht|sturmschaden|glasbruch|scheibe (?:\\S+ ){0,3}(?:eingeschlagen|gesprungen|kaputt)',
    ),
    thing: words(
      '\\p{L}*(?:aufzug|lift|fahrstuhl|pumpe|heizung|heizkörper|kessel|brenner|boiler|therme|anlage|maschine|automat|melkstand|kühlung|kühlraum|kühlhaus|kühlschrank|kühltruhe|gefriertruhe|froster|ofen|herd|backofen|spüler|trockner|toilette|klo|wc|abfluss|abwasser|rohr|leitung|rinne|hahn|dusche|dach|ziegel|decke|wand|wände|tür|türe|türen|tor|schloss|fenster|rollladen|jalousie|licht|lampe|leuchte|beleuchtung|steckdose|sicherung|klima|lüftung|ventilator|melder|sirene|kamera|sensor|fühler|thermostat|zähler|motor|getriebe|kupplung|bremse|bremsen|reifen|batterie|akku|ladegerät|generator|aggregat|wechselrichter|trafo|turbine|förderband|stapler|traktor|schlepper|bulldog|anhänger|wagen|auto|bus|lkw|transporter|fahrzeug|boot|mäher|kran|bagger|leiter|server|router|drucker|scanner|kasse|terminal|tablet|laptop|rechner|computer|bildschirm|monitor|beamer|telefon|seite|website|webseite|shop|app|portal|system|datenbank|schnittstelle|export|import|anmeldung|formular|sicherung|mixer|presse|säge|bohrer|waage|schranke|ventil|schlauch|filter|tank|behälter|zaun|stall|fräse|drehbank|orgel|klavier|verstärker|mikro|mikrofon|lautsprecher|pult|stuhl|stühle|tisch|bett|matratze|regal|schrank|boden|treppe|stufe|geländer|strom|wasser|wlan|internet|netz|leitung|gerät|geräte|zapfanlage|kaffeemaschine|seilbahn|rollstuhl|orthese|glocke)',
    ),
    failing: words(
      '(?:dreht|lädt) (?:sich )?(?:nur|bloß|ewig|endlos)|(?:leuchtet|brennt) (?:\\S+ ){0,5}(?:nicht|nix|nichts) mehr|(?:leuchtet|brennt) (?:\\S+ ){0,2}(?:nix|nichts|gar nicht)|bleibt (?:\\S+ ){0,4}(?:schwarz|weiß|dunkel|hängen)|komplett (?:finster|dunkel|tot)|(?:steht|stehen|hängt|steckt|stecken) (?:\\S+ ){0,5}(?:fest|zwischen|still|schief)|(?:steht|stehen) (?:wieder|seit \\S+ \\S+)(?=[,.]| (?:still|und))|(?:klemmt|pfeift|knackt|gluckert|raucht|stinkt|tropft|blinkt) (?:\\S+ ){0,5}(?:schon|wieder|seit|rot|ständig|dauernd)|(?:schleif|quietsch|ratter|brumm|qualm|flacker|spinn|streik|leck|rinn|hak|klemm)(?:t|e?n)|' +
        '(?:ist|sind|war|waren|hat|haben|wurde|wurden) (?:\\S+ ){0,7}(?:ausgefallen|stehengeblieben|stehen geblieben|steckengeblieben|stecken geblieben|abgestürzt|abgebrochen|abgerissen|abgegangen|geplatzt|explodiert|durchgebrannt|verstopft|eingefroren|übergelaufen|vollgelaufen|überflutet|heruntergefallen|heruntergerissen|abgedeckt|umgefallen|eingestürzt|undicht|blockiert|festgefressen|gerissen|gebrochen|verbogen)|' +
        '(?:fällt|fallen|schaltet|springt|geht|gehen|zieht|pumpt|läuft|schließt|dreht|heizt|kühlt|lädt|startet|reagiert|öffnet|druckt|hält) (?:\\S+ ){0,5}(?:nicht|nimmer|nimma|net|kein|keine|keinen|dauernd|ständig|immer wieder|über|zurück|aus|ab|raus|zu langsam)|(?:pumpt|heizt|kühlt|spült|schleudert|zieht|druckt|lädt) (?:\\S+ ){0,3}(?:nicht|kaum)|(?:druckt|zeigt|liefert|spuckt|gibt|macht|bringt) (?:\\S+ ){0,5}(?:nur noch|bloß noch|nur mehr) (?:\\S+ )?(?:leere?\\p{L}*|weiße?\\p{L}*|schwarze?\\p{L}*|streifen|striche|unsinn|müll|hieroglyphen|kauderwelsch|fehler\\p{L}*)|' +
        '(?:hat|auf|bei|zeigt|steigt auf|nur|plötzlich) (?:\\S+ )?\\d+(?:,\\d)? grad|fehler|störung|ausfall|(?:ist|sind|war|waren) (?:\\S+ ){0,4}(?:eiskalt|lahm|tot|aus|kalt)(?=[,.!;]|$)|bleibt (?:\\S+ ){0,4}(?:kalt|dunkel|stehen|hängen|aus|zu|offen)|läuft (?:\\S+ ){0,3}(?:zurück|über|heiß|unrund|rückwärts)|plötzlich (?:weg|aus|tot)|schon wieder (?:aus|weg|kaputt|zu)|verliert|kommt (?:\\S+ ){0,4}(?:fehlermeldung|fehler|nichts)|heruntergerissen|fehlt|wackelt',
    ),
  },
  fr: {
    sure: words(
      "eau (?:\\S+ ){0,6}(?:impropre a la consommation|non potable|n'est (?:plus|pas) potable)|" +
        'moisissures?|moisi(?:e|s|es)?|degats? des eaux|infiltrations?|court-circuit|ca goutte|flaques? (?:d.eau )?(?:sous|devant|autour)|goutte (?:a goutte|du plafond|sans arret)|odeur de (?:gaz|brule|fumee|egout)|sent (?:le gaz|le brule|le moisi)|' +
        "(?:l'eau|de l'eau) (?:qui )?(?:coule|goutte|rentre|passe|monte|s'infiltre|sort|tombe|ruisselle)|(?:coule|fuit|goutte|suinte) (?:\\S+ ){0,3}(?:sous|dans|du|par|depuis|au)|" +
        "(?:plus|sans|ni|pas) (?:de |d')?(?:chauffage|eau chaude|eau|electricite|courant|lumiere|internet|reseau|pression|telephone|gaz) (?:depuis|ce|cette|dans|au|a|pour)|" +
        "n'(?:avons|ai|a|ont) (?:plus|pas) (?:de |d')?(?:chauffage|eau|electricite|courant|lumiere|internet|reseau|pression|telephone|gaz)|" +
        "(?:affiche|indique|code|voyant|message) (?:\\S+ ){0,3}(?:d')?(?:erreur|defaut|[a-z]{1,2}-?\\d+)|voyant rouge|(?:disjoncteur|plombs?|fusible) (?:\\S+ ){0,3}(?:saute|sautent|grille)|" +
        '(?:il )?manque (?:\\S+ ){0,2}(?:cartons?|colis|caisses?|palettes?|pieces?|bouteilles?|articles?|pages?|references?|sacs?)|(?:arrive|arrives|arrivee|arrivees|livre|livres|livree|livrees|recu|recus) (?:\\S+ ){0,3}(?:casse|abime|endommage|mouille|raye|fele|brise|perime|ecrase)\\p{L}*|(?:colis|carton|palette|livraison|commande) (?:\\S+ ){0,4}(?:incomplet\\p{L}*|abime\\p{L}*|endommage\\p{L}*|ouvert|mouille\\p{L}*)|' +
        "(?:a|ont) (?:encore |de nouveau )?(?:lache|rendu l'ame|creve|grille|cale|disjoncte)|en rade|hors d'usage|ne (?:veut|veulent) (?:plus|pas)|fait des siennes|facture en double|(?:comporte|contient) une erreur|erreur (?:sur|dans) (?:la|le|l'|votre|notre) (?:facture|devis|commande|adresse|montant)",
    ),
    thing: words(
      "(?:l'|d'|cet )?(?:ascenseur|monte-charge|compresseur|pompe|chaudiere|chauffe-eau|chauffage|radiateur|frigo|refrigerateur|congelateur|chambre froide|vitrine|four|cuisiniere|lave-vaisselle|lave-linge|machine|toilettes|wc|evier|lavabo|evacuation|canalisation|tuyau|robinet|douche|toit|toiture|tuile|plafond|mur|porte|portail|portillon|serrure|fenetre|volet|store|lumiere|lampe|eclairage|prise|fusible|clim|climatisation|ventilation|vmc|alarme|camera|sonde|capteur|thermostat|compteur|moteur|boite de vitesses|embrayage|freins?|pneu|batterie|chargeur|groupe electrogene|onduleur|transformateur|turbine|convoyeur|chariot|tracteur|remorque|camion|camionnette|voiture|vehicule|bus|car|bateau|tondeuse|grue|serveur|routeur|box|imprimante|scanner|caisse|terminal|tpe|tablette|ordinateur|ecran|projecteur|videoprojecteur|telephone|ligne|site|boutique|appli|application|logiciel|portail|systeme|base|export|import|connexion|page|formulaire|sauvegarde|presse|scie|perceuse|balance|vanne|tuyaux|filtre|cuve|reservoir|cloture|barriere|orgue|piano|ampli|micro|enceinte|console|chaise|table|lit|matelas|etagere|armoire|sol|escalier|marche|rambarde|courant|electricite|eau|internet|wifi|reseau|tireuse|pressoir|fenwick|groupe)s?",
    ),
    failing: words(
      "(?:tourne|mouline|charge) (?:dans le vide|sans fin|en boucle)|page blanche|(?:reste|devient) (?:tout )?(?:blanc|noir|vide|fige)\\p{L}*|(?:est|sont|reste|restent|etait) (?:\\S+ )?(?:en panne|coince|bloque|bouche|arrete|tombe|casse|fendu|creve|gele|inonde|noye|eteint|froid|glace|mort|hs|ko|dechire|arrache|deborde|remonte|descendu|instable|inaccessible|hors ligne|par terre)\\p{L}*|(?:s'est|se sont|a|ont) (?:encore |de nouveau |tout )?(?:\\S+ )?(?:arrete|coupe|bloque|coince|casse|detache|decroche|effondre|eteint|cale|saute|grille|explose|lache|deborde|plante|gele|tombe|declenche|chauffe|fui|pete)\\p{L}*|" +
        "impossible d[e'] ?\\p{L}+|ne (?:se |s')?\\S+ (?:plus|pas|jamais|qu'a moitie)|n'\\p{L}+ (?:plus|pas)|refuse de|(?:a|est a|affiche|remontee? a|montee? a|descendue? a|monte a) \\d+(?:[,.]\\d)? ?(?:degres|°|bars?)|(?:fait|emet) un bruit|qui (?:fuit|goutte|grince|clignote|coince)|fuit|deborde|disjoncte|surchauffe|coule|toute? seule?|par moments|sans arret|en defaut|erreur|trop (?:froid|chaud)e?",
    ),
  },
  es: {
    sure: words(
      'goteras?|charcos? (?:de agua )?(?:debajo|bajo|delante)|goteo constante|humedad(?:es)?|moho|hongos en|filtraci(?:on|ones)|inundaci(?:on|ones)|cortocircuito|corto circuito|(?:huele|olor) a (?:gas|quemado|humo|cloaca)|fuga de (?:gas|agua|aceite)|(?:se (?:esta |nos )?)?(?:entra|sale|chorrea|cae|filtra) agua|agua (?:que (?:sale|cae|entra|chorrea)|saliendo|cayendo|entrando|chorreando) (?:por|de|del|debajo|desde)|' +
        '(?:sin|no hay|no tenemos|nos quedamos sin|quedamos sin|estamos sin|seguimos sin) (?:agua(?: caliente)?|luz|electricidad|corriente|gas|internet|senal|sistema|linea|calefaccion|aire|presion|telefono)|' +
        '(?:se (?:nos |me |le )?)(?:disparo|quemo|cayo|rompio|trabo|atasco|bloqueo|colgo|apago|descompuso|estropeo|averio|dano|jodio|fundio|solto|desprendio|pincho|reviento|revento|recalento|tapo|desbordo|inundo|fue la luz|fue el agua|fue el internet|fue el sistema|fue la senal|quedo (?:parad|atascad|trabad|bloquead|colgad|atorad|varad)[oa])|' +
        'agua (?:\\S+ ){0,6}(?:no (?:es |esta )?(?:apta|potable)|no apta) (?:para (?:el )?consumo|por ahora|hasta)|fuera de (?:servicio|linea)|salto (?:la termica|el diferencial|el automatico|la alarma|la llave)|(?:marca|muestra|sale|da|tira|arroja) (?:el |un )?(?:codigo |mensaje )?(?:de )?(?:error|falla|fallo|[a-z]{1,2}-?\\d+)|' +
        'falta(?:n|ron)? (?:\\S+ )?(?:bultos?|cajas?|piezas?|unidades|paquetes?|botellas?|articulos?|paginas?|sacos?|paletas?|palets?)|(?:llego|llegaron|vino|vinieron|recibimos|recibi) (?:\\S+ ){0,4}(?:rot|danad|golpead|mojad|aplastad|vencid|rayad|incomplet|equivocad|abiert|podrid|quebrad)[oa]s?|' +
        'tap(?:ado|ada|onado) (?:el|la|de nuevo|otra vez|desde)|(?:esta|estan|quedo|sigue|siguen) (?:\\S+ )?(?:tapad|atorad|trabad|atascad|pinchad|quemad|fundid|caid|colgad|descompuest|malograd|danad|averiad|inundad|chorread|vencid|trancad|botando|tirando|perdiendo|goteando)[oa]?s?|' +
        'cobrado dos veces|cobro duplicado|doble cargo|cobraron (?:doble|dos veces|de mas)|mal facturad[oa]|factura (?:\\S+ )?(?:esta|viene|llego) (?:mal|equivocada|incorrecta)|error en la factura|se murio (?:el|la)|no da mas|paso a mejor vida|echando humo|se recalienta|malogrado|malograda',
    ),
    thing: words(
      '(?:ascensor|elevador|montacargas|compresor|bomba|caldera|calentador|calefaccion|calefon|termotanque|boiler|radiador|heladera|nevera|refrigerador|frigorifico|congelador|freezer|camara|cuarto frio|horno|cocina|estufa|lavavajillas|lavadora|lavarropas|secadora|inodoro|bano|excusado|lavabo|lavamanos|desague|caneria|tuberia|cano|grifo|llave|canilla|ducha|regadera|techo|teja|pared|puerta|porton|barrera|reja|cerradura|chapa|ventana|persiana|luz|lampara|foco|bombillo|enchufe|tomacorriente|aire|aire acondicionado|ventilador|alarma|sensor|termostato|medidor|contador|motor|caja|embrague|freno|llanta|neumatico|goma|bateria|cargador|planta|generador|inversor|transformador|turbina|unidad|cinta|montacarga|tractor|remolque|camion|camioneta|coche|carro|auto|vehiculo|autobus|buseta|lancha|barco|podadora|cortacesped|grua|escalera|servidor|router|modem|impresora|escaner|datafono|caja registradora|terminal|tableta|computadora|compu|ordenador|portatil|pantalla|proyector|telefono|linea|pagina|web|sitio|tienda|app|aplicacion|programa|portal|sistema|base de datos|exportacion|formulario|respaldo|maquina|batidora|prensa|sierra|taladro|balanza|bascula|valvula|manguera|filtro|tanque|tinaco|deposito|cisterna|cerca|valla|organo|piano|amplificador|microfono|parlante|bafle|consola|silla|mesa|cama|colchon|estante|armario|piso|suelo|escalon|baranda|corriente|electricidad|agua|internet|wifi|red|senal|ordenadora|pozo)s?',
    ),
    failing: words(
      'se queda (?:en blanco|en negro|cargando|colgad[oa]|congelad[oa]|pegad[oa])|se cierra sol[oa]|(?:esta|estan|quedo|quedaron|sigue|siguen|anda|estaba|amanecio) (?:\\S+ )?(?:parad|rot|caid|muert|frita?|frio|fria|helad|apagad|tapad|trabad|atascad|atorad|floj|suelt|pinchad|baj|flojo|en rojo|en cero|a \\d+ grados|mal|raro|rara)[oa]?s?|(?:a|en|subio a|marca|llego a|bajo a) \\d+(?:[,.]\\d)? (?:grados|bar)|no (?:se |nos |me |le )?(?:abre|cierra|prende|enciende|arranca|funciona|anda|jala|sirve|carga|responde|enfria|calienta|imprime|conecta|sube|baja|gira|corre|para|baja|vuelve|levanta|da|entra|deja|traba|lee|registra|llega|sale)n?|' +
        'imposible \\p{L}+|zumbid\\p{L}*|zumba|chirria|parpadea|vibra|ya no|dejo de|se (?:para|apaga|cae|traba|va|corta|sale|prende sola|recalienta|pone)n?|hace (?:un )?ruido|pierde|bota|tira|chorrea|gotea|por alta temperatura|por sobre ?carga|se le cayo',
    ),
  },
  pt: {
    sure: words(
      'agua (?:\\S+ ){0,6}(?:impropria para (?:o )?consumo|nao (?:e |esta )?potavel)|(?:mofo|bolor|infiltracao|goteiras?|umidade|vazamentos?|vazando|curto-circuito|curto circuito|entupid[oa]s?|entupiu)|cheiro de (?:gas|queimado|fumaca|esgoto)|(?:sem|nao (?:ha|tem|temos)) (?:agua(?: quente)?|luz|energia|internet|sinal|sistema|aquecimento|pressao|gas)|' +
        '(?:queimou|parou|travou|quebrou|caiu|pifou|enguicou|rompeu|estourou|desarmou|furou|disparou|soltou|avariou|rebentou|emperrou)(?: (?:de novo|outra vez|ontem|hoje|entre|no|na|e|a|o|desde|esta|durante|com))|deu (?:pau|defeito|problema|pane|erro)|em pane|fora (?:do ar|de servico|de operacao)|agua (?:que (?:sai|cai|entra)|a sair|saindo|caindo|a cair|entrando|a entrar) (?:por|d[oae]|pel[oa]|debaixo)|' +
        'falt(?:a|am|ou|aram) (?:\\S+ )?(?:caixas?|pecas?|volumes?|unidades|garrafas?|itens|paginas?)|(?:chegou|chegaram|veio|vieram) (?:\\S+ ){0,4}(?:quebrad|danificad|molhad|amassad|vencid|riscad|partid|errad)[oa]s?|(?:codigo|mensagem|luz) de (?:erro|falha|avaria)|cobrad[oa] (?:duas vezes|em duplicado)',
    ),
    thing: words(
      '(?:elevador|compressor|bomba|caldeira|aquecedor|esquentador|geladeira|frigorifico|freezer|congelador|camara|forno|fogao|maquina|vaso|sanita|privada|pia|ralo|cano|torneira|chuveiro|telhado|telha|teto|parede|porta|portao|cancela|fechadura|janela|luz|lampada|tomada|ar condicionado|ar|ventilador|alarme|camera|sensor|termostato|medidor|motor|cambio|embreagem|freio|travao|pneu|bateria|carregador|gerador|inversor|transformador|turbina|esteira|empilhadeira|trator|reboque|caminhao|camiao|carrinha|carro|veiculo|onibus|autocarro|barco|servidor|roteador|impressora|maquininha|terminal|tablet|computador|tela|ecra|projetor|telefone|linha|site|loja|app|aplicativo|programa|portal|sistema|pagina|formulario|backup|prensa|serra|balanca|valvula|mangueira|filtro|tanque|cerca|energia|agua|internet|wi-?fi|rede|sinal|gira)s?',
    ),
    failing: words(
      '(?:esta|estao|ficou|ficaram|continua|segue) (?:\\S+ )?(?:parad|quebrad|caid|mort|fri|apagad|entupid|travad|emperrad|solt|furad|avariad|estragad|vazando|pingando|desligad)[oa]?s?|(?:a|em|chegou a|subiu para|marca) \\d+(?:[,.]\\d)? graus|nao (?:se )?(?:abre|fecha|liga|funciona|arranca|pega|carrega|responde|esfria|aquece|imprime|conecta|sobe|desce|gira|para|puxa|trava|le|sai|entra)m?|ja nao|deixou de|parou|queimou|caiu|travou|faz (?:um )?barulho|perde (?:agua|oleo|pressao|forca)',
    ),
  },
  it: {
    sure: words(
      '(?:muffa|infiltrazion[ei]|perdit[ae] (?:d.acqua|di gas|d.olio)|allagat[oaie]|allagamento|corto ?circuito|cortocircuito|intasat[oaie]|otturat[oaie])|(?:odore|puzza) di (?:gas|bruciato|fumo|fogna)|(?:in|va in|e in) (?:blocco|panne|avaria|errore)|' +
        "(?:senza|non c'e|non abbiamo|manca) (?:\\S+ )?(?:acqua(?: calda)?|l'acqua|luce|corrente|gas|internet|segnale|riscaldamento|rete)|(?:e|sono) saltat[oaie]|si e (?:rott|bloccat|ferma|fermat|spent|guastat|bruciat|staccat|incantat|inceppat|allagat|fus)[oa]?|ha smesso di|non (?:si )?(?:chiude|apre|accende|avvia|spegne|scarica|ferma|muove|sblocca) (?:piu|bene|da)|" +
        '(?:mancano|manca) (?:\\S+ )?(?:scatol[ae]|pezz[oi]|coll[io]|bottigli[ae]|articol[oi]|pagin[ae])|(?:arrivat[oaie]|consegnat[oaie]) (?:\\S+ ){0,3}(?:rott|danneggiat|bagnat|ammaccat|graffiat|scadut|sbagliat)[oaie]|codice (?:di )?errore|fuori uso|addebitat[oa] due volte|acqua che (?:esce|cola|gocciola|scende) (?:da|dal|dalla|sotto|dal|dai)',
    ),
    thing: words(
      "(?:l'|un'|dell'|all')?(?:ascensore|montacarichi|compressore|pompa|caldaia|boiler|scaldabagno|termosifone|riscaldamento|frigo|frigorifero|congelatore|cella|forno|cucina|lavastoviglie|lavatrice|water|gabinetto|lavandino|scarico|tubo|rubinetto|doccia|tetto|tegola|soffitto|muro|porta|portone|cancello|sbarra|serratura|finestra|tapparella|luce|lampada|presa|condizionatore|ventola|allarme|telecamera|sensore|termostato|contatore|motore|cambio|frizione|freni?|gomma|pneumatico|batteria|caricatore|generatore|inverter|trasformatore|turbina|nastro|muletto|trattore|rimorchio|camion|furgone|macchina|auto|veicolo|autobus|barca|tosaerba|gru|server|router|stampante|cassa|pos|terminale|tablet|computer|schermo|proiettore|telefono|linea|sito|negozio|app|programma|portale|sistema|pagina|modulo|backup|pressa|sega|bilancia|valvola|filtro|serbatoio|recinto|organo|pianoforte|corrente|acqua|internet|wi-?fi|rete)",
    ),
    failing: words(
      '(?:e|sono|resta|restano|rimane) (?:\\S+ )?(?:ferm|bloccat|rott|spent|fredd|mort|guast|incastrat|intasat|staccat|alagat|giu)[oaie]?|non (?:si )?(?:va|parte|alza|abbassa|chiude|apre|funziona|scalda|raffredda|risponde|carica|stampa|gira|tiene|legge|pompa)|(?:a|segna|arrivata? a) \\d+(?:[,.]\\d)? gradi|perde|gocciola|fa (?:un )?rumore|continua a|si (?:spegne|blocca|ferma|stacca|inceppa)',
    ),
  },
  sw: {
    sure: words(
      '(?:ime|lime|kime|zime|yame|vime|ume|wame)(?:haribika|vunjika|kwama|zima|zimika|katika|pasuka|toboka|ziba|oza|ungua|anguka|simama|fa|goma)|(?:ina|lina|kina|zina|yana|una)vuja|(?:ha|hai|hali|haki|hazi|haya|hau)(?:waki|washi|fanyi kazi|funguki|fungi|pandishi|pokei|chaji|somi)(?: tena)?|(?:hatuna|hakuna|hawana|sina|bila) (?:maji(?: ya moto)?|umeme|mtandao|intaneti|gesi|mwanga)|harufu ya (?:gesi|moshi)|(?:ime|ya)kuja (?:\\S+ )?(?:mbovu|imevunjika)|mbovu|hitilafu|zimepungua|imepasuka',
    ),
    thing: words('(?!)'),
    failing: words('(?!)'),
  },
};

/** The body fails, a heart breaks, a crowd is scattered: no report of a thing. */
const NO_THING =
  /(?<!\p{L})(?:no errors? (?:on|in|messages?|shown|codes?)|(?:he|she|i|we|they)(?:'s|'m|'re| is| am| are| was| were) (?:\S+ )?stuck (?:on|with|at home|in traffic)|n'est (?:plus|pas) (?:dans|sur|la|chez|au|a)|(?:my|his|her|their) (?:\S+ )?(?:leg|arm|wrist|ankle|hip|back|knee|nose|heart|shoulder|foot|finger)|broken (?:up|down by|into)|broke (?:his|her|my|their|even|up|the news|ground)|(?:no|without|any|never had|had no) (?:\S+ )?(?:trouble|problems?|issues?|faults?|complaints)|(?:kein|keine|ohne) (?:\S+ )?(?:problem\p{L}*|störung\p{L}*|fehler|beanstandung\p{L}*)|sans (?:probleme|souci|panne)|aucun (?:probleme|souci)|sin (?:problemas?|fallas?|novedad)|sem problemas?|senza problemi|bein gebrochen|arm gebrochen|jambe|se rompio (?:la pierna|el brazo|el pie)|gamba rotta)(?!\p{L})/u;

/** A sentence that says something is broken, wrong or missing. */
export function saysFault(low: string, { broken, language }: Pick<Lexicon, 'broken' | 'language'>): boolean {
  return (broken.test(low) || namesFault(low, language)) && !NO_THING.test(low);
}

/** The same, without the words that are as often said of other matters. */
export function namesFault(low: string, language: string): boolean {
  const faults = FAULTS[language] ?? FAULTS['en']!;
  return faults.sure.test(low) || (faults.thing.test(low) && faults.failing.test(low));
}
