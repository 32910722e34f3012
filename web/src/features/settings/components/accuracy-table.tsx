import { Table, Text, Tooltip } from '@mantine/core';
import type { OutputOf } from '../../../app/api.ts';
import { useAction } from '../../../app/queries.ts';
import { QueryStates } from '../../../ui/states.tsx';
import { INTENTS } from '../../../ui/triage.tsx';

type Share = OutputOf<'assistant.get-accuracy'>['items'][number]['precision'];

const percent = (value: number): string => `${Math.round(value * 100)} %`;

/** Few cases say little: the number of them stands beside each share. */
function ShareCell({ share }: { share: Share }) {
  if (share === null) return <span className="unknown">not known</span>;
  return (
    <Tooltip label={`So few cases can mean anything from ${percent(share.low)} to ${percent(share.high)}`}>
      <span>
        {percent(share.value)} <span className="unknown">of {share.n}</span>
      </span>
    </Tooltip>
  );
}

/** How often the copilot was right on the own mail, going by what was kept, corrected and taken back. */
export function AccuracyTable() {
  const accuracy = useAction('assistant.get-accuracy', {});
  return (
    <QueryStates query={accuracy}>
      {({ items }) =>
        items.length === 0 ? (
          <Text size="sm" c="dimmed">
            Nothing was understood yet.
          </Text>
        ) : (
          <Table.ScrollContainer minWidth={620}>
            <Table className="accuracy" verticalSpacing={6}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Type</Table.Th>
                  <Table.Th>Shown</Table.Th>
                  <Table.Th>Right</Table.Th>
                  <Table.Th>Corrected</Table.Th>
                  <Table.Th>Undone</Table.Th>
                  <Table.Th>Wrong type</Table.Th>
                  <Table.Th>Missed</Table.Th>
                  <Table.Th>Precision</Table.Th>
                  <Table.Th>Recall</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map((item) => (
                  <Table.Tr key={item.type}>
                    <Table.Td>{INTENTS[item.type].label}</Table.Td>
                    <Table.Td>
                      {item.shown}
                      {item.muted > 0 && <span className="unknown"> + {item.muted} muted</span>}
                    </Table.Td>
                    <Table.Td>{item.accepted}</Table.Td>
                    <Table.Td>{item.edited}</Table.Td>
                    <Table.Td>{item.undone}</Table.Td>
                    <Table.Td>{item.wrongType}</Table.Td>
                    <Table.Td>{item.missed}</Table.Td>
                    <Table.Td>
                      <ShareCell share={item.precision} />
                    </Table.Td>
                    <Table.Td>
                      <ShareCell share={item.recall} />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )
      }
    </QueryStates>
  );
}
