/**
 * The part of jmap-jam that is used. Its own types come as TypeScript sources with enums, which the compiler options of this
 * project refuse; `paths` in tsconfig.json leads here instead.
 */
export type Draft = Record<string, Record<string, (args: Record<string, unknown>) => unknown>>;

export class JamClient {
  constructor(config: { bearerToken: string; sessionUrl: string });
  /** Throws an array of method errors, or the body of an answer that is not 2xx. */
  requestMany(
    drafts: (draft: Draft) => Record<string, unknown>,
    options: { fetchInit: object },
  ): Promise<[answers: Record<string, Record<string, unknown>>, meta: unknown]>;
}
