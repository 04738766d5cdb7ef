#!/usr/bin/env bash
# usage: run.sh [--no-install]    Tests the packaged extension in a real editor: code-server's VS Code under headless Chromium.
# Installs what that needs (Chromium from the system's packages where this may be done, the editor from npm); --no-install skips that.
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=$(cd "$here/../.." && pwd -P)
cd "$here"
command -v npm >/dev/null || { echo "e2e: npm is missing; install Node.js 20 or newer" >&2; exit 2; }

if [ "${1:-}" != --no-install ]; then
  if ! command -v chromium >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >&2
  fi
  if [ ! -d node_modules/code-server ]; then
    npm ci --ignore-scripts --no-audit --no-fund >&2
  fi
  if [ ! -d node_modules/code-server/lib/vscode/node_modules/tslib ]; then
    (cd node_modules/code-server/lib/vscode && npm install --ignore-scripts --omit=dev --no-save --no-audit --no-fund >&2)
  fi
fi

[ -x "$root/dist/bin/cobolwright" ] || "$root/dev" build >&2
package=$here/../cobolwright.vsix
if [ ! -f "$package" ] || [ -n "$(find "$root/dist" "$here/../src" "$here/../package.json" "$here/../syntaxes" -newer "$package" -print -quit)" ]; then
  "$here/../build.sh" >&2
fi
node --test --test-reporter=spec --test-concurrency=1 ./*.test.mjs
