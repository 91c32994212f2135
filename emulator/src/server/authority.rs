//! The certificate authority that is made for `--tls`, and the certificate of the server. The authority can vouch only
//! for the hosts of the cloud and for this machine, so whoever trusts it risks nothing else. Its key is written only
//! where a folder is named to keep it in; that of the certificate never is. `pkg/src/emulator/authority.ts` makes the
//! same, and each takes the folder of the other.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use rcgen::{
    BasicConstraints, CertificateParams, CidrSubnet, DistinguishedName, DnType, ExtendedKeyUsagePurpose,
    GeneralSubtree, IsCa, Issuer, KeyPair, KeyUsagePurpose, NameConstraints,
};
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer, ServerName, UnixTime};
use rustls::{RootCertStore, ServerConfig};

use tencentdb_postgres::model::ENDPOINT;

use crate::host::{CERTIFIED_DOMAINS, certified_names};

/// The certificate of the authority, for clients to trust.
const CERTIFICATE: &str = "ca.pem";
/// Its key.
const KEY: &str = "ca-key.pem";
/// The name of every authority.
const NAME: &str = "tencentdb-postgres emulator CA";
const DAY: Duration = Duration::from_secs(86_400);
const AUTHORITY_DAYS: u32 = 3650;
/// Some clients refuse certificates that last longer.
const CERTIFICATE_DAYS: u32 = 397;

/// What a server speaks TLS with.
pub(super) struct Authority {
    pub tls: Arc<ServerConfig>,
    /// The file for clients to trust.
    pub certificate: PathBuf,
    /// The folder that lasts as long as this does.
    temporary: Option<PathBuf>,
}

impl Drop for Authority {
    fn drop(&mut self) {
        if let Some(folder) = &self.temporary {
            // What cannot be taken away is no secret.
            let _ = fs::remove_dir_all(folder);
        }
    }
}

/// Takes the authority that a folder keeps, makes one where it keeps none, or one for this time, and a certificate by it.
pub(super) fn open(folder: Option<&Path>) -> Result<Authority, String> {
    let Some(folder) = folder else {
        return made().map_err(|error| format!("no authority for --tls can be made: {error}"));
    };
    kept(folder).map_err(|error| {
        let shown = folder.display();
        format!(
            "the authority in {shown} cannot be used: {error}. Name another folder, or move {CERTIFICATE} and {KEY} away"
        )
    })
}

type Made<T> = Result<T, Box<dyn std::error::Error>>;

/// An authority whose key is nowhere but here, and forgotten with the end of this.
fn made() -> Made<Authority> {
    let key = KeyPair::generate()?;
    let root = authority().self_signed(&key)?;
    let nanos = SystemTime::UNIX_EPOCH.elapsed()?.subsec_nanos();
    let folder = std::env::temp_dir().join(format!("tencentdb-postgres-{}-{nanos}", std::process::id()));
    private(&folder, false)?;
    let certificate = folder.join(CERTIFICATE);
    fs::write(&certificate, root.pem())?;
    Ok(Authority { tls: certified(root.der(), &key)?, certificate, temporary: Some(folder) })
}

fn kept(folder: &Path) -> Made<Authority> {
    let (certificate, key_file) = (folder.join(CERTIFICATE), folder.join(KEY));
    if !certificate.exists() && !key_file.exists() {
        private(folder, true)?;
        let key = KeyPair::generate()?;
        secret(&key_file, &key.serialize_pem())?;
        fs::write(&certificate, authority().self_signed(&key)?.pem())?;
    }
    let pem = fs::read_to_string(&key_file).map_err(|error| format!("{KEY}: {error}"))?;
    // The reader's own words might repeat a part of it.
    let key = KeyPair::from_pem(&pem).map_err(|_| format!("{KEY} holds no private key that it can use"))?;
    let root = CertificateDer::from_pem_file(&certificate).map_err(|error| format!("{CERTIFICATE}: {error}"))?;
    Ok(Authority { tls: certified(&root, &key)?, certificate, temporary: None })
}

/// Makes a folder that only its owner looks into.
fn private(folder: &Path, may_be_there: bool) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(may_be_there);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Writes a new file that only its owner reads.
fn secret(path: &Path, text: &str) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?.write_all(text.as_bytes())
}

/// A certificate that begins yesterday, because clocks differ.
fn lasting(days: u32) -> CertificateParams {
    let mut params = CertificateParams::default();
    let start = SystemTime::now() - DAY;
    params.not_before = start.into();
    params.not_after = (start + DAY * days).into();
    params
}

fn named(name: &str) -> DistinguishedName {
    let mut distinguished = DistinguishedName::new();
    distinguished.push(DnType::CommonName, name);
    distinguished
}

