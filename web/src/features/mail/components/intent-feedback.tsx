import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconArrowsExchange, IconCheck, IconX } from '@tabler/icons-react';
import type { IntentType, MessageUnderstanding } from '#core/contracts/intent.ts';
import { useActionMutation } from '../../../app/queries.ts';
import { showUndoToast } from '../../../app/undo-toast.tsx';
import { useUndo } from '../../../app/undo.ts';
import { INTENTS } from '../../../ui/triage.tsx';

const TYPES = Object.keys(INTENTS) as IntentType[];

/** Tells the copilot; says what it learned of it, and offers the way back. */
function useFeedback() {
  const undo = useUndo();
  return useActionMutation('assistant.give-feedback', {
    areas: ['mail'],
    onSuccess({ output, effectId }) {
      const lesson = output.learned.find(({ effect }) => effect === 'muted') ?? output.learned[0];
      const message = lesson === undefined ? 'Noted.' : `Learned: ${lesson.reason}.`;
      if (effectId !== null) showUndoToast({ message, onUndo: () => undo.mutate({ effectIds: [effectId] }) });
    },
  });
}

/** Right, not for me, or something else: the latest answer is the pressed one. */
export function IntentFeedback({
  intent,
  messageId,
}: {
  intent: MessageUnderstanding['intents'][number];
  messageId: string;
}) {
  const feedback = useFeedback();
  const about = { intentId: intent.id, messageId };
  const button = (pressed: boolean, color: string) => ({
    size: 'sm' as const,
    variant: pressed ? ('light' as const) : ('subtle' as const),
    color: pressed ? color : 'gray',
    'aria-pressed': pressed,
    disabled: feedback.isPending,
  });
  const { verdict } = intent;
  return (
    <span className="intent-feedback" role="group" aria-label={`Is this right? ${intent.title}`}>
      <Tooltip label="Right">
        <ActionIcon
          {...button(verdict === 'accepted' || verdict === 'edited', 'pine')}
          aria-label="Right"
          onClick={() => feedback.mutate({ ...about, verdict: 'accepted' })}
        >
          <IconCheck size={15} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Not for me">
        <ActionIcon
          {...button(verdict === 'undone', 'red')}
          aria-label="Not for me"
          onClick={() => feedback.mutate({ ...about, verdict: 'undone' })}
        >
          <IconX size={15} />
        </ActionIcon>
      </Tooltip>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            {...button(verdict === 'wrong-type', 'orange')}
            aria-label="It is something else"
            title="It is something else"
          >
            <IconArrowsExchange size={15} />
          </ActionIcon>
        </Menu.Target>
        <TypeMenu
          label="It is a …"
          without={intent.type}
          onChoose={(type) => feedback.mutate({ ...about, verdict: 'wrong-type', correction: { type } })}
        />
      </Menu>
    </span>
  );
}

/** What the copilot did not find in this message. */
export function MissedFeedback({ messageId }: { messageId: string }) {
  const feedback = useFeedback();
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <button type="button" className="missed-button" disabled={feedback.isPending}>
          Something missing?
        </button>
      </Menu.Target>
      <TypeMenu
        label="Not found:"
        onChoose={(type) => feedback.mutate({ messageId, verdict: 'missed', correction: { type } })}
      />
    </Menu>
  );
}

function TypeMenu(props: { label: string; without?: IntentType; onChoose: (type: IntentType) => void }) {
  return (
    <Menu.Dropdown>
      <Menu.Label>{props.label}</Menu.Label>
      {TYPES.filter((type) => type !== props.without).map((type) => {
        const { label, icon: TypeIcon } = INTENTS[type];
        return (
          <Menu.Item key={type} leftSection={<TypeIcon size={15} />} onClick={() => props.onChoose(type)}>
            {label}
          </Menu.Item>
        );
      })}
    </Menu.Dropdown>
  );
}
