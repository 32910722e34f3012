/** What only sounds like goods on their way: terms of delivery, and people who come. */
import { fold } from '../fold.ts';
import { noticesOf } from '../lexicon/notices.ts';
import { remembered } from '../patterns/remembered.ts';
import type { MailContext } from '../context.ts';
import type { Reading } from '../reading.ts';
import { datesOf } from '../when.ts';
import { isHandedOver } from './handed-over.ts';

/** What shops promise of all orders: "Free next day delivery on orders over £50" */
const TERMS = remembered(
  /(?<!\p{L})(?:free (?:\S+ ){0,4}(?:delivery|shipping|postage)|(?:delivery|shipping) (?:\S+ ){0,3}(?:on|for) (?:all )?(?:orders|purchases)|(?:kostenlos|gratis|versandkostenfrei|portofrei|frei haus)\p{L}* (?:\S+ ){0,3}(?:\p{L}*lieferung|\p{L}*versand)|versandkostenfrei|(?:liefer(?:ung|t|n)|versand) (?:\S+ ){0,4}ab (?:\S+ ){0,3}(?:bestellwert|€|eur|euro|chf)|livraison (?:\S+ ){0,3}(?:offerte|gratuite)|livraison (?:\S+ ){0,4}des \d|(?:envio|entrega|despacho)s? (?:\S+ ){0,3}gratis|(?:envio|entrega)s? (?:\S+ ){0,3}(?:gratuit[oa]s?)|(?:spedizione|consegna) (?:\S+ ){0,3}(?:gratuita|gratis)|frete gratis|portes gratis)(?!\p{L})/u,
);

