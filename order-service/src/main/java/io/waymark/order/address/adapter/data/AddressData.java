package io.waymark.order.address.adapter.data;

import io.quarkus.runtime.Startup;
import io.waymark.order.address.domain.AddressBook;
import io.waymark.order.address.domain.AddressForm;
import io.waymark.order.address.domain.AddressForm.ByPostalCode;
import io.waymark.order.address.domain.AddressForm.Need;
import io.waymark.order.address.domain.AddressForm.Written;
import io.waymark.order.address.domain.ChinaDivision;
import io.waymark.order.address.domain.ChinaDivisions;
import io.waymark.order.address.domain.PostalAreas;
import io.waymark.order.address.domain.Subdivision;
import io.waymark.order.address.domain.Subdivisions;
import io.waymark.tables.Table;
import io.waymark.tables.TableException;
import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import io.waymark.work.StartOrder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the tables of addresses at start. */
@Singleton
public class AddressData {
    private static final Pattern SUBDIVISION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final Pattern DIVISION = Pattern.compile("\\d{6}");
    private static final Pattern PREFIX = Pattern.compile("[A-Z0-9]{1,8}");
    private static final Pattern BETWEEN_ALIASES = Pattern.compile("\\|");

    /** @throws TableException naming the first line that is wrong */
    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    public static AddressBook book(Tables tables) {
        Subdivisions subdivisions = subdivisions(tables);
        return new AddressBook(forms(tables), subdivisions, areas(tables, subdivisions), china(tables));
    }

    private static Map<String, AddressForm> forms(Tables tables) {
        Set<String> countries = new HashSet<>();
        return tables
                .read("address-forms.csv", row -> Map.entry(row.unique("country", countries), form(row)))
                .rows()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static AddressForm form(TableRow row) {
        boolean cityIsCountry =
                switch (row.text("city")) {
                    case "needed" -> false;
                    case "country" -> true;
                    default -> throw row.wrong("city", "must be needed or country");
                };
        return new AddressForm(
                row.constant("region", Need.class),
                row.constant("written", Written.class),
                row.constant("byPostalCode", ByPostalCode.class),
                cityIsCountry);
    }

    private static Subdivisions subdivisions(Tables tables) {
        Set<String> codes = new HashSet<>();
        Table<Subdivision> table = tables.read("subdivisions.csv", row -> {
            String code = shaped(row, "code", SUBDIVISION, row.unique("code", codes));
            String aliases = row.optionalText("aliases");
            return new Subdivision(
                    code.substring(0, 2),
                    code.substring(3),
                    row.text("name"),
                    row.optionalText("latin"),
                    aliases == null
                            ? List.of()
                            : BETWEEN_ALIASES.splitAsStream(aliases).toList(),
                    row.flag("byName"));
        });
        try {
            return new Subdivisions(table.rows());
        } catch (IllegalArgumentException ambiguous) {
            throw new TableException(table.file(), 0, "name", String.valueOf(ambiguous.getMessage()));
        }
    }

    private static PostalAreas areas(Tables tables, Subdivisions subdivisions) {
        Map<String, Map<String, Set<String>>> areas = new HashMap<>();
        tables.read("postal-areas.csv", row -> {
            String country = row.text("country");
            Set<String> regions = Set.copyOf(row.words("regions"));
            for (String region : regions) {
                if (subdivisions.coded(country, region).isEmpty()) {
                    throw row.wrong("regions", "is none of subdivisions.csv: " + country + "-" + region);
                }
            }
            Set<String> before = areas.computeIfAbsent(country, one -> new HashMap<>())
                    .put(shaped(row, "prefix", PREFIX, row.text("prefix")), regions);
            if (before != null) {
                throw row.wrong("prefix", "stands twice: " + row.text("prefix"));
            }
            return regions;
        });
        return new PostalAreas(areas);
    }

    private static ChinaDivisions china(Tables tables) {
        Set<String> codes = new HashSet<>();
        List<ChinaDivision> divisions = tables.read(
                        "china-divisions.csv",
                        row -> ChinaDivision.of(
                                shaped(row, "code", DIVISION, row.unique("code", codes)),
                                row.text("name"),
                                row.optionalText("latin")))
                .rows();
        Map<String, String> cities = new HashMap<>();
        Set<String> prefixes = new HashSet<>();
        tables.read("china-postcodes.csv", row -> {
            String city = row.text("city");
            if (!codes.contains(city)) {
                throw row.wrong("city", "is none of china-divisions.csv: " + city);
            }
            return cities.put(shaped(row, "prefix", PREFIX, row.unique("prefix", prefixes)), city) == null;
        });
        return new ChinaDivisions(divisions, cities, SpokenChinese::soundAlike);
    }

    private static String shaped(TableRow row, String column, Pattern shape, String text) {
        if (!shape.matcher(text).matches()) {
            throw row.wrong(column, "must look like " + shape.pattern());
        }
        return text;
    }
}
