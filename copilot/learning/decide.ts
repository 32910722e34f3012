import type { DetailedIntent, Finding, IntentType, Triage } from '#core/contracts/intent.ts';
import type { MemoryKeys } from './memory-keys.ts';

export interface Rule {
  id: string;
  scope: 'sender' | 'phrase';
  key: string;
  type: IntentType;
  effect: 'muted' | 'raised';
  examples: number;
  reason: string;
}

interface Understood {
  triage: Triage;
  intents: readonly DetailedIntent[];
  findings: readonly Finding[];
}

const RAISE_PER_MAIL = 0.04;
const RAISE_AT_MOST = 0.12;
/** Memory alone never makes anything certain. */
const CEILING = 0.95;

/**
 * Applies what was learned to what was understood. What is known of the sender goes before what is known of the wording.
 * A muted intent stays, to be shown. Nothing is raised in a mail with findings: it may not be from who it says.
 */
export function decide<U extends Understood>(understood: U, keys: MemoryKeys, rules: readonly Rule[]): U {
  if (rules.length === 0) return understood;
  const intents = understood.intents.map((intent, index) => {
    const rule =
      rules.find(({ scope, key, type }) => scope === 'sender' && key === keys.sender && type === intent.type) ??
      rules.find(({ scope, key, type }) => scope === 'phrase' && key === keys.phrases[index] && type === intent.type);
    return rule ? remembered(intent, rule, understood.findings.length > 0) : intent;
  });
  return { ...understood, intents, triage: triageOf(understood.triage, intents) };
}

function remembered(intent: DetailedIntent, rule: Rule, doubtful: boolean): DetailedIntent {
  if (rule.effect === 'raised' && doubtful) return intent;
  const memory = { rule: rule.id, effect: rule.effect, reason: rule.reason };
  if (rule.effect === 'muted') return { ...intent, memory };
  const raised = intent.confidence + Math.min(RAISE_AT_MOST, RAISE_PER_MAIL * rule.examples);
  return { ...intent, confidence: Math.max(intent.confidence, Math.min(CEILING, raised)), memory };
}

/** A mail of which all is muted asks for nothing. */
function triageOf(triage: Triage, intents: readonly DetailedIntent[]): Triage {
  const silent = intents.length > 0 && intents.every(isMuted);
  return silent && (triage === 'action' || triage === 'reply') ? 'fyi' : triage;
}

/** Whether anything may follow from it: not muted, and not held back for a doubt about its sender. */
export const isActedOn = (intent: Pick<DetailedIntent, 'memory' | 'held' | 'released'>): boolean =>
  !isMuted(intent) && !isHeld(intent);

/** Held back, and nobody has let it through. */
export const isHeld = ({ held, released }: Pick<DetailedIntent, 'held' | 'released'>): boolean =>
  held !== undefined && released !== true;

export const isMuted = ({ memory }: Pick<DetailedIntent, 'memory'>): boolean => memory?.effect === 'muted';
