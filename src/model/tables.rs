// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! The tables; `shape.rs` says how they are read.

/// Actions and structures, a line for each of their rules and fields.
pub(super) static TEXT: &str = r#"AddDBInstanceToReadOnlyGroup	100
!sDBInstanceId
!sReadOnlyGroupId

CloneDBInstance	100
=	e0	@A
=	v1	3	1	=8POSTPAID_BY_HOUR
=	o2	4		=8PREPAID
!sDBInstanceId
!sSpecCode
!iStorage	/10
!iPeriod	=1 2 3 4 5 6 7 8 9 10 11 12 24 36
!iAutoRenewFlag	=0 1
!sVpcId
!sSubnetId
sName	l..60	cA-Za-z0-9_\-一-鿿
sInstanceChargeType	=PREPAID POSTPAID_BY_HOUR
+sSecurityGroupIds
iProjectId
+LTagList
+CDBNodeSet
iAutoVoucher	=0 1
sVoucherIds
iActivityId
sBackupSetId
sRecoveryTargetTime
sSyncMode	=Semi-sync Async
bDeletionProtection

CloseAccountCAM
!sDBInstanceId
!sUserName
!*sPassword
bPasswordEncrypt

CloseAuditService
!sInstanceId
!sProduct	=postgres

CloseDBExtranetAccess	100
!sDBInstanceId
iIsIpv6	=0 1

CloseDBProxyAddress
!sDBInstanceId
!sAddressId
sProxyGroupId

CloseMem0Service
!sDBInstanceId

ClosePostgRESTService
!sDBInstanceId

wuCloseServerlessDBExtranetAccess	100

CreateAccount	20
!sDBInstanceId
!sUserName	l..63	cA-Za-z0-9_	fA-Za-z_	!postgres pg_* tencentdb_*
!sType	=normal tencentDBSuper
*sPassword	l8..32	F/	ma-z A-Z 0-9 -()`~!@#$%^&*+=_|{}[]:<>,.?/
sRemark	l..60	cA-Za-z0-9_\-一-鿿
bOpenCam

CreateAuditLogFile
!sInstanceId
!sStartTime	tYYYY-MM-DD hh:mm:ss
!sEndTime	tYYYY-MM-DD hh:mm:ss
!sProduct	=postgres
AFilter

CreateBackupPlan	20
!sDBInstanceId
!sPlanName
!sBackupPeriodType	=month week
!+sBackupPeriod
sMinBackupStartTime	thh:mm:ss
sMaxBackupStartTime	thh:mm:ss
uBaseBackupRetentionPeriod	r0..29999

CreateBaseBackup	100
!sDBInstanceId
sBackupMethod	=physical logical snapshot

CreateDBInstanceNetworkAccess	100
!sDBInstanceId
!sVpcId
!sSubnetId
!bIsAssignVip
sVip

wCreateDBInstances	100	CreateInstances
!sSpecCode
!uStorage
!uInstanceCount	r1..100
!uPeriod	=1 2 3 4 5 6 7 8 9 10 11 12 24 36
!sZone
uProjectId
sDBVersion
sInstanceChargeType
uAutoVoucher	=0 1
+sVoucherIds	n..1
sVpcId
sSubnetId
uAutoRenewFlag	=0 1
uActivityId
sName
uNeedSupportIpv6	=0 1
+LTagList
+sSecurityGroupIds
sDBMajorVersion
sDBKernelVersion

CreateDBProxy
!sDBInstanceId
!sVpcId
!sSubnetId
!+JProxyNodeCustom	n1..
+sSecurityGroup
sDescription	l..256
iConnectionPoolLimit

CreateDBProxyAddress
=	r3	;		=:true
=	r3	8		=7custom
!sDBInstanceId
!sVpcId
!sSubnetId
sProxyGroupId
+sSecurityGroup
sDescription	l..256
bConnectionPool
sWeightMode	=system custom
+KProxyAllocation
bRoAutoAdd
bLatencyRemove
uLatencyRemoveTime	r1..10000
uMinRouteNum	r0..256
iLoadBalancePolicy	=0 1

CreateDatabase	20
!sDBInstanceId
!sDatabaseName	l..63	cA-Za-z0-9_	fA-Za-z_	!postgres
!sDatabaseOwner
sEncoding
sCollate
sCtype

CreateInstances	100
=	v1	3	1	=;POSTPAID_BY_HOUR
!sSpecCode
!uStorage	/10
!uInstanceCount	r1..10
!uPeriod	=1 2 3 4 5 6 7 8 9 10 11 12 24 36
!sCharset	=UTF8 LATIN1
!sAdminName	l1..16	cA-Za-z0-9_	fA-Za-z_	!postgres pg_*
!*sAdminPassword	l8..32	F/	ma-z A-Z 0-9 -()`~!@#$%^&*+=_|{}[]:;'<>,.?/
!sZone
sDBMajorVersion
sDBVersion
sDBKernelVersion
sInstanceChargeType	=PREPAID POSTPAID_BY_HOUR
sVpcId
sSubnetId
+CDBNodeSet
iAutoRenewFlag	=0 1
uAutoVoucher	=0 1
+sVoucherIds	n..1
iProjectId
iActivityId
sName	l..60	cA-Za-z0-9_\-一-鿿
+LTagList
+sSecurityGroupIds
uNeedSupportTDE	=0 1
sKMSKeyId
sKMSRegion
sKMSClusterId
sDBEngine	=postgresql mssql_compatible
sDBEngineConfig
sSyncMode	=Semi-sync Async
uNeedSupportIpv6	=0 1
bDeletionProtection
sStorageType	=PHYSICAL_LOCAL_SSD CLOUD_PREMIUM CLOUD_SSD CLOUD_HSSD

