/** Mails that name money although nobody is to pay any: balances handed over, reminders sent by mistake, refunds that somebody wants. */
import { moneyOf } from '../lexicon/money.ts';
import type { Reading } from '../reading.ts';
import { isForOthers } from '../withdrawals.ts';
import { remembered } from '../patterns/remembered.ts';
import { asksForMoney, callsOff, statusHere } from './payment-status.ts';

/** Whether what seems due is not: by its own sentence, or by another one that says that nothing is owed. */
export function isNotOwed(lines: readonly Reading[], talk: readonly Reading[], where: Reading): boolean {
  if (isByMistake(where) && !asksForMoney(where)) return true;
  if (PAY_NOT_AGAIN.test(where.low) || isFreeOfPaying(where) || TOLD_OF_BILL.test(where.low)) return true;
  // "That notice was sent in error. You need not pay anything."
  if (lines.some(isFreeOfPaying) && lines.some(isByMistake)) return true;
  const pleads = statusHere(where) === 'due' && moneyOf(where.lexicon.language).owed.test(where.low);
  if (
    !pleads &&
    lines.some((line) => line.condition === null && !SUPPOSES.test(line.low) && NOTHING_DUE.test(line.low))
  )
    return true;
  return isBalanceTold(talk, where);
}

/** "I've paid the skip off my card (264), so don't pay it again": the reader is to leave it */
const PAY_NOT_AGAIN = remembered(
  /(?<!\p{L})(?:(?:don'?t|do not|never|no need to|needn't|not to) (?:pay|settle|transfer) (?:\S+ ){0,4}(?:again|twice|a second time)|(?:nicht|nichts|kein) (?:\S+ ){0,3}(?:noch ?(?:ein)?mal|nochmals|erneut|doppelt|zweimal|ein zweites mal) (?:\S+ ){0,2}(?:zu )?(?:über|be|ein)?(?:zu)?(?:zahl\p{L}*|weis\p{L}*)|(?:zahl|bezahl|überweis)\p{L}* (?:\S+ ){0,4}nicht (?:noch ?(?:ein)?mal|nochmals|erneut|doppelt|zweimal)|ne (?:la |le |les )?(?:pay|regl|repay|vir)\p{L}* (?:surtout )?pas (?:\S+ ){0,3}(?:deux fois|une (?:deuxieme|seconde) fois|a nouveau|de nouveau|encore)|ne (?:la |le |les )?repay\p{L}* (?:surtout )?pas|no (?:l[oa]s? )?(?:vuelv\p{L}+ a pagar|pag\p{L}+ (?:\S+ ){0,3}(?:otra vez|de nuevo|dos veces))|non (?:l[oa] )?pag\p{L}+ (?:\S+ ){0,3}(?:di nuovo|due volte|un'altra volta)|nao (?:[oa]s? )?(?:volt\p{L}+ a pagar|pag\p{L}+ (?:\S+ ){0,3}(?:outra vez|de novo|duas vezes))|usilipe tena|msilipe tena)(?!\p{L})/u,
);
/** "You may have received an e-mail saying that 212 were due": what another mail said */
const TOLD_OF_BILL = remembered(
  /(?<!\p{L})(?:you (?:may|might|will) have (?:received|got|had|seen) (?:\S+ ){1,6}(?:saying|stating|claiming|that (?:said|says|asked|asks|claimed))|(?:sie haben|du hast|ihr habt) (?:vielleicht|möglicherweise|eventuell|womöglich) (?:\S+ ){1,8}(?:erhalten|bekommen),? (?:wonach|in der|in dem|dass|die|der|das)|(?:vous avez|tu as) (?:peut-etre|sans doute) recu (?:\S+ ){1,6}(?:indiquant|disant|vous (?:demandant|informant|reclamant)|selon le)|(?:es posible que|puede que|tal vez|quizas) (?:\S+ )?(?:haya|hayas|hayan|recibio|recibiste)(?: recibido)? (?:\S+ ){1,6}(?:diciendo|indicando|que (?:decia|indicaba|dice|indica))|(?:potrebbe|potreste|puo) (?:avere|aver) ricevuto (?:\S+ ){1,6}(?:che (?:dice|diceva|indicava))|(?:pode|podera) ter recebido (?:\S+ ){1,6}(?:a dizer|dizendo|indicando|que (?:dizia|indicava)))(?!\p{L})/u,
);
/** "You need not transfer anything, and the fee of 5.00 is waived": without a day from which on it is owed all the same */
const isFreeOfPaying = ({ low }: Reading): boolean => NEED_NOT_PAY.test(low) && !FOR_NOW.test(low);
const NEED_NOT_PAY = remembered(
  /(?<!\p{L})(?:you (?:don'?t|do not|need not|needn't) (?:have to |need to )?(?:pay|transfer|send) (?:us )?anything|(?:sie|du|ihr) (?:müssen|musst|müsst|brauchen|brauchst|braucht) (?:\S+ ){0,2}nichts (?:mehr )?(?:(?:zu )?(?:be|über|ein)?zahlen|(?:zu )?überweisen|zu begleichen|überzuweisen|einzuzahlen)|(?:vous n'avez|tu n'as) (?:plus )?rien a (?:payer|regler|verser|virer)|no (?:tiene|tienes|tienen|teneis) (?:que (?:pagar|abonar|transferir) nada|nada que (?:pagar|abonar))|non (?:deve|devi|dovete) (?:pagare|versare) (?:nulla|niente)|nao (?:tem|precisa|precisas) (?:de |que )?pagar nada)(?!\p{L})/u,
);
const FOR_NOW =
  /(?<!\p{L})(?:now|yet|today|up ?front|in advance|until|till|before|jetzt|noch|heute|vorab|bis|vor|zunächst|maintenant|encore|aujourd'hui|avant|jusqu\p{L}*|ahora|todavia|aun|hoy|antes|hasta|ora|ancora|oggi|prima|fino|agora|ainda|hoje|ate)(?!\p{L})/u;

/** "Your payment of the 18th has arrived. Please regard our reminder as void." */
export const isCalledOff = (readings: readonly Reading[]): boolean =>
  readings.some((line, i) => isVoided(line) && !isForOthers(line, readings[i - 1])) && readings.some(isReceipt);
/** "Please disregard our reminder about the 742, your payment has arrived": nothing to pay and no receipt either */
export const isVoided = (line: Reading): boolean =>
  (line.act === 'withdrawn' || line.act === 'negated') && callsOff(line) && !SUPPOSES_FIRST.test(line.low);
const isReceipt = (line: Reading): boolean =>
  line.condition === null && !SUPPOSES.test(line.low) && statusHere(line) === 'paid';

/** "Aunt Vi left you the clock and $2,000": what the dead leave is neither paid nor owed. */
export const isWilled = ({ low }: Reading): boolean => WILLED.test(low);
const WILLED = remembered(
  /(?<!\p{L})(?:(?:has |have |had )?left you (?:\S+ ){0,4}(?=\p{Sc}|\d)|bequeath\p{L}*|inherit(?:s|ed|ance)?|in (?:her|his|their) will|(?:hinterlässt|hinterließ|vermacht|vererbt) (?:dir|ihnen|euch)|(?:dir|ihnen|euch) (?:\S+ ){0,6}(?:hinterlassen|vermacht|vererbt)|(?:t'a|vous a|t'ont|vous ont) (?:legue|laisse)|(?:te|le|les|os) (?:ha )?(?:lego|legado|dejo|dejado) (?:en (?:el|su) testamento|en herencia|de herencia)|(?:ti|le|vi) ha lasciato (?:\S+ ){0,3}in eredita|(?:deixou|legou)-(?:te|lhe) (?:\S+ ){0,4}(?:heranca|testamento))(?!\p{L})/u,
);
/** "The reminder about the fee of 62 went to you by mistake" */
export const isByMistake = ({ low }: Reading): boolean => BY_MISTAKE.test(low) || FOR_ANOTHER.test(low);
const BY_MISTAKE = remembered(
  /(?<!\p{L})(?:(?:sent|went|issued|emailed|mailed|generated|charged|billed|addressed|reminders?|got (?:\S+ ){1,4}|received (?:\S+ ){1,4})(?: (?:out|to \S+))? ?(?:in error|by mistake|by accident|erroneously)|(?:in error|by mistake|erroneously|mistakenly) (?:sent|issued|billed|generated)|(?:irrtümlich\p{L}*|versehentlich|fälschlich\p{L}*|aus versehen) (?:\S+ ){0,6}(?:verschickt|versandt|versendet|gesendet|gesandt|zugestellt|zugesandt|zugegangen|erhalten|erstellt|berechnet|gestellt)|(?:envoye|adresse|emis|parti|expedie|facture)(?:e|s|es)? (?:\S+ ){0,3}par erreur|(?:enviad|emitid|mandad|generad|facturad)[oa]s? (?:\S+ ){0,3}por (?:error|equivocacion)|(?:(?:inviat|emess|spedit|mandat)[oaie]|partit[oa]) (?:\S+ ){0,3}per (?:errore|sbaglio)|(?:enviad|emitid|gerad)[oa]s? (?:\S+ ){0,3}por (?:engano|erro|lapso))(?!\p{L})/u,
);
/** "The invoice of this morning was meant for another customer": what is taken back of it is no money of the reader either */
export const isForAnother = ({ low }: Reading): boolean => FOR_ANOTHER.test(low);
const FOR_ANOTHER = remembered(
  /(?<!\p{L})(?:(?:was|were|is) (?:\S+ )?(?:meant|intended) for (?:another|a different|somebody else|someone else)|(?:war|waren|ist|sind) (?:\S+ )?für (?:eine?n? anderen?|jemand(?:en)? anders?|jemand anderen) (?:\S+ )?(?:bestimmt|gedacht|vorgesehen)?|(?:etait|est) destinee? a (?:un|une) autre|(?:era|iba|es) (?:\S+ )?para otr[oa]|era (?:\S+ )?(?:destinat[oa] a|per) un'? ?altr[oa]|era (?:\S+ )?para outr[oa])(?!\p{L})/u,
);
/** "Aucun montant n'est dû", "you owe us nothing" */
const NOTHING_DUE = remembered(
  /(?<!\p{L})(?:(?:no|not any) (?:further |outstanding |additional |more )?(?:payment|amount|balance|money|sum) (?:is|remains) (?:\S+ )?(?:due|owed|owing|outstanding|payable)(?! (?:until|till|before|at this|today|now))|(?:there is |there's )?nothing (?:more |further |else |left )?(?:is )?(?:owed|owing|outstanding|(?:left )?to (?:pay|settle))(?! (?:until|till|before|today|now|up ?front))|(?:you|we) (?:\S+ )?owe (?:us |you |them )?nothing|(?:es|damit|somit) ist (?:\S+ ){0,3}nichts (?:mehr )?(?:offen|fällig|zu (?:zahlen|bezahlen|überweisen|begleichen))|(?:kein|keine|keinen) (?:\S+ )?(?:betrag|beträge|forderung|forderungen|zahlung) (?:mehr |ist |sind )*(?:offen|fällig|ausstehend|zu leisten)|(?:sie|du) (?:schulden|schuldest) (?:uns|mir) nichts|aucun(?:e)? (?:montant|somme|paiement|reglement|versement) (?:\S+ )?n'(?:est|a a etre) (?:\S+ )?(?:due?|exigible|attendue?|a (?:regler|payer))|(?:vous|tu) ne (?:nous |me )?(?:devez|dois) (?:plus )?rien|rien n'est du|il n'y a (?:plus )?rien a (?:payer|regler)|no (?:se |nos |me |le |te )?(?:debe|debes|adeuda|adeudas|deben)(?: \S+)? (?:nada|ningun\p{L}*|importe|monto)|no (?:hay|queda|existe) (?:\S+ )?(?:importe|monto|saldo|pago|adeudo|deuda)s? (?:pendiente|alguno|por pagar)|(?:nessun importo|nulla) (?:e |risulta )?(?:dovuto|da pagare)|non (?:ci )?deve (?:pagare )?(?:nulla|niente)|nenhum (?:valor|montante|pagamento) (?:\S+ )?(?:em aberto|em divida|devido|pendente)|nao (?:nos )?deve(?:s)? nada|hudaiwi (?:chochote|kitu))(?!\p{L})/u,
);
/** "If you have paid in the meantime, nothing is owed" */
const SUPPOSES =
  /(?<!\p{L})(?:if|in case|unless|once|falls|wenn|sofern|sobald|haben sie|si|des que|cuando|se|quando|kama|ikiwa)(?!\p{L})/u;

const SUPPOSES_FIRST = new RegExp(`^[^\\p{L}]*(?:\\p{L}+ )?${SUPPOSES.source}`, 'u');

/** "The balance is 1,942": what an account holds, where nobody speaks of a bill. */
function isBalanceTold(talk: readonly Reading[], where: Reading): boolean {
  if (!BALANCE_IS.test(where.low) || OWING.test(where.low)) return false;
  return !talk.some(
    (other) =>
      other !== where &&
      other.act !== 'withdrawn' &&
      (other.lexicon.invoice.test(other.low) || other.lexicon.overdue.test(other.low) || asksForMoney(other)),
  );
}
const BALANCE_IS = remembered(
  /(?<!\p{L})(?:(?:the|our|team's|club's|current|account|bank) (?:\S+ )?balance(?: \S+){0,4} (?:is|stands at|was)|(?:kontostand|guthaben|kassenstand|saldo)(?: \S+){0,4} (?:ist|beträgt|liegt bei|war)|(?:le|notre) solde(?: \S+){0,4} (?:est|s'eleve|etait)|(?:el|nuestro) saldo(?: \S+){0,4} (?:es|esta en|era|asciende)|il saldo(?: \S+){0,4} (?:e|ammonta|era)|o saldo(?: \S+){0,4} (?:e|esta em|era)|salio (?:ni|la))(?!\p{L})/u,
);
const OWING = remembered(
  /(?<!\p{L})(?:due|owed|owing|owe|outstanding|payable|pay|remaining|unpaid|offen|fällig|zahlbar|zahlen|überweisen|rest\p{L}*|ausstehend|du|payer|regler|exigible|restant|verser|pagar|pendiente|deudor|abonar|vence|dovuto|pagare|scade|residuo|pendente|devedor|divida)(?!\p{L})/u,
);

/** "Kindly refund me 28 or send another one": work for the reader, no receipt. */
export const asksForRefund = ({ act, low }: Reading): boolean =>
  (act === 'request' || act === 'question' || act === 'statement') && WANTS_BACK.test(low);
const WANTS_BACK = remembered(
  /(?<!\p{L})(?:(?:please|kindly|(?:could|can|would|will) you|(?:want|like|need|ask|expect) you to) (?:(?:please|kindly|also|now|then|therefore|just|fully|either) ){0,2}(?:refund|give (?:me|us) (?:\S+ ){0,3}back|return (?:my|our) money)|refund (?:me|us)|(?:i|we)(?:'d| would| do|.m|.re| am| are)? (?:\S+ )?(?:like|want|request|expect|demand|claim|ask for|requesting|asking for|claiming) (?:(?:a|an|my|our|the|full|partial|immediate) ){1,3}refund|um (?:\S+ ){0,4}(?:rück)?erstattung (?:\S+ ){0,4}(?:bitten|bitte|gebeten)|(?:bitte|bitten) (?:\S+ ){0,3}um (?:\S+ ){0,4}(?:rück)?erstattung|(?:fordere|fordern|verlange|verlangen|erwarte|erwarten|beantrage|beantragen) (?:\S+ ){0,5}(?:rück)?erstattung|(?:bitte )?erstatten sie (?:mir|uns|bitte)|bitte (?:\S+ ){1,6}(?:zurück)?(?:zu)?erstatten|(?:merci de|veuillez|pouvez-vous|pourriez-vous|vous (?:prie|prions|demande|demandons) de) (?:bien vouloir )?(?:me |nous )?rembourser|(?:demande|demandons|exige|exigeons|souhaite|souhaitons|voudrais|voudrions|attends|attendons) (?:(?:un|le|mon|notre|a|l'|integral) ){0,3}(?:remboursement|etre rembourse)|remboursez-(?:moi|nous)|(?:solicit(?:o|amos)|exij(?:o|imos)|exigimos|pid(?:o|imos)|pedimos|quier(?:o|emos)|quisiera|ruego|rogamos|agradeceria|espero) (?:\S+ ){0,5}(?:reembols\p{L}+|devolucion|devuelvan?|reintegr\p{L}+)|(?:reembols|reintegr)(?:e|en)(?:me|nos)|(?:me|nos) (?:reembolsen?|reintegren?|reembolsan)|(?:chied|richied|esig)(?:o|iamo) (?:\S+ ){0,4}rimborso|(?:vorrei|vorremmo) (?:\S+ ){0,3}rimbors\p{L}+|(?:prego|preghiamo|chiedo|chiediamo) (?:\S+ ){0,3}di (?:rimborsar\p{L}+)|(?:peco|pedimos|solicito|solicitamos|quero|queremos|exijo|exigimos) (?:\S+ ){0,4}(?:reembols\p{L}+|estorno|devolucao)|m?ni(?:rejeshee|rudishie))(?!\p{L})/u,
);

/** "Goods remain our property until paid in full": nobody has paid. */
export const keepsTitle = ({ low }: Reading): boolean => KEEPS_TITLE.test(low);
const KEEPS_TITLE = remembered(
  /(?<!\p{L})(?:(?:until|unless|till) (?:(?:they|it|these|all (?:sums|invoices|goods)|the (?:goods|invoice|price))(?: is| are| have| has)? (?:been )?)?(?:paid|settled) (?:for )?in full|until (?:\S+ ){0,3}(?:full payment|payment in full|paid)(?: \S+){0,6} (?:property|title|ownership)|(?:property|title|ownership)(?: \S+){0,9} until (?:\S+ ){0,6}(?:paid|payment)|eigentumsvorbehalt\p{L}*|bis zur (?:vollständigen|restlosen) (?:be)?zahlung|jusqu'(?:au|a) (?:\S+ ){0,2}(?:paiement|reglement) (?:integral|complet|total)|reserve de propriete|hasta (?:el|su|la) (?:\S+ )?(?:pago|abono|cobro) (?:integro|completo|total)|reserva de dominio|fino al (?:\S+ )?(?:pagamento|saldo) (?:integrale|completo|totale)|riserva di proprieta|ate (?:ao|o) (?:\S+ )?pagamento (?:integral|total|completo))(?!\p{L})/u,
);
