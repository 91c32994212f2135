//! What takes a client more than one request: waiting, and reading page by page.

#[path = "support/ready.rs"]
mod ready;

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::time::Duration;

use ready::ready;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tencentdb_postgres::api::{
    AccountType, Action, CreateAccount, CreateAccountRequired, DescribeAccounts, DescribeDbInstances, TaskStatus,
};
use tencentdb_postgres::call::{RateLimit, RetryPolicy};
use tencentdb_postgres::{
    Awaited, Client, Credential, Error, HttpRequest, HttpResponse, RateLimitContext, Target, Transport, TransportError,
    TransportErrorKind,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// A transport with an answer for one request after the other, none for those behind, and a clock that goes as far as
/// is slept.
#[derive(Debug)]
struct Script {
    answers: RefCell<VecDeque<(u16, String)>>,
    slept: Cell<Duration>,
    sent: RefCell<Vec<String>>,
    rates: RefCell<Vec<Option<u16>>>,
}

impl Script {
    fn of<'a>(answers: impl IntoIterator<Item = (u16, &'a str)>) -> Self {
        let answers = answers.into_iter().map(|(status, body)| (status, body.to_owned())).collect();
        Self {
            answers: RefCell::new(answers),
            slept: Cell::default(),
            sent: RefCell::default(),
            rates: RefCell::default(),
        }
    }
}

impl Transport for &Script {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        self.sent.borrow_mut().push(String::from_utf8(request.body).unwrap());
        let Some((status, body)) = self.answers.borrow_mut().pop_front() else { return std::future::pending().await };
        Ok(HttpResponse { status, headers: Vec::new(), body: body.into_bytes() })
    }

    fn now(&self) -> Duration {
        Duration::from_secs(1_700_000_000) + self.slept.get()
    }

    async fn sleep(&self, duration: Duration) {
        self.slept.set(self.slept.get() + duration);
    }

    async fn acquire(&self, context: &RateLimitContext<'_>) -> Result<(), TransportError> {
        self.rates.borrow_mut().push(context.per_second);
        Ok(())
    }
}

/// A client that tries once.
fn client(script: &Script) -> Client<&Script> {
    let credential = Credential::new("AKIDEXAMPLE", "not-a-real-key");
    Client::new(script, credential, "ap-guangzhou").with_settings(|settings| settings.policy.retry = RetryPolicy::OFF)
}

const HTML: &str = "<html>Not Found</html>";
const TIMEOUT: Duration = Duration::from_secs(20);
const TASK: &str = r#"{"Response":{"TaskSet":[{"TaskId":7,"Status":"Success"}],"RequestId":"r"}}"#;

fn wait<E: DeserializeOwned>(script: &Script, target: Target<'_, E>) -> Result<E, Error> {
    ready(client(script).wait_for(target, TIMEOUT, |_| {}))
}

#[test]
fn a_wrong_address_is_not_waited_at() {
    for status in [301, 404] {
        let script = Script::of([(status, HTML)]);
        let Err(Error::Transport(error)) = wait(&script, Target::task(7)) else { panic!("{status}") };
        assert_eq!((error.kind, error.status), (TransportErrorKind::Malformed, Some(status)));
        assert_eq!(script.slept.get(), Duration::ZERO);
    }
    for status in [200, 429, 502] {
        let script = Script::of([(status, HTML), (200, TASK)]);
        assert_eq!(wait(&script, Target::task(7)).unwrap().status, TaskStatus::SUCCESS, "{status}");
    }
}

#[test]
fn a_look_answered_with_a_list_is_made_again() {
    for body in [r#"{"Response":[null,"r"]}"#, r#"[{"RequestId":"r"}]"#] {
        let script = Script::of([(200, body), (200, TASK)]);
        assert_eq!(wait(&script, Target::task(7)).unwrap().status, TaskStatus::SUCCESS, "{body}");
    }
}

