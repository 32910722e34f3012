#!/usr/bin/env bash
# Installs n8n and Node-RED in a folder of their own, to be measured beside Mailflex: `install.sh DIR`. Nothing of them
# becomes part of Mailflex. n8n's tree is resolved by pnpm (npm does not come to an end with this version); the overrides
# replace packages that the registry lacks or serves from elsewhere, none of them in the measured path. About 6 minutes.
set -euo pipefail
directory=${1:?folder}
stub=$directory/n8n/stub
mkdir -p "$directory/node-red" "$stub"

cat >"$directory/node-red/package.json" <<'JSON'
{ "private": true, "dependencies": { "node-red": "5.0.7" } }
JSON
npm install --prefix "$directory/node-red" --no-audit --no-fund --loglevel error

cat >"$stub/package.json" <<'JSON'
{ "name": "cssomnom", "version": "0.0.0", "main": "index.js" }
JSON
echo 'module.exports = {};' >"$stub/index.js"
cat >"$directory/n8n/package.json" <<'JSON'
{
  "private": true,
  "dependencies": { "n8n": "2.20.12" },
  "pnpm": {
    "overrides": {
      "cssomnom": "file:./stub",
      "xlsx": "0.18.5",
      "@langchain/langgraph": "1.0.2",
      "@langchain/langgraph-checkpoint": "1.0.0",
      "@langchain/langgraph-sdk": "1.0.3",
      "@langchain/protocol": "0.0.19"
    },
    "onlyBuiltDependencies": ["sqlite3", "isolated-vm"]
  }
}
JSON
echo 'node-linker=hoisted' >"$directory/n8n/.npmrc"
npm install --prefix "$directory/pnpm" --no-audit --no-fund --loglevel error pnpm@10.34.9
(cd "$directory/n8n" && "$directory/pnpm/node_modules/.bin/pnpm" install --prod)
