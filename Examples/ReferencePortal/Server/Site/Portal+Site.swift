internal import FoundationEssentials
internal import PortalLedger
internal import SyncProtocol

extension Portal {
  /// The site's answer, changed by a fault where one fires.
  func reply(to request: PortalRequest, at place: SitePlace, under fault: FaultSetting?, now: Int64) -> Reply {
    switch fault?.name {
    case .outage where fault?.value == "503": return .page(.unavailable(seconds: 120))
    case .outage, .dropBeforeCommit: return .dropped
    case .captivePage: return .captivePage
    case .captiveRedirect: return .captiveRedirect
    case .maintenance: return .page(.unavailable(seconds: Int(fault?.value ?? "") ?? 120))
    case .tooMany: return .page(.tooMany(seconds: Int(fault?.value ?? "") ?? 5))
    case .forbid: return .page(.noMandate)
    case .error500: return .error500
    case .commitLate:
      if let late = saveLate(request, at: place, due: now + (fault?.delay(or: 2000) ?? 2000), now: now) { return late }
    default: break
    }
    var reply = answer(request, at: place, now: now)
    switch fault?.name {
    case .commitThen500: reply = .error500
    case .commitThenDrop: reply = .dropped
    case .garbage: reply = Reply(status: 200, headers: Reply.marked("text/html"), body: Data("<!DOCTYPE html><ti".utf8))
    case .cutAnswer: reply.delivery = .cut
    default: break
    }
    return reply
  }

  private func answer(_ request: PortalRequest, at place: SitePlace, now: Int64) -> Reply {
    do throws(Refusal) {
      guard place.methods.contains(request.method) else { return .methodNotAllowed(place.methods) }
      let typed = try request.method == "POST" ? request.typed() : request.queryFields
      if let reply = answerAnyone(request, at: place, typed, now: now) { return reply }
      let visitor = try ledger.admit(token: request.siteToken, now: now)
      do throws(Refusal) { return try answer(place, TypedForm(typed), by: visitor, now: now) } catch {
        return .page(error, for: visitor)
      }
    } catch {
      return .page(error)
    }
  }

  /// Answers requests that need no session; nil for others.
  private func answerAnyone(
    _ request: PortalRequest, at place: SitePlace, _ typed: [String: String], now: Int64
  ) -> Reply? {
    switch (place, request.method) {
    case (.style, _): return .style
    case (.signIn, "POST"): return signIn(request, typed, now: now)
    case (.signIn, _):
      let isIn = (try? ledger.admit(token: request.siteToken, now: now)) != nil
      return isIn ? .redirect("/menu") : .signInPage(session: typed["session"])
    case (.code, "POST"): return enterCode(typed, now: now)
    case (.code, _): return .codePage(typed["demande"] ?? "")
    case (.signOut, _):
      ledger.signOut(token: request.siteToken)
      return .redirect("/", token: "")
    default: return nil
    }
  }

  private func answer(
    _ place: SitePlace, _ typed: TypedForm, by visitor: Visitor, now: Int64
  ) throws(Refusal) -> Reply {
    switch place {
    case .consult: return consult(typed, by: visitor)
    case .document(let key):
      return .documentPage(try ledger.document(key), saved: typed["enregistre"] == "oui", for: visitor)
    case .search: return search(typed, by: visitor)
    case .newVehicle:
      let known = ledger.vehicles(vin: (typed["niv"] ?? "").uppercased()).count
      return .newVehiclePage(ShownForm(typed: typed), known: known, for: visitor)
    case .vehicle(let id):
      guard let vehicle = ledger.vehicle(id) else { throw .notFound("aucun véhicule") }
      return .selectedPage(vehicle, for: visitor)
    case .entry(let kind):
      try ledger.requireMandate(visitor)
      return entryPage(kind, typed, for: visitor)
    case .save(let kind): return try save(kind, typed, by: visitor, now: now)
    case .repairs(let key): return .repairPage(try ledger.document(key), ShownForm(), for: visitor)
    case .saveRepairs(let key): return try saveRepairs(key, typed, by: visitor, now: now)
    case .menu, .signIn, .code, .signOut, .style: return .menuPage(for: visitor)
    }
  }

  private func consult(_ typed: TypedForm, by visitor: Visitor) -> Reply {
    let form = ShownForm(typed: typed)
    guard let number = typed["numero"] else {
      return .consultPage(ledger.history(of: visitor), form, for: visitor)
    }
    let kind = CertificateKind(site: typed["document"] ?? "cvm") ?? .mechanical
    guard number.isDocumentNumber, (try? ledger.document(DocumentKey(kind: kind, number: number))) != nil else {
      return .consultPage(
        ledger.history(of: visitor), form, missing: "\(kind.title) de numéro \(number)", for: visitor)
    }
    return .redirect("/consulter/\(kind.siteName)/\(number)")
  }

  private func search(_ typed: TypedForm, by visitor: Visitor) -> Reply {
    let most = 20
    let found: [PortalVehicle]? =
      if let vin = typed["niv"] { ledger.vehicles(vin: vin.uppercased()) } else if let plate = typed["plaque"] {
        ledger.vehicles(plate: plate, jurisdiction: typed["province"] ?? "QC")
      } else { nil }
    return .searchPage(
      ShownForm(typed: typed), found: found.map { Array($0.prefix(most)) }, truncated: (found?.count ?? 0) > most,
      for: visitor)
  }
}
