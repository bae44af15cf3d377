package import Domain

/// The table that an export becomes, a page of certificates at a time.
package enum ExportTable: Sendable {
  /// For another program: the columns' names, codes and UTC offsets as they are.
  case plain
  case office(OfficeTable)

  package var opening: String {
    switch self {
    case .plain: CSV.line(ExportColumn.allCases.map(\.rawValue))
    case .office(let table): table.opening
    }
  }

  package func lines(_ certificates: [ExportedCertificate]) -> String {
    switch self {
    case .plain: certificates.map { told in CSV.line(ExportColumn.allCases.map { told[$0] ?? "" }) }.joined()
    case .office(let table): table.lines(certificates)
    }
  }
}