CreateParameterTemplate	100
!sTemplateName	l1..60	cA-Za-z0-9_\-./()（）[]+=：:@一-鿿
!sDBMajorVersion
!sDBEngine	=postgresql mssql_compatible
sTemplateDescription	l..60	cA-Za-z0-9_\-./()（）[]+=：:@一-鿿

CreateReadOnlyDBInstance	100
=	v1	5	1	=8POSTPAID_BY_HOUR
!sZone
!sMasterDBInstanceId
!sSpecCode
!uStorage	/10
!uInstanceCount	r1..10
!uPeriod	=1 2 3 4 5 6 7 8 9 10 11 12 24 36
sVpcId
sSubnetId
sInstanceChargeType	=PREPAID POSTPAID_BY_HOUR
uAutoVoucher	=0 1
+sVoucherIds	n..1
iAutoRenewFlag	=0 1
uProjectId
iActivityId
sReadOnlyGroupId
LTagList
+sSecurityGroupIds
uNeedSupportIpv6	=0 1
sName	l..60	cA-Za-z0-9_\-一-鿿
-sDBVersion
sDedicatedClusterId
bDeletionProtection
+LTags

CreateReadOnlyGroup	100
=	s4	65
=	r3	7		=51
=	v1	7	0	=50
=	r3	8		=61
=	v1	8	0	=60
=	r3	9		=61
=	i5	9		=50
!sMasterDBInstanceId
!sName	l..59	cA-Za-z0-9_\-一-鿿
uProjectId
sVpcId
sSubnetId
uReplayLagEliminate	=0 1
uReplayLatencyEliminate	=0 1
uMaxReplayLag
uMaxReplayLatency
uMinDelayEliminateReserve	r0..100
+sSecurityGroupIds

CreateReadOnlyGroupNetworkAccess	100
!sReadOnlyGroupId
!sVpcId
!sSubnetId
!bIsAssignVip
sVip

wCreateServerlessDBInstance	100
!sZone	=ap-shanghai-2 ap-beijing-1 ap-guangzhou-2
!sDBInstanceName
!sDBVersion	=10.4
!sDBCharset	=UTF8
uProjectId
sVpcId
sSubnetId
+LTagList

DeleteAccount	20
!sDBInstanceId
!sUserName

