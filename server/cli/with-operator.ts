import { Option } from 'commander';
import type { Role } from '#core/module.ts';
import { loadConfig } from '../config.ts';
import { createLogger } from '../logger.ts';
import { connectOperator, type Operator } from '../operator/control-client.ts';
import { controlPath } from '../operator/control-path.ts';

export interface DataFlag {
  data?: string;
}

export const dataOption = () => new Option('--data <dir>', 'data directory (default: MAILFLEX_DATA or ./data)');

/** The environment with the flags of the command line on top. */
export function environment(flags: { data?: string; port?: string; roles?: string; sample?: true }): NodeJS.ProcessEnv {
  return {
    // The sample mails greet their reader by name.
    ...(flags.sample ? { MAILFLEX_OWNER_NAME: 'Alex Morgan' } : {}),
    ...process.env,
    ...(flags.data === undefined ? {} : { MAILFLEX_DATA: flags.data }),
    ...(flags.port === undefined ? {} : { MAILFLEX_PORT: flags.port }),
    ...(flags.roles === undefined ? {} : { MAILFLEX_ROLES: flags.roles }),
  };
}

/**
 * Runs `work` against the server of this data directory, or, when none runs, against an app opened here for so long:
 * without listeners, working in these roles.
 */
export async function withOperator<Result>(
  { flags, roles = [] }: { flags: DataFlag; roles?: readonly Role[] },
  work: (operator: Operator) => Promise<Result>,
): Promise<Result> {
  const { config } = loadConfig(environment(flags));
  const stopping = new AbortController();
  const stop = () => stopping.abort(new Error('stopped'));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const remote = await connectOperator(controlPath(config.database.data), stopping.signal);
    if (remote) return await work(remote);
    const [{ compose }, { operatorCommands }] = await Promise.all([
      import('../compose.ts'),
      import('../operator/commands.ts'),
    ]);
    const level = process.env['MAILFLEX_LOG_LEVEL'] ? config.server.logLevel : 'warn';
    const logger = createLogger({ level, format: config.server.logFormat });
    await using app = await compose(config, { roles, logger });
    await app.start({ listen: false });
    return await work({
      call: (command, input, onProgress) =>
        operatorCommands[command]!(
          { app, progress: (line) => onProgress?.({ ...line }), signal: stopping.signal },
          input,
        ),
    });
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, process.stdout.isTTY ? 2 : 0)}\n`);
}
