import { ActionIcon } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { Link, NavLink, useNavigate } from 'react-router';
import { useAction, useActionMutation } from '../../../app/queries.ts';
import { QueryStates } from '../../../ui/states.tsx';

export function ConversationList({ openId }: { openId: string | null }) {
  const navigate = useNavigate();
  const conversations = useAction('chat.list-conversations', { limit: 100 });
  const remove = useActionMutation('chat.delete-conversation', {
    onSuccess: (_, { conversationId }) => {
      if (conversationId === openId) void navigate('/chat');
    },
  });
  return (
    <>
      <div className="chat-list-head">
        <h1>Copilot</h1>
        <ActionIcon component={Link} to="/chat" variant="light" color="pine" size="lg" aria-label="New conversation">
          <IconPlus size={18} />
        </ActionIcon>
      </div>
      <QueryStates query={conversations}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="chat-none">Conversations are kept here.</p>
          ) : (
            <ul className="chat-rows">
              {items.map((conversation) => (
                <li key={conversation.id} className="chat-item">
                  <NavLink to={`/chat/${conversation.id}`} className="chat-row">
                    {conversation.title || 'Conversation'}
                  </NavLink>
                  <ActionIcon
                    className="chat-delete"
                    aria-label={`Delete the conversation “${conversation.title}”`}
                    onClick={() => remove.mutate({ conversationId: conversation.id })}
                  >
                    <IconTrash size={15} />
                  </ActionIcon>
                </li>
              ))}
            </ul>
          )
        }
      </QueryStates>
    </>
  );
}
