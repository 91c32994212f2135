// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! What the policy of calls knows of actions and regions.

/// For every action, in order of name: the place of the read that tells whether it took effect, or the line of its pages behind the
/// last action's place, or 255 where there is neither.
#[rustfmt::skip]
pub static ABOUT: [u8; 139] = [
    77, 56, 36, 37, 51, 57, 70, 75, 255, 36, 38, 44, 46, 51, 255, 57, 57, 64, 56, 73, 56, 77, 77, 255,
    36, 38, 44, 46, 51, 64, 68, 73, 77, 77, 255, 255, 139, 140, 141, 142, 255, 255, 255, 255, 255, 143, 144, 255,
    255, 145, 146, 255, 255, 255, 255, 255, 147, 255, 255, 255, 148, 255, 149, 150, 151, 255, 255, 255, 152, 255, 255, 255,
    255, 153, 255, 255, 255, 154, 255, 155, 156, 157, 158, 255, 56, 57, 56, 255, 255, 255, 255, 56, 36, 35, 36, 37,
    41, 44, 46, 51, 51, 82, 52, 51, 53, 77, 54, 55, 51, 56, 57, 57, 58, 64, 69, 72, 77, 77, 82, 36,
    37, 51, 70, 75, 255, 77, 36, 57, 77, 51, 36, 82, 82, 56, 82, 36, 255, 82, 82,
];

/// A line for every paged action: where its rows are, the member that tells them apart (`-` for none), the largest page worth
/// asking for where that is not 100, and `p` where `Offset` counts pages or `n` where these are numbered.
pub(super) static PAGES: &str = "Details UserName\n\
Items InstanceId 20 p\n\
Items FileName\n\
Items -\n\
BackupSummarySet DBInstanceId\n\
BaseBackupSet Id\n\
BackupList Id  p\n\
Details -\n\
DBInstanceSet DBInstanceId\n\
Detail.NormalQueries -  p\n\
XlogList Id  p\n\
ObjectSet -\n\
Items -\n\
LogBackupSet Id\n\
ParameterTemplateSet TemplateId\n\
ReadOnlyGroupList ReadOnlyGroupId 99 n\n\
DBInstanceSet DBInstanceId 20\n\
Detail.AnalysisItems -\n\
RawSlowQueryList -\n\
TaskSet TaskId\n\
";

/// Regions that are reached through their own endpoint only.
pub(super) static FINANCE: &str = "ap-shanghai-fsi ap-shenzhen-fsi";
