#!/usr/bin/env bash
# Makes types of the contract and compiles the client beside this script with them, strictly. Needs node and npm.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/client.ts" "$here/package.json" "$work/"
cd "$work"
npm install --silent --no-audit --no-fund --no-package-lock >/dev/null
npx --no-install openapi-typescript "$here/../../../../docs/openapi/zhunsheng-v1.json" --output zhunsheng.ts >/dev/null
npx --no-install tsc --noEmit --strict --skipLibCheck --target es2022 --module esnext --moduleResolution bundler client.ts
echo "a client of $(wc -l <client.ts) lines compiles"
