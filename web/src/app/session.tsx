import { useEffect } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient, UseQueryResult } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import type { UserProfile } from '#core/contracts/user.ts';
import { regionalLocale } from '../ui/dates.ts';
import { DatesProvider } from '../ui/dates-context.tsx';
import { ErrorState } from '../ui/states.tsx';
import { SplashScreen } from '../ui/splash-screen.tsx';
import { http, SIGNED_OUT } from './api.ts';
import type { ApiError } from './api.ts';

export interface Session {
  user: UserProfile | null;
  setupNeeded: boolean;
  passwordSet: boolean;
}

export const SESSION_KEY = ['session'] as const;

export function useSession(): UseQueryResult<Session, ApiError> {
  return useQuery<Session, ApiError>({
    queryKey: SESSION_KEY,
    queryFn: async () => (await http.get('/api/session')) as Session,
    staleTime: 60_000,
  });
}

/** After signing out: the pages close at once, then everything that they knew is forgotten. */
export function forgetSession(client: QueryClient): void {
  client.setQueryData<Session>(SESSION_KEY, (before) => (before ? { ...before, user: null } : before));
  setTimeout(() => client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] }), 300);
}

/** The person at the keyboard; only below `RequireSession`. */
export function useUser(): UserProfile {
  const { data } = useSession();
  if (!data?.user) throw new Error('useUser is for pages that need a session');
  return data.user;
}

/** Shows its routes to people who are signed in, and sends everybody else to the sign-in page. */
export function RequireSession() {
  const client = useQueryClient();
  const session = useSession();
  const location = useLocation();

  useEffect(() => {
    const forget = () => void client.invalidateQueries({ queryKey: SESSION_KEY });
    window.addEventListener(SIGNED_OUT, forget);
    return () => window.removeEventListener(SIGNED_OUT, forget);
  }, [client]);

  if (session.isPending) return <SplashScreen />;
  if (session.isError && !session.data) {
    return <ErrorState error={session.error} onRetry={() => void session.refetch()} fullHeight />;
  }
  const user = session.data?.user;
  if (!user) return <Navigate to="/sign-in" replace state={{ from: location.pathname + location.search }} />;
  return (
    <DatesProvider tz={user.tz} locale={regionalLocale(user.locale, navigator.languages)}>
      <Outlet />
    </DatesProvider>
  );
}
