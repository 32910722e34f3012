/** What is said around appointments without naming any: doing something together at an hour, being elsewhere, what to have ready. */
import { words } from './lexicon.ts';

/** Matched against folded text. */
export interface AppointmentTalk {
  /** what people do together at an hour: "we eat at one" */
  together: RegExp;
  /** where somebody is, and that somebody will not come: no appointment and no limit */
  elsewhere: RegExp;
  /** what is to be brought to or done before an appointment */
  prepare: RegExp;
}

const TALK: Readonly<Record<string, AppointmentTalk>> = {
  en: {
    together: words(
      "we(?:'ll| will|'re| are)? (?:all )?(?:be |going to |gonna )?(?:throwing (?:\\S+ ){1,4}party|eat(?:ing)?|start(?:ing)?|kick(?:ing)? off|gather(?:ing)?|leav(?:e|ing)|set(?:ting)? off|begin(?:ning)?|play(?:ing)?|celebrat(?:e|ing)|have lunch|have dinner|having lunch|having dinner|meet(?:ing)?|assembl(?:e|ing)|rehears(?:e|ing)|at (?:\\S+ ){1,3}at \\d)|doors (?:open )?at|call time",
    ),
    elsewhere: words(
      "(?:i|we|he|she|they)(?:'m|'re|'s| am| are| is|'ll be| will be)(?: only| still| all| back)? (?:(?:at|in) (?:(?:an? |the |my |our )?(?:home|conference|court|theatre|work|surgery|school|class|lectures?|meetings?|training|hospital|bed|town|transit|office|airport)|\\p{L}+)|on (?:site|the road|a plane|shift|duty|set|a train|nights)|away|abroad|travelling|traveling|busy|tied up|home)(?: all day)?(?: anyway)? (?:until|till|til|from|all|to|after)(?! you)|(?:he|she|they|[a-z]+) (?:won't|will not|isn't|is not) (?:be )?(?:in|coming in|at (?:school|work)|attending)",
    ),
    prepare: words(
      "bring(?:ing)?|have (?:\\S+ ){1,8}(?:ready|to hand|handy|available|with you)|prepare|print|wear|dress|arrive|come (?:\\S+ )?(?:with|early|fasting)|fast|(?:do not|don't|not to) eat|move (?:\\S+ ){1,8}(?:away|aside|out)|clear|unlock|let (?:him|her|them) in|make sure|ensure|set up|keep (?:\\S+ ){1,6}(?:clear|free|ready|accessible|handy)|leave (?:\\S+ ){1,6}(?:free|open|clear|unlocked)|beforehand|in advance|before (?:he|she|they|we) (?:arrives?|comes?|gets?|starts?|meet)|along|swing by|pick up|be (?:at )?(?:home|present)|measure|pack|remember to|needs? (?:\\S+ )?fixing",
    ),
  },
  de: {
    together: words(
      "wir (?:essen|feiern|starten|beginnen|fangen|legen|treffen|sind um|machen uns|spielen|proben|grillen|frühstücken|versammeln)|(?:essen|feiern|starten|beginnen|treffen|spielen|proben|grillen|frühstücken|sitzen|setzen) wir|wir (?:sitzen|setzen uns)|los geht'?s|geht'?s los|geht es los|gehts los",
    ),
    elsewhere: words(
      '(?:bin|ist|sind|war) (?:\\S+ ){0,3}(?:auf (?:einer |der |dem )?(?:tagung|konferenz|messe|baustelle|dienstreise|fortbildung|reisen|schicht)|in (?:einer |der |einem )?(?:besprechung|sitzung|schule|klinik|uni|schulung)|(?:im|beim) (?:gericht|op|büro|dienst|unterricht|krankenhaus)|bei (?:gericht|der arbeit)|unterwegs|daheim|zu hause|zuhause) ?(?:\\S+ ){0,3}(?:bis|ab|von)|(?:bin|ist|sind) (?:\\S+ ){0,3}(?:bis|ab|von) (?:\\S+ ){1,4}(?:zu hause|zuhause|daheim|unterwegs|im (?:büro|dienst|op|urlaub)|auf (?:\\S+ ){0,2}(?:tagung|konferenz|messe|fortbildung|dienstreise)|in (?:\\S+ ){0,2}(?:besprechung|schulung))|kommt (?:\\S+ ){0,6}nicht (?:zur|in die|in den|zum) (?:schule|unterricht|kita|arbeit|training|kurs)',
    ),
    prepare: words(
      'mitbring\\p{L}*|mitzubringen|bring\\p{L}* (?:\\S+ ){1,12}mit|bereithalten|bereitstellen|bereitlegen|bereitzu\\p{L}+|(?:halt|stell|leg)\\p{L}* (?:\\S+ ){1,14}bereit|vorbereit\\p{L}*|vorzubereiten|bereite\\p{L}*|räum\\p{L}*|freihalt\\p{L}*|freizuhalten|frei zugänglich|zugänglich|aufschließ\\p{L}*|aufzuschließen|aufsperr\\p{L}*|sorg\\p{L}* (?:\\S+ ){0,4}dafür|stell\\p{L}* (?:\\S+ )?sicher|nüchtern|vorher|vorab|zuvor|im voraus|ausdruck\\p{L}*|druck\\p{L}* (?:\\S+ ){1,8}aus|(?:nimm|nehm\\p{L}*) (?:\\S+ ){1,10}mit|mitnehm\\p{L}*|anwesend|eine? (?:kleine )?rede|vor ort ist',
    ),
  },
  fr: {
    together: words(
      "(?:on va|nous allons|on ira) (?:\\S+ )?(?:feter|manger|dejeuner|diner|celebrer|trinquer)|(?:on|nous) (?:nous )?(?:mange(?:ons)?|dejeune|dejeunons|dine|dinons|dinera|fete|fetons|commence(?:ra|ons)?|demarre(?:ra|rons)?|part(?:ira|ons)?|se (?:voit|retrouve|rejoint|reunit)|joue(?:ra|ons)?|prend l'apero)|c'est bien (?:le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|a)",
    ),
    elsewhere: words(
      "(?:je|il|elle|on|nous) (?:suis|est|sommes|serai|sera|serons) (?:\\S+ )?(?:en (?:reunion|formation|deplacement|cours|rendez-vous|conference|audience|salle|mer)|au (?:tribunal|bureau|travail|bloc|congres)|a (?:la maison|l'hopital|l'ecole|un colloque|une conference)|chez (?:moi|lui|elle|nous)) (?:\\S+ ){0,3}(?:jusqu|a partir|de|du|des|toute)|ne (?:viendra|viendront|sera|seront|vient|assistera|ira) (?:pas|plus) (?:\\S+ )?(?:en (?:cours|classe)|a l'ecole|au (?:travail|college|lycee))",
    ),
    prepare: words(
      "apport\\p{L}*|amen(?:e|er|ez)|prepar\\p{L}*|prevo(?:ir|yez|is)|muni(?:r|s|e|es|ssez)?|(?:venir|venez|viens) avec|a jeun|degag\\p{L}*|liber(?:er|ez|e)|laiss\\p{L}* (?:\\S+ ){1,8}(?:libre|ouvert|accessible)\\p{L}*|ouvr(?:ir|ez|e)|assur\\p{L}*|veill\\p{L}* a|avant (?:son|notre|leur|sa|mon) (?:passage|venue|visite|arrivee)|au prealable|auparavant|imprim\\p{L}*|prend(?:s|ez|re) (?:\\S+ ){1,6}(?:avec|tarte|affaires)|n'oubli\\p{L}*|pens(?:e|ez) a (?:prendre|apporter|amener)|couper l'\\p{L}+",
    ),
  },
  es: {
    together: words(
      '(?:(?:me sirve|podemos|habria que|toca|quedamos para|hay que) (?:sentarnos|juntarnos|vernos|reunirnos)|nos (?:sentamos|juntamos)|comemos|cenamos|almorzamos|quedamos|nos juntamos|nos encontramos|celebramos|(?:vamos|vais|van) a (?:\\S+ )?(?:celebrar|festejar|comer|cenar|almorzar|brindar)(?:l[eoa]s?)?|empezamos|arrancamos|salimos|desayunamos|festejamos|jugamos|comeremos|cenaremos|empezaremos|saldremos)',
    ),
    elsewhere: words(
      '(?:estoy|esta|estamos|estare|estara|estaremos) (?:\\S+ )?(?:en (?:una |un |el |la )?(?:casa|reunion|congreso|conferencia|juicio|juzgado|curso|clase|oficina|obra|hospital|quirofano|carretera)|de (?:guardia|turno|viaje)) ?(?:\\S+ ){0,2}(?:hasta|desde|de|a partir|todo|toda)|a partir de (?:\\S+ ){1,4}(?:estoy|estare) en casa|pasara (?:a|al) (?:comite|comision|junta|tribunal|consejo)|no (?:vendra|ira|asistira|va a (?:ir|venir)) (?:a (?:clase|trabajar)|al (?:colegio|trabajo|instituto))',
    ),
    prepare: words(
      'tra(?:e|er|iga|igan|igas|ed|eme|enos|erme|ernos|erlo|erla)|llev(?:a|ar|e|en|es|ad)|prepar\\p{L}*|ten(?:er|ga|gan|gas|ed|me|nos)? (?:\\S+ ){1,8}(?:list[oa]s?|preparad[oa]s?|a mano|impres[oa]s?|abiert[oa]s?)|tener (?:impres[oa]s?|list[oa]s?|abiert[oa]s?|calibrad[oa]s?)|dej(?:a|ar|e|en|es|ad) (?:\\S+ ){0,8}(?:libres?|abiert[oa]s?|despejad[oa]s?|accesibles?)|dej(?:e|a|en) libres?|despej\\p{L}*|abr(?:ir|e|a|an)|en ayunas|antes de eso|previamente|con antelacion|imprim\\p{L}*|acord\\p{L}* de llevar|no olvid\\p{L}*|presentarse',
    ),
  },
  pt: {
    together: words(
      '(?:comemos|jantamos|almocamos|encontramo-nos|nos encontramos|comecamos|saimos|festejamos|vamos (?:\\S+ )?(?:comemorar|festejar|celebrar|almocar|jantar)|a gente (?:se (?:ve|encontra)|come|janta|almoca))',
    ),
    elsewhere: words(
      '(?:estou|esta|estamos|estarei|estara) (?:\\S+ )?(?:em (?:casa|reuniao|audiencia|aula|obra|viagem)|no (?:escritorio|tribunal|hospital|trabalho)|numa (?:conferencia|formacao|reuniao)) (?:\\S+ )?(?:ate|desde|das|a partir)|nao (?:vai|vem|ira|vira) a (?:escola|aula)',
    ),
    prepare: words(
      'tra(?:ga|gam|z|zer|gas)|lev(?:e|em|ar|a)|prepar\\p{L}*|deix(?:e|em|ar|a) (?:\\S+ ){0,6}(?:livres?|abert[oa]s?|desimpedid[oa]s?)|abr(?:ir|a|e)|em jejum|antes disso|imprim\\p{L}*|nao (?:se )?esque\\p{L}*',
    ),
  },
  it: {
    together: words(
      '(?:mangiamo|ceniamo|pranziamo|ci (?:troviamo|vediamo|ritroviamo)|festeggiamo|festeggeremo|(?:andiamo a|vogliamo) (?:cena|pranzo|festeggiare)|cominciamo|iniziamo|partiamo|giochiamo|siamo (?:dalla|dal|da|dai|dagli) \\p{L}+)',
    ),
    elsewhere: words(
      "(?:sono|e|siamo|saro|sara|saremo) (?:\\S+ )?(?:in (?:riunione|udienza|ufficio|trasferta|viaggio|cantiere|sala)|a (?:casa|un convegno|lezione|scuola)|al lavoro|all'ospedale|fuori) (?:\\S+ )?(?:fino|dalle|da|a partire)|non (?:verra|viene|andra|sara) (?:a|in) (?:scuola|classe|lezione)",
    ),
    prepare: words(
      'port(?:a|are|ate|i|ino|iate|ando|ami|aci|arci|armi)|prepar\\p{L}*|(?:tenere|tieni|tenga|tenete) (?:\\S+ ){1,6}pront\\p{L}*|lasci(?:a|are|ate|no)? (?:\\S+ ){0,6}liber\\p{L}*|liberare|aprire|a digiuno|prima (?:di cio|della visita)|stamp(?:a|are|ate|i)|ricord\\p{L}* di portare|presentarsi',
    ),
  },
  sw: {
    together: words('(?:tutakutana|tutakula|tutaanza|tunaanza|tunakutana|tukutane)'),
    elsewhere: words(
      '(?:niko|yuko|tuko|nitakuwa|atakuwa) (?:\\S+ )?(?:kazini|nyumbani|shuleni|hospitali|mkutanoni) hadi',
    ),
    prepare: words('(?:u|m)?(?:lete|leteni)|(?:uje|njoo|njooni) na|(?:u|m)?andae?|(?:u)?tayarish\\p{L}*'),
  },
};

export const appointmentTalkOf = (language: string): AppointmentTalk => TALK[language] ?? TALK['en']!;
