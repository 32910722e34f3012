#!/usr/bin/env bash
# A Cyrus of its own for the tests (IMAP, JMAP, LMTP) on free loopback ports; every user's password is `secret`.
#   cyrus.sh start FOLDER            prints {"folder", "imap", "lmtp", "http", "smtp"}; smtp is where it expects a server for
#                                    what JMAP clients send; again on a stopped FOLDER = restart on its ports
#   cyrus.sh add-user FOLDER NAME    an account with its INBOX (Cyrus makes it at the first IMAP log-in)
#   cyrus.sh stop FOLDER
# imapd and idled come unpacked from Debian's package, because that cannot be installed beside Dovecot's (install.sh).
set -euo pipefail
command=$1 folder=$2
unpacked=${XDG_CACHE_HOME:-$HOME/.cache}/mailflex/cyrus-imapd/usr/lib/cyrus/bin
installed=/usr/lib/cyrus/bin
[ -x "$installed/master" ] || { echo "Cyrus is not installed: run test/servers/install.sh" >&2; exit 1; }
bin=$installed
as=()
if [ "$(id -u)" = 0 ]; then as=(setpriv --reuid cyrus --regid mail --clear-groups); else export CYRUS_USER=$(id -un); fi
free_ports() {
  node -e 'const n=require("node:net");const s=Array.from({length:+process.argv[1]},()=>n.createServer().listen(0,"127.0.0.1"));let up=0;for(const one of s)one.on("listening",()=>{if(++up===s.length){console.log(s.map(x=>x.address().port).join(" "));s.forEach(x=>x.close())}})' "$1"
}
write_configuration() {
  cat >"$folder/imapd.conf" <<CONF
configdirectory: $folder/conf
defaultpartition: default
partition-default: $folder/spool
sievedir: $folder/sieve
admins: admin
servername: localhost
defaultdomain: localhost
virtdomains: off
altnamespace: yes
unixhierarchysep: yes
allowplaintext: yes
sasl_pwcheck_method: auxprop
sasl_auxprop_plugin: sasldb
sasl_sasldb_path: $folder/sasldb2
sasl_mech_list: PLAIN LOGIN
conversations: yes
conversations_counted_flags: \Draft \Flagged
specialusealways: yes
autocreate_quota: 0
delete_mode: immediate
autocreate_inbox_folders: Drafts|Sent
autocreate_subscribe_folders: Drafts|Sent
xlist-Drafts: Drafts
xlist-Sent: Sent
httpmodules: jmap
httpallowcompress: no
smtp_backend: host
smtp_host: 127.0.0.1:$4/noauth
CONF
  cat >"$folder/cyrus.conf" <<CONF
START {
  recover cmd="$installed/ctl_cyrusdb -C $folder/imapd.conf -r"
}
SERVICES {
  imap cmd="$bin/imapd -C $folder/imapd.conf -U 30" listen="127.0.0.1:$1" prefork=0
  http cmd="httpd -C $folder/imapd.conf -U 30" listen="127.0.0.1:$2" prefork=0
  lmtp cmd="lmtpd -C $folder/imapd.conf -a" listen="127.0.0.1:$3" prefork=0
}
DAEMON {
  idled cmd="$bin/idled -C $folder/imapd.conf"
}
EVENTS {
  checkpoint cmd="ctl_cyrusdb -C $folder/imapd.conf -c" period=30
}
CONF
}
case $command in
  start)
    mkdir -p "$folder"/{bin,conf/{db,socket,proc,lock,log,msg,quota,user,sync,backup,ptclient},spool,sieve,log}
    if [ ! -x "$installed/imapd" ]; then
      # its own copy, readable for the account that the server runs under
      [ -x "$unpacked/imapd" ] || { echo "Cyrus imapd is missing: run test/servers/install.sh" >&2; exit 1; }
      [ -x "$folder/bin/imapd" ] || cp "$unpacked/imapd" "$unpacked/idled" "$folder/bin/"
      bin=$folder/bin
    fi
    [ -f "$folder/ports" ] || free_ports 4 >"$folder/ports"
    read -r imap http lmtp smtp <"$folder/ports"
    write_configuration "$imap" "$http" "$lmtp" "$smtp"
    [ -f "$folder/sasldb2" ] || printf secret | saslpasswd2 -p -c -f "$folder/sasldb2" -u localhost admin
    if [ "$(id -u)" = 0 ]; then chown -R cyrus "$folder"; fi
    rm -f "$folder/master.pid"
    setsid "${as[@]}" "$installed/master" -C "$folder/imapd.conf" -M "$folder/cyrus.conf" -p "$folder/master.pid" -D >"$folder/log/master.out" 2>&1 </dev/null &
    for _ in $(seq 200); do
      if (exec 3<>"/dev/tcp/127.0.0.1/$http") 2>/dev/null && [ -s "$folder/master.pid" ]; then
        echo "{\"folder\":\"$folder\",\"imap\":$imap,\"lmtp\":$lmtp,\"http\":$http,\"smtp\":$smtp}"
        exit 0
      fi
      sleep 0.05
    done
    cat "$folder/log/master.out" >&2
    exit 1
    ;;
  add-user)
    printf secret | saslpasswd2 -p -c -f "$folder/sasldb2" -u localhost "$3"
    if [ "$(id -u)" = 0 ]; then chown cyrus "$folder/sasldb2"; fi
    read -r imap _ <"$folder/ports"
    curl -sS --max-time 20 "imap://127.0.0.1:$imap/" -u "$3:secret" >/dev/null
    ;;
  stop)
    pid=$(cat "$folder/master.pid")
    # the whole group: its children may be busy with clients
    kill -- "-$pid"
    for _ in $(seq 200); do kill -0 "$pid" 2>/dev/null || exit 0; sleep 0.05; done
    kill -9 -- "-$pid"
    ;;
  *) echo "usage: cyrus.sh start|add-user|stop FOLDER" >&2; exit 2 ;;
esac
