import { remembered } from '../patterns/remembered.ts';
import { words, type Topics } from './lexicon.ts';

const NOUN_TIME =
  '(?:meeting|call|appointment|session|briefing|workshop|training|seminar|webinar|interview|review|visit|inspection|tour|viewing|lunch|dinner|breakfast|stand-?up|standup|sync|catch-?up|kick-?off|demo|presentation|conference|class|lesson|rehearsal|hearing|check-?up|consultation|reception|party|ceremony|hackathon|retro|retrospective|town hall|all-hands|1:1|one-on-one|one-to-one|debrief|huddle|get-together|assembly|agm|board|walkthrough|walk-through|conversation|chat|discussion|coffee|practice|match|drill|talk|fitting|tasting)s?';

/** What mail is about: meetings, money, journeys, parcels, files, faults, news, deceit. */
export const EN_TOPICS: Topics = {
  meeting: words(
    `${NOUN_TIME}|appointments?|video ?call|phone call|conference call|zoom|teams (?:call|meeting)|meet up|` +
      'meet-?up|event|gathering|slot|meet',
  ),
  propose: words(
    '^(?:fancy |up for |time for |any chance of )?(?:an? )?(?:quick )?(?:lunch|coffee|dinner|breakfast|brunch|drinks?|beers?|tea|walk|call|chat|catch-?up)(?: together)?(?=[^.!?]{0,80}\\?)|' +
      '(?:can|could|shall|should|may|might) we (?:please |maybe |perhaps |possibly |also |quickly |briefly )*(?:meet|talk|speak|chat|have a|schedule|set up|arrange|do a|get together|catch up|hop on|jump on|discuss|sit down|go over|find a|say|hold|do|plan|fix|book|grab|make it|go through)|' +
      "let(?:'s| us) (?:meet|talk|speak|chat|have a|schedule|set up|arrange|do a|get together|catch up|hop on|jump on|discuss|sit down|go over|hold|plan|grab|make it|do|say|go through|use|aim for|try|find|fix|book|review|walk)|" +
      'would (?:\\S+ ){1,16}(?:work|suit|be (?:ok|okay|fine|good|possible|convenient)|fit)|' +
      'does (?:\\S+ ){1,12}(?:work|suit|fit)|do (?:\\S+ ){1,12}(?:work|suit) (?:for )?(?:you|u)|' +
      'is (?:\\S+ ){1,12}(?:ok|okay|good|convenient|possible|fine|free) for (?:you|u|a)|how about|what about|' +
      'are you (?:free|available|around|able to (?:meet|join|come|attend))|' +
      'do you have (?:time|a (?:moment|minute|slot)|\\S+ minutes)|' +
      'would you (?:be )?(?:free|available|have time|like to meet|be able to (?:meet|join|come))|' +
      "i(?:'d| would) (?:like|love) to (?:meet|schedule|set up|arrange|have a (?:call|meeting|chat)|discuss|invite|talk|catch up|sit down)|" +
      "we(?:'d| would) (?:like|love) to (?:meet|schedule|set up|arrange|have a (?:call|meeting|chat)|invite|have you)|" +
      '(?:i|we) (?:propose|suggest)(?: (?:we|that we|a|to|meeting|the))?|propose|my proposal|' +
      'can you (?:meet|make|join|come|do|attend)|could you (?:meet|make|join|come|do|attend)|please join|' +
      'join (?:us|me)|meet (?:me|us|you|up|with|on|at|in|for)|to meet|come (?:by|over|in|to)|drop by|' +
      "works for (?:me|us)|suits (?:me|us)|fits (?:me|us)|(?:i'm|i am|we're|we are) (?:free|available)|" +
      'which (?:of these |one |time |day |slot |date )*(?:works|suits|would work|do you prefer)|' +
      'i can (?:do|offer|make)|we can offer|set up a (?:call|meeting|time)|' +
      'schedule a (?:call|meeting|time|demo)|' +
      '(?:have|do|hold|grab|book) a (?:quick |short |brief |follow-up |video |phone )*(?:call|meeting|chat|coffee|lunch|session|demo|workshop)',
  ),
  invite: words(
    "(?:got|put|have|had|pencilled|penciled|booked|wrote) you (?:down|in|over)|love to (?:see|have) you|invite(?:s|d)?(?: you| to)?|invitation|you(?:'re| are) (?:cordially |warmly )?invited|please join|" +
      'join (?:us|me)|takes? place|will (?:take place|be held|happen)|' +
      '(?:is|are) (?:on|scheduled|planned|set|booked) (?:for|on|at|in)|is on|scheduled for|is scheduled|' +
      "we meet|we(?:'ll| will) (?:meet|be meeting|have|hold|start|gather)|begins?|starts? (?:at|on)|rsvp|" +
      'save the date|there (?:is|will be) an?|holding an?|hosting an?|attendance|' +
      'looking forward to (?:seeing|meeting) you|' +
      'your (?:next )?(?:appointment|interview|viewing|visit|lesson|consultation|check-?up)|' +
      'has been (?:scheduled|booked|arranged|set)|have you (?:over|down)|expect(?:ing)? you|we are having|' +
      `next (?:\\S+ ){0,2}${NOUN_TIME}|` +
      'we (?:rehearse|train|practi[sc]e|play|gather|start)',
  ),
  agreed: words(
    '(?:engineer|technician|plumber|electrician|surveyor|inspector|courier|movers|builders?|decorator|gas man) (?:can |will |is going to |is |are |will be )?(?:come|comes|coming|visit|visiting|call|calling|arrive|arriving|attend)|see you (?:on|at|there|then|tomorrow|next|in|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|' +
      "(?:confirm|confirming|confirmed)|it is|it's (?:a date|settled|confirmed|on)|" +
      'works (?:fine|great|perfectly|well|for)|' +
      "i(?:'ll| will) (?:be there|come|join|attend|see you|meet you|pick you|collect you|call you|ring you|phone you)|let(?:'s| us) (?:meet|say|do)|" +
      'as agreed|agreed|sounds good|looking forward to (?:our|the) (?:meeting|call|visit)|we are meeting|' +
      "we're meeting|meeting you (?:on|at)",
  ),
  moved: words(
    '(?:is |are |was |has been |have been |been |be |had to be |needs? to be |must be |will be )?(?:re-?scheduled|postponed|moved|pushed(?: back)?|brought forward|shifted|delayed|put back|put off|deferred|advanced|relocated)|' +
      'moves? (?:(?:up|forward|on|along|back|over|across) )?(?:to|from|into)|moving (?:the|our|it|to|this)|' +
      '(?:move|push|shift|reschedule|postpone|delay|bring forward|put back|bump) (?:our|the|it|this|that|to|tomorrow|today|monday|tuesday|wednesday|thursday|friday|my)|' +
      'new (?:time|date|slot|room|location|venue|start)|change of (?:time|date|plan|room|location|venue)|' +
      '(?:time|date|room|venue|location) (?:change|changed|has changed|has been changed)|' +
      'starts (?:an hour|later|half|earlier)|(?:now|is now|will now|now meets) (?:at|on|be|in|an hour|later|half|start|earlier)|' +
      'instead of (?:on |at )?(?:\\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|the|in)|' +
      'instead\\b|not (?:on |at )?\\S+(?: \\S+){0,3},? but (?:on|at|in)|rather than|rescheduling|' +
      'half an hour (?:later|earlier)|an hour (?:later|earlier)|one (?:hour|day|week) (?:later|earlier)|' +
      '(?:change|switch|swap) (?:the |our )?(?:meeting|call|time|date|day|appointment|slot|room)',
  ),
  cancelled: words(
    '(?:is |are |was |has been |have been |been |be |had to be |must be |being )?(?:cancell?ed|called off|scrapped|dropped(?! (?:it|them|him|her|me|us|you|off|by|in|at|the|a|an|my|your|our) ))|' +
      '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|that day) (?:\\S+ ){0,2}(?:does not|doesn.t|won.t|no longer) (?:\\S+ )?(?:work|works|suit)|cancels?|cancell?ing|cancellation of|(?:have|had|need|want|going) to (?:cancel|call off|scrap)|calls? off|calling off|will not (?:take place|be held|happen)|' +
      "(?:won'?t|isn'?t going to|is not going to|does not|doesn'?t|will no longer|cannot|can'?t) (?:take place|be held|happen|go ahead)|" +
      'is off|' +
      'no (?:meeting|call|stand-?up|session|class|training|practice|rehearsal|lesson|sync) (?:today|tomorrow|this|next|on|monday|tuesday|wednesday|thursday|friday)|' +
      "(?:i )?(?:can'?t|cannot|won'?t be able to|am unable to|'m unable to) (?:make|attend|come|join|do) (?:it|the|our|to|today|tomorrow|on|this)",
  ),
  notMeeting: words(
    'subscriptions?|orders?|flights?|trains?|bookings?|reservations?|payments?|memberships?|polic(?:y|ies)|' +
      'tickets?|accounts?|contracts?|parcels?|packages?|deliver(?:y|ies)|shipments?|invoices?|projects?|launch|' +
      'releases?|deadlines?|due date|submission|servers?|folders?|files?|data|offices?|money|funds',
  ),
  cutoff: words(
    'rsvps?|(?:replies|responses|answers) (?:are |is )?(?:requested|wanted|kindly requested|appreciated|due)|(?:can|may) (?:\\S+ ){0,3}(?:apply|register|enrol|sign up|enter|claim|submit|nominate|vote|hand in) (?:\\S+ ){0,8}(?:until|till|by|before)|deadline|(?:closes?|closing|shuts|ends|expires?|expiring|expiry|runs? out|lapses?)|' +
      'last (?:day|date|chance|call|possible)|cut-?off|no(?:t)? later than|filing date|at the latest|(?:is|are|falls|fall) due|' +
      'due (?:date|on|by)|due|(?:until|till) (?:the end|midnight|\\S+day)|open until|valid until|' +
      'before (?:the )?(?:end|close)|latest by|final date|register by|submissions? (?:by|close|end|until)|' +
      'applications? (?:by|close|end|until|must)|must (?:be|have been|reach|arrive)|closing date|have until|' +
      'has until|freeze|early bird',
  ),
  obligation: words(
    '(?:must|shall|should|needs? to|are to|is to|have to|has to) (?:submit|return|tell|let|register|apply|notify|inform|send|hand|file|lodge|pay|surrender|claim|enter|reply|respond|confirm|sign up)|must be|must reach|must arrive|have to be|has to be|need(?:s)? to be|(?:is|are) to be|should be|' +
      '(?:is|are) required|shall be|will be accepted|(?:are|is) expected',
  ),
  invoice: words(
    'invoices?|inv|bill|bills|statement of account|pro ?forma|fee note|amount due|balance due|rent|premium|' +
      'payment (?:reminder|request|notice|due)|dunning|membership fee|subscription fee|tuition|deposit|' +
      'down payment|quotation|tax (?:bill|assessment)|annual fee|reminder: payment|instal?lment|council tax|' +
      'outstanding (?:balance|amount|invoice)|amount payable|levy|fees?',
  ),
  payRequest: words(
    '(?:please|kindly|to) (?:pay|transfer|remit|settle|wire|arrange payment)|' +
      'pay(?:able)? (?:by|within|before|until|on|to|the|this|it)|payment (?:is )?due|due (?:by|on|date|next|this|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|' +
      'payable|payment terms|net \\d+|within \\d+ days|settle|transfer the (?:amount|money|sum)|remit|' +
      'we ask (?:you )?for payment|payment (?:of|by|within|until|before)|amount due|balance due|total due|' +
      'bank details|iban|outstanding|overdue|still owe|you owe|send me (?:the money|your share)|your share|' +
      'pay me back|mpesa|m-pesa|paybill|till number|transfer (?:it|the|me|that|them|this)|' +
      'make (?:the |a )?payment|arrange (?:the )?payment|(?:please|kindly|to) release|release (?:the |this |our )?(?:payment|amount|funds|balance)',
  ),
  amountDue: words(
    '(?:total |amount |balance )(?:due|payable|outstanding|owed|to pay)|grand total|total|amount|balance|sum|' +
      'invoice (?:amount|total|value)|to pay|due|(?:is|are) (?:still )?(?:pending|unpaid)',
  ),
  overdue: words(
    'overdue|past due|past \\d+ days|\\d+ days (?:late|past|over|overdue)|(?:is|are) (?:now )?late|owing|not (?:yet )?(?:been )?(?:received|paid|settled)|reminder|outstanding|unpaid|' +
      'second notice|final notice',
  ),
  paid: words(
    '(?:payment|order|purchase|donation|transaction) (?:received|confirmed|successful|complete[d]?|confirmation|was successful|has been (?:received|processed|completed))|' +
      'receipt(?: for| from)?|(?:rent|fee|fees|deposit|instal?ment|subscription|transfer|contribution|donation) (?:\\S+ ){0,7}(?:(?:has|have) been|was|were) received|' +
      "(?:you|we)(?:'ve| have)? (?:paid|received (?:your|the|a) payment|sent a payment|successfully paid)|" +
      'you(?:r card)? (?:was|has been|were) charged|(?:has|have|was|were) been charged|charged(?: to)?|' +
      'thank(?:s| you) for (?:your|the) (?:payment|purchase|order|donation)|paid (?:in full|on|by|with|via)|' +
      '(?:has|have) been paid|was paid|paid|' +
      "we(?:'ve| have) (?:received|got) (?:your|the) (?:payment|money|transfer)|received your payment|" +
      'payment to|you sent|amount paid|no (?:further )?payment (?:is )?(?:due|required|needed)|' +
      'already been (?:settled|paid)|direct debit (?:was|has been) collected',
  ),
  refunded: words(
    'refund(?:s|ed)?|(?:on (?:its|the) way |sent |going |gone |paid |transferred |wired |put (?:\\S+ ){1,3})back (?:to|on|onto|into|in) (?:your|the) (?:\\S+ )?(?:card|account|visa|mastercard|amex|paypal|bank|balance|wallet)|back (?:on|onto) the (?:visa|mastercard|card|amex)|reimbursed|reimbursement|credited (?:to|back)|money back|credit note',
  ),
  automaticPayment: words(
    'renews? automatically|renewal on|will (?:auto-?)?renew|direct debit|auto-?pay|' +
      'automatic(?:ally)? (?:payment|charged?|debited?|renew(?:s|ed|al)?|collected?|deducted?|paid|withdrawn)|' +
      'will be (?:charged|debited|collected|deducted|billed|withdrawn|taken)|auto-?renew(?:s|al)?|' +
      "standing order|we(?:'ll| will) (?:charge|debit|collect|bill|withdraw|take (?:\\S?\\d\\S*|the (?:money|balance|amount|full)))|no action (?:is )?(?:required|needed)",
  ),
  journey: words(
    'flights?|crossing|sailing|trains?|bus|coach|ferry|boarding|departs?|departure|departing|arriv(?:es?|al|ing)|airport|' +
      'airline|itinerary|e-?tickets?|terminal|gate|seat|rental car|car (?:hire|rental)|outbound|return journey|' +
      'check-in online|journey|trip|rail|cruise|transfer',
  ),
  lodging: words(
    'hotel|check-?in|check-?out|nights?|room|guest ?house|apartment|hostel|b&b|lodge|inn|resort|' +
      'accommodation|stay',
  ),
  booked: words(
    'departs?|leaves (?:from )?\\S+(?: \\S+){0,3} at|' +
      'booking (?:is )?(?:confirmed|confirmation|reference|number|code|ref|id)|' +
      '(?:is|are|has been|have been) (?:booked|confirmed|reserved)|' +
      "(?:you|you're|we have|i have|i've|we've) (?:are )?booked|reservation|confirmation (?:number|code|no)|" +
      'booking|e-?ticket|itinerary|pnr|your (?:trip|flight|journey|stay|ticket|train|itinerary)|booked',
  ),
  parcel: words(
    'parcels?|packages?|shipments?|deliver(?:y|ies|ed)|courier|tracking|track|your order|consignment|packet|' +
      'dispatched|order',
  ),
  shipped: words(
    '(?:has been |have been |was |were |is |are |been )(?:shipped|dispatched|delivered|handed|sent|on its way|on their way|out for delivery|picked up|collected)|' +
      'on (?:its|the|their) way|out for delivery|' +
      'will (?:be delivered|arrive|be with you|reach you|be dropped|come)|arrives?|arriving|' +
      'expected (?:delivery|on|to arrive)|estimated (?:delivery|arrival)|' +
      'delivery (?:date|window|slot|attempt|between|on|by|today|tomorrow|is scheduled|scheduled|expected|will|planned)|' +
      'ready (?:for|to be) (?:pick-?up|collect(?:ion|ed)|picked)|tracking (?:number|code|id|no|link)|shipped|' +
      'dispatched|delivered|missed (?:you|delivery)|awaiting collection|left with|be delivered|' +
      'track (?:it|your|the)',
  ),
  shared: words(
    'shared|has shared|have shared|' +
      '(?:is|are) (?:now )?(?:up|live)(?=,|:| at| on| here|$)|(?:is|are) (?:here|available|online|uploaded|in the (?:shared )?(?:folder|drive)|on the (?:drive|share|cloud))|' +
      "(?:here(?:'s| is| are)|you(?:'ll| will| can) find|find|download|access|get|grab|view|open)|uploaded|" +
      'put (?:it|them|the|all|everything)|link|folder|drive|dropbox|wetransfer|sharepoint|onedrive|' +
      'under this link|at this link|here:|invited you to (?:edit|view|comment|collaborate)|transfer',
  ),
  file: words(
    'screenshots?|screen ?recordings?|captures?|files?|documents?|docs?|folders?|photos?|pictures?|images?|' +
      'videos?|slides?|deck|spreadsheets?|sheets?|reports?|drafts?|recordings?|pdfs?|logs?|scans?|plans?|' +
      'drawings?|data ?sets?|minutes|notes|presentation|contract|archive|zip|designs?|mock-?ups?|templates?|' +
      'catalogue|catalog|brochure|materials?|assets?|artwork|footage|samples?|manuscript|backup|exports?|' +
      'proofs?|layouts?|figures|manual|certificates?|handbook|floor ?plans?|transcripts?|shots|blueprints?|' +
      'statements?|forms?|schematics?|survey|results|maps?|agenda|handouts?|list|price list|audio|album|' +
      'everything',
  ),
  broken: words(
    '(?:is|are|was|keeps?|started|been) (?:\\S+ )?(?:leaking|tripping|overheating|beeping|flashing|flickering|rattling|stuttering|dripping|slipping|sticking|smoking|sparking|squeaking|losing|lagging|failing|crashing|freezing|disconnecting|restarting|buzzing)|' +
      'keeps? (?!you|us|me|up|in|an|a|the|your|our|it|them|this)[a-z]+ing|' +
      '(?:reads?|reading|shows?|showing) (?:zero|nothing|an? (?:error|blank|wrong)|the wrong)|' +
      '(?:charged|billed|debited|printed|sent|delivered) (?:\\S+ ){0,3}(?:twice|double)|' +
      "(?:does not|doesn'?t|do not|don'?t|did not|didn'?t|won'?t|will not|no longer|cannot|can'?t|isn'?t|is not|aren'?t|not|stopped|never) (?:work|works|working|start|starts|starting|load|loads|loading|open|opens|opening|print|prints|printing|connect|connects|connecting|respond|responds|responding|sync|syncs|syncing|boot|turn on|charge|charging|log in|login|close|show up|showing|send|sending|heat|heating|get (?:warm|hot|cold)|cool|cooling|flush|lock|update|updating|save|saving|display|go through|reach|access|ring|drain)|" +
      '(?:gives?|gave|giving|throws?|threw|returns?|returned|get|gets|getting|got) (?:\\S+ ){0,3}(?:404|500|502|503|403|errors?|blank page|white page|exception|warning)|' +
      'crash(?:es|ed|ing)?|broken|broke(?: down)?|error(?:s)?(?: message| code)?|bug|outage|' +
      '(?:is|are|was|been|went|goes|keeps going) (?:down(?! (?:to|by|from) )|offline|unreachable|unavailable|stuck|frozen|dead|out of order|faulty|defective|damaged|leaking|jammed|blocked)|' +
      'out of order|fail(?:s|ed|ing|ure)?(?: to| with)?|defect(?:ive|s)?|faulty|malfunction(?:s|ing)?|' +
      'leak(?:s|ing|ed)?|freez(?:es|ing)|hangs(?! (?:on|in|at|from|above|over|next|by))|times? out|timed out|' +
      '(?:prints|shows|displays|sends|charges|counts|calculates|shown|displayed|charged) (?:\\S+ ){0,4}(?:twice|wrong|incorrectly|wrongly|double)|' +
      '(?:wrong|incorrect) (?:price|prices|total|amount|data|result|results|numbers?|size|colou?r|item|items|address|version|order|quantity)|' +
      'damaged|cracked|cracks?|(?:came|come|coming|fell|falling|fallen) (?:off(?! the (?:\\S+ ){1,3}(?:this|today|yesterday|on|at|last|in)(?!\\p{L}))|loose|apart)|(?:drops?|cuts?|dropping|cutting) (?:off (?:at|after|halfway|(?:the )?(?:wi-?fi|network|line|air))|out (?:every|all|again|when|after|mid))|(?:been|has been) like (?:this|that) since|' +
      '(?:is|are|has come|have come) loose|wobbl(?:y|es|ing)|torn|scratch(?:ed|es)|peel(?:s|ing) off|smashed|' +
      'missing (?:pages?|parts?|items?|screws|data|from the (?:order|delivery|box))|problem with|problems with|' +
      'issue with|issues with|trouble with|having (?:problems|trouble|issues)|' +
      '(?:500|502|503|504|404) (?:error|page)?|corrupted|locked out|blank (?:page|screen)|white screen|' +
      "overheat(?:s|ing)|jam(?:s|med|ming)|restarting (?:doesn'?t|does not|didn'?t) help|went down|" +
      'unable to (?:log|access|open|connect|print|load|save|reach|sign)|' +
      'not (?:responding|reachable|available|receiv(?:ed|ing)|arriving|syncing)|stops? (?:working|responding)|' +
      'smells? (?:of|like) (?:gas|burning|smoke)|' +
      'no longer (?:closes?|opens?|works?|starts?|fits?|locks?|heats?|charges?|turns?|prints?|connects?|responds?|loads?|shuts?|holds?|runs?|rings?|cools?|switch(?:es)?|moves?|sticks?|lights?|sends?|syncs?|appears?|shows?)(?! (?:at|for|in) (?:our|the) (?:company|firm))|' +
      'no (?:hot water|heating|power|internet|signal|connection|electricity)|disconnects?|garbled|regression|' +
      'incident|arrived (?:broken|damaged|empty|open|late|wet)|rattl(?:es|ing)|strange noises?|' +
      'making (?:a |strange )?noises?',
  ),
  repaired: words(
    '(?:is|are|was|has been|have been|got|been) (?:now )?(?:fixed|resolved|repaired|solved|restored|back (?:up|online|to normal))|' +
      'works? again|working again|no longer (?:occurs|happens|crashes)|fixed|resolved|back online|' +
      'back to normal|all good (?:now|again)',
  ),
  absence: words(
    "(?:i|we|he|she|they)(?:'m|'ll be| am| will be|'re| are)? (?:be )?(?:out of (?:the )?office|on (?:annual |sick |parental |maternity |paternity )?(?:leave|holiday|vacation)|away|off (?:sick|work|on|from)|not in the office|working from home|unavailable|travelling|traveling|closed)|" +
      '(?:is|are|will be) (?:out of (?:the )?office|on (?:annual |sick |parental |maternity )?(?:leave|holiday|vacation)|away|off sick|closed|not available|unavailable|absent)|' +
      'day off|' +
      '(?:office|shop|store|clinic|practice|library|reception|canteen|warehouse) (?:is|will be|remains|stays) closed',
  ),
  keepWorthy: words(
    'takes? effect|comes? into (?:force|effect)|' +
      'new (?:\\S+ ){0,2}(?:address|phone|number|iban|bank (?:details|account)|e-?mail|code|password|pin|office|contact|extension|opening hours|hours|mobile)|' +
      '(?:door|gate|access|alarm|entry|entrance|wi-?fi|wifi|lock ?box|safe|dial-in|building|key) (?:\\S+ )?(?:code|password|pin|key|combination)(?: is| has|:)?|' +
      '(?:gate|door|lock|barrier|safe|alarm|shed|lock ?box|keypad) (?:\\S+ ){0,4}(?:opens?|unlocks?|works?) (?:with|on|to) [\\d#*]{3,8}|' +
      '(?:code|password|pin|passcode|combination) (?:is|has changed|changed|for \\S+(?: \\S+){0,4} is|to \\S+(?: \\S+){0,4} is)|' +
      '(?:my|our|his|her|their) (?:new )?(?:address|number|mobile|e-?mail|phone|office|extension|iban|bank details|vat number) (?:is|has|will|changes|changed|are)|' +
      "we(?:'ve| have)? (?:moved|are moving|relocated)|has moved to|moving to (?:a )?new|" +
      'takes? over (?:from|as|the)|is (?:the|our|your) new|successor|from now on|as of (?:\\S+ ){1,4}|' +
      'with effect from|effective|customer number|account number is|policy number is|opening hours|' +
      'please note (?:that|the|our)|for (?:your|the) records?|keep (?:this|it) (?:for|handy|safe)|' +
      'member(?:ship)? number|serial number|key is (?:under|in|at|with)|combination|save (?:my|this) number|' +
      'spare key|allergic|gluten|vegetarian',
  ),
  decision: words(
    '(?:we|the (?:board|team|committee|management|council|group|client|customer)|they) (?:have |has )?(?:decided|agreed|approved|chosen|opted|voted|settled|signed off)|' +
      'decision|it (?:was|has been) (?:decided|agreed)|was (?:approved|agreed|decided)|has been approved|' +
      "final (?:decision|version|choice) is|we(?:'ll| will) go with|we(?:'re| are) going with|for the record|" +
      'has accepted|won the',
  ),
  newsletter: words(
    'unsubscribe|newsletter|view (?:this (?:e-?mail )?)?(?:in|online|on)(?: your)? browser|' +
      'manage (?:your )?(?:preferences|subscriptions?|notifications?)|e-?mail preferences|' +
      'you (?:get|receive|are receiving|received) this (?:e-?mail |mail |message )?(?:because|as)|opt[- ]?out|' +
      'update your preferences|issue \\d+|no longer wish to receive|subscribed|weekly digest|digest|' +
      'notification settings|mailing list',
  ),
  promotion: words(
    '\\d+ ?% (?:off|discount|rabatt)|save (?:up to )?(?:\\$|£|€)?\\d+|sale|discount|' +
      'offer(?:s)?(?: ends| expires| valid)?|free (?:shipping|trial|gift|delivery|for)|' +
      'limited (?:time|offer|stock)|shop now|buy now|order now|sign up (?:now|today|here)|' +
      'register (?:now|today|before|here|your)|learn more|read more|click here|get started|' +
      'download (?:now|our|the (?:free|guide|app|ebook|e-book|white ?paper))|exclusive|deal(?:s)?|coupon|promo|' +
      "voucher|special offer|black friday|new arrivals|now available|discover|don'?t miss|last chance|" +
      'early bird|join thousands|upgrade (?:now|today|to)|try (?:it )?(?:free|now|today)|subscribe|follow us|' +
      'book (?:a|your) (?:free )?demo|boost your|grow your|unlock|rewards?|points',
  ),
  credentials: words(
    '(?:verify|confirm|validate|update|re-?activate|restore|unlock|secure) (?:your|the) (?:\\S+ ){0,2}(?:account|identity|password|information|details|billing|payment|mailbox|profile|access|credentials|login|card|data)|' +
      '(?:account|mailbox|access|card|profile) (?:\\S+ ){0,3}(?:suspended|limited|locked|blocked|deactivated|disabled|restricted|terminated|closed|expire[sd]?|on hold)|' +
      'password (?:\\S+ ){0,3}(?:expire[sd]?|expiring|reset|verification)|unusual (?:activity|sign-?in|login)|' +
      'suspicious (?:activity|login|sign-?in|transaction)|(?:sign|log) ?in with your (?:work|company|office|microsoft|google|e-?mail)|' +
      'log ?in (?:here|now|below|to (?:avoid|keep|restore|verify|confirm))|' +
      'sign in (?:here|now|to (?:avoid|keep|restore|verify|confirm))|' +
      'click (?:here|below|the link|on the link)(?: \\S+){0,3} to (?:verify|confirm|update|restore|avoid|unlock|keep|release|claim|re)|' +
      'gift cards?|wire (?:transfer )?(?:the|immediately|urgently)|social security number|seed phrase|' +
      'one-?time (?:code|password)|storage (?:is )?(?:almost )?(?:full|exceeded)|quota|unpaid customs|' +
      "customs fee|redelivery fee|you(?:'ve| have) won|claim your|inheritance|new bank (?:account|details)|" +
      'changed (?:our )?bank|keep (?:this|it) (?:confidential|between us|quiet)|bitcoin|crypto ?wallet|' +
      'tax refund|remote access|card (?:number|details)|held messages|pending messages',
  ),
  urgency: words(
    'immediately|urgent(?:ly)?|within \\d+ ?(?:hours?|hrs?|h|minutes)|as soon as possible|asap|right away|' +
      'final (?:notice|warning)|or your|' +
      'will be (?:closed|suspended|deleted|terminated|blocked|disabled|locked|deactivated|permanently|lost)|' +
      'avoid (?:suspension|interruption|closure|loss|disruption|penalty)|last warning|' +
      'expires? (?:today|in \\d+|tonight|soon)|failure to|act now|24 hours|48 hours',
  ),
  toAssistant: remembered(
    /(?:^|[.!?:;,"'([*_#>-] ?|\s(?=(?:to|for|hey|hi|dear|attention|note|instructions?|ai|a\.i\.|e-?mail|virtual|digital|automated|llm|inbox|chatbot|language) ))(?:(?:dear |hey |hi |attention,? |note (?:to|for) (?:the |any |all )?|instructions? (?:to|for) (?:the |any |all )?|to (?:the |any |all |every )|for (?:the |any |all ))?(?:(?:ai|a\.i\.|e-?mail|mail|virtual|digital|automated|your|personal|llm|smart|inbox|office) )*(?:assistants?|copilots?|chatbots?|agents?|language models?|llms?|bots?|summari[sz]ers?|ai models?|ais?|ai systems?)(?: (?:reading|processing|summari[sz]ing|handling|parsing|scanning|that|who)[^:.,]{0,60})?\s?[:,-] ?(?=\S)|(?:system|developer|admin|assistant) (?:note|prompt|message|override|instruction|notice|command|directive|update)s?(?: (?:for|to) [^:.]{0,50})?\b|system ?: |\[(?:system|inst|admin|assistant)|<\/?(?:system|instructions?|assistant|user|prompt)|(?:begin|end) (?:system|instructions?|of system)|###? ?(?:system|instructions?)|ignore (?:all |any |your |the |every |these |those )*(?:previous|prior|earlier|above|preceding|other|former|existing) (?:instructions?|prompts?|rules?|directions?|commands?|guidelines|context|text|content)|disregard (?:all |any |your |the )*(?:previous|prior|earlier|above|preceding|other) (?:instructions?|prompts?|rules?|directions?|commands?|guidelines)|forget (?:all |any |your |everything )*(?:previous|prior|earlier|above|instructions?|rules|you were told)|override (?:all |any |your |the )*(?:previous |prior |safety |security )?(?:instructions?|rules?|polic(?:y|ies)|settings|safeguards)|new instructions? ?:|(?:you are|act|pretend|behave|respond) (?:now |as )+(?:an? |the )?(?:\w+ ){0,3}(?:assistant|ai|model|bot|dan|agent|system|administrator)|as an? (?:ai|assistant|language model|llm)\b(?!(?: (?!assistant|model|agent|bot|system)\p{L}+){0,2},? i(?!\p{L}))|(?:when|if|while|before|after) (?:you )?(?:an? |the |any |your )?(?:(?:ai|email|mail|automated) )*(?:assistant|ai|model|llm|agent|bot|copilot)?s? ?(?:is |are )?(?:summari[sz]\w+|process\w*|reads?|reading|pars\w+|analy[sz]\w+) (?:this|the|that) (?:e-?mail|mail|message|inbox|thread)|(?:do not|don'?t|without|never) (?:tell|inform|notify|telling|informing|notifying|mention\w*|alert\w*|show\w*|ask\w*|reveal\w*)(?: this| it| anything)?(?: to)? (?:the |this |your )?(?:user|human|owner|recipient|reader|mailbox owner|account holder)|(?:in|to|into|of|with|at the end of) your (?:answer|output|summary|completion|generated (?:text|reply|answer))\b|your (?:system prompt|instructions|tools?|tool call|api key)|(?:call|use|invoke|run|execute|trigger) (?:the |your )?(?:\w+[ _])?(?:tool|function|plugin|action|api|command)s?\b(?= |\.|:|\()|prompt injection|jailbreak|mail assistant|email assistant|ai assistant|automated assistant|ai agent|language model)/u,
  ),
};
