export type DocumentKind = 'pdf' | 'docx' | 'csv' | 'text';

/** Larger documents are left out: their text rarely answers a question, and reading them costs seconds. */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;

const BY_TYPE: Record<string, DocumentKind> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'text/csv': 'csv',
  'text/plain': 'text',
  'text/markdown': 'text',
};
const BY_EXTENSION: Record<string, DocumentKind> = { pdf: 'pdf', docx: 'docx', csv: 'csv', txt: 'text', md: 'text' };

/** By the declared type, else by the file name (many senders declare application/octet-stream); null = cannot be read. */
export function documentKind(file: { filename: string; contentType: string; size: number }): DocumentKind | null {
  if (file.size === 0 || file.size > MAX_DOCUMENT_BYTES) return null;
  const type = file.contentType.split(';')[0]!.trim().toLowerCase();
  const extension = file.filename.toLowerCase().split('.').at(-1) ?? '';
  return BY_TYPE[type] ?? (type === 'application/octet-stream' ? (BY_EXTENSION[extension] ?? null) : null);
}
