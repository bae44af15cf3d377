# What is typed for the step that an answer of the station stands at (or for every step, with `every`): `name=value` of
# the site's form, each with a NUL behind it. The field is found by the label that the station shows, as a person finds
# it; $site is what `cvmportal site-fields` prints. With `whole`, an owner's name is typed as the paper has it.
def named($shown): first($site[0][] | select(.label == $shown).name) // error("the form has no field « \($shown) »");
def value: .text // .choice // "";
.sheet.steps as $steps
| (if $every == "every" then range($steps | length) else .record.stage | ltrimstr("field.") | tonumber end) as $index
| $steps[$index]
| ((.place // 0) + 1) as $row
| if .field == "vehicle.vin" then empty  # Typed in the search.
  elif .field == "owner.name" and $whole == "whole" then "\(named(.label))=\(.entered // value)"
  elif .field == "repairs.code" then value | capture("(?<component>[0-9]+)(?<code>.*)")
    | "Réparée : \(.component) \(.code),=oui"  # The text beside the box that is ticked.
  elif .field == "number" and any($steps[]; .field == "repairs.code") then empty  # The page is this document's.
  elif .field | startswith("defects.") then "\(named(.label))-\($row)=\(value)"
  else "\(named(.label))=\(value)" end
| . + "\u0000"
