//! The letters in which the tables are written. `codegen`, which writes the tables, includes this file, so there is one
//! list of them.

/// Defines an enumeration of letters, and how one is read and written.
macro_rules! letters {
    ($(#[$doc:meta])* $name:ident { $($(#[$about:meta])* $variant:ident = $letter:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub(crate) enum $name {
            $($(#[$about])* $variant = $letter,)*
        }

        #[allow(dead_code, reason = "the tables are read in one crate and written in another")]
        impl $name {
            pub(crate) fn read(letter: u8) -> Option<Self> {
                match letter {
                    $($letter => Some(Self::$variant),)*
                    _ => None,
                }
            }

            pub(crate) fn letter(self) -> char {
                char::from(self as u8)
            }
        }
    };
}

letters! {
    /// Before the name of an action: something that is true of it.
    ActionMark {
        /// It changes nothing.
        ReadOnly = b'r',
        /// The service has stopped answering it.
        Withdrawn = b'w',
        /// It is kept for old programs only.
        Deprecated = b'd',
        /// Its parameters are not documented, so none is unknown.
        Undocumented = b'u',
    }
}

letters! {
    /// Before the type of a field: something that is true of it.
    FieldMark {
        /// A call without it is refused.
        Required = b'!',
        /// It should no longer be used.
        Deprecated = b'-',
        /// It is never shown.
        Secret = b'*',
        /// It is a list of its type.
        List = b'+',
        /// The empty text takes away what was there.
        Clears = b'.',
    }
}

letters! {
    /// The type of a field, before its name. A structure is a capital letter: `A` the first, `B` the second.
    Scalar {
        String = b's',
        Unsigned = b'u',
        Integer = b'i',
        Boolean = b'b',
    }
}

letters! {
    /// What is checked of a value, before the constraint it is checked against.
    Check {
        /// It is one of these words.
        Values = b'=',
        /// It is a number in this range.
        Range = b'r',
        /// It is a multiple of this number.
        Step = b'/',
        /// Its number of characters is in this range.
        Length = b'l',
        /// Its number of elements is in this range.
        Items = b'n',
        /// All its characters are in this class, such as `A-Za-z0-9_\-`.
        Characters = b'c',
        /// Its first character is in this class.
        First = b'f',
        /// Its first character is not in this class.
        NotFirst = b'F',
        /// It is none of these words, case aside; `pg_*` stands for a prefix.
        Reserved = b'!',
        /// It has a character of each of these classes.
        Mix = b'm',
        /// It is written like this, where letters stand for digits.
        Format = b't',
        /// The name of a filter in it is one of these words.
        FilterNames = b'?',
    }
}

letters! {
    /// What a rule demands of its fields where it applies.
    RuleKind {
        /// One of them is given, and no other.
        ExactlyOne = b'e',
        /// One of them is given.
        AtLeastOne = b'a',
        /// They are given.
        Required = b'r',
        /// They are given nowhere else.
        Only = b'o',
        /// They are not given, because they would have no effect.
        Ignored = b'i',
        /// They have this value.
        Value = b'v',
        /// They are equal.
        Same = b's',
        /// They are not both given, because the first would have its way.
        Wins = b'w',
        /// They name nothing in common.
        Disjoint = b'd',
        /// They are times of day at least so many minutes apart.
        Window = b't',
    }
}

letters! {
    /// When a rule applies, before the field that decides it. A rule without one always applies.
    Condition {
        /// The field has one of these values.
        Is = b'=',
        /// The field has another value.
        IsNot = b'/',
        /// The field is not given.
        Absent = b'-',
    }
}

impl FieldMark {
    /// Returns its bit in a set of marks.
    #[allow(dead_code, reason = "sets of marks are in one crate only")]
    pub(crate) fn bit(self) -> u8 {
        match self {
            Self::Required => 1,
            Self::Deprecated => 1 << 1,
            Self::Secret => 1 << 2,
            Self::List => 1 << 3,
            Self::Clears => 1 << 4,
        }
    }
}
