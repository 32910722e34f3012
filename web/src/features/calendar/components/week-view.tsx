import { useEffect, useRef } from 'react';
import type { CalendarEvent } from '#core/contracts/groupware.ts';
import { useDates } from '../../../ui/dates-context.tsx';
import { isBar, layoutDay, layoutWeek } from '../layout.ts';
import { kindOf } from './event-kind.ts';

const HOUR_PX = 46;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const clockOf = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

export function WeekView(props: {
  week: readonly string[];
  events: readonly CalendarEvent[];
  onOpen: (event: CalendarEvent) => void;
  onCreate: (day: string, clock?: string) => void;
}) {
  const dates = useDates();
  const today = dates.today();
  const scroll = useRef<HTMLDivElement>(null);
  const bars = layoutWeek(
    props.events.filter((event) => isBar(event, dates)),
    props.week,
    dates,
  );
  const now = dates.minutesOf(dates.now().toISOString());
  useEffect(() => {
    scroll.current?.scrollTo({ top: 7 * HOUR_PX - 8 });
  }, []);
  return (
    <div className="week card">
      <div className="week-head">
        <span />
        {props.week.map((day) => (
          <span key={day} className={day === today ? 'week-day is-today' : 'week-day'}>
            {dates.weekday(day)} <b>{dates.dayNumber(day)}</b>
          </span>
        ))}
      </div>
      {bars.length > 0 && (
        <div className="week-bars">
          {bars.map((bar) => (
            <button
              key={`${bar.event.id} ${bar.event.start}`}
              type="button"
              className={`month-event solid ${kindOf(bar.event)}${bar.continued ? ' continued' : ''}${bar.continues ? ' continues' : ''}`}
              style={{ gridColumn: `${bar.column + 2} / span ${bar.span}`, gridRow: bar.lane + 1 }}
              onClick={() => props.onOpen(bar.event)}
            >
              <span className="event-name">{bar.event.title}</span>
            </button>
          ))}
        </div>
      )}
      <div className="week-scroll" ref={scroll} tabIndex={0} aria-label="Hours of the week">
        <div className="week-grid" style={{ height: 24 * HOUR_PX }}>
          <div className="week-hours" aria-hidden>
            {HOURS.slice(1).map((hour) => (
              <span key={hour} style={{ top: hour * HOUR_PX }}>
                {clockOf(hour)}
              </span>
            ))}
          </div>
          {props.week.map((day) => (
            <div
              key={day}
              className={day === today ? 'week-column is-today' : 'week-column'}
              onDoubleClick={(click) => {
                const box = click.currentTarget.getBoundingClientRect();
                props.onCreate(day, clockOf(Math.min(23, Math.floor((click.clientY - box.top) / HOUR_PX))));
              }}
            >
              {layoutDay(props.events, day, dates).map((block) => (
                <button
                  key={`${block.event.id} ${block.event.start}`}
                  type="button"
                  className={`week-event ${kindOf(block.event)}`}
                  style={{
                    top: (block.start / 60) * HOUR_PX,
                    height: ((block.end - block.start) / 60) * HOUR_PX - 2,
                    left: `calc(${(block.column / block.columns) * 100}% + 2px)`,
                    width: `calc(${100 / block.columns}% - 4px)`,
                  }}
                  title={`${block.event.title}, ${dates.range(block.event.start, block.event.end)}`}
                  onClick={() => props.onOpen(block.event)}
                >
                  <span className="event-name">{block.event.title}</span>
                  <span className="week-time">
                    {dates.time(block.event.start)}
                    {block.event.location !== null && ` · ${block.event.location}`}
                  </span>
                </button>
              ))}
              {day === today && <div className="now-line" style={{ top: (now / 60) * HOUR_PX }} aria-hidden />}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
