#!/usr/bin/env bash
# A stand-in for a Qdrant server: the local mode of Qdrant's Python client behind its REST interface, in memory, on a
# free loopback port. No registry that we use has the server itself.
#   qdrant.sh install        fetches the client from PyPI, once, kept outside of the checkout
#   qdrant.sh start FOLDER   prints its address
#   qdrant.sh stop FOLDER
set -euo pipefail
command=$1 folder=${2:-}
here=$(cd "$(dirname "$0")" && pwd)
source "$here/free-port.sh"
version=1.20.0
venv=${XDG_CACHE_HOME:-$HOME/.cache}/mailflex/qdrant-client-$version

install() {
  [ -f "$venv/complete" ] && return
  rm -rf "$venv"
  { python3 -m venv "$venv" && "$venv/bin/pip" install -q --disable-pip-version-check "qdrant-client==$version"; } >&2 ||
    { rm -rf "$venv"; echo "Qdrant's Python client could not be fetched from PyPI" >&2; exit 1; }
  touch "$venv/complete"
}

case $command in
  install) install ;;
  start)
    install
    mkdir -p "$folder"
    port=$(free_port)
    setsid "$venv/bin/python" "$here/qdrant_local.py" "$port" >"$folder/qdrant.log" 2>&1 </dev/null &
    echo $! >"$folder/qdrant.pid"
    for _ in $(seq 150); do
      kill -0 "$(cat "$folder/qdrant.pid")" 2>/dev/null || break
      (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && { echo "http://127.0.0.1:$port"; exit 0; }
      sleep 0.2
    done
    echo "the stand-in for Qdrant did not start:" >&2; tail -n 20 "$folder/qdrant.log" >&2; exit 1
    ;;
  stop) kill "$(cat "$folder/qdrant.pid")" 2>/dev/null || true ;;
  *) echo "usage: qdrant.sh install | start FOLDER | stop FOLDER" >&2; exit 2 ;;
esac
