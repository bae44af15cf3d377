# What only people can do or ask for: each sign-in's codes and attempts, requests, drafts. Sourced by demo.sh, whose
# functions and places it uses.

sign_in_with_mistakes() {
  step 'Sign in, with the code from the e-mail (C1, C3, C5, C6)'
  explain 'A wrong password counts, and is told; the fifth in a row is never sent (C3).'
  printf 'mecano-9\n' | allowing '77' cvmsync sign-in TREM1234
  explain 'Two codes come: the second one is right (C5). Signed out after 15 idle minutes (C1).'
  cvmportal fault set two-codes --times 1 >/dev/null
  printf 'mecano-1\n' | allowing '0 77' cvmsync sign-in TREM1234
  newest_code | cvmsync sign-in --code
}

office_consults() {
  step 'Somebody of the office signs in: no mandate, so nothing is sent in their name, but much can be read (C6, U1)'
  printf 'bureau-1\n' | allowing '0 77' cvmsync sign-in ABC12345
  newest_code | allowing '10' cvmsync sign-in --code
  explain 'Each number of a lot against the portal’s own list. The garage’s three are told there.'
  cvmsync stock verify 4471180
  step 'Signed out, rather than « déjà connecté » at the next sign-in (C4)'
  cvmsync sign-out
}

# office_asks NUMBER: what had no answer.
office_asks() {
  step 'What is asked by telephone or e-mail: drafts, sent by people (C2, U2, U3, I1)'
  cvmsync draft-email support-sign-in --access-code TREM1234
  explain 'The answer that was lost is not asked about: the look-up found the certificate. The refused one is (U2).'
  allowing '65' cvmsync draft-email unknown-outcome "$1"
  cvmsync draft-email unknown-outcome 4471196
  cvmsync draft-email client-refused 4471183
  cvmsync draft-email statistics
  step 'An AVP is to be cancelled: asked by e-mail, kept as a request until it is confirmed (R9)'
  allowing '0 10' cvmsync cancel 0088003 --kind AVP --who 'Exemple Tremblay' --why 'mauvais véhicule'
  cvmsync draft-email cancel-avp 0088003 --kind AVP
  allowing '0 10' cvmsync cancel 0088003 --kind AVP --asked-by email --who 'Exemple Tremblay' --why 'courriel envoyé'
  allowing '0 10' cvmsync cancel --list
}

every_paper() {
  step 'Papers counted by hand, and everything in a file (U1, U3)'
  cvmsync stock count 23 --who 'Exemple Tremblay'
  cvmsync export --format csv --output "$place/all.csv"
  head -n 2 "$place/all.csv" | cut -c 1-78
}
