#!/usr/bin/env bash
# usage: run.sh [--no-install|--short]    Tests the packaged extension in a real editor: code-server's VS Code under headless Chromium.
# Installs what that needs (Chromium from the system's packages where this may be done, the editor from npm); --no-install skips that.
# --short installs and downloads nothing, tests a small package with the distribution in dist/ as it is, and says why where it cannot.
# Screenshots are kept in target/e2e.
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=$(cd "$here/../.." && pwd -P)
cd "$here"
skipped() { echo "e2e: the short test in the editor was skipped: $1"; exit 0; }
if [ "${1:-}" = --short ]; then
  command -v npm >/dev/null || skipped "npm is missing; install Node.js 20 or newer"
  command -v chromium >/dev/null || skipped "Chromium is missing; ./dev e2e installs it"
  [ -d node_modules/code-server/lib/vscode/node_modules/tslib ] || skipped "the editor is not installed; ./dev e2e installs it"
  [ -d ../node_modules/esbuild ] && [ ! ../package-lock.json -nt ../node_modules/.package-lock.json ] || skipped "the packages of the extension are not installed; vscode-extension/build.sh installs them"
  [ -x "$root/dist/bin/cobolwright" ] || skipped "there is no distribution in dist/; ./dev build makes it"
  log=$root/target/e2e/package.log
  mkdir -p "$(dirname "$log")"
  ../build.sh --without-server >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
  COBOLWRIGHT_VSIX=$here/../cobolwright-small.vsix COBOLWRIGHT_SERVER=$root/dist exec node --test --test-reporter=spec short.test.mjs
fi
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
if [ ! -f "$package" ] || [ -n "$(find "$root/dist" "$here/../src" "$here/../package.json" "$here/../syntaxes" "$here/../media" "$here/../language-configuration.json" -newer "$package" -print -quit)" ]; then
  "$here/../build.sh" >&2
fi
node --test --test-reporter=spec --test-concurrency=1 bank.test.mjs views.test.mjs editing.test.mjs
