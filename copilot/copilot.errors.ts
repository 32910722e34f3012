import { defineError } from '#core/contracts/errors.ts';

export const invalidCursor = defineError({
  code: 'assistant.invalid_cursor',
  status: 400,
  message: 'This page of the list is not known. Start again from the first.',
});

export const conversationNotFound = defineError({
  code: 'chat.conversation_not_found',
  status: 404,
  message: 'There is no such conversation.',
});
