/** smtp-server with what it lacks for us. */
import type { Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { SMTPConnection, type SMTPConnectionOptions } from 'smtp-server/lib/smtp-connection.js';

class MailConnection extends SMTPConnection {
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
  override connect(socket: Socket, options?: SMTPConnectionOptions | null): void {
    const connection = new MailConnection(this, socket, options);
    this.connections.add(connection);
    connection.on('error', (error: Error) => this.emit('error', error));
    connection.init();
  }
}
