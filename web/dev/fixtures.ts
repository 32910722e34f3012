/** Made-up data for work on the pages, in the shapes of core/contracts. Times are relative to now. */
export { idOf, user } from './fixture-base.ts';
export { contacts, events, notes, tasks } from './groupware-fixtures.ts';
export { definition, effects, executions, workflows } from './hub-fixtures.ts';
export { html, messages, understandings } from './mail-fixtures.ts';
