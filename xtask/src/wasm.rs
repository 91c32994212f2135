//! From a crate to the files of the npm package: the wasm, the wasm as text, and the glue where it needs any.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::optimize::{BY_CALLS, SMALL, SMALLEST, optimize};
use crate::process::{cargo, cargo_artifacts};
use crate::progress::step;
use crate::{inlined, paths, rust, source_paths};

/// A crate that becomes one wasm module.
pub struct Module {
    /// Its wasm is called `NAME.wasm`.
    name: &'static str,
    /// The generated JavaScript around it. A module whose functions take and give nothing but numbers needs none.
    glue: Option<&'static str>,
    pub package: &'static str,
    /// What LLVM is told where the bytes of a module are counted one by one.
    counted: Option<&'static str>,
    /// The passes of wasm-opt.
    passes: &'static [&'static [&'static str]],
}

/// Left to itself, LLVM inlines larger functions than pays even where it optimizes for size. Much below this threshold
/// it no longer sees that panics do nothing here, and keeps their messages. The variables that spare loops a
/// multiplication cost bytes too.
const FEW_INLINED: &str = "-inline-threshold=25 -disable-lsr";

/// Where there is much code, less is smaller even so.
const FEWER_INLINED: &str = "-inline-threshold=4 -disable-lsr";

/// The client.
const CORE: Module = Module {
    name: "core",
    glue: None,
    package: "bindings-core",
    counted: Some(FEW_INLINED),
    passes: &[SMALLEST, BY_CALLS],
};

/// Signing without the client.
const SIGN: Module = Module { name: "sign", package: "bindings-sign", ..CORE };

/// The emulator, apart, so that the client never pays for it.
const EMULATOR: Module = Module {
    name: "emulator",
    glue: Some("emulator/emulator-glue.js"),
    package: "bindings-emulator",
    counted: None,
    passes: &[SMALL],
};

/// The diagnosis of failed signatures, apart for the same reason.
const DIAGNOSE: Module = Module {
    name: "diagnose",
    glue: None,
    package: "bindings-diagnose",
    counted: Some(FEWER_INLINED),
    passes: &[SMALLEST],
};

/// Every module of the npm package.
pub const MODULES: [Module; 4] = [CORE, SIGN, EMULATOR, DIAGNOSE];

impl Module {
    /// The arguments that name the crate as it goes into the wasm, for any cargo command.
    pub fn cargo_arguments(&self) -> [&'static str; 5] {
        ["--package", self.package, "--lib", "--target", rust::WASM]
    }

    /// Builds the module into a folder and returns the names of the files it made there.
    pub fn build(&self, dist: &Path) -> Result<Vec<String>> {
        let name = self.name;
        let compiled = step(&format!("compiling {name}.wasm"), || self.compile())?;
        let work = paths::target().join("wasm-modules").join(name);
        let bound = step(&format!("binding {name}.wasm"), || self.bind(&compiled, &work))?;
        let optimized = optimize(name, &bound.wasm, &self.passes.concat(), &work)?;
        source_paths::ensure_none(name, &optimized)?;

        let text = format!("export default \"{}\";\n", inlined::text(&optimized));
        let mut files = vec![(format!("{name}.wasm"), optimized), (format!("{name}.wasm.text.js"), text.into_bytes())];
        files.extend(self.glue.map(|glue| (glue.to_owned(), [UTF8, &*bound.glue].concat().into_bytes())));
        for (file, bytes) in &files {
            let path = dist.join(file);
            paths::make_folder(path.parent().unwrap_or(dist))?;
            paths::write(&path, bytes)?;
        }
        paths::write(&dist.join(format!("{name}.wasm.d.ts")), DECLARED.as_bytes())?;
        Ok(files.into_iter().map(|(file, _)| file).collect())
    }

    fn compile(&self) -> Result<PathBuf> {
        let mut cargo = cargo();
        cargo
            .args(["rustc", "--crate-type", "cdylib", "--profile", "wasm"])
            .args(self.cargo_arguments())
            .arg("--config")
            .arg(format!("target.{}.rustflags={:?}", rust::WASM, self.compiler_flags()?))
            // A folder of its own, because cargo compiles everything anew in one that other flags were used in.
            .arg("--target-dir")
            .arg(paths::target().join("wasm-builds").join(self.name));
        let built = cargo_artifacts(&mut cargo)?;
        let mut modules =
            built.into_iter().filter(|file| file.extension().is_some_and(|extension| extension == "wasm"));
        modules.next_back().context("cargo built no .wasm file")
    }

    /// How the compiler makes the wasm.
    fn compiler_flags(&self) -> Result<Vec<String>> {
        // What a panic would name is the same on every machine, so the bytes are too.
        let mut flags = vec![format!("--remap-path-prefix={}=cargo", paths::cargo_home()?.display())];
        if let Some(told) = self.counted {
            flags.push(format!("-Cllvm-args={told}"));
        }
        Ok(flags)
    }

    fn bind(&self, compiled: &Path, work: &Path) -> Result<Bound> {
        let mut output = Bindgen::new()
            .input_path(compiled)
            .out_name(self.name)
            .web(true)?
            // With a default path in the glue, bundlers emit the file even where the bytes are inlined.
            .omit_default_module_path(true)
            .typescript(false)
            .remove_name_section(true)
            .remove_producers_section(true)
            .generate_output()?;
        let own_modules = output.snippets().values().map(Vec::len).sum::<usize>() + output.local_modules().len();
        ensure!(
            own_modules + output.npm_dependencies().len() == 0,
            "{} brings JavaScript modules of its own, but the npm package has room for one glue file only",
            self.package
        );
        output.emit(work)?;
        let wasm = work.join(format!("{}_bg.wasm", self.name));
        let mut bytes = paths::read(&wasm)?;
        source_paths::blank(&mut bytes);
        paths::write(&wasm, &bytes)?;
        Ok(Bound { glue: paths::read_text(&work.join(format!("{}.js", self.name)))?, wasm })
    }
}

/// The glue takes what reads and writes texts from the package, as test environments hide the platform's.
const UTF8: &str = "import { TextDecoder, TextEncoder } from \"../encoding/utf8.js\";\n\n";

/// How a program that imports the wasm itself sees it.
const DECLARED: &str = "\
/** The compiled wasm, as the runtime's own module: what `init` of `tencentdb-postgres/slim` takes of `core.wasm`. */
declare const module: object;
export default module;
";

/// What wasm-bindgen makes of a compiled module.
struct Bound {
    glue: String,
    wasm: PathBuf,
}
