// Certificates, written with what Node.js has: keys and signatures are its own, and what is left is DER. The libraries
// that write certificates weigh 300 KB and more, which is more than the server they would serve.

import { createHash, type KeyObject, randomBytes, sign } from "node:crypto";
import { isIP, isIPv6 } from "node:net";

/** What a certificate says. */
export interface CertificateParams {
  subject: string;
  publicKey: KeyObject;
  /** The name of who vouches. */
  issuer: string;
  notBefore: Date;
  notAfter: Date;
  extensions: Uint8Array[];
}

const OID = {
  ecdsaWithSha256: "1.2.840.10045.4.3.2",
  commonName: "2.5.4.3",
  subjectKeyIdentifier: "2.5.29.14",
  keyUsage: "2.5.29.15",
  subjectAltName: "2.5.29.17",
  basicConstraints: "2.5.29.19",
  nameConstraints: "2.5.29.30",
  authorityKeyIdentifier: "2.5.29.35",
  extendedKeyUsage: "2.5.29.37",
  serverAuth: "1.3.6.1.5.5.7.3.1",
};

/** A value: its tag, its length, and what it holds. */
function value(tag: number, ...held: Uint8Array[]): Buffer {
  const content = Buffer.concat(held);
  const length = content.length < 128 ? [content.length] : [...big(content.length)];
  const head = content.length < 128 ? length : [0x80 | length.length, ...length];
  return Buffer.concat([Uint8Array.of(tag, ...head), content]);
}

/** The bytes of a number, the highest first. */
function big(number: number): number[] {
  return number < 256 ? [number] : [...big(Math.floor(number / 256)), number % 256];
}

const sequence = (...held: Uint8Array[]) => value(0x30, ...held);
const octets = (bytes: Uint8Array) => value(0x04, bytes);
/** Bits, of which so many at the end are not used. */
const bits = (bytes: Uint8Array, unused = 0) => value(0x03, Uint8Array.of(unused), bytes);
const yes = value(0x01, Uint8Array.of(0xff));
/** A whole number from 0 on, without zeros in front but that which keeps it from being negative. */
const whole = (bytes: Uint8Array) => value(0x02, bytes[0]! > 127 ? Uint8Array.of(0) : new Uint8Array(), bytes);

function oid(dotted: string): Buffer {
  const [first, second, ...rest] = dotted.split(".").map(Number) as [number, number, ...number[]];
  const septets = (number: number): number[] =>
    number < 128 ? [number] : [...septets(Math.floor(number / 128)).map((byte) => byte | 128), number % 128];
  return value(0x06, Uint8Array.from([first * 40 + second, ...rest].flatMap(septets)));
}

/** A moment, with two digits of the year as long as the standard wants them. */
function moment(date: Date): Buffer {
  const digits = date.toISOString().replace(/[-:T]|\.\d+/g, "");
  return date.getUTCFullYear() < 2050 ? value(0x17, Buffer.from(digits.slice(2))) : value(0x18, Buffer.from(digits));
}

const named = (name: string) => sequence(value(0x31, sequence(oid(OID.commonName), value(0x0c, Buffer.from(name)))));

const publicKeyInfo = (key: KeyObject) => key.export({ type: "spki", format: "der" });
/** A key by the beginning of its digest, as the native program names it. */
const keyIdentifier = (key: KeyObject) => createHash("sha256").update(publicKeyInfo(key)).digest().subarray(0, 20);

const extension = (name: keyof typeof OID, held: Uint8Array, critical = false) =>
  sequence(oid(OID[name]), ...(critical ? [yes] : []), octets(held));

/** The bytes of an address in numbers; 16 of IPv6. */
function addressBytes(address: string): Uint8Array {
  if (!isIPv6(address)) return Uint8Array.from(address.split(".").map(Number));
  const { hostname } = new URL(`http://[${address}]`);
  const [before = "", after = ""] = hostname.slice(1, -1).split("::");
  const groups = (text: string) => (text ? text.split(":").map((group) => Number.parseInt(group, 16)) : []);
  const [start, end] = [groups(before), groups(after)];
  const all = [...start, ...Array<number>(8 - start.length - end.length).fill(0), ...end];
  return Uint8Array.from(all.flatMap((group) => [group >> 8, group & 255]));
}

/** Only what lies within these domains and networks may be vouched for. */
export function nameConstraints(
  domains: readonly string[],
  networks: readonly [address: string, bits: number][],
): Buffer {
  const subtrees = domains.map((domain) => sequence(value(0x82, Buffer.from(domain))));
  for (const [address, prefix] of networks) {
    const bytes = addressBytes(address);
    const mask = bytes.map((_, at) => 255 & ~(255 >> Math.min(8, Math.max(0, prefix - 8 * at))));
    subtrees.push(sequence(value(0x87, bytes, mask)));
  }
  return extension("nameConstraints", sequence(value(0xa0, ...subtrees)), true);
}

/** An authority that vouches for servers, and for no further authority. */
export const authorityExtensions = (key: KeyObject): Buffer[] => [
  extension("keyUsage", bits(Uint8Array.of(0x04), 2), true),
  extension("basicConstraints", sequence(yes, whole(Uint8Array.of(0))), true),
  extension("subjectKeyIdentifier", octets(keyIdentifier(key))),
];

/** A server of these names and addresses. */
export const serverExtensions = (names: readonly string[], issuer: KeyObject): Buffer[] => [
  extension("keyUsage", bits(Uint8Array.of(0x80), 7), true),
  extension("extendedKeyUsage", sequence(oid(OID.serverAuth))),
  extension("authorityKeyIdentifier", sequence(value(0x80, keyIdentifier(issuer)))),
  extension(
    "subjectAltName",
    sequence(...names.map((name) => (isIP(name) ? value(0x87, addressBytes(name)) : value(0x82, Buffer.from(name))))),
  ),
];

/** A certificate as PEM, signed by a key of the curve P-256. */
export function certificate(params: CertificateParams, issuerKey: KeyObject): string {
  const algorithm = sequence(oid(OID.ecdsaWithSha256));
  const said = sequence(
    value(0xa0, whole(Uint8Array.of(2))),
    // A number of its own, that begins with neither zeros nor a sign.
    whole(Uint8Array.of(1, ...randomBytes(15))),
    algorithm,
    named(params.issuer),
    sequence(moment(params.notBefore), moment(params.notAfter)),
    named(params.subject),
    publicKeyInfo(params.publicKey),
    value(0xa3, sequence(...params.extensions)),
  );
  const signed = sequence(said, algorithm, bits(sign("sha256", said, issuerKey)));
  const lines = signed.toString("base64").replace(/.{64}(?=.)/g, "$&\n");
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}
