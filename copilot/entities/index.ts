/** Facts in mail text that rules find better than models: each with the place it was found at. */
export { chooseTotal, findAmounts } from './amounts.ts';
export type { Amount } from './amounts.ts';
export { findFileShareLinks, findMeetingLinks } from './links.ts';
export { findLocations } from './locations.ts';
export { findPeople } from './people.ts';
export { findReferences } from './references.ts';
export type { Reference, ReferenceKind } from './references.ts';
export { findTracking } from './tracking.ts';
export type { Tracking } from './tracking.ts';