#[test]
fn only_the_task_asked_for_is_waited_for() {
    let both =
        r#"{"Response":{"TaskSet":[{"TaskId":6,"Status":"Failed"},{"TaskId":7,"Status":"Success"}],"RequestId":"r"}}"#;
    assert_eq!(wait(&Script::of([(200, both)]), Target::task(7)).unwrap().task_id, 7);
    let other = r#"{"Response":{"TaskSet":[{"TaskId":6,"Status":"Success"}],"RequestId":"r"}}"#;
    assert_eq!(wait(&Script::of([(200, other), (200, TASK)]), Target::task(7)).unwrap().task_id, 7);
}

#[test]
fn a_look_without_a_turn_is_made_again() {
    // As many calls as may go at once have gone just now.
    let script = Script::of([(200, TASK); 6]);
    let client = client(&script).with_settings(|settings| settings.rate_limit = RateLimit::Refuse);
    (0..5).for_each(|_| drop(ready(client.send::<Value>("DescribeTasks", "{}")).unwrap()));
    assert_eq!(ready(client.wait_for(Target::task(7), TIMEOUT, |_| {})).unwrap().status, TaskStatus::SUCCESS);
    let pause = Duration::from_millis(800)..=Duration::from_millis(1_200);
    assert!(pause.contains(&script.slept.get()), "one pause: {:?}", script.slept.get());
}

