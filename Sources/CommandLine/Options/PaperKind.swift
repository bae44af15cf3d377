internal import ArgumentParser
internal import Domain

/// A certificate's kind as it is written on the command line.
enum PaperKind: String, CaseIterable, ExpressibleByArgument {
  case cvm, avp

  var value: CertificateKind {
    switch self {
    case .cvm: .mechanical
    case .avp: .photometric
    }
  }

  /// What a further command needs to name the same certificate; nothing for a CVM.
  static func option(for kind: CertificateKind) -> String { kind == .mechanical ? "" : " --kind avp" }
}
