/** People are assistants too. */
import { remembered } from './patterns/remembered.ts';

export const speaksAsAssistant = (low: string): boolean => SPEAKS_AS_ASSISTANT.test(low);

/** "Als Assistentin von Frau Dr. Kern bestätige ich …", "I am the assistant to the director": a person says so of herself, nobody of a program. */
const SPEAKS_AS_ASSISTANT = remembered(
  /(?<!\p{L})(?:as your (?:\p{L}+ )?(?:assistant|secretary),? (?:i|we)(?!\p{L})|en tant que (?:votre|ton) assistante?,? (?:je|j'|nous)|(?:le|les|te|os) \p{L}{2,}(?:o|amos|emos) como (?:su|tu|vuestr[oa]) (?:asistente|secretari[oa])(?!\p{L})|(?:le|les|te|os) \p{L}{2,}(?:o|amos|emos),? como (?:su|tu) (?:asistente|secretari[oa])(?!\p{L})|(?:contact|e-?mail|write to|ring|call|phone|ask|reach) (?:my|our) (?:assistant|secretary|deputy),? \p{L}+|als (?:\p{L}+ )?(?:assistent(?:in)?|sekretär(?:in)?) (?:[^!?:]{0,60} )?(?:\p{L}{3,}e ich|habe ich|darf ich|möchte ich)(?!\p{L})|ich bin (?:\p{L}+ ){0,2}(?:assistent(?:in)?|sekretär(?:in)?)(?!\p{L})|i(?:'m| am) (?:\p{L}+ ){0,3}(?:assistant|secretary) (?:to|of|at|for|in)|as (?:the )?(?:assistant|secretary) (?:to|of) [^.!?:]{2,60}, i(?!\p{L})|je suis l'assistante?(?!\p{L})|en tant qu'assistante?(?: [^.!?:]{2,60})?, je(?!\p{L})|soy (?:\p{L}+, )?(?:la |el )?asistente (?:de|del)(?!\p{L})|como asistente (?:de|del) [^.!?:]{2,60}, (?:le|te|les) (?:\p{L}+o|\p{L}+amos)(?!\p{L})|sou (?:a |o )?assistente d|sono (?:l'|un'?)?assistente (?:del|di))/u,
);
