/** How goods are said to set off, to arrive and to wait, by houses and by people. */
import { remembered } from '../patterns/remembered.ts';
import { words } from './lexicon.ts';

/** Matched against folded text. */
export interface Parcels {
  /** they have set off; a day beside it is not that of the arrival */
  leaves: RegExp;
  arrives: RegExp;
  /** they are kept to be fetched */
  waits: RegExp;
}

const PARCELS: Readonly<Record<string, Parcels>> = {
  en: {
    leaves: words(
      '(?:left|leaves?|leaving) (?:us|here|\\p{L}+)(?: \\S+){0,4} (?:with|by|via|on)|left (?:our|the) (?:\\S+ )?(?:warehouse|depot|works|workshop|store|yard|factory|dock|plant|facility|hub|premises|shop|bakery|kitchen|farm|mill|cellar|studio)|(?:went|goes|going|gone) out(?: \\S+){0,4} (?:with|by|via)|handed (?:\\S+ ){0,14}to|(?:is|are|was|were|been) (?:shipped|dispatched|posted|sent)|shipped|dispatched|posted|(?:is|are) on (?:its|the|their) way',
    ),
    arrives: words(
      "(?:should|will|due to|expects?|expected|scheduled|promise[sd]?|set|going) (?:\\S+ ){0,4}(?:be with you|be at your|arrive|reach you|get (?:there|to you)|be delivered|deliver|be there|turn up)|arriv(?:es?|ing)|(?:new |expected |estimated |planned )?delivery(?: (?:date|day|window|slot|time))?(?: is|:| on| between)|they (?:promise|expect|say|reckon)|(?:will|'ll) deliver|be (?:with you|delivered)|you (?:should|will|'ll) (?:have|get|receive) (?:it|them)",
    ),
    waits: words(
      "(?:ready|waiting|available) (?:for (?:you|collection|pick-?up)|to (?:be )?(?:collect|pick)(?:ed)?)|(?:we|they)(?:'ll| will) (?:keep|hold) (?:it|your|the)|awaiting collection|held (?:for you|at)|collection (?:point|code)",
    ),
  },
  de: {
    leaves: words(
      '(?:ist|sind) (?:\\S+ ){0,6}(?:raus|unterwegs|verschickt|versendet|versandt|abgegangen|losgeschickt|übergeben)|(?:hat|haben) (?:\\S+ ){0,8}(?:verlassen|verschickt|versendet|versandt|übergeben|losgeschickt)|(?:geht|gehen) (?:\\S+ ){0,4}(?:raus|auf die reise|in den versand)',
    ),
    arrives: words(
      'zustell\\p{L}*|zugestellt|stell(?:en|t) (?:\\S+ ){1,18}zu|anliefer\\p{L}*|(?:an)?geliefert|avisier\\p{L}*|liefertermin|lieferung (?:\\S+ ){0,4}(?:am|voraussichtlich)|(?:kommt|kommen) (?:\\S+ ){0,6}(?:an|am|morgen)|eintreffen|trifft|treffen|(?:sollte|sollten|müsste|dürfte) (?:\\S+ ){0,8}(?:da|bei (?:dir|ihnen|euch)|ankommen)',
    ),
    waits: words('lieg(?:t|en) (?:\\S+ ){0,22}bereit|abholbereit|zur abholung|lagerfrist|abholfrist'),
  },
  fr: {
    leaves: words(
      "(?:est|sont) (?:\\S+ )?partie?s?|part(?:ent)? (?:ce|cet|cette|demain|aujourd'hui|avec|par)|(?:a|ont) (?:\\S+ )?quitte|expedie(?:e|s|es)?|remise?s? (?:\\S+ ){0,2}au transporteur|en (?:route|chemin)|en cours d'acheminement",
    ),
    arrives: words(
      'livr(?:e|ee|es|ees|aison|ons|era|eront)|arriv(?:e|era|eront|ee|ent)|comptez|devrai(?:t|ent) (?:\\S+ ){0,3}(?:arriver|etre)',
    ),
    waits: words(
      '(?:disponible|attend|retirer|disposition|prete?s?) (?:\\S+ ){0,6}(?:relais|agence|bureau|retrait|retire\\p{L}*|magasin)|vous attend|code de retrait',
    ),
  },
  es: {
    leaves: words(
      '(?:salio|salieron|ha salido|han salido)|(?:ha|fue|han) (?:sido )?(?:enviad|despachad)[oa]s?|en camino|en viaje|en transito|entregad[oa]s? (?:al|a la) (?:transportista|mensajeria|correo)',
    ),
    arrives: words(
      'lleg(?:a|an|ara|aran|ar(?:te|le|les|os)?|aria)|entrega|entreg(?:ara|aran|aremos|amos|ar|arse)|intentaremos|prevista|recibiras?',
    ),
    waits: words(
      '(?:list[oa]s?|disponible) (?:\\S+ ){0,4}(?:recoger|retirar|retiro|recogida)|(?:puede[sn]?|podes) (?:\\S+ )?(?:recoger|retirar)\\p{L}*|(?:la|lo) guardamos|(?:ya esta en|(?:ya )?llego a) (?:la|el|nuestra|tu|su) (?:agencia|oficina|sucursal|correo|punto)',
    ),
  },
  it: {
    leaves: words(
      '(?:e|sono) (?:\\S+ )?(?:stat[oaie] )?(?:partit|spedit|affidat)[oaie]|(?:parte|partono|partira|partiranno|parto) (?:\\S+ ){0,3}(?:con|via)|lettera di vettura|in viaggio|in transito',
    ),
    arrives: words('consegna|consegn(?:eremo|iamo|at[oaie]|era|eranno)|arriv(?:a|era|ano|eranno|o)'),
    waits: words('(?:pronto|pronta|disponibile) (?:\\S+ ){0,4}(?:ritiro|ritirare)|in giacenza|giacenza'),
  },
  pt: {
    leaves: words('saiu|sairam|(?:foi|foram) (?:postad|enviad|despachad)[oa]s?|a caminho|em transito'),
    arrives: words('cheg(?:a|ar|ara|am|arao)|entrega|entreg(?:ue|ar|aremos|amos)|previsao'),
    waits: words('(?:pronto|pronta|disponivel) (?:\\S+ ){0,4}(?:retirada|levantamento|levantar|retirar)'),
  },
  sw: {
    leaves: words('imetumwa|umetumwa|umeondoka|imeondoka|njiani'),
    arrives: words('\\p{L}*(?:tafika|tawasili|taletwa)|unafika|inafika'),
    waits: words('tayari (?:kuchukuliwa|kwa kuchukuliwa)'),
  },
};

export const parcelsOf = (language: string): Parcels => PARCELS[language] ?? PARCELS['en']!;

/** Who carries goods, by name or by what they are. */
export const CARRIER = remembered(
  /(?<!\p{L})(?:dhl|ups|dpd|gls|fedex|hermes|evri|royal mail|usps|tnt|correos|seur|mrw|chronopost|colissimo|mondial relay|la poste|bpost|postnl|poste italiane|brt|couriers?|kurier|spedition|spediteur|transporteur|transports|cartage|freight|haulage|haulier|carrier|lorry|trucks?|delivery van|lkw|camion|transportista|mensajeria|corriere|transportadora|lori|post(?:e|bote)?|livreur|repartidor|mensajero|einschreiben|recommande|raccomandata|correo certificado|registered (?:post|mail)|recorded delivery|correio registado)(?!\p{L})/u,
);
