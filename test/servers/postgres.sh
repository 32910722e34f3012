#!/usr/bin/env bash
# A PostgreSQL of its own for the tests, on a free loopback port, without durability: nothing in it outlives the tests.
#   postgres.sh start FOLDER   prints its address (postgres://…)
#   postgres.sh stop FOLDER
set -euo pipefail
command=$1 folder=$2
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$bin" ] || { echo "PostgreSQL is not installed: run test/servers/install.sh" >&2; exit 1; }
as=()
if [ "$(id -u)" = 0 ]; then as=(setpriv --reuid postgres --regid postgres --clear-groups); fi
case $command in
  start)
    mkdir -p "$folder"
    if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi
    port=$(node -p 'const s=require("node:net").createServer().listen(0,"127.0.0.1");s.on("listening",()=>{console.log(s.address().port);s.close()});""' | head -n 1)
    "${as[@]}" "$bin/initdb" -D "$folder/data" -U mailflex --auth=trust --no-sync -E UTF8 --locale=C.UTF-8 >"$folder/initdb.log"
    "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/server.log" -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder -c fsync=off -c synchronous_commit=off -c full_page_writes=off" start >&2
    echo "postgres://mailflex@127.0.0.1:$port/postgres"
    ;;
  stop) "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -m immediate stop >&2 ;;
  *) echo "usage: postgres.sh start|stop FOLDER" >&2; exit 2 ;;
esac
