import { Alert, Code, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { OutputOf } from '../../../app/api.ts';

interface Reason {
  code: string;
  message: string;
  details?: Record<string, unknown> | undefined;
}

/** Why a server could not be used: the sentence, its code, and what the server itself said. */
export function AccountRefusal({ title, reason }: { title: string; reason: Reason }) {
  const detail = reason.details?.['detail'];
  return (
    <Alert role="alert" color="red" icon={<IconAlertTriangle size={18} />} title={title}>
      {reason.message} <Code>{reason.code}</Code>
      {typeof detail === 'string' && detail !== '' && (
        <Text size="xs" c="dimmed" mt={4} className="account-detail">
          {detail}
        </Text>
      )}
    </Alert>
  );
}

export function AccountTestResult({ result }: { result: OutputOf<'mail-account.test'> }) {
  if (result.reason !== null) return <AccountRefusal title="This does not work yet" reason={result.reason} />;
  return (
    <Alert role="status" color="pine" icon={<IconCheck size={18} />} title="This works">
      <Text size="sm">
        Folders: {result.folders.length === 0 ? 'none' : result.folders.map(({ path }) => path).join(', ')}
      </Text>
      <div className="account-capabilities">
        {result.capabilities.map((capability) => (
          <Code key={capability}>{capability}</Code>
        ))}
      </div>
    </Alert>
  );
}
