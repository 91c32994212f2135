// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

import type { CallOptions } from "../client/types.js";

/** An integer parameter. Pass a bigint for values beyond 2^53-1, which a number cannot hold exactly. */
export type Integer = number | bigint;

/** A string with known values: editors offer them, and any other is accepted. */
export type Open<Known extends string> = Known | (string & {});

/** One database account of an instance. */
export interface AccountInfo {
  /** The instance the account belongs to. */
  DBInstanceId: string;
  /** Name of the account. */
  UserName: string;
  /** Free text about the account; empty when there is none. */
  Remark: string;
  /**
   * What is currently happening to the account; 2 is normal.
   * - `1`: The account is being created.
   * - `2`: The account can be used.
   * - `3`: The account is being changed.
   * - `4`: The account's password is being reset.
   * - `5`: The account is locked or being locked; the texts do not tell the two apart.
   * - `-1`: The account is being deleted.
   */
  Status: number;
  /**
   * When the account was created. Null when it was made by a direct database connection rather than `CreateAccount`. No time
   * zone is stated. `0000-00-00 00:00:00` means no time is set.
   */
  CreateTime: string | null;
  /** When the account was last changed. No time zone is stated. */
  UpdateTime: string;
  /**
   * When the password was last changed. Recorded only since 2025-10-31, and only for changes through the API or the console;
   * otherwise null. `0000-00-00 00:00:00` means no time is set.
   */
  PasswordUpdateTime: string | null;
  /**
   * Type of the account.
   * - `normal`: An ordinary account.
   * - `tencentDBSuper`: An account with the role `pg_tencentdb_superuser`.
   */
  UserType?: Open<"normal" | "tencentDBSuper">;
  /** Whether the account is verified through CAM (Cloud Access Management). */
  OpenCam?: boolean;
  /** Predefined roles the account is a member of, such as `tencentdb_readwrite`. */
  PGRoles?: string[];
}

/** Statistics of the slow queries that share one abstracted statement. */
export interface AnalysisItems {
  /** Database the statement ran in. */
  DatabaseName: string;
  /** Account that ran the statement. */
  UserName: string;
  /** The statement with its parameters replaced by `$1`, `$2` and so on. */
  NormalQuery: string;
  /** Address of the client that ran the statement. May be empty. */
  ClientAddr: string;
  /** Number of runs within the time range. */
  CallNum: number;
  /** Share of these runs among all slow queries of the time range, in percent. */
  CallPercent: number;
  /** Total run time within the time range. No unit is stated; the manual's example agrees with milliseconds. */
  CostTime: number;
  /**
   * Share of `CostTime` in the run time of all slow queries. The vendor text says a decimal fraction, but the manual's example
   * (`11.7` for 101 of 863 ms) is a percentage.
   */
  CostPercent: number;
  /** Shortest run time within the time range. Unit: ms. */
  MinCostTime: number;
  /** Longest run time within the time range. Unit: ms. */
  MaxCostTime: number;
  /** Average run time within the time range. Unit: ms. */
  AvgCostTime: number;
  /** Time at which the first of these runs began. */
  FirstTime: string;
  /** Time at which the last of these runs began. */
  LastTime: string;
}

/** The audit settings and stored audit logs of an instance. */
export interface AuditInstanceInfo {
  /** ID of the instance. */
  InstanceId?: string;
  /**
   * Whether audit is on.
   * - `OFF`: Audit is off.
   * - `ON`: Audit is on.
   */
  AuditStatus?: Open<"OFF" | "ON">;
  /** How long audit logs are kept in all. Unit: day. */
  LogExpireDay?: number;
  /** How long audit logs stay in hot storage. Unit: day. */
  HotLogExpireDay?: number;
  /** How long audit logs stay in cold storage. Unit: day. */
  ColdLogExpireDay?: number;
  /** Volume of audit logs in hot storage. Unit: MB. */
  HotLogSize?: number;
  /** Volume of audit logs in cold storage. Unit: MB. */
  ColdLogSize?: number;
  /** When audit was turned on. */
  CreateTime?: string;
  /** State of log delivery to another service, such as `OFF`. */
  Deliver?: string;
  /** Where audit logs are delivered to. */
  DeliverSummary?: DeliverSummary[] | null;
  /** Name, version and state of the instance. */
  InstanceInfo?: LogInstanceInfo;
}

/** An entry of the audit log: one statement executed. */
export interface AuditLog {
  /** When the statement was logged, to the millisecond. */
  Timestamp?: string | null;
  /** Number of rows the statement affected. */
  AffectRows?: number | null;
  /** Database the statement ran in. */
  DBName?: string | null;
  /** Error code of a failed statement, such as `XX000`. */
  ErrCode?: string | null;
  /** Error message of a failed statement. */
  ErrorMessage?: string | null;
  /** How long the statement took; the sources name no unit. */
  ExecTime?: number | null;
  /** Address the client connected from. */
  Host?: string | null;
  /** Instance the statement ran on. */
  InstanceId?: string | null;
  /** Object the statement acted on, with its schema. */
  ObjectName?: string | null;
  /** Type of the object, such as `TABLE`. */
  ObjectType?: string | null;
  /** Text of the statement. */
  Sql?: string | null;
  /** Type of the statement, such as `DROP FUNCTION`. */
  SqlType?: string | null;
  /** Thread that ran the statement. A string, such as `69dfb0c6.dcaef`. */
  ThreadId?: string | null;
  /** Account that ran the statement. */
  User?: string | null;
}

/** An exported file of audit logs. */
export interface AuditLogFile {
  /** Name of the file. */
  FileName?: string;
  /**
   * Whether the file is being written, finished or failed.
   * - `success`: The file is complete.
   * - `running`: The file is being written.
   * - `failed`: The export failed.
   */
  Status?: Open<"success" | "running" | "failed">;
  /** Size of the file. Unit: MB. */
  FileSize?: number;
  /** When the export was requested. */
  CreateTime?: string;
  /** Address to download the file from. */
  DownloadUrl?: string;
  /** Why the export failed. */
  ErrMsg?: string;
  /** Progress, apparently in percent, with `100` when the file is complete. The vendor calls it progress of the download. */
  Progress?: number;
  /** When the file was complete. */
  FinishTime?: string;
}

/** Conditions on audit log entries. */
export interface AuditLogFilter {
  /** Rows affected. The sources do not say whether the number must match exactly or is a lower bound. */
  AffectRows?: Integer | undefined;
  /** Databases the statement ran in. */
  DBName?: string[] | undefined;
  /** Execution time. The sources name no unit and do not say whether the number must match exactly or is a lower bound. */
  ExecTime?: Integer | undefined;
  /** Client addresses. */
  Host?: string[] | undefined;
  /** Text of the statement, such as `SET`. The sources do not say how it is matched. */
  Sql?: string | undefined;
  /** Accounts that ran the statement. */
  User?: string[] | undefined;
  /** Types of statement, such as `CLUSTER`; the vendor's text calls them audit types. */
  SqlType?: string[] | undefined;
}

/**
 * From which networks a backup file may be downloaded.
 * At least one of `VpcIdSet` and `IpSet` is given when `RestrictionType` is `CUSTOMIZE`.
 */
export interface BackupDownloadRestriction {
  /**
   * Kind of restriction; `CUSTOMIZE` needs a VPC or an IP list as well.
   * - `NONE`: From anywhere, over the private and the public network.
   * - `INTRANET`: Only over the private network.
   * - `CUSTOMIZE`: As the lists of VPCs and IP addresses say.
   */
  RestrictionType?: "NONE" | "INTRANET" | "CUSTOMIZE" | undefined;
  /**
   * Whether the VPCs in `VpcIdSet` are allowed or refused.
   * - `ALLOW`: Those listed may download.
   * - `DENY`: Those listed may not download.
   */
  VpcRestrictionEffect?: "ALLOW" | "DENY" | undefined;
  /** VPCs that may, or may not, download the file. */
  VpcIdSet?: string[] | undefined;
  /**
   * Whether the addresses in `IpSet` are allowed or refused.
   * - `ALLOW`: Those listed may download.
   * - `DENY`: Those listed may not download.
   */
  IpRestrictionEffect?: "ALLOW" | "DENY" | undefined;
  /** IP addresses that may, or may not, download the file. */
  IpSet?: string[] | undefined;
}

/** One backup plan of an instance. */
export interface BackupPlan {
  /**
   * Days on which backups are made: English weekday names for a weekly plan, days of the month for a monthly one. JSON text:
   * array of String.
   */
  BackupPeriod: string;
  /** How long base backups are kept. Unit: day. */
  BaseBackupRetentionPeriod: number;
  /** Earliest time of day at which a backup starts. No time zone is stated. */
  MinBackupStartTime: string;
  /** Latest time of day at which a backup starts. No time zone is stated. */
  MaxBackupStartTime: string;
  /**
   * How the plan's backups are taken.
   * - `physical`: A copy of the database files.
   * - `logical`: An export of the database content.
   * - `snapshot`: A snapshot of the disk.
   */
  BackupMethod: Open<"physical" | "logical" | "snapshot">;
  /** The plan, for `ModifyBackupPlan` and `DeleteBackupPlan`. */
  PlanId: string;
  /** Name of the plan. */
  PlanName: string;
  /** How long log backups are kept. Unit: day. */
  LogBackupRetentionPeriod: number;
  /** When the plan was created. No time zone is stated. */
  CreatedTime?: string;
  /** When the plan was last changed. No time zone is stated. */
  UpdatedTime?: string;
  /**
   * Whether the plan is the system's own or was created by a user.
   * - `default`: Created by the system; every change without a `PlanId` goes to this plan.
   * - `custom`: Created by a user with `CreateBackupPlan`.
   */
  PlanType?: Open<"default" | "custom">;
  /**
   * Whether the plan runs by week or by month.
   * - `month`: By days of the month.
   * - `week`: By days of the week.
   */
  BackupPeriodType?: Open<"month" | "week">;
}

/** Backup statistics of one instance. */
export interface BackupSummary {
  /** The instance the statistics are about. */
  DBInstanceId: string;
  /** Number of log backups. */
  LogBackupCount: number;
  /** Space taken by log backups, in bytes. */
  LogBackupSize: number;
  /** Number of base backups made by hand. */
  ManualBaseBackupCount: number;
  /** Space taken by base backups made by hand, in bytes. */
  ManualBaseBackupSize: number;
  /** Number of base backups made automatically. */
  AutoBaseBackupCount: number;
  /** Space taken by base backups made automatically, in bytes. */
  AutoBaseBackupSize: number;
  /** Number of backups of all kinds. */
  TotalBackupCount: number;
  /** Space taken by backups of all kinds, in bytes. */
  TotalBackupSize: number;
}

/** One base backup of an instance. */
export interface BaseBackup {
  /** The instance that was backed up. */
  DBInstanceId: string;
  /** The base backup, for `DeleteBaseBackup` and `DescribeBackupDownloadURL`. */
  Id: string;
  /** Name of the backup file. */
  Name: string;
  /**
   * How the backup was taken. `snapshot` is not named for this field, though `CreateBaseBackup` accepts it. One of `physical`,
   * `logical`.
   * - `physical`: A copy of the database files.
   * - `logical`: An export of the database content.
   * - `snapshot`: A snapshot of the disk.
   */
  BackupMethod: Open<"physical" | "logical">;
  /**
   * Whether the backup was made automatically or by hand.
   * - `automatic`: A backup plan or the system.
   * - `manual`: A user's request.
   */
  BackupMode: Open<"automatic" | "manual">;
  /**
   * How far the backup has got; it can be used once `finished`.
   * - `init`: Not started yet.
   * - `running`: Being made.
   * - `finished`: Complete.
   * - `failed`: Ended with an error.
   * - `canceled`: Called off before it was complete.
   */
  State: Open<"init" | "running" | "finished" | "failed" | "canceled">;
  /** Size of the backup. Unit: byte. */
  Size: Integer;
  /** When the backup started. No time zone is stated. */
  StartTime: string;
  /** When the backup finished. No time zone is stated. */
  FinishTime: string;
  /** When the backup expires; `ModifyBaseBackupExpireTime` changes it. No time zone is stated. */
  ExpireTime: string;
}

/** An instance class on sale. */
export interface ClassInfo {
  /** ID of the class, taken by the buying and pricing actions. */
  SpecCode: string;
  /** Number of CPU cores. */
  CPU: number;
  /** Memory in MB; divide by 1024 for the GB that other actions take. Unit: MB. */
  Memory: number;
  /** Largest storage the class allows. Unit: GB. */
  MaxStorage: number;
  /** Smallest storage the class allows. Unit: GB. */
  MinStorage: number;
  /** Estimated queries per second the class can serve. */
  QPS: number;
}

/** One backup file in the answer of the superseded `DescribeDBBackups`; `DescribeBaseBackups` answers with `BaseBackup`. */
export interface DBBackup {
  /** Number of the backup file. */
  Id: number;
  /** When writing the file began. No time zone is stated. */
  StartTime: string;
  /** When writing the file ended. No time zone is stated. */
  EndTime: string;
  /** Size of the file. Unit: KB. */
  Size: number;
  /** Scope of the backup, not a switch: 0 is the whole instance, 1 is several databases. One of `0`, `1`. */
  Strategy: number;
  /** How the backup was triggered: 0 is by schedule. Examples show 1, which no source explains. Known values: `0`. */
  Way: number;
  /** Kind of backup: 1 is a full one. Known values: `1`. */
  Type: number;
  /**
   * How far the backup has got.
   * - `1`: The backup is being made.
   * - `2`: The backup is complete.
   * - `3`: The backup ended with an error.
   */
  Status: number;
  /** Databases in the backup. */
  DbList: string[];
  /** Address to download the file from inside the private network. */
  InternalAddr: string;
  /** Address to download the file from over the public network. */
  ExternalAddr: string;
  /** The backup set the file belongs to. */
  SetId: string;
}

/** An instance with its sizes, versions, network addresses, billing and state. */
export interface DBInstance {
  /** Region of the instance, the `Region` value of `DescribeRegions`. */
  Region: string;
  /** Zone of the instance, the `Zone` value of `DescribeZones`. */
  Zone: string;
  /** VPC the instance is in. */
  VpcId: string;
  /** Subnet of the VPC the instance is in. */
  SubnetId: string;
  /** ID of the instance. */
  DBInstanceId: string;
  /** Name of the instance. */
  DBInstanceName: string;
  /**
   * State of the instance.
   * - `applying`: The instance is being applied for.
   * - `init`: Waiting to be initialized.
   * - `initing`: Being initialized.
   * - `running`: Running normally.
   * - `limited run`: Running with restrictions.
   * - `isolating`: Being isolated.
   * - `isolated`: Isolated.
   * - `disisolating`: Being restored from isolation.
   * - `recycling`: Being reclaimed.
   * - `recycled`: Reclaimed.
   * - `job running`: A task is running on the instance.
   * - `offline`: Taken offline.
   * - `migrating`: Being migrated.
   * - `expanding`: Being resized; listed twice, as scaling up and as change of specification.
   * - `waitSwitch`: Waiting for its time to switch over.
   * - `switching`: Switching over.
   * - `readonly`: Accepting reads only.
   * - `restarting`: Being restarted.
   * - `network changing`: Its network is being changed.
   * - `upgrading`: Its kernel version is being upgraded.
   * - `audit-switching`: Its audit state is being changed.
   * - `primary-switching`: Switching between primary and standby node.
   * - `offlining`: Being taken offline.
   * - `deployment changing`: Its zones are being changed.
   * - `cloning`: Data is being restored into it.
   * - `parameter modifying`: Its parameters are being changed.
   * - `log-switching`: Its log state is being changed.
   * - `restoring`: Being restored.
   */
  DBInstanceStatus: Open<"applying" | "init" | "initing" | "running" | "limited run" | "isolating" | "isolated" | "disisolating" | "recycling" | "recycled" | "job running" | "offline" | "migrating" | "expanding" | "waitSwitch" | "switching" | "readonly" | "restarting" | "network changing" | "upgrading" | "audit-switching" | "primary-switching" | "offlining" | "deployment changing" | "cloning" | "parameter modifying" | "log-switching" | "restoring">;
  /** Memory of the instance. Unit: GB. */
  DBInstanceMemory: number;
  /** Storage of the instance. Unit: GB. */
  DBInstanceStorage: number;
  /** Number of CPU cores of the instance. Unit: core. */
  DBInstanceCpu: number;
  /** Class of the instance, a `SpecCode` of `DescribeClasses`. */
  DBInstanceClass: string;
  /**
   * Major version of PostgreSQL; `DescribeDBVersions` lists them. Newer ones than the list can occur, the manual's example has
   * `16`.
   * - `10`: PostgreSQL 10.
   * - `11`: PostgreSQL 11.
   * - `12`: PostgreSQL 12.
   * - `13`: PostgreSQL 13.
   * - `14`: PostgreSQL 14.
   * - `15`: PostgreSQL 15.
   */
  DBMajorVersion: Open<"10" | "11" | "12" | "13" | "14" | "15">;
  /** Community version, major and minor number; `DescribeDBVersions` lists them. */
  DBVersion: string;
  /** Kernel version, for example `v12.7_r1.8`; `DescribeDBVersions` lists them. */
  DBKernelVersion: string;
  /**
   * Role of the instance.
   * - `primary`: Primary instance.
   * - `readonly`: Read-only instance.
   * - `guard`: Disaster recovery instance.
   * - `temp`: Temporary instance.
   */
  DBInstanceType: Open<"primary" | "readonly" | "guard" | "temp">;
  /**
   * Edition of the instance; despite the name, not a version number.
   * - `standard`: High availability with two nodes: one primary and one standby node.
   */
  DBInstanceVersion: Open<"standard">;
  /**
   * Character set of the instance. Documented as `UTF8` or `LATIN1`, yet the field's own example is `utf-8`.
   * - `UTF8`: Unicode, UTF-8.
   * - `LATIN1`: ISO 8859-1, Western European.
   */
  DBCharset: Open<"UTF8" | "LATIN1">;
  /** When the instance was created. */
  CreateTime: string;
  /** When the instance was last updated. */
  UpdateTime: string;
  /** When the instance expires; `0000-00-00 00:00:00` for a pay-as-you-go instance in the manual's example. */
  ExpireTime: string;
  /** When the instance was isolated; `0000-00-00 00:00:00` if it was not. */
  IsolatedTime: string;
  /**
   * How the instance is paid for, spelled differently from the `InstanceChargeType` of inputs.
   * - `prepaid`: Prepaid, a subscription by the month.
   * - `postpaid`: Pay-as-you-go.
   */
  PayType: Open<"prepaid" | "postpaid">;
  /**
   * Whether the instance renews itself when its prepaid period ends. Default: `0`.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  AutoRenew: number;
  /** Network addresses of the instance, one entry per address, opened or not. */
  DBInstanceNetInfo: DBInstanceNetInfo[];
  /** Machine type; may be empty. */
  Type: string;
  /** AppId of the account that owns the instance. */
  AppId: Integer;
  /** Uid of the instance, a number. */
  Uid: Integer;
  /** Project the instance belongs to. */
  ProjectId: number;
  /** Tags bound to the instance; empty if none. */
  TagList: TagAnswer[];
  /** ID of the primary instance; only set on a read-only instance. */
  MasterDBInstanceId: string;
  /** Number of read-only instances. */
  ReadOnlyInstanceNum: number;
  /**
   * State of a read-only instance within its read-only group; empty for other instances. No source lists the values, the
   * examples show `ok` and `running`.
   */
  StatusInReadonlyGroup: string;
  /** When the instance was taken offline; `0001-01-04 00:00:00` if it was not, going by the manual's examples. */
  OfflineTime: string;
  /** Nodes of the instance, with role and zone. */
  DBNodeSet: DBNodeAnswer[] | null;
  /**
   * Whether the instance supports TDE encryption. Default: `0`.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  IsSupportTDE: number;
  /**
   * Database engine of the instance. Default: `postgresql`.
   * - `postgresql`: TencentDB for PostgreSQL.
   * - `mssql_compatible`: TencentDB for PostgreSQL with Microsoft SQL Server compatibility.
   */
  DBEngine: Open<"postgresql" | "mssql_compatible">;
  /**
   * Engine settings as a JSON text, used by `mssql_compatible`; empty otherwise. Locale and collation are fixed once the
   * instance is initialized. JSON text: object of String. Key `migrationMode`: `single-db`, `multi-db`; default `single-db`.
   * Key `defaultLocale`: `af_ZA`, `sq_AL`, `ar_DZ`, `ar_BH`, `ar_EG`, `ar_IQ` and 124 more; default `en_US`. Key
   * `serverCollationName`: `bbf_unicode_general_ci_as`, `bbf_unicode_cp1_ci_as`, `bbf_unicode_CP1250_ci_as`,
   * `bbf_unicode_CP1251_ci_as`, `bbf_unicode_cp1253_ci_as`, `bbf_unicode_cp1254_ci_as` and 28 more; default
   * `sql_latin1_general_cp1_ci_as`.
   */
  DBEngineConfig: string;
  /**
   * Former list of network addresses; use `DBInstanceNetInfo`.
   * @deprecated
   */
  NetworkAccessList: NetworkAccess[] | null;
  /**
   * Whether the instance supports IPv6. Default: `0`.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  SupportIpv6: number;
  /** CPU cores currently added by elastic scaling. */
  ExpandedCpu?: number;
  /** Whether deletion protection is on. */
  DeletionProtection?: boolean;
  /**
   * Storage type of the instance.
   * - `PHYSICAL_LOCAL_SSD`: Local SSD of the physical machine.
   * - `CLOUD_PREMIUM`: Premium cloud disk.
   * - `CLOUD_SSD`: SSD cloud disk.
   * - `CLOUD_HSSD`: Enhanced SSD cloud disk.
   */
  DBInstanceStorageType?: Open<"PHYSICAL_LOCAL_SSD" | "CLOUD_PREMIUM" | "CLOUD_SSD" | "CLOUD_HSSD">;
}

/** One network address at which clients can connect. */
export interface DBInstanceNetInfo {
  /** Domain name; may be empty. */
  Address: string;
  /** IP address; empty while the address is not opened. */
  Ip: string;
  /** Port to connect to; `0` while the address is not opened. */
  Port: number;
  /**
   * Network the address belongs to.
   * - `inner`: Private address in the basic network (classic, outside any VPC).
   * - `private`: Private address in a VPC.
   * - `public`: Public address, reachable from the internet.
   */
  NetType: Open<"inner" | "private" | "public">;
  /**
   * State of the address.
   * - `initing`: Not opened yet.
   * - `opened`: Open.
   * - `closed`: Closed.
   * - `opening`: Being opened.
   * - `closing`: Being closed.
   */
  Status: Open<"initing" | "opened" | "closed" | "opening" | "closing">;
  /** VPC of the address; may be empty for a public one. */
  VpcId: string;
  /** Subnet of the address; may be empty for a public one. */
  SubnetId: string;
  /**
   * Protocol spoken at the address; empty in some of the manual's examples.
   * - `postgresql`: PostgreSQL protocol.
   * - `mssql`: Microsoft SQL Server compatible protocol.
   */
  ProtocolType: Open<"postgresql" | "mssql">;
}

/** A node of an instance: its role and where it runs. */
export interface DBNode {
  /**
   * Role of the node, `Primary` or `Standby`.
   * - `Primary`: Primary node.
   * - `Standby`: Standby node.
   */
  Role: "Primary" | "Standby";
  /** Zone of the node, as named by `DescribeZones`. */
  Zone: string;
  /** Dedicated cluster the node runs in, from `DescribeDedicatedClusters`; empty if none. */
  DedicatedClusterId?: string | undefined;
}

/** A node of an instance: its role and where it runs. */
export interface DBNodeAnswer {
  /**
   * Role of the node, `Primary` or `Standby`.
   * - `Primary`: Primary node.
   * - `Standby`: Standby node.
   */
  Role: Open<"Primary" | "Standby">;
  /** Zone of the node, as named by `DescribeZones`. */
  Zone: string;
  /** Dedicated cluster the node runs in, from `DescribeDedicatedClusters`; empty if none. */
  DedicatedClusterId?: string;
}

/** One database of an instance. */
export interface Database {
  /** Name of the database. */
  DatabaseName: string;
  /** Account that owns the database. */
  DatabaseOwner: string;
  /** Character encoding. */
  Encoding: string;
  /** Sort order of strings (PostgreSQL `LC_COLLATE`). */
  Collate: string;
  /** Character classification (PostgreSQL `LC_CTYPE`). */
  Ctype: string;
  /** Whether the database accepts connections. */
  AllowConn: boolean;
  /** Most connections the database accepts at a time; -1 means no limit. Special value: `-1`. */
  ConnLimit: number;
  /** Access rights in PostgreSQL's notation, comma-separated, such as `postgres=CTc/postgres`; can be empty. */
  Privileges: string;
}

/**
 * One object of an instance, such as a table or an account, with its type and the database, schema and table it is in.
 * `DatabaseName` is required unless `ObjectType` is `database`, `account`.
 * `SchemaName` is required unless `ObjectType` is `database`, `schema`, `account`.
 * `TableName` is required when `ObjectType` is `column`.
 */
export interface DatabaseObject {
  /**
   * Type of the object; it decides which of the other names are needed.
   * - `account`: A database account, to read or change its type or roles.
   * - `database`: A database.
   * - `schema`: A schema.
   * - `sequence`: A sequence.
   * - `procedure`: A procedure.
   * - `type`: A data type.
   * - `function`: A function.
   * - `table`: A table.
   * - `view`: A view.
   * - `matview`: A materialized view.
   * - `column`: A column of a table.
   */
  ObjectType: "account" | "database" | "schema" | "sequence" | "procedure" | "type" | "function" | "table" | "view" | "matview" | "column";
  /** Name of the object. For `grantRole` and `revokeRole` it must equal the request's `UserName`. */
  ObjectName: string;
  /**
   * Database that holds the object. The texts exempt only the type `database`, but examples leave it out for `account` as well.
   */
  DatabaseName?: string | undefined;
  /**
   * Schema that holds the object. The texts exempt only `database` and `schema`, but examples leave it out for `account` as
   * well.
   */
  SchemaName?: string | undefined;
  /** Table that holds the column; needed for the type `column`. */
  TableName?: string | undefined;
}

/**
 * One object of an instance, such as a table or an account, with its type and the database, schema and table it is in.
 * `DatabaseName` is required unless `ObjectType` is `database`, `account`.
 * `SchemaName` is required unless `ObjectType` is `database`, `schema`, `account`.
 * `TableName` is required when `ObjectType` is `column`.
 */
export interface DatabaseObjectAnswer {
  /**
   * Type of the object; it decides which of the other names are needed.
   * - `account`: A database account, to read or change its type or roles.
   * - `database`: A database.
   * - `schema`: A schema.
   * - `sequence`: A sequence.
   * - `procedure`: A procedure.
   * - `type`: A data type.
   * - `function`: A function.
   * - `table`: A table.
   * - `view`: A view.
   * - `matview`: A materialized view.
   * - `column`: A column of a table.
   */
  ObjectType: Open<"account" | "database" | "schema" | "sequence" | "procedure" | "type" | "function" | "table" | "view" | "matview" | "column">;
  /** Name of the object. For `grantRole` and `revokeRole` it must equal the request's `UserName`. */
  ObjectName: string;
  /**
   * Database that holds the object. The texts exempt only the type `database`, but examples leave it out for `account` as well.
   */
  DatabaseName?: string;
  /**
   * Schema that holds the object. The texts exempt only `database` and `schema`, but examples leave it out for `account` as
   * well.
   */
  SchemaName?: string;
  /** Table that holds the column; needed for the type `column`. */
  TableName?: string;
}

/** A database object and the privileges of an account on it. */
export interface DatabasePrivilege {
  /** The object the privileges are on. */
  Object?: DatabaseObject | undefined;
  /**
   * Privileges such as `SELECT` or `USAGE`. For an object of type `account` it holds the account type, such as
   * `tencentDBSuper`, or the change of roles.
   */
  PrivilegeSet?: string[] | undefined;
}

/** A database object and the privileges of an account on it. */
export interface DatabasePrivilegeAnswer {
  /** The object the privileges are on. */
  Object?: DatabaseObjectAnswer | null;
  /**
   * Privileges such as `SELECT` or `USAGE`. For an object of type `account` it holds the account type, such as
   * `tencentDBSuper`, or the change of roles.
   */
  PrivilegeSet?: string[] | null;
}

/** A dedicated cluster and its capacity. */
export interface DedicatedCluster {
  /** ID of the dedicated cluster. */
  DedicatedClusterId: string;
  /** Name of the dedicated cluster; may be empty. */
  Name: string;
  /** Zone of the dedicated cluster. */
  Zone: string;
  /**
   * IDs of the disaster recovery clusters; in the manual's example the entries are fragments of a JSON array
   * (`["cluster-0jend45y"`), so parse with care.
   */
  StandbyDedicatedClusterSet: string[];
  /** Number of instances in the cluster. */
  InstanceCount: number;
  /** Number of CPUs in all. */
  CpuTotal: number;
  /** Number of CPUs still free. */
  CpuAvailable: number;
  /** Memory in all. Unit: GB. */
  MemTotal: number;
  /** Memory still free. Unit: GB. */
  MemAvailable: number;
  /** Disk space in all. Unit: GB. */
  DiskTotal: number;
  /** Disk space still free. Unit: GB. */
  DiskAvailable: number;
}

/** A destination to which audit logs are delivered. */
export interface DeliverSummary {
  /** Consumer of the logs; by the text only CLS (Cloud Log Service), but the example is `client`. */
  DeliverConsumer?: string;
  /** Name of the consumer; by the text only CLS, but the example is `logDeliver`. */
  DeliverConsumerName?: string;
  /** Kind of delivery; by the text only `mq`, but the example is `store`. */
  DeliverType?: string;
  /** Kind of destination within `DeliverType`; only CLS (Cloud Log Service) so far. */
  DeliverSubType?: string;
  /** Error of the delivery, if any. */
  DeliverError?: string;
}

/** Result of the slow query analysis. */
export interface Detail {
  /** Total run time of all slow queries in the time range. Unit: ms. */
  TotalTime: number;
  /** Number of all slow queries in the time range. */
  TotalCallNum: number;
  /** Statistics, one entry for each abstracted statement. */
  AnalysisItems: AnalysisItems[];
}

/** Number of slow queries within one range of duration. */
export interface DurationAnalysis {
  /**
   * Range of duration such as `1-2s`, or `50s-` for the open end. In the manual's example the `1-2s` range counts queries of
   * 101 to 169 (apparently ms).
   */
  TimeSegment?: string;
  /** Number of slow queries in this range. */
  Count?: number;
}

/** A KMS key and the data key (DEK) it protects, as used for the TDE encryption of an instance. */
export interface EncryptionKey {
  /** ID of the KMS key. */
  KeyId: string;
  /** Alias of the KMS key. */
  KeyAlias: string;
  /** The instance's data encryption key (DEK) in encrypted form. */
  DEKCipherTextBlob: string;
  /**
   * Whether the key is enabled: `1` yes, `0` no.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  IsEnabled: number;
  /** Region the KMS key is kept in. */
  KeyRegion: string;
  /** When the data encryption key (DEK) was created. */
  CreateTime: string;
  /** ID of the KMS cluster holding the key; empty means the default cluster. */
  KMSClusterId: string;
}

/** One error log entry. */
export interface ErrLogDetail {
  /** Account in whose session the error arose. */
  UserName: string;
  /** Database the error arose in. */
  Database: string;
  /** Time of the error. */
  ErrTime: string;
  /** Text of the message. */
  ErrMsg: string;
  /** Id of the database process that logged the error. */
  ProcessId?: number | null;
  /** Address of the client, with its port in the example. */
  ClientAddr?: string | null;
  /** Id of the database session. */
  SessionId?: string | null;
  /** Time at which the session began. */
  SessionStartTime?: string | null;
  /** Virtual transaction id. */
  VirtualTransactionId?: string | null;
  /** SQLSTATE code of the error, as defined by PostgreSQL. */
  SqlStateCode?: string | null;
  /** Name the client application gave itself. */
  ApplicationName?: string | null;
}

/** One change of one parameter. */
export interface EventInfo {
  /** Name of the changed parameter. */
  ParamName: string;
  /** Value before the change. */
  OldValue: string;
  /** Value the change asked for. */
  NewValue: string;
  /** Time at which the service began the change. */
  ModifyTime: string;
  /**
   * Time at which the new value began to take effect. The manual also shows `0001-01-01 00:00:00`, apparently for no recorded
   * time, on a change that succeeded.
   */
  EffectiveTime: string;
  /**
   * How far the change has got.
   * - `in progress`: The change is being made.
   * - `success`: The change is done.
   * - `paused`: The change has stopped; `EventLog` may say why.
   */
  State: Open<"in progress" | "success" | "paused">;
  /** Who made the change, usually the UIN of a sub-account. */
  Operator: string;
  /** Log text of the change, such as the reason for a pause. May be empty. */
  EventLog: string;
}

/** The change events of one parameter. */
export interface EventItem {
  /** Name of the parameter. */
  ParamName: string;
  /** Number of change events of this parameter. */
  EventCount: number;
  /** The change events themselves. */
  EventDetail: EventInfo[];
}

/** A condition on the rows listed. Several filters must all match; of one filter's values, any may match. */
export interface Filter {
  /** Name of the filter; each action lists the names it knows. */
  Name?: string | undefined;
  /** Values to match; one match is enough. */
  Values?: string[] | undefined;
}

/** One log backup of an instance. */
export interface LogBackup {
  /** The instance that was backed up. */
  DBInstanceId: string;
  /** The log backup, for `DeleteLogBackup` and `DescribeBackupDownloadURL`. */
  Id: string;
  /** Name of the backup file. */
  Name: string;
  /**
   * How the backup was taken. One of `physical`, `logical`.
   * - `physical`: A copy of the database files.
   * - `logical`: An export of the database content.
   * - `snapshot`: A snapshot of the disk.
   */
  BackupMethod: Open<"physical" | "logical">;
  /**
   * Whether the backup was made automatically or by hand.
   * - `automatic`: A backup plan or the system.
   * - `manual`: A user's request.
   */
  BackupMode: Open<"automatic" | "manual">;
  /**
   * How far the backup has got; it can be used once `finished`.
   * - `init`: Not started yet.
   * - `running`: Being made.
   * - `finished`: Complete.
   * - `failed`: Ended with an error.
   * - `canceled`: Called off before it was complete.
   */
  State: Open<"init" | "running" | "finished" | "failed" | "canceled">;
  /** Size of the backup. Unit: byte. */
  Size: Integer;
  /** When the backup started. No time zone is stated. */
  StartTime: string;
  /** When the backup finished. No time zone is stated. */
  FinishTime: string;
  /** When the backup expires. No time zone is stated. */
  ExpireTime: string;
}

/** A condition on log entries. */
export interface LogFilter {
  /**
   * What the condition looks at. The vendor's list is not complete: its example uses `ApplicationName`.
   * - `sql`: Text of the SQL statement.
   * - `host`: IP address of the client.
   * - `user`: Database account.
   */
  Type: Open<"sql" | "host" | "user">;
  /**
   * How entries are compared with `Value`.
   * - `INC`: Contains at least one of the values.
   * - `EXC`: Contains none of the values.
   * - `EQS`: Equals one of the values.
   * - `NEQ`: Equals none of the values.
   * - `RG`: Lies within a range, each value written as `1-100`.
   */
  Compare: "INC" | "EXC" | "EQS" | "NEQ" | "RG";
  /** Values to compare with. For `RG` each is a range such as `1-100`. */
  Value: string[];
}

/** The instance that an audit setting belongs to. */
export interface LogInstanceInfo {
  /** Name of the instance. */
  InstanceName?: string | null;
  /** Project of the instance. */
  ProjectId?: number | null;
  /** Tags bound to the instance. */
  TagList?: TagAnswer[] | null;
  /** Database engine, such as `postgresql`. */
  Engine?: string | null;
  /** Kernel version of the instance, such as `v18.1_r1.5`. */
  EngineVersion?: string | null;
  /** State of the instance, such as `running`. */
  InstanceStatus?: string | null;
  /**
   * Whether the instance can be audited.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  IsSupportAudit?: number | null;
  /** ID of the instance. */
  InstanceId?: string;
  /**
   * Type of audit in use.
   * - `complex`: Fine-grained audit: fuller logs, with object types and names, at some cost in performance.
   * - `simple`: Fast audit: most log fields, at little cost in performance.
   */
  AuditType?: Open<"complex" | "simple">;
}

/**
 * One change of privileges, account type or role in `ModifyAccountPrivileges`.
 * `IsCascade` is only for `ModifyType` `revokeObject`.
 */
