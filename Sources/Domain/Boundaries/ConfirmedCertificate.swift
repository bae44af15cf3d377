/// A certificate that the portal confirmed, as a question to it: do you still have it?
package struct ConfirmedCertificate: Hashable, Sendable {
  package var sequence: Int64
  package var operation: OperationID
  package var question: LookupQuestion

  package init(sequence: Int64, operation: OperationID, question: LookupQuestion) {
    self.sequence = sequence
    self.operation = operation
    self.question = question
  }
}