#[test]
fn a_row_that_is_waited_for_has_the_type_of_its_list() {
    let made = r#"{"Response":{"RequestId":"r"}}"#;
    let row = |status| format!(r#"{{"UserName":"app","Status":{status}}}"#);
    let list = |rows: &str| format!(r#"{{"Response":{{"TotalCount":1,"Details":[{rows}],"RequestId":"r"}}}}"#);
    let script = Script::of([(200, made), (200, &*list(&row(1))), (200, &list(&row(2)))]);
    let client = client(&script);
    let required = CreateAccountRequired { db_instance_id: "a", user_name: "app", r#type: AccountType::NORMAL };
    let started = ready(client.start(&CreateAccount::new(required))).unwrap();
    let awaited = ready(client.wait(&started.handle, TIMEOUT, |_| {})).unwrap();
    let Awaited::Row(row) = awaited else { panic!("{awaited:?}") };
    assert_eq!((row.action(), row.of::<DescribeDbInstances>()), ("DescribeAccounts", None));
    assert_eq!(row.of::<DescribeAccounts>().unwrap().user_name, "app");
}

#[test]
fn orders_are_named_once_and_by_name() {
    let begun = r#"{"Response":{"Deals":[{"DealName":"d","DBInstanceIdSet":["postgres-1"]}],"RequestId":"r"}}"#;
    let name = |name: &str| name.to_owned();
    let script = Script::of([(200, begun), (200, begun)]);
    assert!(wait(&script, Target::orders(&[name("d"), name("d")])).is_ok());
    assert_eq!(script.sent.borrow()[0], r#"{"DealNames":["d"]}"#);
    for names in [&[][..], &[name("")], &[name("d"), name("")]] {
        let script = Script::of([]);
        let Err(Error::Validation(error)) = wait(&script, Target::orders(names)) else { panic!("{names:?}") };
        assert_eq!((&*error.action, &*error.problems[0].path), ("DescribeOrders", "DealNames"));
        assert!(script.sent.borrow().is_empty());
    }
}

#[test]
fn an_order_that_is_carried_out_is_answered_even_if_the_last_look_fails() {
    let begun = r#"{"Response":{"Deals":[{"DealName":"d","FlowId":7}],"RequestId":"r"}}"#;
    let done =
        r#"{"Response":{"Deals":[{"DealName":"d","FlowId":7,"DBInstanceIdSet":["postgres-1"]}],"RequestId":"r"}}"#;
    let refused =
        |code: &str| format!(r#"{{"Response":{{"Error":{{"Code":"{code}","Message":""}},"RequestId":"r"}}}}"#);
    let names = ["d".to_owned()];
    let last = |looks: &[(u16, &str)]| {
        let script = Script::of([(200, begun), (200, TASK)].into_iter().chain(looks.iter().copied()));
        (wait(&script, Target::orders(&names)), script.slept.get())
    };
    assert_eq!(last(&[(200, done)]).0.unwrap()[0].db_instance_id_set, ["postgres-1"]);
    for look in [(502, HTML), (200, &*refused("InternalError")), (200, &*refused("ResourceNotFound"))] {
        assert_eq!(last(&[look]).0.unwrap()[0].flow_id, 7, "{look:?}");
    }
    let (unanswered, slept) = last(&[]);
    assert_eq!((unanswered.unwrap()[0].flow_id, slept), (7, Duration::from_secs(20)));
    assert!(matches!(last(&[(200, &refused("UnauthorizedOperation"))]).0, Err(Error::Api(_))));
}

#[test]
fn who_reads_on_behind_a_limit_misses_no_row() {
    let instances = |from: u32| {
        let rows: Vec<String> = (from..from + 5).map(|id| format!(r#"{{"DBInstanceId":"{id}"}}"#)).collect();
        format!(r#"{{"Response":{{"TotalCount":20,"DBInstanceSet":[{}],"RequestId":"r"}}}}"#, rows.join(","))
    };
    // The second page begins with two rows of the first.
    for (limit, places) in [(3, vec![3]), (5, vec![5]), (7, vec![5, 9]), (8, vec![5, 10])] {
        let (first, second) = (instances(0), instances(3));
        let script = Script::of([(200, &*first), (200, &*second)]);
        let client = client(&script);
        let mut pages = client.pages_of::<Value>("DescribeDBInstances", "{}").unwrap().page_size(5).limit(limit);
        let mut found = Vec::new();
        while let Some(page) = ready(pages.next_page()).unwrap() {
            found.extend(page.cursor);
        }
        assert_eq!(found, places, "{limit}");
    }
    // Where places count pages, the one cut is read again.
    let slow = r#"{"Response":{"TotalCount":18,"Detail":{"NormalQueries":[{},{},{}]},"RequestId":"r"}}"#;
    for (limit, next) in [(2, 4), (3, 5)] {
        let script = Script::of([(200, slow)]);
        let client = client(&script);
        let params =
            r#"{"DBInstanceId":"postgres-1","StartTime":"2024-01-01 00:00:00","EndTime":"2024-01-02 00:00:00"}"#;
        let mut pages =
            client.pages_of::<Value>("DescribeDBSlowlogs", params).unwrap().page_size(3).at_cursor(4).limit(limit);
        let page = ready(pages.next_page()).unwrap().unwrap();
        assert_eq!((page.rows.len() as u64, page.cursor), (limit, Some(next)));
    }
}

#[test]
fn a_list_begins_where_its_parameters_say_and_has_pages_of_their_size() {
    let empty = (200, r#"{"Response":{"TotalCount":0,"RequestId":"r"}}"#);
    for (action, params, sent) in [
        ("DescribeDBInstances", r#"{"Offset":40}"#, r#"{"Limit":100,"Offset":40}"#),
        ("DescribeDBInstances", r#"{"Offset":40,"Limit":7}"#, r#"{"Limit":7,"Offset":40}"#),
        ("DescribeDBInstances", r#"{"Offset":null}"#, r#"{"Limit":100,"Offset":0}"#),
        ("DescribeReadOnlyGroups", r#"{"PageNumber":3,"PageSize":500}"#, r#"{"PageNumber":3,"PageSize":99}"#),
        (
            "DescribeDBErrlogs",
            r#"{"Offset":2,"DBInstanceId":"a","StartTime":"2026-01-01 00:00:00","EndTime":"2026-01-02 00:00:00"}"#,
            r#"{"Offset":2}"#,
        ),
    ] {
        let script = Script::of([empty]);
        ready(client(&script).pages_of::<Value>(action, params).unwrap().next_page()).unwrap();
        let (was, wanted): (Value, Value) =
            (serde_json::from_str(&script.sent.borrow()[0]).unwrap(), serde_json::from_str(sent).unwrap());
        for (name, value) in wanted.as_object().unwrap() {
            assert_eq!(&was[name], value, "{action}: {was}");
        }
    }
    for (action, params, path) in [
        ("DescribeDBInstances", r#"{"Offset":-1}"#, "Offset"),
        ("DescribeDBInstances", r#"{"Offset":"5"}"#, "Offset"),
        ("DescribeDBInstances", r#"{"Limit":0}"#, "Limit"),
        ("DescribeReadOnlyGroups", r#"{"PageNumber":0}"#, "PageNumber"),
    ] {
        let script = Script::of([]);
        match client(&script).pages_of::<Value>(action, params) {
            Err(Error::Validation(error)) => assert_eq!(error.problems[0].path, path),
            other => panic!("{params}: {other:?}"),
        }
    }
}

#[test]
fn rows_that_are_no_list_are_no_rows() {
    for rows in [r#""x""#, "7", "{}", "true"] {
        let body = format!(r#"{{"Response":{{"DBInstanceSet":{rows},"RequestId":"r"}}}}"#);
        let script = Script::of([(200, &*body)]);
        let outcome = ready(client(&script).pages_of::<Value>("DescribeDBInstances", "{}").unwrap().next_page());
        assert!(
            matches!(outcome, Err(Error::Transport(error)) if error.kind == TransportErrorKind::Malformed),
            "{rows}"
        );
    }
}

#[test]
fn a_page_with_a_row_that_cannot_be_read_is_not_lost() {
    let page = |name: &str| {
        format!(
            r#"{{"Response":{{"TotalCount":2,"DBInstanceSet":[{{"DBInstanceId":"a"}},{{"DBInstanceId":"b","DBInstanceName":{name}}}],"RequestId":"r"}}}}"#
        )
    };
    let (torn, whole) = (page("7"), page(r#""b""#));
    let script = Script::of([(200, &*torn), (200, &*whole)]);
    let client = client(&script);
    let mut pages = client.pages(&DescribeDbInstances::new()).unwrap().limit(2);
    let Err(Error::Transport(error)) = ready(pages.next_page()) else { panic!() };
    assert_eq!((error.kind, error.cause.is_some()), (TransportErrorKind::Malformed, true));
    let page = ready(pages.next_page()).unwrap().unwrap();
    assert_eq!(page.rows.iter().map(|row| &*row.db_instance_id).collect::<Vec<_>>(), ["a", "b"]);
    assert!(ready(pages.next_page()).unwrap().is_none());
}

/// An action the tables do not know, by a type of one's own.
#[derive(serde::Serialize)]
struct Newer<const READ_ONLY: bool> {}

impl<const READ: bool> Action for Newer<READ> {
    const NAME: &'static str = "DescribeSomethingNew";
    const READ_ONLY: bool = READ;
    const RATE: Option<u16> = Some(3);
    type Response = Value;
}

#[test]
fn what_an_action_of_one_s_own_says_of_itself_is_heeded() {
    let answers = [(502, HTML), (200, r#"{"Response":{"New":1,"RequestId":"r"}}"#)];
    let credential = || Credential::new("AKIDEXAMPLE", "not-a-real-key");
    let patient = |script| {
        Client::new(script, credential(), "ap-guangzhou")
            .with_settings(|settings| settings.options = settings.options.allow_unknown(true))
    };
    let script = Script::of(answers);
    assert_eq!(ready(patient(&script).call(&Newer::<true> {})).unwrap()["New"], 1);
    assert_eq!(*script.rates.borrow(), [Some(3), Some(3)]);
    let script = Script::of(answers);
    assert_eq!(ready(patient(&script).start(&Newer::<true> {})).unwrap().answer["New"], 1);
    let script = Script::of(answers);
    assert!(ready(patient(&script).call(&Newer::<false> {})).unwrap_err().outcome_unknown());
    // The tables know better of what they know, and a name alone says nothing.
    let script = Script::of(answers);
    assert!(ready(patient(&script).send::<Value>("DescribeSomethingNew", "{}")).unwrap_err().outcome_unknown());
    assert_eq!(*script.rates.borrow(), [None]);
}
