/** What the offline answerer says and listens for, by language. */
export interface Phrases {
  bestPassages: string;
  nothingFound: string;
  openTasks: string;
  noTasks: string;
  events: string;
  noEvents: string;
  due: string;
  askTasks: RegExp;
  askEvents: RegExp;
}

const en: Phrases = {
  bestPassages: 'The best passages of your mail on this (no language model is set up, so nothing here is reworded):',
  nothingFound: 'I found nothing about this in your mail.',
  openTasks: 'Your open tasks:',
  noTasks: 'You have no open tasks for that.',
  events: 'In your calendar:',
  noEvents: 'Nothing in your calendar for that.',
  due: 'due',
  askTasks:
    /\b(?:(?:my|open|all) (?:tasks?|to-?dos?)|(?:tasks?|to-?dos?) (?:are|do|have)|what (?:is|do i have|do i need|must i|should i)\b.*\b(?:to do|due)|what(?:'s| is) due)\b/i,
  askEvents:
    /\b(?:(?:my|the) (?:calendar|agenda|schedule|appointments?|meetings?)|(?:appointments?|meetings?) (?:do|are|have)|what(?:'s| is) on)\b/i,
};

const de: Phrases = {
  bestPassages: 'Die besten Stellen Ihrer Mails dazu (kein Sprachmodell eingerichtet, daher unverändert zitiert):',
  nothingFound: 'Dazu habe ich in Ihren Mails nichts gefunden.',
  openTasks: 'Ihre offenen Aufgaben:',
  noTasks: 'Dafür haben Sie keine offenen Aufgaben.',
  events: 'In Ihrem Kalender:',
  noEvents: 'Dafür steht nichts im Kalender.',
  due: 'fällig',
  askTasks:
    /\b(?:(?:meine|offenen?|welche) (?:Aufgaben?|To-?dos?)|was (?:ist|muss ich|habe ich)\b.*\b(?:zu tun|fällig|erledigen))/i,
  askEvents: /\b(?:(?:meine?|welche) (?:Termine?|Kalender|Besprechungen?)|was steht .*\b(?:an|Kalender))/i,
};

const fr: Phrases = {
  bestPassages: 'Les meilleurs passages de vos messages (aucun modèle configuré, donc cités tels quels) :',
  nothingFound: "Je n'ai rien trouvé à ce sujet dans vos messages.",
  openTasks: 'Vos tâches ouvertes :',
  noTasks: "Vous n'avez pas de tâche ouverte pour cela.",
  events: 'Dans votre agenda :',
  noEvents: "Rien dans l'agenda pour cela.",
  due: 'pour le',
  askTasks: /(?:mes|les|quelles) tâches|qu'est-ce que je dois faire|que dois-je faire|à faire/i,
  askEvents: /(?:mon|l')\s?(?:agenda|calendrier)|(?:mes|quels?) (?:rendez-vous|réunions?)/i,
};

const es: Phrases = {
  bestPassages: 'Los mejores pasajes de su correo (sin modelo configurado, citados tal cual):',
  nothingFound: 'No he encontrado nada sobre esto en su correo.',
  openTasks: 'Sus tareas abiertas:',
  noTasks: 'No tiene tareas abiertas para eso.',
  events: 'En su calendario:',
  noEvents: 'Nada en el calendario para eso.',
  due: 'para el',
  askTasks: /(?:mis|las|qué) tareas|qué tengo que hacer|pendientes?/i,
  askEvents: /mi (?:calendario|agenda)|(?:mis|qué) (?:citas|reuniones)/i,
};

const LANGUAGES: Record<string, Phrases> = { en, de, fr, es };

/** By the words of the question where they tell, else by the user's locale, else English. */
export function phrasesFor(question: string, locale: string): Phrases {
  const own = LANGUAGES[locale.slice(0, 2)] ?? en;
  const told = [own, en, de, fr, es].find(
    ({ askTasks, askEvents }) => askTasks.test(question) || askEvents.test(question),
  );
  return told ?? own;
}
