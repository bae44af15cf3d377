package import SyncProtocol

/// A document as a person saves it at the site.
package struct SiteEntry: Sendable {
  package let kind: CertificateKind
  package let typed: TypedForm
  package let vehicle: SiteVehicle
  /// The portal's own id of what was typed.
  package let inspection: MessageID

  package init(kind: CertificateKind, typed: TypedForm, vehicle: SiteVehicle, inspection: MessageID) {
    self.kind = kind
    self.typed = typed
    self.vehicle = vehicle
    self.inspection = inspection
  }

  /// The number that was typed; nil if the portal is to give one, or if what was typed is no number.
  package var key: DocumentKey? {
    guard let number = typed["numero"], number.isDocumentNumber else { return nil }
    return DocumentKey(kind: kind, number: number)
  }
}

/// The vehicle that a typed document is for.
package enum SiteVehicle: Hashable, Sendable {
  case selected(MessageID)
  /// None of the portal's: it is created with the document, under `id`.
  case new(vin: String, id: MessageID)
}

extension Ledger {
  /// The most documents that one page of the history shows.
  package static var historyLimit: Int { 100 }

  /// Saves a document that was typed at the site: the document and a new vehicle together, or nothing. A vehicle that
  /// was selected stays as it is, its owner too [FAQ R1].
  package mutating func enter(
    _ entry: SiteEntry, by visitor: Visitor, now: Int64
  ) throws(SiteRefusal) -> DocumentKey {
    var form = try checkedForm(of: entry, by: visitor)
    let isCut = policy.commitsLongNames && contractLength(form.owner.name) > policy.limits.ownerName
    if isCut { form.owner.name = String(form.owner.name.unicodeScalars.prefix(policy.limits.ownerName)) }
    do throws(FormFault) { try form.check(kind: entry.kind, number: form.number, policy.limits) } catch {
      throw siteRefusal(error)
    }
    try requireFree(entry)
    guard documents.all.count < policy.capacity, vehicles.all.count < policy.capacity else { throw .portal(.full) }
    let key = entry.key ?? DocumentKey(kind: entry.kind, number: nextNumber(entry.kind))
    guard let content = try? CanonicalJSON.encode(form) else { throw .portal(.malformed("illisible")) }
    let vehicle: MessageID
    switch entry.vehicle {
    case .selected(let id): vehicle = id
    case .new(_, let id):
      vehicle = id
      let made = PortalVehicle(id: id, vehicle: form.vehicle, ownerName: form.owner.name)
      record(.vehicle(RegisteredVehicle(vehicle: made, origin: .created, registeredAt: now)))
    }
    record(
      .document(
        StoredDocument(
          key: key, content: content, receipt: nil, receivedAt: now, mandate: visitor.mandate, vehicle: vehicle)))
    guard !isCut else { throw .portal(.error500) }
    return key
  }

  /// Accepts what was typed without checks and saves it at `dueAt`; until then its number is in progress.
  package mutating func postpone(_ entry: SiteEntry, by visitor: Visitor, until dueAt: Int64) throws(Refusal) {
    try postpone(PendingDocument(work: .entry(entry), visitor: visitor, dueAt: dueAt))
  }

  /// Notes repairs of a document's open defects, typed at the site; `repaired` are positions in its list [FAQ A2].
  package mutating func enter(
    repairsOf key: DocumentKey, _ typed: TypedForm, repaired: [Int], as operation: MessageID, by visitor: Visitor,
    now: Int64
  ) throws(SiteRefusal) {
    var reader = TypedReader(typed)
    for name in ["date", "heure", "mecanicien"] where typed[name] == nil { reader.blame(name, "à remplir") }
    if repaired.isEmpty { reader.blame("", "cochez au moins une défectuosité réparée") }
    let time = reader.time("date", "heure")
    guard reader.faults.isEmpty, let time else { throw .fields(reader.faults) }
    do throws(Refusal) {
      let defects = try document(key).certificate.defects
      let repairs = repaired.filter(defects.indices.contains).map {
        ConformityForm.Repair(component: defects[$0].component, code: defects[$0].code, repairedAt: time.instant)
      }
      let form = ConformityForm(
        performedAt: time.instant, utcOffset: time.offset, station: .site, mechanic: typed["mecanicien"] ?? "",
        repairs: repairs, remarks: typed["remarques"])
      guard let payload = try? CanonicalJSON.encode(form) else { throw .malformed("illisible") }
      _ = try conform(
        key, operation: operation, payload: payload, digest: PayloadDigest(of: payload), by: visitor, now: now)
    } catch {
      throw siteRefusal(error)
    }
  }

  /// The documents of the person's mandates, newest first, and how many there are.
  package func history(of visitor: Visitor) -> (documents: [PortalDocument], count: Int) {
    let own = documents.all.filter { $0.mandate.map(visitor.mandates.contains) ?? false }
    return (own.suffix(Self.historyLimit).reversed().compactMap { try? document($0.key) }, own.count)
  }

  /// Vehicles of exactly this NIV, or of this plate.
  package func vehicles(vin: String) -> [PortalVehicle] { vehicles.exact(vin) }
  package func vehicles(plate: String, jurisdiction: String) -> [PortalVehicle] {
    vehicles.plated(plate, jurisdiction)
  }
  package func vehicle(_ id: MessageID) -> PortalVehicle? { vehicles[id]?.vehicle }

  private func checkedForm(of entry: SiteEntry, by visitor: Visitor) throws(SiteRefusal) -> CertificateForm {
    do throws(Refusal) { try requireMandate(visitor) } catch { throw .portal(error) }
    let vin: String
    switch entry.vehicle {
    case .selected(let id):
      guard let vehicle = vehicles[id]?.vehicle else { throw .portal(.notFound("aucun véhicule n’est sélectionné")) }
      vin = vehicle.vehicle.vin
    case .new(let typed, _):
      guard typed.isVin else { throw .portal(.notFound("aucun véhicule n’est sélectionné")) }
      vin = typed
    }
    if let number = entry.typed["numero"], let member = policy.refusedNumbers[number] {
      throw siteRefusal(.field(member, "ce document est refusé par le portail"))
    }
    return try entry.typed.certificate(
      entry.kind, vin: vin, keyedBy: visitor.accessCode, inspection: entry.inspection)
  }

  private func requireFree(_ entry: SiteEntry) throws(SiteRefusal) {
    guard policy.features.uniqueNumbers, let key = entry.key else { return }
    guard !documents.has(key) else {
      throw .fields([TypedFault(field: "numero", message: "ce numéro existe déjà")])
    }
    guard !documents.isPending(key) else {
      throw .fields([TypedFault(field: "numero", message: "ce numéro est en traitement")])
    }
  }

  private func siteRefusal(_ fault: FormFault) -> SiteRefusal {
    switch fault {
    case .field(let path, let expected):
      return .fields([TypedFault(field: SiteField.name(ofMember: path) ?? "", message: "attendu : \(expected)")])
    case .longName(_, let limit):
      return policy.longNameIsError500
        ? .portal(.error500) : .fields([TypedFault(field: "nom", message: "au plus \(limit) caractères")])
    }
  }

  /// A refusal of the rules of repairs, at the field that it names.
  private func siteRefusal(_ refusal: Refusal) -> SiteRefusal {
    guard refusal.problem.type == .invalidForm, let field = refusal.problem.field else { return .portal(refusal) }
    return .fields(
      [TypedFault(field: SiteField.name(ofMember: field) ?? "", message: refusal.problem.detail ?? "")])
  }
}
