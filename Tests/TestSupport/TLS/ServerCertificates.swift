import Foundation

/// Certificates of servers, valid and invalid, made by openssl(1) in their own directory.
package struct ServerCertificates: Sendable {
  private let folder: TemporaryDirectory

  /// - Parameter name: a file name such as `authority.pem` or `server.key`.
  package func path(of name: String) -> String { folder.path(of: name) }

  package init() throws {
    folder = try TemporaryDirectory()
    let made = try ProgramRun.run(
      "/bin/sh", ["-c", Self.script, "make", folder.path], outputsIn: URL(filePath: folder.path))
    guard made.code == 0 else { throw Hindrance("openssl: \(made)") }
  }

  /// `server.key` is the key of every certificate except `weak`; our own authority signs all except `itself`.
  private static let script = #"""
    set -e
    cd "$1"
    printf '[ca]\ndefault_ca=d\n[d]\ndatabase=index\nnew_certs_dir=.\ndefault_md=sha256\npolicy=p\nrand_serial=yes\n' > ca
    printf 'unique_subject=no\n[p]\ncommonName=supplied\n' >> ca
    : > index
    key='-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes'
    openssl req -x509 $key -keyout authority.key -out authority.pem -subj /CN=authority -days 2
    openssl req -x509 $key -keyout other-authority.key -out other-authority.pem -subj /CN=other -days 2
    openssl req $key -keyout server.key -out server.csr -subj /CN=127.0.0.1
    openssl req -x509 -key server.key -out itself.pem -subj /CN=itself -days 2 -addext subjectAltName=IP:127.0.0.1
    openssl req -newkey rsa:1024 -nodes -keyout weak.key -out weak.csr -subj /CN=weak
    openssl req -key server.key -new -out elsewhere.csr -subj /CN=portal.example
    printf 'subjectAltName=IP:127.0.0.1,DNS:localhost\n' > named
    printf 'subjectAltName=IP:127.0.0.2,DNS:portal.example\n' > other
    printf 'subjectAltName=email:portal@portal.example\n' > address
    printf 'basicConstraints=CA:FALSE\n' > nameless
    printf 'subjectAltName=IP:127.0.0.1\nextendedKeyUsage=clientAuth\n' > client
    printf 'basicConstraints=CA:TRUE\n' > authority
    sign() {
      openssl ca -batch -notext -config ca -in "$2.csr" -out "$1.pem" -extfile "$3" -startdate "$4" -enddate "$5" \
        -cert "${6:-authority}.pem" -keyfile "${6:-authority}.key"
    }
    sign good server named 20200101000000Z 20490101000000Z
    sign expired server named 20200101000000Z 20210101000000Z
    sign future server named 20480101000000Z 20490101000000Z
    sign other-host server other 20200101000000Z 20490101000000Z
    sign nameless server nameless 20200101000000Z 20490101000000Z
    sign address server address 20200101000000Z 20490101000000Z
    sign nameless-elsewhere elsewhere nameless 20200101000000Z 20490101000000Z
    sign client server client 20200101000000Z 20490101000000Z
    sign weak weak named 20200101000000Z 20490101000000Z
    openssl req $key -keyout old-authority.key -out old-authority.csr -subj /CN=old
    openssl ca -batch -notext -config ca -selfsign -in old-authority.csr -keyfile old-authority.key \
      -extfile authority -startdate 20200101000000Z -enddate 20210101000000Z -out old-authority.pem
    sign of-old-authority server named 20200101000000Z 20490101000000Z old-authority
    """#
}
