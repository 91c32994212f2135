// What the server says of itself when it starts, as the native one does (banner.rs).

/** A server at its start. */
export interface Banner {
  version: string;
  /** Where it listens. */
  url: string;
  /** The seed or fleet that it began from. */
  start: string;
  seed: number;
  /** What the clock shows, as RFC 3339 writes it. */
  clock: string;
  /** So many seconds pass in a second. */
  speed: number;
  strict: boolean;
  /** The file that keeps the state. */
  stateFile?: string | undefined;
  /** Where it is controlled. */
  control?: string | undefined;
  /** Whether other machines may control it. */
  openControl: boolean;
  /** The certificate of the authority that its clients are to trust. */
  authority?: string | undefined;
}

/** A block of lines. */
export function bannerText(banner: Banner): string {
  const { version, start, seed, clock, speed, strict, stateFile, control, openControl, authority: file } = banner;
  const paces: Record<number, string> = { 0: "standing still", 1: "at its usual speed" };
  const by = openControl ? "by whoever reaches it" : "from this machine only";
  const trust = file && [
    `  https    on the same port, by the authority in ${file}`,
    `  trust    curl: --cacert ${file}`,
    `           Node.js: NODE_EXTRA_CA_CERTS=${file}`,
    `           Python with requests: REQUESTS_CA_BUNDLE=${file}`,
    `           Go, Terraform, Pulumi, OpenSSL: SSL_CERT_FILE=${file}`,
    `           PHP: php -d curl.cainfo=${file} -d openssl.cafile=${file}`,
    `           Java: keytool -importcert -noprompt -keystore trust.p12 -storepass changeit -file ${file}`,
  ];
  const lines = [
    `tencentdb-postgres emulator ${version}`,
    `  start    ${start}, seed ${seed}`,
    `  clock    ${clock}, ${paces[speed] ?? `${speed} seconds a second`}`,
    `  checks   ${strict ? "strict" : "lenient towards the vendor's clients"}`,
    `  state    ${stateFile ?? "in memory, gone at the end"}`,
    `  control  ${control ? `${control}, ${by}` : "off"}`,
    ...(trust || []),
  ];
  return lines.map((line) => `${line}\n`).join("");
}
