#!/usr/bin/env bash
# A PostgreSQL of its own for the tests, on a free loopback port.
#   postgres.sh start FOLDER [durable]   prints its address (postgres://…); a folder that was used before keeps address and
#                                        data. Without "durable" what was committed last may be lost with the server.
#   postgres.sh stop FOLDER
set -euo pipefail
command=$1 folder=$2 durable=${3:-}
source "$(dirname "$0")/free-port.sh"
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$bin" ] || { echo "PostgreSQL is not installed: run test/servers/install.sh" >&2; exit 1; }
as=()
if [ "$(id -u)" = 0 ]; then as=(setpriv --reuid postgres --regid postgres --clear-groups); fi
case $command in
  start)
    if [ ! -f "$folder/options" ]; then
      mkdir -p "$folder"
      if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi
      port=$(free_port)
      "${as[@]}" "$bin/initdb" -D "$folder/data" -U mailflex --auth=trust --no-sync -E UTF8 --locale=C.UTF-8 >"$folder/initdb.log"
      # what is committed survives the end of the server, not that of the machine
      [ -n "$durable" ] && safety="" || safety="-c synchronous_commit=off -c full_page_writes=off"
      echo "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder -c fsync=off $safety" >"$folder/options"
      echo "postgres://mailflex@127.0.0.1:$port/postgres" >"$folder/address"
    fi
    "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/server.log" -o "$(cat "$folder/options")" start >&2
    cat "$folder/address"
    ;;
  stop) "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -m immediate stop >&2 ;;
  *) echo "usage: postgres.sh start FOLDER [durable] | stop FOLDER" >&2; exit 2 ;;
esac
