/** The tables of verbs in ../lexicon/words: of each verb its infinitive and the forms in which somebody is told to do it. */
import { readFileSync } from 'node:fs';
import { fold } from '../fold.ts';

export interface Verb {
  infinitive: string;
  /** imperatives of all persons, most familiar first */
  orders: readonly string[];
}

/** The everyday verbs of a language, frequent ones first. */
export const verbsOf = (language: string): Verb[] =>
  readFileSync(new URL(`../lexicon/words/verbs-${language}.tsv`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [infinitive = '', orders = ''] = line.split('\t');
      return { infinitive, orders: orders.split(' ').filter(Boolean) };
    });

/** What a form is of, by its folded letters. */
export type Forms = ReadonlyMap<string, string>;

/** The table of forms of a language, made when it is asked for the first time: most mailboxes need two of them. */
export function formsOf(language: string, formsOfVerb: (verb: Verb) => Iterable<string>): () => Forms {
  let made: Forms | undefined;
  return () => (made ??= tableOf(verbsOf(language), formsOfVerb));
}

/** The more frequent verb keeps a form that two have ("ve" of "ver" and "ir"). */
function tableOf(verbs: readonly Verb[], formsOfVerb: (verb: Verb) => Iterable<string>): Forms {
  const forms = new Map<string, string>();
  for (const verb of verbs)
    for (const form of formsOfVerb(verb)) {
      const key = fold(form);
      if (!forms.has(key)) forms.set(key, verb.infinitive);
    }
  return forms;
}
