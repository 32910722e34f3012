#!/usr/bin/env bash
# An Apache Kafka broker (KRaft, one node) of its own for the tests, on a free loopback port. Its jars come from Maven
# Central once and are kept outside of the checkout.
#   kafka.sh install        fetches the jars
#   kafka.sh start FOLDER   prints its address (host:port); a folder that was used before keeps address and events
#   kafka.sh stop FOLDER
set -euo pipefail
command=$1 folder=${2:-}
here=$(cd "$(dirname "$0")" && pwd)
source "$here/free-port.sh"
version=$(sed -n '/kafka_2.13/{n;s:.*<version>\(.*\)</version>.*:\1:p}' "$here/kafka/pom.xml")
cache=${XDG_CACHE_HOME:-$HOME/.cache}/mailflex
libs=$cache/kafka-$version

install() {
  [ -d "$libs" ] && return
  for program in java mvn; do
    command -v $program >/dev/null || { echo "$program is not installed: run test/servers/install.sh" >&2; exit 1; }
  done
  mkdir -p "$cache"
  partial=$(mktemp -d "$cache/kafka-XXXXXX")
  mvn -q -B -ntp -f "$here/kafka/pom.xml" "-Dmaven.repo.local=$cache/maven" dependency:copy-dependencies \
    -DincludeScope=runtime "-DoutputDirectory=$partial" >&2 ||
    { rm -rf "$partial"; echo "Kafka's jars could not be fetched from Maven Central" >&2; exit 1; }
  chmod 755 "$partial"
  mv -T "$partial" "$libs" 2>/dev/null || rm -rf "$partial"
}

# Sets port.
configure() {
  port=$(free_port) controller=$(free_port)
  cat >"$folder/server.properties" <<PROPERTIES
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:$controller
listeners=PLAINTEXT://127.0.0.1:$port,CONTROLLER://127.0.0.1:$controller
advertised.listeners=PLAINTEXT://127.0.0.1:$port
controller.listener.names=CONTROLLER
offsets.topic.replication.factor=1
offsets.topic.num.partitions=4
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
group.initial.rebalance.delay.ms=0
auto.create.topics.enable=false
log.dirs=$folder/log
PROPERTIES
  # in one word: the id is random base64url and may begin with a dash
  "${run[@]}" kafka.tools.StorageTool format "--cluster-id=$(node -p 'crypto.randomBytes(16).toString("base64url")')" \
    -c "$folder/server.properties" >"$folder/format.log" 2>&1 || { cat "$folder/format.log" >&2; exit 1; }
}

case $command in
  install) install ;;
  start)
    install
    mkdir -p "$folder"
    run=(java -Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp "$libs/*")
    if [ -f "$folder/server.properties" ]; then
      port=$(sed -n 's/^advertised.listeners=.*:\([0-9]*\)$/\1/p' "$folder/server.properties")
    else
      configure
    fi
    setsid "${run[@]}" kafka.Kafka "$folder/server.properties" >"$folder/kafka.log" 2>&1 </dev/null &
    echo $! >"$folder/kafka.pid"
    for _ in $(seq 300); do
      kill -0 "$(cat "$folder/kafka.pid")" 2>/dev/null || break
      (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && { echo "127.0.0.1:$port"; exit 0; }
      sleep 0.2
    done
    echo "Kafka did not start:" >&2; tail -n 20 "$folder/kafka.log" >&2; exit 1
    ;;
  stop) kill -9 "$(cat "$folder/kafka.pid")" 2>/dev/null || true ;;
  *) echo "usage: kafka.sh install | start FOLDER | stop FOLDER" >&2; exit 2 ;;
esac
