#!/usr/bin/env bash
# usage: assemble.sh ROOT [MAVEN-ARG...]    Puts the built jars, a runtime, the unpacked natives and an AOT cache into ROOT/dist.
set -eu
root=$1
. "$root/cli/src/dist/bin/jdk.sh"
find_jdk || exit 2
next=$root/dist.next
rm -rf "$next"
mkdir -p "$next/bin" "$next/lib"
cp "$root"/cli/src/dist/bin/* "$next/bin/"
chmod +x "$next/bin/cobolwright"
cp "$root"/cli/target/lib/*.jar "$root"/cli/target/cobolwright-cli.jar "$next/lib/"
"$JAVA_HOME/bin/java" "$root/cli/src/dist/Unsign.java" "$next"/lib/*.jar
TZ=UTC touch -m -t 202601010000 "$next"/lib/*.jar
cp "$root/LICENSE" "$next/"
case " $* " in *" -Pproviders "*)
  mkdir "$next/lib/providers"
  cp "$root"/providers/target/lib/*.jar "$next/lib/providers/" ;;
esac
"$JAVA_HOME/bin/jlink" --output "$next/runtime" --strip-debug --no-header-files --no-man-pages --compress zip-1 --vm server \
  --add-modules java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.net.http,java.sql,java.xml,jdk.charsets,jdk.crypto.ec,jdk.httpserver,jdk.management,jdk.unsupported,jdk.zipfs,jdk.localedata \
  --include-locales en
rm -rf "$root/dist.old"
[ ! -d "$root/dist" ] || mv "$root/dist" "$root/dist.old"
mv "$next" "$root/dist"
rm -rf "$root/dist.old"
# One training run loads what most commands load, unpacks the natives and writes the AOT cache for the next starts.
"$root/dist/bin/cobolwright" self-test --write-aot-cache >&2 ||
  echo "build: no AOT cache was written; cobolwright works, but starts more slowly" >&2
