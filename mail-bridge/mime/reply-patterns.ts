/** How mail programs and people introduce earlier mail and end their own, in the languages that we read. All patterns are anchored and linear. */

/** First word of an attribution: `On`, `Am`, `Le` … Cheap test before the costly one. */
export const ATTRIBUTION_START =
  /^[\s*_]*(?:on|am|le|el|em|il|op|den|på|pe|w|dnia|dne|mnamo|tarehe|a|al|aos|vào|в|\d{1,4}[-./]\d|\d{1,2}\s|from|von|de|da|van|kutoka|пн|вт|ср|чт|пт|сб|вс|(?:mon|tues?|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|mié|jeu|jue|ven|vie|sam|sáb|dim|dom|seg|ter|qua|qui|sex|gio|maa|din|woe|don|vri|zat|zon)[a-zà-ÿ]{0,8}[.,]?\s)/i;

const VERB =
  '(?:wrote|writes|said|schrieb(?:en)?|schreibt|hat geschrieben|geschrieben|a [ée]crit|[ée]crivait|escribi[óo]|escreveu|ha scritto|scrive|scrisse|schreef|heeft geschreven|skrev|kirjoitti|napisa[łl]\\(?a?\\)?|написал\\(?а?\\)?|пише(?:т)?|aliandika|ameandika|yazd[ıi]|のメッセージ)';

/** `On …, X wrote:` on one (joined) line; a verb near the end, then a colon. */
export const ATTRIBUTION_END = new RegExp(
  `(?:^|[\\s>*_)])${VERB}(?:[\\s\\u00a0][^:\\n]{0,80})?[\\s\\u00a0*_]*:[\\s*_]*$`,
  'i',
);
/** `X <x@example.org> wrote on …:` and `X schrieb am …:` without a leading date */
export const NAME_ATTRIBUTION = new RegExp(`^[^\\n]{2,120}[\\s>]${VERB}(?:[\\s\\u00a0][^\\n]{0,80})?:[\\s*_]*$`, 'i');
/** `2014-01-09 10:12 GMT+01:00 X <x@example.org>:` */
export const DATE_ATTRIBUTION =
  /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./ ][\w.]{1,12}[-./ ]\d{2,4})[^\n]{0,200}<[^\n<>]{3,120}@[^\n<>]{2,120}>:?[\s]*$/;
/** `From X, on …:`, old Lotus and Sparrow lines such as `On Tuesday, 9 January 2014 at 10:12, X wrote:` are covered above */

/** `-----Original Message-----` and its kin; everything below is the mail that is answered. */
export const ORIGINAL_SEPARATOR =
  /^[\s>*]*[-_=]{3,40}\s*(?:original(?:e|er)?\s+(?:message|nachricht|appointment)|original message|originalnachricht|urspr(?:ü|ue)ngliche\s+(?:nachricht|e-?mail|termin)|message d['’]origine|message original|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|opprinnelig melding|oprindelig meddelelse|ursprungligt meddelande|oryginalna wiadomo[śs][ćc]|исходное сообщение|ujumbe (?:wa )?asili|reply message|antwort(?:nachricht)?|réponse)\s*[-_=]{2,40}\s*$|^\s*(?:original message headers|ursprüngliche nachrichtenkopfzeilen|en-têtes d[eu] message d['’]origine|encabezados del? mensaje original|intestazioni del messaggio originale|cabeçalhos da mensagem original):\s*$/i;

