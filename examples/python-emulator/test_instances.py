"""Tests of what a program does with instances, with the vendor's own client."""

import pytest
from tencentcloud.common.exception.tencent_cloud_sdk_exception import TencentCloudSDKException
from tencentcloud.postgres.v20170312 import models


def instances(client):
    return client.DescribeDBInstances(models.DescribeDBInstancesRequest()).DBInstanceSet


def restart(client, instance_id):
    request = models.RestartDBInstanceRequest()
    request.DBInstanceId = instance_id
    return client.RestartDBInstance(request)


def test_a_restart_takes_no_time(client, emulator):
    running = next(each.DBInstanceId for each in instances(client) if each.DBInstanceStatus == "running")
    restart(client, running)
    assert next(each for each in instances(client) if each.DBInstanceId == running).DBInstanceStatus == "running"
    emulator.assert_called("RestartDBInstance", {"DBInstanceId": running}, times=1)


def test_a_restart_that_hangs_is_seen(client, emulator):
    emulator.set_transitions({"RestartInstance": "hold"})
    running = next(each.DBInstanceId for each in instances(client) if each.DBInstanceStatus == "running")
    restart(client, running)
    emulator.advance(3600)
    assert next(each for each in instances(client) if each.DBInstanceId == running).DBInstanceStatus == "restarting"


def test_a_refusal_is_met(client, emulator):
    emulator.add_fault(action="DescribeDBInstances", code="InternalError", times=1)
    with pytest.raises(TencentCloudSDKException) as refused:
        instances(client)
    assert refused.value.get_code() == "InternalError"
    assert instances(client)
