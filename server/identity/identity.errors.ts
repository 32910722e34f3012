import { defineError } from '#core/contracts/errors.ts';

export const invalidCredentials = defineError({
  code: 'session.invalid_credentials',
  status: 401,
  message: 'Address or password is not right.',
});
export const invalidToken = defineError({
  code: 'session.invalid_token',
  status: 401,
  message: 'This sign-in link was used already or is too old. Start Mailflex again to get a fresh one.',
});
export const signInFirst = defineError({ code: 'session.required', status: 401, message: 'Sign in first.' });
export const tooManyAttempts = defineError({
  code: 'session.too_many_attempts',
  status: 429,
  message: 'Too many attempts; wait a minute.',
  retryable: true,
});
export const wrongPassword = defineError({
  code: 'account.wrong_password',
  status: 403,
  message: 'The current password is not right.',
});
export const userNotFound = defineError({ code: 'user.not_found', status: 404, message: 'There is no such user.' });
export const addressTaken = defineError({
  code: 'user.address_taken',
  status: 409,
  message: 'This address already belongs to a user.',
});
export const unknownZone = defineError({
  code: 'user.unknown_zone',
  status: 400,
  message: 'This is not a time zone of the IANA database (such as Europe/Berlin).',
});
export const tokenNotFound = defineError({
  code: 'token.not_found',
  status: 404,
  message: 'There is no such token.',
});
