//! The examples of the reference pages, as they stand there: every request can be sent, and every function in Rust
//! compiles and sends it.

#![cfg(not(target_arch = "wasm32"))]
// The reference has withdrawn actions too.
#![allow(deprecated)]
// The pages' closures are one expression each, until rustfmt puts a long one in braces.
#![allow(clippy::semicolon_if_nothing_returned)]

#[path = "../support/ready.rs"]
mod ready;
mod snippets;

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::time::Duration;

use ready::ready;
use serde_json::{Value, json};
use tencentdb_postgres::model::{Options, ProblemCode, check};
use tencentdb_postgres::{
    Client, Credential, Error, HttpRequest, HttpResponse, Transport, TransportError, WaitFailure,
};

/// What a page shows.
struct Page {
    action: String,
    request: Value,
    answer: Option<Value>,
    rust: String,
}

impl Page {
    fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap();
        let block = |title: &str, language: &str| {
            let (_, rest) = text.split_once(&format!("\n{title}:\n\n```{language}\n"))?;
            Some(rest.split_once("\n```\n").unwrap().0.to_owned())
        };
        let json = |title: &str| block(title, "json").map(|text| serde_json::from_str(&text).unwrap());
        let action = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let request = json("Request").unwrap_or_else(|| panic!("{action} shows no request"));
        let rust = block("In Rust", "rust").unwrap_or_else(|| panic!("{action} has no function in Rust"));
        Self { request, answer: json("Answer"), rust, action }
    }
}

/// The pages of all actions.
fn pages() -> Vec<Page> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reference");
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let of_actions = |path: &PathBuf| {
        let name = path.file_stem().unwrap().to_str().unwrap();
        name.starts_with(char::is_uppercase) && name != "README"
    };
    let pages: Vec<_> = paths.filter(of_actions).map(|path| Page::read(&path)).collect();
    assert!(!pages.is_empty());
    pages
}

#[test]
fn every_request_can_be_sent_and_has_documented_values_only() {
    for Page { action, request, .. } in pages() {
        let report = check(&action, &request.to_string(), Options::default());
        let problems: Vec<_> = report
            .problems
            .iter()
            .filter(|problem| !(problem.path.is_empty() && problem.code == ProblemCode::Deprecated))
            .collect();
        assert!(problems.is_empty(), "{action}: {problems:?}");
    }
}

#[test]
fn every_function_is_the_one_that_is_compiled() {
    let compiled = include_str!("snippets.rs");
    for page in pages() {
        assert!(compiled.contains(&page.rust), "{}", page.action);
    }
}

/// What a look at anything but tasks and orders is refused with: it ends the wait.
const ENOUGH: &str = "InvalidParameter.Enough";

/// A service that answers as a page shows, and whose tasks and orders end at once.
struct Service<'a> {
    page: &'a Page,
    /// The parameters of the page's action, as they came.
    asked: RefCell<Vec<Value>>,
}

impl Service<'_> {
    fn answer(&self, action: &str, params: &Value) -> Value {
        if action == self.page.action {
            let is_first = self.asked.borrow().is_empty();
            self.asked.borrow_mut().push(params.clone());
            // Where the manual shows no answer, one that names a task.
            let shown =
                || self.page.answer.clone().unwrap_or_else(|| json!({"Response": {"TaskId": 7, "RequestId": "r"}}));
            return if is_first { shown() } else { json!({"Response": {"RequestId": "r"}}) };
        }
        match action {
            "DescribeTasks" => {
                json!({"Response": {"TaskSet": [{"TaskId": params["TaskId"], "Status": "Success"}], "RequestId": "r"}})
            }
            "DescribeOrders" => {
                let deals = params["DealNames"].as_array().unwrap().iter();
                let deals: Vec<_> =
                    deals.map(|name| json!({"DealName": name, "FlowId": 7, "DBInstanceIdSet": ["i"]})).collect();
                json!({"Response": {"Deals": deals, "RequestId": "r"}})
            }
            _ => json!({"Response": {"Error": {"Code": ENOUGH, "Message": ""}, "RequestId": "r"}}),
        }
    }
}

impl Transport for &Service<'_> {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        let action =
            request.headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("X-TC-Action")).unwrap().1.clone();
        let body = self.answer(&action, &serde_json::from_slice(&request.body).unwrap());
        Ok(HttpResponse { status: 200, headers: Vec::new(), body: body.to_string().into_bytes() })
    }

    fn now(&self) -> Duration {
        Duration::from_secs(1_700_000_000)
    }

    async fn sleep(&self, _: Duration) {}
}

/// The parameters without those of the pages, which the client chooses.
fn unpaged(mut params: Value) -> Value {
    for name in ["Offset", "Limit", "PageNumber", "PageSize"] {
        params.as_object_mut().unwrap().remove(name);
    }
    params
}

#[test]
fn every_function_sends_the_request_of_its_page() {
    for page in pages() {
        let service = Service { page: &page, asked: RefCell::default() };
        let client = Client::new(&service, Credential::new("AKIDEXAMPLE", "not-a-real-key"), "ap-guangzhou");
        match ready(snippets::run(&page.action, &client)) {
            Ok(()) => {}
            // Of two actions the manual shows a refusal.
            Err(Error::Api(error)) => {
                let refused = page.answer.as_ref().and_then(|answer| answer.pointer("/Response/Error/Code")?.as_str());
                assert_eq!(error.code.as_str(), refused.unwrap_or(ENOUGH), "{}", page.action);
                assert!(refused.is_some() || page.rust.contains(".wait("), "{}", page.action);
            }
            // Some of its answers lack the task that the action is documented to name.
            Err(Error::Wait(error)) => {
                let answer = page.answer.as_ref().unwrap().to_string();
                let names_task = ["TaskId", "FlowId", "DealName"].iter().any(|name| answer.contains(name));
                assert!(error.failure == WaitFailure::Nothing && !names_task, "{}: {error}", page.action);
            }
            Err(error) => panic!("{}: {error}", page.action),
        }
        assert_eq!(unpaged(service.asked.borrow()[0].clone()), unpaged(page.request.clone()), "{}", page.action);
    }
}
