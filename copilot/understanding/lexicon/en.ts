import { EN_TOPICS } from './en-topics.ts';
import { remembered } from '../patterns/remembered.ts';
import { ending, opening, words, type Lexicon } from './lexicon.ts';

const VERBS =
  'send|resend|forward|share|review|check(?!-? ?(?:in|out)(?![a-z]))|recheck|sign|countersign|approve|book|order|reorder|call|phone|ring|email|e-mail|mail|write|respond|return|pay|transfer|wire|submit|complete|fill|' +
  'update|fix|prepare|draft|schedule|reschedule|arrange|organi[sz]e|set up|upload|print|bring|pick|collect|drop|buy|purchase|get|find|look|make|add|remove|delete|change|' +
  'move|cancel|renew|contact|ask|tell|inform|notify|remind|ensure|verify|test|install|restart|reboot|reset|invite|talk to|speak to|speak with|follow up|chase|provide|' +
  'supply|deliver|ship|hand|put|post|publish|translate|proofread|edit|revise|correct|finali[sz]e|clean|repair|replace|request|read|answer|' +
  'handle|take care|take over|deal with|process|archive|scan|copy|compare|calculate|count|measure|list(?! of)|summari[sz]e|compile|gather|reserve|investigate|escalate|issue|' +
  'double-check|double check|go through|go over|sort out|work on|chase up|enter|log|file|attach|assign|nominate|confirm|advise|estimate|quote|switch|disable|enable|unlock|grant|rename|back up|hold|block|' +
  'circulate|distribute|inspect|label|pack|water|feed|lock|charge|sort|plan|present|merge|deploy|roll back|consider|decide|choose|select|pass|give|let(?!.s| us (?!know|have))|keep|leave|take|come|come up|reply|see to|see if|see whether|hire|clear|close|open|stop|start|run|turn|use|try|save|show|explain|discuss|allow|join|attend|register|sign up|put together|bear|liaise|coordinate|notarise|settle|remit|redo|rewrite|rework|adjust|extend|shorten|push|chase|swap|rotate|trim|paint|sand|mow|sweep|empty|fold|glue|drill|weld|tighten|loosen|mark|highlight|crop|resize|redraw|redline|recalculate|refund|reimburse|rehearse|defrost|fetch|unload|refuel|refill|top up|rinse|disinfect|weigh|jot down|write up|type up|staple|laminate|unplug|seal|unwrap|re-?order|hang|grab|nip|pop|dig out|fish out|hunt out|track down|look out(?! (?:for|onto|over))';
const POLITE =
  '(?:please|kindly|pls|plz|also|maybe|perhaps|possibly|quickly|still|just|both|all|then|at least|by any chance|somehow|either)';
const ASK = `(?:(?:can|could|would(?! you (?:like|prefer|rather|say|recommend|have (?:time|a (?:moment|minute|second|slot|few|couple|half)|an hour|half an|any time|\\d+|ten|fifteen|twenty)|be (?:interested|happy|ok|okay)))|might|couldn'?t|can'?t|won'?t) (?:you|u|ya|some(?:one|body)(?! (?:tell|explain|confirm|know|please (?:tell|explain|confirm)))|one of you|you guys|you all|y'all)|will (?:you|u)(?! (?:(?:all |both |also |still )?be|have|need|want|come|join|attend|make it|still|get|arrive|stay|go|accept|know|see|take part|manage)(?![\\p{L}])))`;

