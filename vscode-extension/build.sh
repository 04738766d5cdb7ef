#!/usr/bin/env bash
# usage: build.sh [--without-server]    Packages the extension into cobolwright.vsix, with the distribution in dist/ as its server,
# or without one into cobolwright-small.vsix.
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=$(cd "$here/.." && pwd -P)
cd "$here"
command -v npm >/dev/null || { echo "build: npm is missing; install Node.js 20 or newer" >&2; exit 2; }
if [ ! -d node_modules ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --ignore-scripts --no-audit --no-fund >&2
fi
npm run -s check
npm run -s compile -- --log-level=warning
cp "$root/LICENSE" LICENSE
rm -rf server
package=cobolwright-small.vsix
if [ "${1:-}" != --without-server ]; then
  [ -x "$root/dist/bin/cobolwright" ] || { echo "build: there is no distribution in dist/; run ./dev build first" >&2; exit 2; }
  cp -a "$root/dist" server
  package=cobolwright.vsix
fi
npm run -s package -- --out "$package" >&2
echo "$here/$package"