DeleteAuditLogFile
!sInstanceId
!sProduct	=postgres
!sFileName

DeleteBackupPlan	20
!sDBInstanceId
!sPlanId

DeleteBaseBackup	100
!sDBInstanceId
!sBaseBackupId

DeleteDBInstanceNetworkAccess	100
!sDBInstanceId
!sVpcId
!sSubnetId
!sVip

DeleteDatabase
!sDBInstanceId
!sDatabaseName

DeleteLogBackup	100
!sDBInstanceId
!sLogBackupId

DeleteParameterTemplate	100
!sTemplateId

DeleteReadOnlyGroup	100
!sReadOnlyGroupId

DeleteReadOnlyGroupNetworkAccess	100
!sReadOnlyGroupId
!sVpcId
!sSubnetId
!sVip

wuDeleteServerlessDBInstance	100

rDescribeAccountPrivileges	20
!sDBInstanceId
!sUserName
!+DDatabaseObjectSet

rDescribeAccounts	1000
!sDBInstanceId
iLimit	r1..100
iOffset
sOrderBy	=createTime name updateTime
sOrderByType	=asc desc

rDescribeAuditInstanceList
!sProduct	=postgres
!uAuditSwitch	=0 1
!uLimit
uOffset
+FFilters	?InstanceId InstanceName

rDescribeAuditLogFiles
!sInstanceId
!sProduct	=postgres
sFileName
uLimit	r1..300
uOffset	r0..1000

rDescribeAuditLogs
!sInstanceId
!sStartTime	tYYYY-MM-DD hh:mm:ss
!sEndTime	tYYYY-MM-DD hh:mm:ss
!uLimit	r1..100
!sProduct	=postgres
uOffset	r0..10000
sOrder	=Timestamp AffectRows ExecTime
sOrderBy	=ASC DESC
AFilter

rDescribeAvailableRecoveryTime	1000
!sDBInstanceId

rDescribeBackupDownloadRestriction	20

rDescribeBackupDownloadURL	1000
!sDBInstanceId
!sBackupType	=LogBackup BaseBackup
!sBackupId
uURLExpireTime	r0..36
BBackupDownloadRestriction

rDescribeBackupOverview	1000

rDescribeBackupPlans	1000
!sDBInstanceId

rDescribeBackupSummaries	1000
uLimit	r1..100
uOffset
+FFilters	?db-instance-id db-instance-name db-instance-ip
sOrderBy	=TotalBackupSize LogBackupSize ManualBaseBackupSize AutoBaseBackupSize
sOrderByType	=asc desc

rDescribeBaseBackups	1000
sMinFinishTime	tYYYY-MM-DD hh:mm:ss
sMaxFinishTime	tYYYY-MM-DD hh:mm:ss
+FFilters	?db-instance-id db-instance-name db-instance-ip base-backup-id db-instance-status
uLimit	r1..100
uOffset
sOrderBy	=StartTime FinishTime Size
sOrderByType	=asc desc

rDescribeClasses	1000
!sZone
!sDBEngine	=postgresql mssql_compatible
!sDBMajorVersion
sStorageType	=PHYSICAL_LOCAL_SSD CLOUD_PREMIUM CLOUD_SSD CLOUD_HSSD

rDescribeCloneDBInstanceSpec	1000
=	a6	12
=	w7	12
!sDBInstanceId
sBackupSetId
sRecoveryTargetTime

rdDescribeDBBackups	1000	DescribeBaseBackups
!sDBInstanceId
!iType	=1
!sStartTime	tYYYY-MM-DD hh:mm:ss
!sEndTime	tYYYY-MM-DD hh:mm:ss
iLimit	r1..100
iOffset

rDescribeDBErrlogs	100
!sDBInstanceId
!sStartTime	tYYYY-MM-DD hh:mm:ss
!sEndTime	tYYYY-MM-DD hh:mm:ss
sDatabaseName
+sSearchKeys
iLimit	r1..100
iOffset
+GLogFilters

