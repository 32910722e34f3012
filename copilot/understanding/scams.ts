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
  /** said by the honest alone */
  unless?: RegExp;
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
/** Another account than before */
const DIVERTED = word(
  'moved to a new bank|affiliate.s account|(?:use|using) (?:this|the following) iban|iban instead|verwenden sie stattdessen|utilisez le nouveau|use el nuevo|usi il nuovo|use o novo|(?:use|pay (?:it )?(?:in)?to|to) the (?:account below|following account)|account below|our (?:new|other) account|new (?:bank )?account|(?:new|amended|changed|updated) (?:bank|banking|account|payment) (?:account|details)|(?:bank(?:ing)?|account|payment) details (?:have |has )?(?:just |recently )?(?:changed|been (?:changed|updated|amended))|(?:changed|switched|moved to another) banks?|' +
    'nouveau compte|nouvelles coordonnees|nouveau rib|coordonnees bancaires (?:ont|viennent)|rib a change|change de banque|neue\\p{L}* (?:konto\\p{L}*|bankverbindung|iban)|geänderte\\p{L}* (?:konto|bankverbindung)|(?:bankverbindung|kontodaten|iban) (?:\\p{L}+ ){0,3}geändert|(?:haus)?bank gewechselt|auf das (?:unten stehende|folgende|nachstehende) konto|' +
    'nueva cuenta|cuenta nueva|nuevos datos bancarios|datos bancarios (?:\\p{L}+ ){0,2}cambiado|cambiado de (?:banco|cuenta)|iban siguiente|nova conta|dados bancarios (?:\\p{L}+ )?mudaram|nuovo (?:conto|iban)|nuove coordinate|coordinate bancarie (?:\\p{L}+ )?cambiat[ei]',
);
/** No other way than the one that the writer holds in hand */
const NO_CALL_BACK = word(
  "travell?ing|pick up the phone|when i land|not staffed|unterwegs|auf reisen|nicht besetzt|en deplacement|en voyage|de viaje|in viaggio|em viagem|(?:please )?(?:don't|do not|can't|cannot|can not) (?:ring|call|phone|telephone|take calls|talk|be reached)|no calls|(?:can't|cannot|not) (?:come by|be) (?:or call|reached|reachable)|poor signal|e-?mail is best|(?:reachable|reply|answer|respond|write|only) (?:only )?by (?:e-?mail|mail)(?: only)?|(?:this |by |via )?(?:e-?mail|mail)(?: address)? only|in (?:a |an )?(?:board |long )?meetings?|boarding|(?:board|on) a flight|phones?(?: lines?| system)? (?:\\p{L}+ ){0,2}(?:down|out of order|replaced|serviced|repaired)|(?:lines|switchboard) (?:is|are) down|" +
    'telefonisch (?:\\p{L}+ ){0,3}nicht|nicht (?:telefonisch )?erreichbar|nicht (?:an(?:rufen)?|telefonieren)|anrufen (?:\\p{L}+ ){0,3}abzusehen|(?:nur|ausschließlich) per (?:e-?)?mail|(?:in|im) (?:einer sitzung|einem meeting|flieger|flugzeug)|telefon\\p{L}* (?:ist|sind) (?:gestört|defekt|ausgefallen|kaputt)|' +
    "standard (?:telephonique|est hors service)|injoignable|pas (?:joignable|disponible) par telephone|(?:ne )?(?:m')?(?:appelez|telephonez) pas|(?:uniquement|seulement|que) (?:par|a ce) (?:e-?)?mail|en reunion|lignes (?:\\p{L}+ )?en panne|" +
    'no (?:me )?llam\\p{L}+|no (?:puedo|podre) (?:hablar|atender)|solo por correo|sin senal|en una reunion|(?:telefono|lineas) (?:esta|no) (?:averiad[oa]s?|funciona[n]?)|non (?:mi )?(?:chiam|telefon)\\p{L}+|non (?:sono )?raggiungibil[ei]|linee (?:\\p{L}+ )?guaste|nao (?:me )?(?:lig|telefon)\\p{L}+|nao posso atender|linhas (?:\\p{L}+ )?avariadas',
);
const IN_SECRET = word(
  'confidential|in confidence|between (?:you|us|ourselves)|stay between|keep (?:this|it) (?:quiet|secret|to yourself)|discre(?:et(?:ly)?|tion)|(?:streng )?vertraulich\\p{L}*|diskret|unter uns|stillschweigen|confidentiel\\p{L}*|entre nous|discretion|discretement|confidencial\\p{L}*|entre nosotros|en secreto|discrecion|riservat\\p{L}*|sigilo\\p{L}*|usimwambie',
);
/** Nobody in the office may hear of it. */
const TELL_NOBODY = word(
  "(?:may|must) not discuss|nobody else (?:needs|has) to know|strictly private|(?:has|have) not been told|(?:sorted|done|handled) quietly|kein wort (?:zu[mr]?|an|darüber)|pas un mot|ni una palabra|non una parola|nem uma palavra|(?:speak|talk) to (?:nobody|no one)|(?:don't|do not|please not) (?:mention|discuss|tell|speak|talk|share)\\p{L}*(?: (?:\\p{L}+ ){0,4}(?:anyone|anybody|office|colleagues|team|company)| it in the office)|tell no ?(?:one|body)|(?:keep (?:this|it)|strictly) between us|" +
    "(?:mit )?(?:niemande[mn]|keine[mnr] (?:kolleg\\p{L}+|andere\\p{L}*))|(?:n'en |ne )(?:\\p{L}+ ){0,3}(?:a|avec) personne|(?:no|nada) (?:lo |se lo |le |les |hable |comente |diga )*(?:\\p{L}+ )?(?:a|con) nadie|(?:con|a) nessuno|(?:a|com) ninguem|discretely|discreetly|diskret|entre nous|unter uns",
);
const TRANSFER = word(
  'send (?:[$€£]|eur |usd )?\\d[\\d.,]{3,}|virez|transfier[ae]|transfiera|transfer|wire|iban|\\p{L}*überweis\\p{L}*|echtzeitüberweisung|anzahlung|vorauszahlung|acompte|anticipo|advance payment|down payment|virement|virer|transferencia|transferir|transferas?|bonifico|pix',
);
/** Money is to leave, in whatever way */
const PAYMENT = word(
  'send (?:[$€£]|eur |usd )?\\d[\\d.,]{3,}|settle|remittances?|virez|transfier[ae]|transfiera|überweisung|lend|leihen|preter|prestar|pix|m-pesa|nitumie|payments?|pay|paid|remit|invoices?|transfer|wire|iban|direct deposit|payroll|salary|(?:aus)?zahl\\p{L}*|bezahl\\p{L}*|\\p{L}*überweis\\p{L}*|rechnung\\p{L}*|gehalts?\\p{L}*|lohn\\p{L}*|auslegen|paiements?|payer|payez|regler|reglez|factures?|virement|virer|salaire|pagos?|paga[rn]?|paguen?|abon[ae]n?|abonen|facturas?|transferencia|transferir|nomina|bonifico|pagamenti?|pagamento|paga(?:re|te)?|paghi|fattur[ae]|stipendio|paguem|fatura|salario',
);
/** The old account is said to be under audit, frozen, closed. */
const OLD_GONE = word(
  "(?:iban|account)(?: [\\p{L}\\d]+){0,4}? (?:is|are) (?:no longer|not) valid|it is no longer valid|our own is being audited|iban (?:ist )?nicht mehr gültig|iban (?:[\\p{L}\\d]+ ){0,5}n.est plus valable|iban (?:[\\p{L}\\d]+ ){0,5}ya no es valido|iban (?:[\\p{L}\\d]+ ){0,5}non e piu valido|iban (?:[\\p{L}\\d]+ ){0,5}nao e mais valido|(?:old|usual|previous|former|current|existing|regular) (?:bank )?accounts? (?:\\p{L}+ ){0,4}(?:audit(?:ed)?|frozen|closed|blocked|review|no longer)|ongoing audit|bisherige[srn]? konto (?:\\p{L}+ ){0,4}(?:geprüft|gesperrt|geschlossen|prüfung|eingefroren)|(?:ancien|habituel)(?: compte)? (?:\\p{L}+['.]? ?){0,3}(?:audit|bloque|ferme|gele)|(?:cuenta )?(?:habitual|anterior|antigua)(?: cuenta)? (?:\\p{L}+ ){0,3}(?:auditoria|bloquead[ao]|cerrad[ao]|congelad[ao])|(?:vecchio|attuale) conto (?:\\p{L}+ ){0,3}(?:bloccato|chiuso|verifica)|conta (?:antiga|habitual|anterior) (?:\\p{L}+ ){0,3}(?:auditoria|bloqueada|encerrada)",
);
const ONLY_THERE = word(
  "instead|there|stattdessen|le nouveau|el nuevo|il nuovo|o novo|effective today|only|exclusively|all (?:future|outstanding)|immediate effect|redirect|ausschließlich|nur (?:noch)?|ab sofort|uniquement|seulement|desormais|exclusivement|unicamente|solo|exclusivamente|a partir de hoy|apenas|d'ora in poi",
);
/** "Ring us on the number you know" */
const CALL_BACK = word(
  "i.ll (?:be round|drop by|come by)|in person|(?<!(?:not|n't|never|cannot|to) )(?:call|ring|phone|telephone) (?:us|me|mrs?|ms|our|the office)|known number|number you (?:know|have)|usual number|bekannte[nr]? (?:nummer|telefon\\p{L}*)|rufen sie (?:uns|mich)|gern(?:e)? telefonisch|(?:nous|m')\\s?appeler|appelez-(?:nous|moi)|numero (?:habituel|de siempre|habitual|conhecido|abituale)|llamen(?:nos|me)|ll[a]menos|chiamateci|liguem-nos",
);
/** What the boss says it is for */
const PRETEXT = word(
  'consultant|berater\\p{L}*|notary(?:.s)?|notaire|notario|acquisition|merger|takeover|closing|counsel|attorney|lawyers?|new (?:vendor|supplier|partner)|kanzlei|anwalt\\p{L}*|übernahme|notar\\p{L}*|neue[nr]? (?:partner|lieferant\\p{L}*)|rachat|avocats?|cabinet|nouveau (?:partenaire|fournisseur)|adquisicion|abogad[oa]s?|bufete|proveedor nuevo|nuevo proveedor|acquisizione|avvocat[oi]|aquisicao|advogad[oa]',
);
const AT_ONCE = word(
  "today|now|urgent(?:ly)?|immediately|this (?:morning|afternoon)|before \\d+ ?pm|tonight|tomorrow|\\d+ ?(?:h|hours|stunden|heures|horas|ore)|heute|sofort|dringend\\p{L}*|umgehend|morgen|aujourd'hui|urgente?|ce soir|demain|immediatement|hoy|manana|oggi|domani|subito|hoje|amanha|leo|kesho",
);
/** "Mum, this is my new number" */
const NEW_NUMBER = word(
  'dropped my phone|friend.s (?:phone|mobile|e-?mail)|(?:handy|telefon) (?:\\p{L}+ ){0,2}weg|(?:handy|mail) einer freundin|(?:casse|perdu) mon (?:telephone|portable)|rotto il telefono|celular quebrou|namba mpya|new (?:phone )?number|phone (?:\\p{L}+ ){0,2}(?:broke(?:n)?|fell|lost|stolen)|neue (?:handy)?nummer|handy (?:\\p{L}+ ){0,3}(?:kaputt|verloren|gefallen|gestohlen)|nouveau numero|telephone (?:\\p{L}+ ){0,3}(?:casse|tombe|vole|perdu)|numero nuevo|nuevo numero|(?:movil|telefono|celular) (?:\\p{L}+ ){0,4}(?:roto|rompio|cayo|perdi\\p{L}*|robar\\p{L}*)|(?:cayo|rompio|perdi) (?:el|mi) (?:movil|telefono|celular)|nuovo numero|telefono (?:\\p{L}+ ){0,3}(?:rotto|caduto)|numero novo|mudei de numero|telemovel (?:\\p{L}+ ){0,3}(?:caiu|partiu|estragou|avariou)|celular (?:\\p{L}+ ){0,3}(?:caiu|quebrou)',
);
const PARENT = word(
  'mum|mom|mummy|dad|daddy|grandma|grandpa|mama|mutti|papa|vati|oma|opa|maman|mamie|papi|mamá|abuel[oa]|mamma|nonn[oa]|mae|pai|avo|tia|tio|aunt|uncle|tante',
);
const BY_WIRE_SERVICE = word('western union|moneygram|ria money|paysafe(?:card)?');
const COINS = word('bitcoins?|btc|ethereum|usdt|crypto\\p{L}*|krypto\\p{L}*|cripto\\p{L}*');
const PAYS_COINS = word(
  'send|pay|transfer|deposit|claim|schick\\p{L}*|send\\p{L}*|zahl\\p{L}*|überweis\\p{L}*|einzahl\\p{L}*|envoye[zr]|verse[zr]|deposer|payez|envi[ae]|depositar|deposite|pague|pagar|invi[ai]|versare|depositare|envie',
);
const COIN_BAIT = word(
  'publish\\p{L}*|access to|veröffentlich\\p{L}*|zugriff|publie\\p{L}*|acces a|publico|publicare|acceso a|balance|saldo|guthaben|solde|withdraw\\p{L}*|auszahl\\p{L}*|retiros?|retrait|prelievo|saque|guarantee|garantia|kaution|wallet|camera|webcam|kamera|camara|recorded|filmed|gefilmt|filmee?|grabado|video|profits?|gewinne?|returns|invest\\p{L}*',
);
const THREAT = word(
  'late fee|suspen\\p{L}+|returned? to (?:the )?sender|go(?:es)? back to the sender|an den absender|majoration|penalty|licen[cs]e|\\d{1,2} ?(?:h|hours|stunden|heures|horas|ore)|recargos?|surcharges?|zuschl[aä]ge?|(?:nach|innerhalb von) \\d tagen|gesperrt|verfällt|sospes\\p{L}+|perdita dei dati|devuelto|suspendid\\p{L}+|bloque\\p{L}+|will be (?:destroyed|cancelled|deleted)|final (?:notice|reminder)|dernier rappel|arrive a expiration|(?:is|are) about to expire|läuft (?:\\S+ ){0,3}ab|esta (?:por|a punto de) (?:caducar|vencer)',
);
/** Some coins, up to two digits: so little that one pays without thinking */
const SMALL_SUM =
  /(?<![\d.,'])(?:[$€£]|eur|usd|gbp|chf) ?\d{1,2}[.,]\d{2}(?![\d.,]*\d)|(?<![\d.,'])\d{1,2}[.,]\d{2} ?(?:[$€£]|eur|usd|gbp|chf|euros?|franken)/u;
