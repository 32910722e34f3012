import { findFileShareLinks, findMeetingLinks } from '../../entities/index.ts';
import type { Candidate, RuleInput } from '../candidate.ts';
import { isLive } from '../candidate.ts';
import type { MailContext } from '../context.ts';
import { fold } from '../fold.ts';
import { saysFault } from '../lexicon/faults.ts';
import { noticesOf } from '../lexicon/notices.ts';
import type { Reading } from '../reading.ts';
import { polish, sentenceTitle } from '../title.ts';
import { peopleOf } from './tasks.ts';
import { tellsFault } from './told-faults.ts';
import { remembered } from '../patterns/remembered.ts';

const NO_FILE =
  /\/j\/|meet|reunion|visio|videoconf|webinar|zoom|unsubscribe|abmelden|preferences|privacy|terms|\/(?:u|unsub|track|t)\/|survey|mailto:|tel:/iu;

/** Where a parcel is */
const OF_PARCEL = /\/\/(?:www\.)?(?:track|tracking|suivi|rastre|seguimiento|sendung|verfolg)/iu;
const LEAVES_LIST = remembered(
  /(?<!\p{L})(?:unsubscribe|abmelden|abbestellen|desinscri\p{L}+|darse de baja|dar de baja|disiscriv\p{L}+|cancelar (?:a )?inscri\p{L}+|kujiondoa)(?!\p{L})/u,
);
/** Somebody has put something where the link leads: "Te dejo el manual en …", "I've put them here: …" */
const PUT = remembered(
  /^[^\p{L}]*(?:\p{L}+, )?(?:hier|here(?:'s| is| are)|voici|aqui (?:va|van|te|os|les|tienes?|esta|estan)|ecco|eccoti|segue|seguem|hapa ni) .{3,90}: *https?:\S+|(?<!\p{L})(?:(?:i|we)(?:'ve| have)?(?: just| now| also)? (?:put|left|dropped|stored|saved|uploaded|popped|shared)|(?:hab|habe|haben) (?:\S+ ){0,8}(?:gelegt|abgelegt|hochgeladen|gestellt|freigegeben)|(?:lade|stelle|laden|stellen) (?:\S+ ){1,8}(?:hoch|bereit)|(?:liegt|liegen|findest du|finden sie) (?:\S+ ){0,6}(?:hier|unter|im ordner)|(?:ai|avons) (?:\S+ ){0,3}(?:mis|depose|range|charge|televerse|partage)e?s?|(?:vous trouverez|tu trouveras) (?:\S+ ){1,9}(?:ici|la|sur|dans|au)(?! (?:site|page d'accueil))|(?:est|sont) (?:\S+ )?(?:deposee?s?|rangee?s?|en ligne|dispo\p{L}*|telechargeables?)|(?:sits?|lives?|is|are) (?:\S+ )?(?:here|at|under) ?:|(?:can be|to be) (?:found|downloaded)|https?:\S+[^\p{L}]+(?:da|dort|darin|drin) (?:liegen|liegt|findest du|finden sie|findet ihr|sind|ist)|https?:\S+[^\p{L}]+(?:there you(?:'ll| will| can)? find|(?:tu|vous) y trouver\p{L}+|y sont|ahi (?:estan?|tienes?|encontrar\p{L}+)|alli (?:estan?|tienes?|encontrar\p{L}+)|li trov\p{L}+|ci trov\p{L}+|la estao)|(?:si trova|si trovano|trov(?:i|a|ate)) (?:\S+ ){0,6}(?:qui|nella|su)|(?:encontrarás?|encontraras|puedes ver|puede ver) (?:\S+ ){0,8}(?:aqui|en)|(?:te|le|les|os|la|lo) (?:\S+ )?(?:paso(?! (?:el |un )?(?:link|enlace|dato))|dejo|deje|dejamos|mando|envio|subi|puse|comparto|compartimos|comparti|subimos)|(?:te|le|les|os|los|las) (?:he|hemos) (?:\S+ )?(?:subido|dejado|colgado|puesto|compartido)|(?:subi|subimos|colgue) (?:\S+ ){1,8}(?:a|en|aqui|aca)|(?:las|los|la|lo) (?:tienes|teneis|tiene|tienen|tenes)(?: \S+){0,3} (?:en|aqui|aca)|(?:ho|abbiamo) (?:\S+ ){0,3}(?:messo|caricato|lasciato|condiviso)|(?:coloquei|deixei|deixo|pus|carreguei|enviei|partilhei|compartilhei|subi|partilho|compartilho)|(?:esta|estan|quedo|quedaron|tienes|tienen) (?:aqui|aca|en el enlace)|(?:e|sono|si trova|si trovano) qui|(?:est|sont|c'est) (?:par )?ici|(?:esta|estao|fica|ficam) aqui|(?:queda|quedan|esta|estan|esta disponible) en (?:est[ea]|la|nuestra|el) (?:\p{L}+ )?(?:carpeta|enlace|link|nube)|nimeweka)(?!\p{L})/u,
);
/** "Kindly find the roster for August here:" above a line that is nothing but the link */
const HEADS_LINK = remembered(
  /(?<!\p{L})(?:find|see|view|download|access|finden sie|findest du|findet ihr|steht|trouve[rz]\p{L}*|voici|retrouve[rz]\p{L}*|encontrar\p{L}*|encuentras?|trov(?:i|a|ate|erai|era|erete)) (?:\S+ ){1,12}(?:here|below|(?:at|under|via|on) (?:this|the following) (?:link|address)|hier|unter (?:diesem|folgendem) link|ici|ci-dessous|(?:a|sur) (?:ce|cette|l') ?(?:lien|adresse)|aqui|aca|abajo|en (?:este|el siguiente) enlace|qui|(?:neste|no seguinte) link) ?:\s*$/u,
);
/** "O levantamento está em https://… (PDF)" */
const IS_AT =
  /(?<!\p{L})(?:is|are|lives?|esta|estan|estao|ficam?|est|sont|se trouvent?|si trovan?o?|trovi|trova|liegt|liegen|ist|sind|unaweza kuipata)(?: \S+){0,2} (?:at|in|under|on|em|en|sous|sur|a|su|unter|auf|bajo|kwenye):? https?:/u;
/** "La V2 est sur le drive : https://…", "the plans are in the shared folder: https://…" */
const IS_STORED =
  /(?<!\p{L})(?:is|are|is now|are now|'s|ist|sind|liegt|liegen|est|sont|esta|estan|estao|e|sono|si trova|iko|ziko) (?:(?:now|up|also|jetzt|auch|nun|maintenant|aussi|ya|ahora|ja|agora|ora) )?(?:in|on|im|auf|am|sur|dans|en|no|na|nel|nella|su|sul|kwenye)(?: \S+){0,2} ?(?:\p{L}*drive|sharepoint|dropbox|nextcloud|\p{L}*cloud|nube|server|serveur|servidor|laufwerk|\p{L}*ordner|\p{L}*folder|dossier|carpeta|pasta|cartella|teams|wiki|intranet)(?!\p{L})[^.:]{0,25}[:,] *https?:/u;
/** "The retouched photos: https://…" */
const ENDS_WITH_LINK = /\p{L} ?: *\n? *https?:\S+\s*$/u;
const FORM = remembered(
  /(?<!\p{L})(?:forms?|\p{L}*formulare?|formulaires?|formularios?|impresos?|modul[oi]|vordrucke?|book|buchen|reserv\p{L}*|register|anmeld\p{L}*|survey|umfrage|encuesta|sondage)(?!\p{L})/u,
);

/** "Das Formular finden Sie unter …": where everybody finds it */
const IS_FOUND =
  /(?<!\p{L})(?:finden sie|findest du|you(?:'ll| can| will)? find|can be (?:found|downloaded)|vous trouverez|(?:est|sont) disponibles?|encontrara|(?:esta|estan) disponibles?|trovera|disponibil[ei]|encontra)(?!\p{L})/u;

/** "Te paso el formulario para reservar: …": where the reader books */
const TO_BOOK =
  /(?<!\p{L})(?:(?:to|zum|pour|para|per) (?:book|sign up|register|apply|buchen|anmelden|reservieren|reserver|s'inscrire|reservar|inscribirse|apuntarse|prenotare|iscriversi|inscrever-se)|zur (?:buchung|anmeldung|reservierung))(?!\p{L})/u;

/** "Applications are to be submitted at https://…", "sind über das Portal einzureichen": where the reader hands in */
const HANDED_IN_THERE = remembered(
  /(?<!\p{L})(?:(?:to be|must be|should be|can be|are|is) (?:\p{L}+ )?(?:submitted|filed|lodged|uploaded|handed in|registered)|(?:einzureichen|hochzuladen|abzugeben|einzustellen)(?!\p{L})|(?:est|sont) a (?:deposer|remettre|transmettre|envoyer|televerser|faire)|(?:doit|doivent|devra|devront|peut|peuvent) etre (?:deposee?s?|remise?s?|transmise?s?|envoyee?s?)|(?:deben?|deberan?|se pueden?|han de) (?:presentar|entregar|enviar|subir|registrar)(?:se)?(?!\p{L})|(?:vanno|va|devono essere|deve essere|da) (?:presentat|inviat|caricat|consegnat|present|invi|caric)[aeiouì]\p{L}*|(?:devem?|podem?) ser (?:submetid|entregue|enviad)\p{L}*)/u,
);
/** "… by sending the enclosed form": a blank to be filled in */
const BLANK_FORM = remembered(
  /(?<!\p{L})(?:(?:using|complet(?:e|ing)|fill(?:ing)? (?:in|out)|return(?:ing)?|sending|sign(?:ing)?|with) (?:\p{L}+ ){0,2}(?:the |this )?(?:attached|enclosed) (?:\p{L}+ )?form|(?:mit|mittels|durch) (?:dem |des |das )?(?:beiliegenden?|beigefügten?|anhängenden?|angehängten?) (?:\p{L}*formular|\p{L}*vordruck|\p{L}*vollmacht)|(?:en (?:remplissant|renvoyant|retournant|completant)|au moyen du|a l'aide du|via le) (?:le |du )?(?:formulaire|pouvoir|coupon|bulletin)|(?:enviando|rellenando|completando|devolviendo|mediante|con) (?:el|la|los) (?:impreso|formulario|modelo|poder|ficha)|(?:inviando|compilando|restituendo|mediante|tramite) (?:il |la )?(?:modulo|delega|scheda))(?!\p{L})/u,
);

/** Somebody gives access to files: a link with the words of sharing beside it, or the notice of a sharing service. */
export function fileShareRule({ context, readings }: RuleInput): Candidate[] {
  if (context.newsletter) return [];
  const meetingLinks = new Set(findMeetingLinks(context.message.links).map(({ href }) => href));
  const shares = new Set(findFileShareLinks(context.message.links).map(({ href }) => href));
  const links = context.message.links.filter(
    ({ href }) =>
      /^https?:/iu.test(href) &&
      !OF_PARCEL.test(href) &&
      !meetingLinks.has(href) &&
      (shares.has(href) || !NO_FILE.test(href)),
  );
  const known = new Set(links.map(({ href }) => href).filter((href) => shares.has(href)));
  const found: Candidate[] = [];
  for (const [i, reading] of readings.entries()) {
    if (!isLive(reading) || reading.sentence.source === 'subject' || LEAVES_LIST.test(reading.low)) continue;
    const link = links.find(
      ({ href, label }) =>
        reading.sentence.text.includes(href) || (label.length > 3 && reading.sentence.text.includes(label)),
    );
    if (HANDED_IN_THERE.test(reading.low)) continue;
    if (link === undefined || found.some(({ intent }) => intent.url === link.href)) continue;
    const around = [readings[i - 1], reading].filter(
      (near) => near !== undefined && near.sentence.source === 'body' && isLive(near),
    );
    const bare =
      reading.low
        .replace(/https?:\S+/gu, '')
        .split(/\s+/u)
        .filter(Boolean).length <= 5;
    const put =
      !context.automated && (PUT.test(reading.low) || IS_STORED.test(reading.low)) && !FORM.test(reading.low)
        ? reading
        : undefined;
    const head = around[0];
    const heads =
      bare &&
      !context.automated &&
      head !== undefined &&
      head !== reading &&
      HEADS_LINK.test(head.low) &&
      !FORM.test(head.low);
    const told =
      put ??
      (heads ? head : undefined) ??
      (bare ? around : around.toReversed()).find(
        (near) =>
          near !== undefined &&
          near.lexicon.file.test(near.low) &&
          ((near.lexicon.shared.test(near.low) &&
            !(FORM.test(near.low) && (IS_FOUND.test(near.low) || TO_BOOK.test(near.low)))) ||
            known.has(link.href) ||
            (!context.automated &&
              (ENDS_WITH_LINK.test(near.sentence.text) || IS_AT.test(near.low)) &&
              !FORM.test(near.low))),
      );
    if (told === undefined && !known.has(link.href)) continue;
    const words = told ?? reading;
    const text = words.sentence.text.slice(words.addressed.offset);
    const request = words.act === 'request' || words.act === 'question';
    found.push({
      intent: {
        type: 'file_share',
        title: titleOf(text, context.topic),
        evidence: evidenceOf(text),
        url: link.href,
        ...peopleOf(context),
      },
      score: known.has(link.href) ? 0.9 : 0.78,
      triage: 'fyi',
      sentences: request ? [] : [words.sentence.index],
    });
  }
  return (found.length > 0 ? found : enclosures(context, readings)).slice(0, 3);
}

/** "Stage plot attached." in a mail that does carry a file. */
function enclosures(context: MailContext, readings: readonly Reading[]): Candidate[] {
  if (
    context.automated ||
    context.position === 'author' ||
    !context.message.attachments.some((one) => one.disposition === 'attachment' && !isInvitation(one))
  )
    return [];
  const faulty = readings.some(({ low, lexicon }) => saysFault(low, lexicon) || tellsFault(low));
  const told = readings.find(
    (reading) =>
      isLive(reading) &&
      !(faulty && PHOTO.test(reading.low)) &&
      !BLANK_FORM.test(reading.low) &&
      reading.sentence.source === 'body' &&
      reading.act !== 'request' &&
      reading.act !== 'question' &&
      noticesOf(reading.lexicon.language).enclosed.test(reading.low) &&
      !reading.lexicon.invoice.test(reading.low) &&
      !STATEMENT.test(reading.low),
  );
  if (told === undefined) return [];
  const text = told.sentence.text.slice(told.addressed.offset);
  return [
    {
      intent: { type: 'file_share', title: titleOf(text, context.topic), evidence: text, ...peopleOf(context) },
      score: 0.7,
      triage: 'fyi',
      sentences: [told.sentence.index],
    },
  ];
}

/** "Invitation attached": what the calendar tells is no file to be read. */
const isInvitation = ({ contentType, filename }: MailContext['message']['attachments'][number]): boolean =>
  /^(?:text\/calendar|application\/ics)/iu.test(contentType) || /\.ics$/iu.test(filename);

/** "Photo attached of the worst one": what shows the fault that is reported */
const PHOTO = remembered(
  /(?<!\p{L})(?:photos?|pictures?|pics?|screenshots?|fotos?|bilder|bild|images?|captures? d'ecran|capturas?|foto|picha)(?!\p{L})/u,
);

/** Bills and statements are payments, or papers to them. */
const STATEMENT =
  /(?<!\p{L})(?:estratto conto|kontoauszug|releve de compte|estado de cuenta|extrato|account statement)(?!\p{L})/u;

const evidenceOf = (text: string): string => text;

function titleOf(text: string, topic: string): string {
  const title = sentenceTitle(text);
  return fold(title).length < 12 && topic !== '' ? polish(topic) : title;
}