export interface ModifyPrivilege {
  /** Object and privileges to change; for account types and roles the object is the account itself. */
  DatabasePrivilege?: DatabasePrivilege | undefined;
  /**
   * Kind of change. The role kinds are newer than the 2025 manual.
   * - `grantObject`: Grants privileges on an object.
   * - `revokeObject`: Revokes privileges on an object.
   * - `alterRole`: Changes the account type.
   * - `grantRole`: Adds the account to a role.
   * - `revokeRole`: Removes the account from a role.
   */
  ModifyType?: "grantObject" | "revokeObject" | "alterRole" | "grantRole" | "revokeRole" | undefined;
  /** Whether revoking also revokes the privileges that the account has passed on to others. Default: `false`. */
  IsCascade?: boolean | undefined;
}

/**
 * Network information of an instance or read-only group. Deprecated; use `DBInstanceNetInfo`.
 * @deprecated Use {@link DBInstanceNetInfo}.
 */
export interface NetworkAccess {
  /** ID of the instance or read-only group the address belongs to. */
  ResourceId: string;
  /**
   * What `ResourceId` names.
   * - `1`: An instance.
   * - `2`: A read-only group.
   */
  ResourceType: number;
  /** VPC of the address. */
  VpcId: string;
  /** IPv4 address. */
  Vip: string;
  /** IPv6 address. */
  Vip6: string;
  /** Port to connect to. */
  Vport: number;
  /** Subnet of the address. */
  SubnetId: string;
  /**
   * State of the address.
   * - `1`: The address is being applied for.
   * - `2`: The address is in use.
   * - `3`: The address is being deleted.
   * - `4`: The address is deleted.
   */
  VpcStatus: number;
}

/**
 * One slow statement of the withdrawn DescribeDBSlowlogs. Use DescribeSlowQueryAnalysis and its AnalysisItems.
 * @deprecated
 */
export interface NormalQueryItem {
  /** Account that ran the statement. */
  UserName?: string;
  /** Number of runs. */
  Calls?: number;
  /** Series of numbers that the manual calls granularity points; judging by the name, runs by interval of time. */
  CallsGrids?: number[];
  /** Total run time; no unit is stated. */
  CostTime?: number;
  /** Number of rows affected. */
  Rows?: number;
  /** Shortest run time; no unit is stated. */
  MinCostTime?: number;
  /** Longest run time; no unit is stated. */
  MaxCostTime?: number;
  /** Time of the earliest of these slow queries. */
  FirstTime?: string;
  /** Time of the latest of these slow queries. */
  LastTime?: string;
  /** Number of shared memory blocks read. */
  SharedReadBlks?: number;
  /** Number of shared memory blocks written. */
  SharedWriteBlks?: number;
  /** Total time spent on read I/O; no unit is stated. */
  ReadCostTime?: number;
  /** Total time spent on write I/O; no unit is stated. */
  WriteCostTime?: number;
  /** Database the statement ran in. */
  DatabaseName?: string;
  /** The slow statement with sensitive values masked. */
  NormalQuery?: string;
}

/** A parameter and the value to give it. */
export interface ParamEntry {
  /** Name of the parameter. */
  Name: string;
  /** New value, always as text: a decimal as `0.1`, an integer as `1000`, an enumerated value as `replica`. */
  ExpectedValue: string;
}

/** A database parameter with its value, limits and description. */
export interface ParamInfo {
  /** Numeric id of the parameter. */
  ID: number;
  /** Name of the parameter as PostgreSQL knows it. */
  Name: string;
  /**
   * Type of the value. It decides whether `Min` and `Max` or `EnumValue` give the allowed values. The manual's examples also
   * show `string`.
   * - `integer`: Integer between `Min` and `Max`.
   * - `real`: Floating-point number between `Min` and `Max`.
   * - `bool`: Boolean, set as `true` or `false`.
   * - `enum`: One of the values in `EnumValue`.
   * - `mutil_enum`: One or several of the values in `EnumValue`. The spelling is the API's own.
   */
  ParamValueType: Open<"integer" | "real" | "bool" | "enum" | "mutil_enum">;
  /** Unit of the value; empty if it has none. */
  Unit: string;
  /** Default value, as a string. */
  DefaultValue: string;
  /** Value now in force, as a string. Empty in the manual's examples of DescribeDefaultParameters. */
  CurrentValue: string;
  /**
   * Upper bound of an `integer` or `real` parameter; `0` in examples of other types. The vendor text swaps the descriptions of
   * `Max` and `Min`.
   */
  Max: number;
  /** Allowed values of an `enum` or `mutil_enum` parameter. */
  EnumValue: string[] | null;
  /**
   * Lower bound of an `integer` or `real` parameter; `0` in examples of other types. The vendor text swaps the descriptions of
   * `Max` and `Min`.
   */
  Min: number;
  /** Description of the parameter in Chinese. */
  ParamDescriptionCH: string;
  /** Description of the parameter in English. */
  ParamDescriptionEN: string;
  /** Whether a change takes effect only after a restart of the instance. */
  NeedReboot: boolean;
  /** Group the parameter belongs to, in Chinese. */
  ClassificationCN: string;
  /** Group the parameter belongs to, in English. */
  ClassificationEN: string;
  /** Whether the parameter depends on the specification of the instance. */
  SpecRelated: boolean;
  /** Whether the parameter is a key one, to be changed with care because it may affect the performance of the instance. */
  Advanced: boolean;
  /** Time of the last change. Empty in examples of parameters with no recorded change. */
  LastModifyTime: string;
  /**
   * Whether the values on the primary and on the standby constrain each other.
   * - `0`: The two values are independent.
   * - `1`: The value on the standby must be larger than on the primary.
   * - `2`: The value on the primary must be larger than on the standby.
   */
  StandbyRelated: number;
  /** Default and limits of the parameter for particular kernel versions. */
  VersionRelationSet: ParamVersionRelation[] | null;
  /** Default and limits of the parameter for particular specifications. */
  SpecRelationSet: ParamSpecRelation[] | null;
}

/** Default and limits of a parameter for one specification. */
export interface ParamSpecRelation {
  /** Name of the parameter. */
  Name: string;
  /** Specification these values hold for, given by its memory size. */
  Memory: string;
  /** Default value under this specification. */
  Value: string;
  /** Unit of the value; empty if it has none. */
  Unit: string;
  /** Upper bound of an `integer` or `real` parameter. */
  Max: number;
  /** Lower bound of an `integer` or `real` parameter. */
  Min: number;
  /** Allowed values of an enumerated parameter. */
  EnumValue: string[] | null;
}

/** Default and limits of a parameter for one kernel version. */
export interface ParamVersionRelation {
  /** Name of the parameter. */
  Name: string;
  /** Kernel version these values hold for. */
  DBKernelVersion: string;
  /** Default value under this kernel version (the vendor text adds: and specification). */
  Value: string;
  /** Unit of the value; empty if it has none. */
  Unit: string;
  /** Upper bound of an `integer` or `real` parameter. */
  Max: number;
  /** Lower bound of an `integer` or `real` parameter. */
  Min: number;
  /** Allowed values of an enumerated parameter. */
  EnumValue: string[] | null;
}

/** Basic data of a parameter template. */
export interface ParameterTemplate {
  /** Id of the template. */
  TemplateId: string;
  /** Name of the template. */
  TemplateName: string;
  /** PostgreSQL major version the template is for. */
  DBMajorVersion: string;
  /** Database engine the template is for. */
  DBEngine: string;
  /** Description of the template. */
  TemplateDescription: string;
}

/** An order and the instances it covers. */
export interface PgDeal {
  /** Name of the order. */
  DealName: string;
  /** Account (Uin) that owns the order. */
  OwnerUin: string;
  /** Number of instances the order covers. */
  Count: number;
  /**
   * How the order is paid for: `1` prepaid, `0` pay-as-you-go.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  PayMode: number;
  /** ID of the background task that carries out the order; `DescribeTasks` takes it as `TaskId`. */
  FlowId: Integer;
  /** IDs of the instances the order covers. */
  DBInstanceIdSet: string[];
}

/** A rule of a security group. */
export interface PolicyRule {
  /**
   * Whether matching traffic is let through.
   * - `ACCEPT`: Let the traffic through.
   * - `DROP`: Drop the traffic.
   */
  Action: Open<"ACCEPT" | "DROP">;
  /** Source (inbound) or destination (outbound) address or address range, for example `172.16.0.0/12`; may be empty. */
  CidrIp: string;
  /** Port the rule applies to, or `ALL`. */
  PortRange: string;
  /** Network protocol, for example `tcp`, `udp`, `icmp`, or `ALL`. */
  IpProtocol: string;
  /** Description of the rule. */
  Description: string;
}

/** A connection address of a database proxy with its pooling, read/write splitting and routes. */
export interface ProxyAddress {
  /** ID of the address, which the other proxy actions take as `AddressId` or `ProxyAddressId`. */
  AddressId: string;
  /** IP address clients connect to. */
  Vip: string;
  /** Port clients connect to. */
  Vport: number;
  /** VPC of the address. */
  VpcId?: string;
  /** Subnet of the address. */
  SubnetId?: string;
  /** Free-text note on the address. */
  Description?: string;
  /** Whether connections are pooled on this address. The vendor's text speaks of `0` and `1`, but the type is a boolean. */
  ConnectionPool?: boolean;
  /** Nodes to which this address sends requests. */
  Routes?: ProxyRouteAnswer[];
  /** Size of the connection pool. */
  ConnectionPoolLimit?: number;
  /** Whether reads go to the read-only nodes; writes go to the primary node in any case. */
  RwSplitEnable?: boolean;
  /**
   * Who sets the routing weights.
   * - `system`: The system assigns the weights.
   * - `custom`: The caller assigns the weights in `ProxyAllocation`.
   */
  WeightMode?: Open<"system" | "custom">;
  /** Whether new read-only instances join read/write splitting by themselves. */
  RoAutoAdd?: boolean;
  /** Whether lagging read-only instances are taken out of the routes. */
  LatencyRemove?: boolean;
  /** Lag above which a read-only instance is taken out of the routes. Unit: s. */
  LatencyRemoveTime?: number;
  /** Number of routes always kept when nodes are removed for lag or failure. */
  MinRouteNum?: number;
  /** Whether reads fall back to the primary node when every read-only node has failed. */
  FailOver?: boolean;
  /**
   * How requests are spread: `0` by active connections, `1` by number of requests. Default: `0`.
   * - `0`: By the number of active connections.
   * - `1`: By the number of requests.
   */
  LoadBalancePolicy?: number;
}

/** A database proxy (proxy group) with its nodes and addresses. */
export interface ProxyGroupInfo {
  /** ID of the proxy group; the other actions take it as `ProxyGroupId`. */
  ProxyGroupId: string;
  /**
   * State of the proxy group.
   * - `running`: In service.
   * - `isolated`: Isolated.
   * - `offline`: Taken out of service.
   */
  Status: Open<"running" | "isolated" | "offline">;
  /** What a running task is doing to the proxy group, such as `creating`; empty if none is running. */
  TaskStatus?: string;
  /** Free-text note on the proxy. */
  Description?: string;
  /** Kernel version of the proxy software. */
  ProxyVersion?: string;
  /** Threshold of the connection pool, as a number of connections. */
  ConnectionPoolLimit?: number;
  /** Nodes of the proxy group. */
  ProxyNodeSet?: ProxyNode[];
  /** Connection addresses of the proxy group. */
  ProxyAddressSet?: ProxyAddress[];
  /** When the proxy group was created. Format: `YYYY-MM-DD hh:mm:ss`. */
  CreateTime?: string;
}

/** A node of a database proxy. */
export interface ProxyNode {
  /** ID of the proxy node. */
  ProxyNodeId: string;
  /** Zone in which the node runs. */
  Zone: string;
  /** Number of CPU cores. */
  Cpu: number;
  /** Memory of the node. Unit: MB. */
  Mem: number;
  /**
   * State of the node.
   * - `running`: In service.
   * - `isolated`: Isolated.
   * - `abnormal`: Not working properly.
   */
  Status: Open<"running" | "isolated" | "abnormal">;
  /** Number of connections open on the node now. */
  Connection?: number;
}

/** The proxy nodes wanted in one zone. */
export interface ProxyNodeCustom {
  /** Number of proxy nodes in this zone. From 1 to 16. */
  NodeCount: Integer;
  /** Zone of the nodes, one of `AvailableZones` in the answer of `DescribeDBProxySpecs`. */
  Zone: string;
  /** CPU cores per node, as on sale by `DescribeDBProxySpecs`. */
  Cpu: Integer;
  /** Memory per node, `Memory` of the size on sale by `DescribeDBProxySpecs`. Unit: MB. */
  Mem: Integer;
}

/** A route from a proxy address to one database node. */
export interface ProxyRoute {
  /** Database node the route leads to: the ID of an instance or of a read-only node. */
  NodeId?: string | undefined;
  /**
   * Role of the node.
   * - `master`: The primary node.
   * - `slave`: A standby node.
   * - `readonly`: A read-only instance.
   */
  Role?: "master" | "slave" | "readonly" | undefined;
  /** Share of requests for the node relative to the other routes. From 0 to 100. */
  Weight?: Integer | undefined;
  /**
   * Whether the node is online.
   * - `online`: The node is online.
   * - `offline`: The node is offline.
   */
  Status?: "online" | "offline" | undefined;
}

/** A route from a proxy address to one database node. */
export interface ProxyRouteAnswer {
  /** Database node the route leads to: the ID of an instance or of a read-only node. */
  NodeId: string;
  /**
   * Role of the node.
   * - `master`: The primary node.
   * - `slave`: A standby node.
   * - `readonly`: A read-only instance.
   */
  Role: Open<"master" | "slave" | "readonly">;
  /** Share of requests for the node relative to the other routes. From 0 to 100. */
  Weight: number;
  /**
   * Whether the node is online.
   * - `online`: The node is online.
   * - `offline`: The node is offline.
   */
  Status: Open<"online" | "offline">;
}

/** A size of proxy node on sale. */
export interface ProxySpecItem {
  /** CPU cores per node. */
  Cpu?: number;
  /** Memory per node. Unit: MB. */
  Memory?: number;
  /** Least number of nodes that can be bought. */
  MinNodeNum?: number;
  /** Greatest number of nodes that can be bought. */
  MaxNodeNum?: number;
}

/** One slow query. */
export interface RawSlowQuery {
  /** Full text of the statement, literal values included. */
  RawQuery: string;
  /** Database the query ran in. */
  DatabaseName: string;
  /** Run time of the query. No unit is stated; the manual's examples agree with milliseconds. */
  Duration: number;
  /** Address of the client, with or without a port; `[local]` in an example of a local connection. */
  ClientAddr: string;
  /** Account that ran the query. */
  UserName: string;
  /**
   * Time at which the query began, despite the name. The manual's examples end in the zone, as in `2021-07-27 03:12:01 CST`.
   */
  SessionStartTime: string;
  /** Id of the database process that ran the query. */
  ProcessId?: number | null;
  /** Id of the database session. */
  SessionId?: string | null;
  /** Id of the transaction, in PostgreSQL's virtual form. */
  VirtualTransactionId?: string | null;
  /** Status code of the query; judging by the name, an SQLSTATE. */
  SqlStateCode?: string | null;
  /** Name the client application gave itself. */
  ApplicationName?: string | null;
}

/** A read-only group: read-only instances of one primary instance that share load behind common addresses. */
export interface ReadOnlyGroup {
  /** ID of the read-only group. */
  ReadOnlyGroupId: string;
  /** Name of the read-only group. */
  ReadOnlyGroupName: string;
  /** Project of the group. */
  ProjectId: number;
  /** Primary instance of the group. */
  MasterDBInstanceId: string;
  /** Number of instances that stay in the group however far they lag. */
  MinDelayEliminateReserve: number;
  /** Volume of log not yet replayed at which an instance is taken out of the group. Unit: MB. */
  MaxReplayLatency: number;
  /**
   * Whether instances that lag by volume of log are taken out of the group.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  ReplayLatencyEliminate: number;
  /** Time lag at which an instance is taken out of the group. Unit: s. */
  MaxReplayLag: number;
  /**
   * Whether instances that lag by time are taken out of the group.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  ReplayLagEliminate: number;
  /** VPC of the group. */
  VpcId: string;
  /** Subnet of the group. */
  SubnetId: string;
  /** Region of the group. */
  Region: string;
  /** Zone of the group. */
  Zone: string;
  /**
   * State of the group.
   * - `creating`: Being created.
   * - `ok`: In service.
   * - `modifying`: Being changed.
   * - `deleting`: Being deleted.
   * - `deleted`: Deleted.
   */
  Status: Open<"creating" | "ok" | "modifying" | "deleting" | "deleted">;
  /** Details of the read-only instances in the group. */
  ReadOnlyDBInstanceList: DBInstance[];
  /** Whether load is balanced over the group automatically: `0` off, `1` on. */
  Rebalance: number;
  /** Addresses at which the group can be reached. */
  DBInstanceNetInfo: DBInstanceNetInfo[];
  /**
   * Network details of the group; deprecated, read `DBInstanceNetInfo`.
   * @deprecated
   */
  NetworkAccessList: NetworkAccess[] | null;
}

/** A region and its state. */
export interface RegionInfo {
  /** Region code, as sent in the `Region` of a request. */
  Region: string;
  /** Display name of the region, in Chinese. */
  RegionName: string;
  /** Number of the region. */
  RegionId: number;
  /**
   * Whether the region can be used.
   * - `UNAVAILABLE`: The region cannot be used.
   * - `AVAILABLE`: The region can be used.
   */
  RegionState: Open<"UNAVAILABLE" | "AVAILABLE">;
  /**
   * Whether the region is sold on the international site.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  SupportInternational: number;
}

/** A security group with its rules. */
export interface SecurityGroup {
  /** Project the security group belongs to. */
  ProjectId: number;
  /** When the security group was created. */
  CreateTime: string;
  /** Rules for incoming traffic. */
  Inbound: PolicyRule[];
  /** Rules for outgoing traffic. */
  Outbound: PolicyRule[];
  /** ID of the security group. */
  SecurityGroupId: string;
  /** Name of the security group. */
  SecurityGroupName: string;
  /** Remark on the security group. */
  SecurityGroupDescription: string;
}

/**
 * An account of a serverless instance. Withdrawn with the serverless product.
 * @deprecated
 */
export interface ServerlessDBAccount {
  /** Name of the account. */
  DBUser?: string;
  /** Password of the account; masked in the manual's example. Treat it as a secret. */
  DBPassword?: string;
  /** Limit on the number of connections. */
  DBConnLimit?: number;
}

/**
 * A serverless instance. Withdrawn with the serverless product; ordinary instances are described by DBInstance.
 * @deprecated
 */
export interface ServerlessDBInstance {
  /** Id of the instance. */
  DBInstanceId?: string;
  /** Name of the instance. */
  DBInstanceName?: string;
  /** Status of the instance. The manual lists no values; its examples show `running`. */
  DBInstanceStatus?: string;
  /** Region of the instance. */
  Region?: string;
  /** Availability zone of the instance. */
  Zone?: string;
  /** Id of the project the instance belongs to. */
  ProjectId?: number;
  /** Id of the VPC. */
  VpcId?: string;
  /** Id of the subnet. */
  SubnetId?: string;
  /** Character set of the database. */
  DBCharset?: string;
  /** PostgreSQL version; the examples show both `10.4` and `10`. */
  DBVersion?: string;
  /** Time of creation. */
  CreateTime?: string;
  /** Network addresses of the instance; the manual's example has one private and one public entry. */
  DBInstanceNetInfo?: ServerlessDBInstanceNetInfo[];
  /** Accounts of the instance. */
  DBAccountSet?: ServerlessDBAccount[];
  /** Databases of the instance; the manual's example shows null. */
  DBDatabaseList?: string[] | null;
  /** Tags bound to the instance. */
  TagList?: TagAnswer[];
  /** Kernel version of the instance. */
  DBKernelVersion?: string;
  /** Major version of PostgreSQL. */
  DBMajorVersion?: string;
}

/**
 * A network address of a serverless instance. Withdrawn with the serverless product.
 * @deprecated
 */
export interface ServerlessDBInstanceNetInfo {
  /** Host name; may be empty. */
  Address?: string;
  /** IP address; may be empty while the address is not opened. */
  Ip?: string;
  /** Port number; `0` in the example of an address not yet opened. */
  Port?: number;
  /** Status of the address. The manual lists no values; its examples show `opened` and `initing`. */
  Status?: string;
  /** Kind of network. The manual lists no values; its examples show `private` and `public`. */
  NetType?: string;
}

/**
 * Answer of the withdrawn DescribeDBSlowlogs. Use DescribeSlowQueryList or DescribeSlowQueryAnalysis.
 * @deprecated
 */
export interface SlowlogDetail {
  /** Total run time; no unit is stated. */
  TotalTime?: number;
  /** Total number of runs. */
  TotalCalls?: number;
  /** Slow statements with sensitive values masked. */
  NormalQueries?: NormalQueryItem[];
}

/** The specifications on sale in one zone. */
export interface SpecInfo {
  /** Region code, the `Region` value of `DescribeRegions`. */
  Region: string;
  /** Zone name, the `Zone` value of `DescribeZones`. */
  Zone: string;
  /** The specifications on sale in the zone. */
  SpecItemInfoList: SpecItemInfo[];
  /** Regions in which the key management service (KMS), used for TDE encryption, is supported. */
  SupportKMSRegions: string[];
}

/** One specification on sale. */
export interface SpecItemInfo {
  /** ID of the specification, taken by the buying and pricing actions. */
  SpecCode: string;
  /** PostgreSQL version number, for example `10.4`. */
  Version: string;
  /** Full name of the version, for example `PostgreSQL 10`. */
  VersionName: string;
  /** Number of CPU cores. */
  Cpu: number;
  /** Memory in MB; divide by 1024 for the GB that other actions take. Unit: MB. */
  Memory: number;
  /** Largest storage the specification allows. Unit: GB. */
  MaxStorage: number;
  /** Smallest storage the specification allows. Unit: GB. */
  MinStorage: number;
  /** Estimated queries per second the specification can serve. */
  Qps: number;
  /**
   * Former billing ID; deprecated, ignore it.
   * @deprecated
   */
  Pid: number;
  /** Machine type, for example `TS85`. */
  Type: string;
  /** Major version of PostgreSQL, for example `10`. */
  MajorVersion: string;
  /** Kernel version, for example `v10.4_r1.0`. */
  KernelVersion: string;
  /**
   * Whether the specification supports TDE encryption.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  IsSupportTDE: number;
}

/** A tag of a resource: a key and a value. */
export interface Tag {
  /** Key of the tag. */
  TagKey: string;
  /** Value of the tag. */
  TagValue: string;
}

/** A tag of a resource: a key and a value. */
export interface TagAnswer {
  /** Key of the tag. */
  TagKey: string;
  /** Value of the tag. */
  TagValue: string;
}

/** Details of a background task; fields can be empty or missing. */
export interface TaskDetail {
  /** Name of the step now running; informational, names may change between releases. */
  CurrentStep?: string;
  /**
   * Steps of the task as a JSON text with numbers, names and sometimes progress; key spelling varies in the manual (`stepID`,
   * `StepId`). May be empty. JSON text: array of object.
   */
  AllSteps?: string;
  /** Input parameters of the task as a JSON text; keys differ by task type, and it may be empty. JSON text: object. */
  Input?: string;
  /** Results of the task as a JSON text; keys differ by task type, and it may be empty. JSON text: object. */
  Output?: string;
  /**
   * When the instance switches over once the change is ready. Default: `0`.
   * - `0`: The task needs no switch.
   * - `1`: Switch over at once.
   * - `2`: Switch over at the chosen time.
   * - `3`: Switch over in the maintenance window.
   */
  SwitchTag?: number;
  /** Time window chosen for the switch. */
  SwitchTime?: string;
  /** Notice about the task, for example that it needs a restart. */
  Message?: string;
}

/** One background task. Despite the name, it is not a set. */
export interface TaskSet {
  /** ID of the task, the same number as a `FlowId` of other actions. */
  TaskId: Integer;
  /** What the task does, for example `CloneInstance` or `RestartInstance`. */
  TaskType: string;
  /** ID of the instance the task works on. */
  DBInstanceId: string;
  /** When the task started. */
  StartTime: string;
  /** When the task ended; empty while it runs. */
  EndTime?: string;
  /**
   * State of the task.
   * - `Running`: The task is running.
   * - `Success`: The task has finished successfully.
   * - `WaitSwitch`: The task is ready and waits for its time to switch over.
   * - `Fail`: The task has failed.
   * - `Pause`: The task is paused.
   */
  Status: Open<"Running" | "Success" | "WaitSwitch" | "Fail" | "Pause">;
  /** Progress of the task in percent. From 0 to 100. */
  Progress: number;
  /** Steps, input, result and switch time of the task. */
  TaskDetail?: TaskDetail;
}

/** A database version on offer. */
export interface Version {
  /**
   * Engine the version belongs to.
   * - `postgresql`: TencentDB for PostgreSQL.
   * - `mssql_compatible`: TencentDB for PostgreSQL with Microsoft SQL Server compatibility.
   */
  DBEngine: Open<"postgresql" | "mssql_compatible">;
  /** Community version: major and minor number. */
  DBVersion: string;
  /** Major version. */
  DBMajorVersion: string;
  /** Kernel version, the vendor's build of the community version. */
  DBKernelVersion: string;
  /**
   * Features the kernel version supports; empty if none.
   * - `TDE`: Transparent data encryption (TDE).
   */
  SupportedFeatureNames: Open<"TDE">[];
  /**
   * Whether new instances can use the version.
   * - `AVAILABLE`: New instances can use the version.
   * - `UPGRADE_ONLY`: No new instances; existing ones of this version can only be upgraded to a higher one.
   * - `DEPRECATED`: The version is withdrawn.
   */
  Status: Open<"AVAILABLE" | "UPGRADE_ONLY" | "DEPRECATED">;
  /**
   * Kernel versions an instance of this version can be upgraded to, of the same and of higher major versions; empty if none.
   */
  AvailableUpgradeTarget: string[];
}

/**
 * One transaction log file in the answer of the superseded `DescribeDBXlogs`; `DescribeLogBackups` answers with `LogBackup`.
 */
export interface Xlog {
  /** Number of the log file. */
  Id: number;
  /** When writing the file began. No time zone is stated. */
  StartTime: string;
  /** When writing the file ended. No time zone is stated. */
  EndTime: string;
  /** Address to download the file from inside the private network. */
  InternalAddr: string;
  /** Address to download the file from over the public network. */
  ExternalAddr: string;
  /** Size of the file; no source states the unit. */
  Size: number;
}

/** An availability zone and its state. */
export interface ZoneInfo {
  /** Zone name, as taken by other actions. */
  Zone: string;
  /** Display name of the zone, in Chinese. */
  ZoneName: string;
  /** Number of the zone. */
  ZoneId: number;
  /**
   * Whether instances can be bought in the zone.
   * - `UNAVAILABLE`: The zone cannot be used.
   * - `AVAILABLE`: The zone can be used.
   * - `SELLOUT`: The zone is sold out.
   * - `SUPPORTMODIFYONLY`: Specification changes are supported; going by the name, nothing else.
   */
  ZoneState: Open<"UNAVAILABLE" | "AVAILABLE" | "SELLOUT" | "SUPPORTMODIFYONLY">;
  /** Whether the zone supports IPv6, as `1` or `0`. */
  ZoneSupportIpv6: number;
  /** Zones that can hold the standby node of an instance in this zone; may include the zone itself. */
  StandbyZoneSet: string[] | null;
}

/** Parameters of {@link ActionMethods.AddDBInstanceToReadOnlyGroup}. */
export interface AddDBInstanceToReadOnlyGroupRequest {
  /** Read-only instance to add, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /** Read-only group, as listed by `DescribeReadOnlyGroups`. */
  ReadOnlyGroupId: string;
}

/** The answer of {@link ActionMethods.AddDBInstanceToReadOnlyGroup}. */
export interface AddDBInstanceToReadOnlyGroupResponse {
  /** The same number as `TaskId`, under its older name. */
  FlowId: Integer;
  /** Task to poll with `DescribeTasks`. */
  TaskId?: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.CloneDBInstance}. */
export interface CloneDBInstanceRequest {
  /** The source instance to clone, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
  /**
   * Specification of the new instance, a `SpecCode` that `DescribeClasses` lists; `DescribeCloneDBInstanceSpec` tells the
   * smallest one allowed.
   */
  SpecCode: string;
  /**
   * Disk size of the new instance; it determines the price, and `DescribeCloneDBInstanceSpec` tells the least allowed. Unit:
   * GB. A multiple of 10.
   */
  Storage: Integer;
  /**
   * How long to buy the instance for; with pay-as-you-go billing the value must be 1. Unit: month. One of `1`, `2`, `3`, `4`,
   * `5`, `6`, `7`, `8`, `9`, `10`, `11`, `12`, `24`, `36`.
   */
  Period: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 24 | 36;
  /**
   * Whether a prepaid instance renews itself when its period ends, which is charged each time; it has no effect with
   * pay-as-you-go billing. Default: `0`.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  AutoRenewFlag: 0 | 1;
  /** VPC of the new instance, such as `vpc-2ot3acw1`: the `unVpcId` that `DescribeVpcEx` of the VPC service lists. */
  VpcId: string;
  /** Subnet in that VPC, such as `subnet-ppv9iw34`: the `unSubnetId` that `DescribeSubnets` of the VPC service lists. */
  SubnetId: string;
  /**
   * Name of the new instance. Absent gives the source instance's name followed by `-Copy`; the 2025 manual says it stays
   * unnamed. At most 60 characters. Characters: `A-Za-z0-9_- and Chinese characters`.
   */
  Name?: string | undefined;
  /**
   * How the new instance is paid for; absent means prepaid. Default: `PREPAID`.
   * - `PREPAID`: Prepaid, a subscription by the month.
   * - `POSTPAID_BY_HOUR`: Pay-as-you-go, billed by the hour.
   */
  InstanceChargeType?: "PREPAID" | "POSTPAID_BY_HOUR" | undefined;
  /**
   * Security groups of the new instance, as `DescribeSecurityGroups` of the VPC service lists them; absent binds the default
   * security group.
   */
  SecurityGroupIds?: string[] | undefined;
  /** Project the new instance belongs to; 0 is the default project. Default: `0`. */
  ProjectId?: Integer | undefined;
  /** Tags to put on the new instance, as `DescribeTags` of the Tag service lists them; absent means none. */
  TagList?: Tag[] | undefined;
  /**
   * Zone of each node; name the zones of the primary and the standby node. Zones come from `DescribeZones`. The flag says
   * optional, the newest text demands it.
   */
  DBNodeSet?: DBNode[] | undefined;
  /**
   * Whether to pay with the account's vouchers automatically. Default: `0`.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  AutoVoucher?: 0 | 1 | undefined;
  /** Vouchers to pay with. A single string here, not a list; the documented example is the text of a JSON array. */
  VoucherIds?: string | undefined;
  /** Promotional campaign the purchase belongs to. */
  ActivityId?: Integer | undefined;
  /** Base backup to restore from, the `Id` that `DescribeBaseBackups` lists. */
  BackupSetId?: string | undefined;
  /**
   * Point in time to restore to, written like `2021-12-25 01:27:35` and within the range `DescribeAvailableRecoveryTime`
   * reports. No zone is stated here; that action uses UTC+8.
   */
  RecoveryTargetTime?: string | Date | undefined;
  /**
   * How data is replicated from the primary to the standby node; the default depends on the kind of instance. Default:
   * `Semi-sync for primary, Async for readonly`.
   * - `Semi-sync`: Semi-synchronous; may fall back to asynchronous where the availability settings of the instance allow it.
   * Default of a primary instance.
   * - `Async`: Asynchronous. Default of a read-only instance.
   */
  SyncMode?: "Semi-sync" | "Async" | undefined;
  /** Whether the new instance is protected against deletion; what absent means is not documented. */
  DeletionProtection?: boolean | undefined;
}

/** The answer of {@link ActionMethods.CloneDBInstance}. */
export interface CloneDBInstanceResponse {
  /** Order number, to follow with `DescribeOrders`. */
  DealName: string | null;
  /** Billing serial number of the order. */
  BillId: string | null;
  /** The new instance; filled only for pay-as-you-go billing. For a prepaid clone look the order up with `DescribeOrders`. */
  DBInstanceId: string | null;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.CloseAccountCAM}. */
export interface CloseAccountCAMRequest {
  /** ID of the instance, from `DescribeDBInstances`. */
  DBInstanceId: string;
  /** Account to turn CAM authentication off for, from `DescribeAccounts`. */
  UserName: string;
  /** New password the account logs in with once CAM authentication is off. */
  Password: string;
  /** Whether `Password` is sent encrypted; no source says how to encrypt it or what the default is. */
  PasswordEncrypt?: boolean | undefined;
}

/** The answer of {@link ActionMethods.CloseAccountCAM}. */
export interface CloseAccountCAMResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.CloseAuditService}. */
export interface CloseAuditServiceRequest {
  /** Instance to stop auditing, as listed by `DescribeAuditInstanceList`. */
  InstanceId: string;
  /** Product the audit belongs to; always `postgres` here. One of `postgres`. */
  Product: "postgres";
}

/** The answer of {@link ActionMethods.CloseAuditService}. */
export interface CloseAuditServiceResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.CloseDBExtranetAccess}. */
export interface CloseDBExtranetAccessRequest {
  /** ID of the instance, from `DescribeDBInstances`. */
  DBInstanceId: string;
  /**
   * Whether to close the IPv6 public address. Default: `0`.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  IsIpv6?: 0 | 1 | undefined;
}

/** The answer of {@link ActionMethods.CloseDBExtranetAccess}. */
export interface CloseDBExtranetAccessResponse {
  /** ID of the background task, the same as `TaskId`; pass it to `DescribeTasks`. */
  FlowId: Integer;
  /** ID of the background task, the same as `FlowId`; not in the 2025 manual and may be missing. */
  TaskId?: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.CloseDBProxyAddress}. */
export interface CloseDBProxyAddressRequest {
  /** Instance whose proxy is meant, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /** Proxy address to delete, `AddressId` in the answer of `DescribeDBProxy`. */
  AddressId: string;
  /** Proxy group, as listed by `DescribeDBProxy`; absent means the default group of the instance. */
  ProxyGroupId?: string | undefined;
}

/** The answer of {@link ActionMethods.CloseDBProxyAddress}. */
export interface CloseDBProxyAddressResponse {
  /** Task to poll with `DescribeTasks`; the vendor's text names a `DescribeFlow`, which this API does not have. */
  TaskId: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.CloseMem0Service}. */
export interface CloseMem0ServiceRequest {
  /** ID of the instance, from `DescribeDBInstances`. */
  DBInstanceId: string;
}

/** The answer of {@link ActionMethods.CloseMem0Service}. */
export interface CloseMem0ServiceResponse {
  /** ID of the background task; pass it to `DescribeTasks`. */
  TaskId: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ClosePostgRESTService}. */
export interface ClosePostgRESTServiceRequest {
  /** ID of the instance, from `DescribeDBInstances`. */
  DBInstanceId: string;
}

/** The answer of {@link ActionMethods.ClosePostgRESTService}. */
export interface ClosePostgRESTServiceResponse {
  /** ID of the background task; pass it to `DescribeTasks`. */
  TaskId: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.CloseServerlessDBExtranetAccess}. */
export interface CloseServerlessDBExtranetAccessRequest {
}

/** The answer of {@link ActionMethods.CloseServerlessDBExtranetAccess}. */
export interface CloseServerlessDBExtranetAccessResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.CreateAccount}. */
export interface CreateAccountRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
  /**
   * Name of the new account; reserved PostgreSQL keywords are refused too. At most 63 characters. Characters: `A-Za-z0-9_`.
   * Starts with one of `A-Za-z_`. Not `postgres`, `pg_*`, `tencentdb_*`.
   */
  UserName: string;
  /**
   * Type of the account, which decides whether it has the superuser-like role `pg_tencentdb_superuser`.
   * - `normal`: An ordinary account.
   * - `tencentDBSuper`: An account with the role `pg_tencentdb_superuser`.
   */
  Type: "normal" | "tencentDBSuper";
  /**
   * Password of the account; 12 characters or more are advised. The 2025 manual requires it, the newest description does not,
   * presumably because of `OpenCam`. From 8 to 32 characters. Must not start with `/`. At least one of each of `a-z`, `A-Z`,
   * `0-9`, `` ()`~!@#$%^&*-+=_|{}[]:<>,.?/ ``.
   */
  Password?: string | undefined;
  /** Free text about the account. At most 60 characters. Characters: `A-Za-z0-9_- and Chinese characters`. */
  Remark?: string | undefined;
  /** Whether the account is verified through CAM (Cloud Access Management); what absent means is not documented. */
  OpenCam?: boolean | undefined;
}

