import {
  IconAlertTriangle,
  IconBuildingBank,
  IconEyeOff,
  IconFishHook,
  IconRobot,
  IconShieldOff,
  IconUserQuestion,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { Finding } from '#core/contracts/intent.ts';
import type { MessageDetail } from '#core/contracts/mail.ts';

const KNOWN: Record<string, { title: string; icon: Icon; severe: boolean }> = {
  phishing: { title: 'Looks like phishing', icon: IconFishHook, severe: true },
  'hidden-text': { title: 'Contains hidden text', icon: IconEyeOff, severe: true },
  'instructions-to-assistant': { title: 'Tries to instruct an assistant', icon: IconRobot, severe: true },
  'unauthenticated-sender': { title: 'The sender is not authenticated', icon: IconShieldOff, severe: false },
  'known-name-new-address': { title: 'A known name, another address', icon: IconUserQuestion, severe: false },
  'lookalike-of-correspondent': {
    title: 'The domain looks like one you write to',
    icon: IconUserQuestion,
    severe: true,
  },
  'not-authenticated-as-before': { title: 'Not authenticated as before', icon: IconShieldOff, severe: true },
  'new-reply-address': { title: 'Answers would go to a new address', icon: IconUserQuestion, severe: true },
  'changed-bank-details': { title: 'Changed bank details', icon: IconBuildingBank, severe: true },
  'bank-details-from-stranger': { title: 'A stranger asks for money', icon: IconBuildingBank, severe: true },
  'unusual-demand': { title: 'An unusual demand of a known sender', icon: IconAlertTriangle, severe: true },
  'fraud-like-stranger': { title: 'A stranger, and a little like a fraud', icon: IconUserQuestion, severe: false },
  'demand-of-stranger': { title: 'A stranger demands this', icon: IconAlertTriangle, severe: true },
};

const titleOf = (code: string): string => {
  const words = code.replaceAll(/[-_.]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** What a reader should know before trusting the message. */
export function FindingList({
  findings,
  message,
}: {
  findings: readonly Finding[];
  message: MessageDetail | undefined;
}) {
  const hidden = message?.hidden ?? [];
  const codes = new Set(findings.map((finding) => finding.code));
  const shown = [
    ...findings,
    ...(hidden.length > 0 && !codes.has('hidden-text')
      ? [{ code: 'hidden-text', detail: 'The HTML holds text that its reader cannot see. It was dropped.' }]
      : []),
  ];
  if (shown.length === 0) return null;
  return (
    <ul className="findings" aria-label="Warnings">
      {shown.map((finding, index) => {
        const known = KNOWN[finding.code];
        const FindingIcon = known?.icon ?? IconAlertTriangle;
        return (
          <li key={index} className={known?.severe === false ? 'finding finding-mild' : 'finding'}>
            <FindingIcon size={16} stroke={1.8} aria-hidden />
            <div>
              <strong>{known?.title ?? titleOf(finding.code)}</strong>
              <p>{finding.detail}</p>
              {finding.code === 'hidden-text' && hidden.length > 0 && (
                <details>
                  <summary>Show what was hidden</summary>
                  {hidden.map((part, position) => (
                    <blockquote key={position}>{part.text.slice(0, 600)}</blockquote>
                  ))}
                </details>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
