#!/usr/bin/env bash
# Does what the Dockerfile says without Docker: lays out the layers by its own commands, starts the application from them by its
# entry point as a user without rights, asks its health check, scores a report and ends it. Everything stays on 127.0.0.1.
# Needs Debian's package curl, and a service that was built: mvn -B -ntp -DskipTests -pl apps/service -am package
set -euo pipefail
cd "$(dirname "$0")/../../.."
dockerfile=apps/service/image/Dockerfile
fail() { echo "check.sh: $*" >&2; exit 1; }
image=$(mktemp -d)
pid=
finish() {
    [ -z "$pid" ] || kill -9 "$pid" 2>/dev/null || true
    rm -rf "$image"
}
trap finish EXIT
mkdir "$image/layers" "$image/app"

# First stage: COPY and RUN.
read -r _ from to < <(grep -m 1 '^COPY apps/service/target' "$dockerfile")
# shellcheck disable=SC2086
cp $from "$image/layers/$to"
run=$(sed -n 's/^RUN \(java .*\)$/\1/p' "$dockerfile")
(cd "$image/layers" && eval "$run") || fail "the layers cannot be taken apart"

# Second stage: each layer that is copied is there; together they are the application.
grep '^COPY --from=layers' "$dockerfile" | while read -r _ _ layer _; do
    [ -d "$image$layer" ] || fail "there is no layer $layer"
    cp -r "$image$layer." "$image/app"
    echo "check.sh: layer $layer, $(du -sk "$image$layer" | cut -f1) KB"
done
cp apps/service/image/healthy.sh "$image/app"
chmod -R a+rX "$image"

as=()
[ "$(id -u)" != 0 ] || as=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
export SERVER_PORT=$((30000 + RANDOM % 10000))
entrypoint=$(sed -n 's/^ENTRYPOINT \[\(.*\)\]$/\1/p' "$dockerfile" | tr -d '",')
healthcheck=$(sed -n 's/^HEALTHCHECK .*CMD \[\(.*\)\]$/\1/p' "$dockerfile" | tr -d '",' | sed "s#/app/#$image/app/#")
! (cd / && ${as[@]+"${as[@]}"} $healthcheck 2>/dev/null) || fail "healthy before it runs"
# shellcheck disable=SC2086
(cd "$image/app" && exec ${as[@]+"${as[@]}"} $entrypoint) >"$image/log" 2>&1 &
pid=$!
for _ in $(seq 600); do
    (cd / && ${as[@]+"${as[@]}"} $healthcheck 2>/dev/null) && break
    kill -0 "$pid" 2>/dev/null || { cat "$image/log" >&2; fail "the application does not start"; }
    sleep 0.1
done
curl -sf "http://127.0.0.1:$SERVER_PORT/v1/assessments" -H 'Content-Type: application/yaml' \
    --data-binary @examples/reports/zhoukou-demonstration-zone-2023.yaml >"$image/answer" || fail "it scores nothing"
grep -q '"zhunsheng" : "assessment/1"' "$image/answer" || fail "it gives something else than an assessment"
kill "$pid"
status=0
wait "$pid" || status=$?
[ "$status" = 143 ] || fail "it ended with status $status on SIGTERM"
pid=
# Off the loopback interface it must not start without keys.
status=0
(cd "$image/app" && SERVER_ADDRESS=0.0.0.0 timeout 60 ${as[@]+"${as[@]}"} $entrypoint) >"$image/log" 2>&1 || status=$?
[ "$status" = 1 ] || fail "without keys it started on all interfaces"
grep -q zhunsheng.service.keys "$image/log" || fail "it does not say why it did not start"
echo "check.sh: the layers start as nobody, are healthy, score and end; without keys they do not start on all interfaces"