export const EN: Lexicon = {
  language: 'en',
  stopwords:
    'the of and to in is you that it he was for on are as with his they at be this have from or had by not but what all were we when your can said there an which do how their if will up about out many then them would these so her him has two more could no my than been who its now did get come made may part over new our us any please thanks regards hi dear could need let know am just here also should',
  letters: /\b(?:the|th|wh)\b/u,
  greeting: opening(
    "hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|greetings|hiya|g'day|" +
      'hallo|ciao',
  ),
  everyone: words(
    'all|team|everyone|everybody|folks|guys|colleagues|both|there|friends|parents|members|neighbou?rs|' +
      'customers?|ladies|gentlemen|residents|tenants|volunteers|students|staff|sir|madam|gang|crew',
  ),
  closing: opening(
    '(?:kind |best |warm |many |with (?:best|kind|warm) )?(?:regards|wishes|greetings)|best|all the best|' +
      'cheers|thanks|thank you|many thanks|thanks (?:again|a lot|so much|in advance|very much)|' +
      'yours(?: (?:sincerely|faithfully|truly))?|sincerely(?: yours)?|take care|talk soon|speak soon|' +
      'have a (?:great|nice|good|lovely) \\w+|love|br|rgds|thx|bye|see you(?: soon)?|cordially|respectfully',
  ),
  postscript: opening('ps|p\\.s\\.?|p\\. s\\.|nb|one more thing|edit|also|oh,? and'),
  opener: words(
    'just|it|this|that|there|she|he|they|i|you|we|what|if|when|not|only|however|please|thanks|thank you|hello|hi|also|yes|no|ok|' +
      'okay|well|so|then|finally|first|second|third|next|last|unfortunately|fortunately|meanwhile|anyway|sorry|' +
      'sure|great|perfect|note|reminder|update|important|urgent|ps|p\\.s\\.|fyi|today|tomorrow|yesterday|' +
      'monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|' +
      'august|september|october|november|december|location|date|time|when|where|agenda|subject|question|' +
      'questions|action|actions|todo|to do|to-do|deadline|due|total|amount|invoice|order|for example|otherwise|' +
      'besides|additionally|furthermore|moreover|therefore|hence|still|instead|again|now|here|there|' +
      'if possible|by the way|btw|in short|quick|one more thing|as discussed|as agreed|morning|team|all|' +
      'everyone|folks|both|guys|from|to|cc|and|but|or|while|since|because|warning|attention|info|edit|news|' +
      'dear|hey|room|venue|place|price|speaker|topic|item|items|task|tasks|minutes|notes|decision|decisions|' +
      'result|problem|issue|steps?|regards|cheers|best',
  ),

  request: words(
    '(?:asks|is asking) (?:me )?(?:if|whether) you (?:can|could|would|might)',
    `${ASK}|please|pls|plz|pl(?= (?:send|share|check|confirm|note|do|let|call|find|see|arrange|provide|sign|return|advise|update|forward|make|keep|bring|give|ask|tell|upload|review|submit|mail)(?!\\p{L}))|kindly (?!and|or|but|that|note|find|be advised|accept|regards)\\p{L}+|would you mind|do you mind|be so kind|` +
      '(?:may|might|can|could) i (?:ask|get|trouble) (?:you|one of you) to|would it be possible (?:for you )?to|is it possible (?:for you )?to|any chance (?:you|of|(?:the|that|this|my|our|it|we|i) )|(?:can|could|may) (?:i|we) (?:please |also )?(?:get|have) (?:the|your|a copy|copies|an? (?:updated|signed|new|final|revised)|those|these|two|some)|' +
      'are you able to|would you be able to|' +
      "i(?:'d| would| will|'ll)? (?:like|need|want|ask|require|expect|urge|beg) you|" +
      "we(?:'d| would|'ll| will)? (?:like|need|want|ask|require|expect|urge) you|i am asking you|" +
      "(?:you|you'll|you will) (?:need|have) to|you must|you are (?:required|requested|asked|expected) to|" +
      "you're (?:required|requested|asked|expected) to|(?<!they |we |who )are (?:kindly |politely |all )?(?:asked|requested) to|make sure|be sure to|do not forget|don'?t forget|" +
      "remember to|i(?:'d| would) (?:really |greatly |much )?appreciate|" +
      "we(?:'d| would) (?:really |greatly |much )?appreciate|would be (?:much |greatly )?appreciated|" +
      "it(?:'d| would) be (?:really |very )?(?:great|good|nice|helpful|lovely|wonderful|ideal|useful|kind) if you (?:could|can|would)?|" +
      'would be (?:great|good|nice|helpful|lovely) if you|' +
      "(?:i|we)(?:'d| would| should| shall) be (?:very |most |so |extremely )?(?:grateful|thankful|glad|happy|obliged) if you|" +
      "(?:it(?:'d| would) be|would be) (?:really |very )?(?:great|good|nice|helpful|lovely|useful) to (?:have|get|hear|know|see|receive) (?:your|the|an?|some)|" +
      'be (?:very |most |so )?(?:grateful|thankful|glad|obliged) (?:for|of) (?:your|any|some) (?:\\S+ ){0,2}(?:comments?|feedback|views?|thoughts|input|advice|help|assistance|confirmation|reply|response|answer|instructions|approval|decision)|' +
      'grateful if you|appreciate it if you|i trust you will|assigned to you|over to you(?<!(?:get|send|bring|pop|drop|mail|e-mail|pass|hand|have|come|drive|forward|ship|getting|sending|bringing|dropping|passing|coming|sent|got|handed|passed|brought)(?: [^ .;!?]+){0,10} over to you)|on your plate|' +
      "your job is|your task is|you(?:'re| are) (?:in charge of|responsible for)|you should|" +
      'your (?:\\S+ ){1,5}(?:needs? to be|must be|has to be|have to be)|you ought to|' +
      'mind (?:sending|checking|looking|taking|having|giving)|i was hoping you (?:could|can|would|might)|' +
      "i(?:'m| am) hoping you (?:could|can|would|might)|i wonder if you (?:could|can|would|might)|" +
      "(?:wonder|wondering|hoping) (?:if|whether) (?:you(?:'d)?|one of you) ?(?:could|can|would|might|mind)|action required|thanks in advance for|" +
      'thank you in advance for|counting on you to|relying on you to|see if you can|' +
      'if you (?:could|would) (?:please|kindly|just)|' +
      "if you (?:could|can) (?!(?:see|hear|believe|imagine|only|afford|tell)(?!\\p{L}))[^.?;]{4,110} (?:that|it|this)(?:'d| would) (?:be|save|help|mean|make|take)|" +
      '(?:i|we) (?:must |have to |would |kindly )?(?:insist|demand|request|require|ask) that you|' +
      'need your (?:input|feedback|signature|approval|sign-off|confirmation|help|ok|okay|decision|comments|review|bank details|answer|reply)|' +
      `you to (?:please )?(?:${VERBS})|time (?:for you )?to renew|leave it (?:to|with) you|` +
      'i leave it to you to|it is (?:up to|on) you to|be kind enough to|have a look at|your turn to|help me|' +
      'help us|give me a hand',
  ),
  frame: new RegExp(
    `^[^\\p{L}\\p{N}@]*(?:(?:and|so|also|then|but|oh|ok|okay|well|first|second|secondly|next(?! time)|finally|lastly|ps|p\\.s\\.?|reminder|one more thing|quick one|if possible|when you get a chance|when you have (?:a (?:moment|minute|second)|time)|as discussed|as agreed|as mentioned|in addition|by the way|btw|to that end|therefore|thus|hence|in the meantime|meanwhile|action required|todo|to do)[,:]? )*(?:${POLITE},? )*(?:${ASK}|(?:the )?\\p{L}+ (?:asks|is asking) (?:me )?(?:if|whether) you (?:can|could|would|might)|would you mind|do you mind|would it be possible for you to|would it be possible to|is it possible for you to|is it possible to|any chance you (?:could|can)|are you able to|would you be able to|i(?:'d| would)? (?:like|need|want|ask|expect) you to|we(?:'d| would)? (?:like|need|want|ask|expect) you to|you(?:'ll| will)? (?:need|have) to|you must|you should|you are (?:required|requested|asked|expected) to|i(?:'d| would) (?:really |greatly )?appreciate (?:it )?if you (?:could|would|can)|we(?:'d| would) (?:really |greatly )?appreciate (?:it )?if you (?:could|would|can)|it(?:'d| would) be (?:really |very )?(?:great|good|nice|helpful|lovely|wonderful|ideal|useful|kind) if you (?:could|would|can)?|(?:i|we)(?:'d| would| should| shall) be (?:very |most |so |extremely )?(?:grateful|thankful|glad|happy) if you (?:could|would|can)?|i was hoping you (?:could|can|would|might)|i(?:'m| am) hoping you (?:could|can|would|might)|i wonder if you (?:could|can|would|might)|i was wondering if you (?:could|can|would|might)|(?:make|be) sure (?:to|that you|you)|do not forget to|don'?t forget to|remember to|be so kind as to|be kind enough to|see if you can|it(?:'d| would) be (?:really |very )?(?:great|good|nice|helpful|lovely|useful) to (?:have|get|hear|know|see|receive) (?=your|the|an?|some)|please)?(?: ?(?:be so kind as to|be kind enough to|be able to) )?,? ?(?:${POLITE},? )*`,
    'u',
  ),
  imperative: opening(
    `(?:${POLITE},? |and |then |so |do |ok,? |urgent: |todo: |to do: |next step: |action: )*(?:${VERBS})`,
  ),
  nounOrVerb:
    /\b(?:share|review|sign|order|call|phone|ring|email|e-mail|mail|return|transfer|wire|update|fix|draft|schedule|print|pick|drop|purchase|find|look|change|move|contact|test|reset|invite|chase|supply|ship|hand|put|post|edit|clean|repair|request|answer|handle|process|archive|scan|copy|count|measure|list|issue|enter|log|file|estimate|quote|switch|hold|block|label|pack|water|feed|lock|charge|sort|plan|present|pass|leave|hire|stop|start|run|turn|use|try|show|push|adjust|book|report|record|position|match|check|swap|trim|paint|sand|mark|highlight|crop|refund|seal|drill|fold|staple|refill|sweep|weld|hang)$/u,
  second: words(
    `(?:and|then|&|plus),? (?:(?:please|also|then|kindly|could you|can you|could you please|would you|can you please|to) )*(?:${VERBS})(?! (?:numbers?|address(?:es)?|lines?|bills?)(?![a-z]))`,
  ),
  need: words(
    "(?:i|we)(?:'d| would) (?:also )?(?:like|love) (?:to (?:receive|get|obtain|have|order|request|book|reserve|buy|purchase|register)|(?:an? |my |the )?(?:full |new |free |partial )?(?:quote|offer|copy|sample|refund|replacement|receipt|exchange)s?)|" +
      "(?:i|we)(?:'d| would)?(?: still| also| urgently| really| will|'ll)* (?:need|require)|" +
      "(?:i|we)(?:'ll| will| shall) (?:also )?want (?:the|your|an?|all|both|to (?:see|have))|" +
      '^(?:still |also |just |urgently )*need(?:ing)? (?:your|the|an?|these|those|both|copies|\\d+)|' +
      "(?:i'm|we're|i am|we are)(?: still)? (?:missing|waiting (?:for|on)|lacking)|(?:is|are) still missing|" +
      'still (?:waiting for|waiting on|need|missing|outstanding)|' +
      "what (?:i|we) (?:do|still|really|actually|would|will) (?:also |really )?(?:need|want|like) (?:from you |now )?is|(?:what(?:'s| is| we are)|all that(?:'s| is)|the only things?(?: that(?:'s| is))?) (?:still )?(?:missing|outstanding|left)|" +
      '(?:is|are) (?:still )?(?:outstanding|needed|required|missing|awaited|pending) from (?:you|your)|' +
      "(?:all|what|the only thing) (?:i|we) (?:still )?(?:need|require)|(?:i|we) (?:only|just) need|we(?:'re| are) (?:only|just|still) missing|" +
      "(?:i|we) (?:have|haven'?t) (?:not )?(?:yet )?received (?:your|the)",
  ),
  inquiry: words(
    '(?<=^[^\\p{L}]*(?:(?:and|also|so|or|ps) )?)(?:do|will|shall|may|must) (?:i|we) (?!not)(?:\\p{L}+) (?:my|the|a|an|it|any|some|with|for|to|in|on)|' +
      "(?<=^[^\\p{L}]*(?:(?:and|also|so|or|ps) )?)(?:have|haven't) you (?:still |already |by any chance )?got (?:the|a|an|any|my|our|some|that|those)|" +
      "i(?:'d| would) (?:also )?(?:like|love|be interested) to know|" +
      "it(?:'d| would) (?:really |also |greatly )?help (?:me |us )?to know(?! that)|(?:would be|it'd be|be) (?:good|useful|helpful|great|handy) to know (?:\\p{L}+ ){0,2}(?:if|whether|which|what|when|where|who|how)|" +
      '(?:just |only |quickly )*(?:checking|following up|chasing|touching base|circling back|checking in)(?: (?:in|on|up|back|again))*(?:,? to see)? (?:if|whether|when|where|how|what)|' +
      '(?:whether|if) you (?:have |had |got )?(?:had )?(?:a |any |the )?(?:chance|time|opportunity|moment) to|did you (?:get|have) (?:a |any |the )?(?:chance|time|opportunity)|' +
      'let (?:me|us|them|him|her) know (?:if|whether|what|when|where|which|who|how|why|by|your|about|asap|the|as soon)|' +
      'let (?:me|us) know$|' +
      '(?:please|pls|can you|could you|would you|will you)(?: please| also| kindly)* (?:tell|advise|clarify|confirm|remind|explain|let)(?: (?:me|us))?(?: know)? (?:if|whether|what|when|where|which|who|how|why|that|about|on)|' +
      '(?:tell|remind) (?:me|us),? (?:if|whether|what|when|where|which|who|how|why)|' +
      "do you (?:know|have|remember|happen)|i(?:'d| would) (?:like|love) to (?:know|hear|understand)|" +
      "(?:i|we)(?:'d| would)? (?:like|love|want|need) to know|" +
      "(?:was |am |'m |just )?wondering (?:(?:if|whether)(?! you(?:'d| would| could| might| can)(?! (?:know|like|prefer|be|have)))|when|what|how|who|where|which|why)|" +
      "i wonder (?:(?:if|whether)(?! you(?:'d| would| could| might| can)(?! (?:know|like|prefer|be|have)))|when|what|how|who|where|which|why)|" +
      'any (?:news|update|updates|word|idea|thoughts|progress|feedback|objections?|preference|luck)|' +
      'what do you think|what are your thoughts|' +
      'your (?:thoughts|opinion|view|views|take)(?: on| about)?\\b.{0,60}\\?|please advise|' +
      'curious (?:if|whether|when|what|how|who|why)|' +
      'looking forward to (?:your (?:answer|reply|response)|hearing)|would you (?:want|like|prefer|rather)(?: (?:it|them|this|that|one|the|these|to have|have|me to|us to))|do you want me to|' +
      'should i|shall i|shall we|should we|is that ok|does that work|would that work|is it ok|how should|' +
      '(?:can|may) i ask(?! (?:you|one of you) to)|i have a question|quick question|' +
      'have you (?:heard|had|seen|got|received|decided|thought|already|been|managed)|' +
      'did you (?:get|manage|receive|hear|see|find|have|already|talk|speak|send)|' +
      'let (?:me|us) have your (?:answer|decision|thoughts|view)|which (?:one )?(?:do|would) you prefer|' +
      'get back to (?:me|us) (?:on|about|with)',
  ),
  interrogative: opening(
    "(?:and|but|so|also|ok|then|just|by the way,?|btw,?|hi,?|one question:?|question:?|quick question:?)? ?(?:who|whose|whom|what|when|where|which|why|how|do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|shall|may|am|any|isn'?t|aren'?t|don'?t|doesn'?t|didn'?t|haven'?t|hasn'?t|wouldn'?t|couldn'?t)",
  ),
  promise: words(
    "(?:i|we)(?:'ll| will| shall)(?! (?:also |still )?(?:need|want|require)(?![a-z]))|i(?:'m| am) going to|we(?:'re| are) going to|i promise to|" +
      'let me (?:check|see|look|find|get|send|ask|think)|' +
      "i can (?:send|have|get|bring|prepare|do|finish|deliver)|i(?:'ve| have) (?:to|got to)|i plan to|" +
      'i intend to|' +
      'will (?:send|get back|do|follow up|check|let you know|call|revert|share|forward|prepare|finish|have|deliver)|' +
      "leave it (?:to|with) me|will be (?:with you|in your (?:inbox|hands|letterbox|mailbox)|on your (?:desk|doorstep))|you(?:'ll| will) (?:have|get|receive) (?:it|them|the|my|our|an?)|on it|" +
      "consider it done|i(?:'ll| will) be (?:sending|sharing|calling)",
  ),
  done: words(
    "(?:i|we)(?:'ve| have) (?:already |just |now |since )?(?:sent|done|signed|paid|finished|completed|submitted|fixed|uploaded|forwarded|received|got|ordered|booked|sorted|handled|taken care|filed|approved|resolved|updated|shared|transferred|returned|delivered|arranged|cancelled|posted|attached)|" +
      'already (?:sent|done|signed|paid|finished|completed|submitted|fixed|uploaded|forwarded|received|ordered|booked|sorted|handled|taken|filed|approved|resolved|updated|shared|transferred|returned|delivered|arranged|on file|have|did|got)|' +
      'as (?:sent|done|discussed and sent|submitted|shared|requested,? (?:i|we)|you (?:asked|requested))|' +
      '(?:was|were|has been|have been|is|are) (?:already |now |all )?(?:done|sent|signed|paid|finished|completed|submitted|sorted|handled|taken care of|resolved|settled|fixed|uploaded|forwarded|received|ordered|booked|approved|delivered)|' +
      'thanks? (?:you )?(?:so much |a lot |again |very much )?for (?!your help in advance|getting back to)(?:the |your |all |having )?(?:\\w+ing|quick|prompt|fast|\\w+)|' +
      '(?:i|we) (?:sent|signed|paid|finished|completed|submitted|fixed|uploaded|forwarded|received|got|ordered|booked|did|returned|took care|picked|dropped|collected|posted|filled)|' +
      'all (?:done|sorted|set)|asked (?:you|him|her|them|me) (?:to|for|if)|' +
      'you (?:asked|wanted|requested|told) (?:me|us|him|her|them)|' +
      'you (?:already )?(?:sent|signed|paid|did|finished|submitted)|' +
      "you(?:'ve| have) (?:already )?(?:sent|signed|paid|done|finished|submitted)",
  ),
  negated: words(
    "(?:there(?:'s| is) )?no need (?:to|for)|" +
      "(?:you|we|they) (?:do not|don'?t|needn'?t|need not|won'?t|will not)(?: (?:need|have))? ?(?:to)?|" +
      "you(?:'re| are) not (?:required|expected|asked)|not necessary|" +
      'no action (?:is )?(?:required|needed|necessary)|' +
      "there(?:'?s| is| was) nothing (?:else |more )?(?:for you |left )?to|leave (?:all (?:of )?)?(?:it|that|this|them|those) (?:alone|be)|" +
      "nothing (?:(?:further|more|else) )?(?:that )?you(?:'ll)? (?:need|have) to|" +
      'nothing (?:(?:further|more|else) )?(?:is|remains) (?:outstanding|pending|open)(?! until)|nothing (?:to do|for you to do|is needed|required|needed)|nothing (?:further|more|else) (?:is |will be |was )?(?:required|needed|expected|asked|wanted)|leave (?:it|that|them|both|the rest|everything|all (?:of )?(?:it|that|this)) (?:with|to) (?:me|us)|(?:may|can|could) (?:please |now |safely |simply )?be (?:ignored|disregarded)|(?:please )?(?:do nothing|take no (?:further )?action|do not do anything|leave (?:it|everything) as (?:it is|is))|' +
      "(?:please|kindly),? (?:do not|don'?t) (?!forget|hesitate|worry|miss)\\p{L}+|" +
      "(?:please )?(?:do not|don'?t) (?:bother|worry|reply|respond|answer|send|do|call|pay|order|book|use|touch|change|share|forward|open|click|start|print|sign|submit|wait|buy|bring|take|contact|delete)|" +
      'please (?:\\S+ ){1,3}nothing|not (?:asking|expecting) you|(?:you )?can (?:safely )?(?:ignore|skip|disregard|leave)|' +
      'without (?:you|your) having to|instead of (?:you )?(?:sending|doing)|' +
      'no (?:reply|response|answer|action) (?:is )?(?:needed|required|necessary|expected)|' +
      "isn'?t (?:needed|required|necessary)|(?:is|are) not (?:needed|required|necessary)|" +
      "no longer (?:need|needed|required|necessary|have to)|not have to|doesn'?t have to|" +
      'does not (?:have|need) to|never',
  ),
  withdrawn: words(
    'told (?:him|her|them) (?:that )?(?:there (?:was|is)|it (?:was|is)|that (?:was|is)) (?:no need|not (?:needed|necessary))|(?:he|she|they) (?:has |have )?with(?:drew|drawn) (?:it|that|the request)|(?:please )?(?:ignore|disregard|forget) (?:my|the|that|this|our|about|it|what)(?: (?:last|previous|earlier|first|prior|above|request|mail|email|e-mail|message|note|one))*|' +
      'never ?mind|scratch (?:that|it)(?= *(?:$|[.!,;)–-]))|forget (?:it|that|about it)|(?:i|we) (?:take|took) (?:it|that|this) back|' +
      'withdraw(?:n|ing)?(?: (?:my|the|our|this) (?:request|question|mail))?|retract|false alarm|' +
      '(?:has|have) (?:already )?(?:taken care of itself|resolved itself|sorted itself out)|is off the table|' +
      'no longer relevant|is obsolete|recall the message|sorted it (?:out )?(?:myself|ourselves)|' +
      'found it(?: myself)?|(?:is|has been) (?:dropped|withdrawn|obsolete|superseded)|' +
      '(?:scrap|drop|forget|ignore|disregard|skip) (?:what|everything|anything|all) (?:i|we) (?:\\S+ )?(?:asked|said|wrote|requested|sent)|' +
      'cancel (?:my|that|this|our) (?:request|last)|strike that',
  ),
  hypothetical: words(
    "if (?:\\S+ ){1,4}ever (?:\\S+ ){1,10}(?:i|we|they)(?:'d| would)|if (?:i|we|he|she|they) (?:were|had) (?:\\S+ ){1,8}(?:i|we|they)(?:'d| would)|" +
      '(?:we|i|they|he|she|it) would then|if (?:i|we|you|he|she|they|it) (?:were|was) to|(?:was|were) (?:just |actually |originally )?(?:going|about|planning) to (?:ask|have|get|need|call|invite|send)|hypothetically|in theory|theoretically|what if|suppose|' +
      "supposing|imagine|would have (?:asked|liked|wanted|needed|had)|would've|had (?:i|we|you) known|one day|" +
      "some ?day|at some point|in an ideal world|you(?:'d| would) (?:probably|presumably|likely) (?:have|need) to|" +
      'might (?:one day|someday|eventually|at some point|later|ask|need|want|have to)|' +
      'may (?:one day|eventually|at some point|later ask|ask you|need you)|' +
      'could (?:one day|someday|eventually|at some point|imagine)|in case we ever|if (?:we|i|you) ever|' +
      'thinking (?:out )?aloud|thinking out loud|not now|just an idea|perhaps we (?:could|should)|' +
      'maybe we (?:could|should)|would be nice to (?:one day|someday)|eventually|' +
      'would (?:need|have|probably|likely|then) (?:to|ask|need|have)|if it ever comes to|no plans? yet',
  ),
  condition: remembered(
    /(?<!\p{L})((?:if|in case|should|once(?! (?:more|again)(?!\p{L}))|as soon as|unless|provided(?: that)?|when(?:ever)?|in the event(?: that)?) (?!possible|poss|you (?:could|can|would|have (?:a|any)|need|want|get a|like|don'?t mind)|not|so|necessary|needed)[^,.;!?]{4,120}),/u,
  ),
  courtesy: words(
    "^(?:please )?(?:if|should|in case) you (?:cannot|can'?t|can not|are (?:not able|unable)|be unable|(?:need|wish|want|would like|have) to (?:cancel|re-?schedule|change|move|postpone|unsubscribe|opt)|no longer (?:want|need|wish))|" +
      'keep (?:these|this|the|those) (?:\\S+ ){0,3}free|block your calendar|' +
      'verify (?:our|any|the|all) (?:\\S+ )?bank details|before you send (?:any )?money|' +
      'cannot accept (?:any )?(?:liability|responsibility)|scan(?:ned)? (?:this|for) (?:e-?mail|viruses)|' +
      'keep this (?:receipt|e-?mail|mail|message|letter|invoice)|(?:received|sent)(?: (?:this|it)(?: \\S+){0,4})? in error|' +
      "if you are not the|(?:please )?(?:do not|don'?t) hesitate|feel free|" +
      'if (?:you )?(?:have|there are|got) (?:any |further |more |other |additional |some )*(?:questions?|comments?|concerns?|queries|problems?|doubts?|issues?)|' +
      'any (?:further |other )?questions|' +
      "(?:let (?:me|us) know|reach out|contact (?:me|us)|get in touch|shout|ping (?:me|us)|give (?:me|us) a (?:shout|call|ring)|call (?:me|us)|write (?:to )?(?:me|us))(?:(?! (?:today|tomorrow|tonight|now|by|before|this|first)(?![a-z])) \\w+){0,3} if (?:you|there|anything|i|we|something|that) (?!(?:are|were|would be|can be) (?:\\S+ )?(?:available|free|around|coming|able|open|interested|happy|okay?|all ?right|willing|still|on board)|have (?:\\S+ ){0,2}(?:time|minutes?|a moment|a chance|heard|seen|received|got|had)|can (?:make|come|join|attend|do|help|take|send|be)|get (?:my|the|this|our)|need to (?:re|send|change|do|bring|move)|would (?:be|prefer|rather))(?:need|have|want|require|run|would|is|are|changes|can|should|get|find|doesn'?t|does)|" +
      "if (?:you need|i can|there is|there's|we can)(?: be of)?(?: any| anything| further| more)*(?: help| assistance| else| information| of any)|" +
      '^(?:so |very |really )?(?:great|good|nice|glad|happy|lovely|wonderful|pleased) (?:that|to (?:hear|see|know) (?:that|you|your|it|from))|hope (?:you|this|all|everything|that|to)|have a (?:nice|great|good|lovely|pleasant|wonderful)|take care(?! of)|' +
      'looking forward|look forward|thank you for (?:your|the)|thanks for (?:your|the)|' +
      'please find (?!out|an? |another |some )(?:\\S+ ){0,6}(?:attached|enclosed|below|above)|' +
      'please find (?:the|our|your|this|an?) (?:\\S+ ){0,2}(?:invitation|agenda|minutes|details|programme|program|link|quotation|schedule|itinerary|announcement|statement|instructions) (?:for|of|to|from|in|on)|' +
      'please find an? (?:\\S+ ){1,5}(?:attached|enclosed)|find (?:attached|enclosed|in the attachment)|' +
      'please see (?:the |our |my )?(?:invitation|attachment|attached|enclosed|below|above|details|link|agenda)|' +
      'please (?:be|stay) (?:advised|informed|aware|assured|safe|well)|' +
      'please (?:note|accept|excuse|forgive|pardon|bear|enjoy|pass on my (?:best|regards|love|greetings|thanks)|give my (?:\\S+ )?(?:best|regards|love|greetings|apolog|thanks|congrat)|convey my|say hi|consider the environment|consider the planet|think before)|' +
      'think before (?:you )?print|consider the environment|keep up the|all the best|enjoy (?:your|the)|' +
      '(?<!(?:like|wants?|wanted|wish|wishes|needs?|love|asked|asks) to )see you|stay (?:safe|well|tuned)|at your (?:earliest )?convenience$|get well|safe travels|happy to help|' +
      'best of luck|good luck|keep in touch|keep me posted$|say hi|give my (?:regards|best|love)|' +
      'happy (?:new year|birthday|holidays|easter)|merry christmas|congratulations|congrats|' +
      'please add (?:mailto|us|our|this|the|\\S+@)(?=.*(?:address ?book|contacts|safe senders?|trusted|white ?list|\\.[a-z]{2,} to ))|to ensure (?:delivery|that you|you|future)|' +
      "if you (?:did not|didn'?t|do not|don'?t|no longer) (?:request|want|wish|expect|make|recogni[sz]e)|" +
      'this (?:e-?mail|message) (?:is|was|and|may|contains)|intended (?:recipient|solely)|sent from my',
  ),
  rhetorical: words(
    "how are (?:you|things)|how(?:'s| is) (?:it going|everything|life|the family|your (?:day|week))|" +
      'how (?:was|did|were) (?:your|the) (?:weekend|holiday|holidays|vacation|trip|flight|journey)|' +
      "isn'?t (?:it|that)|aren'?t (?:they|we|you)|don'?t you think|(?<=[,;.-] )(?:right|ok|okay)\\?|you know\\?|" +
      'did you know|who knows|why not|what could be|guess what|remember when|ready to|tired of|' +
      'looking for (?:a|the|an|something|ways)|(?<!do you )want to (?:save|learn|win|know more|get|see|earn)|are you ready|' +
      'have you ever|need help\\?|questions\\?|any questions|having trouble|why (?:am i|did i) (?:get|receiv)|' +
      '(?:can|would) you believe|(?:is|are|was|were|do|does|did|has|have|will|would|can|could)n.t (?:he|she|they)\\?|crazy, (?:right|huh)|huh\\?|how (?:are|have) you been|hope you|you good|isnt it',
  ),
  otherActor:
    /^(?:(?:And|But|Then|So|Also|Meanwhile)[, ]+)?(?:(?:Can|Could|Will|Would|Should|Does|Did|Has|Is) )?(\p{Lu}[\p{Ll}'’-]+)(?: \p{Lu}[\p{Ll}'’-]+)?(?:,? (?:and|&) (\p{Lu}[\p{Ll}'’-]+))?,? (?:will|is going to|'ll|has to|needs to|must|should|to|can|could|is (?:taking|doing|handling|responsible|in charge)|takes|handles|prepares|sends|orders|please|has (?:agreed|promised|offered|already)|would|agreed|promised|offered|did|sent|does|asked|wants|wanted|needs|told|said|was|looks|organi[sz]es|books)(?!\p{L})/u,
  anybody: words(
    '(?:can|could|would|will|does|is|has) (?:any|some)(?:one|body)(?: of you)?|whoever|' +
      'any(?:one|body) (?:who|able|willing|know|interested|want)|' +
      'some(?:one|body) (?:should|needs? to|has to|must)|any volunteers|' +
      'who (?:can|could|wants to|would like to|is able)',
  ),
  pronounObject: words(
    '(?:handle|do|take care of|deal with|look at|look into|have a look at|see to|process|pay|action|sort out|sort|take over|review|check|sign|approve|answer|reply to|respond to|forward|print|file|complete|follow up on|read|fix|settle) (?:this|that|it|these|the (?:below|attached|following))|' +
      'see below|take this(?: one)?|pick this up|over to you|yours\\?|for you\\?|' +
      'please (?:handle|advise|process|action|respond|reply|review|see to it)|what do you think',
  ),
  forInformation: words(
    'fyi|for your information|for information(?: only)?|for info|just so you know|for your records|' +
      "thought you (?:might|would|should|'d)|just for (?:info|information|your)|" +
      'in case you (?:missed|are interested)|might interest you|no action (?:needed|required)|' +
      'keeping you in the loop|for awareness|see below$|interesting',
  ),

  ...EN_TOPICS,

  until: ending(
    'by|until|till|til|before|not later than|no later than|latest|at the latest(?: by)?|due|' +
      'due (?:on|by|date(?: is)?)|due date:?|payment date:?|pay by:?|deadline(?: is| for \\S+(?: \\S+){0,3} is)?:?|deadline|' +
      'by the end of|by end of|end of|by close of business(?: on)?|by cob(?: on)?|cob|eod|eob|by eod(?: on)?|' +
      'on or before|within|in time for|ahead of|closes(?: on)?|expires(?: on)?|ends(?: on)?|payable (?:by|on)|' +
      'up to|return(?:ed)? by|needed (?:by|on|for)|latest on|latest by',
  ),
  ofDate: ending(
    'from|since|of|dated|as of|the|last|after|following|sent|received|between|for (?:the|our|my|your)|about|' +
      'our|my|your|his|her|their|this|your mail of|at the',
  ),
  toDate: words('to|until|till|instead|now|new|on|at|into|for|->|=>'),

  filler: words(
    'please|pls|plz|kindly|also|just|maybe|x{2,4}|perhaps|possibly|asap|as soon as possible|' +
      'at your earliest convenience|when you (?:get|have) (?:a chance|a moment|a minute|time)|if possible|' +
      'thanks|thank you|for (?:me|us)',
  ),
  danglingPreposition:
    /[\s,;:(–-]+(?:by|on|on or|at|before|until|till|from|to|in|for|no later than|not later than|latest|due|the|this|next|around|about|of|and|end of|by the end of|close of business)?$/u,
  titles: {
    travelWords: {
      journey: 'Journey',
      flight: 'Flight',
      train: 'Train',
      bus: 'Bus',
      ferry: 'Ferry',
      hotel: 'Hotel',
      car: 'Rental car',
    },
    pay: (what, payee) => `Pay ${what}${payee === '' ? '' : ` from ${payee}`}`,
    travel: (what, from, to) => `${what}${from === '' ? '' : ` ${from}`}${to === '' ? '' : ` to ${to}`}`,
    parcel: (number, from) => `Parcel${number === '' ? '' : ` ${number}`}${from === '' ? '' : ` from ${from}`}`,
    receipt: (what, payee) => `Receipt: ${what}${payee === '' ? '' : ` from ${payee}`}`,
    bounced: (to) => `Mail ${to === '' ? '' : `to ${to} `}was not delivered`,
  },
};
