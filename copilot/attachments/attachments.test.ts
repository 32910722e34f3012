import { afterEach, expect, test } from 'vitest';
import type { Logger } from '#core/ports/logger.ts';
import { createTextExtractor } from './index.ts';

const silent: Logger = { debug() {}, info() {}, warn() {}, error() {}, child: () => silent };
const open: AsyncDisposable[] = [];
const create = (timeoutMs?: number) => {
  const extractor = createTextExtractor({ logger: silent, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
  open.push(extractor);
  return extractor;
};
afterEach(async () => {
  for (const one of open.splice(0)) await one[Symbol.asyncDispose]();
});

const PDF = Buffer.from(
  `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 52>>stream
BT /F1 12 Tf 10 50 Td (Rent is 900 euro a month) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
`,
);

test('the text of a PDF, a table and a text file can be read', async () => {
  const extractor = create();
  const pdf = await extractor.extract({ filename: 'rent.pdf', contentType: 'application/pdf', bytes: PDF });
  expect(pdf).toContain('Rent is 900 euro');
  const csv = await extractor.extract({
    filename: 't.csv',
    contentType: 'text/csv',
    bytes: Buffer.from('item,price\nlamp,40\n'),
  });
  expect(csv).toContain('lamp');
  expect(await extractor.extract({ filename: 'a.txt', contentType: 'text/plain', bytes: Buffer.from('hello') })).toBe(
    'hello',
  );
});

test('a damaged document gives nothing, and the next one is read all the same', async () => {
  const extractor = create();
  const broken = {
    filename: 'x.docx',
    contentType: 'application/octet-stream',
    bytes: Buffer.from('PK\u0003\u0004 not a zip'),
  };
  expect(await extractor.extract(broken)).toBeNull();
  expect(await extractor.extract({ filename: 'r.pdf', contentType: 'application/pdf', bytes: PDF })).toContain('Rent');
});

test('a document that takes too long is given up, and the worker starts anew', async () => {
  const impatient = create(1);
  expect(await impatient.extract({ filename: 'r.pdf', contentType: 'application/pdf', bytes: PDF })).toBeNull();
  expect(await impatient.extract({ filename: 'a.txt', contentType: 'text/plain', bytes: Buffer.from('after') })).toBe(
    'after',
  );
});

test('pictures and huge files are not even fetched', () => {
  const extractor = create();
  expect(extractor.reads({ filename: 'a.png', contentType: 'image/png', size: 10 })).toBe(false);
  expect(extractor.reads({ filename: 'a.pdf', contentType: 'application/pdf', size: 50_000_000 })).toBe(false);
  expect(extractor.reads({ filename: 'a.pdf', contentType: 'application/octet-stream', size: 100 })).toBe(true);
});
