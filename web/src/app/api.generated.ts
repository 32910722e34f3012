// Written by hand in the form that web/scripts/generate-api.ts writes; replaced by `node web/scripts/generate-api.ts`.
import type { CalendarEvent, Contact, Note, Task } from '#core/contracts/groupware.ts';
import type {
  ChatTurn,
  Citation,
  Conversation,
  DeadLetter,
  Effect,
  ExecutionStep,
  ExecutionSummary,
  Hop,
  WorkflowSummary,
} from '#core/contracts/hub.ts';
import type { MessageUnderstanding } from '#core/contracts/intent.ts';
import type { Mailbox, MessageDetail, ThreadSummary } from '#core/contracts/mail.ts';
import type { UserProfile } from '#core/contracts/user.ts';
import type { ErrorBody } from '#core/contracts/errors.ts';

interface PageInput {
  cursor?: string;
  limit?: number;
}
interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}
interface TaskFields {
  title?: string;
  description?: string;
  due?: string | null;
  start?: string | null;
  priority?: number;
  categories?: string[];
  url?: string | null;
}
interface EventFields {
  title?: string;
  start?: string;
  end?: string | null;
  description?: string;
  location?: string | null;
  attendees?: string[];
  recurrence?: string | null;
  url?: string | null;
  categories?: string[];
}
interface NoteFields {
  title?: string;
  body?: string;
  tags?: string[];
}
interface Address {
  host: string;
  port: number;
}

export interface Actions {
  'mail.list-threads': {
    input: PageInput & { mailboxId?: string; messageIds?: string[] };
    output: Page<ThreadSummary>;
  };
  'mail.get-thread': {
    input: { threadId: string };
    output: { id: string; subject: string; messages: MessageDetail[] };
  };
  'mail.get-message': { input: { messageId: string }; output: MessageDetail };
  'mail.get-message-html': { input: { messageId: string }; output: { html: string | null } };
  'mail.mark-seen': { input: { messageIds: string[]; seen: boolean }; output: { messageIds: string[] } };
  'mail.list-mailboxes': { input: Record<string, never>; output: { items: Mailbox[] } };
  'mail.create-mailbox': { input: { address: string; name?: string }; output: Mailbox };
  'assistant.get-understandings': { input: { messageIds: string[] }; output: { items: MessageUnderstanding[] } };
  'assistant.list-understandings': {
    input: PageInput & { triage?: 'action' | 'reply' | 'fyi' | 'ignore'; intentType?: string };
    output: Page<MessageUnderstanding>;
  };
  'chat.send': {
    input: { conversationId?: string | null; text: string };
    output: { conversation: Conversation; turn: ChatTurn };
  };
  'chat.list-conversations': { input: PageInput; output: Page<Conversation> };
  'chat.get-conversation': {
    input: { conversationId: string };
    output: { conversation: Conversation; turns: ChatTurn[] };
  };
  'chat.delete-conversation': { input: { conversationId: string }; output: unknown };
  'search.mail': { input: { query: string; limit?: number }; output: { items: Citation[] } };
  'search.status': { input: Record<string, never>; output: { messages: number; fragments: number } };
  'task.create': { input: TaskFields & { title: string }; output: Task };
  'task.update': { input: TaskFields & { id: string }; output: Task };
  'task.complete': { input: { id: string }; output: Task };
  'task.reopen': { input: { id: string }; output: Task };
  'task.delete': { input: { id: string }; output: unknown };
  'task.get': { input: { id: string }; output: Task };
  'task.list': { input: PageInput & { status?: 'open' | 'completed' | 'all' }; output: Page<Task> };
  'event.create': { input: EventFields & { title: string; start: string }; output: CalendarEvent };
  'event.update': { input: EventFields & { id: string }; output: CalendarEvent };
  'event.delete': { input: { id: string }; output: unknown };
  'event.get': { input: { id: string }; output: CalendarEvent };
  'event.list': { input: { from: string; to: string }; output: { items: CalendarEvent[] } };
  'note.create': { input: NoteFields & { title: string; body: string }; output: Note };
  'note.update': { input: NoteFields & { id: string }; output: Note };
  'note.delete': { input: { id: string }; output: unknown };
  'note.get': { input: { id: string }; output: Note };
  'note.list': { input: PageInput; output: Page<Note> };
  'contact.list': { input: PageInput & { query?: string }; output: Page<Contact> };
  'contact.get': { input: { id: string }; output: Contact };
  'workflow.list': { input: Record<string, never>; output: { items: WorkflowSummary[] } };
  'workflow.get': { input: { id: string }; output: { summary: WorkflowSummary; definition: unknown } };
  'workflow.save': { input: { id?: string; definition: unknown }; output: unknown };
  'workflow.set-enabled': { input: { id: string; enabled: boolean }; output: unknown };
  'workflow.delete': { input: { id: string }; output: unknown };
  'execution.list': {
    input: PageInput & {
      workflowId?: string;
      messageId?: string;
      status?: 'running' | 'waiting' | 'success' | 'error';
    };
    output: Page<ExecutionSummary>;
  };
  'execution.get': { input: { id: string }; output: { summary: ExecutionSummary; steps: ExecutionStep[] } };
  'execution.retry': { input: { id: string }; output: unknown };
  'activity.list-hops': { input: { messageId: string }; output: { items: Hop[] } };
  'activity.list-effects': {
    input: PageInput & { messageId?: string; status?: Effect['status'] };
    output: Page<Effect>;
  };
  'activity.undo': {
    input: { effectIds?: string[]; messageId?: string };
    output: { undone: string[]; failed: { effectId: string; error: ErrorBody }[] };
  };
  'approval.decide': { input: { effectId: string; approve: boolean }; output: Effect };
  'dead-letter.list': { input: { topic?: string }; output: { items: DeadLetter[] } };
  'dead-letter.replay': { input: { ids?: string[] }; output: { count: number } };
  'dead-letter.drop': { input: { ids: string[] }; output: { count: number } };
  'account.get': { input: Record<string, never>; output: { profile: UserProfile; passwordSet: boolean } };
  'account.update': {
    input: { name?: string; email?: string; tz?: string; locale?: string; aliases?: string[] };
    output: unknown;
  };
  'account.set-password': { input: { password: string; current?: string }; output: unknown };
  'sample.import': { input: Record<string, never>; output: { messages: number } };
  'system.status': {
    input: Record<string, never>;
    output: {
      version: string;
      roles: string[];
      engines: Record<string, unknown>;
      smtp: Address | null;
      lmtp: Address | null;
      model: string;
      pending: Record<string, number>;
    };
  };
}
