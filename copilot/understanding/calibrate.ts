/** Score of a rule to the share of such intents that are right, measured on the labelled mails of test/evals. */
const CURVE: readonly (readonly [number, number])[] = [
  [0, 0.05],
  [0.4, 0.35],
  [0.6, 0.55],
  [0.75, 0.72],
  [0.85, 0.84],
  [0.95, 0.94],
  [1, 0.98],
];

export function calibrated(score: number): number {
  const x = Math.min(1, Math.max(0, score));
  for (let i = 1; i < CURVE.length; i += 1) {
    const [x1, y1] = CURVE[i]!;
    const [x0, y0] = CURVE[i - 1]!;
    if (x <= x1) return Math.round((y0 + ((x - x0) / (x1 - x0)) * (y1 - y0)) * 100) / 100;
  }
  return 0.98;
}
