import { createHash } from 'node:crypto';
import type { UserProfile } from '#core/contracts/user.ts';

export const idOf = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
const DAY = 86_400_000;
export const at = (days: number, clock = '09:00'): string => {
  const day = new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
  return new Date(`${day}T${clock}:00+01:00`).toISOString();
};
export const day = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
export const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

export const user: UserProfile = {
  userId: idOf('user'),
  tenantId: idOf('tenant'),
  name: 'Nora Lindqvist',
  email: 'nora@lindqvist.example',
  aliases: ['me@localhost'],
  tz: 'Europe/Berlin',
  locale: 'en-GB',
};
