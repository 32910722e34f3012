import type { CalendarEvent } from '#core/contracts/groupware.ts';
import { useDates } from '../../../ui/dates-context.tsx';
import { isBar, layoutWeek, weeksOfMonth } from '../layout.ts';
import { kindOf } from './event-kind.ts';

const LANES = 3;

export function MonthView(props: {
  day: string;
  firstWeekday: number;
  events: readonly CalendarEvent[];
  onOpen: (event: CalendarEvent) => void;
  onDay: (day: string) => void;
  onCreate: (day: string) => void;
}) {
  const dates = useDates();
  const today = dates.today();
  const month = props.day.slice(0, 7);
  const weeks = weeksOfMonth(props.day, props.firstWeekday);
  return (
    <div className="month card">
      <div className="month-head" aria-hidden>
        {weeks[0]?.map((day) => (
          <span key={day}>{dates.weekday(day)}</span>
        ))}
      </div>
      {weeks.map((week) => {
        const bars = layoutWeek(props.events, week, dates);
        return (
          <div key={week[0]} className="month-week">
            {week.map((day, column) => {
              const hidden = bars.filter(
                (bar) => bar.lane >= LANES && bar.column <= column && bar.column + bar.span > column,
              );
              return (
                <div
                  key={day}
                  className={`month-day${day.startsWith(month) ? '' : ' other-month'}${day === today ? ' is-today' : ''}`}
                  style={{ gridColumn: column + 1 }}
                  onDoubleClick={() => props.onCreate(day)}
                >
                  <button
                    type="button"
                    className="day-number"
                    aria-label={dates.full(day)}
                    onClick={() => props.onDay(day)}
                  >
                    {dates.dayNumber(day)}
                  </button>
                  {hidden.length > 0 && (
                    <button type="button" className="month-more" onClick={() => props.onDay(day)}>
                      {hidden.length} more
                    </button>
                  )}
                </div>
              );
            })}
            {bars
              .filter((bar) => bar.lane < LANES)
              .map((bar) => {
                const solid = isBar(bar.event, dates);
                const edges = `${bar.continued ? ' continued' : ''}${bar.continues ? ' continues' : ''}`;
                return (
                  <button
                    key={`${bar.event.id} ${bar.event.start}`}
                    type="button"
                    className={`month-event ${kindOf(bar.event)}${solid ? ' solid' : ''}${edges}`}
                    style={{ gridColumn: `${bar.column + 1} / span ${bar.span}`, gridRow: bar.lane + 2 }}
                    title={`${bar.event.title}, ${dates.range(bar.event.start, bar.event.end)}`}
                    onClick={() => props.onOpen(bar.event)}
                  >
                    {!solid && <span className="month-time">{dates.time(bar.event.start)}</span>}
                    <span className="event-name">{bar.event.title}</span>
                  </button>
                );
              })}
          </div>
        );
      })}
    </div>
  );
}
