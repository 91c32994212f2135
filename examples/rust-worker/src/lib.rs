//! A Cloudflare Worker that lists instances and renames one, for whoever brings the access token. The key of the cloud
//! account stays here.

use tencentdb_postgres::api::{DescribeDbInstances, ModifyDbInstanceName, ModifyDbInstanceNameRequired};
use tencentdb_postgres::{Client, Credential, Endpoint, Error, Fetch};
use worker::{Context, Env, Method, Request, Response, Result, event};

#[event(fetch)]
async fn fetch(mut request: Request, env: Env, _: Context) -> Result<Response> {
    let wanted = format!("Bearer {}", env.secret("ACCESS_TOKEN")?);
    if !same(&request.headers().get("Authorization")?.unwrap_or_default(), &wanted) {
        return Response::error("bring the access token", 401);
    }
    let client = client(&env)?;
    let id = request.path().trim_start_matches('/').to_owned();
    let answer = match (request.method(), &*id) {
        (Method::Get, "") => list(&client).await,
        (Method::Put, id) if !id.is_empty() => rename(&client, id, &request.text().await?).await,
        _ => return Response::error("GET / lists instances, PUT /ID renames one", 404),
    };
    answer.unwrap_or_else(|error| match error {
        Error::Validation(error) => Response::error(error.to_string(), 400),
        error => Response::error(error.to_string(), 502),
    })
}

async fn list(client: &Client<Fetch>) -> std::result::Result<Result<Response>, Error> {
    Ok(Response::from_json(&client.pages(&DescribeDbInstances::new())?.all().await?))
}

async fn rename(client: &Client<Fetch>, id: &str, name: &str) -> std::result::Result<Result<Response>, Error> {
    let names = ModifyDbInstanceNameRequired { db_instance_id: id, instance_name: name };
    client.call(&ModifyDbInstanceName::new(names)).await?;
    Ok(Response::empty())
}

/// Makes a client with the key from the Worker's secrets.
fn client(env: &Env) -> Result<Client<Fetch>> {
    let [id, key] = ["TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY"].map(|name| env.secret(name));
    let credential = Credential::new(id?.to_string(), key?.to_string());
    let client = Client::new(Fetch::new(), credential, env.var("TENCENTCLOUD_REGION")?.to_string());
    // The service itself, unless an emulator or a gateway is named.
    let Ok(endpoint) = env.var("TENCENTCLOUD_ENDPOINT") else { return Ok(client) };
    let endpoint: Endpoint = endpoint.to_string().parse().map_err(|error| format!("TENCENTCLOUD_ENDPOINT: {error}"))?;
    Ok(client.with_endpoint(endpoint))
}

/// Compares two texts in a time that does not tell where they differ.
fn same(given: &str, wanted: &str) -> bool {
    let differing = given.bytes().zip(wanted.bytes()).fold(0, |all, (left, right)| all | (left ^ right));
    given.len() == wanted.len() && differing == 0
}
