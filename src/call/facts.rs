// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! What the policy of calls knows of actions and regions.

/// For every action, in order of name, the place of the read that tells whether it took effect; its own place for one that
/// needs none.
#[rustfmt::skip]
pub(super) static TELLS: [u8; 139] = [
    77, 56, 36, 37, 51, 57, 70, 75, 8, 36, 38, 44, 46, 51, 14, 57, 57, 64, 56, 73, 56, 77, 77, 23,
    36, 38, 44, 46, 51, 64, 68, 73, 77, 77, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47,
    48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71,
    72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 56, 57, 56, 87, 88, 89, 90, 56, 36, 35, 36, 37,
    41, 44, 46, 51, 51, 82, 52, 51, 53, 77, 54, 55, 51, 56, 57, 57, 58, 64, 69, 72, 77, 77, 82, 36,
    37, 51, 70, 75, 124, 77, 36, 57, 77, 51, 36, 82, 82, 56, 82, 36, 136, 82, 82,
];

/// A line for every paged action: name, how its pages are counted (`r`ows, `p`ages, `n`umbers from 1), the largest page worth
/// asking for, where its rows are, and the member that tells them apart.
pub(super) static PAGES: &str = "DescribeAccounts r 100 Details UserName\n\
DescribeAuditInstanceList p 20 Items InstanceId\n\
DescribeAuditLogFiles r 100 Items FileName\n\
DescribeAuditLogs r 100 Items\n\
DescribeBackupSummaries r 100 BackupSummarySet DBInstanceId\n\
DescribeBaseBackups r 100 BaseBackupSet Id\n\
DescribeDBBackups p 100 BackupList Id\n\
DescribeDBErrlogs r 100 Details\n\
DescribeDBInstances r 100 DBInstanceSet DBInstanceId\n\
DescribeDBSlowlogs p 100 Detail.NormalQueries\n\
DescribeDBXlogs p 100 XlogList Id\n\
DescribeDatabaseObjects r 100 ObjectSet\n\
DescribeDatabases r 100 Items\n\
DescribeLogBackups r 100 LogBackupSet Id\n\
DescribeParameterTemplates r 100 ParameterTemplateSet TemplateId\n\
DescribeReadOnlyGroups n 99 ReadOnlyGroupList ReadOnlyGroupId\n\
DescribeServerlessDBInstances r 20 DBInstanceSet DBInstanceId\n\
DescribeSlowQueryAnalysis r 100 Detail.AnalysisItems\n\
DescribeSlowQueryList r 100 RawSlowQueryList\n\
DescribeTasks r 100 TaskSet TaskId\n\
";

/// Regions that are reached through their own endpoint only.
pub(super) static FINANCE: &str = "ap-shanghai-fsi ap-shenzhen-fsi";
