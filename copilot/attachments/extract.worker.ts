import { parentPort } from 'node:worker_threads';
import type { DocumentKind } from './document-kind.ts';

interface Order {
  kind: Exclude<DocumentKind, 'text'>;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Runs the document loaders away from the main thread; whoever started this worker ends it when it takes too long. */
parentPort!.on('message', (order: Order) => {
  read(order).then(
    (text) => parentPort!.postMessage({ text }),
    () => parentPort!.postMessage({ text: null }),
  );
});

async function read({ kind, bytes }: Order): Promise<string> {
  const documents = await (await LOADERS[kind](new Blob([bytes]))).load();
  return documents.map(({ pageContent }) => pageContent).join('\n\n');
}

const LOADERS: Record<Order['kind'], (blob: Blob) => Promise<{ load(): Promise<{ pageContent: string }[]> }>> = {
  async pdf(blob) {
    const { PDFLoader } = await import('@langchain/community/document_loaders/fs/pdf');
    return new PDFLoader(blob);
  },
  async docx(blob) {
    const { DocxLoader } = await import('@langchain/community/document_loaders/fs/docx');
    return new DocxLoader(blob);
  },
  async csv(blob) {
    const { CSVLoader } = await import('@langchain/community/document_loaders/fs/csv');
    return new CSVLoader(blob);
  },
};
