#!/usr/bin/env bash
# How long ./zhunsheng serve takes from the command until it is up (GET /health/live answers) and until it has scored a report, in
# milliseconds. usage: apps/service/load/start.sh [TIMES] (default 10). Everything stays on 127.0.0.1.
# Needs Debian's package curl. Arguments for the service can be given in SERVICE_ARGS.
set -euo pipefail
cd "$(dirname "$0")/../../.."
times=${1:-10}
pid=
trap '[ -z "$pid" ] || kill "$pid" 2>/dev/null || true' EXIT

# Starts the command, waits until it is up and until a report is scored, and ends the service again.
measure() {
    local port=$((30000 + RANDOM % 10000)) begun=${EPOCHREALTIME/[.,]/}
    ./zhunsheng serve --port "$port" ${SERVICE_ARGS:-} >/dev/null 2>&1 &
    pid=$!
    until curl -sf -o /dev/null "http://127.0.0.1:$port/health/live"; do
        kill -0 "$pid" 2>/dev/null || { echo "start.sh: the service does not start" >&2; exit 1; }
        sleep 0.01
    done
    up=$(((${EPOCHREALTIME/[.,]/} - begun) / 1000))
    curl -sf -o /dev/null "http://127.0.0.1:$port/v1/assessments" -H 'Content-Type: application/yaml' \
        --data-binary @examples/reports/zhoukou-demonstration-zone-2023.yaml
    scored=$(((${EPOCHREALTIME/[.,]/} - begun) / 1000))
    kill "$pid"
    wait "$pid" 2>/dev/null || true
    pid=
}

# The median and the slowest of the numbers that are given.
summary() {
    printf '%s\n' "$@" | sort -n | awk '{ all[NR] = $1 } END { printf "median %d ms, slowest %d ms", all[int((NR + 1) / 2)], all[NR] }'
}

# The first call builds what is not built and makes the archive.
measure
echo "start.sh: the first start, with whatever has to be built: up after $up ms, a report scored after $scored ms"
ups=() scoreds=()
for _ in $(seq "$times"); do
    measure
    ups+=("$up") scoreds+=("$scored")
done
echo "start.sh: $times starts, load $(cut -d' ' -f1 /proc/loadavg) on $(nproc) processors: up: $(summary "${ups[@]}"); a report scored: $(summary "${scoreds[@]}")"
