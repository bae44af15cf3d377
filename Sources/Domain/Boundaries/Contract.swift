// The contract's own types, where the agent's would say nothing more. Who imports Domain sees these, and no other message
// of the contract. Only a public import can be exported.
@_exported public import struct SyncProtocol.BacklogReport
@_exported public import struct SyncProtocol.BundleKey
@_exported public import struct SyncProtocol.BundleKeys
@_exported public import enum SyncProtocol.CertificateKind
@_exported public import struct SyncProtocol.PayloadDigest
