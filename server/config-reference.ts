import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Setting } from '#core/config.ts';
import { allSettings } from './config.ts';

const FILE = join(import.meta.dirname, '../deploy/configuration.md');

/** The reference of all settings as Markdown, made from their declarations. */
export function configReference(): string {
  const sections = allSettings().map(({ folder, settings }) => {
    const entries = settings.map((setting) => `- \`${setting.env}\` (${defaultOf(setting)}): ${setting.doc}`);
    return [`## ${folder}`, '', ...entries, ''].join('\n');
  });
  return [
    '# Configuration',
    '',
    'Made by `node server/config-reference.ts --write` from the declarations in the code; do not edit.',
    'All settings are environment variables. A value that is not valid stops the start with a message that names it.',
    '',
    ...sections,
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

/** The committed file, '' when there is none. */
export function writtenReference(): string {
  try {
    return readFileSync(FILE, 'utf8');
  } catch {
    return '';
  }
}

function defaultOf(setting: Setting): string {
  const value = setting.default ? `default \`${setting.default}\`` : 'unset';
  const choices = choicesOf(setting.schema);
  return choices ? `${value}; one of ${choices.map((choice) => `\`${choice}\``).join(', ')}` : value;
}

function choicesOf(schema: z.ZodType): string[] | null {
  return schema instanceof z.ZodEnum ? schema.options.map(String) : null;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === '--write') {
    mkdirSync(dirname(FILE), { recursive: true });
    writeFileSync(FILE, configReference());
  } else if (writtenReference() !== configReference()) {
    process.stderr.write('deploy/configuration.md is out of date: run node server/config-reference.ts --write\n');
    process.exitCode = 1;
  }
}
