import { IconCheck } from '@tabler/icons-react';

export function CheckButton(props: { checked: boolean; label: string; onToggle: () => void }) {
  return (
    <button
      type="button"
      role="checkbox"
      className="check"
      aria-checked={props.checked}
      aria-label={props.label}
      onClick={(event) => {
        event.stopPropagation();
        props.onToggle();
      }}
    >
      <IconCheck size={13} stroke={3} aria-hidden />
    </button>
  );
}
