//! What a client tells `tracing`, and what it does not.
#![cfg(all(feature = "tracing", not(target_arch = "wasm32")))]

#[path = "support/mod.rs"]
mod support;

use std::fmt::{Debug, Write};
use std::sync::{Arc, Mutex};

use support::{Canned, ready};
use tencentdb_postgres::api::{ResetAccountPassword, ResetAccountPasswordRequired};
use tencentdb_postgres::{Client, Credential, Error, TransportError, TransportErrorKind};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// Writes everything down.
#[derive(Clone, Default)]
struct Notes(Arc<Mutex<String>>);

impl Visit for Notes {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let _ = write!(self.0.lock().unwrap(), " {}={value:?}", field.name());
    }
}

impl Notes {
    fn note(&self, name: &str) {
        let _ = write!(self.0.lock().unwrap(), "\n{name}");
    }
}

impl Subscriber for Notes {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        self.note(&format!("open {}", span.metadata().name()));
        span.record(&mut self.clone());
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut self.clone());
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        self.note("event");
        event.record(&mut self.clone());
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}

    fn try_close(&self, _: Id) -> bool {
        self.note("close");
        true
    }
}

/// What is noted of a call that a transport answers so.
fn noted(canned: &Canned) -> (String, Result<(), Error>) {
    let notes = Notes::default();
    let credential = Credential::temporary("AKIDEXAMPLE", "not-a-real-key", "a-token");
    let client = Client::new(canned, credential, "ap-guangzhou");
    let required =
        ResetAccountPasswordRequired { db_instance_id: "postgres-1", user_name: "dba", password: "s3cret".into() };
    let request = ResetAccountPassword::new(required);
    let ended = tracing::subscriber::with_default(notes.clone(), || ready(client.call(&request)));
    let told = notes.0.lock().unwrap().clone();
    for secret in ["s3cret", "not-a-real-key", "a-token", "AKIDEXAMPLE", "Signature", "postgres-1"] {
        assert!(!told.contains(secret), "{told}");
    }
    (told, ended.map(drop))
}

const SPAN: &str = r#"
open tencentdb_postgres.call action="ResetAccountPassword" region="ap-guangzhou" host="postgres.tencentcloudapi.com"
event message=request attempt=1
"#;

#[test]
fn a_call_is_a_span_with_its_attempts_in_it_and_no_field_holds_a_secret() {
    let (told, ended) = noted(&Canned::answering(200, r#"{"Response":{"RequestId":"r"}}"#));
    ended.unwrap();
    let (before, answer) = told.split_once("event message=answer attempt=1 status=200 request_id=\"r\"").unwrap();
    assert_eq!(before.trim(), SPAN.trim());
    assert!(answer.ends_with("\nevent message=answered\nclose"), "{told}");

    let body = r#"{"Response":{"Error":{"Code":"InvalidParameterValue","Message":"s3cret is weak"},"RequestId":"r"}}"#;
    let (told, ended) = noted(&Canned::answering(200, body));
    ended.unwrap_err();
    assert!(told.contains(r#"event message=refusal attempt=1 status=200 request_id="r" code="InvalidParameterValue""#));
    assert!(
        told.ends_with("event message=failed error=\"InvalidParameterValue\" outcome_unknown=false\nclose"),
        "{told}"
    );

    let lost = TransportError::new(TransportErrorKind::Network, "reset while sending s3cret for not-a-real-key");
    let (told, ended) = noted(&Canned::failing(lost));
    ended.unwrap_err();
    assert!(told.ends_with("event message=failed error=\"network\" outcome_unknown=true\nclose"), "{told}");
}
