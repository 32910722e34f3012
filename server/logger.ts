import { AsyncLocalStorage } from 'node:async_hooks';
import { writeSync } from 'node:fs';
import { pino } from 'pino';
import type { Logger } from '#core/ports/logger.ts';
import { traceIdOf } from './observability/trace-ids.ts';

export interface LoggerOptions {
  level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  format: 'auto' | 'json' | 'text';
  /** takes whole lines; standard error by default */
  write?: (line: string) => void;
}

/** What work is about. The id of its trace follows from its correlation id. */
export interface WorkInHand {
  correlationId: string;
  tenantId?: string;
}

const inHand = new AsyncLocalStorage<WorkInHand>();

/** Everything logged inside `work`, however deep, carries these ids. */
export function withWork<Result>(about: WorkInHand, work: () => Result): Result {
  return inHand.run(about, work);
}

function idsInHand(): object {
  const about = inHand.getStore();
  return about ? { ...about, traceId: traceIdOf(about.correlationId) } : {};
}

const SECRETS = ['password', 'token', 'secret', 'authorization', 'cookie', 'modelKey'];

/** JSON lines, or one readable line each for a person at a terminal. Secrets are blanked out wherever they stand. */
export function createLogger({ level, format, write = toStandardError }: LoggerOptions): Logger {
  const readable = format === 'text' || (format === 'auto' && process.stderr.isTTY);
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), censor: '[secret]' },
      mixin: idsInHand,
    },
    { write: readable ? (line: string) => write(toText(line)) : write },
  );
}

function toText(line: string): string {
  const { time, level, msg, err, ...fields } = JSON.parse(line) as Record<string, unknown>;
  const rest = Object.entries(fields).map(
    ([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const problem = err && typeof err === 'object' && 'message' in err ? [`(${String(err.message)})`] : [];
  return `${[String(time).slice(11, 19), String(level).padEnd(5), String(msg), ...problem, ...rest].join(' ')}\n`;
}

/** Synchronous, so that the last line before a crash is written; a reader that went away is no reason to fail. */
function toStandardError(line: string): void {
  try {
    writeSync(2, line);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EPIPE' && code !== 'EAGAIN') throw error;
  }
}
