/// A certificate in an export: its texts by column, without the empty ones.
package struct ExportedCertificate: Hashable, Sendable {
  private var texts: [String: String]

  package init(_ certificate: RecordedCertificate, withPersonal: Bool) {
    texts = [:]
    for column in ExportColumn.allCases {
      texts[column.rawValue] = column.text(of: certificate, withPersonal: withPersonal)
    }
  }

  package subscript(column: ExportColumn) -> String? { texts[column.rawValue] }
}

extension ExportedCertificate: Codable {
  package init(from decoder: any Decoder) throws {
    texts = try decoder.singleValueContainer().decode([String: String].self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(texts)
  }
}
