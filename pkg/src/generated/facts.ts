// Generated from spec/ by `cargo xtask codegen`; edit the spec, not this file.

// What the client knows beside the tables of the wasm.

/** The parameters that are points in time. */
export const MOMENTS: ReadonlySet<string> = new Set(["EndTime", "MaxFinishTime", "MaxStartTime", "MinFinishTime", "MinStartTime", "NewExpireTime", "RecoveryTargetTime", "RestoreTargetTime", "StartTime"]);

/** The languages of the service's messages. */
export const LANGUAGES: readonly string[] = ["zh-CN", "en-US"];
