import { createBrowserRouter } from 'react-router';
import { SplashScreen } from '../ui/splash-screen.tsx';
import { RouteError } from './route-error.tsx';
import { RequireSession } from './session.tsx';
import { Shell } from './shell/shell.tsx';

/** Every page is a chunk of its own; the shell stays while one loads. */
export function createRouter(): ReturnType<typeof createBrowserRouter> {
  return createBrowserRouter([
    {
      ErrorBoundary: RouteError,
      HydrateFallback: SplashScreen,
      children: [
        {
          path: '/welcome',
          lazy: async () => ({ Component: (await import('../features/welcome/welcome-page.tsx')).WelcomePage }),
        },
        {
          path: '/sign-in',
          lazy: async () => ({ Component: (await import('../features/welcome/sign-in-page.tsx')).SignInPage }),
        },
        {
          Component: RequireSession,
          children: [
            {
              Component: Shell,
              children: [
                {
                  ErrorBoundary: RouteError,
                  children: [
                    {
                      index: true,
                      lazy: async () => ({ Component: (await import('../features/today/today-page.tsx')).TodayPage }),
                    },
                    {
                      path: '/mail/:threadId?',
                      lazy: async () => ({ Component: (await import('../features/mail/mail-page.tsx')).MailPage }),
                    },
                    {
                      path: '/tasks',
                      lazy: async () => ({ Component: (await import('../features/tasks/tasks-page.tsx')).TasksPage }),
                    },
                    {
                      path: '/calendar',
                      lazy: async () => ({
                        Component: (await import('../features/calendar/calendar-page.tsx')).CalendarPage,
                      }),
                    },
                    {
                      path: '/notes/:noteId?',
                      lazy: async () => ({ Component: (await import('../features/notes/notes-page.tsx')).NotesPage }),
                    },
                    {
                      path: '/contacts',
                      lazy: async () => ({
                        Component: (await import('../features/contacts/contacts-page.tsx')).ContactsPage,
                      }),
                    },
                    {
                      path: '/chat/:conversationId?',
                      lazy: async () => ({ Component: (await import('../features/chat/chat-page.tsx')).ChatPage }),
                    },
                    {
                      path: '/workflows',
                      lazy: async () => ({
                        Component: (await import('../features/workflows/workflows-page.tsx')).WorkflowsPage,
                      }),
                    },
                    {
                      path: '/workflows/:workflowId',
                      lazy: async () => ({
                        Component: (await import('../features/workflows/workflow-page.tsx')).WorkflowPage,
                      }),
                    },
                    {
                      path: '/activity',
                      lazy: async () => ({
                        Component: (await import('../features/activity/activity-page.tsx')).ActivityPage,
                      }),
                    },
                    {
                      path: '/settings',
                      lazy: async () => ({
                        Component: (await import('../features/settings/settings-page.tsx')).SettingsPage,
                      }),
                    },
                    {
                      path: '/settings/accounts/signed-in',
                      lazy: async () => ({
                        Component: (await import('../features/settings/signed-in-page.tsx')).SignedInPage,
                      }),
                    },
                    {
                      path: '/settings/accounts',
                      lazy: async () => ({
                        Component: (await import('../features/settings/accounts-page.tsx')).AccountsPage,
                      }),
                    },
                    {
                      path: '/settings/webhooks',
                      lazy: async () => ({
                        Component: (await import('../features/webhooks/webhooks-page.tsx')).WebhooksPage,
                      }),
                    },
                    {
                      path: '/settings/operations',
                      lazy: async () => ({
                        Component: (await import('../features/operations/operations-page.tsx')).OperationsPage,
                      }),
                    },
                    {
                      path: '/settings/learned',
                      lazy: async () => ({
                        Component: (await import('../features/settings/learned-page.tsx')).LearnedPage,
                      }),
                    },
                    {
                      path: '/settings/replay',
                      lazy: async () => ({
                        Component: (await import('../features/settings/replay-page.tsx')).ReplayPage,
                      }),
                    },
                    { path: '*', lazy: async () => ({ Component: (await import('./not-found.tsx')).NotFound }) },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ]);
}
