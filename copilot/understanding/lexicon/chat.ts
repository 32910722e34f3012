import { words } from './lexicon.ts';

/**
 * How people talk to a chat program and how they tie a request to their own work. Only forms, no topics: what is asked
 * about may be anything. Matched against folded text.
 */
export interface ChatWords {
  /** verbs that ask for text or knowledge: the beginning of a sentence, after "can you" and the like */
  produce: RegExp;
  /** verbs that change, arrange or extend a text; bare, at the beginning */
  rework: RegExp;
  /** the answer that the program is about to give */
  output: RegExp;
  /** rules for that answer: "reply only in …", "end with …" */
  format: RegExp;
  /** verbs of telling somebody: an attack only where it is the readers in general */
  tell: RegExp;
  /** letters, words and sentences as material: "every third letter", "each word in reverse" */
  letters: RegExp;
  /** readers or users in general are to be told something */
  audience: RegExp;
  /** what chat programs are asked to make or know: poems, jokes, code, facts */
  artefact: RegExp;
  /** asks how the world is: who, what, why, how */
  general: RegExp;
  /** the same in forms that ask for common knowledge; anchored at the start */
  knowledge: RegExp;
  /** the people of this mail and what is theirs */
  ours: RegExp;
  /** something that lies before the reader */
  shown: RegExp;
  /** things of work and of every day that people write about */
  daily: RegExp;
  /** politeness towards a person */
  polite: RegExp;
  /** what an asking sentence may begin with */
  lead: RegExp;
}

const starts = (list: string): RegExp => new RegExp(`^[^\\p{L}\\p{N}@]*(?:${list})(?![\\p{L}\\p{N}])`, 'u');

