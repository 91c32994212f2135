//! What orders cost: the line that says how it is asked, whether it can be asked that way, and the list of orders for
//! the gateway's budgets (`pkg/src/generated/orders.ts`).

use std::fmt::Write;

use anyhow::{Context, Result, ensure};

use crate::model::*;
use crate::outline::Node;

/// The parameters that only orders have.
const OF_ORDERS: [&str; 5] = ["Period", "AutoVoucher", "VoucherIds", "InstanceChargeType", "AutoRenewFlag"];

/// Reads a `price` line.
pub fn read(node: &Node) -> Result<Price> {
    let form = || format!("{}: price none, or READ [PARAMETER=TEXT]...", node.place);
    let mut words = node.rest.split_whitespace();
    let read = words.next().with_context(form)?.to_owned();
    let fixed = words.map(|word| word.split_once('=').map(|(name, text)| (name.to_owned(), text.to_owned())));
    let fixed: Vec<_> = fixed.collect::<Option<_>>().with_context(form)?;
    if read == "none" {
        ensure!(fixed.is_empty(), form());
        return Ok(Price::Unknown);
    }
    Ok(Price::Asked { read, fixed })
}

/// Checks that an order says how its price is asked, and that the read takes what it is given.
pub fn can_be_asked(spec: &Spec, action: &Action) -> Result<()> {
    let is_order = !action.read
        && (action.handles.iter().any(|handle| handle.starts_with("DealName"))
            || action.input.iter().any(|field| OF_ORDERS.contains(&&*field.name)));
    ensure!(action.price.is_some() || !is_order, "needs `price`: which read tells what it costs, if any?");
    ensure!(action.price.is_none() || !action.read, "a read costs nothing");
    let Some(Price::Asked { read, fixed }) = &action.price else { return Ok(()) };
    let asked = spec.actions.iter().find(|other| other.name == *read && other.read);
    let asked = asked.with_context(|| format!("{read} is no read"))?;
    for (name, _) in fixed {
        let text = asked.input.iter().any(|field| field.name == *name && field.kind == Kind::String && !field.array);
        ensure!(text, "{name} is no text among the parameters of {read}");
    }
    for field in asked.input.iter().filter(|field| field.required) {
        let given =
            fixed.iter().any(|(name, _)| *name == field.name) || shared(action, asked).any(|name| name == field.name);
        ensure!(given, "{read} requires {}", field.name);
    }
    Ok(())
}

/// The parameters that an order and the read of its price both have.
fn shared<'a>(order: &'a Action, read: &'a Action) -> impl Iterator<Item = &'a str> {
    let names = read.input.iter().map(|field| &*field.name);
    names.filter(|name| order.input.iter().any(|field| field.name == *name))
}

/// How the price of an order is asked: the read, those of the order's parameters that it takes, and what is always the
/// same.
pub type Asked<'a> = (&'a str, Vec<&'a str>, &'a [(String, String)]);

/// Returns how the price of an action is asked, if any read tells it.
pub fn asked<'a>(spec: &'a Spec, action: &'a Action) -> Result<Option<Asked<'a>>> {
    let Some(Price::Asked { read, fixed }) = &action.price else { return Ok(None) };
    let other = spec.actions.iter().find(|other| other.name == *read).context("a described action")?;
    Ok(Some((read, shared(action, other).collect(), fixed)))
}

/// Writes the list of orders.
pub fn javascript(spec: &Spec) -> Result<String> {
    let mut out = String::from(
        "// What costs money.\n\n\
         /** The read that tells the price of an order: by those of the order's parameters, and by what is always the same. */\n\
         export interface Price {\n  action: string;\n  params: readonly string[];\n  \
         fixed: Readonly<Record<string, string>>;\n}\n\n\
         /** The orders, and whatever else costs money; without a price where none can be asked. */\n\
         export const ORDERS: ReadonlyMap<string, Price | undefined> = new Map<string, Price | undefined>([\n",
    );
    for action in &spec.actions {
        if action.price.is_none() {
            continue;
        }
        let price = match asked(spec, action)? {
            None => "undefined".to_owned(),
            Some((read, params, fixed)) => {
                let fixed: Vec<_> = fixed.iter().map(|(name, text)| format!("{name}: {text:?}")).collect();
                let fixed = if fixed.is_empty() { "{}".into() } else { format!("{{ {} }}", fixed.join(", ")) };
                format!("{{ action: {read:?}, params: {params:?}, fixed: {fixed} }}")
            }
        };
        let _ = writeln!(out, "  [{:?}, {price}],", action.name);
    }
    out.push_str("]);\n");
    Ok(out)
}
