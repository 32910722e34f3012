import { isMention } from '../addressee.ts';
import { asksWhetherThingIsFree, invitesAlong, isWayOut } from '../asked-to-come.ts';
import type { Candidate, RuleInput } from '../candidate.ts';
import { concernsUser, sureOf } from '../candidate.ts';
import type { MailContext } from '../context.ts';
import { fold } from '../fold.ts';
import { forwardedFacts, type ForwardedFacts } from '../forwarded.ts';
import { EN } from '../lexicon/index.ts';
import { dayNearby, isLimitAlone } from '../nearby-days.ts';
import { isSelfService } from '../service-mail.ts';
import { pointsBack } from '../between-sentences.ts';
import type { Reading } from '../reading.ts';
import { questionTitle, workTitle } from '../title.ts';
import { limitOf } from '../limits.ts';
import { datesIn, datesOf, doubtOf } from '../when.ts';
import { remembered } from '../patterns/remembered.ts';
import { clausesOf } from '../work-clauses.ts';
import { answerBy } from './answer-by.ts';
import { bidsToBook } from './meeting-phrases.ts';
import { asksOneThing } from './no-work.ts';
import { askedForAgain } from './no-order.ts';
import { ordersNothingAtAll } from './orders-nothing.ts';
import { saysOutage } from './outages.ts';
import { asksWhetherToPay } from './payment-papers.ts';
import { asksBehindHead, asksWhetherAtAll, asksWhetherYouDo, asksWhichOfTwo } from './which-of-two.ts';

/** "On Thursday the water is off. Please shut the taps before": it lends its day and is news of its own. */
const tellsOutage = (readings: readonly Reading[], index: number): boolean =>
  readings.some((reading) => reading.sentence.index === index && reading.act === 'statement' && saysOutage(reading));

