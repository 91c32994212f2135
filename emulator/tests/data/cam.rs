//! Accounts that are verified through CAM.

use serde_json::json;

use crate::home::{Home, PASSWORD};

#[test]
fn cam_takes_the_place_of_a_password() {
    let home = Home::new();
    home.call("CreateAccount", json!({ "UserName": "ann", "Type": "normal", "OpenCam": true }));
    assert_eq!(home.account("ann")["OpenCam"], true);
    home.refuses(&[(
        "ResetAccountPassword",
        json!({ "UserName": "ann", "Password": PASSWORD }),
        "FailedOperation.PreCheckError",
    )]);
    home.world.wait(60);
    home.call("RefreshAccountPassword", json!({ "UserName": "ann" }));
    assert_eq!(home.account("ann")["PasswordUpdateTime"], "2025-06-15 23:08:41");
    home.call("CloseAccountCAM", json!({ "UserName": "ann", "Password": PASSWORD }));
    assert_eq!(home.account("ann")["OpenCam"], false);
    home.call("ResetAccountPassword", json!({ "UserName": "ann", "Password": PASSWORD }));
    home.call("OpenAccountCAM", json!({ "UserName": "ann" }));
    assert_eq!(home.account("ann")["OpenCam"], true);
}

#[test]
fn cam_is_refused_where_it_cannot_be() {
    let home = Home::new();
    home.create_account("ann", "normal");
    let close =
        |password: &str, encrypted| json!({ "UserName": "ann", "Password": password, "PasswordEncrypt": encrypted });
    home.refuses(&[
        ("OpenAccountCAM", json!({ "UserName": "bob" }), "InvalidParameterValue.AccountNotExistError"),
        ("RefreshAccountPassword", json!({ "UserName": "ann" }), "FailedOperation.PreCheckError"),
        ("CloseAccountCAM", close("short", false), "InvalidParameterValue.InvalidPasswordLengthError"),
        ("CloseAccountCAM", close(PASSWORD, true), "InvalidParameterValue.DecryptPasswordFailed"),
    ]);
    home.call("RestartDBInstance", json!({}));
    let ann = json!({ "UserName": "ann" });
    home.refuses(&[("OpenAccountCAM", ann, "OperationDenied.InstanceStatusLimitOpError")]);
}
