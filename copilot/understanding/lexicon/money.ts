/** How people and houses speak of money that changes hands, beside the words of bills: told as sent, asked for, still owed. */
import { words } from './lexicon.ts';

/** Matched against folded text. */
export interface Money {
  /** tells that it has been sent or handed over */
  sent: RegExp;
  /** verbs that only money takes: pay, transfer */
  pays: RegExp;
  /** verbs that anything takes: send, bring, lend; money only beside an amount */
  gives: RegExp;
  /** it is due, or not there yet, or the reader's share */
  owed: RegExp;
  /** to be paid where and when the thing itself takes place */
  onTheDay: RegExp;
  /** the writer will take it himself: "lo cargaremos en su cuenta"; beside the words of bills */
  collected: RegExp;
  /** the writer has got it: "we received your deposit" */
  received: RegExp;
}

const MONEY: Readonly<Record<string, Money>> = {
  en: {
    collected: words(
      '(?:subscription|membership|plan) (?:\\S+ ){0,4}(?:renews|will renew|is renewing|auto-?renews) (?:on|at|for|in|to|again)',
      '(?:we|we.ll|will|shall) (?:\\S+ )?(?:be )?(?:taking|collecting|debiting) (?:\\S+ ){1,6}(?:from|by|via) (?:your|the) (?:\\S+ )?(?:account|card|bank|mandate)|(?:will|shall|.ll) (?:come out of|leave|be deducted from|be paid from) your (?:\\S+ )?(?:account|card|bank)|(?:by|via) debit order|debit order (?:will|runs|date)',
    ),
    received: words(
      '(?:(?:we|i)(?:.ve| have)?|has been|have been|was|were)(?: just| now| duly| safely| already)? received (?:with thanks )?(?:(?:your|the|his|her) (?:\\S+ ){0,2}(?:deposit|transfer|rent|fees?|contribution|instal?lment|remittance|money|advance|donation|cheque|check|payment)(?! (?:request|reminder|terms|link|details|form|slip|receipt))|.{1,25}in (?:full|payment))',
      'payment of \\S+ (?:(?:has been|was|is) )?(?:duly |safely |now |gratefully )?received',
      '(?:confirm|acknowledge|acknowledging|confirming)(?:s|d)? (?:the |safe |our )*receipt of (?:\\S+ ){0,3}(?:payment|deposit|transfer|remittance|cheque|check|donation|instal?lment|fee|rent|contribution)(?! (?:request|reminder|terms|link|details|form|slip))',
      'your (?:\\S+ ){0,2}(?:deposit|transfer|rent|contribution|instal?lment|remittance|payment)(?: of)?(?: \\S+){0,5} (?:has |have |was |is )?(?:arrived|came in|come in|landed|(?:been |safely )?received|reached (?:us|me|our account)|in our account)',
    ),
    sent: words(
      "(?:sent|transferred|wired|remitted|deposited|zelle'?d|venmo'?e?d|paypal(?:ed|led)?|e-?transferred|bank-?transferred) (?:you |over |off |across )?(?:the|your|my|our|\\S?\\d\\S*)",
      "(?:have|'ve|has) (?:\\S+ ){0,2}(?:paid|transferred|credited|settled|remitted|deposited)",
      '(?:just|have|.ve) (?:\\S+ )?(?:popped|dropped|put|pinged|bunged) (?:the |you |over )*(?:\\p{Sc} ?\\d\\S*|\\d\\S* (?:quid|pounds?|euros?|dollars?|bucks))',
      '(?:deposit|balance|rent|payment|money|fees?|transfer|instal?lment|subs|dues|funds) (?:\\S+ ){0,6}(?:went (?:over|in|out|through|off)|gone (?:over|in|out|through|off)|(?:has|have) been (?:sent|transferred|paid|wired|made)|(?:was|were) (?:sent|transferred|paid|wired)|is (?:in your account|on its way))',
      'payment (?:has been |was )?(?:made|sent|issued|released)|remittance advice|nothing left to pay',
    ),
    pays: words(
      '(?:re)?pay(?: (?!for|attention)\\S+){0,2} back|pay|repay|reimburse|transfer|settle|wire|remit|venmo|zelle|bizum|revolut|e-?transfer|knock (?:\\S+ ){0,3}over',
    ),
    gives: words(
      'send|let (?:me|us) have|lend|bring|chip in|contribute|hand (?:me|us|over|in)|drop (?:off|in|round)?|put|slip|give',
    ),
    owed: words(
      '(?:is|are|falls?|was|were|becomes?|now|still|also) (?:\\S+ ){0,2}(?:due|payable|owing|outstanding|unpaid|overdue)(?! (?:to (?:arrive|start|land|come|open|begin|be (?!paid))|back|diligence|for (?:renewal|review|service|inspection|release)))',
      '(?:needs?|has|have|should|must|ought) (?:to )?be (?:in|paid|settled|cleared|transferred|with (?:me|us))',
      '(?:payment )?terms(?: are|:)? (?:strictly )?(?:net )?\\d+ days',
      'still waiting (?:for|on) (?:the |your |my |that )?(?:\\p{Sc} ?\\d\\S*|\\d\\S* (?:quid|pounds?|euros?|dollars?|bucks))',
      'you (?:can |just )?pay (?:me|us) (?:when|once|after|at the end)|that(?:.?s|.ll be| will be) \\p{Sc} ?\\d\\S* (?:this (?:time|week|month)|please)',
      '(?:invoice|bill|account|statement|balance) (?:\\S+ ){0,10}(?:remains?|stays?|(?:still )?shows?(?: up)?(?: as)?|is (?:still )?showing(?: as)?) (?:still )?(?:open|unpaid|unsettled|outstanding|overdue)',
      'payable|pay (?:by|in|at|on) (?:cash|card|upi|cheque|check|transfer|arrival|the (?:door|day|night))|pay (?:when|as) you (?:collect|pick|arrive|come)',
      '(?:cash|cheque|check|card|(?:bank )?transfer) (?:or|and) (?:\\S+ ){1,3}(?:is|are|both) (?:\\S+ )?(?:fine|ok|okay|good|great|accepted|welcome)',
      '(?:appreciate|grateful for|welcome|request|look forward to) (?:(?:your|the|prompt|early) ){0,2}payment (?:by|before|within|no later|at your earliest)',
      'your (?:half|share|part|bit|portion|third|contribution)|send (?:me |us )?yours|you owe|owe (?:me|us|the)|(?:have|has) to (?:\\S+ )?be paid',
      "(?:has|have|had)(?:n't| not) (?:yet |still )?(?:\\S+ )?(?:reached|arrived|come in|been (?:paid|settled|received)|cleared|shown up)",
      "(?:have|has)n't (?:\\S+ )?(?:received|seen|had|got) (?:\\S+ ){0,5}(?:payment|rent|fees?|money|subs|dues)",
      'comes to (?:\\S+ ){1,3}(?:all in|in total|altogether|all up|each|a head|total)',
      '(?:cost|fee|price|charge|contribution) (?:is|of|will be) (?:\\S+ ){1,5}(?:cash|due|payable|by|before)',
    ),
    onTheDay: words(
      'on (?:arrival|the (?:day|night)|delivery|collection|site)|at (?:the (?:hotel|door|venue|property|time of)|check-?in|reception|pick-?up|your (?:appointment|visit))|when you (?:arrive|check in|come|collect)|before (?:offloading|delivery|collection|unloading)',
    ),
  },
  de: {
    collected: words(
      '(?:abo|abonnement|mitgliedschaft) (?:\\S+ ){0,5}verlängert sich (?:\\S+ )?(?:am|zum|ab|um|für|automatisch)',
      '(?:buchen|buche|ziehen|ziehe) (?:\\S+ ){1,14}(?:ab|ein)|(?:wird|werden) (?:\\S+ ){0,14}(?:abgebucht|eingezogen|belastet)|(?:belasten|belastet) (?:wir|ihr konto|dein konto)',
    ),
    received: words(
      '(?:bestätigen|bestätige|bestätigt|quittieren) (?:\\S+ ){0,3}(?:den )?(?:eingang|erhalt) (?:\\S+ )?(?:\\S+ )?(?:zahlung|anzahlung|überweisung|betrags|rate|spende|miete|beitrags)',
      '(?:ihre|deine|eure|die) (?:\\S+ )?(?:anzahlung|zahlung|überweisung|kaution|miete|spende|rate|einzahlung|vorauszahlung)(?: (?!nicht|noch|kein)\\S+){0,10} (?:ist|sind) (?:(?!nicht|noch|kein)\\S+ ){0,6}(?:eingegangen|angekommen|gutgeschrieben|da)|(?:ihre|deine|eure|die) (?:\\S+ )?(?:anzahlung|überweisung|kaution|rate|vorauszahlung) (?:(?!nicht|noch|kein)\\S+ ){0,8}(?:erhalten|bekommen)',
    ),
    sent: words(
      '(?:hab|habe|haben|hat) (?:\\S+ ){0,12}(?:überwiesen|angewiesen|bezahlt|beglichen|gezahlt|eingezahlt)',
      '(?:wurde|wurden|ist|sind) (?:\\S+ ){0,10}(?:überwiesen|angewiesen|beglichen|eingezahlt)',
      '(?:überweisung|zahlung|geld) (?:\\S+ ){0,4}(?:ist raus|veranlasst|ausgeführt|unterwegs|angewiesen)|zahlungsavis|\\(?(?:mit|per|via) \\S+ bezahlt',
    ),
    pays: words(
      'überweis\\p{L}*|(?:be|ein|zurück)?zahl(?:e|en|t|st|en sie)?|begleich\\p{L}*|erstatt(?:e|en|et|est)|paypal\\p{L}*|twint\\p{L}*|vorstreck\\p{L}*|auszulegen|zurückzuzahlen|einzuzahlen',
    ),
    gives: words(
      'gib|gebt|geben|mitgeben|mitzugeben|schick\\p{L}*|bring\\p{L}*|leih\\p{L}*|zukommen|einsammel\\p{L}*|steck\\p{L}*',
    ),
    owed: words(
      '(?:steht|stehen|ist|sind) (?:\\S+ ){0,6}(?:noch offen|offen|aus|ausstehend)|schuld(?:est|en|et)|(?:dein|deine|deinen|ihr|euer) (?:anteil|hälfte|drittel)',
      '(?:ist|sind|wird|werden|wäre|wären) (?:\\S+ ){0,12}(?:fällig|zahlbar|zu (?:zahlen|entrichten|überweisen|begleichen|bezahlen)|einzuzahlen)|zahlbar|fällig (?:am|zum|bis|ist|wird)',
      'in rechnung (?:zu )?stellen|stellen wir (?:\\S+ ){0,10}in rechnung|zu verrechnen|(?:be|ver)rechnen wir|erlauben wir uns',
      '(?:nicht|kein\\p{L}*) (?:\\S+ ){0,6}(?:bezahlt|beglichen|eingegangen|überwiesen|erhalten|feststellen)',
      '(?:warte|warten) (?:immer )?noch (?:immer )?auf (?:die |meine |deine )?(?:\\p{Sc} ?\\d\\S*|\\d\\S* ?(?:€|euro|eur|franken|chf))',
      '(?:sie|du|ihr) (?:zahlen|zahlst|zahlt|bezahlen|bezahlst|bezahlt) (?:\\S+ ){0,3}(?:wenn ich|wenn wir|wenn alles|danach|am schluss|am ende|nach (?:der|dem) (?:arbeit|termin|reparatur))|(?:bar oder (?:per |mit )?(?:überweisung|karte)|überweisung oder bar)|(?:bitten|bitte) (?:\\S+ ){0,4}um (?:\\S+ ){0,2}(?:zahlung|überweisung|ausgleich|begleichung|einzahlung)',
      '(?:kostet|kosten|beitrag|betrag) (?:\\S+ ){1,6}(?:bar|bis (?:zum|spätestens))|(?:hätte|bekäme|bekomme|kriege) (?:\\S+ ){0,5}(?:gern|gerne|noch)',
    ),
    onTheDay: words(
      'bei (?:ankunft|anreise|abholung|lieferung|übergabe|abreise)|vor ort|beim (?:einchecken|check-?in|termin)|im hotel|an der (?:rezeption|abendkasse)',
    ),
  },
  fr: {
    collected: words(
      '(?:abonnement|adhesion|forfait) (?:\\S+ ){0,4}(?:se renouvelle|se renouvellera|(?:sera|est) (?:\\S+ )?(?:renouvele|reconduit)e?)',
      '(?:nous (?:le |la |les |vous )?(?:preleverons|debiterons)|(?:sera|seront) (?:\\S+ ){0,3}(?:preleve|debite|retire)(?:e|s|es)?|(?:preleve|debite)(?:e|s|es)? (?:\\S+ )?sur votre (?:compte|carte))',
    ),
    received: words(
      '(?:bien )?recu (?:le|ton|votre) (?:virement|paiement|reglement|versement|cheque)',
      "(?:accus(?:ons|e)|confirm(?:ons|e)) (?:bonne |la |la bonne )?reception (?:de |du |d')(?:(?:votre|ton|vos|l'|la|le) ?)?(?:\\S+ )?(?:reglement|paiement|virement|versement|cheque|acompte|cotisation|don|loyer|prime)",
      "(?:avons|ai|a) (?:bien |deja )?(?:recu|encaisse) (?:votre|ton|ta|tes|vos|l'|le|la) ?(?:\\S+ )?(?:acompte|versement|virement|cotisation|arrhes|don|participation|depot|cheque|loyer|reglement|paiement|caution)",
      "(?:votre|ton|ta) (?:\\S+ )?(?:acompte|versement|virement|cotisation|don|participation|depot|cheque|loyer|reglement|paiement|caution)(?: (?!n')\\S+){0,8} (?:est (?:bien )?(?:arrive|parvenu)e?|(?:nous|m') ?est (?:bien )?parvenue?|a (?:bien )?ete (?:\\S+ )?(?:recu|encaisse|enregistre)e?)",
    ),
    sent: words(
      "(?:ai|as|avons|a|j'ai) (?:\\S+ ){0,4}(?:vire|verse|regle|paye|transfere|depose)(?:e|s|es)?|(?:viens|venons) de (?:\\S+ )?(?:virer|verser|regler|payer)|(?:viens|venons) de (?:te |vous )?(?:faire|envoyer) (?:un|le|ton|votre) (?:virement|lydia|paiement|wero)",

      'ete (?:\\S+ )?(?:vire|verse|regle|paye|credite)(?:e|s|es)?|(?:virement|paiement|reglement) (?:\\S+ ){0,4}(?:est parti|a ete (?:fait|effectue|emis|envoye)|vient de partir)',
      '(?:montant|total|prix|somme) (?:\\S+ )?(?:regle|paye|verse|debite)e?|avis de virement|(?:effectue|emis) (?:le|un|ce|votre) (?:virement|paiement|reglement)',
    ),
    pays: words(
      '(?:regler|payer|virer|verser|rembourser|depanner|avancer|cotiser|regles|reglez|payes|payez|vires|virez|versez|paie|paye|vire|verse|rembourse)(?:-moi|-nous|-lui|-leur)?|fai(?:re|s|tes)(?:-moi)? (?:le|un|ce|les) (?:virement|paiement|reglement|versement)s?',
    ),
    gives: words('envoyer|envoie|envoyez|donner|donne|donnez|remettre|remettez|preter|prete|deposer|apporter|glisser'),
    owed: words(
      'payables?|a (?:verser|regler|payer|acquitter)|reste(?:nt)? (?:a|du|due|impaye)\\p{L}*|(?:ta|votre|ton) (?:part|moitie|quote-part)|(?:tu|vous) (?:me|nous) (?:dois|devez)|(?:tu|vous) (?:(?:me|nous) )?(?:paies|payes|payez|reglez|regles|paierez|reglerez|paieras) (?:\\S+ )?(?:quand (?:j|c|on|tout|nous)|a la fin|apres|une fois)',
      '(?:factures?|note|cotisation|echeance|solde|somme|montant) (?:\\S+ ){0,12}(?:reste|restent|est|sont|demeure) (?:toujours |encore )?(?:ouverte?s?|en suspens|en souffrance)',
      "(?:attends|attendons|j'attends) (?:toujours|encore) (?:les |tes |vos |mes )?(?:\\p{Sc} ?\\d\\S*|\\d\\S* ?(?:€|euros?|eur|francs?|chf))",
      "(?:remerci\\p{L}+|merci) (?:\\S+ )?(?:de|pour|par avance de|d'avance de) (?:votre|ton) (?:reglement|paiement|virement) (?:avant|sous|au plus tard|d'ici|dans)|especes ou (?:par )?(?:virement|cheque)|cheque ou (?:par )?virement",
      "n'(?:a|ont|est|ai|avons) (?:\\S+ )?pas (?:\\S+ ){0,5}(?:regle|paye|verse|recu|vire|parvenu|arrive)(?:e|s|es)?",
      "(?:est|sont|sera|seront) (?:\\S+ )?(?:due?s?|exigibles?|payables?)|(?:arrive|vient) a echeance|(?:echeance|exigible) (?:le|au|du|:)|l'acompte de",
    ),
    onTheDay: words("a (?:l'arrivee|votre arrivee|la livraison|la reception|l'hotel)|sur place|le jour (?:meme|j)"),
  },
  es: {
    collected: words(
      '(?:suscripcion|membresia) (?:\\S+ ){0,4}se (?:renueva|renovara)',
      '(?:(?:se )?(?:lo|la|los|las|le|te|les|os) )?(?:cargaremos|cobraremos|debitaremos|descontaremos|retiraremos)|(?:pasaremos|pasamos|giraremos|giramos) (?:\\S+ ){0,6}(?:por|en|a|contra) (?:tu|su|el|vuestro|la) (?:banco|cuenta)|(?:te|le|les|os) (?:lo |la )?(?:cobramos|cargamos|debitamos) (?:\\S+ ){0,3}(?:en|de|a) (?:tu|su|la) (?:cuenta|tarjeta)|(?:sera|seran) (?:\\S+ )?(?:cargad|debitad|descontad|cobrad)[oa]s?|se (?:cargara|cobrara|debitara|adeudara|descontara)n? (?:\\S+ ){0,6}(?:en|de|a) (?:tu|su|la|vuestra) (?:cuenta|tarjeta)',
    ),
    received: words(
      '(?<!no )recibid[oa] (?:el|la|su|tu) (?:pago|transferencia|deposito|abono|bizum|ingreso)',
      '(?:confirm(?:amos|o)|acus(?:amos|o)) (?:el |la )?(?:recepcion|recibo|recibido) (?:de |del )(?:su |tu |la |el )?(?:\\S+ )?(?:pago|transferencia|deposito|abono|ingreso|cuota|anticipo|donativo|donacion|cheque)',
      '(?<!no )(?:recibimos|recibi|hemos recibido|he recibido)(?: ya| bien| correctamente| conforme)? (?:su|tu|el|la|los|las|vuestr[oa]) (?:\\S+ ){0,2}(?:anticipo|deposito|pago|transferencia|abono|sena|senal|enganche|adelanto|donativo|donacion|cuota|renta|cheque|ingreso)',
      '(?:su|tu) (?:\\S+ )?(?:anticipo|deposito|pago|transferencia|abono|sena|enganche|adelanto)(?: (?!no )\\S+){0,8} (?:(?<!no )(?:fue|ha sido|quedo) (?:recibid|acreditad|registrad|aplicad)[oa]|(?<!no )(?:llego|se acredito)(?! tarde))',
    ),
    sent: words(
      '(?:acabo|acabamos) de (?:pasar|mandar|enviar|girar|hacer|transferir|depositar|ingresar|abonar|pagar|poner|yapear|plinear)(?:le|te|les|os|lo|la|los|las)* (?:(?:los|las|el|la|un|una|unos) )?(?:\\p{Sc} ?\\d\\S*|\\d+(?:[.,]\\d+)* ?(?:\\p{Sc}|euros?|pesos|soles|dolares|eur|mxn|ars|cop|clp|lempiras|quetzales)|bizum|transferencia|yape|plin|deposito|giro|pago|ingreso)',
      '(?:he|hemos|ha|han|acabo de|acabamos de) (?:\\S+ ){0,4}(?:abonad[oa]|pagad[oa]|transferid[oa]|ingresad[oa]|depositad[oa]|girad[oa]|abonar|pagar|transferir|ingresar|depositar)',
      '(?:te|le|les|os|ya) (?:\\S+ )?(?:transferi|deposite|pague|abone|ingrese|gire|transferimos|depositamos|pagamos|abonamos|ingresamos|giramos)',
      '(?:transferencia|pago|deposito|giro|abono) (?:\\S+ ){0,5}(?:realizad[oa]|hech[oa]|efectuad[oa]|enviad[oa]|salio)|(?:fue|fueron|ha sido|quedo) (?:\\S+ )?(?:pagad[oa]|abonad[oa]|transferid[oa]|depositad[oa]|ingresad[oa])s?|total pagado|importe pagado',
    ),
    pays: words(
      'pag(?:ar|a|ue|uen|ame|anos|uenos|arme|arnos)|transfer(?:ir|i|ime|irme|irnos)|transfier\\p{L}*|abon(?:ar|e|a|en)\\p{L}*|ingres(?:ar|e|a|en)(?:me|nos)?|deposit(?:ar|e|a|en)(?:me|nos)?|liquid(?:ar|e|a)|bizum|yape\\p{L}*|(?:hac(?:er|e|é|es)|haz|haga|hagas)(?:me|le)? (?:la|una|el|un) (?:transferencia|pago|ingreso|deposito)|reembols(?:a|ar|e)\\p{L}*|devuelv\\p{L}+',
    ),
    gives: words(
      'mand(?:ar|a|e|ame|arme|enos)|envi(?:ar|a|e|ame|arme)|da(?:r|me|rme|nos)|traer|trae|traiga(?:n)?|prest(?:ar|a|ame|arme)|entreg(?:ar|a|ue)\\p{L}*|dejame|dejar',
    ),
    owed: words(
      'se (?:abonan?|pagan?|cancelan?|ingresan?|depositan?|transfieren?) (?:\\S+ ){0,8}(?:hasta|antes de|a mas tardar|el dia|al retirar)(?!\\p{L})|vence(?:n|ra)?|vencimiento|(?:debe(?:n|ra|ran)?|deberia(?:n)?|hay que|tiene(?:s|n)? que|ha de) (?:\\S+ ){0,3}(?:abonar|pagar|ingresar|liquidar|depositar|transferir)(?:se|lo|la|los|las|nos|me)?|pagader[oa]s?|a pagar',
      '(?:tu|su|vuestra) (?:parte|mitad|cuota)|(?:me|nos|les|le) (?:debes|debe|deben|debeis|debemos)|no (?:\\S+ ){0,4}(?:pagad[oa]|abonad[oa]|recibid[oa]|ingresad[oa]|llegado)',
      '(?:sigo|seguimos|estoy|estamos) (?:\\S+ )?esperando (?:los |las |tus |mis )?(?:\\p{Sc} ?\\d\\S*|\\d\\S* ?(?:€|euros?|eur|pesos|soles))',
      '(?:agradec\\p{L}+|rogamos|solicitamos) (?:el|su|tu) (?:pago|abono|ingreso) (?:antes|hasta|a mas tardar|dentro|en un plazo)|regularic(?:e|en|es) (?:el|su|tu) (?:pago|situacion|deuda)|efectivo o (?:por )?transferencia',
      '(?:factura|cuota|recibo|saldo|importe) (?:\\S+ ){0,10}(?:sigue|continua|permanece|consta)n? (?:\\S+ )?(?:abiert|impagad|pendient)\\p{L}+',
      '(?:sigue|siguen|queda|quedan|esta|estan) (?:\\S+ )?(?:pendiente|impagad[oa]|sin pagar|por pagar)\\p{L}*|adeuda\\p{L}*|(?:me|nos) (?:paga|pagas|pagan|abona|abonas) (?:cuando|al (?:final|terminar|acabar)|despues)|tocamos? a|pendiente de (?:pago|cobro)',
    ),
    onTheDay: words(
      'al (?:llegar|recoger|retirar|hacer el check-?in)|a (?:su|la|tu) llegada|en el (?:hotel|momento de)|contra entrega|en recepcion',
    ),
  },
  it: {
    collected: words(
      '(?:addebiteremo|preleveremo|sara (?:\\S+ )?(?:addebitat|prelevat|scalat)[oa]|verra (?:\\S+ )?(?:addebitat|prelevat|scalat)[oa])',
    ),
    received: words(
      "ricevuto (?:il|la) (?:(?:suo|sua|tuo|tua|vostro|vostra) )?(?:pagamento|bonifico|versamento|acconto|caparra|quota)|grazie per (?:il|la|l') ?(?:(?:suo|sua|tuo|tua|vostro|vostra) )?(?:donazione|bonifico|pagamento|versamento)",
      "(?:conferm(?:iamo|o)|accus(?:iamo|o)) (?:la |l'avvenuta )?(?:ricezione|ricevimento) (?:del|della|dell') ?(?:(?:suo|sua|tuo|tua|vostro|vostra) )?(?:pagamento|bonifico|versamento|acconto|caparra|quota)",
      "(?<!non )(?:abbiamo|ho) ricevuto (?:il|la|l'|i) ?(?:(?:suo|sua|tuo|tua|vostro|vostra) )?(?:acconto|bonifico|caparra|quota|pagamento|versamento|anticipo|affitto|saldo)",
    ),
    sent: words(
      '(?:ho|abbiamo|ha) (?:\\S+ ){0,4}(?:pagat|versat|bonificat|saldat|accreditat)[oa]|(?:effettuato|disposto|eseguito) (?:\\S+ )?(?:il|un) (?:bonifico|pagamento|versamento)|(?:ho|abbiamo) (?:appena |gia )?(?:fatto|mandato|inviato) (?:il|un) (?:bonifico|versamento|pagamento)',
      '(?:e stat[oa]|sono stati) (?:\\S+ )?(?:pagat|versat|saldat|bonificat|accreditat)[oai]|bonifico (?:\\S+ ){0,3}(?:partito|effettuato|disposto|eseguito|inviato)',
    ),
    pays: words(
      'pag(?:are|a|hi|ami|arci)|vers(?:are|a|i|ami)|sald(?:are|a|i)|bonific\\p{L}+|rimbors(?:a|are|ami)\\p{L}*',
    ),
    gives: words(
      'mand(?:are|a|ami|armi|i)|invi(?:are|a|ami)|dammi|darmi|port(?:are|a|ate)|prest(?:are|ami|armi)|lasci(?:are|ami)',
    ),
    owed: words(
      '(?:in )?scadenza|scade(?:nte)?|da (?:saldare|pagare|versare)|v(?:a|anno) (?:\\S+ )?(?:versat|pagat|saldat)[oaie]|(?:tua|sua|vostra) (?:parte|quota|meta)|(?:mi|ci) (?:devi|deve|dovete)|(?:mi|ci) (?:paga|pagate|paghi|pagherai|paghera) (?:quando|alla fine|a lavoro|in contanti|dopo|con|poi)',
      'non (?:\\S+ ){0,4}(?:pagat|saldat|ricevut|versat|pervenut)[oai]|risulta(?:no)? (?:\\S+ )?(?:apert|insolut|scopert)[oaie]',
    ),
    onTheDay: words("all'arrivo|in loco|alla consegna|al (?:ritiro|check-?in)|in hotel|in struttura"),
  },
  pt: {
    collected: words(
      '(?:debitaremos|cobraremos|descontaremos)|(?:sera|serao|vai ser) (?:\\S+ )?(?:debitad|descontad|cobrad)[oa]s?',
    ),
    received: words(
      'obrigad[oa] pel[oa] (?:(?:seu|sua|teu|tua) )?(?:donativo|doacao|pagamento|transferencia)',
      '(?:confirm(?:amos|o)|acus(?:amos|o)) (?:o |a )?(?:rececao|recepcao|recebimento) (?:do|da|de) (?:(?:seu|sua|teu|tua) )?(?:pagamento|transferencia|deposito|sinal|parcela|quota)',
      '(?<!nao )(?:recebemos|recebi)(?: ja)? (?:o |a )?(?:(?:seu|sua|teu|tua) )?(?:sinal|deposito|transferencia|pagamento|adiantamento|entrada|parcela|caucao|renda|pix)',
    ),
    sent: words(
      '(?:ja )?(?:paguei|pagamos|transferi|transferimos|depositei|depositamos)|(?:acabei|acabamos) de (?:te |lhe |vos |o |a )?(?:pagar|transferir|depositar|fazer (?:o|a|um|uma) (?:pix|transferencia|deposito|pagamento|mbway))|fiz (?:o|um) (?:pix|pagamento|deposito|mbway)|(?:foi|foram) (?:\\S+ )?(?:transferid[oa]|depositad[oa]|pag[oa])s?|efetuamos o pagamento|pagamento (?:\\S+ ){0,3}(?:feito|enviado)',
    ),
    pays: words(
      'pag(?:ar|ue|a|uem|ares)|transfer(?:ir|e|ires)|transfira|deposit(?:ar|e|a)|pix|mb ?way|reembols(?:ar|e|a)|devolv(?:er|a|e)',
    ),
    gives: words(
      'mand(?:ar|e|a|ares)|envi(?:ar|e|a)|dar|da-me|traz(?:er)?|traga(?:m)?|empresta(?:r|s)?|entreg(?:ar|ue)',
    ),
    owed: words(
      'vence(?:m|ra)?|(?:com )?vencimento|a pagar|(?:deve(?:m|ra)?|tem (?:que|de)) (?:\\S+ ){0,2}(?:(?:ser|estar) (?:pag|liquidad)[oa]s?|pagar|liquidar)|(?:tua|sua) (?:parte|metade|cota|quota)|(?:me|nos) deve(?:s|m)?|nao (?:\\S+ ){0,4}(?:pag[oa]|recebid[oa]|recebemos|caiu)|em (?:aberto|atraso)|por pagar',
    ),
    onTheDay: words('na (?:chegada|entrega|recepcao|saida)|no (?:local|check-?in|hotel)'),
  },
  sw: {
    collected: words('(?:tutakata|itakatwa|zitakatwa) (?:\\S+ ){0,4}(?:akaunti|moja kwa moja)'),
    received: words('(?:tumepokea|nimepokea) (?:malipo|amana|ada|pesa|fedha|kodi|mchango)'),
    sent: words(
      'nimelipa|tumelipa|nimetuma|tumetuma|nimekutumia|imelipwa|zimetumwa|malipo (?:\\S+ ){0,3}(?:yametumwa|yamefanyika)',
    ),
    pays: words(
      'lip(?:a|e|ia|eni|ie)|ulip\\p{L}+|kulipa|mlip\\p{L}+|(?:mchango|michango|ada|karo|kodi) (?:\\S+ ){0,12}(?:utume|mtume|tuma|tumeni|uwasilishe)',
    ),
    gives: words('tuma|nitumie|utume|leta|lete(?:ni)?|nikopeshe|mchango|changia'),
    owed: words(
      '(?:u|i|zi|ya|li)lipwe|ha(?:i|u|zi|ya|li|ki|wa)ja(?:lipwa|fika|ingia|pokelewa)|hajalipa|unadaiwa|(?:i|ya|zi|u)napaswa kulipwa|(?:achange|tuchange|mchange|wachange) (?:shilingi|sh|ksh|tsh|kes|tzs)|(?:inatakiwa|linatakiwa|tunakukumbusha|tunawakumbusha|unakumbushwa) (?:\\S+ ){0,3}(?:kulipa|kulipwa)|ada ya',
    ),
    onTheDay: words('ukifika|unapofika|siku ya (?:kufika|safari)'),
  },
};

export const moneyOf = (language: string): Money => MONEY[language] ?? MONEY['en']!;
