/**
 * Frontend messages of PostgreSQL's protocol 3.0 (PostgreSQL documentation, "Message Formats"), as many as are wanted
 * in one buffer. Parameters go as text, byte arrays in binary form.
 */
export interface WireWriter {
  query(sql: string): void;
  parse(name: string, sql: string): void;
  bind(name: string, parameters: readonly unknown[], binaryResults: readonly boolean[]): void;
  describePortal(): void;
  execute(): void;
  closeStatement(name: string): void;
  sync(): void;
  /** The messages written so far, in a buffer of their own; the writer is empty afterwards. */
  take(): Uint8Array<ArrayBuffer>;
}

const KEPT_BYTES = 1 << 20;

export function createWireWriter(): WireWriter {
  let buffer = Buffer.allocUnsafeSlow(1 << 14);
  let length = 0;

  function room(bytes: number): void {
    if (length + bytes <= buffer.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(buffer.length * 2, length + bytes));
    buffer.copy(larger, 0, 0, length);
    buffer = larger;
  }
  function int16(value: number): void {
    room(2);
    length = buffer.writeUInt16BE(value, length);
  }
  function int32(value: number): void {
    room(4);
    length = buffer.writeInt32BE(value, length);
  }
  function text(value: string): number {
    room(value.length * 3 + 1);
    const written = buffer.write(value, length);
    length += written;
    return written;
  }
  function cstring(value: string): void {
    text(value);
    buffer[length++] = 0;
  }
  function message(type: string, body: () => void): void {
    room(5);
    buffer[length] = type.charCodeAt(0);
    const start = length + 1;
    length += 5;
    body();
    buffer.writeInt32BE(length - start, start);
  }
  function value(parameter: unknown): void {
    if (parameter === null || parameter === undefined) return int32(-1);
    if (parameter instanceof Uint8Array) {
      int32(parameter.byteLength);
      room(parameter.byteLength);
      buffer.set(parameter, length);
      length += parameter.byteLength;
      return;
    }
    const string = toParameterText(parameter);
    int32(0);
    const start = length;
    const written = text(string);
    // after `text`, which may have moved the buffer
    buffer.writeInt32BE(written, start - 4);
  }

  return {
    query: (sql) => message('Q', () => cstring(sql)),
    parse: (name, sql) =>
      message('P', () => {
        cstring(name);
        cstring(sql);
        int16(0);
      }),
    bind: (name, parameters, binaryResults) =>
      message('B', () => {
        cstring('');
        cstring(name);
        int16(parameters.length);
        for (const parameter of parameters) int16(parameter instanceof Uint8Array ? 1 : 0);
        int16(parameters.length);
        for (const parameter of parameters) value(parameter);
        int16(binaryResults.length);
        for (const binary of binaryResults) int16(binary ? 1 : 0);
      }),
    describePortal: () => message('D', () => cstring('P')),
    execute: () =>
      message('E', () => {
        cstring('');
        int32(0);
      }),
    closeStatement: (name) => message('C', () => cstring(`S${name}`)),
    sync: () => message('S', () => {}),
    take() {
      const bytes = new Uint8Array(length);
      bytes.set(buffer.subarray(0, length));
      length = 0;
      if (buffer.length > KEPT_BYTES) buffer = Buffer.allocUnsafeSlow(1 << 14);
      return bytes;
    },
  };
}

/** The same conversions as the package `pg`: dates as ISO 8601, arrays as array literals, other objects as JSON. */
export function toParameterText(parameter: unknown): string {
  if (typeof parameter === 'string') return parameter;
  if (parameter instanceof Date) return parameter.toISOString();
  if (Array.isArray(parameter)) return toArrayLiteral(parameter);
  if (typeof parameter === 'object') return JSON.stringify(parameter);
  return `${parameter as number | bigint | boolean}`;
}

function toArrayLiteral(values: readonly unknown[]): string {
  const items = values.map((value) => {
    if (value === null || value === undefined) return 'NULL';
    if (Array.isArray(value)) return toArrayLiteral(value);
    if (value instanceof Uint8Array) return `"\\\\x${Buffer.from(value).toString('hex')}"`;
    return `"${toParameterText(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  });
  return `{${items.join(',')}}`;
}
