/// How much is asked of the agent at once. What comes on top is refused as `busy`, before it is begun.
enum CallLimits {
  /// Bytes of a call's body, unless it is one of those below.
  static let body = 256 << 10
  /// Of a call that carries a whole file: `record` with 200 inspections with every field filled in, receipts of 4 MiB
  /// (BundleReceipts.sizeLimit) as JSON.
  static let largeBody = 8 << 20
  /// Of a hand-over slip or a draft: 256 KiB (HandOverSlip.mostBytes, EntryDraft.mostBytes) as JSON.
  static let middleBody = 1 << 20

  /// POST calls that are done at once and may wait for the portal. They have places of their own: an inspection is
  /// recorded whoever waits.
  static let portalCalls = 32
  /// POST calls that are done at once and need this device alone. `status` and the other reads by GET are not counted,
  /// so they are always answered.
  static let localCalls = 24
  /// Calls at once whose body is over `body`. All bodies together are at most 64 connections × 256 KiB + 3 × 8 MiB
  /// = 40 MiB.
  static let largeCalls = 3

  private static let asksPortal: Set = [
    "sign-in", "sign-in-code", "sign-out", "review", "conform", "stock-verify",
  ]

  private static let bodies = [
    "record": largeBody, "bundle-receipts": largeBody, "stock-receive": middleBody, "draft-kept": middleBody,
  ]

  /// - Parameter path: of a request, such as `/v1/record`.
  static func body(of path: String) -> Int { bodies[call(of: path)] ?? body }

  static func mayAskPortal(_ path: String) -> Bool { asksPortal.contains(call(of: path)) }

  private static func call(of path: String) -> String { path.split(separator: "/").last.map { String($0) } ?? "" }
}
