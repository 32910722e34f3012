import { defineError } from '#core/contracts/errors.ts';

export const foreignHost = defineError({
  code: 'http.foreign_host',
  status: 421,
  message: 'This server does not answer for that host name. Set MAILFLEX_PUBLIC_URL if it should.',
});
export const crossSite = defineError({
  code: 'http.cross_site',
  status: 403,
  message: 'This request came from another site, or lacks the header x-mailflex-csrf.',
});
export const noSuchRoute = defineError({ code: 'http.not_found', status: 404, message: 'There is nothing here.' });
export const badRequest = defineError({
  code: 'http.bad_request',
  status: 400,
  message: 'The request cannot be read.',
});
export const tooLarge = defineError({ code: 'http.too_large', status: 413, message: 'The request is too large.' });
export const unexpected = defineError({
  code: 'internal.unexpected',
  status: 500,
  message: 'Something went wrong here. The log has the details under this correlation id.',
});
export const tooBusy = defineError({
  code: 'http.too_busy',
  status: 429,
  message: 'Too much is asked of this server at once. Try again in a moment.',
  retryable: true,
});
