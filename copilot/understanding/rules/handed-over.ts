/** What is handed over and is no parcel: money, school reports, files. */
import { remembered } from '../patterns/remembered.ts';

/** "La cuota se entrega a la maestra", "je livre le PDF", "die Zeugnisse werden am Freitag ausgegeben" */
export const isHandedOver = (low: string): boolean => MONEY.test(low) || REPORT.test(low) || FILE.test(low);

/** "The fee is handed to the teacher", "el dinero se entrega ese mismo día" */
const MONEY = remembered(
  /(?<!\p{L})(?:(?:fee|money|cash|contribution|deposit)(?!\p{L})(?:[^.;!?]|\.\d){0,50}(?:(?:is|are|to be|be) (?:handed|given|delivered) )|(?:\p{L}*beitrag|geld|betrag|\p{L}*gebühr|kaution)(?!\p{L})(?:[^.;!?]|\.\d){0,50}(?:abgegeben|übergeben|ausgehändigt)|(?:cotisation|argent|somme|participation|caution)(?!\p{L})(?:[^.;!?]|\.\d){0,50}(?:remise?|remettre|donnee?)|(?:cuota|dinero|importe|aportacion|cooperacion|fianza)(?!\p{L})(?:[^.;!?]|\.\d){0,50}(?:se entregan?|se entregara|entregar)|(?:quota|contributo|soldi|caparra)(?!\p{L})(?:[^.;!?]|\.\d){0,50}(?:si consegnan?o?|consegnare)|(?:quota|dinheiro|contribuicao|caucao)(?!\p{L})(?:[^.;!?]|\.\d){0,50}(?:entregue|entregar|se entrega))(?!\p{L})/u,
);
/** "El boletín se entrega solo a acudientes": handed to who comes */
const REPORT = remembered(
  /(?<!\p{L})(?:(?:report cards?|school reports?|certificates|diplomas)(?!\p{L})(?:[^.;!?]|\.\d){0,60}(?:handed out|given out|delivered)|(?:\p{L}*zeugnisse?|urkunden)(?!\p{L})(?:[^.;!?]|\.\d){0,60}(?:ausgegeben|ausgehändigt|überreicht|übergeben)|(?:bulletins?|diplomes?)(?!\p{L})(?:[^.;!?]|\.\d){0,60}(?:remis|remise|distribue)s?|(?:boletin|boletines|boletas?|calificaciones|diplomas?)(?!\p{L})(?:[^.;!?]|\.\d){0,60}(?:se entregan?|se entregaran?|entregaremos|entregamos)|(?:pagell[ae]|diplom[ai])(?!\p{L})(?:[^.;!?]|\.\d){0,60}(?:consegn\p{L}+)|(?:boletim|boletins|diplomas?)(?!\p{L})(?:[^.;!?]|\.\d){0,60}(?:entregues?))(?!\p{L})/u,
);
/** "Then I deliver the final PDF", "am Freitag liefere ich die Datei": the writer's own work, that comes by mail */
const FILE = remembered(
  new RegExp(
    `(?<!\\p{L})(?:${[
      "(?:i|we)(?:'ll| will| can)? (?:\\p{L}+ )?(?:deliver|send)",
      'liefer(?:e|n) (?:ich|wir)',
      '(?:ich|wir) (?:\\S+ )?liefer(?:e|n)',
      '(?:je|on|nous) (?:(?:vous|te) )?livr(?:e|ons|erai|erons)',
      '(?:(?:te|le|les|os) )?(?:entrego|entregamos|entregare|entregaremos)',
      '(?:(?:ti|le|vi) )?(?:consegno|consegniamo|consegnero)',
    ].join(
      '|',
    )}) (?:[^\\s;!?]+ ){0,5}?(?:pdfs?|files?|drafts?|translation|manuscript|artwork|datei(?:en)?|entwurf|übersetzung|manuskript|reinzeichnung|fichiers?|brouillon|traduction|manuscrit|maquette|archivos?|ficheros?|borrador|traduccion|manuscrito|traduzione|bozza)(?!\\p{L})`,
    'u',
  ),
);
