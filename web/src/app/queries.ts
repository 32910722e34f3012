import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient, UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import { callWithEffect, call } from './api.ts';
import type { ActionName, ActionReply, ApiError, InputOf, OutputOf } from './api.ts';

export interface ActionQueryOptions<Output> {
  enabled?: boolean;
  /** keep showing the old answer while the next one loads */
  keepPrevious?: boolean;
  staleTime?: number;
  /** milliseconds; may depend on the answer there is */
  refetchInterval?: number | ((answer: Output | undefined) => number);
  initialData?: Output;
}

/** Asks an action that reads. The key is `[name, input]`, which is what live notices invalidate by. */
export function useAction<Name extends ActionName>(
  name: Name,
  input: InputOf<Name>,
  options: ActionQueryOptions<OutputOf<Name>> = {},
): UseQueryResult<OutputOf<Name>, ApiError> {
  const { keepPrevious, refetchInterval, ...rest } = options;
  const interval =
    typeof refetchInterval === 'function'
      ? ({ state }: { state: { data: OutputOf<Name> | undefined } }) => refetchInterval(state.data)
      : refetchInterval;
  return useQuery<OutputOf<Name>, ApiError>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    ...(keepPrevious ? { placeholderData: (previous: OutputOf<Name> | undefined) => previous as never } : {}),
    ...rest,
    ...(interval === undefined ? {} : { refetchInterval: interval }),
  } as never);
}

const areaOf = (name: string): string => name.slice(0, name.indexOf('.'));

/** Forgets every answer of the given areas (`task`, `mail`), so that pages ask again. */
export async function invalidateAreas(client: QueryClient, areas: readonly string[]): Promise<void> {
  await client.invalidateQueries({
    predicate: ({ queryKey }) => typeof queryKey[0] === 'string' && areas.includes(areaOf(queryKey[0])),
  });
}

export function showError(error: ApiError, title = 'That did not work'): void {
  notifications.show({ color: 'red', title, message: `${error.message} (${error.code})`, autoClose: 8000 });
}

const CLOSING_MS = 60;

export interface ActionMutationOptions<Name extends ActionName> {
  /** further areas to ask again, besides the action's own and the journal */
  areas?: string[];
  onSuccess?(reply: ActionReply<OutputOf<Name>>, input: InputOf<Name>): void;
  /** return true when the caller shows the error itself */
  onError?(error: ApiError): boolean;
}

/** Runs an action that writes; shows its error as a toast unless `onError` says that it was dealt with. */
export function useActionMutation<Name extends ActionName>(
  name: Name,
  options: ActionMutationOptions<Name> = {},
): UseMutationResult<ActionReply<OutputOf<Name>>, ApiError, InputOf<Name>> {
  const client = useQueryClient();
  return useMutation<ActionReply<OutputOf<Name>>, ApiError, InputOf<Name>>({
    mutationFn: (input) => callWithEffect(name, input),
    onSuccess: async (reply, input) => {
      options.onSuccess?.(reply, input);
      // What showed the deleted thing closes first; asking for it once more would only be refused.
      if (name.endsWith('.delete')) await new Promise((resolve) => setTimeout(resolve, CLOSING_MS));
      await invalidateAreas(client, [areaOf(name), 'activity', ...(options.areas ?? [])]);
    },
    onError: (error) => {
      if (options.onError?.(error) !== true) showError(error);
    },
  });
}
