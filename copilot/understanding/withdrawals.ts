/** What is taken back: requests that a later sentence of the same mail withdraws. */
import { remembered } from './patterns/remembered.ts';
import type { Reading } from './reading.ts';

/**
 * "Never mind, I found it" takes back what stands above it in the same mail; "the embroidery is settled" only what speaks of
 * the embroidery.
 */
export function withdrawEarlier(readings: readonly Reading[]): Reading[] {
  const withdrawals = [...readings.entries()].filter(
    ([at, reading]) =>
      reading.act === 'withdrawn' && reading.sentence.source === 'body' && !isForOthers(reading, readings[at - 1]),
  );
  const asked = readings.filter(({ act }) => act === 'request' || act === 'question').length;
  return readings.map((reading, i) =>
    (reading.act === 'request' || reading.act === 'question') &&
    withdrawals.some(([at, later]) => at > i && takesBack(later, reading, asked))
      ? { ...reading, act: 'withdrawn' }
      : reading,
  );
}

/**
 * "Already paid? Then please ignore this", "hat sich Ihre Zahlung gekreuzt, betrachten Sie …": only for whom it is so. "Ignore anybody who …"
 * warns of somebody else.
 */
export const isForOthers = ({ low }: Reading, before: Reading | undefined): boolean =>
  SUPPOSES.test(low) ||
  (IN_CASE.test(low) && !NOT_DONE_YET.test(low)) ||
  HAS_IT.test(low) ||
  OF_ANYBODY.test(low) ||
  OF_OTHER_MAIL.test(low) ||
  OF_OLDER_THING.test(low) ||
  (before !== undefined && OF_READERS_DEED.test(before.low) && before.sentence.text.trimEnd().endsWith('?'));
/** "If you have paid in the meantime, please ignore this reminder" */
const SUPPOSES = remembered(
  /^[^\p{L}]*(?:if (?:you|your|payment|it|this)|in case you|should you|wenn sie|falls sie|sofern sie|sollten sie|sollte (?:ihre|die|sich)|wenn ihre|si vous|si votre|si tu as|si (?:usted )?ya (?:ha|has|lo|la|realizo|pago)|si (?:su|tu) pago|en caso de (?:que|haber)|se (?:ha|hai|avete) (?:gia|nel frattempo)|qualora|se ja|caso (?:ja|tenha)|kama (?:tayari|umeshalipa))(?!\p{L})/u,
);
/** "If it rains, leave the balcony out of it", "s'il pleut, laissez tomber": taken back for that case only */
const IN_CASE = remembered(
  /^[^\p{L}]*(?:and |but |und |aber |et |mais |y |pero |e |ma |mas )?(?:if|in case|unless|wenn|falls|sollte|si|s'il|s'ils|en cas|en caso|se|caso|ikiwa|kama)(?!\p{L})[^.;?!]{2,80}, /u,
);
/** "Wenn du es noch nicht bestellt hast, lass es": whatever has not been done need not be done any more. */
const NOT_DONE_YET =
  /(?<!\p{L})(?:haven't|have not|hasn't|has not|not yet|noch nicht|noch kein\p{L}*|pas encore|todavia no|aun no|non (?:\p{L}+ )?ancora|ainda nao|bado)(?!\p{L})/u;
