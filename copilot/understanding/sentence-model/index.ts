/** The trained judge of single sentences. Labels, features and weights: README.md of the folder above. */
import { aroundFeatures, BUCKETS, createFeatures, type SentenceText } from './features.ts';
import { createMemory } from '../memory.ts';
import { createJointModels, type Sums } from './joint.ts';
import { LABELS, type Label } from './labels.ts';
import { createScorer, unpack } from './linear.ts';
import packedMachine from './machine-weights.json' with { type: 'json' };
import { MACHINE_BUCKETS, withMachineFeatures } from './machine-features.ts';
import { createMachineJudge } from './machine-judge.ts';
import { TOPIC_BUCKETS, topicFeatures } from './topic-features.ts';
import packedTopics from './topic-weights.json' with { type: 'json' };
import { TOPICS, type Topic } from './topics.ts';
import packed from './weights.json' with { type: 'json' };

if (packed.buckets !== BUCKETS || packed.bias.length !== LABELS.length)
  throw new Error('weights.json was trained with other features: run copilot/training/train-sentence-model.ts');

if (packedTopics.buckets !== TOPIC_BUCKETS || packedTopics.bias.length !== TOPICS.length)
  throw new Error('topic-weights.json was trained with other features: run copilot/training/train-topic-model.ts');

if (packedMachine.buckets !== MACHINE_BUCKETS)
  throw new Error('machine-weights.json was trained with other features: run copilot/training/train-machine-model.ts');

const featuresOf = createFeatures();
/** What is less likely written for a program is of no account, even beside what is. */
const MACHINE_LEAST = 0.3;
const machine = unpack(packedMachine);
const scoreMachine = createScorer(machine);
const machineOf = createMachineJudge(machine, MACHINE_LEAST);
const models = createJointModels([unpack(packed), unpack(packedTopics), machine], BUCKETS);
const [SENTENCE, TOPICS_OF, MACHINE] = [0, 1, 2];

const TOPIC = Object.fromEntries(TOPICS.map((topic, n) => [topic, n])) as Record<Topic, number>;
const CLASS = Object.fromEntries(LABELS.map((label, n) => [label, n])) as Record<Label, number>;

/** How likely a sentence does each of these to its reader; the sum is 1. */
export type Judgement = (label: Label) => number;

/** How likely a sentence is about each of these; the sum is 1. */
export type TopicJudgement = (topic: Topic) => number;

export interface Judged {
  judged: Judgement;
  about: TopicJudgement;
  /** how likely it is written for a program; 0 below MACHINE_LEAST */
  machine: number;
}

/** What does not depend on the sentences around it. */
interface Alone {
  sums: Sums;
  topics: Float64Array;
  machine: number;
}

/** Signatures, notices and what is quoted say the same in mail after mail. */
const alone = createMemory<Alone>(1024);

export function judgeSentence(sentence: SentenceText): Judged {
  const { text, lexicon, verdict } = sentence;
  const known = alone(`${lexicon.language} ${verdict.act} ${verdict.score} ${text}`, () => judgeAlone(sentence));
  const p = models.probabilities(known.sums, SENTENCE, aroundFeatures(sentence));
  return {
    judged: (label) => p[CLASS[label]]!,
    about: (topic) => known.topics[TOPIC[topic]]!,
    machine: known.machine,
  };
}

/** How likely a sentence is written for a program, however little. */
export const machineProbability = (sentence: SentenceText): number =>
  scoreMachine(withMachineFeatures(featuresOf(sentence), sentence.low))[1]!;

function judgeAlone(sentence: SentenceText): Alone {
  const features = featuresOf(sentence);
  const sums = models.read(features);
  const towardsMachine = models.sum(sums, MACHINE, 1) - models.sum(sums, MACHINE, 0);
  return {
    sums,
    topics: models.probabilities(sums, TOPICS_OF, topicFeatures(sentence)),
    machine: machineOf(features, towardsMachine, sentence.low),
  };
}
