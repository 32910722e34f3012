import { useEffect, useRef, useState } from 'react';
import { UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { MessageDetail } from '#core/contracts/mail.ts';
import { containsEvidence, markEvidence, splitLinks } from '../../../ui/evidence.ts';

export interface EvidenceMark {
  id: string;
  evidence: string;
  title: string;
}

function MarkedText({ text, marks }: { text: string; marks: readonly EvidenceMark[] }) {
  return markEvidence(text, marks).map((segment, index) => {
    const content = splitLinks(segment.text).map((part, position) =>
      part.href === null ? (
        part.text
      ) : (
        <a key={position} href={part.href} target="_blank" rel="noopener noreferrer nofollow">
          {part.text}
        </a>
      ),
    );
    if (segment.ids.length === 0) return <span key={index}>{content}</span>;
    const titles = marks.filter((mark) => segment.ids.includes(mark.id)).map((mark) => mark.title);
    return (
      <mark key={index} data-intents={segment.ids.join(' ')} title={titles.join('\n')}>
        {content}
      </mark>
    );
  });
}

/** The text of a message: what was newly written in full, the signature dimmed, what was quoted folded away. */
export function MessageText(props: {
  message: MessageDetail;
  marks: readonly EvidenceMark[];
  /** scroll to the evidence of this intent and let it flash; a new object asks again */
  focus: { intentId: string } | null;
}) {
  const { text } = props.message;
  const { marks, focus } = props;
  const [unfolded, setUnfolded] = useState(false);
  const container = useRef<HTMLDivElement>(null);
  const main = text.authored.trim() === '' && text.forwarded.trim() === '' ? text.body : text.authored;
  const folded = main === text.body ? '' : text.quoted;

  useEffect(() => {
    const mark = marks.find(({ id }) => id === focus?.intentId);
    if (!focus || !mark) return;
    if (!containsEvidence(main, mark.evidence) && folded !== '' && containsEvidence(folded, mark.evidence))
      setUnfolded(true);
    const frame = requestAnimationFrame(() => {
      const found = container.current?.querySelectorAll<HTMLElement>(
        `mark[data-intents~="${CSS.escape(focus.intentId)}"]`,
      );
      found?.[0]?.scrollIntoView({ block: 'center', behavior: 'smooth' });
      for (const element of found ?? []) {
        element.classList.remove('flash');
        // Reading the layout restarts the animation.
        void element.offsetWidth;
        element.classList.add('flash');
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [focus, marks, main, folded, unfolded]);

  return (
    <div className="message-text" ref={container}>
      {main.trim() === '' && text.forwarded.trim() === '' ? (
        <p className="message-none">This message has no text.</p>
      ) : (
        <div className="text-block">
          <MarkedText text={main.trim()} marks={marks} />
        </div>
      )}
      {text.forwarded.trim() !== '' && main !== text.body && (
        <div className="text-block text-forwarded" aria-label="Forwarded message">
          <MarkedText text={text.forwarded.trim()} marks={marks} />
        </div>
      )}
      {text.signature.trim() !== '' && main !== text.body && (
        <div className="text-block text-signature">{text.signature.trim()}</div>
      )}
      {folded.trim() !== '' && (
        <>
          <UnstyledButton
            className="unfold"
            aria-expanded={unfolded}
            aria-label={unfolded ? 'Hide quoted text' : 'Show quoted text'}
            onClick={() => setUnfolded(!unfolded)}
          >
            <IconDots size={16} aria-hidden />
          </UnstyledButton>
          {unfolded && (
            <div className="text-block text-quoted">
              <MarkedText text={folded.trim()} marks={marks} />
            </div>
          )}
        </>
      )}
    </div>
  );
}
