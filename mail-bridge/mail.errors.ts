import { defineError } from '#core/contracts/errors.ts';

export const messageNotFound = defineError({
  code: 'mail.message_not_found',
  status: 404,
  message: 'There is no such message.',
});
export const threadNotFound = defineError({
  code: 'mail.thread_not_found',
  status: 404,
  message: 'There is no such thread.',
});
export const attachmentNotFound = defineError({
  code: 'mail.attachment_not_found',
  status: 404,
  message: 'This message has no such attachment.',
});
export const mailboxNotFound = defineError({
  code: 'mail.mailbox_not_found',
  status: 404,
  message: 'There is no such mailbox.',
});
export const mailboxExists = defineError({
  code: 'mail.mailbox_exists',
  status: 409,
  message: 'A mailbox with this address exists already.',
});
export const mailboxNotEmpty = defineError({
  code: 'mail.mailbox_not_empty',
  status: 409,
  message: 'Mail has arrived in this mailbox since; it is kept.',
});
export const badCursor = defineError({
  code: 'mail.bad_cursor',
  status: 400,
  message: 'This cursor was not given by this list.',
});
export const seenChanged = defineError({
  code: 'mail.seen_changed',
  status: 409,
  message: 'The messages were marked otherwise since.',
});
