import { randomUUID } from 'node:crypto';
import type { ChatTurn, Citation, Conversation } from '#core/contracts/hub.ts';
import * as data from './fixtures.ts';

export const cite = (query: string): Citation[] => {
  const words = query
    .toLowerCase()
    .split(/\W+/)
    .filter((word) => word.length > 2);
  return data.messages
    .map((message) => ({
      message,
      score: words.filter((word) => `${message.subject} ${message.text.authored}`.toLowerCase().includes(word)).length,
    }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 8)
    .map(({ message, score }) => ({
      messageId: message.id,
      threadId: message.threadId,
      subject: message.subject,
      from: message.from!.name,
      date: message.date,
      quote: message.text.authored.split('\n\n').at(-1)!.slice(0, 200),
      score,
    }));
};
export const conversations: { conversation: Conversation; turns: ChatTurn[] }[] = [];
const turnOf = (
  role: ChatTurn['role'],
  text: string,
  citations: Citation[] = [],
  engine: string | null = null,
): ChatTurn => ({ id: randomUUID(), role, text, citations, engine, createdAt: new Date().toISOString() });
export const converse = (conversationId: unknown, text: string) => {
  let entry = conversations.find(({ conversation }) => conversation.id === conversationId);
  if (!entry) {
    const now = new Date().toISOString();
    entry = { conversation: { id: randomUUID(), title: text.slice(0, 60), createdAt: now, updatedAt: now }, turns: [] };
    conversations.unshift(entry);
  }
  entry.turns.push(turnOf('user', text));
  const citations = cite(text).slice(0, 3);
  const answer =
    citations.length === 0
      ? 'I found no mail that answers this.'
      : `These passages fit best:\n\n${citations.map((citation, index) => `- ${citation.quote.split('\n')[0]} [${index + 1}]`).join('\n')}`;
  return { entry, turn: turnOf('assistant', answer, citations, 'offline') };
};
