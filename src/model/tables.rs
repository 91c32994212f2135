// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! The tables; `shape.rs` says how they are read.

/// Actions and structures, a line for each of their rules and fields.
pub(super) static TEXT: &str = r#"AddDBInstanceToReadOnlyGroup		100
DBInstanceId	s!
ReadOnlyGroupId	s!

CloneDBInstance		100
!e	@A			Exactly one of `BackupSetId` and `RecoveryTargetTime` is given.
!v	3	1	=8POSTPAID_BY_HOUR	`Period` must be `1` when `InstanceChargeType` is `POSTPAID_BY_HOUR`.
!o	4		=8PREPAID	`AutoRenewFlag` is only for `InstanceChargeType` `PREPAID`.
DBInstanceId	s!
SpecCode	s!
Storage	i!	/10
Period	i!	=1 2 3 4 5 6 7 8 9 10 11 12 24 36
AutoRenewFlag	i!	=0 1
VpcId	s!
SubnetId	s!
Name	s	l..60	cA-Za-z0-9_\-一-鿿
InstanceChargeType	s	=PREPAID POSTPAID_BY_HOUR
SecurityGroupIds	S
ProjectId	i
TagList	OL
DBNodeSet	OC
AutoVoucher	i	=0 1
VoucherIds	s
ActivityId	i
BackupSetId	s
RecoveryTargetTime	s
SyncMode	s	=Semi-sync Async
DeletionProtection	b

CloseAccountCAM
DBInstanceId	s!
UserName	s!
Password	s!*
PasswordEncrypt	b

CloseAuditService
InstanceId	s!
Product	s!	=postgres

CloseDBExtranetAccess		100
DBInstanceId	s!
IsIpv6	i	=0 1

CloseDBProxyAddress
DBInstanceId	s!
AddressId	s!
ProxyGroupId	s

CloseMem0Service
DBInstanceId	s!

ClosePostgRESTService
DBInstanceId	s!

CloseServerlessDBExtranetAccess	wu	100

CreateAccount		20
DBInstanceId	s!
UserName	s!	l..63	cA-Za-z0-9_	fA-Za-z_	!postgres pg_* tencentdb_*
Type	s!	=normal tencentDBSuper
Password	s*	l8..32	F/	ma-z A-Z 0-9 ()`~!@#$%^&*-+=_|{}[]:<>,.?/
Remark	s	l..60	cA-Za-z0-9_\-一-鿿
OpenCam	b

CreateAuditLogFile
InstanceId	s!
StartTime	s!	tYYYY-MM-DD hh:mm:ss
EndTime	s!	tYYYY-MM-DD hh:mm:ss
Product	s!	=postgres
Filter	oA

CreateBackupPlan		20
DBInstanceId	s!
PlanName	s!
BackupPeriodType	s!	=month week
BackupPeriod	S!
MinBackupStartTime	s	thh:mm:ss
MaxBackupStartTime	s	thh:mm:ss
BaseBackupRetentionPeriod	u	r0..29999

CreateBaseBackup		100
DBInstanceId	s!
BackupMethod	s	=physical logical snapshot

CreateDBInstanceNetworkAccess		100
DBInstanceId	s!
VpcId	s!
SubnetId	s!
IsAssignVip	b!
Vip	s

CreateDBInstances	w	100	CreateInstances
SpecCode	s!
Storage	u!
InstanceCount	u!	r1..100
Period	u!	=1 2 3 4 5 6 7 8 9 10 11 12 24 36
Zone	s!
ProjectId	u
DBVersion	s
InstanceChargeType	s
AutoVoucher	u	=0 1
VoucherIds	S	n..1
VpcId	s
SubnetId	s
AutoRenewFlag	u	=0 1
ActivityId	u
Name	s
NeedSupportIpv6	u	=0 1
TagList	OL
SecurityGroupIds	S
DBMajorVersion	s
DBKernelVersion	s

CreateDBProxy
DBInstanceId	s!
VpcId	s!
SubnetId	s!
ProxyNodeCustom	OJ!	n1..
SecurityGroup	S
Description	s	l..256
ConnectionPoolLimit	i

CreateDBProxyAddress
!r	;		=:true	`LatencyRemoveTime` is required when `LatencyRemove` is `true`.
!r	8		=7custom	`ProxyAllocation` is required when `WeightMode` is `custom`.
DBInstanceId	s!
VpcId	s!
SubnetId	s!
ProxyGroupId	s
SecurityGroup	S
Description	s	l..256
ConnectionPool	b
WeightMode	s	=system custom
ProxyAllocation	OK
RoAutoAdd	b
LatencyRemove	b
LatencyRemoveTime	u	r1..10000
MinRouteNum	u	r0..256
LoadBalancePolicy	i	=0 1

CreateDatabase		20
DBInstanceId	s!
DatabaseName	s!	l..63	cA-Za-z0-9_	fA-Za-z_	!postgres
DatabaseOwner	s!
Encoding	s
Collate	s
Ctype	s

CreateInstances		100
!v	3	1	=;POSTPAID_BY_HOUR	`Period` must be `1` when `InstanceChargeType` is `POSTPAID_BY_HOUR`.
SpecCode	s!
Storage	u!	/10
InstanceCount	u!	r1..10
Period	u!	=1 2 3 4 5 6 7 8 9 10 11 12 24 36
Charset	s!	=UTF8 LATIN1
AdminName	s!	l1..16	cA-Za-z0-9_	fA-Za-z_	!postgres pg_*
AdminPassword	s!*	l8..32	F/	ma-z A-Z 0-9 ()`~!@#$%^&*-+=_|{}[]:;'<>,.?/
Zone	s!
DBMajorVersion	s
DBVersion	s
DBKernelVersion	s
InstanceChargeType	s	=PREPAID POSTPAID_BY_HOUR
VpcId	s
SubnetId	s
DBNodeSet	OC
AutoRenewFlag	i	=0 1
AutoVoucher	u	=0 1
VoucherIds	S	n..1
ProjectId	i
ActivityId	i
Name	s	l..60	cA-Za-z0-9_\-一-鿿
TagList	OL
SecurityGroupIds	S
NeedSupportTDE	u	=0 1
KMSKeyId	s
KMSRegion	s
KMSClusterId	s
DBEngine	s	=postgresql mssql_compatible
DBEngineConfig	s
SyncMode	s	=Semi-sync Async
NeedSupportIpv6	u	=0 1
DeletionProtection	b
StorageType	s	=PHYSICAL_LOCAL_SSD CLOUD_PREMIUM CLOUD_SSD CLOUD_HSSD

