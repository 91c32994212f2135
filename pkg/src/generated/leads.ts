// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

// What waiting knows of actions and instances.

/** The states instances can be in, blanks as dashes, and `gone`. */
export const STATES: readonly string[] = ["applying", "init", "initing", "running", "limited-run", "isolating", "isolated", "disisolating", "recycling", "recycled", "job-running", "offline", "migrating", "expanding", "waitSwitch", "switching", "readonly", "restarting", "network-changing", "upgrading", "audit-switching", "primary-switching", "offlining", "deployment-changing", "cloning", "parameter-modifying", "log-switching", "restoring", "gone"];

/** A row of a list that a write leads to. */
export interface LeadsToRow {
  /** The read that lists it. */
  read: string;
  /** The member that identifies a row, and the parameter or the answer's member that names it. */
  row: [identity: string, name: string];
  /** The member that says its state, and the state it comes into. Without it the row goes. */
  state?: [member: string, value: string];
  /** The parameters that the read has from the write, those that are always the same, and its filters by name. */
  copied: string[];
  fixed: Record<string, number>;
  filters: Record<string, string>;
}

/** What a write leads to: the state of an instance, or a row. */
export type Leads = { instance: string } | LeadsToRow;

/**
 * What writes lead to whose answers may name nothing: a state of the instances they name, or a row of a list, told by the member of
 * `row`, in a `state`, or gone.
 */
export const LEADS: Record<string, Leads> = {
  CloseAuditService: { read: "DescribeAuditInstanceList", row: ["InstanceId", "InstanceId"], copied: ["Product"], fixed: { AuditSwitch: 1 }, filters: {} },
  CreateAccount: { read: "DescribeAccounts", row: ["UserName", "UserName"], state: ["Status", "2"], copied: ["DBInstanceId"], fixed: {}, filters: {} },
  CreateAuditLogFile: { read: "DescribeAuditLogFiles", row: ["FileName", "FileName"], state: ["Status", "success"], copied: ["InstanceId", "Product"], fixed: {}, filters: {} },
  CreateBaseBackup: { read: "DescribeBaseBackups", row: ["Id", "BaseBackupId"], state: ["State", "finished"], copied: [], fixed: {}, filters: {} },
  CreateReadOnlyGroup: { read: "DescribeReadOnlyGroups", row: ["ReadOnlyGroupId", "ReadOnlyGroupId"], state: ["Status", "ok"], copied: [], fixed: {}, filters: { "db-master-instance-id": "MasterDBInstanceId" } },
  DeleteAccount: { read: "DescribeAccounts", row: ["UserName", "UserName"], copied: ["DBInstanceId"], fixed: {}, filters: {} },
  DeleteAuditLogFile: { read: "DescribeAuditLogFiles", row: ["FileName", "FileName"], copied: ["InstanceId", "Product"], fixed: {}, filters: {} },
  DestroyDBInstance: { instance: "gone" },
  DisIsolateDBInstances: { instance: "running" },
  IsolateDBInstances: { instance: "isolated" },
  LockAccount: { read: "DescribeAccounts", row: ["UserName", "UserName"], state: ["Status", "5"], copied: ["DBInstanceId"], fixed: {}, filters: {} },
  ModifySwitchTimePeriod: { instance: "running" },
  OpenAuditService: { read: "DescribeAuditInstanceList", row: ["InstanceId", "InstanceId"], state: ["AuditStatus", "ON"], copied: ["Product"], fixed: { AuditSwitch: 1 }, filters: {} },
  UnlockAccount: { read: "DescribeAccounts", row: ["UserName", "UserName"], state: ["Status", "2"], copied: ["DBInstanceId"], fixed: {}, filters: {} },
};
