# The garage of the same mandatary: it gets papers from the van, is never on line in the morning, and sends what it
# recorded by hand. Sourced by demo.sh, whose functions and places it uses.

garage=$place/garage stick=$place/stick
garage() { "$bin/cvmsync" "$@" --data "$garage" --lang "$language"; }

papers_for_the_garage() {
  step 'Papers for the garage: two numbers change hands, and only one station can use each (U1)'
  # An address where nothing answers: this station has never seen a portal.
  garage init --portal http://127.0.0.1:9 --kind garage --name 'Garage Exemple'
  cvmsync stock hand-over 4471227 4471229 --to 'Garage Exemple' --who 'Exemple Tremblay' \
    --why 'le garage en manque' --output "$place/slip.json"
  garage stock receive "$place/slip.json" --who 'Exemple Gagnon'
  explain 'Received twice, the slip changes nothing. At the van its numbers are no longer usable.'
  garage stock receive "$place/slip.json" --who 'Exemple Gagnon'
  sed 's/@DAY@/2026-01-05/' Examples/VanDay/garage.jsonl | head -n 1 >"$place/elsewhere.json"
  allowing '65' cvmsync record "$place/elsewhere.json"
  cvmsync stock hand-overs
}

garage_carries_by_hand() {
  step 'The garage is never on line: its certificates are carried by hand'
  sed "s/@DAY@/$yesterday/" Examples/VanDay/garage.jsonl >"$place/garage.jsonl"
  garage record --lines "$place/garage.jsonl"
  explain 'Keys are exchanged by people, who compare fingerprints; the file is encrypted and signed.'
  mkdir -p "$stick"
  allowing '78' garage bundle export "$stick/bundle.json" --who GAGN2345
  tell_garage "\"portal\": \"http://127.0.0.1:9\", $(cvmportal bundle keys | tr -d '\n' | sed 's/^ *{//; s/} *$//')"
  garage bundle key
  local told
  told=$(garage bundle key --json)
  cvmportal bundle trust "$(member station "$told")" "$(member key "$told")"
  garage bundle export "$stick/bundle.json" --who GAGN2345
  garage status
  step 'The office takes the file, twice; and the network comes before the receipts do'
  cvmportal bundle accept "$stick/bundle.json" --receipts "$stick/receipts.json"
  cvmportal bundle accept "$stick/bundle.json" --receipts "$stick/again.json"
  tell_garage "\"portal\": \"http://127.0.0.1:$port\""
  printf 'mecano-2\n' | allowing '0 77' garage sign-in GAGN2345
  newest_code | garage sign-in --code
  allowing '0 10' garage sync
  garage bundle import-receipts "$stick/receipts.json"
  garage bundle list
  garage why 4471228
}

# Writes the garage's settings: these members.
tell_garage() { printf '{%s}\n' "$1" >"$garage/config.json"; }

# The text of a member of a JSON object on one line.
member() { grep -oE "\"$1\":\"[^\"]+\"" <<<"$2" | head -n 1 | cut -d '"' -f 4; }
