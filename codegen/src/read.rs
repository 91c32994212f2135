//! From the outline of the spec files to the model, refusing every word it does not know.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use crate::cli;
use crate::leads;
use crate::model::*;
use crate::names;
use crate::outline::{self, Node};
use crate::price;

/// Facts a field may state, besides its documentation.
const FACTS: &[&str] = &[
    "enum",
    "values",
    "known",
    "range",
    "step",
    "length",
    "chars",
    "first",
    "not",
    "mix",
    "items",
    "format",
    "moment",
    "filters",
    "filter",
    "unit",
    "default",
    "zero",
    "earliest",
    "timezone",
    "special",
    "null",
    "advised",
    "replaces",
    "json",
    "key",
    "deprecated",
    "use",
    "secret",
    "clears",
    "wide",
    "example",
];

/// Reads every `*.spec` file of a folder.
pub fn folder(folder: &Path) -> Result<Spec> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .with_context(|| format!("reading {}", folder.display()))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "spec"));
    files.sort();
    let mut spec = Spec::default();
    for path in files {
        let name = format!("spec/{}", path.file_name().unwrap_or_default().to_string_lossy());
        file(&mut spec, outline::parse(&name, &std::fs::read_to_string(&path)?)?)?;
    }
    spec.categories.sort_by(|a, b| a.name.cmp(&b.name));
    spec.actions.sort_by(|a, b| a.name.cmp(&b.name));
    spec.structs.sort_by(|a, b| a.name.cmp(&b.name));
    spec.enums.sort_by(|a, b| a.name.cmp(&b.name));
    spec.errors.sort_by(|a, b| a.code.cmp(&b.code));
    spec.regions.sort_by(|a, b| a.code.cmp(&b.code));
    agree(&spec)?;
    Ok(spec)
}

fn file(spec: &mut Spec, nodes: Vec<Node>) -> Result<()> {
    let mut category = None;
    for node in nodes {
        match node.word.as_str() {
            "service" => spec.service = service(&node)?,
            "category" => {
                category = Some(node.rest.clone());
                spec.categories.push(Category { name: node.rest, doc: node.doc });
            }
            "action" => {
                let Some(category) = &category else {
                    bail!("{}: an action needs a category line above it", node.place)
                };
                spec.actions.push(action(node, category)?);
            }
            "struct" => spec.structs.push(structure(node, category.clone())?),
            "enum" => spec.enums.push(enumeration(node, category.clone())?),
            "class" => spec.classes.push(class(node)?),
            "retryability" => spec.retryabilities.push(Retryability { name: node.rest, doc: node.doc }),
            "error" => spec.errors.push(error(node)?),
            "words" => spec.words.push(words(&node)?),
            "region" => spec.regions.push(region(&node)?),
            _ if cli::top(&mut spec.cli, &node)? => {}
            other => {
                bail!(
                    "{}: {other:?} starts nothing; use a word that begins a block, such as action or error",
                    node.place
                )
            }
        }
    }
    Ok(())
}

fn service(node: &Node) -> Result<Service> {
    let (name, version) = node.rest.split_once(' ').with_context(|| format!("{}: service NAME VERSION", node.place))?;
    let mut service = Service { name: name.into(), version: version.into(), ..Service::default() };
    for child in &node.children {
        match child.word.as_str() {
            "endpoint" => service.endpoint = child.rest.clone(),
            "international" => service.international = child.rest.clone(),
            "languages" => service.languages = child.rest.split_whitespace().map(String::from).collect(),
            "header" => {
                let (name, marks) = child.rest.split_once(' ').unwrap_or((&child.rest, ""));
                service.headers.push(header(name, marks, child)?);
            }
            "common" => {
                let (name, marks) = child.rest.split_once(' ').unwrap_or((&child.rest, ""));
                let header = match marks {
                    "param" => None,
                    _ => Some(header(&format!("X-TC-{name}"), marks, child)?),
                };
                let param =
                    CommonParam { name: name.into(), header: header.as_ref().map(|header| header.name.clone()) };
                service.common_params.push(param);
                service.headers.extend(header);
            }
            "limit" => {
                let (name, value) =
                    child.rest.split_once(' ').with_context(|| format!("{}: limit NAME NUMBER", child.place))?;
                service.limits.push((name.into(), number(value, child)?));
            }
            _ => return unknown(child),
        }
    }
    Ok(service)
}

