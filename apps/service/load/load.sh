#!/usr/bin/env bash
# Load on the service from 127.0.0.1 with wrk, bounded in time: one dossier of 100 indicators, requests per second, p50, p99 and
# memory in ten parts, beside what the engine alone does on the same dossier.
# usage: apps/service/load/load.sh [SECONDS [CONNECTIONS]] (default 600 and 8). SLOW=64 adds slow clients and one that sends 1 GB;
# ACCEPT and QUERY ask for another form, such as QUERY='?include=' for totals alone. Needs Debian's packages wrk, curl and procps, and
#   mvn -B -ntp -DskipTests -pl apps/service,testing/benchmarks -am package
set -euo pipefail
cd "$(dirname "$0")/../../.."
seconds=${1:-600}
connections=${2:-8}
slow=${SLOW:-0}
parts=10
jar=${SERVICE_JAR:-$(ls apps/service/target/zhunsheng-service-*-exec.jar)}
work=$(mktemp -d)
port=$((30000 + RANDOM % 10000))
pid=
slow_pids=()
finish() {
    kill "$pid" "${slow_pids[@]}" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT

echo "load.sh: $(nproc) processors, load before: $(cut -d' ' -f1-3 /proc/loadavg)"
java -Xms512m -Xmx512m -XX:+UseSerialGC -cp "${BENCHMARKS:-testing/benchmarks/target/zhunsheng-benchmarks.jar}" \
    org.zhunsheng.benchmarks.peers.ServiceFigures "$work" "${ENGINE_SECONDS:-10}"

java -Xms512m -Xmx512m -XX:+UseSerialGC ${SERVICE_OPTIONS:-} -jar "$jar" --server.port="$port" \
    --zhunsheng.rules="file:$work/rules/" --zhunsheng.scheme=peers-scheme >"$work/log" 2>&1 &
pid=$!
until curl -s -o /dev/null "http://127.0.0.1:$port/health/live"; do
    kill -0 "$pid" || { cat "$work/log" >&2; exit 1; }
    sleep 0.1
done

cat >"$work/post.lua" <<LUA
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Accept"] = "${ACCEPT:-application/json}"
local file = io.open("$work/dossier.json", "rb")
wrk.body = file:read("*a")
done = function(summary, latency)
  local failed = summary.errors.status + summary.errors.read + summary.errors.timeout
  io.write(string.format("%.0f requests/s, p50 %.2f ms, p99 %.2f ms, %.1f KB each, %d failed\n",
    summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    summary.bytes / summary.requests / 1024, failed))
end
LUA
# Resident memory of the process, and what is alive in its heap after a collection.
memory() {
    local alive
    alive=$(jcmd "$pid" GC.class_histogram 2>/dev/null | awk '/^Total/ {printf "%.0f", $3 / 1048576}')
    ps -o rss= -p "$pid" | awk -v alive="$alive" '{printf "resident %.0f MB, alive %s MB", $1 / 1024, alive}'
}
run() { wrk -t1 -c"$connections" -d"$1"s -s "$work/post.lua" "http://127.0.0.1:$port/v1/assessments${QUERY:-}" | tail -n 1; }

echo "warming up: $(run "$((seconds / 10 + 10))"), $(memory)"
if [ "$slow" -gt 0 ]; then
    # Each sends a byte a second of a body of 100,000, and begins anew when it is cut off.
    for _ in $(seq "$slow"); do
        (end=$((SECONDS + seconds))
            while [ "$SECONDS" -lt "$end" ]; do
                exec 3<>"/dev/tcp/127.0.0.1/$port"
                printf 'POST /v1/assessments HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n' >&3
                while [ "$SECONDS" -lt "$end" ] && printf ' ' >&3; do sleep 1; done
            done) 2>/dev/null &
        slow_pids+=($!)
    done
    (head -c 1G /dev/zero | curl -s -o /dev/null -w 'one that sends 1 GB: status %{http_code}, %{size_upload} bytes taken\n' \
        -H 'Content-Type: application/json' -H 'Transfer-Encoding: chunked' -T - -X POST \
        "http://127.0.0.1:$port/v1/assessments" || true) &
    slow_pids+=($!)
    echo "with $slow slow clients and one that sends 1 GB:"
fi
for part in $(seq "$parts"); do
    echo "part $part of $parts, $((seconds / parts)) s: $(run $((seconds / parts))), $(memory), load $(cut -d' ' -f1 /proc/loadavg)"
done
