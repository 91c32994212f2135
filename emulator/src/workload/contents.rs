//! What is in a database that nobody can connect to: schemas, tables and the rest, made up from the name it was made
//! under.

use crate::state::Ids;

/// A kind of application, as its tables.
struct Theme {
    /// Further schema beside `public`.
    schema: &'static str,
    tables: &'static [Table],
    /// A view, a materialized view and a function.
    view: &'static str,
    matview: &'static str,
    function: &'static str,
}

/// A table of an application. Its columns are an `id` and these, the first of them being what it is looked up by.
pub(crate) struct Table {
    pub name: &'static str,
    pub columns: &'static [&'static str],
}

const fn table(name: &'static str, columns: &'static [&'static str]) -> Table {
    Table { name, columns }
}

static THEMES: [Theme; 4] = [
    Theme {
        schema: "reporting",
        tables: &[
            table("customers", &["email", "full_name", "created_at"]),
            table("orders", &["customer_id", "status", "total_cents", "placed_at"]),
            table("order_items", &["order_id", "product_id", "quantity", "price_cents"]),
            table("products", &["sku", "title", "price_cents", "updated_at"]),
        ],
        view: "open_orders",
        matview: "daily_revenue",
        function: "order_total(bigint)",
    },
    Theme {
        schema: "audit",
        tables: &[
            table("users", &["email", "display_name", "created_at"]),
            table("sessions", &["user_id", "ip_address", "expires_at"]),
            table("teams", &["slug", "owner_id", "created_at"]),
            table("memberships", &["team_id", "user_id", "role"]),
        ],
        view: "active_users",
        matview: "monthly_logins",
        function: "touch_updated_at()",
    },
    Theme {
        schema: "ledger",
        tables: &[
            table("invoices", &["customer_id", "status", "due_at", "total_cents"]),
            table("payments", &["invoice_id", "method", "amount_cents", "paid_at"]),
            table("refunds", &["payment_id", "reason", "amount_cents"]),
            table("subscriptions", &["customer_id", "plan", "renews_at"]),
        ],
        view: "overdue_invoices",
        matview: "revenue_by_month",
        function: "balance(bigint,date)",
    },
    Theme {
        schema: "staging",
        tables: &[
            table("events", &["device_id", "kind", "payload", "received_at"]),
            table("devices", &["serial", "model", "registered_at"]),
            table("readings", &["device_id", "metric", "value", "measured_at"]),
            table("alerts", &["device_id", "severity", "raised_at"]),
        ],
        view: "latest_readings",
        matview: "hourly_averages",
        function: "bucket(timestamptz)",
    },
];

/// The schemas that every database has.
const SCHEMAS: [&str; 3] = ["information_schema", "pg_catalog", "public"];

fn theme(content: &str) -> Option<&'static Theme> {
    // The database that every instance has is nobody's application.
    (content != "postgres").then(|| &THEMES[Ids::of(content).below(THEMES.len() as u64) as usize])
}

/// Returns the tables of the application.
pub(crate) fn tables(content: &str) -> &'static [Table] {
    theme(content).map_or(&[], |theme| theme.tables)
}

/// Returns the names of the objects of a type: of the whole database, in a schema, or in a table. System schemas are
/// listed without what is in them.
pub(crate) fn names(content: &str, object_type: &str, schema: &str, table: &str) -> Vec<String> {
    let theme = theme(content);
    if object_type == "schema" {
        let own = theme.map(|theme| theme.schema);
        return SCHEMAS.into_iter().chain(own).map(String::from).collect();
    }
    let Some(theme) = theme else { return Vec::new() };
    match (schema, object_type) {
        ("public", "table") => theme.tables.iter().map(|table| table.name.into()).collect(),
        ("public", "sequence") => theme.tables.iter().map(|table| format!("{}_id_seq", table.name)).collect(),
        ("public", "type") => vec![format!("{}_state", theme.tables[1].name)],
        ("public", "function") => vec![theme.function.into()],
        ("public", "column") => {
            let columns = theme.tables.iter().find(|known| known.name == table).map(|table| table.columns);
            let id = columns.map(|_| &"id");
            id.into_iter().chain(columns.into_iter().flatten()).map(|name| (*name).into()).collect()
        }
        (own, "view") if own == theme.schema => vec![theme.view.into()],
        (own, "matview") if own == theme.schema => vec![theme.matview.into()],
        (own, "procedure") if own == theme.schema => vec![format!("refresh_{}()", theme.matview)],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_of_an_application_has_every_type_of_object_and_the_system_s_has_none() {
        let schemas = names("shop", "schema", "", "");
        for object_type in ["table", "sequence", "type", "function", "view", "matview", "procedure"] {
            let holds = |schema: &String| !names("shop", object_type, schema, "").is_empty();
            assert!(schemas.iter().any(holds), "{object_type}");
        }
        let table = tables("shop")[0].name;
        assert_eq!(names("shop", "column", "public", table)[0], "id");
        assert!(names("shop", "column", "public", "nothing").is_empty());
        assert_eq!(names("postgres", "schema", "", ""), SCHEMAS);
        assert!(names("postgres", "table", "public", "").is_empty());
    }
}