CreateParameterTemplate		100
TemplateName	s!	l1..60	cA-Za-z0-9_\-./()（）[]+=：:@一-鿿
DBMajorVersion	s!
DBEngine	s!	=postgresql mssql_compatible
TemplateDescription	s	l..60	cA-Za-z0-9_\-./()（）[]+=：:@一-鿿

CreateReadOnlyDBInstance		100
!v	5	1	=8POSTPAID_BY_HOUR	`Period` must be `1` when `InstanceChargeType` is `POSTPAID_BY_HOUR`.
Zone	s!
MasterDBInstanceId	s!
SpecCode	s!
Storage	u!	/10
InstanceCount	u!	r1..10
Period	u!	=1 2 3 4 5 6 7 8 9 10 11 12 24 36
VpcId	s
SubnetId	s
InstanceChargeType	s	=PREPAID POSTPAID_BY_HOUR
AutoVoucher	u	=0 1
VoucherIds	S	n..1
AutoRenewFlag	i	=0 1
ProjectId	u
ActivityId	i
ReadOnlyGroupId	s
TagList	oL
SecurityGroupIds	S
NeedSupportIpv6	u	=0 1
Name	s	l..60	cA-Za-z0-9_\-一-鿿
DBVersion	s-
DedicatedClusterId	s
DeletionProtection	b
Tags	OL

CreateReadOnlyGroup		100
!s	65			`ReplayLatencyEliminate` must equal `ReplayLagEliminate`.
!r	7		=51	`MaxReplayLag` is required when `ReplayLagEliminate` is `1`.
!v	7	0	=50	`MaxReplayLag` must be `0` when `ReplayLagEliminate` is `0`.
!r	8		=61	`MaxReplayLatency` is required when `ReplayLatencyEliminate` is `1`.
!v	8	0	=60	`MaxReplayLatency` must be `0` when `ReplayLatencyEliminate` is `0`.
!r	9		=61	`MinDelayEliminateReserve` is required when `ReplayLatencyEliminate` is `1`.
!i	9		=50	`MinDelayEliminateReserve` is ignored when `ReplayLagEliminate` is `0`.
MasterDBInstanceId	s!
Name	s!	l..59	cA-Za-z0-9_\-一-鿿
ProjectId	u
VpcId	s
SubnetId	s
ReplayLagEliminate	u	=0 1
ReplayLatencyEliminate	u	=0 1
MaxReplayLag	u
MaxReplayLatency	u
MinDelayEliminateReserve	u	r0..100
SecurityGroupIds	S

CreateReadOnlyGroupNetworkAccess		100
ReadOnlyGroupId	s!
VpcId	s!
SubnetId	s!
IsAssignVip	b!
Vip	s

CreateServerlessDBInstance	w	100
Zone	s!	=ap-shanghai-2 ap-beijing-1 ap-guangzhou-2
DBInstanceName	s!
DBVersion	s!	=10.4
DBCharset	s!	=UTF8
ProjectId	u
VpcId	s
SubnetId	s
TagList	OL

DeleteAccount		20
DBInstanceId	s!
UserName	s!

DeleteAuditLogFile
InstanceId	s!
Product	s!	=postgres
FileName	s!

DeleteBackupPlan		20
DBInstanceId	s!
PlanId	s!

DeleteBaseBackup		100
DBInstanceId	s!
BaseBackupId	s!

DeleteDBInstanceNetworkAccess		100
DBInstanceId	s!
VpcId	s!
SubnetId	s!
Vip	s!

DeleteDatabase
DBInstanceId	s!
DatabaseName	s!

