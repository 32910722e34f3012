/** What swindlers demand, whatever name they use. Each sign alone is weak or strong; `findings.ts` adds them up. */
import { remembered } from './patterns/remembered.ts';

export interface Sign {
  /** what it adds towards phishing; 4 is enough */
  weight: number;
  /** for the reader of the finding */
  detail: string;
}

interface Trick {
  /** any word without which nothing else need be looked for */
  about: RegExp;
  /** all of these have to be met */
  and: readonly RegExp[];
  /** needs a link to follow */
  linked: boolean;
  sign: Sign;
}

const word = (alternatives: string): RegExp => remembered(new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'u'));

/** The password that the reader has already, not one that is sent or made */
const OWN_PASSWORD = word(
  'passwords?|pass ?code|pin|passw[oö]rt\\p{L}*|kennwort\\p{L}*|zugangsdaten|mot de passe|identifiants?|contrasena|clave|token|senha|password|credenziali|nywila|nenosiri|namba ya siri|' +
    'work account|(?:your|usual) (?:e-?mail|office|company) account|e-?mail account|business account',
);
const SIGN_IN = word(
  'sign(?:ing|ed)? in|log(?:ging)? ?in|enter your|have your|have ready|anmeld\\p{L}*|einlogg\\p{L}*|eingeb\\p{L}*|melden sie sich|connect\\p{L}*|acces|acced\\p{L}*|ingres\\p{L}*|entra|entre|inicia\\p{L}*|tenha em maos|insira|digite|accedi|acceda|inserisci|kuingiza|ingiza',
);
const ACCOUNT_DATA = word(
  '(?:check|confirm|verify|validate|update|review|re-?enter) (?:and (?:check|confirm|verify|validate|update) )?(?:\\p{L}+ ){0,3}(?:bank|account|card|payment) (?:details|data|number|information|account)|' +
    'bank details before|bankverbindung (?:zu )?(?:prüfen|bestätigen|aktualisieren)|bankdaten (?:zu )?(?:prüfen|bestätigen|aktualisieren)|' +
    '(?:confirmer|verifier|valider|mettre a jour) (?:vos|votre) (?:coordonnees bancaires|rib|carte|compte)|validar la cuenta|(?:confirmar|verificar|actualizar) (?:sus|tus|su|tu|los) (?:datos bancarios|cuenta|tarjeta)|' +
    'numero do cartao|numero de (?:su |la )?tarjeta|numero della carta|kartennummer|card number|cvv|confermare (?:i dati bancari|la carta)|authenticator|multi-?factor|mfa',
);
const DIVERTED = word(
  '(?:use|pay (?:it )?(?:in)?to) the account below|account below|our (?:new|other) account|new (?:bank )?account|new (?:bank|banking|account) details|nouveau compte|nouvelles coordonnees|nouveau rib|neue\\p{L}* (?:konto|bankverbindung|iban)|geänderte\\p{L}* (?:konto|bankverbindung)|nueva cuenta|nuevos datos bancarios|nova conta|nuovo (?:conto|iban)|nuove coordinate',
);
const NO_CALL_BACK = word(
  "(?:please )?(?:don't|do not|can't|cannot) (?:ring|call|phone|take calls|talk)|no calls|poor signal|e-?mail is best|only reachable by e-?mail|in meetings|boarding|telefonisch nicht|nicht (?:telefonisch )?erreichbar|nicht anrufen|standard telephonique|injoignable|pas (?:joignable|disponible) par telephone|ne (?:m')?appelez pas|no (?:me )?llam\\p{L}+|no puedo (?:hablar|atender)|sin senal|non (?:mi )?chiam\\p{L}+|nao (?:me )?lig\\p{L}+",
);
const IN_SECRET = word(
  'confidential|in confidence|between (?:you|us|ourselves)|stay between|keep (?:this|it) (?:quiet|secret|to yourself)|discre(?:et|tion)|vertraulich\\p{L}*|unter uns|stillschweigen|confidentiel\\p{L}*|entre nous|discretion|confidencial\\p{L}*|entre nosotros|en secreto|discrecion|riservat\\p{L}*|sigilo\\p{L}*|usimwambie',
);
const TRANSFER = word(
  'transfer|wire|iban|überweis\\p{L}*|echtzeitüberweisung|virement|virer|transferencia|transferir|bonifico|pix',
);
const THREAT = word(
  'late fee|suspen\\p{L}+|returned? to (?:the )?sender|go(?:es)? back to the sender|an den absender|majoration|penalty|licen[cs]e|48 ?(?:h|hours|stunden|heures|horas|ore)|72 ?(?:h|hours|stunden|heures|horas|ore)|24 ?(?:h|hours|stunden|heures|horas|ore)|(?:nach|innerhalb von) \\d tagen|gesperrt|verfällt|sospes\\p{L}+|perdita dei dati|devuelto|suspendid\\p{L}+|bloque\\p{L}+|will be (?:destroyed|cancelled|deleted)|final (?:notice|reminder)|dernier rappel',
);
/** Some coins, up to two digits: so little that one pays without thinking */
const SMALL_SUM =
  /(?<![\d.,'])(?:[$€£]|eur|usd|gbp|chf) ?\d{1,2}[.,]\d{2}(?![\d.,]*\d)|(?<![\d.,'])\d{1,2}[.,]\d{2} ?(?:[$€£]|eur|usd|gbp|chf|euros?|franken)/u;
