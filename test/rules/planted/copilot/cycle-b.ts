import { there } from './cycle-a.ts';
export const back = () => there;
