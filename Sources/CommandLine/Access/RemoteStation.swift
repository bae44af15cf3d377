internal import Daemon
internal import Disk
internal import Domain
internal import FoundationEssentials
internal import Glibc
internal import Transport
internal import Wording

/// The station as an agent answers for it: one request over its socket for each call, `/v1/…`.
struct RemoteStation: StationService {
  private let connection: LocalConnection
  /// Keeps a long path within reach.
  private let socket: SocketPath
  /// As people gave it.
  private let path: String

  /// Sign-ins and reviews ask the portal before they answer.
  private static let patience = Span.seconds(330)
  private static let greeting = Span.seconds(10)

  /// Milliseconds before a call that the agent was too busy to begin is made again.
  private static let busyPauses = [100, 300, 1_000, 2_000, 4_000]

  init(_ places: StationPlaces) {
    socket = SocketPath(places.socket)
    var trusted = LocalConnection.usuallyTrusted
    // Root works at everybody's station, whose agent runs as the station's own user.
    if geteuid() == 0, let folder = FileStatus(at: places.directory) { trusted.insert(folder.owner) }
    path = places.socket
    connection = LocalConnection(socketPath: socket.text, timeout: Self.patience, trusted: trusted)
  }

  /// False when nobody listens: then nothing was sent.
  func isThere() async throws(StationRefusal) -> Bool {
    do throws(LocalFailure) {
      _ = try await connection.send(.get, "/v1/progress", timeout: Self.greeting)
      return true
    } catch .notReachable {
      return false
    } catch {
      throw refusal(error)
    }
  }

  func status() async throws(StationRefusal) -> StatusReport { try await ask(.get, "status") }
  func record(_ call: RecordCall) async throws(StationRefusal) -> RecordAnswer { try await send("record", call) }
  func list(_ call: ListCall) async throws(StationRefusal) -> ListAnswer { try await send("list", call) }
  func certificate(_ call: CertificateCall) async throws(StationRefusal) -> CertificateDetail {
    try await send("certificate", call)
  }
  func stock() async throws(StationRefusal) -> StockReport { try await ask(.get, "stock") }
  func addLot(_ call: AddLotCall) async throws(StationRefusal) -> StockReport { try await send("stock-lots", call) }
  func moveNumbers(_ call: MoveNumbersCall) async throws(StationRefusal) -> StockReport {
    try await send("stock-numbers", call)
  }
  func startPass() async throws(StationRefusal) -> PassProgress { try await ask(.post, "pass") }
  func progress() async throws(StationRefusal) -> PassProgress { try await ask(.get, "progress") }
  func signIn(_ call: SignInCall) async throws(StationRefusal) -> SignInAnswer { try await sendSecret("sign-in", call) }
  func enterCode(_ call: CodeCall) async throws(StationRefusal) -> CodeAnswer {
    try await sendSecret("sign-in-code", call)
  }
  func signOut() async throws(StationRefusal) -> SignOutAnswer { try await ask(.post, "sign-out") }
  func reviews() async throws(StationRefusal) -> ReviewList { try await ask(.get, "reviews") }
  func review(_ call: CertificateCall) async throws(StationRefusal) -> ReviewCase { try await send("review", call) }
  func decide(_ call: DecisionCall) async throws(StationRefusal) -> CertificateSummary {
    try await send("decision", call)
  }
  func notices() async throws(StationRefusal) -> NoticeList { try await ask(.get, "notices") }
  func backUp() async throws(StationRefusal) -> BackupAnswer { try await ask(.post, "backup") }
  func cancel(_ call: CancellationCall) async throws(StationRefusal) -> CancellationSummary {
    try await send("cancellation", call)
  }
  func cancellations() async throws(StationRefusal) -> CancellationList { try await ask(.get, "cancellations") }
  func withdraw(_ call: WithdrawCall) async throws(StationRefusal) -> WithdrawAnswer {
    try await send("withdrawal", call)
  }
  func correct(_ call: CorrectCall) async throws(StationRefusal) -> CorrectAnswer { try await send("correction", call) }
  func toFile() async throws(StationRefusal) -> FilingList { try await ask(.get, "filing") }
  func noteFiled(_ call: FiledCall) async throws(StationRefusal) -> FilingList { try await send("filed", call) }
  func conform(_ call: ConformCall) async throws(StationRefusal) -> ConformAnswer { try await send("conform", call) }
  func conformities(_ call: CertificateCall) async throws(StationRefusal) -> ConformityList {
    try await send("conformities", call)
  }
  func markSeen(_ call: SeenCall) async throws(StationRefusal) -> NoticeList { try await send("notice-seen", call) }
}

extension RemoteStation {
  func send<Answer: Decodable>(_ call: String, _ body: some Encodable) async throws(StationRefusal) -> Answer {
    guard let bytes = StationJSON.bytes(body) else {
      throw StationRefusal(.unexpected, parameters: ["note": "the call cannot be written"])
    }
    return try await ask(.post, call, bytes)
  }

  /// The secret stays out of what the coders keep.
  private func sendSecret<Call: SecretCall, Answer: Decodable>(
    _ call: String, _ body: Call
  ) async throws(StationRefusal) -> Answer {
    var rest = body
    rest.secret = Secret("")
    guard let bytes = StationJSON.bytes(rest) else {
      throw StationRefusal(.unexpected, parameters: ["note": "the call cannot be written"])
    }
    let whole = Data(SecretJSON.put(body.secret, as: Call.secretMember, into: Array(bytes)))
    return try await ask(.post, call, whole, isSecret: true)
  }

  /// A POST without a call has an empty object.
  func ask<Answer: Decodable>(
    _ method: LocalConnection.Method, _ call: String, _ body: Data? = nil, isSecret: Bool = false
  ) async throws(StationRefusal) -> Answer {
    let sent = method == .get ? nil : body ?? Data("{}".utf8)
    var answer = try await exchange(method, call, sent, isSecret)
    // A busy agent began nothing, so the same call is made again.
    for pause in Self.busyPauses where answer.status == 503 {
      guard StationJSON.value(StationRefusal.self, from: answer.body)?.code == .busy else { break }
      await Live.pause(milliseconds: pause)
      answer = try await exchange(method, call, sent, isSecret)
    }
    guard answer.status == 200 else {
      throw StationJSON.value(StationRefusal.self, from: answer.body)
        ?? StationRefusal(.unexpected, parameters: ["note": "HTTP \(answer.status)"])
    }
    guard let value = StationJSON.value(Answer.self, from: answer.body) else {
      throw StationRefusal(.unexpected, parameters: ["note": "the agent's answer cannot be read"])
    }
    return value
  }

  private func exchange(
    _ method: LocalConnection.Method, _ call: String, _ body: Data?, _ isSecret: Bool
  ) async throws(StationRefusal) -> LocalConnection.Answer {
    do throws(LocalFailure) {
      return try await connection.send(method, "/v1/\(call)", body: body, isSecret: isSecret)
    } catch {
      throw refusal(error)
    }
  }

  private func refusal(_ failure: LocalFailure) -> StationRefusal {
    switch failure {
    case .foreign(let user): StationRefusal(.foreignAgent, parameters: ["path": path, "user": "\(user)"])
    case .notReachable, .timedOut: StationRefusal(.agentNotReachable)
    case .tooLarge: StationRefusal(.unexpected, parameters: ["note": "the agent's answer is too large"])
    case .broken(let words): StationRefusal(.agentNotReachable, parameters: ["note": words])
    }
  }
}
