package io.waymark.order.lastmile.adapter.data;

import io.quarkus.runtime.Startup;
import io.waymark.order.lastmile.domain.Brands;
import io.waymark.order.lastmile.domain.Brands.Alias;
import io.waymark.order.lastmile.domain.Brands.Brand;
import io.waymark.tables.Tables;
import io.waymark.work.StartOrder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Reads the brands of last-mile carriers at start; a line that contradicts another one stops the service. */
@Singleton
public class BrandData {

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    static Brands brands(Tables tables) {
        List<Alias> before = new ArrayList<>();
        tables.readPerhapsEmpty("last-mile-brands.csv", row -> {
            before.add(new Alias(row.text("alias"), new Brand(row.text("brand"), row.text("carrier"))));
            return new Brands(before);
        });
        return new Brands(before);
    }
}
