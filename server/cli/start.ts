import { Command } from 'commander';
import { toErrorBody } from '#core/contracts/errors.ts';
import { loadConfig } from '../config.ts';
import { createLogger } from '../logger.ts';
import { dataOption, environment } from './with-operator.ts';

interface Flags {
  data?: string;
  port?: string;
  roles?: string;
  sample?: true;
}

/** A stop that takes longer is cut off: what was in hand is in the log and will be given again. All patience on the way is shorter. */
const STOP_MS = 8_000;
/** EX_SOFTWARE of sysexits.h */
const BEYOND_HELP = 70;
/** npm and the launcher pass on what the terminal sends to all of them anyway: one key press, several signals. */
const ECHO_MS = 500;

export function startCommand(): Command {
  return new Command('start')
    .description('Runs the hub until it is stopped.')
    .addOption(dataOption())
    .option('--port <number>', 'port of the web pages (default: MAILFLEX_PORT or 4680)')
    .option('--roles <list>', 'parts to run here (default: MAILFLEX_ROLES or all)')
    .option('--sample', 'delivers the sample mails to the mailbox of the owner')
    .action(start);
}

async function start(flags: Flags): Promise<void> {
  const { config, warnings } = loadConfig(environment(flags));
  const logger = createLogger({ level: config.server.logLevel, format: config.server.logFormat });
  for (const warning of warnings) logger.warn({}, warning);

  const stopped = new Promise<NodeJS.Signals>((resolve) => {
    let firstAt = 0;
    const stop = (signal: NodeJS.Signals) => {
      if (firstAt === 0) firstAt = performance.now();
      else if (performance.now() - firstAt > ECHO_MS) process.exit(signal === 'SIGINT' ? 130 : 143);
      resolve(signal);
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
  });

  const { buildWebApp } = await import('../prepare.ts');
  await buildWebApp((line) => logger.info({}, line));
  const { compose } = await import('../compose.ts');
  await using app = await compose(config, { roles: config.server.roles, logger });
  void app.database.beyondHelp?.then((error) => {
    // what was acknowledged is on the disk; nothing in this process can be brought to an end in order
    logger.error({ error: toErrorBody(error) }, 'the embedded database cannot go on; ending, to be started again');
    process.exit(BEYOND_HELP);
  });
  const { lines } = await app.start({ listen: true });
  process.stdout.write(`${lines.join('\n')}\n`);
  if (flags.sample) {
    const messages = await app.importSample();
    process.stdout.write(`Sample: ${messages} mails delivered\n`);
  }

  const signal = await stopped;
  logger.info({ signal }, 'stopping');
  setTimeout(() => {
    logger.warn({}, 'stopping took too long; the work in hand will be given again at the next start');
    process.exit(0);
  }, STOP_MS).unref();
  await app[Symbol.asyncDispose]();
  // nothing is left to do; a client library may still keep a timer behind a connection that it has closed (ioredis: 30 s)
  process.exit(0);
}
