// Profiles of tccli, the vendor's command line tool: two JSON files each, in the folder `.tccli` of the user.

import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

import type { Credential } from "../client/types.js";
import { textMember } from "../errors/foreign.js";
import { SERVICE } from "../generated/facts.js";

/** What a profile has beside a credential. */
export interface Configuration {
  region: string | undefined;
  endpoint: string | undefined;
}

/** A profile by its name. What cannot be read is told as a sentence, which repeats nothing of what a file holds. */
export class Profile {
  /** The path of the file with region and endpoint, for messages. */
  readonly configure: string;
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
    this.configure = `~/.tccli/${name}.configure`;
  }

  /** The credential at this time, in milliseconds since 1970, or why there is none. */
  credential(now: number): Credential | string {
    const path = `~/.tccli/${this.#name}.credential`;
    const file = json(path, `${this.#name}.credential`);
    if (typeof file === "string") return file;
    const [secretId, secretKey, token] = [text(file, "secretId"), text(file, "secretKey"), text(file, "token")];
    if (secretId === undefined || secretKey === undefined) {
      const isRole = ["cvm-role", "role-arn"].some((role) => file.value?.type === role || file.value?.[role]);
      return `${path} ${isRole ? "names a role, whose credential has to be asked for" : "has no secretId and secretKey"}`;
    }
    // Only `tccli auth login` and `tccli sso login` write when their pair ends.
    const seconds = file.value?.expiresAt;
    const expiration = typeof seconds === "number" ? seconds * 1000 : undefined;
    if (expiration !== undefined && expiration <= now)
      return `the temporary credential of ${path} has ended; log in with tccli again`;
    return {
      secretId,
      secretKey,
      ...(token !== undefined && { token }),
      ...(expiration !== undefined && { expiration }),
    };
  }

  /** Region and endpoint, or why there are none. */
  configuration(): Configuration | string {
    const file = json(this.configure, `${this.#name}.configure`);
    if (typeof file === "string") return file;
    const within = (name: string): File => ({ value: file.value?.[name] as File["value"] });
    // Older versions had the region at the top.
    const region = text(within("_sys_param"), "region") ?? text(file, "region");
    return { region, endpoint: text(within(SERVICE), "endpoint") };
  }
}

/** What a file holds: anything that is JSON. */
interface File {
  value: Record<string, unknown> | null | undefined;
}

/** A file of the folder, or why it cannot be read. */
function json(path: string, name: string): File | string {
  let content: string;
  try {
    content = readFileSync(join(homedir(), ".tccli", name), "utf8");
  } catch (error) {
    const code = textMember(error, "code");
    return code === "ENOENT" ? `there is no ${path}` : `${path} cannot be read: ${code}`;
  }
  try {
    return { value: JSON.parse(content) };
  } catch {
    return `${path} is not JSON`;
  }
}

/** A text that is not empty. */
const text = ({ value }: File, name: string): string | undefined => textMember(value, name) || undefined;
