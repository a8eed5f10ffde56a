package io.waymark.order.label.adapter.data;

import io.waymark.order.address.domain.Address;
import io.waymark.order.address.domain.AddressBook;
import io.waymark.order.label.domain.ReturnWarehouse;
import io.waymark.order.label.domain.ReturnWarehouses;
import io.waymark.order.ordering.domain.ContactRules;
import io.waymark.order.ordering.domain.ContactRules.Told;
import io.waymark.order.ordering.domain.ContactRules.Verdict;
import io.waymark.order.ordering.domain.Countries;
import io.waymark.order.ordering.domain.Fault;
import io.waymark.order.ordering.domain.Party;
import io.waymark.order.ordering.domain.PostalArea;
import io.waymark.tables.TableRow;
import io.waymark.tables.TableRows;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads return warehouses by the rules that addresses and phones of an order obey. */
record WarehouseReader(Countries countries, AddressBook addresses, ContactRules contacts) {

    /** Reads all, of which no two are for the same place. */
    ReturnWarehouses read(TableRows rows) {
        Places taken = new Places();
        return new ReturnWarehouses(rows.each(row -> warehouse(row, taken)).rows());
    }

    private ReturnWarehouse warehouse(TableRow row, Places taken) {
        String destination = row.text("destination");
        if (!destination.equals(ReturnWarehouse.ANYWHERE)) {
            requireCountry(row, "destination", destination);
        }
        List<PostalArea> areas =
                row.words("postalCodes").stream().map(word -> area(row, word)).toList();
        Set<String> states = row.words("states").stream()
                .map(word -> word.replace('_', ' ').toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        for (String state : states) {
            requireRegion(row, "states", destination, state);
        }
        ReturnWarehouse warehouse = new ReturnWarehouse(destination, areas, states, address(row));
        taken.add(row, warehouse);
        return warehouse;
    }

    private static PostalArea area(TableRow row, String word) {
        try {
            return PostalArea.parse(word);
        } catch (IllegalArgumentException malformed) {
            throw row.wrong("postalCodes", word + " " + malformed.getMessage());
        }
    }

    private Party address(TableRow row) {
        String country = row.text("country");
        requireCountry(row, "country", country);
        String postalCode = row.optionalText("postalCode");
        if (postalCode != null && !countries.named(country).orElseThrow().writes(postalCode)) {
            throw row.wrong("postalCode", "is no postal code of " + country + ": " + postalCode);
        }
        String region = row.optionalText("region");
        if (region != null) {
            requireRegion(row, "region", country, region);
        }
        return new Party(
                row.text("name"),
                null,
                phone(row, country),
                null,
                null,
                country,
                region,
                row.text("city"),
                null,
                postalCode,
                row.text("line1"),
                row.optionalText("line2"));
    }

    /** The phone as it is written, which can be dialled. */
    private String phone(TableRow row, String country) {
        String phone = row.text("phone");
        if (contacts.read(new Told(phone, null, country)) instanceof Verdict.Invalid(List<Fault> faults)) {
            throw row.wrong("phone", faults.getFirst().message());
        }
        return phone;
    }

    private void requireCountry(TableRow row, String column, String code) {
        if (countries.named(code).isEmpty()) {
            throw row.wrong(column, "is no country of countries.csv: " + code);
        }
    }

    /** Refuses what no address of an order could have. */
    private void requireRegion(TableRow row, String column, String country, String region) {
        Address address = new Address(country, region, null, null, null, null, null);
        if (!addresses.read(address).faults().isEmpty()) {
            throw row.wrong(column, "is no region of " + country + ": " + region);
        }
    }
}
