internal import CCurl

/// Reads what libcurl reports of the certificate of the server that a transfer connected to.
enum PeerCertificate {
  /// Whether it has a subjectAltName of the kind that hosts are verified by; nil where none was seen: the connection was
  /// kept from an earlier transfer, or there was none.
  static func isNamed(_ handle: UnsafeMutableRawPointer) -> Bool? {
    var chain: UnsafeMutablePointer<curl_certinfo>?
    guard cvm_curl_get_certificates(handle, &chain) == CURLE_OK, let chain = chain?.pointee, chain.num_of_certs > 0
    else { return nil }
    var line = chain.certinfo[0]
    while let current = line?.pointee {
      if let text = current.data.map({ String(cString: $0) }), hasHost(text) { return true }
      line = current.next
    }
    return false
  }

  /// True for a certificate with a name, and for a connection that was checked when it was made.
  static func mayBeSentTo(_ handle: UnsafeMutableRawPointer) -> Bool {
    var connections = 0
    guard cvm_curl_get_number(handle, CURLINFO_NUM_CONNECTS, &connections) == CURLE_OK else { return false }
    return connections == 0 || isNamed(handle) == true
  }

  /// `X509v3 Subject Alternative Name:DNS:portal.example, IP Address:192.0.2.1`
  static func hasHost(_ line: String) -> Bool {
    let name = "X509v3 Subject Alternative Name:"
    guard line.hasPrefix(name) else { return false }
    return line.dropFirst(name.count).split(separator: ",").contains { entry in
      let entry = entry.drop { $0 == " " }
      return entry.hasPrefix("DNS:") || entry.hasPrefix("IP Address:")
    }
  }
}
