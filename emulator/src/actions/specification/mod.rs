//! What is on offer, and what it costs.

mod offer;
mod orders;
mod price;
mod product;

pub(crate) use offer::{describe_classes, describe_db_versions, describe_regions, describe_zones, known_zone};
pub(crate) use orders::describe_orders;
pub(crate) use price::{
    inquiry_price_create_db_instances, inquiry_price_renew_db_instance, inquiry_price_upgrade_db_instance,
};
pub(crate) use product::describe_product_config;