fn header(name: &str, marks: &str, node: &Node) -> Result<Header> {
    let mut header = Header { name: name.into(), signed: false, reserved: false, word: false, secret: false };
    for mark in marks.split_whitespace() {
        match mark {
            "signed" => header.signed = true,
            "reserved" => header.reserved = true,
            "word" => header.word = true,
            "secret" => header.secret = true,
            _ => bail!("{}: {mark:?} says nothing of a header; use signed, reserved, word or secret", node.place),
        }
    }
    Ok(header)
}

fn action(node: Node, category: &str) -> Result<Action> {
    let mut read = None;
    let mut action = Action {
        place: node.place,
        name: node.rest,
        doc: node.doc,
        category: category.into(),
        read: false,
        rate: None,
        withdrawn: None,
        deprecated: false,
        successor: None,
        undocumented: false,
        handles: Vec::new(),
        verify_with: None,
        leads: None,
        caution: None,
        price: None,
        paging: None,
        rules: Vec::new(),
        errors: Vec::new(),
        input: Vec::new(),
        output: Vec::new(),
    };
    for child in node.children {
        match child.word.as_str() {
            "read" => read = Some(true),
            "write" => read = Some(false),
            "rate" => action.rate = Some(number(&child.rest, &child)?),
            "withdrawn" => action.withdrawn = Some(child.rest),
            "deprecated" => action.deprecated = true,
            "use" => action.successor = Some(child.rest),
            "undocumented" => action.undocumented = true,
            "handle" => action.handles.push(child.rest),
            "caution" => action.caution = Some(child.rest),
            "price" => action.price = Some(price::read(&child)?),
            "tells" => action.verify_with = Some(child.rest),
            "leads" => action.leads = Some(leads::read(&child)?),
            "pages" => action.paging = Some(paging(&child)?),
            "rule" => action.rules.push(rule(&child)?),
            "errors" => action.errors.extend(child.rest.split_whitespace().map(String::from)),
            "in" => action.input.push(field(child)?),
            "out" => action.output.push(field(child)?),
            _ => return unknown(&child),
        }
    }
    action.read = read.with_context(|| format!("{}: {} is neither read nor write", action.place, action.name))?;
    Ok(action)
}

fn structure(node: Node, category: Option<String>) -> Result<Struct> {
    let mut structure = Struct {
        place: node.place,
        name: node.rest,
        doc: node.doc,
        category,
        withdrawn: false,
        deprecated: false,
        successor: None,
        rules: Vec::new(),
        fields: Vec::new(),
    };
    for child in node.children {
        match child.word.as_str() {
            "withdrawn" => structure.withdrawn = true,
            "deprecated" => structure.deprecated = true,
            "use" => structure.successor = Some(child.rest),
            "rule" => structure.rules.push(rule(&child)?),
            "field" => structure.fields.push(field(child)?),
            _ => return unknown(&child),
        }
    }
    Ok(structure)
}

fn field(node: Node) -> Result<Field> {
    let mut words = node.rest.split_whitespace();
    let (Some(name), Some(kind)) = (words.next(), words.next()) else { bail!("{}: a field is NAME TYPE", node.place) };
    let (kind, array) = kind.strip_suffix("[]").map_or((kind, false), |kind| (kind, true));
    let mut field = Field {
        name: name.into(),
        doc: node.doc,
        kind: match kind {
            "string" => Kind::String,
            "u64" => Kind::U64,
            "i64" => Kind::I64,
            "float" => Kind::Float,
            "bool" => Kind::Bool,
            "datetime" => Kind::Datetime,
            other => Kind::Struct(other.into()),
        },
        array,
        required: false,
        optional: false,
        nullable: false,
        facts: Vec::new(),
        place: node.place,
    };
    for word in words {
        match word {
            "required" => field.required = true,
            "optional" => field.optional = true,
            "nullable" => field.nullable = true,
            other => bail!("{}: {other:?} is not one of required, optional, nullable", field.place),
        }
    }
    for child in node.children {
        if !FACTS.contains(&child.word.as_str()) {
            return unknown(&child);
        }
        field.facts.push((child.word, child.rest));
    }
    ensure!(!field.doc.is_empty(), "{}: {} has no documentation", field.place, field.name);
    Ok(field)
}

