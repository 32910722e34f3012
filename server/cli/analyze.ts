import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { boundGarbage } from '#core/bound-garbage.ts';
import { Command, InvalidArgumentError } from 'commander';
import type { AnalyzeOptions } from './analyze-message.ts';

/** 50 MB of mail as JSON text, with room for escapes */
const MAX_LINE = 128 * 1024 * 1024;

interface Flags {
  jsonl?: true;
  details?: true;
  user?: { name: string; email: string };
  tz?: string;
  receivedAt?: string;
}

/** Loads only parsing and understanding: no database, no configuration. */
export function analyzeCommand(): Command {
  return new Command('analyze')
    .description('Understands one message, or one per line, without storing anything.')
    .argument('[file]', 'a message, or JSON lines with --jsonl; - or nothing: standard input', '-')
    .option('--jsonl', 'lines of { id, raw, received_at, user: { name, email, tz } }; one result a line, in order')
    .option('--user <address>', 'whose mail it is: "Name <addr>"', parseUser)
    .option('--tz <zone>', 'time zone of the user (IANA name)', parseZone)
    .option('--received-at <time>', 'when it arrived (ISO 8601)', parseTime)
    .option('--details', 'all that understanding knows, not only the stable fields')
    .action(analyze);
}

async function analyze(file: string, flags: Flags): Promise<void> {
  boundGarbage();
  const { analyzeLine, analyzeMessage } = await import('./analyze-message.ts');
  const options: AnalyzeOptions = { ...flags, details: flags.details ?? false };
  if (!flags.jsonl) {
    const raw = file === '-' ? await readAll(process.stdin) : await readFile(file);
    process.stdout.write(`${JSON.stringify(analyzeMessage(raw, options), null, process.stdout.isTTY ? 2 : 0)}\n`);
    return;
  }
  const { linesOf } = await import('./lines.ts');
  const input = file === '-' ? process.stdin : createReadStream(file);
  for await (const line of linesOf(input, MAX_LINE)) {
    const written = process.stdout.write(`${JSON.stringify(analyzeLine(line, options))}\n`);
    if (!written) await once(process.stdout, 'drain');
  }
}

async function readAll(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function parseUser(text: string): { name: string; email: string } {
  const match = /^\s*(?:"?([^"<]*)"?\s*<([^<>\s]+@[^<>\s]+)>|([^<>\s]+@[^<>\s]+))\s*$/.exec(text);
  if (!match) throw new InvalidArgumentError('must be an address: "Name <name@example.org>".');
  return { name: (match[1] ?? '').trim(), email: match[2] ?? match[3]! };
}

function parseZone(text: string): string {
  try {
    Intl.DateTimeFormat('en', { timeZone: text });
    return text;
  } catch {
    throw new InvalidArgumentError('must be an IANA time zone such as Europe/Berlin.');
  }
}

function parseTime(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(Date.parse(text))) {
    throw new InvalidArgumentError('must be an ISO 8601 time such as 2026-10-06T09:00:00+02:00.');
  }
  return text;
}
