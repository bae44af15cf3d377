# A day against a portal that is a web site for people: the papers of two vans and a garage are typed into it as each
# station says, looked for before and after, and counted. Sourced by demo.sh, whose functions and places it uses.

source Examples/VanDay/site.sh

# Debian's name of what reads the stations' answers.
install_missing jq curl

declare -A people=([TREM1234]='Exemple Tremblay' [GAGN2345]='Exemple Gagnon') agents=()
stations=(unite-1 unite-2 garage)
# The page's address at the end is unit 1's.
van=$place/unite-1
at='' answer='' call='' saved='' form='' typed=() is_lost=false

# The station that `at` names.
station() { "$bin/cvmsync" "$@" --data "$place/$at" --lang "$language"; }

start_agent() {
  rm -f "$place/$at/agent.sock"
  "$bin/cvmsync" agent --data "$place/$at" >>"$place/agent.log" 2>&1 &
  agents[$at]=$!
  agent_pid="${agents[*]}"
  until_true test -S "$place/$at/agent.sock"
}

stop_agent() {
  kill "$@" "${agents[$at]}"
  wait "${agents[$at]}" 2>/dev/null || true
}

# set_up KIND NAME FIRST-NUMBER SECOND-PERSON: a station whose portal is a web site.
set_up() {
  station init --portal web --kind "$1" --name "$2"
  jq -n --arg report "$place/bureau" --argjson second "$4" \
    '{portal: "web", page: 0, report: $report, secondPerson: $second}' >"$place/$at/config.json"
  station stock add "$3" "$(($3 + 199))" --who 'Exemple Tremblay'
}

# dated FILE: with yesterday's date in Québec and its offset.
dated() {
  local quebec='EST5EDT,M3.2.0,M11.1.0'
  sed "s/@DAY@/$(TZ=$quebec date -d 'yesterday 12:00' +%F)/
    s/@OFFSET@/$(TZ=$quebec date -d 'yesterday 12:00' +%:z)/" "Examples/VanDay/web/$1"
}

# ask CALL JSON: makes a call at the station; $answer is what it answers.
ask() {
  answer=$(curl -sS --fail-with-body --unix-socket "$place/$at/agent.sock" -d "$2" "http://localhost/v1/$1") || {
    echo "$1 at $at: $answer" >&2
    return 1
  }
}

of() { jq -r "$1" <<<"$answer"; }

# name_call: $call becomes the call about the certificate of $answer by the person $who.
name_call() {
  call=$(jq -c --arg name "${people[$who]}" --arg code "$who" \
    '{subject: {kind: .summary.kind, number: .summary.number, operation}, by: {name: $name, accessCode: $code}}' \
    <<<"$answer")
}

# with MEMBERS: the call with further members.
with() { printf '%s, %s}' "${call%\}}" "$1"; }

# act ACTION: what the person did, noted at the station, which refuses it if another person did something meanwhile.
act() { ask keying-step "$(with_seen "\"action\": $1")"; }

