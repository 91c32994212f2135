//! Why a signature fails: takes a request that was refused, and names the fault.
//!
//! A request is read from whatever it is at hand as: raw HTTP, a curl command, a `fetch` call, a HAR file, JSON, an
//! address. Some faults can be told by reading it. With the secret the signature is recomputed as well, with one thing
//! at a time assumed to have been done otherwise: what gives exactly the signature that was sent is proved. Nothing
//! here does I/O. Secret, token and passwords are in no finding; a token in [`Diagnosis::request`] and
//! [`Diagnosis::corrected`] reads `(token)`. Whatever else the request carries stays in them, passwords too.
//!
//! ```
//! use tencentdb_postgres::Credential;
//! use tencentdb_postgres::diagnose::{Cause, Knowledge, diagnose};
//!
//! // Signed with the date of China's time zone, in which it was the next day already.
//! let request = r#"curl https://cvm.tencentcloudapi.com -H 'Content-Type: application/json' -d '{}'
//!     -H 'X-TC-Action: DescribeZones' -H 'X-TC-Version: 2017-03-12' -H 'X-TC-Timestamp: 1700000000'
//!     -H 'Authorization: TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2023-11-15/cvm/tc3_request, SignedHeaders=content-type;host, Signature=2230eefd229f582d8b1b891af7107b91597240707d778ab3738f756258d7652c'"#;
//! let diagnosis = diagnose(request, &Knowledge::default());
//! assert_eq!(diagnosis.findings[0].cause, Cause::ScopeDate);
//! assert_eq!(diagnosis.findings[0].expected.as_deref(), Some("2023-11-14"));
//! ```
//!
//! Every cause has a stable code, [`Cause::code`], and what to do about it, [`Cause::fix`].

mod answer;
mod code;
mod corrected;
mod dumps;
mod encode;
mod finding;
mod hash;
mod header;
mod id;
mod instant;
mod json_text;
mod parse;
mod place;
mod reading;
mod recompute;
mod redact;
mod request;
mod said;
mod steps;
mod strings;
mod tc3;
mod v1;
mod visible;

use alloc::vec::Vec;

use crate::Credential;

pub use answer::Answer;
pub use corrected::{Corrected, Uncorrected};
pub use finding::{Cause, Finding, Proof, Severity};
pub use parse::Form;
pub use request::Request;
pub use said::variants;
pub use steps::Steps;
pub use visible::SECRET_WORDS;

use finding::Findings;
use header::Header;
use strings::{contains, starts_with_ignore_case};

/// The knowledge beside the request. The more is known, the surer are the findings.
#[derive(Clone, Copy, Debug, Default)]
pub struct Knowledge<'a> {
    /// The credential the request was signed with. It allows to recompute the signature.
    pub credential: Option<&'a Credential>,
    /// The answer of the service.
    pub answer: Option<&'a Answer>,
    /// The time to compare the timestamp with, in seconds since 1970: now, if the request is fresh.
    pub now: Option<u64>,
    /// The canonical request or the string to sign, as the program that signed printed it. It shows without the secret
    /// where that program went wrong.
    pub printed: Option<&'a str>,
    /// How often the request was sent with this signature, if that is known.
    pub attempts: usize,
    /// The characters of the request beyond ASCII, with their bytes in GB18030, of which GBK is a part. They allow to
    /// try whether the body was signed or sent in that encoding; the crate brings no table of it.
    pub gb18030: &'a [(char, Vec<u8>)],
}

/// The result of a diagnosis.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Diagnosis {
    /// The faults, the surest first.
    pub findings: Vec<Finding>,
    /// The form in which the request was given.
    pub form: Option<Form>,
    /// The request as it was understood.
    pub request: Option<Request>,
    /// `true` if the signature is right for the request and the credential; `None` if it was not recomputed.
    pub verified: Option<bool>,
    /// The values on the way to the signature, as the service computes them for the request that was sent.
    pub steps: Option<Steps>,
    /// The values that the signer computed, if they were found out.
    pub signed: Option<Steps>,
    /// The corrected request, if anything is wrong and it is clear what is right.
    pub corrected: Option<Corrected>,
    /// The reason why there is no corrected request.
    pub uncorrected: Option<Uncorrected>,
}

impl Diagnosis {
    /// Returns whether nothing was found that explains a refusal.
    #[must_use]
    pub fn ok(&self) -> bool {
        self.findings.iter().all(|finding| finding.severity == Severity::Advice)
    }
}

/// Diagnoses a request given as text: raw HTTP, a curl command, a `fetch` call, a HAR file or an entry of one, JSON
/// with `method`, `url`, `headers` and `body`, or an address. What cannot be read gives the finding
/// [`Cause::Unreadable`].
#[must_use]
pub fn diagnose(text: &str, knowledge: &Knowledge) -> Diagnosis {
    match parse::read(text) {
        Ok(pasted) => {
            let mut answer = knowledge.answer.cloned().unwrap_or_default();
            if let Some(pasted) = pasted.answer {
                answer = answer.or(pasted);
            }
            let attempts = pasted.attempts.max(knowledge.attempts);
            let facts = Facts {
                request: &pasted.request,
                credential: knowledge.credential,
                answer: &answer,
                now: knowledge.now,
                printed: knowledge.printed,
                sent_at: pasted.sent_at,
                attempts,
                letters: knowledge.gb18030,
            };
            let mut diagnosis = diagnose_facts(&facts);
            let alone = match pasted.form {
                Form::Header => Some(HEADER_ALONE),
                Form::Answer => Some(ANSWER_ALONE),
                _ => None,
            };
            if let Some((kept, variant)) = alone {
                // Of a request that was not pasted nothing is known.
                let mut findings = Findings(core::mem::take(&mut diagnosis.findings));
                findings.keep(&|finding| kept.contains(&finding.cause));
                if !findings.any(&[Cause::NotSignature]) {
                    findings.warning(Cause::Unreadable, variant, &[]);
                }
                diagnosis = Diagnosis { findings: findings.0, uncorrected: Some(Uncorrected::NoRequest), ..empty() };
            }
            Diagnosis { form: Some(pasted.form), ..diagnosis }
        }
        Err(message) => {
            let mut findings = Findings::default();
            findings.error(Cause::Unreadable, "", &[&message]);
            Diagnosis { findings: findings.0, uncorrected: Some(Uncorrected::NoRequest), ..empty() }
        }
    }
}

