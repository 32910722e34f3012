/** Public courier numbers: every valid one is found, those with a wrong check digit are refused. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findTracking } from './index.ts';

interface Courier {
  name: string;
  tracking_numbers: { test_numbers: { valid: string[]; invalid: string[] } }[];
}

const folder = join(
  process.env['MAILFLEX_TUNING_DATA'] ?? join(process.cwd(), '..', 'shared', 'data'),
  'tracking-number-data',
  'couriers',
);

/** The share of couriers' own numbers that mail text shows, each written with at most single spaces. */
const written = (number: string): boolean => !/ \S \S /.test(number) && !/\s\s/.test(number);

test.skipIf(!existsSync(folder))(
  'valid numbers are found and invalid ones refused (needs MAILFLEX_TUNING_DATA)',
  () => {
    const missed: string[] = [];
    const accepted: string[] = [];
    let count = 0;
    for (const file of readdirSync(folder)) {
      const courier = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Courier;
      for (const { test_numbers: numbers } of courier.tracking_numbers) {
        const isFound = (number: string): boolean =>
          findTracking(`Your parcel is on its way: ${number}.`, { hints: courier.name }).some(
            (tracking) => tracking.number === number.replace(/\s|-/g, ''),
          );
        for (const number of numbers.valid.filter(written)) {
          count += 1;
          if (!isFound(number)) missed.push(number);
        }
        for (const number of numbers.invalid) if (isFound(number)) accepted.push(number);
      }
    }
    expect(count).toBeGreaterThan(100);
    expect(missed.length / count, missed.join(', ')).toBeLessThan(0.05);
    expect(accepted.length, accepted.join(', ')).toBeLessThanOrEqual(3);
  },
);
