//! Tags of instances, as the service `tag` shows and changes them. They are those that the instances themselves show.
//!
//! What belongs to an instance is named by the instance's id, a `#` and its own: so Terraform's provider tags backups.

use md5::{Digest, Md5};
use serde_json::{Map, Value, json};
use tencentdb_postgres::ErrorCode as Code;
use tencentdb_postgres::api::Tag;

use super::{Answer, Call, Params, Service};
use crate::access::{Resource, Segments};
use crate::refusal::Refusal;
use crate::state::Instance;

pub(super) const ACTIONS: [&str; 5] = [
    "AttachResourcesTag",
    "DescribeResourceTags",
    "DescribeResourceTagsByResourceIds",
    "DetachResourcesTag",
    "ModifyResourceTags",
];

/// How the names of instances begin in the last segment.
const INSTANCE: &str = "DBInstanceId";
/// The rows of a page where the call does not say.
const PAGE: u64 = 15;
const MOST_RESOURCES: usize = 50;
const MOST_TAGS: usize = 50;
const MOST_CHANGES: usize = 10;
const LONGEST_KEY: usize = 127;
const LONGEST_VALUE: usize = 255;
/// Keys that begin so are the cloud's own.
const RESERVED: [&str; 3] = ["qcloud", "tencent", "project"];

// Codes of this service alone.
const DELETE_TAGS: &str = "InvalidParameterValue.DeleteTagsParamError";
const KEY_CHARACTERS: &str = "InvalidParameterValue.TagKeyCharacterIllegal";
const KEY_TWICE: &str = "InvalidParameterValue.TagKeyDuplicate";
const KEY_TOO_LONG: &str = "InvalidParameterValue.TagKeyLengthExceeded";
const KEY_RESERVED: &str = "InvalidParameterValue.ReservedTagKey";
const VALUE_CHARACTERS: &str = "InvalidParameterValue.TagValueCharacterIllegal";
const VALUE_TOO_LONG: &str = "InvalidParameterValue.TagValueLengthExceeded";
const NO_REGION: &str = "InvalidParameterValue.RegionInvalid";
const NO_RESOURCE: &str = "InvalidParameterValue.ResourceIdInvalid";
const NO_PREFIX: &str = "InvalidParameterValue.ResourcePrefixInvalid";
const NO_SERVICE: &str = "InvalidParameterValue.ServiceTypeInvalid";
const NO_NAME: &str = "InvalidParameterValue.ResourceDescriptionError";
const OFFSET: &str = "InvalidParameterValue.OffsetInvalid";
const NOT_ATTACHED: &str = "ResourceNotFound.AttachedTagKeyNotFound";
const TOO_MANY_CHANGES: &str = "LimitExceeded.TagNumPerRequest";
const TOO_MANY_RESOURCES: &str = "LimitExceeded.ResourceNumPerRequest";
const TOO_MANY_TAGS: &str = "LimitExceeded.ResourceAttachedTags";

pub(super) fn run(call: &mut Call, params: &mut Params) -> Answer {
    let act: fn(&mut Call, &mut Params) -> Answer = match call.action {
        "DescribeResourceTags" => of_resource,
        "DescribeResourceTagsByResourceIds" => of_resources,
        "ModifyResourceTags" => modify,
        "AttachResourcesTag" => attach,
        "DetachResourcesTag" => detach,
        _ => return Err(call.unknown(&ACTIONS)),
    };
    call.caller.authorize(&format!("{}:{}", Service::Tag.name(), call.action), &[Resource::All])?;
    act(call, params)
}

/// What a call asks about: everything that it leaves out may be anything.
struct Asked {
    service: Option<String>,
    prefix: Option<String>,
    region: Option<String>,
    ids: Option<Vec<String>>,
}

impl Asked {
    /// Returns whether tags of an instance, or of what belongs to it, are asked about.
    fn may_be(&self, instance: &Instance) -> bool {
        let is = |asked: &Option<String>, value: &str| asked.as_deref().is_none_or(|asked| asked == value);
        is(&self.service, Service::Postgres.name())
            && self.prefix.as_deref().is_none_or(is_prefix)
            && is(&self.region, &instance.shown.region)
    }

    fn names(&self, id: &str) -> bool {
        self.ids.as_ref().is_none_or(|ids| ids.iter().any(|asked| asked == id))
    }
}

/// Returns whether names of instances begin so; Terraform's provider writes it with a small letter in places.
fn is_prefix(text: &str) -> bool {
    text.eq_ignore_ascii_case(INSTANCE)
}

fn of_resource(call: &mut Call, params: &mut Params) -> Answer {
    let id = params.text("ResourceId")?;
    let asked = Asked {
        service: params.text("ServiceType")?,
        prefix: params.text("ResourcePrefix")?,
        region: params.text("ResourceRegion")?,
        ids: id.map(|id| vec![id]),
    };
    let (_, _) = (params.whole("CreateUin")?, params.whole("CosResourceId")?);
    page(call, &asked, params, "Rows")
}

