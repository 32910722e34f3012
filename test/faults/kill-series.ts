import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { FAULT_POINTS, type FaultPoint } from '#core/faults.ts';
import { end, startMember, type Member, type Running } from './hub.ts';
import type { Address, Sender } from './sender.ts';

/** The processes of a hub, each with what runs of it now. */
export interface Fleet extends AsyncDisposable {
  address(lane: number): Address | null;
  /** a sign-in link that was not used yet */
  freshLink(): string;
  log(): string;
}

export interface KillSeries {
  members: readonly Member[];
  report: string;
  kills: number;
  random(): number;
  sender: Sender;
  mails: number;
}

/** deaths that a test does not plan: two in a row at the start mean that it cannot start */
const MOST_STARTS = 20;
const SHORTEST_LIFE_MS = 300;
const LONGEST_LIFE_MS = 3_000;

const ROLE_OF: [prefix: string, roles: RegExp][] = [
  ['bridge.', /^(all|bridge)$/],
  ['spool.', /^all$/],
  ['relay.', /^(bridge|copilot|workflows|rag|web)/],
  ['consumer.', /^(all|copilot|rag|workflows)/],
  ['job.', /^(all|workflows)/],
  ['execution.', /^(all|workflows)/],
  ['effect.', /^(all|workflows)/],
];

/** The points that a process can pass in the life of ordinary mail. */
export function pointsOf({ name }: Member): FaultPoint[] {
  return FAULT_POINTS.filter((point) =>
    ROLE_OF.some(([prefix, roles]) => point.startsWith(prefix) && roles.test(name)),
  );
}

export async function startFleet(members: readonly Member[], report: string | null): Promise<Map<string, Running>> {
  const running = new Map<string, Running>();
  // the first one makes the schema
  const [first, ...others] = members;
  running.set(first!.name, (await startMember(first!, {}, report))!);
  await Promise.all(
    others.map(async (member) => void running.set(member.name, (await startMember(member, {}, report))!)),
  );
  return running;
}

export function fleetOf(running: Map<string, Running>): Fleet {
  const alive = ({ child }: Running) => child.exitCode === null && child.signalCode === null;
  return {
    address(lane) {
      for (const one of running.values()) {
        if (!alive(one)) continue;
        if (lane % 2 === 0 && one.smtpPort !== null) return { port: one.smtpPort, protocol: 'smtp' };
        if (lane % 2 === 1 && one.lmtpPort !== null) return { port: one.lmtpPort, protocol: 'lmtp' };
      }
      return null;
    },
    freshLink: () => [...running.values()].map(({ signInLink }) => signInLink).find((link) => link !== null)!,
    log: () => [...running].map(([name, one]) => `--- ${name}\n${one.log()}`).join('\n'),
    async [Symbol.asyncDispose]() {
      await Promise.all([...running.values()].map((one) => end(one, 'SIGTERM')));
    },
  };
}

/**
 * Ends processes with SIGKILL, at fault points and at random times, while mail comes in, and starts them again. Each life
 * gets its share of the mail. Returns how many were killed.
 */
export async function killSeries(series: KillSeries, running: Map<string, Running>): Promise<number> {
  const { members, kills, random, sender, mails } = series;
  const turn = new Map<string, number>(members.map(({ name }, index) => [name, index * 5]));
  let killed = 0;
  /** how much longer than planned lives are, while the sender is behind: kills are spread over all of the mail */
  let stretch = 1;
  const shareOf = (kill: number) => Math.ceil((mails * kill) / (kills + 1));

  async function revive(member: Member): Promise<void> {
    for (let start = 0; start < MOST_STARTS; start++) {
      const one = await startMember(member, killed < kills ? nextFault(member) : {}, series.report);
      if (one) return void running.set(member.name, one);
      killed += 1;
    }
    throw new Error(`${member.name} does not start`);
  }

  /** The points in turn, at an early or a later pass. */
  function nextFault(member: Member): { kill: { at: FaultPoint; pass: number } } {
    const points = pointsOf(member);
    const at = points[turn.get(member.name)! % points.length]!;
    turn.set(member.name, turn.get(member.name)! + 1);
    return { kill: { at, pass: 1 + Math.floor(random() ** 2 * 20 * stretch) } };
  }

  const deadOf = () => members.filter(({ name }) => running.get(name)!.child.signalCode !== null);
  while (killed < kills) {
    sender.allow(shareOf(killed + 1));
    const behind = sender.acknowledged.size < shareOf(killed - 1);
    stretch = behind ? stretch * 1.5 : Math.max(1, stretch / 1.5);
    const lifeMs = (SHORTEST_LIFE_MS + random() * (LONGEST_LIFE_MS - SHORTEST_LIFE_MS)) * stretch;
    const timer = new AbortController();
    const deaths = [...running.values()].map(({ child }) => once(child, 'close', { signal: timer.signal }));
    await Promise.race([...deaths, delay(lifeMs, undefined, { signal: timer.signal })]).catch(() => undefined);
    timer.abort();
    await Promise.allSettled(deaths);
    if (deadOf().length === 0) {
      // web has nothing to lose in this story
      const mortal = members.filter(({ name }) => name !== 'web');
      await end(running.get(mortal[Math.floor(random() * mortal.length)]!.name)!, 'SIGKILL');
    }
    for (const member of deadOf()) {
      killed += 1;
      await revive(member);
    }
  }
  // those that still have a fault planned
  await Promise.all(
    members
      .filter(({ name }) => name !== 'web')
      .map(async (member) => {
        await end(running.get(member.name)!, 'SIGKILL');
        killed += 1;
        await revive(member);
      }),
  );
  sender.allow(mails);
  return killed;
}
