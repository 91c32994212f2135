//! The program as people run it, against the emulator over real sockets, by the table that the npm package is held to
//! too.

#[path = "../../tests/support/server.rs"]
mod server;

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Output, Stdio};

use serde_json::Value;

const PROGRAM: &str = env!("CARGO_BIN_EXE_tencentdb-postgres");

/// An emulator, run by the program itself.
struct Emulator {
    url: String,
    process: Child,
    /// Kept, because a program whose output nobody reads ends at its next line.
    _output: BufReader<ChildStdout>,
}

impl Emulator {
    fn start() -> Self {
        let mut command = Command::new(PROGRAM);
        command.args(["emulator", "--port", "0", "--fleet", "demo"]).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().unwrap();
        let mut line = String::new();
        let mut output = BufReader::new(process.stdout.take().unwrap());
        output.read_line(&mut line).unwrap();
        let url = line.trim().strip_prefix("listening on ").unwrap().to_owned();
        Self { url, process, _output: output }
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A folder that stands for the user's own.
struct Home(PathBuf);

impl Home {
    fn make(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("tencentdb-postgres-cli-{}-{name}", std::process::id()));
        std::fs::create_dir_all(path.join(".tccli")).unwrap();
        Self(path)
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Runs the program with the emulator's own pair.
fn run(url: &str, home: &Path, args: &[String], stdin: &str, change: impl FnOnce(&mut Command)) -> Output {
    let mut command = Command::new(PROGRAM);
    command
        .args(args)
        .env_clear()
        .env("HOME", home)
        .env("TENCENTCLOUD_SECRET_ID", "AKIDEMULATOREXAMPLE")
        .env("TENCENTCLOUD_SECRET_KEY", "emulator-key-that-opens-nothing")
        .env("TENCENTCLOUD_REGION", "ap-guangzhou")
        .env("TENCENTCLOUD_ENDPOINT", url)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    change(&mut command);
    let mut child = command.spawn().unwrap();
    // It may end before it has read anything.
    let _ = child.stdin.take().unwrap().write_all(stdin.as_bytes());
    child.wait_with_output().unwrap()
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().map(|text| text.as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_program_behaves_as_the_table_says() {
    let table: Vec<Value> = serde_json::from_str(include_str!("../../tests/cli.json")).unwrap();
    let emulator = Emulator::start();
    let odd = "HTTP/1.1 502 .\r\ncontent-type: text/html\r\ncontent-length: 6\r\n\r\n<html>";
    let places = [
        ("{url}", emulator.url.clone()),
        ("{closed}", format!("http://{}", server::nobody())),
        ("{tls}", format!("https://{}", server::self_signed())),
        ("{odd}", format!("http://{}", server::saying(odd))),
        ("{recordings}", concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/recordings").to_owned()),
    ];
    let filled = |text: String| places.iter().fold(text, |text, (name, value)| text.replace(name, value));
    for row in &table {
        let name = row["name"].as_str().unwrap();
        let home = Home::make("table");
        for (file, content) in row["files"].as_object().into_iter().flatten() {
            std::fs::write(home.0.join(".tccli").join(file), content.to_string()).unwrap();
        }
        let args: Vec<String> = texts(&row["args"]).into_iter().map(filled).collect();
        let output = run(&emulator.url, &home.0, &args, row["stdin"].as_str().unwrap_or_default(), |command| {
            for (variable, value) in row["env"].as_object().into_iter().flatten() {
                match value.as_str() {
                    Some(value) => command.env(variable, value),
                    None => command.env_remove(variable),
                };
            }
        });
        let said = [("stdout", output.stdout), ("stderr", output.stderr)]
            .map(|(stream, bytes)| (stream, String::from_utf8(bytes).unwrap()));
        assert_eq!(output.status.code().map(i64::from), row["code"].as_i64(), "{name}: {said:?}");
        for (stream, text) in &said {
            for part in texts(&row[*stream]).into_iter().map(filled) {
                assert!(text.contains(&part), "{name}: {stream} lacks {part:?}: {text}");
            }
            if let Some(exact) = row["exact"][*stream].as_str() {
                assert_eq!(text, exact, "{name}: {stream}");
            }
            for never in texts(&row["never"]) {
                assert!(!text.contains(&never), "{name}: {stream} repeats {never}");
            }
        }
    }
}

#[test]
fn help_is_what_the_spec_says() {
    let table: Value = serde_json::from_str(include_str!("../src/generated/cli.json")).unwrap();
    let help = |args: &[&str]| {
        let output = Command::new(PROGRAM).args(args).arg("--help").output().unwrap();
        assert!(output.status.success());
        String::from_utf8(output.stdout).unwrap()
    };
    assert_eq!(help(&[]), table["help"].as_str().unwrap());
    for (name, command) in table["commands"].as_object().unwrap() {
        assert_eq!(help(&[name]), command["help"].as_str().unwrap(), "{name}");
    }
}

#[test]
fn a_signed_request_is_accepted_when_curl_sends_it() {
    let emulator = Emulator::start();
    let home = Home::make("curl");
    let args = ["sign", "DescribeDBInstances", "--Limit", "1"].map(str::to_owned);
    let output = run(&emulator.url, &home.0, &args, "", |_| {});
    assert!(output.status.success());
    let script = String::from_utf8(output.stdout).unwrap();
    let sent = Command::new("sh").args(["-c", &script]).output().unwrap();
    let answer: Value = serde_json::from_slice(&sent.stdout).expect("curl prints the answer");
    assert_eq!(answer["Response"]["DBInstanceSet"].as_array().unwrap().len(), 1, "{answer}");
}

#[test]
fn bash_completes_commands_actions_parameters_and_values() {
    let script = Command::new(PROGRAM).args(["completions", "bash"]).output().unwrap().stdout;
    let script = String::from_utf8(script).unwrap();
    let completed = |words: &[&str]| {
        let quoted: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
        let program = format!(
            "{script}\nCOMP_WORDS=({}); COMP_CWORD={}; _tencentdb_postgres; printf '%s\\n' \"${{COMPREPLY[@]}}\"",
            quoted.join(" "),
            words.len() - 1
        );
        let output = Command::new("bash").args(["--norc", "-c", &program]).output().unwrap();
        assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(completed(&["tencentdb-postgres", "ca"]), ["call"]);
    assert_eq!(completed(&["tencentdb-postgres", "call", "RestartDB"]), ["RestartDBInstance"]);
    assert_eq!(completed(&["tencentdb-postgres", "call", "RestartDBInstance", "--DB"]), ["--DBInstanceId"]);
    assert_eq!(completed(&["tencentdb-postgres", "call", "RestartDBInstance", "--wa"]), ["--wait"]);
    assert_eq!(completed(&["tencentdb-postgres", "list", "DescribeZones", "--output", ""]), ["table", "json"]);
    assert_eq!(completed(&["tencentdb-postgres", "completions", ""])[..3], ["bash", "zsh", "fish"]);
    assert_eq!(completed(&["tencentdb-postgres", "emulator", "--fleet", "d"]), ["demo"]);
}

#[test]
fn a_command_of_the_npm_package_alone_says_how_to_run_it() {
    let output = Command::new(PROGRAM).args(["gateway", "--config", "gateway.mjs"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(said, "error: gateway is in the npm package only: run `npx tencentdb-postgres gateway`\n");
}
