#!/usr/bin/env bash
# Load on the service from 127.0.0.1 with wrk, bounded in time: requests per second, p50, p99 and memory.
# usage: service/load/load.sh [SECONDS [CONNECTIONS]] (default 60 and 8). SLOW=64 adds slow clients and one that sends 1 GB.
# Needs Debian's packages wrk, curl and procps, and a service that was built: mvn -B -ntp -DskipTests -pl service -am package
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
connections=${2:-8}
slow=${SLOW:-0}
jar=${SERVICE_JAR:-$(ls service/target/zhunsheng-service-*-exec.jar)}
work=$(mktemp -d)
port=$((30000 + RANDOM % 10000))
slow_pids=()
java -Xms512m -Xmx512m -XX:+UseSerialGC ${SERVICE_OPTIONS:-} -jar "$jar" --server.port="$port" >"$work/log" 2>&1 &
pid=$!
trap 'kill "$pid" "${slow_pids[@]}" 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 300); do curl -s -o /dev/null "http://127.0.0.1:$port/health/live" && break; sleep 0.1; done

# A report of the scheme of 100 points.
cat >"$work/post.lua" <<LUA
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/yaml"
local file = io.open("examples/reports/zhoukou-demonstration-zone-2023.yaml", "rb")
wrk.body = file:read("*a")
done = function(summary, latency)
  local failed = summary.errors.status + summary.errors.read + summary.errors.timeout
  io.write(string.format("%.0f requests/s, p50 %.1f ms, p99 %.1f ms, %d failed\n",
    summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000, latency:percentile(99) / 1000, failed))
end
LUA
memory() { ps -o rss= -p "$pid" | awk '{printf "%.0f MB", $1 / 1024}'; }
run() { wrk -t1 -c"$connections" -d"$1"s -s "$work/post.lua" "http://127.0.0.1:$port/v1/gaps" | tail -n 1; }

echo "warming up: $(run 10), resident $(memory)"
if [ "$slow" -gt 0 ]; then
    # Each sends a byte a second of a body of 100,000.
    for _ in $(seq "$slow"); do
        (exec 3<>"/dev/tcp/127.0.0.1/$port"
            printf 'POST /v1/assessments HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n' >&3
            for _ in $(seq "$seconds"); do printf ' ' >&3 || exit 0; sleep 1; done) 2>/dev/null &
        slow_pids+=($!)
    done
    (head -c 1G /dev/zero | curl -s -o /dev/null -w 'one that sends 1 GB: %{http_code}\n' -H 'Content-Type: application/json' \
        -H 'Transfer-Encoding: chunked' -T - -X POST "http://127.0.0.1:$port/v1/assessments" || true) &
    slow_pids+=($!)
    echo "with $slow slow clients and one that sends 1 GB:"
fi
parts=6
for part in $(seq "$parts"); do
    echo "part $part of $parts, $((seconds / parts)) s: $(run $((seconds / parts))), resident $(memory)"
done