rDescribeDBInstanceAttribute	1000
!sDBInstanceId

rDescribeDBInstanceHAConfig	20
!sDBInstanceId

rDescribeDBInstanceParameters	1000
!sDBInstanceId
sParamName

rDescribeDBInstanceSSLConfig	20
!sDBInstanceId

rDescribeDBInstanceSecurityGroups	1000
=	a6	01
sDBInstanceId
sReadOnlyGroupId

rDescribeDBInstances	1000
+FFilters	?db-instance-id db-instance-name db-project-id db-pay-mode db-tag-key db-private-ip db-public-address db-dedicated-cluster-id
uLimit	r0..100
uOffset
sOrderBy	=DBInstanceId CreateTime Name EndTime
sOrderByType	=asc desc

rDescribeDBProxy
!sDBInstanceId
sProxyGroupId

rDescribeDBProxySSLConfig
!sDBInstanceId
!sProxyGroupId
!sProxyAddressId

rDescribeDBProxySpecs
sDBInstanceId

rwDescribeDBSlowlogs	100	DescribeSlowQueryList
!sDBInstanceId
!sStartTime	tYYYY-MM-DD hh:mm:ss
!sEndTime	tYYYY-MM-DD hh:mm:ss
sDatabaseName
sOrderBy	=sum_calls sum_cost_time
sOrderByType	=asc desc
uLimit	r1..100
uOffset

rDescribeDBVersions	1000
sStorageType	=PHYSICAL_LOCAL_SSD CLOUD_PREMIUM CLOUD_SSD CLOUD_HSSD

rdDescribeDBXlogs	1000	DescribeLogBackups
!sDBInstanceId
!sStartTime	tYYYY-MM-DD hh:mm:ss
!sEndTime	tYYYY-MM-DD hh:mm:ss
iOffset
iLimit	r1..100

rDescribeDatabaseObjects	20
=	r8	4		/1database account
=	r9	5		/1database schema account
=	r3	6		=1column
!sDBInstanceId
!sObjectType	=database schema sequence procedure type function table view matview column
iLimit	r0..100
iOffset
sDatabaseName
sSchemaName
sTableName

rDescribeDatabases	1000
!sDBInstanceId
+FFilters	?database-name
uOffset
uLimit

rDescribeDedicatedClusters	20
+FFilters	?dedicated-cluster-id

rDescribeDefaultParameters	1000
!sDBMajorVersion
!sDBEngine	=postgresql mssql_compatible

rDescribeEncryptionKeys	1000
!sDBInstanceId

rDescribeLogBackups	1000
sMinFinishTime	tYYYY-MM-DD hh:mm:ss
sMaxFinishTime	tYYYY-MM-DD hh:mm:ss
+FFilters	?db-instance-id db-instance-name db-instance-ip db-instance-status
uLimit	r1..100
uOffset
sOrderBy	=StartTime FinishTime Size
sOrderByType	=asc desc

rDescribeMaintainTimeWindow	1000
!sDBInstanceId

rDescribeMem0Service
!sDBInstanceId

rDescribeOrders	1000
!+sDealNames

rDescribeParameterTemplateAttributes	1000
!sTemplateId

rDescribeParameterTemplates	1000
=	i:	4		-3
+FFilters	?TemplateName TemplateId DBMajorVersion DBEngine
iLimit	r0..100
iOffset
sOrderBy	=CreateTime TemplateName DBMajorVersion
sOrderByType	=asc desc

rDescribeParamsEvent	1000
!sDBInstanceId

rDescribePostgRESTService
!sDBInstanceId

rdDescribeProductConfig	1000	DescribeClasses
sZone
sDBEngine	=postgresql mssql_compatible
sStorageType	=PHYSICAL_LOCAL_SSD CLOUD_PREMIUM CLOUD_SSD CLOUD_HSSD

rDescribeReadOnlyGroups	1000
+FFilters	?db-master-instance-id read-only-group-id
iPageSize	r..99
iPageNumber
sOrderBy	=ROGroupId CreateTime Name
sOrderByType	=asc desc

