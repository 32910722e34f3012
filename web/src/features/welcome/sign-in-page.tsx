import './welcome.css';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Alert, Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Navigate, useLocation } from 'react-router';
import { http } from '../../app/api.ts';
import type { ApiError } from '../../app/api.ts';
import { useSession } from '../../app/session.tsx';
import { Wordmark } from '../../ui/logo.tsx';
import { SplashScreen } from '../../ui/splash-screen.tsx';

function targetOf(state: unknown): string {
  if (typeof state === 'object' && state !== null && 'from' in state && typeof state.from === 'string')
    return state.from;
  return '/';
}

export function SignInPage() {
  useDocumentTitle('Sign in · Mailflex');
  const client = useQueryClient();
  const session = useSession();
  const location = useLocation();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation<unknown, ApiError>({
    mutationFn: () => http.post('/api/session', { email, password }),
    onSuccess: () => client.resetQueries(),
  });

  if (session.isPending) return <SplashScreen />;
  if (session.data?.user) return <Navigate to={targetOf(location.state)} replace />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <main className="sign-in">
      <form onSubmit={submit} className="sign-in-card card">
        <Stack>
          <Wordmark size={32} />
          <div>
            <Title order={1} size="h3">
              Sign in
            </Title>
            <Text size="sm" c="dimmed">
              Your mail, turned into done work.
            </Text>
          </div>
          {session.data?.setupNeeded && (
            <Alert title="First start" color="pine">
              The server printed a link with a one-time token when it started. Open that link to come in.
            </Alert>
          )}
          {signIn.error && (
            <Alert color="red" role="alert">
              {signIn.error.message}{' '}
              <Text span size="xs" c="dimmed">
                ({signIn.error.code})
              </Text>
            </Alert>
          )}
          <TextInput
            label="Mail address"
            type="email"
            name="email"
            autoComplete="username"
            required
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label="Password"
            name="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" loading={signIn.isPending}>
            Sign in
          </Button>
          <Text size="xs" c="dimmed">
            No password yet? The operator gets a one-time link with “mailflex token”.
          </Text>
        </Stack>
      </form>
    </main>
  );
}
