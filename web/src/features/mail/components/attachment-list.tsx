import { IconDownload, IconFile } from '@tabler/icons-react';
import type { Attachment } from '#core/contracts/mail.ts';
import { attachmentUrl } from '../../../app/api.ts';

const sizeOf = (bytes: number): string =>
  bytes < 1000 ? `${bytes} B` : bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

export function AttachmentList({ messageId, attachments }: { messageId: string; attachments: readonly Attachment[] }) {
  if (attachments.length === 0) return null;
  return (
    <ul className="attachments" aria-label="Attachments">
      {attachments.map((attachment) => (
        <li key={attachment.partId}>
          <a
            className="attachment"
            href={attachmentUrl(messageId, attachment.partId)}
            download={attachment.filename}
            title={`${attachment.filename} (${attachment.contentType})`}
          >
            <IconFile size={18} stroke={1.6} aria-hidden />
            <span className="attachment-name">{attachment.filename || 'unnamed'}</span>
            <span className="attachment-size">{sizeOf(attachment.size)}</span>
            <IconDownload size={15} stroke={1.6} aria-hidden />
          </a>
        </li>
      ))}
    </ul>
  );
}