/** Somebody asks this user for work, or the user promises it in a mail of their own. */
export function taskRule({ context, readings }: RuleInput): Candidate[] {
  const own = context.position === 'author';
  const found: Candidate[] = [];
  const requests = readings.filter(({ act, sentence }) => act === 'request' && sentence.source === 'body').length;
  const passedOn = own || requests !== 1 ? {} : forwardedFacts(context);
  const answer = own ? null : answerBy(context, readings);
  for (const [i, reading] of readings.entries()) {
    if (own ? reading.act !== 'promise' : reading.act !== 'request') continue;
    if ((!own && !concernsUser(reading)) || reading.sentence.index === answer?.index) continue;
    if (reading.sentence.source === 'subject' && (context.reply || context.forwarding)) continue;
    if (!own && isSomebodyElses(context, reading)) continue;
    const group = reading.addressed.addressee === 'group' && !reading.addressed.named;
    if (group && reading.lexicon.anybody.test(reading.low)) continue;
    // "Please check." of a monitoring program asks nobody in particular for anything in particular
    if (context.message.automatic.kind === 'auto-generated' && reading.low.trim().split(/\s+/u).length <= 4) continue;
    if (isSelfService(context, reading.low)) continue;
    if (!own && (isWayOut(reading.low) || invitesAlong(reading.low))) continue;
    // "You can renew them once in the catalogue" of a program: leave, no work
    if (context.automated && !isMention(reading) && !reading.low.includes('?') && GIVES_LEAVE.test(reading.low))
      continue;
    if (isLimitAlone(reading) && readings[i - 1]?.act === 'request') continue;
    // what programs write to everybody, not work that a person put there
    if (
      context.automated &&
      !isMention(reading) &&
      !(bidsToBook(reading.low) && reading.lexicon.request.test(reading.low)) &&
      (reading.judged?.('request') ?? 1) < SURE_OF_PROGRAM
    )
      continue;
    if (isNotice(context, readings) && !reading.lexicon.request.test(reading.low)) continue;
    if (!own && ordersNothingAtAll(readings, i)) continue;
    const last = found.at(-1);
    if (!own && last !== undefined && isHowToHandOver(context, reading, readings[i - 1], last)) {
      found[found.length - 1] = { ...last, sentences: [...last.sentences, reading.sentence.index] };
      continue;
    }
    const same = !own && last !== undefined && asksForTheSame(reading, readings[i - 1], last) ? last : null;
    if (same !== null) found.pop();
    const clauses = clausesOf(reading, own);
    const dated = datesOf(context, reading.sentence, reading.lexicon);
    const inSentence = limitOf(reading.sentence.text, dated, reading.lexicon);
    const shared = clauses.length === 1 || inSentence?.explicit === true ? inSentence : null;
    // a line of minutes stands for itself
    const alone = reading.addressed.assigned === true;
    const nearby = alone ? null : dayNearby({ context, readings, i }, inSentence);
    const answered = answer?.asked === reading.sentence.index ? answer : null;
    for (const clause of clauses) {
      if (
        clause.asks === true ||
        (!own &&
          (asksToBeTold(clause.work) ||
            asksWhetherToPay(reading) ||
            asksWhetherThingIsFree(reading.low) ||
            asksOneThing(reading.low) ||
            asksWhichOfTwo(reading.low) ||
            asksBehindHead(reading.low) ||
            asksWhetherAtAll(reading.low) ||
            asksWhetherYouDo(reading.low) ||
            ASKS_WHETHER_MANNED.test(fold(clause.text)) ||
            ASKS_WISH.test(fold(clause.text)) ||
            ASKS_LEAVE.test(fold(clause.text))))
      ) {
        const asked = questionIn(context, clause.text, reading);
        found.push(
          answered === null || inSentence !== null
            ? asked
            : {
                ...asked,
                intent: { ...asked.intent, due: answered.due },
                sentences: [...asked.sentences, answered.index],
              },
        );
        continue;
      }
      const mentions = datesIn(context, clause.text, reading.lexicon.language);
      const limit =
        nearby !== null && inSentence !== null ? null : (limitOf(clause.text, mentions, reading.lexicon) ?? shared);
      found.push({
        intent: {
          type: 'task',
          title: same?.intent.title ?? titleOf(context, clause.work, reading, readings[i - 1]),
          evidence: clause.text,
          ...(limit === null && nearby === null ? passedOn : withoutLimit(passedOn)),
          ...(limit === null ? {} : { due: limit.value }),
          ...(nearby === null ? {} : { due: nearby.limit.value, evidenceDate: nearby.limit.mention.text }),
          // the work of a day is done on that day, whenever the answer is wanted
          ...(answered === null || inSentence !== null ? {} : { due: answered.due }),
          ...doubtOf((limit ?? nearby?.limit)?.mention, (limit ?? nearby?.limit)?.value, reading.lexicon.language),
          ...(reading.condition === null ? {} : { condition: reading.condition }),
          ...peopleOf(context),
        },
        score:
          sureOf(reading) *
          (group ? 0.85 : 1) *
          (context.automated && !isMention(reading) && !bidsToBook(reading.low) ? 0.6 : 1),
        triage: 'action',
        sentences: [
          reading.sentence.index,
          ...(same?.sentences ?? []),
          ...(own ? [] : askedForAgain(readings, i)),
          ...[nearby, answered].flatMap((other) =>
            other === null || tellsOutage(readings, other.index) ? [] : other.index,
          ),
          // "The stock list as of 31 December is missing. Please send it by Friday": no limit of its own
          ...(inSentence?.explicit === true && isNamedBefore(reading, readings[i - 1])
            ? [readings[i - 1]!.sentence.index]
            : []),
        ],
      });
    }
  }
  return found;
}

/** "I'd need the key by Wednesday, please leave it at the office": how what was just asked for is handed over, where it names no day of its own */
const isHowToHandOver = (
  context: MailContext,
  { low, sentence, lexicon }: Reading,
  before: Reading | undefined,
  last: Candidate,
): boolean =>
  before?.act === 'request' &&
  last.intent.type === 'task' &&
  last.sentences.includes(before.sentence.index) &&
  before.lexicon.need.test(before.low) &&
  HANDED_OVER.test(low) &&
  datesOf(context, sentence, lexicon).length === 0;
const HANDED_OVER = remembered(
  /^[^\p{L}]*(?:(?:and|und|et|y|e|so|also|just|einfach|simply) )?(?:(?:bitte )?(?:(?:einfach|dann|gleich|am besten) )?(?:im|am|an|bei|beim|in|zum|zur|ins|per|auf) (?:\S+ ){1,4}(?:abgeben|hinterlegen|einwerfen|vorbeibringen|ablegen|deponieren|abliefern|schicken|senden)[.!]*$|(?:please )?(?:just )?(?:drop|leave|hand|bring|send|post|return) (?:it|them|that|those) (?:\S+ ?){1,8}$|(?:merci de |veuillez )?(?:le|la|les) (?:deposer|laisser|remettre|glisser|envoyer) |(?:deposez|laissez|remettez|depose|laisse|remets)-(?:le|la|les) |(?:por favor,? )?(?:dej|entreg|llev|envi|mand)\p{L}*(?:lo|la|los|las) |(?:per favore,? )?(?:lasci|consegn|port|mand)\p{L}*(?:lo|la|li|le) |(?:por favor,? )?(?:deix|entreg|lev|mand)\p{L}*-?(?:o|a|os|as|lo|la) )/u,
);