const FEE = word(
  'fees?|toll|customs|duty|redelivery|unpaid|outstanding|zollgebühr\\p{L}*|gebühr\\p{L}*|porto|frais|amende|contravention|tasas?|multa|aduana|gastos de envio|addebito|spese|rinnov\\p{L}+|mancato pagamento|dazio|taxa|portagem|ada ya',
);
const REFUND = word(
  '(?:tax |fiscal )?refund|rebate|rückerstattung\\p{L}*|steuererstattung|remboursement (?:d.impot|fiscal)|trop-?percu|reembolso|devolucion (?:de impuestos|fiscal)|rimborso|restituicao',
);
const CLAIM = word(
  '(?:submit|claim|complete|request|confirm) (?:the|your|a|this) (?:\\p{L}+ )?(?:refund|request|form|claim)|formular|formulaire|formulario|auf (?:ihre|die) karte|card|carte bancaire|tarjeta|modulo',
);
const EXPIRES = word(
  'delayed|expires?|deadline|within \\d+|verfällt|anspruch|frist|expire\\p{L}*|avant le|dans un delai|caduca|vence|plazo|scade|entro',
);
const FORTUNE = word(
  'next of kin|late mr\\.?|estate of (?:the )?late|beneficiary of|inheritance fund|winning (?:number|ticket|e-?mail)|lottery|lotterie(?:gewinn)?|loterie|loteria|lotteria|sorteo|ganador\\p{L}*|premio mayor|umeshinda|hongera|erbschaft|heritage|unclaimed (?:funds?|inheritance)',
);
const TO_GET_IT = word(
  'claim|consent|reclamar|zawadi|release\\p{L}*|full name|nombre completo|nom complet|vollständige\\p{L}* name\\p{L}*|fiduciari\\p{L}*|date of birth|copy of your (?:passport|id)|copia de su documento|processing fee|ada ya usajili|\\d+ ?%',
);
const JOB = word(
  'offer of employment|(?:pleased|happy) to offer you the position|job offer|stellenangebot|offre d.emploi|oferta de (?:empleo|trabajo)|offerta di lavoro',
);
const FEE_FIRST = word(
  '(?:refundable |visa |processing |registration |training )+fee|vorab|gebühr|frais de dossier|tasa de|cuota de inscripcion|copy of your passport|scan of your passport',
);
const NOT_MINE = word(
  '(?:did not|didn.t|have not) (?:authori[sz]e|order|make|place)|if (?:this|it) (?:was not|wasn.t) you|nicht (?:veranlasst|autorisiert|bestellt)|pas (?:autorise|effectue|commande)|no (?:reconoce|autorizo|realizo)|non (?:hai|ha) autorizzato',
);
const HOTLINE =
  /(?:call|ring|dial|contact|anrufen|appele\p{L}*|llam\p{L}*|chiam\p{L}*)(?: \S+){0,8} \(?\+?[\d (][\d ().-]{8,}/u;
const PACKED = /\.(?:zip|rar|7z|iso|img)(?!\p{L})|(?:zip|rar)[- ]?(?:file|datei|archiv|archivo)/u;
const PACK_PASSWORD =
  /(?:password|passwort|kennwort|mot de passe|contrasena|senha)(?: (?:del archivo|for the (?:file|archive)|der datei|du fichier))? ?(?:is|ist|lautet|est|es|:) ?\S+/u;
/** An offer dressed as a bill says so somewhere. */
const NO_BILL = word(
  "not a bill|not an invoice|no obligation to pay|(?:this is|constitutes) (?:only )?(?:an offer|a solicitation)|keine rechnung|keine zahlungspflicht|unverbindliches angebot|n'est pas une facture|aucune obligation de payer|no es una factura|sin obligacion de pago|non e una fattura|nao e uma fatura",
);
const LIKE_A_BILL = word(
  'final notice|pay here|secure (?:online )?payment|amount due|zahlbar|jetzt zahlen|hier zahlen|payez|paiement securise|pague|pago seguro|paghi|pagamento sicuro|pagamento seguro',
);
const REWARD = word('points?|punkte|puntos|pontos|cashback|bonus|voucher|gutschein');
const SECRET_NUMBER = word('senha|pin|card number|numero do cartao|numero de tarjeta|kartennummer|numero de carte|cvv');

const TRICKS: readonly Trick[] = [
  {
    about: OWN_PASSWORD,
    and: [SIGN_IN],
    linked: true,
    sign: { weight: 2, detail: 'asks for a password behind a link' },
  },
  {
    about: ACCOUNT_DATA,
    and: [],
    linked: true,
    sign: { weight: 2, detail: 'asks to confirm account data behind a link' },
  },
  {
    about: DIVERTED,
    and: [NO_CALL_BACK, TRANSFER],
    linked: false,
    sign: { weight: 4, detail: 'money to another account, and no way to ask back' },
  },
  {
    about: IN_SECRET,
    and: [TRANSFER, NO_CALL_BACK],
    linked: false,
    sign: { weight: 4, detail: 'a transfer in secret, and no way to ask back' },
  },
  {
    about: FEE,
    and: [SMALL_SUM, THREAT],
    linked: true,
    sign: { weight: 4, detail: 'a small fee behind a link, under a threat' },
  },
  {
    about: REFUND,
    and: [CLAIM, EXPIRES],
    linked: true,
    sign: { weight: 4, detail: 'a refund to be claimed behind a link' },
  },
  { about: FORTUNE, and: [TO_GET_IT], linked: false, sign: { weight: 4, detail: 'a fortune from strangers' } },
  { about: JOB, and: [FEE_FIRST], linked: false, sign: { weight: 4, detail: 'a job that costs a fee' } },
  {
    about: NOT_MINE,
    and: [HOTLINE],
    linked: false,
    sign: { weight: 4, detail: 'a charge to be stopped by a call to a number in the mail' },
  },
  {
    about: PACKED,
    and: [PACK_PASSWORD],
    linked: true,
    sign: { weight: 4, detail: 'an archive with its password beside it' },
  },
  { about: NO_BILL, and: [LIKE_A_BILL], linked: true, sign: { weight: 4, detail: 'an offer in the form of a bill' } },
  { about: REWARD, and: [SECRET_NUMBER], linked: true, sign: { weight: 4, detail: 'a reward for a secret number' } },
];

/** Demands of a mail, from its folded subject and text. */
export const demandsOf = (text: string, linked: boolean): Sign[] =>
  TRICKS.filter(
    (trick) => (linked || !trick.linked) && trick.about.test(text) && trick.and.every((pattern) => pattern.test(text)),
  ).map(({ sign }) => sign);
