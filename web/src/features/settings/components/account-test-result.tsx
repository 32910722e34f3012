import { Alert, Code, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { OutputOf } from '../../../app/api.ts';

interface Certificate {
  names: string[];
  issuer: string;
  validTo: string;
  sha256: string;
}

/** Only what the server of Mailflex wrote there itself. */
const certificateOf = ({ details }: Reason): Certificate | undefined =>
  details?.['certificate'] as Certificate | undefined;

interface Reason {
  code: string;
  message: string;
  details?: Record<string, unknown> | undefined;
}

/** Why a server could not be used: the sentence, its code, and what the server itself said. */
export function AccountRefusal({ title, reason }: { title: string; reason: Reason }) {
  const detail = reason.details?.['detail'];
  const certificate = certificateOf(reason);
  return (
    <Alert role="alert" color="red" icon={<IconAlertTriangle size={18} />} title={title}>
      {reason.message} <Code>{reason.code}</Code>
      {typeof detail === 'string' && detail !== '' && (
        <Text size="xs" c="dimmed" mt={4} className="account-detail">
          {detail}
        </Text>
      )}
      {certificate && (
        <dl className="account-certificate">
          <div>
            <dt>Made for</dt>
            <dd>{certificate.names.join(', ')}</dd>
          </div>
          <div>
            <dt>Made by</dt>
            <dd>{certificate.issuer}</dd>
          </div>
          <div>
            <dt>Good until</dt>
            <dd>{certificate.validTo.slice(0, 10)}</dd>
          </div>
          <div>
            <dt>SHA-256</dt>
            <dd>
              <Code>{certificate.sha256}</Code>
            </dd>
          </div>
        </dl>
      )}
    </Alert>
  );
}

export function AccountTestResult({ result }: { result: OutputOf<'mail-account.test'> }) {
  if (result.reason !== null) return <AccountRefusal title="This does not work yet" reason={result.reason} />;
  return (
    <Alert role="status" color="pine" icon={<IconCheck size={18} />} title="This works">
      <Text size="sm">The server lets Mailflex in. Choose what it reads.</Text>
      <div className="account-capabilities">
        {result.capabilities.map((capability) => (
          <Code key={capability}>{capability}</Code>
        ))}
      </div>
    </Alert>
  );
}