rDescribeRegions	1000

rwDescribeServerlessDBInstances	1000
+FFilter	?db-instance-id db-instance-name db-tag-key
uLimit
uOffset
sOrderBy	=CreateTime
sOrderByType

rDescribeSlowQueryAnalysis	100
!sDBInstanceId
!sStartTime	tYYYY-MM-DD hh:mm:ss
!sEndTime	tYYYY-MM-DD hh:mm:ss
sDatabaseName
sOrderBy	=CallNum CostTime AvgCostTime
sOrderByType	=asc desc
iLimit	r1..100
iOffset

rDescribeSlowQueryList	100
!sDBInstanceId
!sStartTime	tYYYY-MM-DD hh:mm:ss
!sEndTime	tYYYY-MM-DD hh:mm:ss
sDatabaseName
sOrderByType	=asc desc
sOrderBy	=SessionStartTime Duration
iLimit	r1..100
iOffset

rDescribeTasks	20
uTaskId
sDBInstanceId
sMinStartTime	tYYYY-MM-DD hh:mm:ss
sMaxStartTime	tYYYY-MM-DD hh:mm:ss
uLimit	r1..100
uOffset
sOrderBy	=StartTime EndTime
sOrderByType	=asc desc

rDescribeZones	1000
sStorageType	=PHYSICAL_LOCAL_SSD CLOUD_PREMIUM CLOUD_SSD CLOUD_HSSD

DestroyDBInstance	50
!sDBInstanceId

DestroyDBProxy
!sDBInstanceId
sProxyGroupId

DisIsolateDBInstances	100
!+sDBInstanceIdSet
iPeriod	=1 2 3 4 5 6 7 8 9 10 11 12 24 36
bAutoVoucher
+sVoucherIds

wInitDBInstances	100	CreateInstances
!+sDBInstanceIdSet
!sAdminName
!*sAdminPassword
!sCharset	=UTF8 LATIN1

rInquiryPriceCreateDBInstances	20
!sZone
!sSpecCode
!uStorage	/10
!uInstanceCount	r..100
!uPeriod	=1 2 3 4 5 6 7 8 9 10 11 12 24 36
-uPid
sInstanceChargeType	=PREPAID POSTPAID
sInstanceType	=primary readonly
sDBEngine	=postgresql mssql_compatible
sStorageType	=PHYSICAL_LOCAL_SSD CLOUD_PREMIUM CLOUD_SSD CLOUD_HSSD

rInquiryPriceRenewDBInstance	20
!sDBInstanceId
!iPeriod

rInquiryPriceUpgradeDBInstance	20
!iStorage
!iMemory
!sDBInstanceId
-sInstanceChargeType
iCpu

IsolateDBInstances	100
!+sDBInstanceIdSet

LockAccount	20
!sDBInstanceId
!sUserName

ModifyAccountPrivileges	20
!sDBInstanceId
!sUserName
!+HModifyPrivilegeSet	n..50

ModifyAccountRemark	100
!sDBInstanceId
!sUserName
!sRemark

ModifyAuditService
!sInstanceId
!uLogExpireDay	=7 30 90 180 365 1095 1825
!uHotLogExpireDay	=7 30 90 180 365 1095 1825
!sAuditType	=complex simple
!sProduct	=postgres

ModifyBackupDownloadRestriction	20
=	a;	24		=0CUSTOMIZE
!sRestrictionType	=NONE INTRANET CUSTOMIZE
sVpcRestrictionEffect	=ALLOW DENY
+sVpcIdSet
sIpRestrictionEffect	=ALLOW DENY
+sIpSet

ModifyBackupPlan	100
!sDBInstanceId
sMinBackupStartTime	thh:mm:ss
sMaxBackupStartTime	thh:mm:ss
uBaseBackupRetentionPeriod	r7..1830
+sBackupPeriod
uLogBackupRetentionPeriod	r7..1830
sPlanId
sPlanName
sBackupMethod	=physical logical snapshot

