import { defineError } from '#core/contracts/errors.ts';

export const invalidCursor = defineError({
  code: 'assistant.invalid_cursor',
  status: 400,
  message: 'This page of the list is not known. Start again from the first.',
});

export const intentNotFound = defineError({
  code: 'assistant.intent_not_found',
  status: 404,
  message: 'The copilot understood no such thing of your mail.',
});

export const intentNotHeld = defineError({
  code: 'assistant.intent_not_held',
  status: 409,
  message: 'This is not held back: it was let through already, or was never doubted.',
});

export const onlyPeopleRelease = defineError({
  code: 'assistant.release_people_only',
  status: 403,
  message: 'Only a person lets through what is held back, not a workflow and not the copilot itself.',
});

export const onlyPeopleTeach = defineError({
  code: 'assistant.people_only',
  status: 403,
  message: 'Only a person teaches the copilot, not a workflow and not the copilot itself.',
});

export const ruleNotFound = defineError({
  code: 'assistant.rule_not_found',
  status: 404,
  message: 'There is no such rule in force.',
});

export const conversationNotFound = defineError({
  code: 'chat.conversation_not_found',
  status: 404,
  message: 'There is no such conversation.',
});

export const understandingFailed = defineError({
  code: 'assistant.understanding_failed',
  status: 500,
  message: 'The mail could not be read by the built-in engine.',
  retryable: true,
});
