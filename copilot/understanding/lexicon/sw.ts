import { EN } from './en.ts';
import { remembered } from '../patterns/remembered.ts';
import { ending, opening, words, type Lexicon } from './lexicon.ts';

const VERBS =
  '(?:tuma|nitumie|tutumie|nitumieni|tuletee|leta|niletee|lete|angalia|kagua|hakiki|saini|tia saini|idhinisha|agiza|nunua|ninunulie|hifadhi|piga|nipigie|tupigie|wasiliana|lipa|lipia|jaza|sasisha|rekebisha|tengeneza|andaa|niandalie|andika|panga|chapisha|tafuta|ongeza|ondoa|futa|badilisha|hamisha|ahirisha|uliza|mjulishe|nijulishe|tujulishe|kumbusha|jaribu|sakinisha|alika|ongea|peleka|wasilisha|tafsiri|sahihisha|safisha|soma|jibu|shughulikia|thibitisha|niambie|tuambie|nipe|tupe|fanya|weka|ona|pitia|rudisha|ambatisha|jumuisha|sajili|fungua|funga|chagua|amua|kamilisha|hakikisha|toa|chukua|saidia|nisaidie|tusaidie|lete|pakia|shiriki|mpe|mpigie|mtumie|waambie|kusanya|hesabu)(?:eni)?|ku(?:tuma|nitumia|tutumia|leta|niletea|angalia|kagua|hakiki|saini|idhinisha|agiza|nunua|piga|nipigia|lipa|jaza|sasisha|rekebisha|tengeneza|andaa|andika|panga|chapisha|tafuta|ongeza|ondoa|futa|badilisha|hamisha|uliza|nijulisha|kumbusha|jaribu|alika|peleka|wasilisha|tafsiri|safisha|soma|jibu|shughulikia|thibitisha|niambia|nipa|fanya|weka|pitia|rudisha|hakikisha|toa|chukua|saidia|nisaidia)';
const ASK = '(?:(?:je,? )?(?:unaweza|waweza|mnaweza|ungeweza|mngeweza|unaweza kunisaidia))';

