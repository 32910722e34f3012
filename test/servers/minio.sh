#!/usr/bin/env bash
# A MinIO (S3 server) of its own for the tests, on a free loopback port. Built from source once (some minutes, Go 1.24 or
# later) and kept outside of the checkout.
#   minio.sh install        builds it
#   minio.sh start FOLDER   prints its address with keys (http://key:secret@host:port)
#   minio.sh stop FOLDER
set -euo pipefail
command=$1 folder=${2:-}
source "$(dirname "$0")/free-port.sh"
version=v0.0.0-20260212201848-7aac2a2c5b7c
cache=${XDG_CACHE_HOME:-$HOME/.cache}/mailflex
program=$cache/minio-$version

install() {
  [ -x "$program" ] && return
  PATH=$PATH:/usr/local/go/bin
  command -v go >/dev/null || { echo "MinIO is built with Go, which is not installed" >&2; exit 1; }
  mkdir -p "$cache"
  build=$(mktemp -d "$cache/minio-XXXXXX")
  GOBIN=$build go install -ldflags='-s -w' "github.com/minio/minio@$version" >"$build/log" 2>&1 ||
    { tail -n 5 "$build/log" >&2; rm -rf "$build"; echo "MinIO could not be built" >&2; exit 1; }
  mv "$build/minio" "$program"
  rm -rf "$build"
}

case $command in
  install) install ;;
  start)
    install
    mkdir -p "$folder/data"
    port=$(free_port)
    MINIO_ROOT_USER=mailflex MINIO_ROOT_PASSWORD=mailflex-test MINIO_BROWSER=off MINIO_UPDATE=off \
      setsid "$program" server --quiet --address "127.0.0.1:$port" "$folder/data" >"$folder/minio.log" 2>&1 </dev/null &
    echo $! >"$folder/minio.pid"
    for _ in $(seq 150); do
      kill -0 "$(cat "$folder/minio.pid")" 2>/dev/null || break
      node -e "fetch('http://127.0.0.1:$port/minio/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))" &&
        { echo "http://mailflex:mailflex-test@127.0.0.1:$port"; exit 0; }
      sleep 0.2
    done
    echo "MinIO did not start:" >&2; tail -n 20 "$folder/minio.log" >&2; exit 1
    ;;
  stop) kill "$(cat "$folder/minio.pid")" 2>/dev/null || true ;;
  *) echo "usage: minio.sh install | start FOLDER | stop FOLDER" >&2; exit 2 ;;
esac
