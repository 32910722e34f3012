#!/usr/bin/env bash
# Installs what the tests need beyond Node: from Debian's packages, with the ordinary client, as root. Idempotent.
set -euo pipefail
declare -A provides=([chromium]=chromium [swaks]=swaks)
missing=()
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
for program in "${!provides[@]}"; do
  command -v "$program" >/dev/null || missing+=("${provides[$program]}")
done
if [ ${#missing[@]} -eq 0 ]; then
  echo "test servers: everything is installed"
  exit 0
fi
if [ "$(id -u)" != 0 ]; then
  echo "test servers: missing ${missing[*]}; run this script as root, or install them" >&2
  exit 1
fi
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" fonts-dejavu-core >/dev/null
echo "test servers: installed ${missing[*]}"