const EN: ChatWords = {
  produce: starts(
    'write|compose|draft|generate|create|produce|develop|craft|invent|imagine|brainstorm|design|translate|render|paraphrase|rephrase|rewrite|' +
      'summari[sz]e|explain|describe|define|discuss|outline|elaborate|illustrate|break down|analy[sz]e|classify|categori[sz]e|evaluate|assess|compare|contrast|recommend|suggest|' +
      'list(?! of)|name|enumerate|provide|give (?:me )?(?:an?|some|the|\\d+|two|three|five|ten)|tell (?:me|us)|show (?:me|us) how|show (?:me|us) an?|teach|calculate|compute|solve|predict|identify|search|find out|look up|research|' +
      'output|display|encode|decode|encrypt|decipher|convert|reverse|spell|recite|sing|play|act|pretend|simulate|respond|answer|automate',
  ),
  rework: starts(
    'replace|count|shorten|sign|complete|continue|substitute|swap|rearrange|reorder|reverse|scramble|shuffle|mix|jumble|misspell|capitali[sz]e|lowercase|uppercase|remove|delete|strip|omit|skip|group|combine|merge|split|insert|add|append|prepend|include|integrate|incorporate|embed|' +
      'introduce|mention|weave|sprinkle|augment|enhance|modify|alter|adapt|adjust|change|turn|transform|convert|translate|encode|encrypt|use|write|format|present|reply|respond|answer|begin|start|end|finish|conclude|close|limit|keep|make|repeat|say|state|always|never|only|emphasi[sz]e|stress|promote|advertise|express|encourage|suggest',
  ),
  output: words(
    "(?<!in |for |to |of |about |see |from |with |by |await |received |appreciate )(?:your|the|this|any) (?:next |final |own |whole |entire |full )?(?:answer|response|output|completion|generated text|summary|reply)(?:'s)?(?= (?:with|in|as|to (?:mention|include|be|say|express|promote|highlight|hint)|by|should|must|using|only|into|without)\\b)|" +
      "(?:in|into|to|of|within|throughout|at the (?:end|start|beginning|top) of|end|begin|start|conclude|finish|close) (?:your|the) (?:next |final |own |whole |entire |full )?(?:answer|response|output|completion|generated text)s?(?:'s)?",
  ),
  format: starts(
    '(?:reply|respond|answer|write|speak|output|communicate)(?: back)? (?:only|just|exclusively|solely|entirely|always|in (?!writing|time|person|detail|advance|full|confidence)\\p{L}+(?: only)?[.!]?$|as (?:if|an?|though)|using|with (?:only|just|emojis?|the word)|like an?)',
  ),
  tell: starts(
    'ask|tell|warn|inform|remind|urge|encourage|convince|persuade|invite|claim|pretend|advise|share|find|fix|spread|state',
  ),
  letters: words(
    '(?:every|each|all|any|the (?:first|last|second|third|fourth)(?: \\w+)?(?: of)?) (?:\\w+ )?(?:letters?|vowels?|consonants?|words?|nouns?|verbs?|sentences?|characters?|spaces?|digits?|syllables?|lines?|paragraphs?)|' +
      '(?:letters?|vowels?|consonants?|nouns|characters|spaces|words) (?:with|by|in|into|to|of|from|between) |(?:in|of) this (?:e-?mail|message|text|mail)|(?:the )?(?:text|paragraphs?|message|sentences?) above|(?:this|the) (?:message|text|e-?mail|summary) (?:to|in|into|as|more|less|using|with)(?! (?:us|me|him|her|them|the (?:client|customer|team|office)))|the sentence|the following (?:story|sentence|text|list)|in reverse|backwards|rot13|caesar|cipher|base64|hexadecimal|binary|morse|anagrams?|emojis?|leet|pig latin|(?:all )?(?:caps|capitals|uppercase|lowercase)|' +
      '(?:in|into|to) (?:french|spanish|german|italian|portuguese|swahili|russian|chinese|japanese|arabic|latin|klingon|english|dutch|polish|turkish|hindi|korean)',
  ),
  audience: words(
    '(?:the |all |any |other )?(?:readers?|users?|audience|viewers|followers|recipients?) (?:to|that|about|of|into|against|with|on|is|are|should|must)|the (?:reader|user|audience)',
  ),
  artefact: words(
    '(?:a|an|the|some|\\d+|two|three|five|ten|another|random|one) (?:\\w+ ){0,2}(?:poems?|haikus?|limericks?|sonnets?|jokes?|riddles?|puns?|essays?|lyrics|songs?|lullaby|fairy tales?|story|stories|fun facts?|facts?|trivia|famous quotes?|quotes? by|recipes?|synonyms?|antonyms?|metaphors?|tweets?|slogans?|headlines?|blog posts?|(?:python|java|javascript|sql|c\\+\\+|php|bash|rust|regex) \\w+|functions?|scripts?|algorithms?|theory|theorem|equations?|history of|causes of|benefits of|advantages of|lifecycle|process of|methodology|overview of|peer-reviewed|papers|studies|statistics|recent (?:findings|articles|research))|' +
      'recent (?:findings|articles|research|studies)|statistics on|(?:python|javascript|java|php|sql|mysql|html|css)|quantum|recursion|relativity|photosynthesis|equations?|the sentiment|the tone of|the mood|the plot of|the phrase|the word|the following (?:sentence|text|phrase|words?|statement|review)',
  ),
  general: starts(
    "(?:and |so |also )?(?:who|whom|whose|what|what's|why|how|which|when|where|in which|in what|define|is it true|can you (?:explain|tell me|describe))",
  ),
  knowledge: starts(
    "(?:and |so |also )?(?:(?:what|who)(?:'s| is| are| was| were)|who (?:wrote|invented|discovered|painted|composed|founded|directed|won|said|created|built|was)|how (?:do|does|did) (?:\\w+ ){1,4}work|how (?:do|can|would) (?:i|you|one) (?:say|solve|calculate|spell|write|translate|make|cook|convert)|how (?:far|tall|old|big|deep|heavy|hot|fast|long) (?:is|are|was)|why (?:is|are|do|does|did)|in (?:which|what) (?:country|year|city|language)|what (?:does|do) .{1,60} mean|which (?:country|planet|element|animal|city|language)|is the following|define)",
  ),
  ours: words(
    "my|mine|our|ours|us|we|we're|we've|we'll|we'd|i'm|i've|i'd|i'll|i need|i have|i want|he|him|his|she|her|hers|you(?:'re|'ve|'ll|'d)|your(?! (?:next |final |own |whole |entire )?(?:answer|response|output|reply|message|summary|text|knowledge|training|words))|yours|did you|are you|have you|were you|you (?:have|had|were|are|did|sent|said|mentioned|think|want|need|prefer)|as (?:discussed|agreed)",
  ),
  shown: words(
    'attached|attachment|enclosed|below|above|this|these|that|those|here|there|it|they|them|forwarded|yesterday|tomorrow|today|last (?:week|month|year)|next (?:week|month|year)',
  ),
  daily: words(
    '(?:price|cost|rate|fee|deadline|status|delivery|dates?|time|room|address|phone|order number|order|invoice|bill|meeting|plan|budget|quote|offer|contract|draft|report|schedule|agenda|client|customer|supplier|team|project|office|website|newsletter|brochure|flyer|minutes|shipment|parcel|payment|account|booking|table|ticket|key|desk|printer|laptop|login|password|access|stock|size|colour|color|quantity|sample|proof|file|document|form|application|position|job|shift|class|course|lesson|workshop|event|party|venue|parking|entrance|floor|kitchen|roof|site|machine|part|warranty|repair|appointment|opening|hours|menu|guests?|people|kids|driver|flight|train|hotel|procedure|policy|template|slides?|presentation|figures|results|tender|permit|licen[cs]e|insurance|update|news|plans|set-?up|next steps?|best way|chance|wi-?fi|lunch|dinner|options?)s?',
  ),
  polite: words("please|pls|kindly|could you|would you|would be great|thanks|thank you|i'd be grateful"),
  lead: /^[^\p{L}\p{N}]*(?:(?:please|kindly|pls|now|then|and|also|finally|first|next|instead|after that|afterwards),? )*(?:(?:can|could|would|will) you (?:please |kindly |also )?)?/u,
};

