import './chat.css';
import { useEffect, useRef } from 'react';
import { Loader } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useNavigate, useParams } from 'react-router';
import { useAction } from '../../app/queries.ts';
import { LogoMark } from '../../ui/logo.tsx';
import { ErrorState, ListSkeleton } from '../../ui/states.tsx';
import { usePhone } from '../../ui/use-width.ts';
import { useChat } from './api/conversation.ts';
import { Composer } from './components/composer.tsx';
import { ConversationList } from './components/conversation-list.tsx';
import { TurnView } from './components/turn-view.tsx';

const EXAMPLES = ['What do I have to send this week?', 'Which invoices are not paid yet?', 'When is my next train?'];

export function ChatPage() {
  useDocumentTitle('Copilot · Mailflex');
  const { conversationId } = useParams();
  const openId = conversationId ?? null;
  const navigate = useNavigate();
  const phone = usePhone();
  const conversation = useAction(
    'chat.get-conversation',
    { conversationId: openId ?? '' },
    { enabled: openId !== null },
  );
  const { pending, send } = useChat(openId, (id) => void navigate(`/chat/${id}`, { replace: true }));
  const end = useRef<HTMLDivElement>(null);

  const turns = openId === null ? [] : (conversation.data?.turns ?? []);
  const mine =
    pending !== null && (pending.conversationId === openId || pending.conversationId === null || openId === null);
  // The server may already list the question while its answer still comes.
  const last = turns.at(-1);
  const asked = mine && !(last?.role === 'user' && last.text === pending.question);
  const answered = mine && last?.role === 'assistant' && pending.text !== '' && last.text.startsWith(pending.text);
  const showPending = mine && !answered;
  const length = pending?.text.length ?? 0;
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' });
  }, [turns.length, length, showPending]);

  const isEmpty = openId === null && !showPending;
  return (
    <div className="chat">
      {(!phone || isEmpty) && (
        <section className="chat-list" aria-label="Conversations">
          <ConversationList openId={openId} />
        </section>
      )}
      <section className="chat-pane" aria-label="Conversation">
        <div className="chat-scroll">
          {openId !== null && conversation.error && !conversation.data && (
            <ErrorState error={conversation.error} onRetry={() => void conversation.refetch()} />
          )}
          {openId !== null && conversation.isPending && !showPending && <ListSkeleton rows={3} height={80} />}
          {isEmpty && (
            <div className="chat-welcome">
              <LogoMark size={44} />
              <h2>Ask about your mail</h2>
              <p>Every answer shows the sentences it rests on, and only what you may read.</p>
              <div className="chat-examples">
                {EXAMPLES.map((example) => (
                  <button key={example} type="button" className="chat-example" onClick={() => void send(example)}>
                    {example}
                  </button>
                ))}
              </div>
            </div>
          )}
          {/* Finished turns are announced; the stream of an answer is not. */}
          <div className="turns" role="log" aria-live="polite" aria-relevant="additions">
            {turns.map((turn) => (
              <TurnView key={turn.id} turn={turn} />
            ))}
          </div>
          {showPending && (
            <div className="turns" aria-hidden={pending.text !== ''}>
              {asked && <TurnView turn={{ role: 'user', text: pending.question, citations: [], engine: null }} />}
              {pending.text === '' ? (
                <div className="turn turn-assistant">
                  <LogoMark size={26} />
                  <Loader type="dots" size="sm" aria-label="The copilot is looking" />
                </div>
              ) : (
                <TurnView turn={{ role: 'assistant', text: pending.text, citations: [], engine: null }} />
              )}
            </div>
          )}
          <div ref={end} />
        </div>
        <Composer key={openId ?? 'new'} busy={showPending} onSend={send} />
      </section>
    </div>
  );
}
