#!/usr/bin/env bash
# Checks the Pipedrive client and its simulator against Pipedrive's own OpenAPI documents: a small program calls every group of operations,
# and a validating proxy (Stoplight Prism) between the two looks at every request and answer.
#
#   eng/check-pipedrive-contract.sh <openapi-v1.yaml> <openapi-v2.yaml>      or PIPEDRIVE_OPENAPI_V1 and PIPEDRIVE_OPENAPI_V2
#
# The documents are Pipedrive's and not part of this repository. PRISM names an installed proxy; without it, npm installs the version below
# into a folder that is removed afterwards. Needs node. Errors of the documents stand in eng/pipedrive-contract-errors.txt with a reason each.
# Exit code: 0 no violation, 1 violations or failed calls (each is printed), 2 the check could not run, 3 skipped because a document is missing.
set -u
prism_version=5.14.2
cd "$(dirname "$0")/.."
v1=${1:-${PIPEDRIVE_OPENAPI_V1:-}}
v2=${2:-${PIPEDRIVE_OPENAPI_V2:-}}
if [ ! -f "$v1" ] || [ ! -f "$v2" ]; then
  echo "skipped: the OpenAPI documents of Pipedrive's v1 and v2 are needed, as two arguments or in PIPEDRIVE_OPENAPI_V1 and PIPEDRIVE_OPENAPI_V2."
  exit 3
fi

for tool in node dotnet $([ -n "${PRISM:-}" ] || command -v prism >/dev/null || echo npm); do
  command -v "$tool" >/dev/null || { echo "$tool is needed for this check and was not found." >&2; exit 2; }
done

folder=$(mktemp -d)
proxies=()
finish() {
  for proxy in "${proxies[@]}"; do kill "$proxy" 2>/dev/null; done
  rm -rf "$folder"
}
trap finish EXIT

prism=${PRISM:-$(command -v prism || true)}
if [ -z "$prism" ]; then
  npm install --no-audit --no-fund --prefix "$folder" "@stoplight/prism-cli@$prism_version" >"$folder/npm.log" 2>&1 || { cat "$folder/npm.log" >&2; exit 2; }
  prism=$folder/node_modules/.bin/prism
fi

dotnet build tests/MlConnector.ContractWalk --verbosity quiet || exit 2
read -r port first second < <(node -e '
  const net = require("net"), open = [0, 0, 0].map(() => net.createServer().listen(0, "127.0.0.1"));
  Promise.all(open.map(s => new Promise(done => s.once("listening", done)))).then(() => {
    console.log(open.map(s => s.address().port).join(" "));
    open.forEach(s => s.close());
  });')

serve() {
  "$prism" proxy "$2" "http://localhost:$port/api/$1" --port "$3" >"$folder/$1.log" 2>&1 &
  proxies+=($!)
}
serve v1 "$v1" "$first"
serve v2 "$v2" "$second"
for version in v1 v2; do
  for _ in $(seq 120); do
    grep -q "is listening" "$folder/$version.log" && break
    sleep 0.5
  done
  grep -q "is listening" "$folder/$version.log" || { echo "The proxy for $version did not start:" >&2; cat "$folder/$version.log" >&2; exit 2; }
done

dotnet run --no-build --project tests/MlConnector.ContractWalk -- "$port" "http://127.0.0.1:$first" "http://127.0.0.1:$second" eng/pipedrive-contract-errors.txt