/** The answer of {@link ActionMethods.CreateAccount}. */
export interface CreateAccountResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.CreateAuditLogFile}. */
export interface CreateAuditLogFileRequest {
  /** Instance whose audit is meant, as listed by `DescribeAuditInstanceList`. */
  InstanceId: string;
  /** Start of the period to export. Format: `YYYY-MM-DD hh:mm:ss`. */
  StartTime: string | Date;
  /** End of the period to export. Format: `YYYY-MM-DD hh:mm:ss`. */
  EndTime: string | Date;
  /** Product the audit belongs to; always `postgres` here. One of `postgres`. */
  Product: "postgres";
  /** Conditions the exported entries must meet; absent exports all of the period. */
  Filter?: AuditLogFilter | undefined;
}

/** The answer of {@link ActionMethods.CreateAuditLogFile}. */
export interface CreateAuditLogFileResponse {
  /** Name of the file being written, to pass to `DescribeAuditLogFiles` or `DeleteAuditLogFile`. */
  FileName?: string;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.CreateBackupPlan}. */
export interface CreateBackupPlanRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
  /** Name of the new plan. */
  PlanName: string;
  /**
   * Whether the plan runs by month or by week; currently only `month` can be created.
   * - `month`: By days of the month.
   * - `week`: By days of the week.
   */
  BackupPeriodType: "month" | "week";
  /** Days of the month to back up on, as decimal strings: `["1", "2"]` means the 1st and the 2nd. */
  BackupPeriod: string[];
  /**
   * Start of the daily window in which the backup runs; absent takes that of the default plan. No time zone is stated. Format:
   * `hh:mm:ss`.
   */
  MinBackupStartTime?: string | undefined;
  /**
   * End of the daily window in which the backup runs; absent takes that of the default plan. No time zone is stated. Format:
   * `hh:mm:ss`.
   */
  MaxBackupStartTime?: string | undefined;
  /**
   * How long base backups of this plan are kept. The 2025 manual gives 30 instead of 31 as the default for a monthly plan.
   * Unit: day. From 0 to 29999. Default: `7 for week, 31 for month`.
   */
  BaseBackupRetentionPeriod?: Integer | undefined;
}

/** The answer of {@link ActionMethods.CreateBackupPlan}. */
export interface CreateBackupPlanResponse {
  /** The new plan, for `ModifyBackupPlan` and `DeleteBackupPlan`. */
  PlanId: string;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.CreateBaseBackup}. */
export interface CreateBaseBackupRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
  /**
   * How the backup is taken; what absent means is not documented.
   * - `physical`: A copy of the database files.
   * - `logical`: An export of the database content.
   * - `snapshot`: A snapshot of the disk.
   */
  BackupMethod?: "physical" | "logical" | "snapshot" | undefined;
}

/** The answer of {@link ActionMethods.CreateBaseBackup}. */
export interface CreateBaseBackupResponse {
  /** The new base backup; filter `DescribeBaseBackups` by `base-backup-id` to watch it. */
  BaseBackupId: string;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.CreateDBInstanceNetworkAccess}. */
export interface CreateDBInstanceNetworkAccessRequest {
  /** ID of the instance, from `DescribeDBInstances`. */
  DBInstanceId: string;
  /** VPC of the new address; the basic network is refused. */
  VpcId: string;
  /** Subnet of the VPC to take the address from. */
  SubnetId: string;
  /**
   * Whether to choose the address: `true` takes the one in `Vip`, or an automatic one if `Vip` is absent; `false` always
   * assigns one automatically.
   */
  IsAssignVip: boolean;
  /** IPv4 address to assign, used if `IsAssignVip` is `true`. */
  Vip?: string | undefined;
}

/** The answer of {@link ActionMethods.CreateDBInstanceNetworkAccess}. */
export interface CreateDBInstanceNetworkAccessResponse {
  /** ID of the background task, the same as `TaskId`; pass it to `DescribeTasks`. */
  FlowId: Integer;
  /** ID of the background task, the same as `FlowId`; not in the 2025 manual and may be missing. */
  TaskId?: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.CreateDBInstances}. */
export interface CreateDBInstancesRequest {
  /** Sales code of the specification, from `SpecCode` of `DescribeClasses`. */
  SpecCode: string;
  /** Disk size of each instance in GB. Unit: GB. */
  Storage: Integer;
  /** How many instances to buy in one call; the replacement `CreateInstances` takes at most 10. From 1 to 100. */
  InstanceCount: Integer;
  /** Months to buy. Unit: month. One of `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `10`, `11`, `12`, `24`, `36`. */
  Period: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 24 | 36;
  /** Zone of the instances, from `Zone` of `DescribeZones`. */
  Zone: string;
  /** ID of the project the instances belong to. */
  ProjectId?: Integer | undefined;
  /**
   * PostgreSQL community version, major and minor; best left out, since only the latest minor version of the major version is
   * accepted.
   */
  DBVersion?: string | undefined;
  /** How the instances are paid for; the manual lists no values here, `CreateInstances` does. */
  InstanceChargeType?: string | undefined;
  /**
   * Whether vouchers pay for the order automatically: `1` uses them, `0` does not. Default: `0`.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  AutoVoucher?: 0 | 1 | undefined;
  /** IDs of vouchers to pay with; only one can be given at present. At most 1 elements. */
  VoucherIds?: string[] | undefined;
  /** ID of the VPC the instances join. */
  VpcId?: string | undefined;
  /** ID of the subnet within the VPC. */
  SubnetId?: string | undefined;
  /**
   * Whether the instances renew themselves at expiry: `1` automatically, `0` only by hand. Default: `0`.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  AutoRenewFlag?: 0 | 1 | undefined;
  /** ID of a sales promotion to buy under; the sources do not say where it is listed. */
  ActivityId?: Integer | undefined;
  /** Name of the instances; announced in the manual as a future feature of this action. */
  Name?: string | undefined;
  /**
   * Whether the instances are reachable over IPv6: `1` yes, `0` no.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  NeedSupportIpv6?: 0 | 1 | undefined;
  /** Tags to bind to the instances; none when absent. */
  TagList?: Tag[] | undefined;
  /** IDs of the security groups of the instances. */
  SecurityGroupIds?: string[] | undefined;
  /**
   * PostgreSQL major version, from `DescribeDBVersions`, created with its latest minor and kernel version. Optional by type,
   * but the manual calls it required. The manual's text calls it required, though the service's own description does not.
   * - `10`: PostgreSQL 10.
   * - `11`: PostgreSQL 11.
   * - `12`: PostgreSQL 12.
   * - `13`: PostgreSQL 13.
   * - `14`: PostgreSQL 14.
   * - `15`: PostgreSQL 15.
   */
  DBMajorVersion?: Open<"10" | "11" | "12" | "13" | "14" | "15"> | undefined;
  /** Kernel version; best left out, since only the latest one of the major version is accepted. */
  DBKernelVersion?: string | undefined;
}

/** The answer of {@link ActionMethods.CreateDBInstances}. */
export interface CreateDBInstancesResponse {
  /** Order numbers, one per instance; `DescribeOrders` shows them. */
  DealNames?: string[];
  /** Serial number of the amount frozen in the account for the order. */
  BillId?: string;
  /** IDs of the instances created; filled only for pay-as-you-go. */
  DBInstanceIdSet?: string[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.CreateDBProxy}. */
export interface CreateDBProxyRequest {
  /** Instance that gets the proxy, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /** VPC of the proxy; must be the VPC of the primary instance. */
  VpcId: string;
  /** Subnet of the proxy within `VpcId`. */
  SubnetId: string;
  /**
   * Number and size of the proxy nodes, one element per zone; these set the price. `DescribeDBProxySpecs` lists what is on
   * sale. At least 1 elements.
   */
  ProxyNodeCustom: ProxyNodeCustom[];
  /** IDs of the security groups to bind to the proxy. */
  SecurityGroup?: string[] | undefined;
  /** Free-text note on the proxy. From 0 to 256 characters. */
  Description?: string | undefined;
  /** Threshold of the connection pool, as a number of connections. */
  ConnectionPoolLimit?: Integer | undefined;
}

/** The answer of {@link ActionMethods.CreateDBProxy}. */
export interface CreateDBProxyResponse {
  /** Order placed, to look up with `DescribeOrders`. */
  DealName?: string;
  /** Proxy group created, of the form `proxy-xxxxxxxx`. */
  ProxyGroupId?: string;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.CreateDBProxyAddress}. */
export interface CreateDBProxyAddressRequest {
  /** Instance whose proxy is meant, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /** VPC in which the address is opened. */
  VpcId: string;
  /** Subnet from which the address is taken. */
  SubnetId: string;
  /** Proxy group, as listed by `DescribeDBProxy`; absent means the default group of the instance. */
  ProxyGroupId?: string | undefined;
  /** IDs of the security groups that guard the address. */
  SecurityGroup?: string[] | undefined;
  /** Free-text note on the address. At most 256 characters. */
  Description?: string | undefined;
  /** Whether to pool connections on this address. */
  ConnectionPool?: boolean | undefined;
  /**
   * Who sets the routing weights; absent has the system set them.
   * - `system`: The system assigns the weights.
   * - `custom`: The caller assigns the weights in `ProxyAllocation`.
   */
  WeightMode?: "system" | "custom" | undefined;
  /** Routing weights per node, for `WeightMode` `custom`. In any other mode the weights given here have no effect. */
  ProxyAllocation?: ProxyRoute[] | undefined;
  /** Whether read-only instances created later join read/write splitting on this address by themselves. */
  RoAutoAdd?: boolean | undefined;
  /** Whether to take a read-only instance out of the routes while its lag exceeds `LatencyRemoveTime`. */
  LatencyRemove?: boolean | undefined;
  /** Lag above which a read-only instance is taken out of the routes. Unit: s. From 1 to 10000. */
  LatencyRemoveTime?: Integer | undefined;
  /** Number of routed nodes always kept, so that removal for lag cannot empty the address. From 0 to 256. */
  MinRouteNum?: Integer | undefined;
  /**
   * How requests are spread: `0` by active connections, `1` by number of requests. Default: `0`.
   * - `0`: By the number of active connections.
   * - `1`: By the number of requests.
   */
  LoadBalancePolicy?: 0 | 1 | undefined;
}

/** The answer of {@link ActionMethods.CreateDBProxyAddress}. */
export interface CreateDBProxyAddressResponse {
  /** Task to poll with `DescribeTasks`. */
  TaskId?: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.CreateDatabase}. */
export interface CreateDatabaseRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
  /**
   * Name of the new database; reserved PostgreSQL keywords are refused too. At most 63 characters. Characters: `A-Za-z0-9_`.
   * Starts with one of `A-Za-z_`. Not `postgres`.
   */
  DatabaseName: string;
  /** Account that owns the database, by a name that `DescribeAccounts` lists. */
  DatabaseOwner: string;
  /**
   * Character encoding of the database; the values listed are the common ones. Default: `UTF8`.
   * - `UTF8`: Unicode, 8-bit.
   * - `LATIN1`: ISO 8859-1, Western European.
   * - `LATIN2`: ISO 8859-2, Central European.
   * - `WIN1250`: Windows code page 1250, Central European.
   * - `WIN1251`: Windows code page 1251, Cyrillic.
   * - `WIN1252`: Windows code page 1252, Western European.
   * - `KOI8R`: KOI8-R, Russian Cyrillic.
   * - `EUC_JP`: Extended Unix Code, Japanese.
   * - `EUC_KR`: Extended Unix Code, Korean.
   */
  Encoding?: Open<"UTF8" | "LATIN1" | "LATIN2" | "WIN1250" | "WIN1251" | "WIN1252" | "KOI8R" | "EUC_JP" | "EUC_KR"> | undefined;
  /** Sort order of strings (PostgreSQL `LC_COLLATE`), such as `C`; the default is not documented. */
  Collate?: string | undefined;
  /** Character classification (PostgreSQL `LC_CTYPE`), such as `C`; the default is not documented. */
  Ctype?: string | undefined;
}

/** The answer of {@link ActionMethods.CreateDatabase}. */
export interface CreateDatabaseResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.CreateInstances}. */
export interface CreateInstancesRequest {
  /** Sales code of the specification (CPU and memory), from `SpecCode` of `DescribeClasses`. */
  SpecCode: string;
  /** Disk size of each instance in GB, in steps of 10. Unit: GB. A multiple of 10. */
  Storage: Integer;
  /** How many identical instances to buy; each is charged. Make further calls for more than 10. From 1 to 10. */
  InstanceCount: Integer;
  /**
   * Months to buy; for pay-as-you-go always `1`. Unit: month. One of `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `10`, `11`,
   * `12`, `24`, `36`.
   */
  Period: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 24 | 36;
  /**
   * Character set of the instance.
   * - `UTF8`: Unicode, UTF-8.
   * - `LATIN1`: ISO 8859-1, Western European.
   */
  Charset: "UTF8" | "LATIN1";
  /**
   * User name of the instance's root account. The naming rules ignore case, so `PG_` as a beginning is refused like `pg_`. From
   * 1 to 16 characters. Characters: `A-Za-z0-9_`. Starts with one of `A-Za-z_`. Not `postgres`, `pg_*`.
   */
  AdminName: string;
  /**
   * Password of the root account, with at least one lower-case letter, upper-case letter, digit and special character; 12
   * characters or more are recommended. From 8 to 32 characters. Must not start with `/`. At least one of each of `a-z`, `A-Z`,
   * `0-9`, `` ()`~!@#$%^&*-+=_|{}[]:;'<>,.?/ ``.
   */
  AdminPassword: string;
  /**
   * Zone of the primary node, from `Zone` of `DescribeZones`; for several zones also list the primary and standby nodes in
   * `DBNodeSet`.
   */
  Zone: string;
  /**
   * PostgreSQL major version, from `DescribeDBVersions`, created with its latest minor and kernel version. Optional by type,
   * but the manual calls it required. The manual's text calls it required, though the service's own description does not.
   * - `10`: PostgreSQL 10.
   * - `11`: PostgreSQL 11.
   * - `12`: PostgreSQL 12.
   * - `13`: PostgreSQL 13.
   * - `14`: PostgreSQL 14.
   * - `15`: PostgreSQL 15.
   */
  DBMajorVersion?: Open<"10" | "11" | "12" | "13" | "14" | "15"> | undefined;
  /**
   * PostgreSQL community version, major and minor; best left out, since only the latest minor version of the major version is
   * accepted.
   */
  DBVersion?: string | undefined;
  /** Kernel version; best left out, since only the latest one of the major version is accepted. */
  DBKernelVersion?: string | undefined;
  /**
   * How the instances are paid for: a prepaid subscription or hourly pay-as-you-go. Default: `PREPAID`.
   * - `PREPAID`: Prepaid, a subscription by the month.
   * - `POSTPAID_BY_HOUR`: Pay-as-you-go, billed by the hour.
   */
  InstanceChargeType?: "PREPAID" | "POSTPAID_BY_HOUR" | undefined;
  /**
   * ID of the VPC the instance joins (`unVpcId` of the VPC service's `DescribeVpcEx`). Optional by type, but the manual calls
   * it required. The manual's text calls it required, though the service's own description does not.
   */
  VpcId?: string | undefined;
  /**
   * ID of the subnet within the VPC (`unSubnetId` of the VPC service's `DescribeSubnets`). Optional by type, but the manual
   * calls it required. The manual's text calls it required, though the service's own description does not.
   */
  SubnetId?: string | undefined;
  /** Zone of each node, for a deployment across several zones (from `Zone` of `DescribeZones`). */
  DBNodeSet?: DBNode[] | undefined;
  /**
   * Whether the instances renew themselves at expiry: `1` automatically and charged again, `0` only by hand. Default: `0`.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  AutoRenewFlag?: 0 | 1 | undefined;
  /**
   * Whether vouchers pay for the order automatically: `1` uses them, `0` does not. Default: `0`.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  AutoVoucher?: 0 | 1 | undefined;
  /** IDs of vouchers to pay with; only one can be given at present. At most 1 elements. */
  VoucherIds?: string[] | undefined;
  /** ID of the project the instances belong to; `0` is the default project. Default: `0`. */
  ProjectId?: Integer | undefined;
  /** ID of a sales promotion to buy under; the sources do not say where it is listed. */
  ActivityId?: Integer | undefined;
  /**
   * Name of the instances; absent shows them as unnamed. The Chinese manual wants fewer than 60 characters, the English one
   * allows 60. At most 60 characters. Characters: `A-Za-z0-9_- and Chinese characters`.
   */
  Name?: string | undefined;
  /** Tags to bind to the instances, from `DescribeTags` of the tag service; none when absent. */
  TagList?: Tag[] | undefined;
  /**
   * IDs of the security groups of the instances (`sgId` of `DescribeSecurityGroups`); absent binds the default security group.
   */
  SecurityGroupIds?: string[] | undefined;
  /**
   * Whether the instances get TDE encryption: `1` yes, `0` no. Default: `0`.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  NeedSupportTDE?: 0 | 1 | undefined;
  /** ID of your own KMS key (CMK) for TDE encryption; needed only when a custom key is to be used. */
  KMSKeyId?: string | undefined;
  /**
   * Region of the KMS service holding the key; empty means the instance's own region. Name another one if that region has no
   * KMS.
   */
  KMSRegion?: string | undefined;
  /** ID of the KMS cluster holding the key; empty means the default cluster. */
  KMSClusterId?: string | undefined;
  /**
   * Database engine: plain PostgreSQL or the MSSQL-compatible one. Default: `postgresql`.
   * - `postgresql`: TencentDB for PostgreSQL.
   * - `mssql_compatible`: TencentDB for PostgreSQL with Microsoft SQL Server compatibility.
   */
  DBEngine?: "postgresql" | "mssql_compatible" | undefined;
  /**
   * Engine settings as a JSON text, for `mssql_compatible` only; locale and collation cannot be changed after initialization.
   * The manual's example writes `DefaultLocale`, its text `defaultLocale`. JSON text: object of String. Key `migrationMode`:
   * `single-db`, `multi-db`; default `single-db`. Key `defaultLocale`: `af_ZA`, `sq_AL`, `ar_DZ`, `ar_BH`, `ar_EG`, `ar_IQ` and
   * 124 more; default `en_US`. Key `serverCollationName`: `bbf_unicode_general_ci_as`, `bbf_unicode_cp1_ci_as`,
   * `bbf_unicode_CP1250_ci_as`, `bbf_unicode_CP1251_ci_as`, `bbf_unicode_cp1253_ci_as`, `bbf_unicode_cp1254_ci_as` and 28 more;
   * default `sql_latin1_general_cp1_ci_as`.
   */
  DBEngineConfig?: string | undefined;
  /**
   * How data is replicated from primary to standby; absent means semi-synchronous for primary, asynchronous for read-only
   * instances. Default: `Semi-sync for primary, Async for readonly`.
   * - `Semi-sync`: Semi-synchronous; may fall back to asynchronous where the availability settings of the instance allow it.
   * Default of a primary instance.
   * - `Async`: Asynchronous. Default of a read-only instance.
   */
  SyncMode?: "Semi-sync" | "Async" | undefined;
  /**
   * Whether the instances are reachable over IPv6: `1` yes, `0` no. Default: `0`.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  NeedSupportIpv6?: 0 | 1 | undefined;
  /** Whether deletion protection is on from the start; change it later with `ModifyDBInstanceDeletionProtection`. */
  DeletionProtection?: boolean | undefined;
  /**
   * Disk type of the instances: local SSD of the host or one of the cloud disks; the sources state no default.
   * - `PHYSICAL_LOCAL_SSD`: Local SSD of the physical machine.
   * - `CLOUD_PREMIUM`: Premium cloud disk.
   * - `CLOUD_SSD`: SSD cloud disk.
   * - `CLOUD_HSSD`: Enhanced SSD cloud disk.
   */
  StorageType?: "PHYSICAL_LOCAL_SSD" | "CLOUD_PREMIUM" | "CLOUD_SSD" | "CLOUD_HSSD" | undefined;
}

/** The answer of {@link ActionMethods.CreateInstances}. */
export interface CreateInstancesResponse {
  /** Order numbers, one per instance; `DescribeOrders` shows the instances created for them. */
  DealNames: string[];
  /** Serial number of the amount frozen in the account for the order. */
  BillId: string;
  /** IDs of the instances created; filled only for pay-as-you-go, so look up prepaid ones with `DescribeOrders`. */
  DBInstanceIdSet: string[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.CreateParameterTemplate}. */
export interface CreateParameterTemplateRequest {
  /**
   * Name of the new template. The manual does not ask for a unique name; its examples show two templates with the same one.
   * From 1 to 60 characters. Characters: `A-Za-z0-9_-./()（）[]+=：:@ and Chinese characters`.
   */
  TemplateName: string;
  /** PostgreSQL major version the template is for, as listed by DescribeDBVersions. */
  DBMajorVersion: string;
  /**
   * Database engine the template is for.
   * - `postgresql`: TencentDB for PostgreSQL.
   * - `mssql_compatible`: TencentDB for PostgreSQL with Microsoft SQL Server compatibility.
   */
  DBEngine: "postgresql" | "mssql_compatible";
  /**
   * Free-text description of the template. From 0 to 60 characters. Characters: `A-Za-z0-9_-./()（）[]+=：:@ and Chinese
   * characters`.
   */
  TemplateDescription?: string | undefined;
}

/** The answer of {@link ActionMethods.CreateParameterTemplate}. */
export interface CreateParameterTemplateResponse {
  /** Id of the new template, used by the other template actions. */
  TemplateId: string;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.CreateReadOnlyDBInstance}. */
export interface CreateReadOnlyDBInstanceRequest {
  /** Zone of the read-only instances, `Zone` in the answer of `DescribeZones`. */
  Zone: string;
  /** Primary instance to replicate, as listed by `DescribeDBInstances`. */
  MasterDBInstanceId: string;
  /** Size of the instances, `SpecCode` in the answer of `DescribeClasses`; it sets the price. */
  SpecCode: string;
  /** Disk size of each instance; it adds to the price. Unit: GB. A multiple of 10. */
  Storage: Integer;
  /** Number of instances to buy. The newest sources allow at most 6, the manuals of 2024 and 2025 up to 10. From 1 to 10. */
  InstanceCount: Integer;
  /**
   * Time paid for in advance; always `1` when charged by the hour. Unit: month. One of `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`,
   * `9`, `10`, `11`, `12`, `24`, `36`.
   */
  Period: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 24 | 36;
  /**
   * VPC of the instances, of the form `vpc-xxxxxxxx`. In practice required. The manual's text calls it required, though the
   * service's own description does not.
   */
  VpcId?: string | undefined;
  /**
   * Subnet within `VpcId`, of the form `subnet-xxxxxxxx`. In practice required. The manual's text calls it required, though the
   * service's own description does not.
   */
  SubnetId?: string | undefined;
  /**
   * How the instances are paid for; must be `POSTPAID_BY_HOUR` if the primary instance is charged by the hour. Default:
   * `PREPAID`.
   * - `PREPAID`: Prepaid, a subscription by the month.
   * - `POSTPAID_BY_HOUR`: Pay-as-you-go, billed by the hour.
   */
  InstanceChargeType?: "PREPAID" | "POSTPAID_BY_HOUR" | undefined;
  /**
   * Whether to pay with vouchers automatically. Default: `0`.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  AutoVoucher?: 0 | 1 | undefined;
  /** Voucher to pay with; for now only one can be named. At most 1 elements. */
  VoucherIds?: string[] | undefined;
  /**
   * Whether prepaid instances renew themselves, which costs money again at each expiry; `0` leaves renewal to you. Default:
   * `0`.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  AutoRenewFlag?: 0 | 1 | undefined;
  /** Project of the instances; `0` is the default project. Default: `0`. */
  ProjectId?: Integer | undefined;
  /** ID of a special offer. */
  ActivityId?: Integer | undefined;
  /** Read-only group the instances join, as listed by `DescribeReadOnlyGroups`; optional. */
  ReadOnlyGroupId?: string | undefined;
  /** Single tag to bind. Cannot carry several tags: use `Tags`. */
  TagList?: Tag | undefined;
  /** Security groups to bind, as listed by `DescribeSecurityGroups` of the VPC service; absent binds the default one. */
  SecurityGroupIds?: string[] | undefined;
  /**
   * Whether the instances need IPv6. Default: `0`.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  NeedSupportIpv6?: 0 | 1 | undefined;
  /**
   * Name of the instances: Chinese characters, letters, digits, `_` and `-`. The newest texts say shorter than 60 characters,
   * the English manual up to 60. At most 60 characters. Characters: `A-Za-z0-9_- and Chinese characters`.
   */
  Name?: string | undefined;
  /**
   * No longer needed: the kernel version follows the primary instance.
   * @deprecated
   */
  DBVersion?: string | undefined;
  /** Dedicated cluster to place the instances in, as listed by `DescribeDedicatedClusters`. */
  DedicatedClusterId?: string | undefined;
  /** Whether to switch deletion protection on for the instances. */
  DeletionProtection?: boolean | undefined;
  /** Tags to bind to the instances; absent binds none. */
  Tags?: Tag[] | undefined;
}

/** The answer of {@link ActionMethods.CreateReadOnlyDBInstance}. */
export interface CreateReadOnlyDBInstanceResponse {
  /** Orders placed, one per instance; look them up with `DescribeOrders`. */
  DealNames: string[];
  /** Serial number of the frozen payment. */
  BillId: string;
  /** Instances created; filled in only when charged by the hour. For prepaid ones ask `DescribeOrders`. */
  DBInstanceIdSet: string[];
  /** Parameters of the order, answered only to a request that sends `BillingParameters`, a field this API does not document. */
  BillingParameters?: string;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.CreateReadOnlyGroup}. */
export interface CreateReadOnlyGroupRequest {
  /** Primary instance of the group, as listed by `DescribeDBInstances`. */
  MasterDBInstanceId: string;
  /**
   * Name of the group: Chinese characters, letters, digits, `_` and `-`. At most 59 characters. Characters: `A-Za-z0-9_- and
   * Chinese characters`.
   */
  Name: string;
  /** Project of the group; `0` is the default project. Default: `0`. */
  ProjectId?: Integer | undefined;
  /**
   * VPC of the group. In practice required, since the classic network it would default to is no longer supported. The manual's
   * text calls it required, though the service's own description does not.
   */
  VpcId?: string | undefined;
  /**
   * Subnet of the group. In practice required, since the classic network it would default to is no longer supported. The
   * manual's text calls it required, though the service's own description does not.
   */
  SubnetId?: string | undefined;
  /**
   * Whether to take out instances that lag by time (`MaxReplayLag`). In practice required. The manual's text calls it required,
   * though the service's own description does not.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  ReplayLagEliminate?: 0 | 1 | undefined;
  /**
   * Whether to take out instances that lag by volume of log (`MaxReplayLatency`); set it like `ReplayLagEliminate`.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  ReplayLatencyEliminate?: 0 | 1 | undefined;
  /**
   * Time lag at which an instance is taken out; positive if `ReplayLagEliminate` is `1`, else `0`. Seconds by the newest
   * source; the manuals of 2024 and 2025 say milliseconds. Unit: s.
   */
  MaxReplayLag?: Integer | undefined;
  /**
   * Volume of log not yet replayed at which an instance is taken out; a positive number if `ReplayLatencyEliminate` is `1`,
   * else `0`. Unit: MB.
   */
  MaxReplayLatency?: Integer | undefined;
  /**
   * Number of instances that stay in the group however far they lag. Ignored while `ReplayLagEliminate` is `0`. From 0 to 100.
   */
  MinDelayEliminateReserve?: Integer | undefined;
  /** IDs of the security groups to bind to the group. */
  SecurityGroupIds?: string[] | undefined;
}

/** The answer of {@link ActionMethods.CreateReadOnlyGroup}. */
export interface CreateReadOnlyGroupResponse {
  /** Read-only group created. */
  ReadOnlyGroupId: string;
  /** The same number as `TaskId`, under its older name. */
  FlowId: Integer | null;
  /** Task to poll with `DescribeTasks`. */
  TaskId?: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.CreateReadOnlyGroupNetworkAccess}. */
export interface CreateReadOnlyGroupNetworkAccessRequest {
  /** ID of the read-only group, from `DescribeReadOnlyGroups`. */
  ReadOnlyGroupId: string;
  /** VPC of the new address; the basic network is refused. */
  VpcId: string;
  /** Subnet of the VPC to take the address from. */
  SubnetId: string;
  /**
   * Whether to choose the address: `true` takes the one in `Vip`, or an automatic one if `Vip` is absent; `false` always
   * assigns one automatically.
   */
  IsAssignVip: boolean;
  /** IPv4 address to assign, used if `IsAssignVip` is `true`. */
  Vip?: string | undefined;
}

/** The answer of {@link ActionMethods.CreateReadOnlyGroupNetworkAccess}. */
export interface CreateReadOnlyGroupNetworkAccessResponse {
  /** ID of the background task, the same as `TaskId`; pass it to `DescribeTasks`. */
  FlowId: Integer;
  /** ID of the background task, the same as `FlowId`; not in the 2025 manual and may be missing. */
  TaskId?: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.CreateServerlessDBInstance}. */
export interface CreateServerlessDBInstanceRequest {
  /**
   * Availability zone. The public beta allowed only the listed zones, though the manual's own example is another one. One of
   * `ap-shanghai-2`, `ap-beijing-1`, `ap-guangzhou-2`.
   */
  Zone: "ap-shanghai-2" | "ap-beijing-1" | "ap-guangzhou-2";
  /** Name of the instance, unique within the account. */
  DBInstanceName: string;
  /** PostgreSQL version. The manual calls it the kernel version. One of `10.4`. */
  DBVersion: "10.4";
  /** Character set of the database. One of `UTF8`. */
  DBCharset: "UTF8";
  /** Id of the project the instance belongs to. */
  ProjectId?: Integer | undefined;
  /** Id of the VPC. */
  VpcId?: string | undefined;
  /** Id of the subnet in the VPC. */
  SubnetId?: string | undefined;
  /** Tags to bind to the instance. */
  TagList?: Tag[] | undefined;
}

/** The answer of {@link ActionMethods.CreateServerlessDBInstance}. */
export interface CreateServerlessDBInstanceResponse {
  /** Id of the new instance, globally unique. */
  DBInstanceId?: string;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DeleteAccount}. */
export interface DeleteAccountRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
  /** The account to delete, by a name that `DescribeAccounts` lists. */
  UserName: string;
}

/** The answer of {@link ActionMethods.DeleteAccount}. */
export interface DeleteAccountResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DeleteAuditLogFile}. */
export interface DeleteAuditLogFileRequest {
  /** Instance whose audit is meant, as listed by `DescribeAuditInstanceList`. */
  InstanceId: string;
  /** Product the audit belongs to; always `postgres` here. One of `postgres`. */
  Product: "postgres";
  /** File to delete, `FileName` in the answer of `DescribeAuditLogFiles`. */
  FileName: string;
}

/** The answer of {@link ActionMethods.DeleteAuditLogFile}. */
export interface DeleteAuditLogFileResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DeleteBackupPlan}. */
export interface DeleteBackupPlanRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
  /** The plan to delete, by the `PlanId` that `DescribeBackupPlans` lists. */
  PlanId: string;
}

/** The answer of {@link ActionMethods.DeleteBackupPlan}. */
export interface DeleteBackupPlanResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DeleteBaseBackup}. */
export interface DeleteBaseBackupRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
  /** The base backup to delete, by the `Id` that `DescribeBaseBackups` lists. */
  BaseBackupId: string;
}

/** The answer of {@link ActionMethods.DeleteBaseBackup}. */
export interface DeleteBaseBackupResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DeleteDBInstanceNetworkAccess}. */
export interface DeleteDBInstanceNetworkAccessRequest {
  /** ID of the instance, from `DescribeDBInstances`. */
  DBInstanceId: string;
  /** VPC of the address to delete, or `0` for the basic network. Special value: `0`. */
  VpcId: string;
  /** Subnet of the address to delete, or `0` for the basic network. Special value: `0`. */
  SubnetId: string;
  /** Address to delete, an `Ip` of the instance's `DBInstanceNetInfo`. */
  Vip: string;
}

/** The answer of {@link ActionMethods.DeleteDBInstanceNetworkAccess}. */
export interface DeleteDBInstanceNetworkAccessResponse {
  /** ID of the background task, the same as `TaskId`; pass it to `DescribeTasks`. */
  FlowId: Integer;
  /** ID of the background task, the same as `FlowId`; not in the 2025 manual and may be missing. */
  TaskId?: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DeleteDatabase}. */
export interface DeleteDatabaseRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists; read-only instances are refused. */
  DBInstanceId: string;
  /** Database to delete, by a name that `DescribeDatabases` lists. System databases and PostgreSQL keywords are refused. */
  DatabaseName: string;
}

/** The answer of {@link ActionMethods.DeleteDatabase}. */
export interface DeleteDatabaseResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DeleteLogBackup}. */
export interface DeleteLogBackupRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
  /** The log backup to delete, by the `Id` that `DescribeLogBackups` lists. */
  LogBackupId: string;
}

/** The answer of {@link ActionMethods.DeleteLogBackup}. */
export interface DeleteLogBackupResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DeleteParameterTemplate}. */
export interface DeleteParameterTemplateRequest {
  /** Id of the template to delete, listed by DescribeParameterTemplates. */
  TemplateId: string;
}

/** The answer of {@link ActionMethods.DeleteParameterTemplate}. */
export interface DeleteParameterTemplateResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DeleteReadOnlyGroup}. */
export interface DeleteReadOnlyGroupRequest {
  /** Read-only group to delete, as listed by `DescribeReadOnlyGroups`. */
  ReadOnlyGroupId: string;
}

/** The answer of {@link ActionMethods.DeleteReadOnlyGroup}. */
export interface DeleteReadOnlyGroupResponse {
  /** Task to poll: pass it to `DescribeTasks` as `TaskId`. */
  FlowId: Integer | null;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DeleteReadOnlyGroupNetworkAccess}. */
export interface DeleteReadOnlyGroupNetworkAccessRequest {
  /** ID of the read-only group, from `DescribeReadOnlyGroups`. */
  ReadOnlyGroupId: string;
  /** VPC of the address to delete, or `0` for the basic network. Special value: `0`. */
  VpcId: string;
  /** Subnet of the address to delete, or `0` for the basic network. Special value: `0`. */
  SubnetId: string;
  /** Address to delete, an `Ip` of the group's `DBInstanceNetInfo`. */
  Vip: string;
}

/** The answer of {@link ActionMethods.DeleteReadOnlyGroupNetworkAccess}. */
export interface DeleteReadOnlyGroupNetworkAccessResponse {
  /** ID of the background task, the same as `TaskId`; pass it to `DescribeTasks`. */
  FlowId: Integer;
  /** ID of the background task, the same as `FlowId`; not in the 2025 manual and may be missing. */
  TaskId?: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DeleteServerlessDBInstance}. */
export interface DeleteServerlessDBInstanceRequest {
}

/** The answer of {@link ActionMethods.DeleteServerlessDBInstance}. */
export interface DeleteServerlessDBInstanceResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeAccountPrivileges}. */
export interface DescribeAccountPrivilegesRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
  /** The account whose privileges to list, by a name that `DescribeAccounts` lists. */
  UserName: string;
  /**
   * Objects to ask about, several at once if wanted. An object of type `account` with the account's own name asks for the
   * account type.
   */
  DatabaseObjectSet: DatabaseObject[];
}

/** The answer of {@link ActionMethods.DescribeAccountPrivileges}. */
export interface DescribeAccountPrivilegesResponse {
  /** Privileges, one entry per object asked about. */
  PrivilegeSet?: DatabasePrivilegeAnswer[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeAccounts}. */
export interface DescribeAccountsRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
  /** Most accounts to return in one answer. From 1 to 100. Default: `20`. */
  Limit?: Integer | undefined;
  /** Number of accounts to skip, counted from 0. Unit: row. */
  Offset?: Integer | undefined;
  /**
   * Field to sort the accounts by. Default: `createTime`.
   * - `createTime`: When the account was created.
   * - `name`: Name of the account.
   * - `updateTime`: When the account was last changed.
   */
  OrderBy?: "createTime" | "name" | "updateTime" | undefined;
  /**
   * Sort direction. Default: `desc`.
   * - `asc`: Ascending.
   * - `desc`: Descending.
   */
  OrderByType?: "asc" | "desc" | undefined;
}

