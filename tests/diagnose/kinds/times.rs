//! Times in the string to sign alone, and hosts with capitals.

use super::super::signer::*;
use super::{all_proved, found, with_key};

#[test]
fn timestamps_in_words_and_fractions_are_proved() {
    let cases = [
        "2023-11-14T22:13:20Z",
        "2023-11-14T22:13:20.000Z",
        "2023-11-14T22:13:20.123Z",
        "2023-11-14T22:13:20.000000Z",
        "2023-11-14T22:13:20",
        "2023-11-14T22:13:20+00:00",
        "20231114T221320Z",
        "2023-11-14 22:13:20",
        "2023-11-15T06:13:20+08:00",
        "2023-11-15 06:13:20",
        "20231114221320",
        "Tue, 14 Nov 2023 22:13:20 GMT",
        "1700000000123",
        "1700000000999",
        "1700000000000",
        "1700000000.123",
        "1700000000.5",
        "1700000000.0",
        "1700000000.98",
        "\"1700000000\"",
        "1700000000\n",
    ];
    all_proved(
        "timestamp-format",
        cases.map(|signed| {
            (signed.to_owned(), Draft::post().signed(|side| side.timestamp = signed.into()).finish().http())
        }),
    );
}

#[test]
fn timestamp_and_another_fault_are_both_proved() {
    for signed in ["2023-11-14T22:13:20Z", "20231114T221320Z", "1700000000000"] {
        let draft = Draft::post().signed(|side| side.timestamp = signed.into());
        let draft = draft.sent(|side| side.content_type = "application/json; charset=utf-8".into());
        let found = found(&with_key(&draft.finish().http()));
        assert_eq!(found.len(), 2, "{signed}: {found:?}");
        assert!(found.iter().all(|found| found.ends_with('*')), "{signed}: {found:?}");
    }
}

#[test]
fn host_signed_with_capitals_is_proved() {
    let hosts = [
        "Postgres.tencentcloudapi.com",
        "POSTGRES.TENCENTCLOUDAPI.COM",
        "Postgres.Tencentcloudapi.Com",
        "postgres.TencentCloudApi.com",
        "POSTGRES.tencentcloudapi.com",
    ];
    let cases = hosts.map(|host| {
        let draft = Draft::post();
        let canonical = draft.canonical().replace(HOST, host);
        let signature = hex::encode(hmac(&draft.key(), &draft.to_sign(&canonical)));
        (host.to_owned(), draft.finish_with(&draft.authorization(&signature)).http())
    });
    all_proved("header-values-not-canonical", cases);
    for (host, variant) in [
        ("https://postgres.tencentcloudapi.com", "host-with-scheme"),
        ("postgres.tencentcloudapi.com/", "host-with-path"),
    ] {
        let text = Draft::post().signed(|side| side.host = host.into()).finish().http();
        assert_eq!(found(&with_key(&text)), [format!("host-changed/{variant}*")]);
    }
}

#[test]
fn shown_times_are_readable() {
    use tencentdb_postgres::diagnose::{Knowledge, diagnose};
    let late = diagnose(&Draft::post().finish().http(), &Knowledge { now: Some(NOW + 1000), ..Knowledge::default() });
    let message = &late.findings[0].message;
    assert!(
        message.contains("1700000000 (2023-11-14 22:13:20 UTC)") && message.contains("2023-11-14 22:30:00 UTC"),
        "{message}"
    );
    let day = diagnose(&Draft::post().both(|side| side.date = NEXT_DAY.into()).finish().http(), &Knowledge::default());
    assert!(day.findings[0].message.contains("2023-11-14 22:13:20 UTC"), "{}", day.findings[0].message);
}
