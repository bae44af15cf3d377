/// Names one request that was announced to the store, until its end is stored.
package struct ExchangeID: Hashable, Sendable {
  let row: Int64
}
