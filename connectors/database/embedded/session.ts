import type { Exchange } from './engine.ts';
import { readAnswer, type Answer, type ErrorFields, type Field, type StatementResult } from './wire-reader.ts';
import { createWireWriter } from './wire-writer.ts';

/** The fields of an SQL error that callers use; named as in the package `pg`. `code` is the SQLSTATE. */
export interface SqlError extends Error {
  code: string;
  detail?: string;
  hint?: string;
  table?: string;
  column?: string;
  constraint?: string;
}

/**
 * One PostgreSQL session over a raw protocol exchange. Statements are prepared under a name at first use and kept, which
 * is six times cheaper than preparing each time. Not for concurrent use: the dialect hands it to one caller at a time.
 */
export interface Session {
  query(sql: string, parameters: readonly unknown[]): Promise<StatementResult>;
  /** Sends it together with the next statement and drops its result; saves a round trip. */
  defer(sql: string, parameters: readonly unknown[]): void;
  /** Several statements without parameters. Returns the result of the last. */
  script(sql: string): Promise<StatementResult>;
  onNotification(listener: (channel: string, payload: string) => void): () => void;
  /** what a transaction left unsent after an error */
  dropDeferred(): void;
}

interface Statement {
  name: string;
  fields: readonly Field[] | undefined;
}

interface Step {
  sql: string;
  parameters: readonly unknown[];
  statement: Statement;
  fresh: boolean;
}

const KEPT_STATEMENTS = 400;
/** longer texts (an insert of many rows) are seldom seen twice */
const LONGEST_KEPT = 16_384;
const EMPTY: StatementResult = { tag: '', fields: [], rows: [] };

export function createSession(exchange: Exchange): Session {
  const writer = createWireWriter();
  const statements = new Map<string, Statement>();
  const listeners = new Set<(channel: string, payload: string) => void>();
  let deferred: { sql: string; parameters: readonly unknown[] }[] = [];
  let closing: string[] = [];
  let counter = 0;

  function plan(sql: string, parameters: readonly unknown[], planned: readonly Step[]): Step {
    const kept = statements.get(sql);
    if (kept) {
      statements.delete(sql);
      statements.set(sql, kept);
      return { sql, parameters, statement: kept, fresh: false };
    }
    const sibling = planned.find((step) => step.sql === sql && step.statement.name !== '');
    if (sibling) return { sql, parameters, statement: sibling.statement, fresh: false };
    const name = sql.length > LONGEST_KEPT ? '' : `s${++counter}`;
    return { sql, parameters, statement: { name, fields: undefined }, fresh: true };
  }

  function write(step: Step): void {
    if (step.fresh) writer.parse(step.statement.name, step.sql);
    const fields = step.fresh ? undefined : step.statement.fields;
    writer.bind(step.statement.name, step.parameters, fields?.map((field) => field.binary) ?? []);
    if (!fields) writer.describePortal();
    writer.execute();
  }

  function remember(steps: readonly Step[], answer: Answer): void {
    let parsed = answer.parsed;
    for (const [index, step] of steps.entries()) {
      const result = answer.results[index];
      if (result && !step.statement.fields) {
        step.statement.fields = result.fields.map((field) => ({ ...field, binary: field.typeId === 17 }));
      }
      if (!step.fresh || parsed-- <= 0 || step.statement.name === '') continue;
      statements.set(step.sql, step.statement);
      if (statements.size > KEPT_STATEMENTS) {
        const [oldest] = statements;
        statements.delete(oldest![0]);
        closing.push(oldest![1].name);
      }
    }
  }

  async function send(steps: readonly Step[]): Promise<Answer> {
    writer.sync();
    const bytes = writer.take();
    const answer = readAnswer(await exchange(bytes), (index) => steps[index]?.statement.fields);
    for (const { channel, payload } of answer.notifications) {
      for (const listener of listeners) setImmediate(listener, channel, payload);
    }
    return answer;
  }

  /** Before the statements: the server skips everything between a failing statement and the sync. */
  function closeForgotten(): void {
    for (const name of closing) writer.closeStatement(name);
    closing = [];
  }

  function steps(last?: { sql: string; parameters: readonly unknown[] }): Step[] {
    closeForgotten();
    const planned: Step[] = [];
    for (const { sql, parameters } of last ? [...deferred, last] : deferred) {
      planned.push(plan(sql, parameters, planned));
    }
    deferred = [];
    for (const step of planned) write(step);
    return planned;
  }

  return {
    async query(sql, parameters) {
      const planned = steps({ sql, parameters });
      const answer = await send(planned);
      remember(planned, answer);
      if (answer.error) {
        if (answer.error.C === '0A000' && answer.error.M?.includes('cached plan')) statements.delete(sql);
        throw createSqlError(answer.error, sql);
      }
      return answer.results.at(-1) ?? EMPTY;
    },
    defer: (sql, parameters) => {
      deferred.push({ sql, parameters });
    },
    async script(sql) {
      if (deferred.length > 0) {
        const planned = steps();
        const answer = await send(planned);
        remember(planned, answer);
        if (answer.error) throw createSqlError(answer.error, sql);
      }
      closeForgotten();
      writer.query(sql);
      if (/\b(create|alter|drop)\b/i.test(sql)) {
        // a changed table makes the plans of kept statements invalid
        for (const statement of statements.values()) closing.push(statement.name);
        statements.clear();
      }
      const answer = await send([]);
      if (answer.error) throw createSqlError(answer.error, sql);
      return answer.results.at(-1) ?? EMPTY;
    },
    onNotification(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dropDeferred: () => {
      deferred = [];
    },
  };
}

function createSqlError(fields: ErrorFields, sql: string): SqlError {
  const error = new Error(fields.M ?? 'unknown database error') as SqlError;
  const details = {
    code: fields.C ?? 'XX000',
    detail: fields.D,
    hint: fields.H,
    position: fields.P,
    where: fields.W,
    schema: fields.s,
    table: fields.t,
    column: fields.c,
    constraint: fields.n,
    statement: sql.slice(0, 500),
  };
  return Object.assign(error, details);
}
