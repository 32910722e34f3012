import { useState } from 'react';
import { Avatar, Menu, ActionIcon, SegmentedControl, UnstyledButton } from '@mantine/core';
import { IconCode, IconDotsVertical, IconMail, IconShieldCheck, IconTrash } from '@tabler/icons-react';
import type { MailAddress, MessageDetail } from '#core/contracts/mail.ts';
import { rawMessageUrl } from '../../../app/api.ts';
import { useActionMutation } from '../../../app/queries.ts';
import { useDates } from '../../../ui/dates-context.tsx';
import { AttachmentList } from './attachment-list.tsx';
import { DeleteMessage } from './delete-message.tsx';
import { HtmlView } from './html-view.tsx';
import { FlagMark, LabelChips } from './keyword-marks.tsx';
import { MessageText } from './message-text.tsx';
import type { EvidenceMark } from './message-text.tsx';

const nameOf = (address: MailAddress): string => address.name || address.address;

export function MessageCard(props: {
  message: MessageDetail;
  marks: readonly EvidenceMark[];
  focus: { intentId: string } | null;
  open: boolean;
  /** the only message of its conversation */
  only: boolean;
  back: string;
  onToggle: () => void;
}) {
  const { message, open } = props;
  const dates = useDates();
  const [view, setView] = useState<'text' | 'html'>('text');
  const [deleting, setDeleting] = useState(false);
  const markSeen = useActionMutation('mail.mark-seen');
  const from = message.from ?? { name: 'Unknown sender', address: '' };
  const date = message.date ?? message.receivedAt;
  const authenticated = message.authentication.trusted && message.authentication.dmarc === 'pass';
  // Asking for evidence must show the text it stands in.
  const shown = props.focus ? 'text' : view;
  return (
    <article className="message card" aria-label={`Message from ${nameOf(from)}`}>
      <header className="message-head">
        <Avatar name={nameOf(from)} color="initials" size={36} radius="xl" aria-hidden />
        <UnstyledButton className="message-who" onClick={props.onToggle} aria-expanded={open}>
          <span className="message-from">
            {nameOf(from)}
            {authenticated && (
              <IconShieldCheck
                size={15}
                stroke={1.8}
                className="authenticated"
                role="img"
                aria-label="The sender's domain is authenticated"
              />
            )}
            {from.name !== '' && <span className="message-address">{from.address}</span>}
          </span>
          <span className="message-to">
            {open
              ? `to ${[...message.to, ...message.cc].map(nameOf).join(', ') || 'undisclosed recipients'}`
              : message.snippet}
          </span>
        </UnstyledButton>
        <time dateTime={date} className="row-aside" title={dates.full(date)}>
          {dates.short(date)}
        </time>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon aria-label="More about this message">
              <IconDotsVertical size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconMail size={15} />}
              onClick={() => markSeen.mutate({ messageIds: [message.id], seen: false })}
            >
              Mark as unread
            </Menu.Item>
            <Menu.Item
              leftSection={<IconCode size={15} />}
              component="a"
              href={rawMessageUrl(message.id)}
              target="_blank"
              rel="noopener"
            >
              Show the source
            </Menu.Item>
            <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={() => setDeleting(true)}>
              Delete…
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <DeleteMessage
          messageId={message.id}
          only={props.only}
          back={props.back}
          opened={deleting}
          onClose={() => setDeleting(false)}
        />
      </header>
      <div className="message-marks">
        <FlagMark keywords={message.keywords} />
        <LabelChips keywords={message.keywords} />
      </div>
      {open && (
        <div className="message-body">
          {message.hasHtml && (
            <SegmentedControl
              size="xs"
              className="view-switch"
              aria-label="How to show this message"
              value={shown}
              onChange={(value) => setView(value === 'html' ? 'html' : 'text')}
              data={[
                { value: 'text', label: 'Text' },
                { value: 'html', label: 'HTML' },
              ]}
            />
          )}
          {shown === 'html' ? (
            <HtmlView messageId={message.id} subject={message.subject} />
          ) : (
            <MessageText message={message} marks={props.marks} focus={props.focus} />
          )}
          <AttachmentList messageId={message.id} attachments={message.attachments} />
        </div>
      )}
    </article>
  );
}