ModifyBaseBackupExpireTime	100
!sDBInstanceId
!sBaseBackupId
!sNewExpireTime

ModifyDBInstanceChargeType	20
=	v1	2	1	=1POSTPAID_BY_HOUR
!sDBInstanceId
!sInstanceChargeType	=PREPAID POSTPAID_BY_HOUR
!iPeriod	=1 2 3 4 5 6 7 8 9 10 11 12 24 36
iAutoRenewFlag	=0 1
iAutoVoucher	=0 1

ModifyDBInstanceDeletionProtection
!sDBInstanceId
!bDeletionProtection

ModifyDBInstanceDeployment	100
=	o<	34		=21
!sDBInstanceId
!+CDBNodeSet
!iSwitchTag	=0 1 2
sSwitchStartTime	thh:mm:ss
sSwitchEndTime	thh:mm:ss

ModifyDBInstanceHAConfig	20
!sDBInstanceId
!sSyncMode	=Semi-sync Async
!uMaxStandbyLatency	r1073741824..322122547200
!uMaxStandbyLag	r5..10
uMaxSyncStandbyLatency
uMaxSyncStandbyLag

ModifyDBInstanceName	100
!sDBInstanceId
!sInstanceName	l..60	cA-Za-z0-9_\-一-鿿

ModifyDBInstanceParameters	100
!sDBInstanceId
!+IParamList

ModifyDBInstanceReadOnlyGroup	100
!sDBInstanceId
!sReadOnlyGroupId
!sNewReadOnlyGroupId

ModifyDBInstanceSSLConfig	20
=	r3	2		=1true
=	i5	2		=1false
!sDBInstanceId
!bSSLEnabled
sConnectAddress

ModifyDBInstanceSecurityGroups	100
=	a6	12
!+sSecurityGroupIdSet
sDBInstanceId
sReadOnlyGroupId

ModifyDBInstanceSpec	100
=	o<	78		=61
!sDBInstanceId
!uMemory
!uStorage	/10
uAutoVoucher	=0 1
+sVoucherIds	n..1
uActivityId
uSwitchTag	=0 1 2
sSwitchStartTime	thh:mm:ss
sSwitchEndTime	thh:mm:ss
uCpu
+ISyncModifyParams

ModifyDBInstancesProject	100
!+sDBInstanceIdSet
!sProjectId

ModifyDBProxy
=	o<	67		=52
!sDBInstanceId
sProxyGroupId
.sDescription	l..256
+JProxyNodeCustom
sReloadBalance	=auto manual
iSwitchTag	=0 1 2
sSwitchStartTime	thh:mm:ss
sSwitchEndTime	thh:mm:ss

ModifyDBProxyAddress
=	o2	9		=8true
=	r3	6		=5custom
!sDBInstanceId
!sAddressId
sProxyGroupId
.sDescription	l..256
bConnectionPool
sWeightMode	=system custom
+KProxyAllocation
bRoAutoAdd
bLatencyRemove
uLatencyRemoveTime
uMinRouteNum
iLoadBalancePolicy	=0 1

ModifyDBProxySSLConfig
=	r3	4		=3true
!sDBInstanceId
!sProxyGroupId
!sProxyAddressId
!bSSLEnabled
sConnectAddress

ModifyDatabaseOwner	20
!sDBInstanceId
!sDatabaseName
!sDatabaseOwner

ModifyMaintainTimeWindow	100
!sDBInstanceId
sMaintainStartTime	thh:mm
uMaintainDuration	r1..4
+sMaintainWeekDays

ModifyParameterTemplate	100
=	d=	34	Name
!sTemplateId
sTemplateName	l1..60	cA-Za-z0-9_\-./()（）[]+=：:@一-鿿
.sTemplateDescription	l..60	cA-Za-z0-9_\-./()（）[]+=：:@一-鿿
+IModifyParamEntrySet
+sDeleteParamSet

ModifyReadOnlyDBInstanceWeight	100
!sDBInstanceId
!sReadOnlyGroupId
!iWeight	r1..50