# with_seen MEMBERS: the same, with the revision of the session that the person saw.
with_seen() {
  [[ $answer =~ \"revision\":([0-9]+) ]]
  with "\"revision\": ${BASH_REMATCH[1]}, $1"
}

is_typing() { [[ $answer == *'"stage":"field.'* ]]; }

document() { of '[.summary.kind, .search] | join(" ")'; }
is_repair() { [[ $(of '.summary.intent // ""') == conform ]]; }

# begin KIND NUMBER: takes a certificate and looks for its number first. $found is `absent` or `present`.
begin() {
  ask keying-session "{\"subject\": {\"kind\": \"$1\", \"number\": \"$2\"}}"
  name_call
  ask keying-take "$call"
  search_first
}

search_first() {
  found=absent
  # shellcheck disable=SC2046
  if look_up $(document); then found=present; fi
  if is_repair && [[ -z $(shown_field reparee-1) ]]; then found=absent; fi
  act "{\"searched\": {\"found\": \"$found\"}}"
  printf '   %s: step 0: %s' "$(document)" "$found"
}

# type_in [whole]: the vehicle, then field after field as the station shows them; nothing is saved.
type_in() {
  local words
  if ! is_repair; then
    open_form "$(of .vehicle.vin)" "$(of '.sheet.steps[] | select(.field == "owner.name") | .text')"
    act "{\"vehicle\": {\"found\": \"$found\"}}"
    printf ', vehicle: %s' "$found"
  fi
  typed=()
  while is_typing; do
    mapfile -d '' -t words < <(typed_for now "${1:-}")
    typed+=("${words[@]}")
    act '{"next": {}}'
  done
  printf ', %s fields typed' "${#typed[@]}"
}

# typed_for now|every [whole]
typed_for() {
  jq -j --slurpfile site "$place/site-fields.json" --arg every "$1" --arg whole "${2:-}" -f Examples/VanDay/web/typed.jq \
    <<<"$answer"
}

# save_it: presses the portal's button; $saved is the number that it tells, or 500.
save_it() {
  local kind=cvm path index
  if [[ $(of .summary.kind) == photometric ]]; then kind=avp; fi
  path=/saisie/$kind
  if is_repair; then
    path=/conformite/$kind/$(of .search) form=''
    visit "$path"
    for index in "${!typed[@]}"; do
      if [[ ${typed[index]} == Réparée* ]]; then typed[index]=$(box_beside "${typed[index]%=oui}")=oui; fi
    done
  fi
  press_save "$path" ${form:+"$form"} "${typed[@]}"
  printf ', saved: %s' "$saved"
}

# tick [NUMBER]: the person says that the portal saved it; the number that it gave to an older document.
tick() {
  local number='{}'
  if [[ $(of '.summary.intent // ""') == register ]]; then number="{\"number\": \"$1\"}"; fi
  act "{\"saved\": $number}"
}

# see CALL: looks for it at the portal once more, and notes what is shown there; a page is kept as evidence.
see() {
  local number
  name_call
  number=$(of '.portalNumber // .summary.number')
  if ! look_up "$(of .summary.kind)" "$number"; then return 1; fi
  local result='"compliant"' niv
  if [[ $(shown_field resultat) != Conforme ]]; then result='"nonCompliant"'; fi
  niv=$(shown_field niv)
  local seen="{\"number\": \"$(shown_field numero)\", \"vin\": \"${niv: -6}\", \"result\": $result}"
  if [[ $1 == keying-witness ]]; then
    ask "$1" "$(with_seen "\"seen\": $seen, \"page\": $(shown_text | jq -Rs .)")"
  else
    ask "$1" "$(with_seen "\"seen\": $seen")"
  fi
  printf ', %s\n' "$(of .record.state)"
}

# key_in KIND NUMBER: the usual way.
key_in() {
  begin "$1" "$2"
  type_in
  save_it
  tick "$saved"
  see keying-witness
}

# by_colleague NUMBER: somebody types the paper at the portal, and says nothing to the station.
by_colleague() {
  ask keying-session "{\"subject\": {\"kind\": \"mechanical\", \"number\": \"$1\"}}"
  mapfile -d '' -t typed < <(typed_for every)
  open_form "$(of .vehicle.vin)" ''
  printf '   %s: typed by %s' "$(document)" "${people[$who]}"
  save_it
  echo
}

documents_there() { "$bin/cvmportal" ledger --data "$portal" --json | jq '.certificates | length'; }

step 'Morning: a portal that is a web site, two vans and a garage, each with its papers'
explain 'No station can ask this portal: a person types, and the station leads.'
mkdir -p "$portal" "$place/bureau"
start_portal 0
port=$(cat "$portal/port.ready")
"$bin/cvmportal" site-fields >"$place/site-fields.json"
at=unite-1 && set_up mobile-unit 'Unité mobile 1' 4481001 '["adapted"]'
station stock add 0088101 0088200 --kind AVP --who 'Exemple Tremblay'
at=unite-2 && set_up mobile-unit 'Unité mobile 2' 4482001 '[]'
at=garage && set_up garage 'Garage Exemple' 4483001 '["olderDocument"]'

step 'Inspections on paper'
for at in "${stations[@]}"; do
  start_agent
  dated "$at.jsonl" >"$place/$at.jsonl"
  station record --lines "$place/$at.jsonl"
done
explain 'An older document, which the portal will number (A3), and a repair within 48 hours (A2).'
dated older.json >"$place/older.json"
at=garage && station record "$place/older.json" --legacy-number 0098765 --legacy-issued 2022-05-02T10:00-04:00
sed "s/@NOW@/$(date -u +%FT%TZ)/" Examples/VanDay/web/repairs.json >"$place/repairs.json"
at=unite-1 && station conform 4481004 "$place/repairs.json"

