/// A dictionary that drops its oldest key when it has more than `capacity`.
struct BoundedMap<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let capacity: Int
  private var values: [Key: Value] = [:]
  private var order: [Key] = []
  private var oldest = 0

  init(capacity: Int) {
    precondition(capacity > 0)
    self.capacity = capacity
  }

  subscript(key: Key) -> Value? { values[key] }

  mutating func put(_ value: Value, for key: Key) {
    guard values.updateValue(value, forKey: key) == nil else { return }
    if order.count < capacity {
      order.append(key)
    } else {
      values[order[oldest]] = nil
      order[oldest] = key
      oldest = (oldest + 1) % capacity
    }
  }
}
