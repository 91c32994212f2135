// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

// What the package knows beside the tables of the wasm.

/** The service, as credential scopes and hosts name it. */
export const SERVICE = "postgres";

/** The version of the API. */
export const VERSION = "2017-03-12";

/** The suffix of the service's own hosts. */
export const DOMAIN = ".tencentcloudapi.com";

/** The host of the international site. */
export const INTERNATIONAL_ENDPOINT = "postgres.intl.tencentcloudapi.com";

/** The bytes of a query, at most. */
export const GET_BYTES = 32768;

/** The bytes of a form, at most. */
export const FORM_BYTES = 1048576;

/** The bytes of any other body, at most. */
export const BODY_BYTES = 10485760;

/** The bytes of an answer, at most. */
export const ANSWER_BYTES = 52428800;

/** The common parameters that a header carries, but for the timestamp. */
export const COMMON_PARAMS = ["Action", "Version", "Region", "Token", "Language", "RequestClient"] as const;

/** The headers that may be shown. */
export const SHOWN_HEADERS = ["Content-Type", "Host", "X-TC-Content-SHA256", "X-TC-Action", "X-TC-Version", "X-TC-Timestamp", "X-TC-Region", "X-TC-Language", "X-TC-RequestClient"] as readonly string[];

/** The headers that every signature covers, in lower case. */
export const SIGNED_HEADERS = ["content-type", "host"] as readonly string[];

/** The headers that only the signer writes, in lower case. */
export const RESERVED_HEADERS = ["authorization", "host", "x-tc-timestamp"] as readonly string[];

/** The headers of one value without a comma, in lower case. */
export const WORD_HEADERS = ["host", "x-tc-content-sha256", "x-tc-action", "x-tc-version", "x-tc-timestamp", "x-tc-region", "x-tc-language"] as readonly string[];

/** The regions that answer on hosts of their own only. */
export const FINANCE_REGIONS = ["ap-shanghai-fsi", "ap-shenzhen-fsi"] as readonly string[];

/** The parameters that are points in time. */
export const MOMENTS: ReadonlySet<string> = new Set(["EndTime", "MaxFinishTime", "MaxStartTime", "MinFinishTime", "MinStartTime", "NewExpireTime", "RecoveryTargetTime", "RestoreTargetTime", "StartTime"]);

/** The languages of the service's messages. */
export const LANGUAGES: readonly string[] = ["zh-CN", "en-US"];