/** The answer of {@link ActionMethods.DescribeAccounts}. */
export interface DescribeAccountsResponse {
  /** Number of accounts; the manual calls it the number of rows in this answer. */
  TotalCount: number;
  /** The accounts of this page. Those made by a direct database connection, not by `CreateAccount`, have no `CreateTime`. */
  Details: AccountInfo[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeAuditInstanceList}. */
export interface DescribeAuditInstanceListRequest {
  /** Product the audit belongs to; always `postgres` here. One of `postgres`. */
  Product: "postgres";
  /**
   * Which instances to list: `1` those with audit on, `0` those without.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  AuditSwitch: 0 | 1;
  /** Number of instances per page. */
  Limit: Integer;
  /** Page to return. The vendor calls it a page offset; the example starts at `0`. Unit: page. */
  Offset?: Integer | undefined;
  /**
   * Conditions on the instances: `InstanceId` for the ID, `InstanceName` for the name. Filter names: `InstanceId`,
   * `InstanceName`.
   */
  Filters?: (Filter & { Name?: Open<"InstanceId" | "InstanceName"> | undefined })[] | undefined;
}

/** The answer of {@link ActionMethods.DescribeAuditInstanceList}. */
export interface DescribeAuditInstanceListResponse {
  /** Number of instances found. */
  TotalCount?: number | null;
  /** Instances on this page with the state of their audit. */
  Items?: AuditInstanceInfo[] | null;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeAuditLogFiles}. */
export interface DescribeAuditLogFilesRequest {
  /** Instance whose audit is meant, as listed by `DescribeAuditInstanceList`. */
  InstanceId: string;
  /** Product the audit belongs to; always `postgres` here. One of `postgres`. */
  Product: "postgres";
  /** Restricts the answer to this file, as named by `CreateAuditLogFile`. */
  FileName?: string | undefined;
  /** Number of files to return. From 1 to 300. */
  Limit?: Integer | undefined;
  /** Number of files to skip. From 0 to 1000. */
  Offset?: Integer | undefined;
}

/** The answer of {@link ActionMethods.DescribeAuditLogFiles}. */
export interface DescribeAuditLogFilesResponse {
  /** Number of files found. */
  TotalCount?: number;
  /** Audit log files found. */
  Items?: AuditLogFile[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeAuditLogs}. */
export interface DescribeAuditLogsRequest {
  /** Instance whose audit is meant, as listed by `DescribeAuditInstanceList`. */
  InstanceId: string;
  /** Start of the period to search. Format: `YYYY-MM-DD hh:mm:ss`. */
  StartTime: string | Date;
  /** End of the period to search. Format: `YYYY-MM-DD hh:mm:ss`. */
  EndTime: string | Date;
  /** Number of entries to return. From 1 to 100. */
  Limit: Integer;
  /** Product the audit belongs to; always `postgres` here. One of `postgres`. */
  Product: "postgres";
  /** Number of entries to skip. From 0 to 10000. */
  Offset?: Integer | undefined;
  /**
   * Field to sort by. The names are swapped against habit: the direction goes into `OrderBy`.
   * - `Timestamp`: By time of the entry.
   * - `AffectRows`: By number of rows affected.
   * - `ExecTime`: By execution time.
   */
  Order?: "Timestamp" | "AffectRows" | "ExecTime" | undefined;
  /**
   * Direction of the sort. The names are swapped against habit: the field goes into `Order`.
   * - `ASC`: Smallest or oldest first.
   * - `DESC`: Largest or newest first.
   */
  OrderBy?: "ASC" | "DESC" | undefined;
  /** Conditions the entries must meet; absent returns all of the period. */
  Filter?: AuditLogFilter | undefined;
}

/** The answer of {@link ActionMethods.DescribeAuditLogs}. */
export interface DescribeAuditLogsResponse {
  /** Number of entries found. */
  TotalCount?: number;
  /** Audit log entries found. */
  Items?: AuditLog[] | null;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeAvailableRecoveryTime}. */
export interface DescribeAvailableRecoveryTimeRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
}

/** The answer of {@link ActionMethods.DescribeAvailableRecoveryTime}. */
export interface DescribeAvailableRecoveryTimeResponse {
  /** Earliest point in time that can be restored, in UTC+8. Format: `YYYY-MM-DD hh:mm:ss`. Time zone: UTC+8. */
  RecoveryBeginTime: string;
  /** Latest point in time that can be restored, in UTC+8. Format: `YYYY-MM-DD hh:mm:ss`. Time zone: UTC+8. */
  RecoveryEndTime: string;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeBackupDownloadRestriction}. */
export interface DescribeBackupDownloadRestrictionRequest {
}

/** The answer of {@link ActionMethods.DescribeBackupDownloadRestriction}. */
export interface DescribeBackupDownloadRestrictionResponse {
  /**
   * Kind of restriction in force; the manual's example answer writes `Customize` in mixed case.
   * - `NONE`: From anywhere, over the private and the public network.
   * - `INTRANET`: Only over the private network.
   * - `CUSTOMIZE`: As the lists of VPCs and IP addresses say.
   */
  RestrictionType: Open<"NONE" | "INTRANET" | "CUSTOMIZE">;
  /**
   * Whether the listed VPCs are the allowed or the refused ones. Example answers write `Allow` in mixed case.
   * - `ALLOW`: Those listed may download.
   * - `DENY`: Those listed may not download.
   */
  VpcRestrictionEffect: Open<"ALLOW" | "DENY">;
  /** VPCs that may, or may not, download backup files; empty when VPCs are not restricted. */
  VpcIdSet: string[];
  /**
   * Whether the listed IP addresses are the allowed or the refused ones; an empty string when addresses are not restricted.
   * - `ALLOW`: Those listed may download.
   * - `DENY`: Those listed may not download.
   */
  IpRestrictionEffect: Open<"ALLOW" | "DENY">;
  /** IP addresses that may, or may not, download backup files; empty when addresses are not restricted. */
  IpSet: string[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeBackupDownloadURL}. */
export interface DescribeBackupDownloadURLRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
  /**
   * Whether `BackupId` names a base backup or a log backup.
   * - `LogBackup`: A log backup.
   * - `BaseBackup`: A base backup.
   */
  BackupType: "LogBackup" | "BaseBackup";
  /** The backup, by the `Id` that `DescribeBaseBackups` or `DescribeLogBackups` lists. */
  BackupId: string;
  /** How long the URL stays valid; what 0 means is not documented. Unit: hour. From 0 to 36. Default: `12`. */
  URLExpireTime?: Integer | undefined;
  /** From which networks this URL may be used; what applies when absent is not documented. */
  BackupDownloadRestriction?: BackupDownloadRestriction | undefined;
}

/** The answer of {@link ActionMethods.DescribeBackupDownloadURL}. */
export interface DescribeBackupDownloadURLResponse {
  /** URL to download the backup from. Keep it as safe as the data. */
  BackupDownloadURL: string;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeBackupOverview}. */
export interface DescribeBackupOverviewRequest {
}

/** The answer of {@link ActionMethods.DescribeBackupOverview}. */
export interface DescribeBackupOverviewResponse {
  /** Backup space the account may use free of charge. Unit: byte. */
  TotalFreeSize: Integer;
  /** Part of the free backup space that is in use. Unit: byte. */
  UsedFreeSize: Integer;
  /** Backup space in use that is billed. Unit: byte. */
  UsedBillingSize: Integer;
  /** Number of log backups. */
  LogBackupCount: number;
  /** Space taken by log backups. Unit: byte. */
  LogBackupSize: Integer;
  /** Number of base backups made by hand. */
  ManualBaseBackupCount: number;
  /** Space taken by base backups made by hand. Unit: byte. */
  ManualBaseBackupSize: Integer;
  /** Number of base backups made automatically. */
  AutoBaseBackupCount: number;
  /** Space taken by base backups made automatically. Unit: byte. */
  AutoBaseBackupSize: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeBackupPlans}. */
export interface DescribeBackupPlansRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
}