export const FORWARDED_SEPARATOR =
  /^[\s>*]*(?:[-_=]{2,40}\s*(?:forwarded (?:message|by\b[^\n]{0,120}|e-?mail)|weitergeleitete (?:nachricht|e-?mail)|message transf[ée]r[ée]|message r[ée]exp[ée]di[ée]|courriel transf[ée]r[ée]|mensaje reenviado|mensagem (?:encaminhada|reencaminhada)|messaggio inoltrato|doorgestuurd bericht|ujumbe uliosambazwa|ujumbe uliotumwa|vidarebefordrat meddelande|videresendt (?:besked|melding)|przekazana wiadomo[śs][ćc]|пересылаемое сообщение|пересланное сообщение)[^\n]{0,120}|begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail)|d[ée]but du message (?:r[ée]exp[ée]di[ée]|transf[ée]r[ée])|inicio del mensaje reenviado|in[íi]cio da mensagem (?:reencaminhada|encaminhada)|inizio messaggio inoltrato|begin doorgestuurd bericht|mwanzo wa ujumbe uliosambazwa|forwarded message)\s*[-_=:]*\s*$/i;

/** "-- please do not write below this line --" of ticket systems: what they have already stands below it, if anything stands above. */
export const TICKET_LINE =
  /^[\s>*#_=~-]*(?:(?:please )?(?:do not|don['’]t) (?:write|type|reply) below this line|(?:please )?(?:type|write|add|enter) your (?:reply|answer|response) above this line|(?:please )?reply above this line|bitte (?:schreiben|antworten) sie (?:nur )?(?:oberhalb|über) dieser (?:zeile|linie)|bitte unterhalb dieser (?:zeile|linie) nichts (?:schreiben|eingeben)|(?:merci de |veuillez )?(?:répondre|répondez|écrire|écrivez) au[- ]dessus de cette ligne|ne (?:rien écrire|pas écrire) (?:en dessous|sous) (?:de )?cette ligne|(?:por favor,? )?(?:responda|escriba|responde|escribe) (?:por encima|arriba) de esta línea|no escriba (?:por )?debajo de esta línea|rispond(?:a|i|ere) sopra questa riga|respond(?:a|er) acima desta linha)[\s*#_=~.-]*$/i;

/** "Your message:" of receipts, above a copy of it */
export const OWN_COPY =
  /^[\s*_=-]*(?:(?:(?:copy|text|details|content) of )?(?:your|the original) (?:(?:original|submitted) )?(?:message|request|enquiry|inquiry|e-?mail|ticket|submission)(?: (?:was|reads|read|to us))?|(?:(?:kopie|text|inhalt) )?(?:ihrer?|deiner?) (?:ursprüngliche )?(?:nachricht|anfrage|mitteilung|e-?mail|meldung)(?: (?:an uns|lautete?))?|(?:(?:copie|texte|contenu) de )?(?:votre|ton) (?:message|demande|courriel|e-?mail)(?: (?:initiale?|d['’]origine))?|(?:(?:copia|texto|contenido) de )?(?:su|tu) (?:mensaje|consulta|solicitud|correo)(?: original)?|(?:il )?(?:suo|tuo) messaggio|la (?:sua|tua) richiesta|a sua mensagem|o seu pedido)\s*[:：][\s*_=-]*$/i;
/** "May 15, 2026, 23:47 GMT+8" under a name: when a comment of a ticket was written */
export const TIME_LINE =
  /^(?=.*\b(?:19|20)\d\d\b|.*\d{1,2}\.\d{1,2}\.\d\d\b)(?=.*\b\d{1,2}[:h.]\d\d\b)[\p{L}\d\s,.:/()+-]{8,60}$/u;

/** Field names of a header block, by what they mean. */
const FIELD_NAMES: Record<'from' | 'sent' | 'to' | 'subject' | 'cc', string> = {
  from: 'from|von|de|expéditeur|remitente|da|mittente|van|från|fra|od|от|kutoka|kutoka kwa|lähettäjä|kimden|发件人|差出人',
  sent: "sent|date|gesendet|datum|envoyé|date d[’']envoi|enviado(?: el)?|enviada(?: em)?|fecha|data|inviato|verzonden|skickat|sendt|dato|wysłano|дата|отправлено|imetumwa|ilitumwa|tarehe|发送时间|送信日時|gesendet am|sent on",
  to: 'to|an|à|a|para|verso|aan|till|til|do|кому|kwa|to\\(s\\)|destinataire|destinatario|destinatari|vastaanottaja|kime|收件人|宛先',
  subject:
    'subject|betreff|betr\\.?|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|temat|тема|mada|kichwa|konu|aihe|主题|件名',
  cc: 'cc|kopie|copie|copia|cópia|bcc|kopi|nakala|копия|reply-to|antwort an|importance|priority|wichtigkeit|attachments|anlagen',
};
export type BlockField = keyof typeof FIELD_NAMES;
const FIELD_LINES = Object.entries(FIELD_NAMES).map(([field, names]) => ({
  field: field as BlockField,
  pattern: new RegExp(`^[\\s>*_]{0,12}(?:${names})[\\s\\u00a0*_]{0,4}[:：][\\s*_]*(.{0,1000})`, 'i'),
}));

/** Which header of a quoted header block a line holds, or null. */
export function blockFieldOf(line: string): { field: BlockField; value: string } | null {
  if (line.length > 1200) return null;
  const colon = line.search(/[:：]/);
  if (colon < 1 || colon > 40) return null;
  for (const { field, pattern } of FIELD_LINES) {
    const found = pattern.exec(line);
    if (found) return { field, value: found[1] ?? '' };
  }
  return null;
}

export const FORWARD_SUBJECT =
  /^\s*(?:(?:re|aw|sv|antw)\s*:\s*)?(?:fwd?|wg|tr|rv|enc|i|vs|doorst|pd|encaminhado|inoltra)\s*:/i;

/** Lines that mail programs add below a text. */
export const DEVICE_LINE = new RegExp(
  [
    '^(?:sent|gesendet|envoy[ée]|enviado|inviato|verzonden|verstuurd|imetumwa|skickat|sendt|wys[łl]ano) (?:(?:securely )?(?:from|via|with|using|by|von(?: meinem| mobilgerät)?|mit(?: der| meinem)?|depuis|de(?:sde|puis)?|à partir de|da(?:l)?|do|vanaf|van|met|kutoka|från|fra|z)\\s)(?:my |mein(?:em|er)? |mon |ma |mi |meu |minha |il mio |dal mio |mijn |yangu )?[^\\n.?!]{0,20}(?:i-?phone|i-?pad|android|black ?berry|galaxy|samsung|smartphone|mobile|handy|phone|móvil|movil|celular|telefono|teléfono|mobiel|simu|mail|outlook|yahoo|proton|huawei|xiaomi|pixel|windows|device|gerät|tablet|sparrow|mailbox|thunderbird|hey|superhuman|spark)[^\\n.?!]{0,70}[.!]?$',
    '^sent with [^\\n]{0,40}\\(https?:[^\\n]{0,100}\\)$',
    '^(?:get|holen sie sich|obtenez|obtener|obtenha|scarica|download) outlook (?:for|für|pour|para|per|voor) [^\\n]{0,60}$',
    '^von meinem \\S{1,20} gesendet\\.?$',
    '^(?:diese nachricht wurde )?von meinem [^\\n]{1,40} (?:gesendet|versendet|verschickt)\\.?$',
    '^(?:envoyé|enviado|inviato) (?:da|de|desde|do|depuis) [^\\n]{0,20}(?:iphone|ipad|android|mobile|outlook|yahoo)[^\\n]{0,40}$',
    '^(?:do|get) you yahoo[^\\n]{0,40}$',
  ].join('|'),
  'i',
);

/** A closing formula that stands alone on its line. */
export const SIGN_OFF =
  /^[\s]*(?:(?:kind|best|warm|warmest|kindest|many|with (?:kind|best|warm))\s+(?:regards|wishes|thanks)|regards|rgds|br|best|cheers|thanks|thank you|thanks (?:again|so much|a lot|in advance|and (?:kind |best )?regards)|thank you (?:very much|so much|in advance|and (?:kind |best )?regards)|many thanks|sincerely|sincerely yours|yours (?:sincerely|truly|faithfully)|yours|respectfully|cordially|all the best|take care|talk soon|love|mit (?:freundlichen|besten|herzlichen|lieben|vielen) gr(?:ü|ue)(?:ß|ss)en|(?:freundliche|beste|viele|liebe|herzliche|schöne|sch(?:ö|oe)ne) gr(?:ü|ue)(?:ß|ss)e?(?: aus [^\n,]{1,30})?|mfg|lg|vg|gruß|gruss|gr(?:ü|ue)(?:ß|ss)e|hochachtungsvoll|(?:vielen |besten |herzlichen )?dank(?: und (?:viele |beste )?gr(?:ü|ue)(?:ß|ss)e)?|cordialement|bien cordialement|bien à (?:vous|toi)|très cordialement|sincères salutations|meilleures salutations|amicalement|merci(?: d['’]avance| beaucoup)?|à bient[ôo]t|bises|saludos(?: cordiales)?|un saludo|un cordial saludo|atentamente|cordialmente|(?:muchas )?gracias|un abrazo|atenciosamente|(?:com os )?melhores cumprimentos|cumprimentos|abraços|abraço|obrigad[oa]|att\.?|cordiali saluti|distinti saluti|un saluto|saluti|grazie(?: mille)?|met vriendelijke groeten?|vriendelijke groeten?|(?:hartelijke )?groet(?:en|jes)?|mvg|(?:alvast )?bedankt|wako mwaminifu|wako|wasalaam|asante(?:ni)?(?: sana)?|med vänlig hälsning|hälsningar|mvh|med venlig hilsen|hilsen|pozdrawiam|с уважением)[\s,.!;-]*$/i;

/** Begins a confidentiality notice or the like. */
export const DISCLAIMER_START =
  /^[\s*_-]*(?:(?:confidential(?:ity)?(?: notice| note)?|disclaimer|legal (?:notice|disclaimer)|privileged|vertraulich(?:keit)?(?:shinweis)?|haftungsausschluss|avis de confidentialité|confidentialité|aviso (?:legal|de confidencialidad(?:e)?)|confidencialidad(?:e)?|avviso di riservatezza|riservatezza|vertrouwelijk(?:heid)?|notice)\b|(?:this|the) (?:e-?mail|message|communication|transmission|information contained|contents?)\b|the information (?:contained|transmitted)|(?:diese|die) (?:e-?mail|nachricht|information(?:en)?)\b|ce (?:message|courriel|courrier|mail)\b|cet? e-?mail\b|este (?:mensaje|correo|e-?mail|mensagem|email)\b|esta (?:mensagem|comunicaci[óo]n)\b|(?:questo|il presente) (?:messaggio|e-?mail)|dit (?:e-?mail)?bericht\b|deze e-?mail\b|(?:please )?(?:consider|think (?:of|about)) the environment|bitte (?:denken|prüfen) sie|ujumbe huu\b|barua pepe hii)/i;
export const DISCLAIMER_WORDS =
  /confidential|privileged|intended (?:recipient|solely|only|for)|named addressee|unauthori[sz]ed|vertraulich|bestimmt|adressat|empfänger|confidentiel|destinataire|confidencial|destinatario|destinatário|riservat|vertrouwelijk|geadresseerde|environment|before printing|ausdruck|siri|liability|legally|virus|monitored|registered (?:in|office)/i;

/** Below a line of hyphens or the like: what lists add. */
export const LIST_FOOTER =
  /mailing list|unsubscribe|mailman|listinfo|google groups|you (?:are receiv|received) (?:this|because)|abmelden|se désabonner|darse de baja|afmelden|list archives?|view it on github|reply to this email directly|kujiondoa/i;
export const RULER = /^\s*(?:[-_=*~#]\s?){5,120}\s*$/;
