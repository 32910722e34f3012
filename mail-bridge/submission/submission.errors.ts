import { defineError } from '#core/contracts/errors.ts';

export const notConfigured = defineError({
  code: 'submission.not_configured',
  status: 409,
  message: 'This account has no server for outgoing mail. Name it under Settings, Mail accounts.',
});
export const draftGone = defineError({
  code: 'mail.draft_not_found',
  status: 404,
  message: 'There is no such draft any more; it may have been sent or deleted from another mail client.',
});
export const otherRecipients = defineError({
  code: 'mail.other_recipients',
  status: 409,
  message: 'The draft names other recipients than those that were given. Nothing was sent.',
});
