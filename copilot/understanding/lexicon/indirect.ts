/** Work and questions that are put without any word of asking: who is left, whose turn it is, what would help. */
import { words } from './lexicon.ts';

/** Matched against folded text. */
export interface Indirect {
  /** makes a statement work for the reader */
  asks: RegExp;
  /** the same where the trained model finds it likely enough; null = the language has none */
  hints: RegExp | null;
  /** makes a statement a question to the reader */
  wonders: RegExp;
  /** what cannot be done without the thing asked for beside it */
  without: RegExp;
  /** opens what is told for later, not asked for now; anchored at the start */
  forLater: RegExp;
}

const NOTHING = words('(?!)');

const INDIRECT: Readonly<Record<string, Indirect>> = {
  en: {
    asks: words(
      '(?:needs?|has|have) to be with (?:me|us) (?:by|before)|' +
        "(?:everything|all)(?:'s| is| are)? (?:\\S+ ){0,3}(?:done|ready|finished|complete|in|here|settled)(?: now)?,? (?:except|but|bar|apart from|save)(?: for)? (?:your|you|yours)(?!\\p{L})|(?:everyone|everybody)'s(?: \\S+){0,4} (?:except|but|bar|apart from) yours|(?:i|we)(?:'m|'re| am| are)(?: now| still)? only (?:still )?(?:waiting for|missing|short of) your|" +
        "(?:i|we) must have your \\S+|which (?:i|we) (?:still )?need from you|(?<=^|, |but |and )have (?:the|your) (?:\\S+ ){1,6}(?:by|before) (?:the \\d+\\p{L}*|\\S*day|noon|then|tomorrow|tonight|\\d+\\p{L}*)|(?:i|we) (?:need|need to have|should like|would like|'d like) your (?:\\S+ ){1,8}?(?:by|before|tonight|today|tomorrow|at the latest|no later)|all (?:i|we)(?:'m|'re| am| are)? ask(?:ing)? is that you|(?:then )?you are to (?!be |have (?:had|been)|get |receive |blame|thank)\\p{L}+ (?:the|your|me|us|it|him|her|them|first)|" +
        "(?:short of|still missing|lacking|held up by|chasing (?:me|us) for) (?:your|the) \\S+|no (?:sign|trace|word) of (?:the|your) \\S+|your (?:\\S+ ){1,6}(?:hasn'?t|haven'?t|has not|have not|has yet to|have yet to|isn'?t|aren'?t|never|is still to|still has to)(?: yet)? (?:reached|reach|arrived|arrive|come|came|turned|in yet|here|with us|with me)|(?:don'?t|do not|didn'?t|haven'?t|have not) (?:seem to |appear to |yet )?(?:have|got|had|seen) your \\S+(?: \\S+){0,3} (?:yet|so far|back|on file)|(?:ball(?:'s| is)|(?:is|are|'s)) (?:still )?(?:in your court|on your desk|in your hands|yours to|with you (?:now|then|from here))|so (?:\\S+ ){1,8}(?:is|are) with you|(?:i|we)(?:'ve)? (?:have |got |had )?you down (?:as|for)|you(?:'re| are) down (?:as|for|to)|which is (?:yours|for you to|down to you)|unless (?:the|your) (?:\\S+ ){1,5}(?:is|are|has|have) (?:back|in|here|with|returned|signed|on file|complete|been|reached|come)|your (?:\\S+ ){1,4}needs? \\p{L}+ing|(?:can'?t|cannot|can not|won'?t be able to) (?:\\S+ ){1,8}(?:until|without|unless) (?:your|you|i have|we have|i've|we've)|(?:somebody|someone) (?:has to|needs to|must|will have to|should)|" +
        "(?:it(?:'d| would)|that(?:'d| would)|you(?:'d| would)) (?:really |also )?(?:save|spare|help|mean|make|be doing|do) (?:\\S+ ){1,9}if(?! (?:we|i|they|he|she) )|you(?:'d| would) be (?:doing|saving|helping) (?:me|us)|" +
        "(?:yours|your \\S+|you) (?:is|are|'re) (?:now )?(?:the (?:only|last)|(?:still )?the one) (?:one|person|form|sheet|list|reply|answer|name|team|class|department|branch)?(?: (?:left|missing|outstanding|i|we|who (?:has|have)(?:n'?t| not)|to come|still)|(?=[.,;!]|$))|you(?:'re| are) the (?:only|last) (?:one|person|\\S+) (?:left|missing|i (?:still |am |have |need )|we (?:still |are |have |need )|who (?:has|have)(?:n'?t| not)|not|still)|" +
        "(?:everyone|everybody)(?:'s| else(?:'s)?)? (?:\\S+ ){0,6}(?:but|except|bar|apart from) (?:you|yours)|(?:only|just) (?:yours|your \\S+) (?:is |are )?(?:missing|left|outstanding|to come)|(?:still )?(?:nothing|no (?:reply|answer|sign|word)) from (?:you|your (?:side|end))(?= yet| so far| since|[.,;!]|$)|" +
        "(?:i|we)(?:'ve| have)? (?:put|got|written|pencilled) (?:your name|you down) (?:on|against|for|next to|as|to)|(?:it|this|that|this one|that one|the rest) has your name on it|(?:i|we)(?:'m|'re|'ll| am| are| will)? (?:leave|leaving|left|hand|handing|pass|passing) (?:this|that|it|these|those|the rest|the \\S+) (?:over )?(?:to|with) you|(?:this|that) (?:one)?(?:'s| is) (?:yours|for you|down to you|on you|one for you)|" +
        "^you,? (?:please|if you (?:don'?t mind|would|can|could))|you (?:still |yet )?(?:haven'?t|have not|have yet to|still have to|still need to)(?: yet| still)? (?:sent|signed|returned|filled|uploaded|replied|answered|handed|given|submitted|booked|confirmed|send|sign|return|fill|upload|reply|answer|hand|give|submit|book|confirm|done|do)|you(?:'ve| have) not (?:yet )?(?:got|sent|signed|returned|filled|uploaded|replied|answered|handed|submitted)|" +
        "(?:they|he|she|the \\S+(?: \\S+)?)(?:'d| would|'ll| will)? (?:like|love|want|wants|need|needs|ask|asks|expect|expects)(?: for| to (?:see|have|get|receive))? (?:the|your|it|them|this|an?|some) (?:\\S+ ){0,8}(?:by|before|no later than|ahead of) (?:\\S+)(?!.*,? (?:so|but) (?!if|please|you|i need))|(?:i|we)(?:'d| would) be (?:very |most )?glad of (?:your|the|an?|some)|could do with (?:your|the|an?|some)|" +
        '(?:will|to) (?:not )?(?:let|allow) (?:\\S+ ){1,6}(?:without|unless) (?:the|your|an?)|' +
        '^(?:and |so )?if (?:i|we) could (?:just )?(?:have|get|see) (?:the|your|an?)|' +
        '(?:has|have) to (?:reach|be with|get to|go to|go off to) (?:him|her|them|me|us|the \\S+) (?:today|tomorrow|tonight|by|before|no later|first thing)|' +
        "you (?:were (?:going|meant|supposed) to|said you(?:'d| would)|promised to|wanted to) (?:\\p{L}+ ){1,2}(?:me|us|over)|the (?:\\S+ ){1,4}needs? \\p{L}+ing (?:before|beforehand|by|today|tomorrow|first|asap|again|this|urgently)|(?:a|an|another) (?:\\S+ ){1,4}would (?:really )?(?:save|rescue|help) (?:me|us|my|our|the day)|(?:he|she|they) (?:also )?(?:says?|asks?) to (?!me|us|him|her|them|say|tell|pass|give)\\p{L}+ (?:the|your|it|this|that|an?)|wouldn'?t mind (?:a|an|some|the|your)|(?:was|were|am|'m|are|'re) (?:really |still )?hoping for (?:your|the|an?)|you (?:might|may) (?:also )?want to \\p{L}+ (?:the|your|this|that|it|whether|if|with)",
    ),
    hints: words(
      '(?:a|an|the|your|another) (?:\\S+ ){1,4}would (?:really |just |also )?(?:save|help|make (?:my|our)|rescue|do wonders|be (?:(?:a|an) (?:\\p{L}+ )?(?:help|lifesaver|relief)|(?:very |most |really |much )?(?:welcome|appreciated|handy|useful|perfect|ideal|lovely|great|brilliant)))|' +
        '(?:could|can) do with (?:a|an|some|the|your)|(?:need|needs) to go (?:out|off|in) (?:today|tonight|tomorrow|by|before|on)',
    ),
    wonders: words(
      "(?:couldn'?t|could not|can'?t|cannot) (?:quite |really )?(?:work out|figure out|make out|find out|tell|see|remember|recall) (?:if|whether|which|what|how|when|who|where)|(?:wants?|would like|'d like|is keen|are keen|was asking|were asking|is asking) to know (?:if|whether|which|what|how|when|who|where)|(?:is|are|was|were|been) (?:also )?(?:asking|wondering) (?:if|whether|which|how|when)|no idea (?:what|where|whether|if|when|which|who)|(?:it(?:'s| is)(?: not|n'?t)|it isn'?t) (?:quite |really )?(?:clear|obvious) to (?:us|me) (?:if|whether|what|which|how|when|who)|" +
        "(?:it(?:'s| is)(?: not|n'?t)|it isn'?t|i(?:'m| am) not|not) (?:quite |really |entirely |all that )?(?:clear|sure|certain)(?: to me)? (?:if|whether|what|which|how|when|who)(?: the| your| you| it)|(?:i|we) (?:don'?t|do not|can'?t|cannot) (?:know|tell|see|remember) (?:if|whether) (?:you|your|it|this|that|we)|did you (?:change|move|swap|use|mean|forget|leave|take|put|add|remove|switch|try|order|keep) (?:the|my|your|a|an|that|this|it|any)|" +
        "(?:can'?t|cannot|couldn'?t) (?:quite )?tell (?:from (?:\\S+ ){1,3})?(?:if|whether|which|what|how|when|who|where)|(?:just )?(?:wanted|want|meant|meaning) to (?:ask|check) (?:you )?(?:if|whether|when|how|which|what|who|where)|(?:one|quick|another|last) question:|^(?:and |so |but |also |oh and )?(?:what|when|where|who|why|how(?: \\p{L}+)?|which \\p{L}+) (?:did|do|does|will|would|can|could|should|have|has) (?:you|the|your|we|i|it|they|he|she)(?= )(?!.* (?:is|was) (?:up to|anyone's|beyond))|i(?:'d| would) (?:love|like|be curious|be interested) to know",
    ),
    without: words(
      "(?:without (?:it|them|that|this|those|these)) (?:\\S+ )?(?:can'?t|cannot|can|won'?t|is|are|i|we)|(?:can'?t|cannot|unable to) (?:\\S+ ){1,6}(?:without (?:it|them|that|this|those))",
    ),
    forLater: words('^(?:for (?:future reference|next time|the future|your (?:records|reference|files|notes)))'),
  },
  de: {
    asks: words(
      '(?:brauch|brauche|brauchen|bräuchte|bräuchten|benötige|benötigen) (?:ich|wir) (?:noch |aber |allerdings |unbedingt )*(?:bis|spätestens|noch vor|vor) (?:\\S+ ){0,3}(?:zum|am|\\S*(?:tag|woche|morgen|mittag|abend|\\d\\.?)|ende|\\S*montag)(?!\\p{L})|' +
        '(?:alles|alle|fertig) (?:\\S+ ){0,4}bis auf (?:dein|ihr|eu)\\p{L}*|(?:nur|bloß|lediglich) (?:\\S+ ){1,7}hätten? (?:ich|wir) (?:noch )?gern|(?:benötigen|benötige|brauchen|brauche|bräuchten?) (?:wir|ich) (?:\\S+ ){0,4}(?:unterschrieben|ausgefüllt|unterzeichnet|zurück)(?!\\p{L})|' +
        '(?:dein|ihr|eu)\\p{L}* (?:\\S+ ){1,5}(?:liegt|liegen) (?:uns|mir) (?:\\S+ ){0,3}nicht vor|(?:steht|stehen|fehlt|fehlen) (?:\\S+ ){0,5}(?:nur |jetzt )?noch (?:dein|ihr|eu)\\p{L}* (?:\\S+ ){0,3}(?:aus(?=[,.;!]|$)|\\S+)|(?:dein|ihr|eu)\\p{L}* (?:\\S+ ){1,6}(?:steht|stehen|fehlt|fehlen|ist|sind) (?:\\S+ ){0,3}noch (?:aus|nicht (?:da|hier|eingegangen|angekommen|bei))|(?:nichts|kein\\p{L}* \\S+) von (?:dir|ihnen|euch) (?:bekommen|gehört|erhalten|da)|(?:hab|habe|haben) (?:ich |wir )?(?:dich|sie|euch) (?:\\S+ ){0,7}(?:eingetragen|eingeteilt|vorgesehen|eingeplant)|(?:braucht|bräuchte|bräuchten|brauchen|möchte|möchten|will|wollen|hätte|hätten) (?:bis|noch vor|spätestens) (?:\\S+ ){1,4}(?:den|die|das|dein\\p{L}*|ihr\\p{L}*) \\S+|jemand (?:müsste|muss|sollte|soll)|(?:liegt|ist) (?:jetzt |nun )?(?:bei (?:dir|ihnen|euch)|in (?:deiner|ihrer|eurer) hand)|(?:du bist|sie sind|ihr seid) (?:jetzt |diesmal |als nächste[rs]? )?(?:dran|an der reihe)|ohne (?:dein|ihr|eu)\\p{L}* \\S+ (?:kann|können|geht|kommen|komme)|' +
        '(?:mir|uns) fehl(?:t|en) (?:von (?:dir|ihnen|euch)|(?:noch |immer noch )?(?:dein|ihr|euer|eure)\\p{L}*)|von (?:dir|ihnen|euch) fehl(?:t|en)|(?:nur noch |noch |nur )(?:ihr|dein|euer|eure)\\p{L}* (?:\\S+ ){1,3}fehl(?:t|en)|(?:nur|bloß) noch (?:ihr|dein|euer|eure)\\p{L}* (?:\\S+ ){0,2}fehl(?:t|en)|' +
        '(?:du bist|sie sind|ihr seid|bist du) (?:\\S+ )?(?:der|die) (?:einzige|letzte)\\p{L}*(?=[.;!]|$| auf der liste|,? (?:von dem|von der|dessen|deren|der|die) (?:\\S+ ){0,5}(?:noch|fehlt|nicht|kein\\p{L}*))|(?:deine?s?|ihre?s?|eure?s?) (?:ist|sind) (?:noch )?(?:das|der|die) (?:letzte|einzige)\\p{L}*|(?:alle|jeder)(?: anderen)? (?:\\S+ ){0,5}(?:außer|bis auf) (?:dir|ihnen|dich|sie|euch|deine?|ihre?)|' +
        '(?:das|den rest|die sache|alles weitere) (?:überlasse|überlass|überlassen) (?:ich|wir) (?:dir|ihnen|euch)|(?:hab|habe|haben) (?:ich |wir )?(?:dich|sie|euch) (?:\\S+ ){0,4}(?:eingetragen|eingeteilt|vorgesehen|eingeplant)|(?:das|die|der) (?:\\S+ ){0,3}(?:ist|wäre|liegt) (?:jetzt |nun )?(?:deine|ihre|eure) (?:sache|aufgabe|baustelle)|' +
        '(?:wäre (?:mir|uns) (?:\\S+ )?geholfen|(?:würde|würden) (?:\\S+ )?(?:mir|uns) (?:\\S+ ){0,4}(?:helfen|ersparen|retten|erleichtern)|(?:tätest|tätet|täten) (?:\\S+ )?(?:mir|uns) (?:\\S+ ){1,4}(?:gefallen))(?:,)? wenn|(?:du müsstest|sie müssten|ihr müsstet|müsstest du|müssten sie) (?:\\S+ ){1,12}\\p{L}+(?:en|rn|ln)|' +
        '(?:bis dahin )?(?:muss|müssen) (?:dein|ihr|euer|eure)\\p{L}* (?:\\S+ ){1,6}(?:sein|werden)|(?:braucht|bräuchte|bräuchten|brauchen|möchte|möchten|will|wollen|hätte|hätten) (?:\\S+ ){0,3}(?:den|die|das|dein\\p{L}*|ihr\\p{L}*|ihn|sie|es) (?:\\S+ ){0,5}(?:bis|noch vor|spätestens|noch diese)|' +
        '(?:liegt|liegen|ist|sind) (?:ihm|ihr|mir|uns) (?:\\S+ ){0,4}bis (?:\\S+ ){1,4}(?:auf dem tisch|im fach|vor)|(?:warte|warten) (?:noch |immer noch |nur noch )*auf (?:dein|ihr|euer|eure)\\p{L}*|' +
        '^(?:und |also |dann )?(?:schick|mach|tausch|änder|änders|gib|ruf|hol|besorg|prüf|check|schau|leite|lade|lad|stell|leg|bestell|erledig|übernimm|reich|träg|druck|füll|nimm|unterschreib|räum|korrigier|ergänz|kümmer|kümmers|tausche|mache|rede|sprich|frag|meld|meldes|sag|sage)(?:s?t|est) (?:du|ihr)(?! mit)(?: (?!ob |wann |wie |was |wer |wo )\\S+){1,20}|' +
        '(?:(?:du wolltest|du solltest|sie wollten|ihr wolltet) (?:mir|uns)(?: noch| doch)?(?= )|über (?:ein|eine|einen|ihre?n?|deine?n?) (?:\\S+ ){1,4}würden? (?:ich|wir) (?:mich|uns) (?:sehr )?freuen|(?:ich|wir) (?:hätte|hätten) (?:gerne?|lieber) (?:bis|noch|vor) (?:\\S+ ){1,10}\\S+|(?:^|und |ich |wir )(?:bräuchte|bräuchten) (?:noch|bis|dringend|dann|bald|mal) (?:\\S+ ){0,6}(?:die|den|das|ein|eine|einen|deine?n?|ihre?n?)(?= )|(?:bittet|bitten) (?:\\S+ ){0,3}um (?:(?:ihren|deinen|einen?|kurzen|baldigen|ihre|deine) )*(?:rückruf|rückmeldung|antwort|unterlagen|zusendung|unterschrift)|(?:wäre|wären) (?:\\S+ ){0,3}(?:dankbar|froh|glücklich),? wenn(?! es (?:nicht )?(?:regnet|schneit)))',
    ),
    hints: words(
      '(?:ein|eine|einen|die|das|der) (?:\\S+ ){1,6}(?:wäre|wären|würde|würden) (?:\\S+ ){0,3}(?:nett|lieb|toll|super|schön|prima|hilfreich|sehr gut|klasse|perfekt|helfen|reichen|genügen|ein segen|eine (?:große )?hilfe)(?! gewesen)|(?:müsste|muss|müssen|müssten) (?:\\S+ ){0,4}(?:heute|morgen|diese woche|bis \\S+|spätestens \\S+) (?:noch )?(?:raus|weg|fertig|vorliegen|rausgehen|unterschrieben|abgegeben|eingereicht)|(?:es ist|es wäre|wird) (?:höchste |langsam |allmählich )?(?:an der )?zeit,? (?:\\S+ ){1,8}\\p{L}*zu\\p{L}*',
    ),
    wonders: words(
      '(?:mich|uns) würde (?:\\S+ )?interessieren|(?:ich bin|wir sind|bin) (?:mir |uns )?(?:\\S+ )?nicht (?:ganz |sicher,? |so )*(?:sicher|im klaren),? (?:ob|wie|wann|was|wo)|keine ahnung,? (?:ob|wann|was|wo|welche\\p{L}*)|(?:bleibt|wäre|ist) (?:noch |nur )*die frage,? (?:ob|wie|wann|was)|' +
        '(?:mir|uns) ist (?:noch |leider )?(?:nicht (?:ganz |so )?klar|unklar|schleierhaft)|(?:ich|wir) (?:weiß|wissen|frage mich|fragen uns|bin mir nicht sicher|sind uns nicht sicher)(?: (?:noch|leider|gerade|aber|jetzt))*(?: nicht)?(?: (?:mehr|genau|recht))?,? ob (?:du|sie|ihr|euer|eure|dein|deine|ihre|das|es|wir|man)|' +
        '^(?:und |aber )?(?:wann|wo|wer|wie|was|warum|welche\\p{L}*)(?: \\p{L}+)? (?:kommst|kommt|hast|habt|bist|seid|machst|macht|brauchst|braucht|willst|wollt) (?:du|ihr)(?= )|ob (?:\\S+ ){1,8},? (?:weiß|wissen) (?:ich|wir) nicht|(?:ich|wir) (?:wüsste|wüssten) (?:gern|gerne|noch),? (?:ob|wie|wann|was|welche\\p{L}*|wer|wo)|(?:mir|uns) ist (?:\\S+ ){0,2}unklar,? (?:ob|wie|wann|was|welche\\p{L}*|wer|wo)|(?:habe|hab|haben) (?:ich |wir )?nicht (?:ganz )?verstanden,? (?:ob|wie|wann|was|welche\\p{L}*)|kann (?:ich )?(?:\\S+ ){0,4}nicht (?:erkennen|sehen|lesen),? (?:ob|wie|wann|was|welche\\p{L}*)',
    ),
    without: words(
      'ohne (?:das|die|den|sie|ihn|diese\\p{L}*) (?:kann|können|kommen|geht|komme) (?:\\S+ ){0,8}(?:nicht|nichts|kein\\p{L}*)|^vorher (?:kann|können) (?:\\S+ ){0,8}(?:nicht|nichts)',
    ),
    forLater: words(
      '^(?:für (?:die zukunft|das nächste mal|später|die akten|deine unterlagen|ihre unterlagen)|fürs nächste mal)',
    ),
  },
  fr: {
    asks: words(
      "(?:tout|tous|toutes|complete?s?|pretes?|termine\\p{L}*|declarations?|reponses?|dossiers?) (?:\\S+ ){0,6}(?:sauf|excepte|hormis|a l'exception d[eu]s?|moins) (?:la tienne|le tien|les tiens|les tiennes|la votre|le votre|les votres|ton|ta|tes|votre|vos|toi|vous)(?!\\p{L})|" +
        "merci (?:donc|alors|aussi|egalement) de (?:m'|nous |me |bien )?\\p{L}+(?:er|ir|re)(?!\\p{L})|que (?:tu voudras|vous voudrez) bien (?:m'|nous |me )?\\p{L}+(?:er|ir|re)(?!\\p{L})|(?:doit|doivent) (?:nous|me) (?:revenir|parvenir|etre (?:retourne|renvoye|remis)\\p{L}*)|" +
        "je (?:te|vous) laisse \\p{L}+(?:er|ir|re)|(?:votre|ton|ta|vos|tes) (?:\\S+ ){1,5}(?:n'est|ne sont|n'a|n'ont|ne nous|ne m') ?(?:\\S+ ){0,3}(?:pas|jamais) (?:\\S+ )?(?:arrive|parvenu|la|rentre|recu)\\p{L}*|(?:tu t'occupes|vous vous occupez|tu te charges|vous vous chargez) (?:de|des|du|d')|quelqu'un (?:doit|devra|devrait)|(?:on ne peut (?:pas|rien)|je ne peux (?:pas|rien)|nous ne pouvons (?:pas|rien)|impossible de) (?:\\S+ ){0,8}(?:sans|tant que) (?:ton|ta|tes|votre|vos|tu|vous)|balle est dans (?:ton|votre) camp|c'est (?:ton|votre) tour|(?:ca|ce) (?:serait|sera) (?:top|super|genial|bien|parfait|sympa|ideal) (?:d'avoir|que (?:tu|vous)|si)|" +
        "(?:tu es|vous etes|t'es) (?:\\S+ )?(?:le|la|les) (?:seule?s?|dernier|derniere|derniers)(?: \\S+)? (?:dont|a ne pas|a qui il|qui (?:manque|reste|n'))|il ne (?:me |nous )?manque (?:plus )?que (?:ton|ta|tes|votre|vos|toi|vous|le tien|la tienne|le votre|la votre)|(?:il )?(?:me|nous) manque (?:encore |toujours |juste )?(?:ton|ta|tes|votre|vos)|(?:tout le monde|tous) (?:\\S+ ){0,5}sauf (?:toi|vous)|" +
        "(?:alors |donc )?si (?:tu|vous) (?:pouvai[st]|pouviez|pourrie?z|pourrais|voulais bien|vouliez bien)|(?:ca|cela) (?:nous |m'|me )?(?:arrangerait|aiderait|sauverait|rendrait service|soulagerait) (?:\\S+ ){0,5}(?:si|que)|(?:tu|vous) (?:me|nous) (?:rendrais|rendriez|sauverais|sauveriez|oterais|oteriez) (?:\\S+ ){1,6}(?:si|en)|" +
        "je (?:te|vous) (?:laisse|confie) (?:le soin|faire|gerer|voir|t'en|vous en|ca|cela|le|la|les)|(?:c'est|ce sera) a (?:toi|vous) (?:de|d')|j'ai mis (?:ton|votre) nom|(?:je t'ai|je vous ai) (?:mise?s?|inscrite?s?|notee?s?) (?:dessus|sur|pour)|il (?:faut|faudrait) que (?:quelqu'un|l'un de vous|tu|vous)|(?:tu t'en charges|vous vous en chargez|tu t'en occupes|vous vous en occupez)|" +
        "(?:attend|attendent|attends|attendons|voudrait|voudraient|aimerait|aimeraient|a besoin|ont besoin) (?:encore |toujours |de |d'|avoir |recevoir |voir )*(?:ton|ta|tes|votre|vos) (?:\\S+ ){0,8}(?:avant|d'ici|pour|au plus tard)|j'aimerais que (?:tu|vous)|je compte sur (?:toi|vous) pour|" +
        "(?:tu devais|vous deviez|tu voulais|vous vouliez) (?:aussi |encore )?(?:me |nous |m')\\p{L}+(?:er|ir|re)|(?:un|une|la|le|ton|ta|votre|quelques) (?:\\S+ ){1,6}(?:m'|nous |me )(?:arrangerait|aiderait|aideraient|sauverait|depannerait|serait (?:utile|precieux|precieuse))|(?:un|une|ton|ta|votre) (?:\\S+ ){1,7}serait (?:le |la |tres |fort )?(?:bienvenue?|appreciee?|utile|parfait|ideal|gentil)|(?:tu penseras|vous penserez|tu n'oublieras pas|vous n'oublierez pas) (?:a|de|d')|^[^\\p{L}]*(?:il |ne )?reste (?:juste |encore |plus qu'|a )*a? ?(?:envoyer|signer|remplir|payer|deposer|prevenir|relancer|commander|reserver|appeler|transmettre|verifier|finir|imprimer|valider)|(?:faudrait|faut) que (?:tu|vous)|(?:^|, )(?:tu|vous) (?:voudras|voudrez|veux) bien (?:me |nous |lui |leur )*\\p{L}+(?:er|ir|re)|demande(?:nt)? que (?:tu|vous)|(?:te|vous) demande(?:nt)? de (?!quoi)\\p{L}+|(?:je serais|nous serions|je suis) preneu(?:r|se|rs) (?:de|d')|(?:nous|je) rest(?:e|ons) dans l'attente (?:de|d')|(?:j'attends|nous attendons|on attend) (?:toujours |encore )?(?:ton|ta|tes|votre|vos)|^[^\\p{L}]*(?:si|des que|quand) (?:tu|vous) (?:as|avez|aurez|auras) (?:une minute|deux minutes|un moment|un instant|le temps|l'occasion|cinq minutes),? (?:\\S+ )?(?:jette|regarde|passe|envoie|appelle|mets|prends|fais|dis|verifie|relis|signe)s?(?:z|ez)?(?= )",
    ),
    hints: words(
      "(?:doit|doivent) (?:absolument )?(?:partir|etre (?:envoye|rendu|signe|pret|remis|depose|livre)\\p{L}*) (?:ce soir|aujourd'hui|demain|avant|d'ici|pour)",
    ),
    wonders: words(
      "(?:je ne suis|nous ne sommes|je suis|on n'est) pas (?:\\S+ )?(?:sure?s?|certaine?s?) (?:que|si|de)|reste a savoir (?:si|quand|comment|ou|qui)|aucune idee (?:de|si|d'ou|quand)|(?:on|nous) ignore(?:ns|ons)? si|" +
        "(?:je|nous|on) (?:ne )?(?:sais|savons|sait) (?:pas|plus) (?:bien |trop |encore )?(?:si|s'il) (?:tu|vous|votre|vos|ton|ta|on|il|c'est|ca)|je (?:me )?demande si|nous nous demandons si|(?:ce|il) n'est pas (?:tres |bien )?clair (?:pour moi )?si|j'ignore si (?:tu|vous|votre|vos|ton)|" +
        "(?:je|nous) (?:me |nous )?demand(?:ais|ions|e|ons) (?:aussi |encore )*(?:si|s'il|quand|comment|combien|ou|qui|quel\\p{L}*)|j'aimerais (?:bien |aussi )*savoir|(?:nous aimerions|on aimerait|je voudrais|nous voudrions) (?:bien |aussi )*savoir|reste a (?:savoir|voir) (?:si|s'il|quand|qui|comment)|(?:je n'ai|nous n'avons|on n'a|j'ai) pas (?:bien |tres bien |tout a fait )*(?:compris|saisi|retenu|trouve) (?:si|s'il|quand|comment|combien|qui|quel\\p{L}*|ou)|se demand(?:e|ait|ent) (?:\\S+ )?(?:si|s'il|combien|quand|comment|quel\\p{L}*)|(?:aimerait|voudrait|aimeraient|voudraient) savoir (?:si|s'il|combien|quand|comment|quel\\p{L}*)",
    ),
    without: words('sans (?:ca|cela|elle|lui|eux|ce document|cette) (?:\\S+ ){0,3}(?:ne|on|nous|impossible|je)'),
    forLater: words("^(?:pour (?:la prochaine fois|memoire|l'avenir|plus tard|archive|vos archives))"),
  },
  es: {
    asks: words(
      '(?:todos|todas|todo|listo|lista|completo) (?:\\S+ ){0,8}(?:menos|excepto|salvo) (?:el tuyo|la tuya|los tuyos|las tuyas|el suyo|la suya|los suyos|el vuestro|tu|usted|vos)(?!\\p{L})|(?:solo|nada mas|unicamente) (?:me |nos )?falta saber|' +
        '(?<!(?:no|(?<!asi )que|se|si) )(?:manda|envia|pasa|trae|confirma|avisa|llama|escribi|escribe|deja|guarda|prepara|reserva|entrega|devolve|devuelve|cuenta|conta)(?:me|nos|melo|mela|melos|melas|noslo|nosla)(?!\\p{L})|(?<!(?:no|(?<!asi )que|se|si) )(?:traela|traelo|traelas|traelos|llevala|llevalo|firmala|firmalo|ponla|ponlo|hazlo|hazla|dejala|dejalo|mirame|buscame)(?!\\p{L})|(?<!(?:no|que|se) )(?:pasel[oa]s?|traigal[oa]s?|retirel[oa]s?|mandel[oa]s?|enviel[oa]s?|firmel[oa]s?|devuelval[oa]s?|recojal[oa]s?|entreguel[oa]s?|mandenos|envienos|traiganos|mandeme|envieme|traigame)(?!\\p{L})|' +
        '(?:estaria|seria) (?:genial|bueno|ideal|estupendo|perfecto|bien) (?:que|si)|(?:su|tu|sus|tus|vuestr[oa]s?) (?:\\S+ ){1,5}(?:no (?:nos |me )?ha[n]? llegado|sigue[n]? sin llegar|sigue[n]? pendientes?|no (?:nos |me )?llego)|alguien (?:tiene que|debe|tendria que|deberia)|no (?:podemos|puedo|se puede|podre|podremos) (?:\\S+ ){1,8}(?:sin (?:tu|su|tus|sus)|hasta que (?:usted|tu|nos|me|lo|la))|(?:la pelota|el balon) esta en (?:tu|su)|' +
        '(?:te|se|os) (?:encargas|encarga|encargais|ocupas|ocupa)(?: (?:tu|vos|usted|de|del))?(?=[^.]{0,80}\\?)|(?:te|se) (?:encargas|encarga|ocupas|ocupa) (?:tu|vos|usted)|(?:lo|la|los|las|esto|eso) (?:dejo|dejamos) en (?:tus|sus|vuestras) manos|queda en (?:tus|sus) manos|(?:te|le|os) toca (?:a ti |a vos |a usted )?(?:\\p{L}+r(?:l[oae]s?)?)|' +
        '(?:eres|sos|es usted|sois) (?:el|la|los|las) (?:unic[oa]s?|ultim[oa]s?)(?: \\S+)? que (?:falta[ns]?|no|queda[sn]?|me falta|nos falta)|(?:solo|nada mas|unicamente) (?:me |nos )?falta[sn]? (?:tu|tus|su|sus|lo tuyo|el tuyo|la tuya|el suyo|la suya|usted|vos|el de usted)|(?:tod[oa]s) (?:\\S+ ){0,5}menos (?:tu|vos|usted)|me falta(?:n)? (?:todavia |aun |solo )?(?:tu|tus|su|sus|vuestr[oa]s?)|' +
        'corresponde (?:\\p{L}+(?:ar|er|ir)(?:l[oae]s?|se)?)|si (?:\\S+ ){0,4}(?:mandas|mandan|pasas|envias|traes|subes|dejas|haces|metes|llevas|consigues|confirmas|manda|pasa|envia|trae|entrega|puedes|podes|pudieras|pudiera|puede) (?:\\S+ ){0,8}(?:llegamos|me salvas|nos salvas|me salva|nos salva|me ayudas|nos ayudas|te lo agradezco|se lo agradezco|te agradezco|quedamos|alcanzamos|me haces|nos haces|seria)|' +
        '(?:tienes|tenes|tiene|teneis|tienen) que \\p{L}+(?:ar|er|ir)|(?:espera|esperan|quiere|quieren|necesita|necesitan) (?:ver |tener |recibir )?(?:tu|tus|su|sus|vuestr[oa]s?|el|la|los|las) (?:\\S+ ){0,8}(?:antes del?|para el|a mas tardar|hasta el)|te (?:puse|apunte|anote|he puesto|he apuntado) (?:a ti |para|de|en)|(?:te|le) dejo (?:a ti |a usted )?(?:encargad[oa]|el encargo|la tarea)|ve tu si|vos ves si|cuento contigo para|cuento con (?:usted|vos) para|' +
        '(?:quedaste|quedamos en que|quedo usted|ibas a|iba a) (?:en )?(?:me |nos )?\\p{L}+[aei]r(?:me|nos)(?:l[oae]s?)?|te dejo (?:a ti |a vos )?lo (?:de|del)|(?:me|nos) (?:vendria[n]?|viene|iria|serviria|ayudaria|haria falta|urge[n]?|corre prisa)(?: muy| fenomenal| bien| genial| mucho)*|(?:una?|el|la|tu|su) (?:\\S+ ){1,4}(?:me|nos) (?:ayudaria|serviria|salvaria|vendria)[n]?|faltaria[n]? (?:que|tu|tus|su|sus|solo|por|el|la)|(?:queda[n]?|esta[n]?|sigue[n]?) (?:todavia |aun )?pendientes? (?:de (?:tu|su)|tu|su|tus|sus|el|la|los|las)|(?:te|le|les|os) pediria(?:mos)?|(?:pide|piden|pregunta|dice|dicen) (?:si puedes|que (?:lo|la|le|les|me|te|nos) \\p{L}+(?:es|as|e|a))|estaria bien (?:tener|recibir|contar|que)|si (?:pudieras|pudiera|pudieseis|pudierais) (?:\\S+ ){1,9}(?:perfecto|genial|estupendo|mejor|te lo|se lo)',
    ),
    hints: words('habria que \\p{L}+[aei]r|(?:tendria|tendrian|deberia|deberian) que (?:ser|estar|ir|llevar|quedar)'),
    wonders: words(
      '(?:no tengo|no tenemos|sin tener) (?:muy |nada )?claro (?:si|que|cual|como|cuando)|(?:ni idea|no tengo idea) (?:de )?(?:si|que|cual|cuando|donde)|(?:falta|faltaria|queda por) saber (?:si|que|cual|como|cuando)|' +
        '(?:no|tampoco) (?:me|nos) (?:queda|quedo|esta) (?:\\S+ )?claro (?:si|que|cual|como|cuando)|no (?:se|sabemos|recuerdo|estoy segur[oa] de) si (?:usted|tu|vos|ustedes|su|tu|lo|la|es|hay|van|van a|vale)|me pregunto si|(?:cuentame|contame|cuenteme|dime|decime|digame) (?:cuant[oa]s?|que|cual|cuales|si|como|cuando|donde|quien)|' +
        '(?:quisiera|quisieramos|querria|querriamos|me gustaria|nos gustaria|queria|queriamos|necesito|necesitamos) (?:\\S+ )?(?:saber|preguntar\\p{L}*|consultar\\p{L}*)|(?:tengo|tenemos|me queda|nos queda|me surge|nos surge|me surgio|nos surgio) (?:la|una) duda|no (?:me|nos) (?:queda|quedo|ha quedado|esta) (?:\\S+ )?claro|no (?:entendi|he entendido|entiendo|logro ver|alcanzo a ver|recuerdo) (?:bien )?(?:si|cuant[oa]s?|cual|cuando|como|que)|(?:quiere|quieren|queria|pregunta|preguntan) (?:saber )?si(?= )',
    ),
    without: words(
      'sin (?:eso|esto|el|ella|ellos|ese dato|esa \\p{L}+|ese \\p{L}+) (?:\\S+ ){0,3}no|no (?:\\S+ ){1,6}sin (?:eso|esto|ella|ellos)(?=[.,;!]|$)',
    ),
    forLater: words('^(?:para (?:la proxima|el futuro|futuras? \\p{L}+|que lo tenga|tu archivo))'),
  },
  it: {
    asks: words(
      '(?:tutt[oaie]|pront[oaie]|complet[oaie]) (?:\\S+ ){0,8}(?:tranne|eccetto|meno|a parte) (?:il tuo|la tua|i tuoi|le tue|il suo|la sua|i suoi|le sue|te|lei)(?!\\p{L})|(?<!che )(?:l[oaie]|ci|mi|ce l[oaie]|me l[oaie]) (?:faccia|facciano) (?:pervenire|avere|sapere)|' +
        'manca(?:no)? (?:ancora |solo |soltanto )?(?:la tua|il tuo|i tuoi|le tue|la sua|il suo|i suoi|le sue)|non (?:ho|abbiamo|mi e|ci e) (?:ancora )?(?:ricevuto|arrivat[oa]) (?:il|la|i|le) (?:tu|su)\\p{L}+|qualcuno (?:deve|dovrebbe)|' +
        "ci pensi (?:tu|lei)|se ne occupa lei|te ne occupi tu|ve(?:di|da) (?:tu|lei) se|(?:lo|la|li|le) lascio (?:a te|a lei)|lascio fare a (?:te|lei)|manca(?:no)? solo (?:il tuo|la tua|i tuoi|le tue|il suo|la sua)|(?:sei|e) (?:l'unic[oa]|l'ultim[oa]) (?:che|a)|(?:tutti|tutte) (?:\\S+ ){0,4}tranne (?:te|lei)|mi (?:salvi|faresti|fai) (?:\\S+ ){1,4}se|tocca a (?:te|lei)|(?:devi|deve|dovresti|dovrebbe) \\p{L}+(?:are|ere|ire|armi|arci)|conto su di (?:te|lei)|" +
        "dovevi \\p{L}+(?:armi|arci|ermi|erci|irmi|irci)|(?:mi|ci) (?:servirebbe|servirebbero|farebbe comodo|farebbero comodo|serve|servono|aiuterebbe|occorre|occorrerebbe)|(?:una|un|la|il) (?:\\S+ ){1,4}(?:mi|ci) (?:aiuterebbe|sarebbe utile|farebbe comodo)|(?:la|ti|vi|le) (?:prego|preghiamo|pregherei|chiedo|chiediamo|chiederei|chiederemmo)(?: \\S+){1,2} di|manca(?:no)? (?:ancora|solo|soltanto) (?:la|il|i|le|l'|una|un)|(?:resto|restiamo|rimango) in attesa (?:di|del|della|dei|delle) (?:su|tu|vostr|un)\\p{L}*|^[^\\p{L}]*(?:quando|appena|se) (?:hai|ha|puoi|puo|riesci)(?: \\S+){0,4}, ?\\p{L}{3,}[aei]|ricorda(?:ti|tevi)(?! che (?:ti|vi)(?!\\p{L}))|sarebbe (?:utile|bene|meglio|comodo|opportuno) (?:avere|ricevere|che|se|sapere)|^[^\\p{L}]*(?:e )?\\p{L}{3,}[ai] (?:tu|lei) (?:a|il|la|i|le|per)",
    ),
    hints: words('bisognerebbe|bisogna'),
    wonders: words(
      'non (?:sono|siamo) sicur[oaie] (?:se|che)|(?:resta|rimane) da (?:capire|sapere) se|' +
        'non (?:mi|ci) e (?:ancora )?chiaro (?:se|come|quando|quale)|non so se (?:tu|lei|voi|il (?:tuo|suo)|la (?:tua|sua))|mi chiedo se|' +
        '(?:mi|ci) (?:chiedevo|chiedo|chiedevamo|domandavo)(?: \\S+)? se|non (?:ho|abbiamo) (?:ben )?capito (?:se|come|quando|quale|quant[oi])|(?:mi|ci) (?:serve|servirebbe|occorre|occorrerebbe) sapere|(?:vorrei|vorremmo|volevo|volevamo|mi piacerebbe|ci piacerebbe) (?:\\S+ )?(?:sapere|capire|chieder\\p{L}+)|(?:mi|ci) resta (?:un|il) dubbio|ho un dubbio|(?:chiede|chiedono|vuole sapere|vorrebbe sapere) se',
    ),
    without: words(
      'senza (?:\\S+ )?non (?:posso|possiamo|si puo|riesco)|non (?:posso|possiamo|riesco) (?:\\S+ ){1,6}senza(?=[.,;!]|$)',
    ),
    forLater: words('^(?:per (?:il futuro|la prossima volta))'),
  },
  pt: {
    asks: words(
      '(?:tod[oa]s|tudo|pront[oa]s?|complet[oa]s?) (?:\\S+ ){0,8}(?:menos|exceto|excepto|salvo) (?:o teu|a tua|os teus|as tuas|o seu|a sua|os seus|as suas|tu|voce)(?!\\p{L})|(?<!(?:nao|que) )(?:manda|envia|traz|confirma|deixa|devolve|entrega)-(?:me|nos|mo|ma|mos|mas|no-lo)(?!\\p{L})|' +
        'ainda nao (?:recebi|recebemos|chegou|nos chegou) (?:o seu|a sua|os seus|as suas|o teu|a tua)|alguem (?:tem que|tem de|precisa|deve)|falta(?:m)? (?:ainda |so |apenas )?(?:a sua|o seu|a tua|o teu)|' +
        '(?:fica|ficou|deixo) (?:contigo|com voce|consigo|nas suas maos|nas tuas maos)|so falta(?:m)? (?:o teu|a tua|o seu|a sua|os seus|voce)|(?:voce e|es) (?:o|a) (?:unic[oa]|ultim[oa]) que|todos (?:\\S+ ){0,4}menos (?:voce|tu)|(?:voce|tu|o senhor|a senhora) (?:fica|trata|cuida) (?:com|disso|de|do|da)|(?:me|nos) (?:salvava|ajudava|ajudaria|salvaria) se|(?:tens|tem) (?:de|que) \\p{L}+(?:ar|er|ir)|conto (?:contigo|com voce) para|' +
        'ficaste de (?:me |nos )?\\p{L}+[aei]r(?:-me|-nos)?|dava-(?:me|nos) jeito|(?:fico|ficamos|estou|estamos) (?:a aguardar|aguardando|a espera)(?: d[eoa])? (?:o|a|os|as)? ?(?:seu|sua|teu|tua|seus|suas|vosso|vossa)|falta[m]? (?:ainda|so|apenas) (?:o|a|os|as|um|uma)|manca[m]? ainda|^[^\\p{L}]*quando (?:puder|puderes|tiver|tiveres)(?: \\S+){0,3},? (?:\\p{L}{2,}[ae])(?=[ -])|(?:uma?|o|a) (?:\\S+ ){1,4}(?:ajudava|ajudaria|dava jeito)(?!\\p{L})',
    ),
    hints: words(
      '(?:seria|era) (?:bom|preciso|necessario|otimo|importante) (?:ter|receber|avisar|enviar|mandar|\\p{L}+[aei]r)',
    ),
    wonders: words(
      'nao (?:tenho|temos) certeza se|falta saber se|' +
        'nao (?:esta|ficou) claro (?:para mim |para nos )?se|nao sei se (?:voce|voces|o seu|a sua|tu|o teu)|' +
        '(?:queria|gostaria de|gostavamos de|gostava de|queriamos|gostariamos de) saber (?:se|quando|como|qual|quant[oa]s?|o que|quem|onde)|nao (?:percebi|entendi|ficou claro)(?: bem| muito bem)? (?:se|como|quando|quant[oa]s?|qual)|(?:fiquei|fico|estou) (?:na|com a) duvida (?:se|de)',
    ),
    without: words('nao (?:\\S+ ){1,8}sem (?:isso|ela|ele|elas|eles)(?=[.,;!]|$)|sem (?:isso|ela|ele) (?:\\S+ )?nao'),
    forLater: words('^(?:para (?:a proxima|o futuro|referencia))'),
  },
};

const SILENT: Indirect = { asks: NOTHING, hints: null, wonders: NOTHING, without: NOTHING, forLater: NOTHING };

export const indirectOf = (language: string): Indirect => INDIRECT[language] ?? SILENT;
