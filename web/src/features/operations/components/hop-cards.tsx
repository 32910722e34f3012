import type { OutputOf } from '../../../app/api.ts';

type Hop = OutputOf<'system.get-operations'>['hops'][number];

const WORDS: Record<Hop['hop'], { title: string; text: string }> = {
  accept: { title: 'Accept', text: 'delivered → stored' },
  understand: { title: 'Understand', text: 'stored → understood' },
  intent: { title: 'Intent', text: 'stored → published' },
  index: { title: 'Index', text: 'stored → searchable' },
  workflow: { title: 'Workflow', text: 'intent → workflow run' },
  effect: { title: 'Effect', text: 'done and read back' },
  notice: { title: 'Notice', text: 'told to open pages' },
};

function duration(ms: number | null): string {
  if (ms === null) return '–';
  if (ms < 1) return '< 1 ms';
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 100_000) return `${(ms / 1_000).toFixed(1)} s`;
  return `${Math.round(ms / 60_000)} min`;
}

/** Each step with its rate and latency; over the last minute and the last five. */
export function HopCards({ hops }: { hops: readonly Hop[] }) {
  return (
    <ol className="hops">
      {hops.map(({ hop, perMinute, count, p50, p95 }) => (
        <li key={hop} className="card hop">
          <h3>{WORDS[hop].title}</h3>
          <p className="hop-text">{WORDS[hop].text}</p>
          <p className="hop-rate">
            {perMinute} <span>a minute</span>
          </p>
          <dl>
            <dt>p50</dt>
            <dd>{duration(p50)}</dd>
            <dt>p95</dt>
            <dd>{duration(p95)}</dd>
            <dt>in 5 min</dt>
            <dd>{count}</dd>
          </dl>
        </li>
      ))}
    </ol>
  );
}
