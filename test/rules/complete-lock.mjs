// Adds to package-lock.json the optional packages for other platforms that the registry in use did not offer. npm leaves
// such packages out when it writes the lock file, and `npm ci` then refuses the file on every machine. Run it after each
// `npm install`: `node test/rules/complete-lock.mjs`; with --check it only tells what is missing.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(path, 'utf8'));
const OPERATING_SYSTEMS = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'openharmony',
  'win32',
  'aix',
  'sunos',
  'netbsd',
  'openbsd',
];
const PROCESSORS = {
  arm64: 'arm64',
  x64: 'x64',
  ia32: 'ia32',
  arm: 'arm',
  ppc64: 'ppc64',
  s390x: 's390x',
  riscv64: 'riscv64',
  loong64: 'loong64',
  wasm32: 'wasm32',
};

const missing = [];
for (const [owner, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const found = lock.packages[`${owner}/node_modules/${name}`] ?? lock.packages[`node_modules/${name}`];
    if (!found) missing.push({ name, version: version.replace(/^[\^~]/, ''), dev });
  }
}

if (process.argv.includes('--check')) {
  for (const { name, version } of missing) console.error(`not in package-lock.json: ${name}@${version}`);
  process.exitCode = missing.length > 0 ? 1 : 0;
} else if (missing.length > 0) {
  for (const { name, version, dev } of missing) {
    const words = name.split(/[/-]/);
    const os = words.filter((word) => OPERATING_SYSTEMS.includes(word));
    const cpu = words.flatMap((word) => PROCESSORS[word] ?? []);
    if (os.length === 0 && cpu.length === 0) throw new Error(`${name} names no platform: install it`);
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(dev ? { dev } : {}),
      optional: true,
      ...(cpu.length > 0 ? { cpu: cpu.slice(0, 1) } : {}),
      ...(os.length > 0 ? { os: os.slice(0, 1) } : {}),
      ...(words.includes('musl') ? { libc: ['musl'] } : words.includes('gnu') ? { libc: ['glibc'] } : {}),
    };
  }
  const { '': root, ...others } = lock.packages;
  lock.packages = { '': root, ...Object.fromEntries(Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1))) };
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} packages for other platforms added to package-lock.json`);
}