/// The causes that can be found in a part of a request or in an answer, and the variant that asks for the rest.
type Alone = (&'static [Cause], &'static str);
const HEADER_ALONE: Alone = (
    &[
        Cause::NotSignature,
        Cause::AuthorizationForm,
        Cause::SignedHeaders,
        Cause::CredentialMixedUp,
        Cause::ForeignKey,
        Cause::SecretText,
        Cause::KeyUnusable,
    ],
    "header-alone",
);
const ANSWER_ALONE: Alone = (&[Cause::NotSignature, Cause::KeyUnusable], "answer-alone");

/// Diagnoses a request given in parts.
#[must_use]
pub fn diagnose_request(request: &Request, knowledge: &Knowledge) -> Diagnosis {
    let answer = knowledge.answer.cloned().unwrap_or_default();
    diagnose_facts(&Facts {
        request,
        credential: knowledge.credential,
        answer: &answer,
        now: knowledge.now,
        printed: knowledge.printed,
        sent_at: None,
        attempts: knowledge.attempts,
        letters: knowledge.gb18030,
    })
}

/// Everything known of one request.
struct Facts<'a> {
    request: &'a Request,
    credential: Option<&'a Credential>,
    answer: &'a Answer,
    now: Option<u64>,
    printed: Option<&'a str>,
    sent_at: Option<u64>,
    attempts: usize,
    letters: &'a [(char, Vec<u8>)],
}

impl Facts<'_> {
    /// Returns the time to sign the corrected request for, if one is known.
    fn time_to_sign(&self) -> Option<u64> {
        self.answer.server_time(None).or(self.now)
    }
}

/// Returns a diagnosis without any content.
fn empty() -> Diagnosis {
    Diagnosis {
        findings: Vec::new(),
        form: None,
        request: None,
        verified: None,
        steps: None,
        signed: None,
        corrected: None,
        uncorrected: None,
    }
}

fn diagnose_facts(facts: &Facts) -> Diagnosis {
    let request = facts.request;
    let authorization = request.value("authorization").trim_ascii();
    let header = Header::read(request.value("authorization"));
    let is_v1 = v1::is_signed(request);
    let is_signed = !authorization.is_empty() && authorization != "SKIP";
    let mut diagnosis = empty();
    let mut findings = Findings::default();
    if is_signed && (!is_v1 || contains(authorization, "TC3")) {
        tc3::diagnose(facts, header, &mut findings, &mut diagnosis);
    } else if is_v1 {
        v1::diagnose(facts, &mut findings, &mut diagnosis);
    } else {
        unsigned(facts, !authorization.is_empty(), &mut findings);
        diagnosis.uncorrected = Some(Uncorrected::NotSigned);
    }
    diagnosis.findings = ordered(&findings.0);
    diagnosis.request = Some(request.clone());
    if diagnosis.ok() {
        diagnosis.corrected = None;
        diagnosis.uncorrected = Some(Uncorrected::NothingWrong);
    }
    let token = request.value("x-tc-token");
    let secret = facts.credential.map(|own| own.secret_key.expose()).unwrap_or_default();
    let own_token = facts.credential.and_then(|own| own.token.as_ref()).map(|token| token.expose()).unwrap_or_default();
    let mut secrets = Vec::from([secret, own_token, token]);
    let parameter = v1::secret_id(request);
    let ids = [header.id, id::Id::read(&parameter)];
    for id in &ids {
        secrets.append(&mut redact::misplaced(id));
    }
    redact::redact(&mut diagnosis, &secrets);
    diagnosis
}

/// Returns the findings of each cause once, the surest first.
fn ordered(findings: &[Finding]) -> Vec<Finding> {
    // What is refused for itself comes first, a header that cannot be read before anything that is computed of it.
    let rank = |finding: &Finding| match finding.cause {
        Cause::NotSignature => 0,
        Cause::AuthorizationForm => 1 + 3 * finding.severity as u8,
        _ => 3 * finding.severity as u8 + if finding.proved { 2 } else { 3 },
    };
    let mut ordered: Vec<Finding> = Vec::new();
    for at in 0..10 {
        for finding in findings.iter().filter(|finding| rank(finding) == at) {
            if ordered.iter().all(|other| other.cause != finding.cause) {
                ordered.push(finding.clone());
            }
        }
    }
    ordered
}

fn unsigned(facts: &Facts, skipped: bool, findings: &mut Findings) {
    reading::of_answer(facts.answer, findings);
    reading::of_size(facts.answer, findings);
    if skipped {
        findings.add(Cause::Unsigned, Severity::Advice, "skip", &[]);
    } else if facts.request.headers.iter().any(|(name, _)| starts_with_ignore_case(name, "x-tc-")) {
        findings.error(Cause::HeadersLost, "authorization-missing", &[]).expected("Authorization");
    } else {
        findings.error(Cause::Unsigned, "", &[]);
    }
}
