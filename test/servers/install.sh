#!/usr/bin/env bash
# Installs what the tests need beyond Node: from Debian's packages, with the ordinary client, as root. Idempotent.
set -euo pipefail
declare -A provides=([openssl]=openssl [chromium]=chromium [swaks]=swaks [curl]=curl [dovecot]=dovecot-imapd [exim4]=exim4-daemon-light [mbsync]=isync [neomutt]=neomutt [saslpasswd2]=sasl2-bin
  [rspamd]=rspamd [redis-server]=redis-server [java]=openjdk-17-jre-headless [mvn]=maven)
missing=()
python3 -c 'import ensurepip' 2>/dev/null || missing+=(python3-venv)
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
[ -x /usr/lib/dovecot/lmtp ] || missing+=(dovecot-lmtpd)
[ -x /usr/lib/cyrus/bin/httpd ] || missing+=(cyrus-common cyrus-caldav libsasl2-modules)
# cyrus-imapd conflicts with dovecot-imapd: its programs are unpacked beside, not installed
cyrus_cache=${XDG_CACHE_HOME:-$HOME/.cache}/mailflex/cyrus-imapd
unpack_cyrus() {
  [ -x /usr/lib/cyrus/bin/imapd ] || [ -x "$cyrus_cache/usr/lib/cyrus/bin/imapd" ] && return
  mkdir -p "$cyrus_cache/download"
  chmod 755 "$cyrus_cache/download"
  (cd "$cyrus_cache/download" && apt-get download -qq -o APT::Sandbox::User=root cyrus-imapd && dpkg -x cyrus-imapd_*.deb "$cyrus_cache")
  rm -rf "$cyrus_cache/download"
  echo "test servers: unpacked cyrus-imapd"
}
for program in "${!provides[@]}"; do
  command -v "$program" >/dev/null || missing+=("${provides[$program]}")
done
if [ ${#missing[@]} -eq 0 ]; then
  unpack_cyrus
  echo "test servers: everything is installed"
  exit 0
fi
if [ "$(id -u)" != 0 ]; then
  echo "test servers: missing ${missing[*]}; run this script as root, or install them" >&2
  exit 1
fi
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" fonts-dejavu-core >/dev/null
unpack_cyrus
echo "test servers: installed ${missing[*]}"
