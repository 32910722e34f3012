import { useState } from 'react';
import { ActionIcon, Textarea } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';

export function Composer({ busy, onSend }: { busy: boolean; onSend: (text: string) => Promise<boolean> }) {
  const [text, setText] = useState('');
  const submit = async () => {
    const question = text.trim();
    if (question === '' || busy) return;
    setText('');
    if (!(await onSend(question))) setText(question);
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Textarea
        data-search
        autoFocus
        autosize
        minRows={1}
        maxRows={8}
        size="md"
        placeholder="Ask about your mail"
        aria-label="Question to the copilot"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault();
            void submit();
          }
        }}
        rightSection={
          <ActionIcon
            type="submit"
            variant="filled"
            color="pine"
            radius="xl"
            aria-label="Send"
            disabled={text.trim() === ''}
            loading={busy}
          >
            <IconArrowUp size={17} />
          </ActionIcon>
        }
      />
    </form>
  );
}
