import { fold } from '../fold.ts';
import { formsOf } from './verbs.ts';
import { firstWord, withoutOpenings, type TitleWriter } from './work.ts';

/** "swinging" -> "swing": requests after "would you mind" and "thanks in advance for" */
const gerunds = formsOf('en', ({ infinitive }) => {
  const stem = infinitive.replace(/e$/u, '');
  return [`${infinitive}ing`, `${stem}ing`, `${infinitive}${infinitive.at(-1)}ing`];
});

/** What stands before the verb and adds nothing to it. */
const OPENINGS = [
  /^(?:and|so|then|but|ever|also|just|either|still|please|though|yes|everyone|in the meantime|before then)[ ,]+(?=\S+ \S)/u,
  /^do (?=(?:send|ring|call|give|bring|tell|let|check|come|make|keep|take|look|have|ask|try) )/u,
  /^be (?:willing|able|happy|kind enough|so kind as) to /u,
  /^be (?:an angel|a \p{L}+|so (?:kind|good|nice)|(?:kind|good|nice|sweet) enough) and /u,
  /^(?:go ahead and|arrange to|get around to|it'?d be (?:great|good|lovely) if you (?:could )?) ?/u,
  /^(?:i|we) (?:would |'d )?(?:need|want|ask|like) (?:u|you) to /u,
  /^(?:may|can|could|might) i (?:ask|trouble) you to /u,
  /^(?:can|could|would|will) (?:u|you|ya) (?:please )?/u,
  /^(?:if|when|next time) [^,]{5,60}? (?:(?:could|can|would|will) you (?:please )?|you(?:'ll| will) need to |please )/u,
  /^(?:he|she|they|(?:dr|mr|mrs|ms|prof)\.? \p{L}+)(?:(?:'d| would) like you to| wants? you to| asks? (?:that )?you(?: to)?| needs? you to) /u,
];

const PROMISE =
  /^(?:(?:and|so|well|yes|ok|okay|sure|then|also)[ ,]+)*(?:(?:i|we)(?:'ll| will| shall|'m going to| am going to|'re going to| are going to))? ?(?:(?:also|then|still|just|happily|gladly) )*/u;

const LACKING = [
  /^(?:what(?:'s| is)|all that(?:'s| is)|the only things?(?: that(?:'s| is))?) (?:still )?(?:missing|outstanding|left)(?: (?:is|are))?:? /u,
  /^(?:all|what|the only thing|one thing) (?:i|we) (?:do |still |only |just )*(?:need|require|lack) (?:now )?(?:is|are):? (?=(?:your|the|an?|copies|both|these) )/u,
  /^(?:(?:and |so |but )?(?:i|we)(?:'m|'re| am| are|'d|'ll| would| will)? )?(?:still |also |just |urgently |really )*(?:need(?:ing)?|require|waiting (?:for|on)|missing) (?=(?:your|the|an?|copies|both|these) )/u,
  /^(?:i|we)(?:'d| would| should)? be (?:ever so |very |most |so )?(?:grateful|glad|thankful) (?:for|of) (?=(?:your|the|an?) )/u,
];
/** "… the drugs order placed", "… his start date entered in the system": not to be sent */
const DONE_TO = /(?:ed|done|made|written|sent)(?:$|[,.]| (?:today|before|by|in|for|on|at|into|to)(?!\p{L}))/u;

/** A clause of its own behind the work: "…, the airline now wants it on file". */
const TOLD =
  /(?:,| [-–]) (?!and |or |who |which |if |when |so |but )(?:(?:the|my|our|his|her|their|your|a|an|\p{L}+'s|this|that|there|supplier|customs|vessel|line|finance|\p{L}+) )?(?:(?!and|or|who|which|if|when|so|but)\p{L}+ ){0,4}?(?:is|isn't|are|aren't|was|were|has|have to|will|won't|can't|cannot|can|needs?|wants?|must|hangs|waits|looks?|takes|likes|picks|closes|opens|starts|leaves)(?!\p{L})/u;
const BECAUSE =
  /,? (?:otherwise|or else|if not|since (?:it|we|i|he|she|they|you|nobody|the)|because|as (?:i|we|it|they|he|she|our|the|my)(?:'|’| )|bc) ?\S.*$|, and (?:the |my |our |that )?\p{L}+ (?:is|are|was)(?!\p{L}).*$|,? and (?:i|we)(?:'ll| will|'m|'ve| can) .*$/iu;
const TAG = /,? (?:(?:will|would|can|could) (?:you|u)(?: please)?|nah|lah|lol|po|po sana|itself|pls|sorry|thanks)$/iu;

/** Where the object of a sending ends and something else begins. */
const BEHIND_OBJECT =
  /,? (?:so(?: that)?|because|since|as (?:i|we|it|they)|before|after|if|when|once|until|till|while|then|in case|to (?:see|show|check|find)) |; | [-–] |: |, (?:the one|then|with|including|not|no|or|otherwise|preferably|ideally) /iu;
const SENDING =
  /^(send|resend|forward|email|e-mail|mail|bring|pass|hand|text|fax|courier|post|flick|return) (?:me|us) (?:back )?(.+)$/iu;
/** Who gets it stands behind the verb: "give Ann a ring" */
const GIVING =
  /^(give|get|show|lend|write|print|build|make|draw|order|book|find|quote|buy|grab|save|drop|text|do|help|fetch|pick|put|pay|sell|teach|loan) (?:me|us)(?!\p{L})/iu;
const TELLING =
  /^(let|tell|remind|call|ring|phone|ask|inform|notify|contact|email|update|advise|join|meet|keep|have) (?:me|us)(?!\p{L})/iu;
const SEEMS = /(?<!\p{L})(?:looks?|seems?|sounds?|feels?|means?|matters?|appears?) [^,;]{0,40}$/iu;

export const english: TitleWriter = ({ text, from, to, promised }) => {
  let work = promised ? text.slice(PROMISE.exec(fold(text))?.[0].length ?? 0) : withoutOpenings(text, OPENINGS, fold);
  work = withoutGerunds(work).replace(TAG, '').replace(BECAUSE, '');
  if (promised) return said(toReader(work, to));
  work = lackingSent(work);
  work = work.replace(/^(?=your (?:thoughts|opinion|views?|feedback|comments|input|take)(?!\p{L}))/iu, 'Give ');
  return said(toWriter(withoutTold(work).replace(TAG, ''), from));
};

const said = (title: string): string | null => (title.trim() === '' ? null : title);

/** "mind signing the form and sending it on" -> "sign the form and send it on" */
function withoutGerunds(text: string): string {
  const bare = text.replace(
    /^(?:mind(?: (?:terribly|awfully|at all))?|in advance for|for) (?=\p{L}+ing(?!\p{L}))/iu,
    '',
  );
  if (bare === text) return text;
  const { word, rest } = firstWord(bare);
  const verb = gerunds().get(fold(word));
  if (verb === undefined) return text;
  return (
    verb +
    rest.replace(/ (and|or) (\p{L}+ing)(?!\p{L})/gu, (whole: string, joint: string, second: string) => {
      const other = /^letting$/iu.test(second) ? 'let' : gerunds().get(fold(second));
      return other === undefined ? whole : ` ${joint} ${other}`;
    })
  );
}

function lackingSent(text: string): string {
  const low = fold(text);
  for (const pattern of LACKING) {
    const found = pattern.exec(low);
    if (found === null || found[0] === '') continue;
    const rest = low.slice(found[0].length);
    if (DONE_TO.test(rest)) return text;
    return `Send ${text.slice(found[0].length).replace(/ from (?:you|your (?:side|end))(?!\p{L})/iu, '')}`;
  }
  return text;
}

function withoutTold(text: string): string {
  const told = TOLD.exec(fold(text));
  if (told === null || told.index < MIN_WORK || /^(?:if|when|once|unless|as soon)(?!\p{L})/iu.test(text)) return text;
  return text.slice(0, told.index);
}
const MIN_WORK = 8;

/** "send me the plan before noon" -> "send the plan to Rob before noon" */
function toWriter(text: string, from: string): string {
  const name = from === '' ? '' : ` ${from}`;
  const sent = SENDING.exec(text);
  if (sent !== null) {
    const [, verb = '', object = ''] = sent;
    const behind = BEHIND_OBJECT.exec(` ${object}`);
    const at = behind === null ? object.length : behind.index - 1;
    if (from !== '' && at < 3) return `${verb} ${from} ${object}`;
    if (from === '' || at < 3 || / to \p{L}/u.test(object.slice(0, at))) return `${verb} ${object}`;
    return `${verb} ${object.slice(0, at)} to ${from}${object.slice(at)}`;
  }
  const direct = text
    .replace(GIVING, (_whole, verb: string) => `${verb}${name}`)
    .replace(TELLING, (_whole, verb: string) => `${verb}${name}`);
  if (direct !== text) return direct;
  const found = / (to|with|for|from) (?:me|us)(?!\p{L})/iu.exec(text);
  if (found === null) return text;
  const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  return `${before}${from === '' || SEEMS.test(before) ? '' : ` ${found[1]} ${from}`}${after}`;
}

/** "send you the contract" of the user's own mail -> "send the contract to Rob" */
function toReader(text: string, to: string): string {
  const own = text
    .replace(/(?<!\p{L})you(?!\p{L})/giu, 'me')
    .replace(/(?<!\p{L})(?:over )?(to|with|for|from) me$/iu, '$1 me');
  return toWriter(own, to).replace(/(?<!\p{L})me(?!\p{L})/gu, to === '' ? 'you' : to);
}
