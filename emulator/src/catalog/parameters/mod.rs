//! The parameters of PostgreSQL: types, ranges, defaults, by major version and by size of the instance.

mod sizes;
mod table;
mod value;

use std::borrow::Cow;
use std::sync::LazyLock;

use tencentdb_postgres::api::{ParamInfo, ParamSpecRelation, ParamValueType, StandbyRelation};

pub(crate) use sizes::Size;
use sizes::Span;
pub(crate) use value::ValueFault;

static PARAMETERS: LazyLock<Vec<Parameter>> = LazyLock::new(table::read);

/// A parameter.
#[derive(Debug)]
pub(crate) struct Parameter {
    pub name: &'static str,
    id: i64,
    kind: Kind,
    unit: &'static str,
    /// `None` where the size of the instance decides.
    default: Option<&'static str>,
    /// The default of versions before a major one.
    former: Option<(u32, &'static str)>,
    /// The first and the last major version that have it.
    majors: (u32, u32),
    pub restarts: bool,
    key: bool,
    /// Whether the value of a standby must not be below that of its primary.
    pub binds_standby: bool,
    group: Group,
    /// What it does, in English and in Chinese.
    says: [&'static str; 2],
}

/// What it is about, in English and in Chinese.
type Group = [&'static str; 2];

/// The values there are.
#[derive(Clone, Debug, PartialEq)]
enum Kind {
    Integer { least: f64, most: f64 },
    Real { least: f64, most: f64 },
    Bool,
    Enum(Vec<&'static str>),
    Several(Vec<&'static str>),
    Text,
}

/// Returns the parameters of a major version, in the order they are listed.
pub(crate) fn of(major: &str) -> impl Iterator<Item = &'static Parameter> {
    let major = number(major);
    PARAMETERS.iter().filter(move |parameter| (parameter.majors.0..=parameter.majors.1).contains(&major))
}

/// Returns the parameter of that name in any capitals, if the major version has it.
pub(crate) fn find(major: &str, name: &str) -> Option<&'static Parameter> {
    of(major).find(|parameter| parameter.name.eq_ignore_ascii_case(name))
}

/// Returns the parameter whose name is most like this one.
pub(crate) fn nearest(major: &str, name: &str) -> Option<&'static str> {
    let wanted = name.to_ascii_lowercase();
    let shared = |known: &str| known.bytes().zip(wanted.bytes()).take_while(|(a, b)| a == b).count();
    let names = of(major).map(|parameter| parameter.name);
    names.max_by_key(|known| shared(known)).filter(|known| shared(known) * 2 > known.len().max(wanted.len()))
}

fn number(major: &str) -> u32 {
    major.parse().unwrap_or_default()
}

impl Parameter {
    /// Returns the default for an instance.
    pub(crate) fn default(&self, major: &str, size: Size) -> Cow<'static, str> {
        match (self.former, self.default) {
            (Some((before, value)), _) if number(major) < before => value.into(),
            (_, Some(value)) => value.into(),
            (_, None) => sizes::span(self.name, size).value.to_string().into(),
        }
    }

    /// Returns the values there are for an instance, or for instances of any size.
    fn kind(&self, size: Option<Size>) -> Cow<'_, Kind> {
        if self.default.is_some() {
            return Cow::Borrowed(&self.kind);
        }
        let Span { least, most, .. } = match size {
            Some(size) => sizes::span(self.name, size),
            None => sizes::span(self.name, Size::GREATEST).from(sizes::span(self.name, Size::LEAST)),
        };
        Cow::Owned(Kind::Integer { least: least as f64, most: most as f64 })
    }

    /// Returns the parameter as the API shows it, without a value: for an instance of a size, or for all sizes.
    pub(crate) fn info(&self, major: &str, size: Option<Size>) -> ParamInfo {
        let kind = self.kind(size);
        let (least, most) = kind.bounds();
        ParamInfo {
            id: i64::from(number(major)) * 1000 + self.id,
            name: self.name.into(),
            param_value_type: kind.name(),
            unit: self.unit.into(),
            default_value: self.default(major, size.unwrap_or(Size::LEAST)).into(),
            current_value: String::new(),
            max: most,
            enum_value: kind.values(),
            min: least,
            param_description_ch: self.says[1].into(),
            param_description_en: self.says[0].into(),
            need_reboot: self.restarts,
            classification_cn: self.group[1].into(),
            classification_en: self.group[0].into(),
            spec_related: self.default.is_none(),
            advanced: self.key,
            last_modify_time: String::new(),
            standby_related: if self.binds_standby { StandbyRelation::STANDBY_LARGER } else { StandbyRelation::NONE },
            version_relation_set: None,
            spec_relation_set: (self.default.is_none() && size.is_none()).then(|| self.by_size()),
        }
    }

    /// Returns what it is for each size there is.
    fn by_size(&self) -> Vec<ParamSpecRelation> {
        Size::all()
            .map(|size| {
                let Span { value, least, most } = sizes::span(self.name, size);
                ParamSpecRelation {
                    name: self.name.into(),
                    memory: format!("{}G", size.memory),
                    value: value.to_string(),
                    unit: self.unit.into(),
                    max: most as f64,
                    min: least as f64,
                    enum_value: None,
                }
            })
            .collect()
    }
}

impl Kind {
    fn name(&self) -> ParamValueType {
        match self {
            Self::Integer { .. } => ParamValueType::INTEGER,
            Self::Real { .. } => ParamValueType::REAL,
            Self::Bool => ParamValueType::BOOL,
            Self::Enum(_) => ParamValueType::ENUM,
            Self::Several(_) => ParamValueType::MUTIL_ENUM,
            Self::Text => "string".into(),
        }
    }

    fn bounds(&self) -> (f64, f64) {
        match self {
            Self::Integer { least, most } | Self::Real { least, most } => (*least, *most),
            _ => (0.0, 0.0),
        }
    }

    fn values(&self) -> Option<Vec<String>> {
        match self {
            Self::Enum(values) | Self::Several(values) => {
                Some(values.iter().map(|value| (*value).to_owned()).collect())
            }
            _ => None,
        }
    }
}
