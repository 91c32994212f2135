//! Value lists that the service may extend: newtypes of the value on the wire, with the documented values as constants.

/// Defines such a type. `Name: str { .. }` wraps a text, `Name: i64 { .. }` an integer.
macro_rules! open {
    ($(#[$doc:meta])* $name:ident: str { $($(#[$value_doc:meta])* $constant:ident = $wire:literal,)* }) => {
        $(#[$doc])*
        ///
        /// The list is open: newer values are kept as they arrive.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(alloc::borrow::Cow<'static, str>);

        impl $name {
            $($(#[$value_doc])*
            ///
            #[doc = concat!("On the wire: `", $wire, "`.")]
            pub const $constant: Self = Self(alloc::borrow::Cow::Borrowed($wire));)*

            /// Returns the value as on the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(value: &str) -> Self {
                Self(alloc::borrow::Cow::Owned(value.into()))
            }
        }

        impl From<alloc::string::String> for $name {
            fn from(value: alloc::string::String) -> Self {
                Self(alloc::borrow::Cow::Owned(value))
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
    ($(#[$doc:meta])* $name:ident: i64 { $($(#[$value_doc:meta])* $constant:ident = $wire:literal,)* }) => {
        $(#[$doc])*
        ///
        /// The list is open: newer values are kept as they arrive.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl $name {
            $($(#[$value_doc])*
            ///
            #[doc = concat!("On the wire: `", $wire, "`.")]
            pub const $constant: Self = Self($wire);)*
        }

        impl From<i64> for $name {
            fn from(value: i64) -> Self {
                Self(value)
            }
        }
    };
}

pub(super) use open;
