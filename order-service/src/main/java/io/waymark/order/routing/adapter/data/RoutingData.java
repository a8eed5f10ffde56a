package io.waymark.order.routing.adapter.data;

import io.quarkus.runtime.Startup;
import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Countries;
import io.waymark.order.rating.domain.Lane;
import io.waymark.order.routing.application.CurrentRules;
import io.waymark.order.routing.domain.RoutingRule;
import io.waymark.order.routing.domain.RoutingRule.Choose;
import io.waymark.order.routing.domain.RoutingRule.Conditions;
import io.waymark.order.routing.domain.RoutingRule.Exclusions;
import io.waymark.order.routing.domain.RoutingRule.Share;
import io.waymark.order.routing.domain.RoutingRules;
import io.waymark.tables.LiveTable;
import io.waymark.tables.Table;
import io.waymark.tables.TableCheck;
import io.waymark.tables.TableException;
import io.waymark.tables.TableFault;
import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import io.waymark.work.StartOrder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rules at start, so that a wrong line stops the service instead of an order. */
@Singleton
public class RoutingData {
    private static final String RULES = "routing-rules.csv";
    private static final int HEAVIEST = 1_000_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Produces
    @Singleton
    @Startup(StartOrder.SETTINGS)
    static CurrentRules rules(Tables tables, Countries countries) {
        Set<String> names = new HashSet<>();
        Table<RoutingRule> table = tables.read(RULES, row -> rule(row, row.unique("rule", names), countries));
        try {
            return new CurrentRules(new RoutingRules(table.rows()));
        } catch (IllegalArgumentException wrong) {
            throw new TableException(table.file(), 0, null, String.valueOf(wrong.getMessage()));
        }
    }

    /** A channel that a rule names stays one. */
    @Produces
    @Singleton
    static TableCheck named(CurrentRules rules, LiveTable<Map<String, Channel>> channels) {
        return values -> rules.now().channels().stream()
                .filter(name -> !values.of(channels).containsKey(name))
                .map(name -> new TableFault(RULES, null, null, "there is no channel " + name))
                .toList();
    }

    private static RoutingRule rule(TableRow row, String name, Countries countries) {
        Choose choose = row.constant("choose", Choose.class);
        List<Share> shares = shares(row);
        if (shares.isEmpty() == (choose == Choose.SHARES)) {
            throw row.wrong("shares", shares.isEmpty() ? "is empty" : "has no use for " + choose);
        }
        return new RoutingRule(
                name,
                row.text("merchant"),
                country(row, "origin", countries),
                country(row, "destination", countries),
                choose,
                new Exclusions(
                        Set.copyOf(row.words("only")),
                        Set.copyOf(row.words("never")),
                        Set.copyOf(row.words("neverCarriers"))),
                conditions(row),
                shares);
    }

    private static Conditions conditions(TableRow row) {
        BigDecimal onTime = onTime(row);
        boolean strict =
                switch (String.valueOf(row.optionalText("otherwise"))) {
                    case "refuse" -> true;
                    case "relax", "null" -> false;
                    default -> throw row.wrong("otherwise", "must be refuse or relax");
                };
        Integer days = row.optionalText("days") == null ? null : bounded(row, "days");
        long parcels = row.optionalText("measuredParcels") == null ? 1 : bounded(row, "measuredParcels");
        return new Conditions(onTime, parcels, days, strict);
    }

    private static @Nullable BigDecimal onTime(TableRow row) {
        String text = row.optionalText("onTimePercent");
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,2})?") || new BigDecimal(text).compareTo(HUNDRED) > 0) {
            throw row.wrong("onTimePercent", "is no percentage with two decimals at most");
        }
        return new BigDecimal(text).movePointLeft(2);
    }

    private static int bounded(TableRow row, String column) {
        long number = row.amount(column);
        if (number < 1 || number > HEAVIEST) {
            throw row.wrong(column, "must be 1 to " + HEAVIEST);
        }
        return (int) number;
    }

    private static List<Share> shares(TableRow row) {
        List<Share> shares = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String word : row.words("shares")) {
            String[] parts = word.split(":", -1);
            if (parts.length != 2 || !parts[1].matches("[1-9][0-9]{0,5}") || !names.add(parts[0])) {
                throw row.wrong("shares", "must be words such as standard:70, each channel once");
            }
            shares.add(new Share(parts[0], Integer.parseInt(parts[1])));
        }
        return shares;
    }

    private static String country(TableRow row, String column, Countries countries) {
        String code = row.text(column);
        if (!code.equals(Lane.ANY) && countries.named(code).isEmpty()) {
            throw row.wrong(column, "is no country of countries.csv, nor *: " + code);
        }
        return code;
    }
}
