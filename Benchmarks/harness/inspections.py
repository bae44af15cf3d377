"""What is recorded: one inspection of each vehicle that both portals know."""

import collections
import hashlib
import json
import random
import time
import uuid

from programs import Hindrance, run


# What the station is told of a vehicle as the portal has it.
TOLD = ("vin", "year", "make", "model", "colour", "plate", "jurisdiction", "netMass")

LETTERS, DIGITS = "ABCEGHJKLMNPRSTVXY", "0123456789"
STREETS = ["Principal", "Érables", "Bouleau", "Saint-Jea", "Laurier", "du Lac", "Cartier", "Moulin", "Lilas", "Royale"]
CITIES = [
    "Granby", "Rimouski", "Amqui", "Val-d'Or", "Saguenay", "Sept-Îles", "Magog", "Gaspé", "Alma", "La Tuque", "Matane",
    "Thetford Mines", "Saint-Georges", "Mont-Laurier"]
REMARKS = [
    "Plaquettes à revoir avant l'hiver.", "Client avisé sur place.", "Pneus d'hiver posés.", "Rouille au bas de caisse.",
    "Phare gauche remplacé.", "Batterie faible.", "Suspension vérifiée deux fois.", "Échappement réparé récemment.",
    "Pare-brise fissuré, hors du champ de vision.", "Frein de stationnement ajusté.", "Rendez-vous pris."]


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
    """The inspection with this number, as `cvmsync record` reads it: an ordinary one, about 1 kB once it is sealed. Its
    texts vary as those of people do, since they are sent packed; they are the same in each run."""
    drawn = random.Random(place)
    performed = time.strftime("%Y-%m-%dT%H:%MZ", time.gmtime(time.time() - 86_400 + place % 600 * 60))
    owner = {"kind": "person", "name": known.get("ownerName") or "Exemple, Personne", "address": address(drawn)}
    if owner["name"].endswith("inc."):
        owner["kind"] = "company"
    else:
        owner["identificationNumber"] = f"{drawn.choice(LETTERS)}{drawn.randrange(10**12):012d}"
    vehicle = {name: known["vehicle"][name] for name in TOLD if name in known["vehicle"]}
    vehicle["pnbv"] = known["vehicle"].get("grossVehicleWeightRating", "3130")
    return json.dumps({
        "number": number(place), "performedAt": performed, "mechanic": "TREM1234", "paperReason": "mobileUnit",
        "inspectionReason": drawn.choice(["periodic", "outOfProvince", "taxi"]), "vehicle": vehicle, "owner": owner,
        "odometer": {"value": f"{drawn.randrange(1_000, 300_000)}", "unit": "km"}, "defects": [], "result": "compliant",
        "sticker": "12", "remarks": " ".join(drawn.sample(REMARKS, 2)) + f" Dossier {drawn.randrange(10**6)}."
    }, ensure_ascii=False)


def address(drawn):
    postal = "".join(drawn.choice(kind) for kind in (LETTERS, DIGITS, LETTERS, " ", DIGITS, LETTERS, DIGITS))
    return {
        "civicNumber": str(drawn.randrange(1, 9_000)), "street": drawn.choice(STREETS), "city": drawn.choice(CITIES),
        "jurisdiction": "QC", "postalCode": postal}


def write_batch_entries(path, vehicles, count):
    """Writes as many lines, each an entry of a batch (SyncProtocol §4.6): what programs beside the agent send."""
    with open(path, "w", encoding="utf-8") as lines:
        for place in range(1, count + 1):
            known = vehicles.usable[place - 1]
            payload = inspection(place, known)
            drawn = random.Random(-place)
            entry = {
                "digest": hashlib.sha256(payload.encode()).hexdigest(), "kind": "mechanical", "number": number(place),
                "operation": str(uuid.UUID(int=place << 80 | drawn.getrandbits(74))), "payload": payload,
                "vehicle": known["id"]}
            lines.write(json.dumps(entry, ensure_ascii=False, separators=(",", ":")) + "\n")
    return path


def write_lines(path, vehicles, first, count):
    """Writes `count` inspections, from the number `first` on, one a line."""
    with open(path, "w", encoding="utf-8") as lines:
        for place in range(first, first + count):
            lines.write(inspection(place, vehicles.usable[place - 1]) + "\n")
    return path
