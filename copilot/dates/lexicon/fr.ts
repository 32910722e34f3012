import type { LexiconSource } from './lexicon.ts';
import { combine } from './numbers.ts';

const UNITS = { un: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9 };
const TEENS = { dix: 10, onze: 11, douze: 12, treize: 13, quatorze: 14, quinze: 15, seize: 16, 'dix sept': 17, 'dix huit': 18, 'dix neuf': 19 };
const TENS = { vingt: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60 };
const ORDINALS = {
  'premier|première|1er': 1, 'deuxième|second|seconde': 2, 'troisième|troisème': 3, 'quatrième': 4, 'cinquième': 5, 'sixième': 6, 'septième': 7, 'huitième': 8, 'neuvième': 9, 'dixième': 10, 'onzième': 11, 'douzième': 12,
  'quinzième': 15, 'vingtième': 20,
};

export const french: LexiconSource = {
  months: ['janvier|janv|jan', 'février|fevr|févr|fév', 'mars', 'avril|avr', 'mai', 'juin', 'juillet|juil|juill', 'août|aout', 'septembre|sept|sep', 'octobre|oct', 'novembre|nov', 'décembre|déc'],
  weekdays: ['lundi|lun', 'mardi|mar', 'mercredi|mer', 'jeudi|jeu', 'vendredi|ven', 'samedi|sam', 'dimanche|dim'],
  habitualWeekdays: ['lundis|les lundis', 'mardis|les mardis', 'mercredis|les mercredis', 'jeudis|les jeudis', 'vendredis|les vendredis', 'samedis|les samedis', 'dimanches|les dimanches'],
  units: {
    second: 'seconde|secondes|sec|s', minute: 'minute|minutes|min|mn', hour: 'heure|heures|h|hr|hrs', day: 'jour|jours|journée|journées|jour calendaire|jours calendaires', businessDay: 'jour ouvré|jours ouvrés|jour ouvrable|jours ouvrables|jours de travail|journées de travail|jour de travail|journée de travail',
    week: 'semaine|semaines|sem', month: 'mois', quarter: 'trimestre|trimestres', year: 'an|ans|année|années|annee|annees', decade: 'décennie|décennies', weekend: 'week-end|weekend|week end|week-ends|weekends|fin de semaine',
  },
  relatives: {
    'aujourd\'hui|ce jour|cette journée|auj|le jour|la journée|ma journée|mon jour': 0, 'demain|lendemain|le lendemain|jour suivant|le jour suivant|prochain jour|jour prochain|le prochain jour': 1, 'après-demain|après demain|surlendemain|le surlendemain': 2, 'hier|la veille|veille|dernier jour|le dernier jour|jour dernier|jour passé|jour pasée|jour précédent': -1, 'avant-hier|avant hier': -2,
  },
  shifts: {
    'dernier|dernière|derniers|dernières|passé|passée|passés|passées|précédent|précédente|précédents|précédentes|écoulé|écoulée': -1, 'ce|cet|cette|ces|courant|en cours|actuel|actuelle|présent|présente|mon|ma': 0, 'prochain|prochaine|prochains|prochaines|suivant|suivante|suivants|suivantes|qui vient|à venir': 1,
    'd\'après': 2, 'avant-dernier|avant-dernière': -2,
  },
  parts: {
    'matin|matinée|matins|le matin|du matin|dans la matinée|en matinée|de la matinée|au matin|début de matinée|matinee': [8, 12], 'après-midi|après midi|de l\'après-midi|dans l\'après-midi|l\'après-midi|d\'après-midi|l\'aprem|aprèm|aprem|l\'apres-midi': [12, 16], 'soir|soirée|le soir|du soir|en soirée|dans la soirée|de la soirée|soirs|du soiree|au soir': [16, 20],
    'nuit|la nuit|de la nuit|dans la nuit|de nuit|nuits': [20, 24], 'tôt le matin|petit matin|tôt dans la matinée|début de matinée|début de la matinée': [8, 10], 'fin de matinée|fin de la matinée|tard dans la matinée': [10, 12], 'début d\'après-midi|début de l\'après-midi|tôt dans l\'après-midi': [12, 14], 'fin d\'après-midi|fin de l\'après-midi|tard dans l\'après-midi': [14, 16],
    'début de soirée|début de la soirée|tôt dans la soirée': [16, 18], 'fin de soirée|fin de la soirée|tard dans la soirée': [18, 20], 'début de la nuit|tôt dans la nuit': [20, 22], 'fin de la nuit|tard dans la nuit': [22, 24], 'midi|heure du déjeuner': [11, 13],
  },
  partsOfDay: { 'ce soir': [0, 16, 20], 'cette nuit': [0, 20, 24], 'hier soir': [-1, 16, 20], 'nuit dernière|la nuit dernière': [-1, 20, 24], 'cet après-midi|cet aprem': [0, 12, 16], 'ce matin|cette matin|ce matinée': [0, 8, 12] },
  clockWords: { 'midi|12 heures de midi|mi-journée|milieu de journée|milieu de la journée': 12, 'minuit': 0, 'milieu de la matinée|milieu de matinée|mi-matinée': 10, 'milieu de l\'après-midi|milieu d\'après-midi': 14 },
  numbers: {
    ...UNITS, une: 1, ...TEENS, ...TENS, ...combine(TENS, UNITS, (ten, unit, n) => (n === 1 ? [`${ten} et un`, `${ten} et une`, `${ten} un`] : [`${ten} ${unit}`])),
    'quinzaine|une quinzaine': 15, 'soixante-dix': 70, 'quatre-vingt|quatre-vingts': 80, 'quatre-vingt-dix': 90, 'dizaine|une dizaine': 10,
  },
  ordinals: { ...ORDINALS },
  words: {
    the: 'le|la|les|l\'', theDay: 'le|au|du', a: 'un|une', of: 'de|du|des|d\'|de la|de l\'|en', at: 'à|a|vers|pour|@|dès', on: 'le|sur|sur le|sur la|au|en|du|la', in: 'dans|en|d\'ici|sous|d\'ici à|au bout de|dans les|après', from: 'de|du|dès|depuis|à partir de|à partir du|à compter du|des|d\'', to: 'à|au|jusqu\'à|jusqu\'au|a|jusqu\'en|jusque|jusqu\'a|aux|en',
    between: 'entre|entre le|entre les', and: 'et|plus de|plus d\'|plus', or: 'ou', by: 'avant|avant le|d\'ici|d\'ici le|d\'ici au|jusqu\'au|au plus tard|au plus tard le|pour le|pour|avant la|d\'ici à|d\'ici la|avant l\'|jusqu\'à|d\'ici à la', around: 'vers|environ|autour de|aux alentours de|aux environs de|vers les|sur les|plus ou moins', for: 'pendant|pour|durant',
    ago: 'plus tôt|auparavant|avant', agoPre: 'il y a|voici|voilà|ça fait', later: 'plus tard|à partir d\'aujourd\'hui|à partir de maintenant|à compter d\'aujourd\'hui|à compter de maintenant', before: 'avant', after: 'après|à partir du|à partir de|depuis|dès|à compter du|à compter de', within: 'sous|d\'ici|dans les|dans un délai de|dans moins de|dans moins d\'|en moins de|endéans|au cours des|dans les prochains|dans les prochaines|moins de|moins d\'', every: 'chaque|tous les|toutes les|tout|toute|tous', other: 'deux|autre', few: 'quelques|plusieurs',
    half: 'demi|demie|un demi|une demi', halfAfter: 'et demie|et demi|30 et demie', quarterAfter: 'et quart|un quart|et un quart', quarterTo: 'moins le quart|moins quart|moins un quart', less: 'moins', oclock: 'heures|heure|h|hrs', h: 'h', last: 'dernier|dernière', rest: 'reste|le reste|reste de|reste de la|reste du|restant', weekNo: 'semaine|sem|semaine n°|semaine numéro', timeWord: 'heure',
    now: 'maintenant', times: 'fois', all: 'toute la|tout le|toute l\'|toute une|tout un|entier|entière|toute', minutes: 'minutes|minute|min|mn', starting: 'du|commençant|débutant|commençant le|débutant le', per: 'par', eight: 'huit', often: 'une fois|deux fois|trois fois|quatre fois', ish: 'ish',
    endOfDay: 'fin de journée|fin de la journée|la fin de la journée|fin de cette journée|fin du jour|la fin du jour|clôture|fin d\'après-midi|en fin de journée', net: 'net',
  },
  edges: { start: 'début|le début|tout début|courant début|au début|au début du', middle: 'milieu|mi|courant|le milieu|au milieu', end: 'fin|la fin|à la fin|en fin', late: 'tard' },
  holidays: {
    'noël|noel|jour de noël': { month: 12, day: 25 }, 'réveillon|veille de noël|réveillon de noël': { month: 12, day: 24 }, 'jour de l\'an|nouvel an': { month: 1, day: 1 }, 'saint-sylvestre|la saint-sylvestre': { month: 12, day: 31 }, 'toussaint': { month: 11, day: 1 }, 'armistice': { month: 11, day: 11 }, 'fête du travail': { month: 5, day: 1 }, 'fête nationale': { month: 7, day: 14 },
    'pâques|dimanche de pâques': { easter: 0 }, 'lundi de pâques': { easter: 1 }, 'vendredi saint': { easter: -2 }, 'ascension|l\'ascension': { easter: 39 }, 'pentecôte': { easter: 49 }, 'lundi de pentecôte': { easter: 50 },
  },
  seasons: { 'printemps': 3, 'l\'été|cet été|l\'ete': 6, 'automne|l\'automne|cet automne': 9, 'hiver|l\'hiver|cet hiver': 12 },
  adverbs: {
    'quotidien|quotidienne|quotidiennement|journalier|journalière|journellement|tous les jours|chaque jour': { freq: 'DAILY' }, 'hebdomadaire|hebdomadairement|toutes les semaines|hebdo': { freq: 'WEEKLY' }, 'mensuel|mensuelle|mensuellement|tous les mois': { freq: 'MONTHLY' }, 'annuel|annuelle|annuellement|tous les ans': { freq: 'YEARLY' },
    'bihebdomadaire|bimensuel|bimensuelle|tous les quinze jours|tous les 15 jours|une semaine sur deux': { freq: 'WEEKLY', interval: 2 }, 'trimestriel|trimestrielle|trimestriellement': { freq: 'MONTHLY', interval: 3 },
  },
  fuzzyWords: { 'dès que possible|aussitôt que possible|dqp|au plus vite|le plus vite possible|le plus tôt possible|immédiatement|maintenant|dans les plus brefs délais|sans délai|tout de suite|aussi vite que possible|dans les meilleurs délais': 0, 'bientôt|prochainement|sous peu': 3 },
  extra: [
    { words: 'quinzaine', category: 'unit', value: 'fortnight' },
    { words: 'demi-heure|une demi-heure|demi heure', category: 'duration', value: { months: 0, days: 0, businessDays: 0, minutes: 30, unit: 'minute' } },
    { words: 'quart d\'heure|un quart d\'heure', category: 'duration', value: { months: 0, days: 0, businessDays: 0, minutes: 15, unit: 'minute' } },
  ],
  followers: 'est sont sera seront serait était me nous vous je tu il elle on et ou à au pour avec si de dans en convient convenait conviendrait irait va ira possible midi matin soir ça cela car mais aussi svp merci puis par prochain dernier',
  pastCues: 'était étaient été avait avaient hier ai avons avez suis sommes reçu envoyé rencontré parlé revenu revenus allé parti partis fait eu dernier passé depuis livré commandé',
};
