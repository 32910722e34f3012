import { DE_TOPICS } from './de-topics.ts';
import { remembered } from '../patterns/remembered.ts';
import { ending, opening, words, type Lexicon } from './lexicon.ts';

/** Stems of verbs that name work; with endings they are infinitive, polite imperative or imperative. */
const STEMS =
  'schick|send|zusend|zuschick|weiterleit|leit|ubermittel|prüf|überprüf|kontrollier|unterschreib|unterzeichn|genehmig|freigeb|bestell|nachbestell|buch|reservier|ruf|anruf|telefonier|schreib|antwort|beantwort|überweis|bezahl|zahl|einreich|reich|ausfüll|füll|aktualisier|reparier|vorbereit|bereit|erstell|entwerf|planen|plan|organisier|hochlad|lad|druck|ausdruck|bring|mitbring|abhol|hol|kauf|besorg|find|schau|anschau|nachschau|änder|verschieb|streich|lösch|entfern|ergänz|hinzufüg|füg|kündig|stornier|verlänger|erneuer|kontaktier|frag|nachfrag|informier|erinner|sorg|teil|mitteil|test|installier|neustart|start|einlad|lad|vereinbar|kümmer|übernehm|übernimm|bearbeit|erledig|archivier|scann|kopier|vergleich|berechn|zähl|mess|zusammenfass|fass|sammel|korrigier|übersetz|veröffentlich|liefer|stell|bereitstell|leg|ableg|ausleg|räum|aufräum|putz|reinig|austausch|tausch|ersetz|bestätig|meld|sag|gib|geb|lies|les|nimm|nehm|mach|tu|trag|eintrag|klär|abklär|besprech|koordinier|benachrichtig|schließ|öffn|abgeb|zurückschick|zurücksend|zurückgeb|verschick|versend|weitergeb|notier|bitt|denk|achte|halt|entscheid|wähl|auswähl|misst|hefte|beschrift|verpack|gieß|fütter|lass|unterstütz|übersend|beauftrag|begleich|freischalt|schalt|deaktivier|aktivier|sperr|verteil|rechne|liste|dokumentier|meldet|beantrag|beschaff|sichte|besorge|zieh|pack|setz|reservieren';
/** "… and 2 has been approved by Ms Moll" tells something */
const NOTHING_TOLD = '(?!(?:\\S+ ){0,8}(?:hat|habe|haben|hatte|ist|sind|war|waren|wird|werden|wurde|wurden) )';
const POLITE =
  '(?:bitte|auch|noch|mal|kurz|doch|eventuell|vielleicht|freundlicherweise|schnell|einmal|dann|mir|uns|gerne|gern|zeitnah|umgehend|nochmal|nochmals)';
const YOU = '(?:sie|du|ihr|jemand von euch)';
const ASK = `(?:k[oö]nn(?:t|te|en|test|ten|tet)|kannst|könntest|könntet|könnten|kann(?:st)?|wür(?:den|dest|det)|wärst|wären|wäret|magst|hättest|hätten|dürfte ich|darf ich|dürfen wir|dürften wir)`;

