import { useState } from 'react';
import { Alert, Button, Group, Textarea } from '@mantine/core';
import { useActionMutation } from '../../../app/queries.ts';
import type { ApiError, InputOf } from '../../../app/api.ts';
import { JsonView } from '../../../ui/json-view.tsx';

function parse(text: string): { value: unknown } | { error: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** The definition as JSON, as n8n exports it. */
export function DefinitionEditor(props: { workflowId: string; definition: unknown; onSaved: () => void }) {
  const original = JSON.stringify(props.definition, null, 2);
  const [text, setText] = useState(original);
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const save = useActionMutation('workflow.save', {
    areas: ['execution'],
    onSuccess: props.onSaved,
    onError: (error) => {
      setRefusal(error);
      return true;
    },
  });
  const parsed = parse(text);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setRefusal(null);
        if ('value' in parsed)
          save.mutate({ id: props.workflowId, definition: parsed.value as InputOf<'workflow.save'>['definition'] });
      }}
    >
      <Textarea
        label="Definition"
        description="The JSON form that n8n exports and imports"
        autosize
        minRows={16}
        maxRows={32}
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12.5, lineHeight: 1.5 } }}
        error={'error' in parsed ? parsed.error : null}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {refusal && (
        <Alert color="red" mt="sm" role="alert" title={`Not saved (${refusal.code})`}>
          {refusal.message}
          {refusal.details && <JsonView value={refusal.details} label="Details of the refusal" />}
        </Alert>
      )}
      <Group justify="flex-end" mt="sm" gap="xs">
        <Button variant="default" disabled={text === original} onClick={() => setText(original)}>
          Revert
        </Button>
        <Button type="submit" loading={save.isPending} disabled={'error' in parsed || text === original}>
          Save
        </Button>
      </Group>
    </form>
  );
}