fn of_resources(call: &mut Call, params: &mut Params) -> Answer {
    let asked = Asked {
        service: Some(params.required_text("ServiceType")?),
        prefix: Some(params.required_text("ResourcePrefix")?),
        ids: Some(few(params.required_texts("ResourceIds")?)?),
        region: params.text("ResourceRegion")?,
    };
    let _ = params.text("Category")?;
    page(call, &asked, params, "Tags")
}

/// The tags of what is asked about, a row each.
fn page(call: &Call, asked: &Asked, params: &mut Params, rows: &str) -> Answer {
    let limit = params.whole("Limit")?.unwrap_or(PAGE);
    let offset = params.whole("Offset")?.unwrap_or(0);
    params.end()?;
    if limit == 0 || offset % limit != 0 {
        let message = format!("Offset must be a multiple of Limit, which {offset} of {limit} is not.");
        return Err(Refusal::new(OFFSET, message));
    }
    let row = |(id, tag): (String, &Tag)| {
        json!({
            "TagKey": tag.tag_key,
            "TagValue": tag.tag_value,
            "ResourceId": id,
            "TagKeyMd5": md5(&tag.tag_key),
            "TagValueMd5": md5(&tag.tag_value),
            "ServiceType": Service::Postgres.name(),
            "Category": "Custom",
        })
    };
    let tags = call.state.instances.values().filter(|instance| asked.may_be(instance)).flat_map(Instance::tags);
    let all: Vec<Value> = tags.filter(|(id, _)| asked.names(id)).map(row).collect();
    let (total, count) = (all.len(), |number: u64| usize::try_from(number).unwrap_or(usize::MAX));
    let shown: Vec<Value> = all.into_iter().skip(count(offset)).take(count(limit)).collect();
    Ok(Map::from_iter([
        ("TotalCount".into(), total.into()),
        ("Offset".into(), offset.into()),
        ("Limit".into(), limit.into()),
        (rows.into(), shown.into()),
    ]))
}

fn modify(call: &mut Call, params: &mut Params) -> Answer {
    let resource = params.required_text("Resource")?;
    let replaced = params.objects("ReplaceTags")?;
    let deleted = params.objects("DeleteTags")?;
    params.end()?;
    if replaced.is_none() && deleted.is_none() {
        return Err(Refusal::new(Code::MISSING_PARAMETER, "One of `ReplaceTags` and `DeleteTags` must be given."));
    }
    if [&replaced, &deleted].into_iter().flatten().any(Vec::is_empty) {
        let message = "`ReplaceTags` and `DeleteTags` must not be empty: leave out the one that is not meant.";
        return Err(Refusal::new(Code::INVALID_PARAMETER, message));
    }
    let replaced = replaced.unwrap_or_default().iter_mut().map(tag).collect::<Result<Vec<_>, _>>()?;
    let deleted = deleted.unwrap_or_default().iter_mut().map(key).collect::<Result<Vec<_>, _>>()?;
    if replaced.len().max(deleted.len()) > MOST_CHANGES {
        return Err(Refusal::new(TOO_MANY_CHANGES, format!("A call changes {MOST_CHANGES} tags at most.")));
    }
    if let Some(at) =
        (1..replaced.len()).find(|at| replaced[..*at].iter().any(|tag| tag.tag_key == replaced[*at].tag_key))
    {
        return Err(Refusal::new(
            KEY_TWICE,
            format!("The key {} stands twice in `ReplaceTags`.", replaced[at].tag_key),
        ));
    }
    if let Some(key) = deleted.iter().find(|key| replaced.iter().any(|tag| tag.tag_key == **key)) {
        return Err(Refusal::new(DELETE_TAGS, format!("The key {key} stands in `ReplaceTags` and in `DeleteTags`.")));
    }
    let account = call.caller.account();
    let segments = Segments::read(&resource).filter(|segments| segments.is_of(account)).ok_or_else(|| {
        let known = Resource::instance(account, "ap-guangzhou", "postgres-1");
        Refusal::new(NO_NAME, format!("The resource `{resource}` is none of this account: write `{known}`."))
    })?;
    let (prefix, id) = segments.path.split_once('/').unwrap_or((&segments.path, ""));
    let id = found(call, Some(&segments.service), Some(prefix), Some(&segments.region), id)?;
    change(call, &[id], &replaced, &deleted)
}

fn attach(call: &mut Call, params: &mut Params) -> Answer {
    let key = params.required_text("TagKey")?;
    let value = params.text("TagValue")?.unwrap_or_default();
    let ids = listed(call, params)?;
    change(call, &ids, &[checked(key, value)?], &[])
}

fn detach(call: &mut Call, params: &mut Params) -> Answer {
    let key = params.required_text("TagKey")?;
    let ids = listed(call, params)?;
    for id in &ids {
        if !tags_of(call, id).iter().any(|tag| tag.tag_key == key) {
            return Err(Refusal::new(NOT_ATTACHED, format!("{id} has no tag {key}.")));
        }
    }
    change(call, &ids, &[], &[key])
}

