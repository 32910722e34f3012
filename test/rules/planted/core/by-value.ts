import { wired } from '../server/index.ts';
export const used = wired;