fn paging(node: &Node) -> Result<Paging> {
    let words: Vec<_> = node.rest.split_whitespace().collect();
    let (style, items, total, identity) = match words[..] {
        [style, items, total] => (style, items, total, None),
        [style, items, total, identity] => (style, items, total, Some(identity.into())),
        _ => bail!("{}: pages STYLE ITEMS TOTAL [IDENTITY]", node.place),
    };
    Ok(Paging {
        style: match style {
            "rows" => PagingStyle::Rows,
            "pages" => PagingStyle::Pages,
            "numbered" => PagingStyle::Numbered,
            other => bail!("{}: {other:?} is not one of rows, pages, numbered", node.place),
        },
        items: items.into(),
        total: (total != "-").then(|| total.into()),
        identity,
    })
}

fn rule(node: &Node) -> Result<Rule> {
    let (claim, condition) = node.rest.split_once(" when ").map_or((node.rest.as_str(), None), |(a, b)| (a, Some(b)));
    let condition = match condition {
        None => Condition::Always,
        Some(text) => {
            match text.split_once(" != ").map(|pair| (pair, false)).or(text.split_once(" = ").map(|pair| (pair, true)))
            {
                Some(((field, values), is)) => {
                    let values = list(values);
                    if is { Condition::Is(field.into(), values) } else { Condition::IsNot(field.into(), values) }
                }
                None => match text.split_once(' ') {
                    Some((field, "absent")) => Condition::Absent(field.into()),
                    Some(("master", state)) => Condition::Master(state.into()),
                    _ => bail!(
                        "{}: a condition is FIELD = VALUES, FIELD != VALUES, FIELD absent or master STATE",
                        node.place
                    ),
                },
            }
        }
    };
    const KINDS: &[(&str, RuleKind)] = &[
        ("exactly one ", RuleKind::ExactlyOne),
        ("at least one ", RuleKind::AtLeastOne),
        ("value ", RuleKind::Value),
        ("only ", RuleKind::Only),
        ("required ", RuleKind::Required),
        ("ignored ", RuleKind::Ignored),
        ("same ", RuleKind::Same),
        ("wins ", RuleKind::Wins),
        ("disjoint ", RuleKind::Disjoint),
        ("window ", RuleKind::Window),
    ];
    let Some((kind, rest)) = KINDS.iter().find_map(|(word, kind)| Some((*kind, claim.strip_prefix(word)?))) else {
        bail!(
            "{}: a rule starts with one of {}",
            node.place,
            KINDS.iter().map(|(word, _)| word.trim()).collect::<Vec<_>>().join(", ")
        );
    };
    ensure!(
        kind != RuleKind::Only || matches!(condition, Condition::Is(..)),
        "{}: only FIELDS when FIELD = VALUES",
        node.place
    );
    let (names, value) = match kind {
        RuleKind::Value => {
            let (names, value) =
                rest.split_once(" = ").with_context(|| format!("{}: value FIELD = TEXT", node.place))?;
            (names.to_owned(), Some(value.to_owned()))
        }
        RuleKind::Window => {
            let mut words: Vec<_> = rest.split_whitespace().collect();
            ensure!(words.len() == 4 && words[3] == "minutes", "{}: window FROM TO NUMBER minutes", node.place);
            let value = words[2].to_owned();
            words.truncate(2);
            (words.join(" "), Some(value))
        }
        RuleKind::Wins => (rest.replace(" over ", " "), None),
        _ => (rest.to_owned(), None),
    };
    Ok(Rule { kind, fields: names.split_whitespace().map(String::from).collect(), value, condition })
}