/** What shops promise of all orders, and what those on a list are brought, is no parcel of this reader. */
export const isTermOfDelivery = ({ low }: Reading): boolean => TERMS.test(low) || FOR_SOME.test(low);
/** "If you are registered with us, bottled water will be brought to you": for whom it is so */
const FOR_SOME = remembered(
  /^[^\p{L}]*(?:if you (?:are|'re) (?:already )?(?:on|registered|a |an |one of|signed up|subscribed)|if you have (?:registered|signed up|subscribed)|(?:wenn|falls|sofern) (?:sie|du|ihr) (?:\S+ ){0,6}(?:registriert|angemeldet|eingetragen|gemeldet|mitglied) (?:sind|bist|seid|haben|hast|habt)|si (?:vous etes|tu es) (?:\S+ )?(?:inscrit|abonne|enregistre|membre)\p{L}*|si (?:usted )?(?:esta|estas|es|eres) (?:\S+ )?(?:inscrit|registrad|suscrit|soci|abonad)\p{L}*|se (?:e|sei|siete) (?:\S+ )?(?:iscritt|registrat|abbonat|soci)\p{L}*|se (?:esta|estiver|e) (?:\S+ )?(?:inscrit|registad|registrad|soci)\p{L}*)(?!\p{L})/u,
);

/** "Delivered by Quayside Support", "propulsé par …": the foot of a mail says which program brought the mail itself. */
const FOOT =
  /^[^\p{L}]*(?:(?:this (?:e-?mail|message|mail) (?:was|is) )?(?:delivered|powered|sent|brought to you) (?:to you )?by|(?:diese (?:e-?mail|mail|nachricht) (?:wurde|wird) )?(?:zugestellt|gesendet|versandt) (?:von|durch|über)|(?:ce (?:message|courriel) (?:a ete|est) )?(?:delivre|envoye|propulse) par|(?:entregado|enviado|desarrollado) por|(?:consegnato|inviato) da|(?:entregue|enviado) por) [^\d,;:]{2,50}$/u;
/** "The boiler service is due in March", "die Hauptuntersuchung steht an": work on a thing falls due, and nothing is brought. */
const UPKEEP_DUE = remembered(
  /(?<!\p{L})(?:(?:service|servicing|inspection|check(?:-?up)?|mot|maintenance|cleaning|sweep|review|audit|survey|calibration|test|renewal)s?(?: (?:of|on|for) (?:\S+ )?\S+)? (?:is|are|comes?|falls|will be|becomes?) (?:\p{L}+ )?(?:due|up)|due (?:for|in for) (?:an?|its|their|the) |(?:\p{L}*wartung|\p{L}*prüfung|\p{L}*inspektion|\p{L}*untersuchung|\p{L}*durchsicht) (?:\S+ ){0,6}(?:fällig|an)|(?:revision|entretien|controle|visite|inspection)(?: \S+){0,6} (?:est|sera|arrive) (?:a prevoir|du|due|a echeance)|(?:revision|inspeccion|mantenimiento|itv)(?: \S+){0,6} (?:toca|vence|corresponde)|(?:tagliando|revisione|manutenzione)(?: \S+){0,6} (?:scade|e da fare))(?!\p{L})/u,
);
/** "The part has come in, so I can fit it on Tuesday": the goods are with the writer, and the writer comes. */
const WRITER_COMES = remembered(
  /(?<!\p{L})(?:(?:has|have|'s|'ve) (?:\p{L}+ )?(?:come in|arrived|turned up|come)(?!\p{L})[^.;?!]{0,60}(?<!\p{L})(?:i|we) (?:can|could|will|'ll|am able to|are able to) (?:\p{L}+ )?(?:come|fit|pop|call|be with you|be there|do it|drop by)|(?:ist|sind) (?:\S+ )?(?:da|gekommen|eingetroffen|angekommen)(?!\p{L})[^.;?!]{0,60}(?<!\p{L})(?:ich|wir) (?:kann|können|könnte|könnten|komme|kommen)(?!\p{L})|(?:est|sont) (?:\S+ )?(?:arrivee?s?|recue?s?)(?!\p{L})[^.;?!]{0,60}(?<!\p{L})(?:je|on|nous) (?:peux|peut|pouvons|passe|passerai|viens|viendrai|pourrai)(?!\p{L})|(?:ha|han) llegado(?!\p{L})[^.;?!]{0,60}(?<!\p{L})(?:puedo|podemos|paso|pasamos|voy|vamos|ire|iremos)(?!\p{L})|(?:llego|llegaron)(?!\p{L})[^.;?!]{0,60}(?<!\p{L})(?:puedo|podemos) (?:ir|pasar)|(?:e|sono) arrivat[oaie](?!\p{L})[^.;?!]{0,60}(?<!\p{L})(?:posso|possiamo|passo|passiamo|vengo|veniamo)(?!\p{L})|(?:chegou|chegaram)(?!\p{L})[^.;?!]{0,60}(?<!\p{L})(?:posso|podemos|passo|vou|vamos))(?!\p{L})/u,
);
/** The words of goods, and nothing that is brought to the reader */
export const isNothingBrought = ({ low }: Pick<Reading, 'low'>): boolean =>
  FOOT.test(low) || UPKEEP_DUE.test(low) || WRITER_COMES.test(low) || isHandedOver(low);

/** "The report can be handed in until 9 October", "bis Freitag kann sie abgegeben werden": leave that ends with a day */
export const mayBeHandedInUntil = (low: string): boolean => MAY_BE_HANDED_IN.test(low);
const MAY_BE_HANDED_IN = remembered(
  /(?<!\p{L})(?:(?:can|may) (?:now |still )?be (?:handed in|submitted|turned in|sent in|uploaded) (?:\S+ ){0,5}?(?:until|till|up to)|(?:kann|können|darf|dürfen) (?:\S+ ){0,8}?bis (?:\S+ ){1,8}?(?:abgegeben|eingereicht|hochgeladen|nachgereicht) werden|(?:peut|peuvent|pourra|pourront) (?:\S+ )?etre (?:rendue?s?|remis(?:es?)?|deposee?s?|envoyee?s?) (?:\S+ ){0,5}?jusqu|se (?:puede|pueden|podra|podran) (?:entregar|presentar|enviar|subir) (?:\S+ ){0,5}?hasta|(?:si )?(?:puo|possono|potra|potranno) (?:essere )?(?:consegnat|consegnar|inviat|inviar|caricat|caricar)\p{L} (?:\S+ ){0,5}?fino|(?:pode|podem|podera|poderao) ser (?:entregues?|enviad[oa]s?|submetid[oa]s?) (?:\S+ ){0,5}?ate)(?!\p{L})/u,
);
/** "A entrega dos trabalhos é na sexta", "la entrega es el lunes por la plataforma": what pupils and staff hand in */
export const isHandIn = ({ low }: Pick<Reading, 'low'>): boolean => HAND_IN.test(low);
const HAND_IN = remembered(
  /(?<!\p{L})(?:(?:entregas?|consegna|remise|abgabe(?:termin)?|hand-?in|submission) (?:final |finale )?(?:d[oae]s?|del|de (?:la|los|las|l')|dell[ae']|dei|degli|delle|des|de l'|der|von|of (?:the|your)) ?(?:\p{L}+ )?(?:trabalhos?|trabajos?|tareas?|tarefas?|deberes|practicas?|memorias?|informes?|relatorios?|ensayos?|redaccion(?:es)?|tesis|tesinas?|tesine|tfg|tfm|tcc|elaborat[oi]|compit[oi]|relazion[ei]|devoirs?|memoires?|rapports?|copies|dossiers?|projets?|proyectos?|projetos?|progett[oi]|hausarbeit(?:en)?|arbeit(?:en)?|aufgaben|berichte?s?|protokolle?|assignments?|essays?|coursework|reports?|thes[ei]s)|(?:entrega|consegna) [^.;!?]{2,50} (?:por|en|no|na|sul|sulla|via|tramite|pelo|pela) (?:la |el |a |o )?(?:plataforma|campus|moodle|aula virtual|classroom|piattaforma|portale|portal|correo))(?!\p{L})/u,
);

/** "My sister arrives on Friday evening": somebody who comes, and no goods beside */
export const isOfPeople = ({ low, lexicon }: Reading): boolean =>
  READER_BROUGHT.test(low) ||
  (PERSON_COMES.test(low) &&
    !lexicon.parcel.test(low) &&
    !(noticesOf(lexicon.language).goods.test(low) && BRINGING.test(low)));
/** "The four you delivered are fine" */
const READER_BROUGHT =
  /(?<!\p{L})(?:you(?:'ve)?|du|sie|ihr|tu|vous|ustede?s?)(?: (?:have|had|already|just|kindly|haben|habt|hast|bereits|avez|as|nous|m'avez|han|ha|has|nos|me))* (?:delivered|dropped off|brought|geliefert|gebracht|livree?s?|apportee?s?|entregad[oa]s?|entrego|entregaron|traido)(?!\p{L})/u;
/** "My brother comes on Friday with the tiles" */
const BRINGING =
  /(?<!\p{L})(?:with|bring\p{L}*|drop\p{L}*|deliver\p{L}*|mit|liefer\p{L}*|avec|apport\p{L}*|livr\p{L}*|con|tra[ei]\p{L}*|llev\p{L}*|entreg\p{L}*|port\p{L}*|com|traz\p{L}*)(?!\p{L})/u;
const KIN = {
  en: String.raw`(?:sister|brother|mother|mum|mom|dad|father|son|daughter|aunt|uncle|cousin|niece|nephew|gran(?:ny|dma|dpa|ddad)?|nan|in-laws|parents|kids|children|family|wife|husband|partner|friend|guest|visitor|colleague|boss|tenant|lodger)s?`,
  de: String.raw`(?:\p{L}*schwester|\p{L}*bruder|\p{L}*mutter|mama|papa|\p{L}*vater|sohn|\p{L}*tochter|tante|onkel|cousine?|nichte|neffe|oma|opa|\p{L}*eltern|kinder|familie|frau|mann|partner(?:in)?|freund(?:in|e|innen)?|gäste|gast|besuch(?:er)?|kolleg(?:e|in|en)|chef(?:in)?|mieter(?:in)?)`,
  fr: String.raw`(?:soeur|sœur|frere|mere|maman|papa|pere|fils|fille|tante|oncle|cousine?|niece|neveu|mamie|papi|beaux-parents|parents|enfants|famille|femme|mari|ami|amie|invite|visiteur|collegue|locataire)e?s?`,
  es: String.raw`(?:herman[oa]|madre|mama|papa|padre|hij[oa]|ti[oa]|prim[oa]|sobrin[oa]|abuel[oa]|suegr[oa]|nin[oa]|familia|esposa|marido|mujer|amig[oa]|invitad[oa]|visita|huesped|coleg[ao]|inquilin[oa])(?:e?s)?`,
  it: String.raw`(?:sorella|fratello|madre|mamma|papa|padre|figli[oae]?|zi[oae]|cugin[oaie]|nonn[oaie]|suocer[oaie]|genitori|bambini|famiglia|moglie|marito|amic[oahei]+|ospit[ei]|colleg[ahi]+|inquilin[oaie])`,
  pt: String.raw`(?:irma|irmao|mae|pai|filh[oa]|ti[oa]|prim[oa]|sobrinh[oa]|avo|sogr[oa]|crianca|familia|esposa|marido|mulher|amig[oa]|convidad[oa]|visita|hospede|coleg[ao]|inquilin[oa])s?`,
};
const PERSON_COMES = remembered(
  new RegExp(
    String.raw`(?<!\p{L})(?:(?:my|our|your|the|his|her|their) (?:\p{L}+ ){0,2}${KIN.en} (?:\p{L}+ ){0,2}(?:arriv(?:es?|ing)|com(?:es?|ing)|lands?|gets? (?:in|here)|turns? up)|(?:meine?|unsere?|deine?|eure?|ihre?|die|der) (?:\p{L}+ ){0,2}${KIN.de} (?:\S+ ){0,2}(?:kommt|kommen|trifft|treffen|landet|landen)|(?:ma|mon|mes|notre|nos|ta|ton|tes|sa|son|ses|votre|vos|les) (?:\p{L}+ ){0,2}${KIN.fr} (?:\S+ ){0,2}(?:arriv|vien|debarqu)\p{L}+|(?:mi|mis|nuestr[oa]s?|tus?|sus?|los|las|la|el) (?:\p{L}+ ){0,1}${KIN.es} (?:\S+ ){0,2}(?:lleg|vien|vendr)\p{L}+|(?:(?:mi[oae]i?|nostr[oaie]|tu[oaie]i?|su[oaie]i?|gli|la|il) )${KIN.it} (?:\S+ ){0,2}(?:arriv|vien|vengon)\p{L}+|(?:meus?|minhas?|nos{1,2}[oa]s?|os|as|teus?|tuas?|seus?|suas?) ${KIN.pt} (?:\S+ ){0,2}(?:cheg|vem|vir)\p{L}+)(?!\p{L})`,
    'u',
  ),
);

/** "Delivered   17/04/2026" in the rows of a bill: what is billed has come, and nothing is on its way. */
export function isDayOnBill(context: MailContext, reading: Reading): boolean {
  if (!DELIVERED_ROW.test(reading.low) || !reading.lexicon.amountDue.test(fold(context.message.text.authored)))
    return false;
  const days = datesOf(context, reading.sentence, reading.lexicon);
  return days.length > 0 && days.every(({ value }) => value !== null && value.slice(0, 10) <= context.now.slice(0, 10));
}
const DELIVERED_ROW =
  /^[^\p{L}]*(?:(?:goods )?delivered(?: on)?|(?:delivery|supply) date|date of (?:delivery|supply)|(?:aus)?geliefert(?: am)?|liefer(?:datum|tag)|livree?s?(?: le)?|date de livraison|entregad[oa](?: el)?|fecha de entrega|consegnat[oa](?: il)?|data (?:di )?consegna|entregue(?: em| a)?|data d[ae] entrega) *:? *(?:\p{L}{2,12}\.?,? )?\d{1,4}[^?]{4,20}$/u;
