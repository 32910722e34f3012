/**
 * The long ledger, by hand: many kills over many acknowledged mails, in rounds, each on an empty hub with a seed of its own. A
 * round that is in the output file is not done again, so an interrupted run goes on where it was.
 *
 *   node test/faults/long-ledger.ts [--kills 200] [--mails 100000] [--rounds 10] [--large-share 0.3] [--seed 1] [--out FILE]
 *
 * Starts PostgreSQL, Kafka and Redis by itself when the large size has a share. The last line is the sum; the status is 1
 * when anything was lost or done twice.
 */
import { existsSync } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { temporaryFolder } from '#test/harness/mailflex.ts';
import { embeddedHub, largeHub } from './hub.ts';
import { NOTHING_LOST } from './ledger.ts';
import { ledgerStory, type LedgerResult, type LedgerSet } from './ledger-story.ts';
import { startEngines, type OwnEngines } from './own-engines.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    mails: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '10' },
    'large-share': { type: 'string', default: '0.3' },
    seed: { type: 'string', default: '20261121' },
    out: { type: 'string', default: 'long-ledger.jsonl' },
  },
});
const [kills, mails, rounds, share, seed] = [
  values.kills,
  values.mails,
  values.rounds,
  values['large-share'],
  values.seed,
].map(Number) as [number, number, number, number, number];

const isSame = (one: LedgerSet) => (other: LedgerSet) =>
  one.size === other.size && one.seed === other.seed && one.mails === other.mails;

/** What of the whole falls into each round of each size. */
function plan(): LedgerSet[] {
  return Array.from({ length: rounds }, (_, round): LedgerSet[] => {
    const of = (total: number, part: number) => Math.ceil((total * part) / rounds);
    const set = (size: LedgerSet['size'], part: number) => ({
      size,
      seed: seed + round,
      kills: of(kills, part),
      mails: of(mails, part),
    });
    return [set('embedded', 1 - share), set('large', share)].filter((one) => one.mails > 0);
  }).flat();
}

async function doneBefore(): Promise<LedgerResult[]> {
  if (!existsSync(values.out)) return [];
  const text = await readFile(values.out, 'utf8');
  return text
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line) as LedgerResult);
}

/** Null = nothing to complain about. */
function complaint({ verdict, kills: killed, mails: sent }: LedgerResult): string | null {
  const wrong = Object.keys(NOTHING_LOST).filter((key) => verdict[key as keyof typeof NOTHING_LOST] !== 0);
  if (verdict.acknowledged !== sent) wrong.push('acknowledged');
  if (verdict.inDoubt > killed) wrong.push('inDoubt');
  return wrong.length === 0 ? null : wrong.join(', ');
}

function summaryOf(results: readonly LedgerResult[]): Record<string, number | string[]> {
  const sum = (of: (result: LedgerResult) => number) => results.reduce((total, result) => total + of(result), 0);
  const keys: (keyof LedgerResult['verdict'])[] = ['acknowledged', 'asking', ...losses(), 'inDoubt'];
  return {
    rounds: results.length,
    kills: sum((result) => result.kills),
    ...Object.fromEntries(keys.map((key) => [key, sum(({ verdict }) => verdict[key])])),
    repeatedAtKeyed: sum(({ repeatedAtKeyed }) => repeatedAtKeyed),
    seconds: sum(({ seconds }) => seconds),
    complaints: results.flatMap((result) => {
      const wrong = complaint(result);
      return wrong === null ? [] : [`${result.size} ${result.seed}: ${wrong}`];
    }),
  };
}

const losses = () => Object.keys(NOTHING_LOST) as (keyof typeof NOTHING_LOST)[];

function say({ size, seed: of }: LedgerSet, what: string): void {
  process.stderr.write(`${new Date().toISOString()} ${size}, seed ${of}: ${what}\n`);
}

const all = plan();
const before = await doneBefore();
const results = all.flatMap((set) => before.find(isSame(set)) ?? []);
await using stack = new AsyncDisposableStack();
let engines: OwnEngines | undefined;
for (const set of all) {
  if (results.some(isSame(set))) continue;
  say(set, `${set.kills} kills, ${set.mails} mails to do`);
  await using folder = await temporaryFolder();
  if (set.size === 'large') {
    engines ??= stack.use(await startEngines(stack.use(await temporaryFolder()).path, { durable: false }));
  }
  const members =
    set.size === 'large' ? await largeHub(folder.path, await engines!.freshHub()) : embeddedHub(folder.path);
  try {
    const result = await ledgerStory(folder.path, members, set);
    results.push(result);
    await appendFile(values.out, `${JSON.stringify(result)}\n`);
    const { kills: killed, verdict, seconds } = result;
    say(set, `${killed} kills, ${verdict.acknowledged} mails, ${seconds} s, ${complaint(result) ?? 'all in order'}`);
  } catch (error) {
    // a later run does this round again
    say(set, `not finished: ${String(error)}`);
    process.exitCode = 1;
  }
}
const summary = summaryOf(results);
process.stdout.write(`${JSON.stringify(summary)}\n`);
if ((summary['complaints'] as string[]).length > 0) process.exitCode = 1;