ModifyReadOnlyGroupConfig	100
!sReadOnlyGroupId
sReadOnlyGroupName	l..59	cA-Za-z0-9_\-一-鿿
uReplayLagEliminate	=0 1
uReplayLatencyEliminate	=0 1
uMaxReplayLatency
uMaxReplayLag
uRebalance	=0 1
uMinDelayEliminateReserve	r0..100

ModifySwitchTimePeriod	100
!sDBInstanceId
!uSwitchTag	=0

OpenAccountCAM
!sDBInstanceId
!sUserName

OpenAuditService
!sInstanceId
!uLogExpireDay	=7 30 90 180 365 1095 1825
!uHotLogExpireDay	=7 30 90 180 365 1095 1825
!sAuditType	=complex simple
!sProduct	=postgres

OpenDBExtranetAccess	100
!sDBInstanceId
iIsIpv6	=0 1

OpenMem0Service
!sDBInstanceId
!sAgenticBaseId
!sLLMModel	=auto deepseek-v4-flash deepseek-v4-pro glm-5 glm-5-turbo glm-5.1 kimi-k2.5 kimi-k2.6 minimax-m2.5 minimax-m2.7
!*sEmbeddingApiKey

OpenPostgRESTService
!sDBInstanceId
bEnableWanNet
+IRestConfig
sVpcId
sSubnetId

wuOpenServerlessDBExtranetAccess	100

RebalanceReadOnlyGroup	100
!sReadOnlyGroupId

RefreshAccountPassword
!sDBInstanceId
!sUserName

ReloadBalanceDBProxyNode
!sDBInstanceId
sProxyGroupId
sAddressId

RemoveDBInstanceFromReadOnlyGroup	100
!sDBInstanceId
!sReadOnlyGroupId

RenewInstance	100
!sDBInstanceId
!iPeriod	=1 2 3 4 5 6 7 8 9 10 11 12 24 36
iAutoVoucher	=0 1
+sVoucherIds	n..1

