import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { MailflexError } from '#core/contracts/errors.ts';
import { invalidInput } from '../actions/actions.errors.ts';
import { tooManyAttempts } from '../identity/identity.errors.ts';
import { badRequest, noSuchRoute, tooLarge, unexpected } from './http.errors.ts';

/** What a caller may see of a failure. Anything that is not part of the contract becomes `internal.unexpected`. */
export function toPublicError(error: unknown, correlationId: string): MailflexError {
  if (error instanceof MailflexError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issues = error.validation.map((issue) => ({ path: issue.instancePath, message: issue.message ?? '' }));
    return invalidInput({ issues });
  }
  const { statusCode } = (error ?? {}) as { statusCode?: number };
  if (statusCode === 400 || statusCode === 415) return badRequest();
  if (statusCode === 404) return noSuchRoute();
  if (statusCode === 413) return tooLarge();
  if (statusCode === 429) return tooManyAttempts();
  return unexpected({ correlationId });
}
