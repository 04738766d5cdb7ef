# Finds a JDK 25. Source this, then call `find_jdk`: sets JAVA_HOME or prints what to install and returns 2.

is_jdk_25() {
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && grep -qs '^JAVA_VERSION="25' "$1/release"
}

find_jdk() {
  if is_jdk_25 "${COBOLWRIGHT_JDK:-}"; then export JAVA_HOME=$COBOLWRIGHT_JDK; return 0; fi
  if is_jdk_25 "${JAVA_HOME:-}"; then export JAVA_HOME; return 0; fi
  local candidate javac
  javac=$(command -v javac 2>/dev/null) && javac=$(readlink -f "$javac" 2>/dev/null) || javac=
  for candidate in "${javac%/bin/javac}" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
      "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk@25; do
    if is_jdk_25 "$candidate"; then export JAVA_HOME=$candidate; return 0; fi
  done
  echo "cobolwright: no JDK 25 found in COBOLWRIGHT_JDK, JAVA_HOME, PATH or the usual folders." >&2
  echo "Next step: install one (for example Temurin 25 from https://adoptium.net, or your system's openjdk-25-jdk package)" >&2
  echo "and, where it is in an unusual place, set JAVA_HOME to it." >&2
  return 2
}
