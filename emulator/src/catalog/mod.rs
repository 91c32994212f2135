//! What is on sale: regions and zones, classes, versions, prices; and the parameters of instances. The shape is the
//! service's, the figures are the emulator's own.

pub(crate) mod classes;
pub(crate) mod keywords;
pub(crate) mod parameters;
pub(crate) mod prices;
pub(crate) mod regions;
pub(crate) mod versions;
