/**
 * CHUNKING (RFC 3030) for smtp-server: messages in chunks of a stated size, which are never searched for an end, so nothing
 * can be smuggled in them. A message in chunks goes the way of one after DATA, with the same limit and the same answers.
 */
import { SMTPConnection } from 'smtp-server/lib/smtp-connection.js';
import { SMTPStream } from 'smtp-server/lib/smtp-stream.js';

type Done = Parameters<SMTPStream['_feedDataStream']>[1];

interface Chunk {
  size: number;
  /** bytes that are still to come */
  left: number;
  last: boolean;
  /** what belongs to no message is read and thrown away (RFC 3030 section 2) */
  discard: boolean;
}

class ChunkParser extends SMTPStream {
  #chunk: Chunk | null = null;
  #message: SMTPStream['_dataStream'] = null;
  onchunk: (chunk: Chunk) => void = () => undefined;
  /** set while a message is given up: called instead of going on with what was pipelined behind it */
  onGivenUp: (() => void) | null = null;

  /** The command mode ends: what follows is the chunk. `next` goes on with the commands when there is nothing in it. */
  begin(chunk: Chunk, next: () => void): void {
    if (!chunk.discard) {
      this.#message ??= this._dataStream;
      this._dataStream = this.#message;
    }
    this.#chunk = chunk;
    this._dataMode = true;
    if (chunk.left === 0) this.#end(chunk, Buffer.alloc(0), next);
    else next();
  }

  forget(): void {
    this.#message = null;
    this._dataStream = null;
  }

  override continue(): void {
    if (!this.onGivenUp) return super.continue();
    const givenUp = this.onGivenUp;
    this.onGivenUp = null;
    givenUp();
  }

  override _feedDataStream(bytes: Buffer, done: Done): void {
    const chunk = this.#chunk;
    if (!chunk) return super._feedDataStream(bytes, done);
    const own = bytes.subarray(0, chunk.left);
    const rest = bytes.subarray(own.length);
    chunk.left -= own.length;
    // not called from here, and later not back from there: many small chunks in one packet would pile up on the stack
    const next = () => (chunk.left > 0 ? done() : setImmediate(() => this.#end(chunk, rest, done)));
    const into = chunk.discard ? null : this.#message;
    if (!into) return void next();
    this._countDataBytes(own.length);
    if (!into.writable || into.write(own)) return void next();
    let told = false;
    const drained = () => {
      if (!told) next();
      told = true;
    };
    into.once('drain', drained);
    into.once('close', drained);
  }

  #end(chunk: Chunk, rest: Buffer, done: Done): void {
    this.#chunk = null;
    if (chunk.last && !chunk.discard) {
      this.#message = null;
      this._endDataMode(false, rest, done);
      return;
    }
    this._dataMode = false;
    this._remainder = '';
    this.onchunk(chunk);
    this._write(rest, 'buffer', (error) => void setImmediate(done, error));
  }
}

/** What may come between two chunks of a message. */
const BETWEEN_CHUNKS = new Set(['BDAT', 'RSET', 'NOOP', 'QUIT']);

export class ChunkingConnection extends SMTPConnection {
  /** a message has begun and its last chunk has not come */
  #open = false;
  /** the replies to DATA and EHLO are not quite those we give */
  #rewrite: 'none' | 'extensions' | 'silence' = 'none';

  override _createParser(): SMTPStream {
    const parser = new ChunkParser({ maxCommandLength: this._server.options.maxCommandLength });
    parser.oncommand = (command, callback) => this._onCommand(command, callback);
    parser.onchunk = ({ size, discard }) => {
      if (!discard) this.send(250, `2.0.0 ${size} octets received`);
    };
    parser.on('error', (error) => this.send(421, `Error: ${error.message}`));
    // the client has said all it had to say, and everything is answered
    parser.on('finish', () => this.close());
    return parser;
  }

  override send(...[code, data, context]: Parameters<SMTPConnection['send']>): void {
    if (this.#rewrite === 'silence') return;
    super.send(code, this.#rewrite === 'extensions' && Array.isArray(data) ? [...data, 'CHUNKING'] : data, context);
  }

  override _getHandler(command: string): ReturnType<SMTPConnection['_getHandler']> {
    if (command === 'BDAT') return this.#bdat;
    const handler = super._getHandler(command);
    if (!this.#open || !handler) return command === 'EHLO' && handler ? this.#extensions(handler) : handler;
    if (command === 'RSET') return (line, callback) => this.#giveUp(() => handler.call(this, line, callback));
    if (BETWEEN_CHUNKS.has(command)) return handler;
    return (_line, callback) => {
      this.send(503, '5.5.1 A message has begun: BDAT or RSET');
      callback();
    };
  }

  override _onTimeout(): void {
    // smtp-server waits for ever for whoever has the message in hand; between chunks that is the client
    if (this.#open && !this._handlerPending && !this._closing) this.send(421, 'Timeout - closing connection');
    else super._onTimeout();
  }

  #extensions(handler: NonNullable<ReturnType<SMTPConnection['_getHandler']>>): typeof handler {
    return (line, callback) => {
      this.#rewrite = 'extensions';
      handler.call(this, line, () => undefined);
      this.#rewrite = 'none';
      callback();
    };
  }

  /** The message that has begun is given up, without an answer to it. */
  #giveUp(next: () => void): void {
    const parser = this._parser as ChunkParser;
    const message = this._dataStream;
    this.#open = false;
    this.#rewrite = 'silence';
    parser.forget();
    parser.onGivenUp = () => {
      this.#rewrite = 'none';
      next();
    };
    if (message) message.destroy(new Error('The client gave the message up'));
  }

  #bdat = (line: Buffer, callback: () => void): void => {
    const [, digits, last] = /^BDAT (\d{1,15})( LAST)?\s*$/i.exec(line.toString()) ?? [];
    if (digits === undefined || !this._parser) {
      // where its bytes end is not known, so nothing after it can be believed
      this.send(501, '5.5.4 Error: syntax: BDAT size [LAST]');
      this.close();
      return callback();
    }
    const parser = this._parser as ChunkParser;
    const size = Number(digits);
    const chunk: Chunk = { size, left: size, last: last !== undefined, discard: false };
    if (!this.#open) {
      if (this.session.envelope.rcptTo.length === 0) {
        this.send(503, '5.5.1 Error: need RCPT command');
        return parser.begin({ ...chunk, discard: true }, callback);
      }
      this.#rewrite = 'silence';
      this.handler_DATA(line, () => undefined);
      this.#rewrite = 'none';
    }
    this.#open = !chunk.last;
    parser.begin(chunk, callback);
  };
}
