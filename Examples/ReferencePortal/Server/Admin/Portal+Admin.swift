internal import FoundationEssentials
internal import PortalLedger
internal import SyncProtocol

extension Portal {
  /// Answers `/admin/…`, which needs no session; no injected fault affects it.
  func administer(_ request: PortalRequest) -> Reply {
    do {
      let reply = try perform(request)
      try commit()
      return reply
    } catch let error as AdminError {
      return Reply(400, error)
    } catch let refusal as Refusal {
      return Reply(refusal)
    } catch let error as DecodingError {
      return Reply(400, AdminError(error: "the body does not fit: \(error)"))
    } catch {
      return recover(from: error)
    }
  }

  private func perform(_ request: PortalRequest) throws -> Reply {
    switch (request.method, request.path) {
    case ("GET", "/admin/state"): return Reply(200, state())
    case ("GET", "/admin/certificates"): return Reply(200, ["certificates": certificates()])
    case ("GET", "/admin/requests"): return Reply(200, RequestList(requests: log.last(try request.last())))
    case ("GET", "/admin/faults"): return Reply(200, FaultList(faults: faults.all))
    case ("POST", "/admin/faults"): return try setFault(request)
    case ("DELETE", "/admin/faults"): return try clearFaults(request)
    case ("POST", "/admin/sign-out-all"):
      ledger.signOutAll()
      return .noContent
    case ("POST", "/admin/clock"):
      clockShift += try JSONDecoder().decode(ClockShift.self, from: request.body).advanceMs
      ledger.settle(now: now)
      return Reply(200, state())
    case ("POST", "/admin/vehicles"):
      let list = try JSONDecoder().decode(VehicleList.self, from: request.body)
      try ledger.register(list.vehicles, origin: .keyedIn, now: now)
      return Reply(201, state())
    case ("POST", "/admin/documents"):
      for form in try JSONDecoder().decode(DocumentList.self, from: request.body).documents {
        try ledger.keyIn(form, now: now)
      }
      return Reply(201, state())
    case ("GET", "/admin/bundle-keys"): return Reply(200, keys.told)
    case ("POST", "/admin/station-keys"):
      let trusted = try JSONDecoder().decode(TrustedKey.self, from: request.body)
      try ledger.trust(trusted.key, of: trusted.station)
      return Reply(200, trusted)
    case ("POST", "/admin/bundles"):
      ledger.settle(now: now)
      return Reply(200, try ledger.accept(try request.bundle(), keys: keys, by: .office, now: now))
    default: throw Refusal.notFound("\(request.method) \(request.path)")
    }
  }

  private func setFault(_ request: PortalRequest) throws -> Reply {
    let setting = try JSONDecoder().decode(FaultSetting.self, from: request.body)
    if let objection = setting.objection { throw AdminError(error: "\(setting.name.rawValue): \(objection)") }
    faults.set(setting)
    return Reply(200, FaultList(faults: faults.all))
  }

  /// Clears all faults, or the fault named by `?name=`.
  private func clearFaults(_ request: PortalRequest) throws -> Reply {
    let text = request.parameter("name")
    let name = text.flatMap { FaultName(rawValue: $0) }
    guard (text == nil) == (name == nil) else { throw AdminError(error: "name: no such fault") }
    faults.clear(name)
    return Reply(200, FaultList(faults: faults.all))
  }

  private func state() -> PortalState {
    PortalState(
      certificates: ledger.allDocuments.count, vehicles: ledger.allVehicles.count,
      sessions: ledger.signedIn(now: now), repeatedSubmissions: ledger.repeatedSubmissions, requests: log.counts,
      accounts: ledger.standings.map {
        PortalState.AccountLine(
          accessCode: $0.accessCode, attempts: $0.attempts, failures: $0.failures, suspensions: $0.suspensions,
          suspendedUntil: $0.suspendedUntil)
      }, time: now)
  }

  private func certificates() -> [LedgerReport.Line] {
    ledger.allDocuments.map {
      LedgerReport.Line(
        kind: $0.key.kind.rawValue, number: $0.key.number, digest: $0.receipt?.digest.hexadecimal,
        vehicle: $0.vehicle?.text, operation: $0.receipt?.operation.text, receivedAt: $0.receivedAt,
        mandate: $0.mandate)
    }
  }
}

extension PortalRequest {
  fileprivate func parameter(_ name: String) -> String? {
    query.split(separator: "&").first { $0.hasPrefix("\(name)=") }.map { String($0.dropFirst(name.count + 1)) }
  }

  fileprivate func last() throws -> Int {
    guard let text = parameter("last") else { return RequestLog.capacity }
    guard let last = Int(text), last > 0 else { throw AdminError(error: "last must be a positive whole number") }
    return last
  }
}