/** "Hat sich Ihre Zahlung mit dieser Erinnerung gekreuzt, …", "haben Sie bereits gezahlt, …" */
const HAS_IT = remembered(
  /^[^\p{L}]*(?:(?:hat|haben) sich (?:ihre|deine|die) (?:\S+ )?(?:zahlung|überweisung|zahlungen)|haben sie (?:\S+ ){0,4}(?:bereits|schon|inzwischen|zwischenzeitlich) |avez-vous deja |vous avez deja (?:\S+ ){0,3}(?:paye|regle)|ya (?:ha|has) pagado)/u,
);
/** "No haga caso a nadie que le pida dinero", "ignore anyone who asks for your PIN" */
const OF_ANYBODY = remembered(
  /(?<!\p{L})(?:(?:ignore|disregard) (?:any|anyone|anybody|every|all (?:calls|mails|e-?mails|messages|requests)|calls|callers|people)|ignorier\p{L}* (?:sie )?(?:bitte )?(?:jede\p{L}*|alle|anrufe\p{L}*)|(?:ignorez|ne tenez (?:pas )?compte d[e']) ?(?:tout|toute|quiconque|personne|aucun\p{L}*)|(?:no hag\p{L}+ caso|haga caso omiso|ignore) (?:a |de )?(?:nadie|cualquier\p{L}*|quien\p{L}*|ningun\p{L}*)|(?:ignori|ignora|ignorate) (?:chiunque|qualsiasi|ogni)|ignore (?:qualquer|quem|ninguem))(?!\p{L})/u,
);
/** "Ignore my message of this afternoon about the cloths", "vergiss meine Mail von gestern": another mail than this one */
const OF_OTHER_MAIL = remembered(
  /(?<!\p{L})(?:(?:ignore|disregard|forget) my (?:\p{L}+ )?(?:message|e-?mail|mail|text|note)s? (?:from|of|this (?:morning|afternoon)|yesterday|earlier|last)|(?:ignorier|vergiss|vergesst|vergessen)\p{L}* (?:sie )?(?:bitte )?meine?n? (?:\p{L}+ )?(?:nachricht|e-?mail|mail|sms) (?:von|vom) (?:gestern|vorhin|heute|letzt|vorgestern|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|(?:ignore[zr]?|oublie[zr]?) mon (?:\p{L}+ )?(?:message|mail|courriel|sms) (?:d'hier|de (?:ce|cet|cette|tout a l'heure|la semaine|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))|(?:ignor|olvid)\p{L}+ mi (?:\p{L}+ )?(?:mensaje|correo|mail) (?:de (?:ayer|esta|anoche|la semana|hace)|del? )|(?:ignor|dimentic)\p{L}+ (?:pure )?(?:il mio |la mia )?(?:messaggio|mail|e-?mail) (?:di ieri|di stamattina|di oggi)|(?:ignor|esquec)\p{L}+ (?:a minha |o meu |minha |meu )?(?:mensagem|e-?mail|mail) de (?:ontem|hoje))(?!\p{L})/u,
);
/** "Ignore the earlier list", "ignore the address I gave you in May": what holds no more is a thing, and nothing that was asked here */
const OF_OLDER_THING = remembered(
  new RegExp(
    String.raw`(?<!\p{L})(?:${[
      String.raw`(?:ignore|disregard|forget) (?:the|that|my) (?:(?:earlier|old|older|previous|former|first|outdated) )(?:\p{L}+ )?(?:list|address|sheet|version|draft|plan|schedule|number|rota|file|instructions|figures|price list|map|route|timetable|reminder)s?|(?:ignore|disregard|forget) (?:the|that) (?:\S+ ){1,4}(?:i|we) (?:gave|sent|told|mailed|showed) (?:you|round) (?:in|on|at|last|yesterday|earlier|before|back)`,
      String.raw`(?:ignorier|vergiss|vergess)\p{L}* (?:sie )?(?:bitte )?(?:die|das|den) (?:(?:alte|ältere|frühere|vorige|erste|bisherige)n? )(?:liste|adresse|version|fassung|plan|nummer|datei|anweisungen|zahlen|preisliste|tabelle|route)|(?:die|das|den) (?:anweisungen|liste|adresse|fassung|version|zahlen|plan|nummer|tabelle|datei) von (?:gestern|vorgestern|letzter woche|neulich|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag) (?:kannst|könnt|können|bitte) (?:\S+ ){0,2}(?:ignorieren|vergessen)`,
      String.raw`(?:ignore|oublie)[zr]? (?:l'ancien(?:ne)?|la premiere|le premier|les ancien(?:ne)?s|la vieille|le vieux) (?:liste|adresse|version|fichier|plan|numero|planning|consigne|chiffre|tarif)s?|(?:ignore|oublie)[zr]? (?:la|le|les|l') ?(?:\S+ ){0,2}(?:liste|adresse|version|fichier|plan|numero|consigne|chiffre|tarif)s? (?:precedente?s?|anterieure?s?|d'hier|de la semaine derniere)`,
      String.raw`(?:ignor|olvid)\p{L}+ (?:la|el|las|los) (?:\S+ ){0,2}(?:lista|direccion|version|archivo|plano|numero|instrucciones|cifras|hoja)s? (?:anterior(?:es)?|viej[oa]s?|antigu[oa]s?|de ayer|de la semana pasada)`,
      String.raw`(?:ignor|dimentic)\p{L}+ (?:pure )?(?:la|il|le|i|l') ?(?:\S+ ){0,2}(?:lista|elenco|indirizzo|versione|file|numero|istruzioni|foglio) (?:precedent[ei]|vecchi[oae]?|di ieri)|(?:ignor|esquec)\p{L}+ (?:a|o|as|os) (?:\S+ ){0,2}(?:lista|endereco|versao|ficheiro|arquivo|numero|instrucoes|folha) (?:anterior(?:es)?|antig[oa]s?|velh[oa]s?|de ontem)`,
    ].join('|')})(?!\p{L})`,
    'u',
  ),
);
/** "Didn't try to log in?", "already paid?", "schon bezahlt?": what is asked is whether it is so for this reader */
const OF_READERS_DEED = remembered(
  /^[^\p{L}]*(?:(?:have you |you(?:'ve| have) )?already (?:paid|settled|done|sent|transferred|replied)|just paid|paid (?:already|in the last)|did(?:n't| not)(?: you)? (?:try|ask|request|make|order|sign|log)|(?:haben sie |hast du )?(?:schon|bereits|inzwischen) (?:\S+ ){0,2}(?:gezahlt|bezahlt|überwiesen|erledigt|beglichen)|(?:vous avez |avez-vous |tu as )?deja (?:paye|regle|fait|vire|repondu)|(?:ya )?(?:ha|has|lo ha|lo has) (?:ya )?(?:pagado|abonado|hecho|realizado)|(?:hai|ha) gia (?:pagato|saldato|fatto)|ja pagou|tayari umelipa|umeshalipa)(?!\p{L})/u,
);

/** As likely merely settled: it takes back what it names, and nothing else. */
const SETTLED = 0.2;

function takesBack(withdrawal: Reading, earlier: Reading, asked: number): boolean {
  if (earlier.sentence.index === withdrawal.sentence.index - 1 && opensWithdrawing(withdrawal)) return true;
  const some =
    (withdrawal.judged?.('done') ?? 0) >= SETTLED ||
    ((asked > 1 || withdrawal.sentence.bullet) && namesIts(withdrawal)) ||
    OPENS_WITH_MATTER.test(withdrawal.low);
  return !some || mattersOf(earlier).some((matter) => mattersOf(withdrawal).includes(matter));
}

/** "Never mind, my sister has picked them up": of what was said right before, whatever else it tells */
const opensWithdrawing = ({ low, lexicon }: Reading): boolean =>
  /^[^\p{L}]*$/u.test(low.slice(0, lexicon.withdrawn.exec(low)?.index ?? low.length));

/** "I told Luis about the drawings, so ignore that one", or one item of a list: it takes back its own matter among several. */
const namesIts = ({ sentence, low, lexicon }: Reading): boolean =>
  sentence.bullet || (lexicon.withdrawn.exec(low)?.index ?? 0) > OWN_MATTER;
const OWN_MATTER = 25;
/** "Lo del banner déjalo", "as for the van, never mind": whatever else was asked stays, unless the matter is the asking itself. */
const OPENS_WITH_MATTER = remembered(
  /^[^\p{L}]*(?:lo (?:del?|de l[ao]s?)|(?:das|die (?:sache|geschichte)) mit(?: (?:dem|der|den))?|the (?:thing|business|matter) with(?: the)?|l'(?:affaire|histoire) (?:de (?:la |l')?|du |des |avec )|el (?:tema|asunto) (?:del?|con)(?: l[ao]s?)?|la (?:faccenda|questione) (?:del(?:la|lo)?|di|con)|o assunto (?:d[aoe]|com)(?: [ao])?|was (?:den|die|das) (?=\p{L}+ betrifft)|as for (?:the|your)|about the|regarding the|(?:quant a|pour) (?:le|la|les|l'|votre|ton|ta)|en cuanto a(?:l| la)|quanto a(?:l|lla|o)?|per (?:il|la)) ?(?!(?:\p{L}+ ){0,2}(?:questions?|e-?mails?|mails?|messages?|request|frage|anfrage|bitte|nachricht|demande|message|courriel|pregunta|mensaje|correo|peticion|domanda|messaggio|richiesta|pergunta|mensagem|pedido)(?!\p{L}))\p{L}/u,
);

/** The beginnings of the longer words: what the sentence is about. */
const mattersOf = ({ low }: Reading): string[] =>
  low
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= MATTER)
    .map((word) => word.slice(0, MATTER));
const MATTER = 5;