DeleteLogBackup		100
DBInstanceId	s!
LogBackupId	s!

DeleteParameterTemplate		100
TemplateId	s!

DeleteReadOnlyGroup		100
ReadOnlyGroupId	s!

DeleteReadOnlyGroupNetworkAccess		100
ReadOnlyGroupId	s!
VpcId	s!
SubnetId	s!
Vip	s!

DeleteServerlessDBInstance	wu	100

DescribeAccountPrivileges	r	20
DBInstanceId	s!
UserName	s!
DatabaseObjectSet	OD!

DescribeAccounts	r	1000
DBInstanceId	s!
Limit	i	r1..100
Offset	i
OrderBy	s	=createTime name updateTime
OrderByType	s	=asc desc

DescribeAuditInstanceList	r
Product	s!	=postgres
AuditSwitch	u!	=0 1
Limit	u!
Offset	u
Filters	OF	?InstanceId InstanceName

DescribeAuditLogFiles	r
InstanceId	s!
Product	s!	=postgres
FileName	s
Limit	u	r1..300
Offset	u	r0..1000

DescribeAuditLogs	r
InstanceId	s!
StartTime	s!	tYYYY-MM-DD hh:mm:ss
EndTime	s!	tYYYY-MM-DD hh:mm:ss
Limit	u!	r1..100
Product	s!	=postgres
Offset	u	r0..10000
Order	s	=Timestamp AffectRows ExecTime
OrderBy	s	=ASC DESC
Filter	oA

DescribeAvailableRecoveryTime	r	1000
DBInstanceId	s!

DescribeBackupDownloadRestriction	r	20

DescribeBackupDownloadURL	r	1000
DBInstanceId	s!
BackupType	s!	=LogBackup BaseBackup
BackupId	s!
URLExpireTime	u	r0..36
BackupDownloadRestriction	oB

DescribeBackupOverview	r	1000

DescribeBackupPlans	r	1000
DBInstanceId	s!

DescribeBackupSummaries	r	1000
Limit	u	r1..100
Offset	u
Filters	OF	?db-instance-id db-instance-name db-instance-ip
OrderBy	s	=TotalBackupSize LogBackupSize ManualBaseBackupSize AutoBaseBackupSize
OrderByType	s	=asc desc

DescribeBaseBackups	r	1000
MinFinishTime	s	tYYYY-MM-DD hh:mm:ss
MaxFinishTime	s	tYYYY-MM-DD hh:mm:ss
Filters	OF	?db-instance-id db-instance-name db-instance-ip base-backup-id db-instance-status
Limit	u	r1..100
Offset	u
OrderBy	s	=StartTime FinishTime Size
OrderByType	s	=asc desc

DescribeClasses	r	1000
Zone	s!
DBEngine	s!	=postgresql mssql_compatible
DBMajorVersion	s!
StorageType	s	=PHYSICAL_LOCAL_SSD CLOUD_PREMIUM CLOUD_SSD CLOUD_HSSD

DescribeCloneDBInstanceSpec	r	1000
!a	12			At least one of `BackupSetId` and `RecoveryTargetTime` is given.
!w	12			`BackupSetId` wins over `RecoveryTargetTime` when both are given.
DBInstanceId	s!
BackupSetId	s
RecoveryTargetTime	s

DescribeDBBackups	rd	1000	DescribeBaseBackups
DBInstanceId	s!
Type	i!	=1
StartTime	s!	tYYYY-MM-DD hh:mm:ss
EndTime	s!	tYYYY-MM-DD hh:mm:ss
Limit	i	r1..100
Offset	i

DescribeDBErrlogs	r	100
DBInstanceId	s!
StartTime	s!	tYYYY-MM-DD hh:mm:ss
EndTime	s!	tYYYY-MM-DD hh:mm:ss
DatabaseName	s
SearchKeys	S
Limit	i	r1..100
Offset	i
LogFilters	OG

DescribeDBInstanceAttribute	r	1000
DBInstanceId	s!

DescribeDBInstanceHAConfig	r	20
DBInstanceId	s!

DescribeDBInstanceParameters	r	1000
DBInstanceId	s!
ParamName	s

DescribeDBInstanceSSLConfig	r	20
DBInstanceId	s!

DescribeDBInstanceSecurityGroups	r	1000
!a	01			At least one of `DBInstanceId` and `ReadOnlyGroupId` is given.
DBInstanceId	s
ReadOnlyGroupId	s

DescribeDBInstances	r	1000
Filters	OF	?db-instance-id db-instance-name db-project-id db-pay-mode db-tag-key db-private-ip db-public-address db-dedicated-cluster-id
Limit	u	r0..100
Offset	u
OrderBy	s	=DBInstanceId CreateTime Name EndTime
OrderByType	s	=asc desc

DescribeDBProxy	r
DBInstanceId	s!
ProxyGroupId	s

DescribeDBProxySSLConfig	r
DBInstanceId	s!
ProxyGroupId	s!
ProxyAddressId	s!

DescribeDBProxySpecs	r
DBInstanceId	s

