/// The id of one request that was stored before it is made; used to store its end.
package struct ExchangeID: Hashable, Sendable {
  let row: Int64
}
