import { useCallback } from 'react';
import { Button, Text } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useLocation } from 'react-router';
import type { OutputOf } from '../../../app/api.ts';
import { useAction, useActionMutation } from '../../../app/queries.ts';
import { showUndoToast } from '../../../app/undo-toast.tsx';
import { useUndo } from '../../../app/undo.ts';
import { useDates } from '../../../ui/dates-context.tsx';
import { EmptyState, QueryStates } from '../../../ui/states.tsx';
import { INTENTS } from '../../../ui/triage.tsx';

type Rule = OutputOf<'assistant.list-learned'>['items'][number];

function consequence({ effect, type, scope }: Rule): string {
  const what = INTENTS[type].label.toLowerCase();
  const where = scope === 'sender' ? 'from there' : 'in these words';
  return effect === 'muted'
    ? `A ${what} ${where} is shown, but nothing is made of it`
    : `The copilot is more sure of a ${what} ${where}`;
}

function RuleRow({ rule, pointedAt }: { rule: Rule; pointedAt: boolean }) {
  const scrollHere = useCallback((row: HTMLElement | null) => row?.scrollIntoView({ block: 'center' }), []);
  const dates = useDates();
  const undo = useUndo();
  const revoke = useActionMutation('assistant.revoke-learned', {
    onSuccess({ effectId }) {
      if (effectId === null) return;
      showUndoToast({ message: 'Revoked.', onUndo: () => undo.mutate({ effectIds: [effectId] }) });
    },
  });
  return (
    <li
      className={pointedAt ? 'row learned-row learned-pointed' : 'row learned-row'}
      ref={pointedAt ? scrollHere : undefined}
    >
      <div className="row-main">
        <div className="learned-reason">{rule.reason}</div>
        <div className="row-meta">
          <span>{consequence(rule)}</span>
          <span>since {dates.short(rule.createdAt)}</span>
        </div>
      </div>
      <Button
        size="compact-xs"
        variant="default"
        loading={revoke.isPending}
        aria-label={`Revoke: ${rule.reason}`}
        onClick={() => revoke.mutate({ id: rule.id })}
      >
        Revoke
      </Button>
    </li>
  );
}

/** Everything that was learned and is in force, and the way back. */
export function LearnedRules() {
  const { hash } = useLocation();
  const learned = useAction('assistant.list-learned', {});
  return (
    <QueryStates query={learned}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={<IconSparkles size={24} />} title="Nothing learned yet">
            When you take back or refuse what was made of two mails of one sender, or keep it, it shows here.
          </EmptyState>
        ) : (
          <>
            <ul className="card learned">
              {items.map((rule) => (
                <RuleRow key={rule.id} rule={rule} pointedAt={hash === `#${rule.id}`} />
              ))}
            </ul>
            <Text size="xs" c="dimmed" mt="xs">
              Only what you do makes a rule; no mail can. Revoking forgets what the rule rested on.
            </Text>
          </>
        )
      }
    </QueryStates>
  );
}
