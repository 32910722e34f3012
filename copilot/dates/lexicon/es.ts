import type { LexiconSource } from './lexicon.ts';
import { combine } from './numbers.ts';

const UNITS = { uno: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9 };
const TEENS = {
  diez: 10, once: 11, doce: 12, trece: 13, catorce: 14, quince: 15, 'dieciséis': 16, diecisiete: 17, dieciocho: 18, diecinueve: 19, veinte: 20, veintiuno: 21, veintiuna: 21, 'veintiún': 21, 'veintidós': 22, 'veintitrés': 23,
  veinticuatro: 24, veinticinco: 25, 'veintiséis': 26, veintisiete: 27, veintiocho: 28, veintinueve: 29,
};
const TENS = { treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90 };
const ORDINAL_UNITS = { 'primero|primer|primera|1ro': 1, 'segundo|segunda': 2, 'tercero|tercer|tercera': 3, 'cuarto|cuarta': 4, 'quinto|quinta': 5, 'sexto|sexta': 6, 'séptimo|séptima': 7, 'octavo|octava': 8, 'noveno|novena': 9 };
const ORDINAL_TENS = { 'décimo|décima': 10, 'vigésimo|vigésima': 20, 'trigésimo|trigésima': 30 };

export const spanish: LexiconSource = {
  months: ['enero|ene', 'febrero|feb', 'marzo|mar', 'abril|abr', 'mayo|may', 'junio|jun', 'julio|jul', 'agosto|ago', 'septiembre|setiembre|sept|sep|set', 'octubre|oct', 'noviembre|nov', 'diciembre|dic'],
  weekdays: ['lunes|lun|lu', 'martes|mar|ma', 'miércoles|mié|mi|mier', 'jueves|jue|ju', 'viernes|vie|vi|vier', 'sábado|sáb|sa', 'domingo|dom|do'],
  habitualWeekdays: ['los lunes', 'los martes', 'los miércoles', 'los jueves', 'los viernes', 'los sábados|sábados', 'los domingos|domingos'],
  units: {
    second: 'segundo|segundos|seg', minute: 'minuto|minutos|min|mins', hour: 'hora|horas|hrs|hr|h', day: 'día|días|dia|dias|día natural|días naturales|días corridos', businessDay: 'día hábil|días hábiles|día laborable|días laborables|día laboral|días laborales|días de trabajo',
    week: 'semana|semanas', fortnight: 'quincena|quincenas', month: 'mes|meses', quarter: 'trimestre|trimestres', year: 'año|años', decade: 'década|décadas|decenio', weekend: 'fin de semana|fines de semana|finde',
  },
  relatives: {
    'hoy|el día|este día|hoy mismo|el dia|el día de hoy|hoy día|mi día': 0, 'mañana|el día de mañana|el día siguiente|día siguiente|el próximo día|próximo día|el proximo dia|siguiente día': 1, 'pasado mañana|pasado|el día después de mañana|día después de mañana|el dia despues de mañana': 2, 'ayer|el último día|último día|el día anterior|día anterior|día pasado': -1,
    'anteayer|antes de ayer|antier|el día antes de ayer|día antes de ayer|el dia antes de ayer': -2,
  },
  shifts: {
    'pasado|pasada|pasados|pasadas|último|última|últimos|últimas|anterior|anteriores|previo|previa|previos|previas': -1, 'este|esta|estos|estas|actual|en curso|corriente|presente|mi': 0, 'próximo|próxima|próximos|próximas|siguiente|siguientes|que viene|que entra|entrante|venidero|que vienen|venideros': 1, 'subsiguiente|posterior al próximo': 2,
    'antepasado|antepasada': -2,
  },
  parts: {
    'mañana|mañanas|la mañana|por la mañana|de la mañana|en la mañana|a la mañana|a primera hora': [8, 12], 'madrugada|la madrugada|de la madrugada|de madrugada': [4, 8], 'mediodía|medio día|al mediodía|del mediodía': [11, 13], 'tarde|tardes|la tarde|por la tarde|de la tarde|en la tarde|a la tarde|tardecita': [12, 20], 'noche|noches|la noche|por la noche|de la noche|en la noche|a la noche': [20, 24],
    'temprano en la mañana|primeras horas de la mañana|primera hora de la mañana|la mañana temprano|a primera hora de la mañana': [8, 10], 'última hora de la mañana|tarde en la mañana': [10, 12], 'primera hora de la tarde|primeras horas de la tarde': [12, 14], 'última hora de la tarde|última hora': [14, 16], 'primera hora de la noche': [20, 22], 'última hora de la noche': [22, 24],
  },
  partsOfDay: { 'esta noche|hoy a la noche|hoy por la noche|hoy en la noche': [0, 20, 24], 'anoche': [-1, 20, 24], 'esta mañana|hoy por la mañana': [0, 8, 12], 'esta tarde|hoy por la tarde': [0, 12, 16], 'esta madrugada': [0, 4, 8], 'anteanoche': [-2, 20, 24], 'mañana por la mañana|mañana en la mañana|mañana a la mañana|mañana temprano': [1, 8, 12], 'la noche siguiente|próxima noche': [1, 20, 24] },
  clockWords: { 'mediodía|medio día|el mediodía': 12, 'medianoche|media noche|la medianoche': 0, 'media mañana': 10, 'media tarde': 14 },
  numbers: { ...UNITS, un: 1, una: 1, ...TEENS, ...TENS, ...combine(TENS, UNITS, (ten, unit) => [`${ten} y ${unit}`]), 'par|un par|un par de': 2, 'media docena': 6 },
  ordinals: { ...ORDINAL_UNITS, ...ORDINAL_TENS, ...combine(ORDINAL_TENS, ORDINAL_UNITS, (ten, unit) => [`${ten} ${unit}`]), 'undécimo': 11, 'duodécimo': 12 },
  words: {
    the: 'el|la|los|las|lo', theDay: 'el|al|del', a: 'un|una', of: 'de|del|en', at: 'a las|a la|las|la|@|para las|hacia las|sobre las', on: 'el|en|en el|para el|del|día|el día|al', in: 'en|dentro de|de aquí a|tras|luego de|al cabo de', from: 'de|desde|del|a partir de|a partir del|desde el|desde las|de las|desde la|entre', to: 'a|al|hasta|hasta el|a las|hasta las|a la|hasta la|al día|hasta las',
    between: 'entre|entre el|entre las|entre los', and: 'y|e|con|más', or: 'o|u', by: 'antes de|antes del|para|para el|hasta|hasta el|a más tardar|a más tardar el|como máximo el|como muy tarde el|no más tarde del|antes de la|antes de las|vence el|para la', around: 'alrededor de|alrededor de las|cerca de|cerca de las|sobre|sobre las|hacia|hacia las|aproximadamente|a eso de|a eso de las|como a las|más o menos', for: 'por|durante|para',
    ago: 'atrás|antes', agoPre: 'hace', later: 'después|más tarde|a partir de hoy|a partir de ahora|desde hoy|desde ahora|luego|en el futuro', before: 'antes de|antes del', after: 'después de|después del|a partir de|a partir del|desde|tras|desde el', within: 'dentro de|en menos de|en los próximos|en las próximas|en el plazo de|en un plazo de|dentro de los próximos|dentro de las próximas|menos de|en un máximo de', every: 'cada|todos los|todas las|todo|toda', other: 'otro|otra|segundo', few: 'algunos|algunas|unos|unas|unos cuantos|pocos|pocas|varios|varias|unos pocos|unas pocas|unos pocos',
    half: 'medio|media', halfAfter: 'y media', quarterAfter: 'y cuarto|y un cuarto', quarterTo: 'menos cuarto|menos un cuarto', quarter: 'cuarto|un cuarto', till: 'para las|para la|antes de las', past: 'pasadas las|pasados de las|pasados las|pasadas de las|pasadas|pasados|después de las|y', less: 'menos', oclock: 'horas|hs|hrs|h|en punto|hora', h: 'h|hs', last: 'último|última', rest: 'resto|el resto|resto de|resto del|resto de la|lo que queda|lo que queda de|lo que resta', weekNo: 'semana|sem|semana número|semana nº', timeWord: 'hora|horario', now: 'ahora',
    times: 'veces', all: 'todo el|toda la|todo un|toda una|entero|completo|todo|toda', minutes: 'minutos|minuto|min|mins', starting: 'del|que empieza el|que comienza el|que empieza|que comienza', per: 'por', often: 'una vez|dos veces|tres veces|cuatro veces', eight: 'ocho', thousand: 'mil', net: 'neto', ish: 'ish',
    endOfDay: 'final del día|fin del día|al final del día|al finalizar el día|el final del día|fin de día|cierre del día|fin de la jornada|final de la jornada|finalizar el día|al cierre del día|final de la jornada laboral',
  },
  edges: { start: 'principio|principios|inicio|inicios|comienzo|comienzos|primeros|primeros días|a principios|a inicios|a comienzos|al principio|al inicio|primeros de', middle: 'mediados|mitad|medio|a mediados|a mitad', end: 'fin|final|finales|fines|a fin|a finales|a fines|al final|últimos días|finales de|al finalizar|finalizar' },
  holidays: {
    'navidad|día de navidad': { month: 12, day: 25 }, 'nochebuena': { month: 12, day: 24 }, 'nochevieja|fin de año': { month: 12, day: 31 }, 'año nuevo': { month: 1, day: 1 }, 'reyes|día de reyes': { month: 1, day: 6 }, 'día de muertos': { month: 11, day: 2 }, 'viernes santo': { easter: -2 }, 'jueves santo': { easter: -3 }, 'pascua|domingo de pascua': { easter: 0 }, 'domingo de ramos': { easter: -7 },
  },
  seasons: { 'primavera': 3, 'verano': 6, 'otoño': 9, 'invierno': 12 },
  adverbs: {
    'diariamente|diario|diaria|a diario|diarios|diarias': { freq: 'DAILY' }, 'semanalmente|semanal|semanales': { freq: 'WEEKLY' }, 'mensualmente|mensual|mensuales': { freq: 'MONTHLY' }, 'anualmente|anual|anuales': { freq: 'YEARLY' }, 'quincenal|quincenalmente|bisemanal|bisemanalmente': { freq: 'WEEKLY', interval: 2 }, 'trimestral|trimestralmente': { freq: 'MONTHLY', interval: 3 }, 'bimestral': { freq: 'MONTHLY', interval: 2 },
  },
  fuzzyWords: { 'tan pronto como sea posible|tan pronto como pueda|tan pronto como podamos|tan pronto como puedas|lo antes posible|lo más pronto posible|cuanto antes|inmediatamente|ahora|ahora mismo|justo ahora|en este momento|de inmediato|a la mayor brevedad': 0, 'pronto|en breve|próximamente': 3 },
  extra: [],
  followers: 'es son será serán estaría está están me nos te le les y o a al para con si de en por no que porque pero también vale va viene conviene puede pueden podemos podría gracias hay tenemos tiene',
  pastCues: 'fue fueron era eran estaba ayer envió enviaron enviamos recibí recibimos recibió llegó llegaron volví volvió hice hizo hubo tuvimos tuvo reunimos hablamos pasado pasada compré pedí',
};
