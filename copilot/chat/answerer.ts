import type { Actor } from '#core/contracts/actor.ts';
import type { ChatTurn, Citation } from '#core/contracts/hub.ts';
import type { UserProfile } from '#core/contracts/user.ts';

export interface Question {
  actor: Actor;
  profile: UserProfile;
  text: string;
  /** earlier turns of this conversation, oldest first */
  history: readonly ChatTurn[];
  conversationId: string;
}

export interface Answer {
  text: string;
  citations: Citation[];
  /** 'offline' or the model's name */
  engine: string;
}

/** Answers one question. `onDelta` gets the text as it grows; what it got in all is the start of the final text. */
export interface Answerer {
  answer(question: Question, onDelta: (text: string) => void, signal: AbortSignal): Promise<Answer>;
}
