#!/usr/bin/env bash
# A van's day, for real: agent, reference portal, an outage, and everything reinstated exactly once.
# It ends with the ledger, computed from the portal's own file and the agent's, which decides the exit status; with --keep,
# the page's address follows.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source .ci/setup.sh

usage() {
  cat <<'TEXT'
usage: bash Examples/demo.sh [--quick] [--keep] [--lang fr|en] [--portal web]

  --quick    no explanations
  --keep     leaves the agent and the portal running, and ends with the page's address and how to stop them
  --lang     the agent's language, fr unless given
  --portal   web: the portal is a web site that people type into; the station leads them
TEXT
}

quick=false keep=false language=fr kind=protocol
while (($#)); do
  case $1 in
    --quick) quick=true ;;
    --keep) keep=true ;;
    --lang) language=${2:?--lang takes fr or en}; shift ;;
    --portal)
      kind=${2:?--portal takes protocol or web}
      if [[ $kind != protocol && $kind != web ]]; then usage >&2; exit 64; fi
      shift ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 64 ;;
  esac
  shift
done

step() { printf '\n== %s\n' "$1"; }
explain() { $quick || printf '   %s\n' "$@"; }

step 'Build'
install_missing "${build_packages[@]}"
require_swift
swift build "${build_flags[@]}" --product cvmsync
swift build "${build_flags[@]}" --product cvmportal
bin=$(swift build "${build_flags[@]}" --show-bin-path)

place=$(mktemp -d)
van=$place/van portal=$place/portal agent_pid='' portal_pid='' is_kept=false
cvmsync() { "$bin/cvmsync" "$@" --data "$van" --lang "$language"; }
cvmportal() { "$bin/cvmportal" "$@" --data "$portal"; }

stop_all() {
  if $is_kept; then return; fi
  kill $agent_pid $portal_pid 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$place"
}
trap stop_all EXIT

# Writes the script that stops what --keep leaves running, and removes the folder once each program has ended, which it
# waits for at most 30 seconds. A program is known by the folder in its arguments: its number may be another's by then.
write_stop() {
  cat >"$place/stop" <<TEXT
runs() { grep -aqsF '$place' "/proc/\$1/cmdline"; }
for pid in $agent_pid $portal_pid; do
  if runs "\$pid"; then kill "\$pid"; fi
done
for pid in $agent_pid $portal_pid; do
  for ((tries = 0; tries < 150; tries++)); do
    if ! runs "\$pid"; then break; fi
    sleep 0.2
  done
  if runs "\$pid"; then
    echo "program \$pid still runs; $place is kept" >&2
    exit 1
  fi
done
rm -r '$place'
TEXT
}

# Waits, at most 20 seconds, until a command succeeds.
until_true() {
  local tries
  for ((tries = 0; tries < 100; tries++)); do
    if "$@" >/dev/null 2>&1; then return 0; fi
    sleep 0.2
  done
  echo "gave up waiting for: $*" >&2
  return 1
}

start_portal() {
  rm -f "$portal/port.ready"
  "$bin/cvmportal" serve --data "$portal" --port "$1" --port-file "$portal/port.ready" --vehicles 600 \
    >>"$place/portal.log" 2>&1 &
  portal_pid=$!
  until_true test -s "$portal/port.ready"
}

newest_code() { cvmportal mail --last | grep -oE '[0-9]{6}$' | tail -n 1; }

# Runs a command that may end with one of the exit codes named first.
allowing() {
  local allowed=$1 status=0
  shift
  "$@" || status=$?
  if [[ " $allowed " != *" $status "* ]]; then
    echo "exit status $status from: $*" >&2
    return 1
  fi
}

# Leaves all running with --keep, and tells how to sign in, look at the page and stop.
end_day() {
  if ! $keep; then return; fi
  is_kept=true
  step 'All goes on running'
  printf 'To sign in:       access code TREM1234, password mecano-1; the code: %s mail --data %s\n' "$bin/cvmportal" "$portal"
  printf 'Another address:  %s open --print --data %s\n' "$bin/cvmsync" "$van"
  write_stop
  printf 'To stop:          bash %s\n' "$place/stop"
  cvmsync open --print
}

if [[ $kind == web ]]; then
  source Examples/VanDay/web.sh
  end_day
  exit
fi

source Examples/VanDay/garage.sh
source Examples/VanDay/office.sh

step 'Morning: a portal, a van, fifty prenumbered CVMs and ten AVPs'
mkdir -p "$portal"
start_portal 0
port=$(cat "$portal/port.ready")
cvmsync init --portal "http://127.0.0.1:$port" --kind mobile-unit --name 'Unité mobile 1'
# Any free port for the page: a real agent may have the usual one.
printf '{"portal": "http://127.0.0.1:%s", "page": 0}\n' "$port" >"$van/config.json"
cvmsync stock add 4471180 4471229 --who 'Exemple Tremblay'
cvmsync stock add 0088001 0088010 --kind AVP --who 'Exemple Tremblay'
"$bin/cvmsync" agent --data "$van" >>"$place/agent.log" 2>&1 &
agent_pid=$!
until_true test -S "$van/agent.sock"

