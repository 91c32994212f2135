// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! What the policy of calls knows of actions and regions.

/// For every action, in order of name: the index of the read that verifies it, or the number of
/// actions and the index of its line in `PAGES`, or 255 where there is neither.
#[rustfmt::skip]
pub static ABOUT: [u8; 139] = [
    77, 56, 36, 37, 51, 57, 70, 75, 255, 36, 38, 44, 46, 51, 255, 57, 57, 64, 56, 73, 56, 77, 77, 255,
    36, 38, 44, 46, 51, 64, 68, 73, 77, 77, 255, 255, 139, 140, 141, 142, 255, 255, 255, 255, 255, 143, 144, 255,
    255, 145, 146, 255, 255, 255, 255, 255, 147, 255, 255, 255, 148, 255, 149, 150, 151, 255, 255, 255, 152, 255, 255, 255,
    255, 153, 255, 255, 255, 154, 255, 155, 156, 157, 158, 255, 56, 57, 56, 255, 255, 255, 255, 56, 36, 35, 36, 37,
    41, 44, 46, 51, 51, 82, 52, 51, 53, 77, 54, 55, 51, 56, 57, 57, 58, 64, 69, 72, 77, 77, 82, 36,
    37, 51, 70, 75, 255, 77, 36, 57, 77, 51, 36, 82, 82, 56, 82, 36, 255, 82, 82,
];

/// How each paged action is paged, in order of name, a line each: the path of its rows, the member that tells them apart (`-`
/// for none), the largest page worth asking for, what positions count, the parameter for the position, its first value, and
/// the parameter for the size.
pub(super) static PAGES: &str = "\
Details UserName 100 rows Offset 0 Limit
Items InstanceId 20 pages Offset 0 Limit
Items FileName 100 rows Offset 0 Limit
Items - 100 rows Offset 0 Limit
BackupSummarySet DBInstanceId 100 rows Offset 0 Limit
BaseBackupSet Id 100 rows Offset 0 Limit
BackupList Id 100 pages Offset 0 Limit
Details - 100 rows Offset 0 Limit
DBInstanceSet DBInstanceId 100 rows Offset 0 Limit
Detail.NormalQueries - 100 pages Offset 0 Limit
XlogList Id 100 pages Offset 0 Limit
ObjectSet - 100 rows Offset 0 Limit
Items - 100 rows Offset 0 Limit
LogBackupSet Id 100 rows Offset 0 Limit
ParameterTemplateSet TemplateId 100 rows Offset 0 Limit
ReadOnlyGroupList ReadOnlyGroupId 99 pages PageNumber 1 PageSize
DBInstanceSet DBInstanceId 20 rows Offset 0 Limit
Detail.AnalysisItems - 100 rows Offset 0 Limit
RawSlowQueryList - 100 rows Offset 0 Limit
TaskSet TaskId 100 rows Offset 0 Limit
";

/// Regions that are reached through their own endpoint only.
pub(super) static FINANCE: &str = "ap-shanghai-fsi ap-shenzhen-fsi";
