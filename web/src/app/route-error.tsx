import { useRouteError } from 'react-router';
import { ErrorState } from '../ui/states.tsx';

/** A page that threw, or whose code could not be loaded (after an update of the server, for one). */
export function RouteError() {
  const error = useRouteError();
  const message = error instanceof Error ? error.message : 'Something unexpected happened on this page.';
  return (
    <ErrorState
      title="This page has stopped"
      error={{ message, code: 'web.page_failed' }}
      onRetry={() => window.location.reload()}
      fullHeight
    />
  );
}
