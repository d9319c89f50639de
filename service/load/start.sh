#!/usr/bin/env bash
# How long ./zhunsheng serve takes from the command to the first answered request, in milliseconds.
# usage: service/load/start.sh [TIMES] (default 10). Without the class archive first, then with it. Everything stays on 127.0.0.1.
# Needs Debian's package curl. Arguments for the service can be given in SERVICE_ARGS.
set -euo pipefail
cd "$(dirname "$0")/../.."
times=${1:-10}
pid=
trap '[ -z "$pid" ] || kill "$pid" 2>/dev/null || true' EXIT

# Starts the command, waits for the answer to an assessment, and ends the service again.
measure() {
    local port=$((30000 + RANDOM % 10000)) begun=${EPOCHREALTIME/[.,]/}
    ./zhunsheng serve --server.port="$port" ${SERVICE_ARGS:-} >/dev/null 2>&1 &
    pid=$!
    until curl -sf -o /dev/null "http://127.0.0.1:$port/v1/assessments" -H 'Content-Type: application/yaml' \
        --data-binary @examples/reports/zhoukou-demonstration-zone-2023.yaml; do
        kill -0 "$pid" 2>/dev/null || { echo "start.sh: the service does not start" >&2; exit 1; }
        sleep 0.01
    done
    echo $(((${EPOCHREALTIME/[.,]/} - begun) / 1000))
    kill "$pid"
    wait "$pid" 2>/dev/null || true
    pid=
}

# The first call builds what is not built and makes the archive.
echo "start.sh: the first start, with whatever has to be built: $(measure) ms"
figures=$(for _ in $(seq "$times"); do measure; done | sort -n)
echo "start.sh: $times starts: median $(sed -n "$(((times + 1) / 2))p" <<<"$figures") ms, slowest $(tail -n 1 <<<"$figures") ms"
