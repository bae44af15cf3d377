# What is typed for the step that an answer of the station stands at (or for every step, with `every`): `name=value` of
# the site's form, each with a NUL behind it. The field is found by the label that the station shows, as a person finds
# it; $site is what `cvmportal site-fields` prints. With `whole`, an owner's name is typed as the paper has it.
(if $every == "every" then .sheet.steps[] else .sheet.steps[.record.stage | ltrimstr("field.") | tonumber] end)
| . as $step
| if .field == "vehicle.vin" then empty  # Typed in the search before.
  elif .field == "repairs.code" then "\(.label) : \(.text)=oui"  # The text beside a box.
  elif .field == "number" and .screen != "Document" then empty  # The page is this document's.
  else
    (first($site[0][] | select(.label == $step.label).name) // error("no field « \($step.label) » at the site"))
    + (if .field | startswith("defects.") then "-\(.place + 1)" else "" end)
    + "="
    + (if .field == "owner.name" and $whole == "whole" then .entered else .text // .choice // "" end)
  end
| . + "\u0000"