fn enumeration(node: Node, category: Option<String>) -> Result<Enum> {
    let words: Vec<_> = node.rest.split_whitespace().collect();
    let (name, base, open) = match words[..] {
        [name, base] => (name, base, false),
        [name, base, "open"] => (name, base, true),
        _ => bail!("{}: enum NAME string|int [open]", node.place),
    };
    let integer = match base {
        "string" => false,
        "int" => true,
        other => bail!("{}: {other:?} is neither string nor int", node.place),
    };
    let mut values = Vec::new();
    for child in node.children {
        ensure!(child.word == "value", "{}: an enum holds value lines", child.place);
        let (value, doc) =
            child.rest.split_once(" | ").with_context(|| format!("{}: value WIRE | meaning", child.place))?;
        let (wire, constant) = if integer {
            let (wire, constant) =
                value.split_once(' ').with_context(|| format!("{}: value NUMBER NAME | meaning", child.place))?;
            (wire.to_owned(), constant.to_owned())
        } else {
            (value.to_owned(), names::constant(value))
        };
        values.push(Value { wire, constant, doc: doc.to_owned() });
    }
    Ok(Enum { name: name.into(), doc: node.doc, category, integer, open, values })
}

fn class(node: Node) -> Result<Class> {
    let [Node { word, rest: advice, .. }] = &node.children[..] else {
        bail!("{}: a class needs one line, `advice SENTENCE`", node.place)
    };
    ensure!(word == "advice" && !node.doc.is_empty(), "{}: a class has documentation and advice", node.place);
    Ok(Class { advice: advice.clone(), name: node.rest, doc: node.doc })
}

fn error(node: Node) -> Result<ErrorCode> {
    let mut class = None;
    let mut retryability = None;
    for child in &node.children {
        let slot = match child.word.as_str() {
            "class" => &mut class,
            "retryability" => &mut retryability,
            _ => return unknown(child),
        };
        *slot = Some(child.rest.clone());
    }
    let missing = || format!("{}: an error code needs a class and a retryability line", node.place);
    Ok(ErrorCode {
        class: class.with_context(missing)?,
        retryability: retryability.with_context(missing)?,
        code: node.rest,
        doc: node.doc,
    })
}

fn words(node: &Node) -> Result<Words> {
    let mut words = node.rest.split_whitespace().map(String::from);
    let (Some(class), Some(retryability)) = (words.next(), words.next()) else {
        bail!("{}: words CLASS RETRYABILITY WORD...", node.place)
    };
    Ok(Words { place: node.place.clone(), class, retryability, words: words.collect() })
}

fn region(node: &Node) -> Result<Region> {
    let (code, name) = node.rest.split_once(' ').with_context(|| format!("{}: region CODE NAME", node.place))?;
    let mut region = Region { code: code.into(), name: name.into(), finance: false, former: false };
    for child in &node.children {
        match child.word.as_str() {
            "finance" => region.finance = true,
            "former" => region.former = true,
            _ => return unknown(child),
        }
    }
    Ok(region)
}

/// Values separated by commas.
pub fn list(text: &str) -> Vec<String> {
    text.split(',').map(|value| value.trim().to_owned()).collect()
}

fn number<T: std::str::FromStr>(text: &str, node: &Node) -> Result<T> {
    text.parse().ok().with_context(|| format!("{}: {text:?} is not a number", node.place))
}

fn unknown<T>(node: &Node) -> Result<T> {
    bail!("{}: {:?} means nothing here", node.place, node.word)
}

