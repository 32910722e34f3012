const WIDTH = 30;
/** without a terminal: a line so often */
const LINE_EVERY_MS = 5_000;

export interface ProgressBar {
  show(progress: { done?: unknown; total?: unknown; phase?: unknown }): void;
  finish(): void;
}

/** One line that is drawn over on a terminal; a plain line every few seconds elsewhere. */
export function createProgressBar(stream: NodeJS.WriteStream): ProgressBar {
  let lastAt = 0;
  let drawn = false;
  return {
    show({ done, total, phase }) {
      const now = performance.now();
      if (now - lastAt < (stream.isTTY ? 100 : LINE_EVERY_MS)) return;
      lastAt = now;
      const text = textOf(Number(done ?? 0), Number(total ?? 0), typeof phase === 'string' ? phase : '');
      drawn = stream.isTTY;
      stream.write(stream.isTTY ? `\r\u001B[K${text}` : `${text}\n`);
    },
    finish() {
      if (drawn) stream.write('\r\u001B[K');
    },
  };
}

function textOf(done: number, total: number, phase: string): string {
  if (total <= 0) return `${phase} ${done}`;
  const share = Math.min(1, done / total);
  const full = Math.round(share * WIDTH);
  return `${phase} [${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${Math.round(share * 100)}% ${done}/${total}`;
}
