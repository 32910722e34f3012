import { useState } from 'react';
import { ActionIcon, Loader, Menu, TextInput } from '@mantine/core';
import { IconArchive, IconDots, IconFolder } from '@tabler/icons-react';
import type { ThreadSummary } from '#core/contracts/mail.ts';
import { useAction } from '../../../app/queries.ts';
import { FOLDERS_FRESH_MS, type ThreadActions } from '../api/thread-actions.ts';
import { hasKeyword, keywordOf, labelsOf, type Label } from '../keywords.ts';

/** Folders of the mail's own account. Asked for when the menu opens. */
function FolderItems({ accountId, here, onChoose }: { accountId: string; here: string; onChoose(path: string): void }) {
  const folders = useAction('mail.list-folders', { accountId }, { staleTime: FOLDERS_FRESH_MS });
  if (!folders.data) return <Loader size="xs" type="dots" m="xs" />;
  return (
    <div className="thread-folders">
      {folders.data.items
        .filter(({ path, role }) => path !== here && !['drafts', 'sent'].includes(role ?? ''))
        .map(({ path }) => (
          <Menu.Item key={path} leftSection={<IconFolder size={15} />} onClick={() => onChoose(path)}>
            {path}
          </Menu.Item>
        ))}
    </div>
  );
}

function NewLabel({ onAdd }: { onAdd(keyword: string): void }) {
  const [text, setText] = useState('');
  const keyword = keywordOf(text);
  const wrong = text.trim() !== '' && keyword === null;
  return (
    <form
      className="new-label"
      onSubmit={(event) => {
        event.preventDefault();
        if (keyword === null) return;
        onAdd(keyword);
        setText('');
      }}
    >
      <TextInput
        size="xs"
        aria-label="New label"
        placeholder="New label"
        maxLength={60}
        error={wrong ? 'Mail servers know Latin letters and digits' : null}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') event.stopPropagation();
        }}
      />
    </form>
  );
}

export function ThreadMenu(props: {
  thread: ThreadSummary;
  actions: ThreadActions;
  /** labels that are in use */
  known: readonly Label[];
  opened: boolean;
  onOpen(opened: boolean): void;
}) {
  const { thread, actions } = props;
  const keywords = actions.keywordsOf(thread);
  const accountId = actions.accountOf(thread);
  const own = labelsOf(keywords);
  const labels = [...own, ...props.known.filter(({ keyword }) => !hasKeyword(keywords, keyword))];
  return (
    <Menu position="bottom-end" withinPortal width={220} opened={props.opened} onChange={props.onOpen}>
      <Menu.Target>
        <ActionIcon size="sm" aria-label={`More for ${thread.subject || 'this conversation'}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {accountId !== null && (
          <>
            <Menu.Item leftSection={<IconArchive size={15} />} onClick={() => actions.archive(thread)}>
              Archive
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        <Menu.Label>Labels</Menu.Label>
        {labels.map(({ keyword, name }) => {
          const on = hasKeyword(keywords, keyword);
          return (
            <Menu.CheckboxItem
              key={keyword}
              checked={on}
              onChange={(checked) => actions.setLabel(thread, keyword, checked)}
            >
              {name}
            </Menu.CheckboxItem>
          );
        })}
        <NewLabel onAdd={(keyword) => actions.setLabel(thread, keyword, true)} />
        {accountId !== null && (
          <>
            <Menu.Divider />
            <Menu.Label>Move to</Menu.Label>
            <FolderItems
              accountId={accountId}
              here={thread.latest.folder ?? ''}
              onChoose={(path) => actions.move(thread, path)}
            />
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
