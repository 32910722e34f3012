/** Work that minutes give to the reader by name: "Ann to ring the council", "A. Weber erstellt die Texte bis Freitag". */
import type { MailContext } from './context.ts';
import { fold } from './fold.ts';
import { isGivenName } from './sentence-model/word-kinds.ts';

/** Written to several, or called so in the subject; to one reader "Ann sends the list" tells of another Ann. */
const MINUTES =
  /(?<!\p{L})(?:minutes|actions?|to-?dos?|notes from|protokoll\p{L}*|jour fixe|mitschrift|beschlüsse|compte[- ]rendu|cr|releve de decisions|actas?|minuta|acuerdos|verbale|ata|muhtasari)(?!\p{L})/u;

/** "Johan to book the service by Friday", "Lot 3: M. Silva doit livrer avant le 18": the cut-off of somebody else in minutes. */
export function isOthersItem({ message, ownNames }: MailContext, text: string): boolean {
  const name = (MINUTES.test(message.subject.toLowerCase()) ? DOES : HAS_TO).exec(text);
  if (name === null) return false;
  const words = fold(name[2]!).split(/[^\p{L}]+/u);
  return (name[1] !== undefined || isGivenName(words[0]!)) && !words.some((word) => ownNames.includes(word));
}
/** Outside minutes only what somebody has to do; what somebody has to get is brought by the reader. */
const HAS_TO =
  /^()?(\p{Lu}\p{Ll}+) (?:must|has to|needs to|is to|muss|soll|doit|tiene que|debe|deve|tem (?:de|que)) (?!.*(?<!\p{L})(?:have|get|receive|see|haben|bekommen|erhalten|sehen|avoir|recevoir|tener|recibir|ver|avere|ricevere|ter|receber)(?!\p{L}))/u;
const DOES =
  /^(?:.{0,50}?[:.)]\s+)?((?:Mr|Mrs|Ms|Dr|M|Mme|Mlle|Hr|Fr|Fa|Sr|Sra|Sig|Herr|Frau|Firma)\.? )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})(?: (?:and|und|et|y|e) \p{Lu}\p{L}+)? (?:to|will|is to|has to|must|should|wird|soll|muss|doit|devra|debe|deve|\p{Ll}{2,}(?:t|ra|ront|rá|rán|rà))(?!\p{L})/u;

/** "Reto orders the benches and pays the deposit of CHF 450": somebody else's payment, by the name it begins with. */
export function isPaidByOther({ ownNames }: MailContext, text: string): boolean {
  const name = /^[^\p{L}]*(\p{Lu}\p{Ll}+)(?= )/u.exec(text)?.[1];
  return (
    name !== undefined &&
    !ownNames.includes(fold(name)) &&
    isGivenName(fold(name)) &&
    PAYS.test(fold(text)) &&
    !BEGS_OR_WRITER.test(fold(text))
  );
}
const PAYS =
  /(?<!\p{L})(?:pays|(?:will|is going to|has to|can) pay|is paying|(?:be)?zahlt|überweist|begleicht|paie|paye|reglera|paiera|va (?:payer|regler)|regle|paga|pagara|abona|abonara|paghera)(?!\p{L})/u;
/** "Ann, please pay …", "Ann pays half and you the rest" */
const BEGS_OR_WRITER =
  /(?<!\p{L})(?:please|bitte|svp|merci de|por favor|per favore|you|du|sie|ihr|dir|dich|tu|vous|toi|usted|voi|voce)(?!\p{L})/u;

/** What the work begins with, behind the name; where it has no "to", the verb itself. */
const WORK: Readonly<Record<string, RegExp>> = {
  en: /^ (?:to|will|is to|needs to|has to|must|should|agreed to) (?=\p{L})/u,
  de: /^ (?=(?:\p{L}{2,}t|wird|soll|muss) (?!(?:dass|ob) ))(?!(?:hat|ist|berichtet|meint|findet|fragt|bittet|dankt|sagt|fehlt|bleibt|weist|begrüßt|eröffnet|schließt|informiert|erklärt|schlägt|kommt|geht|steht|kennt|weiß|gibt bekannt|merkt|regt|führt aus|ergänzt|betont|erinnert|war|hält fest|stellt fest|stellt vor) )/u,
  fr: /^ (?=\p{L}{3,}(?:e|it|d|t|a) )(?!(?:est|etait|a|ont|copie|fait (?:part|remarquer|savoir|le point)|signale|rappelle|indique|remercie|precise|explique|informe|demande|estime|souhaite|propose|reste|annonce|ajoute|regrette|confirme que|note|constate|ouvre la|presente) )/u,
  es: /^ (?=\p{L}{3,}[ae] )(?!(?:es|esta|tiene|fue|era|ha|informa|comenta|senala|indica|agradece|explica|recuerda|propone|pregunta|queda|considera|opina|dice|cree|sugiere|destaca|abre la|presenta) )/u,
  it: /^ (?=\p{L}{3,}[ae] )(?!(?:era|informa|comenta|segnala|indica|ringrazia|spiega|ricorda|propone|chiede se|resta|ritiene|dice|presenta|apre la) )/u,
  pt: /^ (?=\p{L}{3,}[ae] )(?!(?:era|esta|tem|informa|comenta|indica|agradece|explica|lembra|propoe|pergunta|fica|considera|diz|sugere|apresenta|abre a) )/u,
};

/** Where the work of the reader begins in a line of minutes; null = it gives the reader none. */
export function assignedAt(context: MailContext, low: string): number | null {
  const work = WORK[context.language];
  if (
    work === undefined ||
    (context.position !== 'to' && context.position !== 'none') ||
    !context.ownNames.some((name) => low.includes(name))
  )
    return null;
  if (!context.toMany && context.position === 'to' && !MINUTES.test(context.message.subject.toLowerCase())) return null;
  const lead = LEAD.exec(low)?.[0].length ?? 0;
  const name = NAME.exec(low.slice(lead));
  if (name === null || !name[0].split(/[^\p{L}]+/u).some((part) => context.ownNames.includes(part))) return null;
  // the verb may have been taken for a second name
  for (const end of [name[0], name[1] ?? '', name[2] ?? '']) {
    if (end === '' || !end.split(/[^\p{L}]+/u).some((part) => context.ownNames.includes(part))) continue;
    const from = lead + end.length;
    const found = work.exec(low.slice(from));
    if (found !== null) return from + found[0].length;
  }
  return null;
}

/** "Pitch drainage: …" */
const LEAD = /^[^\p{L}]*(?:[^.;:!?]{2,50} ?: )?/u;
/** "c. werning", "frau weber", "ann", "ann and joe" */
const NAME =
  /^(((?:\p{L}\.? |(?:hr|fr|herr|frau|mr|ms|mrs|dr|prof)\.? )*\p{L}{2,}) \p{L}{2,})(?: (?:and|und|et|y|e|&) \p{L}{2,})?/u;
