#!/usr/bin/env bash
# Measures how soon the first certificate is at the portal after this device's own link was down: agent and reference
# portal in a network namespace each, joined by a veth pair. Needs root, iproute2, python3 and openssl.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

usage() {
  cat <<'TEXT'
usage: bash Benchmarks/linkup.sh [--seconds 40] [--rounds 5] [--cut idle|busy|cable] [--limit SECONDS] [--bin DIR]

  --seconds   how long the link is down
  --rounds    how often; each prints the seconds from the link's return to the first certificate at the portal
  --cut       idle: the interface goes down, and certificates are recorded meanwhile
              busy: the interface goes down while certificates are being sent
              cable: as busy, but the other end goes down: the interface loses its carrier and keeps its address
  --limit     fail where the median is above this
  --bin       where cvmsync and cvmportal are; the debug build unless given
TEXT
}

seconds=40 rounds=5 cut=idle limit='' bin=''
while (($#)); do
  case $1 in
    --seconds) seconds=${2:?}; shift ;;
    --rounds) rounds=${2:?}; shift ;;
    --cut) cut=${2:?}; shift ;;
    --limit) limit=${2:?}; shift ;;
    --bin) bin=${2:?}; shift ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 64 ;;
  esac
  shift
done
if ((EUID != 0)); then echo 'skipped: network namespaces need root' >&2; exit 0; fi
bin=${bin:-$(swift build --show-bin-path)}
for program in cvmsync cvmportal; do
  if [[ ! -x $bin/$program ]]; then echo "build $program first: swift build --product $program" >&2; exit 69; fi
done

place=$(mktemp -d)
van=cvm-van-$$ office=cvm-office-$$
pids=()
clean_up() {
  kill "${pids[@]}" 2>/dev/null || true
  wait 2>/dev/null || true
  ip netns del "$van" 2>/dev/null || true
  ip netns del "$office" 2>/dev/null || true
  rm -rf "$place"
}
trap clean_up EXIT

in_van() { ip netns exec "$van" "$@"; }
in_office() { ip netns exec "$office" "$@"; }
cvmsync() { in_van "$bin/cvmsync" "$@" --data "$place/van" --lang en; }

# Waits, at most 30 seconds, until a command succeeds.
until_true() {
  local tries
  for ((tries = 0; tries < 150; tries++)); do
    if "$@" >/dev/null 2>&1; then return 0; fi
    sleep 0.2
  done
  echo "gave up waiting for: $*" >&2
  return 1
}

ip netns add "$van"
ip netns add "$office"
ip -n "$van" link add wan type veth peer name lan netns "$office"
for side in "$van wan 1" "$office lan 2"; do
  read -r space link host <<<"$side"
  ip -n "$space" link set lo up
  ip -n "$space" address add "10.77.0.$host/24" dev "$link"
  ip -n "$space" link set "$link" up
done

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout "$place/key.pem" \
  -out "$place/cert.pem" -days 2 -subj /CN=portal -addext subjectAltName=IP:10.77.0.2 2>/dev/null
mkdir "$place/portal"
"$bin/cvmportal" seed-list --count 2000 >"$place/vehicles.json"
ip netns exec "$office" "$bin/cvmportal" serve --data "$place/portal" --port 0 --port-file "$place/port" --vehicles 2000 \
  >"$place/portal.log" 2>&1 &
pids+=($!)
until_true test -s "$place/port"
port=$(<"$place/port")

# The reference portal speaks http on the loopback; this ends TLS in front of it.
cat >"$place/tls.py" <<'PYTHON'
import socket, ssl, sys, threading
folder, port = sys.argv[1], int(sys.argv[2])
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(folder + "/cert.pem", folder + "/key.pem")
def copy(source, target):
    try:
        while data := source.recv(65536): target.sendall(data)
    except OSError: pass
    for end in (source, target):
        try: end.shutdown(socket.SHUT_RDWR)
        except OSError: pass
def serve(raw):
    try: outer = context.wrap_socket(raw, server_side=True)
    except OSError: return
    inner = socket.create_connection(("127.0.0.1", port))
    for end in (outer, inner): end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    threading.Thread(target=copy, args=(inner, outer), daemon=True).start()
    copy(outer, inner)
listener = socket.create_server(("10.77.0.2", 8443), backlog=64)
while True: threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
PYTHON
ip netns exec "$office" python3 "$place/tls.py" "$place" "$port" &
pids+=($!)

