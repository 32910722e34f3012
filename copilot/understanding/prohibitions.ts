/** What need not or must not be done: "no tiene que acudir … ni rellenar", "bring die Kisten nicht mit", "pas de sapin cette année". */
import { indirectOf } from './lexicon/indirect.ts';
import type { Reading } from './reading.ts';
import { remembered } from './patterns/remembered.ts';

/** Matched against a folded clause, from its beginning. */
const OPENER = String.raw`^[^\p{L}]*(?:(?:and|so|but|please|pls|plz|kindly|und|aber|also|dann|bitte|et|mais|donc|surtout|alors|y|pero|asi que|entonces|por favor|e|ma|quindi|mas|entao)[ ,]+)*`;
const DENIED = remembered(
  new RegExp(
    OPENER +
      '(?:' +
      [
        // en
        String.raw`(?:you|nobody|no one) (?:don'?t|do not|needn'?t|need not|no longer|won'?t|will not) (?:need|have|want)? ?to|(?:don'?t|do not) (?!forget|hesitate|be late|fail|miss|leave it|let)\p{L}+`,
        // de: one clause, no comma in between, and no "nicht vor …", "nicht ohne …", which is how it is to be done
        String.raw`(?!und|aber|also|dann|bitte|bis|wenn|falls|sobald|weil|damit|dass|ob|ich|wir|er|sie|es|das|der|die|den|dein|ihr|unser|mein|kann|könn|würd|woll|willst|soll|müss|muss|wär|hast|hab|ist|sind|wird|darf|vergiss|vergessen|denk)\p{L}+(?: sie)?(?: (?!ob |dass |falls |wenn |bis )[^ ,;]+){0,7}? nicht(?! (?:nur|vergess\p{L}*|zöger\p{L}*|zu|länger|später|vor|ohne|bevor|nach|mehr als))(?!\p{L})`,
        String.raw`(?:das |den |die |es )?(?:\S+ ){0,2}(?:musst|müssen|müsst|brauchst|brauchen|braucht) (?:du|sie|ihr) (?:[^ ,;]+ ){0,6}(?:nicht|nichts|kein\p{L}*)`,
        // fr
        String.raw`(?:vous n'avez|tu n'as|nul besoin|plus besoin|pas besoin|inutile)(?: \p{L}+){0,2} (?:a|de|d')|(?:vous n'avez|tu n'as)(?: donc| plus| pas)* a|pas (?:de(?! (?:souci|probleme|panique|quoi))|d'(?!\p{L}*inquietude)\p{L}+)|(?!oubli|manqu|hesit|tard|inquiet)\p{L}{3,}ez pas(?! (?:me|nous|encore|recu|eu|vu)(?!\p{L}))|n(?:e |')(?!oubli|manqu|hesit|tard)(?:(?:me|nous|le|la|les|l'|lui|leur|en|y|te|vous) ?)*\p{L}+(?:ez|es?|s)(?: donc| surtout)* (?:pas|plus|rien)`,
        // es
        String.raw`(?:ya |tampoco |ni )?(?:no |tampoco |ni )(?:tienes?|tenes|tienen|teneis|hace falta|es necesario|es preciso|necesitas?|necesitan|debes?|deben)(?: que| de)?|no (?:(?:lo|la|los|las|me|nos|te|se|le|les) )*(?!olvid|dud|tard|falt|dejes? de|deje de)\p{L}{2,}(?:es|as|en|an|ais|eis)`,
        // it, pt
        String.raw`non (?:devi|deve|dovete|serve|occorre|c'e bisogno)|non (?!dimentic|esit|mancar)\p{L}+(?:are|ere|ire|ate|ete|ite)`,
        String.raw`(?:ja |tambem )?nao (?:precisas?|precisam|tens|tem|e preciso|e necessario)|nao (?!esque|deix|hesit|falt)\p{L}{2,}(?:es|as|em|am)`,
      ].join('|') +
      String.raw`)(?!\p{L})`,
    'u',
  ),
);
const CLAUSES =
  /[,;:] | [-–] | (?:und|aber|and|but|et|mais|y|pero|e|ma|mas) (?=(?:also|auch|no|nicht|ne |n'|non|nao|tampoco|ni|nem|please|bitte|por favor|per favore|s'il)(?!\p{L}))/u;

/** Every clause that could ask denies. */
export function isProhibition({ low, lexicon }: Reading): boolean {
  if (low.includes('?')) return false;
  const clauses = low.split(CLAUSES).map((clause) => clause.replace(CONTRAST, ''));
  const { asks } = indirectOf(lexicon.language);
  return (
    clauses.some((clause) => DENIED.test(clause)) &&
    clauses.every(
      (clause) =>
        DENIED.test(clause) ||
        !(lexicon.request.test(clause) || lexicon.imperative.test(clause) || asks.test(clause) || INSTEAD.test(clause)),
    )
  );
}

const CONTRAST = /^(?:but|aber|mais|pero|ma|mas) (?=\p{L})/u;
/** "nicht morgen, sondern übermorgen": something is asked all the same. */
const INSTEAD = /^(?:sondern|sino|but rather|instead|bensi|stattdessen|plutot|mejor|meglio|antes)(?!\p{L})/u;