/** The answer of {@link ActionMethods.DescribeBackupPlans}. */
export interface DescribeBackupPlansResponse {
  /** Backup plans of the instance. */
  Plans: BackupPlan[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeBackupSummaries}. */
export interface DescribeBackupSummariesRequest {
  /** Most rows to return in one answer. From 1 to 100. Default: `10`. */
  Limit?: Integer | undefined;
  /** Number of rows to skip, counted from 0. Unit: row. */
  Offset?: Integer | undefined;
  /**
   * Limits the rows. `db-instance-id` and `db-instance-ip` (private IP address) filter by value; `db-instance-name` also
   * matches parts of a name. Filter names: `db-instance-id`, `db-instance-name`, `db-instance-ip`.
   */
  Filters?: (Filter & { Name?: Open<"db-instance-id" | "db-instance-name" | "db-instance-ip"> | undefined })[] | undefined;
  /**
   * Size to sort the rows by; absent leaves them unsorted.
   * - `TotalBackupSize`: Space taken by all backups.
   * - `LogBackupSize`: Space taken by log backups.
   * - `ManualBaseBackupSize`: Space taken by base backups made by hand.
   * - `AutoBaseBackupSize`: Space taken by base backups made automatically.
   */
  OrderBy?: "TotalBackupSize" | "LogBackupSize" | "ManualBaseBackupSize" | "AutoBaseBackupSize" | undefined;
  /**
   * Sort direction; needs `OrderBy` to have an effect. Default: `asc`.
   * - `asc`: Ascending.
   * - `desc`: Descending.
   */
  OrderByType?: "asc" | "desc" | undefined;
}

/** The answer of {@link ActionMethods.DescribeBackupSummaries}. */
export interface DescribeBackupSummariesResponse {
  /** Backup statistics, one row per instance. */
  BackupSummarySet: BackupSummary[];
  /** Number of rows that match, over all pages. */
  TotalCount: number;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeBaseBackups}. */
export interface DescribeBaseBackupsRequest {
  /** Earliest finish time of the backups to list. No time zone is stated. Format: `YYYY-MM-DD hh:mm:ss`. Default: `now-7d`. */
  MinFinishTime?: string | Date | undefined;
  /** Latest finish time of the backups to list. No time zone is stated. Format: `YYYY-MM-DD hh:mm:ss`. Default: `now`. */
  MaxFinishTime?: string | Date | undefined;
  /**
   * Limits the rows; `db-instance-name` also matches parts of a name, `db-instance-ip` is the private IP address,
   * `db-instance-status` takes the values of `DBInstance.DBInstanceStatus`. Filter names: `db-instance-id`, `db-instance-name`,
   * `db-instance-ip`, `base-backup-id`, `db-instance-status`.
   */
  Filters?: (Filter & { Name?: Open<"db-instance-id" | "db-instance-name" | "db-instance-ip" | "base-backup-id" | "db-instance-status"> | undefined })[] | undefined;
  /** Most rows to return in one answer. From 1 to 100. Default: `10`. */
  Limit?: Integer | undefined;
  /** Number of rows to skip, counted from 0. Unit: row. */
  Offset?: Integer | undefined;
  /**
   * Field to sort the backups by. Default: `StartTime`.
   * - `StartTime`: When the backup started.
   * - `FinishTime`: When the backup finished.
   * - `Size`: Size of the backup.
   */
  OrderBy?: "StartTime" | "FinishTime" | "Size" | undefined;
  /**
   * Sort direction. Default: `desc`.
   * - `asc`: Ascending.
   * - `desc`: Descending.
   */
  OrderByType?: "asc" | "desc" | undefined;
}

/** The answer of {@link ActionMethods.DescribeBaseBackups}. */
export interface DescribeBaseBackupsResponse {
  /** Number of base backups that match, over all pages. */
  TotalCount: number;
  /** The base backups of this page. */
  BaseBackupSet: BaseBackup[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeClasses}. */
export interface DescribeClassesRequest {
  /** Zone to list classes for, as named by `DescribeZones`. */
  Zone: string;
  /**
   * Database engine the classes must serve.
   * - `postgresql`: TencentDB for PostgreSQL.
   * - `mssql_compatible`: TencentDB for PostgreSQL with Microsoft SQL Server compatibility.
   */
  DBEngine: "postgresql" | "mssql_compatible";
  /** Major version the classes must serve, as listed by `DescribeDBVersions`. */
  DBMajorVersion: string;
  /**
   * Storage type the classes must support; each type has its own list. Default: `PHYSICAL_LOCAL_SSD`.
   * - `PHYSICAL_LOCAL_SSD`: Local SSD of the physical machine.
   * - `CLOUD_PREMIUM`: Premium cloud disk.
   * - `CLOUD_SSD`: SSD cloud disk.
   * - `CLOUD_HSSD`: Enhanced SSD cloud disk.
   */
  StorageType?: "PHYSICAL_LOCAL_SSD" | "CLOUD_PREMIUM" | "CLOUD_SSD" | "CLOUD_HSSD" | undefined;
}

/** The answer of {@link ActionMethods.DescribeClasses}. */
export interface DescribeClassesResponse {
  /** The classes on sale. */
  ClassInfoSet: ClassInfo[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeCloneDBInstanceSpec}. */
export interface DescribeCloneDBInstanceSpecRequest {
  /** The source instance to be cloned, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
  /**
   * Base backup to clone from, the `Id` that `DescribeBaseBackups` lists. Unlike in `CloneDBInstance`, both fields may be set;
   * this one then counts.
   */
  BackupSetId?: string | undefined;
  /** Point in time to clone from, in UTC+8; ignored when `BackupSetId` is set. Time zone: UTC+8. */
  RecoveryTargetTime?: string | Date | undefined;
}

/** The answer of {@link ActionMethods.DescribeCloneDBInstanceSpec}. */
export interface DescribeCloneDBInstanceSpecResponse {
  /** Smallest specification that can be bought, for `SpecCode` of `CloneDBInstance`. */
  MinSpecCode: string;
  /** Smallest disk size that can be bought, for `Storage` of `CloneDBInstance`. Unit: GB. */
  MinStorage: number;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeDBBackups}. */
export interface DescribeDBBackupsRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
  /** Kind of backup to list; only 1, full backup, exists. One of `1`. */
  Type: 1;
  /**
   * Start of the time range to list, at most 7 days ago. No time zone is stated. Format: `YYYY-MM-DD hh:mm:ss`. Earliest:
   * `now-7d`.
   */
  StartTime: string | Date;
  /** End of the time range to list. No time zone is stated. Format: `YYYY-MM-DD hh:mm:ss`. */
  EndTime: string | Date;
  /** Most backups to return per page; 0 counts as absent. From 1 to 100. Default: `20`. `0` means the default. */
  Limit?: Integer | undefined;
  /** The field is a page number, not a row offset: 0 is the first page. Unit: page. Default: `0`. */
  Offset?: Integer | undefined;
}

/** The answer of {@link ActionMethods.DescribeDBBackups}. */
export interface DescribeDBBackupsResponse {
  /** Number of backups in the list. */
  TotalCount: number;
  /** The backups of this page. */
  BackupList: DBBackup[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeDBErrlogs}. */
export interface DescribeDBErrlogsRequest {
  /** Id of the instance, listed by DescribeDBInstances. */
  DBInstanceId: string;
  /**
   * Start of the time range. Must lie within the log retention, 7 days by default. Format: `YYYY-MM-DD hh:mm:ss`. Earliest:
   * `now-7d`.
   */
  StartTime: string | Date;
  /** End of the time range. Format: `YYYY-MM-DD hh:mm:ss`. */
  EndTime: string | Date;
  /** Database whose entries are returned, by name. */
  DatabaseName?: string | undefined;
  /** Keywords to search for. No source says how several are combined. */
  SearchKeys?: string[] | undefined;
  /** Number of entries per page. From 1 to 100. Default: `50`. */
  Limit?: Integer | undefined;
  /** Number of entries to skip. Unit: row. Default: `0`. */
  Offset?: Integer | undefined;
  /** Further conditions on the entries. */
  LogFilters?: LogFilter[] | undefined;
}

/** The answer of {@link ActionMethods.DescribeDBErrlogs}. */
export interface DescribeDBErrlogsResponse {
  /** Number of entries found, never more than 10000 even if more exist. At most 10000. */
  TotalCount: number;
  /** Error log entries of this page. */
  Details: ErrLogDetail[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeDBInstanceAttribute}. */
export interface DescribeDBInstanceAttributeRequest {
  /** Instance ID, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
}

/** The answer of {@link ActionMethods.DescribeDBInstanceAttribute}. */
export interface DescribeDBInstanceAttributeResponse {
  /** Details of the instance. */
  DBInstance: DBInstance;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeDBInstanceHAConfig}. */
export interface DescribeDBInstanceHAConfigRequest {
  /** Instance ID, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
}

/** The answer of {@link ActionMethods.DescribeDBInstanceHAConfig}. */
export interface DescribeDBInstanceHAConfigResponse {
  /**
   * How data is replicated from the primary to the standby nodes.
   * - `Semi-sync`: Semi-synchronous; may fall back to asynchronous where the availability settings of the instance allow it.
   * Default of a primary instance.
   * - `Async`: Asynchronous. Default of a read-only instance.
   */
  SyncMode: Open<"Semi-sync" | "Async">;
  /**
   * Most data a standby node may lag behind, in bytes, to be allowed to become primary; its delay must also be within
   * `MaxStandbyLag`. Unit: byte. From 1073741824 to 322122547200.
   */
  MaxStandbyLatency: Integer;
  /**
   * Longest delay of a standby node, in seconds, to be allowed to become primary; its lag in data must also be within
   * `MaxStandbyLatency`. Unit: s. From 5 to 10.
   */
  MaxStandbyLag: number;
  /**
   * Most data a standby node may lag behind and still replicate synchronously (unit not stated); null if asynchronous or if
   * falling back to asynchronous is forbidden.
   */
  MaxSyncStandbyLatency: number | null;
  /**
   * Longest delay at which a standby node still replicates synchronously (unit not stated); null or missing if asynchronous or
   * if falling back to asynchronous is forbidden.
   */
  MaxSyncStandbyLag: number | null;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeDBInstanceParameters}. */
export interface DescribeDBInstanceParametersRequest {
  /** Id of the instance, listed by DescribeDBInstances. */
  DBInstanceId: string;
  /** Name of the one parameter to return. Absent or empty returns all parameters. */
  ParamName?: string | undefined;
}

/** The answer of {@link ActionMethods.DescribeDBInstanceParameters}. */
export interface DescribeDBInstanceParametersResponse {
  /** Number of parameters in the list. */
  TotalCount: number;
  /** The parameters, one entry each. */
  Detail: ParamInfo[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeDBInstanceSSLConfig}. */
export interface DescribeDBInstanceSSLConfigRequest {
  /** Instance ID, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
}

/** The answer of {@link ActionMethods.DescribeDBInstanceSSLConfig}. */
export interface DescribeDBInstanceSSLConfigResponse {
  /** Whether SSL is on. */
  SSLEnabled?: boolean;
  /** Download address of the cloud root certificate. */
  CAUrl?: string;
  /** Private or public connection address that the server certificate is made out for. */
  ConnectAddress?: string;
  /** Public key of the CA certificate; only for instances on cloud disks. */
  CACert?: string;
  /** Public key in JKS form; only for instances on cloud disks. */
  CAJKS?: string;
  /** Public key in P7B form; only for instances on cloud disks. */
  CAP7B?: string;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeDBInstanceSecurityGroups}. */
export interface DescribeDBInstanceSecurityGroupsRequest {
  /** Instance to list the security groups of, from `DescribeDBInstances`; give only this for an instance. */
  DBInstanceId?: string | undefined;
  /** Read-only group to list the security groups of, from `DescribeReadOnlyGroups`; give only this for a group. */
  ReadOnlyGroupId?: string | undefined;
}

/** The answer of {@link ActionMethods.DescribeDBInstanceSecurityGroups}. */
export interface DescribeDBInstanceSecurityGroupsResponse {
  /** The security groups bound. */
  SecurityGroupSet: SecurityGroup[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeDBInstances}. */
export interface DescribeDBInstancesRequest {
  /**
   * Conditions to narrow the list by; `db-instance-name` also matches parts of a name, `db-dedicated-cluster-id` takes the ID
   * of a dedicated cluster. Filter names: `db-instance-id`, `db-instance-name`, `db-project-id`, `db-pay-mode`, `db-tag-key`,
   * `db-private-ip`, `db-public-address`, `db-dedicated-cluster-id`. Values of `db-pay-mode`: `prepaid`, `postpaid`.
   */
  Filters?: (Filter & { Name?: Open<"db-instance-id" | "db-instance-name" | "db-project-id" | "db-pay-mode" | "db-tag-key" | "db-private-ip" | "db-public-address" | "db-dedicated-cluster-id"> | undefined })[] | undefined;
  /** Most instances to return per page; `0` means the default. From 0 to 100. Default: `10`. `0` means the default. */
  Limit?: Integer | undefined;
  /** Number of instances to skip, from 0. Unit: row. */
  Offset?: Integer | undefined;
  /**
   * What the list is sorted by. Default: `CreateTime`.
   * - `DBInstanceId`: By instance ID.
   * - `CreateTime`: By creation time.
   * - `Name`: By instance name.
   * - `EndTime`: By end time, presumably `ExpireTime`, as an instance has no field named `EndTime`.
   */
  OrderBy?: "DBInstanceId" | "CreateTime" | "Name" | "EndTime" | undefined;
  /**
   * Sort direction. Default: `asc`.
   * - `asc`: Ascending.
   * - `desc`: Descending.
   */
  OrderByType?: "asc" | "desc" | undefined;
}

/** The answer of {@link ActionMethods.DescribeDBInstances}. */
export interface DescribeDBInstancesResponse {
  /** Number of instances found, over all pages. */
  TotalCount: number;
  /** Details of the instances on this page. */
  DBInstanceSet: DBInstance[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeDBProxy}. */
export interface DescribeDBProxyRequest {
  /** Instance whose proxies to list, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /** Restricts the answer to this proxy group; absent lists every proxy of the instance. */
  ProxyGroupId?: string | undefined;
}

/** The answer of {@link ActionMethods.DescribeDBProxy}. */
export interface DescribeDBProxyResponse {
  /** Number of proxy groups found. */
  Count: number;
  /** Details of each proxy group. */
  ProxyInfos: ProxyGroupInfo[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeDBProxySSLConfig}. */
export interface DescribeDBProxySSLConfigRequest {
  /** Instance whose proxy is meant, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /** Proxy group of the address, as listed by `DescribeDBProxy`. */
  ProxyGroupId: string;
  /** Proxy address, `AddressId` in the answer of `DescribeDBProxy`. */
  ProxyAddressId: string;
}

/** The answer of {@link ActionMethods.DescribeDBProxySSLConfig}. */
export interface DescribeDBProxySSLConfigResponse {
  /** Whether SSL is on for the address. */
  SSLEnabled: boolean;
  /** Address that SSL connections use, an IP address or a domain name. */
  ConnectAddress: string;
  /** Download address of the CA certificate; filled in only while SSL is on. */
  CAUrl?: string;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeDBProxySpecs}. */
export interface DescribeDBProxySpecsRequest {
  /** Instance to check; without it only the sizes are answered. */
  DBInstanceId?: string | undefined;
}

/** The answer of {@link ActionMethods.DescribeDBProxySpecs}. */
export interface DescribeDBProxySpecsResponse {
  /** Node sizes on sale. */
  SpecSet?: ProxySpecItem[];
  /** Whether the instance can have a proxy; answered only when `DBInstanceId` was given. */
  SupportProxy?: boolean;
  /** Zones in which proxy nodes can be placed; answered only when `DBInstanceId` was given. */
  AvailableZones?: string[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeDBSlowlogs}. */
export interface DescribeDBSlowlogsRequest {
  /** Id of the instance, listed by DescribeDBInstances. */
  DBInstanceId: string;
  /** Start of the time range, at most 7 days ago. Format: `YYYY-MM-DD hh:mm:ss`. Earliest: `now-7d`. */
  StartTime: string | Date;
  /** End of the time range. Format: `YYYY-MM-DD hh:mm:ss`. */
  EndTime: string | Date;
  /** Database whose slow queries are returned, by name. */
  DatabaseName?: string | undefined;
  /**
   * What to sort by. The manual's sample value `sum_call` is a misprint of `sum_calls`.
   * - `sum_calls`: By total number of runs.
   * - `sum_cost_time`: By total run time.
   */
  OrderBy?: "sum_calls" | "sum_cost_time" | undefined;
  /**
   * Sort direction.
   * - `asc`: Ascending.
   * - `desc`: Descending.
   */
  OrderByType?: "asc" | "desc" | undefined;
  /** Number of entries per page. From 1 to 100. Default: `20`. */
  Limit?: Integer | undefined;
  /** Number of the page, counted from 0 - pages, not rows. Unit: page. */
  Offset?: Integer | undefined;
}

/** The answer of {@link ActionMethods.DescribeDBSlowlogs}. */
export interface DescribeDBSlowlogsResponse {
  /** Number of entries in this answer. */
  TotalCount?: number;
  /** Totals and the list of slow statements. */
  Detail?: SlowlogDetail;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeDBVersions}. */
export interface DescribeDBVersionsRequest {
  /**
   * Storage type the versions must support. Default: `PHYSICAL_LOCAL_SSD`.
   * - `PHYSICAL_LOCAL_SSD`: Local SSD of the physical machine.
   * - `CLOUD_PREMIUM`: Premium cloud disk.
   * - `CLOUD_SSD`: SSD cloud disk.
   * - `CLOUD_HSSD`: Enhanced SSD cloud disk.
   */
  StorageType?: "PHYSICAL_LOCAL_SSD" | "CLOUD_PREMIUM" | "CLOUD_SSD" | "CLOUD_HSSD" | undefined;
}

/** The answer of {@link ActionMethods.DescribeDBVersions}. */
export interface DescribeDBVersionsResponse {
  /** The versions, one entry per kernel version. */
  VersionSet: Version[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeDBXlogs}. */
export interface DescribeDBXlogsRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
  /**
   * Start of the time range to list, at most 7 days ago. No time zone is stated. Format: `YYYY-MM-DD hh:mm:ss`. Earliest:
   * `now-7d`.
   */
  StartTime: string | Date;
  /** End of the time range to list. No time zone is stated. Format: `YYYY-MM-DD hh:mm:ss`. */
  EndTime: string | Date;
  /** The field is a page number, not a row offset: 0 is the first page. Unit: page. */
  Offset?: Integer | undefined;
  /** Most log files to return per page. From 1 to 100. */
  Limit?: Integer | undefined;
}

/** The answer of {@link ActionMethods.DescribeDBXlogs}. */
export interface DescribeDBXlogsResponse {
  /** Number of log files; the manual calls it the number of rows in this answer. */
  TotalCount: number;
  /** The log files of this page. */
  XlogList: Xlog[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeDatabaseObjects}. */
export interface DescribeDatabaseObjectsRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
  /**
   * Type of the objects to list; it decides which of the following names are needed.
   * - `database`: A database.
   * - `schema`: A schema.
   * - `sequence`: A sequence.
   * - `procedure`: A procedure.
   * - `type`: A data type.
   * - `function`: A function.
   * - `table`: A table.
   * - `view`: A view.
   * - `matview`: A materialized view.
   * - `column`: A column of a table.
   */
  ObjectType: "database" | "schema" | "sequence" | "procedure" | "type" | "function" | "table" | "view" | "matview" | "column";
  /** Most names to return in one answer. From 0 to 100. Default: `20`. */
  Limit?: Integer | undefined;
  /** Number of names to skip, counted from 0. Unit: row. */
  Offset?: Integer | undefined;
  /** Database that holds the objects; needed for every type but `database`. */
  DatabaseName?: string | undefined;
  /** Schema that holds the objects; needed for every type but `database` and `schema`. */
  SchemaName?: string | undefined;
  /** Table that holds the columns; needed for the type `column`. */
  TableName?: string | undefined;
}

/** The answer of {@link ActionMethods.DescribeDatabaseObjects}. */
export interface DescribeDatabaseObjectsResponse {
  /** Names of the objects of this page; null when there is nothing to report. */
  ObjectSet?: string[] | null;
  /** Number of objects that match. */
  TotalCount?: number;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeDatabases}. */
export interface DescribeDatabasesRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
  /** Limits the rows by `database-name`, which also matches parts of a name. Filter names: `database-name`. */
  Filters?: (Filter & { Name?: Open<"database-name"> | undefined })[] | undefined;
  /** Number of databases to skip, counted from 0. Unit: row. */
  Offset?: Integer | undefined;
  /** Most databases to return in one answer. Default: `20`. Advised: at most 100. */
  Limit?: Integer | undefined;
}

/** The answer of {@link ActionMethods.DescribeDatabases}. */
export interface DescribeDatabasesResponse {
  /** Names of the databases of this page; `Databases` has the details. */
  Items: string[];
  /** Number of databases; in the manual's example it counts all of them in spite of a filter. */
  TotalCount: number;
  /** Details of the databases of this page. */
  Databases: Database[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeDedicatedClusters}. */
export interface DescribeDedicatedClustersRequest {
  /**
   * Filters on the clusters listed; only `dedicated-cluster-id` is known. Absent means all clusters. Filter names:
   * `dedicated-cluster-id`.
   */
  Filters?: (Filter & { Name?: Open<"dedicated-cluster-id"> | undefined })[] | undefined;
}

/** The answer of {@link ActionMethods.DescribeDedicatedClusters}. */
export interface DescribeDedicatedClustersResponse {
  /** The dedicated clusters. */
  DedicatedClusterSet?: DedicatedCluster[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeDefaultParameters}. */
export interface DescribeDefaultParametersRequest {
  /** PostgreSQL major version, as listed by DescribeDBVersions. */
  DBMajorVersion: string;
  /**
   * Database engine whose parameters are listed.
   * - `postgresql`: TencentDB for PostgreSQL.
   * - `mssql_compatible`: TencentDB for PostgreSQL with Microsoft SQL Server compatibility.
   */
  DBEngine: "postgresql" | "mssql_compatible";
}

/** The answer of {@link ActionMethods.DescribeDefaultParameters}. */
export interface DescribeDefaultParametersResponse {
  /** Number of parameters in the list. */
  TotalCount: number;
  /** The supported parameters. `CurrentValue` is empty in the manual's examples, as no instance is involved. */
  ParamInfoSet: ParamInfo[] | null;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeEncryptionKeys}. */
export interface DescribeEncryptionKeysRequest {
  /** Instance ID, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
}

/** The answer of {@link ActionMethods.DescribeEncryptionKeys}. */
export interface DescribeEncryptionKeysResponse {
  /** Keys of the instance; may be null. */
  EncryptionKeys: EncryptionKey[] | null;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeLogBackups}. */
export interface DescribeLogBackupsRequest {
  /** Earliest finish time of the backups to list. No time zone is stated. Format: `YYYY-MM-DD hh:mm:ss`. Default: `now-7d`. */
  MinFinishTime?: string | Date | undefined;
  /** Latest finish time of the backups to list. No time zone is stated. Format: `YYYY-MM-DD hh:mm:ss`. Default: `now`. */
  MaxFinishTime?: string | Date | undefined;
  /**
   * Limits the rows; `db-instance-name` also matches parts of a name, `db-instance-ip` is the private IP address,
   * `db-instance-status` takes the values of `DBInstance.DBInstanceStatus`. Filter names: `db-instance-id`, `db-instance-name`,
   * `db-instance-ip`, `db-instance-status`.
   */
  Filters?: (Filter & { Name?: Open<"db-instance-id" | "db-instance-name" | "db-instance-ip" | "db-instance-status"> | undefined })[] | undefined;
  /** Most rows to return in one answer. From 1 to 100. Default: `10`. */
  Limit?: Integer | undefined;
  /** Number of rows to skip, counted from 0. Unit: row. */
  Offset?: Integer | undefined;
  /**
   * Field to sort the backups by. Default: `StartTime`.
   * - `StartTime`: When the backup started.
   * - `FinishTime`: When the backup finished.
   * - `Size`: Size of the backup.
   */
  OrderBy?: "StartTime" | "FinishTime" | "Size" | undefined;
  /**
   * Sort direction. Default: `desc`.
   * - `asc`: Ascending.
   * - `desc`: Descending.
   */
  OrderByType?: "asc" | "desc" | undefined;
}

/** The answer of {@link ActionMethods.DescribeLogBackups}. */
export interface DescribeLogBackupsResponse {
  /** Number of log backups that match, over all pages. */
  TotalCount: number;
  /** The log backups of this page. */
  LogBackupSet: LogBackup[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeMaintainTimeWindow}. */
export interface DescribeMaintainTimeWindowRequest {
  /** Instance ID, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
}

/** The answer of {@link ActionMethods.DescribeMaintainTimeWindow}. */
export interface DescribeMaintainTimeWindowResponse {
  /** ID of the instance the window belongs to. */
  DBInstanceId: string;
  /** Time of day the window opens, in UTC+8. Format: `hh:mm`. Time zone: UTC+8. */
  MaintainStartTime: string;
  /** Length of the window in hours. Unit: hour. */
  MaintainDuration: number;
  /** Weekdays on which the window opens, as lower-case English names such as `monday`. */
  MaintainWeekDays: string[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeMem0Service}. */
export interface DescribeMem0ServiceRequest {
  /** ID of the instance, from `DescribeDBInstances`. */
  DBInstanceId: string;
}

/** The answer of {@link ActionMethods.DescribeMem0Service}. */
export interface DescribeMem0ServiceResponse {
  /**
   * State of the service.
   * - `running`: The service is running normally.
   * - `none`: The service is not opened.
   * - `creating`: The service is being opened.
   * - `deleting`: The service is being closed.
   */
  Status: Open<"running" | "none" | "creating" | "deleting">;
  /** When the service was created. */
  CreateTime?: string;
  /** When the service was last updated. */
  UpdateTime?: string;
  /** Address at which the service is reached, as host and port. */
  InnerAddress?: string;
  /** AgenticBase the service uses. */
  AgenticBaseId?: string;
  /**
   * Provider of the language model the service uses.
   * - `tokenhub`: TokenHub, the model platform of Tencent Cloud.
   */
  LLMMode?: Open<"tokenhub">;
  /** Language model the service uses. */
  LLMModel?: string;
  /** Embedding model the service currently uses. */
  EmbeddingModel?: string;
  /** Number of dimensions of the embedding vectors; always 1024 at present. Known values: `1024`. */
  EmbeddingDims?: number;
  /** Database in which the service keeps its data. */
  PGDatabaseName?: string;
  /** Database account the service uses. */
  PGUserName?: string;
  /** Network addresses of the service. Despite the name, the entries are not the deprecated `NetworkAccess`. */
  NetworkAccessList?: DBInstanceNetInfo[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeOrders}. */
export interface DescribeOrdersRequest {
  /** Order names to look up, the `DealName` values returned by the buying actions. */
  DealNames: string[];
}

/** The answer of {@link ActionMethods.DescribeOrders}. */
export interface DescribeOrdersResponse {
  /** Number of orders found. */
  TotalCount: number;
  /** The orders found. */
  Deals: PgDeal[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeParameterTemplateAttributes}. */
export interface DescribeParameterTemplateAttributesRequest {
  /** Id of the template, listed by DescribeParameterTemplates. */
  TemplateId: string;
}

/** The answer of {@link ActionMethods.DescribeParameterTemplateAttributes}. */
export interface DescribeParameterTemplateAttributesResponse {
  /** Id of the template. */
  TemplateId: string;
  /** Number of parameters the template holds. */
  TotalCount: number;
  /** Parameters the template holds. In the manual's example the template's value stands in `CurrentValue`. */
  ParamInfoSet: ParamInfo[] | null;
  /** Name of the template. */
  TemplateName: string;
  /** PostgreSQL major version the template is for. */
  DBMajorVersion: string;
  /** Database engine the template is for. */
  DBEngine: string;
  /** Description of the template. */
  TemplateDescription: string;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeParameterTemplates}. */
export interface DescribeParameterTemplatesRequest {
  /**
   * Conditions on the templates. `TemplateName` matches only the full name. The manual's sample filter `db-instance-id` is not
   * among the supported names. Filter names: `TemplateName`, `TemplateId`, `DBMajorVersion`, `DBEngine`.
   */
  Filters?: (Filter & { Name?: Open<"TemplateName" | "TemplateId" | "DBMajorVersion" | "DBEngine"> | undefined })[] | undefined;
  /** Number of templates per page. From 0 to 100. Default: `20`. */
  Limit?: Integer | undefined;
  /** Number of templates to skip. Unit: row. */
  Offset?: Integer | undefined;
  /**
   * What to sort by. If absent, templates come by template number in descending order, newest first.
   * - `CreateTime`: By time of creation.
   * - `TemplateName`: By name.
   * - `DBMajorVersion`: By PostgreSQL major version.
   */
  OrderBy?: "CreateTime" | "TemplateName" | "DBMajorVersion" | undefined;
  /**
   * Sort direction. It has no effect unless `OrderBy` is set. Default: `asc`.
   * - `asc`: Ascending.
   * - `desc`: Descending.
   */
  OrderByType?: "asc" | "desc" | undefined;
}

/** The answer of {@link ActionMethods.DescribeParameterTemplates}. */
export interface DescribeParameterTemplatesResponse {
  /** Number of templates that match, over all pages. */
  TotalCount: number;
  /** Templates of this page. */
  ParameterTemplateSet: ParameterTemplate[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeParamsEvent}. */
export interface DescribeParamsEventRequest {
  /** Id of the instance, listed by DescribeDBInstances. */
  DBInstanceId: string;
}

/** The answer of {@link ActionMethods.DescribeParamsEvent}. */
export interface DescribeParamsEventResponse {
  /** Number of parameters that have change events, not the number of events. */
  TotalCount: number;
  /** Change events, one entry for each parameter. */
  EventItems: EventItem[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribePostgRESTService}. */
export interface DescribePostgRESTServiceRequest {
  /** ID of the instance, from `DescribeDBInstances`. */
  DBInstanceId: string;
}

/** The answer of {@link ActionMethods.DescribePostgRESTService}. */
export interface DescribePostgRESTServiceResponse {
  /**
   * State of the service; `closed` if it was never opened, going by the documented default.
   * - `closed`: The service is closed.
   * - `creating`: The service is being created.
   * - `running`: The service is running.
   */
  Status: Open<"closed" | "creating" | "running">;
  /** When the service was created. */
  CreateTime: string;
  /** Network addresses of the service. Despite the name, the entries are not the deprecated `NetworkAccess`. */
  NetworkAccessList?: DBInstanceNetInfo[] | null;
  /** JWT value of the service, by its name the secret that signs access tokens; keep it out of logs. */
  JWTSecret?: string | null;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeProductConfig}. */
export interface DescribeProductConfigRequest {
  /** Zone to list specifications for, as named by `DescribeZones`. */
  Zone?: string | undefined;
  /**
   * Database engine the specifications must serve. Default: `postgresql`.
   * - `postgresql`: TencentDB for PostgreSQL.
   * - `mssql_compatible`: TencentDB for PostgreSQL with Microsoft SQL Server compatibility.
   */
  DBEngine?: "postgresql" | "mssql_compatible" | undefined;
  /**
   * Storage type the versions and specifications must support. Default: `PHYSICAL_LOCAL_SSD`.
   * - `PHYSICAL_LOCAL_SSD`: Local SSD of the physical machine.
   * - `CLOUD_PREMIUM`: Premium cloud disk.
   * - `CLOUD_SSD`: SSD cloud disk.
   * - `CLOUD_HSSD`: Enhanced SSD cloud disk.
   */
  StorageType?: "PHYSICAL_LOCAL_SSD" | "CLOUD_PREMIUM" | "CLOUD_SSD" | "CLOUD_HSSD" | undefined;
}

/** The answer of {@link ActionMethods.DescribeProductConfig}. */
export interface DescribeProductConfigResponse {
  /** The specifications on sale, one entry per zone. */
  SpecInfoList: SpecInfo[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeReadOnlyGroups}. */
export interface DescribeReadOnlyGroupsRequest {
  /**
   * Conditions on the groups. `db-master-instance-id` (primary instance) must be among them, `read-only-group-id` may be.
   * Filter names: `db-master-instance-id`, `read-only-group-id`. The filter `db-master-instance-id` is required.
   */
  Filters?: (Filter & { Name?: Open<"db-master-instance-id" | "read-only-group-id"> | undefined })[] | undefined;
  /** Number of groups per page. At most 99. Default: `10`. */
  PageSize?: Integer | undefined;
  /** Page to return, counted from 1. Default: `1`. */
  PageNumber?: Integer | undefined;
  /**
   * Field to sort by. Default: `CreateTime`.
   * - `ROGroupId`: By ID of the group.
   * - `CreateTime`: By time of creation.
   * - `Name`: By name of the group.
   */
  OrderBy?: "ROGroupId" | "CreateTime" | "Name" | undefined;
  /**
   * Direction of the sort. Default: `asc`.
   * - `asc`: Ascending.
   * - `desc`: Descending.
   */
  OrderByType?: "asc" | "desc" | undefined;
}

/** The answer of {@link ActionMethods.DescribeReadOnlyGroups}. */
export interface DescribeReadOnlyGroupsResponse {
  /** Read-only groups on this page. */
  ReadOnlyGroupList: ReadOnlyGroup[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeRegions}. */
export interface DescribeRegionsRequest {
}

/** The answer of {@link ActionMethods.DescribeRegions}. */
export interface DescribeRegionsResponse {
  /** Number of regions in the answer. */
  TotalCount: number;
  /** The regions. */
  RegionSet: RegionInfo[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeServerlessDBInstances}. */
export interface DescribeServerlessDBInstancesRequest {
  /**
   * Conditions on the instances. `db-tag-key` takes tag keys. Filter names: `db-instance-id`, `db-instance-name`, `db-tag-key`.
   */
  Filter?: (Filter & { Name?: Open<"db-instance-id" | "db-instance-name" | "db-tag-key"> | undefined })[] | undefined;
  /** Number of instances to return. */
  Limit?: Integer | undefined;
  /** Number of instances to skip. */
  Offset?: Integer | undefined;
  /**
   * What to sort by.
   * - `CreateTime`: By time of creation.
   */
  OrderBy?: "CreateTime" | undefined;
  /** Sort direction. The manual names no values beyond the example. */
  OrderByType?: string | undefined;
}

/** The answer of {@link ActionMethods.DescribeServerlessDBInstances}. */
export interface DescribeServerlessDBInstancesResponse {
  /** Number of instances found. */
  TotalCount?: number;
  /** The instances found. */
  DBInstanceSet?: ServerlessDBInstance[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeSlowQueryAnalysis}. */
export interface DescribeSlowQueryAnalysisRequest {
  /** Id of the instance, listed by DescribeDBInstances. */
  DBInstanceId: string;
  /**
   * Start of the time range. Must lie within the log retention, 7 days by default. Format: `YYYY-MM-DD hh:mm:ss`. Earliest:
   * `now-7d`.
   */
  StartTime: string | Date;
  /** End of the time range. Format: `YYYY-MM-DD hh:mm:ss`. */
  EndTime: string | Date;
  /** Database whose slow queries are analysed, by name. */
  DatabaseName?: string | undefined;
  /**
   * What to sort the groups by. Default: `CallNum`.
   * - `CallNum`: By number of runs.
   * - `CostTime`: By total run time.
   * - `AvgCostTime`: By average run time.
   */
  OrderBy?: "CallNum" | "CostTime" | "AvgCostTime" | undefined;
  /**
   * Sort direction. Default: `desc`.
   * - `asc`: Ascending.
   * - `desc`: Descending.
   */
  OrderByType?: "asc" | "desc" | undefined;
  /** Number of groups per page. From 1 to 100. Default: `50`. */
  Limit?: Integer | undefined;
  /** Number of groups to skip. Unit: row. Default: `0`. */
  Offset?: Integer | undefined;
}

/** The answer of {@link ActionMethods.DescribeSlowQueryAnalysis}. */
export interface DescribeSlowQueryAnalysisResponse {
  /** Number of groups found, never more than 10000 even if more exist. At most 10000. */
  TotalCount: number;
  /** Totals and the groups of this page. */
  Detail: Detail;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeSlowQueryList}. */
export interface DescribeSlowQueryListRequest {
  /** Id of the instance, listed by DescribeDBInstances. */
  DBInstanceId: string;
  /**
   * Start of the time range. Must lie within the log retention, 7 days by default. Format: `YYYY-MM-DD hh:mm:ss`. Earliest:
   * `now-7d`.
   */
  StartTime: string | Date;
  /** End of the time range. Format: `YYYY-MM-DD hh:mm:ss`. */
  EndTime: string | Date;
  /** Database whose slow queries are returned, by name. */
  DatabaseName?: string | undefined;
  /**
   * Sort direction. Default: `desc`.
   * - `asc`: Ascending.
   * - `desc`: Descending.
   */
  OrderByType?: "asc" | "desc" | undefined;
  /**
   * What to sort the queries by. Default: `SessionStartTime`.
   * - `SessionStartTime`: By the time at which the query began.
   * - `Duration`: By run time.
   */
  OrderBy?: "SessionStartTime" | "Duration" | undefined;
  /** Number of queries per page. From 1 to 100. Default: `50`. */
  Limit?: Integer | undefined;
  /** Number of queries to skip. Unit: row. Default: `0`. */
  Offset?: Integer | undefined;
}

/** The answer of {@link ActionMethods.DescribeSlowQueryList}. */
export interface DescribeSlowQueryListResponse {
  /** Number of slow queries found, never more than 10000 even if more exist. At most 10000. */
  TotalCount: number;
  /** Number of slow queries by range of duration, in no fixed order. */
  DurationAnalysis: DurationAnalysis[];
  /** Slow queries of this page. */
  RawSlowQueryList: RawSlowQuery[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeTasks}. */
export interface DescribeTasksRequest {
  /** Task to look up; a `FlowId` returned by another action works here too. */
  TaskId?: Integer | undefined;
  /** Instance whose tasks are listed, from `DescribeDBInstances`. */
  DBInstanceId?: string | undefined;
  /**
   * Earliest start time of the tasks listed; if absent, only the last 180 days are listed. Format: `YYYY-MM-DD hh:mm:ss`.
   * Default: `now-180d`.
   */
  MinStartTime?: string | Date | undefined;
  /** Latest start time of the tasks listed. Format: `YYYY-MM-DD hh:mm:ss`. Default: `now`. */
  MaxStartTime?: string | Date | undefined;
  /** Number of tasks per page. From 1 to 100. Default: `20`. */
  Limit?: Integer | undefined;
  /** Number of tasks to skip, counted from 0. Unit: row. */
  Offset?: Integer | undefined;
  /**
   * Time by which the tasks are sorted. Default: `StartTime`.
   * - `StartTime`: By start time.
   * - `EndTime`: By end time.
   */
  OrderBy?: "StartTime" | "EndTime" | undefined;
  /**
   * Direction of the sort. Default: `desc`.
   * - `asc`: Ascending.
   * - `desc`: Descending.
   */
  OrderByType?: "asc" | "desc" | undefined;
}

/** The answer of {@link ActionMethods.DescribeTasks}. */
export interface DescribeTasksResponse {
  /** Number of tasks that match, over all pages. */
  TotalCount: number;
  /** The tasks of this page. */
  TaskSet: TaskSet[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DescribeZones}. */
export interface DescribeZonesRequest {
  /**
   * Storage type the zones must support. Default: `PHYSICAL_LOCAL_SSD`.
   * - `PHYSICAL_LOCAL_SSD`: Local SSD of the physical machine.
   * - `CLOUD_PREMIUM`: Premium cloud disk.
   * - `CLOUD_SSD`: SSD cloud disk.
   * - `CLOUD_HSSD`: Enhanced SSD cloud disk.
   */
  StorageType?: "PHYSICAL_LOCAL_SSD" | "CLOUD_PREMIUM" | "CLOUD_SSD" | "CLOUD_HSSD" | undefined;
}

/** The answer of {@link ActionMethods.DescribeZones}. */
export interface DescribeZonesResponse {
  /** Number of zones in the answer. */
  TotalCount: number;
  /** The zones. */
  ZoneSet: ZoneInfo[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DestroyDBInstance}. */
export interface DestroyDBInstanceRequest {
  /** ID of the isolated instance to destroy, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
}

/** The answer of {@link ActionMethods.DestroyDBInstance}. */
export interface DestroyDBInstanceResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DestroyDBProxy}. */
export interface DestroyDBProxyRequest {
  /** Instance whose proxy is meant, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /** Proxy group to destroy, as listed by `DescribeDBProxy`. May be left out only if the instance has a single one. */
  ProxyGroupId?: string | undefined;
}

/** The answer of {@link ActionMethods.DestroyDBProxy}. */
export interface DestroyDBProxyResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.DisIsolateDBInstances}. */
export interface DisIsolateDBInstancesRequest {
  /**
   * IDs of isolated instances, as listed by `DescribeDBInstances`. The vendor's newest text allows several at once, the manuals
   * only one.
   */
  DBInstanceIdSet: string[];
  /**
   * Months to buy for a prepaid instance. For pay-as-you-go the newest text says it has no effect, the manual says only `1`.
   * Unit: month. One of `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `10`, `11`, `12`, `24`, `36`.
   */
  Period?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 24 | 36 | undefined;
  /** Whether vouchers pay for the order automatically. Default: `false`. */
  AutoVoucher?: boolean | undefined;
  /** IDs of vouchers to pay with. */
  VoucherIds?: string[] | undefined;
}

/** The answer of {@link ActionMethods.DisIsolateDBInstances}. */
export interface DisIsolateDBInstancesResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.InitDBInstances}. */
export interface InitDBInstancesRequest {
  /** IDs of the instances to initialize; all get the same account and character set. */
  DBInstanceIdSet: string[];
  /** User name of the instances' root account. */
  AdminName: string;
  /** Password of the root account. */
  AdminPassword: string;
  /**
   * Character set of the instances.
   * - `UTF8`: Unicode, UTF-8.
   * - `LATIN1`: ISO 8859-1, Western European.
   */
  Charset: "UTF8" | "LATIN1";
}

/** The answer of {@link ActionMethods.InitDBInstances}. */
export interface InitDBInstancesResponse {
  /** IDs of the instances. */
  DBInstanceIdSet?: string[];
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.InquiryPriceCreateDBInstances}. */
export interface InquiryPriceCreateDBInstancesRequest {
  /** Zone the instances would run in, the `Zone` value of `DescribeZones`. */
  Zone: string;
  /** Class of the instances, the `SpecCode` value of `DescribeClasses`. */
  SpecCode: string;
  /** Storage of each instance. Unit: GB. A multiple of 10. */
  Storage: Integer;
  /** Number of instances to price; for more than 100 in one purchase the vendor asks to contact support. At most 100. */
  InstanceCount: Integer;
  /**
   * Length of the purchase; only the listed values are accepted. Unit: month. One of `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`,
   * `9`, `10`, `11`, `12`, `24`, `36`.
   */
  Period: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 24 | 36;
  /**
   * Former billing ID from `DescribeProductConfig`; no longer has any effect, leave it out.
   * @deprecated
   */
  Pid?: Integer | undefined;
  /**
   * Billing type to price. Pay-as-you-go is `POSTPAID` here, not `POSTPAID_BY_HOUR`; the 2025 manual still allowed only
   * `PREPAID`. Default: `PREPAID`.
   * - `PREPAID`: Prepaid, a subscription by the month.
   * - `POSTPAID`: Pay-as-you-go, called `POSTPAID_BY_HOUR` by the buying actions.
   */
  InstanceChargeType?: "PREPAID" | "POSTPAID" | undefined;
  /**
   * Kind of instance to price: a primary instance with its standby node, or a read-only instance. Default: `primary`.
   * - `primary`: Primary instance with one standby node, for high availability.
   * - `readonly`: Read-only instance.
   */
  InstanceType?: "primary" | "readonly" | undefined;
  /**
   * Database engine of the instances. Default: `postgresql`.
   * - `postgresql`: TencentDB for PostgreSQL.
   * - `mssql_compatible`: TencentDB for PostgreSQL with Microsoft SQL Server compatibility.
   */
  DBEngine?: "postgresql" | "mssql_compatible" | undefined;
  /**
   * Storage type of the instances; no source states the default.
   * - `PHYSICAL_LOCAL_SSD`: Local SSD of the physical machine.
   * - `CLOUD_PREMIUM`: Premium cloud disk.
   * - `CLOUD_SSD`: SSD cloud disk.
   * - `CLOUD_HSSD`: Enhanced SSD cloud disk.
   */
  StorageType?: "PHYSICAL_LOCAL_SSD" | "CLOUD_PREMIUM" | "CLOUD_SSD" | "CLOUD_HSSD" | undefined;
}

/** The answer of {@link ActionMethods.InquiryPriceCreateDBInstances}. */
export interface InquiryPriceCreateDBInstancesResponse {
  /** List price before discounts, in hundredths of the currency unit. Unit: 1/100 currency unit. */
  OriginalPrice: number;
  /**
   * Amount actually payable after discounts, in hundredths of the currency unit. No source says which span a pay-as-you-go
   * quote covers. Unit: 1/100 currency unit.
   */
  Price: number;
  /** Currency of the two prices, for example `CNY` for Chinese yuan. */
  Currency: string;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.InquiryPriceRenewDBInstance}. */
export interface InquiryPriceRenewDBInstanceRequest {
  /** ID of a prepaid instance, from `DescribeDBInstances`. */
  DBInstanceId: string;
  /** Months to renew for; the 2025 manual names 48 as the maximum, the vendor's newer description names none. Unit: month. */
  Period: Integer;
}

/** The answer of {@link ActionMethods.InquiryPriceRenewDBInstance}. */
export interface InquiryPriceRenewDBInstanceResponse {
  /** List price before discounts, in hundredths of the currency unit: `24650` is 246.50. Unit: 1/100 currency unit. */
  OriginalPrice: number;
  /**
   * Amount actually payable after discounts, in hundredths of the currency unit: `24650` is 246.50. Unit: 1/100 currency unit.
   */
  Price: number;
  /** Currency of the two prices, for example `CNY` for Chinese yuan. */
  Currency: string;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.InquiryPriceUpgradeDBInstance}. */
export interface InquiryPriceUpgradeDBInstanceRequest {
  /** Storage the instance would have after the change. Unit: GB. */
  Storage: Integer;
  /** Memory the instance would have after the change, in GB (`DescribeClasses` lists memory in MB). Unit: GB. */
  Memory: Integer;
  /** ID of the instance to price, from `DescribeDBInstances`. */
  DBInstanceId: string;
  /**
   * Withdrawn billing type, no longer shown by the manual; leave it out.
   * @deprecated
   */
  InstanceChargeType?: string | undefined;
  /**
   * Cores the instance would have after the change; if absent, taken from the class on sale that matches `Memory`, for example
   * 1 core for 2 GB. Unit: core.
   */
  Cpu?: Integer | undefined;
}

/** The answer of {@link ActionMethods.InquiryPriceUpgradeDBInstance}. */
export interface InquiryPriceUpgradeDBInstanceResponse {
  /** List price before discounts. The unit is not stated here; the other price actions use hundredths of the currency unit. */
  OriginalPrice: number;
  /**
   * Amount actually payable after discounts. The unit is not stated here; the other price actions use hundredths of the
   * currency unit.
   */
  Price: number;
  /** Currency of the two prices, for example `CNY` for Chinese yuan. */
  Currency: string;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.IsolateDBInstances}. */
export interface IsolateDBInstancesRequest {
  /**
   * IDs of the instances to isolate, as listed by `DescribeDBInstances`. Pass one per call: the newest text advises against
   * several, the manuals refuse them.
   */
  DBInstanceIdSet: string[];
}

/** The answer of {@link ActionMethods.IsolateDBInstances}. */
export interface IsolateDBInstancesResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.LockAccount}. */
export interface LockAccountRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
  /** The account to lock, by a name that `DescribeAccounts` lists. */
  UserName: string;
}

/** The answer of {@link ActionMethods.LockAccount}. */
export interface LockAccountResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ModifyAccountPrivileges}. */
export interface ModifyAccountPrivilegesRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
  /** The account to change, by a name that `DescribeAccounts` lists. */
  UserName: string;
  /** Changes to make, each with its object, privileges and kind. At most 50 elements. */
  ModifyPrivilegeSet: ModifyPrivilege[];
}

/** The answer of {@link ActionMethods.ModifyAccountPrivileges}. */
export interface ModifyAccountPrivilegesResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ModifyAccountRemark}. */
export interface ModifyAccountRemarkRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
  /** The account, by a name that `DescribeAccounts` lists. */
  UserName: string;
  /** New free text about the account. */
  Remark: string;
}

/** The answer of {@link ActionMethods.ModifyAccountRemark}. */
export interface ModifyAccountRemarkResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ModifyAuditService}. */
export interface ModifyAuditServiceRequest {
  /** Instance whose audit is meant, as listed by `DescribeAuditInstanceList`. */
  InstanceId: string;
  /** How long audit logs are kept in all. Unit: day. One of `7`, `30`, `90`, `180`, `365`, `1095`, `1825`. */
  LogExpireDay: 7 | 30 | 90 | 180 | 365 | 1095 | 1825;
  /**
   * How long audit logs stay in hot storage, the tier for frequent access. Unit: day. One of `7`, `30`, `90`, `180`, `365`,
   * `1095`, `1825`.
   */
  HotLogExpireDay: 7 | 30 | 90 | 180 | 365 | 1095 | 1825;
  /**
   * How thoroughly statements are audited, and at what cost in performance.
   * - `complex`: Fine-grained audit: fuller logs, with object types and names, at some cost in performance.
   * - `simple`: Fast audit: most log fields, at little cost in performance.
   */
  AuditType: "complex" | "simple";
  /** Product the audit belongs to; always `postgres` here. One of `postgres`. */
  Product: "postgres";
}

/** The answer of {@link ActionMethods.ModifyAuditService}. */
export interface ModifyAuditServiceResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ModifyBackupDownloadRestriction}. */
export interface ModifyBackupDownloadRestrictionRequest {
  /**
   * Kind of restriction to set; `CUSTOMIZE` needs a VPC or an IP list as well.
   * - `NONE`: From anywhere, over the private and the public network.
   * - `INTRANET`: Only over the private network.
   * - `CUSTOMIZE`: As the lists of VPCs and IP addresses say.
   */
  RestrictionType: "NONE" | "INTRANET" | "CUSTOMIZE";
  /**
   * Whether the VPCs in `VpcIdSet` are allowed or refused.
   * - `ALLOW`: Those listed may download.
   * - `DENY`: Those listed may not download.
   */
  VpcRestrictionEffect?: "ALLOW" | "DENY" | undefined;
  /**
   * VPCs to allow or refuse, as the complete list wanted: VPCs left out are removed from the setting. Replaces the whole list.
   */
  VpcIdSet?: string[] | undefined;
  /**
   * Whether the addresses in `IpSet` are allowed or refused.
   * - `ALLOW`: Those listed may download.
   * - `DENY`: Those listed may not download.
   */
  IpRestrictionEffect?: "ALLOW" | "DENY" | undefined;
  /**
   * IP addresses to allow or refuse, as the complete list wanted: addresses left out are removed from the setting. Replaces the
   * whole list.
   */
  IpSet?: string[] | undefined;
}

/** The answer of {@link ActionMethods.ModifyBackupDownloadRestriction}. */
export interface ModifyBackupDownloadRestrictionResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ModifyBackupPlan}. */
export interface ModifyBackupPlanRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
  /** Earliest time of day at which a backup may start. No time zone is stated. Format: `hh:mm:ss`. */
  MinBackupStartTime?: string | undefined;
  /** Latest time of day at which a backup may start. No time zone is stated. Format: `hh:mm:ss`. */
  MaxBackupStartTime?: string | undefined;
  /**
   * How long base backups are kept; longer means more backup space, which is billed beyond the free quota. Unit: day. From 7 to
   * 1830.
   */
  BaseBackupRetentionPeriod?: Integer | undefined;
  /**
   * Days to back up on: for a weekly plan lower-case English weekday names, at least two; for a monthly plan decimal strings
   * such as `["1", "2"]`.
   */
  BackupPeriod?: string[] | undefined;
  /** How long log backups are kept. Unit: day. From 7 to 1830. */
  LogBackupRetentionPeriod?: Integer | undefined;
  /** The plan to change, by the `PlanId` that `DescribeBackupPlans` lists; absent changes the default plan. */
  PlanId?: string | undefined;
  /** Name for the plan. The texts call it the name of the plan to change, but `PlanId` is what selects the plan. */
  PlanName?: string | undefined;
  /**
   * How the plan's backups are taken.
   * - `physical`: A copy of the database files.
   * - `logical`: An export of the database content.
   * - `snapshot`: A snapshot of the disk.
   */
  BackupMethod?: "physical" | "logical" | "snapshot" | undefined;
}

/** The answer of {@link ActionMethods.ModifyBackupPlan}. */
export interface ModifyBackupPlanResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ModifyBaseBackupExpireTime}. */
export interface ModifyBaseBackupExpireTimeRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
  /** The base backup, by the `Id` that `DescribeBaseBackups` lists. */
  BaseBackupId: string;
  /** New time of expiry, written like `2023-02-18 23:59:59`. No time zone is stated. */
  NewExpireTime: string | Date;
}

/** The answer of {@link ActionMethods.ModifyBaseBackupExpireTime}. */
export interface ModifyBaseBackupExpireTimeResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ModifyDBInstanceChargeType}. */
export interface ModifyDBInstanceChargeTypeRequest {
  /** ID of the pay-as-you-go instance, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /**
   * Payment to change to; only `PREPAID` is possible at present, although `POSTPAID_BY_HOUR` is listed too. Default: `PREPAID`.
   * - `PREPAID`: Prepaid, a subscription by the month.
   * - `POSTPAID_BY_HOUR`: Pay-as-you-go, billed by the hour.
   */
  InstanceChargeType: "PREPAID" | "POSTPAID_BY_HOUR";
  /** Months to buy. Unit: month. One of `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `10`, `11`, `12`, `24`, `36`. */
  Period: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 24 | 36;
  /**
   * Whether the instance renews itself at expiry: `1` automatically and charged again, `0` only by hand. Default: `0`.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  AutoRenewFlag?: 0 | 1 | undefined;
  /**
   * Whether vouchers pay for the order automatically: `1` uses them, `0` does not. Default: `0`.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  AutoVoucher?: 0 | 1 | undefined;
}

/** The answer of {@link ActionMethods.ModifyDBInstanceChargeType}. */
export interface ModifyDBInstanceChargeTypeResponse {
  /** Order number; `DescribeOrders` shows the order. */
  DealName: string;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ModifyDBInstanceDeletionProtection}. */
export interface ModifyDBInstanceDeletionProtectionRequest {
  /** Instance ID, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /** `true` switches the protection on, `false` off. */
  DeletionProtection: boolean;
}

/** The answer of {@link ActionMethods.ModifyDBInstanceDeletionProtection}. */
export interface ModifyDBInstanceDeletionProtectionResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ModifyDBInstanceDeployment}. */
export interface ModifyDBInstanceDeploymentRequest {
  /** ID of the primary instance, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /** Zone wanted for each node, primary and standby (from `Zone` of `DescribeZones`). */
  DBNodeSet: DBNode[];
  /**
   * When to switch to the new nodes once they are ready.
   * - `0`: Switch over at once.
   * - `1`: Switch over in the window from `SwitchStartTime` to `SwitchEndTime`.
   * - `2`: Switch over in the maintenance window of the instance.
   */
  SwitchTag: 0 | 1 | 2;
  /**
   * Start of the switchover window as a time of day such as `01:00:00`; ignored unless `SwitchTag` is `1`. Format: `hh:mm:ss`.
   */
  SwitchStartTime?: string | undefined;
  /**
   * End of the switchover window as a time of day such as `01:30:00`; ignored unless `SwitchTag` is `1`. Format: `hh:mm:ss`.
   */
  SwitchEndTime?: string | undefined;
}

/** The answer of {@link ActionMethods.ModifyDBInstanceDeployment}. */
export interface ModifyDBInstanceDeploymentResponse {
  /** ID of the background task; follow it with `DescribeTasks`. */
  TaskId?: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ModifyDBInstanceHAConfig}. */
export interface ModifyDBInstanceHAConfigRequest {
  /** Instance ID, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /**
   * How data is to be replicated from the primary to the standby nodes.
   * - `Semi-sync`: Semi-synchronous; may fall back to asynchronous where the availability settings of the instance allow it.
   * Default of a primary instance.
   * - `Async`: Asynchronous. Default of a read-only instance.
   */
  SyncMode: "Semi-sync" | "Async";
  /**
   * Most data a standby node may lag behind, in bytes, to be allowed to become primary; its delay must also be within
   * `MaxStandbyLag`. Unit: byte. From 1073741824 to 322122547200.
   */
  MaxStandbyLatency: Integer;
  /**
   * Longest delay of a standby node, in seconds, to be allowed to become primary; its lag in data must also be within
   * `MaxStandbyLatency`. Unit: s. From 5 to 10.
   */
  MaxStandbyLag: Integer;
  /**
   * Most lag in data (unit not stated) at which a standby node still replicates synchronously, for `Semi-sync` only. Leave out
   * to forbid asynchronous fallback.
   */
  MaxSyncStandbyLatency?: Integer | undefined;
  /**
   * Longest delay (unit not stated) at which a standby node still replicates synchronously, for `Semi-sync`. To allow fallback
   * set both limits (on version 9 not this one); leave out both to forbid it.
   */
  MaxSyncStandbyLag?: Integer | undefined;
}

/** The answer of {@link ActionMethods.ModifyDBInstanceHAConfig}. */
export interface ModifyDBInstanceHAConfigResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ModifyDBInstanceName}. */
export interface ModifyDBInstanceNameRequest {
  /** Instance ID, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /**
   * New name: Chinese or English letters, digits, `_` and `-`. The Chinese manual wants fewer than 60 characters, the English
   * one allows 60. At most 60 characters. Characters: `A-Za-z0-9_- and Chinese characters`.
   */
  InstanceName: string;
}

/** The answer of {@link ActionMethods.ModifyDBInstanceName}. */
export interface ModifyDBInstanceNameResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ModifyDBInstanceParameters}. */
export interface ModifyDBInstanceParametersRequest {
  /** Id of the instance, listed by DescribeDBInstances. */
  DBInstanceId: string;
  /**
   * Parameters to change and their new values, all passed as strings. Names and allowed values come from
   * DescribeDBInstanceParameters.
   */
  ParamList: ParamEntry[];
}

/** The answer of {@link ActionMethods.ModifyDBInstanceParameters}. */
export interface ModifyDBInstanceParametersResponse {
  /** Id of the background task, for DescribeTasks. Newer than the 2025 manual, so an answer may lack it. */
  TaskId?: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ModifyDBInstanceReadOnlyGroup}. */
export interface ModifyDBInstanceReadOnlyGroupRequest {
  /** Read-only instance to move, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /** Read-only group the instance is in now. */
  ReadOnlyGroupId: string;
  /** Read-only group the instance moves to, as listed by `DescribeReadOnlyGroups`. */
  NewReadOnlyGroupId: string;
}

/** The answer of {@link ActionMethods.ModifyDBInstanceReadOnlyGroup}. */
export interface ModifyDBInstanceReadOnlyGroupResponse {
  /** The same number as `TaskId`, under its older name. */
  FlowId: Integer;
  /** Task to poll with `DescribeTasks`. */
  TaskId?: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ModifyDBInstanceSSLConfig}. */
export interface ModifyDBInstanceSSLConfigRequest {
  /** Instance ID, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /** `true` switches SSL on or keeps it on with another address, `false` switches it off. */
  SSLEnabled: boolean;
  /**
   * The one address the certificate protects: a private or public IP of a primary instance, or the IP of a read-only instance
   * or its read-only group.
   */
  ConnectAddress?: string | undefined;
}

/** The answer of {@link ActionMethods.ModifyDBInstanceSSLConfig}. */
export interface ModifyDBInstanceSSLConfigResponse {
  /** ID of the background task; follow it with `DescribeTasks`. */
  TaskId?: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ModifyDBInstanceSecurityGroups}. */
export interface ModifyDBInstanceSecurityGroupsRequest {
  /**
   * IDs of all security groups to be bound afterwards, the `sgId` values of the VPC service's `DescribeSecurityGroups`.
   * Replaces the whole list.
   */
  SecurityGroupIdSet: string[];
  /** Instance to change, from `DescribeDBInstances`; give only this for an instance. */
  DBInstanceId?: string | undefined;
  /** Read-only group to change, from `DescribeReadOnlyGroups`; give only this for a group. */
  ReadOnlyGroupId?: string | undefined;
}

/** The answer of {@link ActionMethods.ModifyDBInstanceSecurityGroups}. */
export interface ModifyDBInstanceSecurityGroupsResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ModifyDBInstanceSpec}. */
export interface ModifyDBInstanceSpecRequest {
  /** Instance ID, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /** Memory after the change; the newest text says GB, the Chinese manual GiB. Unit: GB. */
  Memory: Integer;
  /**
   * Disk size after the change, in steps of 10; the newest text says GB, the Chinese manual GiB. Unit: GB. A multiple of 10.
   */
  Storage: Integer;
  /**
   * Whether vouchers pay for the order automatically: `1` uses them, `0` does not. Default: `0`.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  AutoVoucher?: 0 | 1 | undefined;
  /** IDs of vouchers to pay with; only one can be given at present. At most 1 elements. */
  VoucherIds?: string[] | undefined;
  /** ID of a sales promotion to buy under; the sources do not say where it is listed. */
  ActivityId?: Integer | undefined;
  /**
   * When to switch to the new specification once it is ready. Default: `0`.
   * - `0`: Switch over at once.
   * - `1`: Switch over in the window from `SwitchStartTime` to `SwitchEndTime`.
   * - `2`: Switch over in the maintenance window of the instance.
   */
  SwitchTag?: 0 | 1 | 2 | undefined;
  /**
   * Start of the switchover window as a time of day such as `01:00:00`; ignored unless `SwitchTag` is `1`. Format: `hh:mm:ss`.
   */
  SwitchStartTime?: string | undefined;
  /**
   * End of the switchover window as a time of day such as `01:30:00`; ignored unless `SwitchTag` is `1`. Format: `hh:mm:ss`.
   */
  SwitchEndTime?: string | undefined;
  /**
   * CPU cores after the change; absent derives them from `Memory`, for example 1 core for 2 GB where that specification is
   * sold. Unit: core.
   */
  Cpu?: Integer | undefined;
  /** Parameters to change together with the specification. */
  SyncModifyParams?: ParamEntry[] | undefined;
}

/** The answer of {@link ActionMethods.ModifyDBInstanceSpec}. */
export interface ModifyDBInstanceSpecResponse {
  /** Order number; `DescribeOrders` shows the order. */
  DealName: string;
  /** Serial number of the amount frozen in the account for the order. */
  BillId: string;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ModifyDBInstancesProject}. */
export interface ModifyDBInstancesProjectRequest {
  /** IDs of the instances to move, as listed by `DescribeDBInstances`; several are allowed. */
  DBInstanceIdSet: string[];
  /** ID of the new project, from `DescribeProjects` of the tag service; a string here, although other actions take a number. */
  ProjectId: string;
}

/** The answer of {@link ActionMethods.ModifyDBInstancesProject}. */
export interface ModifyDBInstancesProjectResponse {
  /** Number of instances moved; compare with the number sent. */
  Count: number;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ModifyDBProxy}. */
export interface ModifyDBProxyRequest {
  /** Instance whose proxy is meant, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /** Proxy group to change, as listed by `DescribeDBProxy`; absent means the only group of the instance. */
  ProxyGroupId?: string | undefined;
  /** New free-text note. A change of the note alone places no order. From 0 to 256 characters. The empty text clears it. */
  Description?: string | undefined;
  /** Nodes wanted after the change, one element per zone; needed for any change of size or number. */
  ProxyNodeCustom?: ProxyNodeCustom[] | undefined;
  /**
   * Whether load balancing is refreshed automatically or left to the caller. Default: `auto`.
   * - `auto`: Refreshed automatically.
   * - `manual`: Left to the caller, presumably by `ReloadBalanceDBProxyNode`.
   */
  ReloadBalance?: "auto" | "manual" | undefined;
  /**
   * When the change of the nodes is carried out. Default: `0`.
   * - `0`: Carried out at once.
   * - `1`: Carried out in the maintenance window of the instance.
   * - `2`: Carried out between `SwitchStartTime` and `SwitchEndTime`.
   */
  SwitchTag?: 0 | 1 | 2 | undefined;
  /** Start of the window in which the change may be carried out. Format: `hh:mm:ss`. */
  SwitchStartTime?: string | undefined;
  /** End of the window in which the change may be carried out. Format: `hh:mm:ss`. */
  SwitchEndTime?: string | undefined;
}

/** The answer of {@link ActionMethods.ModifyDBProxy}. */
export interface ModifyDBProxyResponse {
  /** Order placed for the change of nodes; empty if only the note changed. */
  DealName?: string;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ModifyDBProxyAddress}. */
export interface ModifyDBProxyAddressRequest {
  /** Instance whose proxy is meant, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /** Proxy address to change, `AddressId` in the answer of `DescribeDBProxy`. */
  AddressId: string;
  /** Proxy group, as listed by `DescribeDBProxy`; absent means the only group of the instance. */
  ProxyGroupId?: string | undefined;
  /** New free-text note on the address. At most 256 characters. The empty text clears it. */
  Description?: string | undefined;
  /** Whether to pool connections on this address. */
  ConnectionPool?: boolean | undefined;
  /**
   * Who sets the routing weights. Absent counts as `system`, so leaving it out may undo custom weights. Default: `system`.
   * - `system`: The system assigns the weights.
   * - `custom`: The caller assigns the weights in `ProxyAllocation`.
   */
  WeightMode?: "system" | "custom" | undefined;
  /** Routing weights per node, for `WeightMode` `custom`. In any other mode the weights given here have no effect. */
  ProxyAllocation?: ProxyRoute[] | undefined;
  /** Whether read-only instances join this address by themselves; concerns only those created after the change. */
  RoAutoAdd?: boolean | undefined;
  /** Whether to take lagging read-only instances out of the routes. */
  LatencyRemove?: boolean | undefined;
  /** Lag above which a read-only instance is taken out of the routes. Unit: s. */
  LatencyRemoveTime?: Integer | undefined;
  /** Number of routes always kept when nodes are removed for lag or failure, so that the address stays usable. */
  MinRouteNum?: Integer | undefined;
  /**
   * How requests are spread: `0` by active connections, `1` by number of requests. Default: `0`.
   * - `0`: By the number of active connections.
   * - `1`: By the number of requests.
   */
  LoadBalancePolicy?: 0 | 1 | undefined;
}

/** The answer of {@link ActionMethods.ModifyDBProxyAddress}. */
export interface ModifyDBProxyAddressResponse {
  /** Task to poll with `DescribeTasks`. */
  TaskId?: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ModifyDBProxySSLConfig}. */
export interface ModifyDBProxySSLConfigRequest {
  /** Instance whose proxy is meant, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /** Proxy group of the address, as listed by `DescribeDBProxy`. */
  ProxyGroupId: string;
  /** Proxy address, `AddressId` in the answer of `DescribeDBProxy`. */
  ProxyAddressId: string;
  /** Whether SSL should be on. */
  SSLEnabled: boolean;
  /** Address the certificate is checked against; must equal the `Vip` of the proxy address. */
  ConnectAddress?: string | undefined;
}

/** The answer of {@link ActionMethods.ModifyDBProxySSLConfig}. */
export interface ModifyDBProxySSLConfigResponse {
  /**
   * Task to poll with `DescribeTasks`; `0` if SSL already was in the wanted state and there is nothing to wait for. Special
   * value: `0`.
   */
  TaskId?: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ModifyDatabaseOwner}. */
export interface ModifyDatabaseOwnerRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
  /** The database, by a name that `DescribeDatabases` lists. */
  DatabaseName: string;
  /** Account that becomes the owner, by a name that `DescribeAccounts` lists. */
  DatabaseOwner: string;
}

/** The answer of {@link ActionMethods.ModifyDatabaseOwner}. */
export interface ModifyDatabaseOwnerResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ModifyMaintainTimeWindow}. */
export interface ModifyMaintainTimeWindowRequest {
  /** Instance ID, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /** Time of day the window opens, in UTC+8. Format: `hh:mm`. Time zone: UTC+8. */
  MaintainStartTime?: string | undefined;
  /** Length of the window in hours. Unit: hour. From 1 to 4. */
  MaintainDuration?: Integer | undefined;
  /** Weekdays on which the window opens, as lower-case English names such as `monday`. */
  MaintainWeekDays?: string[] | undefined;
}

/** The answer of {@link ActionMethods.ModifyMaintainTimeWindow}. */
export interface ModifyMaintainTimeWindowResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ModifyParameterTemplate}. */
export interface ModifyParameterTemplateRequest {
  /** Id of the template to change, listed by DescribeParameterTemplates. The id itself cannot be changed. */
  TemplateId: string;
  /**
   * New name of the template. Absent or empty keeps the present name. From 1 to 60 characters. Characters:
   * `A-Za-z0-9_-./()（）[]+=：:@ and Chinese characters`.
   */
  TemplateName?: string | undefined;
  /**
   * New description of the template. Absent keeps the present one. From 0 to 60 characters. Characters:
   * `A-Za-z0-9_-./()（）[]+=：:@ and Chinese characters`. The empty text clears it.
   */
  TemplateDescription?: string | undefined;
  /** Parameters to add to the template or to change in it. A parameter must not also stand in `DeleteParamSet`. */
  ModifyParamEntrySet?: ParamEntry[] | undefined;
  /** Names of the parameters to remove from the template. A parameter must not also stand in `ModifyParamEntrySet`. */
  DeleteParamSet?: string[] | undefined;
}

/** The answer of {@link ActionMethods.ModifyParameterTemplate}. */
export interface ModifyParameterTemplateResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ModifyReadOnlyDBInstanceWeight}. */
export interface ModifyReadOnlyDBInstanceWeightRequest {
  /** Read-only instance, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /** Read-only group the instance is in, as listed by `DescribeReadOnlyGroups`. */
  ReadOnlyGroupId: string;
  /** Weight of the instance relative to the others in the group. From 1 to 50. */
  Weight: Integer;
}

/** The answer of {@link ActionMethods.ModifyReadOnlyDBInstanceWeight}. */
export interface ModifyReadOnlyDBInstanceWeightResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ModifyReadOnlyGroupConfig}. */
export interface ModifyReadOnlyGroupConfigRequest {
  /** Read-only group to change, as listed by `DescribeReadOnlyGroups`. */
  ReadOnlyGroupId: string;
  /**
   * New name: Chinese characters, letters, digits, `_` and `-`. At most 59 characters. Characters: `A-Za-z0-9_- and Chinese
   * characters`.
   */
  ReadOnlyGroupName?: string | undefined;
  /**
   * Whether to take out instances that lag by time (`MaxReplayLag`).
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  ReplayLagEliminate?: 0 | 1 | undefined;
  /**
   * Whether to take out instances that lag by volume of log (`MaxReplayLatency`).
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  ReplayLatencyEliminate?: 0 | 1 | undefined;
  /**
   * Volume of log not yet replayed at which an instance is taken out; positive if `ReplayLatencyEliminate` is `1`. Unit: MB.
   */
  MaxReplayLatency?: Integer | undefined;
  /**
   * Time lag at which an instance is taken out; positive if `ReplayLagEliminate` is `1`. Seconds by the newest source; the
   * manuals of 2024 and 2025 say milliseconds. Unit: s.
   */
  MaxReplayLag?: Integer | undefined;
  /**
   * Whether load is balanced over the group automatically.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  Rebalance?: 0 | 1 | undefined;
  /** Number of instances that stay in the group however far they lag. From 0 to 100. */
  MinDelayEliminateReserve?: Integer | undefined;
}

/** The answer of {@link ActionMethods.ModifyReadOnlyGroupConfig}. */
export interface ModifyReadOnlyGroupConfigResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ModifySwitchTimePeriod}. */
export interface ModifySwitchTimePeriodRequest {
  /** ID of an instance in status `waitSwitch`, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /**
   * Always `0`: switch at once; despite the action's name no other time can be set.
   * - `0`: Switch over at once.
   */
  SwitchTag: 0;
}

/** The answer of {@link ActionMethods.ModifySwitchTimePeriod}. */
export interface ModifySwitchTimePeriodResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.OpenAccountCAM}. */
export interface OpenAccountCAMRequest {
  /** ID of the instance, from `DescribeDBInstances`. */
  DBInstanceId: string;
  /** Account to turn CAM authentication on for, from `DescribeAccounts`. */
  UserName: string;
}

/** The answer of {@link ActionMethods.OpenAccountCAM}. */
export interface OpenAccountCAMResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.OpenAuditService}. */
export interface OpenAuditServiceRequest {
  /** Instance to audit, as listed by `DescribeAuditInstanceList` with `AuditSwitch` `0`. */
  InstanceId: string;
  /** How long audit logs are kept in all. Unit: day. One of `7`, `30`, `90`, `180`, `365`, `1095`, `1825`. */
  LogExpireDay: 7 | 30 | 90 | 180 | 365 | 1095 | 1825;
  /**
   * How long audit logs stay in hot storage, the tier for frequent access. Unit: day. One of `7`, `30`, `90`, `180`, `365`,
   * `1095`, `1825`.
   */
  HotLogExpireDay: 7 | 30 | 90 | 180 | 365 | 1095 | 1825;
  /**
   * How thoroughly statements are audited, and at what cost in performance.
   * - `complex`: Fine-grained audit: fuller logs, with object types and names, at some cost in performance.
   * - `simple`: Fast audit: most log fields, at little cost in performance.
   */
  AuditType: "complex" | "simple";
  /** Product the audit belongs to; always `postgres` here. One of `postgres`. */
  Product: "postgres";
}

/** The answer of {@link ActionMethods.OpenAuditService}. */
export interface OpenAuditServiceResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.OpenDBExtranetAccess}. */
export interface OpenDBExtranetAccessRequest {
  /** ID of the instance, from `DescribeDBInstances`. */
  DBInstanceId: string;
  /**
   * Whether to open the IPv6 public address. Default: `0`.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  IsIpv6?: 0 | 1 | undefined;
}

/** The answer of {@link ActionMethods.OpenDBExtranetAccess}. */
export interface OpenDBExtranetAccessResponse {
  /** ID of the background task, the same as `TaskId`; pass it to `DescribeTasks`. */
  FlowId: Integer;
  /** ID of the background task, the same as `FlowId`; not in the 2025 manual and may be missing. */
  TaskId?: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.OpenMem0Service}. */
export interface OpenMem0ServiceRequest {
  /** ID of the instance, from `DescribeDBInstances`. */
  DBInstanceId: string;
  /** AgenticBase to use; activate an AgenticBase package before opening the service. */
  AgenticBaseId: string;
  /**
   * Language model the service uses.
   * - `auto`: A suitable model is chosen automatically.
   * - `deepseek-v4-flash`: DeepSeek V4 Flash.
   * - `deepseek-v4-pro`: DeepSeek V4 Pro.
   * - `glm-5`: GLM-5.
   * - `glm-5-turbo`: GLM-5 Turbo.
   * - `glm-5.1`: GLM-5.1.
   * - `kimi-k2.5`: Kimi K2.5.
   * - `kimi-k2.6`: Kimi K2.6.
   * - `minimax-m2.5`: MiniMax M2.5.
   * - `minimax-m2.7`: MiniMax M2.7.
   */
  LLMModel: "auto" | "deepseek-v4-flash" | "deepseek-v4-pro" | "glm-5" | "glm-5-turbo" | "glm-5.1" | "kimi-k2.5" | "kimi-k2.6" | "minimax-m2.5" | "minimax-m2.7";
  /** API key of Tencent Cloud TokenHub, where the service must be activated first. */
  EmbeddingApiKey: string;
}

/** The answer of {@link ActionMethods.OpenMem0Service}. */
export interface OpenMem0ServiceResponse {
  /** ID of the background task; pass it to `DescribeTasks`. */
  TaskId: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.OpenPostgRESTService}. */
export interface OpenPostgRESTServiceRequest {
  /** ID of the instance, from `DescribeDBInstances`. */
  DBInstanceId: string;
  /** Whether the service also gets a public address, reachable from the internet; the default is not documented. */
  EnableWanNet?: boolean | undefined;
  /** Parameters of the PostgREST service with their values; no source lists the names. */
  RestConfig?: ParamEntry[] | undefined;
  /** VPC for the service; if absent, that of the instance. */
  VpcId?: string | undefined;
  /** Subnet for the service; if absent, that of the instance. */
  SubnetId?: string | undefined;
}

/** The answer of {@link ActionMethods.OpenPostgRESTService}. */
export interface OpenPostgRESTServiceResponse {
  /** ID of the background task; pass it to `DescribeTasks`. */
  TaskId: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.OpenServerlessDBExtranetAccess}. */
export interface OpenServerlessDBExtranetAccessRequest {
}

/** The answer of {@link ActionMethods.OpenServerlessDBExtranetAccess}. */
export interface OpenServerlessDBExtranetAccessResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.RebalanceReadOnlyGroup}. */
export interface RebalanceReadOnlyGroupRequest {
  /** Read-only group to rebalance, as listed by `DescribeReadOnlyGroups`. */
  ReadOnlyGroupId: string;
}

/** The answer of {@link ActionMethods.RebalanceReadOnlyGroup}. */
export interface RebalanceReadOnlyGroupResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.RefreshAccountPassword}. */
export interface RefreshAccountPasswordRequest {
  /** ID of the instance, from `DescribeDBInstances`. */
  DBInstanceId: string;
  /** Account whose password is refreshed; CAM authentication must be on. */
  UserName: string;
}

