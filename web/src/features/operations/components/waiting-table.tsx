import { Anchor, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { OutputOf } from '../../../app/api.ts';

type Overview = OutputOf<'system.get-operations'>;

function Amount({ value, alarming = false }: { value: number; alarming?: boolean }) {
  return <span className={value === 0 ? 'faint' : alarming ? 'alarming' : undefined}>{value}</span>;
}

function NotKnown({ columns }: { columns: number }) {
  return (
    <Table.Tr>
      <Table.Td colSpan={columns} className="faint">
        Not known: what keeps them does not answer
      </Table.Td>
    </Table.Tr>
  );
}

function DeadLetters({ deadLetters }: Pick<Overview, 'deadLetters'>) {
  if (deadLetters.length === 0) {
    return (
      <Text size="sm" c="dimmed" mt="sm">
        No dead letters.
      </Text>
    );
  }
  return (
    <Text size="sm" mt="sm">
      Dead letters: {deadLetters.map(({ topic, count }) => `${count} in ${topic}`).join(', ')}.{' '}
      <Anchor component={Link} to="/activity?tab=dead-letters" size="sm">
        Look at yours
      </Anchor>
    </Text>
  );
}

/** Events that consumers have still to handle, and jobs by state. */
export function WaitingTable({ groups, queues, deadLetters }: Pick<Overview, 'groups' | 'queues' | 'deadLetters'>) {
  return (
    <>
      <div className="waiting">
        <Table verticalSpacing={6} className="numbers" layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Events for</Table.Th>
              <Table.Th className="number">Lag</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {groups === null && <NotKnown columns={2} />}
            {groups?.map(({ topic, group, lag }) => (
              <Table.Tr key={`${topic} ${group}`}>
                <Table.Td>
                  {group} <span className="faint">of {topic}</span>
                </Table.Td>
                <Table.Td className="number">
                  <Amount value={lag} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Table verticalSpacing={6} className="numbers queues">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Jobs</Table.Th>
              <Table.Th className="number">Waiting</Table.Th>
              <Table.Th className="number">Running</Table.Th>
              <Table.Th className="number">Later</Table.Th>
              <Table.Th className="number">Failed</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {queues === null && <NotKnown columns={5} />}
            {queues?.map(({ name, waiting, active, delayed, failed }) => (
              <Table.Tr key={name}>
                <Table.Td>{name}</Table.Td>
                <Table.Td className="number">
                  <Amount value={waiting} />
                </Table.Td>
                <Table.Td className="number">
                  <Amount value={active} />
                </Table.Td>
                <Table.Td className="number">
                  <Amount value={delayed} />
                </Table.Td>
                <Table.Td className="number">
                  <Amount value={failed} alarming />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <DeadLetters deadLetters={deadLetters} />
    </>
  );
}
