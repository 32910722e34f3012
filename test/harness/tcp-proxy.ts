import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * Between a program and its server. `open` passes everything on; `refuse` closes what is open and takes nothing new, as a
 * server that died; `silence` keeps and takes connections on which nothing is ever said, as one behind a cut cable.
 */
export type LinkState = 'open' | 'refuse' | 'silence';

export interface TcpProxy extends AsyncDisposable {
  /** `127.0.0.1:port` */
  address: string;
  become(state: LinkState): void;
}

export async function startTcpProxy(target: { host: string; port: number }): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  const pairs = new Set<[Socket, Socket]>();
  let state: LinkState = 'open';

  const server = createServer({ allowHalfOpen: true }, (near) => {
    if (state === 'refuse') return near.destroy();
    keep(near);
    if (state === 'silence') return near.pause();
    const far = keep(connect({ ...target, allowHalfOpen: true }));
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    near.pipe(far);
    far.pipe(near);
    const end = () => {
      pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    near.once('close', end);
    far.once('close', end);
    return undefined;
  });
  function keep(socket: Socket): Socket {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
    return socket;
  }
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });

  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    become(next) {
      state = next;
      if (next === 'silence') {
        for (const [near, far] of pairs) {
          near.unpipe(far).pause();
          far.unpipe(near).pause();
        }
        return;
      }
      // connections that were silent are lost for good: the other side has forgotten them
      for (const socket of sockets) socket.destroy();
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
