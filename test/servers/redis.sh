#!/usr/bin/env bash
# A Redis of its own for the tests, on a free loopback port.
#   redis.sh start FOLDER [durable]   prints its address (redis://…); a folder that was used before keeps the address. Without
#                                     "durable" everything is in memory only.
#   redis.sh stop FOLDER
set -euo pipefail
command=$1 folder=$2 durable=${3:-}
source "$(dirname "$0")/free-port.sh"
command -v redis-server >/dev/null || { echo "Redis is not installed: run test/servers/install.sh" >&2; exit 1; }
case $command in
  start)
    mkdir -p "$folder"
    [ -f "$folder/port" ] || free_port >"$folder/port"
    port=$(cat "$folder/port")
    [ -n "$durable" ] && append=yes || append=no
    redis-server --port "$port" --bind 127.0.0.1 --save '' --appendonly $append --maxmemory-policy noeviction \
      --dir "$folder" --pidfile "$folder/redis.pid" --logfile "$folder/redis.log" --daemonize yes >&2
    for _ in $(seq 100); do
      redis-cli -p "$port" ping >/dev/null 2>&1 && { echo "redis://127.0.0.1:$port"; exit 0; }
      sleep 0.1
    done
    echo "Redis did not start:" >&2; tail "$folder/redis.log" >&2; exit 1
    ;;
  stop)
    pid=$(cat "$folder/redis.pid" 2>/dev/null) && kill "$pid" 2>/dev/null || exit 0
    # until then it writes into its folder
    for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
    ;;
  *) echo "usage: redis.sh start FOLDER [durable] | stop FOLDER" >&2; exit 2 ;;
esac
