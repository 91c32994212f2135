//! What a traced transport tells, and what it does not.
#![cfg(all(feature = "tracing", not(target_arch = "wasm32")))]

#[path = "support/mod.rs"]
mod support;

use std::fmt::{Debug, Write};
use std::sync::{Arc, Mutex};

use support::{Canned, ready};
use tencentdb_postgres::api::{ResetAccountPassword, ResetAccountPasswordRequired};
use tencentdb_postgres::{Client, Credential, Traced};
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
        self.note(span.metadata().name());
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
}

#[test]
fn attempts_are_spans_and_no_field_holds_a_secret() {
    let body = r#"{"Response":{"Error":{"Code":"InvalidParameterValue","Message":"s3cret is weak"},"RequestId":"r"}}"#;
    let notes = Notes::default();
    let canned = Canned::answering(200, body);
    let credential = Credential::temporary("AKIDEXAMPLE", "not-a-real-key", "a-token");
    let client = Client::new(Traced::new(&canned), credential, "ap-guangzhou");
    let request = ResetAccountPassword::new(ResetAccountPasswordRequired {
        db_instance_id: "postgres-1",
        user_name: "dba",
        password: "s3cret".into(),
    });
    tracing::subscriber::with_default(notes.clone(), || ready(client.call(&request))).unwrap_err();
    let told = notes.0.lock().unwrap().clone();
    for line in [
        r#"tencentdb_postgres.attempt action="ResetAccountPassword" region="ap-guangzhou" host="postgres.tencentcloudapi.com""#,
        r#"event message=request action="ResetAccountPassword" attempt=1"#,
        r#"status=200 request_id="r" code="InvalidParameterValue""#,
    ] {
        assert!(told.contains(line), "{line}: {told}");
    }
    for secret in ["s3cret", "not-a-real-key", "a-token", "AKIDEXAMPLE", "Signature"] {
        assert!(!told.contains(secret), "{told}");
    }
}
