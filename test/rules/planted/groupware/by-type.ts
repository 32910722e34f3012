import type { Found } from '#rag/index.ts';
export type Again = Found;
