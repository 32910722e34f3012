import { useEffect, useRef } from 'react';

/** Keys to handlers: `j`, `Enter`, `/`, or two keys one after the other: `g i`. */
export type Shortcuts = Record<string, (event: KeyboardEvent) => void>;

const SEQUENCE_MS = 1000;

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

const isControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('a, button, [role="button"], summary, [role="menu"]') !== null;

const dialogIsOpen = (): boolean => document.querySelector('[role="dialog"]') !== null;

/** Listens for shortcuts while the component is on the page; never while somebody types or a dialog is open. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    let first: { key: string; at: number } | null = null;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
      if (isTyping(event.target) || dialogIsOpen()) return;
      if (event.key === 'Enter' && isControl(event.target)) return;
      const pending = first !== null && event.timeStamp - first.at < SEQUENCE_MS ? first.key : null;
      first = null;
      const handler = pending === null ? latest.current[event.key] : latest.current[`${pending} ${event.key}`];
      if (handler) {
        event.preventDefault();
        handler(event);
      } else if (pending === null) {
        first = { key: event.key, at: event.timeStamp };
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
