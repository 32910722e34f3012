/** smtp-server with what it lacks for us. */
import type { Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { SMTPConnectionOptions } from 'smtp-server/lib/smtp-connection.js';
import { ChunkingConnection } from './chunking.ts';

class MailConnection extends ChunkingConnection {
  /**
   * An SMTP client waits a tenth of a second for the greeting, which shows those who talk too soon. An LMTP client is our own
   * mail server: with a connection for each mail that was all the time there is.
   */
  override init(): void {
    const { lmtp, maxClients } = this._server.options;
    if (!lmtp || (maxClients && this._server.connections.size > maxClients)) return super.init();
    this._setListeners(() => this.connectionReady());
  }
}

export class MailServer extends SMTPServer {
  constructor(options: SMTPServerOptions) {
    // exim closes its side behind the last chunk: the answer is still to be given
    super({ ...options, allowHalfOpen: true });
  }

  override connect(socket: Socket, options?: SMTPConnectionOptions | null): void {
    // smtp-server answers only where this is `open`; half of it is enough for that. Not before it is half: a property of its
    // own makes every use of a socket slower
    socket.prependOnceListener('end', () => {
      Object.defineProperty(socket, 'readyState', { get: () => (socket.writable ? 'open' : 'closed') });
    });
    const connection = new MailConnection(this, socket, options);
    this.connections.add(connection);
    connection.on('error', (error: Error) => this.emit('error', error));
    connection.init();
  }
}
