import { JamClient } from 'jmap-jam';

/** A method answered with an error (RFC 8620 section 3.6.2). */
export class JmapMethodError extends Error {
  override readonly name = 'JmapMethodError';
  readonly type: string;
  constructor(methods: string, type: string, description: string) {
    super(`${methods}: ${type} ${description}`.trim());
    this.type = type;
  }
}

export type MethodCall = [name: string, args: Record<string, unknown>];

/**
 * Sends method calls with jmap-jam. The client knows only bearer tokens and fetches the session resource by itself, past our
 * guarded connections; so it is handed the resource that we have already fetched, and each request brings our own connection
 * and credentials. What the endpoint answers with instead of a response is thrown as it came.
 */
export function createRequests(session: { apiUrl: string }, init: () => object) {
  const resource = Buffer.from(JSON.stringify(session)).toString('base64');
  const client = new JamClient({ bearerToken: 'unused', sessionUrl: `data:application/json;base64,${resource}` });

  return async (calls: readonly MethodCall[]): Promise<Record<string, unknown>[]> => {
    const names = calls.map(([name]) => name).join(', ');
    try {
      const [answers] = await client.requestMany(
        (draft) =>
          Object.fromEntries(
            calls.map(([name, args], index) => {
              const [object, verb] = name.split('/') as [string, string];
              return [`c${index}`, draft[object]![verb]!(args)];
            }),
          ),
        { fetchInit: init() },
      );
      return calls.map((_, index) => answers[`c${index}`] ?? {});
    } catch (error) {
      const [first] = Array.isArray(error) ? (error as { type?: unknown; description?: unknown }[]) : [];
      if (!first) throw error;
      throw new JmapMethodError(
        names,
        String(first.type),
        typeof first.description === 'string' ? first.description : '',
      );
    }
  };
}
