/// The table `open_task`, kept by triggers: work that is still to be done for operations.
enum OpenTask {
  static let check = InvariantCheck(
    name: "I8", breach: "an open task is not what a recount finds",
    sql: """
      SELECT task FROM (
        SELECT task, operation, 1 AS count FROM open_task UNION ALL
        SELECT 'cancel', c.operation, -1 FROM cancellation_step AS c WHERE c.state = 'toAsk' AND c.position = (
          SELECT max(position) FROM cancellation_step AS d WHERE d.operation = c.operation)
        UNION ALL
        SELECT 'file', o.id, -1 FROM operation AS o JOIN inspection AS i ON i.id = o.inspection
        WHERE o.intent = 'register' AND o.withdrawn = 0 AND i.record GLOB '*"older":{*' AND NOT EXISTS (
          SELECT 1 FROM person_decision AS d WHERE d.operation = o.id AND d.action = 'file')
        UNION ALL
        SELECT 'carry', o.id, -1 FROM operation AS o
        WHERE o.state NOT IN ('confirmed', 'closed') AND EXISTS (
          SELECT 1 FROM bundle_operation AS c JOIN bundle AS b ON b.id = c.bundle
          WHERE c.operation = o.id AND b.written_at IS NOT NULL))
      GROUP BY task, operation HAVING sum(count) <> 0 LIMIT 1
      """)

  /// Expression: the number of open rows of a task.
  static func count(_ task: String) -> String { "(SELECT count(*) FROM open_task WHERE task = '\(task)')" }
}
