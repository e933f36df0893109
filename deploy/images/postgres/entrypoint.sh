#!/bin/bash
# Honours what the official image's entrypoint does of POSTGRES_PASSWORD, POSTGRES_USER, POSTGRES_DB (each also as
# NAME_FILE), PGDATA and /docker-entrypoint-initdb.d. The first argument not being `postgres`, it is run as it is.
set -euo pipefail

from_file() {
  local file="${1}_FILE"
  [ -z "${!file:-}" ] || export "$1"="$(cat "${!file}")"
  unset "$file"
}

[ "${1:0:1}" != - ] || set -- postgres "$@"
[ "$1" = postgres ] || exec "$@"
from_file POSTGRES_PASSWORD
from_file POSTGRES_USER
from_file POSTGRES_DB
if [ "$(id -u)" = 0 ]; then
  mkdir -p "$PGDATA" && chmod 700 "$PGDATA" && chown -R postgres: /var/lib/postgresql "$PGDATA"
  exec setpriv --reuid=postgres --regid=postgres --clear-groups "$0" "$@"
fi

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  : "${POSTGRES_PASSWORD:?a first start needs POSTGRES_PASSWORD or POSTGRES_PASSWORD_FILE}"
  user="${POSTGRES_USER:-postgres}" database="${POSTGRES_DB:-${POSTGRES_USER:-postgres}}"
  initdb --username="$user" --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD") --encoding=UTF8 --locale=C.UTF-8 \
    --auth-local=trust --auth-host=scram-sha-256 >/dev/null
  echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
  # Only by socket while it is being set up: whoever waits for the port waits for the finished server.
  postgres -c listen_addresses= -c unix_socket_directories=/tmp &
  server=$!
  until pg_isready -q -h /tmp -U "$user"; do kill -0 $server && sleep 0.1; done
  run() { psql -h /tmp -U "$user" -v ON_ERROR_STOP=1 --no-psqlrc --quiet --dbname "$@"; }
  [ "$database" = postgres ] || run postgres -c "create database \"$database\""
  for file in /docker-entrypoint-initdb.d/*; do
    case "$file" in
      *.sh) bash "$file" ;;
      *.sql) run "$database" -f "$file" ;;
      *.sql.gz) gunzip -c "$file" | run "$database" ;;
    esac
  done
  kill -INT $server && wait $server
fi
unset POSTGRES_PASSWORD
# As the official image: on all addresses, sockets where Debian's psql looks for them.
exec "$@" -c listen_addresses='*' -c unix_socket_directories=/tmp,/var/run/postgresql
