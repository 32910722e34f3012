/** Copies that are no copies: a house writes to those it serves, and the list expands in Cc. */
import type { MailAddress, ParsedMessage } from '#core/contracts/mail.ts';
import { fold } from './fold.ts';
import { domainOf } from './hosts.ts';

/**
 * Sent to a list or to nobody that is shown, with a copy to the reader alone, and greeting everybody or its members: "Bonjour à tous"; not "Dear Sirs", which greets a firm,
 * nor "Dear team" of a house's own people.
 */
export function isAmongGreeted(message: ParsedMessage, isOwn: (address: MailAddress) => boolean): boolean {
  const { to, cc, text } = message;
  if (cc.length === 0 || !cc.every(isOwn)) return false;
  // "undisclosed-recipients:;"
  if (to.length === 0) return true;
  const [list, ...more] = to;
  if (list === undefined || more.length > 0) return false;
  const greeting = fold(text.authored.trim().split('\n')[0] ?? '');
  if (greeting.length > GREETING) return false;
  const everybody = EVERYBODY.test(greeting);
  if (everybody && list.name === '') return true;
  if ((everybody || MEMBERS.test(greeting)) && isListOf(message)) return true;
  if (!isOfSendersHouse(message)) return false;
  return (
    SERVED.test(greeting) ||
    (SERVED.test(fold(`${list.name} ${list.address.split('@')[0] ?? ''}`)) &&
      (everybody || NOBODY_CALLED.test(greeting)))
  );
}

/** "Choir <singers@groups.example>" with the header of a list, "grantees@fund.example" of the fund that writes to the grantees */
const isListOf = (message: ParsedMessage): boolean =>
  message.automatic.listId !== null || (isOfSendersHouse(message) && message.to[0]!.name === '');

/** The address is of the house that writes, the reader is not. */
function isOfSendersHouse({ from, to, cc }: ParsedMessage): boolean {
  const [sender, list, own] = [from, to[0], cc[0]].map((address) => domainOf(address?.address ?? ''));
  return sender === list && own !== sender;
}

/** Who is greeted as one of many: "Dear partners", "Liebe Kolleginnen und Kollegen", "Bom dia, pessoal" */
const MEMBERS =
  /(?<!\p{L})(?:partners|parents|carers|families|neighbou?rs|residents|tenants|members|friends|colleagues|volunteers|singers|players|folks|eltern|familien|nachbarn|bewohner\p{L}*|mieter\p{L}*|mitglieder|freunde|kolleg(?:en|innen)|sänger\p{L}*|vereinsmitglieder|partner|parents|familles|voisins|residents|locataires|membres|adherents|amis|collegues|coproprietaires|benevoles|partenaires|padres|familias|vecin[oa]s|inquilinos|soci[oa]s|amig[oa]s|companer[oa]s|colegas|residentes|apoderados|genitori|famiglie|condomini|inquilini|soci|amici|colleghi|pessoal|pais|familias|vizinhos|moradores|condominos|amigos|wazazi|wanachama|wenzangu)(?!\p{L})/u;
const GREETING = 50;
const EVERYBODY =
  /(?<!\p{L})(?:all|everyone|everybody|alle|zusammen|tous|toutes|todos|todas|tutti|tutte|wote|nyote)(?!\p{L})/u;

/** Whom houses write to that are no part of their staff: "Liebe Eltern der 2b", "padres3b@", "Residents". */
const SERVED =
  /(?<!\p{L})(?:parents?|carers?|guardians|families|whanau|residents?|owners|tenants|leaseholders|plot-?holders|members?|customers|guests|pupils|participants|neighbou?rs|supporters|eltern|familien|bewohner\p{L}*|mieter\p{L}*|eigentümer\p{L}*|mitglieder\p{L}*|kund(?:en|innen)\p{L}*|gäste|teilnehmer\p{L}*|nachbarn|anwohner\p{L}*|vereinsmitglieder|familles|locataires|coproprietaires|adherent(?:e?s|es)|membres|clients|usagers|riverains|padres|madres|papas|mamas|familias|vecin[oa]s|inquilin[oa]s|propietari[oa]s|soci[oa]s|clientes|usuarios|apoderad[oa]s|regantes|genitori|famiglie|condomini|inquilini|soci|clienti|pais|encarregados|moradores|condominos|associados|wazazi|wanachama|wateja)(?!\p{L})/u;
/** "Bonjour,", "Good morning" */
const NOBODY_CALLED =
  /^[^\p{L}]*(?:hello|hi|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen|abend)|moin|servus|grüezi|bonjour|bonsoir|salut|hola|buen(?:os|as) (?:dias|tardes|noches)|buongiorno|buonasera|ciao|bom dia|boa (?:tarde|noite)|ola|habari)[^\p{L}]*$/u;
