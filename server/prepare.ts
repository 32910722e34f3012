import { spawn } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const WEB_DIST = join(ROOT, 'web/dist');

type Say = (line: string) => void;

/** Builds the web app when its sources are here and newer than what was built. Returns whether there is one to serve. */
export async function buildWebApp(say: Say): Promise<boolean> {
  const built = join(WEB_DIST, 'index.html');
  const builder = join(ROOT, 'node_modules/vite/bin/vite.js');
  const sources = existsSync(join(ROOT, 'web/vite.config.ts')) && existsSync(builder);
  if (!sources || (existsSync(built) && statSync(built).mtimeMs >= newestSource())) return existsSync(built);
  say('building the web pages');
  const status = await run(process.execPath, [builder, 'build', 'web', '--logLevel', 'warn']);
  if (status !== 0) say('the web pages could not be built; the server works without them');
  return existsSync(built);
}

function newestSource(): number {
  const sources = globSync(['web/src/**/*', 'web/*.{html,ts,json}', 'web/public/**/*', 'core/contracts/*.ts'], {
    cwd: ROOT,
  });
  return Math.max(0, ...sources.map((file) => statSync(join(ROOT, file)).mtimeMs));
}

function run(command: string, args: readonly string[]): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
    child.on('error', () => resolve(null));
    child.on('exit', resolve);
  });
}

/** Makes the first start fast: web pages built, database image made. */
export async function prepare(say: Say): Promise<void> {
  await buildWebApp(say);
  const [{ prebuildImage }, { allMigrations }] = await Promise.all([
    import('#connectors/database/index.ts'),
    import('./migrations.ts'),
  ]);
  say('preparing the database image');
  await prebuildImage(allMigrations);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const say: Say = (line) => process.stderr.write(`mailflex: ${line}\n`);
  // An install must not fail for this: `mailflex start` does the same when something is missing.
  await prepare(say).catch((error: unknown) => say(`not prepared: ${String(error)}`));
  process.exit(0);
}
