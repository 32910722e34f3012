/** The words of swindlers and of honest mail about the same things, in seven languages; what meets in a swindle: `../scams.ts`. Folded text. */
import { remembered } from '../patterns/remembered.ts';

const word = (alternatives: string): RegExp => remembered(new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'u'));

/** The password that the reader has already, not one that is sent or made */
export const OWN_PASSWORD = word(
  'passwords?|pass ?code|pin|passw[oö]rt\\p{L}*|kennwort\\p{L}*|zugangsdaten|mot de passe|identifiants?|contrasena|clave|token|senha|password|credenziali|nywila|nenosiri|namba ya siri|' +
    'work account|(?:your|usual) (?:e-?mail|office|company) account|e-?mail account|business account',
);
export const SIGN_IN = word(
  'sign(?:ing|ed)? in|log(?:ging)? ?in|enter your|have your|have ready|anmeld\\p{L}*|einlogg\\p{L}*|eingeb\\p{L}*|melden sie sich|connect\\p{L}*|acces|acced\\p{L}*|ingres\\p{L}*|entra|entre|inicia\\p{L}*|tenha em maos|insira|digite|accedi|acceda|inserisci|kuingiza|ingiza',
);
export const ACCOUNT_DATA = word(
  '(?:check|confirm|verify|validate|update|review|re-?enter) (?:and (?:check|confirm|verify|validate|update) )?(?:\\p{L}+ ){0,3}(?:bank|account|card|payment) (?:details|data|number|information|account)|' +
    'bank details before|bankverbindung (?:zu )?(?:prüfen|bestätigen|aktualisieren)|bankdaten (?:zu )?(?:prüfen|bestätigen|aktualisieren)|' +
    '(?:confirmer|verifier|valider|mettre a jour) (?:vos|votre) (?:coordonnees bancaires|rib|carte|compte)|validar la cuenta|(?:confirmar|verificar|actualizar) (?:sus|tus|su|tu|los) (?:datos bancarios|cuenta|tarjeta)|' +
    'numero do cartao|numero de (?:su |la )?tarjeta|numero della carta|kartennummer|card number|cvv|confermare (?:i dati bancari|la carta)|authenticator|multi-?factor|mfa',
);
/** Another account than before */
export const DIVERTED = word(
  'change of bank(?:ing)?(?: details)?|bankwechsel|kontowechsel|changement de (?:banque|compte|rib|coordonnees bancaires)|(?:por|debido al?) cambio de (?:banco|cuenta)|cambio di banca|mudanca de banco|moved to a new bank|(?:affiliate|subsidiary|sister company).s account|account of our (?:subsidiary|affiliate|sister company|holding)|konto (?:unserer|der) (?:tochter\\p{L}*|schwester\\p{L}*|holding)|compte de notre (?:filiale|societe soeur|holding)|cuenta de (?:nuestra|la) (?:filial|empresa hermana|matriz)|conto della nostra (?:filiale|consociata|controllata)|conta da nossa (?:filial|subsidiaria)|(?:use|using) (?:this|the following) iban|iban instead|verwenden sie stattdessen|utilisez le nouveau|use el nuevo|usi il nuovo|use o novo|(?:use|pay (?:it )?(?:in)?to|to) the (?:account below|following account)|account below|our (?:new|other) account|new (?:bank )?account|(?:new|amended|changed|updated) (?:bank|banking|account|payment) (?:account|details)|(?:bank(?:ing)?|account|payment) details (?:have |has )?(?:just |recently )?(?:changed|been (?:changed|updated|amended))|(?:changed|switched|moved to another) banks?|' +
    'nouveau compte|nouvelles coordonnees|nouveau rib|coordonnees bancaires (?:ont|viennent)|rib a change|change de banque|neue\\p{L}* (?:konto\\p{L}*|bankverbindung|iban)|geänderte\\p{L}* (?:konto|bankverbindung)|(?:bankverbindung|kontodaten|iban) (?:\\p{L}+ ){0,3}geändert|(?:haus)?bank gewechselt|auf das (?:unten stehende|folgende|nachstehende) konto|' +
    'nueva cuenta|cuenta nueva|nuevos datos bancarios|datos bancarios (?:\\p{L}+ ){0,2}cambiado|cambiado de (?:banco|cuenta)|iban siguiente|nova conta|dados bancarios (?:\\p{L}+ )?mudaram|nuovo (?:conto|iban)|nuove coordinate|coordinate bancarie (?:\\p{L}+ )?cambiat[ei]',
);
/** An account that is written out: IBAN (ISO 13616), sort code and number, CLABE */
export const ACCOUNT_NUMBER = remembered(
  /(?<![\p{L}\d])(?:[a-z]{2}\d{2}(?: ?[a-z\d]{4}){2,7}(?: ?[a-z\d]{1,4})?|\d{2}-\d{2}-\d{2}\P{L}{0,6}(?:\p{L}+\P{L}{1,4}){0,4}\d{7,8}|\d{18})(?![\p{L}\d])/u,
);
/** No other way than the one that the writer holds in hand */
export const NO_CALL_BACK = word(
  "travell?ing|pick up the phone|when i land|not staffed|unterwegs|auf reisen|nicht besetzt|en deplacement|en voyage|de viaje|in viaggio|em viagem|(?:please )?(?:don't|do not|can't|cannot|can not) (?:ring|call|phone|telephone|take calls|talk|be reached)|no calls|(?:can't|cannot|not) (?:come by|be) (?:or call|reached|reachable)|poor signal|e-?mail is best|(?:reachable|reply|answer|respond|write|only) (?:only )?by (?:e-?mail|mail)(?: only)?|(?:this |by |via )?(?:e-?mail|mail)(?: address)? only|in (?:a |an )?(?:board |long )?meetings?|boarding|(?:board|on) a flight|phones?(?: lines?| system)? (?:\\p{L}+ ){0,2}(?:down|out of order|replaced|serviced|repaired)|(?:lines|switchboard) (?:is|are) down|" +
    'telefonisch (?:\\p{L}+ ){0,3}nicht|nicht (?:telefonisch )?erreichbar|nicht (?:an(?:rufen)?|telefonieren)|anrufen (?:\\p{L}+ ){0,3}abzusehen|(?:nur|ausschließlich) per (?:e-?)?mail|(?:in|im) (?:einer sitzung|einem meeting|flieger|flugzeug)|telefon\\p{L}* (?:ist|sind) (?:gestört|defekt|ausgefallen|kaputt)|' +
    "standard (?:telephonique|est hors service)|injoignable|pas (?:joignable|disponible) par telephone|(?:ne )?(?:m')?(?:appelez|telephonez) pas|(?:uniquement|seulement|que) (?:par|a ce) (?:e-?)?mail|en reunion|lignes (?:\\p{L}+ )?en panne|" +
    'no (?:me )?llam\\p{L}+|no (?:puedo|podre) (?:hablar|atender)|solo por correo|sin senal|en una reunion|(?:telefono|lineas) (?:esta|no) (?:averiad[oa]s?|funciona[n]?)|non (?:mi )?(?:chiam|telefon)\\p{L}+|non (?:sono )?raggiungibil[ei]|linee (?:\\p{L}+ )?guaste|nao (?:me )?(?:lig|telefon)\\p{L}+|nao posso atender|linhas (?:\\p{L}+ )?avariadas',
);
export const IN_SECRET = word(
  'confidential|in confidence|between (?:you|us|ourselves)|stay between|keep (?:this|it) (?:quiet|secret|to yourself)|discre(?:et(?:ly)?|tion)|(?:streng )?vertraulich\\p{L}*|diskret|unter uns|stillschweigen|confidentiel\\p{L}*|entre nous|discretion|discretement|confidencial\\p{L}*|entre nosotros|en secreto|discrecion|riservat\\p{L}*|sigilo\\p{L}*|usimwambie',
);
/** Nobody in the office may hear of it. */
export const TELL_NOBODY = word(
  "(?:may|must) not discuss|nobody else (?:needs|has) to know|(?:not|never) a word to(?! the wise)|strictly private|(?:has|have) not been told|(?:sorted|done|handled) quietly|kein wort (?:zu[mr]?|an|darüber)|pas un mot|ni una palabra|non una parola|nem uma palavra|(?:speak|talk) to (?:nobody|no one)|(?:don't|do not|please not) (?:mention|discuss|tell|speak|talk|share)\\p{L}*(?: (?:\\p{L}+ ){0,4}(?:anyone|anybody|office|colleagues|team|company)| it in the office)|tell no ?(?:one|body)|(?:keep (?:this|it)|strictly) between us|" +
    "(?:mit )?(?:niemande[mn]|keine[mnr] (?:kolleg\\p{L}+|andere\\p{L}*))|(?:n'en |ne )(?:\\p{L}+ ){0,3}(?:a|avec) personne|(?:no|nada) (?:lo |se lo |le |les |hable |comente |diga )*(?:\\p{L}+ )?(?:a|con) nadie|(?:con|a) nessuno|(?:a|com) ninguem|discretely|discreetly|diskret|entre nous|unter uns",
);
export const TRANSFER = word(
  'send (?:[$€£]|eur |usd )?\\d[\\d.,]{3,}|virez|transfier[ae]|transfiera|transfer|wire|iban|\\p{L}*überweis\\p{L}*|echtzeitüberweisung|anzahlung|vorauszahlung|acompte|anticipo|advance payment|down payment|virement|virer|transferencia|transferir|transferas?|bonifico|pix',
);
/** Money is to leave, in whatever way */
export const PAYMENT = word(
  'send (?:[$€£]|eur |usd )?\\d[\\d.,]{3,}|settle|remittances?|virez|transfier[ae]|transfiera|überweisung|lend|leihen|preter|prestar|pix|m-pesa|nitumie|payments?|pay|paid|remit|invoices?|transfer|wire|iban|direct deposit|payroll|salary|(?:aus)?zahl\\p{L}*|bezahl\\p{L}*|\\p{L}*überweis\\p{L}*|rechnung\\p{L}*|gehalts?\\p{L}*|lohn\\p{L}*|auslegen|paiements?|payer|payez|regler|reglez|factures?|virement|virer|salaire|pagos?|paga[rn]?|paguen?|abon[ae]n?|abonen|facturas?|transferencia|transferir|nomina|bonifico|pagamenti?|pagamento|paga(?:re|te)?|paghi|fattur[ae]|stipendio|paguem|fatura|salario',
);
/** The old account is said to be under audit, frozen, closed. */
export const OLD_GONE = word(
  "(?:iban|account)(?: [\\p{L}\\d]+){0,4}? (?:is|are) (?:no longer|not) valid|it is no longer valid|our own is being audited|iban (?:ist )?nicht mehr gültig|iban (?:[\\p{L}\\d]+ ){0,5}n.est plus valable|iban (?:[\\p{L}\\d]+ ){0,5}ya no es valido|iban (?:[\\p{L}\\d]+ ){0,5}non e piu valido|iban (?:[\\p{L}\\d]+ ){0,5}nao e mais valido|(?:old|usual|previous|former|current|existing|regular) (?:bank )?accounts? (?:\\p{L}+ ){0,4}(?:audit(?:ed)?|frozen|closed|blocked|review|no longer)|ongoing audit|bisherige[srn]? konto (?:\\p{L}+ ){0,4}(?:geprüft|gesperrt|geschlossen|prüfung|eingefroren)|(?:ancien|habituel)(?: compte)? (?:\\p{L}+['.]? ?){0,3}(?:audit|bloque|ferme|gele)|(?:cuenta )?(?:habitual|anterior|antigua)(?: cuenta)? (?:\\p{L}+ ){0,3}(?:auditoria|bloquead[ao]|cerrad[ao]|congelad[ao])|(?:vecchio|attuale) conto (?:\\p{L}+ ){0,3}(?:bloccato|chiuso|verifica)|conta (?:antiga|habitual|anterior) (?:\\p{L}+ ){0,3}(?:auditoria|bloqueada|encerrada)",
);
export const ONLY_THERE = word(
  "instead|there|stattdessen|le nouveau|el nuevo|il nuovo|o novo|effective today|only|exclusively|all (?:future|outstanding)|immediate effect|redirect|ausschließlich|nur (?:noch)?|ab sofort|uniquement|seulement|desormais|exclusivement|unicamente|solo|exclusivamente|a partir de hoy|apenas|d'ora in poi",
);
/** "Ring us on the number you know" */
export const CALL_BACK = word(
  "i.ll (?:be round|drop by|come by)|in person|(?<!(?:not|n't|never|cannot|to) )(?:call|ring|phone|telephone) (?:us|me|mrs?|ms|our|the office)|known number|number you (?:know|have)|usual number|bekannte[nr]? (?:nummer|telefon\\p{L}*)|rufen sie (?:uns|mich)|gern(?:e)? telefonisch|(?:nous|m')\\s?appeler|appelez-(?:nous|moi)|numero (?:habituel|de siempre|habitual|conhecido|abituale)|llamen(?:nos|me)|ll[a]menos|chiamateci|liguem-nos",
);
/** What the boss says it is for */
export const PRETEXT = word(
  'consultant|law firm|(?:about to|going to|will|we are) acquir(?:e|ing)|berater\\p{L}*|notary(?:.s)?|notaire|notario|acquisition|merger|takeover|closing|counsel|attorney|lawyers?|new (?:vendor|supplier|partner)|kanzlei|anwalt\\p{L}*|übernahme|notar\\p{L}*|neue[nr]? (?:partner|lieferant\\p{L}*)|rachat|avocats?|cabinet|nouveau (?:partenaire|fournisseur)|adquisicion|abogad[oa]s?|bufete|proveedor nuevo|nuevo proveedor|acquisizione|avvocat[oi]|aquisicao|advogad[oa]',
);
export const AT_ONCE = word(
  "today|now|urgent(?:ly)?|immediately|this (?:morning|afternoon)|before \\d+ ?pm|tonight|tomorrow|\\d+ ?(?:h|hours|stunden|heures|horas|ore)|heute|sofort|dringend\\p{L}*|umgehend|morgen|aujourd'hui|urgente?|ce soir|demain|immediatement|hoy|manana|oggi|domani|subito|hoje|amanha|leo|kesho",
);
/** "Mum, this is my new number" */
export const NEW_NUMBER = word(
  'dropped my phone|friend.s (?:phone|mobile|e-?mail)|(?:handy|telefon) (?:\\p{L}+ ){0,2}weg|(?:handy|mail) einer freundin|(?:casse|perdu) mon (?:telephone|portable)|rotto il telefono|celular quebrou|namba mpya|new (?:phone )?number|phone (?:\\p{L}+ ){0,2}(?:broke(?:n)?|fell|lost|stolen)|neue (?:handy)?nummer|handy (?:\\p{L}+ ){0,3}(?:kaputt|verloren|gefallen|gestohlen)|nouveau numero|telephone (?:\\p{L}+ ){0,3}(?:casse|tombe|vole|perdu)|numero nuevo|nuevo numero|(?:movil|telefono|celular) (?:\\p{L}+ ){0,4}(?:roto|rompio|cayo|perdi\\p{L}*|robar\\p{L}*)|(?:cayo|rompio|perdi) (?:el|mi) (?:movil|telefono|celular)|nuovo numero|telefono (?:\\p{L}+ ){0,3}(?:rotto|caduto)|numero novo|mudei de numero|telemovel (?:\\p{L}+ ){0,3}(?:caiu|partiu|estragou|avariou)|celular (?:\\p{L}+ ){0,3}(?:caiu|quebrou)',
);
export const PARENT = word(
  'mum|mom|mummy|dad|daddy|grandma|grandpa|mama|mutti|papa|vati|oma|opa|maman|mamie|papi|mamá|abuel[oa]|mamma|nonn[oa]|mae|pai|avo|tia|tio|aunt|uncle|tante',
);
export const BY_WIRE_SERVICE = word('western union|moneygram|ria money|paysafe(?:card)?');
/** Where the money is said to be safe: in the hands of who called */
export const SAFE_ACCOUNT = word(
  '(?:safe|secure|protected|safety) account|(?:sichere[snm]?|geschützte[snm]?) (?:\\p{L}+)?konto|sicherheitskonto|comptes? (?:securise|protege|sur)|cuentas? (?:segura|protegida|de seguridad)|conto (?:protetto|sicuro)|conta (?:segura|protegida)',
);
export const MOVE_MONEY = word(
  'move|moving|transfer(?:ring|red)?|shift|verschieb\\p{L}*|umbuch\\p{L}*|überweis\\p{L}*|transferier\\p{L}*|deplace[rz]?|vir(?:er|ez)|transfere[rz]|transferi\\p{L}*|trasferi\\p{L}*|mov(?:er|ere|emos|iera)|traslad\\p{L}*|spost\\p{L}+|mover',
);
export const COINS = word('bitcoins?|btc|ethereum|usdt|usdc|monero|litecoin|crypto\\p{L}*|krypto\\p{L}*|cripto\\p{L}*');
export const PAYS_COINS = word(
  'send|schicken|pay|transfer|deposit|claim|schick\\p{L}*|send\\p{L}*|zahl\\p{L}*|überweis\\p{L}*|einzahl\\p{L}*|envoye[zr]|verse[zr]|deposer|payez|envi[ae]|depositar|deposite|pague|pagar|invi[ai]|versare|depositare|envie',
);
/** A Bitcoin or an Ethereum address (BIP 173, EIP 55), folded */
export const COIN_ADDRESS = word('bc1[a-z0-9]{20,70}|0x[0-9a-f]{40}');
export const COIN_BAIT = word(
  'ddos|attack(?:ed|s)?|angriffe?|angegriffen|attaques?|attaquee?s?|ataques?|atacad[oa]s?|leaked|geleakt|(?:price|preis|prix|precio) (?:\\p{L}+ ){0,3}(?:double|rise|goes up|steig|verdoppel|augment|doubl|sub|duplic)\\p{L}*|publish\\p{L}*|access to|bewertungen|reviews|rezensionen|avis|resenas|recensioni|avaliacoes|veröffentlich\\p{L}*|zugriff|publie\\p{L}*|acces a|publico|publicare|acceso a|balance|saldo|guthaben|solde|withdraw\\p{L}*|auszahl\\p{L}*|retiros?|retrait|prelievo|saque|guarantee|garantia|kaution|wallet|camera|webcam|kamera|camara|recorded|filmed|gefilmt|filmee?|grabado|video|profits?|gewinne?|returns|invest\\p{L}*',
);
export const THREAT = word(
  'late fee|suspen\\p{L}+|returned? to (?:the )?sender|go(?:es)? back to the sender|an den absender|majoration|penalty|licen[cs]e|\\d{1,2} ?(?:h|hours|stunden|heures|horas|ore)|recargos?|surcharges?|zuschl[aä]ge?|(?:nach|innerhalb von) \\d tagen|gesperrt|verfällt|sospes\\p{L}+|perdita dei dati|devuelto|suspendid\\p{L}+|bloque\\p{L}+|will be (?:destroyed|cancelled|deleted)|final (?:notice|reminder)|dernier rappel|arrive a expiration|(?:is|are) about to expire|läuft (?:\\S+ ){0,3}ab|esta (?:por|a punto de) (?:caducar|vencer)',
);
/** Some coins, up to two digits: so little that one pays without thinking */
export const SMALL_SUM =
  /(?<![\d.,'])(?:[$€£]|eur|usd|gbp|chf) ?\d{1,2}[.,]\d{2}(?![\d.,]*\d)|(?<![\d.,'])\d{1,2}[.,]\d{2} ?(?:[$€£]|eur|usd|gbp|chf|euros?|franken)/u;
