import { IconStarFilled, IconTag } from '@tabler/icons-react';
import { isFlagged, labelsOf } from '../keywords.ts';

/** Labels of a message or a conversation, as any mail client may have set them. */
export function LabelChips({ keywords }: { keywords: readonly string[] }) {
  return labelsOf(keywords).map(({ keyword, name }) => (
    <span key={keyword} className="label-chip" title={`Label ${keyword}`}>
      <IconTag size={12} stroke={1.8} aria-hidden />
      <span>{name}</span>
    </span>
  ));
}

export function FlagMark({ keywords }: { keywords: readonly string[] }) {
  return isFlagged(keywords) ? (
    <IconStarFilled size={14} className="flag-mark" role="img" aria-label="Flagged" />
  ) : null;
}
