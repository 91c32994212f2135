// The form of what codegen writes of spec/cli.spec.

/** An argument or an option. */
export interface Argument {
  name: string;
  /** The name of its value; not set for a flag. */
  value?: string;
  choices?: string[];
  default?: string;
  repeated?: boolean;
  optional?: boolean;
}

/** A command. */
export interface Command {
  doc: string;
  arguments: Argument[];
  options: Argument[];
  /** It takes the parameters of an action. */
  takesParameters: boolean;
  usage: string;
  help: string;
  /** The package whose program alone has it. */
  only?: string;
}

/** The names of exit codes. */
export type Exit = "success" | "failure" | "usage" | "refused" | "api" | "transport" | "unknown" | "wait" | "found";

/** The whole of it. */
export interface Table {
  program: string;
  help: string;
  commands: Record<string, Command>;
  exits: Record<Exit, number>;
  completions: Record<string, string>;
  classes: Record<string, { doc: string; advice: string }>;
  retryabilities: Record<string, string>;
  /** Words of error codes, and what they mean; the first that a code holds decide. */
  words: { class: string; retryability: string; words: string[] }[];
  /** What each documented error code means. */
  errors: Record<string, string>;
  /** The columns by which rows of a structure are shown. */
  columns: Record<string, string[]>;
}
