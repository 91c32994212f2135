// The certificate authority that is made for `--tls`, and the certificate of the server. The authority can vouch only for
// the hosts of the cloud and for this machine, so whoever trusts it risks nothing else. Its key is written only where a
// folder is named to keep it in; that of the certificate never is. The native server (authority.rs) makes the same, and
// each takes the folder of the other.

import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { authorityExtensions, certificate, nameConstraints, serverExtensions } from "./certificate.js";

/** The certificate of the authority, for clients to trust. */
const CERTIFICATE = "ca.pem";
/** Its key. */
const KEY = "ca-key.pem";
/** The name of every authority. */
const NAME = "tencentdb-postgres emulator CA";
const SERVER = "postgres.tencentcloudapi.com";
const DOMAINS = ["tencentcloudapi.com", "localhost"];
const NETWORKS: [address: string, bits: number][] = [
  ["127.0.0.0", 8],
  ["::1", 128],
];
const DAY_MS = 86_400_000;
const AUTHORITY_DAYS = 3650;
/** Some clients refuse certificates that last longer. */
const CERTIFICATE_DAYS = 397;

/** What a server speaks TLS with. */
export interface Authority {
  key: string;
  cert: string;
  /** The file for clients to trust. */
  file: string;
}

/**
 * Takes the authority that a folder keeps, makes one where it keeps none, or one for this time; and a certificate by it
 * for these names.
 */
export function openAuthority(folder: string | undefined, names: readonly string[]): Authority {
  if (folder === undefined) return made(names);
  try {
    return kept(folder, names);
  } catch (error) {
    throw new Error(
      `the authority in ${folder} cannot be used: ${(error as Error).message}. ` +
        `Name another folder, or move ${CERTIFICATE} and ${KEY} away`,
    );
  }
}

const newKey = () => generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
const pemOf = (key: KeyObject) => String(key.export({ type: "pkcs8", format: "pem" }));

/** An authority whose key is nowhere but here. Its folder ends with the program. */
function made(names: readonly string[]): Authority {
  const key = newKey();
  const root = authority(key);
  const folder = mkdtempSync(join(tmpdir(), "tencentdb-postgres-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, CERTIFICATE);
  writeFileSync(file, root);
  return { ...certified(root, key, names), file };
}

function kept(folder: string, names: readonly string[]): Authority {
  const [file, keyFile] = [join(folder, CERTIFICATE), join(folder, KEY)];
  if (!existsSync(file) && !existsSync(keyFile)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const key = newKey();
    writeFileSync(keyFile, pemOf(key), { mode: 0o600, flag: "wx" });
    writeFileSync(file, authority(key));
  }
  return { ...certified(readFileSync(file, "utf8"), read(readFileSync(keyFile, "utf8")), names), file };
}

/** Reads a key. The reader's own words might repeat a part of it. */
function read(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new Error(`${KEY} holds no private key that it can use`);
  }
}

/** Begins yesterday, because clocks differ. */
function lasting(days: number) {
  const start = Date.now() - DAY_MS;
  return { notBefore: new Date(start), notAfter: new Date(start + days * DAY_MS) };
}

function authority(key: KeyObject): string {
  const publicKey = createPublicKey(key);
  const extensions = [...authorityExtensions(publicKey), nameConstraints(DOMAINS, NETWORKS)];
  return certificate({ subject: NAME, issuer: NAME, publicKey, ...lasting(AUTHORITY_DAYS), extensions }, key);
}

/** A certificate by this authority, found to be what a client takes that trusts the authority. */
function certified(rootPem: string, rootKey: KeyObject, names: readonly string[]) {
  const key = newKey();
  const extensions = serverExtensions(names, createPublicKey(rootKey));
  const cert = certificate(
    { subject: SERVER, issuer: NAME, publicKey: createPublicKey(key), ...lasting(CERTIFICATE_DAYS), extensions },
    rootKey,
  );
  const root = rootOf(rootPem);
  const leaf = new X509Certificate(cert);
  const isSound = root.ca && Date.parse(root.validTo) > Date.now() && leaf.checkIssued(root);
  if (!isSound || !leaf.verify(root.publicKey)) throw new Error(`${CERTIFICATE} does not vouch for what ${KEY} signs`);
  return { key: pemOf(key), cert };
}

function rootOf(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch {
    throw new Error(`${CERTIFICATE} holds no certificate`);
  }
}
