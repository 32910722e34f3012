import type { LexiconSource } from './lexicon.ts';
import { combine } from './numbers.ts';

const UNITS = { uno: 1, due: 2, tre: 3, quattro: 4, cinque: 5, sei: 6, sette: 7, otto: 8, nove: 9 };
const TEENS = { dieci: 10, undici: 11, dodici: 12, tredici: 13, quattordici: 14, quindici: 15, sedici: 16, diciassette: 17, diciotto: 18, diciannove: 19 };
const TENS = { venti: 20, trenta: 30, quaranta: 40, cinquanta: 50, sessanta: 60 };

export const italian: LexiconSource = {
  months: ['gennaio|gen|genn', 'febbraio|feb|febbr', 'marzo|mar', 'aprile|apr', 'maggio|mag', 'giugno|giu', 'luglio|lug', 'agosto|ago', 'settembre|set|sett', 'ottobre|ott', 'novembre|nov', 'dicembre|dic'],
  weekdays: ['lunedì|lun', 'martedì|mar', 'mercoledì|mer', 'giovedì|gio', 'venerdì|ven', 'sabato|sab', 'domenica|dom'],
  units: {
    second: 'secondo|secondi|sec', minute: 'minuto|minuti|min', hour: 'ora|ore|h', day: 'giorno|giorni|gg|giornata', businessDay: 'giorno lavorativo|giorni lavorativi|giorno feriale|giorni feriali', week: 'settimana|settimane', month: 'mese|mesi', quarter: 'trimestre|trimestri',
    year: 'anno|anni', decade: 'decennio|decenni', weekend: 'fine settimana|weekend|week-end',
  },
  relatives: { 'oggi|oggi stesso|giornata odierna': 0, 'domani|giorno dopo|giorno seguente|il giorno seguente|l\'indomani': 1, 'dopodomani': 2, 'ieri': -1, 'l\'altro ieri|altro ieri|avantieri': -2 },
  shifts: { 'scorso|scorsa|scorsi|scorse|ultimo|ultima|ultimi|ultime|passato|passata|precedente': -1, 'questo|questa|questi|queste|corrente|in corso': 0, 'prossimo|prossima|prossimi|prossime|che viene|seguente|successivo|successiva|entrante': 1 },
  parts: {
    'mattina|mattino|di mattina|del mattino|della mattina|in mattinata|mattinata|la mattina|al mattino': [8, 12], 'pomeriggio|del pomeriggio|nel pomeriggio|di pomeriggio|il pomeriggio': [12, 18], 'sera|di sera|della sera|in serata|serata|la sera|alla sera': [18, 22], 'notte|di notte|della notte|la notte|stanotte': [22, 24],
    'tarda mattinata|fine mattinata': [10, 12], 'primo pomeriggio': [12, 14], 'tardo pomeriggio': [16, 18], 'prima mattina|prima mattinata|mattina presto': [8, 10], 'pranzo|ora di pranzo': [12, 13],
  },
  partsOfDay: { 'stasera|questa sera': [0, 18, 22], 'stamattina|stamani|questa mattina|stamane': [0, 8, 12], 'stanotte|questa notte': [0, 22, 24], 'domattina': [1, 8, 12], 'ieri sera': [-1, 18, 22] },
  clockWords: { 'mezzogiorno': 12, 'mezzanotte': 0 },
  numbers: { ...UNITS, un: 1, una: 1, ...TEENS, ...TENS, ...combine(TENS, UNITS, (ten, unit, n) => [(n === 1 || n === 8 ? ten.slice(0, -1) : ten) + unit]), 'paio|un paio di|paio di': 2 },
  ordinals: { 'primo|prima': 1, 'secondo|seconda': 2, 'terzo|terza': 3, 'quarto|quarta': 4, 'quinto|quinta': 5 },
  words: {
    the: 'il|lo|la|i|gli|le|l\'', theDay: 'il|al|del|dal|l\'|il giorno', a: 'un|una|un\'', of: 'di|del|della|dello|dell\'|dei', at: 'alle|all\'|alle ore|ore|per le|@|h|dalle|ad ore', on: 'il|per il|nel|di|per|al', in: 'tra|fra|in|entro|da qui a', from: 'da|dal|dalle|dall\'|dalla|a partire da|a partire dal', to: 'a|al|alle|fino a|fino al|fino alle|all\'|alla',
    between: 'tra|fra|tra le|fra le|tra il|fra il', and: 'e|ed', or: 'o|oppure', by: 'entro|entro il|entro e non oltre|entro le|prima di|prima del|prima delle|non oltre il|al più tardi|al massimo entro|entro la|entro l\'|scadenza', around: 'verso|verso le|circa|intorno alle|attorno alle', for: 'per|durante',
    ago: 'fa|or sono', later: 'dopo|più tardi|a partire da oggi|da oggi', before: 'prima di|prima del|prima delle', after: 'dopo|dal|da|a partire dal', within: 'entro|nel giro di|nei prossimi|nelle prossime|in meno di', every: 'ogni|tutti i|tutte le|ciascun', other: 'altro|altra|due', few: 'alcuni|alcune|qualche|pochi|poche|diversi',
    half: 'mezzo|mezza', halfAfter: 'e mezza|e mezzo', quarterAfter: 'e un quarto|e quarto', quarterTo: 'meno un quarto', less: 'meno', oclock: 'ore|h|in punto', h: 'h', last: 'ultimo|ultima', rest: 'resto|resto del|resto della', weekNo: 'settimana', timeWord: 'ora', times: 'volte', all: 'tutto il|tutta la|intera|intero', minutes: 'minuti|minuto|min', per: 'per', often: 'una volta|due volte|tre volte', starting: 'del|che inizia il',
    endOfDay: 'fine giornata|fine della giornata|fine del giorno|chiusura|la fine della giornata',
  },
  edges: { start: 'inizio|inizi|all\'inizio|primi di|i primi di', middle: 'metà', end: 'fine|a fine|la fine|alla fine' },
  holidays: { 'natale': { month: 12, day: 25 }, 'vigilia di natale': { month: 12, day: 24 }, 'santo stefano': { month: 12, day: 26 }, 'capodanno': { month: 1, day: 1 }, 'san silvestro': { month: 12, day: 31 }, 'epifania': { month: 1, day: 6 }, 'ferragosto': { month: 8, day: 15 }, 'pasqua': { easter: 0 }, 'pasquetta|lunedì dell\'angelo': { easter: 1 } },
  seasons: { 'primavera': 3, 'estate': 6, 'autunno': 9, 'inverno': 12 },
  adverbs: { 'giornalmente|quotidiano|quotidianamente|giornaliero': { freq: 'DAILY' }, 'settimanale|settimanalmente': { freq: 'WEEKLY' }, 'mensile|mensilmente': { freq: 'MONTHLY' }, 'annuale|annualmente': { freq: 'YEARLY' }, 'quindicinale': { freq: 'WEEKLY', interval: 2 }, 'trimestrale': { freq: 'MONTHLY', interval: 3 } },
  fuzzyWords: { 'il prima possibile|appena possibile|quanto prima|al più presto|immediatamente|subito': 0, 'presto|a breve|prossimamente': 3 },
  followers: 'è sono sarà va vanno mi ci ti vi e o a al alle per con se di in non che perché ma anche può possiamo potremmo grazie andrebbe bene',
  pastCues: 'era erano è stato stata stati ieri ha hanno abbiamo ho ricevuto inviato spedito arrivato scorso scorsa fatto incontrato avuto',
};
