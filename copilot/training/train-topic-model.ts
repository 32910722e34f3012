/**
 * Trains the model of what a sentence is about on our own letters and writes its weights:
 *   node copilot/training/train-topic-model.ts [--only-write]
 * Prints a cross-validation first. The result is the same on every machine.
 */
import { writeFileSync } from 'node:fs';
import { createScorer } from '../understanding/sentence-model/linear.ts';
import { TOPIC_BUCKETS } from '../understanding/sentence-model/topic-features.ts';
import { TOPICS, type Topic } from '../understanding/sentence-model/topics.ts';
import { readLabelledLetters } from './labelled-sentences.ts';
import { pack } from './pack.ts';
import { examplesOfLetters, type SentenceExample } from './sentence-examples.ts';
import { train, type Example, type TrainOptions } from './softmax.ts';

const OPTIONS: TrainOptions = {
  buckets: TOPIC_BUCKETS,
  classes: TOPICS.length,
  epochs: 12,
  rate: 0.2,
  l2: 1e-4,
  norm: 5,
  seed: 1,
};
const FOLDS = 5;

interface TopicExample extends Example {
  topic: Topic;
  rules: string;
  language: string;
  letter: number | null;
}

const ofTopic = (examples: readonly SentenceExample[]): TopicExample[] =>
  examples.flatMap((example) =>
    example.topic === null
      ? []
      : [
          {
            ...example,
            features: example.topicFeatures,
            topic: example.topic,
            right: 1 << TOPICS.indexOf(example.topic),
          },
        ],
  );

const readSet = (): TopicExample[] => ofTopic(examplesOfLetters(readLabelledLetters()));

export interface TopicQuality {
  topic: Topic;
  sentences: number;
  precision: number;
  recall: number;
  f1: number;
}

/** How well each topic is told, on letters that the model never saw. */
export function crossValidateTopics(): TopicQuality[] {
  const letters = readSet();
  const said = new Map<TopicExample, Topic>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const seen = letters.filter(({ letter }) => letter! % FOLDS !== fold);
    const score = createScorer(train(seen, OPTIONS));
    for (const one of letters) {
      if (one.letter! % FOLDS !== fold) continue;
      const p = score(one.features);
      said.set(one, TOPICS[p.indexOf(Math.max(...p))]!);
    }
  }
  return TOPICS.map((topic) => {
    const real = letters.filter((one) => one.topic === topic).length;
    const called = letters.filter((one) => said.get(one) === topic).length;
    const hit = letters.filter((one) => one.topic === topic && said.get(one) === topic).length;
    return {
      topic,
      sentences: real,
      precision: hit / Math.max(1, called),
      recall: hit / Math.max(1, real),
      f1: (2 * hit) / Math.max(1, called + real),
    };
  });
}

if (import.meta.main) {
  if (!process.argv.includes('--only-write')) console.table(crossValidateTopics());
  const packed = JSON.stringify(pack(train(readSet(), OPTIONS), TOPIC_BUCKETS));
  writeFileSync(new URL('../understanding/sentence-model/topic-weights.json', import.meta.url), `${packed}\n`);
  console.log(`${Math.round(packed.length / 1000)} kB`);
}