DescribeDBSlowlogs	rw	100	DescribeSlowQueryList
DBInstanceId	s!
StartTime	s!	tYYYY-MM-DD hh:mm:ss
EndTime	s!	tYYYY-MM-DD hh:mm:ss
DatabaseName	s
OrderBy	s	=sum_calls sum_cost_time
OrderByType	s	=asc desc
Limit	u	r1..100
Offset	u

DescribeDBVersions	r	1000
StorageType	s	=PHYSICAL_LOCAL_SSD CLOUD_PREMIUM CLOUD_SSD CLOUD_HSSD

DescribeDBXlogs	rd	1000	DescribeLogBackups
DBInstanceId	s!
StartTime	s!	tYYYY-MM-DD hh:mm:ss
EndTime	s!	tYYYY-MM-DD hh:mm:ss
Offset	i
Limit	i	r1..100

DescribeDatabaseObjects	r	20
!r	4		/1database account	`DatabaseName` is required unless `ObjectType` is `database`, `account`.
!r	5		/1database schema account	`SchemaName` is required unless `ObjectType` is `database`, `schema`, `account`.
!r	6		=1column	`TableName` is required when `ObjectType` is `column`.
DBInstanceId	s!
ObjectType	s!	=database schema sequence procedure type function table view matview column
Limit	i	r0..100
Offset	i
DatabaseName	s
SchemaName	s
TableName	s

DescribeDatabases	r	1000
DBInstanceId	s!
Filters	OF	?database-name
Offset	u
Limit	u

DescribeDedicatedClusters	r	20
Filters	OF	?dedicated-cluster-id

DescribeDefaultParameters	r	1000
DBMajorVersion	s!
DBEngine	s!	=postgresql mssql_compatible

DescribeEncryptionKeys	r	1000
DBInstanceId	s!

DescribeLogBackups	r	1000
MinFinishTime	s	tYYYY-MM-DD hh:mm:ss
MaxFinishTime	s	tYYYY-MM-DD hh:mm:ss
Filters	OF	?db-instance-id db-instance-name db-instance-ip db-instance-status
Limit	u	r1..100
Offset	u
OrderBy	s	=StartTime FinishTime Size
OrderByType	s	=asc desc

DescribeMaintainTimeWindow	r	1000
DBInstanceId	s!

DescribeMem0Service	r
DBInstanceId	s!

DescribeOrders	r	1000
DealNames	S!

DescribeParameterTemplateAttributes	r	1000
TemplateId	s!

DescribeParameterTemplates	r	1000
!i	4		-3	`OrderByType` is ignored without `OrderBy`.
Filters	OF	?TemplateName TemplateId DBMajorVersion DBEngine
Limit	i	r0..100
Offset	i
OrderBy	s	=CreateTime TemplateName DBMajorVersion
OrderByType	s	=asc desc

DescribeParamsEvent	r	1000
DBInstanceId	s!

DescribePostgRESTService	r
DBInstanceId	s!

DescribeProductConfig	rd	1000	DescribeClasses
Zone	s
DBEngine	s	=postgresql mssql_compatible
StorageType	s	=PHYSICAL_LOCAL_SSD CLOUD_PREMIUM CLOUD_SSD CLOUD_HSSD

DescribeReadOnlyGroups	r	1000
Filters	OF	?db-master-instance-id read-only-group-id
PageSize	i	r..99
PageNumber	i
OrderBy	s	=ROGroupId CreateTime Name
OrderByType	s	=asc desc

DescribeRegions	r	1000

DescribeServerlessDBInstances	rw	1000
Filter	OF	?db-instance-id db-instance-name db-tag-key
Limit	u
Offset	u
OrderBy	s	=CreateTime
OrderByType	s

DescribeSlowQueryAnalysis	r	100
DBInstanceId	s!
StartTime	s!	tYYYY-MM-DD hh:mm:ss
EndTime	s!	tYYYY-MM-DD hh:mm:ss
DatabaseName	s
OrderBy	s	=CallNum CostTime AvgCostTime
OrderByType	s	=asc desc
Limit	i	r1..100
Offset	i

DescribeSlowQueryList	r	100
DBInstanceId	s!
StartTime	s!	tYYYY-MM-DD hh:mm:ss
EndTime	s!	tYYYY-MM-DD hh:mm:ss
DatabaseName	s
OrderByType	s	=asc desc
OrderBy	s	=SessionStartTime Duration
Limit	i	r1..100
Offset	i

DescribeTasks	r	20
TaskId	u
DBInstanceId	s
MinStartTime	s	tYYYY-MM-DD hh:mm:ss
MaxStartTime	s	tYYYY-MM-DD hh:mm:ss
Limit	u	r1..100
Offset	u
OrderBy	s	=StartTime EndTime
OrderByType	s	=asc desc

DescribeZones	r	1000
StorageType	s	=PHYSICAL_LOCAL_SSD CLOUD_PREMIUM CLOUD_SSD CLOUD_HSSD

DestroyDBInstance		50
DBInstanceId	s!

DestroyDBProxy
DBInstanceId	s!
ProxyGroupId	s

