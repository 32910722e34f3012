import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import { call } from './api.ts';
import type { ApiError, InputOf, OutputOf } from './api.ts';
import { showError } from './queries.ts';

/** Takes effects back: some of them by id, or all that one mail caused. */
export function useUndo(): UseMutationResult<OutputOf<'activity.undo'>, ApiError, InputOf<'activity.undo'>> {
  const client = useQueryClient();
  return useMutation<OutputOf<'activity.undo'>, ApiError, InputOf<'activity.undo'>>({
    mutationFn: (input) => call('activity.undo', input),
    onSuccess: async ({ undone, failed }) => {
      for (const { error } of failed) {
        notifications.show({ color: 'red', title: 'Could not be undone', message: `${error.message} (${error.code})` });
      }
      if (undone.length > 0) {
        const message =
          undone.length === 1 ? 'One effect was taken back.' : `${undone.length} effects were taken back.`;
        notifications.show({ title: 'Undone', message });
      }
      await client.invalidateQueries();
    },
    onError: (error) => showError(error, 'Could not be undone'),
  });
}
