import { z } from 'zod';
import { storable } from './store/json.ts';

/** Limits on what may be stored; mail text ends up here, so everything has one. */
export const titleField = () => z.string().overwrite(storable).trim().min(1).max(1000);
export const textField = (max = 20_000) => z.string().overwrite(storable).max(max);
export const labelsField = () => z.array(z.string().overwrite(storable).trim().min(1).max(200)).max(100);

/** Only schemes that are safe to show as a link. */
export const urlField = () =>
  z
    .string()
    .max(2000)
    .regex(/^(https?:\/\/|mailto:|tel:|mid:)[^\s\p{Cc}]+$/iu, 'must be an http, https, mailto, tel or mid address');
