/** What to do about the heartbeat of a mailbox now: pure. */
export interface HeartbeatState {
  nextAt: Date;
  /** when the mail that is on its way was delivered; null = none is */
  runAt: Date | null;
  lateAfterSeconds: number;
}

export interface HeartbeatHop {
  stage: string;
  /** since the mail was delivered */
  ms: number;
}

/** the way of a mail that asks for nothing: no workflow and no effect follows */
export const STAGES = ['accepted', 'understood', 'indexed'] as const;
/** a mail that has been late for so many times its limit is given up */
const GIVE_UP = 10;

export type Step = 'wait' | 'send' | 'finish' | 'late' | 'give-up';

export function decideHeartbeat(state: HeartbeatState, hops: readonly HeartbeatHop[], now: Date): Step {
  if (state.runAt === null) return state.nextAt <= now ? 'send' : 'wait';
  if (STAGES.every((stage) => hops.some((hop) => hop.stage === stage))) return 'finish';
  const waitedSeconds = (now.getTime() - state.runAt.getTime()) / 1000;
  if (waitedSeconds > state.lateAfterSeconds * GIVE_UP) return 'give-up';
  return waitedSeconds > state.lateAfterSeconds ? 'late' : 'wait';
}

/** A mail that came through, but later than it may take, is an alarm as well. */
export function stateOf(hops: readonly HeartbeatHop[], lateAfterSeconds: number): 'ok' | 'late' {
  return Math.max(...hops.map(({ ms }) => ms)) > lateAfterSeconds * 1000 ? 'late' : 'ok';
}
