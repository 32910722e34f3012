import { ES } from './es.ts';
import { remembered } from '../patterns/remembered.ts';
import { ending, opening, words, type Lexicon } from './lexicon.ts';

const VERBS =
  '(?:inviar|invia|mandar|spedir|inoltrar|condivider|riveder|controllar|verificar|firmar|approvar|ordinar|comprar|acquistar|prenotar|chiamar|telefonar|contattar|pagar|saldar|versar|compilar|aggiornar|riparar|sistemar|preparar|redigere|scriver|organizzar|fissar|stampar|portar|ritirar|cercar|aggiunger|eliminar|cancellar|modificar|cambiar|spostar|annullar|rinnovar|chieder|informar|avvisar|ricordar|provar|installar|invitar|parlar|fornir|consegnar|presentar|pubblicar|caricar|scaricar|tradur|corregger|pulir|sostituir|legger|risponder|gestir|elaborar|archiviar|copiar|confrontar|calcolar|confermar|indicar|dir|dar|far|metter|veder|passar|lasciar|restituir|allegar|includer|registrar|iscriver|coordinar|risolver|aprir|chiuder|sceglier|decider|completar|occupar|valutar)(?:e|mi|ci|gli|le|lo|la|li|melo|celo|si|ti)?|(?:invii|invia|inviami|inviateci|inviate|mandi|manda|mandami|mandate|inoltra|inoltri|condividi|controlla|controlli|controllate|verifica|verifichi|firma|firmi|firmate|approva|ordina|ordini|compra|compri|prenota|prenoti|chiama|chiami|chiamami|contatta|contatti|paga|paghi|compila|compili|aggiorna|prepara|prepari|scrivi|scriva|organizza|fissa|stampa|porta|porti|portate|ritira|cerca|aggiungi|elimina|modifica|cambia|sposta|annulla|rinnova|chiedi|informa|avvisa|avvisami|ricorda|prova|invita|consegna|consegni|presenta|carica|scarica|traduci|correggi|leggi|rispondi|risponda|gestisci|conferma|confermi|confermami|confermate|indica|dimmi|dammi|fammi|fai|faccia|metti|vedi|passa|passami|lascia|restituisci|allega|compilate|risolvi|apri|chiudi|scegli|decidi|completa|occupati)';
const ASK =
  '(?:(?:mi |ci |lo |la )?(?:puoi|potresti|puo|potrebbe|potete|potreste|(?:riesci|riesce|riuscite|riuscireste|riusciresti|riuscirebbe)(?: \\S+){0,3} a|ti dispiace|le dispiace|ti dispiacerebbe|le dispiacerebbe|ti andrebbe di|sarebbe possibile|e possibile|saresti cosi gentile da))';

