/** "Everything else can wait until the 12th", "das darf bis Montag liegen bleiben": put off, and no limit. */
import { remembered } from '../patterns/remembered.ts';

export const mayWait = (low: string): boolean => MAY_WAIT.test(low);
const MAY_WAIT = remembered(
  /(?<!\p{L})(?:(?:can|may|could)(?: \p{L}+){0,2} (?:wait|stay|rest|be left)(?: \p{L}+){0,4} (?:until|till)|(?:kann|können|darf|dürfen)(?: [^\s;!?]+){0,8} bis(?: [^\s;!?]+){1,8} (?:warten|liegen ?bleiben|liegen|ruhen|aufgeschoben werden)|(?:kann|können|hat|haben)(?: \p{L}+){0,2} (?:zeit|warten) bis|(?:peut|peuvent|pourra|pourront)(?: \p{L}+){0,2} attendre(?: \p{L}+){0,3} (?:jusqu|le )|(?:puede|pueden|podra)(?: \p{L}+){0,2} esperar(?: \p{L}+){0,3} (?:hasta|al )|(?:puo|possono)(?: \p{L}+){0,2} aspettare(?: \p{L}+){0,3} fino|(?:pode|podem)(?: \p{L}+){0,2} esperar(?: \p{L}+){0,3} ate)(?!\p{L})/u,
);