# Prints the seconds from a time of the system's clock until the portal has more certificates than it had.
cat >"$place/first.py" <<'PYTHON'
import sys, time, urllib.request, json
port, before, began, limit = sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), 120
def count():
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/admin/certificates") as answer:
        return len(json.load(answer)["certificates"])
if before < 0: print(count()); sys.exit()
while count() <= before:
    if time.time() - began > limit: sys.exit("no certificate came")
    time.sleep(0.01)
print(f"{time.time() - began:.2f}")
PYTHON
at_portal() { in_office python3 "$place/first.py" "$port" -1 0; }

cvmsync init --portal https://10.77.0.2:8443 --kind mobile-unit --name Van >/dev/null
python3 - "$place" <<'PYTHON'
import json, sys
file = sys.argv[1] + "/van/config.json"
fields = json.load(open(file)) | {"certificateAuthorities": sys.argv[1] + "/cert.pem", "page": 0}
json.dump(fields, open(file, "w"))
PYTHON
ip netns exec "$van" "$bin/cvmsync" agent --data "$place/van" --lang en >"$place/agent.log" 2>&1 &
pids+=($!)
until_true test -S "$place/van/agent.sock"
cvmsync stock add 7000001 7009000 --who 'Camille Exemple' >/dev/null

next=7000001
# Records so many certificates of vehicles that the portal has.
record() {
  python3 - "$place" $((next - 7000001)) "$1" <<'PYTHON' >"$place/entries.jsonl"
import datetime, json, sys
folder, done, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
at = (datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
seeded = [one for one in json.load(open(folder + "/vehicles.json"))
          if not one.get("purpose") and one.get("ownerName") and len(one["vehicle"]["vin"]) == 17]
fields = ["vin", "year", "make", "model", "colour", "plate", "jurisdiction", "netMass"]
for number in range(done, done + count):
    one = seeded[number % len(seeded)]
    print(json.dumps({
        "number": str(7000001 + number), "performedAt": at, "mechanic": "TREM1234", "paperReason": "mobileUnit",
        "inspectionReason": "periodic", "owner": {"kind": "person", "name": one["ownerName"]},
        "odometer": {"value": "88123", "unit": "km"}, "defects": [], "result": "compliant", "sticker": "12",
        "vehicle": {name: one["vehicle"][name] for name in fields if name in one["vehicle"]}}))
PYTHON
  cvmsync record --lines --json "$place/entries.jsonl" >/dev/null 2>&1
}
set_link() {
  if [[ $cut == cable ]]; then ip -n "$office" link set lan "$1"; else ip -n "$van" link set wan "$1"; fi
}

cvmsync sign-in TREM1234 <<<mecano-1 >/dev/null 2>&1 || true
code=$("$bin/cvmportal" mail --last --data "$place/portal" | grep -oE '[0-9]{6}$' | tail -n 1)
cvmsync sign-in --code <<<"$code" >/dev/null
none_waits() {
  { cvmsync status --json || true; } | python3 -c '
import json, sys
counts = json.load(sys.stdin)["counts"]
sys.exit(any(counts.get(state) for state in ("ready", "sending", "unknown")))'
}

some_there() { (($(at_portal) > next - 7000001 + 3)); }
figures=()
for ((round = 1; round <= rounds; round++)); do
  record 1
  next=$((next + 1))
  until_true none_waits
  if [[ $cut == idle ]]; then
    set_link down
    sleep 1
    record 20
    next=$((next + 20))
    sleep $((seconds - 1))
  else
    record 300 &
    recording=$!
    until_true some_there
    set_link down
    wait $recording
    next=$((next + 300))
    sleep "$seconds"
  fi
  before=$(at_portal)
  began=$(date +%s.%N)
  set_link up
  figure=$(in_office python3 "$place/first.py" "$port" "$before" "$began")
  figures+=("$figure")
  echo "round $round: $figure s after the link was up ($before certificates were there)"
  until_true none_waits
done
printf '%s\n' "${figures[@]}" | sort -n | python3 -c '
import statistics, sys
figures = [float(line) for line in sys.stdin]
limit = sys.argv[1]
print(f"'"$cut"', '"$seconds"' s: median {statistics.median(figures):.2f} s, least {min(figures):.2f}, most {max(figures):.2f}")
sys.exit(1 if limit and statistics.median(figures) > float(limit) else 0)' "$limit"
