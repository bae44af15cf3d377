internal import CCurl
internal import Domain

/// Why a TLS connection failed, by the codes of libcurl and OpenSSL. Codes, not texts: only those are promised to stay
/// (OpenSSL's `x509_vfy.h`, `sslerr.h`; alerts of RFC 8446 §6).
enum TLSFault {
  /// - Parameter verification: `CURLINFO_SSL_VERIFYRESULT`.
  static func certificate(_ verification: Int) -> ForeignAnswer {
    switch verification {
    case 9: .certificateNotYetValid
    case 10: .certificateExpired
    case 18: .certificateSelfSigned
    case 2, 19, 20, 21, 27: .certificateUnknownAuthority
    // 1 is there when the chain is right and libcurl itself finds another host's names.
    case 1, 62, 64: .certificateOtherHost
    default: .certificate
    }
  }

  /// - Parameter reason: see `reason(in:)`.
  static func handshake(_ reason: Int?) -> TransferFailure {
    switch reason {
    // The connection ended without a TLS message.
    case nil, 294: .connectionLost
    // unsupported protocol, version too low, no protocols available; the alert protocol_version
    case 258, 396, 191, 1_070: .oldTLS
    // Other alerts, such as handshake_failure and insufficient_security: the listener speaks TLS, but not with this
    // program.
    case .some(1_000...1_255): .noCipher
    // dh key too small, wrong and unknown cipher returned, no shared cipher, no ciphers available
    case 394, 261, 248, 193, 181: .noCipher
    default: .noTLS
    }
  }

  /// OpenSSL's reason in libcurl's text, such as 1070 in `OpenSSL/3.0.19: error:0A00042E:SSL routines::…`; nil where the
  /// text has none.
  static func reason(in text: String) -> Int? {
    guard let found = text.firstMatch(of: /error:([0-9A-Fa-f]{8}):/), let code = Int(found.output.1, radix: 16)
    else { return nil }
    return code & 0x7F_FFFF
  }
}
