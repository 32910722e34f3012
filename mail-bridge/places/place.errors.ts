import { defineError } from '#core/contracts/errors.ts';

export const placeChanged = defineError({
  code: 'mail.place_changed',
  status: 409,
  message: 'The messages were moved or marked otherwise since.',
});
export const folderReadOnly = defineError({
  code: 'mailbox.folder_read_only',
  status: 403,
  message: 'This folder may not be written: see the settings of the mail account.',
});
export const manyAccounts = defineError({
  code: 'mail.several_accounts',
  status: 400,
  message: 'The messages lie in several accounts, which have no folder in common.',
});
