import { Anchor, Text } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Provenance } from '#core/contracts/intent.ts';

/** Address of the thread, with the sentence to show. */
export const evidenceLink = (from: { threadId: string; messageId: string; intentId?: string }): string => {
  const query = new URLSearchParams({ message: from.messageId });
  if (from.intentId !== undefined) query.set('intent', from.intentId);
  return `/mail/${from.threadId}?${query.toString()}`;
};

/** One line: which mail it came from. */
export function ProvenanceLine({ provenance }: { provenance: Provenance }) {
  return (
    <Anchor
      component={Link}
      to={evidenceLink(provenance)}
      className="provenance-line"
      title={`“${provenance.evidence}”`}
      onClick={(event) => event.stopPropagation()}
    >
      <IconMail size={13} stroke={1.8} aria-hidden />
      <span>
        {provenance.from?.name || provenance.from?.address || 'from mail'}: {provenance.subject || '(no subject)'}
      </span>
    </Anchor>
  );
}

/** Where something comes from, in full: the sentence, the mail, how sure and by which engine. */
export function ProvenanceCard({ provenance }: { provenance: Provenance }) {
  return (
    <aside className="provenance-card" aria-label="Where this comes from">
      <blockquote>{provenance.evidence}</blockquote>
      <ProvenanceLine provenance={provenance} />
      <Text size="xs" c="dimmed">
        {Math.round(provenance.confidence * 100)} % sure · {provenance.engine}
      </Text>
    </aside>
  );
}