papers_for_the_garage

step 'The portal goes away'
explain 'Its process is stopped: nothing listens any more.'
kill "$portal_pid"
wait "$portal_pid" 2>/dev/null || true

step 'Inspections on paper, recorded off line'
explain 'Twenty-four CVMs, over rules R1 to R8 of the FAQ, and three AVPs (window tint):' \
  'Examples/VanDay/README.md says what each one shows.'
yesterday=$(date -d yesterday +%F)
sed "s/@DAY@/$yesterday/" Examples/VanDay/day.jsonl >"$place/day.jsonl"
cvmsync record --lines "$place/day.jsonl"

step 'The next day: a minor defect was repaired within 48 hours'
explain 'Recorded off line, before the certificate itself is at the portal: it waits for it.'
sed "s/@NOW@/$(date -u +%FT%TZ)/" Examples/VanDay/conformity.json >"$place/conformity.json"
cvmsync conform 4471197 "$place/conformity.json"

step 'Documents the portal will number: an older one from elsewhere (A3), and an AVP without a paper'
for document in older avp-by-portal; do
  sed "s/@DAY@/$yesterday/" "Examples/VanDay/$document.json" >"$place/$document.json"
done
cvmsync record "$place/older.json" --legacy-number 0098765 --legacy-issued 2022-05-02T10:00-04:00
cvmsync record "$place/avp-by-portal.json" --numbered-by-portal

step 'A colour was read wrong: corrected before anything is sent'
cvmsync correct 4471203 --set vehicle.colour=bleu --who 'Exemple Tremblay' --why 'couleur mal lue'

step 'A record is taken back before anything was sent, and recorded again'
cvmsync withdraw 4471202 --who 'Exemple Tremblay' --why 'à vérifier' --output "$place/again.json"
cvmsync record "$place/again.json"

step 'A record with mistakes is refused whole, with every mistake at once'
for mistakes in mistakes.json mistakes-avp.json; do
  sed "s/@DAY@/$yesterday/" "Examples/VanDay/$mistakes" >"$place/$mistakes"
  allowing '65' cvmsync record "$place/$mistakes"
done

step 'Status, off line'
allowing '0 75' cvmsync sync
cvmsync status

step 'The portal comes back, and misbehaves'
start_portal "$port"
explain 'It will refuse certificate 4471196, lose one answer after its commit, and answer one commit with a 500.' \
  'It is slow, too, so that there is something to see.'
cvmportal fault set refuse-number --value 4471196 >/dev/null
cvmportal fault set commit-then-drop --endpoint certificates:batch --every 3 --times 1 >/dev/null
cvmportal fault set slow --value 1500 --endpoint certificates

sign_in_with_mistakes

step 'An older certificate that another mandatary issued is conformed (A1, A2)'
explain 'It is looked up at the portal by its number first; its 48 hours ended long ago. Another number is not there.'
"$bin/cvmportal" key-in --data "$portal" Examples/VanDay/issued-elsewhere.json
cvmsync conform 5512345 --repaired 2205C --mechanic TREM1234
allowing '65' cvmsync conform 5512346 --repaired 2205C --mechanic TREM1234 --vin 2T1BURHE2HC845127
cvmportal fault set commit-then-500 --endpoint certificates/mechanical --every 2 --times 1 >/dev/null
cvmportal fault set slow --value 150 --endpoint certificates >/dev/null

step 'Drain'
allowing '0 10' cvmsync sync

garage_carries_by_hand

step 'What waits for a person'
allowing '0 10' cvmsync review list
cvmsync review show 4471195

step 'Why: an owner who differs, an answer that was lost, a refusal'
cvmsync why 4471183
lost=$(cvmsync list --json --limit 500 | grep -oE '"number":"[0-9]+"[^{}]*"reason":\{"code":"foundByLookup"' |
  head -n 1 | cut -d '"' -f 4) || true
if [[ -z $lost ]]; then
  echo 'no answer was lost on the way: the demonstration did not show what it must' >&2
  exit 1
fi
cvmsync why "$lost"
cvmsync why 4471196

step 'What became of the repairs'
cvmsync why 4471197
cvmsync why 5512345

step 'The older document: its new number, and both papers to file'
cvmsync why 0098765
cvmsync filed
cvmsync filed 0098765 --who 'Exemple Tremblay'

step 'An AVP: what was measured, and what became of it'
cvmsync show 0088002
cvmsync why 0088002

office_asks "$lost"

step 'What was done, and where every paper is'
explain 'Statistics by day, mechanic and result (U3); each number of the lot in one state (U1).'
cvmsync stats
cvmsync stock ledger 4471180
cvmsync search --state held
every_paper
office_consults

step 'Status'
cvmsync status

step 'Ledger: the paper against the portal'
cvmportal state | grep -i -E 'session|repeat' || true
{ cvmsync list --json --limit 500; garage list --json --limit 500; } | "$bin/cvmportal" audit --data "$portal"

end_day
