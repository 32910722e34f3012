import { remembered } from '../patterns/remembered.ts';
import { words, type Topics } from './lexicon.ts';

const NOUN =
  '(?:termin(?:e|s)?|besprechung(?:en)?|meetings?|treffen|stammtisch|stammtreff|grillabend|ausflug|sitzung(?:en)?|telefonat(?:e|s)?|telefonkonferenz|videokonferenz|videocall|calls?|anruf|gespräch(?:e|s)?|jour fixe|workshops?|schulung(?:en)?|seminar(?:e|s)?|webinar(?:e|s)?|vorstellungsgespräch|bewerbungsgespräch|besichtigung(?:en)?|begehung|abnahme|kick-?off|vorführung|präsentation|konferenz|tagung|versammlung|mitgliederversammlung|elternabend|probe|chorprobe|training|unterricht|stunde|kurs|mittagessen|abendessen|frühstück|kaffee|feier|fest|party|sprechstunde|untersuchung|vorsorge|beratung|vortrag|austausch|abstimmung|rücksprache|stand-?up|retro|review|teamrunde|runde|veranstaltung|ortstermin|audit|prüfung|verhandlung|anhörung|führung|empfang|sommerfest|weihnachtsfeier|wartung)';

/** What mail is about: meetings, money, journeys, parcels, files, faults, news, deceit. */
export const DE_TOPICS: Topics = {
  meeting: words(
    `${NOUN}|` +
      '\\p{L}*(?:besprechung|sitzung|termin|gespräch|treffen|meeting|versammlung|schulung|besichtigung|feier|probe|konferenz|telefonat|briefing|training|workshop)s?|' +
      'zoom|teams-\\p{L}+',
  ),
  propose: words(
    '(?:kann|können|könnte|könnten) (?:ich|wir) (?:ihnen|dir|euch) (?:\\S+ ){1,10}anbieten|' +
      '(?!(?:brauchen|haben|müssen|dürfen|sollen|können|wollen|bekommen|kriegen|werden|sind|warten) )\\p{L}{2,}n wir(?=[^.!?]{0,80}\\?)|^(?:mittagessen|kaffee|abendessen|frühstück|bierchen)(?=[^.!?]{0,80}\\?)|' +
      '(?:können|könnten|wollen|sollen|sollten) wir (?:uns |mal |kurz |bitte |vielleicht |dazu |da |darüber |auch |einen? |gemeinsam )*(?:treffen|sprechen|reden|telefonieren|zusammensetzen|besprechen|termin|call|anruf|meeting|abstimmen|sehen|am|um|kurz|nächste|morgen|heute|noch|diese)|' +
      'lass(?:t|en)?(?: sie)? uns|treffen wir uns|wollen wir|passt (?:es|dir|ihnen|euch|das)|' +
      'passt (?:\\S+ ){1,12}(?:dir|ihnen|euch|für sie|bei dir|bei ihnen|besser)|' +
      'würde (?:es |dir |ihnen |euch )*(?:\\S+ ){0,6}passen|' +
      "wie (?:wäre|wär|sieht|sähe)(?: es|'s)? (?:bei (?:dir|ihnen|euch) )?(?:am|mit|um|nächste|morgen|heute|aus|kommende)|" +
      'wie wäre es|hast du (?:am|um|nächste|morgen|heute|kommende|zeit)|' +
      'haben sie (?:am|um|nächste|morgen|heute|kommende|zeit)|habt ihr (?:am|um|nächste|morgen|heute|zeit)|' +
      'hättest du|hätten sie (?:am|um|nächste|morgen|heute|kommende|zeit)|' +
      '(?:ich|wir) (?:schlage|schlagen|würde|würden) (?:\\S+ ){0,8}(?:vor|vorschlagen|treffen)|schlage ich|' +
      'schlagen wir|vorschlag|terminvorschl(?:ag|äge)|' +
      '(?:einen|ein|den) (?:kurzen |kurzes |gemeinsamen )?(?:termin|telefonat|gespräch|treffen|call|meeting)(?: \\S+){0,6} (?:vereinbaren|ausmachen|machen|finden|ansetzen|vorschlagen)|' +
      'treffen (?:am|um|vereinbaren)|mir passt|mir würde|uns passt|bei mir (?:geht|passt|ginge)|' +
      'ich (?:könnte|hätte|kann) (?:\\S+ ){0,4}(?:zeit|am|um|ab)|' +
      'kannst du (?:\\S+ ){0,5}(?:kommen|dabei sein|teilnehmen)|' +
      'können sie (?:\\S+ ){0,6}(?:kommen|dabei sein|teilnehmen|vorbeikommen)|kommst du|kommen sie|' +
      'komm(?:t)? (?:bitte )?(?:am|um|zu|vorbei|doch)|vorbeikommen|geht (?:es |bei dir |das )*(?:am|um|auch)',
  ),
  invite: words(
    '(?:dich|sie|euch) (?:\\S+ ){1,12}(?:eingeplant|eingetragen|vorgemerkt|eingeteilt)|lad(?:e|en) (?:\\S+ ){0,6}ein|laden (?:wir|ich)|einlad(?:en|ung)|eingeladen|findet (?:\\S+ ){0,12}statt|' +
      'finden (?:\\S+ ){0,12}statt|stattfinden(?:den|de)?|statt|beginnt|beginn|startet|' +
      '(?:nächste[rs]?|kommende[rs]?) (?:\\S+ ){0,2}(?:sitzung|treffen|termin|besprechung|probe|versammlung|training|stammtisch)|(?:ist|sind) (?:am|um|für|geplant|angesetzt)|angesetzt|geplant|treffen wir uns|wir treffen uns|' +
      'haben wir (?:am|um|einen)|ihr (?:nächster )?termin|dein (?:nächster )?termin|termin(?:bestätigung)?|' +
      'vormerken|merk(?:t|en)? (?:euch |sie sich |dir )?(?:bitte )?(?:\\S+ ){0,4}vor|save the date|anmeldung|' +
      'um (?:zu|ab)sage|u\\.? ?a\\.? ?w\\.? ?g|gibt es (?:am|um|einen)|' +
      'wird (?:\\S+ ){0,8}(?:abgehalten|durchgeführt)|vereinbart|erwarten (?:wir )?(?:sie|dich|euch)|(?:auf|für) (?:den |\\S+ ){0,6}(?:gelegt|eingetragen|terminiert|geblockt|eingestellt)|(?:gelegt|eingetragen|terminiert)',
  ),
  agreed: words(
    '(?:\\p{L}*(?:techniker|monteur|handwerker|installateur|ableser|elektriker|gutachter|schornsteinfeger|klempner|spediteur)|(?:der|die) \\p{L}*firma) (?:kommt|kommen|erscheint)|hole (?:ich )?(?:dich|sie|euch) (?:\\S+ ){0,8}ab|ich rufe (?:dich|sie|euch) (?:\\S+ ){0,6}an|bis (?:dann|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen|zum)|wir sehen uns|' +
      'sehen uns|bestätige(?:n)?|bestätigt|passt (?:mir|uns|gut|prima|super|perfekt)|ich komme|wir kommen|' +
      'ich bin dabei|wie (?:besprochen|vereinbart|abgemacht)|abgemacht|einverstanden|' +
      'freue mich auf (?:unser|das|den)|treffen wir uns|dann (?:also )?(?:am|um|bis)',
  ),
  moved: words(
    '(?:wird|wurde|ist|werden|wurden|muss|müssen|müsste|musste|haben|habe|hat) (?:\\S+ ){0,14}(?:verschoben|verlegt|vorverlegt|vorgezogen|umgelegt|verschieben|verlegen|vorverlegen|vorziehen|umgebucht|umziehen|geändert)|' +
      'verschoben|verlegt|vorverlegt|vorgezogen|verschieb(?:t|en|e)? sich|verschieb(?:t|en|e|ung)|' +
      'verleg(?:t|en|e|ung)|neuer (?:termin|raum|ort|treffpunkt|beginn)|neue (?:uhrzeit|zeit|anfangszeit)|' +
      'neues datum|termin(?:änderung|verschiebung|verlegung)|raumänderung|' +
      'statt (?:am |um |wie (?:geplant|gewohnt|üblich) |im |in )?(?:\\S+ ){0,2}(?:\\d|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen|heute|raum)|' +
      'anstatt|anstelle|sondern (?:erst |schon |bereits )?(?:am|um|im)|' +
      'eine (?:halbe )?stunde (?:später|früher)|erst (?:am|um)|ausweichtermin|ersatztermin|' +
      'auf (?:\\S+ ){0,4}(?:verschieben|verlegen|schieben|legen|ändern)|rutscht|' +
      'beginnt (?:nun|jetzt|bereits|erst|schon)|jetzt (?:am|um)|nun (?:am|um|doch)',
  ),
  cancelled: words(
    'passt (?:mir|uns|es|bei mir|bei uns) (?:\\S+ ){0,4}nicht(?: mehr)?|abgesagt|abzusagen|absagen|entfällt|entfallen|entfiel|fällt (?:\\S+ ){0,12}aus(?!\\p{L})(?! (?:dem|der|den|allen|wolken|rahmen|rolle))|fallen (?:\\S+ ){0,12}aus(?!\\p{L})(?! (?:dem|der|den|allen|wolken|rahmen|rolle))|' +
      'ausfallen|ausgefallen|storniert|gestrichen|findet (?:\\S+ ){0,6}nicht statt|' +
      'finden (?:\\S+ ){0,6}nicht statt|sage(?:n)? (?:\\S+ ){0,8}ab|' +
      'kann (?:\\S+ ){0,8}nicht (?:kommen|teilnehmen|stattfinden|dabei sein|wahrnehmen)|' +
      'muss (?:\\S+ ){0,8}absagen|absage|' +
      'kein(?:e|en)? (?:\\p{L}*(?:training|besprechung|meeting|probe|unterricht|sitzung|stand-?up|kurs|sprechstunde))',
  ),
  notMeeting: words(
    'abos?|abonnements?|bestellung(?:en)?|fl(?:ug|üge)|flüge|z(?:ug|üge)|züge|buchung(?:en)?|' +
      'reservierung(?:en)?|zahlung(?:en)?|mitgliedschaft|vertrag|verträge|paket(?:e)?|lieferung(?:en)?|' +
      'sendung(?:en)?|rechnung(?:en)?|projekt(?:e)?|frist(?:en)?|abgabe(?:frist|termin)?|liefertermin|server|' +
      'ordner|datei(?:en)?|büro|release|karten?|tickets?|konto',
  ),
  cutoff: words(
    '(?:rückmeldung(?:en)?|anmeldung(?:en)?|zusagen?|antwort(?:en)?|bestätigung) (?:\\S+ ){0,5}(?:wird|werden) (?:\\S+ ){0,3}(?:gebeten|erbeten)|u\\. ?a\\. ?w\\. ?g|kann man bis|können (?:\\S+ ){0,4}bis|frist(?:en)?|\\p{L}*frist|deadline|stichtag|anmeldeschluss|einsendeschluss|redaktionsschluss|' +
      'bewerbungsschluss|\\p{L}*schluss|abgabe(?:termin|datum)?|letzter (?:tag|termin)|letztmöglich\\p{L}*|' +
      'spätestens|läuft (?:\\S+ ){0,8}ab(?= (?:am|zum|und|–)|[ ]*(?:$|[^ \\p{L}\\d]))|laufen (?:\\S+ ){0,8}ab(?= (?:am|zum|und|–)|[ ]*(?:$|[^ \\p{L}\\d]))|endet|enden|schließt|fällig|fälligkeit|' +
      '(?:wird|werden) (?:\\S+ ){0,3}bis (?:\\S+ ){1,6}(?:angenommen|entgegengenommen|berücksichtigt)|bis (?:spätestens|zum|einschließlich)|verfällt|verfallen|gültig bis|nur noch bis|abgabetermin|' +
      'ablaufdatum|müssen bis|muss bis|sind bis|ist bis|möglich bis|' +
      'bis (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|ende)|einzureichen|abzugeben|erlischt',
  ),
  obligation: words(
    'muss|müssen|(?:ist|sind) (?:\\S+ ){0,8}(?:einzureichen|abzugeben|vorzulegen|zu \\p{L}+en)|' +
      '(?:werden|wird) (?:\\S+ ){0,6}(?:angenommen|erwartet|benötigt)|soll(?:en|te|ten)?|erforderlich|notwendig',
  ),
  invoice: words(
    'rechnung(?:en|s)?|\\p{L}*rechnung|rechnungsnummer|zahlungserinnerung|mahnung|gebührenbescheid|bescheid|' +
      'beitrag|mitgliedsbeitrag|jahresbeitrag|miete|kaution|anzahlung|abschlag|abschlagszahlung|rate|' +
      'gebühr(?:en)?|prämie|honorar|honorarnote|nebenkosten(?:abrechnung|nachzahlung)?|nachzahlung|abrechnung|' +
      'strafzettel|bußgeld|offener betrag|offene posten|zahlbetrag|steuerbescheid|unkostenbeitrag|' +
      'teilnahmegebühr|invoice',
  ),
  payRequest: words(
    'überweis(?:en|e|t|ung)(?: sie| du)?|zu überweisen|bezahl(?:en|e|t)(?: sie)?|' +
      'zahl(?:en|e|t|bar|ung|ungsziel)(?: sie)?|zahlbar|begleich(?:en|e|t|ung)(?: sie)?|fällig(?:keit)?|' +
      'zahlungsziel|innerhalb von \\d+ tagen|binnen \\d+ tagen|zahlungseingang|' +
      'offen(?:e|er|en)? (?:betrag|rechnung|posten|summe|forderung)|ausstehend(?:e|er|en)?|iban|' +
      'kontoverbindung|mahnung|zahlungserinnerung|netto|einzahlen|einzuzahlen|deinen anteil|schuldest|' +
      'zu zahlen|auf (?:unser|mein|das) konto|anweisen|rückstand',
  ),
  amountDue: words(
    'rechnungsbetrag|gesamtbetrag|gesamtsumme|endbetrag|zahlbetrag|gesamt|summe|betrag|' +
      'zu zahlen(?:der betrag)?|zu zahlender betrag|brutto|offener betrag|total|\\p{L}*forderung|bruttobetrag|' +
      'rückerstattung|inkl\\. mwst|in höhe von|über',
  ),
  overdue: words(
    'überfällig|mahnung|' +
      'noch (?:nicht|kein(?:en)?) (?:\\S+ ){0,4}(?:eingegangen|erhalten|zahlungseingang|bezahlt|beglichen|verbucht)|' +
      'zahlungserinnerung|offen|ausstehend|im rückstand|säumnis|mahngebühr(?:en)?',
  ),
  paid: words(
    '(?:preis|betrag|gesamt|summe|eur|€) (?:\\S+ ){0,4}\\(?bezahlt|dankend erhalten|bereits (?:\\S+ ){0,4}bezahlt|' +
      'per (?:kreditkarte|paypal|lastschrift|vorkasse|visa|mastercard|twint) bezahlt|bezahlt (?:mit|per|via) (?:\\S+ )?(?:\\p{L}*karte|paypal|visa|mastercard|twint|klarna|apple|google|bar\\p{L}*)|' +
      'zahlung (?:\\S+ ){0,6}(?:erhalten|eingegangen|erfolgreich|bestätigt|verbucht)|zahlungsbestätigung|' +
      'zahlungseingang bestätigt|quittung|beleg|kassenbon|erfolgreich bezahlt|' +
      'wurde(?:n)? (?:\\S+ ){0,8}(?:abgebucht|belastet|bezahlt|beglichen|eingezogen)|' +
      'haben (?:\\S+ ){0,8}(?:bezahlt|erhalten)|betrag (?:dankend )?erhalten|bereits (?:bezahlt|beglichen)|' +
      'vielen dank für (?:ihre|deine) (?:zahlung|bestellung|spende|einkauf)|' +
      'vielen dank für (?:ihren|deinen) (?:einkauf|kauf)|spendenbescheinigung|bezahlt mit|bezahlt am|' +
      'bezahlt per|zahlung bestätigt|wurde bezahlt|ist bezahlt|dankend erhalten',
  ),
  refunded: words(
    'erstatt(?:et|ung|en)|rückerstatt(?:et|ung|en)|gutschrift|gutgeschrieben|rückzahlung|zurücküberwiesen|' +
      'zurückerstattet|zurückgezahlt|guthaben (?:\\S+ ){0,14}(?:überwiesen|ausgezahlt|ausbezahlt)',
  ),
  automaticPayment: words(
    'lastschrift(?:einzug|verfahren)?|sepa|bankeinzug|einzug|abgebucht|abbuch(?:en|ung)|' +
      'buchen (?:\\S+ ){0,10}ab|eingezogen|ziehen (?:\\S+ ){0,12}ein|' +
      'automatisch (?:\\S+ ){0,3}(?:abgebucht|eingezogen|verlängert|belastet|bezahlt)|dauerauftrag|' +
      'einzugsermächtigung|wird (?:\\S+ ){0,10}(?:abgebucht|eingezogen|belastet)',
  ),
  journey: words(
    'fl(?:ug|üge|ugs)|flugnummer|züge?|zug|bahn|ice|bus|fernbus|fähre|abflug|abfahrt|ankunft|hinfahrt|' +
      'rückfahrt|hinflug|rückflug|flughafen|gleis|sitzplatz|wagen|fahrkarte|online-?ticket|' +
      'reise(?:plan|verbindung)?|reiseplan|boarding|mietwagen|umstieg|bahnhof|hbf|an bord|fahrt',
  ),
  lodging: words(
    'hotel|anreise|abreise|übernachtung(?:en)?|n(?:acht|ächte)|nächte|zimmer|pension|ferienwohnung|' +
      'unterkunft|check-?in|check-?out|gasthof|gasthaus|aufenthalt|doppelzimmer|einzelzimmer',
  ),
  booked: words(
    'abfahrt|fährt (?:\\S+ ){0,8}ab|buchung(?:s\\p{L}+)?|gebucht|reservierung(?:s\\p{L}+)?|reserviert|' +
      'bestätigt|auftragsnummer|buchungscode|bestätigungsnummer|online-?ticket|fahrkarte|reiseplan|' +
      'ihre (?:reise|fahrkarte|buchung)|deine (?:reise|buchung)',
  ),
  parcel: words(
    'paket(?:e|s)?|päckchen|sendung(?:en|s\\p{L}+)?|lieferung|lieferschein|bestellung|ware|zustellung|kurier|' +
      'postsendung|spedition|bestellt|paletten?|bordsteinkante',
  ),
  shipped: words(
    '(?:ist|sind|wurde|wurden|wird|werden) (?:\\S+ ){0,12}(?:versendet|verschickt|zugestellt|geliefert|ausgeliefert|unterwegs|angeliefert|abgeholt|übergeben|abgegeben|hinterlegt|angekommen|eintreffen|ankommen)|' +
      'stellen (?:wir )?(?:\\S+ ){1,22}zu(?=[,.;!]|$)|unterwegs|auf dem weg|in zustellung|zugestellt|geliefert|kommt (?:\\S+ ){0,6}(?:an|heute|morgen|am)|' +
      'trifft (?:\\S+ ){0,8}ein|voraussichtlich(?:e|er|es)?|liefertermin|lieferdatum|' +
      'liefer(?:n|t|ung) (?:am|erfolgt|zwischen|voraussichtlich|an|ist)|' +
      'zustellung (?:am|erfolgt|zwischen|heute|morgen|voraussichtlich)|sendungsverfolgung|sendungsnummer|' +
      'abholbereit|abholung|versandt|versendet|versandbestätigung|liegt (?:\\S+ ){0,6}(?:bereit|zur abholung)|' +
      'liefern (?:wir|sie)',
  ),
  shared: words(
    'geteilt|freigegeben|teilt|hochgeladen|abgelegt|(?:findest|finden|findet) (?:du|sie|ihr)|' +
      '(?:ist|sind|liegt|liegen|stehen|steht) (?:\\S+ ){0,5}(?:hier|bereit|online|verfügbar|im (?:ordner|netz|wiki)|unter|in der cloud|zum download)|' +
      'hier|unter (?:diesem|folgendem) link|link|download|herunterladen|runterladen|ordner|cloud|laufwerk|' +
      'zugriff|abrufbar|ansehen|öffnen|zum bearbeiten|freigabe|bereitgestellt|laden',
  ),
  file: words(
    'screenshots?|bildschirmfotos?|fotos|mitschnitt(?:e)?|datei(?:en)?|dokument(?:e|en)?|unterlagen|ordner|' +
      'fotos?|bild(?:er|ern)?|videos?|folien|präsentation|tabelle(?:n)?|bericht(?:e)?|entw(?:urf|ürfe)|' +
      'entwürfe|aufnahme(?:n)?|aufzeichnung|pdfs?|logs?|protokoll(?:e)?|scans?|pl(?:an|äne)|pläne|' +
      'zeichnung(?:en)?|daten|vertrag|liste(?:n)?|preisliste|vorlage(?:n)?|katalog|broschüre|material(?:ien)?|' +
      'muster|manuskript|sicherung|layout(?:s)?|handbuch|grundriss(?:e)?|alles|formular(?:e)?|ergebnisse|album|' +
      'skript|auswertung|aufnahmen|messwerte|angebot(?:e)?|excel(?:-?\\p{L}+)?',
  ),
  broken: words(
    '(?:kann|können|konnte|konnten|lässt|lassen) (?:\\S+ ){0,5}nicht (?:mehr )?(?:\\S+ ){0,5}(?:anmelden|einloggen|öffnen|drucken|zugreifen|speichern|aufrufen|erreichen|starten|senden|empfangen|verbinden|laden|hochladen|herunterladen|abrufen|schließen|einschalten|ausdrucken)|komm(?:e|en|t) (?:\\S+ ){0,4}nicht (?:mehr )?(?:rein|hinein|ins|in das|in den|auf (?:den|das|die))|' +
      'springt (?:\\S+ ){0,3}(?:raus|heraus)|piept|flackert|quietscht|ruckelt|blinkt rot|rattert|' +
      'schaltet sich (?:\\S+ ){0,3}(?:ab|aus)|geht (?:\\S+ ){0,4}aus|verliert (?:wasser|öl|druck|luft)|' +
      'zeigt (?:\\S+ ){0,4}(?:fehler|falsche?n?|nichts|null)|' +
      '(?:funktionier(?:t|en)|geht|gehen|läuft|laufen|startet|starten|lädt|laden|öffnet|öffnen|druckt|drucken|reagiert|reagieren|springt|schließt|heizt|kühlt|verbindet|synchronisiert|tut) (?:\\S+ ){0,5}(?:nicht|nichts|kaum|mehr nicht)|' +
      'kaputt|defekt(?:e|er|es)?|fehler(?:meldung|code)?|störung(?:en)?|ausfall|ausgefallen|abgestürzt|' +
      'stürzt (?:\\S+ ){0,6}ab|absturz|bug|hängt (?:sich )?(?:\\S+ ){0,3}(?:auf|fest)?|tropft|undicht|leckt|' +
      'beschädigt(?:e|er|es)?|zerbrochen|zerkratzt|verstopft|blockiert|klemmt|gesperrt|' +
      'nicht (?:erreichbar|verfügbar|möglich|abrufbar|geladen|angezeigt|mehr erreichbar)|problem(?:e)? mit|' +
      'haben (?:wir |ich )?(?:ein )?problem(?:e)?|druckt (?:\\S+ ){0,5}(?:doppelt|zweimal)|' +
      'doppelt (?:abgebucht|berechnet|gedruckt|gesendet|angezeigt)|' +
      'falsch(?:e|er|es|en)? (?:\\S+ )?(?:betrag|preis|preise|ware|artikel|größe|farbe|daten|ergebnis|ergebnisse|werte|lieferung)|' +
      'fehl(?:t|en) (?:\\S+ ){0,4}(?:teile|schrauben|seiten|artikel|stück|in der lieferung|im paket)|' +
      'kein(?:e|en)? (?:strom|warmwasser|heizung|internet|verbindung|empfang|zugriff|wasser)|offline|down|' +
      'ohne funktion|außer betrieb|wackelt|wackelig|locker|riss(?:e)?|gerissen|abgebrochen|abgefallen|' +
      'zersprungen|gesprungen|löst sich|lose|brummt|macht geräusche|riecht nach|streikt|spinnt|' +
      'hat den geist aufgegeben|bleibt (?:\\S+ ){0,4}(?:hängen|stehen|schwarz|leer|weiß|kalt)|reklamation|' +
      'mangel|mängel|leer angekommen|überhitzt',
  ),
  repaired: words(
    'behoben|repariert|gelöst|läuft wieder|funktioniert wieder|geht wieder|' +
      'wieder (?:erreichbar|verfügbar|online|da|in betrieb|in ordnung|ok|heil|ganz|frei|warm|einsatzbereit|funktionsfähig|dicht|sauber)',
  ),
  absence: words(
    '(?:bin|sind|ist|bleibe|bleiben) (?:\\S+ ){0,12}(?:im urlaub|in urlaub|abwesend|nicht im (?:büro|haus)|verreist|krank|in elternzeit|auf dienstreise|außer haus|nicht erreichbar|nicht da|im homeoffice|geschlossen|auf reisen)|' +
      'im urlaub|in elternzeit|(?:bleibt|bleiben|ist|sind|haben|hat) (?:\\S+ ){0,12}geschlossen|' +
      'krankgeschrieben|betriebsferien|frei genommen|habe frei|vertretung',
  ),
  keepWorthy: words(
    'neue(?:r|s|n)? (?:\\S+ ){0,2}(?:adresse|anschrift|telefonnummer|handynummer|nummer|mailadresse|e-mail-adresse|iban|bankverbindung|kontonummer|code|passwort|zugangscode|pin|öffnungszeiten|durchwahl|ansprechpartner(?:in)?|kollegin|kollege|büro|standort)|' +
      '(?:tür|zugangs|eingangs|tor|wlan|schlüssel|alarm|einwahl|haus)-?(?:code|passwort|kode|pin|zahl)|' +
      '(?:code|passwort|pin|kennwort|kombination) (?:für \\S+(?: \\S+){0,4} )?(?:ist|lautet|hat sich)|' +
      '(?:lautet|lauten)|' +
      '(?:meine|unsere|ihre|seine) (?:neue )?(?:adresse|nummer|telefonnummer|handynummer|durchwahl|mailadresse|iban)|' +
      'umgezogen|ziehen (?:\\S+ ){0,6}um|umzug|übernimmt (?:\\S+ ){0,6}(?:die|den|das|ab)|nachfolger(?:in)?|' +
      'ab sofort|künftig|in zukunft|ab dem \\d|ab \\p{L}+tag|gilt ab|kundennummer|vertragsnummer|' +
      'mitgliedsnummer|öffnungszeiten|schlüssel (?:liegt|ist|hängt|befindet)|zur ablage|' +
      'bitte (?:aufbewahren|notieren|merken|vormerken)|allergi\\p{L}*|vegetarisch\\p{L}*|ersatzschlüssel|' +
      'zum merken',
  ),
  decision: words(
    '(?:haben|hat) (?:\\S+ ){0,10}(?:entschieden|beschlossen|genehmigt|zugestimmt|freigegeben|angenommen|gewählt|festgelegt)|' +
      'entscheidung|beschluss|beschlossen|' +
      'wurde (?:\\S+ ){0,8}(?:genehmigt|beschlossen|entschieden|angenommen|bewilligt)|wir nehmen|es bleibt bei|' +
      'den zuschlag|einigten uns|haben uns (?:\\S+ ){0,10}(?:geeinigt|entschieden)',
  ),
  newsletter: words(
    'abmelden|abbestellen|newsletter|im browser (?:ansehen|anzeigen|öffnen)|online ansehen|' +
      'sie erhalten diese (?:e-?mail|nachricht)|du erhältst diese (?:e-?mail|nachricht)|' +
      'benachrichtigungseinstellungen|einstellungen verwalten|keine (?:e-?mails|newsletter) mehr|austragen|' +
      'abonniert|ausgabe \\d+|unsubscribe',
  ),
  promotion: words(
    '\\d+ ?% (?:rabatt|günstiger|sparen|auf)|rabatt(?:e|code)?|angebot(?:e)?(?: der woche| endet)?|gratis|' +
      'kostenlos(?:e|er|es|en)?|' +
      'jetzt (?:kaufen|bestellen|sichern|entdecken|anmelden|shoppen|zugreifen|sparen|buchen|registrieren|testen|lesen|herunterladen|mitmachen)|' +
      'nur (?:heute|für kurze zeit|noch)|gutschein(?:code)?|aktion|sale|sparen sie|spar(?:e|en)|' +
      'entdecken(?: sie)?|mehr erfahren|hier klicken|weiterlesen|versandkostenfrei|neuheiten|exklusiv|' +
      'gewinnen(?: sie)?|gewinnspiel|schnäppchen|verpassen|jetzt neu|folgen sie uns|zum shop|deals|frühbucher',
  ),
  credentials: words(
    '(?:bestätigen|verifizieren|aktualisieren|überprüfen|reaktivieren|entsperren) sie (?:\\S+ ){0,4}(?:konto|daten|identität|passwort|kontodaten|zugangsdaten|zahlungsdaten|angaben|zugang|bankdaten|postfach)|' +
      '(?:konto|zugang|postfach|karte|online-?banking) (?:\\S+ ){0,5}(?:gesperrt|eingeschränkt|deaktiviert|geschlossen|abgelaufen|ausgesetzt|blockiert|gelöscht)|' +
      'passwort (?:\\S+ ){0,4}(?:läuft|abgelaufen|ablaufen|zurückzusetzen|bestätigen)|' +
      'ungewöhnliche (?:aktivität|anmeldung|aktivitäten)|' +
      'verdächtige (?:aktivität|anmeldung|aktivitäten|transaktion)|loggen sie sich (?:hier|ein|jetzt)|' +
      'melden sie sich (?:hier|jetzt|sofort|umgehend)(?: \\S+){0,3} an|' +
      'klicken sie (?:hier|auf (?:den|folgenden|diesen))|geschenkkarten?|gutscheinkarten?|zollgebühr(?:en)?|' +
      'tan|photo-?tan|speicher(?:platz)? (?:\\S+ ){0,4}(?:voll|überschritten)|sie haben gewonnen|erbschaft|' +
      'geänderte bankverbindung|neue bankverbindung|kreditkartendaten|zurückgehaltene nachrichten|' +
      'vertraulich behandeln',
  ),
  urgency: words(
    'sofort|umgehend|unverzüglich|dringend|innerhalb von \\d+ stunden|binnen \\d+ stunden|andernfalls|' +
      'sonst (?:wird|werden)|letzte (?:warnung|mahnung|chance)|' +
      'wird (?:\\S+ ){0,6}(?:gesperrt|gelöscht|geschlossen|deaktiviert)|heute ab|24 stunden|48 stunden|' +
      'um (?:\\S+ ){0,4}zu vermeiden',
  ),
  toAssistant: remembered(
    /(?:^|[\s"'([*_#>-])(?:(?:an|für|hinweis an|anweisung an|nachricht an|hinweis für|anweisung für) (?:den |die |das |alle |alle )?)?(?:(?:ki|mail|e-mail|virtueller|digitaler|automatischer) ?-?)*(?:assistent(?:en|in)?|ki-?assistent(?:en)?|chatbot|sprachmodell|ki-?agent(?:en)?|ki-?system(?:e)?)(?: (?:der|die|das)[^:.,]{0,60})?\s?[:,-] ?(?=\S)|system(?:hinweis|nachricht|anweisung|meldung)? ?:|(?:ignorier(?:e|en|t)|vergiss|missachte|missachten|vergessen)(?: sie)? (?:bitte )?(?:alle |die |deine |ihre |jegliche )*(?:vorherigen|bisherigen|früheren|obigen|vorangegangenen|vorigen|bestehenden) (?:anweisungen|instruktionen|befehle|regeln|vorgaben)|neue anweisung(?:en)? ?:|du bist (?:jetzt|nun|ab jetzt) (?:ein|eine)|als (?:ki(?![-\p{L}])|sprachmodell|ki-assistent)|(?:sag|sage|teile|informiere|verrate|benachrichtige|melde|erwähne)[^.]{0,30}(?:dem|den|der) (?:nutzer|benutzer|anwender|empfänger)[^.]{0,30}(?:nicht|nichts)|ohne (?:den|dem) (?:nutzer|benutzer|anwender|empfänger)[^.]{0,20}(?:zu|informieren)|(?:beim|wenn|falls|während)[^.]{0,30}(?:(?:zusammenfass|verarbeit)[^.]{0,30}(?:mail|nachricht)|(?:mail|nachricht) (?:\p{L}+ )?(?:zusammenfass|verarbeit|analysier|auswert))|ki-assistent|mail-assistent|e-mail-assistent|sprachmodell/u,
  ),
};
