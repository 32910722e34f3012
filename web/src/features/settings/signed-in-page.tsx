import { useEffect, useRef } from 'react';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Link, useNavigate } from 'react-router';
import { useActionMutation } from '../../app/queries.ts';
import { Page } from '../../ui/page.tsx';
import { AccountRefusal } from './components/account-test-result.tsx';
import { recallFields } from './components/sign-in-memory.ts';

/** Where the provider sends the browser back to: hands the answer over and goes on where the person left. */
export function SignedInPage() {
  const navigate = useNavigate();
  const begun = useRef(false);
  const finish = useActionMutation('mail-account.finish-sign-in', {
    onSuccess({ output }) {
      const fields = recallFields();
      if (output.accountId !== null) notifications.show({ message: 'Signed in. The mailbox is read again.' });
      const resumed =
        fields && output.signInId !== null
          ? {
              ...fields,
              signInId: output.signInId,
              signedInAt: output.provider,
              username: fields.username || (output.email ?? ''),
            }
          : null;
      void navigate('/settings/accounts', { replace: true, state: resumed });
    },
    onError: () => true,
  });
  useEffect(() => {
    // a code is good once; React mounts twice while one works on pages
    if (begun.current) return;
    begun.current = true;
    const callback = window.location.href;
    window.history.replaceState(null, '', window.location.pathname);
    finish.mutate({ callback });
  });
  return (
    <Page title="Mail accounts" subtitle={finish.error ? 'The sign-in did not work' : 'Finishing the sign-in …'}>
      {finish.error && (
        <>
          <AccountRefusal title="You are not signed in there" reason={finish.error} />
          <Button component={Link} to="/settings/accounts" variant="default" mt="md">
            Back to the mail accounts
          </Button>
        </>
      )}
    </Page>
  );
}
