/** What features tell about their work, for metrics and traces. Costs next to nothing and never fails. */

/** The way of a mail, in its order; `index` lies beside it. */
export const HOPS = ['accept', 'understand', 'intent', 'index', 'workflow', 'effect', 'notice'] as const;
export type HopName = (typeof HOPS)[number];

export interface ModelCall {
  purpose: 'background' | 'chat';
  tokens: number;
}

export interface Telemetry {
  /** A step was done and took so long, in milliseconds. */
  hop(hop: HopName, ms: number): void;
  modelCall(call: ModelCall): void;
  /** Runs `work` as a step in the trace of what has this correlation id. Effects that name the execution belong to it. */
  execution<Result>(
    about: { executionId: string; correlationId: string },
    work: () => Promise<Result>,
  ): Promise<Result>;
}

/** For whoever is not asked to tell. */
export const noTelemetry: Telemetry = {
  hop: () => {},
  modelCall: () => {},
  execution: (_about, work) => work(),
};