/** The answer of {@link ActionMethods.RefreshAccountPassword}. */
export interface RefreshAccountPasswordResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ReloadBalanceDBProxyNode}. */
export interface ReloadBalanceDBProxyNodeRequest {
  /** Instance whose proxy is meant, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /** Proxy group, as listed by `DescribeDBProxy`; absent means the only group of the instance. */
  ProxyGroupId?: string | undefined;
  /** Proxy address, as listed by `DescribeDBProxy`. Only checked to belong to the group: it does not narrow the rebalancing. */
  AddressId?: string | undefined;
}

/** The answer of {@link ActionMethods.ReloadBalanceDBProxyNode}. */
export interface ReloadBalanceDBProxyNodeResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.RemoveDBInstanceFromReadOnlyGroup}. */
export interface RemoveDBInstanceFromReadOnlyGroupRequest {
  /** Read-only instance to take out, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /** Read-only group the instance is in, as listed by `DescribeReadOnlyGroups`. */
  ReadOnlyGroupId: string;
}

/** The answer of {@link ActionMethods.RemoveDBInstanceFromReadOnlyGroup}. */
export interface RemoveDBInstanceFromReadOnlyGroupResponse {
  /** The same number as `TaskId`, under its older name. */
  FlowId: Integer;
  /** Task to poll with `DescribeTasks`. */
  TaskId?: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.RenewInstance}. */
export interface RenewInstanceRequest {
  /** ID of the prepaid instance, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /** Months to add. Unit: month. One of `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `10`, `11`, `12`, `24`, `36`. */
  Period: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 24 | 36;
  /**
   * Whether vouchers pay for the order automatically: `1` uses them, `0` does not. Default: `0`.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  AutoVoucher?: 0 | 1 | undefined;
  /** IDs of vouchers to pay with; only one can be given at present. At most 1 elements. */
  VoucherIds?: string[] | undefined;
}

/** The answer of {@link ActionMethods.RenewInstance}. */
export interface RenewInstanceResponse {
  /** Order number; `DescribeOrders` shows the order. */
  DealName: string;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.ResetAccountPassword}. */
export interface ResetAccountPasswordRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
  /** The account, by a name that `DescribeAccounts` lists. */
  UserName: string;
  /**
   * New password of the account; 12 characters or more are advised. From 8 to 32 characters. Must not start with `/`. At least
   * one of each of `a-z`, `A-Z`, `0-9`, `` ()`~!@#$%^&*-+=_|{}[]:<>,.?/ ``.
   */
  Password: string;
}

/** The answer of {@link ActionMethods.ResetAccountPassword}. */
export interface ResetAccountPasswordResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.RestartDBInstance}. */
export interface RestartDBInstanceRequest {
  /** Instance ID, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
}

/** The answer of {@link ActionMethods.RestartDBInstance}. */
export interface RestartDBInstanceResponse {
  /** ID of the restart flow, the same number as `TaskId`. */
  FlowId: Integer;
  /** ID of the background task; follow it with `DescribeTasks`. */
  TaskId?: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.RestoreDBInstanceObjects}. */
export interface RestoreDBInstanceObjectsRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
  /**
   * Objects to restore. `user` is restored as `user_bak_` plus the Unix time at which the task started; that suffix cannot be
   * chosen.
   */
  RestoreObjects: string[];
  /** Base backup to restore from, the `Id` that `DescribeBaseBackups` lists. */
  BackupSetId?: string | undefined;
  /** Point in time to restore from, in UTC+8 (Beijing time). Time zone: UTC+8. */
  RestoreTargetTime?: string | Date | undefined;
}

/** The answer of {@link ActionMethods.RestoreDBInstanceObjects}. */
export interface RestoreDBInstanceObjectsResponse {
  /** The restore task, to poll with `DescribeTasks`. Newer than the 2025 manual, so an answer may lack it. */
  TaskId?: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.SetAutoRenewFlag}. */
export interface SetAutoRenewFlagRequest {
  /** IDs of prepaid instances, as listed by `DescribeDBInstances`; several are allowed, pay-as-you-go ones are not. */
  DBInstanceIdSet: string[];
  /**
   * What happens when the instances expire.
   * - `0`: Normal renewal, by hand with `RenewInstance`.
   * - `1`: Renewed and charged automatically.
   * - `2`: Not renewed at expiry.
   */
  AutoRenewFlag: 0 | 1 | 2;
}

/** The answer of {@link ActionMethods.SetAutoRenewFlag}. */
export interface SetAutoRenewFlagResponse {
  /** Number of instances set; compare with the number sent. */
  Count: number;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.SwitchDBInstancePrimary}. */
export interface SwitchDBInstancePrimaryRequest {
  /** ID of the primary instance, as listed by `DescribeDBInstances`; read-only instances are refused. */
  DBInstanceId: string;
  /**
   * `true` switches however far the standby node lags, as long as it is reachable, so changes not yet replicated may be lost;
   * only with `SwitchTag` `0`. Default: `false`.
   */
  Force?: boolean | undefined;
  /**
   * When to switch. Default: `0`.
   * - `0`: Switch over at once.
   * - `1`: Switch over in the window from `SwitchStartTime` to `SwitchEndTime`.
   * - `2`: Switch over in the maintenance window of the instance.
   */
  SwitchTag?: 0 | 1 | 2 | undefined;
  /**
   * Start of the switchover window as a time of day such as `01:00:00`; ignored unless `SwitchTag` is `1`. Format: `hh:mm:ss`.
   */
  SwitchStartTime?: string | undefined;
  /**
   * End of the switchover window, at least 30 minutes after `SwitchStartTime`; ignored unless `SwitchTag` is `1`. Format:
   * `hh:mm:ss`.
   */
  SwitchEndTime?: string | undefined;
}

/** The answer of {@link ActionMethods.SwitchDBInstancePrimary}. */
export interface SwitchDBInstancePrimaryResponse {
  /** ID of the background task; follow it with `DescribeTasks`. */
  TaskId?: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.UnlockAccount}. */
export interface UnlockAccountRequest {
  /** The instance, by an ID that `DescribeDBInstances` lists. */
  DBInstanceId: string;
  /** The account to unlock, by a name that `DescribeAccounts` lists. */
  UserName: string;
}

/** The answer of {@link ActionMethods.UnlockAccount}. */
export interface UnlockAccountResponse {
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.UpgradeDBInstance}. */
export interface UpgradeDBInstanceRequest {
  /** Memory after the change in GB. Unit: GB. */
  Memory: Integer;
  /** Disk size after the change in GB. Unit: GB. */
  Storage: Integer;
  /** Instance ID, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /**
   * Whether vouchers pay for the order automatically: `1` uses them, `0` does not. Default: `0`.
   * - `0`: Off, no or not supported.
   * - `1`: On, yes or supported.
   */
  AutoVoucher?: 0 | 1 | undefined;
  /** IDs of vouchers to pay with; only one can be given at present. At most 1 elements. */
  VoucherIds?: string[] | undefined;
  /** ID of a sales promotion to buy under; the sources do not say where it is listed. */
  ActivityId?: Integer | undefined;
  /**
   * When to switch to the new specification once it is ready; the maintenance window was no choice here. One of `0`, `1`.
   * Default: `0`.
   * - `0`: Switch over at once.
   * - `1`: Switch over in the window from `SwitchStartTime` to `SwitchEndTime`.
   * - `2`: Switch over in the maintenance window of the instance.
   */
  SwitchTag?: 0 | 1 | undefined;
  /** Earliest time of the switchover. */
  SwitchStartTime?: string | undefined;
  /** Latest time of the switchover. */
  SwitchEndTime?: string | undefined;
}

/** The answer of {@link ActionMethods.UpgradeDBInstance}. */
export interface UpgradeDBInstanceResponse {
  /** Order number; `DescribeOrders` shows the order. */
  DealName?: string;
  /** Serial number of the amount frozen in the account for the order. */
  BillId?: string;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.UpgradeDBInstanceKernelVersion}. */
export interface UpgradeDBInstanceKernelVersionRequest {
  /** Instance ID, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /** Kernel version to upgrade to, from `AvailableUpgradeTarget` of `DescribeDBVersions`. */
  TargetDBKernelVersion: string;
  /**
   * When to switch to the new kernel version once it is ready. Default: `0`.
   * - `0`: Switch over at once.
   * - `1`: Switch over in the window from `SwitchStartTime` to `SwitchEndTime`.
   * - `2`: Switch over in the maintenance window of the instance.
   */
  SwitchTag?: 0 | 1 | 2 | undefined;
  /**
   * Start of the switchover window as a time of day such as `01:00:00`; ignored unless `SwitchTag` is `1`. Format: `hh:mm:ss`.
   */
  SwitchStartTime?: string | undefined;
  /**
   * End of the switchover window, at least 30 minutes after `SwitchStartTime`; ignored unless `SwitchTag` is `1`. Format:
   * `hh:mm:ss`.
   */
  SwitchEndTime?: string | undefined;
  /**
   * `true` only checks (request, version compatibility, instance parameters) without upgrading; `false` upgrades right after
   * the check. Default: `false`.
   */
  DryRun?: boolean | undefined;
}

