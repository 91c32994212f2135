//! Regions and their zones.

use tencentdb_postgres::api::{Flag, RegionInfo, RegionState, ZoneInfo, ZoneState};

/// A region, as `DescribeRegions` shows it, and the zones it has.
pub(crate) struct Region {
    pub code: &'static str,
    name: &'static str,
    city: &'static str,
    id: u64,
    international: bool,
    /// Zone ids are this plus the number of the zone.
    zone_base: u64,
    /// Numbers of the zones; none where the region is no longer sold.
    zones: &'static [u64],
}

const fn region(
    code: &'static str,
    name: &'static str,
    city: &'static str,
    id: u64,
    international: bool,
    zone_base: u64,
    zones: &'static [u64],
) -> Region {
    Region { code, name, city, id, international, zone_base, zones }
}

/// Every region of the API's description, in order of code.
pub(crate) const REGIONS: [Region; 20] = [
    region("ap-bangkok", "亚太东南(曼谷)", "曼谷", 23, true, 230_000, &[1, 2]),
    region("ap-beijing", "华北地区(北京)", "北京", 8, false, 800_000, &[1, 3, 4, 5, 6, 7]),
    region("ap-chengdu", "西南地区(成都)", "成都", 16, false, 160_000, &[1, 2]),
    region("ap-chongqing", "西南地区(重庆)", "重庆", 19, false, 190_000, &[1]),
    region("ap-guangzhou", "华南地区(广州)", "广州", 1, false, 100_000, &[1, 2, 3, 4, 5, 6, 7]),
    region("ap-hongkong", "港澳台地区(中国香港)", "香港", 5, true, 300_000, &[2, 3]),
    region("ap-jakarta", "亚太东南(雅加达)", "雅加达", 72, true, 720_000, &[1, 2]),
    region("ap-mumbai", "亚太南部(孟买)", "孟买", 21, true, 210_000, &[]),
    region("ap-nanjing", "华东地区(南京)", "南京", 33, false, 330_000, &[1, 2, 3]),
    region("ap-seoul", "亚太东北(首尔)", "首尔", 18, true, 180_000, &[1, 2]),
    region("ap-shanghai", "华东地区(上海)", "上海", 4, false, 200_000, &[2, 3, 4, 5, 8]),
    region("ap-shanghai-fsi", "华东地区(上海金融)", "上海金融", 7, false, 700_000, &[1, 2, 3]),
    region("ap-shenzhen-fsi", "华南地区(深圳金融)", "深圳金融", 11, false, 110_000, &[1, 2, 3]),
    region("ap-singapore", "亚太东南(新加坡)", "新加坡", 9, true, 900_000, &[1, 2, 3, 4]),
    region("ap-tokyo", "亚太东北(东京)", "东京", 25, true, 250_000, &[1, 2]),
    region("eu-frankfurt", "欧洲地区(法兰克福)", "法兰克福", 17, true, 170_000, &[1, 2]),
    region("na-ashburn", "美国东部(弗吉尼亚)", "弗吉尼亚", 22, true, 220_000, &[1, 2]),
    region("na-siliconvalley", "美国西部(硅谷)", "硅谷", 15, true, 150_000, &[1, 2]),
    region("na-toronto", "北美地区(多伦多)", "多伦多", 6, true, 400_000, &[]),
    region("sa-saopaulo", "南美地区(圣保罗)", "圣保罗", 74, true, 740_000, &[1]),
];

/// Zones in which nothing can be bought at present, so that a client meets the case.
const NOT_FOR_SALE: [(&str, ZoneState); 2] =
    [("ap-guangzhou-1", ZoneState::SUPPORTMODIFYONLY), ("ap-guangzhou-5", ZoneState::SELLOUT)];

const NUMERALS: [&str; 9] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// A region that can be used.
pub(crate) fn find(code: &str) -> Option<&'static Region> {
    REGIONS.iter().find(|region| region.code == code && region.is_sold())
}

impl Region {
    fn is_sold(&self) -> bool {
        !self.zones.is_empty()
    }

    pub(crate) fn info(&self) -> RegionInfo {
        RegionInfo {
            region: self.code.into(),
            region_name: self.name.into(),
            region_id: self.id,
            region_state: if self.is_sold() { RegionState::AVAILABLE } else { RegionState::UNAVAILABLE },
            support_international: if self.international { Flag::ON } else { Flag::OFF },
        }
    }

    pub(crate) fn has_zone(&self, zone: &str) -> bool {
        self.zones.iter().any(|number| self.zone_code(*number) == zone)
    }

    /// Returns whether instances can be bought in the zone.
    pub(crate) fn sells_in(&self, zone: &str) -> bool {
        self.has_zone(zone) && zone_state(zone) == ZoneState::AVAILABLE
    }

    /// The zones instances can be bought in.
    pub(crate) fn open_zones(&self) -> Vec<String> {
        self.zones.iter().map(|number| self.zone_code(*number)).filter(|zone| self.sells_in(zone)).collect()
    }

    pub(crate) fn zone_codes(&self) -> impl Iterator<Item = String> {
        self.zones.iter().map(|number| self.zone_code(*number))
    }

    pub(crate) fn zone_infos(&self) -> Vec<ZoneInfo> {
        let info = |number: &u64| {
            let zone = self.zone_code(*number);
            ZoneInfo {
                zone_name: format!("{}{}区", self.city, NUMERALS[(*number as usize - 1).min(8)]),
                zone_id: self.zone_base + number,
                zone_state: zone_state(&zone),
                zone_support_ipv6: u64::from(*number > 2),
                standby_zone_set: Some(self.open_zones()),
                zone,
            }
        };
        self.zones.iter().map(info).collect()
    }

    fn zone_code(&self, number: u64) -> String {
        format!("{}-{number}", self.code)
    }
}

fn zone_state(zone: &str) -> ZoneState {
    NOT_FOR_SALE.iter().find(|(name, _)| *name == zone).map_or(ZoneState::AVAILABLE, |(_, state)| state.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_regions_are_those_of_the_model() {
        let codes: Vec<&str> = REGIONS.iter().map(|region| region.code).collect();
        let modelled: Vec<&str> = tencentdb_postgres::model::REGIONS.iter().map(|(code, _)| *code).collect();
        assert_eq!(codes, modelled);
    }

    #[test]
    fn some_zones_sell_nothing() {
        let guangzhou = find("ap-guangzhou").unwrap();
        assert!(guangzhou.sells_in("ap-guangzhou-6"));
        assert!(guangzhou.has_zone("ap-guangzhou-5") && !guangzhou.sells_in("ap-guangzhou-5"));
        assert!(!guangzhou.has_zone("ap-shanghai-2"));
        assert!(find("na-toronto").is_none());
    }
}
