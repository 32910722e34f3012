import type { LexiconSource } from './lexicon.ts';
import { combine } from './numbers.ts';

const UNITS = { um: 1, dois: 2, 'três': 3, quatro: 4, cinco: 5, seis: 6, sete: 7, oito: 8, nove: 9 };
const TEENS = { dez: 10, onze: 11, doze: 12, treze: 13, 'catorze|quatorze': 14, quinze: 15, dezesseis: 16, dezasseis: 16, dezessete: 17, dezassete: 17, dezoito: 18, dezenove: 19, dezanove: 19 };
const TENS = { vinte: 20, trinta: 30, quarenta: 40, cinquenta: 50, sessenta: 60 };

export const portuguese: LexiconSource = {
  months: ['janeiro|jan', 'fevereiro|fev', 'março|mar', 'abril|abr', 'maio|mai', 'junho|jun', 'julho|jul', 'agosto|ago', 'setembro|set', 'outubro|out', 'novembro|nov', 'dezembro|dez'],
  weekdays: ['segunda-feira|segunda|seg', 'terça-feira|terça|ter', 'quarta-feira|quarta|qua', 'quinta-feira|quinta|qui', 'sexta-feira|sexta|sex', 'sábado|sáb', 'domingo|dom'],
  habitualWeekdays: ['segundas|segundas-feiras', 'terças|terças-feiras', 'quartas|quartas-feiras', 'quintas|quintas-feiras', 'sextas|sextas-feiras', 'sábados', 'domingos'],
  units: {
    second: 'segundo|segundos|seg', minute: 'minuto|minutos|min', hour: 'hora|horas|h', day: 'dia|dias|dias corridos', businessDay: 'dia útil|dias úteis', week: 'semana|semanas', fortnight: 'quinzena|quinzenas', month: 'mês|meses',
    quarter: 'trimestre|trimestres', year: 'ano|anos', decade: 'década|décadas', weekend: 'fim de semana|fins de semana|final de semana|fds',
  },
  relatives: { 'hoje|hoje mesmo|dia de hoje': 0, 'amanhã|dia seguinte|o dia seguinte': 1, 'depois de amanhã': 2, 'ontem': -1, 'anteontem|antes de ontem': -2 },
  shifts: { 'passado|passada|passados|passadas|último|última|últimos|últimas|anterior': -1, 'este|esta|estes|estas|neste|nesta|deste|desta|corrente|atual': 0, 'próximo|próxima|próximos|próximas|que vem|seguinte|seguintes|que entra': 1 },
  parts: {
    'manhã|de manhã|da manhã|pela manhã|à manhã|na manhã|a manhã|manhãs': [8, 12], 'tarde|à tarde|da tarde|de tarde|pela tarde|na tarde|tardes': [12, 18], 'noite|à noite|da noite|de noite|pela noite|noites': [18, 24], 'madrugada|da madrugada|de madrugada': [0, 6],
    'início da manhã|começo da manhã': [8, 10], 'final da manhã|fim da manhã': [10, 12], 'início da tarde|começo da tarde': [12, 14], 'final da tarde|fim da tarde|fim de tarde': [16, 18], 'almoço|hora do almoço': [12, 13],
  },
  partsOfDay: { 'hoje à noite|esta noite': [0, 18, 24], 'ontem à noite': [-1, 18, 24], 'hoje de manhã|esta manhã': [0, 8, 12], 'hoje à tarde|esta tarde': [0, 12, 18] },
  clockWords: { 'meio-dia|meio dia': 12, 'meia-noite|meia noite': 0 },
  numbers: { ...UNITS, uma: 1, duas: 2, ...TEENS, ...TENS, ...combine(TENS, { ...UNITS, uma: 1, duas: 2 }, (ten, unit) => [`${ten} e ${unit}`]) },
  ordinals: { 'primeiro|primeira': 1, 'terceiro|terceira': 3, 'quarto': 4, 'quinto': 5, 'segundo': 2, 'sexto': 6, 'décimo': 10 },
  words: {
    the: 'o|a|os|as', theDay: 'o|ao|do|no|dia|o dia|no dia|ao dia|do dia', a: 'um|uma', of: 'de|do|da|dos|das', at: 'às|à|as|@|para as|pelas|lá pelas', on: 'em|no|na|o|para|dia|no dia|ao|aos|às|nas', in: 'em|dentro de|daqui a|daqui|no|nos', from: 'de|desde|do|da|a partir de|a partir das|das|entre', to: 'a|até|ao|às|à|até às|até ao|até o|as',
    between: 'entre|entre as|entre os', and: 'e|com', or: 'ou', by: 'até|antes de|antes do|até o dia|até dia|até ao|até o|até à|até a|até às|o mais tardar|no máximo até|antes das|antes da|vence em|vencimento', around: 'por volta das|por volta de|cerca de|cerca das|aproximadamente|lá pelas', for: 'por|durante|para',
    ago: 'atrás|antes', agoPre: 'há|faz', later: 'depois|mais tarde|a partir de hoje|a contar de hoje', before: 'antes de|antes do|antes da', after: 'após|depois de|depois do|a partir de|a partir do|desde', within: 'dentro de|em até|em menos de|nos próximos|nas próximas|no prazo de|num prazo de', every: 'cada|todo|toda|todos os|todas as|a cada|aos', other: 'outro|outra', few: 'alguns|algumas|poucos|poucas|vários|várias',
    half: 'meio|meia', halfAfter: 'e meia', quarterAfter: 'e quinze|e um quarto', less: 'menos', past: 'passadas', oclock: 'horas|hrs|h|hora|em ponto', h: 'h', last: 'último|última', rest: 'resto|restante|resto do|resto da', weekNo: 'semana', timeWord: 'hora|horário', times: 'vezes', all: 'todo o|toda a|o dia todo', minutes: 'minutos|minuto|min', per: 'por', often: 'uma vez|duas vezes|três vezes', starting: 'de|que começa em', net: 'líquido',
    endOfDay: 'final do dia|fim do dia|fim do expediente|final do expediente|fechamento do dia|fim de dia',
  },
  edges: { start: 'início|começo|princípio|inícios|no início|no começo', middle: 'meados|meio|em meados', end: 'fim|final|finais|fins|no fim|no final' },
  holidays: { 'natal|dia de natal': { month: 12, day: 25 }, 'véspera de natal': { month: 12, day: 24 }, 'ano novo': { month: 1, day: 1 }, 'páscoa|domingo de páscoa': { easter: 0 }, 'sexta-feira santa': { easter: -2 }, 'carnaval|terça-feira de carnaval': { easter: -47 }, 'corpus christi': { easter: 60 } },
  seasons: { 'primavera': 3, 'verão': 6, 'outono': 9, 'inverno': 12 },
  adverbs: { 'diariamente|diário|diária': { freq: 'DAILY' }, 'semanalmente|semanal': { freq: 'WEEKLY' }, 'mensalmente|mensal': { freq: 'MONTHLY' }, 'anualmente|anual': { freq: 'YEARLY' }, 'quinzenalmente|quinzenal': { freq: 'WEEKLY', interval: 2 }, 'trimestralmente|trimestral': { freq: 'MONTHLY', interval: 3 } },
  fuzzyWords: { 'o mais rápido possível|o quanto antes|assim que possível|imediatamente|quanto antes|agora': 0, 'em breve|logo': 3 },
  followers: 'é são será está estará me nos te lhe você e ou a ao para com se de em por não que porque mas também pode podemos poderia obrigado obrigada às na no vem',
  pastCues: 'foi foram era eram estava ontem enviou enviei enviamos recebi recebemos recebeu chegou chegaram houve tivemos teve reunimos falamos passado passada comprei pedi fizemos',
};
