"""The fixtures: one emulator for all tests, as it was at the start before each."""

import pytest
from tencentcloud.common.credential import Credential
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.postgres.v20170312.postgres_client import PostgresClient

from emulator import SECRET_ID, SECRET_KEY, Emulator


@pytest.fixture(scope="session")
def running_emulator():
    with Emulator.start("--fleet", "demo", "--instant") as running:
        yield running


@pytest.fixture
def emulator(running_emulator):
    running_emulator.reset()
    return running_emulator


@pytest.fixture
def client(emulator):
    http = HttpProfile(protocol="http", endpoint=emulator.endpoint)
    return PostgresClient(Credential(SECRET_ID, SECRET_KEY), "ap-guangzhou", ClientProfile(httpProfile=http))
