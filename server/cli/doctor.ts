import { access, constants, mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { loadConfig, type Config } from '../config.ts';
import { connectOperator } from '../operator/control-client.ts';
import { controlPath } from '../operator/control-path.ts';
import { WEB_DIST } from '../prepare.ts';
import { dataOption, environment, type DataFlag } from './with-operator.ts';

interface Finding {
  ok: boolean;
  text: string;
}

export function doctorCommand(): Command {
  return new Command('doctor')
    .description('Looks whether everything that Mailflex needs is in order.')
    .addOption(dataOption())
    .action(doctor);
}

async function doctor(flags: DataFlag): Promise<void> {
  const { config, warnings } = loadConfig(environment(flags));
  const running = (await connectOperator(controlPath(config.database.data), AbortSignal.timeout(5000))) !== null;
  const findings: Finding[] = [
    node(),
    ...warnings.map((text) => ({ ok: false, text })),
    await dataDirectory(config),
    { ok: true, text: running ? 'a server runs on this data directory' : 'no server runs on this data directory' },
    await database(config, running),
    ...(running ? [] : await ports(config)),
    webPages(),
    await model(config),
  ];
  for (const { ok, text } of findings) process.stdout.write(`${ok ? 'ok     ' : 'PROBLEM'} ${text}\n`);
  if (findings.some(({ ok }) => !ok)) process.exitCode = 1;
}

function node(): Finding {
  const { node: version } = process.versions;
  return { ok: Number(version.split('.')[0]) >= 24, text: `Node ${version} (24 or later is needed)` };
}

async function dataDirectory(config: Config): Promise<Finding> {
  const directory = resolve(config.database.data);
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await access(directory, constants.W_OK);
    return { ok: true, text: `data directory ${directory} can be written` };
  } catch (error) {
    return { ok: false, text: `data directory ${directory}: ${reasonOf(error)}` };
  }
}

async function database(config: Config, running: boolean): Promise<Finding> {
  const engine = config.database.databaseUrl ? 'PostgreSQL' : 'the embedded database';
  if (running && !config.database.databaseUrl) return { ok: true, text: `${engine} is open in the server` };
  try {
    const { createDatabase } = await import('#connectors/database/index.ts');
    const { allMigrations } = await import('../migrations.ts');
    await using opened = await createDatabase(config.database, { migrations: allMigrations });
    return { ok: opened !== undefined, text: `${engine} opens` };
  } catch (error) {
    return { ok: false, text: `${engine} does not open: ${reasonOf(error)}` };
  }
}

async function ports(config: Config): Promise<Finding[]> {
  const wanted = [
    { what: 'web', host: config.server.host, port: config.server.port },
    { what: 'SMTP', host: config.mailBridge.mailBind, port: config.mailBridge.smtpPort },
    { what: 'LMTP', host: config.mailBridge.mailBind, port: config.mailBridge.lmtpPort },
  ];
  const findings = wanted.map(async ({ what, host, port }): Promise<Finding> => {
    if (port === null) return { ok: true, text: `${what} is switched off` };
    const problem = await tryPort(host, port);
    return { ok: problem === null, text: `${what} port ${host}:${port} ${problem ?? 'is free'}` };
  });
  return Promise.all(findings);
}

function tryPort(host: string, port: number): Promise<string | null> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', (error) => done(`cannot be used: ${error.message}`));
    server.listen({ host, port }, () => server.close(() => done(null)));
  });
}

function webPages(): Finding {
  const built = existsSync(`${WEB_DIST}/index.html`);
  return { ok: built, text: built ? 'the web pages are built' : 'the web pages are not built: npm run build:web' };
}

async function model(config: Config): Promise<Finding> {
  const { modelUrl, modelKey } = config.copilot;
  if (!modelUrl) return { ok: true, text: 'no language model is set: the built-in engine works alone' };
  try {
    const headers = modelKey ? { authorization: `Bearer ${modelKey}` } : {};
    const response = await fetch(`${modelUrl.replace(/\/$/, '')}/models`, {
      headers,
      signal: AbortSignal.timeout(5000),
    });
    return { ok: response.ok, text: `language model at ${modelUrl} answers with status ${response.status}` };
  } catch (error) {
    return { ok: false, text: `language model at ${modelUrl} does not answer: ${reasonOf(error)}` };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
