"""The program of docs/testing.md, run by pytest as a reader would."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

GUIDE = pathlib.Path(__file__).parents[2] / "docs" / "testing.md"


class Guide(unittest.TestCase):
    def test_its_program_passes(self):
        emulator = os.environ.get("EMULATOR_BIN")
        self.assertTrue(emulator, "EMULATOR_BIN names the emulator's program; `cargo xtask test python` sets it")
        programs = re.findall(r'^```python title="(\w+\.py)"\n(.*?)^```$', GUIDE.read_text(), re.S | re.M)
        self.assertEqual(len(programs), 1)
        name, program = programs[0]
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / name).write_text(program)
            # In place of npm's: `npx tencentdb-postgres emulator FLAGS`.
            npx = pathlib.Path(folder) / "npx"
            npx.write_text(f'#!/bin/sh\nshift 2\nexec "{emulator}" "$@"\n')
            npx.chmod(0o755)
            path = os.pathsep.join([folder, os.environ["PATH"]])
            command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", name]
            run = subprocess.run(command, cwd=folder, env={**os.environ, "PATH": path}, capture_output=True, text=True, timeout=120)
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
        self.assertIn("1 passed", run.stdout)


if __name__ == "__main__":
    unittest.main()
