package import Domain
package import FoundationEssentials
internal import SyncProtocol

extension LivePortal {
  package func match(_ questions: [VehicleQuestion], _ session: Secret) async -> Exchange<[VehicleCandidates]> {
    let request = MatchRequest(
      queries: questions.enumerated().map { index, question in
        MatchQuery(
          key: "\(index)", vin: question.vin.text, plate: question.plate, jurisdiction: question.jurisdiction)
      }, compact: agreed.compact)
    return await ask(accepting: [200]) {
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
