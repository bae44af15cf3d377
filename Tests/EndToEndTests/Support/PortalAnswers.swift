/// The answers of the portal's `/admin/` endpoints, with the members that tests read.
enum PortalAnswers {
  struct State: Decodable {
    let certificates: Int
    let vehicles: Int
    /// The access codes that are signed in.
    let sessions: [String]
    let repeatedSubmissions: Int
    /// The number of requests by method and path.
    let requests: [String: Int]
    let accounts: [Account]

    /// All requests that the portal has counted.
    var total: Int { requests.values.reduce(0, +) }
  }

  struct Account: Decodable {
    let accessCode: String
    /// Passwords and codes received, right or wrong.
    let attempts: Int
    let failures: Int
    let suspensions: Int
  }

  struct Certificates: Decodable { let certificates: [Certificate] }

  struct Certificate: Decodable {
    let number: String
    let digest: String?
    let vehicle: String?
    let mandate: String?
  }

  struct Requests: Decodable { let requests: [Request] }

  struct Request: Decodable {
    let method: String
    let path: String
    /// `KIND/NUMBER` of each document submitted.
    let numbers: [String]
    let status: String
  }

  struct Faults: Decodable {
    let faults: [Fault]

    struct Fault: Decodable {
      let name: String
      let fired: Int?
    }
  }

  /// The output of `cvmportal ledger --json`, read from the portal's file.
  struct Ledger: Decodable {
    let certificates: [Certificate]
    let conformities: [Conformity]
    let vehicles: Vehicles
    let duplicateCertificates: [Duplicate]
    let duplicateVehicles: [String]
    let repeatedSubmissions: Int

    struct Vehicles: Decodable {
      let seeded: Int
      let created: Int
      let keyedIn: Int
    }
    struct Conformity: Decodable { let number: String }
    struct Duplicate: Decodable { let number: String }
  }
}

/// A line of `cvmportal seed-list`.
struct SeededVehicle: Decodable, Hashable {
  let purpose: String?
  let id: String
  let vehicle: Fields
  let ownerName: String?

  struct Fields: Decodable, Hashable {
    let vin: String
    let year: Int?
    let make: String?
    let model: String?
    let colour: String?
    let plate: String?
    let jurisdiction: String?
    let netMass: String?
  }
}
