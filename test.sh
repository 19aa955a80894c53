#!/usr/bin/env bash
# Installs what the tests need, builds and runs them. The last line sums up: N passed, N failed, N skipped.
set -u
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

# Native compilation needs a linker; where there is none and none can be installed, its tests are reported as skipped.
links() { echo "int main(void) { return 0; }" | "$1" -x c - -o "$results/empty" 2>/dev/null; }
apt() { DEBIAN_FRONTEND=noninteractive timeout 300 apt-get -qq "$@" >/dev/null 2>&1; }
if ! links clang && ! links gcc && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
  apt update && apt install -y --no-install-recommends clang zlib1g-dev || echo "No linker could be installed." >&2
fi

dotnet build MlConnector.sln --verbosity quiet || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }
dotnet test MlConnector.sln --no-build --verbosity quiet --logger trx --results-directory "$results" "$@"
status=$?

sum() { cat "$results"/*.trx 2>/dev/null | grep -o "<Counters [^>]*" | grep -o " $1=\"[0-9]*\"" | grep -o "[0-9]*" | awk '{ n += $1 } END { print n + 0 }'; }
passed=$(sum passed)
failed=$(sum failed)
skipped=$(($(sum total) - $(sum executed)))
if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
if [ "$passed" -eq 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
