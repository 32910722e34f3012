import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { MailflexError } from '#core/contracts/errors.ts';
import { invalidInput } from '../actions/actions.errors.ts';
import { tooManyAttempts } from '../identity/identity.errors.ts';
import { badRequest, noSuchRoute, tooLarge, unexpected } from './http.errors.ts';

/** What a caller may see of a failure. Anything that is not part of the contract becomes `internal.unexpected`. */
export function toPublicError(error: unknown, correlationId: string): MailflexError {
  if (error instanceof MailflexError) {
    return error.status < 500
      ? error
      : new MailflexError({ ...error, message: error.message, details: { ...error.details, correlationId } });
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issues = error.validation.map((issue) => ({ path: issue.instancePath, message: issue.message ?? '' }));
    return invalidInput({ issues });
  }
  switch ((error as { statusCode?: number } | null)?.statusCode) {
    case 400:
    case 415:
      return badRequest();
    case 404:
      return noSuchRoute();
    case 413:
      return tooLarge();
    case 429:
      return tooManyAttempts();
    default:
      return unexpected({ correlationId });
  }
}
