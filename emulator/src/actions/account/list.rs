//! Looking at accounts.

use tencentdb_postgres::api::{
    AccountInfo, AccountStatus, AccountsOrderBy, DbInstanceStatus, DescribeAccounts, DescribeAccountsResponse,
    SortDirection, Time,
};

use crate::actions::{Answer, Context, page};
use crate::clock::{self, NEVER};
use crate::order;
use crate::state::{Account, Instance};

const DEFAULT_LIMIT: u64 = 20;

pub(crate) fn describe_accounts(context: &mut Context, request: DescribeAccounts) -> Answer<DescribeAccountsResponse> {
    let instance = context.instance(&request.db_instance_id)?;
    let mut rows: Vec<(&String, &Account)> = context.state.data_of(instance).accounts.iter().collect();
    // They come sorted by name. An account without a creation time is the oldest, as `0000-00-00` is.
    if request.order_by == Some(AccountsOrderBy::UPDATE_TIME) {
        order::sort_by_key(&mut rows, |(_, account)| account.updated_ms);
    } else if request.order_by != Some(AccountsOrderBy::NAME) {
        order::sort_by_key(&mut rows, |(_, account)| account.created_ms);
    }
    if request.order_by_type != Some(SortDirection::ASC) {
        rows.reverse();
    }
    Ok(DescribeAccountsResponse {
        total_count: rows.len() as i64,
        details: page(
            rows,
            request.offset.map(i64::unsigned_abs),
            request.limit.map_or(DEFAULT_LIMIT, i64::unsigned_abs),
        )
        .into_iter()
        .map(|(name, account)| shown(instance, name, account))
        .collect(),
        request_id: context.request_id.clone(),
    })
}

fn shown(instance: &Instance, name: &str, account: &Account) -> AccountInfo {
    let time = |ms: Option<u64>| Some(Time::from(ms.map_or_else(|| NEVER.into(), clock::text)));
    AccountInfo {
        db_instance_id: instance.id().into(),
        user_name: name.into(),
        remark: account.remark.clone(),
        status: status(instance, account),
        create_time: time(account.created_ms),
        update_time: clock::text(account.updated_ms).into(),
        password_update_time: time(account.password_ms),
        user_type: Some(account.kind.clone()),
        open_cam: Some(account.cam),
        pg_roles: Some(account.roles.iter().cloned().collect()),
    }
}

fn status(instance: &Instance, account: &Account) -> AccountStatus {
    let in_the_making = [DbInstanceStatus::APPLYING, DbInstanceStatus::INIT, DbInstanceStatus::INITING];
    if account.locked {
        AccountStatus::LOCKED
    } else if in_the_making.iter().any(|status| instance.is(status)) {
        AccountStatus::CREATING
    } else {
        AccountStatus::NORMAL
    }
}
