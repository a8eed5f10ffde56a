#!/usr/bin/env python3
"""Makes tracking-ingest's tables/zones.csv, the clock that hangs at a place, from three kept sources:

  tzdata          zone.tab: which zones a country or territory has (Debian: tzdata)
  city-timezones  cities of the world with region, population and zone (npm: city-timezones, data/cityMap.json)
  iso-codes       the codes of regions by ISO 3166-2 (Debian: iso-codes)

A country's row is the zone where most of its city people live; its regions have rows where it has several, and a
city only where it differs. A city that a country has once is found without its region, too.

usage: zones.py path/to/cityMap.json > tracking-ingest/src/main/resources/tables/zones.csv
"""
import collections
import csv
import json
import re
import sys
import unicodedata

ZONE_TAB = "/usr/share/zoneinfo/zone.tab"
REGIONS = "/usr/share/iso-codes/json/iso_3166-2.json"
# Places that carriers write as a state of the USA and ISO 3166-1 as a country of its own.
TERRITORIES = {"US": ["AS", "GU", "MP", "PR", "VI"]}


def key(name):
    """As the reader looks a name up: capital letters and digits of the Latin alphabet, single spaces."""
    plain = unicodedata.normalize("NFD", name)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).upper()
    return re.sub(r"[^A-Z0-9]+", " ", plain).strip()


def majority(cities):
    people = collections.Counter()
    for city in cities:
        people[city["timezone"]] += city["pop"] + 1
    return people.most_common(1)[0][0]


def main():
    cities = [c for c in json.load(open(sys.argv[1])) if isinstance(c.get("iso2"), str) and len(c["iso2"]) == 2 and c.get("timezone")]
    codes = {}
    wholes = {}
    names_by_code = {}
    for region in json.load(open(REGIONS))["3166-2"]:
        country, code = region["code"].split("-", 1)
        codes[country, key(region["name"])] = key(code)
        names_by_code[country, key(code)] = key(region["name"])
        if region.get("parent"):
            wholes[country, key(code)] = key(region["parent"].split("-", 1)[-1])
    rows = {}
    for line in open(ZONE_TAB):
        if not line.startswith("#"):
            country, _, zone = line.rstrip("\n").split("\t")[:3]
            rows.setdefault((country, "", ""), zone)
    by_country = collections.defaultdict(list)
    for city in cities:
        by_country[city["iso2"]].append(city)
    for country, all_of_it in by_country.items():
        whole = rows[country, "", ""] = majority(all_of_it)
        several = len({city["timezone"] for city in all_of_it}) > 1
        names_of_cities = collections.Counter(key(city["city_ascii"]) for city in all_of_it)
        by_region = collections.defaultdict(list)
        for city in all_of_it:
            by_region[city.get("province") or ""].append(city)
        # A city without a region that bears the name of one gives its clock to it, and to the larger region around it.
        for city in by_region.pop("", []):
            code = codes.get((country, key(city["city_ascii"])))
            if code and city["timezone"] != whole:
                around = wholes.get((country, code))
                for name in {key(city["city_ascii"]), code, around, names_by_code.get((country, around))} - {None}:
                    rows[country, name, ""] = city["timezone"]
            name = key(city["city_ascii"])
            if city["timezone"] != whole and name and names_of_cities[name] == 1:
                rows[country, "", name] = city["timezone"]
        for region, some in by_region.items():
            zone = majority(some)
            names = {key(region)} | ({codes[country, key(region)]} if (country, key(region)) in codes else set())
            names |= {key(c["state_ansi"]) for c in some if c.get("state_ansi")}
            names.discard("")
            if several:
                for name in names:
                    rows[country, name, ""] = zone
            for city in some:
                name = key(city["city_ascii"])
                if city["timezone"] != whole and name and names_of_cities[name] == 1:
                    rows[country, "", name] = city["timezone"]
                if city["timezone"] != zone and key(city["city_ascii"]):
                    for name in names:
                        rows[country, name, key(city["city_ascii"])] = city["timezone"]
    for country, territories in TERRITORIES.items():
        for territory in territories:
            rows[country, territory, ""] = rows[territory, "", ""]
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["country", "region", "city", "zone"])
    for (country, region, city), zone in sorted(rows.items()):
        out.writerow([country, region, city, zone])


main()
