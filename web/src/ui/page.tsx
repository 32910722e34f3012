import { Group, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';

/** A page that scrolls as a whole, with its heading and its main actions. */
export function Page(props: {
  title: string;
  subtitle?: ReactNode;
  actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  useDocumentTitle(`${props.title} · Mailflex`);
  return (
    <div className={props.wide ? 'page page-wide' : 'page'}>
      <Group component="header" justify="space-between" align="flex-end" mb="lg" gap="sm">
        <div>
          <Title order={1} size="h2" className="page-title">
            {props.title}
          </Title>
          {props.subtitle !== undefined && (
            <Text c="dimmed" size="sm" component="div" mt={2}>
              {props.subtitle}
            </Text>
          )}
        </div>
        {props.actions !== undefined && <Group gap="xs">{props.actions}</Group>}
      </Group>
      {props.children}
    </div>
  );
}

export function Section(props: {
  title: ReactNode;
  count?: number;
  action?: ReactNode;
  children: ReactNode;
  id?: string;
}) {
  return (
    <section className="section" {...(props.id === undefined ? {} : { id: props.id })}>
      <Group justify="space-between" mb={6} mih={26}>
        <Title order={2} className="section-title">
          {props.title}
          {props.count !== undefined && <span className="section-count">{props.count}</span>}
        </Title>
        {props.action}
      </Group>
      {props.children}
    </section>
  );
}
