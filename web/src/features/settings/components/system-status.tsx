import { useAction } from '../../../app/queries.ts';
import { QueryStates } from '../../../ui/states.tsx';

const words = (key: string): string => key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

export function SystemStatus() {
  const status = useAction('system.status', {}, { refetchInterval: 15_000 });
  const index = useAction('search.status', {});
  return (
    <QueryStates query={status}>
      {(system) => (
        <dl className="status">
          <dt>Version</dt>
          <dd>{system.version}</dd>
          <dt>Language model</dt>
          <dd>{system.model}</dd>
          {Object.entries(system.engines).map(([port, engine]) => (
            <div key={port}>
              <dt>{words(port)}</dt>
              <dd>{textOf(engine)}</dd>
            </div>
          ))}
          <dt>Roles</dt>
          <dd>{system.roles.join(', ')}</dd>
          {index.data && (
            <>
              <dt>Search index</dt>
              <dd>
                {index.data.messages} mails, {index.data.fragments} fragments
              </dd>
            </>
          )}
          {Object.entries(system.pending).map(([group, count]) => (
            <div key={group}>
              <dt>{group}</dt>
              <dd>{count === 0 ? 'up to date' : `${count} waiting`}</dd>
            </div>
          ))}
        </dl>
      )}
    </QueryStates>
  );
}