const DE: ChatWords = {
  produce: starts(
    'schreibe?n?|verfassen?|verfasse|dichte|erfinde|erzähle?|erstellen?|erstelle|generiere|entwirf|übersetzen?|übersetze|formulieren?|formuliere|fasse|zusammenfassen|erklären?|erkläre|beschreiben?|beschreibe|erläutern?|erläutere|definiere|nenne?n?|vergleiche?n?|empfiehl|empfehlen?|schlage?|liste|zähle|analysiere|bewerte|berechne|löse|gib|drucke|kodiere|codiere|verschlüssele|entschlüssele|dekodiere|sage?|antworte',
  ),
  rework: starts(
    'ersetze|tausche|vertausche|kehre|entferne|lösche|füge|ergänze|baue|erwähne|betone|verwende|benutze|nutze|schreibe|antworte|beginne|beende|schließe|wiederhole|gruppiere|kombiniere|wandle|verändere|ändere|wirb|immer|niemals|nur',
  ),
  output: words(
    '(?:in|an|zu|mit|am ende) (?:deiner|deine|der|die) (?:nächsten |ganzen )?(?:ausgabe|antwort|zusammenfassung)|deiner? (?:antwort|ausgabe|zusammenfassung)',
  ),
  format: starts(
    '(?:antworte|schreibe?|sprich) (?:nur|ausschließlich|immer|als (?:ob|wärst|ein)|wie ein|mit emojis?|auf \\p{L}+[.!]?$)',
  ),
  tell: starts('bitte|sag|sage|warne|informiere|erinnere|überzeuge|ermutige|behaupte|fordere|teile|finde|fasse|schlag'),
  letters: words(
    '(?:jede[nrs]?|alle|sämtliche) (?:\\p{L}+ )?(?:buchstaben?|vokale?|konsonanten?|wort|wörter|wörtern|satz|sätze|zeichen|leerzeichen|silben?)|(?:buchstaben|vokale|wörter|leerzeichen) (?:durch|mit|in|zu)|rückwärts|base64|rot13|caesar|morsecode|emojis?|großbuchstaben|(?:ins|auf) (?:französische?|spanische?|englische?|deutsche?|italienische?|russische?|japanische?|chinesische?|lateinische?|arabische?)|auf (?:französisch|spanisch|englisch|italienisch|russisch|japanisch)',
  ),
  audience: words(
    '(?:die|den|dem|der|alle|allen) (?:leser|lesern|leserinnen|nutzer|nutzern|benutzer|empfänger|empfängern|publikum)',
  ),
  artefact: words(
    '(?:ein|eine|einen|das|die|der|drei|fünf|zehn) (?:\\p{L}+ ){0,2}(?:gedicht|haiku|witz|rätsel|aufsatz|lied|märchen|kurzgeschichte|geschichte|zitat|rezept|synonyme?|slogan|schlagzeile|blogbeitrag|funktion|skript|algorithmus|gründe|theorie|relativitätstheorie|fakten|tipps?)|python|javascript|sql|photosynthese|relativitätstheorie|den folgenden (?:satz|text)|folgenden satz',
  ),
  general: starts('(?:und )?(?:wer|was|warum|wieso|wie|welche[rsnm]?|wann|wo|worin)'),
  knowledge: starts(
    '(?:und )?(?:(?:was|wer|wie) (?:ist|sind|war|waren|heißt|lautet|bedeutet)|wer (?:schrieb|erfand|entdeckte|malte|komponierte|gründete|hat .{1,40} (?:geschrieben|erfunden|entdeckt|gemalt))|wie (?:funktioniert|funktionieren|sagt man|berechnet man|schreibt man)|wie (?:hoch|weit|alt|groß|tief|schwer) (?:ist|sind|war)|warum (?:ist|sind|gibt)|in welche[mr] (?:land|jahr|stadt))',
  ),
  ours: words(
    'ich|mein(?:e[nrsm]?)?|wir|uns|unser(?:e[nrsm]?)?|sie|ihr(?:e[nrsm]?)?|ihnen|euch|euer|eure[nrsm]?|du|dich|dir|dein(?:e[nrsm]?)?(?! (?:antwort|ausgabe|zusammenfassung))',
  ),
  shown: words(
    'anbei|anhang|angehängt|beigefügt|unten|oben|diese[rsnm]?|dies|das hier|hier|es|heute|morgen|gestern|da|dort|davon|dazu',
  ),
  daily: words(
    '\\p{L}*(?:preis|kosten|frist|stand|status|liefer\\p{L}*|termin|datum|uhrzeit|raum|adresse|nummer|bestellung|rechnung|besprechung|plan|budget|angebot|vertrag|entwurf|bericht|tagesordnung|kunde[n]?|lieferant|team|projekt|büro|webseite|website|flyer|protokoll|paket|zahlung|konto|buchung|tisch|karte|schlüssel|drucker|zugang|passwort|größe|farbe|menge|muster|datei|unterlagen|formular|stelle|schicht|kurs|veranstaltung|fest|parkplatz|küche|dach|baustelle|maschine|teil|garantie|reparatur|öffnungszeiten|gäste|zug|flug|hotel|vorlage|zahlen|ergebnisse?)e?n?s?',
  ),
  polite: words('bitte|kannst du|könntest du|könnten sie|können sie|würden sie|würdest du|danke|vielen dank'),
  lead: /^[^\p{L}\p{N}]*(?:(?:bitte|nun|jetzt|dann|und|auch|zuerst|danach|außerdem),? )*(?:(?:kannst du|könntest du|können sie|könnten sie) (?:mir |uns |bitte )*)?/u,
};

