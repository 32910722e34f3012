#!/usr/bin/env bash
# An exim of its own for the tests on a free loopback port: takes mail (log-in `secret` for everybody, not required) and
# delivers all of it over LMTP.
#   exim.sh start FOLDER LMTP_PORT [SMTP_PORT] [DOMAIN]   prints {"smtp"}; DOMAIN replaces that of the recipients, `-` keeps it
#   exim.sh queue FOLDER                                  prints how many mails wait
#   exim.sh stop FOLDER
set -euo pipefail
command=$1 folder=$2
exim=$(command -v exim4 || echo /usr/sbin/exim4)
[ -x "$exim" ] || { echo "exim4 is not installed: run test/servers/install.sh" >&2; exit 1; }
. "$(dirname "$0")/free-port.sh"
user=$(id -un) group=$(id -gn) as=()
if [ "$(id -u)" = 0 ]; then
  user=Debian-exim group=Debian-exim
  as=(setpriv --reuid Debian-exim --regid Debian-exim --clear-groups)
fi
write_configuration() {
  local strip=''
  if [ "$3" != - ]; then
    strip="strip:
  driver = redirect
  condition = \${if eq{\$domain}{$3}{no}{yes}}
  data = \$local_part@$3"
  fi
  cat >"$folder/exim.conf" <<CONF
exim_user = $user
exim_group = $group
primary_hostname = mta.example.org
spool_directory = $folder/spool
log_file_path = $folder/log/%slog
pid_file_path = $folder/exim.pid
local_interfaces = <; 127.0.0.1
daemon_smtp_ports = $1
keep_environment =
host_lookup =
rfc1413_hosts =
tls_advertise_hosts =
auth_advertise_hosts = *
acl_smtp_rcpt = acl_take
queue_run_max = 1
begin acl
acl_take:
  accept
begin routers
$strip
lmtp:
  driver = manualroute
  route_list = * 127.0.0.1::$2 byname
  self = send
  host_find_failed = defer
  transport = lmtp
begin transports
lmtp:
  driver = smtp
  protocol = lmtp
  port = $2
  allow_localhost
  hosts_try_fastopen =
begin retry
* * F,1h,1s
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = \${if eq{\$auth3}{secret}}
  server_set_id = \$auth2
login:
  driver = plaintext
  public_name = LOGIN
  server_prompts = Username:: : Password::
  server_condition = \${if eq{\$auth2}{secret}}
  server_set_id = \$auth1
CONF
}
case $command in
  start)
    mkdir -p "$folder"/{spool,log}
    if [ ! -f "$folder/port" ]; then
      port=${4:-}
      [ -n "$port" ] && [ "$port" != 0 ] || port=$(free_port)
      echo "$port" >"$folder/port"
    fi
    port=$(cat "$folder/port")
    write_configuration "$port" "$3" "${5:-localhost}"
    if [ "$(id -u)" = 0 ]; then chown -R "$user:$group" "$folder"; fi
    # -q1s: what waits is tried again every second
    setsid "${as[@]}" "$exim" -C "$folder/exim.conf" -bdf -q1s >"$folder/log/daemon.out" 2>&1 </dev/null &
    echo $! >"$folder/launcher.pid"
    for _ in $(seq 200); do
      if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
        echo "{\"smtp\":$port}"
        exit 0
      fi
      sleep 0.05
    done
    cat "$folder"/log/* >&2
    exit 1
    ;;
  queue) "${as[@]}" "$exim" -C "$folder/exim.conf" -bpc 2>/dev/null ;;
  stop)
    pid=$(cat "$folder/exim.pid" 2>/dev/null || cat "$folder/launcher.pid")
    # the whole group: deliveries may be under way
    kill -- "-$pid" 2>/dev/null || kill "$pid" || true
    for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || exit 0; sleep 0.05; done
    kill -9 -- "-$pid"
    ;;
  *) echo "usage: exim.sh start|queue|stop FOLDER ..." >&2; exit 2 ;;
esac
