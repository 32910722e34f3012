import type { LexiconSource } from './lexicon.ts';
import { combine } from './numbers.ts';

const UNITS = { moja: 1, mbili: 2, tatu: 3, nne: 4, tano: 5, sita: 6, saba: 7, nane: 8, tisa: 9 };
const TENS = { kumi: 10, ishirini: 20, thelathini: 30, arobaini: 40, hamsini: 50 };

/** Hours are counted from sunrise and sunset: `saa nne asubuhi` is 10 in the morning (see `swHour` in the grammar). */
export const swahili: LexiconSource = {
  months: ['januari|mwezi wa kwanza', 'februari|mwezi wa pili', 'machi|mwezi wa tatu', 'aprili|mwezi wa nne', 'mei|mwezi wa tano', 'juni|mwezi wa sita', 'julai|mwezi wa saba', 'agosti|mwezi wa nane', 'septemba|mwezi wa tisa', 'oktoba|mwezi wa kumi', 'novemba|mwezi wa kumi na moja', 'desemba|disemba|mwezi wa kumi na mbili'],
  weekdays: ['jumatatu', 'jumanne', 'jumatano', 'alhamisi', 'ijumaa', 'jumamosi', 'jumapili'],
  units: { second: 'sekunde', minute: 'dakika', hour: 'saa|masaa', day: 'siku', businessDay: 'siku za kazi|siku ya kazi', week: 'wiki|juma|majuma', month: 'mwezi|miezi', quarter: 'robo mwaka|robo ya mwaka', year: 'mwaka|miaka', weekend: 'wikendi|mwisho wa wiki' },
  relatives: { 'leo': 0, 'kesho': 1, 'kesho kutwa|keshokutwa': 2, 'mtondo': 3, 'jana': -1, 'juzi': -2, 'siku inayofuata': 1 },
  shifts: { 'iliyopita|uliopita|jana|lililopita|zilizopita|iliyopita': -1, 'hii|huu|hili|hiki': 0, 'ijayo|ujao|lijalo|zijazo|inayokuja|unaokuja|inayofuata|unaofuata': 1 },
  parts: { 'asubuhi|ya asubuhi|za asubuhi': [6, 12], 'mchana|ya mchana|za mchana': [12, 16], 'alasiri|ya alasiri': [14, 17], 'jioni|ya jioni|za jioni': [16, 20], 'usiku|ya usiku|za usiku': [19, 24], 'alfajiri|ya alfajiri': [4, 6] },
  partsOfDay: { 'leo usiku|usiku wa leo': [0, 19, 24], 'leo asubuhi|asubuhi ya leo|asubuhi hii': [0, 6, 12], 'leo jioni|jioni ya leo|jioni hii': [0, 16, 20], 'kesho asubuhi|asubuhi ya kesho': [1, 6, 12] },
  clockWords: { 'adhuhuri|saa sita mchana|saa 6 mchana': 12, 'usiku wa manane|saa sita usiku|saa 6 usiku': 0 },
  numbers: { ...UNITS, wili: 2, ...TENS, ...combine(TENS, UNITS, (ten, unit) => [`${ten} na ${unit}`]) },
  ordinals: { 'ya kwanza|wa kwanza|la kwanza': 1, 'ya pili|wa pili|la pili': 2, 'ya tatu|wa tatu': 3, 'ya nne|wa nne': 4 },
  words: {
    theDay: 'tarehe|tar', on: 'siku ya|tarehe|mnamo|mnamo tarehe|tar', of: 'ya|wa|la|za|mwezi|mwezi wa', in: 'baada ya|ndani ya|katika', from: 'kuanzia|toka|tangu|kutoka|kuanzia tarehe', to: 'hadi|mpaka|hadi tarehe|mpaka tarehe', between: 'kati ya', and: 'na', or: 'au', by: 'kabla ya|hadi|ifikapo|kufikia|mpaka|kabla ya tarehe|ifikapo tarehe', around: 'karibu|kama|mnamo', for: 'kwa|kwa muda wa',
    ago: 'iliyopita|zilizopita|lililopita|uliopita', later: 'baadaye|kuanzia leo|zijazo', before: 'kabla ya', after: 'baada ya|tangu', within: 'ndani ya|katika|ndani ya muda wa', every: 'kila', few: 'chache|kadhaa', swHour: 'saa', halfAfter: 'na nusu', quarterAfter: 'na robo', quarterTo: 'kasorobo|kasoro robo', less: 'kasoro', minutes: 'dakika', last: 'mwisho', rest: 'sehemu iliyobaki', times: 'mara', endOfDay: 'mwisho wa siku|mwisho wa kazi',
  },
  edges: { start: 'mwanzo wa|mwanzoni mwa|mwanzo|mapema', middle: 'katikati ya|katikati mwa', end: 'mwisho wa|mwishoni mwa|mwisho' },
  holidays: { 'krismasi|noeli': { month: 12, day: 25 }, 'mwaka mpya': { month: 1, day: 1 }, 'pasaka': { easter: 0 }, 'ijumaa kuu': { easter: -2 }, 'mashujaa': { month: 10, day: 20 }, 'jamhuri': { month: 12, day: 12 } },
  adverbs: { 'kila siku': { freq: 'DAILY' }, 'kila wiki': { freq: 'WEEKLY' }, 'kila mwezi': { freq: 'MONTHLY' }, 'kila mwaka': { freq: 'YEARLY' } },
  fuzzyWords: { 'haraka iwezekanavyo|mara moja|sasa hivi|sasa': 0, 'hivi karibuni|karibuni': 3 },
  followers: 'na au kwa ili ni nitakuwa tutakutana tafadhali saa asubuhi jioni mchana usiku kabla baada',
  pastCues: 'jana juzi ilikuwa tulikutana nilituma ilifika alituma iliyopita uliopita tulifanya',
};