const FR: ChatWords = {
  produce: starts(
    '(?:ecri(?:s|vez)|redige[zr]?|compose[zr]?|genere[zr]?|cree[zr]?|invente[zr]?|imagine[zr]?|tradui(?:s|sez|re)|resume[zr]?|explique[zr]?|decri(?:s|vez)|definis(?:sez)?|compare[zr]?|recommande[zr]?|propose[zr]?|suggere[zr]?|liste[zr]?|enumere[zr]?|donne[zr]?|fournis(?:sez)?|raconte[zr]?|cite[zr]?|calcule[zr]?|resous|analyse[zr]?|affiche[zr]?|imprime[zr]?|encode[zr]?|decode[zr]?|chiffre[zr]?|dechiffre[zr]?|inverse[zr]?|repond(?:s|ez)|di(?:s|tes))(?:-moi|-nous)?',
  ),
  rework: starts(
    'remplace[zr]?|inverse[zr]?|melange[zr]?|supprime[zr]?|retire[zr]?|enleve[zr]?|ajoute[zr]?|insere[zr]?|inclus|incluez|integre[zr]?|mentionne[zr]?|utilise[zr]?|emploie|employez|ecri(?:s|vez)|repond(?:s|ez)|commence[zr]?|termine[zr]?|finis(?:sez)?|conclus|repete[zr]?|groupe[zr]?|regroupe[zr]?|transforme[zr]?|modifie[zr]?|convertis(?:sez)?|toujours|jamais|uniquement|promouvoir|encourage[zr]?',
  ),
  output: words(
    '(?:dans|a|de|par|avec|la fin de) (?:ta|votre|la) (?:prochaine )?(?:reponse|sortie|synthese)|ta reponse',
  ),
  format: starts(
    '(?:repond(?:s|ez)|ecri(?:s|vez)|parle[zr]?) (?:uniquement|seulement|exclusivement|toujours|comme (?:si|un)|avec des emojis?|en \\p{L}+[.!]?$)',
  ),
  tell: starts(
    '(?:demande|dis|avertis|informe|rappelle|convaincs|encourage|invite|affirme|partage|trouve|corrige)[zr]?',
  ),
  letters: words(
    "(?:chaque|toutes? les|tous les|les) (?:\\p{L}+ )?(?:lettres?|voyelles?|consonnes?|mots?|phrases?|caracteres?|espaces)(?: par| en| avec| de)|a l'envers|base64|rot13|cesar|morse|emojis?|majuscules|en (?:anglais|espagnol|allemand|italien|russe|japonais|chinois|latin|arabe|francais)",
  ),
  audience: words('(?:les|aux|le|au|des) (?:lecteurs?|utilisateurs?|destinataires?|public)'),
  artefact: words(
    '(?:un|une|le|la|les|des|trois|cinq|dix) (?:\\p{L}+ ){0,2}(?:poeme|haiku|blague|devinette|dissertation|chanson|conte|histoire|citation|recette|synonymes?|slogan|titre accrocheur|article de blog|fonction|script|algorithme|raisons de|theorie|faits?)|python|javascript|sql|photosynthese|relativite|la phrase suivante|le texte suivant',
  ),
  general: starts("(?:et )?(?:qui|que|qu'est-ce|quel(?:le)?s?|pourquoi|comment|combien|quand|ou)"),
  knowledge: starts(
    "(?:et )?(?:quel(?:le)?s? (?:est|sont|etait|etaient)|qui (?:a (?:ecrit|invente|decouvert|peint|compose|fonde)|est|etait)|comment (?:fonctionne|fonctionnent|dit-on|calcule-t-on)|pourquoi (?:le|la|les)|dans quel(?:le)? (?:pays|annee|ville)|qu'est-ce (?:que|qu'))",
  ),
  ours: words(
    "je|j'ai|mon|ma|mes|nous|notre|nos|on|vous|vos|votre(?! (?:reponse|sortie|synthese))|tu|toi|ton|tes|ta(?! (?:reponse|sortie))|il|elle|lui|leur|leurs",
  ),
  shown: words(
    "ci-joints?|ci-jointes?|joint|joints|ci-dessous|ci-dessus|ce|cet|cette|ces|cela|ca|c'est|ici|aujourd'hui|demain|hier",
  ),
  daily: words(
    '(?:prix|cout|tarif|delai|date|livraison|heure|salle|adresse|numero|commande|facture|reunion|plan|budget|devis|offre|contrat|brouillon|rapport|ordre du jour|client|fournisseur|equipe|projet|bureau|site|plaquette|compte rendu|colis|paiement|compte|reservation|table|billet|cle|imprimante|acces|mot de passe|taille|couleur|quantite|echantillon|fichier|document|formulaire|dossier|poste|cours|atelier|fete|parking|cuisine|toit|chantier|machine|piece|garantie|reparation|horaires|menu|invite|train|vol|hotel|modele|chiffres|resultats)s?',
  ),
  polite: words("s'il (?:vous|te) plait|merci|svp|stp|pourriez-vous|peux-tu|pouvez-vous|pourrais-tu"),
  lead: /^[^\p{L}\p{N}]*(?:(?:maintenant|puis|ensuite|et|aussi|d'abord|enfin),? )*(?:(?:peux-tu|pouvez-vous|pourrais-tu|pourriez-vous) (?:me |nous |m')*)?/u,
};

