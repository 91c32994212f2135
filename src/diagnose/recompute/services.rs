//! Services that may have been signed in place of the one that was sent.

use alloc::vec::Vec;

use super::super::finding::Cause;
use super::super::place;
use super::super::request::Request;
use super::super::strings::{cut, split};
use super::assumption::Assumptions;
use super::pair::Pair;
use super::recipe::{Recipe, Slot};

const SERVICE: Pair = Pair {
    cause: Cause::Service,
    ids: ["key-service", "scope-service-other", "service"],
    in_key: Slot::KeyService,
    in_scope: Slot::ScopeService,
    usual: false,
};

pub(super) fn assumptions(request: &Request, base: &Recipe, out: &mut Assumptions) {
    let host = request.host_sent();
    let written = base.get(Slot::ScopeService);
    let right = place::product(host).unwrap_or(written);
    let capitals = written.to_ascii_uppercase();
    let action = request.value("x-tc-action").trim_ascii();
    let mut services = Vec::from([right, cut(host, ".").0, host, &capitals, "tc3", "tencentcloudapi", action]);
    services.append(&mut split(place::PRODUCTS, " "));
    for service in services {
        if !service.is_empty() {
            SERVICE.add(right, service, out);
        }
    }
}
