import { Counter, Histogram, type Registry } from 'prom-client';
import type { HopName, ModelCall, Telemetry } from '#core/ports/telemetry.ts';
import { createHopStatistics, type HopStatistics } from './hop-statistics.ts';

const SECONDS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 300];

export interface ModelPrice {
  /** for a million tokens, in whatever currency the operator thinks in */
  perMillionTokens: number;
}

/** Takes in what this process does, for its own metrics and for the page of all processes. */
export function createTelemetry(
  registry: Registry,
  price: ModelPrice,
): Omit<Telemetry, 'execution'> & { statistics: HopStatistics } {
  const registers = [registry];
  const statistics = createHopStatistics();
  const hops = new Histogram({
    name: 'mailflex_hop_seconds',
    help: 'How long a step on the way of a mail took; see deploy/README.md for what is measured.',
    labelNames: ['hop'],
    buckets: SECONDS,
    registers,
  });
  const calls = new Counter({
    name: 'mailflex_model_calls_total',
    help: 'Calls of the language model.',
    labelNames: ['purpose'],
    registers,
  });
  const tokens = new Counter({
    name: 'mailflex_model_tokens_total',
    help: 'Tokens of the language model, in and out.',
    labelNames: ['purpose'],
    registers,
  });
  const cost = new Counter({
    name: 'mailflex_model_cost_total',
    help: 'Cost of the language model at MAILFLEX_MODEL_PRICE.',
    labelNames: ['purpose'],
    registers,
  });
  return {
    statistics,
    hop(hop: HopName, ms: number) {
      // clocks of several machines may differ by a little
      const taken = Math.max(0, ms);
      hops.observe({ hop }, taken / 1_000);
      statistics.add(hop, taken);
    },
    modelCall({ purpose, tokens: used }: ModelCall) {
      calls.inc({ purpose });
      tokens.inc({ purpose }, used);
      cost.inc({ purpose }, (used / 1_000_000) * price.perMillionTokens);
    },
  };
}
