"""The signatures of the vendor's own client for Python beside the crate's, over requests made up at random."""

import json
import os
import random
import subprocess
import unittest
from unittest import mock
from urllib.parse import parse_qsl

from tencentcloud.common.common_client import CommonClient
from tencentcloud.common.credential import Credential
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile

ROUNDS = 600
#: Whatever texts may hold: what is encoded, what is not, what JSON escapes, what takes two, three and four bytes.
LETTERS = "aZ09-._~" + "&=+%?/#:;,@!$'()*[]{}<>|\\^`\" \t\n" + "éü中文😀\u2028\u0000"


class Captured(Exception):
    """Carries a request out of the client, in place of sending it."""

    def __init__(self, request):
        super().__init__()
        self.request = request


class VendorSignatures(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        program = os.environ.get("SIGNER_BIN")
        if not program:
            raise AssertionError("SIGNER_BIN names the program that signs lines; `cargo xtask test python` sets it")
        cls.signer = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")
        cls.addClassCleanup(cls.signer.wait)
        cls.addClassCleanup(cls.signer.stdout.close)
        cls.addClassCleanup(cls.signer.stdin.close)

    def signed(self, line):
        self.signer.stdin.write(json.dumps(line) + "\n")
        self.signer.stdin.flush()
        answer = json.loads(self.signer.stdout.readline())
        self.assertNotIn("error", answer, line)
        answer["headers"] = dict(answer["headers"])
        return answer

    def setUp(self):
        self.random = random.Random(20170312)

    # Requests at random.

    def text(self, letters=LETTERS, longest=12):
        return "".join(self.random.choice(letters) for _ in range(self.random.randrange(longest + 1)))

    def word(self):
        return self.random.choice("ABCDEFGHIJ") + self.text("abcXYZ019", 8)

    def value(self, depth=3):
        kind = self.random.randrange(8 if depth else 5)
        if kind < 2:
            return self.text()
        if kind == 2:
            return self.random.choice([0, 1, -1, 20, 2**53 + 1, 2**64 - 1, -(2**63)])
        if kind == 3:
            return self.random.choice([0.5, -1.25, 1e22, 1e-7, 3.0])
        if kind == 4:
            return self.random.choice([True, False, None])
        if kind < 7:
            return [self.value(depth - 1) for _ in range(self.random.randrange(4))]
        return self.params(depth - 1, 3)

    def params(self, depth=3, most=6):
        return {self.word(): self.value(depth) for _ in range(self.random.randrange(most + 1))}

    def case(self, sign_method, http_method):
        """Everything a client is made from, in the words of the signer's lines."""
        service = self.random.choice(["postgres", "cvm", "vpc"])
        case = {
            "secretId": "AKID" + self.text("abcXYZ019", 32),
            "secretKey": "key" + self.text("abcXYZ019+/=", 32),
            "signMethod": sign_method,
            "httpMethod": http_method,
            "service": service,
            "host": self.random.choice([f"{service}.tencentcloudapi.com", f"{service}.intl.tencentcloudapi.com", "127.0.0.1:9200"]),
            "action": self.word(),
            "version": "2017-03-12",
            "region": self.random.choice(["ap-guangzhou", "eu-frankfurt"]),
            "language": self.random.choice(["zh-CN", "en-US"]),
            "timestamp": self.random.randrange(4_102_444_800),
        }
        if self.random.random() < 0.3:
            case["token"] = self.text("abcXYZ019+/=", 40) + "t"
        return case

    def captured(self, case, params, options=None, unsigned=False, request_client=None):
        """The request the vendor's client would send."""
        http = HttpProfile(reqMethod=case["httpMethod"], endpoint=case["host"])
        profile = ClientProfile(
            signMethod=case["signMethod"], httpProfile=http, language=case["language"], request_client=request_client
        )
        profile.unsignedPayload = unsigned
        credential = Credential(case["secretId"], case["secretKey"], case.get("token"))
        client = CommonClient(case["service"], case["version"], credential, case["region"], profile)

        def send(request):
            raise Captured(request)

        client.request.send_request = send
        with mock.patch("time.time", return_value=case["timestamp"] + self.random.random()):
            try:
                client.call_json(case["action"], params, options=options)
            except Captured as captured:
                return captured.request
        raise AssertionError("nothing was sent")

    # By TC3-HMAC-SHA256.

    def assert_same_headers(self, signed, request):
        for name in ["Authorization", "Content-Type", "X-TC-Action", "X-TC-Version", "X-TC-Timestamp", "X-TC-Region", "X-TC-Token",
                     "X-TC-Language", "X-TC-Content-SHA256", "X-TC-RequestClient"]:
            self.assertEqual(signed["headers"].get(name), request.header.get(name), name)

    def test_post(self):
        for _ in range(ROUNDS):
            case = self.case("TC3-HMAC-SHA256", "POST")
            unsigned = self.random.random() < 0.2
            request_client = self.random.choice([None, "tests-1.0;nightly"])
            request = self.captured(case, self.params(), unsigned=unsigned, request_client=request_client)
            case |= {"payload": request.data, "requestClient": request.header["X-TC-RequestClient"], "unsignedPayload": unsigned}
            signed = self.signed(case)
            self.assert_same_headers(signed, request)
            self.assertEqual(bytes.fromhex(signed["bodyHex"]).decode(), request.data)

    def test_get(self):
        for _ in range(ROUNDS):
            case = self.case("TC3-HMAC-SHA256", "GET")
            unsigned = self.random.random() < 0.2
            params = without_spaces(self.params())
            request = self.captured(case, params, unsigned=unsigned)
            case |= {"payload": flat_text(params), "requestClient": request.header["X-TC-RequestClient"], "unsignedPayload": unsigned}
            signed = self.signed(case)
            self.assertEqual(signed["query"], request.data)
            self.assert_same_headers(signed, request)
            self.assertEqual(signed["bodyHex"], "")

    def test_multipart(self):
        for _ in range(ROUNDS // 3):
            case = self.case("TC3-HMAC-SHA256", "POST")
            params = {}
            parts = []
            for _ in range(self.random.randrange(1, 5)):
                name = self.word() + str(len(parts))
                kind = self.random.randrange(3)
                if kind == 0:
                    params[name] = self.text()
                    parts.append({"name": name, "hex": params[name].encode().hex()})
                elif kind == 1:
                    params[name] = [self.text() for _ in range(3)]
                    parts.append({"name": name, "contentType": "application/json", "hex": json.dumps(params[name]).encode().hex()})
                else:
                    params[name] = self.random.randbytes(self.random.randrange(200))
                    parts.append({"name": name, "filename": name, "hex": params[name].hex()})
            binary = [part["name"] for part in parts if "filename" in part]
            request = self.captured(case, params, options={"IsMultipart": True, "BinaryParams": binary})
            boundary = request.header["Content-Type"].partition("boundary=")[2]
            case |= {"boundary": boundary, "parts": parts, "requestClient": request.header["X-TC-RequestClient"]}
            signed = self.signed(case)
            self.assertEqual(bytes.fromhex(signed["bodyHex"]), request.data)
            self.assert_same_headers(signed, request)

    # By the older methods.

    def test_older_methods(self):
        for sign_method in ["HmacSHA1", "HmacSHA256"]:
            for http_method in ["GET", "POST"]:
                for _ in range(ROUNDS):
                    case = self.case(sign_method, http_method)
                    params = self.params()
                    request = self.captured(case, params, request_client=self.random.choice([None, "tests-1.0;nightly"]))
                    theirs = dict(parse_qsl(request.data, keep_blank_values=True, strict_parsing=True))
                    case |= {
                        "payload": flat_text(params),
                        "nonce": int(theirs["Nonce"]),
                        "requestClient": theirs["RequestClient"],
                    }
                    signed = self.signed(case)
                    self.assertEqual(signed["signature"], theirs["Signature"])
                    sent = signed["query"] if http_method == "GET" else bytes.fromhex(signed["bodyHex"]).decode()
                    ours = dict(parse_qsl(sent, keep_blank_values=True, strict_parsing=True))
                    self.assertEqual(ours, theirs)
                    if http_method == "POST":
                        self.assertEqual(signed["headers"]["Content-Type"], request.header["Content-Type"])


def flat_text(params):
    """Parameters as JSON, with booleans as the vendor's client flattens them: as texts, in Python's spelling."""

    def plain(value):
        if isinstance(value, bool):
            return str(value)
        if isinstance(value, dict):
            return {name: plain(member) for name, member in value.items()}
        if isinstance(value, list):
            return [plain(member) for member in value]
        return value

    return json.dumps(plain(params))


def without_spaces(value):
    """The same without spaces: in a query the vendor's client writes them as a plus, where RFC 3986 has %20."""
    if isinstance(value, str):
        return value.replace(" ", "_")
    if isinstance(value, dict):
        return {name: without_spaces(member) for name, member in value.items()}
    if isinstance(value, list):
        return [without_spaces(member) for member in value]
    return value


if __name__ == "__main__":
    unittest.main()
