"""What is recorded: one inspection of each vehicle that both portals know."""

import collections
import hashlib
import json
import time
import uuid

from programs import Hindrance, run


# What the station is told of a vehicle as the portal has it.
TOLD = ("vin", "year", "make", "model", "colour", "plate", "jurisdiction", "netMass")


def number(place):
    return f"CV{place:07d}"


class Vehicles:
    """Those vehicles of a new reference portal that its rules select without a person; made-up ones where there are not
    enough of them, for the null portal alone."""

    MOST_SEEDED = 10_000

    def __init__(self, setting, count):
        self.are_seeded = count <= self.MOST_SEEDED
        self.usable = self.from_seed(setting, count) if self.are_seeded else [made_up(place) for place in range(count)]
        if len(self.usable) < count:
            raise Hindrance(f"{len(self.usable)} vehicles are too few for {count} inspections")
        self.file = setting.new_folder("vehicles") / "vehicles.tsv"
        with open(self.file, "w", encoding="utf-8") as lines:
            for one in self.usable:
                shown = {name: one[name] for name in ("id", "ownerName", "vehicle") if one.get(name)}
                text = json.dumps(shown, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
                lines.write(f"{one['vehicle']['vin']}\t{text}\n")

    def from_seed(self, setting, count):
        # Some are not usable: the first thirty are special ones, and others have a short NIV
        # or one that is there twice.
        self.seeded = count + 60 + count // 5
        kept = setting.results / f"vehicles-{self.seeded}.json"
        if not kept.exists():
            kept.write_text(run([setting.cvmportal, "seed-list", "--count", self.seeded]))
        listed = json.loads(kept.read_text())
        times = collections.Counter(one["vehicle"]["vin"] for one in listed)
        return [one for one in listed if is_plain(one, times)]


def is_plain(one, times):
    """Whether the NIV alone tells the vehicle; `times` counts how often each is there."""
    vin = one["vehicle"]["vin"]
    return not one.get("purpose") and len(vin) == 17 and times[vin] == 1


def made_up(place):
    return {
        "id": str(uuid.UUID(int=place + 1)), "ownerName": "Exemple, Personne",
        "vehicle": {
            "vin": f"2FMDK48C9{place:08d}", "year": 2021, "make": "FORD", "model": "Escape", "plate": f"Z{place:06d}",
            "jurisdiction": "QC"}}


def inspection(place, known):
    """The inspection with this number, as `cvmsync record` reads it: an ordinary one, about 1 kB once it is sealed."""
    performed = time.strftime("%Y-%m-%dT%H:%MZ", time.gmtime(time.time() - 86_400 + place % 600 * 60))
    owner = known.get("ownerName") or "Exemple, Personne"
    is_company = owner.endswith("inc.")
    vehicle = {name: known["vehicle"][name] for name in TOLD if name in known["vehicle"]}
    vehicle["pnbv"] = known["vehicle"].get("grossVehicleWeightRating", "3130")
    entry = {
        "number": number(place), "performedAt": performed, "mechanic": "TREM1234", "paperReason": "mobileUnit",
        "inspectionReason": "periodic", "vehicle": vehicle,
        "owner": {
            "kind": "company" if is_company else "person", "name": owner,
            "address": {
                "civicNumber": str(place % 900 + 1), "street": "Principal", "city": "Granby", "jurisdiction": "QC",
                "postalCode": "J2G 1A1"}},
        "odometer": {"value": str(40_000 + place * 17 % 200_000), "unit": "km"},
        "defects": [], "result": "compliant", "sticker": "12",
        "remarks": f"Plaquettes à revoir avant l'hiver. Client avisé sur place; rendez-vous pris, dossier {place}."}
    return json.dumps(entry, ensure_ascii=False)


def write_batch_entries(path, vehicles, count):
    """Writes as many lines, each an entry of a batch (SyncProtocol §4.6): what programs beside the agent send."""
    with open(path, "w", encoding="utf-8") as lines:
        for place in range(1, count + 1):
            known = vehicles.usable[place - 1]
            payload = inspection(place, known)
            entry = {
                "digest": hashlib.sha256(payload.encode()).hexdigest(), "kind": "mechanical", "number": number(place),
                "operation": str(uuid.UUID(int=place)), "payload": payload, "vehicle": known["id"]}
            lines.write(json.dumps(entry, ensure_ascii=False, separators=(",", ":")) + "\n")
    return path


def write_lines(path, vehicles, first, count):
    """Writes `count` inspections, from the number `first` on, one a line."""
    with open(path, "w", encoding="utf-8") as lines:
        for place in range(first, first + count):
            lines.write(inspection(place, vehicles.usable[place - 1]) + "\n")
    return path