fn authority() -> CertificateParams {
    let mut params = lasting(AUTHORITY_DAYS);
    params.distinguished_name = named(NAME);
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign];
    let domains = CERTIFIED_DOMAINS.map(|domain| GeneralSubtree::DnsName(domain.into()));
    let addresses = [([127, 0, 0, 0].into(), 8), (std::net::Ipv6Addr::LOCALHOST.into(), 128)];
    let addresses =
        addresses.map(|(address, prefix)| GeneralSubtree::IpAddress(CidrSubnet::from_addr_prefix(address, prefix)));
    params.name_constraints = Some(NameConstraints {
        permitted_subtrees: domains.into_iter().chain(addresses).collect(),
        excluded_subtrees: Vec::new(),
    });
    params
}

/// TLS with a certificate by this authority, found to be what a client takes that trusts the authority.
fn certified(root: &CertificateDer<'_>, root_key: &KeyPair) -> Made<Arc<ServerConfig>> {
    let mut params = lasting(CERTIFICATE_DAYS);
    params.distinguished_name = named(ENDPOINT);
    params.subject_alt_names = CertificateParams::new(certified_names())?.subject_alt_names;
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    params.use_authority_key_identifier_extension = true;
    let key = KeyPair::generate()?;
    let certificate = params.signed_by(&key, &Issuer::new(authority(), root_key))?;

    let provider = Arc::new(ring::default_provider());
    let mut roots = RootCertStore::empty();
    roots.add(root.clone().into_owned())?;
    let client = WebPkiServerVerifier::builder_with_provider(roots.into(), Arc::clone(&provider)).build()?;
    let host = ServerName::try_from(ENDPOINT)?;
    client
        .verify_server_cert(certificate.der(), &[], &host, &[], UnixTime::now())
        .map_err(|error| format!("{CERTIFICATE} does not vouch for what {KEY} signs ({error})"))?;

    let key = PrivatePkcs8KeyDer::from(key.serialize_der());
    let builder = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
    Ok(Arc::new(builder.with_no_client_auth().with_single_cert(vec![certificate.der().clone()], key.into())?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("authority-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        folder
    }

    #[test]
    fn an_authority_that_is_not_kept_leaves_nothing() {
        let authority = open(None).unwrap();
        let certificate = authority.certificate.clone();
        assert_eq!(fs::read_dir(certificate.parent().unwrap()).unwrap().count(), 1, "the certificate alone");
        assert!(!fs::read_to_string(&certificate).unwrap().contains("PRIVATE"));
        drop(authority);
        assert!(!certificate.parent().unwrap().exists());
    }

    #[test]
    fn an_authority_is_kept_with_a_key_that_only_its_owner_reads() {
        let folder = folder("kept");
        let first = open(Some(&folder)).unwrap();
        let (pem, key) = (fs::read(&first.certificate).unwrap(), folder.join(KEY));
        #[cfg(unix)]
        for (path, mode) in [(&key, 0o600), (&folder, 0o700)] {
            let permissions = fs::metadata(path).unwrap().permissions();
            assert_eq!(std::os::unix::fs::PermissionsExt::mode(&permissions) & 0o777, mode);
        }
        drop(first);
        let second = open(Some(&folder)).unwrap();
        assert_eq!(fs::read(&second.certificate).unwrap(), pem);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn what_cannot_be_used_is_left_as_it_is_and_not_repeated() {
        let (folder, other) = (folder("odd"), folder("other"));
        open(Some(&folder)).unwrap();
        open(Some(&other)).unwrap();
        let refused = |why: &str| {
            let before: Vec<_> = [CERTIFICATE, KEY].iter().map(|name| fs::read(folder.join(name)).ok()).collect();
            let message = open(Some(&folder)).err().unwrap();
            assert!(message.contains(why) && message.contains("Name another folder"), "{message}");
            assert!(!message.contains("verysecret"), "{message}");
            let after: Vec<_> = [CERTIFICATE, KEY].iter().map(|name| fs::read(folder.join(name)).ok()).collect();
            assert_eq!(before, after);
        };
        fs::copy(other.join(CERTIFICATE), folder.join(CERTIFICATE)).unwrap();
        refused("does not vouch");
        fs::write(folder.join(KEY), "verysecret").unwrap();
        refused("no private key");
        fs::remove_file(folder.join(KEY)).unwrap();
        refused(KEY);
        fs::copy(other.join(KEY), folder.join(KEY)).unwrap();
        fs::write(folder.join(CERTIFICATE), "verysecret").unwrap();
        refused(CERTIFICATE);
        for folder in [folder, other] {
            fs::remove_dir_all(folder).unwrap();
        }
    }
}
