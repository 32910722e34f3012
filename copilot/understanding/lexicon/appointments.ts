/** Further ways in which people say that something takes place, moves or falls through: the talk of halls, sites, clubs and surgeries. */
import { words } from './lexicon.ts';

/** Matched against folded text, beside the patterns of the same language in its topics. */
export interface Appointments {
  /** what takes place at an hour */
  event: RegExp;
  /** somebody comes to the reader */
  visit: RegExp;
  /** hours to choose from */
  offer: RegExp;
  moved: RegExp;
  cancelled: RegExp;
}

const APPOINTMENTS: Readonly<Record<string, Appointments>> = {
  en: {
    event: words(
      "call time|(?:the|our) start(?= (?:is|has|moves) )|(?:flu |vaccination |drop-in |blood )?clinics?|stock-?take|sample collection|site (?:walk|visit|meeting)|walk-?round|parents'? evenings?|open (?:day|evening|house)s?|load-in|load-out|get-in|sound ?check|rehearsals?|choir(?: practice)?|practices?|evensong|services?|mass|funerals?|weddings?|christenings?|baptisms?|birthday|barbecues?|bbq|picnic|party|parties|fete|fair|concerts?|gigs?|shows?|screenings?|matinee|premiere|opening|launch|exhibition|vernissage|lectures?|talks?|courses?|lessons?|class(?:es)?|yoga|pilates|tutorials?|exams?|vivas?|defen[cs]e|handovers?|hand-over|inductions?|toolbox talk|shifts?|trainings?|tournaments?|fixtures?|kick-?off|regatta|hikes?|work(?:ing)? party|clean-?up|counting of|collaring|vaccinations?|surgery|operation|ultrasound|scan|x-ray|physio|cleaning|check-?ups?|fittings?|viewings?|inspections?|audits?|surveys?|hearings?|council|committee|panel|agm|egm|board|assembly|muster|drill|fire drill|blood drive|harvest|tasting|auction|stall|market day|pickup|pick-up|reunion|ceremony|graduation|visit|appointment|meeting|call|interview|workshop|seminar|webinar|lunch|dinner|breakfast|supper|drinks",
    ),
    visit: words(
      '(?:i|we) (?:can|could) (?:come|pop|call|drop|be with you|fit you in)(?: \\S+){0,3} (?:tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|on the)|' +
        "(?:i|we|he|she|they|[a-z]+)(?:'ll| will)? (?:be |come |pop |drop |swing |call |stop |get |am |are )?(?:round|over|by|in|there|with you|at yours|on site)(?: (?:on|at|about|around|tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday))|(?:(?:is|are|'s|will be) (?:here|round|in|back|with you|on site)|comes?|(?:is|are|'s) coming|will come) (?:\\S+ ){0,4}(?:tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|on the)|(?:i|we)(?:'ll| will) (?:come|pop|drop|swing|call|stop) (?:round|over|by|in|and)|(?:engineer|technician|plumber|electrician|surveyor|inspector|fitter|vet|nurse|doctor|chimney sweep|gas man|builders?|roofer|mechanic|glazier|piano tuner|tuner|photographer|auditor|crew|team) (?:is |are |will |can |will be |'s )?(?:be |\\S+ )?(?:com(?:e|es|ing)|visit(?:s|ing)?|call(?:s|ing)?|arriv(?:e|es|ing)|attend(?:s|ing)?|with you|round|there|due|on site)",
    ),
    offer: words(
      '(?:could|can|would|will) (?:be able to )?(?:see|receive|meet|fit you in|squeeze you in|take you|do)(?: (?:you|\\S+day|tomorrow|either|any))?|(?:we|i) (?:could|can) (?:also )?(?:do|offer|make)|has (?:a )?(?:time|slot|gap|space|opening)|have (?:a |two |three |some )?(?:slots?|gaps?|openings?|free)|whichever (?:is|suits)|available (?:slots?|times?|dates?)|(?:slots?|times?|dates?) (?:available|free|on offer|left)|possible (?:dates?|times?|slots?)|options? (?:are|would be)|either (?:\\S+ ){1,8}or|(?:is|are) free (?:on|at|from)',
    ),
    moved: words(
      '(?:shifts?|shifted|jumps?|goes over|hops?|switch(?:es|ed)) (?:to|until) (?:\\S+ ){0,4}(?:\\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|noon)|(?:has|have|had) to make way(?: for)?|makes? way for|slips? to|slipped to|(?:is|are|starts|will be) now (?:at |on |in )?(?:\\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|noon)|\\(was \\S+\\)|used to be|(?:had|have|has) (?:had )?to (?:push|move|shift|postpone|delay|bring|put)|push(?:ed|ing)? (?:\\S+ ){0,4}(?:back|to|on)|bump(?:s|ed|ing)? (?:\\S+ ){0,4}(?:to|until)|slid(?:es?|ing)? to|(?:make|making) (?:\\S+ ){1,5}rather than|, not (?:on |at )?(?:\\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|noon)|(?:goes|gone) back to|put (?:it |\\S+ ){0,3}back|move[sd]? (?:up|forward|on|along)|swapp?(?:ed|ing)? (?:to|with|for)|running (?:\\S+ )?(?:late|behind)|brought (?:\\S+ ){0,3}forward',
    ),
    cancelled: words(
      "(?:have|need|got)(?:'ll)? to (?:drop|give up|skip|miss|pull out of) (?:my |our |the )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today)(?:'?s)?(?: (?:at )?\\d{1,2}(?:[.:]\\d\\d)?(?: ?[ap]m)?(?![\\p{L}\\d])| (?:appointment|session|slot|lesson|class|meeting|visit|call|treatment|consultation))|(?:we|i|they)(?: all)? (?:won.t|will not|are not|aren.t|(?:'re|'m) not|am not) (?:be )?(?:doing|having|holding|running|hosting|going on with) (?:the|our|that|this|any|a)|(?:won.t|will not|isn.t|is not|not) (?:be )?(?:going ahead|happening|taking place|on|running)(?: (?:after all|any more|this|on))?|(?:is|are) off|off, (?:sorry|i'm afraid)|(?:had|has|have) (?:had )?to be (?:scrapped|called off|cancelled|dropped|shelved)|(?:has|have) fallen through|(?:can.t|cannot|won.t|not going to|unable to|not able to|won.t be able to) (?:\\S+ )?(?:make|do|manage|be there|come|attend|join)|no (?:\\S+ ){0,2}(?:meeting|call|class|classes|practice|rehearsal|lesson|lessons|training|yoga|pilates|choir|session|surgery|clinic|service|club|stand-?up|course|match|game|drinks|lunch|committee|council|panel|assembly|mass|bible study|band|drill|nets|football|swimming|ballet|bingo|quiz|market|bridge|badminton|tennis|judo|scouts|cubs) (?:for \\S+ )?(?:today|tonight|tomorrow|this|next|on|monday|tuesday|wednesday|thursday|friday|saturday|sunday|until)|(?:there will be|there'll be|there is|there's|we(?:'ll| will)? have|we've(?: got)?) no (?:\\S+ ){1,4}(?:today|tonight|tomorrow|this|next|monday|tuesday|wednesday|thursday|friday|saturday|sunday|on (?:the|monday|tuesday|wednesday|thursday|friday|saturday|sunday))|no (?:\\S+ ){1,3}(?:today|tonight|tomorrow|\\p{L}+day) after all|(?:have|need|going) to skip|have to (?:pull out|bow out|drop out|duck out)|have to give (?:\\S+ ){1,4}a miss",
    ),
  },
  de: {
    event: words(
      '\\p{L}+stunden?|(?!(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|sonn|feier|vor|heilig)abend)\\p{L}+abend(?:s|e)?|jours? fixes?|inventur|\\p{L}*(?:probe|konzert|messe|andacht|gottesdienst|hochzeit|taufe|beerdigung|trauerfeier|geburtstag|feier|fest|ausflug|wanderung|führung|lesung|vortrag|kurs|training|turnier|spiel|wettkampf|übung|einsatzbesprechung|schicht|dienst|übergabe|abnahme|begehung|besichtigung|sitzung|versammlung|besprechung|treffen|termin|gespräch|prüfung|klausur|verteidigung|anhörung|verhandlung|sprechstunde|untersuchung|impfung|operation|ultraschall|behandlung|physio|zahnreinigung|inspektion|wartung|kontrolle|aufbau|abbau|generalprobe|premiere|vorstellung|aufführung|eröffnung|vernissage|verkostung|weinprobe|arbeitseinsatz|flohmarkt|basar|markttag|ernte|lese|kranen|slippen|stammtisch|grillen|grillerei|brunch|frühstück|mittagessen|abendessen|schulung|unterweisung|seminar|workshop|runde|jause|sprechtag|elternsprechtag|ortsaugenschein|lokalaugenschein|hauptversammlung|redaktionsschlussrunde)(?:s|en|n|e)?',
    ),
    visit: words(
      '(?:ist|sind|wird|werden) (?:(?!nicht|kein)\\S+ ){0,2}am (?:(?!nicht|kein)\\S+ ){1,6}bei (?:dir|ihnen|euch)(?= sein|[^\\p{L}]*$)|(?:morgen|übermorgen|heute|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)(?: \\S+){0,5} (?:kommt|kommen)(?! (?:in frage|nicht|die post|das paket))|(?:kommt|kommen|rückt|rücken|erscheint) (?:\\S+ ){0,4}(?:am|um|morgen|übermorgen|heute|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|(?:ich|wir) (?:komme|kommen|schaue|schauen|schau|fahre|bin|sind) (?:\\S+ ){0,9}(?:vorbei|zu (?:dir|ihnen|euch)|bei (?:dir|ihnen|euch)|rüber|raus)|(?:komme|kommen|schaue|schauen|schau) (?:ich|wir) (?:\\S+ ){0,9}(?:vorbei|zu (?:dir|ihnen|euch)|rüber|raus)|(?:\\p{L}*(?:techniker|firma \\S+|monteur|handwerker|installateur|elektriker|gutachter|schornsteinfeger|rauchfangkehrer|kaminkehrer|klempner|spengler|maler|tierarzt|prüfer|ableser|fotograf|dienst|team|mechaniker|vermesser|sachverständige)\\p{L}*|herr \\p{L}+|frau \\p{L}+) (?:ist|sind|kommt|kommen|wird|steht) (?:\\S+ ){0,9}(?:bei (?:ihnen|dir|euch|uns)|vorbei|zu (?:ihnen|dir|euch|uns)|vor ort|da|um|gegen|ab)',
    ),
    offer: words(
      '(?:hätte|hätten|hat|haben|habe) (?:\\S+ ){0,12}(?:zeit|frei|luft|einen termin|termin frei|einen platz)|möglich (?:wäre|wären|ist|sind)|(?:ginge|ginge es|ginge auch|gingen|passen würde|würde gehen)|zur (?:auswahl|wahl|verfügung) (?:steht|stehen|stünden)|(?:freie|mögliche|folgende) (?:termine|zeiten|zeitfenster|slots)|(?:bittet|bitten) (?:sie|dich|euch) (?:\\S+ ){0,4}(?:zu|zum|um) (?:\\S+ ){0,3}(?:gespräch|termin|treffen|besprechung|rücksprache)|(?:könnte|kann|würde) (?:sie|dich|euch) (?:\\S+ ){0,8}(?:empfangen|sehen|dazwischenschieben|einschieben|treffen)|entweder (?:\\S+ ){1,8}oder|wahlweise',
    ),
    moved: words(
      'neu (?:auf (?:den )?|am |um )(?:\\S+,? ){0,2}(?:\\d|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|doch erst (?:am|um|ab)|und nicht (?:schon |erst |mehr |wie (?:geplant|gedacht) )?(?:am|um|an|diesen?)|' +
        '(?:doch|jetzt|nun) (?:erst|schon|bereits|doch)? ?(?:am|um|im) |(?:doch|jetzt|nun) (?:erst|schon|bereits)|schieb(?:e|en|t)? (?:\\S+ ){0,8}auf|(?:auf|nach) (?:\\S+ ){0,6}schieben|geschoben|rutscht (?:\\S+ ){0,6}auf|wandert auf|tauschen|getauscht|(?:früher|später) als (?:geplant|gedacht|ausgemacht)|nicht (?:wie )?(?:\\S+ ){0,3}, sondern',
    ),
    cancelled: words(
      '(?:kann|können) (?:\\S+ ){0,4}(?:\\p{L}*termin|verabredung|treffen) (?:\\S+ ){0,8}nicht (?:ein)?halten|kommt (?:\\S+ ){0,6}nicht zustande|kommen (?:\\S+ ){0,6}nicht zustande|fällt (?:\\S+ ){0,6}(?:flach|ins wasser)|(?:sagen|sagt|sage|streichen|streicht) (?:\\S+ ){1,8}(?:ab|termin)(?=[,.;!]|$)|klappt (?:\\S+ ){0,6}(?:doch )?nicht(?: mehr)?(?=[,.;!]|$)|schaff\\p{L}* (?:ich |wir |es |das )+(?:\\S+ ){0,5}nicht|' +
        "(?:muss|müssen|musste|wird|werden) (?:\\S+ ){0,8}(?:ausfallen|entfallen|abgesagt|gestrichen|abblasen|abgeblasen)|schaff(?:e|en)?(?:'s| es| das)? (?:\\S+ ){0,6}(?:nicht|leider nicht|doch nicht)|(?:heute|morgen|am \\p{L}+|diese woche|nächste woche) (?:\\S+ )?kein(?:e|en)? \\p{L}+|kein(?:e|en)? (?:\\p{L}*(?:probe|training|stunde|kurs|unterricht|sitzung|treffen|stammtisch|besprechung|yoga|turnen|chor|gottesdienst|sprechstunde)) (?:heute|morgen|am|diese|nächste|wegen)|ist abgeblasen|wird nichts (?:mit|aus)|bin (?:\\S+ ){0,5}(?:leider )?(?:nicht dabei|raus)|muss (?:\\S+ ){0,5}passen|kann (?:\\S+ ){0,6}(?:doch )?nicht(?: (?:dabei sein|kommen|mit|hin))?(?=[,.!]|$)",
    ),
  },
  fr: {
    event: words(
      "(?:l'|d'|une |un )?(?:inventaire|degustation|reunion|rendez-vous|rdv|rencontre|repetition|concert|messe|office|culte|mariage|bapteme|obseques|enterrement|anniversaire|fete|pot|apero|repas|banquet|barbecue|pique-nique|sortie|randonnee|visite|inspection|controle|audit|commission|comite|conseil|conseil de classe|assemblee|assemblee generale|ag|bureau|seance|session|audience|soutenance|jury|examen|epreuve|oral|cours|atelier|stage|formation|entrainement|match|tournoi|regate|permanence|consultation|echographie|operation|vaccination|detartrage|bilan|seance de kine|etat des lieux|reception|livraison des cles|remise des cles|signature|vernissage|inauguration|degustation|vide-grenier|brocante|kermesse|spectacle|generale|premiere|projection|conference|expose|portes ouvertes|point|appel(?! a projets| d'offres| a candidature)|visio|exercice|exercice incendie|manoeuvre|vendanges|montage|demontage|balances|releve|passage)s?",
    ),
    visit: words(
      '(?:sera|seront) (?:chez (?:vous|toi)|sur place) (?:le \\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain)|(?:vient|viennent|viendra|viendront|passe|passent|passera|passeront|intervient) (?:\\S+ ){0,4}(?:demain|apres-demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le \\d+)|(?:je|nous|on|il|elle|ils) (?:passe|passons|passerai|passera|passerons|passeront|viens|viendrai|viendra|venons|viendrons|viendront|vient|arrive|arriverai|arriverons|serai chez|serons chez|interviens|interviendrons|interviendra)(?: (?:vous voir|te voir|chez|le|la|ce|cet|demain|apres-demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|vers|a))|(?:technicien|plombier|electricien|chauffagiste|ramoneur|expert|geometre|veterinaire|infirmiere|infirmier|medecin|couvreur|serrurier|mecanicien|controleur|accordeur|photographe|equipe|ouvriers?|inspecteur|inspectrice|livreur|m\\. \\p{L}+|mme \\p{L}+) (?:\\S+ )?(?:passe|passera|vient|viendra|sera|seront|interviendra|intervient|passeront|viendront)',
    ),
    offer: words(
      '(?:peut|pourrait|pourra|peux|pourrais|pouvons|pourrions) (?:vous |te )?(?:recevoir|voir|prendre|rencontrer|caser)|(?:creneaux?|horaires?|dates?|disponibilites) (?:possibles?|disponibles?|libres?|au choix)|(?:je|nous) (?:vous |te )?(?:propose|proposons)|au choix|soit (?:\\S+ ){1,8}soit|(?:est|serait|suis|sommes|serais) (?:libre|disponible|dispo)s? |a un creneau|reste(?:nt)? (?:\\S+ ){0,2}(?:creneaux?|places?)|vous convie|vous conviez?|(?:vous|te) demande de (?:venir|passer)',
    ),
    moved: words(
      "(?<!(?:est|sont|suis|es|etes|sommes|ai|as|a|avons|avez|ont) )(?:passe|passent|bascule|glisse|passera)(?: donc| alors| finalement| desormais| du coup| ainsi)? (?:a|au|du|de) (?:\\S+ ){0,3}(?:\\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain)|finalement (?:c'est |ce sera |ce serait )?(?:a|au|le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|\\d)|et (?:pas|non) (?:pas )?(?:a|au|le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|\\d)|(?:decale|recule|avance|reporte|remis|repousse)\\p{L}*|remise? a|maintenant (?:a|le)|au lieu de",
    ),
    cancelled: words(
      "(?:ils |elles |on )?(?:annule|annulent|annulons|ont annule|a annule|avons annule|supprime|suppriment) (?:la|le|l'|les|notre|votre|ton|ta|mon|ma) ?\\S+|" +
        "pas (?:de |d')(?:reunion|repetition|cours|entrainement|seance|permanence|messe|conseil|yoga|chorale|atelier|classe|match|visite|rendez-vous|consultation|comite) (?:\\S+ )?(?:ce|cette|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|aujourd'hui|la semaine)|n'(?:aura|auront|a) (?:finalement |donc )?(?:pas|plus) lieu|ne (?:pourra|pourront|peut|peuvent) (?:finalement |donc |malheureusement )?(?:pas|plus) (?:avoir lieu|se tenir)|(?:saute|sautent)(?= (?:ce|cette|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain)|[,.;!]|$)|(?:tombe|tombe a) l'eau|(?:ne )?(?:pourrai|pourrons|peux|pourra|serai|serons|puis) (?:malheureusement |donc |finalement )?(?:pas|plus) (?:\\S+ )?(?:etre|la|present\\p{L}*|venir|assister|participer|des votres|me liberer)|est (?:finalement )?(?:annule|supprime)e?",
    ),
  },
  es: {
    event: words(
      '(?:la |el |una |un )?(?:inventario|degustacion|paseo|entreno|reunion|junta|cita|encuentro|ensayo|ensayo general|concierto|misa|culto|boda|bautizo|bautismo|velorio|funeral|entierro|cumple(?:anos)?|fiesta|asado|parrillada|comida|almuerzo|cena|desayuno|posada|convivio|paseo|salida|excursion|caminata|visita|visita de obra|inspeccion|revision|auditoria|comite|consejo|asamblea|sesion|audiencia|sustentacion|defensa|tribunal|examen|parcial|prueba|clase|taller|curso|capacitacion|entrenamiento|partido|torneo|campeonato|regata|consulta|turno|ecografia|ultrasonido|cirugia|operacion|vacunacion|jornada|limpieza dental|control|terapia|entrega|entrega de llaves|firma|inauguracion|cata|feria|bazar|funcion|estreno|proyeccion|conferencia|charla|ponencia|puertas abiertas|llamada|videollamada|simulacro|cosecha|vendimia|montaje|prueba de sonido|minga|faena|tequio|acto|acto civico|graduacion|bajada|corte)s?',
    ),
    visit: words(
      '(?:estara|estaran) en (?:tu|su|vuestr[oa]) (?:casa|domicilio|finca|local|oficina|granja) (?:el|manana|este)|(?:viene|vienen|vendra|vendran|pasa|pasan|pasara|pasaran) (?:\\S+ ){0,4}(?:manana|pasado manana|el (?:proximo )?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo))|(?:paso|pasamos|pasare|pasaremos|pasaria|voy|vamos|vengo|venimos|ire|iremos|llego|llegamos|caigo|estoy ahi|estare por ahi|estaremos ahi) (?:por ahi |por alla |por tu casa |por su casa |a verte |a verlos |por el local |por la oficina )?(?:el|la|a las?|manana|pasado|hoy|este|lunes|martes|miercoles|jueves|viernes|sabado|domingo|por)|(?:manana|pasado manana|hoy|el lunes|el martes|el miercoles|el jueves|el viernes|el sabado|el domingo) (?:\\S+ ){0,3}(?:paso|pasamos|pasare|vengo|voy|caigo)|(?:tecnico|plomero|fontanero|gasfiter|electricista|veterinario|veterinaria|perito|inspector|inspectora|ingeniero|ingeniera|enfermera|medico|doctora?|fumigador|albanil|albaniles|mecanico|cerrajero|afinador|fotografo|cuadrilla|equipo|senor \\p{L}+|senora \\p{L}+|don \\p{L}+|dona \\p{L}+) (?:\\S+ )?(?:va|van|viene|vienen|pasa|pasan|pasara|pasaran|ira|iran|llega|llegan|llegara|estara|estaran)',
    ),
    offer: words(
      '(?:puede|podria|podra|puedo|podemos|podriamos) (?:\\S+ )?(?:recibirl[oae]s?|recibirte|recibirlos|verte|verl[oa]s?|atenderl[oa]s?|atenderte|atender)|(?:les|le|te|os) (?:propongo|proponemos|ofrezco|ofrecemos)|(?:horarios?|fechas?|opciones|turnos?|espacios|huecos) (?:disponibles?|posibles?|libres?)|(?:tengo|tenemos|hay|queda|quedan) (?:\\S+ )?(?:hueco|huecos|lugar|espacio|turno|turnos|cupo)|podria ser|puede ser (?:el|a)|cualquiera de (?:los dos|estos)|o bien|(?:esta|estoy|estamos|estaria) (?:libre|disponible)s?|(?:lo|la|los|las|te|le|les) (?:espera|esperan|esperamos|espero|cita|citan|citamos|convoca|convocan|convocamos)',
    ),
    moved: words(
      'pasan? de (?:las? )?\\d|(?:pasa|pasan|pasamos) (?:para|al|a) |(?:pasamos|cambiamos|movemos|corremos) (?:la|el|las|los|nuestra|nuestro) (?:\\S+ ){1,12}(?:al|a las|para)|(?:se pasa|se paso|se corre|se corrio|corrimos|movimos|movieron|corrieron|cambiamos|cambio|trasladamos|adelantamos|atrasamos|pospusimos|se adelanta|se adelanto|se atrasa|se atraso|se pospone|se pospuso|se aplaza|se aplazo|se mueve|se movio|se traslada|se reprograma|reprogramamos|se posterga|se postergo) (?:\\S+ ){0,4}(?:para|al|a|hasta)|mejor (?:el|a las)|ya no es (?:el|a)|en vez de|en lugar de|ahora (?:es|sera) (?:el|a)|y no (?:el|a)|nueva (?:fecha|hora)|nuevo (?:horario|dia)',
    ),
    cancelled: words(
      '(?:anulan|anularon|anulamos|anulo|cancelan|cancelaron|cancelamos|cancelo|suspenden|suspendieron|suspendemos|desconvocan|desconvocaron) (?:la|el|las|los|tu|su|mi|nuestra|nuestro)|no (?:hay|habra|va a haber|vamos a tener|tendremos|tenemos) (?:reunion|junta|ensayo|clases?|entrenamiento|misa|sesion|taller|consulta|partido|yoga|coro|turno|practica)|se (?:suspende|suspendio|cancela|cancelo|cayo) (?:la|el|los)|qued(?:a|an|o|aron|ara) (?:sin efecto|suspendid[oa]s?|cancelad[oa]s?|anulad[oa]s?)|se excuso el|(?:no )?(?:voy|vamos) a poder (?:llegar|ir|estar|asistir|acompanar)|no (?:puedo|podre|podemos|podremos|alcanzo a|llego a) (?:\\S+ )?(?:ir|asistir|llegar|estar|acompanar|la reunion|al ensayo)|(?:de )?(?:manana|hoy|lunes|martes|miercoles|jueves|viernes|sabado|domingo|pasado)(?: \\S+){0,5} (?:no puede ser|se cae|ya no va)(?=[,.;!]|$)|no (?:va a poder ser|se hace|se va a hacer|se podra)',
    ),
  },
  pt: {
    event: words(
      '(?:reuniao|encontro|ensaio|concerto|missa|culto|casamento|batizado|funeral|enterro|aniversario|festa|churrasco|almoco|jantar|cafe da manha|passeio|visita|inspecao|vistoria|auditoria|comite|conselho|assembleia|sessao|audiencia|defesa|banca|exame|prova|aula|oficina|curso|treinamento|formacao|treino|jogo|partida|torneio|campeonato|consulta|ultrassom|cirurgia|vacinacao|mutirao|entrega das chaves|assinatura|inauguracao|degustacao|feira|bazar|peca|estreia|palestra|chamada|ligacao|simulado|colheita|montagem|passagem de som)s?',
    ),
    visit: words(
      '(?:vem|vira|virao|passa|passara) (?:\\S+ ){0,4}(?:amanha|na (?:proxima )?(?:segunda|terca|quarta|quinta|sexta)|no (?:proximo )?(?:sabado|domingo))|(?:passo|passamos|passarei|vou|vamos|venho|irei|chego|chegamos|estarei) (?:ai|por ai|la|na sua casa|no escritorio|no local|na|no|amanha|hoje|depois)|(?:amanha|hoje|na segunda|na terca|na quarta|na quinta|na sexta|no sabado) (?:\\S+ ){0,3}(?:passo|passamos|vou|venho)|(?:tecnico|encanador|canalizador|eletricista|veterinari[oa]|perito|fiscal|engenheir[oa]|enfermeira|medic[oa]|pedreiro|mecanico|chaveiro|equipe|equipa|seu \\p{L}+|dona \\p{L}+) (?:\\S+ )?(?:vai|vao|vem|vem ai|passa|passara|ira|chega|estara)',
    ),
    offer: words(
      '(?:pode|poderia|podera|posso|podemos|poderiamos) (?:\\S+ )?(?:receber|recebe-l[oa]|atender|atende-l[oa]|ver)|(?:proponho|propomos|sugiro|sugerimos|ofereco)|(?:horarios?|datas?|opcoes|vagas?) (?:disponive(?:l|is)|possive(?:l|is)|livres?)|(?:tenho|temos|ha) (?:\\S+ )?(?:vaga|vagas|horario)|pode ser (?:na|no|as)|(?:esta|estou|estamos) (?:livre|disponivel)',
    ),
    moved: words(
      'passa(?:m)? das? \\d|(?:foi|fica|ficou|sera) (?:\\S+ )?(?:remarcad[oa]|adiad[oa]|antecipad[oa]|transferid[oa]|mudad[oa])|(?:passa|passou) para (?:a |o )?(?:segunda|terca|quarta|quinta|sexta|sabado|domingo|dia|amanha|as|\\d)|(?:remarcamos|adiamos|mudamos|antecipamos|passamos|(?:podemos|vamos|pode) (?:passar|mudar|remarcar|adiar|antecipar)) (?:\\S+ ){0,6}para|em vez de|agora (?:e|sera) (?:as|na|no|dia)|nova data|novo horario',
    ),
    cancelled: words(
      '(?:nao (?:vai ter|tera|ha|havera|teremos|tem|vai haver)) (?:reuniao|ensaio|aula|treino|missa|sessao|oficina|consulta|jogo|yoga|coral)|(?:foi|esta|fica|sera) cancelad[oa]|nao (?:vou|vamos) (?:poder|conseguir) (?:ir|estar|comparecer|participar)|nao consigo (?:na|no|amanha|hoje|as|ir|estar)|nao (?:posso|poderei|podemos) (?:ir|estar|comparecer|participar)',
    ),
  },
  it: {
    event: words(
      "(?:l'|un'|dell')?(?:inventario|saggi[oi]?|riunion[ei]|appuntament[oi]|incontr[oi]|prov[ae]|concert[oi]|mess[ae]|matrimoni[oi]?|battesim[oi]|funeral[ei]|compleanno|fest[ae]|cen[ae]|pranz[oi]|grigliata|gita|escursione|visit[ae]|ispezione|sopralluog[oi]|audit|commission[ei]|comitat[oi]|consigli[oi]?|assemble[ae]|sedut[ae]|udienz[ae]|discussione|esam[ei]|lezion[ei]|cors[oi]|laboratori[oi]?|allenament[oi]|partit[ae]|torne[oi]|ecografia|operazione|vaccinazion[ei]|controllo|consegna delle chiavi|firma|inaugurazione|degustazione|fiera|mercatino|spettacol[oi]|proiezione|conferenz[ae]|chiamat[ae]|esercitazione|vendemmia|montaggio|colloqui[oi]?|uscit[ae])",
    ),
    visit: words(
      '(?:viene|vengono|verra|verranno|passa|passera) (?:\\S+ ){0,4}(?:domani|dopodomani|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)|(?:passo|passiamo|passero|passeremo|vengo|veniamo|verro|verremo|arrivo|arriviamo|saro|saremo) (?:\\S+ ){0,3}(?:da (?:te|lei|voi)|a|alle|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|domani|verso|per)|(?:tecnico|idraulico|elettricista|caldaista|perito|geometra|veterinari[oa]|infermiera|dottor\\p{L}*|muratori?|meccanico|fabbro|accordatore|fotografo|squadra|signor \\p{L}+|signora \\p{L}+) (?:\\S+ )?(?:viene|verra|passa|passera|arriva|arrivera|sara|vengono|verranno)|(?:ti|la|vi|le) aspett(?:o|iamo)',
    ),
    offer: words(
      "(?:puo|potrebbe|potra|posso|possiamo|potremmo) (?:\\S+ )?(?:riceverl[ao]|riceverti|ricevervi|vederl[ao]|vederti)|(?:propongo|proponiamo|proporrei)|(?:orari|date|posti) (?:disponibili|possibili|liberi)|(?:ho|abbiamo|c'e) (?:\\S+ )?(?:posto|un buco|disponibilita)|oppure|(?:e|sono|siamo) (?:liber|disponibil)[oaie]",
    ),
    moved: words(
      'passa(?:no)? dalle? (?:ore )?\\d|(?:e|viene|sara|e stat[oa]) (?:\\S+ )?(?:rimandat|spostat|anticipat|rinviat|posticipat)[oa]|(?:spostiamo|anticipiamo|rimandiamo|spostato|spostata) (?:\\S+ ){0,4}(?:a|al|alle)|slitta(?:no|ta|to)? (?:\\S+ ){0,2}(?:a|al|alle|di)|si sposta|passa (?:a|al|alle)|invece (?:di|che)|e non (?:alle|il|a)|adesso e (?:alle|il)|nuov[oa] (?:orario|data)',
    ),
    cancelled: words(
      "(?:riunion[ei]|prov[ae]|lezion[ei]|allenament[oi]|mess[ae]|cors[oi]|partit[ae]|assemblea|incontr[oi]|cena|visita|appuntament[oi]|consegna)(?: \\S+){0,8} salta(?:no)?(?=[,.;!]|$)|non ce la (?:faccio|facciamo|fa)|(?:annullano|hanno annullato|annullo|disdicono) (?:la|il|l'|lo)|" +
        "(?:niente|non c'e|salta(?:no)?|e saltat[oa]|sono saltat[oe]) (?:la |il |l'|le |i )?(?:riunion[ei]|prov[ae]|lezion[ei]|allenament[oi]|mess[ae]|cors[oi]|partit[ae]|assemblea|incontr[oi]|cena|yoga|coro)|(?:e|viene|sara) (?:\\S+ )?(?:annullat|sospes|cancellat|disdett)[oa]|non (?:riesco|riusciamo|posso|potro) (?:a |ad )?(?:\\S+ )?(?:venire|esserci|partecipare|passare)",
    ),
  },
  sw: {
    event: words(
      'mkutano|mikutano|kikao|vikao|harusi|mazishi|ibada|misa|sherehe|semina|warsha|mafunzo|mtihani|mitihani|darasa|mazoezi|mechi|ziara|ukaguzi|chanjo|kliniki|miadi|mahojiano|maombi|mahafali|uzinduzi|maonyesho|chakula cha (?:mchana|jioni)|tafrija',
    ),
    visit: words(
      '(?:fundi|daktari|mkaguzi|mwalimu|mhandisi|muuguzi|bwana \\p{L}+|bibi \\p{L}+) (?:\\S+ )?(?:atakuja|atafika|atapita|anakuja)|(?:nita|tuta)(?:pita|kuja|fika)',
    ),
    offer: words(
      '(?:anaweza|naweza|tunaweza) (?:ku(?:kuona|onana)|kukutana)|nafasi (?:ipo|zipo)|napendekeza|tunapendekeza',
    ),
    moved: words(
      '(?:um|im|kim|ki|u)e?(?:ahirishwa|sogezwa|hamishwa|badilishwa) (?:\\S+ ){0,3}(?:hadi|mpaka|kwa)|badala ya|sasa (?:ni|itakuwa|utakuwa|kitakuwa)',
    ),
    cancelled: words(
      '(?:hakuna|hakutakuwa na) (?:mkutano|kikao|darasa|mazoezi|ibada|mafunzo)|(?:ume|ime|kime)(?:futwa|sitishwa|katazwa)|(?:sitaweza|hatutaweza) (?:kuja|kuhudhuria|kufika)',
    ),
  },
};

export const appointmentsOf = (language: string): Appointments => APPOINTMENTS[language] ?? APPOINTMENTS['en']!;
