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
export const signInUnknown = defineError({
  code: 'mail_account.sign_in_unknown',
  status: 409,
  message: 'This sign-in was not begun here, is finished already, or took too long. Begin again.',
});
export const noSignIn = defineError({
  code: 'mail_account.no_sign_in',
  status: 409,
  message:
    'The operator has set up no sign-in for this mail host (MAILFLEX_OAUTH_PROVIDERS, or MAILFLEX_OAUTH_ISSUER and MAILFLEX_OAUTH_HOSTS).',
});
export const badRedirect = defineError({
  code: 'mail_account.bad_redirect',
  status: 400,
  message:
    'The browser would come back to another address than that of this server. The operator sets it with MAILFLEX_PUBLIC_URL.',
});
