package io.waymark.order.console.adapter.tables;

import io.waymark.order.console.application.SampleParties;
import io.waymark.order.ordering.domain.OrderRequest.PartyPart;
import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the people of sample orders. */
@Singleton
public class SampleData {
    @Produces
    @Singleton
    static SampleParties parties(Tables tables) {
        return new SampleParties(
                tables.read("sample-parties.csv", SampleData::party).rows());
    }

    private static PartyPart party(TableRow row) {
        return new PartyPart(
                row.text("name"),
                null,
                row.text("phone"),
                null,
                null,
                row.text("country"),
                row.optionalText("region"),
                row.text("city"),
                null,
                row.optionalText("postalCode"),
                row.text("line1"),
                null);
    }
}
