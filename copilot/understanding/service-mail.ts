/** What is known of a mail before it is read. */
import { fold } from './fold.ts';
import { matchesOf, remembered } from './patterns/remembered.ts';

interface Envelope {
  message: { automatic: { kind: string } };
  sender: { address: string };
  automated: boolean;
  reply: boolean;
  forwarding: boolean;
}

/** Desks and programs that write to many people: their addresses say so. */
const ROLE =
  /^(?:info|support|service|services|admin|administrator|billing|orders?|shop|store|account|accounts?-?team|team|voice(?:mail)?|survey|feedback|help|helpdesk|customer.*|kunden.*|clientes?|client|contact|hello|care|membership|community|no-?reply.*|notif.*)$/iu;

/** What a reader does on a web site of the sender, if at all: matched against folded text. */
const SELF_SERVICE = remembered(
  /(?<!\p{L})(?:(?:read|review|accept) (?:\S+ ){0,4}(?:terms|conditions|polic(?:y|ies)|privacy notice)|(?:read|see|view|review|visit|check out|browse|find|listen|watch)(?: \S+){0,8} (?:website|web ?site|online|portal|app|page|blog|here|link|post|message)|(?:log|sign) ?in|click|rate (?:our|us|your)|tell us how|reply to this (?:e-?mail|mail|message)|contact (?:us|support|our)|(?:complete|take|fill (?:in|out)) (?:our|the|this) (?:\S+ )?(?:survey|questionnaire|poll)|leave (?:us )?(?:a )?review|check your (?:address|spam|inbox|order)|lesen sie|besuchen sie|melden sie sich (?:\S+ ){0,12}an|loggen sie|klicken sie|bewerten sie|antworten sie auf diese|kontaktieren sie|nehmen sie (?:\S+ ){0,6}umfrage teil|consultez|connectez-vous|cliquez|visitez|rendez-vous sur|donnez votre avis|evaluez|contactez|repondez a ce|consulte|visite|inicie sesion|haga clic|acceda|valore|responda a este|contacte|complete (?:nuestra|la|esta) encuesta)(?!\p{L})/u,
);

/** "Please read the changes on our web site", "reply to this mail" of a desk: advice to everybody, no work for one. */
export function isSelfService(context: Envelope, low: string): boolean {
  const { kind } = context.message.automatic;
  const local = context.sender.address.split('@')[0] ?? '';
  const many = context.automated || ROLE.test(local) || kind === 'bulk' || kind === 'list';
  return many && !context.reply && !context.forwarding && SELF_SERVICE.test(low);
}

const COLD = remembered(
  /(?<!\p{L})(?:we help (?:\S+ ){1,6}(?:like|get|grow|save|increase|scale)|(?:companies|businesses|teams|studios|agencies|firms|shops|organi[sz]ations) like yours|more (?:leads|sales|customers|traffic|meetings)|(?:increase|boost|double|triple) your|open to (?:a|an) (?:quick |short |brief )*(?:\d+[ -]?min\S* )?(?:call|chat|intro|conversation)|worth a (?:quick |short )*(?:chat|call|conversation|look)|are you the right person|who handles|business development|sdr|case study|book a (?:quick )?demo|i came across your|noticed (?:that )?your (?:company|website|profile)|unternehmen wie (?:ihres|ihrem|ihre)|mehr (?:leads|kunden|umsatz|anfragen)|unverbindliche\p{L}* (?:erst)?gesprach|entreprises comme la votre|plus de (?:leads|clients|prospects)|empresas como la (?:suya|tuya)|mas (?:clientes|ventas|leads)|(?:aumentar|duplicar) (?:sus|tus) ventas)(?!\p{L})/u,
);

/** A stranger who sells: two turns of phrase of that trade in a mail that answers nothing. */
export const isColdOutreach = (low: string): boolean => new Set(matchesOf(COLD, low).map(([words]) => words)).size >= 2;

/** A program reports that its work went well, or that what it watches is well again: nothing to do, whatever names its lines hold. */
export function isAllClear({
  subject,
  text,
  automated,
}: {
  subject: string;
  text: string;
  automated: boolean;
}): boolean {
  const title = fold(subject);
  if (!WENT_WELL.test(title)) return false;
  const head = fold(text.slice(0, HEAD));
  return (WATCHED.test(title) || WATCHED.test(head)) && (automated || BY_PROGRAM.test(head));
}
const HEAD = 1200;
const WATCHED =
  /(?<!\p{L})(?:backups?|jobs?|sync|build|deploy\p{L}*|snapshot|replication|monitor\p{L}*|cron\p{L}*|host|server|disk|temperature|sensor|sauvegarde|tache|sondes?|\p{L}*sicherung\p{L}*|\p{L}*auftrag|temperatur|respaldo|copia de seguridad|tarea|temperatura|evento|servidor|monitoreo|attivita)(?!\p{L})/u;
const WENT_WELL =
  /(?<!\p{L})(?:\[?ok\]?(?!\p{L})|success\p{L}*|completed|recovered|cleared|back to normal|erfolgreich\p{L}*|abgeschlossen|entwarnung|wieder normal|terminee?s?|reussie?s?|succes|retablie?s?|normalizad[oa]|normalise\p{L}*|correctamente|completad[oa]|exitos[oa]|con exito|recuperad[oa]|completat[oa]|riuscit[oa]|concluid[oa])(?!\p{L})/u;
const BY_PROGRAM =
  /(?<!\p{L})(?:no action (?:is )?(?:required|needed)|(?:generated|sent|created) automatically|automatically (?:generated|sent)|automatisch (?:erstellt|erzeugt|generiert|versendet)|aucune action|genere automatiquement|message automatique|(?:generado|enviado) (?:por el sistema|automaticamente)|no (?:se requiere|requiere)|no responder|do not reply|nicht antworten|ne pas repondre|generato automaticamente|gerad[oa] automaticamente)(?!\p{L})/u;

/** "Ralf Bentz would like to recall the message "Hours by Wednesday".": Outlook's word for a mail that shall not have been sent, with its title alone */
export const isRecall = (text: string): boolean => text.length < SHORT && RECALL.test(fold(text.trim()));
const SHORT = 300;
const RECALL =
  /^[^\n:]{2,80} (?:would like to recall the (?:message|e-?mail),? ["“]|(?:möchte|würde) die (?:nachricht|e-?mail),? ["„“»][^\n]{0,160}zurückrufen|(?:souhaite|voudrait|aimerait) rappeler le (?:message|courriel),? ["«“]|(?:desea|quiere|quisiera) (?:recuperar|retirar) el (?:mensaje|correo),? ["«“]|(?:desidera|vuole|vorrebbe) richiamare il messaggio,? ["«“]|(?:gostaria de|deseja|pretende) (?:revogar|recuperar|cancelar) a mensagem,? ["«“])[^\n]*$/u;
