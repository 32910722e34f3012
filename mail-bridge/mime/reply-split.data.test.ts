import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMessage } from './index.ts';

const data = resolve(process.env['MAILFLEX_TUNING_DATA'] ?? join(import.meta.dirname, '../../../shared/data'));

describe.skipIf(!existsSync(join(data, 'talon')))('public corpora of replies (MAILFLEX_TUNING_DATA)', () => {
  const squeeze = (text: string) => text.replace(/\s+/g, '');
  const folder = join(data, 'talon');
  const expected = JSON.parse(
    existsSync(folder)
      ? readFileSync(join(folder, 'expected.json'), 'utf8')
      : '{"standard_replies":{},"html_replies":{}}',
  ) as Record<'standard_replies' | 'html_replies', Record<string, string>>;

  it.each(Object.entries(expected.standard_replies))('plain reply %s', (file, reply) => {
    const { text } = parseMessage(readFileSync(join(folder, 'fixtures/standard_replies', file)));
    expect([squeeze(text.authored), squeeze(text.authored + text.signature)]).toContain(squeeze(reply));
  });

  it.each(Object.entries(expected.html_replies))('HTML reply %s', (file, reply) => {
    const raw = Buffer.concat([
      Buffer.from('Subject: Re: x\nContent-Type: text/html; charset=utf-8\n\n'),
      readFileSync(join(folder, 'fixtures/html_replies', file)),
    ]);
    expect(squeeze(parseMessage(raw).text.authored)).toBe(squeeze(reply));
  });

  it('every mail of the corpora is parsed, and none is unparsable', () => {
    for (const corpus of ['mail-parser', 'mailparser', 'mail']) {
      for (const file of readdirSync(join(data, corpus), { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.eml'),
      )) {
        const parsed = parseMessage(readFileSync(join(data, corpus, file)));
        expect(
          parsed.warnings.map((warning) => warning.code),
          file,
        ).not.toContain('mail.unparsable');
        expect(parsed.headers.length, file).toBeGreaterThan(0);
      }
    }
  });
});
