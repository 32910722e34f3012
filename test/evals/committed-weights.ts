import { readFileSync } from 'node:fs';

/** The weights of a judge as they are committed: `fraud-model`. */
export const committedWeights = (folder: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../copilot/understanding/${folder}/weights.json`, import.meta.url), 'utf8'));
