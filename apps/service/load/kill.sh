#!/usr/bin/env bash
# Kills the service with SIGKILL in the middle of stored batches and looks after each restart whether anything that was
# acknowledged is lost or there twice; every tenth time the database crashes, too. usage: apps/service/load/kill.sh [TIMES]
# (default 100). Everything stays on 127.0.0.1.
# Needs Debian's packages postgresql and curl, and a service that was built: mvn -B -ntp -DskipTests -pl apps/service -am package
set -euo pipefail
cd "$(dirname "$0")/../../.."
times=${1:-100}
jar=${SERVICE_JAR:-$(ls apps/service/target/zhunsheng-service-*-exec.jar)}
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
work=$(mktemp -d)
pgport=$((20000 + RANDOM % 10000))
port=$((30000 + RANDOM % 10000))
as=()
if [ "$(id -u)" = 0 ]; then
    chown nobody "$work"
    as=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
fi
pid=
finish() {
    [ -z "$pid" ] || kill -9 "$pid" 2>/dev/null || true
    (cd / && "${as[@]}" "$bin/pg_ctl" -D "$work/data" -m immediate stop >/dev/null 2>&1) || true
    rm -rf "$work"
}
trap finish EXIT
database() { (cd / && "${as[@]}" "$bin/pg_ctl" -D "$work/data" -w -l "$work/log" -o "-p $pgport -h 127.0.0.1 -k $work" "$@" >/dev/null); }
(cd / && "${as[@]}" "$bin/initdb" -D "$work/data" -U zhunsheng -A trust -E UTF8 >/dev/null)
database start

start() {
    java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC ${SERVICE_OPTIONS:-} -jar "$jar" --server.port="$port" \
        --zhunsheng.service.store.url="jdbc:postgresql://127.0.0.1:$pgport/postgres" \
        --zhunsheng.service.store.username=zhunsheng >"$work/service.log" 2>&1 &
    pid=$!
    for _ in $(seq 600); do
        curl -s -o /dev/null "http://127.0.0.1:$port/health/live" && return
        kill -0 "$pid" 2>/dev/null || { cat "$work/service.log" >&2; exit 1; }
        sleep 0.1
    done
    echo "kill.sh: the service does not start" >&2
    exit 1
}

sql() { (cd / && "$bin/psql" -h 127.0.0.1 -p "$pgport" -U zhunsheng -d postgres -Atc "$1"); }

acknowledged=$work/acknowledged
: >"$acknowledged"
for round in $(seq "$times"); do
    # 2,000 units: those of odd rounds are new, those of even rounds are sent again.
    first=$(((round - 1) / 2 * 2000))
    seq "$first" $((first + 1999)) | sed 's/.*/{"zhunsheng":"dossier\/1","unit":{"id":"u&","name":"示例县","kind":"COUNTY"},"from":"2023-01-01","to":"2023-12-31","claims":[{"code":"approval.overdue","value":&}]}/' >"$work/batch"
    start
    # What was acknowledged last is there for whoever asks the service that was started again.
    if [ -s "$acknowledged" ]; then
        curl -sf -o /dev/null "http://127.0.0.1:$port/v1/assessments/$(tail -n 1 "$acknowledged")" || {
            echo "kill.sh: round $round: the last one acknowledged is not found" >&2
            exit 1
        }
    fi
    curl -sN "http://127.0.0.1:$port/v1/assessments:batch" -H 'Content-Type: application/x-ndjson' -H 'Expect:' \
        -T "$work/batch" -X POST >"$work/answers" 2>/dev/null &
    client=$!
    # Not before the first answers, and then at a moment that nobody chose.
    for _ in $(seq 600); do [ -s "$work/answers" ] && break; sleep 0.02; done
    sleep "0.$((RANDOM % 900 + 100))"
    kill -9 "$pid"
    wait "$pid" 2>/dev/null || true
    [ $((round % 10)) != 0 ] || { database -m immediate stop && database start; }
    wait "$client" 2>/dev/null || true
    # A last line that was cut off was not acknowledged.
    { grep '}$' "$work/answers" || true; } | sed -n 's/.*"id":"\([0-9a-f]*\)".*/\1/p' >>"$acknowledged"
    sql "select id from assessment" | sort >"$work/kept"
    sort -u "$acknowledged" >"$work/told"
    lost=$(comm -13 "$work/kept" "$work/told" | wc -l)
    twice=$(sql "select count(*) - count(distinct (unit, period_to, low, high)) from assessment")
    if [ "$lost" != 0 ] || [ "$twice" != 0 ]; then
        echo "kill.sh: round $round: $lost lost, $twice twice" >&2
        exit 1
    fi
    [ $((round % 10)) != 0 ] || echo "kill.sh: $round times killed, $(wc -l <"$work/told") acknowledged"
done
cut=$(($(wc -l <"$work/kept")))
echo "kill.sh: $times times killed; $(wc -l <"$work/told") acknowledged, $cut kept, 0 lost, 0 twice"
