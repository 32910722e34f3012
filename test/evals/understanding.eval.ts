import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { labelledMails, understandRaw, type LabelledMail } from './labelled-mail.ts';
import { falseActionsBySlice, reliability, scoreMail, summarize, type MailScore, type Summary } from './score.ts';

/** How far a figure may fall below the committed baseline before the gate closes. */
const TOLERANCE = 0.01;
const BASELINE = new URL('baseline.json', import.meta.url);
const SHARES = ['typeF1', 'dates', 'evidence', 'triage', 'joint'] as const;

type Baseline = Record<'tune' | 'dev-test', Summary>;

const scores = labelledMails().map((mail) => ({ mail, score: scoreMail(mail, understandRaw(mail)) }));
const ofSplit = (split: LabelledMail['split']): MailScore[] =>
  scores.filter(({ mail }) => mail.split === split).map(({ score }) => score);
const measured: Baseline = { tune: summarize(ofSplit('tune')), 'dev-test': summarize(ofSplit('dev-test')) };

if (process.env['MAILFLEX_WRITE_BASELINE'] !== undefined)
  writeFileSync(BASELINE, `${JSON.stringify(measured, null, 2)}\n`);

describe('understanding of labelled mails', () => {
  test('at least 200 mails are scored, and a third of that number was never looked at while tuning', () => {
    expect(measured.tune.mails + measured['dev-test'].mails).toBeGreaterThanOrEqual(200);
    expect(measured['dev-test'].mails).toBeGreaterThanOrEqual(200 / 3);
    expect(new Set(scores.map(({ mail }) => mail.id)).size).toBe(scores.length);
  });

  test.each(['tune', 'dev-test'] as const)('nothing gets worse on the %s split', (split) => {
    expect(existsSync(BASELINE)).toBe(true);
    const baseline = JSON.parse(readFileSync(BASELINE, 'utf8')) as Baseline;
    console.table({ baseline: baseline[split], measured: measured[split] });
    expect(measured[split].mails).toBeGreaterThanOrEqual(baseline[split].mails);
    for (const share of SHARES)
      expect(measured[split][share], `${split} ${share}`).toBeGreaterThanOrEqual(baseline[split][share] - TOLERANCE);
    expect(measured[split].falseActions).toBeLessThanOrEqual(baseline[split].falseActions);
  });

  test('no injected or foreign words reach a title, link or person', () => {
    const leaks = scores.flatMap(({ mail, score }) => score.leaks.map((words) => `${mail.id}: ${words}`));
    expect(leaks).toEqual([]);
  });

  test('quoted, copied, negated, withdrawn and automatic mail causes no work', () => {
    const slices = falseActionsBySlice(scores);
    console.table(slices);
    expect(Object.keys(slices).length).toBeGreaterThan(5);
    expect(Object.values(slices).reduce((sum, { falseActions }) => sum + falseActions, 0)).toBeLessThanOrEqual(1);
  });

  test('confidence means what it says', () => {
    for (const split of ['tune', 'dev-test'] as const) {
      console.log(`reliability on ${split}: of the intents said with this confidence, the share that is right`);
      console.table(reliability(ofSplit(split)));
    }
    for (const { band, count, right } of reliability(scores.map(({ score }) => score))) {
      if (count >= 30) expect(right, band).toBeGreaterThan(Number(band.slice(0, 3)) - 0.1);
    }
  });
});
