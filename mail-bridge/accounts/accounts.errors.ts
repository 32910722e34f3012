import { defineError } from '#core/contracts/errors.ts';

export const accountNotFound = defineError({
  code: 'mail_account.not_found',
  status: 404,
  message: 'There is no such mail account.',
});
export const accountExists = defineError({
  code: 'mail_account.exists',
  status: 409,
  message: 'This account is connected already.',
});
export const noAccount = defineError({
  code: 'mail_account.none_for_message',
  status: 409,
  message: 'This mail did not come from a connected account, so there is no Drafts folder to put the reply into.',
});
export const secretUnreadable = defineError({
  code: 'mail_account.secret_unreadable',
  status: 500,
  message:
    'The stored password cannot be decrypted: the key is not the one it was encrypted with. Connect the account again.',
});
export const badSecretKey = defineError({
  code: 'mail_account.bad_key',
  status: 500,
  message: 'The key for stored passwords must be 32 bytes in base64 or hex.',
});