DisIsolateDBInstances		100
DBInstanceIdSet	S!
Period	i	=1 2 3 4 5 6 7 8 9 10 11 12 24 36
AutoVoucher	b
VoucherIds	S

InitDBInstances	w	100	CreateInstances
DBInstanceIdSet	S!
AdminName	s!
AdminPassword	s!*
Charset	s!	=UTF8 LATIN1

InquiryPriceCreateDBInstances	r	20
Zone	s!
SpecCode	s!
Storage	u!	/10
InstanceCount	u!	r..100
Period	u!	=1 2 3 4 5 6 7 8 9 10 11 12 24 36
Pid	u-
InstanceChargeType	s	=PREPAID POSTPAID
InstanceType	s	=primary readonly
DBEngine	s	=postgresql mssql_compatible
StorageType	s	=PHYSICAL_LOCAL_SSD CLOUD_PREMIUM CLOUD_SSD CLOUD_HSSD

InquiryPriceRenewDBInstance	r	20
DBInstanceId	s!
Period	i!

InquiryPriceUpgradeDBInstance	r	20
Storage	i!
Memory	i!
DBInstanceId	s!
InstanceChargeType	s-
Cpu	i

IsolateDBInstances		100
DBInstanceIdSet	S!

LockAccount		20
DBInstanceId	s!
UserName	s!

ModifyAccountPrivileges		20
DBInstanceId	s!
UserName	s!
ModifyPrivilegeSet	OH!	n..50

ModifyAccountRemark		100
DBInstanceId	s!
UserName	s!
Remark	s!

ModifyAuditService
InstanceId	s!
LogExpireDay	u!	=7 30 90 180 365 1095 1825
HotLogExpireDay	u!	=7 30 90 180 365 1095 1825
AuditType	s!	=complex simple
Product	s!	=postgres

ModifyBackupDownloadRestriction		20
!a	24		=0CUSTOMIZE	At least one of `VpcIdSet` and `IpSet` is given when `RestrictionType` is `CUSTOMIZE`.
RestrictionType	s!	=NONE INTRANET CUSTOMIZE
VpcRestrictionEffect	s	=ALLOW DENY
VpcIdSet	S
IpRestrictionEffect	s	=ALLOW DENY
IpSet	S

ModifyBackupPlan		100
DBInstanceId	s!
MinBackupStartTime	s	thh:mm:ss
MaxBackupStartTime	s	thh:mm:ss
BaseBackupRetentionPeriod	u	r7..1830
BackupPeriod	S
LogBackupRetentionPeriod	u	r7..1830
PlanId	s
PlanName	s
BackupMethod	s	=physical logical snapshot

ModifyBaseBackupExpireTime		100
DBInstanceId	s!
BaseBackupId	s!
NewExpireTime	s!

ModifyDBInstanceChargeType		20
!v	2	1	=1POSTPAID_BY_HOUR	`Period` must be `1` when `InstanceChargeType` is `POSTPAID_BY_HOUR`.
DBInstanceId	s!
InstanceChargeType	s!	=PREPAID POSTPAID_BY_HOUR
Period	i!	=1 2 3 4 5 6 7 8 9 10 11 12 24 36
AutoRenewFlag	i	=0 1
AutoVoucher	i	=0 1

ModifyDBInstanceDeletionProtection
DBInstanceId	s!
DeletionProtection	b!

ModifyDBInstanceDeployment		100
!o	34		=21	`SwitchStartTime` and `SwitchEndTime` are only for `SwitchTag` `1`.
DBInstanceId	s!
DBNodeSet	OC!
SwitchTag	i!	=0 1 2
SwitchStartTime	s	thh:mm:ss
SwitchEndTime	s	thh:mm:ss

ModifyDBInstanceHAConfig		20
DBInstanceId	s!
SyncMode	s!	=Semi-sync Async
MaxStandbyLatency	u!	r1073741824..322122547200
MaxStandbyLag	u!	r5..10
MaxSyncStandbyLatency	u
MaxSyncStandbyLag	u

ModifyDBInstanceName		100
DBInstanceId	s!
InstanceName	s!	l..60	cA-Za-z0-9_\-一-鿿

ModifyDBInstanceParameters		100
DBInstanceId	s!
ParamList	OI!

ModifyDBInstanceReadOnlyGroup		100
DBInstanceId	s!
ReadOnlyGroupId	s!
NewReadOnlyGroupId	s!

ModifyDBInstanceSSLConfig		20
!r	2		=1true	`ConnectAddress` is required when `SSLEnabled` is `true`.
!i	2		=1false	`ConnectAddress` is ignored when `SSLEnabled` is `false`.
DBInstanceId	s!
SSLEnabled	b!
ConnectAddress	s

ModifyDBInstanceSecurityGroups		100
!a	12			At least one of `DBInstanceId` and `ReadOnlyGroupId` is given.
SecurityGroupIdSet	S!
DBInstanceId	s
ReadOnlyGroupId	s

