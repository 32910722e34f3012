import { Button, Code, Group, Skeleton, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** Nothing here: says what would be here and what to do about it. */
export function EmptyState(props: {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** with something below that matters more */
  compact?: boolean;
}) {
  return (
    <Stack align="center" gap="xs" py={props.compact ? 16 : 56} px="md" ta="center">
      <ThemeIcon variant="light" size={48} radius="xl" aria-hidden>
        {props.icon}
      </ThemeIcon>
      <Title order={3} size="h5">
        {props.title}
      </Title>
      {props.children !== undefined && (
        <Text size="sm" c="dimmed" maw={380}>
          {props.children}
        </Text>
      )}
      {props.action}
    </Stack>
  );
}

export interface ShownError {
  message: string;
  code?: string;
}

export function ErrorState(props: { error: ShownError; onRetry?: () => void; fullHeight?: boolean; title?: string }) {
  return (
    <Stack
      role="alert"
      align="center"
      justify="center"
      gap="xs"
      py={48}
      px="md"
      ta="center"
      {...(props.fullHeight ? { mih: '100dvh' } : {})}
    >
      <ThemeIcon variant="light" color="red" size={48} radius="xl" aria-hidden>
        <IconAlertTriangle size={24} />
      </ThemeIcon>
      <Title order={3} size="h5">
        {props.title ?? 'This could not be loaded'}
      </Title>
      <Text size="sm" c="dimmed" maw={420}>
        {props.error.message}
      </Text>
      <Group gap="sm" mt={4}>
        {props.onRetry && (
          <Button size="xs" variant="default" leftSection={<IconRefresh size={14} />} onClick={props.onRetry}>
            Try again
          </Button>
        )}
        {props.error.code !== undefined && <Code>{props.error.code}</Code>}
      </Group>
    </Stack>
  );
}

/** Placeholder rows in the height of what is coming. */
export function ListSkeleton({ rows = 6, height = 44 }: { rows?: number; height?: number }) {
  return (
    <Stack gap="sm" p="md" aria-busy="true" aria-label="Loading">
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={height} radius="md" />
      ))}
    </Stack>
  );
}

interface QueryLike<Data> {
  data: Data | undefined;
  error: ShownError | null;
  isPending: boolean;
  refetch(): unknown;
}

/** The three states of a question to the server; the content is shown as soon as there is some. */
export function QueryStates<Data>(props: {
  query: QueryLike<Data>;
  skeleton?: ReactNode;
  children: (data: NonNullable<Data>) => ReactNode;
}) {
  const { query } = props;
  if (query.data !== undefined && query.data !== null) return props.children(query.data);
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return props.skeleton ?? <ListSkeleton />;
}
