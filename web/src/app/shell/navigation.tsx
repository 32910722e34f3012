import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { NavLink, useLocation } from 'react-router';
import { useLive } from '../live.tsx';
import { useAction } from '../queries.ts';
import { DESTINATIONS } from './destinations.ts';
import type { Destination } from './destinations.ts';

/** Small numbers beside the destinations: what waits there. */
function useCounts(): Record<string, number> {
  const tasks = useAction('task.list', { status: 'open', limit: 200 });
  const threads = useAction('mail.list-threads', { limit: 50 });
  const approvals = useAction('activity.list-effects', { status: 'awaiting-approval', limit: 50 });
  return {
    '/tasks': tasks.data?.items.length ?? 0,
    '/mail': threads.data?.items.filter((thread) => thread.unseenCount > 0).length ?? 0,
    '/activity': approvals.data?.items.length ?? 0,
  };
}

function Entry({ destination, count, onFollow }: { destination: Destination; count: number; onFollow?: () => void }) {
  const { icon: DestinationIcon, label, to } = destination;
  return (
    <NavLink to={to} end={to === '/'} className="nav-entry" {...(onFollow ? { onClick: onFollow } : {})}>
      <DestinationIcon size={18} stroke={1.7} aria-hidden />
      <span className="nav-label">{label}</span>
      {count > 0 && (
        <span className="nav-count" aria-label={`${count} waiting`}>
          {count > 99 ? '99+' : count}
        </span>
      )}
    </NavLink>
  );
}

export function SideNavigation({ onFollow }: { onFollow?: () => void }) {
  const counts = useCounts();
  const follow = onFollow ? { onFollow } : {};
  return (
    <nav className="side-navigation" aria-label="Main">
      {DESTINATIONS.filter(({ group }) => group === 'main').map((destination) => (
        <Entry key={destination.to} destination={destination} count={counts[destination.to] ?? 0} {...follow} />
      ))}
      <div className="nav-heading" aria-hidden>
        Hub
      </div>
      {DESTINATIONS.filter(({ group }) => group === 'hub').map((destination) => (
        <Entry key={destination.to} destination={destination} count={counts[destination.to] ?? 0} {...follow} />
      ))}
    </nav>
  );
}

const ON_PHONE = ['/', '/mail', '/tasks', '/calendar'];

export function BottomNavigation({ onMore }: { onMore: () => void }) {
  const { pathname } = useLocation();
  const elsewhere = pathname !== '/' && !ON_PHONE.some((to) => to !== '/' && pathname.startsWith(to));
  return (
    <nav className="bottom-navigation" aria-label="Main">
      {DESTINATIONS.filter(({ to }) => ON_PHONE.includes(to)).map(({ to, label, icon: DestinationIcon }) => (
        <NavLink key={to} to={to} end={to === '/'} className="bottom-entry">
          <DestinationIcon size={22} stroke={1.6} aria-hidden />
          {label}
        </NavLink>
      ))}
      <UnstyledButton className={elsewhere ? 'bottom-entry active' : 'bottom-entry'} onClick={onMore}>
        <IconDots size={22} stroke={1.6} aria-hidden />
        More
      </UnstyledButton>
    </nav>
  );
}

const STATES = {
  connected: 'Live: changes appear by themselves',
  connecting: 'Connecting …',
  disconnected: 'Not connected: changes appear after a reload; trying again',
};

export function ConnectionDot({ withLabel = false }: { withLabel?: boolean }) {
  const { state } = useLive();
  return (
    <Tooltip label={STATES[state]}>
      <span className={`connection connection-${state}`} role="status" aria-label={STATES[state]}>
        <span className="connection-dot" aria-hidden />
        {withLabel && (
          <span aria-hidden>{state === 'connected' ? 'Live' : state === 'connecting' ? 'Connecting' : 'Offline'}</span>
        )}
      </span>
    </Tooltip>
  );
}