/** "We still lack your survey. I ask for submission by 5 June": what was just told as missing is to be sent, and named there alone */
const asksForTheSame = ({ low }: Reading, before: Reading | undefined, last: Candidate): boolean =>
  before?.act === 'request' &&
  last.intent.type === 'task' &&
  last.intent.due === undefined &&
  last.sentences[0] === before.sentence.index &&
  before.lexicon.need.test(before.low) &&
  !before.lexicon.request.test(before.low) &&
  !before.lexicon.imperative.test(before.low) &&
  SEND_IT.test(low);
const SEND_IT = remembered(
  /^[^\p{L}]*(?:(?:and|so|und|daher|also|et|donc|y|e),? )*(?:(?:ich|wir) bitten? (?:(?:sie|dich|euch|daher|deshalb|hiermit|freundlich) )*um (?:\p{L}+ )?(?:übersendung|zusendung|vorlage|einreichung|nachreichung|übermittlung|abgabe|erledigung)(?! (?:der|des|dieser|von|eine[sr]|ihre[sr]?|deine[sr]?)(?!\p{L}))|bitte (?:reich\p{L}*|send\p{L}*|schick\p{L}*|übersend\p{L}*) (?:sie )?(?:mir |uns )?(?:diese[ns]?|sie|es|ihn|das) (?:mir |uns )?|(?:please|kindly|could you(?: please)?|can you(?: please)?) (?:send|forward|submit|return|provide|e-?mail|post) (?:(?:me|us) )?(?:it|them|this|these|that)(?!\p{L})(?! \p{L}+ (?:form|list|letter))|(?:merci de|veuillez|je vous (?:prie|remercie) de|pourriez-vous|pouvez-vous|peux-tu) (?:bien vouloir )?(?:me |nous )?(?:l'|la |le |les )(?:envoyer|transmettre|adresser|faire parvenir|retourner|remettre)|(?:por favor,? |(?:le|les|te) (?:ruego|rogamos|agradeceria|agradezco) que )(?:me|nos) l[oa]s? (?:envi|remit|mand|hag)\p{L}+|(?:por favor,? )?(?:envi|mand|remit)\p{L}{1,3}(?:me|nos)l[oa]s? |(?:la|vi|ti) (?:prego|preghiamo) di (?:inviar|trasmetter|mandar|far)(?:l[aoei]|mel[aoei]|cel[aoei]))/u,
);

const GIVES_LEAVE = remembered(
  /^[^\p{L}]*(?:you (?:can|may)|(?:sie können|du kannst|ihr könnt)|vous pouvez|tu peux|puedes?|pueden|podes|puoi|puo|potete|podem?)(?!\p{L})(?!.*(?<!\p{L})(?:please|bitte|merci de|por favor|per favore)(?!\p{L}))/u,
);

/** "Any chance I could borrow your ladder?", "would it be possible to have until Friday?": leave is asked for, or more time */
const ASKS_LEAVE = remembered(
  /(?<!\p{L})(?:any chance (?:that )?(?:i|we) (?:could|can|might)(?: \p{L}+)? (?:borrow|have|use|get|take|keep|lend)|(?:könnte|dürfte|kann|darf|könnten|dürften) (?:ich|wir) (?:\S+ ){1,10}(?:aus|ent|)leihen|(?:(?:je|on) (?:peux|peut|pourrais|pourrait)|puis-je|pourrais-je)(?: \S+)? (?:(?:t'|vous )?emprunter)|(?:puedo|podria|podemos|podriamos) (?:tomar|pedir|coger)(?:te|le|os)? prestad[oa]s?|(?:posso|potrei) prendere in prestito|posso pedir emprestad[oa]|(?:would|is) it (?:be )?(?:at all )?(?:possible|ok|okay|alright|all right)(?: at all)? (?:for (?:me|us) to|to|if (?:i|we)) (?:have|had|get|got|hand (?:it|mine|this) in) (?:until|till|(?:\S+ ){0,3}(?:more|extra) (?:\S+ )?(?:time|days?|weeks?)|an? (?:short )?extension)|(?:could|can|may|might) (?:i|we) (?:please |possibly |perhaps )?(?:have|get) (?:until|till|(?:\S+ ){0,3}(?:more|extra) (?:time|days?|weeks?)|an? (?:\S+ )?extension)|(?:könnte|dürfte|kann|darf|könnten|dürften|wäre es möglich,? dass) (?:ich|wir) (?:\S+ ){0,8}(?:(?:mehr|länger) zeit|(?:einen )?aufschub|(?:eine )?(?:frist)?verlängerung|(?:später|bis \S+(?: \S+)?) (?:abgeben|einreichen|nachreichen))|(?:pourrais-je|puis-je|pourrions-nous|est-ce que je (?:peux|pourrais)|serait-il possible d')(?: )?(?:avoir|obtenir|beneficier) (?:jusqu|(?:\S+ ){0,3}(?:delai|report|prolongation|sursis)|d'un (?:\S+ )?delai)|(?:podria|puedo|podriamos|seria posible) (?:tener|entregarlo|entregarla|presentarlo|contar con) (?:hasta|(?:\S+ ){0,2}(?:prorroga|mas tiempo|dias mas))|(?:potrei|posso|sarebbe possibile) (?:avere|consegnar\p{L}+) (?:tempo )?(?:fino|(?:\S+ )?(?:proroga|piu tempo|giorni in piu))|(?:poderia|posso|seria possivel) (?:ter|entregar) (?:ate|(?:\S+ )?(?:prazo|mais tempo|prorrogacao)))(?!\p{L})[^.]*\?/u,
);
/** "Could you tell me the smallest order?", "¿me puedes decir cuánto es?": the work is the answer. */
/** "Would somebody be there to lock up?", "wäre dann jemand vor Ort?": how it will be is asked, and nobody is asked to come */
const ASKS_WHETHER_MANNED = remembered(
  /^[^\p{L}]*(?:(?:also|and|or|so|und|oder|et|y|e|aber|mais|pero|ma|mas),? ){0,2}(?:(?:would|will) (?:somebody|someone|anybody|anyone|there) be (?:someone |somebody |anyone |anybody )?(?:there|around|in|home|on site|about|available|at hand|who)|(?:wäre|ist|wird) (?:dann |da |dort |denn )?jemand (?:\S+ ){0,8}?(?:da|dort|vor ort|zu hause|daheim|anwesend)(?: sein)?|(?:est-ce qu'il |il )?y (?:aura|aurait|a)(?:-t-il| t-il)? quelqu'un|(?:est-ce que )?quelqu'un (?:sera|serait)(?:-t-il)? (?:la|sur place|present|disponible|chez vous)|(?:habra|habria|estara|estaria) alguien|(?:ci sara|ci sarebbe) qualcuno|(?:havera|haveria|estara|estaria|vai estar) (?:la )?alguem)(?!\p{L})(?=.*\?)/u,
);
/** "Would you want to keep the wardrobe?", "möchten Sie den Schrank übernehmen?": what the reader wishes is asked */
const ASKS_WISH = remembered(
  /^[^\p{L}]*(?:(?:also|and|or|so|and also|und|oder|ausserdem),? )?(?:(?:would|do) you (?:still |also )?(?:want|prefer)(?! to (?:\S+ )?(?:send|give|let|tell|call|ring|help|bring|come|do|pay))(?!.*(?<!\p{L})(?:please|us)(?!\p{L}))|(?:hätten sie|hättest du|hättet ihr|haben sie|hast du|habt ihr) (?!.*(?<!\p{L})(?:mir|mich|uns|bitte|(?<!(?:die|der) )zeit|lust|zu|ob|die güte|freundlich\p{L}*)(?!\p{L}))|(?:would|do) you (?:still |also |by any chance |happen to )*have (?!.*(?<!\p{L})(?:please|to|time|a look|me|us|a word)(?!\p{L}))|(?:auriez-vous|aurais-tu|vous auriez|tu aurais|avez-vous|as-tu) (?!.*(?<!\p{L})(?:me|nous|d[e']? ?bien vouloir|le temps|l'amabilite|la gentillesse|l'obligeance|la bonte|s'il)(?!\p{L}))|(?:¿ ?)?(?:tendrian?|tendrias|tienen?|tienes) (?!.*(?<!\p{L})(?:que|la amabilidad|la bondad|tiempo|me|nos|por favor)(?!\p{L}))|(?:avrebbe|avresti|avreste|avete) (?!.*(?<!\p{L})(?:la gentilezza|la cortesia|tempo|da|mi|ci)(?!\p{L}))|(?:möchten|wollen) sie (?!bitte)(?!.*(?<!\p{L})(?:mir|mich|uns|bitte)(?!\p{L})).*(?:behalten|übernehmen|haben|nehmen|mitnehmen)(?= ?\?)|(?:möchtest|willst) du (?!bitte)(?!.*(?<!\p{L})(?:mir|mich|uns|bitte)(?!\p{L})).*(?:behalten|übernehmen|haben|nehmen|mitnehmen)(?= ?\?))(?=.*\?)/u,
);
const asksToBeTold = (work: string): boolean => TELL_ME.test(fold(work));
const TELL_ME = remembered(
  /^[^\p{L}]*(?:(?:(?:and|so|also|et|alors|donc|und|y|e) )?(?:(?:please|just|bitte|only|solo|solamente|nomas|nada mas|nur|juste) )?(?:(?:dime|digame|decime|diganme)[,:]? ?¿|tell me (?:just |only )?(?:if|whether|what|when|how|which)|(?:dis|dites)-(?:moi|nous)(?: (?:juste|seulement|simplement))?,? (?:si|s'il|quand|combien|quels?|quelles?|ou|comment)|sag(?:t|en sie)? (?:mir|uns)(?: (?:bitte|nur|kurz))*,? (?:ob|wann|wie|was|wo|welche)|(?:dime|digame|decime|diganme)(?: (?:solo|solamente|nomas|nada mas))? (?:si|cuando|cuant|cual|que)|dimmi (?:solo )?(?:se|quando|quant|quale))|(?:\p{L}+,? ){0,3}would you (?:also |still |by any chance )?be (?:willing|interested|prepared|open|up for|available)|(?:\p{L}+,? ){0,3}(?:could|can|would|will) you (?:please |kindly |just |quickly )?(?:tell|remind) (?:me|us) (?!to(?!\p{L})|that(?!\p{L})|a (?:bit|little)|about)|(?:\p{L}+,? ){0,3}(?:kannst du|können sie|könntest du|könnten sie|könntet ihr|könnt ihr) (?:mir|uns) (?:(?:bitte|noch|kurz|mal|schnell) )*(?:sagen|mitteilen),? (?:ob|wann|wie|was|wo|welche|wer|wie ?viele?)|(?:\p{L}+,? ){0,3}(?:pouvez-vous|peux-tu|pourriez-vous|pourrais-tu|tu peux|vous pouvez|tu pourrais|vous pourriez) (?:me|nous|m')? ?(?:dire|indiquer|preciser) (?:si|s'il|quand|combien|quels?|quelles?|ou|qui|comment|a quelle|le prix|le tarif)|(?:\p{L}+,? ){0,3}(?:(?:me|nos) )?(?:puedes?|podrias?|podes|podria) (?:decir|indicar|confirmar)(?:me|nos)? (?:si|cuando|cuant|cual|que dia|que hora|donde|quien|como|el precio)|(?:\p{L}+,? ){0,8}(?:quisiera|quisieramos|queria|queriamos|querria|querriamos|me gustaria|nos gustaria) saber|(?:\p{L}+,? ){0,3}(?:mi|ci) (?:puoi|puo|sai|potresti|potrebbe|sapreste|sapresti|saprebbe) dire (?:se|quando|quant|qual|dove|chi|come)|(?:\p{L}+,? ){0,3}(?:mi|ci) (?:fa|fai|fate|farebbe|faresti|puo far|puoi far|potrebbe far|potresti far)e? sapere(?: [^.?!]{0,30})? (?:se|quando|quant\p{L}|qual|dove|chi|come)|(?:\p{L}+,? ){0,3}(?:pode|podes|poderia|consegue) (?:me |nos )?(?:dizer|informar)(?:-me|-nos)? (?:se|quando|quant|qual|onde|quem|como))/u,
);

/** "… and confirm whether you still want the brown ones": an answer is owed beside the work. */
function questionIn(context: MailContext, text: string, reading: Reading): Candidate {
  const { sentence, lexicon } = reading;
  const limit = limitOf(text, datesIn(context, text, lexicon.language), lexicon);
  const due = limit?.explicit === true ? { due: limit.value } : {};
  return {
    intent: { type: 'question', title: questionTitle(text), evidence: text, ...due, ...peopleOf(context) },
    score: sureOf(reading),
    triage: 'reply',
    sentences: [sentence.index],
  };
}

/** "We still lack the certificate. Please send it by Friday.": the object stands in the sentence before. */
function titleOf(context: MailContext, work: string, reading: Reading, before: Reading | undefined): string {
  const titled = (clause: string, { lexicon }: Reading): string =>
    workTitle({ context, clause, mentions: datesIn(context, clause, lexicon.language), lexicon });
  const own = titled(work, reading);
  const named = isNamedBefore(reading, before) && own.split(' ').length <= 5;
  return named ? titled(before!.sentence.text, before!) : own;
}

const isNamedBefore = (reading: Reading, before: Reading | undefined): boolean =>
  before?.act === 'statement' && before.lexicon.need.test(before.low) && pointsBack(reading);

/** The trained model has to find a request of a program at least as likely as not. */
const SURE_OF_PROGRAM = 0.8;

const withoutLimit = ({ due: _due, evidenceDate: _phrase, ...rest }: ForwardedFacts): ForwardedFacts => rest;

const DESK =
  /(?:^|[^a-z])(?:it|ops|operations?|status|noc|help-?desk|service-?desk|facilities|security|systems?|maintenance|infrastructure|haustechnik|edv|informatique|sistemas)(?:$|[^a-z])/u;

/** A desk tells everybody something: its imperatives ("save your work before") are advice. */
function isNotice(context: MailContext, readings: readonly Reading[]): boolean {
  const greeted = readings.some(({ act }) => act === 'salutation');
  const desk = DESK.test(fold(`${context.sender.name} ${context.sender.address.split('@')[0] ?? ''}`));
  return !greeted && !context.reply && !context.forwarding && (context.automated || desk);
}

export function peopleOf(context: MailContext): { people?: string[] } {
  const name = context.position === 'author' ? (context.message.to[0]?.name ?? '') : context.sender.name;
  return name === '' ? {} : { people: [name] };
}

/** "Tom will send it", "can Anna order it": asked of, or promised by, a third person. */
export function isSomebodyElses(context: MailContext, reading: Reading): boolean {
  const rest = reading.sentence.text.slice(reading.addressed.offset);
  if (OF_OWN.test(fold(rest))) return true;
  const actor =
    (reading.lexicon.otherActor.exec(rest) ?? EN.otherActor.exec(rest))
      ?.slice(1)
      .filter(Boolean)
      .map((name) => fold(name)) ?? [];
  if (actor.length === 0 || actor.some((name) => context.ownNames.includes(name))) return false;
  // "L'inventaire doit être prêt": a thing is nobody
  if (actor.every((name) => /^[ld]'/u.test(name))) return false;
  if (rest.includes('?') && NOBODY.test(actor[0] ?? '')) return false;
  // "Mrs Hall would like you to ring back": asked of the reader by somebody else
  if (OF_READER.test(fold(rest))) return false;
  // "Tomás necesita los planos, envíaselos por favor": the reader is asked behind what is told
  if (ASKS_BEHIND.test(rest)) return false;
  // "Tell Sue to bring the keys" calls nobody Tell
  if (reading.lexicon.imperative.test(fold(rest)) && !context.otherNames.includes(actor[0] ?? '')) return false;
  // "Bereite bitte den Bogen vor" calls nobody Bereite
  if (/^\p{L}+ bitte(?!\p{L})/u.test(rest) && !actor.some((name) => context.otherNames.includes(name))) return false;
  // "Helm und Handschuhe bitte mitbringen" calls no Helm
  if (BRINGS_THINGS.test(fold(rest)) && !actor.some((name) => context.otherNames.includes(name))) return false;
  return !reading.lexicon.opener.test(actor[0] ?? '') && !reading.lexicon.request.test(fold(rest.slice(0, 12)));
}

/** "Mi hija tiene que recuperar inglés", "my son has to be at school by eight": what the writer's own have to do is told. */
const OF_OWN = remembered(
  /^[^?]*(?<!\p{L})(?:(?:my|our) (?:son|daughter|wife|husband|mother|father|mum|mom|dad|sister|brother|aunt|uncle|boss|team|landlord|neighbou?r|partner) (?:has|needs|ought) to|(?:the|an?) (?:old |elderly |young )?(?:lady|woman|gentleman|man|couple|neighbou?r|tenant) (?:(?:from|on|in|at|of|upstairs|downstairs|next door) ?(?:\S+ ){0,4})?(?:has|have) to|(?:die|der|eine?) (?:alte |ältere |junge )?(?:dame|frau|mann|herr|nachbar(?:in)?|mieter(?:in)?) (?:(?:von|aus|im|in|vom|oben|unten|nebenan) ?(?:\S+ ){0,3})?muss|(?:la|le|une?) (?:vieille |jeune )?(?:dame|monsieur|voisine?|locataire) (?:d[ue] (?:\S+ ){1,3})?doit|(?:la|el|una?) (?:senora|senor|chic[oa]|vecin[oa]|inquilin[oa]|abuel[oa]) (?:del? (?:\S+ ){1,4})?tiene que|(?:la|il|una?) (?:signora|signore|vicin[oa]|inquilin[oa]) (?:del (?:\S+ ){1,3})?deve|(?:meine?|unsere?) (?:sohn|tochter|frau|mann|mutter|vater|mama|papa|schwester|bruder|tante|onkel|chefin?|nachbar(?:in)?|partner(?:in)?) (?:muss|soll)|(?:ma|mon|notre) (?:fils|fille|femme|mari|mere|pere|soeur|sœur|frere|tante|oncle|chef|voisine?|compagne|compagnon) doit|(?:mi|nuestr[oa]) (?:hij[oa]|mujer|marido|esposa|madre|padre|herman[oa]|ti[oa]|jef[ea]|vecin[oa]|pareja) (?:tiene que|debe|necesita)|(?:mi[oa]|nostr[oa]) (?:figli[oa]|moglie|marito|madre|padre|sorella|fratello|zi[oa]|vicin[oa]) deve|(?:minha|meu|noss[oa]) (?:filh[oa]|mulher|marido|mae|pai|irma|irmao|ti[oa]|vizinh[oa]) (?:tem (?:de|que)|deve|precisa))(?!\p{L})(?!.*(?<!\p{L})(?:please|could you|can you|bitte|merci de|pouvez-vous|s'il (?:te|vous) plait|por favor|per favore|puede|puedes|podria|podrias|puoi|pode|you)(?!\p{L}))/u,
);
const ASKS_BEHIND =
  /[,;] (?:\p{Ll}[^,;]{2,80} )?(?:please|por favor|per favore|s['’]il (?:te|vous) pla[iî]t|tafadhali)(?!\p{L})/u;
const BRINGS_THINGS = remembered(
  /^[^\p{L}]*[\p{L}-]+(?:(?:,| und| sowie| oder| &) [\p{L}-]+){0,4} bitte (?:(?:noch|auch|unbedingt|gleich|selbst|mir|uns) )*(?:mitbringen|mitnehmen|mitgeben|einpacken|beilegen|beifügen|zurück(?:senden|schicken|geben|bringen)|schicken|senden|zuschicken|zusenden|ausfüllen|unterschreiben|bereithalten|vorlegen|abgeben|einreichen|aufheben|aufbewahren)[.!]*$/u,
);
const OF_READER =
  /(?<!\p{L})(?:(?:like|likes|wants?|wanted|asks?|asked|needs?|expects?) (?:for )?you to|bittet (?:sie|dich|um)|(?:möchte|will|hätte gern),? dass (?:du|sie)|demande (?:que (?:tu|vous)|de (?:le|la|lui))|(?:pide|quiere) que (?:lo|la|le|les) |(?:vuole|chiede) che (?:tu|lei)|(?:quer|pede) que (?:voce|tu|lhe|o|a) )/u;
/** A capital at the start of the sentence and no name */
const NOBODY =
  /^(?:some(?:one|body)|any(?:one|body|thing)?|who|whom|whose|which|what|possible|jemand|wer|wem|wen|welche[rsnm]?|was|möglich|quelqu'un|quelqu|qui|quel(?:le)?s?|possible|alguien|quien(?:es)?|cual(?:es)?|que|posible|qualcuno|chi|quale|possibile|alguem|quem|qual|possivel|mtu|nani)$/u;
