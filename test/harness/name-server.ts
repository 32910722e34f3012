/** A DNS server on a free loopback port that knows what the test tells it, and nothing else. */
import { createServer, Packet } from 'dns2';

export interface Records {
  /** `_imaps._tcp.example.test` */
  srv?: Record<string, { target: string; port: number; priority?: number; weight?: number }[]>;
  mx?: Record<string, string>;
  /** name to address */
  a?: Record<string, string>;
}

interface SrvData {
  priority: number;
  weight: number;
  port: number;
  target: string;
}

export interface TestNameServer extends AsyncDisposable {
  /** for `Resolver.setServers` */
  address: string;
  /** names that were asked for */
  asked: Set<string>;
}

export async function startNameServer({ srv = {}, mx = {}, a = {} }: Records): Promise<TestNameServer> {
  // a target must not be compressed (RFC 2782), and resolvers refuse it; dns2 3.0 does it all the same
  Object.assign((Packet.Resource as unknown as { SRV: object }).SRV, {
    encode({ priority, weight, port, target }: SrvData, writer: { write(value: number, bits: number): void }) {
      for (const field of [priority, weight, port]) writer.write(field, 16);
      for (const label of [...target.split('.'), '']) {
        writer.write(label.length, 8);
        for (const byte of Buffer.from(label)) writer.write(byte, 8);
      }
    },
  });
  const asked = new Set<string>();
  const server = createServer({
    udp: true,
    handle(request, send) {
      const response = Packet.createResponseFromRequest(request);
      const [question] = request.questions;
      const name = question!.name.toLowerCase();
      const type = (question as { type?: number }).type;
      asked.add(name);
      const common = { name, class: Packet.CLASS.IN, ttl: 1 };
      if (type === Packet.TYPE.SRV)
        for (const { target, port, priority = 0, weight = 0 } of srv[name] ?? [])
          response.answers.push({ ...common, type, target, port, priority, weight } as never);
      if (type === Packet.TYPE.MX && mx[name])
        response.answers.push({ ...common, type, exchange: mx[name], priority: 10 } as never);
      if (type === Packet.TYPE.A && a[name]) response.answers.push({ ...common, type, address: a[name] } as never);
      void send(response);
    },
  });
  const { udp } = await server.listen({ udp: { port: 0, address: '127.0.0.1' } });
  return { address: `127.0.0.1:${udp!.port}`, asked, [Symbol.asyncDispose]: () => server.close() };
}