/** Swahili, for the common forms; business mail mixes it with English, so English words stay known for its topics. */
export const SW: Lexicon = {
  ...EN,
  language: 'sw',
  stopwords:
    'na ya wa kwa ni za la katika hii huo hiyo huyu hao yake yangu yako wetu yetu zetu sana pia bado kama lakini au ili kuwa leo kesho jana tafadhali asante habari ndugu mpendwa salamu shukrani saa siku wiki mwezi hapa pale wote kila tu si sio hakuna nina tuna una ana wana je nini lini wapi gani baada kabla kutoka mpaka hadi tutakuwa nitakuwa umepata unaweza naomba tunaomba kikao mkutano',
  letters: /\b(?:kwa|katika|tafadhali|naomba|asante|habari|ya|wa)\b/u,
  greeting: opening(
    'habari(?: (?:za|ya) \\p{L}+)?|hujambo|jambo|mambo|ndugu|mpendwa|shikamoo|salamu|salaam|hamjambo|hello|' +
      'hi|dear',
  ),
  everyone: words('wote|nyote|timu|wenzangu|ndugu|wapendwa|wanachama|wazazi|team|all|wateja|mteja'),
  closing: opening(
    'asante(?:ni)?(?: sana)?|ahsante|shukrani|wako(?: mwaminifu| katika \\p{L}+)?|karibu(?:ni)?|kwaheri|' +
      'salamu|siku njema|regards|kind regards|thanks|natanguliza shukrani',
  ),
  request: words(
    `${ASK}|tafadhali|naomba|ninaomba|tunaomba|ningependa u\\p{L}+|tungependa u\\p{L}+|nataka u\\p{L}+|` +
      'unahitaji ku\\p{L}+|unatakiwa|mnatakiwa|usisahau|msisahau|kumbuka ku\\p{L}+|hakikisha|' +
      'ni lazima u\\p{L}+|nisaidie|please',
  ),
  frame: new RegExp(
    `^[^\\p{L}\\p{N}@]*(?:(?:na|pia|lakini|basi)[ ,]+)*(?:tafadhali[, ]*)?(?:${ASK}|naomba|ninaomba|tunaomba|unahitaji|unatakiwa|usisahau|kumbuka)?[ ,]*(?:tafadhali[, ]*)?`,
    'u',
  ),
  imperative: opening(`(?:(?:na|kisha|halafu|tafadhali,?) ?)*(?:${VERBS})`),
  nounOrVerb: /^(?!)/u,
  second: words(`(?:na|kisha|halafu)(?: (?:pia|tafadhali))* (?:${VERBS})`),
  need: words(
    '(?:ninahitaji|tunahitaji|nahitaji)|(?:ninasubiri|tunasubiri|nasubiri)|' +
      'bado (?:sijapata|hatujapata|sijapokea|hatujapokea)',
  ),
  inquiry: words(
    '(?:niambie|tuambie|nijulishe|tujulishe|nifahamishe|tufahamishe) (?:\\S+ ){0,2}(?:kama|lini|vipi|nini|wapi|gani|iwapo|ikiwa)|' +
      '(?:unajua|wajua|mnajua) (?:kama|lini|vipi|nini|wapi|nani)|ningependa kujua|nilitaka kujua|' +
      'una(?:onaje|fikiri nini)|kuna (?:habari|taarifa)|' +
      '(?:umepata|umepokea|umeona|ulipata|mmepata|umefanikiwa)|nina swali',
  ),
  interrogative: opening(
    '(?:na|je,?|lakini)? ?(?:je|nani|nini|lini|wapi|kwa nini|vipi|gani|kiasi gani|ngapi|bei gani|kuna|una|unaweza|ni|umepata|umeshapata|tunaweza)',
  ),
  promise: words(
    '(?:nitatuma|nitakutumia|nitapiga|nitakupigia|nitaleta|nitafanya|nitajibu|nitakujulisha|nitawasilisha|nitathibitisha|nitaandaa|tutatuma|tutafanya|tutakujulisha|nitalipa|nitashughulikia|nita\\p{L}+)',
  ),
  done: words(
    '(?:nime|tume|ame|wame|ume)(?:tuma|kutumia|maliza|lipa|saini|pokea|pata|fanya|agiza|jibu|wasilisha|leta|kamilisha)|' +
      'tayari (?:nime|tume|ime|ume|zime)\\p{L}+|asante kwa|imeshatumwa|imelipwa',
  ),
  negated: words(
    'huna haja|hakuna haja|si lazima|sio lazima|usi(?:tume|lipe|jibu|fanye|piga|agize|nunue|jali|wasiliane)|' +
      'haihitajiki|huhitaji',
  ),
  withdrawn: words(
    'puuza|sahau (?:barua|ombi|ujumbe|hiyo)|usijali tena|nimeshaipata|haihitajiki tena|nimefuta ombi|achana na',
  ),
  hypothetical: words('siku moja|labda (?:baadaye|siku)|kama tungekuwa|kinadharia|pengine baadaye|ningekuomba'),
  condition: remembered(/(?<!\p{L})((?:kama|ikiwa|iwapo|endapo) (?!una|inawezekana|unaweza)[^,.;!?]{4,120}),/u),
  courtesy: words(
    'usisite|ukiwa na (?:swali|maswali)|kama una (?:swali|maswali)|natumaini|tunatumaini|nakutakia|' +
      'tunakutakia|karibu tena|samahani|pole|hongera|heri ya',
  ),
  rhetorical: words('habari yako|habari gani|hujambo|u hali gani|mambo vipi|sawa\\?|si ndiyo\\?'),
  meeting: words(
    'mkutano|mikutano|kikao|vikao|simu|semina|warsha|mafunzo|mahojiano|ziara|tukutane|kukutana|miadi|hafla|' +
      'sherehe|harusi|darasa|mazungumzo|meeting|call|zoom',
  ),
  propose: words(
    '(?:tunaweza|tungeweza|twaweza) (?:\\S+ )?(?:kukutana|kuzungumza|kuongea|kuonana|kupanga)|tukutane|' +
      'tuonane|tuzungumze|(?:ninapendekeza|napendekeza|tunapendekeza)|(?:una|utakuwa na|mna) nafasi|' +
      'utapatikana|upo (?:huru|tayari)|ingekufaa|itakufaa|ningependa (?:kukutana|tukutane|kukualika|tuzungumze)',
  ),
  invite: words(
    '(?:unaalikwa|mnaalikwa|nakualika|tunakualika|tunawaalika|karibu kwenye|karibuni kwenye)|mwaliko|' +
      'utafanyika|kitafanyika|itafanyika|tutakuwa na|kutakuwa na|utaanza|kitaanza|kimepangwa|umepangwa',
  ),
  agreed: words('tutaonana|tuonane|nathibitisha|nimethibitisha|sawa,? tukutane|nitakuwepo'),
  moved: words(
    '(?:ume|kime|ime)(?:ahirishwa|hamishwa|sogezwa|badilishwa)(?: hadi| mpaka| kutoka)?|tumeahirisha|' +
      'tumehamisha|tumesogeza|badala ya|muda mpya|tarehe mpya|utahamia|mabadiliko ya (?:muda|tarehe|ukumbi)',
  ),
  cancelled: words(
    '(?:ume|kime|ime)(?:futwa|sitishwa|ghairiwa)|tumefuta|tumeghairi|hautafanyika|hakitafanyika|haitafanyika|' +
      '(?:sitaweza|hatutaweza) (?:kuhudhuria|kuja|kufika)|hakuna (?:mkutano|kikao)',
  ),
  cutoff: words(
    'mwisho|siku ya mwisho|tarehe ya mwisho|kabla ya|inaisha|linaisha|itafungwa|yanafungwa|deadline|' +
      'lazima (?:i|zi|ya)\\p{L}+ kabla',
  ),
  invoice: words('ankara|invoisi|bili|kodi|ada|deni|malipo|mchango|karo|invoice|pango'),
  payRequest: words(
    '(?:tafadhali|naomba|tunaomba) (?:u|m)?(?:lip\\p{L}+)|lipa|kulipa|ulipe|lipia|kulipia|' +
      'malipo (?:kabla|yafanyike|yanatakiwa)|linatakiwa kulipwa|inatakiwa kulipwa|m-?pesa|paybill|till|' +
      'kiasi cha kulipa|unadaiwa',
  ),
  amountDue: words('jumla|kiasi|total|deni|baki|amount'),
  paid: words(
    '(?:malipo yako|malipo) (?:\\S+ )?(?:yamepokelewa|yamekamilika|yamefanikiwa|yamethibitishwa)|risiti|' +
      'stakabadhi|tumepokea (?:malipo|kiasi|ksh|tsh)|asante kwa (?:malipo|ununuzi)|umelipa|imelipwa|confirmed',
  ),
  refunded: words('rejesh\\p{L}+|utarudishiwa|tumerudisha|refund'),
  journey: words('ndege|treni|basi|safari|uwanja wa ndege|kituo|kiti|kuondoka|kuwasili|tiketi|sgr|flight|feri'),
  lodging: words('hoteli|chumba|usiku|malazi|hotel|kuingia|kutoka'),
  booked: words(
    '(?:ume|ime|ya)(?:thibitishwa|hifadhiwa)|uhifadhi|tiketi|umekata tiketi|namba ya (?:uhifadhi|tiketi)|' +
      'booking|imethibitishwa',
  ),
  parcel: words('kifurushi|mzigo|mizigo|bidhaa|oda|agizo|parcel|delivery|usafirishaji'),
  shipped: words(
    '(?:kime|ume|zime|ime)(?:tumwa|safirishwa|wasili|fika)|kiko njiani|uko njiani|kitawasili|utawasili|' +
      'kitafika|utafika|utaletwa|kitaletwa|namba ya (?:ufuatiliaji|mzigo)|itawasilishwa|kuchukuliwa',
  ),
  shared: words(
    'nime(?:weka|shiriki|pakia|tuma)|tume(?:weka|shiriki|pakia)|(?:ziko|iko|yako|lipo|zipo|ipo) hapa|hapa|' +
      'kiungo|link|pakua|folda|drive',
  ),
  file: words(
    'faili|mafaili|hati|nyaraka|picha|video|ripoti|taarifa|folda|mkataba|orodha|rasimu|fomu|muhtasari|pdf|slides',
  ),
  broken: words(
    '(?:hai|ha|hazi|hau|haki)(?:fanyi|fanyi kazi|waki|funguki|chapishi|jibu|patikani)(?: kazi)?|imeharibika|' +
      'limeharibika|kimeharibika|zimeharibika|hitilafu|tatizo|kosa|imevunjika|imekwama|inavuja|' +
      'hakuna (?:umeme|maji|mtandao|intaneti)|error|imezima|imezimika',
  ),
  repaired: words('imerekebishwa|imetengenezwa|inafanya kazi (?:tena|sasa)|imetatuliwa'),
  absence: words(
    '(?:nitakuwa|tutakuwa|niko|yuko|atakuwa) (?:\\S+ )?(?:likizo|likizoni|safarini|nje ya ofisi)|' +
      'ofisi itafungwa|sitakuwepo',
  ),
  keepWorthy: words(
    '(?:anwani|namba|nambari|nenosiri|akaunti|ofisi) (?:\\S+ )?(?:mpya|imebadilika)|' +
      '(?:msimbo|nenosiri|pin) (?:\\S+ ){0,3}ni|tumehama|kuanzia (?:leo|kesho|tarehe)|funguo (?:ziko|iko)|' +
      'ufunguo uko',
  ),
  until: ending('kabla ya|mpaka|hadi|kufikia|ifikapo|mwisho(?: ni)?:?|si zaidi ya|kabla ya saa|ndani ya|mwisho wa'),
  ofDate: ending('ya|wa|ya tarehe|tangu|kuanzia|baada ya|la|cha'),
  filler: words('tafadhali|haraka iwezekanavyo|ukipata nafasi|asante|pia'),
  danglingPreposition: /[\s,;:(–-]+(?:kabla ya|mpaka|hadi|kufikia|ifikapo|tarehe|siku ya|saa|ya|wa|kwa|na)?$/u,
  titles: {
    travelWords: {
      journey: 'Safari',
      flight: 'Ndege',
      train: 'Treni',
      bus: 'Basi',
      ferry: 'Feri',
      hotel: 'Hoteli',
      car: 'Gari la kukodi',
    },
    pay: (what, payee) => `Lipa ${what}${payee === '' ? '' : ` ya ${payee}`}`,
    travel: (what, from, to) => `${what}${from === '' ? '' : ` ${from}`}${to === '' ? '' : ` hadi ${to}`}`,
    parcel: (number, from) => `Kifurushi${number === '' ? '' : ` ${number}`}${from === '' ? '' : ` kutoka ${from}`}`,
    receipt: (what, payee) => `Risiti: ${what}${payee === '' ? '' : ` ya ${payee}`}`,
    bounced: (to) => `Barua pepe ${to === '' ? '' : `kwa ${to} `}haikufika`,
  },
};