ResetAccountPassword	100
!sDBInstanceId
!sUserName
!*sPassword	l8..32	F/	ma-z A-Z 0-9 -()`~!@#$%^&*+=_|{}[]:<>,.?/

RestartDBInstance	50
!sDBInstanceId

RestoreDBInstanceObjects	20
=	e0	23
!sDBInstanceId
!+sRestoreObjects
sBackupSetId
sRestoreTargetTime

SetAutoRenewFlag	100
!+sDBInstanceIdSet
!iAutoRenewFlag	=0 1 2

SwitchDBInstancePrimary	20
=	o<	34		=21
=	t>	34	30
=	o2	1		=20
!sDBInstanceId
bForce
uSwitchTag	=0 1 2
sSwitchStartTime	thh:mm:ss
sSwitchEndTime	thh:mm:ss

UnlockAccount	20
!sDBInstanceId
!sUserName

wUpgradeDBInstance	100	ModifyDBInstanceSpec
!uMemory
!uStorage
!sDBInstanceId
uAutoVoucher	=0 1
+sVoucherIds	n..1
uActivityId
uSwitchTag	=0 1
sSwitchStartTime
sSwitchEndTime

UpgradeDBInstanceKernelVersion	100
=	o<	34		=21
=	t>	34	30
!sDBInstanceId
!sTargetDBKernelVersion
uSwitchTag	=0 1 2
sSwitchStartTime	thh:mm:ss
sSwitchEndTime	thh:mm:ss
bDryRun

UpgradeDBInstanceMajorVersion	20
=	o<	78		=61
=	i?	345678		=2true
!sDBInstanceId
!sTargetDBKernelVersion
bUpgradeCheck
bBackupBeforeUpgrade
iStatisticsRefreshOption	=0 1 3
iExtensionUpgradeOption	=0 1 2
iUpgradeTimeOption	=0 1 2
sUpgradeTimeBegin	thh:mm:ss
sUpgradeTimeEnd	thh:mm:ss

uAffectRows
+sDBName
uExecTime
+sHost
sSql
+sUser
+sSqlType

=	a;	24		=0CUSTOMIZE
sRestrictionType	=NONE INTRANET CUSTOMIZE
sVpcRestrictionEffect	=ALLOW DENY
+sVpcIdSet
sIpRestrictionEffect	=ALLOW DENY
+sIpSet

!sRole	=Primary Standby
!sZone
sDedicatedClusterId

=	r8	2		/0database account
=	r9	3		/0database schema account
=	r3	4		=0column
!sObjectType	=account database schema sequence procedure type function table view matview column
!sObjectName
sDatabaseName
sSchemaName
sTableName

DObject
+sPrivilegeSet

sName
+sValues

!sType
!sCompare	=INC EXC EQS NEQ RG
!+sValue

=	o2	2		=1revokeObject
EDatabasePrivilege
sModifyType	=grantObject revokeObject alterRole grantRole revokeRole
bIsCascade

!sName
!sExpectedValue

!iNodeCount	r1..16
!sZone
!iCpu
!iMem

sNodeId
sRole	=master slave readonly
iWeight	r0..100
sStatus	=online offline

!sTagKey
!sTagValue

"#;

/// The messages of rules, a line each.
pub(super) static RULES: &str = r#"Exactly one of `{}` and `{}` is given.
`{}` must be `{}` when `{}` is `{}`.
`{}` is only for `{}` `{}`.
`{}` is required when `{}` is `{}`.
`{}` must equal `{}`.
`{}` is ignored when `{}` is `{}`.
At least one of `{}` and `{}` is given.
`{}` wins over `{}` when both are given.
`{}` is required unless `{}` is `database`, `account`.
`{}` is required unless `{}` is `database`, `schema`, `account`.
`{}` is ignored without `{}`.
At least one of `{}` and `{}` is given when `{}` is `{}`.
`{}` and `{}` are only for `{}` `{}`.
`{}.Name` and `{}` must not name the same thing.
`{}` and `{}` must be at least {} minutes apart.
`{}` and `{}` and `{}` and `{}` and `{}` and `{}` are ignored when `{}` is `{}`."#;

/// Where in the text each action starts, in order of name.
#[rustfmt::skip]
pub(super) static ACTIONS: [u16; 139] = [
    0, 67, 518, 590, 642, 697, 759, 792, 830, 869, 1104, 1229, 1420, 1498, 1586, 1938,
    2068, 2367, 2495, 3299, 3514, 3992, 4321, 4415, 4589, 4633, 4697, 4742, 4794, 4869, 4915, 4965,
    5007, 5050, 5131, 5165, 5243, 5365, 5483, 5582, 5798, 5850, 5889, 6032, 6062, 6104, 6319, 6592,
    6747, 6846, 7004, 7170, 7220, 7267, 7329, 7377, 7456, 7712, 7759, 7833, 7870, 8091, 8185, 8330,
    8601, 8681, 8744, 8834, 8879, 9136, 9185, 9222, 9257, 9313, 9512, 9554, 9596, 9755, 9924, 9947,
    10087, 10297, 10500, 10685, 10774, 10811, 10856, 10970, 11079, 11395, 11452, 11547, 11590, 11632, 11714, 11774,
    11942, 12128, 12370, 12448, 12650, 12722, 12866, 13049, 13132, 13192, 13281, 13386, 13483, 13702, 13763, 13957,
    14216, 14331, 14401, 14515, 14738, 14823, 15054, 15112, 15154, 15320, 15374, 15564, 15645, 15683, 15729, 15779,
    15845, 15917, 16030, 16146, 16183, 16285, 16349, 16505, 16549, 16724, 16901,
];

/// Where in the text each structure starts: `A`, `B` and so on.
#[rustfmt::skip]
pub(super) static STRUCTURES: [u16; 12] = [
    17185, 17246, 17396, 17448, 17674, 17698, 17714, 17761, 17884, 17908, 17947, 18025,
];

/// No shape has more fields.
pub(super) const FIELDS: usize = 33;

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
