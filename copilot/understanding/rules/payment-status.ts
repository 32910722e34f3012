/** What became of the money: due, paid, paid back, or taken by itself. */
import type { MailContext } from '../context.ts';
import { fold } from '../fold.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { moneyOf } from '../lexicon/money.ts';
import type { Reading } from '../reading.ts';
import { remembered } from '../patterns/remembered.ts';
import { asksPerHead } from './payment-heads.ts';
import { tellsWayToPay } from './payment-needful.ts';
import { asksWhetherToPay, SUM_NAMED, wantsPaper } from './payment-papers.ts';

export type PaymentStatus = 'due' | 'paid' | 'refunded' | 'automatic';

const OFFER =
  /(?<!\p{L})(?:quotations?|quote|estimate|offer|angebot|kostenvoranschlag|devis|presupuesto|cotizacion|preventivo|orcamento)(?!\p{L})/u;
const BILL =
  /(?<!\p{L})(?:invoices?|bills?|\p{L}*rechnung|mahnung|factur\p{L}*|fattura|fatura|paid|due|overdue|bezahlt|fallig|fällig|anzahlung|deposit|acompte|anticipo|senal)(?!\p{L})/u;

/** What somebody would charge is not yet owed. */
export function isOffer(context: MailContext, talk: readonly Reading[]): boolean {
  const texts = [fold(context.topic), ...talk.map(({ low }) => low)];
  return texts.some((text) => OFFER.test(text)) && !texts.some((text) => BILL.test(text));
}

/** What the sentence says of money by itself, if it is plain about it. */
export function statusHere(reading: Reading): PaymentStatus | null {
  const { low, lexicon, act } = reading;
  const { sent, owed, received } = moneyOf(lexicon.language);
  if (SECURED_BY.test(low)) return 'due';
  if (
    act === 'question' ||
    asksWhetherToPay(reading) ||
    (reading.condition !== null && !NOT_SURE.test(low) && !WHEN_FETCHED.test(fold(reading.condition)))
  )
    return null;
  const owes =
    (owed.test(low) || TO_BE_PAID.test(low) || MAY_BE_PAID.test(low)) &&
    !NOTHING_OWED.test(low) &&
    !PAPER_DUE.test(low);
  if ((lexicon.refunded.test(low) || GIVEN_BACK.test(low) || IN_CREDIT.test(low)) && !owes)
    return RETURNED_DEBIT.test(low) ? 'due' : 'refunded';
  const paid = (lexicon.paid.test(low) || received.test(low)) && !NOT_RECEIVED.test(low) && !MAY_BE_PAID.test(low);
  if (isCollected(reading) && !owes && !OF_LATENESS.test(low) && (!paid || TO_COME.test(low))) return 'automatic';
  // "please ignore our reminder, your payment of 138 arrived on Friday"
  if (CROSSED.test(low) && !NOT_RECEIVED.test(low)) return 'paid';
  if (DISREGARD.test(low) && received.test(low) && !NOT_RECEIVED.test(low)) return 'paid';
  if ((sent.test(low) || paid) && (act !== 'request' || sentFirst(reading)) && !lexicon.overdue.test(low)) {
    // "has not been paid"; "just sent the 185, should be in your account tonight"
    if (owes && (NOT_YET.test(low) || !sent.test(low))) return 'due';
    return ONLY_THANKS.test(low) ? null : 'paid';
  }
  return owes ||
    asksForMoney(reading) ||
    asksPerHead(reading) ||
    (SUM_NAMED.test(reading.sentence.text) && wantsSum(reading))
    ? 'due'
    : null;
}

/** "I've just transferred the 150, make sure it shows": sent, and something else is asked behind it */
function sentFirst({ low, lexicon }: Reading): boolean {
  const [told = '', ...rest] = low.split(/[,;] (?!\d)/u);
  return rest.length > 0 && OF_WRITER.test(told) && moneyOf(lexicon.language).sent.test(told);
}
/** First persons that are no orders: "te transferí", "I've paid" */
const OF_WRITER = remembered(
  /(?<!\p{L})(?:(?:i|we)(?:'ve| have)? (?:just |already |now )?(?:sent|transferred|wired|paid|settled)|(?:ich habe|hab|habe ich|haben wir|wir haben)(?!\p{L})|(?:j'ai|nous avons|je viens de|on a)(?!\p{L})|(?:(?:recien|ya|hoy|ayer|anoche|acabo de|acabamos de|he|hemos) (?:(?:te|le|les|os) )?(?:transferi|transferir|deposit|pag|abon|ingres|gir)\p{L}*)|(?:ho|abbiamo) (?:appena |gia )?\p{L}+t[oa]|(?:ja )?(?:paguei|transferi|depositei|fiz))/u,
);

