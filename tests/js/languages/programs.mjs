// Runs programs of every language: writes them into a folder, builds those that need it, and returns what each printed.

import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
/** The folder of cargo's builds, which stays from one run to the next. */
const TARGET = join(ROOT, "target", "languages");
const AT_ONCE = 2;
const MOST_OUTPUT = 16 << 20;

const execute = promisify(execFile);

/**
 * The crates a program in Rust names in its `cargo add`, without what takes long to build and is not used here: TLS.
 */
const CRATES = `
base64 = "=0.22.1"
chrono = { version = "=0.4.45", default-features = false, features = ["now"] }
hex = "=0.4.3"
hmac = "=0.13.0"
rand = "=0.10.0"
sha1 = "=0.11.0"
sha2 = "=0.11.1"
ureq = { version = "=3.5.2", default-features = false }
`;

/**
 * Compiles many a `Sign.java`, each into its own folder, in one machine. That sources are ASCII holds whatever encoding
 * it takes them for.
 */
const JAVA_COMPILER = `
import java.io.File;
import javax.tools.ToolProvider;

public class Compile {
    public static void main(String[] files) {
        for (String file : files) {
            String folder = new File(file).getParent();
            String[] words = {"-Xlint:all", "-Werror", "-encoding", "US-ASCII", "-d", folder, file};
            if (ToolProvider.getSystemJavaCompiler().run(null, null, null, words) != 0) System.exit(1);
        }
    }
}
`;

/** How a language's programs are run: `build` makes them all at once, `command` is what runs the one in a folder. */
const RUNNERS = {
  javascript: { command: (file) => [process.execPath, file] },
  node: { command: (file) => [process.execPath, file] },
  python: { command: (file) => ["python3", file] },
  php: { command: (file) => ["php", file] },
  bash: { command: (file) => ["bash", file] },
  java: {
    async build(programs, folder) {
      writeFileSync(join(folder, "Compile.java"), JAVA_COMPILER);
      await execute("java", [join(folder, "Compile.java"), ...programs.map(({ file }) => file)]);
    },
    command: (file) => [
      "java",
      "-Dfile.encoding=UTF-8",
      "-XX:TieredStopAtLevel=1",
      "-XX:+UseSerialGC",
      "-cp",
      dirname(file),
      "Sign",
    ],
  },
  csharp: {
    async build(programs) {
      for (const { file, at } of programs)
        await execute("mcs", ["-warnaserror", "-r:System.Net.Http.dll", `-out:${join(at, "sign.exe")}`, file], {
          cwd: at,
        });
    },
    command: (file) => ["mono", join(dirname(file), "sign.exe")],
  },
  go: {
    async build(_programs, folder) {
      writeFileSync(join(folder, "go.mod"), "module programs\n\ngo 1.19\n");
      mkdirSync(join(folder, "built"));
      await execute("go", ["vet", "./..."], { cwd: folder });
      await execute("go", ["build", "-o", "built/", "./..."], { cwd: folder });
      const { stdout } = await execute("gofmt", ["-l", "."], { cwd: folder });
      if (stdout) throw new Error(`gofmt would write these otherwise: ${stdout}`);
    },
    command: (file) => [join(dirname(dirname(file)), "built", dirname(file).split("/").at(-1))],
  },
  rust: {
    async build(programs, folder) {
      const bins = programs.map(({ name, file }) => `[[bin]]\nname = "${name}"\npath = "${file}"\n`).join("\n");
      writeFileSync(
        join(folder, "Cargo.toml"),
        `[package]\nname = "programs"\nedition = "2024"\n\n[workspace]\n\n[dependencies]${CRATES}\n${bins}`,
      );
      const env = { ...process.env, CARGO_TARGET_DIR: TARGET, RUSTFLAGS: "-Dwarnings -Cdebuginfo=0" };
      await execute("cargo", ["build", "--quiet"], { cwd: folder, env, maxBuffer: MOST_OUTPUT });
    },
    command: (file) => [join(TARGET, "debug", dirname(file).split("/").at(-1))],
  },
};

/**
 * Runs programs of one language in folders of their own below `folder`. `programs`: `{ name, file, text, words, files
 * }[]`, where `files` are laid beside the program. Returns what each printed, by its name.
 */
export async function run(language, programs, folder, variables) {
  const { build, command } = RUNNERS[language];
  const laid = programs.map((program) => {
    const at = join(folder, program.name);
    mkdirSync(at, { recursive: true });
    for (const [name, bytes] of Object.entries({ [program.file]: program.text, ...program.files }))
      writeFileSync(join(at, name), bytes);
    return { ...program, at, file: join(at, program.file) };
  });
  await build?.(laid, folder);
  const waiting = [...laid];
  const printed = {};
  const env = { ...process.env, LC_ALL: "C.UTF-8", ...variables };
  const work = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const [program, ...args] = [...command(one.file), ...(one.words ?? [])];
      const { stdout } = await execute(program, args, { cwd: one.at, env, maxBuffer: MOST_OUTPUT });
      printed[one.name] = stdout;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return printed;
}
