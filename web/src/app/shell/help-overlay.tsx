import { Group, Kbd, Modal, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { DESTINATIONS } from './destinations.ts';

const SECTIONS = [
  { title: 'Go to', keys: DESTINATIONS.map(({ key, label }) => ({ keys: ['g', key], label })) },
  {
    title: 'Everywhere',
    keys: [
      { keys: ['/'], label: 'Search' },
      { keys: ['?'], label: 'This help' },
      { keys: ['Esc'], label: 'Close, or back to the list' },
    ],
  },
  {
    title: 'Lists',
    keys: [
      { keys: ['j'], label: 'Next' },
      { keys: ['k'], label: 'Previous' },
      { keys: ['Enter'], label: 'Open' },
      { keys: ['x'], label: 'Complete the task (also e)' },
      { keys: ['s'], label: 'Flag the conversation' },
      { keys: ['e'], label: 'Archive the conversation' },
    ],
  },
];

export function HelpOverlay({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Keyboard" size="lg">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
        {SECTIONS.map((section) => (
          <Stack key={section.title} gap={6}>
            <Title order={3} size="h6">
              {section.title}
            </Title>
            {section.keys.map(({ keys, label }) => (
              <Group key={label} justify="space-between" wrap="nowrap">
                <Text size="sm">{label}</Text>
                <Group gap={4} wrap="nowrap">
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </Group>
              </Group>
            ))}
          </Stack>
        ))}
      </SimpleGrid>
    </Modal>
  );
}
