import { useEffect, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { ApiError, http } from '../../app/api.ts';
import { SESSION_KEY } from '../../app/session.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { SplashScreen } from '../../ui/splash-screen.tsx';

/** Opens the session that a one-time link stands for. */
export function WelcomePage() {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [error, setError] = useState<ApiError | null>(null);
  const sent = useRef(false);
  const token = parameters.get('token');

  useEffect(() => {
    // A one-time token must be sent once, also under StrictMode, which runs effects twice.
    if (sent.current) return;
    sent.current = true;
    const exchange = async () => {
      try {
        if (token === null || token === '') {
          throw new ApiError(400, { code: 'session.token_missing', message: 'This address has no token in it.' });
        }
        await http.post('/api/session/token', { token });
        await client.resetQueries({ queryKey: SESSION_KEY });
        await navigate('/mail', { replace: true });
      } catch (failure) {
        setError(
          failure instanceof ApiError ? failure : new ApiError(0, { code: 'web.unexpected', message: String(failure) }),
        );
      }
    };
    void exchange();
  }, [token, client, navigate]);

  if (!error) return <SplashScreen />;
  return (
    <main>
      <ErrorState
        title="This link does not open the door"
        error={{
          code: error.code,
          message: `${error.message} A link works once and for a short time; the command “mailflex token” prints a new one.`,
        }}
      />
      <Button component={Link} to="/sign-in" variant="subtle" mx="auto" display="block" w="fit-content">
        Sign in with a password
      </Button>
    </main>
  );
}
