// The contract's types that the agent uses as they are. Code that imports Domain sees these, and no other message of
// the contract. Only a public import can be re-exported.
@_exported public import struct SyncProtocol.BacklogReport
@_exported public import struct SyncProtocol.BundleKey
@_exported public import struct SyncProtocol.BundleKeys
@_exported public import enum SyncProtocol.CertificateKind
@_exported public import struct SyncProtocol.PayloadDigest