/// Checks across files: names are unique, and every name referred to exists.
fn agree(spec: &Spec) -> Result<()> {
    fn unique<'a>(what: &str, names: impl Iterator<Item = &'a str>) -> Result<BTreeSet<&'a str>> {
        let mut seen = BTreeSet::new();
        for name in names {
            ensure!(seen.insert(name), "{what} {name} is described twice");
        }
        Ok(seen)
    }
    let actions = unique("action", spec.actions.iter().map(|action| action.name.as_str()))?;
    let structs = unique("struct", spec.structs.iter().map(|structure| structure.name.as_str()))?;
    let enums = unique("enum", spec.enums.iter().map(|list| list.name.as_str()))?;
    let errors = unique("error", spec.errors.iter().map(|error| error.code.as_str()))?;
    unique("region", spec.regions.iter().map(|region| region.code.as_str()))?;
    let fields = |fields: &[Field], rules: &[Rule]| -> Result<()> {
        for field in fields {
            if let Kind::Struct(name) = &field.kind {
                ensure!(structs.contains(name.as_str()), "{}: there is no struct {name}", field.place);
            }
            if let Some(name) = field.fact("enum") {
                ensure!(enums.contains(name), "{}: there is no enum {name}", field.place);
            }
        }
        for name in rules.iter().flat_map(|rule| &rule.fields) {
            let first = name.split('.').next().unwrap_or_default();
            ensure!(fields.iter().any(|field| field.name == first), "a rule names {name}, which is no field beside it");
        }
        ensure!(fields.len() <= 64, "the checks hold at most 64 fields a structure");
        Ok(())
    };
    for action in &spec.actions {
        ensure!(!action.doc.is_empty(), "{}: {} has no documentation", action.place, action.name);
        fields(&action.input, &action.rules).with_context(|| action.name.clone())?;
        fields(&action.output, &[]).with_context(|| action.name.clone())?;
        for code in &action.errors {
            ensure!(errors.contains(code.as_str()), "{}: {code} is not in errors.spec", action.place);
        }
        if let Some(name) = &action.successor {
            ensure!(actions.contains(name.as_str()), "{}: there is no action {name}", action.place);
        }
        let lasting = !action.read && action.withdrawn.is_none();
        match action.verify_with.as_deref() {
            None => ensure!(
                !lasting,
                "{}: {} needs `tells ACTION`: which read shows its effect?",
                action.place,
                action.name
            ),
            Some(name) => ensure!(
                lasting
                    && spec.actions.iter().any(|other| other.name == name && other.read && other.withdrawn.is_none()),
                "{}: {name} is no read that could tell of {}",
                action.place,
                action.name
            ),
        }
        match &action.leads {
            None => ensure!(
                !lasting || !action.handles.is_empty(),
                "{}: {} needs `leads`: which state does it lead to?",
                action.place,
                action.name
            ),
            Some(leads) => {
                leads::somewhere(spec, action, leads).with_context(|| format!("{}: {}", action.place, action.name))?;
            }
        }
        // Nobody should place an order or lose something by copying an example.
        let orders = action.handles.iter().any(|handle| handle.starts_with("DealName"));
        let takes = ["Delete", "Destroy", "Isolate", "Close"].iter().any(|word| action.name.starts_with(word));
        ensure!(
            action.caution.is_some() || !(orders || takes),
            "{}: {} needs `caution SENTENCE`: what does it cost or take away?",
            action.place,
            action.name
        );
        price::can_be_asked(spec, action).with_context(|| format!("{}: {}", action.place, action.name))?;
        for handle in &action.handles {
            ensure!(
                action.output.iter().any(|field| field.name == *handle),
                "{}: {handle} is not answered",
                action.place
            );
        }
    }
    for words in &spec.words {
        let is_class = spec.classes.iter().any(|class| class.name == words.class);
        let is_retryability = spec.retryabilities.iter().any(|other| other.name == words.retryability);
        ensure!(is_class, "{}: no class is called {}", words.place, words.class);
        ensure!(is_retryability, "{}: no retryability is called {}", words.place, words.retryability);
    }
    for error in &spec.errors {
        let words = spec.words.iter().find(|words| words.are_in(&error.code));
        let meaning = words.map(|words| (&words.class, &words.retryability));
        ensure!(
            meaning == Some((&error.class, &error.retryability)),
            "{} is {} {}, but its words say {meaning:?}: complete the words lines",
            error.code,
            error.class,
            error.retryability
        );
    }
    for structure in &spec.structs {
        ensure!(!structure.doc.is_empty(), "{}: {} has no documentation", structure.place, structure.name);
        fields(&structure.fields, &structure.rules).with_context(|| structure.name.clone())?;
    }
    Ok(())
}
