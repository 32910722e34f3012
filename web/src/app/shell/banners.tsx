import { useState } from 'react';
import { Anchor } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useActionMutation } from '../queries.ts';
import { SESSION_KEY, useSession, useUser } from '../session.tsx';
import { sameClock } from './same-clock.ts';

export function PasswordBanner() {
  const { data } = useSession();
  const [hidden, setHidden] = useState(false);
  if (data?.passwordSet !== false || hidden) return null;
  return (
    <div className="banner" role="note">
      <span>
        You are signed in by a one-time link.{' '}
        <Anchor component={Link} to="/settings#password" inherit fw={600}>
          Set a password
        </Anchor>{' '}
        to come back later.
      </span>
      <button type="button" className="banner-close" onClick={() => setHidden(true)}>
        Not now
      </button>
    </div>
  );
}

const KEPT_ZONE = 'mailflex.kept-zone';

/**
 * Asks once for each pair of zones: a hub that was started in a container is in UTC, and every "tomorrow at nine" would
 * be read there. Not changed unasked, because a person on a journey wants the zone of home.
 */
export function ZoneBanner() {
  const client = useQueryClient();
  const { tz } = useUser();
  const device = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const pair = `${tz} ${device}`;
  const [kept, setKept] = useState(() => localStorage.getItem(KEPT_ZONE));
  const update = useActionMutation('account.update', {
    onSuccess: () => client.invalidateQueries({ queryKey: SESSION_KEY }),
  });
  if (kept === pair || sameClock(tz, device, new Date())) return null;
  return (
    <div className="banner" role="note">
      <span>
        Dates in your mail are read in {tz}, but this device is in {device}.{' '}
        <Anchor
          component="button"
          inherit
          fw={600}
          disabled={update.isPending}
          onClick={() => update.mutate({ tz: device })}
        >
          Use {device}
        </Anchor>
      </span>
      <button
        type="button"
        className="banner-close"
        onClick={() => {
          localStorage.setItem(KEPT_ZONE, pair);
          setKept(pair);
        }}
      >
        Keep {tz}
      </button>
    </div>
  );
}
