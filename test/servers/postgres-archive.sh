#!/usr/bin/env bash
# A durable PostgreSQL with a base backup and its WAL in an archive, for the restore drill, on a free loopback port.
#   postgres-archive.sh start FOLDER     makes it and the base backup; prints its address
#   postgres-archive.sh archive FOLDER   everything until now is in the archive
#   postgres-archive.sh lose FOLDER      kills it and deletes its data directory
#   postgres-archive.sh restore FOLDER   base backup and archive, on the same port
#   postgres-archive.sh stop FOLDER
set -euo pipefail
command=$1 folder=$2
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$bin" ] || { echo "PostgreSQL is not installed: run test/servers/install.sh" >&2; exit 1; }
as=()
if [ "$(id -u)" = 0 ]; then as=(setpriv --reuid postgres --regid postgres --clear-groups); fi
sql() { "${as[@]}" psql -h 127.0.0.1 -p "$(cat "$folder/port")" -U mailflex -d postgres -qAtc "$1"; }
up() { "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -w -t 120 -l "$folder/server.log" -o "-p $(cat "$folder/port") -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder" start >&2; }
case $command in
  start)
    mkdir -p "$folder/archive"
    if [ "$(id -u)" = 0 ]; then
      # the temporary folder belongs to whoever runs the drill
      chmod o+x "$(dirname "$folder")"
      chown -R postgres "$folder"
    fi
    node -e 'const s=require("node:net").createServer().listen(0,"127.0.0.1");s.on("listening",()=>{console.log(s.address().port);s.close()})' >"$folder/port"
    "${as[@]}" "$bin/initdb" -D "$folder/data" -U mailflex --auth=trust --no-sync -E UTF8 --locale=C.UTF-8 >"$folder/initdb.log"
    cat >>"$folder/data/postgresql.conf" <<CONF
wal_level = replica
archive_mode = on
archive_command = 'test ! -f $folder/archive/%f && cp %p $folder/archive/%f'
restore_command = 'cp $folder/archive/%f %p'
CONF
    up
    "${as[@]}" "$bin/pg_basebackup" -h 127.0.0.1 -p "$(cat "$folder/port")" -U mailflex -D "$folder/base" -X none -c fast 2>/dev/null
    echo "postgres://mailflex@127.0.0.1:$(cat "$folder/port")/postgres"
    ;;
  archive)
    last=$(sql 'select pg_walfile_name(pg_switch_wal())')
    until [ -f "$folder/archive/$last" ]; do sleep 0.1; done
    touch "$folder/cut"
    sql "alter system set archive_command = '/bin/true'" && sql 'select pg_reload_conf()' >/dev/null
    ;;
  lose)
    "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -m immediate stop >&2
    rm -rf "$folder/data"
    ;;
  restore)
    cp -a "$folder/base" "$folder/data"
    "${as[@]}" touch "$folder/data/recovery.signal"
    up
    until [ "$(sql 'select pg_is_in_recovery()')" = f ]; do sleep 0.2; done
    ;;
  stop) "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -m immediate stop >&2 ;;
  *) echo "usage: postgres-archive.sh start|archive|lose|restore|stop FOLDER" >&2; exit 2 ;;
esac