/** "A refund has been made" above "we have transferred 38.64 to your account": it is the refund that is told. */
export const paysBack = (talk: readonly Reading[], { low }: Reading, plain: PaymentStatus | null): boolean =>
  plain === 'paid' &&
  TO_YOUR_ACCOUNT.test(low) &&
  talk.some((one) => one.sentence.source === 'subject' && one.lexicon.refunded.test(one.low));
const TO_YOUR_ACCOUNT = remembered(
  /(?<!\p{L})(?:(?:in)?to your (?:\S+ )?(?:account|card)|auf (?:ihr|dein|das|ihrem|deinem) (?:\S+ )?(?:konto|karte)|(?:ihrem|deinem) (?:\S+ )?konto|(?:sur|a) (?:votre|ton) (?:\S+ )?(?:compte|carte)|(?:en|a) (?:su|tu) (?:\S+ )?(?:cuenta|tarjeta)|sul (?:suo|tuo|vostro) (?:\S+ )?conto|na (?:sua|tua) (?:\S+ )?conta|kwenye akaunti yako)(?!\p{L})/u,
);

/** "Ya le devolvimos la garantía" */
const GIVEN_BACK = remembered(
  /(?<!\p{L})(?:(?:we|i)(?:'ve| have)?(?: just| now| already)? (?:e-?transferred|transferred|sent|wired|paid)(?: you)? back (?:the |your )?(?=\p{Sc}|\d)|you(?:'ll| will)? (?:get|receive) (?:(?:the|your|all|full|whole|of) ){0,3}(?:deposit |bond )?(?:of )?(?:\p{Sc} ?\d\S*|\d\S*|deposit|bond|money) back|(?:we|i)(?:'ve| have)?(?: just| now| already)? (?:returned|given back|sent back|paid back) (?:you )?(?:your|the|his|her) (?:\S+ )?(?:deposit|money|balance|bond|fee)|(?:haben|habe) (?:\S+ ){0,8}(?:kaution|anzahlung|betrag|geld) (?:\S+ ){0,6}zurück(?:gegeben|gezahlt|überwiesen)|(?:avons|ai) (?:\S+ ){0,2}(?:restitue|rendu|reverse) (?:\S+ )?(?:caution|acompte|argent|depot|somme|garantie)|(?:le|te|les|os) (?:devolvimos|devolvi|hemos devuelto|he devuelto|reintegramos|reintegre)|(?:abbiamo|ho) restituito (?:\S+ )?(?:caparra|cauzione|acconto|importo|somma)|(?:devolvemos|devolvi|ja devolvemos) (?:o |a )?(?:\S+ )?(?:caucao|sinal|deposito|valor|dinheiro))(?!\p{L})/u,
);

/** "Wird per Lastschrift eingezogen", "lo cargaremos en tu cuenta" */
export const isCollected = ({ low, lexicon }: Reading): boolean =>
  (lexicon.automaticPayment.test(low) || moneyOf(lexicon.language).collected.test(low)) && !FAILED_DEBIT.test(low);
/** "The direct debit of 30 was returned by your bank": it is still to be paid. */
const FAILED_DEBIT = remembered(
  /(?<!\p{L})(?:(?:was|were|has been|have been|is) (?:\S+ )?(?:returned|rejected|declined|unsuccessful|refused|dishonou?red|unpaid)|(?:failed|bounced)(?! to)|(?:could not|couldn't|cannot|can't|(?:were|was) unable to|not able to) (?:be )?(?:\S+ )?(?:collect|take|charge|debit|process|honou?r)\p{L}*|(?:nicht|mangels deckung) (?:\S+ )?(?:eingelöst|abgebucht|eingezogen|belastet|ausgeführt|möglich)|zurückgebucht|rücklastschrift\p{L}*|(?:prelevement|virement|paiement|cheque) (?:rejete|refuse|impaye)|(?:recibo|adeudo|domiciliacion|pago) (?:devuelt|rechazad|impagad)[oa]|(?:addebito|pagamento) (?:respinto|insoluto)|debito (?:rejeitado|recusado|devolvido)|(?:a|ont|est|ete) (?:\S+ )?(?:rejete|refuse|retourne)e?s?|n'a (?:\S+ )?pu (?:\S+ )?etre (?:\S+ )?(?:preleve|debite|honore)e?|(?:fue|ha sido|resulto) (?:\S+ )?(?:devuelt|rechazad|impagad)[oa]|no (?:se )?(?:pudo|ha podido|hemos podido|pudimos) (?:\S+ )?(?:cobrar|cargar|debitar|realizar|domiciliar)\p{L}*|(?:e|stat[oa]|risulta) (?:respint|insolut|stornat)[oa]|non (?:e stato )?(?:possibile|andat[oa] a buon fine)|(?:foi|voltou) (?:recusad|devolvid|rejeitad)[oa])(?!\p{L})/u,
);

/** "Not sure if this one slipped: …" is no condition */
const NOT_SURE =
  /(?<!\p{L})(?:not sure|no idea|wonder\p{L}*|nicht sicher|pas sure?|no se|non so|nao sei),? (?:if|whether|ob|si|se)(?!\p{L})/u;
/** "There is 6.20 of duty to pay at the counter when you collect it": when it is paid, not whether. */
export const WHEN_FETCHED =
  /^(?:when (?:you|they) (?:collect|pick|fetch|come to (?:collect|pick|fetch))|(?:when|once) (?:i'm|i am|we're|we are|it's|it is|the (?:job|work)(?:'s| is)) (?:done|finished|complete)|wenn (?:ich|wir|alles|die arbeit) (?:\S+ )?fertig|(?:quand|une fois que|lorsque) (?:j'ai|j'aurai|on a|nous avons|nous aurons|c'est|tout est) (?:\S+ )?(?:fini|termine)|cuando (?:termine|terminemos|acabe|acabemos|este (?:list|terminad|acabad)[oa])|quando (?:ho|abbiamo|avro) finito|quando finisco|quando (?:eu )?(?:acabar|terminar)|bei (?:der )?abholung|wenn (?:sie|du|ihr) (?:\S+ ){0,3}(?:abhol\p{L}+|holen kommen)|(?:quand|lorsque) vous (?:viendrez|venez|passerez|passez) (?:l[ea]s? )?(?:chercher|retirer|recuperer)|cuando (?:l[oa]s? )?(?:venga|vengas|recoja|recojas|pase a|pases a)|quando (?:[oa]s? |l[oa] )?(?:vier buscar|vier levantar|levantar|for buscar|viene a ritirar\p{L}*|ritira))(?!\p{L})/u;
const TO_BE_PAID =
  /(?<!\p{L})(?:to|must|should|shall|needs? to|has to|have to) be paid|zu (?:zahlen|begleichen|überweisen)|(?:est|sont|reste) a (?:regler|payer)|debe(?:n|ra|ran)? pagarse|da pagare|a ser pag[oa]s?(?!\p{L})/u;
/** "The fee of 59 can be paid by card or in person, before Friday please" */
const MAY_BE_PAID = remembered(
  /(?<!\p{L})(?:(?:can|may|could|should) (?:also |now |either )?be (?:paid|settled|transferred)|(?:kann|können|könnt|darf|dürfen) (?:\S+ ){0,10}(?:bezahlt|beglichen|gezahlt|überwiesen|entrichtet|eingezahlt) werden|(?:peut|peuvent|pourra|pourront) (?:\S+ )?etre (?:\S+ )?(?:regle|paye|verse|acquitte|vire)e?s?|(?:se )?(?:puede|pueden|podra|podran) (?:\S+ )?(?:(?:pagar|abonar|ingresar)(?:se)?|ser (?:pagad|abonad)[oa]s?)|(?:puo|possono|potra|potranno) (?:\S+ )?(?:essere (?:pagat|versat|saldat)[oaie]|pagare)|(?:pode|podem|podera) (?:\S+ )?(?:ser (?:pag|liquidad)[oa]s?|pagar-se))(?!\p{L})/u,
);
/** "The hall is yours if the deposit of 200 reaches us by 20 July": what holds a booking is asked for. */
const SECURED_BY = remembered(
  /(?<!\p{L})(?:(?:if|once|provided(?: that)?|as soon as|subject to|when) (?:\S+ ){0,4}deposit (?:\S+ ){0,5}(?:reaches|reached|arrives|is (?:paid|received|in|with us)|has (?:arrived|been (?:paid|received))|comes in) (?:\S+ ){0,4}(?:by|before|no later than)|(?:wenn|sobald|sofern|falls) (?:\S+ ){0,3}anzahlung (?:\S+ ){0,6}bis (?:\S+ ){1,6}(?:eingeht|eingegangen ist|eintrifft|da ist|bezahlt (?:ist|wird)|überwiesen (?:ist|wird))|(?:si|des que|a condition que|sous reserve que) (?:\S+ )?(?:l'acompte|les arrhes|la caution) (?:\S+ ){0,6}(?:parvient|parviennent|arrive|arrivent|est verse\p{L}*|sont versees|est regle\p{L}*) (?:\S+ ){0,3}(?:avant|au plus tard|d'ici)|(?:si|siempre que|en cuanto) (?:\S+ ){0,3}(?:anticipo|sena|senal|deposito|fianza|enganche) (?:\S+ ){0,6}(?:llega|llegue|se (?:paga|pague|abona|abone|recibe|reciba)) (?:\S+ ){0,3}(?:antes|a mas tardar)|(?:se|purche|appena) (?:\S+ )?(?:l'acconto|la caparra) (?:\S+ ){0,6}(?:arriva|arrivi|viene versat[oa]|e versat[oa]) (?:\S+ ){0,3}entro|se o (?:sinal|deposito) (?:\S+ ){0,6}(?:chegar|for pago) (?:\S+ ){0,3}ate)(?!\p{L})/u,
);
/** "Ihr Guthaben von 87,32 wird mit der Augustmiete verrechnet": money the reader gets, told with what becomes of it or as the end of an account. */
const IN_CREDIT = remembered(
  /(?<!\p{L})(?:(?:weist|ergibt|ergab|zeigt|schließt mit|endet mit) (?:\S+ ){0,6}guthaben (?:von|in höhe von|über)|guthaben (?:von|in höhe von|über) (?:\S+ ){1,4}(?:wird|werden|haben wir|wurde) (?:\S+ ){0,10}(?:verrechnet|ausgezahlt|ausbezahlt|überwiesen|erstattet|angerechnet)|(?:a )?credit (?:balance )?of (?:\S+ ){1,12}(?:(?:deducted|taken) (?:from|off)|(?:offset|set|applied|credited|carried) (?:against|forward|to|over)) (?:\S+ )?(?:your|the|next) (?:\S+ )?(?:bill|invoice|statement|rent|payment|account)|(?:your account is (?:\S+ )?in credit by|(?:leav|putt?)(?:es|s|ing) (?:you|your (?:\S+ )?account) (?:\S*\d\S* )?in credit|your account is \S*\d\S* in credit)|(?:trop-percu|avoir|solde crediteur|credit) de (?:\S+ ){1,8}(?:deduit|rembourse|impute|reporte|verse)e?s?|saldo a (?:su |tu )?favor de (?:\S+ ){1,8}(?:descont|compens|aplic|abon|devolv|reembols)\p{L}+|(?:saldo a credito|credito) di (?:\S+ ){1,8}(?:scalat|compensat|detratt|rimborsat)[oa]|(?:saldo a seu favor|credito) de (?:\S+ ){1,8}(?:descontad|abatid|compensad|reembolsad)[oa])(?!\p{L})/u,
);
/** A reminder that crossed with the payment */
const DISREGARD = remembered(
  /(?<!\p{L})(?:(?:disregard|ignore) (?:our|my|the|that|this|yesterday's|last)|(?:mahnung|erinnerung|schreiben|zahlungserinnerung)(?: [^.;]{1,40})? (?:ignorieren|gegenstandslos|vergessen|hinfällig)|(?:ignorieren|vergessen) sie (?:\S+ ){0,3}(?:mahnung|erinnerung|schreiben|zahlungserinnerung)|(?:ne (?:tenez|tiens|pas tenir) (?:pas|aucun)? ?compte|ignor(?:ez|e)) (?:\S+ ){0,3}(?:relance|rappel|courrier|mise en demeure)|quedan? (?:sin efecto|anulad[oa]s?) (?:el|la|nuestr[oa]) (?:\S+ )?(?:requerimiento|recordatorio|aviso|reclamacion|liquidacion|recibo|cargo)|(?:caso omiso|ignor(?:e|a|en)) (?:\S+ ){0,3}(?:recordatorio|aviso|reclamo|carta)|(?:ignori|ignora|ignorate) (?:\S+ )?(?:sollecito|promemoria|avviso)|(?:ignore|desconsidere) (?:o )?(?:\S+ )?(?:lembrete|aviso))(?!\p{L})/u,
);
/** "Bitte betrachten Sie die Mahnung als gegenstandslos": whatever the reader has done */
export const callsOff = ({ low, condition }: Reading): boolean => condition === null && DISREGARD.test(low);
const TO_COME =
  /(?<!\p{L})(?:will|'ll|wird|werden|sera|seront|\p{L}+ara(?:n)?|verra|verranno|serao|ita\p{L}+)(?!\p{L})/u;
const NOT_YET = /(?<!\p{L})(?:not|never|nicht|kein\p{L}*|pas|no|non|nao|hai\p{L}+)(?!\p{L})|n't(?!\p{L})/u;

const DOWN_PAYMENT = remembered(
  /(?<!\p{L})(?:deposits?|down payment|anzahlung|kaution|acompte|arrhes|abono|(?<=(?:el|un|su|del) )adelanto|anticipo|sena|enganche|acconto|caparra|sinal)(?!\p{L})/u,
);
/** "To book I need the 30% deposit ($75) before Wednesday", "Fee: 12 per family, until 30 April" */
const wantsSum = (reading: Reading): boolean =>
  (reading.act === 'request' && DOWN_PAYMENT.test(reading.low)) ||
  (reading.act === 'statement' && (WANTS_DOWN_PAYMENT.test(reading.low) || tellsWayToPay(reading.low))) ||
  (reading.act === 'statement' &&
    reading.lexicon.invoice.test(reading.low) &&
    reading.lexicon.cutoff.test(reading.low));

/** "The hall wants its deposit, 80", "deposit is 300, by card or at the desk": who is to pay it is the reader, as the way to pay is told. */
const WANTS_DOWN_PAYMENT = remembered(
  /(?<!\p{L})(?:(?:wants?|needs?|requires?|asks for|is asking for|are asking for) (?:its|their|the|a|your|our) (?:\S+ )?(?:deposit|down payment)|(?:deposit|down payment) (?:is|of|will be|comes to)(?=(?: \S+){1,8} (?:by (?:card|cash|transfer|cheque|bank)|in cash|at the desk|to the (?:\S+ )?account))|(?:will|braucht|verlangt|möchte|hätte gern) (?:(?:seine|ihre|die|eine) )(?:\S+ )?(?:anzahlung|kaution)|(?:die )?(?:anzahlung|kaution) (?:beträgt|ist|sind|macht)(?=(?: \S+){1,8} (?:per (?:überweisung|karte)|mit karte|in bar|bar|vor ort|auf das (?:\S+ )?konto))|(?:veut|demande|reclame) (?:son|sa|un|une|l'|ses) ?(?:acompte|caution|arrhes)|(?:l'acompte|la caution|les arrhes) (?:est|sont|s'eleve\p{L}*)(?=(?: \S+){1,8} (?:par (?:carte|virement|cheque)|en especes|sur le compte|sur place))|(?:quiere|pide|exige) (?:su|la|el|una?) (?:\S+ )?(?:fianza|sena|senal|anticipo|deposito)|(?:la fianza|la sena|la senal|el anticipo|el deposito) (?:es|son|asciende)(?=(?: \S+){1,8} (?:con tarjeta|por transferencia|en efectivo|por bizum))|(?:vuole|chiede) (?:il suo |la sua |un |la |l')(?:acconto|caparra|cauzione)|(?:l'acconto|la caparra|la cauzione) e(?=(?: \S+){1,8} (?:con carta|con bonifico|in contanti))|(?:o sinal|a caucao) e(?=(?: \S+){1,8} (?:por transferencia|em dinheiro|por cartao|com cartao|por pix)))(?!\p{L})/u,
);

/** "No recibimos su depósito" */
const NOT_RECEIVED = remembered(
  /(?<!\p{L})(?:no (?:\S+ )?(?:recibimos|recibi|hemos (?:\S+ )?recibido|he (?:\S+ )?recibido)|non (?:abbiamo|ho) (?:\S+ )?ricevuto|nao (?:\S+ )?(?:recebemos|recebi)|(?:not|never) (?:yet )?received|(?:has|have|had)(?:n't| not) (?:yet )?(?:come|gone|shown up|turned up|landed|cleared|arrived|reached|been (?:paid|settled|cleared))(?: (?:through|in|up))?|(?:ist|sind) (?:\S+ ){0,6}(?:noch nicht|bisher nicht|nie) (?:\S+ )?(?:da|angekommen|eingegangen|gutgeschrieben)|n'(?:est|a|ai|avons) (?:\S+ )?(?:pas|jamais|rien) (?:encore )?(?:arrive|recu|apparu|vu)\p{L}*|(?:no|nunca) (?:me |nos )?(?:ha|han) (?:llegado|entrado|aparecido)|non (?:e|sono) (?:ancora |mai )?arrivat[oaie]|(?:ainda )?nao (?:chegou|caiu|entrou)|hatujapokea|sijapokea)(?!\p{L})/u,
);

/** Thanks for an order say nothing of money. */
const ONLY_THANKS = remembered(
  /^[^\p{L}]*(?:many |vielen |muchas |mille |molte )?(?:thanks?|thank you|dank|danke|merci|gracias|grazie|obrigad[oa]|asante)(?: \S+){1,3} (?:orders?|purchase|bestellung|einkauf|kauf|commande|achat|pedido|compra|ordine|acquisto|encomenda)[.!]*$/u,
);
/** What is added if nobody pays in time */
const OF_LATENESS = remembered(
  /(?<!\p{L})(?:late fee|penalty|interest|mahngebühr\p{L}*|verzugszins\p{L}*|penalites?|majoration|recargo|mora|multa|juros|interess[ei])(?!\p{L})/u,
);
/** "The form is due on 2 November" */
const PAPER_DUE = remembered(
  /(?<!\p{L})(?:forms?|applications?|reports?|essays?|assignments?|drafts?|bids?|entries|proposals?|theses|thesis|homework|manuscript|books?|dvds?|item) (?:is|are|was|were) (?:\S+ )?(?:due|overdue)(?!\p{L})/u,
);
/** "Nothing to pay", "no hay que pagar nada" */
const NOTHING_OWED = remembered(
  /(?<!\p{L})(?:(?:nothing|no|not|nichts|kein\p{L}*|nicht|rien|aucun\p{L}*|nada|niente|nulla|ninguna?) (?:\S+ ){0,4}(?:to pay|payable|due|owed|zu (?:zahlen|tun|überweisen)|zahlen|a (?:payer|regler|pagar|abonar)|pagar|da pagare)|(?:no|non|nao|ne) (?:\S+ ){0,3}(?:pagar|pagare|payer)(?: \S+)? (?:nada|niente|nulla|rien)|(?:no|non|nao) (?:\S+ )?pag(?:a|as|an|ais|ate|ano|am|hi|hera|ara|aras|aran) (?:nada|niente|nulla)|ne (?:\S+ )?(?:paies?|payez|paierez|paieras) (?:donc )?rien|(?:zahlen|bezahlen|zahlst|bezahlst) (?:sie |du )?(?:\S+ )?nichts|(?:zahlt|bezahlt) (?:ihr )?(?:dafür )?nichts|(?:you|and|will|'ll) pay nothing)(?!\p{L})/u,
);
/** The bank sent a direct debit back: it is still to be paid. */
const RETURNED_DEBIT =
  /(?<!\p{L})(?:recibo|adeudo|domiciliacion|debit|lastschrift|prelevement|addebito|debito)(?!\p{L})/u;

/** "Bitte bis 15. Februar auf das Vereinskonto", "same account as last year please": where money goes is said, and that it goes there without any verb */
export const namesAccount = (low: string): boolean => TO_ACCOUNT.test(low) && !ACCOUNT_CHANGED.test(low);
const TO_ACCOUNT = remembered(
  /(?<!\p{L})(?:auf (?:das|unser|mein|dieses|folgendes|euer) (?:\p{L}+e )?(?:(?:vereins|klassen|gemeinschafts|spenden|schul|haus|kurs|treuhand|giro|gemeinde|praxis|miet)?konto)|(?:to|into|same|usual) (?:the |our |my )?(?:usual|same|club|society|association|school|known|class) account|(?:the )?(?:same|usual) account (?:as (?:last|before|always|usual|ever)|details)|(?:sur|meme) (?:le |notre |mon )?compte (?:habituel|de l'association|du club|que d'habitude|que l'an(?:nee)? (?:dernier|passe|derniere|passee))|(?:a|en) la cuenta (?:de siempre|habitual|de la asociacion|del club|conocida)|(?:misma|la) cuenta (?:de siempre|que el ano pasado)|sul (?:solito conto|conto (?:solito|dell'associazione|della scuola))|(?:na|para a) conta (?:de sempre|habitual|da associacao|do clube))(?!\p{L})/u,
);
const ACCOUNT_CHANGED = remembered(
  /(?<!\p{L})(?:new|changed?|neue[snm]?|geändert\p{L}*|nouveau|change|nuev[oa]|cambiad[oa]|nuov[oa]|nov[oa]|log|login|sign|einloggen|anmelden)(?!\p{L})/u,
);

/** "Reference your plot number please", "bitte die Mitgliedsnummer als Verwendungszweck angeben": how the payment is to be marked, part of paying */
export const namesTransferReference = (low: string): boolean => AS_REFERENCE.test(low) && low.length < LONGEST_MARK;
const LONGEST_MARK = 140;
const AS_REFERENCE = remembered(
  /(?<!\p{L})(?:(?:use|put|quote|give|add|write|include|state|enter) (?:\S+ ){1,7}(?:as|for|in) (?:the |a |your )?(?:payment |bank |transfer )?reference|(?:quote|use|put) (?:\S+ )?(?:reference|ref) \S*\d|(?:payment |bank )?reference:? (?:is )?(?:your|the) (?:\p{L}+ ){1,3}(?:please|number|name)|(?:im|als|unter) (?:den |dem |angabe (?:des )?)?(?:verwendungszweck|zahlungsreferenz|überweisungszweck)s?|verwendungszweck ?:? \S|(?:dans|en|comme) (?:le )?(?:libelle|reference|objet|motif) (?:du (?:virement|paiement)|de (?:virement|paiement))|(?:en|como) (?:el )?(?:concepto|referencia) (?:de la transferencia|del (?:pago|ingreso)|(?:pon|pong|indi)\p{L}+|vuestr\p{L}+|su|tu)|(?:nella|come) causale|(?:na|como) (?:a )?(?:referencia|descricao) d[oa] (?:transferencia|pagamento))(?!\p{L})/u,
);

/** Asks the reader for money: pay it, transfer it; or send, bring and lend an amount. */
export function asksForMoney(reading: Reading): boolean {
  const { low, lexicon, act, sentence } = reading;
  if (asksWhetherToPay(reading) || wantsPaper(reading)) return false;
  if (asksPerHead(reading) || (ORDERS_FOR_OTHER.test(low) && SUM_NAMED.test(sentence.text) && act !== 'done'))
    return true;
  const { pays, gives, owed } = moneyOf(lexicon.language);
  const asked = act === 'request' || (act === 'question' && POLITE.test(low));
  if (!asked && act !== 'statement' && act !== 'negated' && act !== 'withdrawn') return false;
  const speaks =
    lexicon.payRequest.test(low) ||
    (asked && namesAccount(low)) ||
    (asked ? pays.test(low) || givesSum(gives, low, sentence.text) : owed.test(low));
  return speaks && !NOTHING_OWED.test(low) && !(asked && asksForPaper(low, gives, pays));
}

/** "Ana, transferile hoy al plomero los $ 90.000": an order by its form, as only those carry the pronoun behind them */
const ORDERS_FOR_OTHER = remembered(
  /^[^\p{L}]*(?:\p{L}+, ?)?(?:por favor,? |porfa,? )?(?:transferi|transfiere|transfiera|deposita|deposite|paga|pague|gira|gire|ingresa|ingrese|abona|abone|versa|bonifica|transfira|transfere)-?(?:le|les|selo|selos|sela|selas|gli|glieli|glielo|lhe|lhes)(?!\p{L})/u,
);

/** It is a paper that is wanted or due, whatever sum stands beside it. */
export function isOfPaper(reading: Reading): boolean {
  const { low, act, lexicon } = reading;
  const { gives, pays } = moneyOf(lexicon.language);
  if (PAPER_DUE.test(low)) return !lexicon.invoice.test(low);
  if (wantsPaper(reading)) return true;
  return (act === 'request' || act === 'question') && asksForPaper(low, gives, pays);
}

/** "Could you send me the receipt for the £48.20 lunch?" wants a paper, no money. */
function asksForPaper(low: string, gives: RegExp, pays: RegExp): boolean {
  const verb = gives.exec(low);
  return verb !== null && !pays.test(low) && PAPER.test(low.slice(verb.index).split(' ').slice(0, 7).join(' '));
}
const PAPER =
  /(?<!\p{L})(?:receipts?|invoices?|statements?|quotes?|quotation|estimate|copy|breakdown|rechnung|quittung|beleg|angebot|kopie|factures?|recu|justificatif|devis|copie|facturas?|recibo|comprobante|presupuesto|copia|fattura|ricevuta|preventivo|fatura|comprovante|orcamento|risiti|ankara)(?!\p{L})/u;

/** "Give your child 4.50 for the bus": the sum stands by the verb. */
function givesSum(gives: RegExp, low: string, text: string): boolean {
  const verb = gives.exec(low);
  const sum = SUM_NAMED.exec(text);
  if (verb === null || sum === null) return false;
  const at = verb.index + (text.length - low.length);
  const between = text.slice(Math.min(at, sum.index), Math.max(at, sum.index));
  return between.split(/\s+/u).length <= 8 && !/[.;:]/u.test(between);
}

/** "Our reminder has crossed with your payment": what it reminded of is paid */
const CROSSED = remembered(
  /(?<!\p{L})(?:(?:has |have |had )?crossed (?:in the (?:post|mail) )?with (?:your|the) (?:\p{L}+ )?(?:payment|transfer|cheque|remittance)|(?:your|the) (?:payment|transfer) (?:\S+ ){0,8}crossed (?:with|in)|(?:hat|haben|dürften?) sich (?:\S+ ){0,8}(?:überschnitten|gekreuzt|überkreuzt)|(?:s'est|se sont|s'etait) croisee?s? avec (?:votre|ton|le) (?:\p{L}+ )?(?:paiement|reglement|virement)|se (?:ha|han) cruzado con (?:su|tu|el) (?:pago|transferencia|ingreso)|si (?:e|sono) incrociat[oaie] con (?:il suo|il tuo|la sua|il) (?:pagamento|bonifico)|cruzou-se com o (?:seu )?pagamento)(?!\p{L})/u,
);
const POLITE = remembered(
  /(?<!\p{L})(?:could|can|would|will) you|(?:kannst|könntest|können|könnten|würden) (?:du|sie|ihr)|(?:peux|pourrais)-tu|(?:pouvez|pourriez)-vous|(?:puedes|podrias|podria|puede)|(?:puoi|potresti|potrebbe)|(?:pode|podes|poderia)(?!\p{L})/u,
);
/** What all of it together says. */
export function statusOf(talk: readonly Reading[], where: Reading, lexicon: Lexicon): PaymentStatus | null {
  const said = (key: 'refunded' | 'invoice' | 'overdue' | 'amountDue'): boolean =>
    talk.some((reading) => lexicon[key].test(reading.low) || reading.lexicon[key].test(reading.low));
  if (said('refunded') && !talk.some(isAskedWithDay)) return 'refunded';
  // "the uniform is ours, you pay nothing"
  const asks = talk.some(
    ({ low, lexicon: own }) => (lexicon.payRequest.test(low) || own.payRequest.test(low)) && !NOTHING_OWED.test(low),
  );
  // "the debit of 73.26 was rejected. Please pay by 1 December. The next ones will be collected as usual"
  if (FAILED_DEBIT.test(where.low) && talk.some((reading) => reading !== where && asksForMoney(reading))) return 'due';
  if (talk.some((reading) => isCollected(reading) && !OF_LATENESS.test(reading.low))) return 'automatic';
  const paid = talk.some(
    (reading) =>
      !isWish(reading) &&
      !READER_HAS.test(reading.low) &&
      !ONLY_THANKS.test(reading.low) &&
      !NOT_RECEIVED.test(reading.low) &&
      !MAY_BE_PAID.test(reading.low) &&
      ([lexicon, reading.lexicon].some((own) => own.paid.test(reading.low)) ||
        moneyOf(reading.lexicon.language).received.test(reading.low)),
  );
  if (paid && !said('overdue') && !(talk.length > 1 && talk.some(isAskedWithDay))) {
    const own = talk.length > 1 ? statusOf([where], where, lexicon) : 'paid';
    return own === 'due' ? 'due' : 'paid';
  }
  if (asks && (said('invoice') || said('amountDue') || said('overdue'))) return 'due';
  if (asks || (said('invoice') && (said('amountDue') || LATE.test(talk.map(({ low }) => low).join(' \n ')))))
    return 'due';
  if (said('invoice') && RECKONED.test(where.low)) return 'due';
  return isAskedNear(talk, where) ? 'due' : null;
}

/** "Left to pay: 412" above "it will be debited on 25 September": nobody has to send it. */
export const comesByItself = (lines: readonly Reading[], where: Reading): boolean =>
  where.act !== 'request' &&
  lines.some(
    (line) =>
      (LABELLED.test(where.sentence.text) || OF_THAT_SUM.test(line.low)) &&
      isCollected(line) &&
      TO_COME.test(line.low) &&
      line.condition === null &&
      !OF_LATENESS.test(line.low) &&
      line.sentence.index > where.sentence.index &&
      line.sentence.index - where.sentence.index <= 2,
  ) &&
  !lines.some((line) => line.act === 'request' && asksForMoney(line));
/** "It will be debited on …", "dieser Betrag wird … eingezogen": of the sum that was just told */
const OF_THAT_SUM = remembered(
  /^[^\p{L}]*(?:it|this|that|the (?:amount|sum|total)|this (?:amount|sum|total)|er|sie|es|dieser?|der betrag|die summe|dieser betrag|diese summe|il|elle|celui-ci|celle-ci|ce montant|cette somme|le montant|la somme|(?:este|el|dicho) (?:importe|monto)|se|lo|l'importo|questo importo|il totale|verra|este valor|o valor|kiasi hiki) /u,
);
/** "Montant restant à payer : 412 €" */
const LABELLED = /^[^:\n.]{3,40}:[^\n:]{1,24}$/u;

/** "Bring me the receipt", "tell us where you'd like it paid": nobody has paid yet. */
const isWish = ({ act }: Reading): boolean => act === 'request' || act === 'question';
/** "Die Unterlagen haben Sie mit der Post erhalten": what the reader got is no receipt. */
const READER_HAS = remembered(
  /(?<!\p{L})(?:(?:haben|hatten) sie|(?:hast|hattest) du|habt ihr) (?:(?!uns|mir|bezahlt|überwiesen)\S+ ){0,8}(?:erhalten|bekommen)(?!\p{L})/u,
);

/** "18.5 hours at £22 = £407", beside the bill of it */
const RECKONED = remembered(
  /(?<![\d.,])\d+(?:[.,]\d+)? ?(?:hours?|hrs?|h|days?|lessons?|sessions?|visits?|stunden?|std\.?|tage?|heures?|jours?|seances?|horas?|dias?|clases|sesiones|ore|giorni|lezioni)(?!\p{L}) [^=\n.;]{0,24}(?:at|@|x|×|a|zu|je|por|de|da) ?(?:\p{Sc}|\p{Lu}{3} )? ?\d+(?:[.,]\d+)?[^=\n.;\d]{0,12}(?:=|(?<!\p{L})(?:makes?|comes? to|totals|ergibt|ergeben|macht|machen|sind|soit|son|suman|da un total de|fanno|pari a)(?!\p{L}))/u,
);

/** A plain request for money outweighs words of receipts elsewhere. */
const isAskedWithDay = (reading: Reading): boolean =>
  reading.act === 'request' && reading.lexicon.payRequest.test(reading.low) && reading.lexicon.cutoff.test(reading.low);

/** "It came to 46 each. … Send yours before the weekend." */
function isAskedNear(talk: readonly Reading[], where: Reading): boolean {
  const at = talk.indexOf(where);
  return talk.some((reading, i) => i >= at && i <= at + 3 && asksForMoney(reading));
}

/** "Invoice 9917 is sitting past 60 days", "le loyer n'a pas été réglé": a bill that is late is asked for. */
const LATE =
  /(?<!\p{L})(?:past \d+ days|\d+ days (?:late|past|over|overdue)|overdue|unpaid|n'(?:a|ont) (?:toujours )?pas (?:encore )?ete (?:regle|paye|verse)\p{L}*|impaye\p{L}*|überfällig|noch nicht (?:bezahlt|beglichen|eingegangen)|vencid[oa]s?|impagad[oa]s?|(?:no (?:se )?ha sido|sigue sin) (?:pagad[oa]|pagar)|non (?:e stat[oa] )?pagat[oa]|scadut[oa]|em atraso)(?!\p{L})/u;
