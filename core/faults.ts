import { appendFileSync } from 'node:fs';

/**
 * The steps between database, log and sink at which the fault suite ends a process or makes the step fail. The suite
 * reports which of them it has passed and where it has killed.
 */
export const FAULT_POINTS = [
  // a mail is accepted
  'bridge.before-blob',
  'bridge.after-blob',
  'bridge.before-commit',
  'bridge.after-commit',
  'bridge.before-reply',
  // a mail is acknowledged from the journal (embedded size) and stored afterwards
  'spool.before-sync',
  'spool.after-sync',
  'spool.before-store',
  'spool.before-release',
  // the outbox goes to Kafka
  'relay.before-produce',
  'relay.after-produce',
  'relay.after-mark',
  // a consumer group handles events
  'consumer.before-handle',
  'consumer.in-transaction',
  'consumer.after-handle',
  'consumer.after-offset',
  // what failed is set aside, given up, given again
  'retry.before-record',
  'retry.after-record',
  'retry.after-handle',
  'dead-letter.after-replay',
  // jobs
  'job.before-add',
  'job.after-add',
  'job.before-handle',
  'job.after-handle',
  // executions of workflows that run as jobs
  'execution.taken',
  'execution.before-settle',
  'execution.after-settle',
  // effects at other systems
  'effect.planned',
  'effect.sent',
  'effect.called',
  'effect.confirmed',
] as const;
export type FaultPoint = (typeof FAULT_POINTS)[number];

/** What the variable `MAILFLEX_TEST_FAULTS` holds, as JSON. */
export interface FaultPlan {
  /** file that gets a line for each point at its first pass (`pass NAME`), and for each fault (`kill NAME`, `throw NAME`) */
  report: string;
  /** ends the process with SIGKILL at this pass of the point */
  kill?: { at: FaultPoint; pass: number };
  /** throws a TypeError, as a programming error does, at every so-manieth pass of the point */
  throw?: { at: FaultPoint; every: number };
}

/** A step that the fault suite can cut. Does nothing, and costs nothing, unless a test has switched it on. */
export const faultPoint: (name: FaultPoint) => void = armed(process.env['MAILFLEX_TEST_FAULTS']);

function armed(text: string | undefined): (name: FaultPoint) => void {
  if (!text) return () => {};
  const plan = JSON.parse(text) as FaultPlan;
  const passes = new Map<FaultPoint, number>();
  // in one write, so that a kill tears no line
  const report = (what: string, name: FaultPoint) => appendFileSync(plan.report, `${what} ${name}\n`);
  return (name) => {
    const pass = (passes.get(name) ?? 0) + 1;
    passes.set(name, pass);
    if (pass === 1) report('pass', name);
    if (plan.kill?.at === name && plan.kill.pass === pass) {
      report('kill', name);
      process.kill(process.pid, 'SIGKILL');
    }
    if (plan.throw?.at === name && pass % plan.throw.every === 0) {
      if (pass === plan.throw.every) report('throw', name);
      throw new TypeError(`planned by a test at ${name}`);
    }
  };
}
