import { createContext, use, useMemo } from 'react';
import type { ReactNode } from 'react';
import { createDates } from './dates.ts';
import type { Dates } from './dates.ts';

const browser = Intl.DateTimeFormat().resolvedOptions();
const DatesContext = createContext<Dates>(createDates({ tz: browser.timeZone, locale: browser.locale }));

/** Everything below shows dates in this zone and language. */
export function DatesProvider({ tz, locale, children }: { tz: string; locale: string; children: ReactNode }) {
  const dates = useMemo(() => createDates({ tz, locale }), [tz, locale]);
  return <DatesContext value={dates}>{children}</DatesContext>;
}

export const useDates = (): Dates => use(DatesContext);
