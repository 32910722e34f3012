#!/usr/bin/env bash
# A Dovecot of its own for the tests (IMAP and LMTP) on free loopback ports; every user's password is `secret`.
#   dovecot.sh start FOLDER [IMAP_PORT LMTP_PORT]   prints {"folder", "imap", "lmtp"}; again on a stopped FOLDER = restart on its ports
#   dovecot.sh add-user FOLDER NAME
#   dovecot.sh stop FOLDER
# DOVECOT_INTROSPECTION=URL: also takes access tokens (XOAUTH2, OAUTHBEARER) that this endpoint (RFC 7662) calls active.
# DOVECOT_FSYNC=optimized: as it comes out of the box; the tests do without.
#   dovecot.sh kill FOLDER                          at once, without a word to anybody
set -euo pipefail
command=$1 folder=$2
[ -x /usr/sbin/dovecot ] || { echo "Dovecot is not installed: run test/servers/install.sh" >&2; exit 1; }
user=$(id -un) group=$(id -gn) as=()
if [ "$(id -u)" = 0 ]; then
  user=nobody group=nogroup
  as=(setpriv --reuid nobody --regid nogroup --clear-groups)
fi
free_ports() {
  node -e 'const n=require("node:net");const s=Array.from({length:+process.argv[1]},()=>n.createServer().listen(0,"127.0.0.1"));let up=0;for(const one of s)one.on("listening",()=>{if(++up===s.length){console.log(s.map(x=>x.address().port).join(" "));s.forEach(x=>x.close())}})' "$1"
}
write_configuration() {
  cat >"$folder/dovecot.conf" <<CONF
base_dir = $folder/run
state_dir = $folder/state
instance_name = mailflex-test
log_path = $folder/log/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
default_login_user = $user
default_internal_user = $user
default_internal_group = $group
first_valid_uid = 1
mail_location = maildir:$folder/mail/%u
mail_max_userip_connections = 50
mail_fsync = ${DOVECOT_FSYNC:-never}
auth_username_format = %Ln
recipient_delimiter = +
postmaster_address = postmaster@localhost
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=$user gid=$group home=$folder/mail/%n allow_all_users=yes
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Drafts {
    special_use = \Drafts
    auto = subscribe
  }
  mailbox Sent {
    special_use = \Sent
    auto = subscribe
  }
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = $1
  }
  inet_listener imaps {
    port = 0
  }
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = $2
  }
}
CONF
}
add_token_login() {
  cat >"$folder/oauth2.conf.ext" <<CONF
introspection_url = $DOVECOT_INTROSPECTION
introspection_mode = post
username_attribute = sub
active_attribute = active
active_value = true
CONF
  cat >>"$folder/dovecot.conf" <<CONF
auth_mechanisms = plain login xoauth2 oauthbearer
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = $folder/oauth2.conf.ext
}
CONF
}
case $command in
  start)
    mkdir -p "$folder"/{run,state,mail,log}
    if [ ! -f "$folder/ports" ]; then echo "${3:-} ${4:-}" | grep '[0-9]' >"$folder/ports" || free_ports 2 >"$folder/ports"; fi
    read -r imap lmtp <"$folder/ports"
    write_configuration "$imap" "$lmtp"
    if [ -n "${DOVECOT_INTROSPECTION:-}" ]; then add_token_login; fi
    if [ "$(id -u)" = 0 ]; then chown -R nobody:nogroup "$folder"; fi
    setsid "${as[@]}" /usr/sbin/dovecot -F -c "$folder/dovecot.conf" >"$folder/log/master.out" 2>&1 </dev/null &
    for _ in $(seq 200); do
      if (exec 3<>"/dev/tcp/127.0.0.1/$imap") 2>/dev/null && [ -s "$folder/run/master.pid" ]; then
        echo "{\"folder\":\"$folder\",\"imap\":$imap,\"lmtp\":$lmtp}"
        exit 0
      fi
      sleep 0.05
    done
    cat "$folder"/log/* >&2
    exit 1
    ;;
  add-user) ;;
  stop)
    pid=$(cat "$folder/run/master.pid")
    # the whole group: its children may be busy with clients
    kill -- "-$pid"
    for _ in $(seq 200); do kill -0 "$pid" 2>/dev/null || exit 0; sleep 0.05; done
    kill -9 -- "-$pid"
    ;;
  kill)
    kill -9 -- "-$(cat "$folder/run/master.pid")"
    # where nobody buries the dead their pid looks alive, and the next start would refuse
    rm "$folder/run/master.pid"
    ;;
  *) echo "usage: dovecot.sh start|add-user|stop|kill FOLDER" >&2; exit 2 ;;
esac
