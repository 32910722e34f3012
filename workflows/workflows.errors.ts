import { defineError } from '#core/contracts/errors.ts';

export const definitionInvalid = defineError({
  code: 'workflow.definition_invalid',
  status: 400,
  message: 'This is not a valid workflow definition.',
});
export const definitionTooLarge = defineError({
  code: 'workflow.definition_too_large',
  status: 413,
  message: 'The workflow definition is larger than allowed.',
});
export const unknownNodeType = defineError({
  code: 'workflow.unknown_node_type',
  status: 400,
  message: 'The workflow contains a node of a type that is not available here.',
});
export const unknownAction = defineError({
  code: 'workflow.unknown_action',
  status: 400,
  message: 'The workflow names an action that does not exist or is not open to workflows.',
});
export const parametersInvalid = defineError({
  code: 'workflow.parameters_invalid',
  status: 400,
  message: 'The parameters of a node are not valid.',
});
export const triggerInvalid = defineError({
  code: 'workflow.trigger_invalid',
  status: 400,
  message: 'A workflow needs exactly one enabled trigger node.',
});
export const workflowNotFound = defineError({
  code: 'workflow.not_found',
  status: 404,
  message: 'There is no such workflow.',
});
export const shippedNotDeletable = defineError({
  code: 'workflow.shipped',
  status: 409,
  message: 'A workflow that comes with Mailflex can be switched off, not deleted.',
});
export const executionNotFound = defineError({
  code: 'execution.not_found',
  status: 404,
  message: 'There is no such execution.',
});
export const executionNotFailed = defineError({
  code: 'execution.not_failed',
  status: 409,
  message: 'Only a failed execution can be tried again.',
});
export const stepLimit = defineError({
  code: 'execution.step_limit',
  status: 422,
  message: 'The execution was stopped after its maximum number of steps; does the workflow run in circles?',
});
export const itemLimit = defineError({
  code: 'execution.item_limit',
  status: 422,
  message: 'A node produced more items, or larger ones, than allowed.',
});
export const stoppedByNode = (message: string, node: string) =>
  defineError({ code: 'execution.stopped', status: 422, message })({ node });
export const webhookNotFound = defineError({
  code: 'webhook.not_found',
  status: 404,
  message: 'There is no such webhook, or it is switched off.',
});
export const webhookNotSigned = defineError({
  code: 'webhook.not_authentic',
  status: 401,
  message:
    'This request is not signed as the webhook asks for (Standard Webhooks: webhook-id, webhook-timestamp, webhook-signature).',
});
export const webhookUnreadable = defineError({
  code: 'webhook.unreadable',
  status: 400,
  message: 'The body of this request cannot be read.',
});
export const webhookBusy = defineError({
  code: 'webhook.too_many',
  status: 429,
  message: 'This webhook is called too often. Try again in a moment.',
  retryable: true,
});
export const webhookFailed = defineError({
  code: 'webhook.execution_failed',
  status: 500,
  message: 'The workflow has recorded this request and failed.',
});
export const noWebhook = defineError({
  code: 'webhook.none',
  status: 409,
  message: 'This workflow does not start with a webhook.',
});
