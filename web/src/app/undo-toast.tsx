import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** Says what was done and offers to take it back for a while. */
export function showUndoToast(options: { message: string; onUndo: () => void }): void {
  const id = notifications.show({
    autoClose: 8000,
    withBorder: true,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" lineClamp={2}>
          {options.message}
        </Text>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(id);
            options.onUndo();
          }}
        >
          Undo
        </Button>
      </Group>
    ),
  });
}
