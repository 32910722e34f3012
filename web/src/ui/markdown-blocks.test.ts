import { describe, expect, it } from 'vitest';
import { parseInline, parseMarkdown } from './markdown-blocks.ts';

describe('Markdown of notes', () => {
  it('reads headings, lists with check boxes and quotations', () => {
    const blocks = parseMarkdown('# Trip\n\nPack:\n- [x] tent\n- [ ] stove\n\n> see you there\n> at nine');
    expect(blocks.map((block) => block.kind)).toEqual(['heading', 'paragraph', 'list', 'quote']);
    expect(blocks[2]).toMatchObject({ ordered: false, items: [{ checked: true }, { checked: false }] });
  });

  it('leaves HTML as the text it is', () => {
    expect(parseInline('<img src=x onerror=alert(1)>')).toEqual([
      { kind: 'text', text: '<img src=x onerror=alert(1)>' },
    ]);
  });

  it('links only addresses that cannot run anything', () => {
    expect(parseInline('[go](javascript:alert(1))').some((part) => part.kind === 'link')).toBe(false);
    expect(parseInline('[go](//evil.example)').some((part) => part.kind === 'link')).toBe(false);
    expect(parseInline('[go](https://example.org)')).toMatchObject([{ kind: 'link', href: 'https://example.org' }]);
    expect(parseInline('at https://example.org/x.')).toMatchObject([
      { kind: 'text' },
      { kind: 'link', href: 'https://example.org/x' },
      { kind: 'text', text: '.' },
    ]);
  });

  it('knows the numbers of sources in an answer', () => {
    expect(parseInline('On Friday [2].')).toMatchObject([
      { kind: 'text' },
      { kind: 'reference', number: 2 },
      { kind: 'text' },
    ]);
  });

  it('keeps names with underscores whole', () => {
    expect(parseInline('the file my_long_name.txt')).toEqual([{ kind: 'text', text: 'the file my_long_name.txt' }]);
  });

  it('reads code blocks to the end even when they are not closed', () => {
    expect(parseMarkdown('```\na < b\n')).toEqual([{ kind: 'code', text: 'a < b\n' }]);
  });
});
