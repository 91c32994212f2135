use super::*;

fn words(text: &str) -> Vec<String> {
    Words::new(text, Shell::of(text), &[]).all()
}

#[test]
fn words_are_unquoted_as_shells_do() {
    for (line, expected) in [
        (r#"a 'b c' "d \"e\" \n" f\ g '' h"i"'j'"#, &["a", "b c", "d \"e\" \\n", "f g", "", "hij"][..]),
        ("a \\\n  b \\\r\n c\n-d", &["a", "b", "c", "-d"]),
        (r"$'it\'s \u00e9\x41\101\n' x", &["it's éAA\n", "x"]),
        ("a http://x/?b=c&d=e | jq .", &["a", "http://x/?b=c&d=e"]),
        ("a 'b' > out.json 2>/dev/null c", &["a", "b", "c"]),
        ("curl ^\"https://x/^\" ^\n  -H ^\"a: ^\\^\"b^\\^\"^\"", &["curl", "https://x/", "-H", "a: \"b\""]),
        ("curl `\n  -X POST", &["curl", "-X", "POST"]),
        ("curl -d \"{\"\"a\"\":\"\"\"\"}\" -s", &["curl", "-d", "{\"a\":\"\"}", "-s"]),
        ("curl -d '{\\\"a\\\":1}'", &["curl", "-d", "{\"a\":1}"]),
        ("curl -d \"{`\"a`\":1}\"", &["curl", "-d", "{\"a\":1}"]),
        ("", &[]),
        ("'open", &["open"]),
        ("\"open\\", &["open\\"]),
    ] {
        assert_eq!(words(line), expected, "{line}");
    }
}

#[test]
fn commands_are_found_after_prompts_and_in_wrappers() {
    for text in [
        "curl -x",
        "$ curl -x",
        "> curl -x",
        "% curl -x",
        "# curl -x",
        "+ curl -x",
        "me@vm:~$ curl -x",
        "[root@vm ~]# curl -x",
        "PS C:\\> curl -x",
        "C:\\Users\\me>curl -x",
        "time curl -x",
        "sudo env A=b /usr/bin/curl -x",
        "resp=$(curl -x)",
        "resp=`curl -x`",
        "It says no:\n\n  curl -x\n\nWhy?",
        "curl -x && echo done",
        "curl.exe -x",
    ] {
        let found = commands(text, " curl ");
        assert_eq!(found.first().map(|command| command.words.clone()), Some(Vec::from([String::from("-x")])), "{text}");
    }
    assert!(commands("curly -x; libcurl", " curl ").is_empty());
}

#[test]
fn variables_are_replaced_by_their_values() {
    for text in ["A=b\ncurl $A", "export A='b'\ncurl \"${A}\"", "$A = \"b\"\ncurl.exe $A", "set A=b\ncurl \"%A%\" ^\n"]
    {
        assert_eq!(commands(text, " curl ")[0].words, ["b"], "{text}");
    }
    assert_eq!(commands("curl \"$A\"", " curl ")[0].words, [hole("$A")]);
    assert_eq!(commands("curl %2F", " curl ")[0].words, ["%2F"]);
}

#[test]
fn piped_input_is_read() {
    for (text, input) in [
        ("echo '{}' | curl -x", "{}\n"),
        ("echo -n '{}' | curl -x", "{}"),
        ("printf %s '{}' | curl -x", "{}"),
        ("curl -x <<'EOF'\n{}\nEOF\n", "{}\n"),
        ("curl -x <<< '{}'", "{}\n"),
    ] {
        let found = commands(text, " curl ");
        assert_eq!((found[0].words[0].as_str(), found[0].input.as_deref()), ("-x", Some(input)), "{text}");
    }
}
