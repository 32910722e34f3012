/** What a question asks for, so that among the sentences about it the one that can answer is quoted. */
interface AnswerKind {
  asks: RegExp;
  /** what the answer looks like in a sentence */
  answers: RegExp;
}

const KINDS: readonly AnswerKind[] = [
  {
    asks: /\b(?:how much|cost|costs|price|priced|pay|amount|total|was kostet|wie viel|wieviel|kosten|preis|betrag|combien|coûte|coûter|prix|montant|cuánto|cuesta|precio|importe)\b/iu,
    answers:
      /[€£$¥₹]\s?\d|\d\s?(?:€|£|\$|EUR|USD|GBP|CHF|euros?|dollars?|pounds?|Franken)\b|\b(?:EUR|USD|GBP|CHF|KSh|Rs)\s?\d/iu,
  },
  {
    asks: /\b(?:when|what (?:day|date|time)|which day|until when|deadline|due|wann|welchem tag|bis wann|um wie ?viel uhr|quand|quel jour|à quelle heure|cuándo|qué día|a qué hora)\b/iu,
    answers:
      /\d{1,2}[:.h]\d{2}|\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3})|\d{1,2}\/\d{1,2}|\d{1,2}(?:st|nd|rd|th)?\s\p{L}{3}|\b(?:mon|tues?|wednes|thurs|fri|satur|sun)day|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|tomorrow|morgen|demain|mañana)\b/iu,
  },
  {
    asks: /\b(?:where|which (?:room|place|address)|address|wo|wohin|adresse|welcher ort|où|dónde|dirección)\b/iu,
    answers:
      /\b(?:room|street|road|lane|avenue|hall|at the|raum|saal|straße|strasse|weg|platz|salle|rue|quai|place|sala|calle|plaza)\b|\p{L}(?:straße|strasse|weg|platz|gasse)\b/iu,
  },
  {
    asks: /\b(?:code|number|phone|pin|password|reference|nummer|telefon|kennwort|passwort|numéro|téléphone|número|teléfono|contraseña)\b/iu,
    answers: /\d{3,}|[A-Z0-9]{5,}/u,
  },
];

/** The form of the answer to this question; null when the question does not tell. */
export function answerForm(question: string): RegExp | null {
  return KINDS.find(({ asks }) => asks.test(question))?.answers ?? null;
}
