/// The requests of a pass that are under way: their answers may come in any order. Batches go beside each other and beside
/// questions where the portal takes several requests at once, and an unknown outcome costs no more than a look-up. At first,
/// and after trouble, one batch goes at a time; those from before the trouble may wait in vain, and hold up nothing.
struct Flights: Hashable, Sendable {
  /// The first of each batch, and the count of setbacks when it was sent.
  private var batches: [OperationID: Int] = [:]
  /// How often there was trouble.
  private var setbacks = 0
  /// Whether a question is under way; there is one at most.
  var isAsking = false { didSet { isHeld = false } }
  /// Whether no further request is made before another is answered.
  private var isHeld = false
  /// The most requests at once.
  private(set) var limit: Int
  /// How many batches may be sent that trouble has not overtaken.
  private var allowed = 1

  init(limit: Int = 1) { self.limit = limit }

  var isEmpty: Bool { batches.isEmpty && !isAsking }
  var mayAsk: Bool { !isAsking && !isHeld && batches.count < limit }
  var maySend: Bool {
    let recent = batches.values.count { $0 == setbacks }
    return !isHeld && recent < allowed && batches.count < limit - (isAsking ? 1 : 0)
  }

  mutating func began(_ first: OperationID) { batches[first] = setbacks }

  /// Returns whether there was no trouble since this batch was sent.
  mutating func ended(_ first: OperationID) -> Bool {
    isHeld = false
    return (batches.removeValue(forKey: first) ?? setbacks) == setbacks
  }

  /// The network seems to be gone, or something else to answer in the portal's place: other requests under way show whether
  /// it is so, or whether the way there takes fewer of them. Returns false where there are none.
  mutating func hold() -> Bool {
    isHeld = !isEmpty
    if isHeld { (limit, allowed) = (max(1, limit - 1), 1) }
    return isHeld
  }

  mutating func wasClean() { allowed = limit }

  mutating func hadTrouble() {
    setbacks += 1
    allowed = 1
  }
}

extension Pass {
  /// Whether a request is under way whose answer comes while the pass goes on.
  package var isWaiting: Bool { !flights.isEmpty }
}
