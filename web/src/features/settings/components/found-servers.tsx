import { Alert, Badge, Radio, Stack, Text } from '@mantine/core';
import type { OutputOf } from '../../../app/api.ts';
import { nameOfKind, nameOfTls, type Candidate } from './account-fields.ts';

const keyOf = ({ kind, host, port }: Candidate): string => `${kind} ${host} ${port}`;

/** The servers that may hold the mail of an address, with the reason for each. */
export function FoundServers({
  found,
  chosen,
  disabled,
  onChoose,
}: {
  found: OutputOf<'mail-account.discover'>;
  chosen: Candidate | undefined;
  disabled: boolean;
  onChoose(candidate: Candidate): void;
}) {
  if (found.candidates.length === 0)
    return (
      <Alert role="status" color="orange" title="No settings were found for this address">
        Its domain does not say where its mail is. Enter the server by hand; whoever runs it knows the names.
      </Alert>
    );
  return (
    <Radio.Group
      label="Where this mail is"
      value={chosen ? keyOf(chosen) : null}
      onChange={(key) => {
        const candidate = found.candidates.find((one) => keyOf(one) === key);
        if (candidate) onChoose(candidate);
      }}
    >
      <Stack gap={6} mt={6}>
        {found.candidates.map((candidate) => (
          <Radio.Card
            key={keyOf(candidate)}
            value={keyOf(candidate)}
            className="found-server"
            disabled={disabled || candidate.logins.length === 0}
          >
            <Radio.Indicator disabled={candidate.logins.length === 0} />
            <span className="found-server-text">
              <Text size="sm" fw={600} component="span">
                {candidate.host}
              </Text>{' '}
              <Text size="xs" c="dimmed" component="span">
                {nameOfKind(candidate.kind)} · port {candidate.port} · {nameOfTls(candidate.tls)}
              </Text>{' '}
              {candidate.foreign && (
                <Badge size="sm" radius="sm" variant="light" color="orange">
                  other domain
                </Badge>
              )}
              <Text size="xs" c="dimmed" component="span" display="block">
                {candidate.reason}
                {candidate.logins.length === 0 && ' It wants a sign-in that the operator has not set up.'}
              </Text>
            </span>
          </Radio.Card>
        ))}
      </Stack>
    </Radio.Group>
  );
}
