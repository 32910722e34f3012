import { Anchor, Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Effect } from '#core/contracts/hub.ts';
import { useActionMutation } from '../../../app/queries.ts';
import { useUndo } from '../../../app/undo.ts';
import { effectLink } from '../../../ui/effect-link.ts';
import { EffectStatusBadge } from '../../../ui/effect-status.tsx';

function EffectRow({ effect }: { effect: Effect }) {
  const undo = useUndo();
  const decide = useActionMutation('approval.decide');
  const link = effectLink(effect);
  return (
    <li className={effect.status === 'undone' ? 'effect effect-undone' : 'effect'}>
      <div className="effect-main">
        {link === null ? (
          <span>{effect.summary}</span>
        ) : (
          <Anchor component={Link} to={link} inherit>
            {effect.summary}
          </Anchor>
        )}
        {effect.status !== 'confirmed' && <EffectStatusBadge status={effect.status} />}
        {effect.error && (
          <Text size="xs" c="red">
            {effect.error.message} ({effect.error.code})
          </Text>
        )}
      </div>
      {effect.status === 'awaiting-approval' && (
        <span className="effect-buttons">
          <Button
            size="compact-xs"
            loading={decide.isPending}
            onClick={() => decide.mutate({ effectId: effect.id, approve: true })}
          >
            Allow
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            disabled={decide.isPending}
            onClick={() => decide.mutate({ effectId: effect.id, approve: false })}
          >
            Refuse
          </Button>
        </span>
      )}
      {effect.undoable && effect.status !== 'undone' && (
        <Button
          size="compact-xs"
          variant="subtle"
          loading={undo.isPending}
          aria-label={`Undo: ${effect.summary}`}
          onClick={() => undo.mutate({ effectIds: [effect.id] })}
        >
          Undo
        </Button>
      )}
    </li>
  );
}

/** What was made of a message, and the way back. */
export function EffectList({ effects, messageId }: { effects: readonly Effect[]; messageId: string }) {
  const undo = useUndo();
  const undoable = effects.filter((effect) => effect.undoable && effect.status !== 'undone');
  return (
    <>
      <ul className="effects">
        {effects.map((effect) => (
          <EffectRow key={effect.id} effect={effect} />
        ))}
      </ul>
      {undoable.length > 1 && (
        <Button
          size="xs"
          variant="default"
          fullWidth
          loading={undo.isPending}
          onClick={() => undo.mutate({ messageId })}
        >
          Undo all {undoable.length}
        </Button>
      )}
    </>
  );
}
