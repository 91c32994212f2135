// What the environment of a program says: the vendor's variables, and the profile of its command line tool.
// src/environment/ reads the same for Rust; tests/environment.json holds both to it.

import { resolveEndpoint } from "../client/endpoint.js";
import type { Credential } from "../client/types.js";
import { type Problem, ValidationError, problem, summed } from "../errors/errors.js";
import { Profile } from "./profile.js";

const SECRET_ID = "TENCENTCLOUD_SECRET_ID";
const SECRET_KEY = "TENCENTCLOUD_SECRET_KEY";
const TOKEN = "TENCENTCLOUD_TOKEN";
const REGION = "TENCENTCLOUD_REGION";
const ENDPOINT = "TENCENTCLOUD_ENDPOINT";
const PROFILE = "TCCLI_PROFILE";

/** What a program was told otherwise, such as on its command line. It goes before what the environment says. */
export interface EnvironmentOptions {
  /** The profile of tccli. */
  profile?: string | undefined;
  /** The region. */
  region?: string | undefined;
  /** Where requests go. */
  endpoint?: string | undefined;
}

/** Who calls, where, and over which endpoint: options of a `PostgresClient`. */
export interface Environment {
  /** Who signs. */
  credential: Credential;
  /** The region to call. */
  region: string;
  /** Where requests go, unless to the service. */
  endpoint?: string;
}

/**
 * Reads the options of a client from the environment of this process: `TENCENTCLOUD_SECRET_ID`,
 * `TENCENTCLOUD_SECRET_KEY`, `TENCENTCLOUD_TOKEN`, `TENCENTCLOUD_REGION`, `TENCENTCLOUD_ENDPOINT`. What none of them
 * says comes from the profile of tccli, `default` or the one that `TCCLI_PROFILE` names. An empty variable counts as
 * not set, and a pair comes from one place whole.
 *
 * Throws a `ValidationError` with everything that is missing or wrong, at once.
 *
 * @example
 * ```js
 * const client = new PostgresClient(fromEnv());
 * ```
 */
export function fromEnv(options: EnvironmentOptions = {}): Environment {
  const problems: Problem[] = [];
  const profile = chosen(options);
  const credential = readCredential(profile, problems);
  const configured = profile.configuration();
  const { region: regionOfProfile, endpoint: endpointOfProfile } = typeof configured === "string" ? {} : configured;
  const region = options.region ?? variable(REGION) ?? regionOfProfile ?? "";
  if (region === "") {
    const why = typeof configured === "string" ? configured : `${profile.configure} names no region`;
    problems.push(problem(REGION, "missing", `is not set, and ${why}`));
  }
  const [named, endpoint] =
    [
      ["endpoint", options.endpoint],
      [ENDPOINT, variable(ENDPOINT)],
      [`postgres.endpoint of ${profile.configure}`, endpointOfProfile],
    ].find(([, value]) => value !== undefined) ?? [];
  if (named !== undefined) problems.push(...ofEndpoint(named, endpoint, region));
  refuse(problems);
  return { credential, region, ...(endpoint !== undefined && { endpoint }) };
}

/**
 * Reads the credential alone, as {@link fromEnv} does.
 *
 * Throws a `ValidationError` with everything that is missing or wrong, at once.
 */
export function credentialFromEnv(options: EnvironmentOptions = {}): Credential {
  const problems: Problem[] = [];
  const credential = readCredential(chosen(options), problems);
  refuse(problems);
  return credential;
}

const variable = (name: string): string | undefined => process.env[name] || undefined;

const chosen = ({ profile }: EnvironmentOptions) => new Profile(profile ?? variable(PROFILE) ?? "default");

/** Reads the pair that signs. Where there is none, the problems say so. */
function readCredential(profile: Profile, problems: Problem[]): Credential {
  const [secretId, secretKey, token] = [variable(SECRET_ID), variable(SECRET_KEY), variable(TOKEN)];
  if (secretId === undefined && secretKey === undefined && token === undefined) {
    const found = profile.credential(Date.now());
    if (typeof found !== "string") return found;
    problems.push(problem(SECRET_ID, "missing", `is not set, and ${found}`));
    problems.push(problem(SECRET_KEY, "missing", "is not set either"));
  } else {
    const missing = (name: string) => problem(name, "missing", "is not set, though others of the credential are");
    if (secretId === undefined) problems.push(missing(SECRET_ID));
    if (secretKey === undefined) problems.push(missing(SECRET_KEY));
  }
  return { secretId: secretId ?? "", secretKey: secretKey ?? "", ...(token !== undefined && { token }) };
}

/** What is wrong with an endpoint, which the client would refuse under its own name. */
function ofEndpoint(path: string, endpoint: string | undefined, region: string): Problem[] {
  try {
    resolveEndpoint(endpoint, region);
    return [];
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    return error.problems.map(({ message, suggestion }) => problem(path, "format", message, suggestion));
  }
}

function refuse(problems: Problem[]): void {
  if (problems.length > 0) throw new ValidationError(summed(problems), { problems });
}
