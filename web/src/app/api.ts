import type { ErrorBody } from '#core/contracts/errors.ts';
import type { Actions } from './api.generated.ts';

export type ActionName = keyof Actions;
export type InputOf<Name extends ActionName> = Actions[Name]['input'];
export type OutputOf<Name extends ActionName> = Actions[Name]['output'];

/** What an action answers: its output and, if it changed something, the entry of the journal. */
export interface ActionReply<Output> {
  output: Output;
  /** give it to `activity.undo` */
  effectId: string | null;
  status: string | null;
}

/** A refusal of the server, or the network's. `code` is stable (`area.reason`); `network.unreachable` is our own. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly status: number;
  readonly details: Record<string, unknown> | undefined;

  constructor(status: number, body: ErrorBody) {
    super(body.message);
    this.code = body.code;
    this.status = status;
    this.details = body.details;
  }
}

/** Name of the event that `window` gets when the server no longer knows us. */
export const SIGNED_OUT = 'mailflex:signed-out';

function readErrorBody(payload: unknown, status: number): ErrorBody {
  if (typeof payload === 'object' && payload !== null && 'error' in payload) {
    const { error } = payload;
    if (typeof error === 'object' && error !== null && 'code' in error && 'message' in error) return error as ErrorBody;
  }
  return { code: `http.${status}`, message: `The server answered with status ${status}.` };
}

async function request(method: string, path: string, body?: unknown): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        'x-mailflex-csrf': '1',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new ApiError(0, { code: 'network.unreachable', message: 'The Mailflex server cannot be reached.' });
  }
  const text = await response.text();
  let payload: unknown;
  try {
    payload = text === '' ? null : JSON.parse(text);
  } catch {
    payload = null;
  }
  if (response.ok) return payload;
  if (response.status === 401 && path.startsWith('/api/actions/')) window.dispatchEvent(new Event(SIGNED_OUT));
  throw new ApiError(response.status, readErrorBody(payload, response.status));
}

/** Runs an action and returns the whole answer, with the id for undo. Throws `ApiError`. */
export async function callWithEffect<Name extends ActionName>(
  name: Name,
  input: InputOf<Name>,
): Promise<ActionReply<OutputOf<Name>>> {
  return (await request('POST', `/api/actions/${name}`, input)) as ActionReply<OutputOf<Name>>;
}

/** Runs an action and returns its output. Throws `ApiError`. */
export async function call<Name extends ActionName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  return (await callWithEffect(name, input)).output;
}

/** Everything that is no action: the session. */
export const http = {
  get: (path: string): Promise<unknown> => request('GET', path),
  post: (path: string, body: unknown): Promise<unknown> => request('POST', path, body),
  delete: (path: string): Promise<unknown> => request('DELETE', path),
};

export const attachmentUrl = (messageId: string, partId: string): string =>
  `/api/files/mail/${encodeURIComponent(messageId)}/attachments/${encodeURIComponent(partId)}`;

export const rawMessageUrl = (messageId: string): string => `/api/files/mail/${encodeURIComponent(messageId)}/raw`;