/** An authority that wants its money */
const FINE = word(
  '(?:unpaid |parking |speeding |traffic )?fine|penalty charge|contravention|amende|bußgeld\\p{L}*|verwarnungsgeld|strafzettel|multas?|sancion|sanzione|contravvenzione|coima',
);
/** … or more of it very soon */
const OR_MORE = word(
  'or (?:it|the (?:fine|amount)) (?:will )?(?:double|increase)\\p{L}*|faute de quoi|(?:sera|serait) majoree?|majoration|sonst (?:erhöht|verdoppelt)|erhöht sich|de lo contrario|se (?:duplicara|incrementara)|con recargo|altrimenti|aumentera|sob pena',
);
/** Keys by post for rooms that nobody can see */
const UNSEEN_ROOMS = word(
  "(?:can't|cannot|can not|unable to) (?:\\S+ ){0,3}(?:show|meet)|kann (?:\\S+ ){0,5}nicht (?:selbst |persönlich )?(?:zeigen|kommen)|ne (?:peux|puis) pas (?:\\S+ ){0,4}(?:montrer|visiter)|no (?:puedo|podre) (?:\\S+ ){0,4}(?:ensenar|mostrar)|non posso (?:\\S+ ){0,4}(?:mostrar|far vedere)",
);
const KEYS_BY_POST = word(
  '(?:keys?|schlüssel|cles?|llaves|chiavi|chaves) (?:\\S+ ){0,8}(?:by|per|via|par|por|tramite) (?:courier|post|kurier|dhl|ups|fedex|coursier|colis|mensajeria|correo|corriere)|(?:kurier|courier|agent(?:ur|y)|agence|agencia) (?:\\S+ ){0,5}(?:keys?|schlüssel|cles?|llaves|chiavi|chaves)',
);
const DEPOSIT = word('deposit|kaution|caution|depot de garantie|fianza|deposito|cauzione|caparra|caucao');
/** A parcel that lies somewhere */
const PARCEL = word(
  'your item|parcels?|packages?|shipment|delivery|redelivery|paket\\p{L}*|sendung|colis|livraison|paquete|envio|entrega|pacco|spedizione|encomenda|pacote|kifurushi',
);
const HELD = word(
  'held|on hold|stopped|waits|could not|couldn.t|unable|failed|customs|redelivery|returned (?:to|due)|goes back|waiting|incomplete|(?:confirmed|confirm (?:your|the)) address|wartet|freigabe|zurückgeht|attend|espera|attende|aguarda|konnte nicht|zoll\\p{L}*|gestoppt|angehalten|zurückgehalten|festgehalten|lagergebühr|zurückge\\p{L}+|en attente|bloque|retenue?|douanes?|echoue|reprogrammer|renvoye|retenid[oa]|detenid[oa]|no hemos podido|aduanas?|devuelt[oa]|nueva entrega|fermo|trattenut[oa]|bloccat[oa]|dogan\\p{L}*|retid[oa]|alfandeg\\p{L}*|devolvid[oa]|kimezuiliwa|umezuiliwa|forodha',
);
const PAY_HERE = word(
  'charges?|fällt|restent|reste|quedan|por pagar|pay|paying|settle|zahl\\p{L}*|bezahl\\p{L}*|begleich\\p{L}*|payez|regler|reglez|payer|pague|paga|abone|pagar|paghi|lipa|fees?|gebühr\\p{L}*|frais|tasas?|spese|taxa|ada',
);
/** "Your mailbox expires", "la Sua PEC scade" */
const YOURS_ENDS = remembered(
  /(?<!\p{L})(?:your|ihre?[nrs]?|deine?[nrs]?|votre|vos|ton|su|sus|tu|la sua|il suo|la tua|il tuo|a sua|o seu|yako)(?: \p{L}+){0,4}?(?<own> (?:mailbox|inbox|e-?mail|storage|webmail(?: storage)?|mail storage|certificate|licen[cs]e|domain|subscription|antivirus|password|account|akaunti|card|postfach|zertifikat|lizenz|domain|domäne|abonnement|kennwort|passwort|konto|speicher(?:platz)?|espace(?: de stockage)?|stockage|almacenamiento|boite(?: mail)?|messagerie|certificat|licence|domaine|abonnement|mot de passe|carte|compte|buzon|correo|certificado|licencia|dominio|suscripcion|contrasena|tarjeta|cuenta|casella|posta|pec|certificato|firma|licenza|abbonamento|caixa|senha|conta|akaunti)|(?<=yako) ya)(?: [\p{L}']+){0,5}? (?:(?:zu )?\d\d ?%|expire[sd]?|expiring|full|closed|suspended|stop|ends|ended|läuft|abgelaufen|voll|gesperrt|geschlossen|pleine?|bloquee?|fermee?|suspendue?|lleno|caduca|caducad[oa]|vence|expira|dejara|limitad[oa]|scade|scadut[oa]|pien[oa]|sospes[oa]|itafungwa|cheia)(?!\p{L})/u,
);
const ENTER_HERE = word(
  'with your login|bestätigen sie|confirmez|confirme|sign(?:ing)? in|log(?:ging)? ?in|credentials|(?:enter|re-?enter|confirm|verify) (?:your|the)|keep (?:your|the)|renew (?:it |now |here )?(?:with|for)|zugangsdaten|meld\\p{L}* sie sich|anmeld\\p{L}*|einlogg\\p{L}*|geben sie|verlängern sie|connectez|saisissez|identifiants|renouvele[zr]|inici[ae] sesion|introduzca|ingrese|credenciales|renuev[ae]|renovarlo|acced[ae]|inserisc[ai]|credenziali|rinnov[ai]|introduza|credenciais|renove|weka|ingiza|nywila',
);
const LURE = word(
  'voice ?-?mail|voice message|quarantin\\p{L}*|fax(?:es)?|encrypted (?:message|document)|secure (?:message|document)|sprachnachricht|quarantäne|messagerie vocale|message vocal|buzon de voz|mensaje de voz|cuarentena',
);
const WITH_PASSWORD = word(
  'sign(?:ing)? in|log(?:ging)? ?in|(?:office|work|company|e-?mail) password|password|credentials|passwort|anmeld\\p{L}*|zugangsdaten|connectez|identifiants|mot de passe|contrasena|credenciales|inici[ae] sesion',
);
const PROVE_YOURSELF = word(
  'block (?:it|the card|your card)|sperren sie|bloquez-la|bloqueela|(?:confirm|verify|prove) your (?:identity|account|details)|secure your account|bestätigen sie (?:\\p{L}+ )?(?:identität|konto|daten)|confirmez (?:votre|vos) (?:identite|compte|donnees)|(?:confirme|verifique) su (?:identidad|cuenta)|confermi la sua identita',
);
const REGISTER = word(
  'regist(?:er|re|ro|ry)|handelsregister|gewerberegister|branchenbuch|verzeichnis|annuaire|directory|directorio|annuario|registo|trade ?mark',
);
const ENTRY = word('entry|listing|registration|eintrag\\p{L}*|inscription|inscripcion|iscrizione|inscricao|renewal');
const FEE = word(
  'fees?|toll|customs|duty|redelivery|unpaid|outstanding|zollgebühr\\p{L}*|gebühr\\p{L}*|porto|frais|amende|contravention|tasas?|multa|aduana|gastos de envio|addebito|spese|rinnov\\p{L}+|mancato pagamento|dazio|taxa|portagem|ada ya',
);
const REFUND = word(
  'you are owed|erstattung|remboursement|devolucion|(?:tax |fiscal )?refund|rebate|rückerstattung\\p{L}*|steuererstattung|remboursement (?:d.impot|fiscal)|trop-?percu|reembolso|devolucion (?:de impuestos|fiscal)|rimborso|restituicao|rückzahlung\\p{L}*|(?:steuer)?gutschrift|credit d.impot|saldo a (?:su|tu) favor|credito d.imposta',
);
const SENT_BACK = word(
  '(?:was|were|has been|have been) (?:sent|paid|issued|refunded|credited)|wurde(?:n)? (?:\\p{L}+ )?(?:erstattet|überwiesen|gutgeschrieben)|a ete (?:verse|rembourse|credite)e?|(?:ha sido|fue) (?:abonad[oa]|devuelt[oa]|reembolsad[oa])|e stato (?:accreditato|rimborsato)',
);
const CLAIM = word(
  'claim it|beantragen|demandez-le|reclamez|solicitela|richieda|(?:submit|claim|complete|request|confirm|receive) (?:the|your|a|this) (?:\\p{L}+ )?(?:refund|request|form|claim|details)|formular|formulaire|formulario|auf (?:ihre|die) karte|card|(?:kredit|bank)karte\\p{L}*|carte bancaire|tarjeta|modulo',
);
const EXPIRES = word(
  'binnen|innerhalb|antes del \\d+|bis (?:zum|spätestens)|by \\d+|sous \\d+|en \\d+ dias|delayed|tonight|expires?|deadline|within \\d+|verfällt|anspruch|frist|expire\\p{L}*|avant le|dans un delai|caduca|vence|plazo|scade|entro',
);
const FORTUNE = word(
  'late (?:husband|wife|father|client)|million (?:us )?(?:dollars|euros)|verstorbene[rn]? (?:mann|kunde|klient)|feu mon mari|mi difunto|next of kin|late mr\\.?|estate of (?:the )?late|beneficiary of|inheritance fund|winning (?:number|ticket|e-?mail)|lottery|lotterie(?:gewinn)?|loterie|loteria|lotteria|sorteo|ganador\\p{L}*|premio mayor|umeshinda|hongera|erbschaft|heritage|unclaimed (?:funds?|inheritance)',
);
const TO_GET_IT = word(
  'claim|consent|reclamar|zawadi|release\\p{L}*|full name|nombre completo|nom complet|vollständige\\p{L}* name\\p{L}*|fiduciari\\p{L}*|date of birth|copy of your (?:passport|id)|copia de su documento|processing fee|ada ya usajili|\\d+ ?%',
);
/** Money comes to the reader's account and goes on from there. */
const MULE = remembered(
  /(?<!\p{L})(?:receive|erhalten|empfangen|recevez|recibe|recibira|riceve) [^.!?]{0,40}(?:your|ihr|dein|votre|ton|su|tu|suo|tuo) (?:\p{L}+ )?(?:account|konto|compte|cuenta|conto)(?!\p{L})[^.!?]{0,40}(?<!\p{L})(?:forward|pass (?:them|it) on|weiter|weiter(?:leiten|zuleiten)|transferez|renvoyez|reenvia|reenvie|inoltra)(?!\p{L})/u,
);
const WON = word('(?:you (?:have )?)?won|winner|gewonnen|gagne|ganado|ganador\\p{L}*|vinto|ganhou|umeshinda');
const WINNER_PAYS = word('paid|pay|shipping|zahlen|bezahlen|versand\\p{L}*|payer|regler|pagar|abonar|pagare|lipa');
const CARD = word('cards?|karten?|kreditkarte|carte|tarjeta|carta|cartao');
const JOB = word(
  'offer of employment|(?:pleased|happy) to offer you the position|job offer|stellenangebot|offre d.emploi|oferta de (?:empleo|trabajo)|offerta di lavoro',
);
const FEE_FIRST = word(
  '(?:refundable |visa |processing |registration |training )+fee|vorab|gebühr|frais de dossier|tasa de|cuota de inscripcion|copy of your passport|scan of your passport|keep \\d+ ?%|forward the rest|\\d+ ?% behalten|gardez \\d+ ?%',
);
const NOT_MINE = word(
  '(?:did not|didn.t|have not) (?:authori[sz]e|order|make|place)|if (?:this|it|that) (?:was not|wasn.t) you|sie (?:das|es) nicht waren|ce n.est pas vous|no (?:fue|ha sido) usted|if you do not recogni[sz]e|nicht (?:veranlasst|autorisiert|bestellt)|pas (?:autorise|effectue|commande)|no (?:reconoce|autorizo|realizo)|non (?:hai|ha) autorizzato',
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
    and: [NO_CALL_BACK, PAYMENT],
    unless: CALL_BACK,
    linked: false,
    sign: { weight: 4, detail: 'money to another account, and no way to ask back' },
  },
  {
    about: OLD_GONE,
    and: [DIVERTED, ONLY_THERE, PAYMENT],
    unless: CALL_BACK,
    linked: false,
    sign: { weight: 4, detail: 'money to another account, the old one said to be closed' },
  },
  {
    about: IN_SECRET,
    and: [TRANSFER, NO_CALL_BACK],
    linked: false,
    sign: { weight: 4, detail: 'a transfer in secret, and no way to ask back' },
  },
  {
    about: IN_SECRET,
    and: [PAYMENT, AT_ONCE, NO_CALL_BACK],
    linked: false,
    sign: { weight: 4, detail: 'a payment in secret and at once, and no way to ask back' },
  },
  {
    about: TELL_NOBODY,
    and: [PAYMENT, NO_CALL_BACK],
    linked: false,
    sign: { weight: 4, detail: 'a payment that nobody may hear of' },
  },
  {
    about: TELL_NOBODY,
    and: [TRANSFER, PRETEXT],
    linked: false,
    sign: { weight: 4, detail: 'a transfer that nobody may hear of' },
  },
  {
    about: NEW_NUMBER,
    and: [PARENT, PAYMENT],
    linked: false,
    sign: { weight: 4, detail: 'a relative with another number wants money' },
  },
  {
    about: BY_WIRE_SERVICE,
    and: [PAYMENT],
    linked: false,
    sign: { weight: 4, detail: 'money by a service that cannot call it back' },
  },
  { about: COINS, and: [COIN_BAIT, PAYS_COINS], linked: false, sign: { weight: 4, detail: 'coins to be sent' } },
  {
    about: PARCEL,
    and: [HELD, SMALL_SUM, PAY_HERE],
    linked: true,
    sign: { weight: 4, detail: 'a parcel that is held until a small fee is paid' },
  },
  {
    about: YOURS_ENDS,
    and: [ENTER_HERE],
    linked: true,
    sign: { weight: 4, detail: 'something ends unless one signs in behind a link' },
  },
  {
    about: YOURS_ENDS,
    and: [SMALL_SUM, AT_ONCE],
    linked: true,
    sign: { weight: 4, detail: 'something ends at once unless a small sum is paid' },
  },
  {
    about: LURE,
    and: [WITH_PASSWORD],
    linked: true,
    sign: { weight: 4, detail: 'a message to be heard or freed with a password' },
  },
  {
    about: NOT_MINE,
    and: [PROVE_YOURSELF],
    linked: true,
    sign: { weight: 2, detail: 'asks to prove who one is behind a link' },
  },
  {
    about: REGISTER,
    and: [ENTRY, THREAT, PAYMENT],
    linked: true,
    sign: { weight: 4, detail: 'an entry in a register to be paid behind a link, under a threat' },
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
    unless: SENT_BACK,
    linked: true,
    sign: { weight: 4, detail: 'a refund to be claimed behind a link' },
  },
  {
    about: FINE,
    and: [OR_MORE, PAYMENT],
    linked: true,
    sign: { weight: 4, detail: 'a fine behind a link, or more of it' },
  },
  {
    about: DEPOSIT,
    and: [UNSEEN_ROOMS, KEYS_BY_POST],
    linked: false,
    sign: { weight: 4, detail: 'a deposit for rooms that nobody can see' },
  },
  { about: FORTUNE, and: [TO_GET_IT], linked: false, sign: { weight: 4, detail: 'a fortune from strangers' } },
  { about: MULE, and: [], linked: false, sign: { weight: 4, detail: 'money of strangers to be passed on' } },
  { about: WON, and: [FEE, WINNER_PAYS], linked: true, sign: { weight: 4, detail: 'a prize that costs a fee' } },
  {
    about: NOT_MINE,
    and: [CARD, PROVE_YOURSELF],
    linked: true,
    sign: { weight: 4, detail: 'a card to be blocked behind a link' },
  },
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
    (trick) =>
      (linked || !trick.linked) &&
      trick.about.test(text) &&
      trick.and.every((pattern) => pattern.test(text)) &&
      trick.unless?.test(text) !== true,
  ).map(({ sign }) => sign);
