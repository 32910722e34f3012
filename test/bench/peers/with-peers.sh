#!/usr/bin/env bash
# Runs the webhook benchmark with n8n and Node-RED beside it: `with-peers.sh DIR [seconds]`, DIR as install.sh made it. Both listen on
# loopback only, send nothing home and keep their data in a folder that goes away. `N8N_EXPRESSION_ENGINE=vm` measures n8n's safe engine.
set -euo pipefail
directory=$(cd "${1:?folder}" && pwd)
seconds=${2:-20}
here=$(cd "$(dirname "$0")" && pwd)
data=$(mktemp -d)
pids=()
finish() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$data"
}
trap finish EXIT
until_up() { for _ in $(seq 240); do curl -fsS -o /dev/null "$@" 2>/dev/null && return; sleep 0.5; done; echo "$* did not answer" >&2; exit 1; }
body='{"subject":"x","n":1}'

mkdir -p "$data/wf" "$data/node-red"
cp "$here/n8n-workflow.json" "$data/wf/"
cp "$here/node-red-flow.json" "$data/node-red/flows.json"
echo 'module.exports = { uiHost: "127.0.0.1", uiPort: 15880, flowFile: "flows.json", httpAdminRoot: false, telemetry: { enabled: false }, logging: { console: { level: "warn" } } };' >"$data/node-red/settings.js"

export N8N_USER_FOLDER=$data N8N_LISTEN_ADDRESS=127.0.0.1 N8N_PORT=15678 N8N_RUNNERS_BROKER_PORT=15679 N8N_DIAGNOSTICS_ENABLED=false \
  N8N_VERSION_NOTIFICATIONS_ENABLED=false N8N_TEMPLATES_ENABLED=false N8N_ENCRYPTION_KEY=bench N8N_PERSONALIZATION_ENABLED=false
n8n="$directory/n8n/node_modules/n8n/bin/n8n"
(cd "$data" && node "$n8n" import:workflow --separate --input="$data/wf" && node "$n8n" publish:workflow --id=benchWf000000001) >"$data/import.log" 2>&1 ||
  { cat "$data/import.log" >&2; exit 1; }
(cd "$data" && exec node "$n8n" start) >"$data/n8n.log" 2>&1 &
pids+=($!)
node "$directory/node-red/node_modules/node-red/red.js" --userDir "$data/node-red" --settings "$data/node-red/settings.js" >"$data/node-red.log" 2>&1 &
pids+=($!)
until_up http://127.0.0.1:15678/healthz/readiness
until_up -X POST -H 'content-type: application/json' -d "$body" http://127.0.0.1:15678/webhook/bench1
until_up -X POST -H 'content-type: application/json' -d "$body" http://127.0.0.1:15880/bench1

node "$here/../webhook.ts" "$seconds" --n8n http://127.0.0.1:15678/webhook/bench1 --n8n-pid "${pids[0]}" \
  --node-red http://127.0.0.1:15880/bench1 --node-red-pid "${pids[1]}"
