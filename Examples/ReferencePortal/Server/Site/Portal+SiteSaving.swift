internal import FoundationEssentials
internal import PortalLedger
internal import SyncProtocol

extension Portal {
  /// The form for the vehicle that was selected, or for a new one with a NIV that may be one.
  func entryPage(
    _ kind: CertificateKind, _ typed: TypedForm, faults: [TypedFault] = [], for visitor: Visitor
  ) -> Reply {
    let vehicle = typed["vehicule"].flatMap { MessageID($0) }.flatMap { ledger.vehicle($0) }
    let vin = typed["niv"]?.uppercased()
    guard vehicle != nil || vin?.isVin == true else {
      let fault = TypedFault(field: "niv", message: "de 1 à 17 lettres majuscules ou chiffres, comme sur les papiers")
      return .newVehiclePage(ShownForm(typed: typed, faults: [fault]), known: 0, for: visitor)
    }
    return .entryPage(
      kind, vehicle: vehicle, newVin: vin, ShownForm(typed: typed, faults: faults), for: visitor,
      status: faults.isEmpty ? 200 : 422)
  }

  func save(
    _ kind: CertificateKind, _ typed: TypedForm, by visitor: Visitor, now: Int64
  ) throws(Refusal) -> Reply {
    guard let entry = entry(kind, typed) else { return entryPage(kind, typed, for: visitor) }
    if let key = entry.key { ledger.note(received: [(key, nil)], now: now) }
    do throws(SiteRefusal) {
      let key = try ledger.enter(entry, by: visitor, now: now)
      return .redirect("/consulter/\(key.kind.siteName)/\(key.number)?enregistre=oui")
    } catch {
      switch error {
      case .fields(let faults): return entryPage(kind, typed, faults: faults, for: visitor)
      case .portal(let refusal): throw refusal
      }
    }
  }

  func saveRepairs(
    _ key: DocumentKey, _ typed: TypedForm, by visitor: Visitor, now: Int64
  ) throws(Refusal) -> Reply {
    let document = try ledger.document(key)
    let repaired = document.certificate.defects.indices.filter { typed["reparee-\($0 + 1)"] != nil }
    do throws(SiteRefusal) {
      try ledger.enter(repairsOf: key, typed, repaired: repaired, as: Live.id(), by: visitor, now: now)
      return .redirect("/consulter/\(key.kind.siteName)/\(key.number)?enregistre=oui")
    } catch {
      switch error {
      case .fields(let faults):
        return .repairPage(document, ShownForm(typed: typed, faults: faults), for: visitor, status: 422)
      case .portal(let refusal): throw refusal
      }
    }
  }

  /// Postpones what a person saves, and answers as a gateway would; nil where nothing is saved.
  func saveLate(_ request: PortalRequest, at place: SitePlace, due: Int64, now: Int64) -> Reply? {
    guard case .save(let kind) = place, request.method == "POST", let typed = try? request.typed(),
      let visitor = try? ledger.admit(token: request.siteToken, now: now),
      let entry = entry(kind, TypedForm(typed))
    else { return nil }
    do throws(Refusal) { try ledger.postpone(entry, by: visitor, until: due) } catch { return .page(error) }
    return .gatewayTimeout
  }

  func signIn(_ request: PortalRequest, _ typed: [String: String], now: Int64) -> Reply {
    let attempt = SignInRequest(
      id: Live.id(), accessCode: (TypedForm(typed)["code-acces"] ?? "").uppercased(),
      password: typed["mot-de-passe"] ?? "")
    do throws(Refusal) {
      _ = try signIn(attempt, path: request.path, now: now)
      return .redirect("/connexion/code?demande=\(attempt.id.text)")
    } catch {
      return .signInPage(error)
    }
  }

  func enterCode(_ typed: [String: String], now: Int64) -> Reply {
    guard let attempt = typed["demande"].flatMap({ MessageID($0) }) else { return .redirect("/") }
    let code = (typed["code"] ?? "").filter { !$0.isWhitespace }
    do throws(Refusal) {
      let grant = try ledger.enterCode(
        CodeRequest(id: Live.id(), code: code), for: attempt, token: Live.token(), now: now)
      return .redirect("/menu", token: grant.token)
    } catch {
      return error.problem.status == 423 ? .signInPage(error) : .codePage(attempt.text, error)
    }
  }

  private func entry(_ kind: CertificateKind, _ typed: TypedForm) -> SiteEntry? {
    let vehicle: SiteVehicle
    if let id = typed["vehicule"].flatMap({ MessageID($0) }), ledger.vehicle(id) != nil {
      vehicle = .selected(id)
    } else if let vin = typed["niv"]?.uppercased(), vin.isVin {
      vehicle = .new(vin: vin, id: Live.id())
    } else {
      return nil
    }
    return SiteEntry(kind: kind, typed: typed, vehicle: vehicle, inspection: Live.id())
  }
}
