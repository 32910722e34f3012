import { Badge } from '@mantine/core';
import type { OutputOf } from '../../../app/api.ts';
import { useDates } from '../../../ui/dates-context.tsx';
import { StateDot, type StateKind } from './state-dot.tsx';

type Process = OutputOf<'system.get-operations'>['processes'][number];
type Engine = Process['engines'][number];

const kindOf = ({ state, needed }: Engine): StateKind => {
  if (state === 'up') return 'good';
  return state === 'down' && needed ? 'bad' : 'unsure';
};
const WORDS: Record<Engine['state'], string> = { up: 'answers', down: 'does not answer', unknown: 'not asked yet' };

function EngineRow({ engine }: { engine: Engine }) {
  const dates = useDates();
  const { name, carries, state, since, reason, needed } = engine;
  return (
    <li className="engine">
      <StateDot state={kindOf(engine)} />
      <span>
        <b>{name}</b> <span className="faint">{carries}</span>
        <br />
        <span className={state === 'down' ? 'engine-reason' : 'faint'}>
          {WORDS[state]} since {dates.full(since)}
          {reason && `: ${reason}`}
          {state === 'down' && !needed && ' (these roles go on without it)'}
        </span>
      </span>
    </li>
  );
}

export function ProcessList({ processes }: { processes: readonly Process[] }) {
  const dates = useDates();
  return (
    <ul className="processes">
      {processes.map((process) => (
        <li key={process.name} className="card process">
          <div className="process-head">
            <b>{process.name}</b>
            <Badge size="sm" variant="light" color={process.ok ? 'pine' : process.phase === 'running' ? 'red' : 'gray'}>
              {process.phase === 'running' ? (process.ok ? 'ready' : 'not ready') : process.phase}
            </Badge>
          </div>
          <p className="faint">
            {process.roles.join(', ')} · {Math.round(process.memoryBytes / 1_048_576)} MB · started{' '}
            {dates.full(process.startedAt)}
          </p>
          <ul className="engines">
            {process.engines.map((engine) => (
              <EngineRow key={engine.carries} engine={engine} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