/// The instances that a call lists.
fn listed(call: &Call, params: &mut Params) -> Result<Vec<String>, Refusal> {
    let service = params.required_text("ServiceType")?;
    let prefix = params.required_text("ResourcePrefix")?;
    let region = params.text("ResourceRegion")?;
    let ids = few(params.required_texts("ResourceIds")?)?;
    params.end()?;
    ids.iter().map(|id| found(call, Some(&service), Some(&prefix), region.as_deref(), id)).collect()
}

fn few(ids: Vec<String>) -> Result<Vec<String>, Refusal> {
    if ids.len() <= MOST_RESOURCES {
        return Ok(ids);
    }
    let message = format!("`ResourceIds` has {} ids, and {MOST_RESOURCES} are the most.", ids.len());
    Err(Refusal::new(TOO_MANY_RESOURCES, message))
}

/// The id of an instance, if there is one by all that is said of it.
fn found(
    call: &Call,
    service: Option<&str>,
    prefix: Option<&str>,
    region: Option<&str>,
    id: &str,
) -> Result<String, Refusal> {
    let own = Service::Postgres.name();
    if service != Some(own) {
        return Err(Refusal::new(NO_SERVICE, format!("Only resources of {own} have tags here.")));
    }
    if !prefix.is_some_and(is_prefix) {
        return Err(Refusal::new(NO_PREFIX, format!("Only instances have tags here: write {INSTANCE}.")));
    }
    let region = region.ok_or_else(|| Refusal::new(NO_REGION, "The region of the resource must be given."))?;
    let (instance, _) = apart(id);
    let is_there = call.state.instances.get(instance).is_some_and(|found| found.shown.region == region);
    match is_there {
        true => Ok(id.to_owned()),
        false => Err(Refusal::new(NO_RESOURCE, format!("There is no instance {instance} in {region}."))),
    }
}

/// The id of an instance, and of what of it is meant.
fn apart(id: &str) -> (&str, Option<&str>) {
    id.split_once('#').map_or((id, None), |(instance, part)| (instance, Some(part)))
}

/// The tags of an instance that is there, or of what belongs to it.
fn tags_of(call: &Call, id: &str) -> Vec<Tag> {
    let (instance, part) = apart(id);
    let Some(instance) = call.state.instances.get(instance) else { return Vec::new() };
    match part {
        None => instance.shown.tag_list.clone(),
        Some(part) => instance.part_tags.get(part).cloned().unwrap_or_default(),
    }
}

/// Changes tags of instances: all of them or, where one would have too many, none.
fn change(call: &mut Call, ids: &[String], replaced: &[Tag], deleted: &[String]) -> Answer {
    let mut changed = Vec::new();
    for id in ids {
        let mut tags = tags_of(call, id);
        tags.retain(|tag| !deleted.contains(&tag.tag_key));
        for tag in replaced {
            match tags.iter_mut().find(|there| there.tag_key == tag.tag_key) {
                Some(there) => there.tag_value.clone_from(&tag.tag_value),
                None => tags.push(tag.clone()),
            }
        }
        if tags.len() > MOST_TAGS {
            return Err(Refusal::new(TOO_MANY_TAGS, format!("{id} would have more than {MOST_TAGS} tags.")));
        }
        changed.push((id, tags));
    }
    for (id, tags) in changed {
        let (instance, part) = apart(id);
        if let Some(instance) = call.state.instances.get_mut(instance) {
            *instance.tags_mut(part) = tags;
        }
    }
    call.entry.effect = true;
    Ok(Map::new())
}

/// A key and its value, as members of an object.
fn tag(params: &mut Params) -> Result<Tag, Refusal> {
    let key = params.required_text("TagKey")?;
    let value = params.text("TagValue")?.unwrap_or_default();
    params.end()?;
    checked(key, value)
}

/// A key, as the member of an object.
fn key(params: &mut Params) -> Result<String, Refusal> {
    let key = params.required_text("TagKey")?;
    params.end().map(|()| key)
}

/// A tag that may be there.
fn checked(key: String, value: String) -> Result<Tag, Refusal> {
    let is_odd = |text: &str| text.trim() != text || text.chars().any(char::is_control);
    let refused = |code: &str, why: String| Err(Refusal::new(code, why));
    if key.chars().count() > LONGEST_KEY {
        return refused(KEY_TOO_LONG, format!("A key has {LONGEST_KEY} characters at most."));
    }
    if value.chars().count() > LONGEST_VALUE {
        return refused(VALUE_TOO_LONG, format!("A value has {LONGEST_VALUE} characters at most."));
    }
    if is_odd(&key) {
        return refused(KEY_CHARACTERS, format!("The key {key:?} has characters that keys do not have."));
    }
    if is_odd(&value) {
        return refused(VALUE_CHARACTERS, format!("The value {value:?} has characters that values do not have."));
    }
    if let Some(start) = RESERVED.into_iter().find(|start| key.to_ascii_lowercase().starts_with(start)) {
        return refused(KEY_RESERVED, format!("Keys that begin with {start} are the cloud's own."));
    }
    Ok(Tag { tag_key: key, tag_value: value })
}

fn md5(text: &str) -> String {
    Md5::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}
