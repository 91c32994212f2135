// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

// Which actions belong together.

/** The actions of each category. */
export const CATEGORIES: ReadonlyMap<string, readonly string[]> = new Map([
  ["account", ["CreateAccount", "DeleteAccount", "DescribeAccountPrivileges", "DescribeAccounts", "LockAccount", "ModifyAccountPrivileges", "ModifyAccountRemark", "ResetAccountPassword", "UnlockAccount"]],
  ["ai", ["CloseMem0Service", "DescribeMem0Service", "OpenMem0Service"]],
  ["audit", ["CloseAuditService", "CreateAuditLogFile", "DeleteAuditLogFile", "DescribeAuditInstanceList", "DescribeAuditLogFiles", "DescribeAuditLogs", "ModifyAuditService", "OpenAuditService"]],
  ["backup", ["CloneDBInstance", "CreateBackupPlan", "CreateBaseBackup", "DeleteBackupPlan", "DeleteBaseBackup", "DeleteLogBackup", "DescribeAvailableRecoveryTime", "DescribeBackupDownloadRestriction", "DescribeBackupDownloadURL", "DescribeBackupOverview", "DescribeBackupPlans", "DescribeBackupSummaries", "DescribeBaseBackups", "DescribeCloneDBInstanceSpec", "DescribeDBBackups", "DescribeDBXlogs", "DescribeLogBackups", "ModifyBackupDownloadRestriction", "ModifyBackupPlan", "ModifyBaseBackupExpireTime", "RestoreDBInstanceObjects"]],
  ["cam", ["CloseAccountCAM", "OpenAccountCAM", "RefreshAccountPassword"]],
  ["data-api", ["ClosePostgRESTService", "DescribePostgRESTService", "OpenPostgRESTService"]],
  ["database", ["CreateDatabase", "DeleteDatabase", "DescribeDatabaseObjects", "DescribeDatabases", "ModifyDatabaseOwner"]],
  ["instance", ["CreateDBInstances", "CreateInstances", "DescribeDBInstanceAttribute", "DescribeDBInstanceHAConfig", "DescribeDBInstanceSSLConfig", "DescribeDBInstances", "DescribeEncryptionKeys", "DescribeMaintainTimeWindow", "DestroyDBInstance", "DisIsolateDBInstances", "InitDBInstances", "IsolateDBInstances", "ModifyDBInstanceChargeType", "ModifyDBInstanceDeletionProtection", "ModifyDBInstanceDeployment", "ModifyDBInstanceHAConfig", "ModifyDBInstanceName", "ModifyDBInstanceSSLConfig", "ModifyDBInstanceSpec", "ModifyDBInstancesProject", "ModifyMaintainTimeWindow", "ModifySwitchTimePeriod", "RenewInstance", "RestartDBInstance", "SetAutoRenewFlag", "SwitchDBInstancePrimary", "UpgradeDBInstance", "UpgradeDBInstanceKernelVersion", "UpgradeDBInstanceMajorVersion"]],
  ["network", ["CloseDBExtranetAccess", "CreateDBInstanceNetworkAccess", "CreateReadOnlyGroupNetworkAccess", "DeleteDBInstanceNetworkAccess", "DeleteReadOnlyGroupNetworkAccess", "OpenDBExtranetAccess"]],
  ["other", ["DescribeDedicatedClusters"]],
  ["parameter", ["CreateParameterTemplate", "DeleteParameterTemplate", "DescribeDBInstanceParameters", "DescribeDefaultParameters", "DescribeParameterTemplateAttributes", "DescribeParameterTemplates", "DescribeParamsEvent", "ModifyDBInstanceParameters", "ModifyParameterTemplate"]],
  ["performance", ["DescribeDBErrlogs", "DescribeDBSlowlogs", "DescribeSlowQueryAnalysis", "DescribeSlowQueryList"]],
  ["proxy", ["CloseDBProxyAddress", "CreateDBProxy", "CreateDBProxyAddress", "DescribeDBProxy", "DescribeDBProxySSLConfig", "DescribeDBProxySpecs", "DestroyDBProxy", "ModifyDBProxy", "ModifyDBProxyAddress", "ModifyDBProxySSLConfig", "ReloadBalanceDBProxyNode"]],
  ["readonly", ["AddDBInstanceToReadOnlyGroup", "CreateReadOnlyDBInstance", "CreateReadOnlyGroup", "DeleteReadOnlyGroup", "DescribeReadOnlyGroups", "ModifyDBInstanceReadOnlyGroup", "ModifyReadOnlyDBInstanceWeight", "ModifyReadOnlyGroupConfig", "RebalanceReadOnlyGroup", "RemoveDBInstanceFromReadOnlyGroup"]],
  ["security-group", ["DescribeDBInstanceSecurityGroups", "ModifyDBInstanceSecurityGroups"]],
  ["serverless", ["CloseServerlessDBExtranetAccess", "CreateServerlessDBInstance", "DeleteServerlessDBInstance", "DescribeServerlessDBInstances", "OpenServerlessDBExtranetAccess"]],
  ["specification", ["DescribeClasses", "DescribeDBVersions", "DescribeOrders", "DescribeProductConfig", "DescribeRegions", "DescribeZones", "InquiryPriceCreateDBInstances", "InquiryPriceRenewDBInstance", "InquiryPriceUpgradeDBInstance"]],
  ["task", ["DescribeTasks"]],
]);
