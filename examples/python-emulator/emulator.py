"""Runs and controls the emulator of TencentDB for PostgreSQL, with Python's own library alone.

    with Emulator.start("--fleet", "demo", "--instant") as emulator:
        emulator.advance(60)
        emulator.assert_called("CreateInstances", {"Storage": 20}, times=1)
"""

import contextlib
import json
import os
import re
import subprocess
import urllib.error
import urllib.parse
import urllib.request

SECRET_ID = "AKIDEMULATOREXAMPLE"
SECRET_KEY = "emulator-key-that-opens-nothing"


class Refused(Exception):
    """A verb that was not carried out. The message says why."""

    def __init__(self, status, message):
        super().__init__(message)
        self.status = status


class Emulator:
    """An emulator on a port: its address, and a method for each verb of its control."""

    def __init__(self, url):
        self.url = url
        """Its address, http://127.0.0.1:PORT."""
        self.endpoint = url.removeprefix("http://")
        """The same as the vendor's clients take it, with the protocol http."""

    @classmethod
    @contextlib.contextmanager
    def start(cls, *flags, program=None):
        """Runs an emulator on a free port. The variable EMULATOR_BIN names another program than npx."""
        named = os.environ.get("EMULATOR_BIN")
        command = program or ([named] if named else ["npx", "tencentdb-postgres", "emulator"])
        with subprocess.Popen(
            [*command, "--port", "0", *flags], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        ) as server:
            try:
                for line in server.stdout:
                    if said := re.fullmatch(r"listening on (http://\S+)\n", line):
                        yield cls(said.group(1))
                        return
                raise RuntimeError("the emulator ended before it listened")
            finally:
                server.kill()

    def _do(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.url}/_emulator{path}", data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            raise Refused(error.code, json.load(error)["error"]) from None

    def reset(self):
        """Starts over: state, time, faults and settings as at the start."""
        return self._do("POST", "/reset")

    def play_seed(self, seed):
        """Starts over with what a seed makes, here and at each reset from now on."""
        return self._do("POST", "/seed", seed)

    def clock(self):
        return self._do("GET", "/clock")

    def set_clock(self, **change):
        """Changes the clock: advanceMs, toMs, settle, speed, frozen."""
        return self._do("POST", "/clock", change)

    def advance(self, seconds):
        """Puts the clock forward."""
        return self.set_clock(advanceMs=round(seconds * 1000))

    def settle(self):
        """Puts the clock forward until no work is under way."""
        return self.set_clock(settle=True)

    def settings(self, **change):
        """The settings, once those given are changed: latencyMs, rateLimit, strict."""
        return self._do("POST", "/settings", change)

    def faults(self):
        return self._do("GET", "/faults")

    def set_faults(self, faults):
        return self._do("PUT", "/faults", faults)

    def add_fault(self, **fault):
        """Adds a fault: action, code, status, body, times, probability, ... Returns its id."""
        return self._do("POST", "/faults", fault)["id"]

    def remove_fault(self, name):
        return self._do("DELETE", f"/faults/{urllib.parse.quote(name, safe='')}")

    def set_transitions(self, transitions):
        """Has work pass so: {"*": "instant", "CreateInstance": {"seconds": 3}, "RestartInstance": "hold"}."""
        return self._do("PUT", "/transitions", transitions)

    def release(self, **which):
        """Lets work end that is held: all of it, or that of taskId, instanceId, kind."""
        return self._do("POST", "/release", which)["released"]

    def calls(self, action=None, params=None, **more):
        """The calls that came with these parameters among theirs, oldest first."""
        return self._do("POST", "/calls/find", _filter(action, params, more))

    def assert_called(self, action=None, params=None, times=None, **more):
        """How many such calls came. An AssertionError tells of others where they are none, or not so many."""
        expected = {"call": _filter(action, params, more)} | ({} if times is None else {"times": times})
        try:
            return self._do("POST", "/calls/assert", expected)["count"]
        except Refused as refused:
            if refused.status != 409:
                raise
            raise AssertionError(str(refused)) from None

    def clear_calls(self):
        return self._do("DELETE", "/calls")

    def snapshot(self, name="default"):
        """Keeps everything as it is, in memory."""
        return self._do("POST", "/snapshot", {"name": name})

    def restore(self, name="default"):
        """Makes everything what it was when the snapshot was taken, the time included."""
        return self._do("POST", "/restore", {"name": name})

    def diff(self, before="default", after=None):
        """What differs between a snapshot and another, or the present."""
        return self._do("POST", "/diff", {"from": before} | ({} if after is None else {"to": after}))

    def state(self):
        return self._do("GET", "/state")

    def set_state(self, state):
        return self._do("PUT", "/state", state)


def _filter(action, params, more):
    given = {"action": action, "params": params, **more}
    return {name: value for name, value in given.items() if value is not None}
