/** Water, power and lifts that are off while somebody works on them: worth knowing, no appointment. */
import type { MailContext } from '../context.ts';
import { isLive } from '../candidate.ts';
import { noticesOf } from '../lexicon/notices.ts';
import type { Reading } from '../reading.ts';
import { datesOf, hasTime, spansOf } from '../when.ts';
import { remembered } from '../patterns/remembered.ts';

export const saysOutage = ({ low, lexicon }: Reading): boolean =>
  (noticesOf(lexicon.language).outage.test(low) || OFF.test(low) || SYSTEM_OFF.test(low) || UNDER_WORK.test(low)) &&
  !MOVED_PARCEL.test(low);

/** The same by the words alone that hold in every language */
export const isOutage = (low: string): boolean => OFF.test(low);

/** "From 8 to 2 crews will replace the valve. Your water will be off during this time." */
export function isWorksTime(context: MailContext, readings: readonly Reading[], i: number): boolean {
  const reading = readings[i];
  const next = readings[i + 1];
  if (reading === undefined || next === undefined || reading.act === 'question' || reading.act === 'request')
    return false;
  if (!isLive(next) || next.sentence.source !== 'body' || !saysOutage(next) || !THEN.test(next.low)) return false;
  return (
    spansOf(datesOf(context, reading.sentence, reading.lexicon)).some(({ start }) => hasTime(start)) &&
    spansOf(datesOf(context, next.sentence, next.lexicon)).length === 0
  );
}

