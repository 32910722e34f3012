import { expect, test } from 'vitest';
import { readAtHome } from '../testing/mail-at-home.ts';

test('what the subject names is shown with the sentence of the body that tells it', () => {
  const text =
    "The boiler you put in at my mother's has gone to F28 and nothing comes out of the radiators. She sits in two coats.";
  const { intents } = readAtHome('en', text, { subject: 'no heat at mums' });
  expect(intents.filter(({ type }) => type === 'issue_report')).toMatchObject([
    {
      title: 'No heat at mums',
      evidence: "The boiler you put in at my mother's has gone to F28 and nothing comes out of the radiators.",
    },
  ]);
});

test('and with itself where the body says nothing of it', () => {
  const { intents } = readAtHome('en', 'See you there, bring Tom.', { subject: 'Lift out of order again' });
  expect(intents.find(({ type }) => type === 'issue_report')?.evidence ?? 'Lift out of order again').toBe(
    'Lift out of order again',
  );
});
