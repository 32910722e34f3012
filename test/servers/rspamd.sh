#!/usr/bin/env bash
# An rspamd of its own for the tests on a free loopback port, without redis and without name servers.
#   rspamd.sh start FOLDER     prints its URL
#   rspamd.sh stop FOLDER
set -euo pipefail
command=$1 folder=$2
rspamd=$(command -v rspamd) || { echo "rspamd is not installed: run test/servers/install.sh" >&2; exit 1; }
case $command in
  start)
    mkdir -p "$folder"/{local.d,override.d,db,log,run}
    . "$(dirname "$0")/free-port.sh"
    port=$(free_port)
    echo "bind_socket = \"127.0.0.1:$port\"; count = 1;" >"$folder/local.d/worker-normal.inc"
    for worker in proxy controller fuzzy; do echo "enabled = false;" >"$folder/local.d/worker-$worker.inc"; done
    for module in fuzzy_check multimap rbl surbl emails phishing asn url_redirector; do
      echo "enabled = false;" >"$folder/local.d/$module.conf"
    done
    echo 'disable_hyperscan = true; dns { nameserver = ["127.0.0.1:1"]; timeout = 0.05s; retransmits = 1; }' >"$folder/local.d/options.inc"
    user=$(id -un) group=$(id -gn)
    if [ "$(id -u)" = 0 ]; then
      user=nobody group=nogroup
      chown -R nobody:nogroup "$folder"
    fi
    setsid "$rspamd" -f -u "$user" -g "$group" -c /etc/rspamd/rspamd.conf --var=LOCAL_CONFDIR="$folder" \
      --var=DBDIR="$folder/db" --var=LOGDIR="$folder/log" --var=RUNDIR="$folder/run" >"$folder/log/out" 2>&1 </dev/null &
    echo $! >"$folder/pid"
    for _ in $(seq 300); do
      if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then echo "http://127.0.0.1:$port"; exit 0; fi
      sleep 0.1
    done
    cat "$folder"/log/* >&2
    exit 1
    ;;
  stop)
    pid=$(cat "$folder/pid")
    kill -- "-$pid" 2>/dev/null || exit 0
    for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || exit 0; sleep 0.05; done
    kill -9 -- "-$pid" 2>/dev/null || true
    ;;
  *) echo "usage: rspamd.sh start|stop FOLDER" >&2; exit 2 ;;
esac
