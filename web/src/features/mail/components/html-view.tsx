import { useState } from 'react';
import { Button, Group, Skeleton, Text } from '@mantine/core';
import { IconPhotoOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useAction } from '../../../app/queries.ts';
import { ErrorState } from '../../../ui/states.tsx';
import { sanitiseHtml } from './sanitise-html.ts';

/** The HTML part of a message, in a frame that can neither run scripts nor reach this page. */
export function HtmlView({ messageId, subject }: { messageId: string; subject: string }) {
  const [remoteImages, setRemoteImages] = useState(false);
  const source = useAction('mail.get-message-html', { messageId }, { staleTime: Infinity });
  const html = source.data?.html ?? null;
  const safe = useQuery({
    queryKey: ['sanitised-html', messageId, remoteImages, html],
    queryFn: () => sanitiseHtml(html ?? '', { remoteImages }),
    enabled: html !== null,
    staleTime: Infinity,
    gcTime: 60_000,
    placeholderData: (previous) => previous,
  });
  if (source.error) return <ErrorState error={source.error} onRetry={() => void source.refetch()} />;
  if (source.data && html === null) return <Text c="dimmed">This message has no HTML part.</Text>;
  if (!safe.data) return <Skeleton height={320} aria-label="Loading" />;
  return (
    <>
      {safe.data.remoteImages > 0 && !remoteImages && (
        <Group className="remote-images" gap="xs" justify="space-between">
          <Group gap={6} wrap="nowrap">
            <IconPhotoOff size={15} stroke={1.7} aria-hidden />
            <span>
              {safe.data.remoteImages === 1 ? 'One remote image was' : `${safe.data.remoteImages} remote images were`}{' '}
              left out, so that the sender does not learn that you read this.
            </span>
          </Group>
          <Button size="compact-xs" variant="default" onClick={() => setRemoteImages(true)}>
            Load remote images
          </Button>
        </Group>
      )}
      <iframe
        className="html-frame"
        title={`Message: ${subject}`}
        // Links may open a page of their own (without our opener); scripts, forms and our origin stay out.
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        srcDoc={safe.data.document}
      />
    </>
  );
}
