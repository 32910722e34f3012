import { useAction } from '../../../app/queries.ts';
import { useDates } from '../../../ui/dates-context.tsx';
import { ErrorState, ListSkeleton } from '../../../ui/states.tsx';

const duration = (ms: number): string =>
  ms < 10 ? `${ms.toFixed(1)} ms` : ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;

/** The way of a message through the hub, step by step. */
export function HopTimeline({ messageId }: { messageId: string }) {
  const dates = useDates();
  const hops = useAction('activity.list-hops', { messageId });
  if (hops.error) return <ErrorState error={hops.error} onRetry={() => void hops.refetch()} />;
  if (!hops.data) return <ListSkeleton rows={3} height={18} />;
  const start = hops.data.items[0] ? Date.parse(hops.data.items[0].at) : 0;
  return (
    <ol className="hops">
      {hops.data.items.map((hop, index) => (
        <li key={index} className={hop.ok ? 'hop' : 'hop hop-failed'}>
          <span className="hop-title">
            {hop.title}
            {!hop.ok && <span className="visually-hidden"> (failed)</span>}
          </span>
          <time className="row-aside" dateTime={hop.at} title={dates.full(hop.at)}>
            {index === 0 ? dates.time(hop.at) : `+${duration(Math.max(0, Date.parse(hop.at) - start))}`}
          </time>
          {hop.detail !== undefined && <span className="hop-detail">{hop.detail}</span>}
        </li>
      ))}
    </ol>
  );
}
