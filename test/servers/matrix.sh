#!/usr/bin/env bash
# A Matrix homeserver (Synapse) of its own for the tests, on a free loopback port, alone: no federation, no limits of rate,
# whoever asks may register. Fetched from PyPI once and kept outside of the checkout.
#   matrix.sh install        fetches it
#   matrix.sh start FOLDER   prints its address (http://…); a folder that was used before keeps address, users and rooms
#   matrix.sh stop FOLDER
set -euo pipefail
command=$1 folder=${2:-}
source "$(dirname "$0")/free-port.sh"
version=1.163.2
venv=${XDG_CACHE_HOME:-$HOME/.cache}/mailflex/matrix-synapse-$version

install() {
  [ -f "$venv/complete" ] && return
  rm -rf "$venv"
  { python3 -m venv "$venv" && "$venv/bin/pip" install -q --disable-pip-version-check "matrix-synapse==$version"; } >&2 ||
    { rm -rf "$venv"; echo "Synapse could not be fetched from PyPI" >&2; exit 1; }
  touch "$venv/complete"
}

# Sets port.
configure() {
  port=$(free_port)
  local secret
  secret=$(node -p 'crypto.randomBytes(24).toString("hex")')
  cat >"$folder/log.yaml" <<YAML
version: 1
formatters: { plain: { format: "%(asctime)s %(name)s %(levelname)s %(message)s" } }
handlers: { file: { class: logging.FileHandler, formatter: plain, filename: "$folder/synapse.log" } }
root: { level: WARNING, handlers: [file] }
YAML
  # {…: 1000} a second and in a burst is no limit for a test
  local free='{ per_second: 1000, burst_count: 1000 }'
  cat >"$folder/homeserver.yaml" <<YAML
server_name: localhost
public_baseurl: http://127.0.0.1:$port/
pid_file: $folder/synapse.pid
signing_key_path: $folder/signing.key
media_store_path: $folder/media
log_config: $folder/log.yaml
report_stats: false
listeners:
  - { port: $port, bind_addresses: ["127.0.0.1"], type: http, tls: false, resources: [{ names: [client] }] }
database: { name: sqlite3, args: { database: "$folder/synapse.db" } }
trusted_key_servers: []
federation_domain_whitelist: []
macaroon_secret_key: $secret
registration_shared_secret: $secret
form_secret: $secret
enable_registration: true
enable_registration_without_verification: true
bcrypt_rounds: 4
presence: { enabled: false }
rc_message: $free
rc_registration: $free
rc_login: { address: $free, account: $free, failed_attempts: $free }
rc_joins: { local: $free, remote: $free }
rc_invites: { per_room: $free, per_user: $free, per_issuer: $free }
YAML
  "$venv/bin/python" -m synapse.app.homeserver --config-path "$folder/homeserver.yaml" --generate-keys >"$folder/keys.log" 2>&1 ||
    { cat "$folder/keys.log" >&2; exit 1; }
}

case $command in
  install) install ;;
  start)
    install
    mkdir -p "$folder"
    if [ -f "$folder/homeserver.yaml" ]; then
      port=$(sed -n 's/.*{ port: \([0-9]*\),.*/\1/p' "$folder/homeserver.yaml")
    else
      configure
    fi
    setsid "$venv/bin/python" -m synapse.app.homeserver --config-path "$folder/homeserver.yaml" >"$folder/out.log" 2>&1 </dev/null &
    echo $! >"$folder/process.pid"
    for _ in $(seq 300); do
      kill -0 "$(cat "$folder/process.pid")" 2>/dev/null || break
      curl -fsS "http://127.0.0.1:$port/_matrix/client/versions" >/dev/null 2>&1 && { echo "http://127.0.0.1:$port"; exit 0; }
      sleep 0.2
    done
    echo "Synapse did not start:" >&2; tail -n 20 "$folder/out.log" "$folder/synapse.log" >&2; exit 1
    ;;
  stop) kill "$(cat "$folder/process.pid")" 2>/dev/null || true ;;
  *) echo "usage: matrix.sh install | start FOLDER | stop FOLDER" >&2; exit 2 ;;
esac