step 'What is to be typed at the portal'
at=unite-1 && station key-in
explain 'People sign in at the portal themselves, with the code of the e-mail; the stations never see either.'
enter_site GAGN2345
enter_site TREM1234

step 'Unit 1: an ordinary paper, an AVP, and a vehicle under another owner’s name (R1)'
key_in mechanical 4481001
key_in photometric 0088101
key_in mechanical 4481002

step 'A minor defect, and its repair (A2)'
key_in mechanical 4481004
key_in mechanical 4481004

step 'A name over 40 characters, typed whole once: « Erreur 500 » (R3, U2)'
explain 'Nobody knows whether it was saved, so the number is looked for again before anything is typed.'
begin mechanical 4481003
type_in whole
save_it
act '{"refused": {"how": "serverError", "message": "Erreur 500"}}'
echo
search_first
type_in
save_it
tick
see keying-witness
step 'Its name was shortened: a second person looks, and types what the portal shows'
who=GAGN2345
printf '   %s' "$(document)"
see keying-countersign
at=unite-1 && station why 4481003

step 'Unit 2: a colleague has typed one already'
at=unite-2 who=TREM1234
by_colleague 4482001
who=GAGN2345
begin mechanical 4482001
see keying-witness

step 'The agent is killed after the portal saved one, before anybody could note it'
begin mechanical 4482002
type_in
save_it
stop_agent -9
start_agent
echo
explain 'Started again, it asks to look for the number first, and nothing is typed twice.'
begin mechanical 4482002
see keying-witness

step 'A tick that was wrong: the button was never pressed'
begin mechanical 4482003
type_in
tick
if see keying-witness; then exit 1; fi
printf ', not at the portal\n'
ask keying-retract "$(with_seen '"why": "bouton du portail jamais pressé"')"
key_in mechanical 4482003
station why 4482003

step 'The garage: a new vehicle, a major defect, and an older document that the portal numbers (A3)'
at=garage who=TREM1234
key_in mechanical 4483001
key_in mechanical 4483002
key_in mechanical 0098765
who=GAGN2345
printf '   %s' "$(document)"
see keying-countersign
station why 0098765

step 'Signed out at the portal with its button, not by closing the window (C4)'
for who in "${!people[@]}"; do leave_site "$who"; done

step 'Evening: the agents are stopped, and the office has three stations at a glance'
for at in "${stations[@]}"; do
  station status
  stop_agent
done
"$bin/cvmsync" fleet "$place/bureau" --lang "$language"

step 'The next day a SyncProtocol portal comes: unit 2 gets its address in place of the web site'
explain 'What was seen by people is looked up there, and reinstated where every field agrees. Nothing is sent.'
at=unite-2 who=GAGN2345
documents=$(documents_there)
jq --arg portal "http://127.0.0.1:$port" '.portal = $portal' "$place/$at/config.json" >"$place/config.json"
mv "$place/config.json" "$place/$at/config.json"
for at in "${stations[@]}"; do start_agent; done
at=unite-2
printf '%s\n' "${passwords[$who]}" | allowing '0 77' station sign-in "$who"
newest_code | station sign-in --code
station sync
station why 4482002
station status
if [[ $(documents_there) != "$documents" ]]; then
  echo "documents at the portal: $documents before, $(documents_there) after" >&2
  exit 1
fi

step 'Ledger: the papers against the portal'
for at in "${stations[@]}"; do station list --json --limit 500; done >"$place/lists.json"
"$bin/cvmportal" audit --data "$portal" <"$place/lists.json" | tee "$place/ledger" || is_lost=true
figure() { grep -oE "^ledger: .*" "$place/ledger" | grep -oE " $1=[0-9]+" | cut -d = -f 2; }
papers=$(jq -s '[.[].certificates[]] | length' "$place/lists.json")
seen=$(jq -s '[.[].certificates[] | select(.keying.state // "" | startswith("witnessed"))] | length' "$place/lists.json")
printf 'guided: papers=%s twice=%s lost=%s witnessed=%s\n' "$papers" "$(figure duplicated)" "$(figure lost)" "$seen"
if $is_lost || ((seen != papers)); then exit 1; fi
