package import Domain
package import FoundationEssentials
internal import SyncProtocol

extension LivePortal {
  package func match(_ questions: [VehicleQuestion], _ session: Secret) async -> Exchange<[VehicleCandidates]> {
    var request = MatchRequest(
      queries: questions.enumerated().map { index, question in
        MatchQuery(
          key: "\(index)", vin: question.vin.text, plate: question.plate, jurisdiction: question.jurisdiction)
      }, compact: agreed.compact)
    let exchange = await match(request, session)
    guard case .malformed = exchange.outcome, request.compact == true else { return exchange }
    // A slip in what a compact answer leaves out keeps no vehicle from being found.
    request.compact = nil
    return await match(request, session).after(exchange)
  }

  private func match(_ request: MatchRequest, _ session: Secret) async -> Exchange<[VehicleCandidates]> {
    await ask(on: .beside, accepting: [200]) {
      PortalRequest(method: .post, path: "/vehicles:match", body: try CanonicalJSON.encode(request), session: session)
    } reading: { answer in
      try AnswerBody.candidates(answer.body, to: request)
    }
  }

  package func createVehicle(_ id: PortalVehicleID, _ payload: Data, _ session: Secret) async -> Exchange<Acknowledged>
  {
    await ask(accepting: [200, 201]) {
      var request = PortalRequest(method: .put, path: "/vehicles/\(id.text)", body: payload, session: session)
      request.add("If-None-Match", "*")
      add(mandateTo: &request)
      return request
    } reading: { answer in
      try AnswerBody.createdVehicle(answer.body, id: id)
    }
  }
}
