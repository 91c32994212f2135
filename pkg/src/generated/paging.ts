// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

// How lists are paged, as `PAGES` in src/call/facts.rs has it.

/** How the list of an action is paged. */
export interface Paging {
  /** The path to the rows in an answer. */
  rows: string;
  /** The member that tells rows apart, where one does. */
  identity?: string;
  /** The most rows that a page may have. */
  largest: number;
  /** Whether positions count rows, and not pages. */
  countsRows: boolean;
  /** The parameter for a position, and the first position. */
  position: string;
  first: number;
  /** The parameter for the size of a page. */
  size: string;
}

/** How the list of each paged action is paged. */
export const PAGING: Record<string, Paging> = {
  DescribeAccounts: { rows: "Details", identity: "UserName", largest: 100, countsRows: true, position: "Offset", first: 0, size: "Limit" },
  DescribeAuditInstanceList: { rows: "Items", identity: "InstanceId", largest: 20, countsRows: false, position: "Offset", first: 0, size: "Limit" },
  DescribeAuditLogFiles: { rows: "Items", identity: "FileName", largest: 100, countsRows: true, position: "Offset", first: 0, size: "Limit" },
  DescribeAuditLogs: { rows: "Items", largest: 100, countsRows: true, position: "Offset", first: 0, size: "Limit" },
  DescribeBackupSummaries: { rows: "BackupSummarySet", identity: "DBInstanceId", largest: 100, countsRows: true, position: "Offset", first: 0, size: "Limit" },
  DescribeBaseBackups: { rows: "BaseBackupSet", identity: "Id", largest: 100, countsRows: true, position: "Offset", first: 0, size: "Limit" },
  DescribeDBBackups: { rows: "BackupList", identity: "Id", largest: 100, countsRows: false, position: "Offset", first: 0, size: "Limit" },
  DescribeDBErrlogs: { rows: "Details", largest: 100, countsRows: true, position: "Offset", first: 0, size: "Limit" },
  DescribeDBInstances: { rows: "DBInstanceSet", identity: "DBInstanceId", largest: 100, countsRows: true, position: "Offset", first: 0, size: "Limit" },
  DescribeDBSlowlogs: { rows: "Detail.NormalQueries", largest: 100, countsRows: false, position: "Offset", first: 0, size: "Limit" },
  DescribeDBXlogs: { rows: "XlogList", identity: "Id", largest: 100, countsRows: false, position: "Offset", first: 0, size: "Limit" },
  DescribeDatabaseObjects: { rows: "ObjectSet", largest: 100, countsRows: true, position: "Offset", first: 0, size: "Limit" },
  DescribeDatabases: { rows: "Items", largest: 100, countsRows: true, position: "Offset", first: 0, size: "Limit" },
  DescribeLogBackups: { rows: "LogBackupSet", identity: "Id", largest: 100, countsRows: true, position: "Offset", first: 0, size: "Limit" },
  DescribeParameterTemplates: { rows: "ParameterTemplateSet", identity: "TemplateId", largest: 100, countsRows: true, position: "Offset", first: 0, size: "Limit" },
  DescribeReadOnlyGroups: { rows: "ReadOnlyGroupList", identity: "ReadOnlyGroupId", largest: 99, countsRows: false, position: "PageNumber", first: 1, size: "PageSize" },
  DescribeServerlessDBInstances: { rows: "DBInstanceSet", identity: "DBInstanceId", largest: 20, countsRows: true, position: "Offset", first: 0, size: "Limit" },
  DescribeSlowQueryAnalysis: { rows: "Detail.AnalysisItems", largest: 100, countsRows: true, position: "Offset", first: 0, size: "Limit" },
  DescribeSlowQueryList: { rows: "RawSlowQueryList", largest: 100, countsRows: true, position: "Offset", first: 0, size: "Limit" },
  DescribeTasks: { rows: "TaskSet", identity: "TaskId", largest: 100, countsRows: true, position: "Offset", first: 0, size: "Limit" },
};
