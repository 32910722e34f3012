/** Sentences about papers of money, and questions about paying: they ask for no money. */
import type { Reading } from '../reading.ts';
import { moneyOf } from '../lexicon/money.ts';
import { remembered } from '../patterns/remembered.ts';

/** "Le chiedo di inviarci le fatture di marzo", "please send the invoice again": a paper is wanted, and no sum is named. */
export const wantsPaper = ({ act, low, lexicon, sentence }: Reading): boolean =>
  (act === 'request' || act === 'question') &&
  !SUM_NAMED.test(sentence.text) &&
  (TELLS_BALANCE.test(low) || isPaper(low)) &&
  !moneyOf(lexicon.language).pays.test(low);

const isPaper = (low: string): boolean => SENDS.test(low) && PAPERS.test(low) && !SENDS_MONEY.test(low);
/** "Can you let me have the balance for the board?", "¿me pasas el saldo?": what an account holds is to be told, not paid. */
const TELLS_BALANCE = remembered(
  /(?<!\p{L})(?:(?:let (?:me|us) (?:have|know)|(?:send|give|tell|get|show|e-?mail) (?:me|us)) (?:\S+ ){0,2}(?:balances?|account figures|bank figures)(?! (?:due|owed|owing|outstanding|payment|of (?:the|your) (?:invoice|bill|fee|rent)))|(?:schick|sag|nenn|gib|teil|mail)\p{L}* (?:mir|uns) (?:\S+ ){0,3}(?:kontostand|kassenstand|kassenbestand)|(?:den|der|die) (?:aktuellen? )?(?:kontostand|kassenstand|kassenbestand) (?:\S+ ){0,4}(?:schicken|nennen|mitteilen|sagen|geben|durchgeben)|(?:envoie|envoyer|envoyez|donne|donner|donnez|communiquer|communique|dis|dire|transmettre)(?:-(?:moi|nous))? (?:\S+ )?(?:le )?(?:solde (?:du compte|de la caisse|de caisse|de l'association|au \d)|etat (?:du compte|de la caisse))|(?:me|nos) (?:\S+ )?(?:pasas?|pasar|mandas?|mandar|envias?|enviar|dices?|decir|das?|dar) (?:\S+ )?el saldo (?:a|de (?:la )?(?:cuenta|caja)|al|para)|(?:mi|ci) (?:mand\p{L}*|invi\p{L}*|d[ai]\p{L}*|puoi (?:mandare|dare|dire)) il saldo (?:del conto|della cassa|di cassa|al)|(?:me|nos) (?:\S+ )?(?:mandas?|manda|enviar?|dizer|diz|das?) o saldo (?:da conta|da caixa|de caixa))(?!\p{L})/u,
);

const SENDS = remembered(
  /(?<!\p{L})(?:(?:re-?)?send|forward|e-?mail|provide|supply|submit|upload|let (?:me|us) have|get (?:me|us)|issue|(?:zu|nach|über|ein)?(?:schick\p{L}*|send(?:e|en|et)|reich(?:e|en|t)|zuschicken|zusenden|zukommen|zuzusenden|zuzuschicken|einzureichen)|hochladen|ausstellen|weiterleiten|(?:r?envoyer?|renvoie|renvoyez|envoie|envoyez|transmettre|transmettez|transferer|faire parvenir|adresser|fournir|deposer)|(?:re)?envi(?:ar|e|en|es|a|eis)\p{L}*|mand(?:ar|e|en|es|a)(?:me|nos|le)?|mandarme|mandarnos|remit(?:ir|a|an)\p{L}*|pasar(?:me|nos)?|facilit(?:ar|e|en)\p{L}*|aport(?:ar|e|en)|adjunt(?:ar|e)|(?:re)?invi(?:are|arci|armi|i|a|ateci|atemi|ami|aci|ate)|mand(?:arci|armi|i|ate|ateci|atemi|aci|ami|are)|inoltr(?:are|arci|armi|i|a|ate)|trasmett\p{L}+|fornir\p{L}*|encaminh(?:ar|e|em)|reenvi(?:ar|e|em))(?!\p{L})/u,
);
const PAPERS = remembered(
  /(?<!\p{L})(?:invoices?|receipts?|statements?|credit notes?|remittance advice|\p{L}*rechnung(?:en)?|\p{L}*belege?|quittung(?:en)?|kontoauszüge?n?|factures?|recus?|justificatifs?|quittances?|releves?|facturas?|recibos?|comprobantes?|justificantes?|extractos?|fattur[ae]|ricevut[ae]|quietanz[ae]|estratti conto|estratto conto|faturas?|comprovativos?|comprovantes?|extratos?)(?!\p{L})/u,
);
/** A figure beside a sign or name of money, or with cents */
export const SUM_NAMED =
  /\p{Sc} ?\d|\d[.,]\d\d(?!\d)|\d ?(?:\p{Sc}|[A-Z]{3}(?!\p{L})|(?:euros?|pounds?|dollars?|francs?|franken|pesos|soles|rand|reais|naira|shillings?)(?!\p{L}))|[A-Z]{3} ?\d|(?<!\p{L})(?:Bs|Rs)\.? ?\d/u;
const SENDS_MONEY = remembered(
  /(?<!\p{L})(?:payments?|money|amount|balance|betrag|zahlung|geld|montant|paiement|reglement|solde|pago|importe|dinero|saldo|pagamento|importo|soldi|valor|dinheiro)(?!\p{L})/u,
);

/** "Die 60 Euro überweise ich dann": the writer will pay, and the reader owes nothing. */
export const promisesToPay = ({ act, low }: Reading): boolean => act !== 'request' && WILL_PAY.test(low);
const WILL_PAY = remembered(
  /(?<!\p{L})(?:i(?:.ll| will| shall|.m going to) (?:then |also |still |just )?(?:pay|transfer|wire|send|settle|reimburse) (?:you|it|the|your|this|that|for|\p{Sc})|(?:überweise|bezahle|zahle) ich (?:(?:dir|ihnen|euch|es|sie|ihn) )?(?:dann|morgen|heute|am|gleich|noch|sofort|umgehend|nächste|bis|bar)|ich (?:überweise|bezahle|zahle) (?:dir|ihnen|euch|es|sie|dann|gleich|morgen)|je (?:te|vous|le|la|les) (?:(?:te|vous|le|la|les) )?(?:vire|verse|paie|paye|regle|rembourse|virerai|verserai|paierai|payerai|reglerai|rembourserai)|(?:te|le|les|os) (?:lo |la |los |las )?(?:pago|pagare|transfiero|transferire|ingreso|ingresare|abono (?!pendiente)|hago (?:un|el) (?:bizum|pago|ingreso))|(?:ti|le|vi) (?:faccio|faro) (?:il|un) bonifico|(?:ti|le|vi) (?:pago|paghero|verso|versero)|(?:pago-te|pago-lhe|te pago|lhe pago|transfiro-te|faco-te|te faco um pix))(?!\p{L})/u,
);

/** "¿Hay que pagar alguna fianza?", "do I have to pay a deposit?": the reader is to answer, not to pay. */
export const asksWhetherToPay = ({ low, sentence }: Reading): boolean =>
  sentence.text.trimEnd().endsWith('?') && MUST_ONE.test(low);
const MUST_ONE = remembered(
  /(?<!\p{L})(?:(?:do|will|would|must|should|shall|can|could|may) (?:i|we) (?:also |still |just )?(?:have to |need to )?(?:pay|settle|transfer|owe)|(?:is|are|was|will) (?:there|a deposit|any)(?: \S+){0,5} (?:to pay|due|payable|required|charge|fee)|(?:muss|müssen|soll|sollen|kann|können|darf) (?:ich|wir|man) (?:\S+ ){0,8}(?:zahlen|bezahlen|überweisen|hinterlegen|entrichten|anzahlen)|(?:faut|faudra|faudrait|doit|dois|devons|devrai)-(?:il|on|je|nous) (?:\S+ ){0,3}(?:payer|verser|regler|deposer)|est-ce (?:qu'il faut|que je dois|que nous devons|qu'on doit) (?:\S+ ){0,3}(?:payer|verser|regler)|(?:hay|habra|habria) que (?:\S+ ){0,2}(?:pagar|abonar|dejar|depositar|ingresar)|(?:tengo|tenemos|tendria|tendriamos) que (?:\S+ ){0,2}(?:pagar|abonar|depositar|ingresar)|(?:debo|debemos|se debe) (?:pagar|abonar|depositar)|(?:bisogna|occorre|si deve|devo|dobbiamo) (?:\S+ ){0,2}(?:pagare|versare|saldare)|(?:e preciso|preciso de|precisamos de|tenho de|tenho que|temos de|temos que|devo) (?:\S+ ){0,2}(?:pagar|depositar|dar))(?!\p{L})/u,
);