/** Italian, for the common forms. */
export const IT: Lexicon = {
  ...ES,
  language: 'it',
  stopwords:
    'il lo la i gli le di del della dei delle un uno una e che in nel nella per con non si al alla da dal dalla più ma o se già io mi ti ci vi lei noi voi loro suo sua mio mia tuo tua nostro vostro questo questa quello è sono sei ha ho hai hanno abbiamo molto anche fino quando perché su tra fra senza ciao grazie buongiorno buonasera saluti cordiali gentile oggi domani ieri favore allegato cara caro potresti puoi può potrebbe essere stato stata come dove vi',
  letters: /\b(?:gli|della|degli|perché|è|più|che)\b|zione\b/u,
  greeting: opening(
    'ciao|buongiorno|buon giorno|buonasera|buona sera|salve|car[oaie](?:/[oaie])?|gentil(?:e|issim[oa]|i)|egregi[oa]?(?:/a)?|' +
      'spett\\.?(?:le)?|ehi',
  ),
  everyone: words(
    'a tutti|tutti|tutte|team|ragazzi|colleghi|signori|amici|a entrambi|cliente|signore|signora|soci|genitori',
  ),
  closing: opening(
    '(?:cordiali|distinti|cari|un caro|tanti) salut[io]|saluti|un saluto|' +
      'grazie(?: (?:mille|in anticipo|a tutti|e saluti|ancora))*|' +
      'a (?:presto|domani|lunedi|martedi|mercoledi|giovedi|venerdi|dopo)|un abbraccio|' +
      'buon(?:a)? (?:giornata|serata|lavoro|weekend|fine settimana)|cordialmente|ciao|baci|' +
      'resto a disposizione|in attesa',
  ),
  opener: words(
    'ciao|grazie|si|no|bene|ok|allora|inoltre|anche|purtroppo|promemoria|attenzione|importante|urgente|oggi|' +
      'domani|ieri|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|luogo|data|ora|oggetto|domanda|' +
      'totale|fattura|importo|per favore|problema|sala|scusa|scusi|perfetto|nota|cliente|tutti|caro|cara|' +
      'gentile|il|la|lo|i|gli|le|in|per|quando|e|ma|buongiorno|gennaio|febbraio|marzo|aprile|maggio|giugno|' +
      'luglio|agosto|settembre|ottobre|novembre|dicembre',
  ),
  request: words(
    `${ASK}|mi raccomando|per favore|per cortesia|per piacere|cortesemente|ti (?:chiedo|chiederei|prego|pregherei) di|` +
      'le (?:chiedo|chiediamo|chiederei|prego)(?: cortesemente)? di|' +
      'vi (?:chiedo|chiediamo|chiederei|prego|preghiamo) di|si prega di|la preghiamo di|vorrei che|' +
      'avrei bisogno che|ho bisogno che|mi servirebbe che|(?:devi|deve|dovete|dovresti|dovrebbe|dovreste)|' +
      'non (?:dimenticare|dimenticarti|dimentichi|dimenticate) di|ricorda(?:ti|tevi)? di|ricordi di|assicurati|' +
      'si assicuri|occupati|sarebbe (?:bello|ottimo|utile|perfetto) se|ti sarei grat[oa] se|' +
      'le sarei grat[oa] se|ho bisogno (?:della tua|del tuo|della sua|del suo)|' +
      'mi serve (?:la tua|il tuo|la sua|il suo)|' +
      'mi (?:mandi|invii|fai|confermi|prenoti|prepari|dai|porti|passi)|ci (?:mandi|invii|fai|confermi)',
  ),
  frame: new RegExp(
    `^[^\\p{L}\\p{N}@]*(?:(?:e|ma|allora|inoltre|poi|urgente|promemoria)[ ,:]+)*(?:per favore[, ]*|per cortesia[, ]*)?(?:${ASK}|(?:ti|le|vi) (?:chiedo|chiediamo|chiederei|prego|preghiamo)(?: cortesemente)? di|si prega di|la preghiamo di|vorrei che|(?:devi|deve|dovete|dovresti|dovrebbe)|non (?:dimenticare|dimenticarti) di|ricordati di|ricorda di)?[ ,]*(?:per favore[, ]*|per cortesia[, ]*|gentilmente[, ]*|cortesemente[, ]*)?(?:(?:mi|ci|anche) )*`,
    'u',
  ),
  imperative: opening(`(?:(?:e|poi|urgente:?|per favore,?|per cortesia,?) ?)*(?:${VERBS})`),
  nounOrVerb: /^(?!)/u,
  second: words(`(?:e|ed|poi)(?: (?:anche|poi|mi|ci|gli|le|lo|per favore))* (?:${VERBS})`),
  need: words(
    '(?:vorrei|vorremmo|desidero|desideriamo|gradirei|gradiremmo) (?:ricevere|avere|ottenere|ordinare|prenotare|richiedere|acquistare)|' +
      '(?:ho|abbiamo|avrei|avremmo) bisogno|(?:mi|ci) (?:serve|servono|servirebbe|manca|mancano)|' +
      '(?:sono|siamo) (?:ancora )?in attesa|attendo|attendiamo|non (?:ho|abbiamo) (?:ancora )?ricevuto',
  ),
  inquiry: words(
    '(?:fammi|mi faccia|facci|fateci|fatemi) sapere (?:se|quando|come|cosa|quale|quanto|dove|chi)|' +
      '(?:dimmi|mi dica|dicci|confermami|mi confermi) (?:se|quando|come|cosa|quale|quanto|dove|chi)|' +
      '(?:dirmi|dirci|confermarmi|confermarci|confermare|indicarmi|farmi sapere|farci sapere) (?:se|quando|come|cosa|quale|quanto|dove|chi)|' +
      '(?:sai|sa|sapete|sapresti|saprebbe) (?:se|quando|come|cosa|quale|quanto|dove|chi|dirmi)|' +
      '(?:vorrei|volevo) sapere|mi chied(?:o|evo) se|' +
      '(?:ci sono|hai|ha|avete) (?:\\S+ )?(?:novita|notizie|aggiornamenti)|' +
      'cosa (?:ne )?(?:pensi|pensa|pensate|dici|dice)|che ne (?:pensi|pensa|pensate|dici|dice)|' +
      '(?:hai|ha|avete) (?:gia |ricevuto|visto|potuto|avuto|sentito)|ho una domanda|devo|il tuo parere|' +
      'il suo parere',
  ),
  interrogative: opening(
    "(?:e|ma|allora)? ?(?:chi|che|cosa|che cosa|quando|dove|perche|come|quanto|quanti|quante|quale|quali|c'e|ci sono|e|sei|sono|hai|ha|avete|posso|possiamo|sai|sa|devo|sarebbe|va|ti|le)",
  ),
  promise: words(
    '(?:ti|le|vi) (?:mando|mandero|invio|inviero|chiamo|chiamero|faccio|faro|confermo|confermero|scrivo|scrivero|aggiorno|aggiornero|porto|rispondo|giro|preparo|invieremo|faremo)|' +
      '(?:lo|la|li|le) (?:faccio|faro|mando|mandero|invio|controllo|controllero|preparo|verifico)|' +
      '(?:mandero|inviero|chiamero|faro|confermero|scrivero|controllero|preparero|portero|verifichero|invieremo|faremo|consegneremo|paghero|prenotero)|' +
      'me ne occupo|ci penso io|provvedo|provvederemo|vado a',
  ),
  done: words(
    '(?:ho|abbiamo|ha|hanno|hai) (?:gia )?(?:\\S+ )?(?:inviato|mandato|fatto|firmato|pagato|finito|ricevuto|inoltrato|ordinato|prenotato|compilato|caricato|consegnato|chiamato|risposto|comprato|ritirato|controllato|aggiornato|risolto)|' +
      '(?:e|sono) (?:gia )?stat[oaie] (?:\\S+ )?(?:inviat|fatt|firmat|pagat|ricevut|ordinat|prenotat|consegnat|risolt)[oaie]|' +
      'grazie (?:mille )?(?:per|di|della|del|dell)|gia (?:fatto|inviato|pagato|firmato|ordinato)|' +
      'come (?:inviato|mandato)',
  ),
  negated: words(
    "non (?:ho bisogno|abbiamo bisogno|mi serve|ci serve|serve|e necessario|occorre|c'e bisogno|devi|deve|dovete|hai bisogno|preoccuparti|si preoccupi|rispondere|risponda|inviare|mandare|mandarmi|fare nulla|pagare|chiamare|ordinare)|" +
      'nessuna azione|pu(?:o|oi|ossono) (?:essere )?ignorat?[aeior]+|niente da fare|non e piu necessario|senza bisogno',
  ),
  withdrawn: words(
    '(?:ignora|ignori|ignorate|dimentica|dimentichi) (?:la|il|questa|questo|la mia|il mio|pure)|' +
      'lascia (?:stare|perdere)|lasci (?:stare|perdere)|come non detto|falso allarme|' +
      "ho (?:gia )?(?:trovato|risolto)|l'ho (?:gia )?(?:trovato|trovata|risolto)|non piu valid[oa]|" +
      'la mia (?:ultima|precedente) (?:mail|e-mail)',
  ),
  hypothetical: words(
    'se (?:un giorno|mai)|un giorno|in teoria|ipoteticamente|supponiamo|' +
      'magari (?:un giorno|piu avanti|potremmo)|immagina|avrei chiesto|forse (?:un giorno|potremmo|dovremmo)|' +
      'prima o poi',
  ),
  condition: remembered(
    /(?<!\p{L})((?:se|qualora|nel caso in cui|quando|appena|purche) (?!possibile|puoi|puo|hai|ha|vuoi|vuole|ti|le|serve|non)[^,.;!?]{4,120}),/u,
  ),
  courtesy: words(
    'non (?:esitare|esiti|esitate)|' +
      'per (?:qualsiasi|ogni|eventuali) (?:dubbi|domande|dubbio|domanda|chiarimenti|informazione|informazioni|cosa|necessita)|' +
      '(?:resto|restiamo|rimango|rimaniamo) a (?:tua |sua |vostra )?disposizione|spero (?:che|tu|di|vada)|' +
      'speriamo|(?:ti|le|vi) auguro|buon(?:a)? (?:viaggio|fortuna|lavoro|giornata)|' +
      "grazie (?:in anticipo|per l'attenzione|per la collaborazione)|in allegato|scus(?:a|i|ate)|ci scusiamo|" +
      'complimenti|auguri|se (?:ha|hai) gia (?:pagato|provveduto)',
  ),
  rhetorical: words('come (?:stai|sta|va|state)|tutto bene|vero\\?|giusto\\?|no\\?|lo sapevi|chissa|perche no'),
  meeting: words(
    'riunion[ei]|incontr[oi]|appuntament[oi]|chiamat[ae]|videochiamata|videoconferenza|call|colloqui[oi]?|' +
      'visit[ae]|session[ei]|corso|corsi|formazione|event[oi]|workshop|pranzo|cena|caffe|fest[ae]|lezion[ei]|' +
      'prov[ae]|assemblea|presentazione|conferenza|seminario|allenamento|sopralluogo|vederci|incontrarci',
  ),
  propose: words(
    '(?:possiamo|potremmo) (?:\\S+ )?(?:vederci|incontrarci|sentirci|parlare|fissare|fare|organizzare|trovarci|discutere)|' +
      'ci (?:vediamo|incontriamo|sentiamo|troviamo)|che ne (?:dici|dice|dite) di|' +
      '(?:propongo|proponiamo|proporrei|suggerisco)|' +
      '(?:sei|e|sareste|saresti|sarebbe|siete) (?:liber[oai]|disponibil[ei])|' +
      '(?:hai|ha|avresti|avrebbe|avete) (?:\\S+ )?(?:tempo|un momento|disponibilita|un attimo)|' +
      '(?:ti|le|vi) (?:va|andrebbe|va bene|andrebbe bene)|' +
      '(?:vorrei|vorremmo) (?:fissare|organizzare|invitar\\p{L}+|incontrar\\p{L}+|vederti)|' +
      '(?:fissare|organizzare|programmare) (?:un|una) (?:\\S+ )?(?:incontro|riunione|call|appuntamento|chiamata|colloquio)|' +
      'puoi (?:venire|partecipare)|puo (?:venire|partecipare)|vieni|venite',
  ),
  invite: words(
    'invit(?:o|iamo|ati|ato|ata)|invito|si terra|si tiene|avra luogo|si svolgera|inizia|iniziera|' +
      '(?:e|sara) (?:fissat[oa]|previst[oa]|programmat[oa]|confermat[oa]|il|alle|domani)|' +
      'il suo (?:prossimo )?appuntamento|abbiamo (?:una|un)|ci sara|la aspettiamo|vi aspettiamo|iscrizione',
  ),
  moved: words(
    '(?:e|sara|e stata|e stato|viene) (?:\\S+ )?(?:spostat[oa]|rinviat[oa]|posticipat[oa]|anticipat[oa]|rimandat[oa])|' +
      'spostat[oa]|spost(?:are|iamo|arla|arlo|a)|rinviat[oa]|rinvi(?:o|are|amo)|posticip\\p{L}+|anticip\\p{L}+|' +
      'rimandat[oa]|nuov[oa] (?:data|orario|ora|sala|luogo)|invece (?:di|che|del)|anziche|' +
      'cambio di (?:data|orario|sala|luogo)|cambiat[oa]',
  ),
  cancelled: words(
    'annullat[oaie]|annull(?:are|iamo|o|amento)|cancellat[oaie]|disdett[oa]|disdire|salta(?:ta|to)?|' +
      'non si (?:terra|tiene|fa|fara|svolgera)|' +
      'non (?:posso|potro|riesco a|potremo) (?:venire|partecipare|esserci|essere)',
  ),
  cutoff: words(
    'rsvp|e gradita (?:la |una )?(?:conferma|risposta)|scadenz[ae]|scad(?:e|ono|ra|uto)|termine (?:ultimo|di)|entro (?:e non oltre|il)|ultimo giorno|' +
      'chiud(?:e|ono|eranno)|al piu tardi|deve essere (?:consegnat|inviat|presentat)[oa]|' +
      'devono essere (?:consegnat|inviat|presentat)[ie]|termina(?:no)?|fino al',
  ),
  invoice: words(
    'fattur[ae]|ricevuta|bolletta|affitto|canone|quota|rata|acconto|saldo|parcella|sollecito|multa|retta|' +
      'pagamento|condominio|tassa',
  ),
  payRequest: words(
    'v(?:a|anno) (?:\\S+ )?(?:versat|pagat|saldat)[oaie]|(?:si prega di|la preghiamo di|per favore|pregasi|da) (?:\\S+ )?(?:pagare|effettuare|saldare|versare|provvedere)|' +
      'effettuare il (?:pagamento|bonifico|saldo|versamento)|pagare|paghi|saldare|bonifico|iban|scadenza|' +
      'da pagare|non (?:ancora )?(?:pagat[oa]|saldat[oa])|insolut[oa]|pagamento entro|sollecito|mi devi|' +
      'la tua parte|entro \\d+ giorni|a \\d+ giorni',
  ),
  amountDue: words(
    "totale(?: da pagare| fattura| dovuto)?|importo(?: totale| dovuto)?|saldo|somma|da pagare|dell'importo di",
  ),
  paid: words(
    'pagamento (?:\\S+ ){0,2}(?:ricevuto|confermato|effettuato|riuscito|andato a buon fine)|ricevuta(?: di)?|' +
      'abbiamo ricevuto (?:il|il suo|il tuo) pagamento|(?:e stat[oa]|sono stati) (?:addebitat|pagat)[oai]|' +
      "grazie per (?:il|l'|la) (?:pagamento|acquisto|ordine)|pagat[oa] (?:con|il|tramite)|gia pagat[oa]|" +
      'scontrino',
  ),
  refunded: words('rimbors\\p{L}+|nota di credito|riaccredit\\p{L}+|storno'),
  automaticPayment: words(
    'addebito (?:diretto|automatico)|domiciliazione|sara (?:addebitat[oa]|prelevat[oa])|automaticamente|' +
      'rinnovo automatico|sdd',
  ),
  journey: words(
    'vol[oi]|tren[oi]|frecciarossa|italo|autobus|pullman|traghetto|partenza|arrivo|aeroporto|stazione|posto|' +
      'carrozza|imbarco|bigliett[oi]|andata(?: e ritorno)?|ritorno|viaggio|noleggio auto|binario',
  ),
  lodging: words('hotel|albergo|soggiorno|nott[ei]|camera|appartamento|agriturismo|check-?in|check-?out|b&b'),
  booked: words(
    'prenotazion[ei]|prenotat[oa]|conferm(?:a|ata|ato)|codice (?:di )?prenotazione|biglietto|pnr|' +
      'il (?:suo|tuo) (?:viaggio|volo|treno|soggiorno)',
  ),
  parcel: words('pacc(?:o|hi)|spedizione|consegna|ordine|corriere|collo|tracciamento|tracking'),
  shipped: words(
    '(?:e stat[oa]|e|sara|sono stati) (?:\\S+ ){0,3}(?:spedit[oa]|consegnat[oa]|affidat[oa]|in consegna|in transito|in arrivo|pront[oa]|disponibile)|' +
      'in (?:consegna|arrivo|transito|viaggio)|arriv(?:a|era)|consegna (?:prevista|stimata|il|domani|oggi|tra)|' +
      'numero di (?:spedizione|tracking)|spedit[oa]|traccia|pront[oa] per il ritiro',
  ),
  shared: words(
    'condivis[oaie]|condivid\\p{L}+|' +
      '(?:e|sono) (?:\\S+ )?(?:qui|disponibil[ei]|online|nella cartella|sul drive)|ecco|' +
      'trov(?:i|a|erai|era|ate)|link|scaricare|scaricabil[ei]|cartella|drive|accedere|accesso|ho caricato|' +
      'al seguente link|qui',
  ),
  file: words(
    'file|document[oi]|cartell[ae]|foto|immagin[ei]|video|presentazione|fogli?o? di calcolo|relazion[ei]|' +
      'bozz[ae]|registrazion[ei]|pdf|verbal[ei]|planimetri[ae]|dati|contratt[oi]|elenc(?:o|hi)|listin[oi]|' +
      'modell[oi]|catalog(?:o|hi)|materiali?|preventiv[oi]|risultati|disegn[oi]|slide',
  ),
  broken: words(
    'non (?:funziona(?:no)?|si (?:accende|apre|avvia|collega|carica|vede)|parte|stampa|risponde|carica|riesco ad? (?:entrare|accedere|aprire|stampare)|riusciamo ad? (?:entrare|accedere|aprire|stampare))|' +
      'rott[oaie]|guast[oaie]|guasto|error[ei]|messaggio di errore|bug|bloccat[oaie]|' +
      'si (?:blocca|spegne|disconnette|rompe)|danneggiat[oaie]|difettos[oaie]|difetto|perde (?:acqua|olio)|' +
      'perdita|problem[ai] (?:con|su|al|alla)|senza (?:internet|luce|acqua|corrente|connessione)|' +
      'fuori servizio|due volte|doppio addebito|importo (?:errato|sbagliato)|ha smesso di',
  ),
  repaired: words(
    'riparat[oa]|risolt[oa]|sistemat[oa]|corrett[oa]|funziona di nuovo|' +
      'di nuovo (?:online|disponibile|operativ[oa])',
  ),
  absence: words(
    '(?:saro|saremo|sara|sono|siamo) (?:\\S+ ){0,2}(?:in ferie|assente|fuori|in viaggio|in vacanza|in malattia|chius[oi]|in maternita)|' +
      'in ferie (?:dal|fino|da)|ferie|sara chius[oa]|non ci saro',
  ),
  keepWorthy: words(
    'nuov[oaie] (?:\\S+ ){0,2}(?:indirizzo|numero|telefono|iban|mail|codice|password|orario|orari|ufficio|sede|contatto)|' +
      '(?:il|la) (?:codice|password|pin) (?:\\S+ ){0,4}(?:e|cambia|:)|ci siamo trasferiti|trasloc\\p{L}+|' +
      "a partire dal|d'ora in poi|numero (?:cliente|contratto)|orari di apertura|la chiave e|prendi nota|" +
      'prenda nota',
  ),
  decision: words(
    '(?:abbiamo|ha|hanno) (?:deciso|approvato|scelto|accettato|stabilito)|' +
      'e stat[oa] (?:deciso|approvat[oa]|accettat[oa])|decisione|si e deciso',
  ),
  newsletter: words(
    "disiscriv\\p{L}+|annulla(?:re)? (?:l'|la )?iscrizione|cancella(?:rsi|zione)? (?:dalla )?newsletter|" +
      'newsletter|visualizza nel browser|ricevi questa (?:e-?mail|mail)|riceve questa (?:e-?mail|mail)|' +
      'gestisci (?:le )?preferenze|unsubscribe',
  ),
  promotion: words(
    '\\d+ ?% (?:di sconto|off)|scont[oi]|offert[ae]|promozion[ei]|gratis|gratuit[oa]|spedizione gratuita|' +
      'approfitta|scopri|acquista (?:ora|subito)|iscriviti|clicca qui|scopri di piu|' +
      'ultim[ie] (?:giorni|posti|occasione)|non perdere|esclusiv[oa]|saldi|novita',
  ),
  until: ending(
    'entro|entro (?:il|le|la|e non oltre il)|prima(?: di| del| delle)?|fino al?|per|per il|al piu tardi(?: il)?|' +
      'scadenza:?|scade(?: il)?|scadono il|termine:?|entro la fine di|chiudono il|non oltre il',
  ),
  ofDate: ending('del|di|dal|della|dopo|a partire dal|tra|scorso|dei|per la'),
  filler: words(
    'per favore|per cortesia|per piacere|cortesemente|gentilmente|il prima possibile|appena puoi|quando puoi|' +
      'se possibile|grazie|anche',
  ),
  danglingPreposition:
    /[\s,;:(–-]+(?:entro|entro il|entro le|prima di|prima del|fino al|per|per il|il|la|lo|le|del|della|di|da|dal|al|alle|a|in|questo|questa|e|su)?$/u,
  titles: {
    travelWords: {
      journey: 'Viaggio',
      flight: 'Volo',
      train: 'Treno',
      bus: 'Autobus',
      ferry: 'Traghetto',
      hotel: 'Hotel',
      car: 'Auto a noleggio',
    },
    pay: (what, payee) => `Pagare ${what}${payee === '' ? '' : ` di ${payee}`}`,
    travel: (what, from, to) => `${what}${from === '' ? '' : ` ${from}`}${to === '' ? '' : ` a ${to}`}`,
    parcel: (number, from) => `Pacco${number === '' ? '' : ` ${number}`}${from === '' ? '' : ` da ${from}`}`,
    receipt: (what, payee) => `Ricevuta: ${what}${payee === '' ? '' : ` di ${payee}`}`,
    bounced: (to) => `Il messaggio ${to === '' ? '' : `a ${to} `}non è stato recapitato`,
  },
};