ModifyDBInstanceSpec		100
!o	78		=61	`SwitchStartTime` and `SwitchEndTime` are only for `SwitchTag` `1`.
DBInstanceId	s!
Memory	u!
Storage	u!	/10
AutoVoucher	u	=0 1
VoucherIds	S	n..1
ActivityId	u
SwitchTag	u	=0 1 2
SwitchStartTime	s	thh:mm:ss
SwitchEndTime	s	thh:mm:ss
Cpu	u
SyncModifyParams	OI

ModifyDBInstancesProject		100
DBInstanceIdSet	S!
ProjectId	s!

ModifyDBProxy
!o	67		=52	`SwitchStartTime` and `SwitchEndTime` are only for `SwitchTag` `2`.
DBInstanceId	s!
ProxyGroupId	s
Description	s	l..256
ProxyNodeCustom	OJ
ReloadBalance	s	=auto manual
SwitchTag	i	=0 1 2
SwitchStartTime	s	thh:mm:ss
SwitchEndTime	s	thh:mm:ss

ModifyDBProxyAddress
!o	9		=8true	`LatencyRemoveTime` is only for `LatencyRemove` `true`.
!r	6		=5custom	`ProxyAllocation` is required when `WeightMode` is `custom`.
DBInstanceId	s!
AddressId	s!
ProxyGroupId	s
Description	s	l..256
ConnectionPool	b
WeightMode	s	=system custom
ProxyAllocation	OK
RoAutoAdd	b
LatencyRemove	b
LatencyRemoveTime	u
MinRouteNum	u
LoadBalancePolicy	i	=0 1

ModifyDBProxySSLConfig
!r	4		=3true	`ConnectAddress` is required when `SSLEnabled` is `true`.
DBInstanceId	s!
ProxyGroupId	s!
ProxyAddressId	s!
SSLEnabled	b!
ConnectAddress	s

ModifyDatabaseOwner		20
DBInstanceId	s!
DatabaseName	s!
DatabaseOwner	s!

ModifyMaintainTimeWindow		100
DBInstanceId	s!
MaintainStartTime	s	thh:mm
MaintainDuration	u	r1..4
MaintainWeekDays	S

ModifyParameterTemplate		100
!d	34	Name		`ModifyParamEntrySet.Name` and `DeleteParamSet` must not name the same thing.
TemplateId	s!
TemplateName	s	l1..60	cA-Za-z0-9_\-./()（）[]+=：:@一-鿿
TemplateDescription	s	l..60	cA-Za-z0-9_\-./()（）[]+=：:@一-鿿
ModifyParamEntrySet	OI
DeleteParamSet	S

ModifyReadOnlyDBInstanceWeight		100
DBInstanceId	s!
ReadOnlyGroupId	s!
Weight	i!	r1..50

ModifyReadOnlyGroupConfig		100
ReadOnlyGroupId	s!
ReadOnlyGroupName	s	l..59	cA-Za-z0-9_\-一-鿿
ReplayLagEliminate	u	=0 1
ReplayLatencyEliminate	u	=0 1
MaxReplayLatency	u
MaxReplayLag	u
Rebalance	u	=0 1
MinDelayEliminateReserve	u	r0..100

ModifySwitchTimePeriod		100
DBInstanceId	s!
SwitchTag	u!	=0

OpenAccountCAM
DBInstanceId	s!
UserName	s!

OpenAuditService
InstanceId	s!
LogExpireDay	u!	=7 30 90 180 365 1095 1825
HotLogExpireDay	u!	=7 30 90 180 365 1095 1825
AuditType	s!	=complex simple
Product	s!	=postgres

OpenDBExtranetAccess		100
DBInstanceId	s!
IsIpv6	i	=0 1

OpenMem0Service
DBInstanceId	s!
AgenticBaseId	s!
LLMModel	s!	=auto deepseek-v4-flash deepseek-v4-pro glm-5 glm-5-turbo glm-5.1 kimi-k2.5 kimi-k2.6 minimax-m2.5 minimax-m2.7
EmbeddingApiKey	s!*

OpenPostgRESTService
DBInstanceId	s!
EnableWanNet	b
RestConfig	OI
VpcId	s
SubnetId	s

OpenServerlessDBExtranetAccess	wu	100

RebalanceReadOnlyGroup		100
ReadOnlyGroupId	s!

RefreshAccountPassword
DBInstanceId	s!
UserName	s!

ReloadBalanceDBProxyNode
DBInstanceId	s!
ProxyGroupId	s
AddressId	s

RemoveDBInstanceFromReadOnlyGroup		100
DBInstanceId	s!
ReadOnlyGroupId	s!

RenewInstance		100
DBInstanceId	s!
Period	i!	=1 2 3 4 5 6 7 8 9 10 11 12 24 36
AutoVoucher	i	=0 1
VoucherIds	S	n..1

