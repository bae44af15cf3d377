# A person at the portal's web site, with `curl` for a browser. Sourced by web.sh. $who is the access code of the person
# who acts, each with a browser of their own; $page is the file of the page that they see, $seen_at its address.

page=$place/page.html seen_at='' found=''
declare -A passwords=([TREM1234]=mecano-1 [GAGN2345]=mecano-2)

# visit PATH [OPTION…]: opens a page, and follows where it leads; fails on a refusal of the site.
visit() {
  local path=$1 told
  shift
  told=$(browse --location -w '%{http_code} %{url_effective}' "$@" "http://127.0.0.1:$port$path")
  seen_at=${told#* }
  if [[ $told != 200* ]]; then
    printf '%s: %s\n' "$told" "$(refusal)" >&2
    return 1
  fi
}

browse() { curl -sS -H 'Accept: text/html' -b "$place/$who.cookies" -c "$place/$who.cookies" -o "$page" "$@"; }

# The page as text, without its marks.
shown_text() { sed -e 's/<[^>]*>/ /g; s/&amp;/\&/g; s/&#39;/'\''/g; s/&quot;/"/g' "$page" | tr -s ' \n'; }

# What the page says is wrong.
refusal() { grep -oE '<strong class="error"[^<]*|<div role="alert">.*' "$page" | sed 's/<[^>]*>/ /g' || true; }

# The value of a field of the document that is shown.
shown_field() { sed -nE "s|.*data-champ=\"$1\">([^<]*)</dd>.*|\1|p" "$page" | head -n 1; }

enter_site() {
  who=$1
  visit /connexion --data-urlencode "code-acces=$who" --data-urlencode "mot-de-passe=${passwords[$who]}"
  visit /connexion/code --data-urlencode "demande=${seen_at##*=}" --data-urlencode "code=$(newest_code)"
  grep -q '<h1>Menu</h1>' "$page"
}

leave_site() {
  who=$1
  visit /deconnexion --data ''
}

# look_up KIND NUMBER: « Consulter un CVM ou un AVP »; succeeds if the portal shows the document.
look_up() {
  local document=cvm
  if [[ $1 == photometric ]]; then document=avp; fi
  visit /consulter --get --data-urlencode "document=$document" --data-urlencode "numero=$2"
  if grep -q 'class="absent"' "$page"; then return 1; fi
  [[ $seen_at == */consulter/$document/$2 ]]
}

# open_form NIV OWNER: searches the vehicle, selects it or begins a new one, and sets $form to the hidden field of
# the form that opens and $found to what was found.
open_form() {
  local row id
  visit /vehicules --get --data-urlencode "niv=$1"
  row=$(grep -oE '<li data-vehicule="[^"]+"><span>[^<]*' "$page" | head -n 1) || true
  if [[ -z $row ]]; then
    found=created form="niv=$1"
    return
  fi
  id=$(cut -d '"' -f 2 <<<"$row")
  found=selected form="vehicule=$id"
  if [[ $row != *"propriétaire : $2" ]]; then found=selectedOtherOwner; fi
  visit "/vehicules/$id"
}

# The name of the box with this text beside it.
box_beside() { sed -nE "s|.*<label for=\"([a-z0-9-]+)\">$1,.*|\1|p" "$page" | head -n 1; }

# press_save PATH FIELD…: the button « Enregistrer »; sets $saved to the number that the site tells, or to `500`.
press_save() {
  local path=$1 fields=() field told
  shift
  for field; do fields+=(--data-urlencode "$field"); done
  told=$(browse -w '%{http_code} %{redirect_url}' "${fields[@]}" "http://127.0.0.1:$port$path/enregistrer")
  case $told in
    30?\ */consulter/*) saved=${told%\?*} saved=${saved##*/} ;;
    500*) saved=500 ;;
    *) printf '%s: %s\n' "$told" "$(refusal)" >&2; return 1 ;;
  esac
}
