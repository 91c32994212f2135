// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

//! Every region as a constant.

use super::region::Region;

impl Region {
    /// Bangkok.
    pub const AP_BANGKOK: Self = Self::known("ap-bangkok");

    /// Beijing.
    pub const AP_BEIJING: Self = Self::known("ap-beijing");

    /// Chengdu.
    pub const AP_CHENGDU: Self = Self::known("ap-chengdu");

    /// Chongqing.
    pub const AP_CHONGQING: Self = Self::known("ap-chongqing");

    /// Guangzhou.
    pub const AP_GUANGZHOU: Self = Self::known("ap-guangzhou");

    /// Hong Kong (China).
    pub const AP_HONGKONG: Self = Self::known("ap-hongkong");

    /// Jakarta.
    pub const AP_JAKARTA: Self = Self::known("ap-jakarta");

    /// Mumbai. Listed by older manuals only.
    pub const AP_MUMBAI: Self = Self::known("ap-mumbai");

    /// Nanjing.
    pub const AP_NANJING: Self = Self::known("ap-nanjing");

    /// Seoul.
    pub const AP_SEOUL: Self = Self::known("ap-seoul");

    /// Shanghai.
    pub const AP_SHANGHAI: Self = Self::known("ap-shanghai");

    /// Shanghai Finance. A financial region: reached through its own endpoint only.
    pub const AP_SHANGHAI_FSI: Self = Self::known("ap-shanghai-fsi");

    /// Shenzhen Finance. A financial region: reached through its own endpoint only.
    pub const AP_SHENZHEN_FSI: Self = Self::known("ap-shenzhen-fsi");

    /// Singapore.
    pub const AP_SINGAPORE: Self = Self::known("ap-singapore");

    /// Tokyo.
    pub const AP_TOKYO: Self = Self::known("ap-tokyo");

    /// Frankfurt.
    pub const EU_FRANKFURT: Self = Self::known("eu-frankfurt");

    /// Virginia.
    pub const NA_ASHBURN: Self = Self::known("na-ashburn");

    /// Silicon Valley.
    pub const NA_SILICONVALLEY: Self = Self::known("na-siliconvalley");

    /// Toronto. Listed by older manuals only.
    pub const NA_TORONTO: Self = Self::known("na-toronto");

    /// Sao Paulo.
    pub const SA_SAOPAULO: Self = Self::known("sa-saopaulo");
}

/// Code and English name of every region, in order of code.
pub static REGIONS: [(&str, &str); 20] = [
    ("ap-bangkok", "Bangkok"),
    ("ap-beijing", "Beijing"),
    ("ap-chengdu", "Chengdu"),
    ("ap-chongqing", "Chongqing"),
    ("ap-guangzhou", "Guangzhou"),
    ("ap-hongkong", "Hong Kong (China)"),
    ("ap-jakarta", "Jakarta"),
    ("ap-mumbai", "Mumbai"),
    ("ap-nanjing", "Nanjing"),
    ("ap-seoul", "Seoul"),
    ("ap-shanghai", "Shanghai"),
    ("ap-shanghai-fsi", "Shanghai Finance"),
    ("ap-shenzhen-fsi", "Shenzhen Finance"),
    ("ap-singapore", "Singapore"),
    ("ap-tokyo", "Tokyo"),
    ("eu-frankfurt", "Frankfurt"),
    ("na-ashburn", "Virginia"),
    ("na-siliconvalley", "Silicon Valley"),
    ("na-toronto", "Toronto"),
    ("sa-saopaulo", "Sao Paulo"),
];
