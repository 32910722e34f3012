import { randomBytes } from 'node:crypto';

/** The broker that `test/servers/kafka.sh` starts; unset = tests that need one are skipped and say so. */
const broker = process.env['MAILFLEX_TEST_KAFKA'];

export const NO_KAFKA = 'Kafka: set MAILFLEX_TEST_KAFKA (test/servers/kafka.sh starts one)';
export const hasKafka = broker !== undefined && broker !== '';

/** Where the broker is, and names that no other test uses. */
export function freshKafka(): { brokers: string[]; prefix: string } {
  return { brokers: [broker!], prefix: `test-${randomBytes(6).toString('hex')}.` };
}
