import { z } from 'zod';

/** What a caller sees of a failure: a stable code (`area.reason`), a sentence for people, optional details. */
export const ErrorBody = z.object({
  code: z.string(),
  message: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
});
export type ErrorBody = z.infer<typeof ErrorBody>;

/**
 * A failure that is part of the contract. `code` never changes once published; `status` is the HTTP status it maps to.
 * `retryable` tells consumers and jobs whether trying again later can help (default: false). `uncertain` tells that what
 * was asked of another system may have happened all the same (default: false).
 */
export class MailflexError extends Error {
  override readonly name = 'MailflexError';
  readonly code: string;
  readonly status: number;
  readonly retryable: boolean;
  readonly uncertain: boolean;
  readonly details: Record<string, unknown> | undefined;

  constructor(init: {
    code: string;
    message: string;
    status?: number;
    retryable?: boolean;
    uncertain?: boolean;
    details?: Record<string, unknown>;
    cause?: unknown;
  }) {
    super(init.message, init.cause === undefined ? undefined : { cause: init.cause });
    this.code = init.code;
    this.status = init.status ?? 500;
    this.retryable = init.retryable ?? false;
    this.uncertain = init.uncertain ?? false;
    this.details = init.details;
  }

  toBody(): ErrorBody {
    return { code: this.code, message: this.message, ...(this.details ? { details: this.details } : {}) };
  }
}

export interface ErrorDeclaration {
  code: string;
  status: number;
  message: string;
  retryable?: boolean;
  uncertain?: boolean;
}

/** Declares an error as data: `const notFound = defineError({ code: 'task.not_found', status: 404, message: '…' })`. */
export function defineError(declaration: ErrorDeclaration) {
  return (details?: Record<string, unknown>, cause?: unknown): MailflexError =>
    new MailflexError({ ...declaration, ...(details ? { details } : {}), ...(cause === undefined ? {} : { cause }) });
}

/** Turns anything thrown into an `ErrorBody` fit for storage and display, without the stack. */
export function toErrorBody(error: unknown): ErrorBody {
  if (error instanceof MailflexError) return error.toBody();
  return { code: 'internal.unexpected', message: error instanceof Error ? error.message : String(error) };
}
