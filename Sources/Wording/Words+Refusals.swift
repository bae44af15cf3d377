internal import Domain
package import StationAPI

extension Words {
  /// Says why a call was refused.
  package func refusal(_ refusal: StationRefusal) -> String {
    var values = [
      "note": "?", "state": "?", "number": "?", "first": "?", "last": "?", "notice": "?", "kind": "?", "step": "?",
      "station": "?", "to": "?", "move": "?", "since": "?", "who": "?", "why": "?", "limit": "?",
      "path": "?", "user": "?", "until": "?", "from": "?", "fields": "?",
    ]
    values.merge(refusal.parameters) { _, told in told }
    if let fault = values["fault"] { values["note"] = Text("receipts", code: fault).map { self($0) } ?? fault }
    values["state"] = values["state"].map { code in
      let text = Text("state", code: code) ?? Text("stock", code: code) ?? Text("keyingState", code: code)
      let others: [String: KeyingText] = [
        "protocol": .stateProtocol, "beingCancelled": .stateBeingCancelled, "waitsForDocument": .stateWaitsForDocument,
      ]
      return text.map { self($0) } ?? others[code].map { self($0) } ?? code
    }
    values["fields"] = values["fields"].map { told in
      told.split(separator: ", ").map { KeyingField(rawValue: String($0)).map(name) ?? String($0) }
        .joined(separator: ", ")
    }
    values["kind"] = values["kind"].map { code in Text("kind", code: code).map { self($0) } ?? code }
    values["step"] = values["step"].map { code in Text("cancellation", code: code).map { self($0) } ?? code }
    for name in ["since", "until", "from"] {
      values[name] = values[name].map { told in
        Int64(told).map { moment(Instant(milliseconds: $0), now: Instant(milliseconds: $0)) } ?? told
      }
    }
    if refusal.code == .notWithdrawable, values["portal"] == "web" { return self(.notWithdrawableWeb, values) }
    return Text(rawValue: refusal.code.textKey).map { self($0, values) } ?? refusal.code.rawValue
  }
}