/** The answer of {@link ActionMethods.UpgradeDBInstanceKernelVersion}. */
export interface UpgradeDBInstanceKernelVersionResponse {
  /** ID of the background task; follow it with `DescribeTasks`. */
  TaskId?: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters of {@link ActionMethods.UpgradeDBInstanceMajorVersion}. */
export interface UpgradeDBInstanceMajorVersionRequest {
  /** Instance ID, as listed by `DescribeDBInstances`. */
  DBInstanceId: string;
  /** Kernel version of the new major version, chosen from `DescribeDBVersions`. */
  TargetDBKernelVersion: string;
  /**
   * `true` only checks compatibility and leaves the instance untouched; the result is in the upgrade log. All options but the
   * target version are then ignored.
   */
  UpgradeCheck?: boolean | undefined;
  /**
   * Whether to take a full backup first; `false` is safe only if a backup set can already bring back the state before the
   * upgrade.
   */
  BackupBeforeUpgrade?: boolean | undefined;
  /**
   * Whether and when to run `ANALYZE` on the primary instance to refresh statistics after the upgrade.
   * - `0`: Statistics are not collected.
   * - `1`: Collected before the instance accepts writes again.
   * - `3`: Collected after the instance accepts writes again; the number is 3, not 2.
   */
  StatisticsRefreshOption?: 0 | 1 | 3 | undefined;
  /**
   * Whether and when to upgrade extensions, which `pg_upgrade` never does; otherwise update them yourself in each database that
   * has them.
   * - `0`: Extensions are not upgraded.
   * - `1`: Upgraded before the instance accepts writes again.
   * - `2`: Upgraded after the instance accepts writes again.
   */
  ExtensionUpgradeOption?: 0 | 1 | 2 | undefined;
  /**
   * When the read-only phase and the short connection loss of the upgrade may happen.
   * - `0`: Run automatically, without a window.
   * - `1`: In the window from `UpgradeTimeBegin` to `UpgradeTimeEnd`.
   * - `2`: In the maintenance window of the instance.
   */
  UpgradeTimeOption?: 0 | 1 | 2 | undefined;
  /**
   * Start of the upgrade window as a time of day such as `01:00:00`; used only when `UpgradeTimeOption` is `1`. Format:
   * `hh:mm:ss`.
   */
  UpgradeTimeBegin?: string | undefined;
  /**
   * End of the upgrade window as a time of day such as `02:00:00`; used only when `UpgradeTimeOption` is `1`. Format:
   * `hh:mm:ss`.
   */
  UpgradeTimeEnd?: string | undefined;
}

/** The answer of {@link ActionMethods.UpgradeDBInstanceMajorVersion}. */
export interface UpgradeDBInstanceMajorVersionResponse {
  /** ID of the background task; follow it with `DescribeTasks`. */
  TaskId?: Integer;
  /** Identifies this call for support. */
  RequestId: string;
}

/** Parameters and answer of every action, by name. */
export interface Actions {
  AddDBInstanceToReadOnlyGroup: { request: AddDBInstanceToReadOnlyGroupRequest; response: AddDBInstanceToReadOnlyGroupResponse };
  CloneDBInstance: { request: CloneDBInstanceRequest; response: CloneDBInstanceResponse };
  CloseAccountCAM: { request: CloseAccountCAMRequest; response: CloseAccountCAMResponse };
  CloseAuditService: { request: CloseAuditServiceRequest; response: CloseAuditServiceResponse };
  CloseDBExtranetAccess: { request: CloseDBExtranetAccessRequest; response: CloseDBExtranetAccessResponse };
  CloseDBProxyAddress: { request: CloseDBProxyAddressRequest; response: CloseDBProxyAddressResponse };
  CloseMem0Service: { request: CloseMem0ServiceRequest; response: CloseMem0ServiceResponse };
  ClosePostgRESTService: { request: ClosePostgRESTServiceRequest; response: ClosePostgRESTServiceResponse };
  CloseServerlessDBExtranetAccess: { request: CloseServerlessDBExtranetAccessRequest; response: CloseServerlessDBExtranetAccessResponse };
  CreateAccount: { request: CreateAccountRequest; response: CreateAccountResponse };
  CreateAuditLogFile: { request: CreateAuditLogFileRequest; response: CreateAuditLogFileResponse };
  CreateBackupPlan: { request: CreateBackupPlanRequest; response: CreateBackupPlanResponse };
  CreateBaseBackup: { request: CreateBaseBackupRequest; response: CreateBaseBackupResponse };
  CreateDBInstanceNetworkAccess: { request: CreateDBInstanceNetworkAccessRequest; response: CreateDBInstanceNetworkAccessResponse };
  CreateDBInstances: { request: CreateDBInstancesRequest; response: CreateDBInstancesResponse };
  CreateDBProxy: { request: CreateDBProxyRequest; response: CreateDBProxyResponse };
  CreateDBProxyAddress: { request: CreateDBProxyAddressRequest; response: CreateDBProxyAddressResponse };
  CreateDatabase: { request: CreateDatabaseRequest; response: CreateDatabaseResponse };
  CreateInstances: { request: CreateInstancesRequest; response: CreateInstancesResponse };
  CreateParameterTemplate: { request: CreateParameterTemplateRequest; response: CreateParameterTemplateResponse };
  CreateReadOnlyDBInstance: { request: CreateReadOnlyDBInstanceRequest; response: CreateReadOnlyDBInstanceResponse };
  CreateReadOnlyGroup: { request: CreateReadOnlyGroupRequest; response: CreateReadOnlyGroupResponse };
  CreateReadOnlyGroupNetworkAccess: { request: CreateReadOnlyGroupNetworkAccessRequest; response: CreateReadOnlyGroupNetworkAccessResponse };
  CreateServerlessDBInstance: { request: CreateServerlessDBInstanceRequest; response: CreateServerlessDBInstanceResponse };
  DeleteAccount: { request: DeleteAccountRequest; response: DeleteAccountResponse };
  DeleteAuditLogFile: { request: DeleteAuditLogFileRequest; response: DeleteAuditLogFileResponse };
  DeleteBackupPlan: { request: DeleteBackupPlanRequest; response: DeleteBackupPlanResponse };
  DeleteBaseBackup: { request: DeleteBaseBackupRequest; response: DeleteBaseBackupResponse };
  DeleteDBInstanceNetworkAccess: { request: DeleteDBInstanceNetworkAccessRequest; response: DeleteDBInstanceNetworkAccessResponse };
  DeleteDatabase: { request: DeleteDatabaseRequest; response: DeleteDatabaseResponse };
  DeleteLogBackup: { request: DeleteLogBackupRequest; response: DeleteLogBackupResponse };
  DeleteParameterTemplate: { request: DeleteParameterTemplateRequest; response: DeleteParameterTemplateResponse };
  DeleteReadOnlyGroup: { request: DeleteReadOnlyGroupRequest; response: DeleteReadOnlyGroupResponse };
  DeleteReadOnlyGroupNetworkAccess: { request: DeleteReadOnlyGroupNetworkAccessRequest; response: DeleteReadOnlyGroupNetworkAccessResponse };
  DeleteServerlessDBInstance: { request: DeleteServerlessDBInstanceRequest; response: DeleteServerlessDBInstanceResponse };
  DescribeAccountPrivileges: { request: DescribeAccountPrivilegesRequest; response: DescribeAccountPrivilegesResponse };
  DescribeAccounts: { request: DescribeAccountsRequest; response: DescribeAccountsResponse };
  DescribeAuditInstanceList: { request: DescribeAuditInstanceListRequest; response: DescribeAuditInstanceListResponse };
  DescribeAuditLogFiles: { request: DescribeAuditLogFilesRequest; response: DescribeAuditLogFilesResponse };
  DescribeAuditLogs: { request: DescribeAuditLogsRequest; response: DescribeAuditLogsResponse };
  DescribeAvailableRecoveryTime: { request: DescribeAvailableRecoveryTimeRequest; response: DescribeAvailableRecoveryTimeResponse };
  DescribeBackupDownloadRestriction: { request: DescribeBackupDownloadRestrictionRequest; response: DescribeBackupDownloadRestrictionResponse };
  DescribeBackupDownloadURL: { request: DescribeBackupDownloadURLRequest; response: DescribeBackupDownloadURLResponse };
  DescribeBackupOverview: { request: DescribeBackupOverviewRequest; response: DescribeBackupOverviewResponse };
  DescribeBackupPlans: { request: DescribeBackupPlansRequest; response: DescribeBackupPlansResponse };
  DescribeBackupSummaries: { request: DescribeBackupSummariesRequest; response: DescribeBackupSummariesResponse };
  DescribeBaseBackups: { request: DescribeBaseBackupsRequest; response: DescribeBaseBackupsResponse };
  DescribeClasses: { request: DescribeClassesRequest; response: DescribeClassesResponse };
  DescribeCloneDBInstanceSpec: { request: DescribeCloneDBInstanceSpecRequest; response: DescribeCloneDBInstanceSpecResponse };
  DescribeDBBackups: { request: DescribeDBBackupsRequest; response: DescribeDBBackupsResponse };
  DescribeDBErrlogs: { request: DescribeDBErrlogsRequest; response: DescribeDBErrlogsResponse };
  DescribeDBInstanceAttribute: { request: DescribeDBInstanceAttributeRequest; response: DescribeDBInstanceAttributeResponse };
  DescribeDBInstanceHAConfig: { request: DescribeDBInstanceHAConfigRequest; response: DescribeDBInstanceHAConfigResponse };
  DescribeDBInstanceParameters: { request: DescribeDBInstanceParametersRequest; response: DescribeDBInstanceParametersResponse };
  DescribeDBInstanceSSLConfig: { request: DescribeDBInstanceSSLConfigRequest; response: DescribeDBInstanceSSLConfigResponse };
  DescribeDBInstanceSecurityGroups: { request: DescribeDBInstanceSecurityGroupsRequest; response: DescribeDBInstanceSecurityGroupsResponse };
  DescribeDBInstances: { request: DescribeDBInstancesRequest; response: DescribeDBInstancesResponse };
  DescribeDBProxy: { request: DescribeDBProxyRequest; response: DescribeDBProxyResponse };
  DescribeDBProxySSLConfig: { request: DescribeDBProxySSLConfigRequest; response: DescribeDBProxySSLConfigResponse };
  DescribeDBProxySpecs: { request: DescribeDBProxySpecsRequest; response: DescribeDBProxySpecsResponse };
  DescribeDBSlowlogs: { request: DescribeDBSlowlogsRequest; response: DescribeDBSlowlogsResponse };
  DescribeDBVersions: { request: DescribeDBVersionsRequest; response: DescribeDBVersionsResponse };
  DescribeDBXlogs: { request: DescribeDBXlogsRequest; response: DescribeDBXlogsResponse };
  DescribeDatabaseObjects: { request: DescribeDatabaseObjectsRequest; response: DescribeDatabaseObjectsResponse };
  DescribeDatabases: { request: DescribeDatabasesRequest; response: DescribeDatabasesResponse };
  DescribeDedicatedClusters: { request: DescribeDedicatedClustersRequest; response: DescribeDedicatedClustersResponse };
  DescribeDefaultParameters: { request: DescribeDefaultParametersRequest; response: DescribeDefaultParametersResponse };
  DescribeEncryptionKeys: { request: DescribeEncryptionKeysRequest; response: DescribeEncryptionKeysResponse };
  DescribeLogBackups: { request: DescribeLogBackupsRequest; response: DescribeLogBackupsResponse };
  DescribeMaintainTimeWindow: { request: DescribeMaintainTimeWindowRequest; response: DescribeMaintainTimeWindowResponse };
  DescribeMem0Service: { request: DescribeMem0ServiceRequest; response: DescribeMem0ServiceResponse };
  DescribeOrders: { request: DescribeOrdersRequest; response: DescribeOrdersResponse };
  DescribeParameterTemplateAttributes: { request: DescribeParameterTemplateAttributesRequest; response: DescribeParameterTemplateAttributesResponse };
  DescribeParameterTemplates: { request: DescribeParameterTemplatesRequest; response: DescribeParameterTemplatesResponse };
  DescribeParamsEvent: { request: DescribeParamsEventRequest; response: DescribeParamsEventResponse };
  DescribePostgRESTService: { request: DescribePostgRESTServiceRequest; response: DescribePostgRESTServiceResponse };
  DescribeProductConfig: { request: DescribeProductConfigRequest; response: DescribeProductConfigResponse };
  DescribeReadOnlyGroups: { request: DescribeReadOnlyGroupsRequest; response: DescribeReadOnlyGroupsResponse };
  DescribeRegions: { request: DescribeRegionsRequest; response: DescribeRegionsResponse };
  DescribeServerlessDBInstances: { request: DescribeServerlessDBInstancesRequest; response: DescribeServerlessDBInstancesResponse };
  DescribeSlowQueryAnalysis: { request: DescribeSlowQueryAnalysisRequest; response: DescribeSlowQueryAnalysisResponse };
  DescribeSlowQueryList: { request: DescribeSlowQueryListRequest; response: DescribeSlowQueryListResponse };
  DescribeTasks: { request: DescribeTasksRequest; response: DescribeTasksResponse };
  DescribeZones: { request: DescribeZonesRequest; response: DescribeZonesResponse };
  DestroyDBInstance: { request: DestroyDBInstanceRequest; response: DestroyDBInstanceResponse };
  DestroyDBProxy: { request: DestroyDBProxyRequest; response: DestroyDBProxyResponse };
  DisIsolateDBInstances: { request: DisIsolateDBInstancesRequest; response: DisIsolateDBInstancesResponse };
  InitDBInstances: { request: InitDBInstancesRequest; response: InitDBInstancesResponse };
  InquiryPriceCreateDBInstances: { request: InquiryPriceCreateDBInstancesRequest; response: InquiryPriceCreateDBInstancesResponse };
  InquiryPriceRenewDBInstance: { request: InquiryPriceRenewDBInstanceRequest; response: InquiryPriceRenewDBInstanceResponse };
  InquiryPriceUpgradeDBInstance: { request: InquiryPriceUpgradeDBInstanceRequest; response: InquiryPriceUpgradeDBInstanceResponse };
  IsolateDBInstances: { request: IsolateDBInstancesRequest; response: IsolateDBInstancesResponse };
  LockAccount: { request: LockAccountRequest; response: LockAccountResponse };
  ModifyAccountPrivileges: { request: ModifyAccountPrivilegesRequest; response: ModifyAccountPrivilegesResponse };
  ModifyAccountRemark: { request: ModifyAccountRemarkRequest; response: ModifyAccountRemarkResponse };
  ModifyAuditService: { request: ModifyAuditServiceRequest; response: ModifyAuditServiceResponse };
  ModifyBackupDownloadRestriction: { request: ModifyBackupDownloadRestrictionRequest; response: ModifyBackupDownloadRestrictionResponse };
  ModifyBackupPlan: { request: ModifyBackupPlanRequest; response: ModifyBackupPlanResponse };
  ModifyBaseBackupExpireTime: { request: ModifyBaseBackupExpireTimeRequest; response: ModifyBaseBackupExpireTimeResponse };
  ModifyDBInstanceChargeType: { request: ModifyDBInstanceChargeTypeRequest; response: ModifyDBInstanceChargeTypeResponse };
  ModifyDBInstanceDeletionProtection: { request: ModifyDBInstanceDeletionProtectionRequest; response: ModifyDBInstanceDeletionProtectionResponse };
  ModifyDBInstanceDeployment: { request: ModifyDBInstanceDeploymentRequest; response: ModifyDBInstanceDeploymentResponse };
  ModifyDBInstanceHAConfig: { request: ModifyDBInstanceHAConfigRequest; response: ModifyDBInstanceHAConfigResponse };
  ModifyDBInstanceName: { request: ModifyDBInstanceNameRequest; response: ModifyDBInstanceNameResponse };
  ModifyDBInstanceParameters: { request: ModifyDBInstanceParametersRequest; response: ModifyDBInstanceParametersResponse };
  ModifyDBInstanceReadOnlyGroup: { request: ModifyDBInstanceReadOnlyGroupRequest; response: ModifyDBInstanceReadOnlyGroupResponse };
  ModifyDBInstanceSSLConfig: { request: ModifyDBInstanceSSLConfigRequest; response: ModifyDBInstanceSSLConfigResponse };
  ModifyDBInstanceSecurityGroups: { request: ModifyDBInstanceSecurityGroupsRequest; response: ModifyDBInstanceSecurityGroupsResponse };
  ModifyDBInstanceSpec: { request: ModifyDBInstanceSpecRequest; response: ModifyDBInstanceSpecResponse };
  ModifyDBInstancesProject: { request: ModifyDBInstancesProjectRequest; response: ModifyDBInstancesProjectResponse };
  ModifyDBProxy: { request: ModifyDBProxyRequest; response: ModifyDBProxyResponse };
  ModifyDBProxyAddress: { request: ModifyDBProxyAddressRequest; response: ModifyDBProxyAddressResponse };
  ModifyDBProxySSLConfig: { request: ModifyDBProxySSLConfigRequest; response: ModifyDBProxySSLConfigResponse };
  ModifyDatabaseOwner: { request: ModifyDatabaseOwnerRequest; response: ModifyDatabaseOwnerResponse };
  ModifyMaintainTimeWindow: { request: ModifyMaintainTimeWindowRequest; response: ModifyMaintainTimeWindowResponse };
  ModifyParameterTemplate: { request: ModifyParameterTemplateRequest; response: ModifyParameterTemplateResponse };
  ModifyReadOnlyDBInstanceWeight: { request: ModifyReadOnlyDBInstanceWeightRequest; response: ModifyReadOnlyDBInstanceWeightResponse };
  ModifyReadOnlyGroupConfig: { request: ModifyReadOnlyGroupConfigRequest; response: ModifyReadOnlyGroupConfigResponse };
  ModifySwitchTimePeriod: { request: ModifySwitchTimePeriodRequest; response: ModifySwitchTimePeriodResponse };
  OpenAccountCAM: { request: OpenAccountCAMRequest; response: OpenAccountCAMResponse };
  OpenAuditService: { request: OpenAuditServiceRequest; response: OpenAuditServiceResponse };
  OpenDBExtranetAccess: { request: OpenDBExtranetAccessRequest; response: OpenDBExtranetAccessResponse };
  OpenMem0Service: { request: OpenMem0ServiceRequest; response: OpenMem0ServiceResponse };
  OpenPostgRESTService: { request: OpenPostgRESTServiceRequest; response: OpenPostgRESTServiceResponse };
  OpenServerlessDBExtranetAccess: { request: OpenServerlessDBExtranetAccessRequest; response: OpenServerlessDBExtranetAccessResponse };
  RebalanceReadOnlyGroup: { request: RebalanceReadOnlyGroupRequest; response: RebalanceReadOnlyGroupResponse };
  RefreshAccountPassword: { request: RefreshAccountPasswordRequest; response: RefreshAccountPasswordResponse };
  ReloadBalanceDBProxyNode: { request: ReloadBalanceDBProxyNodeRequest; response: ReloadBalanceDBProxyNodeResponse };
  RemoveDBInstanceFromReadOnlyGroup: { request: RemoveDBInstanceFromReadOnlyGroupRequest; response: RemoveDBInstanceFromReadOnlyGroupResponse };
  RenewInstance: { request: RenewInstanceRequest; response: RenewInstanceResponse };
  ResetAccountPassword: { request: ResetAccountPasswordRequest; response: ResetAccountPasswordResponse };
  RestartDBInstance: { request: RestartDBInstanceRequest; response: RestartDBInstanceResponse };
  RestoreDBInstanceObjects: { request: RestoreDBInstanceObjectsRequest; response: RestoreDBInstanceObjectsResponse };
  SetAutoRenewFlag: { request: SetAutoRenewFlagRequest; response: SetAutoRenewFlagResponse };
  SwitchDBInstancePrimary: { request: SwitchDBInstancePrimaryRequest; response: SwitchDBInstancePrimaryResponse };
  UnlockAccount: { request: UnlockAccountRequest; response: UnlockAccountResponse };
  UpgradeDBInstance: { request: UpgradeDBInstanceRequest; response: UpgradeDBInstanceResponse };
  UpgradeDBInstanceKernelVersion: { request: UpgradeDBInstanceKernelVersionRequest; response: UpgradeDBInstanceKernelVersionResponse };
  UpgradeDBInstanceMajorVersion: { request: UpgradeDBInstanceMajorVersionRequest; response: UpgradeDBInstanceMajorVersionResponse };
}

/** A method for every action of the API, under the API's own name. */
export interface ActionMethods {
  /**
   * Puts a read-only instance into a read-only group of its primary instance; fails if the instance already is in another
   * group. Runs in the background: poll `DescribeTasks` by `TaskId`.
   * Changes something. At most 100 calls a second, per region and account.
   */
  AddDBInstanceToReadOnlyGroup(params: AddDBInstanceToReadOnlyGroupRequest, options?: CallOptions): Promise<AddDBInstanceToReadOnlyGroupResponse>;
  /**
   * Buys a new instance that holds the data of an existing one, taken from a base backup or a point in time. It is charged like
   * any new instance and is created in the background: follow the order with `DescribeOrders` by `DealName`.
   * Exactly one of `BackupSetId` and `RecoveryTargetTime` is given.
   * `Period` must be `1` when `InstanceChargeType` is `POSTPAID_BY_HOUR`.
   * `AutoRenewFlag` is only for `InstanceChargeType` `PREPAID`.
   * Changes something. At most 100 calls a second, per region and account.
   */
  CloneDBInstance(params: CloneDBInstanceRequest, options?: CallOptions): Promise<CloneDBInstanceResponse>;
  /**
   * Turns off CAM authentication of a database account and gives the account a new password to log in with. Returns no task to
   * poll.
   * Changes something.
   */
  CloseAccountCAM(params: CloseAccountCAMRequest, options?: CallOptions): Promise<CloseAccountCAMResponse>;
  /**
   * Turns SQL audit off for an instance, so that its statements are no longer recorded. The sources do not say what becomes of
   * logs already stored: export those you need first.
   * Changes something.
   */
  CloseAuditService(params: CloseAuditServiceRequest, options?: CallOptions): Promise<CloseAuditServiceResponse>;
  /**
   * Closes the public address of an instance in the background; clients can no longer connect through it. Poll `DescribeTasks`.
   * Changes something. At most 100 calls a second, per region and account.
   */
  CloseDBExtranetAccess(params: CloseDBExtranetAccessRequest, options?: CallOptions): Promise<CloseDBExtranetAccessResponse>;
  /**
   * Deletes one address of a database proxy; clients can no longer connect through it. Runs in the background: poll
   * `DescribeTasks` by `TaskId`. A proxy group keeps at least one address, so the last one cannot be deleted.
   * Changes something.
   */
  CloseDBProxyAddress(params: CloseDBProxyAddressRequest, options?: CallOptions): Promise<CloseDBProxyAddressResponse>;
  /**
   * Closes the Mem0 service of an instance in the background; poll `DescribeTasks` by `TaskId` or `DescribeMem0Service`. No
   * source says whether the stored memories are kept.
   * Changes something.
   */
  CloseMem0Service(params: CloseMem0ServiceRequest, options?: CallOptions): Promise<CloseMem0ServiceResponse>;
  /**
   * Closes the PostgREST service of an instance in the background, so its HTTP addresses stop serving; poll `DescribeTasks` by
   * `TaskId` or `DescribePostgRESTService`.
   * Changes something.
   */
  ClosePostgRESTService(params: ClosePostgRESTServiceRequest, options?: CallOptions): Promise<ClosePostgRESTServiceResponse>;
  /**
   * Turned off the public address of a serverless instance. Withdrawn with the serverless product; for ordinary instances use
   * CloseDBExtranetAccess. No source describes its fields.
   * Changes something. At most 100 calls a second, per region and account.
   * @deprecated Withdrawn from the service on 2025-05-20.
   */
  CloseServerlessDBExtranetAccess(params?: CloseServerlessDBExtranetAccessRequest, options?: CallOptions): Promise<CloseServerlessDBExtranetAccessResponse>;
  /**
   * Creates a database account on an instance. The texts mention an Oid in the answer, but the answer has no such field.
   * Accounts of type `tencentDBSuper` need a recent enough kernel version.
   * Changes something. At most 20 calls a second, per region and account.
   */
  CreateAccount(params: CreateAccountRequest, options?: CallOptions): Promise<CreateAccountResponse>;
  /**
   * Exports the audit logs of a period to a file, in the background without a task: poll `DescribeAuditLogFiles` with the file
   * name until `Status` is no longer `running`, then download it.
   * Changes something.
   */
  CreateAuditLogFile(params: CreateAuditLogFileRequest, options?: CallOptions): Promise<CreateAuditLogFileResponse>;
  /**
   * Adds a backup plan to an instance, besides the default one. Currently only monthly plans can be created; the backups it
   * makes take up backup space, which is billed beyond the free quota.
   * Changes something. At most 20 calls a second, per region and account.
   */
  CreateBackupPlan(params: CreateBackupPlanRequest, options?: CallOptions): Promise<CreateBackupPlanResponse>;
  /**
   * Starts a manual base backup of an instance. It runs in the background without a task: watch its `State` in
   * `DescribeBaseBackups`. It takes up backup space, which is billed beyond the free quota.
   * Changes something. At most 100 calls a second, per region and account.
   */
  CreateBaseBackup(params: CreateBaseBackupRequest, options?: CallOptions): Promise<CreateBaseBackupResponse>;
  /**
   * Adds a private address in a VPC to an instance, in the background; poll `DescribeTasks`. An instance has one or two
   * networks.
   * Changes something. At most 100 calls a second, per region and account.
   */
  CreateDBInstanceNetworkAccess(params: CreateDBInstanceNetworkAccessRequest, options?: CallOptions): Promise<CreateDBInstanceNetworkAccessResponse>;
  /**
   * Buys instances without initializing them; withdrawn on 2025-06-04, use `CreateInstances`, which delivers instances ready
   * for use.
   * Changes something. At most 100 calls a second, per region and account.
   * @deprecated Withdrawn from the service on 2025-06-04. Use {@link CreateInstances}.
   */
  CreateDBInstances(params: CreateDBInstancesRequest, options?: CallOptions): Promise<CreateDBInstancesResponse>;
  /**
   * Buys a database proxy for an instance, charged by use (pay-as-you-go is the only mode). Answers with the order and the new
   * proxy group at once and builds it in the background: follow it with `DescribeDBProxy` or `DescribeOrders`.
   * Changes something.
   */
  CreateDBProxy(params: CreateDBProxyRequest, options?: CallOptions): Promise<CreateDBProxyResponse>;
  /**
   * Adds a connection address to a database proxy, with its own read/write splitting, weights and removal of lagging read-only
   * instances. Runs in the background: poll `DescribeTasks` by `TaskId`.
   * `LatencyRemoveTime` is required when `LatencyRemove` is `true`.
   * `ProxyAllocation` is required when `WeightMode` is `custom`.
   * Changes something.
   */
  CreateDBProxyAddress(params: CreateDBProxyAddressRequest, options?: CallOptions): Promise<CreateDBProxyAddressResponse>;
  /**
   * Creates a database in an instance and gives it an owner.
   * Changes something. At most 20 calls a second, per region and account.
   */
  CreateDatabase(params: CreateDatabaseRequest, options?: CallOptions): Promise<CreateDatabaseResponse>;
  /**
   * Buys instances that start by themselves, ready for use. Prepaid: takes the full price at once; pay-as-you-go: freezes one
   * hour's price. Created in the background: find the instances with `DescribeOrders`, then poll `DescribeDBInstances` until
   * `running`.
   * `Period` must be `1` when `InstanceChargeType` is `POSTPAID_BY_HOUR`.
   * Changes something. At most 100 calls a second, per region and account.
   */
  CreateInstances(params: CreateInstancesRequest, options?: CallOptions): Promise<CreateInstancesResponse>;
  /**
   * Creates a parameter template for one major version and engine. It takes no parameter values; put them in with
   * ModifyParameterTemplate.
   * Changes something. At most 100 calls a second, per region and account.
   */
  CreateParameterTemplate(params: CreateParameterTemplateRequest, options?: CallOptions): Promise<CreateParameterTemplateResponse>;
  /**
   * Buys one or more read-only instances of a primary instance, which costs money at once (prepaid) or by the hour. They are
   * built in the background: look the orders up with `DescribeOrders`, the instances with `DescribeDBInstances`.
   * `Period` must be `1` when `InstanceChargeType` is `POSTPAID_BY_HOUR`.
   * `InstanceChargeType` must be `POSTPAID_BY_HOUR` when the primary instance is postpaid.
   * Changes something. At most 100 calls a second, per region and account.
   */
  CreateReadOnlyDBInstance(params: CreateReadOnlyDBInstanceRequest, options?: CallOptions): Promise<CreateReadOnlyDBInstanceResponse>;
  /**
   * Creates a read-only group for a primary instance, with its rules for taking out lagging instances. Runs in the background:
   * poll `DescribeTasks` by `TaskId`.
   * `ReplayLatencyEliminate` must equal `ReplayLagEliminate`.
   * `MaxReplayLag` is required when `ReplayLagEliminate` is `1`.
   * `MaxReplayLag` must be `0` when `ReplayLagEliminate` is `0`.
   * `MaxReplayLatency` is required when `ReplayLatencyEliminate` is `1`.
   * `MaxReplayLatency` must be `0` when `ReplayLatencyEliminate` is `0`.
   * `MinDelayEliminateReserve` is required when `ReplayLatencyEliminate` is `1`.
   * `MinDelayEliminateReserve` is ignored when `ReplayLagEliminate` is `0`.
   * Changes something. At most 100 calls a second, per region and account.
   */
  CreateReadOnlyGroup(params: CreateReadOnlyGroupRequest, options?: CallOptions): Promise<CreateReadOnlyGroupResponse>;
  /**
   * Adds a private address in a VPC to a read-only group, in the background; poll `DescribeTasks`. A read-only group has at
   * most two networks.
   * Changes something. At most 100 calls a second, per region and account.
   */
  CreateReadOnlyGroupNetworkAccess(params: CreateReadOnlyGroupNetworkAccessRequest, options?: CallOptions): Promise<CreateReadOnlyGroupNetworkAccessResponse>;
  /**
   * Created a serverless instance. Withdrawn with the serverless product, whose instances and service have been shut down; use
   * CreateInstances.
   * Changes something. At most 100 calls a second, per region and account.
   * @deprecated Withdrawn from the service on 2025-07-27.
   */
  CreateServerlessDBInstance(params: CreateServerlessDBInstanceRequest, options?: CallOptions): Promise<CreateServerlessDBInstanceResponse>;
  /**
   * Deletes a database account of an instance. Deleting an account that no longer exists is not an error, so the call can be
   * repeated. The texts ask for an Oid as well, but there is no such field.
   * Changes something. At most 20 calls a second, per region and account.
   */
  DeleteAccount(params: DeleteAccountRequest, options?: CallOptions): Promise<DeleteAccountResponse>;
  /**
   * Deletes an exported audit log file, which can then no longer be downloaded.
   * Changes something.
   */
  DeleteAuditLogFile(params: DeleteAuditLogFileRequest, options?: CallOptions): Promise<DeleteAuditLogFileResponse>;
  /**
   * Deletes a backup plan of an instance; no further backups are made by it.
   * Changes something. At most 20 calls a second, per region and account.
   */
  DeleteBackupPlan(params: DeleteBackupPlanRequest, options?: CallOptions): Promise<DeleteBackupPlanResponse>;
  /**
   * Deletes a base backup of an instance for good; it can then no longer be restored, cloned from or downloaded. Automatic
   * backups of the last 7 days cannot be deleted.
   * Changes something. At most 100 calls a second, per region and account.
   */
  DeleteBaseBackup(params: DeleteBaseBackupRequest, options?: CallOptions): Promise<DeleteBaseBackupResponse>;
  /**
   * Deletes a private address of an instance in the background; clients can no longer connect through it. The last network
   * cannot be deleted. Poll `DescribeTasks`.
   * Changes something. At most 100 calls a second, per region and account.
   */
  DeleteDBInstanceNetworkAccess(params: DeleteDBInstanceNetworkAccessRequest, options?: CallOptions): Promise<DeleteDBInstanceNetworkAccessResponse>;
  /**
   * Deletes a database with all its data; this cannot be undone, so back up first. The instance must be running, and read-only
   * instances and system databases such as `postgres`, `template0` and `template1` are refused.
   * Changes something.
   */
  DeleteDatabase(params: DeleteDatabaseRequest, options?: CallOptions): Promise<DeleteDatabaseResponse>;
  /**
   * Deletes a log backup of an instance for good, which may leave gaps in the points in time that can be restored. Automatic
   * backups of the last 7 days cannot be deleted.
   * Changes something. At most 100 calls a second, per region and account.
   */
  DeleteLogBackup(params: DeleteLogBackupRequest, options?: CallOptions): Promise<DeleteLogBackupResponse>;
  /**
   * Deletes one parameter template together with the parameter values kept in it. No source describes a way to get it back.
   * Changes something. At most 100 calls a second, per region and account.
   */
  DeleteParameterTemplate(params: DeleteParameterTemplateRequest, options?: CallOptions): Promise<DeleteParameterTemplateResponse>;
  /**
   * Deletes an empty read-only group; fails while the group still has instances. Runs in the background: poll `DescribeTasks`
   * with the `FlowId`.
   * Changes something. At most 100 calls a second, per region and account.
   */
  DeleteReadOnlyGroup(params: DeleteReadOnlyGroupRequest, options?: CallOptions): Promise<DeleteReadOnlyGroupResponse>;
  /**
   * Deletes a private address of a read-only group in the background; clients can no longer connect through it. The last
   * network cannot be deleted. Poll `DescribeTasks`.
   * Changes something. At most 100 calls a second, per region and account.
   */
  DeleteReadOnlyGroupNetworkAccess(params: DeleteReadOnlyGroupNetworkAccessRequest, options?: CallOptions): Promise<DeleteReadOnlyGroupNetworkAccessResponse>;
  /**
   * Deleted a serverless instance. Withdrawn with the serverless product; for ordinary instances use IsolateDBInstances and
   * DestroyDBInstance. No source describes its fields.
   * Changes something. At most 100 calls a second, per region and account.
   * @deprecated Withdrawn from the service on 2025-05-20.
   */
  DeleteServerlessDBInstance(params?: DeleteServerlessDBInstanceRequest, options?: CallOptions): Promise<DeleteServerlessDBInstanceResponse>;
  /**
   * Lists the privileges that a database account has on the given database objects, or its account type.
   * Reads only. At most 20 calls a second, per region and account.
   */
  DescribeAccountPrivileges(params: DescribeAccountPrivilegesRequest, options?: CallOptions): Promise<DescribeAccountPrivilegesResponse>;
  /**
   * Lists the database accounts of an instance.
   * Reads only. At most 1000 calls a second, per region and account.
   */
  DescribeAccounts(params: DescribeAccountsRequest, options?: CallOptions): Promise<DescribeAccountsResponse>;
  /**
   * Lists the instances that have SQL audit on, or those that do not, with log retention, stored volume and log delivery.
   * Reads only.
   */
  DescribeAuditInstanceList(params: DescribeAuditInstanceListRequest, options?: CallOptions): Promise<DescribeAuditInstanceListResponse>;
  /**
   * Lists the audit log files exported from an instance, with progress and download address.
   * Reads only.
   */
  DescribeAuditLogFiles(params: DescribeAuditLogFilesRequest, options?: CallOptions): Promise<DescribeAuditLogFilesResponse>;
  /**
   * Searches the audit logs of an instance within a period and lists the entries. The offset is bounded, so export large
   * periods with `CreateAuditLogFile`.
   * Reads only.
   */
  DescribeAuditLogs(params: DescribeAuditLogsRequest, options?: CallOptions): Promise<DescribeAuditLogsResponse>;
  /**
   * Reports the earliest and latest point in time to which an instance can be restored.
   * Reads only. At most 1000 calls a second, per region and account.
   */
  DescribeAvailableRecoveryTime(params: DescribeAvailableRecoveryTimeRequest, options?: CallOptions): Promise<DescribeAvailableRecoveryTimeResponse>;
  /**
   * Reports from which networks backup files may be downloaded. The setting is not per instance.
   * Reads only. At most 20 calls a second, per region and account.
   */
  DescribeBackupDownloadRestriction(params?: DescribeBackupDownloadRestrictionRequest, options?: CallOptions): Promise<DescribeBackupDownloadRestrictionResponse>;
  /**
   * Makes a temporary download URL for one base backup or log backup. Whoever holds the URL can fetch the data, within the
   * download restriction, until it expires.
   * Reads only. At most 1000 calls a second, per region and account.
   */
  DescribeBackupDownloadURL(params: DescribeBackupDownloadURLRequest, options?: CallOptions): Promise<DescribeBackupDownloadURLResponse>;
  /**
   * Reports how many backups the account has, how much space they take, and how much of it is free or billed.
   * Reads only. At most 1000 calls a second, per region and account.
   */
  DescribeBackupOverview(params?: DescribeBackupOverviewRequest, options?: CallOptions): Promise<DescribeBackupOverviewResponse>;
  /**
   * Lists all backup plans of an instance, the default one and those created with `CreateBackupPlan`.
   * Reads only. At most 1000 calls a second, per region and account.
   */
  DescribeBackupPlans(params: DescribeBackupPlansRequest, options?: CallOptions): Promise<DescribeBackupPlansResponse>;
  /**
   * Lists backup statistics by instance: number of backups and the space they take, one row per instance.
   * Reads only. At most 1000 calls a second, per region and account.
   */
  DescribeBackupSummaries(params?: DescribeBackupSummariesRequest, options?: CallOptions): Promise<DescribeBackupSummariesResponse>;
  /**
   * Lists base backups of the account's instances by finish time; without times only those of the last 7 days.
   * Reads only. At most 1000 calls a second, per region and account.
   */
  DescribeBaseBackups(params?: DescribeBaseBackupsRequest, options?: CallOptions): Promise<DescribeBaseBackupsResponse>;
  /**
   * Lists the instance classes (CPU, memory, storage limits) on sale in one zone for one engine, major version and storage
   * type. Their `SpecCode` is what the buying and pricing actions take.
   * Reads only. At most 1000 calls a second, per region and account.
   */
  DescribeClasses(params: DescribeClassesRequest, options?: CallOptions): Promise<DescribeClassesResponse>;
  /**
   * Reports the smallest specification and disk size that `CloneDBInstance` accepts for a source instance and a base backup or
   * point in time.
   * At least one of `BackupSetId` and `RecoveryTargetTime` is given.
   * `BackupSetId` wins over `RecoveryTargetTime` when both are given.
   * Reads only. At most 1000 calls a second, per region and account.
   */
  DescribeCloneDBInstanceSpec(params: DescribeCloneDBInstanceSpecRequest, options?: CallOptions): Promise<DescribeCloneDBInstanceSpecResponse>;
  /**
   * Lists full backups of an instance. An early action that is no longer developed: use `DescribeBaseBackups` in its place.
   * Reads only. At most 1000 calls a second, per region and account.
   * @deprecated Use {@link DescribeBaseBackups}.
   */
  DescribeDBBackups(params: DescribeDBBackupsRequest, options?: CallOptions): Promise<DescribeDBBackupsResponse>;
  /**
   * Lists error log entries of an instance within a time range, page by page, optionally narrowed by database, keywords and
   * filters. Logs are kept for 7 days by default, and at most 10000 entries are counted.
   * Reads only. At most 100 calls a second, per region and account.
   */
  DescribeDBErrlogs(params: DescribeDBErrlogsRequest, options?: CallOptions): Promise<DescribeDBErrlogsResponse>;
  /**
   * Shows the details of one instance: status, specification, versions, network addresses, nodes, billing and tags.
   * Reads only. At most 1000 calls a second, per region and account.
   */
  DescribeDBInstanceAttribute(params: DescribeDBInstanceAttributeRequest, options?: CallOptions): Promise<DescribeDBInstanceAttributeResponse>;
  /**
   * Shows when a standby node of an instance may become primary, and when a semi-synchronous instance replicates synchronously
   * or asynchronously.
   * Reads only. At most 20 calls a second, per region and account.
   */
  DescribeDBInstanceHAConfig(params: DescribeDBInstanceHAConfigRequest, options?: CallOptions): Promise<DescribeDBInstanceHAConfigResponse>;
  /**
   * Lists the parameters of an instance with their current and default values, allowed values and whether a change needs a
   * restart.
   * Reads only. At most 1000 calls a second, per region and account.
   */
  DescribeDBInstanceParameters(params: DescribeDBInstanceParametersRequest, options?: CallOptions): Promise<DescribeDBInstanceParametersResponse>;
  /**
   * Shows whether SSL is on for an instance, which address its certificate covers, and where to get the root certificate.
   * Reads only. At most 20 calls a second, per region and account.
   */
  DescribeDBInstanceSSLConfig(params: DescribeDBInstanceSSLConfigRequest, options?: CallOptions): Promise<DescribeDBInstanceSSLConfigResponse>;
  /**
   * Lists the security groups bound to an instance or a read-only group, with their rules.
   * At least one of `DBInstanceId` and `ReadOnlyGroupId` is given.
   * Reads only. At most 1000 calls a second, per region and account.
   */
  DescribeDBInstanceSecurityGroups(params?: DescribeDBInstanceSecurityGroupsRequest, options?: CallOptions): Promise<DescribeDBInstanceSecurityGroupsResponse>;
  /**
   * Lists instances with their details, one page at a time, optionally filtered and sorted.
   * Reads only. At most 1000 calls a second, per region and account.
   */
  DescribeDBInstances(params?: DescribeDBInstancesRequest, options?: CallOptions): Promise<DescribeDBInstancesResponse>;
  /**
   * Lists the database proxies of an instance with their nodes, addresses and routes.
   * Reads only.
   */
  DescribeDBProxy(params: DescribeDBProxyRequest, options?: CallOptions): Promise<DescribeDBProxyResponse>;
  /**
   * Shows whether a proxy address accepts SSL, which address the certificate protects and where to download the CA certificate.
   * Reads only.
   */
  DescribeDBProxySSLConfig(params: DescribeDBProxySSLConfigRequest, options?: CallOptions): Promise<DescribeDBProxySSLConfigResponse>;
  /**
   * Lists the proxy node sizes on sale and, if an instance is given, whether it can have a proxy and in which zones.
   * Reads only.
   */
  DescribeDBProxySpecs(params?: DescribeDBProxySpecsRequest, options?: CallOptions): Promise<DescribeDBProxySpecsResponse>;
  /**
   * Listed slow queries of an instance, grouped by statement. It has returned no data since 2021-09-01 and is withdrawn; use
   * DescribeSlowQueryList.
   * Reads only. At most 100 calls a second, per region and account.
   * @deprecated Withdrawn from the service on 2025-08-13. Use {@link DescribeSlowQueryList}.
   */
  DescribeDBSlowlogs(params: DescribeDBSlowlogsRequest, options?: CallOptions): Promise<DescribeDBSlowlogsResponse>;
  /**
   * Lists the database versions on offer, with their status, features and possible upgrade targets.
   * Reads only. At most 1000 calls a second, per region and account.
   */
  DescribeDBVersions(params?: DescribeDBVersionsRequest, options?: CallOptions): Promise<DescribeDBVersionsResponse>;
  /**
   * Lists transaction log (Xlog) files of an instance. An early action that is no longer developed: use `DescribeLogBackups` in
   * its place.
   * Reads only. At most 1000 calls a second, per region and account.
   * @deprecated Use {@link DescribeLogBackups}.
   */
  DescribeDBXlogs(params: DescribeDBXlogsRequest, options?: CallOptions): Promise<DescribeDBXlogsResponse>;
  /**
   * Lists the names of the objects of one type in an instance: databases, schemas of a database, tables of a schema, columns of
   * a table and so on.
   * `DatabaseName` is required unless `ObjectType` is `database`, `account`.
   * `SchemaName` is required unless `ObjectType` is `database`, `schema`, `account`.
   * `TableName` is required when `ObjectType` is `column`.
   * Reads only. At most 20 calls a second, per region and account.
   */
  DescribeDatabaseObjects(params: DescribeDatabaseObjectsRequest, options?: CallOptions): Promise<DescribeDatabaseObjectsResponse>;
  /**
   * Lists the databases of an instance, by name and with their owner, encoding and privileges.
   * Reads only. At most 1000 calls a second, per region and account.
   */
  DescribeDatabases(params: DescribeDatabasesRequest, options?: CallOptions): Promise<DescribeDatabasesResponse>;
  /**
   * Lists the account's dedicated clusters with their total and free CPU, memory and disk.
   * Reads only. At most 20 calls a second, per region and account.
   */
  DescribeDedicatedClusters(params?: DescribeDedicatedClustersRequest, options?: CallOptions): Promise<DescribeDedicatedClustersResponse>;
  /**
   * Lists every parameter that a major version and engine support, with default and allowed values. It concerns no particular
   * instance.
   * Reads only. At most 1000 calls a second, per region and account.
   */
  DescribeDefaultParameters(params: DescribeDefaultParametersRequest, options?: CallOptions): Promise<DescribeDefaultParametersResponse>;
  /**
   * Lists the KMS keys used for the TDE encryption of an instance.
   * Reads only. At most 1000 calls a second, per region and account.
   */
  DescribeEncryptionKeys(params: DescribeEncryptionKeysRequest, options?: CallOptions): Promise<DescribeEncryptionKeysResponse>;
  /**
   * Lists log backups of the account's instances by finish time; without times only those of the last 7 days.
   * Reads only. At most 1000 calls a second, per region and account.
   */
  DescribeLogBackups(params?: DescribeLogBackupsRequest, options?: CallOptions): Promise<DescribeLogBackupsResponse>;
  /**
   * Shows the weekly maintenance window of an instance.
   * Reads only. At most 1000 calls a second, per region and account.
   */
  DescribeMaintainTimeWindow(params: DescribeMaintainTimeWindowRequest, options?: CallOptions): Promise<DescribeMaintainTimeWindowResponse>;
  /**
   * Shows the state, address, models and database of the Mem0 service of an instance.
   * Reads only.
   */
  DescribeMem0Service(params: DescribeMem0ServiceRequest, options?: CallOptions): Promise<DescribeMem0ServiceResponse>;
  /**
   * Looks up orders by name and says which instances each one covers. Use it after buying to learn the new instance IDs.
   * Reads only. At most 1000 calls a second, per region and account.
   */
  DescribeOrders(params: DescribeOrdersRequest, options?: CallOptions): Promise<DescribeOrdersResponse>;
  /**
   * Returns one parameter template: its name, description, version, engine and the parameters it holds.
   * Reads only. At most 1000 calls a second, per region and account.
   */
  DescribeParameterTemplateAttributes(params: DescribeParameterTemplateAttributesRequest, options?: CallOptions): Promise<DescribeParameterTemplateAttributesResponse>;
  /**
   * Lists parameter templates, page by page, with their basic data. Read the parameters of one with
   * DescribeParameterTemplateAttributes.
   * `OrderByType` is ignored without `OrderBy`.
   * Reads only. At most 1000 calls a second, per region and account.
   */
  DescribeParameterTemplates(params?: DescribeParameterTemplatesRequest, options?: CallOptions): Promise<DescribeParameterTemplatesResponse>;
  /**
   * Lists the parameter changes made on an instance, grouped by parameter, with old and new values and their progress.
   * Reads only. At most 1000 calls a second, per region and account.
   */
  DescribeParamsEvent(params: DescribeParamsEventRequest, options?: CallOptions): Promise<DescribeParamsEventResponse>;
  /**
   * Shows the state, addresses and JWT secret of the PostgREST service of an instance. The answer contains a secret.
   * Reads only.
   */
  DescribePostgRESTService(params: DescribePostgRESTServiceRequest, options?: CallOptions): Promise<DescribePostgRESTServiceResponse>;
  /**
   * Lists the specifications on sale per zone. Early action that no longer gains features; use `DescribeClasses` instead.
   * Reads only. At most 1000 calls a second, per region and account.
   * @deprecated Use {@link DescribeClasses}.
   */
  DescribeProductConfig(params?: DescribeProductConfigRequest, options?: CallOptions): Promise<DescribeProductConfigResponse>;
  /**
   * Lists the read-only groups of a primary instance with their rules, addresses and instances, a page at a time; the answer
   * has no total.
   * Reads only. At most 1000 calls a second, per region and account.
   */
  DescribeReadOnlyGroups(params?: DescribeReadOnlyGroupsRequest, options?: CallOptions): Promise<DescribeReadOnlyGroupsResponse>;
  /**
   * Lists the regions in which the service is sold.
   * Reads only. At most 1000 calls a second, per region and account.
   */
  DescribeRegions(params?: DescribeRegionsRequest, options?: CallOptions): Promise<DescribeRegionsResponse>;
  /**
   * Listed serverless instances with their details. Withdrawn with the serverless product, whose instances and service have
   * been shut down; use DescribeDBInstances.
   * Reads only. At most 1000 calls a second, per region and account.
   * @deprecated Withdrawn from the service on 2025-07-27.
   */
  DescribeServerlessDBInstances(params?: DescribeServerlessDBInstancesRequest, options?: CallOptions): Promise<DescribeServerlessDBInstancesResponse>;
  /**
   * Groups the slow queries of an instance within a time range by their statement with parameters abstracted, and lists the
   * groups with counts and times, page by page. Logs are kept for 7 days by default.
   * Reads only. At most 100 calls a second, per region and account.
   */
  DescribeSlowQueryAnalysis(params: DescribeSlowQueryAnalysisRequest, options?: CallOptions): Promise<DescribeSlowQueryAnalysisResponse>;
  /**
   * Lists the single slow queries of an instance within a time range, page by page, together with a count by duration. Logs are
   * kept for 7 days by default, and at most 10000 queries are counted.
   * Reads only. At most 100 calls a second, per region and account.
   */
  DescribeSlowQueryList(params: DescribeSlowQueryListRequest, options?: CallOptions): Promise<DescribeSlowQueryListResponse>;
  /**
   * Lists background tasks with their status, progress and results; poll it with the `TaskId` or `FlowId` another action
   * returned. The step names are summaries that may change between releases, so do not build logic on them.
   * Reads only. At most 20 calls a second, per region and account.
   */
  DescribeTasks(params?: DescribeTasksRequest, options?: CallOptions): Promise<DescribeTasksResponse>;
  /**
   * Lists the availability zones of the request's region, their state and the zones that can hold their standby nodes.
   * Reads only. At most 1000 calls a second, per region and account.
   */
  DescribeZones(params?: DescribeZonesRequest, options?: CallOptions): Promise<DescribeZonesResponse>;
  /**
   * Destroys an isolated instance for good: its data is deleted and cannot be recovered. Only isolated instances can be
   * destroyed, so call `IsolateDBInstances` first.
   * Changes something. At most 50 calls a second, per region and account.
   */
  DestroyDBInstance(params: DestroyDBInstanceRequest, options?: CallOptions): Promise<DestroyDBInstanceResponse>;
  /**
   * Destroys a database proxy for good, without prior isolation: its addresses and resources are released, its security groups
   * unbound and billing notified. Runs in the background without a task ID in the answer; watch `DescribeDBProxy`.
   * Changes something.
   */
  DestroyDBProxy(params: DestroyDBProxyRequest, options?: CallOptions): Promise<DestroyDBProxyResponse>;
  /**
   * Restores instances from isolation. A prepaid instance is bought again for `Period` months, which costs money; poll
   * `DescribeDBInstances` until the status leaves `disisolating`.
   * Changes something. At most 100 calls a second, per region and account.
   */
  DisIsolateDBInstances(params: DisIsolateDBInstancesRequest, options?: CallOptions): Promise<DisIsolateDBInstancesResponse>;
  /**
   * Initializes instances bought with `CreateDBInstances`; withdrawn on 2025-05-21, use `CreateInstances`, whose instances need
   * no initialization.
   * Changes something. At most 100 calls a second, per region and account.
   * @deprecated Withdrawn from the service on 2025-05-21. Use {@link CreateInstances}.
   */
  InitDBInstances(params: InitDBInstancesRequest, options?: CallOptions): Promise<InitDBInstancesResponse>;
  /**
   * Quotes the price of buying instances of a given class, storage and period. Places no order.
   * Reads only. At most 20 calls a second, per region and account.
   */
  InquiryPriceCreateDBInstances(params: InquiryPriceCreateDBInstancesRequest, options?: CallOptions): Promise<InquiryPriceCreateDBInstancesResponse>;
  /**
   * Quotes the price of renewing a prepaid instance. Places no order; pay-as-you-go instances are refused with
   * `OperationDenied.PostPaidPayModeError`.
   * Reads only. At most 20 calls a second, per region and account.
   */
  InquiryPriceRenewDBInstance(params: InquiryPriceRenewDBInstanceRequest, options?: CallOptions): Promise<InquiryPriceRenewDBInstanceResponse>;
  /**
   * Quotes the price of moving an instance to other CPU, memory and storage sizes. Changes nothing and places no order;
   * documented for pay-as-you-go instances only.
   * Reads only. At most 20 calls a second, per region and account.
   */
  InquiryPriceUpgradeDBInstance(params: InquiryPriceUpgradeDBInstanceRequest, options?: CallOptions): Promise<InquiryPriceUpgradeDBInstanceResponse>;
  /**
   * Isolates instances. `DisIsolateDBInstances` restores them from isolation, `DestroyDBInstance` deletes them for good; poll
   * `DescribeDBInstances` until the status is `isolated`.
   * Changes something. At most 100 calls a second, per region and account.
   */
  IsolateDBInstances(params: IsolateDBInstancesRequest, options?: CallOptions): Promise<IsolateDBInstancesResponse>;
  /**
   * Locks a database account: its current connections are cut and it cannot connect again until `UnlockAccount`.
   * Changes something. At most 20 calls a second, per region and account.
   */
  LockAccount(params: LockAccountRequest, options?: CallOptions): Promise<LockAccountResponse>;
  /**
   * Grants or revokes privileges of a database account on database objects, changes its account type, or adds it to and removes
   * it from roles.
   * Changes something. At most 20 calls a second, per region and account.
   */
  ModifyAccountPrivileges(params: ModifyAccountPrivilegesRequest, options?: CallOptions): Promise<ModifyAccountPrivilegesResponse>;
  /**
   * Replaces the remark of a database account.
   * Changes something. At most 100 calls a second, per region and account.
   */
  ModifyAccountRemark(params: ModifyAccountRemarkRequest, options?: CallOptions): Promise<ModifyAccountRemarkResponse>;
  /**
   * Changes the log retention and the type of SQL audit of an instance. Returns no task; see the result in
   * `DescribeAuditInstanceList`. Type `complex` costs the instance some performance.
   * Changes something.
   */
  ModifyAuditService(params: ModifyAuditServiceRequest, options?: CallOptions): Promise<ModifyAuditServiceResponse>;
  /**
   * Sets from which networks backup files may be downloaded. The setting is not per instance, and the lists given replace the
   * stored ones as a whole.
   * At least one of `VpcIdSet` and `IpSet` is given when `RestrictionType` is `CUSTOMIZE`.
   * Changes something. At most 20 calls a second, per region and account.
   */
  ModifyBackupDownloadRestriction(params: ModifyBackupDownloadRestrictionRequest, options?: CallOptions): Promise<ModifyBackupDownloadRestrictionResponse>;
  /**
   * Changes when the backups of an instance are made and how long they are kept. Without a change the default plan makes a full
   * backup early every morning and keeps it for 7 days.
   * Changes something. At most 100 calls a second, per region and account.
   */
  ModifyBackupPlan(params: ModifyBackupPlanRequest, options?: CallOptions): Promise<ModifyBackupPlanResponse>;
  /**
   * Changes when a base backup of an instance expires. A later time takes up backup space for longer, which is billed beyond
   * the free quota.
   * Changes something. At most 100 calls a second, per region and account.
   */
  ModifyBaseBackupExpireTime(params: ModifyBaseBackupExpireTimeRequest, options?: CallOptions): Promise<ModifyBaseBackupExpireTimeResponse>;
  /**
   * Changes how an instance is paid for, at present only from pay-as-you-go to prepaid; this places an order for the months
   * bought.
   * `Period` must be `1` when `InstanceChargeType` is `POSTPAID_BY_HOUR`.
   * Changes something. At most 20 calls a second, per region and account.
   */
  ModifyDBInstanceChargeType(params: ModifyDBInstanceChargeTypeRequest, options?: CallOptions): Promise<ModifyDBInstanceChargeTypeResponse>;
  /**
   * Switches the deletion protection of an instance on or off, which guards it against being destroyed.
   * Changes something.
   */
  ModifyDBInstanceDeletionProtection(params: ModifyDBInstanceDeletionProtectionRequest, options?: CallOptions): Promise<ModifyDBInstanceDeletionProtectionResponse>;
  /**
   * Moves the nodes of a primary instance to other zones, within one zone or across several. Runs in the background and ends
   * with a switchover at the time `SwitchTag` sets; poll `DescribeTasks` by `TaskId`.
   * `SwitchStartTime` and `SwitchEndTime` are only for `SwitchTag` `1`.
   * Changes something. At most 100 calls a second, per region and account.
   */
  ModifyDBInstanceDeployment(params: ModifyDBInstanceDeploymentRequest, options?: CallOptions): Promise<ModifyDBInstanceDeploymentResponse>;
  /**
   * Sets when a standby node of an instance may become primary, and when a semi-synchronous instance replicates synchronously
   * or falls back to asynchronous.
   * Changes something. At most 20 calls a second, per region and account.
   */
  ModifyDBInstanceHAConfig(params: ModifyDBInstanceHAConfigRequest, options?: CallOptions): Promise<ModifyDBInstanceHAConfigResponse>;
  /**
   * Renames an instance.
   * Changes something. At most 100 calls a second, per region and account.
   */
  ModifyDBInstanceName(params: ModifyDBInstanceNameRequest, options?: CallOptions): Promise<ModifyDBInstanceNameResponse>;
  /**
   * Changes parameters of an instance in the background; poll DescribeTasks with the `TaskId`, or see DescribeParamsEvent.
   * Parameters marked `NeedReboot` take effect by a restart, which drops connections; no source says whether this action
   * restarts by itself.
   * Changes something. At most 100 calls a second, per region and account.
   */
  ModifyDBInstanceParameters(params: ModifyDBInstanceParametersRequest, options?: CallOptions): Promise<ModifyDBInstanceParametersResponse>;
  /**
   * Moves a read-only instance from one read-only group to another. Runs in the background: poll `DescribeTasks` by `TaskId`.
   * Changes something. At most 100 calls a second, per region and account.
   */
  ModifyDBInstanceReadOnlyGroup(params: ModifyDBInstanceReadOnlyGroupRequest, options?: CallOptions): Promise<ModifyDBInstanceReadOnlyGroupResponse>;
  /**
   * Switches SSL of an instance on or off, or changes the address its certificate protects. Runs in the background; poll
   * `DescribeTasks` by `TaskId`.
   * `ConnectAddress` is required when `SSLEnabled` is `true`.
   * `ConnectAddress` is ignored when `SSLEnabled` is `false`.
   * Changes something. At most 20 calls a second, per region and account.
   */
  ModifyDBInstanceSSLConfig(params: ModifyDBInstanceSSLConfigRequest, options?: CallOptions): Promise<ModifyDBInstanceSSLConfigResponse>;
  /**
   * Replaces all security groups of an instance or a read-only group; groups left out are unbound, which can cut off clients or
   * let others in. Returns no task to poll.
   * At least one of `DBInstanceId` and `ReadOnlyGroupId` is given.
   * Changes something. At most 100 calls a second, per region and account.
   */
  ModifyDBInstanceSecurityGroups(params: ModifyDBInstanceSecurityGroupsRequest, options?: CallOptions): Promise<ModifyDBInstanceSecurityGroupsResponse>;
  /**
   * Changes the CPU, memory and disk of an instance through a paid order. The change runs in the background and ends with a
   * switchover at the time `SwitchTag` sets; follow the order with `DescribeOrders`.
   * `SwitchStartTime` and `SwitchEndTime` are only for `SwitchTag` `1`.
   * Changes something. At most 100 calls a second, per region and account.
   */
  ModifyDBInstanceSpec(params: ModifyDBInstanceSpecRequest, options?: CallOptions): Promise<ModifyDBInstanceSpecResponse>;
  /**
   * Moves instances to another project.
   * Changes something. At most 100 calls a second, per region and account.
   */
  ModifyDBInstancesProject(params: ModifyDBInstancesProjectRequest, options?: CallOptions): Promise<ModifyDBInstancesProjectResponse>;
  /**
   * Changes the note of a proxy, at once and without an order, or the number and size of its nodes, which places an order,
   * changes the price and runs in the background: follow it with `DescribeOrders` or `DescribeDBProxy`.
   * `SwitchStartTime` and `SwitchEndTime` are only for `SwitchTag` `2`.
   * Changes something.
   */
  ModifyDBProxy(params: ModifyDBProxyRequest, options?: CallOptions): Promise<ModifyDBProxyResponse>;
  /**
   * Changes the pooling, routing weights, lag removal and load balancing of a proxy address. Runs in the background: poll
   * `DescribeTasks` by `TaskId`.
   * `LatencyRemoveTime` is only for `LatencyRemove` `true`.
   * `ProxyAllocation` is required when `WeightMode` is `custom`.
   * Changes something.
   */
  ModifyDBProxyAddress(params: ModifyDBProxyAddressRequest, options?: CallOptions): Promise<ModifyDBProxyAddressResponse>;
  /**
   * Turns SSL on a proxy address on or off in the background: poll `DescribeTasks` by `TaskId`. Turning it on works only for
   * proxies with local storage on physical machines.
   * `ConnectAddress` is required when `SSLEnabled` is `true`.
   * Changes something.
   */
  ModifyDBProxySSLConfig(params: ModifyDBProxySSLConfigRequest, options?: CallOptions): Promise<ModifyDBProxySSLConfigResponse>;
  /**
   * Hands a database of an instance to another account.
   * Changes something. At most 20 calls a second, per region and account.
   */
  ModifyDatabaseOwner(params: ModifyDatabaseOwnerRequest, options?: CallOptions): Promise<ModifyDatabaseOwnerResponse>;
  /**
   * Sets the weekly maintenance window of an instance.
   * Changes something. At most 100 calls a second, per region and account.
   */
  ModifyMaintainTimeWindow(params: ModifyMaintainTimeWindowRequest, options?: CallOptions): Promise<ModifyMaintainTimeWindowResponse>;
  /**
   * Changes the name or description of a parameter template and adds, changes or removes parameters in it. No source says that
   * instances are affected.
   * `ModifyParamEntrySet.Name` and `DeleteParamSet` must not name the same thing.
   * Changes something. At most 100 calls a second, per region and account.
   */
  ModifyParameterTemplate(params: ModifyParameterTemplateRequest, options?: CallOptions): Promise<ModifyParameterTemplateResponse>;
  /**
   * Sets the share of traffic that a read-only instance gets within its read-only group.
   * Changes something. At most 100 calls a second, per region and account.
   */
  ModifyReadOnlyDBInstanceWeight(params: ModifyReadOnlyDBInstanceWeightRequest, options?: CallOptions): Promise<ModifyReadOnlyDBInstanceWeightResponse>;
  /**
   * Changes the name of a read-only group, its rules for taking out lagging instances and its automatic load balancing.
   * Changes something. At most 100 calls a second, per region and account.
   */
  ModifyReadOnlyGroupConfig(params: ModifyReadOnlyGroupConfigRequest, options?: CallOptions): Promise<ModifyReadOnlyGroupConfigResponse>;
  /**
   * Makes an instance that waits for its switchover after a finished upgrade switch at once, instead of at the time planned.
   * Changes something. At most 100 calls a second, per region and account.
   */
  ModifySwitchTimePeriod(params: ModifySwitchTimePeriodRequest, options?: CallOptions): Promise<ModifySwitchTimePeriodResponse>;
  /**
   * Turns on CAM authentication of a database account. Returns no task to poll.
   * Changes something.
   */
  OpenAccountCAM(params: OpenAccountCAMRequest, options?: CallOptions): Promise<OpenAccountCAMResponse>;
  /**
   * Turns SQL audit on for an instance, which costs it some performance, least with type `simple`. Returns no task; see the
   * result in `DescribeAuditInstanceList`.
   * Changes something.
   */
  OpenAuditService(params: OpenAuditServiceRequest, options?: CallOptions): Promise<OpenAuditServiceResponse>;
  /**
   * Opens the public address of an instance in the background, so that it can be reached from the internet; poll
   * `DescribeTasks`. Check the security groups first.
   * Changes something. At most 100 calls a second, per region and account.
   */
  OpenDBExtranetAccess(params: OpenDBExtranetAccessRequest, options?: CallOptions): Promise<OpenDBExtranetAccessResponse>;
  /**
   * Opens the Mem0 service of an instance in the background; poll `DescribeTasks` by `TaskId` or `DescribeMem0Service`. Needs
   * an AgenticBase package and a TokenHub API key obtained beforehand.
   * Changes something.
   */
  OpenMem0Service(params: OpenMem0ServiceRequest, options?: CallOptions): Promise<OpenMem0ServiceResponse>;
  /**
   * Opens the PostgREST service of an instance in the background, on the internet too if asked; poll `DescribeTasks` by
   * `TaskId` or `DescribePostgRESTService`.
   * Changes something.
   */
  OpenPostgRESTService(params: OpenPostgRESTServiceRequest, options?: CallOptions): Promise<OpenPostgRESTServiceResponse>;
  /**
   * Turned on the public address of a serverless instance. Withdrawn with the serverless product; for ordinary instances use
   * OpenDBExtranetAccess. No source describes its fields.
   * Changes something. At most 100 calls a second, per region and account.
   * @deprecated Withdrawn from the service on 2025-05-16.
   */
  OpenServerlessDBExtranetAccess(params?: OpenServerlessDBExtranetAccessRequest, options?: CallOptions): Promise<OpenServerlessDBExtranetAccessResponse>;
  /**
   * Rebalances the load over the instances of a read-only group. Their database connections break once for a moment, so
   * applications must be able to reconnect.
   * Changes something. At most 100 calls a second, per region and account.
   */
  RebalanceReadOnlyGroup(params: RebalanceReadOnlyGroupRequest, options?: CallOptions): Promise<RebalanceReadOnlyGroupResponse>;
  /**
   * Refreshes the password of a database account that uses CAM authentication, on demand. The answer does not contain the
   * password.
   * Changes something.
   */
  RefreshAccountPassword(params: RefreshAccountPasswordRequest, options?: CallOptions): Promise<RefreshAccountPasswordResponse>;
  /**
   * Rebalances the load over the nodes of a database proxy. The whole proxy group is rebalanced, even if one address is named,
   * and no task ID is returned.
   * Changes something.
   */
  ReloadBalanceDBProxyNode(params: ReloadBalanceDBProxyNodeRequest, options?: CallOptions): Promise<ReloadBalanceDBProxyNodeResponse>;
  /**
   * Takes a read-only instance out of its read-only group, so that it gets no more traffic from the group; the instance itself
   * stays. Runs in the background: poll `DescribeTasks` by `TaskId`.
   * Changes something. At most 100 calls a second, per region and account.
   */
  RemoveDBInstanceFromReadOnlyGroup(params: RemoveDBInstanceFromReadOnlyGroupRequest, options?: CallOptions): Promise<RemoveDBInstanceFromReadOnlyGroupResponse>;
  /**
   * Renews a prepaid instance for more months, which costs money; pay-as-you-go instances are refused.
   * `InquiryPriceRenewDBInstance` shows the price beforehand.
   * Changes something. At most 100 calls a second, per region and account.
   */
  RenewInstance(params: RenewInstanceRequest, options?: CallOptions): Promise<RenewInstanceResponse>;
  /**
   * Sets a new password for a database account of an instance; clients must log in with it from then on.
   * Changes something. At most 100 calls a second, per region and account.
   */
  ResetAccountPassword(params: ResetAccountPasswordRequest, options?: CallOptions): Promise<ResetAccountPasswordResponse>;
  /**
   * Restarts an instance, which interrupts its connections. Runs in the background; poll `DescribeTasks` by `TaskId`.
   * Changes something. At most 50 calls a second, per region and account.
   */
  RestartDBInstance(params: RestartDBInstanceRequest, options?: CallOptions): Promise<RestartDBInstanceResponse>;
  /**
   * Restores databases or tables of an instance from a base backup or a point in time, into the same instance and under new
   * names. Runs in the background: poll `DescribeTasks` by `TaskId`.
   * Exactly one of `BackupSetId` and `RestoreTargetTime` is given.
   * Changes something. At most 20 calls a second, per region and account.
   */
  RestoreDBInstanceObjects(params: RestoreDBInstanceObjectsRequest, options?: CallOptions): Promise<RestoreDBInstanceObjectsResponse>;
  /**
   * Sets whether prepaid instances renew themselves at expiry; with automatic renewal each renewal is charged.
   * Changes something. At most 100 calls a second, per region and account.
   */
  SetAutoRenewFlag(params: SetAutoRenewFlagRequest, options?: CallOptions): Promise<SetAutoRenewFlagResponse>;
  /**
   * Switches the primary and standby roles of a primary instance, for instance to test how an application takes it; connections
   * are interrupted. Runs in the background; poll `DescribeTasks` by `TaskId`.
   * `SwitchStartTime` and `SwitchEndTime` are only for `SwitchTag` `1`.
   * `SwitchStartTime` and `SwitchEndTime` must be at least 30 minutes apart.
   * `Force` is only for `SwitchTag` `0`.
   * Changes something. At most 20 calls a second, per region and account.
   */
  SwitchDBInstancePrimary(params: SwitchDBInstancePrimaryRequest, options?: CallOptions): Promise<SwitchDBInstancePrimaryResponse>;
  /**
   * Lifts the lock that `LockAccount` put on a database account, so that it can log in again.
   * Changes something. At most 20 calls a second, per region and account.
   */
  UnlockAccount(params: UnlockAccountRequest, options?: CallOptions): Promise<UnlockAccountResponse>;
  /**
   * Changes the memory and disk of an instance through a paid order; withdrawn on 2025-05-22, use `ModifyDBInstanceSpec`.
   * Changes something. At most 100 calls a second, per region and account.
   * @deprecated Withdrawn from the service on 2025-05-22. Use {@link ModifyDBInstanceSpec}.
   */
  UpgradeDBInstance(params: UpgradeDBInstanceRequest, options?: CallOptions): Promise<UpgradeDBInstanceResponse>;
  /**
   * Upgrades the kernel version of an instance, or only checks whether that would work. Runs in the background and ends with a
   * switchover at the time `SwitchTag` sets; poll `DescribeTasks` by `TaskId`.
   * `SwitchStartTime` and `SwitchEndTime` are only for `SwitchTag` `1`.
   * `SwitchStartTime` and `SwitchEndTime` must be at least 30 minutes apart.
   * Changes something. At most 100 calls a second, per region and account.
   */
  UpgradeDBInstanceKernelVersion(params: UpgradeDBInstanceKernelVersionRequest, options?: CallOptions): Promise<UpgradeDBInstanceKernelVersionResponse>;
  /**
   * Upgrades an instance to a later PostgreSQL major version. During the upgrade it is read-only for a while and connections
   * drop once for seconds; poll `DescribeTasks` by `TaskId`. `UpgradeCheck` tries it without any effect.
   * `UpgradeTimeBegin` and `UpgradeTimeEnd` are only for `UpgradeTimeOption` `1`.
   * `BackupBeforeUpgrade` and `StatisticsRefreshOption` and `ExtensionUpgradeOption` and `UpgradeTimeOption` and
   * `UpgradeTimeBegin` and `UpgradeTimeEnd` are ignored when `UpgradeCheck` is `true`.
   * Changes something. At most 20 calls a second, per region and account.
   */
  UpgradeDBInstanceMajorVersion(params: UpgradeDBInstanceMajorVersionRequest, options?: CallOptions): Promise<UpgradeDBInstanceMajorVersionResponse>;
}

/** The states an instance can be in, blanks as dashes, and `gone`. */
export type InstanceState =
  | "applying"
  | "init"
  | "initing"
  | "running"
  | "limited-run"
  | "isolating"
  | "isolated"
  | "disisolating"
  | "recycling"
  | "recycled"
  | "job-running"
  | "offline"
  | "migrating"
  | "expanding"
  | "waitSwitch"
  | "switching"
  | "readonly"
  | "restarting"
  | "network-changing"
  | "upgrading"
  | "audit-switching"
  | "primary-switching"
  | "offlining"
  | "deployment-changing"
  | "cloning"
  | "parameter-modifying"
  | "log-switching"
  | "restoring"
  | "gone";

/** The elements of a list that may be missing. */
type Element<List> = NonNullable<List> extends readonly (infer Row)[] ? Row : never;

/** The rows of each list that comes in pages, by action. */
export interface Rows {
  /** An element of `Details` in its answer. */
  DescribeAccounts: Element<DescribeAccountsResponse["Details"]>;
  /** An element of `Items` in its answer. */
  DescribeAuditInstanceList: Element<DescribeAuditInstanceListResponse["Items"]>;
  /** An element of `Items` in its answer. */
  DescribeAuditLogFiles: Element<DescribeAuditLogFilesResponse["Items"]>;
  /** An element of `Items` in its answer. */
  DescribeAuditLogs: Element<DescribeAuditLogsResponse["Items"]>;
  /** An element of `BackupSummarySet` in its answer. */
  DescribeBackupSummaries: Element<DescribeBackupSummariesResponse["BackupSummarySet"]>;
  /** An element of `BaseBackupSet` in its answer. */
  DescribeBaseBackups: Element<DescribeBaseBackupsResponse["BaseBackupSet"]>;
  /** An element of `BackupList` in its answer. */
  DescribeDBBackups: Element<DescribeDBBackupsResponse["BackupList"]>;
  /** An element of `Details` in its answer. */
  DescribeDBErrlogs: Element<DescribeDBErrlogsResponse["Details"]>;
  /** An element of `DBInstanceSet` in its answer. */
  DescribeDBInstances: Element<DescribeDBInstancesResponse["DBInstanceSet"]>;
  /** An element of `Detail.NormalQueries` in its answer. */
  DescribeDBSlowlogs: Element<NonNullable<DescribeDBSlowlogsResponse["Detail"]>["NormalQueries"]>;
  /** An element of `XlogList` in its answer. */
  DescribeDBXlogs: Element<DescribeDBXlogsResponse["XlogList"]>;
  /** An element of `ObjectSet` in its answer. */
  DescribeDatabaseObjects: Element<DescribeDatabaseObjectsResponse["ObjectSet"]>;
  /** An element of `Items` in its answer. */
  DescribeDatabases: Element<DescribeDatabasesResponse["Items"]>;
  /** An element of `LogBackupSet` in its answer. */
  DescribeLogBackups: Element<DescribeLogBackupsResponse["LogBackupSet"]>;
  /** An element of `ParameterTemplateSet` in its answer. */
  DescribeParameterTemplates: Element<DescribeParameterTemplatesResponse["ParameterTemplateSet"]>;
  /** An element of `ReadOnlyGroupList` in its answer. */
  DescribeReadOnlyGroups: Element<DescribeReadOnlyGroupsResponse["ReadOnlyGroupList"]>;
  /** An element of `DBInstanceSet` in its answer. */
  DescribeServerlessDBInstances: Element<DescribeServerlessDBInstancesResponse["DBInstanceSet"]>;
  /** An element of `Detail.AnalysisItems` in its answer. */
  DescribeSlowQueryAnalysis: Element<NonNullable<DescribeSlowQueryAnalysisResponse["Detail"]>["AnalysisItems"]>;
  /** An element of `RawSlowQueryList` in its answer. */
  DescribeSlowQueryList: Element<DescribeSlowQueryListResponse["RawSlowQueryList"]>;
  /** An element of `TaskSet` in its answer. */
  DescribeTasks: Element<DescribeTasksResponse["TaskSet"]>;
}

/** A row of a list that shows what an action led to. */
export type LedTo = Rows["DescribeAccounts" | "DescribeAuditInstanceList" | "DescribeAuditLogFiles" | "DescribeBaseBackups" | "DescribeReadOnlyGroups"];

/** The error codes of the service. */
export type ErrorCode = Open<
  | "AccountNotExist"
  | "ActionOffline"
  | "AuthFailure"
  | "AuthFailure.InvalidAuthorization"
  | "AuthFailure.InvalidSecretId"
  | "AuthFailure.MFAFailure"
  | "AuthFailure.SecretIdNotFound"
  | "AuthFailure.SignatureExpire"
  | "AuthFailure.SignatureFailure"
  | "AuthFailure.TokenFailure"
  | "AuthFailure.UnauthorizedOperation"
  | "DBError"
  | "DryRunOperation"
  | "FailedOperation"
  | "FailedOperation.AllocateQuotasError"
  | "FailedOperation.BaseNetworkAccessError"
  | "FailedOperation.CMQResponseError"
  | "FailedOperation.CamAuthFailed"
  | "FailedOperation.CamCheckResourceError"
  | "FailedOperation.CamCheckResourceFailed"
  | "FailedOperation.CamSigAndAuthError"
  | "FailedOperation.CdbCgwConnectError"
  | "FailedOperation.CheckAccountCAMCloseError"
  | "FailedOperation.CheckAccountCAMOpenError"
  | "FailedOperation.CreateBasicNetworkDeniedError"
  | "FailedOperation.CreateOrderFailed"
  | "FailedOperation.DBError"
  | "FailedOperation.DatabaseAccessError"
  | "FailedOperation.DatabaseAffectedError"
  | "FailedOperation.DeleteAllRoute"
  | "FailedOperation.DeleteResourceProjectTagError"
  | "FailedOperation.DeleteResourcesToTagError"
  | "FailedOperation.ESConnectError"
  | "FailedOperation.ESQueryError"
  | "FailedOperation.FailedOperationError"
  | "FailedOperation.FlowCreateError"
  | "FailedOperation.GetInstanceByResourceIdError"
  | "FailedOperation.GetPurchaseRecordFailed"
  | "FailedOperation.GetSubnetError"
  | "FailedOperation.GetVpcInfoError"
  | "FailedOperation.IllegalROInstanceNum"
  | "FailedOperation.InvalidAccountStatus"
  | "FailedOperation.InvalidTradeOperate"
  | "FailedOperation.LimitOperation"
  | "FailedOperation.MasterInstanceQueryError"
  | "FailedOperation.ModifyROGroupError"
  | "FailedOperation.ModifyResourceError"
  | "FailedOperation.NetworkNumLimitError"
  | "FailedOperation.NoAvailableStandby"
  | "FailedOperation.OperateFrequencyLimitedError"
  | "FailedOperation.OssAccessError"
  | "FailedOperation.OssOperationFailed"
  | "FailedOperation.PayOrderFailed"
  | "FailedOperation.PostPaidUnblockError"
  | "FailedOperation.PreCheckError"
  | "FailedOperation.PresignedURLGetError"
  | "FailedOperation.QueryDealFailed"
  | "FailedOperation.QueryInstanceBatchError"
  | "FailedOperation.QueryPriceFailed"
  | "FailedOperation.QuerySpecBySpecCodeError"
  | "FailedOperation.QuerySpecError"
  | "FailedOperation.QueryTradeStatusError"
  | "FailedOperation.QueryVpcFailed"
  | "FailedOperation.QueryVpcFalied"
  | "FailedOperation.ROGroupCannotBeDeletedError"
  | "FailedOperation.ROGroupMasterInstanceNotRight"
  | "FailedOperation.ROGroupNotFoundError"
  | "FailedOperation.ROGroupNumExceedError"
  | "FailedOperation.ROInstanceHasInROGroupError"
  | "FailedOperation.ServerlessNotSupportedError"
  | "FailedOperation.ServiceAccessError"
  | "FailedOperation.SetAutoRenewFlagError"
  | "FailedOperation.StorageMemoryCheckError"
  | "FailedOperation.StorePathSplitError"
  | "FailedOperation.TradeAccessError"
  | "FailedOperation.TradeCreateError"
  | "FailedOperation.TradePayOrdersError"
  | "FailedOperation.TradeQueryOrderError"
  | "FailedOperation.TradeQueryPriceError"
  | "FailedOperation.UpdateResourceProjectTagValueError"
  | "FailedOperation.VPCResetServiceError"
  | "FailedOperation.VPCUpdateRouteError"
  | "FailedOperation.WhitelistConnectError"
  | "FlowError"
  | "InstanceNotExist"
  | "InterfaceNameNotFound"
  | "InternalError"
  | "InternalError.CgwError"
  | "InternalError.CnsError"
  | "InternalError.DBError"
  | "InternalError.DatabaseAccessError"
  | "InternalError.DfwError"
  | "InternalError.FlowError"
  | "InternalError.HttpError"
  | "InternalError.InstanceDataError"
  | "InternalError.InternalHttpServerError"
  | "InternalError.JsonParseError"
  | "InternalError.ListInstancesError"
  | "InternalError.MarshalError"
  | "InternalError.SystemError"
  | "InternalError.TransactioBeginError"
  | "InternalError.UnknownError"
  | "InternalError.VpcError"
  | "InvalidAccountPassword"
  | "InvalidAccountStatus"
  | "InvalidAction"
  | "InvalidInstanceStatus"
  | "InvalidParameter"
  | "InvalidParameter.ExceptionParam"
  | "InvalidParameter.IllegalInputParameter"
  | "InvalidParameter.InstanceNameExist"
  | "InvalidParameter.InvalidParameterError"
  | "InvalidParameter.ParameterCheckError"
  | "InvalidParameter.ParametersNotSet"
  | "InvalidParameter.TradeAccessDeniedError"
  | "InvalidParameter.VpcNotFoundError"
  | "InvalidParameterValue"
  | "InvalidParameterValue.AccountExist"
  | "InvalidParameterValue.AccountNotExist"
  | "InvalidParameterValue.AccountNotExistError"
  | "InvalidParameterValue.BadSpec"
  | "InvalidParameterValue.BizInvalidParameterValueError"
  | "InvalidParameterValue.CharsetNotFoundError"
  | "InvalidParameterValue.DataConvertError"
  | "InvalidParameterValue.DecryptPasswordFailed"
  | "InvalidParameterValue.IllegalChargeType"
  | "InvalidParameterValue.IllegalInstanceChargeType"
  | "InvalidParameterValue.IllegalProjectId"
  | "InvalidParameterValue.IllegalRegion"
  | "InvalidParameterValue.IllegalZone"
  | "InvalidParameterValue.InstanceNameExist"
  | "InvalidParameterValue.InstanceNotExist"
  | "InvalidParameterValue.InterfaceNameNotFound"
  | "InvalidParameterValue.InvalidAccountError"
  | "InvalidParameterValue.InvalidAccountFormat"
  | "InvalidParameterValue.InvalidAccountName"
  | "InvalidParameterValue.InvalidAccountNameError"
  | "InvalidParameterValue.InvalidAccountNameFormatError"
  | "InvalidParameterValue.InvalidCharset"
  | "InvalidParameterValue.InvalidDatabaseNameFormatError"
  | "InvalidParameterValue.InvalidDatabaseObjectName"
  | "InvalidParameterValue.InvalidInstanceNum"
  | "InvalidParameterValue.InvalidInstanceVolume"
  | "InvalidParameterValue.InvalidOrderNum"
  | "InvalidParameterValue.InvalidParameterValueError"
  | "InvalidParameterValue.InvalidPasswordFormat"
  | "InvalidParameterValue.InvalidPasswordLengthError"
  | "InvalidParameterValue.InvalidPasswordValueError"
  | "InvalidParameterValue.InvalidPid"
  | "InvalidParameterValue.InvalidReadOnlyGroupStatus"
  | "InvalidParameterValue.InvalidRegionIdError"
  | "InvalidParameterValue.InvalidZoneIdError"
  | "InvalidParameterValue.NullDealNames"
  | "InvalidParameterValue.ParameterCharacterError"
  | "InvalidParameterValue.ParameterCharacterLimitError"
  | "InvalidParameterValue.ParameterCharacterPreLimitError"
  | "InvalidParameterValue.ParameterHandleError"
  | "InvalidParameterValue.ParameterLengthLimitError"
  | "InvalidParameterValue.ParameterOutOfRange"
  | "InvalidParameterValue.ParameterOutRangeError"
  | "InvalidParameterValue.ParameterValueExceedError"
  | "InvalidParameterValue.ReadOnlyGroupNotExist"
  | "InvalidParameterValue.RegionNotSupported"
  | "InvalidParameterValue.SpecNotRecognizedError"
  | "InvalidParameterValue.StructParseFailed"
  | "InvalidParameterValue.UnsupportedRegionError"
  | "InvalidPid"
  | "InvalidRequest"
  | "IpInBlacklist"
  | "IpNotInWhitelist"
  | "LimitExceeded"
  | "LimitOperation"
  | "MissingParameter"
  | "NoSuchProduct"
  | "NoSuchVersion"
  | "OperationDenied.AccountOperationDenied"
  | "OperationDenied.AuditFileOverQuotaError"
  | "OperationDenied.CamDeniedError"
  | "OperationDenied.DTSInstanceStatusError"
  | "OperationDenied.DeleteRunningBackupTaskErr"
  | "OperationDenied.InstanceAccessDeniedError"
  | "OperationDenied.InstanceIpv6NotSupportedError"
  | "OperationDenied.InstanceStatusDeniedError"
  | "OperationDenied.InstanceStatusLimitError"
  | "OperationDenied.InstanceStatusLimitOpError"
  | "OperationDenied.InstanceTypeDenied"
  | "OperationDenied.InsufficientBalanceError"
  | "OperationDenied.InternalTradeErrorErr"
  | "OperationDenied.KernelVersionError"
  | "OperationDenied.NotSupportZoneError"
  | "OperationDenied.PayModeError"
  | "OperationDenied.PostPaidPayModeError"
  | "OperationDenied.ROGroupStatusError"
  | "OperationDenied.ROInstanceIpv6NotSupportedError"
  | "OperationDenied.ROInstanceStatusLimitOpError"
  | "OperationDenied.ResourceNotFoundError"
  | "OperationDenied.ResourceNotFundError"
  | "OperationDenied.RoInstanceCountExeedError"
  | "OperationDenied.TradePermissionError"
  | "OperationDenied.UserNotAuthenticatedError"
  | "OperationDenied.UserNotInWhiteListError"
  | "OperationDenied.VersionNotSupportError"
  | "OperationDenied.VpcDeniedError"
  | "RegionNotSupported"
  | "RequestLimitExceeded"
  | "RequestLimitExceeded.GlobalRegionUinLimitExceeded"
  | "RequestLimitExceeded.IPLimitExceeded"
  | "RequestLimitExceeded.UinLimitExceeded"
  | "RequestSizeLimitExceeded"
  | "ResourceInUse"
  | "ResourceInsufficient"
  | "ResourceInsufficient.ResourceNotEnough"
  | "ResourceNotFound"
  | "ResourceNotFound.InstanceNotFoundError"
  | "ResourceUnavailable"
  | "ResourceUnavailable.InvalidInstanceStatus"
  | "ResourceUnavailable.ResourceNoPermission"
  | "ResourceUnavailable.VpcResourceNotFound"
  | "ResponseSizeLimitExceeded"
  | "ServiceUnavailable"
  | "StructParseFailed"
  | "SystemError"
  | "UnauthorizedOperation"
  | "UnauthorizedOperation.UserHasNoRealnameAuthentication"
  | "UnknownError"
  | "UnknownParameter"
  | "UnknownParameter.CreateAuditLogFileError"
  | "UnknownParameter.HttpError"
  | "UnknownParameter.InternalInnerServiceError"
  | "UnsupportedOperation"
  | "UnsupportedProtocol"
  | "UnsupportedRegion"
  | "VpcError"
>;

/** The kind of fault that an error code reports. */
export type ErrorClass = Open<
  | "credential"
  | "signature"
  | "permission"
  | "rate"
  | "quota"
  | "parameter"
  | "conflict"
  | "state"
  | "not-found"
  | "billing"
  | "capacity"
  | "unsupported"
  | "internal"
>;
