import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

export type Fault = 'none' | 'black-hole' | 'reset' | 'garbage';

/** A TCP proxy whose connections can be made to go wrong, those that are open and those to come. */
export async function startFaultProxy(target: number) {
  const pairs = new Set<{ client: Socket; server: Socket }>();
  let fault: Fault = 'none';
  const listener = createServer((client) => {
    const server = connect(target, '127.0.0.1');
    const pair = { client, server };
    pairs.add(pair);
    client.on('data', (bytes) => {
      if (fault !== 'black-hole') server.write(bytes);
    });
    server.on('data', (bytes) => {
      if (fault === 'none') client.write(bytes);
    });
    const end = () => {
      pairs.delete(pair);
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) socket.on('close', end).on('error', end);
    apply(pair);
  });

  function apply({ client, server }: { client: Socket; server: Socket }): void {
    if (fault === 'reset') {
      client.resetAndDestroy();
      server.destroy();
    }
    if (fault === 'garbage') client.write('\u0000\u00ff) * nonsense {999999999}\r\n'.repeat(20));
  }

  const { promise, resolve } = Promise.withResolvers<void>();
  listener.listen(0, '127.0.0.1', resolve);
  await promise;
  return {
    port: (listener.address() as AddressInfo).port,
    become(next: Fault): void {
      fault = next;
      for (const pair of pairs) apply(pair);
    },
    async [Symbol.asyncDispose]() {
      for (const { client, server } of pairs) {
        client.destroy();
        server.destroy();
      }
      const closed = Promise.withResolvers<void>();
      listener.close(() => closed.resolve());
      await closed.promise;
    },
  };
}