const ES: ChatWords = {
  produce: starts(
    '(?:escrib[ae]n?|escribe|redact[ae]|compon|compong?a|gener[ae]|cre[ae]|invent[ae]|imagin[ae]|traduc[ea]|traduzca|resum[ea]|explic[ae]|explique|describ[ae]|defin[ae]|compar[ae]|recomiend[ae]|sugier[ea]|propon|list[ae]|enumer[ae]|da|de|dame|deme|proporcion[ae]|cuent[ae]|nombr[ae]|calcul[ae]|resuelv[ea]|analic[ae]|analiza|muestr[ae]|imprim[ea]|codific[ae]|codifique|descifr[ae]|cifr[ae]|inviert[ea]|respond[ae]|di|diga)(?:me|nos)?',
  ),
  rework: starts(
    'reemplaz[ae]|reemplace|sustituy[ea]|invierte|mezcl[ae]|elimin[ae]|quit[ae]|anad[ea]|agreg[ae]|inserte?a?|incluy[ea]|integr[ae]|mencion[ae]|us[ae]|utilic[ea]|utiliza|escrib[ea]|respond[ea]|empiez[ae]|comienz[ae]|termin[ae]|acab[ae]|repit[ea]|agrup[ae]|transform[ae]|modific[ae]|convert[ai]|convierte|siempre|nunca|solo|unicamente|promocion[ae]',
  ),
  output: words(
    '(?:en|a|de|con|al final de) (?:tu|la|su) (?:proxima )?(?:respuesta|salida)|tu (?:respuesta|salida|resumen)',
  ),
  format: starts(
    '(?:respond[ae]|escrib[ae]|habl[ae]) (?:solo|solamente|unicamente|siempre|como (?:si|un)|con emojis?|en \\p{L}+[.!]?$)',
  ),
  tell: starts('(?:pid[ea]|dil?e?s?|advierte|informa|recuerda|convence|anima|invita|afirma|comparte|busca|corrige)'),
  letters: words(
    '(?:cada|todas las|todos los|las|los) (?:\\p{L}+ )?(?:letras?|vocal(?:es)?|consonantes?|palabras?|frases?|caracter(?:es)?|espacios)(?: por| en| con| de)?|al reves|base64|rot13|cesar|morse|emojis?|mayusculas|(?:en|al) (?:ingles|frances|aleman|italiano|ruso|japones|chino|latin|arabe|espanol)',
  ),
  audience: words('(?:los|las|a los|a las|el|al) (?:lectores?|usuarios?|destinatarios?|publico)'),
  artefact: words(
    '(?:un|una|el|la|los|las|tres|cinco|diez) (?:\\p{L}+ ){0,2}(?:poema|haiku|chiste|adivinanza|ensayo|cancion|cuento|historia|cita|receta|sinonimos?|eslogan|titular|entrada de blog|funcion|script|algoritmo|razones para|teoria|datos?)|python|javascript|sql|fotosintesis|relatividad|la siguiente frase|el siguiente texto',
  ),
  general: starts('(?:y )?(?:quien|que|cual(?:es)?|por que|como|cuando|donde|cuant[oa]s?)'),
  knowledge: starts(
    '(?:y )?(?:cual(?:es)? (?:es|son|era|fue|fueron)|quien(?:es)? (?:escribio|invento|descubrio|pinto|compuso|fundo|es|fue|era)|como (?:funciona|funcionan|se dice|se calcula)|por que (?:el|la|los|las|es|son)|en que (?:pais|ano|ciudad)|que (?:es|son|significa|fue))',
  ),
  ours: words(
    'yo|mi|mis|nosotros|nuestr[oa]s?|nos|me|usted|ustedes|vosotros|vuestr[oa]s?|tu(?! (?:respuesta|salida|resumen))|tus|su(?! (?:respuesta|salida))|sus|le|les|te|os|ella|tenemos|tengo|necesitamos|necesito|queremos|\\p{L}{2,}[ae]is',
  ),
  shown: words('adjunt[oa]s?|abajo|arriba|est[aeo]s?|es[aeo]s?|aqui|hoy|manana|ayer|anexo'),
  daily: words(
    '(?:precio|coste|costo|tarifa|plazo|fecha|entrega|hora|sala|direccion|numero|pedido|factura|reunion|plan|presupuesto|oferta|contrato|borrador|informe|orden del dia|cliente|proveedor|equipo|proyecto|oficina|web|folleto|acta|paquete|pago|cuenta|reserva|mesa|entrada|llave|impresora|acceso|contrasena|talla|color|cantidad|muestra|archivo|documento|formulario|puesto|turno|curso|taller|fiesta|aparcamiento|cocina|obra|maquina|pieza|garantia|reparacion|horario|menu|invitado|tren|vuelo|hotel|plantilla|cifras|resultados)(?:e?s)?',
  ),
  polite: words('por favor|gracias|porfa|podrias|podria|puedes|puede'),
  lead: /^[^\p{L}\p{N}]*(?:(?:ahora|luego|despues|y|tambien|primero|ademas),? )*(?:(?:puedes|podrias|puede|podria) (?:me |nos )*)?/u,
};

const ALL: Readonly<Record<string, ChatWords>> = { en: EN, de: DE, fr: FR, es: ES };

/** The words of a language, or null where there are none. */
export const chatWordsOf = (language: string): ChatWords | null => ALL[language] ?? null;
