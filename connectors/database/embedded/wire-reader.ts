import { columnParser, isBytea, type ColumnParser } from '../result-types.ts';

/** Backend messages of PostgreSQL's protocol 3.0, read from the answer to one exchange. */

export interface Field {
  name: string;
  typeId: number;
  parse: ColumnParser;
  /** the server was asked for this column in binary form */
  binary: boolean;
}

export interface StatementResult {
  /** `INSERT 0 3`; empty for an empty statement */
  tag: string;
  fields: readonly Field[];
  rows: Record<string, unknown>[];
}

export interface Answer {
  /** one for each statement that ran to its end, in order */
  results: StatementResult[];
  /** how many Parse messages succeeded */
  parsed: number;
  error: ErrorFields | null;
  notifications: { channel: string; payload: string }[];
  /** I idle, T in a transaction, E in a failed transaction */
  status: string;
}

/** One letter each: PostgreSQL documentation, "Error and Notice Message Fields". */
export type ErrorFields = Partial<Record<string, string>>;

/**
 * `known` gives the fields of a statement whose description was not asked for again: by the index of the statement
 * in this exchange.
 */
export function readAnswer(bytes: Uint8Array, known: (index: number) => readonly Field[] | undefined): Answer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const answer: Answer = { results: [], parsed: 0, error: null, notifications: [], status: 'I' };
  let fields: readonly Field[] | undefined;
  let rows: Record<string, unknown>[] = [];
  let at = 0;
  while (at + 5 <= buffer.length) {
    const type = buffer[at]!;
    const end = at + 1 + buffer.readInt32BE(at + 1);
    const start = at + 5;
    switch (type) {
      case 0x44: // DataRow
        fields ??= known(answer.results.length) ?? [];
        rows.push(readRow(buffer, start, fields));
        break;
      case 0x54: // RowDescription
        fields = readFields(buffer, start);
        break;
      case 0x43: // CommandComplete
      case 0x49: // EmptyQueryResponse
        answer.results.push({
          tag: type === 0x43 ? buffer.toString('latin1', start, end - 1) : '',
          fields: fields ?? known(answer.results.length) ?? [],
          rows,
        });
        fields = undefined;
        rows = [];
        break;
      case 0x45: // ErrorResponse
        answer.error ??= readErrorFields(buffer, start, end);
        fields = undefined;
        rows = [];
        break;
      case 0x31: // ParseComplete
        answer.parsed++;
        break;
      case 0x5a: // ReadyForQuery
        answer.status = String.fromCharCode(buffer[start]!);
        break;
      case 0x41: {
        // NotificationResponse
        const middle = buffer.indexOf(0, start + 4);
        answer.notifications.push({
          channel: buffer.toString('utf8', start + 4, middle),
          payload: buffer.toString('utf8', middle + 1, end - 1),
        });
        break;
      }
      default:
    }
    at = end;
  }
  return answer;
}

function readFields(buffer: Buffer, start: number): Field[] {
  const count = buffer.readUInt16BE(start);
  const fields: Field[] = [];
  let at = start + 2;
  for (let index = 0; index < count; index++) {
    const end = buffer.indexOf(0, at);
    const name = buffer.toString('utf8', at, end);
    const typeId = buffer.readUInt32BE(end + 7);
    fields.push({ name, typeId, parse: columnParser(typeId), binary: buffer.readUInt16BE(end + 17) === 1 });
    at = end + 19;
  }
  return fields;
}

function readRow(buffer: Buffer, start: number, fields: readonly Field[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  let at = start + 2;
  for (const field of fields) {
    const length = buffer.readInt32BE(at);
    at += 4;
    if (length < 0) {
      row[field.name] = null;
      continue;
    }
    row[field.name] = readValue(buffer, at, at + length, field);
    at += length;
  }
  return row;
}

function readValue(buffer: Buffer, start: number, end: number, field: Field): unknown {
  if (field.binary) return Buffer.from(buffer.subarray(start, end));
  if (isBytea(field.typeId)) return Buffer.from(buffer.toString('latin1', start + 2, end), 'hex');
  return field.parse(buffer.toString('utf8', start, end));
}

function readErrorFields(buffer: Buffer, start: number, end: number): ErrorFields {
  const fields: ErrorFields = {};
  let at = start;
  while (at < end && buffer[at] !== 0) {
    const stop = buffer.indexOf(0, at + 1);
    fields[String.fromCharCode(buffer[at]!)] = buffer.toString('utf8', at + 1, stop);
    at = stop + 1;
  }
  return fields;
}