/** A number that a service sends to the reader's telephone */
export const CODE_COMES = word(
  '(?:\\d|six|four) (?:digits|numbers|figures) (?:\\S+ ){0,5}(?:text|sms|screen|app)|(?:sechs|vier|\\d) (?:ziffern|zahlen) (?:\\S+ ){0,5}(?:sms|bildschirm|app)|(?:six|quatre|\\d) chiffres (?:\\S+ ){0,5}(?:sms|texto|ecran)|(?:seis|cuatro|\\d) (?:digitos|cifras|numeros) (?:\\S+ ){0,5}(?:sms|mensaje|pantalla)|(?:\\d|six|four)[- ]?digit (?:\\p{L}+ )?(?:code|number)|code (?:\\S+ ){0,6}(?:by|via|in an?) (?:text|sms|whatsapp)|(?:text|sms|whatsapp) (?:\\S+ ){0,4}code|(?:\\d|sechs)-?stellige\\p{L}* code|(?:bestätigungs|sicherheits|prüf|aktivierungs)code|code (?:\\S+ ){0,4}(?:per|als) sms|sms (?:\\S+ ){0,4}code|code (?:de verification|de confirmation|a (?:six|6) chiffres|(?:\\S+ ){0,4}par sms)|codigo (?:de (?:verificacion|confirmacion|seguridad|\\p{L}+ digitos|\\d digitos)|(?:\\S+ ){0,5}(?:por|en un) (?:sms|mensaje|whatsapp))|codice (?:di (?:verifica|conferma)|(?:\\S+ ){0,4}(?:via|per) sms)|codigo (?:\\S+ ){0,4}por sms',
);
export const PASS_IT_ON = word(
  "(?:send|forward|pass|text|read|tell|give|share) (?:it|me|us|that|the code)(?! at)|read (?:it|them|him|her|me|us|out|the \\p{L}+)|(?:liest|lesen|lies|lesen sie) (?:\\S+ ){0,5}(?:vor|durch)|(?:lisez|lis)-(?:les?|la|lui|moi|nous)|lea(?:selo|melo|n?os)|(?:schick|schicken|leite|leiten|sag|sagen|gib|geben|nenn|nennen)\\p{L}? (?:\\S+ ){0,3}(?:mir|uns)|(?:envoie|envoyez|transmets|transmettez|donne|donnez|renvoie|renvoyez|dis|communique|communiquez)-(?:le|moi|nous)|(?:me|nous) (?:l'|le )?(?:envoyer|transmettre|donner|renvoyer|communiquer)|(?:manda|pasa|envia|reenvia|mande|pase|envie|reenvie)(?:me|nos)(?:lo)?|dime(?:lo)?|me (?:lo|el codigo) \\p{L}+|(?:manda|invia|inoltra|dai)(?:mi|ci)?(?:lo|melo)|me (?:manda|envia|passa)",
);
export const NEVER_SHARE = word(
  "(?:never|do not|don't) (?:share|give|forward|tell|pass)|(?:nobody|no one|we) (?:will )?(?:never )?asks? you|geben sie (?:\\S+ ){0,4}(?:nicht|niemals)|niemals weiter|ne (?:le |la )?(?:partagez|communiquez|transmettez)|no (?:lo |la )?(?:comparta|compartas|facilite)|non (?:condivid|comunic)\\p{L}+|nao (?:compartilhe|partilhe)",
);
/** The account of before cannot be used: why another one is named */
export const UNDER_AUDIT = word(
  "(?:accounts?|bank) (?:\\S+ ){0,4}(?:under|being|in|going through|subject to) (?:\\S+ ){0,3}(?:audit(?:ed)?|review(?:ed)?|investigat\\p{L}+|inspection)|accounts? (?:\\S+ ){0,3}(?:frozen|blocked|restricted)|(?:cannot|can't|can not|unable to) (?:currently )?(?:receive|accept|take) (?:\\S+ )?(?:funds|payments|transfers)|konto\\p{L}* (?:\\S+ ){0,6}(?:gesperrt|geprüft|prüfung|revision|eingefroren)|compte (?:\\S+ ){0,5}(?:audit|controle|bloque|gele)|cuenta (?:\\S+ ){0,5}(?:auditoria|inspeccion|revision|bloquead[ao]|bloqueo|congelada|fiscalizacion)|conto (?:\\S+ ){0,5}(?:verifica|bloccato|revisione)|conta (?:\\S+ ){0,5}(?:auditoria|bloqueada)",
);
/** Money on cards, which nobody can call back */
export const VOUCHERS = word(
  'vouchers?|gutscheine?|(?:gutschein|geschenk|guthaben)karten?|bons? d.achat|cartes? cadeaux?|vales?|tarjetas? (?:de )?regalo|gift ?cards?|cart(?:ao|oes) presente|carte regalo|google play|itunes|steam|transcash|neosurf|paysafe\\p{L}*|buoni',
);
/** What makes them money in other hands: the numbers off the back, photographed, typed or sent */
export const FROM_THE_BACK = word(
  '(?:numbers?|codes?|pins?) (?:\\S+ ){0,3}(?:off|on|from|at) the back|scratch(?:ed|ing)? (?:off|the|them)|(?:photo(?:graph)?s?|pictures?) (?:of )?(?:\\S+ ){0,2}(?:codes?|numbers?|gift cards?|reverse)|(?:send|e-?mail|text|type) (?:me |them to me |us )?(?:just )?the codes?|' +
    '(?:nummern?|codes?) (?:\\S+ ){0,4}(?:rückseite|freirubbeln|(?:ab)?fotografieren|als foto|tippen)|rubbel\\p{L}*|foto\\p{L}* (?:\\S+ ){0,3}(?:codes?|nummern)|(?:schick|send)\\p{L}* (?:sie )?(?:mir|uns) (?:die )?(?:codes?|nummern)|(?:geben|nennen) sie (?:uns |mir )?die nummern|' +
    '(?:numeros|codes?) (?:\\S+ ){0,3}(?:au dos|au verso|a adresser)|gratt(?:er|ez|e)|photos? (?:\\S+ ){0,2}codes?|(?:envoie|envoyez|tape|tapez|dicte|dictez)[- ]?(?:moi|nous)(?: juste)? les codes?|' +
    '(?:numeros|codigos) (?:\\S+ ){0,4}(?:del reverso|de atras|del dorso)|foto(?:grafia)?s? (?:\\S+ ){0,2}(?:codigos?|codic[ei]|cada una)|(?:manda|mande|envia|envie)(?:me)? (?:el|los|os?) codigos?|(?:haces|tomales|tomale|haz|haga) (?:una )?foto|ra(?:sp|sc)[aeo]\\p{L}*|rasqu\\p{L}+',
);
/** An authority that wants its money */
export const FINE = word(
  '(?:unpaid |parking |speeding |traffic )?fine|penalty charge|contravention|amende|bußgeld\\p{L}*|verwarnungsgeld|strafzettel|multas?|sancion|sanzione|contravvenzione|coima',
);
/** … or more of it very soon */
export const OR_MORE = word(
  'or (?:it|the (?:fine|amount)) (?:will )?(?:double|increase)\\p{L}*|(?:to )?avoid (?:a|the|an additional) (?:fine|penalty)|bußgeld (?:zu )?vermeiden|(?:pour )?eviter (?:l.amende|une amende|la majoration)|faute de quoi|(?:sera|serait) majoree?|majoration|sonst (?:erhöht|verdoppelt)|erhöht sich|de lo contrario|se (?:duplicara|incrementara)|con (?:un )?recargo|via de apremio|evit(?:a|e|ar) la multa|altrimenti|aumentera|sob pena',
);
/** Keys by post for rooms that nobody can see */
export const UNSEEN_ROOMS = word(
  "(?:can't|cannot|can not|unable to) (?:\\S+ ){0,3}(?:show|meet)|kann (?:\\S+ ){0,5}nicht (?:selbst |persönlich )?(?:zeigen|kommen)|ne (?:peux|puis) pas (?:\\S+ ){0,4}(?:montrer|visiter)|no (?:puedo|podre) (?:\\S+ ){0,4}(?:ensenar|mostrar)|non posso (?:\\S+ ){0,4}(?:mostrar|far vedere)",
);
export const KEYS_BY_POST = word(
  '(?:keys?|schlüssel|cles?|llaves|chiavi|chaves) (?:\\S+ ){0,8}(?:by|per|via|par|por|tramite) (?:courier|post|kurier|dhl|ups|fedex|coursier|colis|mensajeria|correo|corriere)|(?:kurier|courier|agent(?:ur|y)|agence|agencia) (?:\\S+ ){0,5}(?:keys?|schlüssel|cles?|llaves|chiavi|chaves)',
);
export const DEPOSIT = word('deposit|kaution|caution|depot de garantie|fianza|deposito|cauzione|caparra|caucao');
/** A parcel that lies somewhere */
export const PARCEL = word(
  'your item|parcels?|packages?|shipment|delivery|redelivery|paket\\p{L}*|sendung|colis|livraison|paquete|envio|entrega|pacco|spedizione|encomenda|pacote|kifurushi',
);
export const HELD = word(
  'held|on hold|stopped|waits|could not|couldn.t|unable|failed|customs|redelivery|returned (?:to|due)|goes back|waiting|incomplete|(?:confirmed|confirm (?:your|the)) address|wartet|freigabe|zurückgeht|attend|espera|attende|aguarda|konnte nicht|zoll\\p{L}*|gestoppt|angehalten|zurückgehalten|festgehalten|lagergebühr|zurückge\\p{L}+|en attente|bloque|retenue?|douanes?|echoue|reprogrammer|renvoye|retenid[oa]|detenid[oa]|no hemos podido|aduanas?|devuelt[oa]|nueva entrega|fermo|trattenut[oa]|bloccat[oa]|dogan\\p{L}*|retid[oa]|alfandeg\\p{L}*|devolvid[oa]|kimezuiliwa|umezuiliwa|forodha',
);
export const PAY_HERE = word(
  'charges?|fällt|restent|reste|quedan|por pagar|pay|paying|settle|zahl\\p{L}*|bezahl\\p{L}*|begleich\\p{L}*|payez|regler|reglez|payer|pague|paga|abone|pagar|paghi|lipa|fees?|gebühr\\p{L}*|frais|tasas?|spese|taxa|ada',
);
/** "Your mailbox expires", "la Sua PEC scade" */
export const YOURS_ENDS = remembered(
  /(?<!\p{L})(?:your|ihre?[nrs]?|deine?[nrs]?|votre|vos|ton|su|sus|tu|la sua|il suo|la tua|il tuo|a sua|o seu|yako)(?: \p{L}+){0,4}?(?<own> (?:mailbox|inbox|e-?mail|storage|webmail(?: storage)?|mail storage|certificate|licen[cs]e|domain|subscription|antivirus|password|account|akaunti|card|postfach|zertifikat|lizenz|domain|domäne|abonnement|kennwort|passwort|konto|speicher(?:platz)?|espace(?: de stockage)?|stockage|almacenamiento|boite(?: mail)?|messagerie|certificat|licence|domaine|abonnement|mot de passe|carte|compte|buzon|correo|certificado|licencia|dominio|suscripcion|contrasena|tarjeta|cuenta|casella|posta|pec|certificato|firma|licenza|abbonamento|caixa|senha|conta|akaunti)|(?<=yako) ya)(?: [\p{L}']+){0,5}? (?:(?:zu )?\d\d ?%|expire[sd]?|expiring|full|closed|suspended|stop|ends|ended|läuft|abgelaufen|voll|gesperrt|geschlossen|pleine?|bloquee?|fermee?|suspendue?|lleno|caduca|caducad[oa]|vence|expira|dejara|limitad[oa]|scade|scadut[oa]|pien[oa]|sospes[oa]|itafungwa|cheia)(?!\p{L})/u,
);
export const ENTER_HERE = word(
  'with your login|bestätigen sie|confirmez|confirme|sign(?:ing)? in|log(?:ging)? ?in|credentials|(?:enter|re-?enter|confirm|verify) (?:your|the)|keep (?:your|the)|renew (?:it |now |here )?(?:with|for)|zugangsdaten|meld\\p{L}* sie sich|anmeld\\p{L}*|einlogg\\p{L}*|geben sie|verlängern sie|connectez|saisissez|identifiants|renouvele[zr]|inici[ae] sesion|introduzca|ingrese|credenciales|renuev[ae]|renovarlo|acced[ae]|inserisc[ai]|credenziali|rinnov[ai]|introduza|credenciais|renove|weka|ingiza|nywila',
);
export const LURE = word(
  'voice ?-?mail|voice message|quarantin\\p{L}*|fax(?:es)?|encrypted (?:message|document)|secure (?:message|document)|sprachnachricht|quarantäne|messagerie vocale|message vocal|buzon de voz|mensaje de voz|cuarentena',
);
export const WITH_PASSWORD = word(
  'sign(?:ing)? in|log(?:ging)? ?in|(?:office|work|company|e-?mail) password|password|credentials|passwort|anmeld\\p{L}*|zugangsdaten|connectez|identifiants|mot de passe|contrasena|credenciales|inici[ae] sesion',
);
export const PROVE_YOURSELF = word(
  'block (?:it|the card|your card)|sperren sie|bloquez-la|bloqueela|(?:confirm|verify|prove) your (?:identity|account|details)|secure your account|bestätigen sie (?:\\p{L}+ )?(?:identität|konto|daten)|confirmez (?:votre|vos) (?:identite|compte|donnees)|(?:confirme|verifique) su (?:identidad|cuenta)|confermi la sua identita',
);
export const REGISTER = word(
  'regist(?:er|re|ro|ry)|handelsregister|gewerberegister|branchenbuch|verzeichnis|annuaire|directory|directorio|annuario|registo|trade ?mark',
);
export const ENTRY = word(
  'entry|listing|registration|eintrag\\p{L}*|inscription|inscripcion|iscrizione|inscricao|renewal',
);
export const FEE = word(
  'fees?|toll|customs|duty|redelivery|unpaid|outstanding|zollgebühr\\p{L}*|gebühr\\p{L}*|porto|frais|amende|contravention|tasas?|multa|aduana|gastos de envio|addebito|spese|rinnov\\p{L}+|mancato pagamento|dazio|taxa|portagem|ada ya',
);
export const REFUND = word(
  'you are owed|erstattung|remboursement|devolucion|(?:tax |fiscal )?refund|rebate|rückerstattung\\p{L}*|steuererstattung|remboursement (?:d.impot|fiscal)|trop-?percu|reembolso|devolucion (?:de impuestos|fiscal)|rimborso|restituicao|rückzahlung\\p{L}*|(?:steuer)?gutschrift|credit d.impot|saldo a (?:su|tu) favor|credito d.imposta',
);
export const TAX_REFUND = word(
  "tax (?:refund|rebate)|(?:refund|rebate) of (?:your )?(?:\\p{L}+ )?tax|steuer(?:rück)?erstattung\\p{L}*|steuergutschrift|remboursement (?:d'impots?|fiscal)|trop-?percu fiscal|devolucion (?:de (?:impuestos|la renta|hacienda|irpf)|fiscal|tributaria)|rimborso (?:fiscale|irpef)|restituicao (?:do imposto|fiscal|de imposto)",
);
export const SENT_BACK = word(
  '(?:was|were|has been|have been) (?:sent|paid|issued|refunded|credited)|wurde(?:n)? (?:\\p{L}+ )?(?:erstattet|überwiesen|gutgeschrieben)|a ete (?:verse|rembourse|credite)e?|(?:ha sido|fue) (?:abonad[oa]|devuelt[oa]|reembolsad[oa])|e stato (?:accreditato|rimborsato)',
);
export const CLAIM = word(
  'claim it|beantragen|demandez-le|reclamez|solicitela|richieda|(?:submit|claim|complete|request|confirm|receive) (?:the|your|a|this) (?:\\p{L}+ )?(?:refund|request|form|claim|details)|formular|formulaire|formulario|auf (?:ihre|die) karte|card|(?:kredit|bank)karte\\p{L}*|carte bancaire|tarjeta|modulo',
);
export const EXPIRES = word(
  'binnen|innerhalb|antes del \\d+|bis (?:zum|spätestens)|by \\d+|sous \\d+|en \\d+ dias|delayed|tonight|expires?|deadline|within \\d+|verfällt|anspruch|frist|expire\\p{L}*|avant le|dans un delai|caduca|vence|plazo|scade|entro',
);
export const FORTUNE = word(
  'late (?:husband|wife|father|client)|million (?:us )?(?:dollars|euros)|verstorbene[rn]? (?:mann|kunde|klient)|feu mon mari|mi difunto|next of kin|late mr\\.?|estate of (?:the )?late|beneficiary of|inheritance fund|winning (?:number|ticket|e-?mail)|lottery|lotterie(?:gewinn)?|loterie|loteria|lotteria|sorteo|ganador\\p{L}*|premio mayor|umeshinda|hongera|erbschaft|heritage|unclaimed (?:funds?|inheritance)',
);
export const TO_GET_IT = word(
  'claim|consent|reclamar|zawadi|release\\p{L}*|full name|nombre completo|nom complet|vollständige\\p{L}* name\\p{L}*|fiduciari\\p{L}*|date of birth|copy of your (?:passport|id)|copia de su documento|processing fee|ada ya usajili|\\d+ ?%',
);
/** Money comes to the reader's account and goes on from there. */
export const MULE = remembered(
  /(?<!\p{L})(?:receive|erhalten|empfangen|recevez|recibe|recibira|riceve) [^.!?]{0,40}(?:your|ihr|dein|votre|ton|su|tu|suo|tuo) (?:\p{L}+ )?(?:account|konto|compte|cuenta|conto)(?!\p{L})[^.!?]{0,40}(?<!\p{L})(?:forward|pass (?:them|it) on|weiter|weiter(?:leiten|zuleiten)|transferez|renvoyez|reenvia|reenvie|inoltra)(?!\p{L})/u,
);
/** A prize to be fetched … */
export const PRIZE_WAITS = word(
  '(?:claim|collect|receive|redeem) your (?:prize|winnings)|(?:gewinn|preis) (?:abholen|sichern|einlösen)|(?:retir|recuper|reclam)\\p{L}* (?:votre|ton) (?:lot|prix)|(?:recoger|reclamar|recoge|reclama|canjear|canjea) (?:tu|su) premio|(?:ritira\\p{L}*|riscuot\\p{L}*) (?:il )?(?:tuo|suo) premio',
);
export const WON = word('(?:you (?:have )?)?won|winner|gewonnen|gagne|ganado|ganador\\p{L}*|vinto|ganhou|umeshinda');
export const WINNER_PAYS = word(
  'paid|pay|shipping|paga|pague|envio|porto|spedizione|zahlen|bezahlen|versand\\p{L}*|payer|regler|pagar|abonar|pagare|lipa',
);
export const CARD = word('cards?|karten?|kreditkarte|carte|tarjeta|carta|cartao');
export const JOB = word(
  'offer of employment|(?:pleased|happy) to offer you the position|job offer|stellenangebot|offre d.emploi|oferta de (?:empleo|trabajo)|offerta di lavoro',
);
export const FEE_FIRST = word(
  '(?:refundable |visa |processing |registration |training )+fee|vorab|gebühr|frais de dossier|tasa de|cuota de inscripcion|copy of your passport|scan of your passport|keep \\d+ ?%|forward the rest|\\d+ ?% behalten|gardez \\d+ ?%',
);
export const NOT_MINE = word(
  '(?:did not|didn.t|have not) (?:authori[sz]e|order|make|place)|if (?:this|it|that) (?:was not|wasn.t) you|sie (?:das|es) nicht waren|ce n.est pas vous|no (?:fue|ha sido) usted|if you do not recogni[sz]e|nicht (?:veranlasst|autorisiert|bestellt)|pas (?:autorise|effectue|commande)|no (?:reconoce|autorizo|realizo)|non (?:hai|ha) autorizzato',
);
export const HOTLINE =
  /(?:call|ring|dial|contact|anrufen|appele\p{L}*|llam\p{L}*|chiam\p{L}*)(?: \S+){0,8} \(?\+?[\d (][\d ().-]{8,}/u;
export const PACKED = /\.(?:zip|rar|7z|iso|img)(?!\p{L})|(?:zip|rar)[- ]?(?:file|datei|archiv|archivo)/u;
export const PACK_PASSWORD =
  /(?:password|passwort|kennwort|mot de passe|contrasena|senha)(?: (?:del archivo|for the (?:file|archive)|der datei|du fichier))? ?(?:is|ist|lautet|est|es|:) ?\S+/u;
/** An offer dressed as a bill says so somewhere. */
export const NO_BILL = word(
  "not a bill|not an invoice|no obligation to pay|(?:this is|constitutes) (?:only )?(?:an offer|a solicitation)|keine rechnung|keine zahlungspflicht|unverbindliches angebot|n'est pas une facture|aucune obligation de payer|no es una factura|sin obligacion de pago|non e una fattura|nao e uma fatura",
);
export const LIKE_A_BILL = word(
  'final notice|pay here|secure (?:online )?payment|amount due|zahlbar|jetzt zahlen|hier zahlen|payez|paiement securise|pague|pago seguro|paghi|pagamento sicuro|pagamento seguro',
);
export const REWARD = word('points?|punkte|puntos|pontos|cashback|bonus|voucher|gutschein');
export const SECRET_NUMBER = word(
  'senha|pin|card number|numero do cartao|numero de tarjeta|kartennummer|numero de carte|cvv',
);
/** Money said to be on its way to the reader, of a buyer or a courier */
export const MONEY_COMES = word(
  '(?:receive|get|collect|release) (?:your|the) (?:money|payment|payout|funds)|(?:money|payment|funds) (?:is|are|has been|will be) (?:held|reserved|credited|waiting|paid out)|(?:geld|betrag|zahlung)(?: \\S+){0,4} (?:draufkommen|erhalten|empfangen|gutgeschrieben|hinterlegt|ausgezahlt)|(?:geld|zahlung|betrag) zu (?:erhalten|empfangen)|(?:recevoir|encaisser|recuperer) (?:l.argent|le paiement|votre (?:argent|paiement))|(?:recibir|cobrar) (?:el|tu|su) (?:dinero|pago)|(?:ricevere|incassare) (?:il (?:pagamento|denaro)|i soldi)|receber o (?:dinheiro|pagamento)',
);
/** … for which a card has to be entered */
export const CARD_FOR_IT = word(
  '(?:enter|add|type in|fill in|confirm) (?:your|the) (?:\\S+ ){0,2}card|(?:geben|gib|trag|tragen) (?:sie |da )?(?:\\S+ ){0,3}(?:karte|kartendaten|kreditkarte|kartennummer)|(?:karte|kartendaten|kreditkarte|kartennummer) (?:\\S+ ){0,3}(?:eingeben|angeben|eintragen)|(?:saisi|entre|renseign|indiqu)\\p{L}* (?:\\S+ ){0,3}carte|(?:introdu|ingres|pon|indic)\\p{L}* (?:\\S+ ){0,4}tarjeta|inseri\\p{L}* (?:\\S+ ){0,3}carta|(?:fill|complet|rellen|rempli|füll|compil|preench)\\p{L}* (?:\\S+ ){1,8}(?:card number|tarjeta|carte|kartennummer|carta|cartao)|(?:introdu|inser|indi)\\p{L}* (?:\\S+ ){0,4}cartao',
);
/** A code is to be typed on a page where devices are signed in: whoever sent it is signed in then (RFC 8628, 5.4). */
export const CODE_TO_TYPE =
  /(?<!\p{L})(?:type|enter|put in|key in|use|gib|geben sie|gebt|tippe|tippen sie|saisissez|saisis|entrez|tapez|introduzca|introduce|ingrese|ingresa|escriba|escribe|teclee|digite|digita|insira|inserisci|inserisca)(?: \S+){0,4} (?=[a-z0-9-]*\d)(?:[a-z0-9]{4,5}-[a-z0-9]{4,5}|[a-z0-9]{8,9})(?![\p{L}\d])/u;
export const WORK_ACCOUNT = word(
  '(?:work|company|business|office|school|corporate|microsoft|google) account|(?:dienst|firmen|arbeits|geschäfts|microsoft-|google-)konto|compte (?:professionnel|de travail|microsoft|google|scolaire)|cuenta (?:de trabajo|corporativa|profesional|de empresa|microsoft|de google)|account (?:aziendale|di lavoro|microsoft)|conta (?:corporativa|de trabalho|profissional|da empresa|microsoft)',
);
/** What goes through for the reader behind it */
export const LETS_IN = word(
  'device|session|guests?|lobby|pair(?:ing)?|meeting|call|gerät\\p{L}*|sitzung|gäste|appareil|session|invites?|reunion|dispositivo|sesion|sessione|sessao|reuniao|riunione',
);
/** A request to be let in, on a device of the reader */
export const PUSH = word(
  "authenticator|push (?:notifications?|messages?|requests?|alerts?)|(?:sign-?in|log-?in|approval|verification|mfa|2fa) (?:prompts?|requests?|pop-?ups?|notifications?|alerts?|pings?)|(?:prompts?|pop-?ups?|notifications?|pings?) (?:on|to|from) (?:your|the) (?:\\p{L}+ )?(?:phone|mobile|app|authenticator)|(?:push|anmelde|bestätigungs|freigabe|login)-?(?:anfragen?|meldung(?:en)?|nachrichten?|benachrichtigung(?:en)?)|(?:notifications?|demandes?|alertes?) (?:de connexion|d'approbation|d'authentification|d'acces|push|sur votre (?:telephone|mobile))|(?:notificacion(?:es)?|solicitud(?:es)?|avisos?) (?:push|de (?:acceso|inicio|aprobacion|autenticacion)|en (?:su|tu) (?:movil|telefono|celular))|(?:notific[ah]e?|richiest[ae]) (?:push|di accesso|sul (?:telefono|cellulare))|(?:notificac(?:ao|oes)|pedidos?) (?:push|de acesso|no (?:telemovel|celular))",
);
/** … to be allowed */
export const LET_IT_IN = word(
  '(?:tap|press|click|hit|choose|select|touch|swipe)(?: on)? ["\'“«]?(?:approve|accept|yes|allow|confirm|grant)|(?:approve|accept|allow|confirm) (?:it|one|them|any|the (?:next|last|first|prompt|request|notification|pop-?up|push|sign-?in|login)|this (?:prompt|request|sign-?in)|that (?:prompt|request))|say yes|(?:tippen|drücken|klicken|wählen|tipp|drück|klick)\\p{L}*(?: sie)? (?:\\S+ ){0,5}["\'„»]?(?:genehmigen|zulassen|ja|bestätigen|erlauben|freigeben)|(?:bestätigen|genehmigen|freigeben|erlauben)(?: sie)? (?:\\S+ ){0,4}(?:anfrage|meldung|push|anmeldung|nachricht|benachrichtigung)|(?:anfrage|meldung|push|anmeldung|benachrichtigung)(?: \\S+){0,4} (?:bestätigen|genehmigen|freigeben|zulassen)|(?:appuyez|cliquez|touchez|faites|appuie|clique|validez|approuvez|acceptez|valide|approuve|accepte)(?: \\S+){0,4} (?:approuver|oui|accepter|autoriser|confirmer|notification|demande|alerte)|(?:pulse|pulsa|toque|toca|presione|presiona|oprima|apriete|elija|acepte|acepta|apruebe|aprueba|confirme|confirma)(?: \\S+){0,4} (?:aceptar|si|aprobar|permitir|confirmar|notificacion|solicitud|aviso)|(?:tocchi|tocca|prema|premi|accetti|approvi|confermi)(?: \\S+){0,4} (?:si|approva|accetta|conferma|notifica|richiesta)|(?:toque|carregue|prima|aceite|aprove)(?: \\S+){0,4} (?:sim|aprovar|aceitar|permitir|notificacao|pedido)',
);
/** Something is to be run by hand … */
export const RUN_WINDOW = word(
  'win(?:dows)?(?:-?taste| key| logo)? ?(?:\\+|und|and|et|y|e|mas|plus) ?r(?!\\p{L})|(?:touche|tecla|tasto) windows (?:\\+|et|y|e|mas) (?:la )?(?:letra )?r|(?:run|ausführen|executer|ejecutar|esegui|executar)[-" ”»]*(?:window|box|dialog\\p{L}*|fenster|feld|dialogfeld|fenetre|ventana|finestra|janela)|(?:fenetre|ventana|finestra|janela|fenster|feld) ["“«„]?(?:executer|ejecutar|esegui|executar|ausführen)|powershell|eingabeaufforderung|command prompt|invite de commandes?|simbolo del sistema|(?:open|öffne\\p{L}*|ouvre\\p{L}*|abr[ae]\\p{L}*|apr[ai]) (?:the |das |le |la |el |il |o |\\p{L}+ )?terminal',
);
/** … that somebody else wrote */
export const PASTE_IT = word(
  '(?:paste|ctrl ?\\+ ?v|cmd ?\\+ ?v|strg ?\\+ ?v|einfügen|fügen sie|füg\\p{L}* (?:\\S+ ){1,5}ein|coll(?:er|ez|e)(?:-l[ea]s?)?|pegu?[aeo]\\p{L}*|incoll\\p{L}+|col(?:e|ar|a)(?= (?:o|a|isso|com|e)(?!\\p{L})))',
);
/** A key of the reader's own bank or wallet … */
export const OWN_KEY = word(
  '(?:enter|type|use|confirm with|give) (?:in )?(?:your|the) (?:\\p{L}+ )?(?:pin|passcode|key|password)|(?:ihre|ihren|deine|deinen) (?:\\p{L}+-?)?(?:pin|tan|geheimzahl|passwort) (?:\\S+ ){0,3}(?:ein|eingeben)|geben sie (?:\\S+ ){0,3}(?:pin|tan|geheimzahl|passwort)|(?:saisi|entre|tape|compose)\\p{L}* (?:votre|ton|le) (?:code|pin|mot de passe)|(?:introdu|ingres|tecle|digit)\\p{L}* (?:su|tu|la|el) (?:clave|pin|contrasena|nip)|(?:inseri|digit)\\p{L}* (?:il|la|la tua|il tuo|il suo|la sua) (?:pin|password|codice)|(?:introdu|digit|insir)\\p{L}* (?:o|a|o seu|a sua|seu|sua) (?:pin|senha|codigo)',
);
/** … by which money is said to come in */
export const TO_BE_PAID = word(
  'to (?:receive|get|collect|accept|be credited)|um (?:\\S+ ){0,5}zu (?:erhalten|bekommen|empfangen)|damit (?:\\S+ ){0,5}(?:gutgeschrieben|gutschrift|ankommt|überwiesen)|pour (?:recevoir|encaisser|toucher|percevoir|etre credite)|para (?:recibir|cobrar|receber|que le llegue|aceptar)|per (?:ricevere|incassare)',
);
/** The words that open a wallet of coins … */
export const WALLET_WORDS = word(
  '(?:seed|recovery|backup|secret|mnemonic|wallet)[ -](?:recovery )?phrases?|seed ?words|(?:12|24|twelve|twenty-four)[ -](?:secret |recovery )?words?|wiederherstellungs(?:phrase|wörter|satz)|seed-?phrase|(?:12|24|zwölf|vierundzwanzig) (?:geheimen )?(?:wörter|worte)|phrase (?:de recuperation|secrete|mnemonique|de sauvegarde)|(?:12|24|douze|vingt-quatre) mots|frase (?:semilla|de recuperacion|secreta|di recupero|segreta|de recuperacao|seed)|(?:12|24|doce|veinticuatro) palabras|(?:12|24|dodici|ventiquattro) parole|(?:12|24|doze) palavras',
);
/** … to be given away */
export const GIVE_IT = word(
  'enter|type|provide|import|restore|submit|confirm|verify|prove|synchroni[sz]e|connect|send|eingeb\\p{L}*|geben sie|gib|bestätig\\p{L}*|importier\\p{L}*|saisi\\p{L}*|entrez|entrer|renseign\\p{L}*|confirm\\p{L}*|introduzca|introduce|introducir|ingres\\p{L}*|escrib\\p{L}*|verifi\\p{L}*|inser\\p{L}+|digit\\p{L}+|inform\\p{L}+',
);
/** Only the honest warn of it. */
export const NEVER_GIVE = word(
  "(?:never|not|no|don't|niemals?|nie|nicht|kein\\p{L}*|jamais|aucune?|nunca|ningun\\p{L}*|mai|non|nessun\\p{L}*|nao|nenhum\\p{L}*)(?: \\p{L}+){0,8} (?:phrases?|words|seed|wörter|worte|satz|mots|frase|palabras|parole|palavras|bank(?:ing)?|banque|bancaires?|banco|banca|bancari\\p{L}+)",
);
/** "Reply with your password and the code you got": a password of the reader's own, to be written to somebody */
export const OWN_SECRET_SENT = word(
  '(?:send|reply|answer|e-?mail|text|tell|give|provide)(?: (?:me|us|back|with|by))?[^.!?]{1,120}(?:your (?:\\p{L}+ ){0,2}(?:password|pin)|password (?:of|for|to) your)|(?:schick\\p{L}*|senden|mitteil\\p{L}*|teilen sie|antwort\\p{L}*|nenn\\p{L}*|übermittel\\p{L}*)[^.!?]{1,120}(?:ihr(?:e[mns]?)?|dein(?:e[mns]?)?) (?:\\p{L}+ )?(?:passwort|kennwort|pin)|(?:communiqu\\p{L}*|envoy\\p{L}*|transmet\\p{L}*|repond\\p{L}*|indiqu\\p{L}*)[^.!?]{1,120}(?:(?:votre|ton) (?:mot de passe|code (?:secret|confidentiel|pin))|mot de passe de (?:votre|ton))|(?:envi\\p{L}*|mand\\p{L}*|comuni\\p{L}*|indi[cq]\\p{L}*|respond\\p{L}*|facilit\\p{L}*)[^.!?]{1,120}(?:(?:su|tu|sua) (?:contrasena|clave|senha|password|pin)|(?:contrasena|clave|senha|password) (?:de|da|di) (?:su|tu|sua))',
);
/** … by an answer to the mail */
export const IN_AN_ANSWER = word(
  'repl(?:y|ying) (?:with|to)|(?:by|in|per) (?:return|reply|a reply|your reply|answering)|answer(?:ing)? (?:this|with)|(?:par|en) (?:retour|repon\\p{L}+)|repondez|(?:per|als|mit einer|in ihrer) antwort|antworten sie|rückmail|respond(?:iendo|a|e|er) (?:a |con )|a vuelta de correo|en su respuesta|rispond\\p{L}+|respond(?:a|endo) a est',
);
/** The login of another house's bank: no bank speaks of itself as "your bank" */
export const LOGIN_OF_BANK = word(
  "(?:password|pin|pass ?code|login|log-?in|credentials|username|user id|access code)s? (?:of|for|to|from|at) (?:your|the) (?:own )?(?:online )?bank(?:ing)?|(?:your|own) (?:online[- ])?bank(?:ing)?(?:'s)? (?:password|pin|login|log-?in|credentials|username|access code)s?|(?:zugangsdaten|passwort|kennwort|pin|anmeldedaten|login) (?:\\p{L}+ )?(?:ihrer|deiner|zu ihrer|zu deiner|bei ihrer|für ihr(?:e)?|zum) (?:haus)?(?:bank|online-?banking)|(?:ihren?|deinen?) (?:online-?)?banking-?(?:zugang\\p{L}*|daten|passwort|pin|login)|(?:identifiants?|mot de passe|codes? d'acces|code) (?:de |a )?(?:votre|ta) banque|(?:identifiants?|codes?) bancaires?|(?:clave|contrasena|usuario|pin|credenciales|datos de acceso) (?:y (?:clave|contrasena) )?(?:de|del|a) (?:tu|su|el)? ?banc(?:o|a)|(?:clave|contrasena|credenciales) bancarias?|(?:password|credenziali|codici|pin) (?:della|di) (?:tua|sua|vostra) banca|credenziali bancarie|(?:senha|palavra-passe|codigo|credenciais) (?:do|de acesso ao|do seu|do teu) banco|senha bancaria",
);
/** A friend asks for nothing yet but whether one buys there … */
export const BUYS_THERE = word(
  '(?:do you|can you|are you able to) (?:\\p{L}+ )?(?:order|shop|buy|purchase)(?: \\p{L}+){0,3} (?:from|at|on|with) [\\p{L}\\p{N}.]+(?: (?:online|store|at all))?|do you have an? (?:\\p{L}+ )?(?:account|prime)(?: (?:with|on|at) \\p{L}+)?|(?:bestellst|kaufst) du (?:\\p{L}+ ){0,3}(?:bei|über|online)|hast du ein konto bei|(?:tu|vous) (?:commandes?|commandez|achetes?|achetez) (?:\\p{L}+ ){0,3}(?:sur|chez|en ligne)|(?:compras|pides|haces pedidos) (?:\\p{L}+ ){0,3}(?:en|por) (?:\\p{L}+ )?(?:internet|linea|\\p{L}+)',
);
/** … and calls it a favour */
export const SMALL_FAVOUR = word(
  '(?:quick|small|little|tiny) (?:favou?r|question|help)|need a favou?r|favou?r to ask|kleine[rn]? (?:gefallen|bitte)|kurze bitte|petit (?:service|coup de main)|peque(?:no|nito) favor|un favor(?:cito)?|piccolo favore|pequeno favor',
);
/** "Please update your address": what a parcel is said to lack */
export const ADDRESS_LACKS = word(
  "(?:update|complete|correct|confirm|verify|provide|re-?enter) (?:your|the|us with your) (?:\\p{L}+ ){0,2}(?:address|postcode|details)|(?:address|postcode|house number|apartment number|street number) (?:\\S+ ){0,4}(?:incomplete|missing|incorrect|invalid|unclear)|(?:incomplete|missing|incorrect|invalid) (?:\\p{L}+ ){0,2}(?:address|house number|apartment number|postcode)|(?:adresse|anschrift|hausnummer|lieferadresse) (?:\\S+ ){0,4}(?:aktualisieren|vervollständigen|bestätigen|ergänzen|korrigieren|unvollständig|fehlt)|(?:aktualisieren|vervollständigen|bestätigen|ergänzen|korrigieren) sie (?:\\S+ ){0,3}(?:adresse|anschrift|lieferadresse)|(?:mettre a jour|completer|confirmer|corriger|mettez a jour|completez|confirmez|corrigez) (?:votre|l'|la|vos) ?(?:\\p{L}+ )?(?:adresse|coordonnees)|adresse (?:\\S+ ){0,3}(?:incomplete|erronee|manquante|invalide)|(?:actuali(?:ce|za|zar)|complet(?:e|a|ar)|confirm(?:e|a|ar)|corrij(?:a|e)|corregir) (?:su|tu|la) (?:\\p{L}+ )?direccion|direccion (?:\\S+ ){0,3}(?:incompleta|incorrecta|erronea)|(?:aggiorn(?:i|a|are)|complet(?:i|a|are)|conferm(?:i|a|are)) (?:il suo |il tuo |l'|il )?indirizzo|indirizzo (?:\\S+ ){0,3}(?:incompleto|errato)|(?:atuali(?:ze|zar)|complet(?:e|ar)|confirm(?:e|ar)) (?:a sua |o seu |a |o )?(?:morada|endereco)",
);
/** "Reply Y and open this message again if the link does not work": phones and mail programs lock links of strangers. */
export const UNLOCK_LINK = remembered(
  /(?<!\p{L})(?:repl(?:y|ying)|text back|respond|answer)(?: with)? ["'“„«]?(?:y|yes|1|ok|s|o|j|ja|oui|si|sim)["'”“»]?,? (?:\S+ ){0,6}(?:re-?open|exit|close|open|activate|copy)|(?:antworten sie|antworte)(?: \S+)? ["'“„«]?(?:j|ja|y|1|ok)["'”“»]?,? (?:\S+ ){0,8}(?:öffnen|aktivieren|kopieren)|repondez(?: par)? ["'“„«]?(?:o|oui|y|1|ok)["'”“»]?,? (?:\S+ ){0,6}(?:rouvrez|ouvrez|quittez|activez|copiez)|respond[ae](?: con)? ["'“„«]?(?:s|si|y|1|ok)["'”“»]?,? (?:\S+ ){0,6}(?:abr[ae]|vuelv[ae]|copi[ae]|activ[ae])|rispond[ai](?: con)? ["'“„«]?(?:s|si|y|1|ok)["'”“»]?,? (?:\S+ ){0,6}(?:riapr[ai]|apr[ai]|copi)|respond[ae](?: com)? ["'“„«]?(?:s|sim|y|1|ok)["'”“»]?,? (?:\S+ ){0,6}(?:reabr[ae]|abr[ae]|copi[ea])/u,
);
/** Hours are left, not days */
export const WITHIN_HOURS = word(
  '(?:within|in|next) (?:the next )?(?:\\d{1,2}|twelve|twenty-four) ?(?:hours|hrs|h)|(?:innerhalb|binnen|in) (?:von |der nächsten |den nächsten )?\\d{1,2} ?(?:stunden|std|h)|(?:sous|dans) (?:les )?\\d{1,2} ?(?:heures|h)|en (?:las )?(?:proximas )?\\d{1,2} ?(?:horas|h)|dentro de \\d{1,2} ?(?:horas|h)|entro (?:le )?\\d{1,2} ?ore|(?:em|nas proximas|dentro de) \\d{1,2} ?horas|today|heute|aujourd.hui|hoy mismo|oggi|hoje|tonight|immediately|umgehend|sofort|immediatement|inmediatamente',
);
/** The number of the reader's card … */
export const CARD_NUMBER = word(
  '(?:card|long) numbers?|(?:long )?numbers? (?:of|on|across) (?:the|your) (?:front of )?(?:the |your )?(?:\\p{L}+ )?card|\\p{L}*kartennummer|nummer (?:der|ihrer|deiner) (?:\\p{L}+)?karte|numeros? de (?:la |votre |ta )?carte|numero de (?:la |su |tu )?tarjeta|numero (?:della|di) (?:sua |tua )?carta|numero do (?:seu |teu )?cartao',
);
/** … and with it what nobody but the payer types: no till and no refund has to have it by mail */
export const CARD_CHECK = word(
  'cvv2?|cvc2?|(?:three|3|last three)(?:-| )(?:figures?|digits?|numbers?)(?: code)? (?:on|at|from) the (?:back|reverse)|security (?:code|number) (?:on|at|from) the (?:back|reverse)|kartenprüfnummer|prüf(?:ziffer|nummer|zahl)\\p{L}* (?:auf|der|ihrer)|(?:drei|3)(?:stellige\\p{L}*| ziffern)(?: \\S+){0,3} (?:auf der )?rückseite|cryptogramme|(?:trois|3) chiffres (?:au|du) (?:dos|verso)|(?:tres|3) (?:cifras|digitos|numeros) (?:del|de la|al|en el) (?:reverso|dorso|detras|parte de atras|atras)|(?:tre|3) cifre (?:sul|del|dal) retro|(?:tres|3) (?:digitos|algarismos|numeros) (?:do|no|atras)',
);
export const ASKS_TO_BE_SENT = word(
  'let (?:me|us) have|send|e-?mail|reply with|give|tell|text|provide|we (?:need|require)|i need|schick\\p{L}*|senden|nennen|nenn|mailen|teilen sie|geben sie|mitteilen|durchgeben|wir (?:brauchen|benötigen)|envoy\\p{L}+|communiqu\\p{L}+|donnez|transmettez|indiquez|il (?:nous|me) faut|envi\\p{L}+|mand\\p{L}+|facilit\\p{L}+|indi(?:que|quen|carme|carnos|chi|care)|necesit\\p{L}+|comunic\\p{L}+|inform\\p{L}+',
);
/** A stranger has seen faults in the reader's machine … */
export const SAW_FAULTS = word(
  "(?:monitoring|our (?:system|server|scan|sensor)s?|we|i)(?:'ve| have)? (?:shows?|see|saw|seen|noticed|detected|found|picked up|registered|reports?)(?: \\S+){0,5} (?:errors?|faults?|virus(?:es)?|malware|trojan|infections?|problems?|intrusions?)(?: \\S+){0,6} (?:pc|computer|laptop|workstation|device|machine|windows)|(?:fehler|viren|virus|schadsoftware|trojaner)(?: \\S+){0,6} (?:rechner|pc|computer|gerät|arbeitsplatz)(?: \\S+){0,4} (?:festgestellt|gefunden|entdeckt|gemeldet|registriert)|(?:detecte|constate|releve|vu)(?: \\S+){0,5} (?:erreurs?|virus|logiciels? malveillants?|infections?)(?: \\S+){0,6} (?:poste|pc|ordinateur|appareil|portable)|(?:detectado|visto|encontrado|registrado)(?: \\S+){0,5} (?:errores|virus|fallos|infecciones|programas maliciosos)(?: \\S+){0,6} (?:equipo|pc|ordenador|computadora|portatil)",
);
/** … and wants to be let in: a program to be started and the number that it shows */
export const SESSION_NUMBER = word(
  "(?:tell|give|send|read|pass|text) (?:me|us)(?: out| over)? (?:the|your) (?:\\S+ ){0,4}(?:digits|(?:session |partner |remote )?(?:id|code|number))|(?:nennen|sagen|schicken|geben|nenn|sag|schick|gib) (?:sie )?(?:mir|uns) (?:die|den|ihre|deine) (?:\\S+ ){0,3}(?:ziffern|\\p{L}*nummer|id|\\p{L}*code|\\p{L}*kennung)|(?:donnez|communiquez|dictez|envoyez)(?:-| )(?:moi|nous) (?:les|le|l'|votre) ?(?:\\S+ ){0,3}(?:chiffres|code|identifiant|numero)|(?:deme|digame|dime|dame|envieme|mandeme|pasenos|diganos|pasame) (?:los|el|su|tu) (?:\\S+ ){0,3}(?:digitos|cifras|numeros?|codigo|id)",
);
export const STARTS_PROGRAM = word(
  'download|install|run|start|open|launch|laden sie|lade|herunterlad\\p{L}*|installier\\p{L}*|starten sie|telecharg\\p{L}*|install\\p{L}*|lanc(?:ez|er)|descarg\\p{L}*|instal\\p{L}*|ejecut\\p{L}*|abra',
);
/** Whether the reader alone may send the money */
export const SIGNS_ALONE = word(
  'signing (?:power|authority|rights?)|authori[sz]ed to (?:sign|release|approve)|second signature|sole signatory|signator(?:y|ies)|first instal?ment|zeichnungsberechtig\\p{L}*|unterschriftsberechtig\\p{L}*|zweite unterschrift|(?:allein|alleine) (?:freigeben|unterschreiben|zeichnen)|pouvoirs? de signature|deuxieme signature|seconde signature|signer seule?|premier versement|poder de firma|segunda firma|firmar sol[oa]|primer pago|seconda firma|poteri di firma|segunda assinatura',
);
