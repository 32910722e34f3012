/** What people let each other know beside requests and appointments: closures, cautions, bans, things on their way, enclosures. */
import { words } from './lexicon.ts';

/** Matched against folded text. */
export interface Notices {
  /** a place is shut, somebody is away */
  closed: RegExp;
  /** says that what follows is worth knowing */
  caution: RegExp;
  /** do not … before / until / without */
  ban: RegExp;
  /** goods that are brought, and that they come */
  goods: RegExp;
  arrives: RegExp;
  /** files that come with this mail */
  enclosed: RegExp;
  /** codes, keys, numbers to call: what one looks up again */
  fact: RegExp;
  /** water, power, collections and openings that are off or at other hours for a while */
  outage: RegExp;
}

const NOTICES: Readonly<Record<string, Notices>> = {
  en: {
    closed: words(
      '(?:is|are|will be|stays?|remains?) (?:\\S+ )?(?:closed|shut|out of use|off limits|unavailable)(?! (?:to|in) )|closes for|shuts? (?:down )?(?:for|from|on)|(?:i|we)(?:.ll| will| shall|.m| am|.re| are) (?:be )?(?:away|off|out|closed|on leave|unavailable|travelling|not in|not around)|(?:won.t|will not) be (?:in|around|available|here|open)',
    ),
    caution: words(
      'please (?:note|be aware|bear in mind)|heads?[- ]up|just so you know|be aware|bear in mind|for (?:your|the) records?|worth knowing|note that|so (?:treat|handle|use|take) (?:\\S+ ){1,6}with (?:\\S+ )?(?:care|caution|suspicion|salt)|with a pinch of salt|be careful with|mind the|watch out for|not \\d+ as (?:i|we) (?:said|wrote|thought)|correction:',
    ),
    ban: words(
      '(?:don.t|do not|never|nobody (?:should|is to|must)|no one (?:should|is to|must)) (?:\\S+ ){1,10}(?:until|till|before|unless|without)|nothing (?:\\S+ ){0,4}(?:leaves|moves|goes|gets) (?:\\S+ ){0,4}(?:until|till|before|unless|without)',
    ),
    goods: words(
      'parcels?|packages?|orders?|deliver(?:y|ies)|pallets?|crates?|boxes|skips?|gravel|concrete|sand|timber|wood|logs|tiles?|bricks?|slates?|windows?|doors?|frames?|furniture|sofas?|beds?|machines?|parts?|spares?|stock|supplies|seed|seeds|feed|hay|straw|plants|trees|flowers|wine|casks?|barrels?|books?|copies|prints?|signs?|banners?|uniforms?|instruments?|equipment|chairs|tables|marquee|samples?|reagents?|medicines?|vaccines?|equipment|tyres?|diesel|oil|fuel|boiler|pump|engine|car|bike|laptop|monitor|atlas|print|shipment|consignment|goods|load',
    ),
    arrives: words(
      '(?:arrives?|arriving|will arrive|due to arrive|will be (?:delivered|dropped off|dropped|brought)|(?:is|are) (?:being )?(?:delivered|dropped off|dropped|brought|due)|(?:gets?|getting) (?:delivered|here|in|to you)|should (?:be with you|arrive|reach you|get there|get to you)|(?:comes?|coming|will come) (?:on|tomorrow|today|this|next|in on|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:is|are) on (?:its|their) way|(?:we|i)(?:.ll| will|.re| are)? (?:deliver|be delivering|delivering|drop off|bring)|lands? (?:on|at))',
    ),
    enclosed: words(
      'attached|attachment|enclosed|i attach|i.ve attached|attaching|in the attachment|find (?:the )?(?:\\S+ ){0,5}attached',
    ),
    fact: words(
      '(?:code|pin|password|passcode|combination|keypad|door number|gate number)(?: \\S+){0,4} (?:changes|changed|is|will be|becomes?)|(?:spare )?keys?(?: safe)? (?:is|are|hangs?|lives?|sits?) (?:\\S+ ){0,6}(?:under|behind|in|with|at|on|left|above|inside|next)|wi-?fi(?: \\S+){0,3} ?:|wi-?fi (?:network )?is (?:\\S+ ){1,4}password|(?:code|pin|password) \\S*\\d\\S*|(?:my|our) (?:\\S+ ){0,2}(?:mobile|number|phone) (?:is|:)',
    ),
    outage: words(
      'no (?:hot |running )?(?:water|power|electricity|gas|internet|heating|lift|phones?)(?: supply| service)? (?:(?:in|at) (?:\\S+ ){1,4})?(?:from|between|on|until|for)|(?:water|power|electricity|gas|internet|heating|network|supply|lifts?) (?:\\S+ ){0,6}(?:will be|will remain|will stay|shall be|is going to be|are going to be) (?:\\S+ )?(?:off|cut|closed|switched off|shut off|turned off|interrupted|unavailable|down)|(?:schools?|shops?|offices?|library|pool|clinic|cent(?:re|er)|store) (?:\\S+ ){0,3}(?:open|close)s? (?:\\S+ ){0,3}(?:late|later|early|earlier)|(?:bins?|refuse|recycling|rubbish|waste) (?:\\S+ )?will (?:only )?be (?:\\S+ )?(?:collected|emptied)',
    ),
  },
  de: {
    closed: words(
      '(?:ist|sind|bleibt|bleiben|hat|haben|wird|werden) (?:\\S+ ){0,9}(?:geschlossen|gesperrt|zu|dicht)(?=[,.!;)]| (?:wegen|und|bis|ab)|$)|(?:bin|sind|ist) (?:ich |wir )?(?:\\S+ ){0,8}(?:weg|abwesend|verreist|nicht da|nicht im haus|im urlaub|unterwegs|nicht erreichbar|außer haus)|macht (?:\\S+ ){0,5}zu|schließt (?:\\S+ ){0,4}(?:vom|von|ab|für|am)|betriebsurlaub|betriebsferien',
    ),
    caution: words(
      'fürs protokoll|achtung|vorsicht|bitte beachten|beachte(?:n|t)?(?: sie)? bitte|beachten sie|beachte|nicht wundern|damit (?:du|sie|ihr) (?:es )?(?:weißt|wissen|wisst)|gut zu wissen|bitte (?:merken|notieren|vormerken)|korrektur|wie gesagt falsch|mit vorsicht (?:zu )?genießen|hinweis',
    ),
    ban: words(
      '(?:vorher|bis dahin|zuvor|vorerst) (?:bitte )?(?:\\S+ ){0,3}(?:kein|keine|keinen|nicht|nichts|nix)|(?:bitte )?(?:nicht|nichts|nix|keine|keinen|kein|niemand) (?:\\S+ ){0,8}(?:bevor|bis|ehe|ohne)|erst (?:\\S+ ){0,8}(?:wenn|sobald|nachdem)|packt erst,? wenn|ohne (?:meine|unsere|vorherige) (?:\\S+ )?(?:zustimmung|freigabe|genehmigung|rücksprache|absprache)',
    ),
    goods: words(
      '\\p{L}*(?:paket|päckchen|lieferung|sendung|bestellung|palette|karton|kiste|container|mulde|kies|beton|sand|holz|ziegel|fliesen|stein|fenster|tür|türen|rahmen|möbel|sofa|bett|maschine|teil|teile|ersatzteil|ware|material|saatgut|futter|heu|stroh|pflanze|baum|bäume|blumen|wein|fass|fässer|buch|bücher|druck|schild|banner|uniform|instrument|gerät|stühle|tische|zelt|medikament|impfstoff|reifen|diesel|heizöl|pellets|kessel|pumpe|motor|fahrrad|laptop|tankwagen|getränke|platten|estrich|gerüst)(?:e|n|en|s|es|er)?',
    ),
    arrives: words(
      '(?:kommt|kommen|trifft|treffen|wird|werden|liefern|liefert|bringen|bringt|sollte|sollten) (?:\\S+ ){0,14}(?:an|ein|geliefert|angeliefert|gebracht|zugestellt|eintreffen|ankommen|da sein|rampe(?: \\d+)?|hof|lager)|(?:kommt|kommen) (?:\\S+ ){0,4}(?:am|morgen|heute|übermorgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|nächste|kommende|erst)|(?:liefern|bringen) wir|geliefert (?:wird|werden)',
    ),
    enclosed: words(
      'anbei|im anhang|angehängt|beigefügt|beiliegend|in der anlage|als anlage|anhängend|hängt (?:\\S+ )?an',
    ),
    fact: words(
      '(?:\\p{L}*code|pin|passwort|kennwort|kombination)(?: \\S+){0,4} (?:ändert|lautet|ist|wird|wechselt)|schlüssel (?:\\S+ )?(?:liegt|hängt|steckt|befindet)|wlan(?: \\S+){0,3} ?:|(?:meine|unsere) (?:\\S+ )?(?:handynummer|mobilnummer|notfallnummer)',
    ),
    outage: words(
      '(?:ist|sind|wird|werden|bleibt) (?:\\S+ ){0,14}(?:wasser|strom|gas|heizung|internet|aufzug)(?: \\S+){0,6} (?:abgestellt|abgeschaltet|unterbrochen)|(?:wasser|strom|gas|heizung|internet|aufzug|\\p{L}*wasser) (?:ist|wird|bleibt) (?:\\S+ ){0,12}(?:abgestellt|abgeschaltet|unterbrochen)|\\p{L}*(?:tonne|müll|abfuhr|altpapier|sperrmüll) (?:\\S+ ){0,12}(?:geleert|abgeholt|verschoben)|kein (?:warm)?(?:wasser|strom|gas|internet) (?:am|von|ab|bis|zwischen)|wasserabstellung|stromabschaltung|wasserunterbr\\p{L}+',
    ),
  },
  fr: {
    closed: words(
      '(?:est|sont|sera|seront|reste|restent|restera) (?:\\S+ )?(?:ferme|barre|inaccessible|indisponible)(?:e|s|es)?|ferm(?:e|era|eront|ons|erons) (?:\\S+ )?(?:du|le|la|pour|ses portes|ce|cette|exceptionnellement)|(?:je|nous|il|elle) (?:ne )?(?:serai|serons|sera|suis|sommes) (?:pas (?:la|present|disponible|joignable)|absent|en conge|en deplacement|en vacances|indisponible)\\p{L}*|fermeture (?:annuelle|exceptionnelle|du)',
    ),
    caution: words(
      "pour memoire|a (?:savoir|noter)|attention|sachez que|je vous (?:signale|precise|informe) que|je te (?:signale|precise) que|(?:veuillez|merci de|prenez|prends) note(?:r)?|notez (?:bien )?que|note que|n'oubliez pas que|rectificatif|a prendre avec (?:precaution|des pincettes)",
    ),
    ban: words(
      "ne (?:\\S+ ){1,6}(?:rien|pas|plus|aucun|aucune|personne) (?:\\S+ ){0,8}(?:avant|tant que|sans|jusqu)|(?:rien|personne) ne (?:\\S+ ){1,6}(?:avant|tant que|sans)|d'ici la,? (?:ne|pas)|avant (?:cela|ca),? (?:ne|pas|rien)|pas (?:de|d') ?\\S+ avant (?:que|le|la|mon|notre)",
    ),
    goods: words(
      "(?:l'|d'|les |des |le |la )?(?:(?:voyage|chargement|camion) de \\d+ (?:tonne|palette|sac|tas|corde)|colis|paquet|livraison|commande|palette|carton|caisse|benne|gravier|beton|sable|bois|buche|tuile|brique|carrelage|fenetre|porte|cadre|meuble|canape|lit|machine|piece|marchandise|materiel|materiau|semence|aliment|foin|paille|plant|arbre|fleur|vin|fut|tonneau|livre|exemplaire|affiche|panneau|banderole|uniforme|instrument|chaise|table|chapiteau|barnum|echantillon|reactif|medicament|vaccin|pneu|fioul|granules|chaudiere|pompe|moteur|velo|ordinateur|camion-citerne|barrique|bouteille)s?x?",
    ),
    arrives: words(
      '(?:arriv(?:e|ent|era|eront|eraient)|(?:sera|seront|est|sont|vous sera|vous seront) (?:\\S+ )?livre(?:e|s|es)?|livr(?:ons|erons|e|era|eront)|(?:sera|seront) (?:la|chez vous|chez nous|deposee?s?)|(?:s.en )?(?:vient|viennent) (?:le|lundi|mardi|mercredi|jeudi|vendredi|samedi|demain)|attendue?s? (?:pour |le )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|demain|le))',
    ),
    enclosed: words(
      'ci-joint(?:e|s|es)?|en piece jointe|en pieces jointes|en pj|piece jointe|ci-annexe\\p{L}*|en annexe|je (?:vous |te )?joins|nous joignons',
    ),
    fact: words(
      '(?:code|digicode|mot de passe)(?: \\S+){0,5} (?:change|est|devient|sera|passe)|(?:la |les )cles? (?:\\S+ )?(?:est|sont|se trouve|se trouvent)|wi-?fi(?: \\S+){0,3} ?:|digicode \\S*\\d\\S*|mon (?:numero|portable) (?:\\S+ )?est',
    ),
    outage: words(
      '(?:eau|electricite|courant|gaz|chauffage|internet|ascenseur) (?:\\S+ ){0,2}(?:sera|seront) (?:\\S+ )?(?:coupe|interrompu|arrete)e?s?|coupure (?:d.eau|d.electricite|de courant|de gaz)|(?:ouvr|ferm)(?:ira|iront|era|eront) (?:\\S+ ){0,3}(?:plus tard|plus tot)',
    ),
  },
  es: {
    closed: words(
      '(?:esta|estan|estara|estaran|permanece|permanecera|queda|quedara|quedan) (?:\\S+ )?cerrad[oa]s?|cerr(?:ara|aran|amos|aremos|ado|ada) (?:\\S+ )?(?:del|el|por|desde|de|al|entre|los|las|esta|este)|no (?:abrimos|abre|abriremos|abrira|atendemos|atenderemos|habra atencion|hay atencion|hay servicio|trabajamos|laboramos)|(?:estare|estaremos|estoy|estamos|estara) (?:\\S+ )?(?:fuera|de vacaciones|de viaje|ausente|de licencia|de baja|sin conexion)|no (?:estare|estaremos|voy a estar|vamos a estar)',
    ),
    caution: words(
      'para que (?:lo )?(?:sepas|sepa|sepan|tengas en cuenta|tengan en cuenta)|ojo(?: que| con)?|atencion|(?:ten|tenga|tengan|tened) en cuenta|aviso(?: que)?|les aviso|te aviso|le informo|les informo|te informo|toma nota|tome nota|tomen nota|a titulo informativo|por si acaso|fe de erratas|correccion',
    ),
    ban: words(
      '(?:no|nadie|nada) (?:\\S+ ){1,8}(?:hasta|antes de|sin que|sin mi|sin nuestra|mientras|si no)|(?:antes|mientras tanto|por ahora) no (?:\\S+ )',
    ),
    goods: words(
      '(?:paquetes?|encomiendas?|pedidos?|entregas?|envios?|bultos?|palets?|tarimas?|paletas?|cajas?|contenedor(?:es)?|volqueta|grava|concreto|hormigon|arena|madera|lena|tejas?|ladrillos?|baldosas?|ventanas?|puertas?|marcos?|muebles?|sofas?|camas?|maquinas?|piezas?|repuestos?|refacciones|mercaderia|mercancia|material(?:es)?|semillas?|alimento|pienso|heno|plantas?|arboles|flores|vino|barricas?|barriles|libros?|ejemplares|afiches|carteles|lonas?|uniformes?|instrumentos?|sillas?|mesas?|carpas?|muestras?|reactivos?|medicamentos?|vacunas?|llantas?|diesel|gasoil|caldera|bomba|motor|bicicleta|computadora|cisterna|bebidas?|viveres|insumos?)',
    ),
    arrives: words(
      '(?:lleg(?:a|an|ara|aran|aria)|entregas? (?:queda|quedan|quedo|esta|sera) (?:(?:fijad|programad|agendad|previst)[oa]s? )?para|(?:se|te|le|les|lo|la|los|las) (?:\\S+ )?(?:entrega|entregan|entregara|entregaran|entregamos|entregaremos|llevamos|llevan|dejamos)|(?:sera|seran|va a ser|van a ser) (?:\\S+ )?entregad[oa]s?|entregamos|entregaremos|(?:viene|vienen|vendra|vendran) (?:el|manana|pasado|este|hoy))',
    ),
    enclosed: words(
      'adjunt(?:o|amos|a|as|os)|en adjunto|anex(?:o|amos|a|as|os)|en (?:el )?(?:archivo )?adjunto|va adjunt[oa]|se adjunta',
    ),
    fact: words(
      '(?:codigo|clave|contrasena|pin)(?: \\S+){0,6} (?:cambia|es|sera|pasa a ser|paso a ser|queda)|(?:la|las) llaves? (?:\\S+ )?(?:esta|estan|queda|quedan)|wi-?fi(?: \\S+){0,3} ?:|mi (?:numero|celular|movil) (?:\\S+ )?es',
    ),
    outage: words(
      'se (?:cortara|cortaran|interrumpira|suspendera) (?:\\S+ ){0,3}(?:agua|luz|gas|suministro|internet|servicio)|no habra (?:agua|luz|gas|suministro)|corte de (?:agua|luz|gas|suministro)|(?:oficina|tienda|local|farmacia|biblioteca|recepcion) (?:abre|abrira|atiende|atendera) (?:de|desde|a|entre|hasta)',
    ),
  },
  pt: {
    closed: words(
      '(?:esta|estao|estara|estarao|fica|ficara|ficam) (?:\\S+ )?(?:fechad|encerrad)[oa]s?|fechar(?:a|emos|ao) (?:\\S+ )?(?:de|do|no|na|para|por)|nao (?:abrimos|abre|abriremos|abrira|atendemos|atenderemos|trabalhamos|havera atendimento)|(?:estarei|estaremos|estou|estara) (?:\\S+ )?(?:fora|de ferias|ausente|viajando|de licenca)|nao (?:estarei|estaremos|vou estar)',
    ),
    caution: words(
      'so para (?:voce saber|saberes)|atencao|fique atent[oa]|aviso|tenha em conta|leve em conta|anote|cuidado com|errata|correcao',
    ),
    ban: words('(?:nao|ninguem|nada) (?:\\S+ ){1,8}(?:ate|antes de|sem que|sem minha|sem a minha|enquanto)'),
    goods: words(
      '(?:pacotes?|encomendas?|pedidos?|entregas?|volumes?|paletes?|caixas?|cacamba|brita|concreto|betao|areia|madeira|lenha|telhas?|tijolos?|azulejos?|janelas?|portas?|moveis|sofas?|camas?|maquinas?|pecas?|mercadorias?|material|materiais|sementes?|racao|feno|plantas?|arvores|flores|vinho|barris|livros?|exemplares|cartazes|faixas?|uniformes?|instrumentos?|cadeiras?|mesas?|tendas?|amostras?|reagentes?|medicamentos?|vacinas?|pneus?|diesel|caldeira|bomba|motor|bicicleta|computador)',
    ),
    arrives: words(
      '(?:cheg(?:a|am|ara|arao)|entregas? (?:fica|ficam|ficou|esta) (?:(?:marcad|agendad|combinad|previst)[oa]s? )?para|(?:sera|serao|vai ser|vao ser) (?:\\S+ )?entregues?|entreg(?:amos|aremos|ara|arao)|(?:vem|vira|virao) (?:na|no|amanha|hoje)|e entregue)',
    ),
    enclosed: words(
      'em anexo|anex(?:o|amos|ei|a|as|os)|segue(?:m)? (?:\\S+ ){0,6}(?:anexo|anexa|anexos|anexas)|no anexo',
    ),
    fact: words(
      '(?:codigo|senha|password|pin)(?: \\S+){0,6} (?:muda|e|passa a ser|passou a ser|sera)|(?:a|as) chaves? (?:esta|estao|fica|ficam)|wi-?fi(?: \\S+){0,3} ?:',
    ),
    outage: words(
      '(?:agua|luz|energia|gas) (?:\\S+ )?(?:sera|ficara) (?:\\S+ )?(?:cortad|interrompid|suspens|desligad)[oa]|nao havera (?:agua|luz|gas|energia)|corte de (?:agua|luz|energia)',
    ),
  },
  it: {
    closed: words(
      '(?:e|sono|sara|saranno|resta|restera|resteranno|rimane|rimarra) (?:\\S+ )?chius[oaie]|chiud(?:e|era|eranno|iamo|eremo) (?:\\S+ )?(?:dal|il|per|da|le)|non (?:apriamo|apre|apriremo|aprira|lavoriamo)|(?:saro|saremo|sono|siamo|sara) (?:\\S+ )?(?:via|assente|in ferie|fuori|in viaggio)|non ci (?:saro|saremo|siamo)',
    ),
    caution: words(
      'attenzione|tieni presente|tenga presente|tenete presente|segnalo|segnaliamo|ti avviso|vi avviso|prendi nota|occhio|nota bene|n\\.?b\\.?|errata corrige|rettifica',
    ),
    ban: words('(?:non|nessuno|niente) (?:\\S+ ){1,8}(?:finche|fino a|prima di|prima che|senza|se non)'),
    goods: words(
      "(?:l'|un'|dell')?(?:pacc(?:o|hi)|ordin[ei]|consegn[ae]|spedizion[ei]|coll[io]|banca(?:le|li)|pallet|scatol[ae]|container|ghiaia|cemento|sabbia|legn[oa]|tegol[ae]|matton[ei]|piastrell[ae]|finestr[ae]|port[ae]|mobil[ie]|divan[oi]|lett[oi]|macchin[ae]|pezz[oi]|ricamb[io]|merce|material[ei]|sement[ei]|mangime|fieno|piant[ae]|alber[oi]|fiori|vino|bott[ei]|libr[oi]|copie|manifest[oi]|striscion[ei]|divis[ae]|strument[oi]|sedie|tavol[oi]|gazebo|campion[ei]|reagent[ei]|medicinal[ei]|vaccin[oi]|gomm[ae]|gasolio|pellet|caldaia|pompa|motore|bici|computer)",
    ),
    arrives: words(
      '(?:arriv(?:a|ano|era|eranno)|(?:sara|saranno|viene|vengono|verra|verranno) (?:\\S+ )?consegnat[oaie]|consegn(?:iamo|eremo|ano|eranno)|in arrivo)',
    ),
    enclosed: words('in allegato|alleg(?:o|hiamo|at[oaie])|ti allego|le allego'),
    fact: words(
      '(?:codice|password|pin)(?: \\S+){0,6} (?:cambia|e|sara|diventa)|(?:la|le) chiav[ei] (?:e|sono|si trova|si trovano)|wi-?fi(?: \\S+){0,3} ?:',
    ),
    outage: words(
      '(?:acqua|corrente|gas|luce) (?:\\S+ )?(?:sara|verra) (?:\\S+ )?(?:interrott|sospes|tolt|chius)[oa]|(?:mancanza|interruzione) (?:\\S+ )?(?:acqua|d.acqua|corrente|dell.acqua|gas)|senz.acqua',
    ),
  },
  sw: {
    closed: words(
      '(?:ita|zita|tuta|ata|yata|u?ta|lita|kita)?fungwa (?:kuanzia|tarehe|kwa|siku|hadi)|(?:imefungwa|limefungwa|kimefungwa|zimefungwa)|(?:nitakuwa|tutakuwa|niko) (?:\\S+ )?(?:likizo|likizoni|safarini|nje)|sitakuwepo|hatutakuwepo',
    ),
    caution: words('zingatia|zingatieni|tahadhari|fahamu kuwa|tafadhali fahamu|ujue kuwa|angalizo'),
    ban: words('(?:usi|msi|asi|wasi)\\p{L}+ (?:\\S+ ){0,8}(?:hadi|mpaka|kabla|bila)'),
    goods: words(
      'mzigo|mizigo|kifurushi|vifurushi|vifaa|bidhaa|mbegu|dawa|vitabu|samani|matofali|mabati|saruji|mchanga|mbao|chanjo|matairi|mafuta|oda|agizo|shehena',
    ),
    arrives: words(
      '(?:u|i|ki|zi|vi|ya|li)(?:ta)?(?:fika|wasili|letwa|letewa)|(?:ita|uta|vita|zita|yata|kita)(?:fika|wasili|letwa|kuja)',
    ),
    enclosed: words(
      'nimeambatisha|nimeambatanisha|imeambatishwa|imeambatanishwa|kiambatisho|nimekuambatishia|tumeambatisha',
    ),
    fact: words('(?:namba ya siri|nenosiri|msimbo)(?: \\S+){0,4} (?:ni|imebadilika)|funguo (?:uko|iko|upo)'),
    outage: words('(?:maji|umeme) (?:yata|uta)katika|hakutakuwa na (?:maji|umeme)'),
  },
};

export const noticesOf = (language: string): Notices => NOTICES[language] ?? NOTICES['en']!;
