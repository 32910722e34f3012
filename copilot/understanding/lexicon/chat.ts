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
  /** asks how the world is: who, what, why, how */
  general: RegExp;
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
      'list|name|enumerate|provide|give (?:me )?(?:an?|some|the|\\d+|two|three|five|ten)|tell (?:me|us)|show (?:me|us) how|show (?:me|us) an?|teach|calculate|compute|solve|predict|identify|search|find out|look up|research|' +
      'output|display|encode|decode|encrypt|decipher|convert|reverse|spell|recite|sing|play|act|pretend|simulate|respond|answer|automate',
  ),
  rework: starts(
    'replace|substitute|swap|rearrange|reorder|reverse|scramble|shuffle|mix|jumble|misspell|capitali[sz]e|lowercase|uppercase|remove|delete|strip|omit|skip|group|combine|merge|split|insert|add|append|prepend|include|integrate|incorporate|embed|' +
      'introduce|mention|weave|sprinkle|augment|enhance|modify|alter|adapt|adjust|change|turn|transform|convert|translate|encode|encrypt|use|write|format|present|reply|respond|answer|begin|start|end|finish|conclude|close|limit|keep|make|repeat|say|state|always|never|only|emphasi[sz]e|stress|promote|advertise|express|encourage|suggest',
  ),
  output: words(
    "(?<!in |for |to |of |about |see |from |with |by |await |received |appreciate )(?:your|the|this|any) (?:next |final |own |whole |entire |full )?(?:answer|response|output|completion|generated text|summary|reply)(?:'s)?(?= (?:with|in|as|to (?:mention|include|be|say|express|promote|highlight|hint)|by|should|must|using|only|into|without)\\b)|" +
      "(?:in|into|to|of|within|throughout|at the (?:end|start|beginning|top) of|end|begin|start|conclude|finish|close) (?:your|the) (?:next |final |own |whole |entire |full )?(?:answer|response|output|completion|generated text)s?(?:'s)?",
  ),
  format: starts(
    '(?:reply|respond|answer|write|speak|output|communicate)(?: back)? (?:only|just|exclusively|solely|entirely|always|in (?!writing|time|person|detail|advance|full|confidence)\\p{L}+(?: only)?[.!]?$|as (?:if|an?|though)|using|with (?:only|just|emojis?|the word)|like an?)',
  ),
  general: starts(
    "(?:and |so |also )?(?:who|whom|whose|what|what's|why|how|which|when|where|in which|in what|define|is it true|can you (?:explain|tell me|describe))",
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
  general: starts('(?:und )?(?:wer|was|warum|wieso|wie|welche[rsnm]?|wann|wo|worin)'),
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
  general: starts("(?:et )?(?:qui|que|qu'est-ce|quel(?:le)?s?|pourquoi|comment|combien|quand|ou)"),
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
  general: starts('(?:y )?(?:quien|que|cual(?:es)?|por que|como|cuando|donde|cuant[oa]s?)'),
  ours: words(
    'yo|mi|mis|nosotros|nuestr[oa]s?|nos|me|usted|ustedes|vosotros|vuestr[oa]s?|tu(?! (?:respuesta|salida|resumen))|tus|su(?! (?:respuesta|salida))|sus|le|les|te|os|el|ella|tenemos|tengo|necesitamos|necesito|queremos',
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
