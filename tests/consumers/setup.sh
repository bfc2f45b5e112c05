#!/bin/sh
# Prepares the programs that judge our files: leaves the Open XML validator (npm) and the veraPDF
# runner (Java) under .venv/consumers, so that nothing is written into the source tree.
# Run from the repository's root, after .ci/setup.
set -eu

from=tests/consumers
to=.venv/consumers

echo "Installing the Open XML validator" >&2
mkdir -p "$to/node"
cp "$from/node/package.json" "$from/node/package-lock.json" "$to/node/"
# `install`, not `ci`: the lock names one platform's binary, other platforms still need theirs.
install_node() {
    npm install --prefix "$to/node" --no-audit --no-fund --no-update-notifier --silent </dev/null
}
install_node || { sleep 5; install_node; }

echo "Compiling the veraPDF runner" >&2
mkdir -p "$to/java"
jar=$(.venv/bin/python -m tests.consumers.verapdf)
javac -nowarn -Xlint:none -d "$to/java" -cp "$jar" "$from/java/Vera.java"
