import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface Prompt {
  /** first characters of the SHA-256 of the file: recorded with everything the prompt brought forth */
  version: string;
  render(values: Record<string, string>): string;
}

/** Loads `prompts/<name>.md`. Placeholders look like `{{user}}`. */
export function loadPrompt(name: string): Prompt {
  const text = readFileSync(new URL(`../prompts/${name}.md`, import.meta.url), 'utf8');
  return {
    version: `${name}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`,
    render: (values) => text.replace(/\{\{(\w+)\}\}/g, (_, key: string) => singleLine(values[key] ?? '')),
  };
}

/** A display name is hostile data too: it must not open a new paragraph of instructions. */
const singleLine = (value: string): string => value.replace(/\s+/g, ' ').slice(0, 100);
