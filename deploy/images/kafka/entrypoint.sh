#!/bin/bash
# Honours what the official image does of KAFKA_* (KAFKA_LOG_DIRS -> log.dirs; `__` -> `_`, `___` -> `-`), CLUSTER_ID
# and KAFKA_HEAP_OPTS. Other arguments are run as they are.
set -euo pipefail
[ $# = 0 ] || exec "$@"

config=/opt/kafka/config/server.properties
env | sort | while IFS='=' read -r name value; do
  case "$name" in
    KAFKA_HEAP_OPTS | KAFKA_OPTS | KAFKA_JMX_OPTS | KAFKA_JVM_PERFORMANCE_OPTS | KAFKA_GC_LOG_OPTS | KAFKA_LOG4J_*) ;;
    KAFKA_*)
      key=$(tr '[:upper:]' '[:lower:]' <<<"${name#KAFKA_}" | sed 's/___/-/g; s/__/\x01/g; s/_/./g; s/\x01/_/g')
      echo "$key=$value"
      ;;
  esac
done >"$config"

java=(java -Dorg.slf4j.simpleLogger.defaultLogLevel=${KAFKA_LOG4J_ROOT_LOGLEVEL:-warn} ${KAFKA_HEAP_OPTS:--Xms256m -Xmx512m} ${KAFKA_OPTS:-} -cp '/opt/kafka/libs/*')
id="${CLUSTER_ID:-5L6g3nShT-eMCtK--X86sw}"
[ -s "${KAFKA_LOG_DIRS:-/tmp/kafka-logs}/meta.properties" ] ||
  "${java[@]}" kafka.tools.StorageTool format --ignore-formatted -t "$id" -c "$config" >/dev/null
exec "${java[@]}" kafka.Kafka "$config"