const OFF = remembered(
  /(?<!\p{L})(?:(?:water|power|electricity|gas|heating|internet|broadband|network|wi-?fi|phone lines?|lifts?|elevators?|supply|restrooms?|toilets?|road|street|bridge|car park) (?:\S+ ){0,6}(?:will|is going to|are going to|has to|have to|needs? to) (?:\S+ )?be (?:\S+ )?(?:off|out|cut|closed|switched off|shut off|turned off|shut down|interrupted|unavailable|down|out of (?:service|order|use)|without)|(?:will be|you will be|are) without (?:\S+ )?(?:water|power|electricity|gas|heating|internet)|(?:strom|wasser|warmwasser|gas|heizung|fernwärme|internet|telefon|aufzug|fahrstuhl|straße|zufahrt|versorgung|\p{L}+versorgung)(?: \S+){0,14} (?:abgestellt|abgeschaltet|abgedreht|unterbrochen|gesperrt|außer betrieb|ausfallen|nicht (?:verfügbar|nutzbar|zur verfügung))|(?:eau|electricite|courant|gaz|chauffage|internet|ascenseur|rue|route|alimentation|fibre)(?: \S+){0,8} (?:a l'arret|coupe|interrompu|ferme|barre|arrete|indisponible|hors service)\p{L}*|(?:coupure|interruption) (?:d'|de |du |de la |de l')(?:\S+ )?(?:eau|electricite|courant|gaz|chauffage|internet|alimentation|service)|(?:sans|prives? d'?e?) ?(?:eau|electricite|courant|gaz|chauffage) (?:de|entre|pendant|durant)|(?:sera|seront|serez|serons|restera|resteront) (?:\S+ )?(?:sans |privee?s? d(?:e |'))(?:eau|electricite|courant|gaz|chauffage|internet|telephone|lumiere)|(?:wird|werden|bleibt|bleiben) (?:\S+ ){0,12}ohne (?:strom|wasser|warmwasser|gas|heizung|internet)|(?:se quedara|estara|estaremos|estareis|estaran|nos quedaremos|os quedareis) sin (?:agua|luz|gas|electricidad|suministro|internet|calefaccion)|(?:restera|resteranno|rimarra|rimarranno|sara|saranno) (?:senza (?:acqua|corrente|luce|gas|riscaldamento|internet)|senz'acqua)|(?:ficara|ficarao|ficaremos|estara|estarao|estaremos) sem (?:agua|luz|energia|gas|internet)|(?:agua|luz|gas|electricidad|calefaccion|internet|ascensor|calle|suministro|servicio)(?: \S+){0,8} (?:cortad|interrumpid|suspendid|cerrad)[oa]s?|(?:agua|luz|gas|electricidad|calefaccion|internet|suministro|servicio)(?: \S+){0,4} se (?:cortara|interrumpira|suspendera|vera interrumpid[oa])|(?:ascensor|calefaccion|caldera)(?: \S+){0,4} fuera de servicio|(?:se )?quedaran? sin (?:agua|luz|gas|suministro|internet)|(?:acqua|corrente|gas|luce|riscaldamento|ascensore|strada)(?: \S+){0,6} (?:interrott|sospes|chius|staccat)[oaie]|(?:agua|luz|energia|gas|elevador|rua|estrada)(?: \S+){0,6} (?:interrompid|suspens|desligad|cortad|interditad)[oa]|(?:maji|umeme) (?:\S+ ){0,3}(?:utakatika|yatakatika|utazimwa|yatafungwa))(?!\p{L})/u,
);
const SYSTEM = {
  en: '(?:systems?|servers?|portals?|applications?|apps?|databases?|websites?|intranet|vpn|e-?mail|mailboxes|platforms?|software|programs?|tools?|drives?|sharepoint|timesheets?|erp|crm|helpdesk|wifi|service desk|booking system)',
  de: '(?:\\p{L}*(?:system|systeme|server|portal|portale|anwendung|anwendungen|datenbank|datenbanken|webseite|website|plattform|software|programm|programme|laufwerk|laufwerke|dienst|dienste|postfach|postfächer|archiv|telefonie|app)|intranet|vpn|e-mail|mail|wiki|sap|crm|erp)',
  fr: "(?:l'|le |la |les )?(?:systemes?|serveurs?|portails?|applications?|applis?|bases? de donnees|sites?|intranet|vpn|messagerie|plateformes?|logiciels?|outils?|services? (?:en ligne|informatiques?|numeriques?)|espace client)",
  es: '(?:sistemas?|servidor(?:es)?|portal(?:es)?|aplicaci(?:on|ones)|bases? de datos|webs?|sitios?|intranet|vpn|correo|plataformas?|programas?|herramientas?|sede electronica)',
  it: '(?:sistem[ai]|server|portal[ei]|applicazion[ei]|siti?|intranet|vpn|posta|piattaform[ae]|softwar[ei]|programm[ai])',
  pt: '(?:sistemas?|servidor(?:es)?|portal|portais|aplicac(?:ao|oes)|sites?|intranet|vpn|plataformas?|programas?)',
};
/** "The booking system will not be available from Saturday, 6 am, to Sunday": in words of the future or with the day behind them. */
const SYSTEM_OFF = remembered(
  new RegExp(
    `(?<!\\p{L})(?:${[
      `${SYSTEM.en}(?: \\S+){0,12} (?:will (?:\\S+ )?(?:not be (?:available|accessible|reachable)|be (?:unavailable|inaccessible|unreachable|offline|down|out of service|shut down|switched off|taken (?:offline|down)))|(?:is|are) (?:going to be )?(?:unavailable|not available|offline|inaccessible) (?:from|between|on))`,
      // whatever its name is
      '(?:steht|stehen|ist|sind|wird|werden)(?: \\S+){0,8} (?:wegen|aufgrund|durch) (?:\\S+ ){0,2}(?:\\p{L}*wartung\\p{L}*|update\\p{L}*|umstellung)(?: \\S+){0,6} (?:nicht (?:zur verfügung|verfügbar|erreichbar|nutzbar)|offline)',
      '(?:will|to) (?:\\S+ )?(?:not be available|be (?:unavailable|offline|down|inaccessible))(?: \\S+){0,12} (?:maintenance|upgrades?|updates?|migration)',
      '(?:sera|seront) (?:\\S+ )?(?:indisponibles?|inaccessibles?)(?: \\S+){0,12} (?:maintenance|mise a jour|migration)',
      '(?:no (?:estara|estaran) (?:disponibles?|operativ[oa]s?)|(?:estara|estaran) (?:fuera de servicio|inaccesibles?))(?: \\S+){0,12} (?:mantenimiento|actualizacion\\p{L}*|migracion)',
      `(?:steht|stehen)(?: \\S+){0,6} ${SYSTEM.de}(?: \\S+){0,16} nicht zur verfügung`,
      `${SYSTEM.de}(?: \\S+){0,16} (?:nicht (?:zur verfügung|verfügbar|erreichbar|nutzbar)|offline|außer betrieb|heruntergefahren|abgeschaltet|vom netz genommen)`,
      `${SYSTEM.fr}(?: \\S+){0,10} (?:(?:sera|seront) (?:\\S+ )?(?:indisponibles?|inaccessibles?|hors service|arretee?s?|coupee?s?|eteinte?s?|suspendue?s?|mis(?:e|es)? hors ligne)|ne (?:sera|seront) pas (?:disponibles?|accessibles?))`,
      `${SYSTEM.es}(?: \\S+){0,10} (?:no (?:estara|estaran) (?:disponibles?|accesibles?|operativ[oa]s?)|(?:estara|estaran) (?:\\S+ )?(?:fuera de servicio|inaccesibles?|caid[oa]s?|apagad[oa]s?|parad[oa]s?)|se (?:apagara|apagaran|detendra|detendran|desconectara))`,
      `${SYSTEM.it}(?: \\S+){0,10} (?:non (?:sara|saranno) (?:disponibil[ei]|accessibil[ei]|raggiungibil[ei])|(?:sara|saranno) (?:\\S+ )?(?:fuori servizio|inaccessibil[ei]))`,
      `${SYSTEM.pt}(?: \\S+){0,10} (?:nao (?:estara|estarao|ficara|ficarao) (?:disponive(?:l|is)|acessive(?:l|is))|(?:estara|estarao|ficara|ficarao) (?:\\S+ )?(?:indisponive(?:l|is)|fora do ar|inacessive(?:l|is)))`,
    ].join('|')})(?!\\p{L})`,
    'u',
  ),
);
const MOVED_PARCEL = /(?<!\p{L})(?:delivery|lieferung|livraison|entrega|account|konto|compte|cuenta)(?!\p{L})/u;

/** "The barrier will be on bypass from 2 to 4 February while the reader is replaced": out of its usual use for the time of works */
const UNDER_WORK = remembered(
  new RegExp(
    String.raw`(?<!\p{L})(?:${[
      String.raw`will (?:\S+ )?be (?!(?:replaced|repaired|fixed|delivered|sent|paid|there|here|in touch|able|back|working|coming|visiting)(?!\p{L}))(?:\S+ ){1,16}(?:while|whilst) (?:\S+ ){1,6}(?:is|are|gets?) (?:being )?(?:replaced|repaired|serviced|upgraded|updated|resurfaced|painted|inspected|renewed|refurbished|cleaned|rebuilt|maintained|changed|fixed|tested)`,
      // "… off from 9 to 1 while the vendor replaces the panel"
      String.raw`will (?:\S+ )?be (?:off|out|down|shut|closed|unavailable|without \S+|out of (?:use|service|order))(?: \S+){0,16} (?:while|whilst) (?:\S+ ){1,5}(?:replaces?|repairs?|services|upgrades?|updates?|migrates?|moves?|inspects?|renews?|cleans?|rebuilds?|changes?|fix(?:es)?|tests?|installs?)`,
      // "… unavailable on Sunday from 6 to 10 while the files are moved to the new server"
      String.raw`will (?:\S+ )?(?:not be (?:available|accessible|reachable)|be (?:off|offline|down|shut|unavailable|inaccessible|unreachable|out of (?:use|service|order)))(?: \S+){0,16} (?:while|whilst) (?:\S+ ){1,6}(?:is|are|gets?) (?:being )?(?:moved|migrated|relocated|switched|transferred|converted|patched|installed)`,
      String.raw`(?:ist|sind|bleibt|bleiben) (?:\S+ ){1,16}(?:aus|außer betrieb|abgeschaltet|gesperrt|geschlossen),? (?:während|solange|weil) (?:\S+ ){1,8}(?:austauscht|repariert|erneuert|wartet|prüft|einbaut|reinigt|tauscht)`,
      String.raw`(?:sera|seront) (?:\S+ )?(?:coupe|arrete|ferme|eteint|hors service|indisponible)\p{L}*(?: \S+){0,16} (?:pendant|tandis) qu(?:e |')(?:\S+ ){1,6}(?:rempla|repar|chang|nettoi|install|verifi|entreti)\p{L}*`,
      String.raw`(?:estara|estaran|quedara|quedaran) (?:\S+ )?(?:apagad|cortad|cerrad|fuera de servicio|parad)\p{L}*(?: \S+){0,16} mientras (?:\S+ ){1,5}(?:cambia|repara|sustituye|renueva|revisa|instala|limpia)n?`,
      String.raw`(?:ist|sind|wird|werden|bleibt|bleiben) (?:\S+ ){1,16}(?:während|solange|weil|da) (?:\S+ ){1,6}(?:ausgetauscht|umgezogen|migriert|aktualisiert|repariert|erneuert|gewartet|saniert|gestrichen|gereinigt|umgebaut|geprüft) (?:wird|werden)`,
      String.raw`(?:sera|seront|restera|resteront) (?:\S+ ){1,16}(?:pendant|durant|le temps) (?:\S+ ){0,3}(?:travaux|remplacement|reparation|renovation|remise en etat|maintenance|nettoyage|reglage)`,
      String.raw`(?:estara|estaran|quedara|quedaran|permanecera|permaneceran) (?:\S+ ){1,16}(?:mientras (?:se )?(?:\S+ ){0,2}(?:cambia|cambian|repara|reparan|sustituye|sustituyen|renueva|renuevan|pinta|pintan)|durante (?:\S+ ){0,2}(?:obras|trabajos|reparacion|sustitucion|reforma))`,
    ].join('|')})(?!\p{L})`,
    'u',
  ),
);

/** It speaks of a time told before: "during this time". */
const THEN = remembered(
  /(?<!\p{L})(?:(?:during|throughout|for|over|at|in) (?:this|that|these|those|the) (?:\S+ )?(?:time|period|hours|works?|window|repairs?|day)|meanwhile|then|(?:in|während|über) (?:dieser|der|diese) (?:\S+ )?(?:zeit|stunden|arbeiten)|währenddessen|solange|dann|(?:pendant|durant|dans) (?:ce|cette|ces|les|la) (?:\S+ )?(?:temps|periode|travaux|heures|intervention|creneau|duree)|(?:durante|en|por) (?:est[eao]s?|ese|esas?|es[ao]s|l[ao]s|el) (?:\S+ )?(?:tiempo|periodo|horas|lapso|horario|trabajos|obras|labores)|mientras|(?:durante|in) (?:quest[oaei]|tale|i|il) (?:\S+ )?(?:periodo|tempo|ore|orario|lavori|fascia)|(?:durante|neste|nesse) (?:est[ea]|ess[ea]|o|as)? ?(?:\S+ )?(?:periodo|tempo|horas|horario|obras)|wakati huo|muda huo)(?!\p{L})/u,
);