export const DE: Lexicon = {
  language: 'de',
  stopwords:
    'meine mein meinen neue neuen neuer nächste nächsten gestern hoi noch bereits gibt schon mit unserem seit ab lautet telefonnummer rechnung termin freitag montag dienstag mittwoch donnerstag samstag sonntag herrn freundlichen der die das und ist nicht ich sie wir es ein eine einen einem einer zu den dem des mit auf für von im in an bei aus nach auch noch wie so als wenn aber oder bitte wird werden wurde haben hat habe sind war kann können könnten könnte mir uns ihnen ihr ihre ihren ihrem unser unsere am um zum zur vom bis dass daß sich nur schon mal gerne gruß grüße grüßen liebe lieber hallo guten tag danke vielen dank frau herr uhr anbei über durch wegen diese dieser dieses morgen heute kein keine was wann wo wer hier da dann doch sehr mehr alle euch dich dir du',
  letters: /[äöüß]|\bsch|\bund\b/u,
  greeting: opening(
    'hallo(?: zusammen| ihr lieben| allerseits)?|hi|hey|liebe[rs]?(?:/[rs])?|sehr geehrte[rs]?(?:/[rs])?|' +
      'guten (?:tag|morgen|abend)|moin(?: moin)?|servus|grüß gott|grüezi|grüß dich|werte[rs]?|tag|morgen|dear',
  ),
  everyone: words(
    'alle|zusammen|team|kollegen|kolleginnen|kolleg\\*innen|leute|damen und herren|damen|herren|allerseits|' +
      'ihr lieben|lieben|eltern|mitglieder|freunde|nachbarn|kunden|kunde|kundin|mieter|mitarbeiter|' +
      'mitarbeitende|beide|ihr beiden|runde|teilnehmer|anwohner',
  ),
  closing: opening(
    '(?:mit )?(?:freundlichen?|herzlichen?|besten?|vielen?|lieben?|liebe|herzliche|beste|freundliche|viele|schöne|sonnige)(?: \\p{L}+)? grüßen?|' +
      'grüße|gruß|lg|vg|mfg|bg|hg|vielen dank(?: im voraus| und| für ihre mühe)?|' +
      'danke(?: dir| euch| ihnen| im voraus| schon mal| vorab)*|besten dank(?: im voraus)?|' +
      'bis (?:dann|bald|später|morgen|nächste woche)|hochachtungsvoll|ihr(?:e)?|dein(?:e)?|euer|eure|' +
      'schönen? (?:tag|abend|woche|wochenende|feierabend)(?: noch)?|tschüss|ciao|alles gute|liebe grüße|cheers|' +
      'best|servus',
  ),
  postscript: opening('ps|p\\.s\\.?|nb|nachtrag|noch etwas|noch eins'),
  opener: words(
    'bitte|danke|leider|also|ja|nein|gut|ok|okay|dann|außerdem|zudem|übrigens|hinweis|achtung|wichtig|' +
      'erinnerung|heute|morgen|gestern|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|ort|datum|' +
      'zeit|uhrzeit|thema|frage|fragen|termin|frist|betrag|summe|rechnung|rechnungsbetrag|gesamtbetrag|preis|' +
      'hallo|zur info|info|kurz|ps|nochmal|zum beispiel|wie besprochen|wie vereinbart|wenn möglich|' +
      'falls möglich|todo|aufgabe|aufgaben|beschluss|entscheidung|problem|treffpunkt|raum|und|aber|oder|' +
      'material|arbeitszeit|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|' +
      'sie|wir|ich|es|der|die|das|nach|am|im|um|von|für|falls|wenn|da|weil|im anhang|anbei|grüße|liebe|kunde|' +
      'team|alle|schade|super|prima|sorry|entschuldigung|nur|damit|ergebnis',
  ),

  request: words(
    'fragt,? ob (?:du|sie|ihr) (?:\\S+ ){1,9}(?:kannst|könntest|können|könnten|könnt)',
    `${ASK} ${YOU}|bitte|wärst du so|wären sie so|seien sie so|sei so|` +
      'hätte(?:n)? (?:\\S+ )?gerne?,? (?:dass|wenn) (?:du|ihr|sie)|' +
      'es wäre (?:sehr |echt |wirklich )?(?:schön|nett|toll|super|gut|hilfreich|prima|lieb|klasse|wichtig),? wenn|' +
      '(?:wir|ich) (?:bitte|bitten|ersuche|ersuchen) (?:sie|dich|euch|um)|ich würde mich freuen,? wenn|' +
      'wir würden uns freuen,? wenn|ich wäre (?:dir|ihnen|euch) (?:sehr )?dankbar|' +
      'wir wären (?:ihnen|dir|euch) (?:sehr )?dankbar|' +
      '(?:du|sie) (?:musst|müssen|sollst|sollten|solltest|müsstest|müssten)|ihr (?:müsst|sollt|solltet)|' +
      'vergiss nicht|vergessen sie nicht|nicht vergessen|' +
      'denk(?:e|t|en|st du|t ihr)? (?:bitte |sie |sie bitte |auch )*(?:daran|dran)|ist es (?:dir|ihnen|euch) möglich|' +
      'wäre es (?:dir |ihnen |euch )?möglich|hast du (?:zeit|lust)(?: und lust)?,?|magst du|' +
      'kümmer(?:st|n|e) (?:du|sie|dich)|übernimmst du|übernehmen sie|schickst du|sagst du|machst du|rufst du|' +
      'bringst du|gibst du|schaust du|besorgst du|prüfst du|buchst du|bestellst du|leitest du|erledigst du|' +
      'sorgst du|checkst du|stellst du|meldest du dich|ich (?:möchte|muss) (?:sie|dich|euch) bitten|' +
      '(?:wir|ich) (?:möchten|möchte|will|wollen|würde|würden) (?:sie|dich|euch) (?:gerne? )?(?:bitten|auffordern)|' +
      'dein(?:e)? aufgabe|ihre aufgabe|pls|please|brauche (?:dein|ihr|deine|ihre|euer|eure)|' +
      'benötige (?:dein|ihr|deine|ihre)|wir erwarten (?:von ihnen|ihre)|danke im voraus für|' +
      'sind (?:sie |)verpflichtet|dringend um|wird gebeten|werden gebeten|gebeten',
  ),
  frame: new RegExp(
    `^[^\\p{L}\\p{N}@]*(?:(?:und|aber|also|dann|außerdem|zudem|noch|ps|p\\.s\\.?|erstens|zweitens|wenn möglich|falls möglich|wie besprochen|wie vereinbart|nochmal|kurz|todo)[,:]? )*(?:(?:bitte)[,:]? )?(?:${ASK} ${YOU}|wärst du so (?:nett|lieb|gut)(?: und)?|wären sie so (?:nett|freundlich|gut)(?: und)?|es wäre (?:sehr |echt )?(?:schön|nett|toll|super|gut|hilfreich|prima|lieb),? wenn ${YOU}|(?:wir|ich) (?:bitten|bitte) (?:sie|dich|euch)(?: (?:darum|daher|deshalb))?|ich würde mich freuen,? wenn ${YOU}|wir würden uns freuen,? wenn ${YOU}|ich wäre (?:dir|ihnen|euch) (?:sehr )?dankbar,? wenn ${YOU}|(?:du|sie|ihr) (?:musst|müssen|müssten|müsstest|müsst|sollst|sollten|solltest|solltet)(?!\\p{L})|magst du|vergiss nicht,?|vergessen sie (?:bitte )?nicht,?|denk(?:e|t|en)? (?:bitte )?(?:sie )?(?:bitte )?daran,?|bitte)?,? ?(?:${POLITE},? )*`,
    'u',
  ),
  imperative: opening(
    `(?:(?:und|dann|also|dringend:|todo:|aufgabe:|nächster schritt:) )*(?:bitte )?(?:${STEMS})(?:e|t|en|n)?(?: sie| du)? (?:bitte|mir|uns|mal|doch|noch|den|die|das|dem|der|ein|eine|einen|dein|deine|ihre|ihren|unsere|unseren|alle|beim|bei|mit|an|am|zum|zur|nach|für|auch|euch|sich|dich|dir|ihm|ihr|ihn|heute|morgen|bis|es|sie|dort|hier|\\d)`,
  ),
  nounOrVerb: /^(?!)/u,
  second: words(
    `(?:und|sowie),? ${NOTHING_TOLD}(?:\\S+ ){1,8}\\p{L}{0,6}(?:${STEMS})e?n(?= ?(?:(?:könnten?|könnte[ns]t|würde[ns]?t?|möchten?|wollen|sollten?|lassen|lassen könnten)? ?(?:[?.!,]|$)))|` +
      `(?:und|sowie),? (?:(?:bitte|auch|dann|danach|noch) )*(?:${STEMS})(?:e|t|en|n)?(?= \\S)|` +
      `(?:und|sowie),? ${NOTHING_TOLD}(?:(?:mir|uns|ihm|ihr|ihnen|den|die|das|dem|der|ein|eine|einen|sie|im|am|beim|zum|zur|für|bei)(?: [\\p{L}-]+){0,6} )+(?:${STEMS})e?n`,
  ),
  need: words(
    '(?:ich|wir) (?:hätte|hätten|möchte|möchten|würde|würden) (?:gerne? )?(?:\\S+ ){1,12}(?:erhalten|bekommen|haben|bestellen|buchen|reservieren|anfordern|beantragen|anmelden)|(?:ich|wir) (?:hätte|hätten) gerne? (?:ein|eine|einen|\\d)|bitten? um (?:ein|eine|einen|ihr|dein)|' +
      '(?:müssten|müssen|müsste|muss) (?:wir|ich) (?:\\S+ ){1,10}(?:haben|bekommen|erhalten)|(?:ich|wir) (?:brauche|brauchen|bräuchte|bräuchten|benötige|benötigen)|brauche ich|brauchen wir|' +
      'benötigen wir|benötige ich|bräuchte ich|bräuchten wir|fehl(?:t|en) (?:uns |mir )?(?:noch|leider)|' +
      'fehl(?:t|en) (?:uns|mir)|(?:warten|warte) (?:wir |ich )?(?:noch )?auf|steht (?:noch )?aus|' +
      'stehen (?:noch )?aus|liegt (?:uns |mir )?noch nicht vor',
  ),
  inquiry: words(
    '(?:sag|sagt|sagen sie) mal,|wüsste (?:ich |gern |gerne |noch |außerdem )*(?:gern|gerne|noch)|würde (?:mich|uns) interessieren|' +
      'interessiert (?:mich|uns)|' +
      '(?:sag|sagen|gib|geben|teil|teilen|lass|lassen)(?:e|t)? (?:sie )?(?:mir|uns|mich|es mich|es uns)(?: (?:bitte|doch|kurz|mal|noch))*(?: (?:bescheid|wissen|mit|rückmeldung|eine rückmeldung|info))?,? (?:ob|wann|wie|was|wo|wer|welche|welchen|welches|wieviel|warum|kurz|bis)|' +
      '(?:bescheid|rückmeldung|wissen),? (?:ob|wann|wie|was|wo|wer|welche|welchen|welches)|wei(?:ss|ß)t du|' +
      'wissen sie|wei(?:ss|ß) jemand|' +
      'kannst du (?:mir |uns )?(?:kurz |bitte )?(?:sagen|bestätigen|erklären|beantworten)|' +
      'können sie (?:mir |uns )?(?:kurz |bitte )?(?:sagen|bestätigen|mitteilen|erklären|beantworten|angeben)|' +
      'könn(?:t|te|ten|test)(?:en|est)? (?:sie|du|ihr) (?:mir |uns )?(?:kurz |bitte |schon |noch |auch |vielleicht |eventuell |gerne )*(?:sagen|mitteilen|bestätigen|erklären|verraten)|' +
      'ich (?:wollte|möchte|würde gerne?) (?:fragen|wissen|nachfragen)|' +
      'wir (?:wollten|möchten|würden gerne?) (?:fragen|wissen|nachfragen)|frage mich,? ob|' +
      'wollte (?:nur )?(?:kurz )?(?:fragen|wissen|nachfragen)|' +
      'gibt es (?:schon |bereits |inzwischen |etwas )*(?:neuigkeiten|neues|eine? (?:rückmeldung|antwort|entscheidung|stand|termin|update))|' +
      'was (?:meinst|meinen|denkst|denken|hältst|halten) (?:du|sie|ihr)|' +
      'wie (?:siehst|sehen|seht) (?:du|sie|ihr) das|soll ich|sollen wir|passt das|' +
      'ist das (?:ok|okay|so in ordnung|möglich)|wäre das (?:ok|okay|in ordnung|möglich|machbar)|hast du schon|' +
      'haben sie (?:schon|bereits)|habt ihr (?:schon|bereits)|' +
      'ich hätte (?:eine|noch eine|da eine|mal eine) frage|' +
      'bitte um (?:kurze )?(?:rückmeldung|antwort|auskunft|info|bestätigung),? ob|' +
      'um (?:kurze |eine kurze |eine )?(?:rückmeldung|antwort|auskunft)|' +
      'welche(?:r|s|n)? .{0,40}(?:bevorzug|lieber|passt)|deine meinung|ihre meinung|eure meinung',
  ),
  interrogative: opening(
    '(?:und|aber|also|oder|noch eine frage:?|frage:?|kurze frage:?)? ?(?:wer|wem|wen|wessen|was|wann|wo|wohin|woher|welche[rnsm]?|warum|wieso|weshalb|wie|wieviel|wie viele|ob|ist|sind|war|hat|haben|hast|habt|kann|kannst|können|könnt|könnten|könntest|gibt|soll|sollen|sollte|darf|dürfen|wird|werden|wirst|weißt|wissen|brauchst|brauchen|möchtest|möchten|magst|passt|geht|stimmt|bist|seid|liegt|kommt|kommst|kommen|wurde|würde)',
  ),
  promise: words(
    '(?:ich|wir) (?:werde|werden|schicke|schicken|sende|senden|melde|melden|kümmere|kümmern|mache|machen|rufe|rufen|bringe|bringen|prüfe|prüfen|erledige|erledigen|übernehme|übernehmen|liefere|liefern|schaue|schauen|gebe|geben|leite|leiten|bereite|bereiten|bestelle|bestellen|buche|buchen|überweise|überweisen|lasse|lassen|stelle|stellen|komme|reiche|reichen|kläre|klären|besorge|hole|reserviere|informiere|erstelle|erstellen|aktualisiere|lade)|' +
      '(?:bekommst|bekommen|bekommt|erhältst|erhalten|kriegst|kriegt|kriegen) (?:du|sie|ihr) (?:\\S+ ){0,8}(?:von (?:mir|uns)|bis|am|morgen|heute|diese|nächste)|ich (?:bring|schick|send|meld|kümmer|mach|ruf|prüf|hol|besorg|schau|geb|leit|stell|übernehm|überweis|kauf|erledig|druck|nehm|back|reservier|buch|bestell|lad|reich|klär)|' +
      '(?:werde|schicke|sende|melde|kümmere|mache|rufe|bringe|prüfe|erledige|übernehme|liefere|schaue|gebe|leite|bereite|bestelle|buche|überweise|stelle|reiche|kläre|besorge|hole|erstelle|lade) ich|' +
      '(?:werden|schicken|senden|melden|liefern|prüfen|kümmern|erstellen|stellen|klären) wir|ich versuche|' +
      'ich verspreche|du bekommst|sie (?:bekommen|erhalten)|erhalten sie|bekommst du|mach(?:e)? ich|' +
      'wird (?:von uns|von mir) erledigt',
  ),
  done: words(
    '(?<=^[^\\p{L}]*)bezahlt (?:mit|per|via) (?:\\S+ )?(?:\\p{L}*karte|paypal|visa|mastercard|twint|klarna)|' +
      '(?:den|die|das|der) (?:du|sie|ihr) (?:noch |eigentlich |heute |selbst ){0,2}(?:\\S+ ){1,5}(?:solltest|wolltest|sollten|wollten|solltet|wolltet),? (?:ist|sind|liegt|liegen|hab|habe|haben|steht|stehen|hängt|hängen)|(?:habe|haben|hab) (?:ich |wir )?(?:\\S+ ){0,8}(?:geschickt|gesendet|verschickt|versendet|erledigt|bezahlt|überwiesen|unterschrieben|bestellt|gebucht|weitergeleitet|hochgeladen|eingereicht|abgegeben|erhalten|bekommen|geprüft|gemacht|aktualisiert|repariert|behoben|ausgefüllt|abgeschickt|reserviert|geklärt|abgeholt|angerufen|fertig|fertiggestellt|abgeschlossen|beantwortet|bestätigt|storniert)|' +
      '(?:ist|sind|wurde|wurden) (?:\\S+ ){0,6}(?:erledigt|bezahlt|überwiesen|unterschrieben|bestellt|gebucht|weitergeleitet|hochgeladen|eingereicht|angekommen|eingegangen|abgeschlossen|fertig|geklärt|verschickt|versendet|geliefert|genehmigt|beglichen|behoben)|' +
      'wie (?:gestern |schon |bereits |gewünscht |vereinbart |besprochen )*(?:geschickt|gesendet|verschickt|erledigt)|' +
      'danke (?:dir |ihnen |euch |sehr |nochmals? |nochmal )*(?:für|dass)|vielen dank,? (?:für|dass)|' +
      'besten dank für|herzlichen dank für|' +
      'schon (?:erledigt|bezahlt|geschickt|gemacht|bestellt|unterschrieben|überwiesen)|' +
      'bereits (?:erledigt|bezahlt|geschickt|gesendet|gemacht|bestellt|unterschrieben|überwiesen|erhalten|vor|eingegangen|beglichen|angekommen)|' +
      'hat (?:\\S+ ){0,5}(?:gebeten|geschickt|erledigt|übernommen)|alles (?:erledigt|angekommen|da)|' +
      'liegt (?:uns |mir )?(?:bereits |schon )?vor',
  ),
  negated: words(
    'bitte(?:n)? (?:ich |wir |sie )?(?:\\S+ ){0,3}(?:abzusehen|absehen)|(?:sehen sie|sieh|seht) (?:bitte )?von (?:\\S+ ){1,6}ab(?=[,.;!]|$)|bitte (?:nichts|nicht mehr|keine? weitere[rsn]?)(?: (?:mehr|weiter|weiteres))? (?:\\S+ ){0,3}(?:unternehmen|tun|machen|veranlassen|schicken|senden|überweisen|bestellen)|' +
      '(?:nicht|kein|keine|keinen) (?:\\S+ ){0,3}(?:nötig|notwendig|erforderlich|mehr nötig|gebraucht)|' +
      'brauch(?:st|en|t)(?: (?:du|sie|ihr))? (?:\\S+ ){0,6}(?:nicht|nichts|kein|keine|keinen)|' +
      '(?:du|sie|ihr) (?:musst|müssen|müsst) (?:\\S+ ){0,6}(?:nicht|nichts|nix|kein|keine|keinen)|' +
      'musst du (?:\\S+ ){0,6}(?:nicht|nichts|nix)|müssen sie (?:\\S+ ){0,6}(?:nicht|nichts|nix)|' +
      'kann (?:\\S+ )?(?:ignoriert|übergangen) werden|(?:kannst|könnt|können) (?:du|ihr|sie) (?:dir|euch|sich) (?:\\S+ ){0,3}sparen|' +
      'nichts (?:weiter )?(?:zu tun|zu unternehmen|tun|machen|unternehmen)|' +
      'bitte (?:\\S+ ){0,5}(?:nicht(?! (?:vergessen|später|nur|zuletzt|erst|vor|nach|ohne|weniger|mehr als|unter|über))|nichts|nix|keine|keinen|kein)|kein handlungsbedarf|' +
      'keine (?:aktion|antwort|rückmeldung|weiteren schritte) (?:nötig|notwendig|erforderlich)|' +
      '(?:ebenso ?wenig|genauso ?wenig|auch nicht) (?:\\S+ ){0,6}(?:anrufen|schicken|senden|machen|tun|beantragen|ausfüllen|kommen|bezahlen|zahlen|melden)|(?:musst|müssen|müsst) (?:du |sie |ihr )?(?:ebenso ?wenig|genauso ?wenig)|ohne dass (?:du|sie|ihr)|nicht nötig|unnötig|erübrigt sich|hinfällig|antworten sie (?:bitte )?nicht|' +
      'lass (?:es|das)|nicht mehr (?:nötig|notwendig|erforderlich|brauchen|gebraucht)|keinesfalls',
  ),
  withdrawn: words(
    'rückruf (?:meiner|unserer|der) (?:bitte|anfrage|mail|nachricht)|(?:das|es|die bitte|den wunsch) (?:er |sie |dann |wieder ){0,2}zurück(?:gezogen|genommen)|gesagt, dass (?:das|es) nicht (?:mehr )?(?:nötig|notwendig)|(?:ignorier(?:e|en)?|(?<=^[^\\p{L}]*|[,.;:!–-] ?|bitte )ignoriert|vergiss|vergessen|vergesst)(?: sie)?(?: bitte)? (?:meine|die|das|den|bitte|einfach|was|es|unsere)|' +
      '(?:letzte|vorherige|vorige|frühere) (?:mail|e-mail|nachricht|anfrage|bitte) (?:\\S+ ){0,3}(?:ignorieren|vergessen|streichen|löschen|als gegenstandslos)|' +
      'hat sich (?:\\S+ ){0,3}erledigt|haben sich (?:\\S+ ){0,3}erledigt|gegenstandslos|' +
      'ziehe (?:\\S+ ){0,5}zurück|ziehen (?:\\S+ ){0,5}zurück|kommando zurück|fehlalarm|schon gut|vergiss es|' +
      'nicht mehr aktuell|nicht mehr relevant|doch selbst (?:gefunden|gelöst|erledigt)|selbst gefunden|' +
      'hab(?:e)? (?:\\S+ ){0,4}(?:doch )?(?:selbst|selber) (?:gefunden|gelöst|geschafft|erledigt|gemacht)|' +
      'streich(?:e|t|en sie)? (?:das|es|den punkt)(?: bitte)?(?: wieder)?$|^(?:nein|ach|quatsch|ach quatsch|stopp|halt),? (?:streich\\p{L}*|vergiss\\p{L}*|lass\\p{L}*) (?:das|es)|betrachten sie (?:\\S+ ){0,5}als gegenstandslos|entfällt damit',
  ),
  hypothetical: words(
    '(?:hätten?|wären?) (?:er|sie|es|wir|ich|man|ihr)(?: [^ ,.;]+){1,10},? (?:würden?|könnten?|müssten?|hätten?|wären?)(?: \\S+){0,4}|(?:müssten?|könnten?|würden?) (?:wir|ich|sie|er|man) dann|(?:wir|ich|sie|er|man) (?:müssten?|könnten?|würden?) dann|(?:wäre|hätte)n? (?:ich|wir) (?:\\S+ ){1,10}würden? (?:ich|wir)|wenn (?:ich|wir) (?:\\S+ ){1,10}(?:wäre|hätte)n?,? (?:\\S+ )?würden? (?:ich|wir)|' +
      'wenn (?:wir|ich|du|sie|man) (?:irgendwann|mal|eines tages)|irgendwann(?: mal)?|eines tages|theoretisch|' +
      'rein hypothetisch|hypothetisch|(?<!(?:werden|wird|wurden?|hat|haben)(?: [^ ,;]+){0,12} )angenommen(?=,| (?:der|die|das|wir|es|du|ihr|sie|man|eine?|jemand|ich)(?!\\p{L}))|was wäre,? wenn|stell dir vor|' +
      'hätte (?:ich|er|sie) (?:\\S+ ){0,8}gebeten|hätten wir (?:\\S+ ){0,8}gebeten|' +
      'vielleicht (?:könnten|sollten) wir|man könnte|' +
      'wir könnten (?:irgendwann|mal|später|eventuell|vielleicht|ja)|nur (?:so )?eine idee|laut gedacht|' +
      'eventuell später|würde (?:ich|er|sie) (?:dich |sie )?(?:vielleicht|wohl|dann)|müsste man|könnte man|' +
      'bei gelegenheit|sollte es je|falls wir jemals|denkbar wäre|' +
      '(?:müsstest|könntest|solltest|müssten|könnten|sollten|müsstet|könntet) (?:du|sie|ihr) (?:\\S+ ){0,2}(?:vermutlich|wahrscheinlich|womöglich)',
  ),
  condition: remembered(
    /(?<!\p{L})((?:falls|wenn|sofern|sollte(?:n|st)?|sobald|vorausgesetzt,? dass|im falle?,? dass) (?!möglich|nötig|noch nicht geschehen|du (?:zeit|fragen)|sie (?:fragen|noch)|es (?:geht|passt|möglich)|fragen|ihr fragen)[^,.;!?]{4,120}),/u,
  ),
  courtesy: words(
    '^(?:wie |echt |sehr )?(?:schön|super|toll|prima|klasse|gut|freut mich|freut uns),? (?:zu hören|zu wissen|dass)|(?:es )?tut (?:mir|uns) (?:sehr |wirklich |echt )?leid|' +
      '^(?:falls|wenn|sollten?|sollte) (?:sie|du|ihr) (?:\\S+ ){0,8}(?:nicht (?:können|kannst|könnt|wahrnehmen|kommen|teilnehmen)|verhindert|absagen (?:müssen|möchten|wollen)|verschieben (?:müssen|möchten|wollen))|' +
      'irrtümlich (?:\\S+ ){0,3}erhalten|nicht der richtige adressat|vernichten sie|bewahren sie diese|' +
      'wer nicht (?:kann|kommen|teilnehmen|dabei)(?: \\S+){0,3}|' +
      '(?:bei|für) (?:weiteren |weitere )?(?:rück)?fragen|' +
      '(?:falls|wenn|sollten|sollte|haben) (?:du |sie |ihr |es )?(?:noch |weitere |irgendwelche )*fragen|' +
      'zögern sie nicht|zögere nicht|' +
      'stehe(?:n)? (?:ich |wir )?(?:ihnen |dir |euch |gerne? |jederzeit )*(?:zur verfügung|bereit)|' +
      'jederzeit (?:gerne )?(?:melden|anrufen)|' +
      'melde(?:n|t)? (?:sie |dich |euch |sich )*(?:einfach |gerne? |jederzeit |bitte )*,? (?:wenn|falls|bei)|' +
      'ich hoffe|wir hoffen|ich wünsche|wir wünschen|' +
      'schön(?:e|en|es) (?:wochenende|woche|tag|abend|feiertage|urlaub)|ich freue mich|wir freuen uns|' +
      'freue mich auf|freuen uns auf|vielen dank für (?:ihre|deine|eure|die|das|den)|' +
      'danke für (?:ihre|deine|eure|die|das|den)|' +
      'bitte (?:entschuldigen|entschuldige|verzeihen|beachten sie (?:unsere|die)|denken sie an die umwelt|haben sie verständnis)|' +
      'entschuldig(?:en sie|e|t)(?: \\S+){0,3} (?:störung|verspätung|verzögerung|unannehmlichkeit(?:en)?|umstände|versehen|fehler|chaos|verwirrung|späte|kurzfristig\\p{L}*)|' +
      'bitten um (?:ihr |euer )?verständnis|um verständnis|' +
      'anbei (?:finden|erhalten|sende|schicke|findest|die|der|das)|im anhang (?:finden|findest|erhalten)|' +
      'bitte finden sie|gute besserung|viel erfolg|viel spaß|alles gute|grüße an|' +
      'lassen sie es uns wissen,? (?:wenn|falls)|diese (?:e-?mail|nachricht) (?:ist|enthält|wurde|kann|und)|' +
      'umwelt|kommen sie (?:gut|gerne)|herzlichen glückwunsch|gerne (?:jederzeit|wieder)|bei interesse|' +
      'sag(?:en)? (?:sie )?(?:gerne )?bescheid,? (?:wenn|falls)|gib(?:t)? (?:gerne )?bescheid,? (?:wenn|falls)|' +
      'sofern sie (?:bereits|schon)|' +
      'sollten sie (?:bereits|schon|den betrag|die zahlung|zwischenzeitlich|inzwischen)',
  ),
  rhetorical: words(
    "wie geht(?:'s| es)|alles (?:gut|klar)|nicht wahr|oder\\?|oder nicht|gell|wussten sie(?: schon)?|" +
      'weißt du noch|wer weiß|warum nicht|haben sie fragen|noch fragen|lust auf|auf der suche nach|' +
      'wie war (?:dein|ihr|euer|das)|ok\\?|okay\\?|schon (?:gewusst|entdeckt)|sind sie bereit',
  ),
  otherActor:
    /^(?:(?:Und|Aber|Dann) )?(?:(?:Kann|Könnte|Wird|Soll|Sollte|Hat) )?(?:(?:Herr|Frau|Kollege|Kollegin) )?(\p{Lu}[\p{Ll}ß'’-]+)(?: \p{Lu}[\p{Ll}'’-]+)?(?: (?:und|&) (\p{Lu}[\p{Ll}'’-]+))? (?:wird|soll|sollte|muss|müsste|kann|könnte|kümmert|übernimmt|macht|schickt|bereitet|bringt|holt|prüft|bestellt|erledigt|organisiert|hat (?:angeboten|versprochen|zugesagt|das|die|den|schon|bereits|gesagt|gebeten)|möchte|wollte|bitte|schreibt|ruft|bucht|liefert|ist (?:zuständig|verantwortlich)|braucht)(?!\p{L})/u,
  anybody: words(
    '(?:kann|könnte|hat|will|möchte|mag|wei(?:ss|ß)) (?:jemand|irgendwer|irgendjemand|einer)(?: von euch)?|' +
      'wer (?:kann|könnte|möchte|will|hat|hätte|mag|von euch)|freiwillige|jemand müsste|jemand sollte',
  ),
  pronounObject: words(
    '(?:darum|dessen|dies|das|es|sie|ihn) (?:bitte |mal |doch |kurz )*(?:kümmern|annehmen|übernehmen|erledigen|bearbeiten|prüfen|anschauen|ansehen|klären|beantworten|bezahlen|weiterleiten|machen|regeln|lösen|beheben)|' +
      '(?:übernimm|übernehmen sie|erledige|erledigen sie|bearbeite|prüfe|prüfen sie|kläre|klären sie|beantworte|beantworten sie) (?:bitte )?(?:das|dies|es)|' +
      'kümmer(?:st|n|e)? (?:du |sie |dich |sich |bitte )*(?:darum|drum)|siehe unten|s\\. ?u\\.|' +
      'kannst du (?:das|hier)|' +
      'bitte (?:übernehmen|erledigen|bearbeiten|um erledigung|um bearbeitung|prüfen|um prüfung|kümmern)|' +
      'schau(?:st|en)? (?:du |sie |dir |sich |bitte |mal )*(?:das|es|danach|drüber|drauf)|machst du das|' +
      'was meinst du|was tun|zur (?:weiteren )?(?:erledigung|bearbeitung|veranlassung)|dein(?:e)? baustelle|' +
      'nachsehen|danach schauen',
  ),
  forInformation: words(
    'zur (?:info|information|kenntnis|kenntnisnahme)|z\\.? ?k\\.?|fyi|nur zur info|für deine unterlagen|' +
      'für ihre unterlagen|zu deiner information|damit du bescheid weißt|vielleicht interessant|' +
      'könnte dich interessieren|kein handlungsbedarf',
  ),

  ...DE_TOPICS,

  until: ending(
    'bis|bis (?:zum|zu|spätestens|einschließlich|ende|einschl\\.?)|bis spätestens(?: zum| am)?|' +
      'bis (?:zum )?ende|spätestens|spätestens (?:am|bis|zum)|vor|vor dem|vor ende|frist(?: ist| bis)?:?|' +
      'fällig(?: am| bis| zum)?:?|fälligkeit:?|zahlbar (?:bis|zum|bis zum)|zum|deadline(?: ist)?:?|abgabe:?|' +
      '\\p{L}+schluss:?|\\p{L}*schluss ist(?: am)?|binnen|innerhalb(?: von)?|endet am|läuft am|stichtag:?|' +
      'zahlungsziel:?|rechtzeitig (?:vor|zu)|noch vor|per',
  ),
  ofDate: ending(
    'vom|von|seit|ab|aus|der|des|dem|nach|letzten|letzte|letzter|für (?:den|die|das|unser|unsere|unseren)|' +
      'zwischen|unser|unsere|dein|deine|ihr|ihre|gültig ab|für|am letzten|über',
  ),
  toDate: words('auf|bis|statt|nun|jetzt|neu|zu'),

  filler: words(
    'bitte|doch|mal|einmal|kurz|noch|schon|möglichst|so bald wie möglich|schnellstmöglich|zeitnah|umgehend|' +
      'bei gelegenheit|freundlicherweise|eben|gerne|gern|vielleicht|danke|vielen dank|wenn möglich|' +
      'falls möglich',
  ),
  danglingPreposition:
    /[\s,;:(–-]+(?:bis|bis zum|bis spätestens|spätestens|am|um|vor|vor dem|ab|zum|für|im|in|von|vom|den|der|dem|nächsten|nächste|diesen|dieser|bis ende|bis zu|gegen|auf|und)?$/u,
  titles: {
    travelWords: {
      journey: 'Reise',
      flight: 'Flug',
      train: 'Zug',
      bus: 'Bus',
      ferry: 'Fähre',
      hotel: 'Hotel',
      car: 'Mietwagen',
    },
    pay: (what, payee) => `${what}${payee === '' ? '' : ` von ${payee}`} bezahlen`,
    travel: (what, from, to) => `${what}${from === '' ? '' : ` ${from}`}${to === '' ? '' : ` nach ${to}`}`,
    parcel: (number, from) => `Paket${number === '' ? '' : ` ${number}`}${from === '' ? '' : ` von ${from}`}`,
    receipt: (what, payee) => `Zahlungsbeleg: ${what}${payee === '' ? '' : ` von ${payee}`}`,
    bounced: (to) => `Mail ${to === '' ? '' : `an ${to} `}wurde nicht zugestellt`,
  },
};