ResetAccountPassword		100
DBInstanceId	s!
UserName	s!
Password	s!*	l8..32	F/	ma-z A-Z 0-9 ()`~!@#$%^&*-+=_|{}[]:<>,.?/

RestartDBInstance		50
DBInstanceId	s!

RestoreDBInstanceObjects		20
!e	23			Exactly one of `BackupSetId` and `RestoreTargetTime` is given.
DBInstanceId	s!
RestoreObjects	S!
BackupSetId	s
RestoreTargetTime	s

SetAutoRenewFlag		100
DBInstanceIdSet	S!
AutoRenewFlag	i!	=0 1 2

SwitchDBInstancePrimary		20
!o	34		=21	`SwitchStartTime` and `SwitchEndTime` are only for `SwitchTag` `1`.
!t	34	30		`SwitchStartTime` and `SwitchEndTime` must be at least 30 minutes apart.
!o	1		=20	`Force` is only for `SwitchTag` `0`.
DBInstanceId	s!
Force	b
SwitchTag	u	=0 1 2
SwitchStartTime	s	thh:mm:ss
SwitchEndTime	s	thh:mm:ss

UnlockAccount		20
DBInstanceId	s!
UserName	s!

UpgradeDBInstance	w	100	ModifyDBInstanceSpec
Memory	u!
Storage	u!
DBInstanceId	s!
AutoVoucher	u	=0 1
VoucherIds	S	n..1
ActivityId	u
SwitchTag	u	=0 1
SwitchStartTime	s
SwitchEndTime	s

UpgradeDBInstanceKernelVersion		100
!o	34		=21	`SwitchStartTime` and `SwitchEndTime` are only for `SwitchTag` `1`.
!t	34	30		`SwitchStartTime` and `SwitchEndTime` must be at least 30 minutes apart.
DBInstanceId	s!
TargetDBKernelVersion	s!
SwitchTag	u	=0 1 2
SwitchStartTime	s	thh:mm:ss
SwitchEndTime	s	thh:mm:ss
DryRun	b

UpgradeDBInstanceMajorVersion		20
!o	78		=61	`UpgradeTimeBegin` and `UpgradeTimeEnd` are only for `UpgradeTimeOption` `1`.
!i	345678		=2true	`BackupBeforeUpgrade` and `StatisticsRefreshOption` and `ExtensionUpgradeOption` and `UpgradeTimeOption` and `UpgradeTimeBegin` and `UpgradeTimeEnd` are ignored when `UpgradeCheck` is `true`.
DBInstanceId	s!
TargetDBKernelVersion	s!
UpgradeCheck	b
BackupBeforeUpgrade	b
StatisticsRefreshOption	i	=0 1 3
ExtensionUpgradeOption	i	=0 1 2
UpgradeTimeOption	i	=0 1 2
UpgradeTimeBegin	s	thh:mm:ss
UpgradeTimeEnd	s	thh:mm:ss

AffectRows	u
DBName	S
ExecTime	u
Host	S
Sql	s
User	S
SqlType	S

!a	24		=0CUSTOMIZE	At least one of `VpcIdSet` and `IpSet` is given when `RestrictionType` is `CUSTOMIZE`.
RestrictionType	s	=NONE INTRANET CUSTOMIZE
VpcRestrictionEffect	s	=ALLOW DENY
VpcIdSet	S
IpRestrictionEffect	s	=ALLOW DENY
IpSet	S

Role	s!	=Primary Standby
Zone	s!
DedicatedClusterId	s

!r	2		/0database account	`DatabaseName` is required unless `ObjectType` is `database`, `account`.
!r	3		/0database schema account	`SchemaName` is required unless `ObjectType` is `database`, `schema`, `account`.
!r	4		=0column	`TableName` is required when `ObjectType` is `column`.
ObjectType	s!	=account database schema sequence procedure type function table view matview column
ObjectName	s!
DatabaseName	s
SchemaName	s
TableName	s

Object	oD
PrivilegeSet	S

Name	s
Values	S

Type	s!
Compare	s!	=INC EXC EQS NEQ RG
Value	S!

!o	2		=1revokeObject	`IsCascade` is only for `ModifyType` `revokeObject`.
DatabasePrivilege	oE
ModifyType	s	=grantObject revokeObject alterRole grantRole revokeRole
IsCascade	b

Name	s!
ExpectedValue	s!

NodeCount	i!	r1..16
Zone	s!
Cpu	i!
Mem	i!

NodeId	s
Role	s	=master slave readonly
Weight	i	r0..100
Status	s	=online offline

TagKey	s!
TagValue	s!

"#;

/// Where in the text each action starts, in order of name.
#[rustfmt::skip]
pub(super) static ACTIONS: [u16; 139] = [
    0, 70, 731, 807, 861, 919, 984, 1018, 1057, 1097, 1339, 1470, 1668, 1749, 1843, 2214,
    2350, 2783, 2918, 3822, 4042, 4611, 5406, 5506, 5689, 5736, 5803, 5851, 5906, 5986, 6034, 6087,
    6131, 6176, 6262, 6297, 6379, 6507, 6631, 6736, 6963, 7017, 7057, 7207, 7238, 7282, 7503, 7784,
    7944, 8178, 8343, 8517, 8569, 8618, 8683, 8733, 8878, 9140, 9190, 9268, 9307, 9537, 9633, 9784,
    10266, 10351, 10416, 10509, 10556, 10821, 10872, 10911, 10947, 11005, 11252, 11296, 11340, 11503, 11678, 11702,
    11848, 12067, 12279, 12473, 12564, 12603, 12650, 12767, 12880, 13207, 13267, 13368, 13412, 13457, 13543, 13607,
    13780, 14055, 14306, 14388, 14664, 14738, 14954, 15144, 15230, 15293, 15386, 15607, 15770, 16066, 16129, 16396,
    16779, 16955, 17029, 17147, 17451, 17540, 17780, 17841, 17885, 18056, 18113, 18307, 18393, 18432, 18480, 18532,
    18601, 18676, 18793, 18913, 18952, 19121, 19187, 19522, 19569, 19753, 20075,
];

/// Where in the text each structure starts: `A`, `B` and so on.
#[rustfmt::skip]
pub(super) static STRUCTURES: [u16; 12] = [
    20635, 20699, 20937, 20992, 21426, 21452, 21469, 21518, 21696, 21722, 21765, 21847,
];

/// What error codes mean, a line for each family.
pub(super) static CODES: &str = r#"AccountNotExist nn
ActionOffline un
AuthFailure cn  pn InvalidAuthorization sn SignatureExpire sf SignatureFailure sn TokenFailure cf UnauthorizedOperation pn
DBError ir
DryRunOperation an
FailedOperation ir AllocateQuotasError qc CamAuthFailed pn CamCheckResourceFailed pn CreateBasicNetworkDeniedError un CreateOrderFailed bc GetPurchaseRecordFailed br IllegalROInstanceNum tc InvalidAccountStatus tc InvalidTradeOperate bc LimitOperation tc NetworkNumLimitError qc NoAvailableStandby tc OperateFrequencyLimitedError rl PayOrderFailed bc PostPaidUnblockError br PreCheckError tc QueryDealFailed br QueryPriceFailed br QueryTradeStatusError br ROGroupCannotBeDeletedError oc ROGroupMasterInstanceNotRight an ROGroupNotFoundError nn ROGroupNumExceedError qc ROInstanceHasInROGroupError oc ServerlessNotSupportedError un SetAutoRenewFlagError br StorageMemoryCheckError an TradeAccessError br TradeCreateError bc TradePayOrdersError bc TradeQueryOrderError br TradeQueryPriceError br
FlowError ir
InstanceNotExist nn
InterfaceNameNotFound un
InternalError ir
InvalidAccountPassword an
InvalidAccountStatus tc
InvalidAction un
InvalidInstanceStatus tc
InvalidParameter an InstanceNameExist on VpcNotFoundError nn
InvalidParameterValue an AccountExist on AccountNotExist nn AccountNotExistError nn DataConvertError ir InstanceNameExist on InstanceNotExist nn InterfaceNameNotFound un InvalidInstanceNum qn InvalidOrderNum bn InvalidReadOnlyGroupStatus tc ReadOnlyGroupNotExist nn RegionNotSupported un
InvalidPid an
InvalidRequest an
IpInBlacklist pn
IpNotInWhitelist pn
LimitExceeded qn
LimitOperation tc
MissingParameter an
NoSuchProduct un
NoSuchVersion un
OperationDenied tc CamDeniedError pn InstanceAccessDeniedError pn InstanceTypeDenied un InsufficientBalanceError bc KernelVersionError uc NotSupportZoneError un PayModeError un PostPaidPayModeError un RoInstanceCountExeedError qc TradePermissionError pn UserNotAuthenticatedError pc VersionNotSupportError un VpcDeniedError pn
RegionNotSupported un
RequestLimitExceeded rl
RequestSizeLimitExceeded an
ResourceInUse oc
ResourceInsufficient yc
ResourceNotFound nn
ResourceUnavailable tc ResourceNoPermission pn VpcResourceNotFound nn
ResponseSizeLimitExceeded an
ServiceUnavailable ir
StructParseFailed an
SystemError ir
UnauthorizedOperation pn UserHasNoRealnameAuthentication pc
UnknownError ir
UnknownParameter an
UnsupportedOperation un
UnsupportedProtocol un
UnsupportedRegion un
"#;

#[doc = "The service's limit `get_bytes`."]
pub const GET_BYTES: u64 = 32768;
#[doc = "The service's limit `v1_post_bytes`."]
pub const V1_POST_BYTES: u64 = 1048576;
#[doc = "The service's limit `v3_post_bytes`."]
pub const V3_POST_BYTES: u64 = 10485760;
#[doc = "The service's limit `answer_bytes`."]
pub const ANSWER_BYTES: u64 = 52428800;
#[doc = "The service's limit `clock_skew_seconds`."]
pub const CLOCK_SKEW_SECONDS: u64 = 300;
/// The service, as in its hosts and in the credential scope.
pub const SERVICE: &str = "postgres";

/// The version of the API, `X-TC-Version`.
pub const VERSION: &str = "2017-03-12";

/// The host that routes to the nearest access point.
pub const ENDPOINT: &str = "postgres.tencentcloudapi.com";

/// The host of the international site.
pub const INTERNATIONAL_ENDPOINT: &str = "postgres.intl.tencentcloudapi.com";
