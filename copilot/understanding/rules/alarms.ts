/** What watches fridges, disks and frost reports that a value is out of its bounds. */
import type { Candidate, RuleInput } from '../candidate.ts';
import { fold } from '../fold.ts';
import { remembered } from '../patterns/remembered.ts';
import { sentenceTitle } from '../title.ts';

const SCORE = 0.86;

/** An alarm that is on is a fault somebody has to see to; programs that report otherwise are no work, nor is what others sell or watch. */
export function alarmRule({ context, readings }: RuleInput): Candidate[] {
  if (context.newsletter || context.position === 'author' || context.position === 'cc' || context.reply) return [];
  const subject = fold(context.message.subject);
  // nothing is read of a long text that bears no alarm
  if (!ALARM.test(subject) || OVER.test(subject)) return [];
  const text = fold(context.message.text.authored);
  if (OVER.test(text) || OF_MARKETS.test(`${subject}\n${text}`)) return [];
  const line = readings.find(
    ({ sentence }) => sentence.source === 'body' && (OUT_OF_BOUNDS.test(sentence.low) || STATE.test(sentence.low)),
  );
  if (line === undefined) return [];
  return [
    {
      intent: { type: 'issue_report', title: sentenceTitle(context.topic), evidence: line.sentence.text },
      score: SCORE,
      triage: 'action',
      sentences: [],
    },
  ];
}

const ALARM = remembered(
  /(?<!\p{L})(?:alarms?|alerts?|firing|triggered|critical|alarme|alertes?|alerta|allarme|störung(?:smeldung)?|grenzwert\p{L}*|dringende? warnung)(?!\p{L})/u,
);
/** It is well again, or only tried */
const OVER = remembered(
  /(?<!\p{L})(?:resolved|recover(?:ed|y)|cleared|back (?:to normal|in range|up)|all clear|test (?:alarm|alert|message)|probealarm|testalarm|(?:wieder )?(?:behoben|normalisiert|im normalbereich)|entwarnung|retabli\p{L}*|resolue?s?|retour a la normale|fin d'alerte|resuelt[oa]s?|restablecid[oa]s?|normalizad[oa]s?|risolt[oa]|rientrat[oa]|resolvid[oa]s?)(?!\p{L})/u,
);
/** Fares, shares, jobs and balances that somebody wants to hear of */
const OF_MARKETS = remembered(
  /(?<!\p{L})(?:price|fares?|stocks?|shares?|jobs?|balance|deals?|sign-?in|login|preis\p{L}*|kurs|aktien?|stellen\p{L}*|kontostand|prix|cours de|bourse|emplois?|solde|precio\p{L}*|acciones|empleos?|saldo|prezz[oi]|preco\p{L}*|vagas|weather|keyword|google)(?!\p{L})|\p{Sc}/u,
);
/** "DISK CRITICAL - free space: /data 214 MB", "PING CRITICAL: packet loss = 100%": what a check of a machine returns */
const STATE = remembered(/^[^\p{L}]{0,4}(?:\p{L}[\p{L}\d_./-]* ){1,3}critical ?[-–:] ?(?=\S)[^\n]*\d/u);
/** "VALUE: 47.3 F (limit 41.0 F)", "Condition: temperature above 8.0 C for 30 min", "Minimum prévu : -2,4 °C" */
const OUT_OF_BOUNDS = remembered(
  /^[^\n]*(?:(?<!\p{L})(?:above|below|over|under|exceed\p{L}*|limit|threshold|max|min|minimum|maximum|über|unter|grenzwert|schwellwert|sollwert|limite|seuil|superieure?|inferieure?|au-dessus|au-dessous|sous|depasse|umbral|superior|inferior|por encima|por debajo|soglia|sopra|sotto|acima|abaixo)(?!\p{L})[^\n]*(?<![\p{L}\d])-?\d+(?:[.,]\d+)?|(?<![\p{L}\d])-?\d+(?:[.,]\d+)? ?(?:°|%|[cf](?!\p{L})|bar|db|ppm|mb|gb)[^\n]*(?<!\p{L})(?:limit|threshold|grenzwert|seuil|umbral|soglia|limite)(?!\p{L}))/u,
);
