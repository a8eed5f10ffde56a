package io.waymark.order.rating.adapter.data;

import io.waymark.order.ordering.domain.Countries;
import io.waymark.order.ordering.domain.PostalArea;
import io.waymark.order.ordering.domain.SdrRates;
import io.waymark.order.rating.domain.CardRows.Head;
import io.waymark.order.rating.domain.CardRows.LaneRow;
import io.waymark.order.rating.domain.CardRows.StepRow;
import io.waymark.order.rating.domain.FuelRate;
import io.waymark.order.rating.domain.Lane;
import io.waymark.order.rating.domain.Promise;
import io.waymark.order.rating.domain.Series;
import io.waymark.order.rating.domain.Surcharge;
import io.waymark.order.rating.domain.Surcharge.Fee;
import io.waymark.order.rating.domain.Surcharge.Kind;
import io.waymark.order.rating.domain.Validity;
import io.waymark.order.rating.domain.Weighing;
import io.waymark.tables.TableRow;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/** What one row of a table of prices says. */
final class RateRow {
    /** Of any amount in minor units, so that no sum runs over. */
    private static final long DEAREST_MINOR = 1_000_000_000;

    private static final long HEAVIEST_GRAMS = 10_000_000;
    private static final int LARGEST_DIVISOR = 100_000;
    private static final long MOST_DAYS = 365;
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1000);
    private static final int DECIMALS = 4;

    static Head head(TableRow row, String name, Countries countries, SdrRates exchange) {
        LocalDate from = day(row, "validFrom");
        LocalDate until = row.optionalText("validUntil") == null ? null : day(row, "validUntil");
        if (until != null && !until.isAfter(from)) {
            throw row.wrong("validUntil", "is not after validFrom");
        }
        Weighing.Basis basis = row.constant("weighing", Weighing.Basis.class);
        boolean volume = row.optionalText("divisor") != null;
        if (volume == (basis == Weighing.Basis.ACTUAL)) {
            throw row.wrong("divisor", volume ? "has no use where the weighing is ACTUAL" : "is empty");
        }
        int divisor = volume ? (int) above(row, "divisor", 0, LARGEST_DIVISOR) : 0;
        return new Head(
                name,
                new Series(
                        row.text("channel"), country(row, "origin", countries), country(row, "destination", countries)),
                currency(row, exchange),
                new Validity(from, until),
                new Weighing(basis, divisor));
    }

    private static CurrencyUnit currency(TableRow row, SdrRates exchange) {
        String code = row.text("currency");
        if (!exchange.perSdr().containsKey(code)) {
            throw row.wrong("currency", "has no rate in sdr-rates.csv, so that it cannot be compared: " + code);
        }
        try {
            return CurrencyUnit.of(code);
        } catch (IllegalCurrencyException unknown) {
            throw row.wrong("currency", "is no currency: " + code);
        }
    }

    static LaneRow lane(TableRow row, Countries countries) {
        Lane lane = new Lane(
                country(row, "origin", countries),
                areas(row, "originAreas"),
                country(row, "destination", countries),
                areas(row, "destinationAreas"),
                row.words("destinationRegions").stream()
                        .map(word -> word.replace('_', ' ').toUpperCase(Locale.ROOT))
                        .sorted()
                        .toList());
        boolean isPart =
                !lane.destinationAreas().isEmpty() || !lane.destinationRegions().isEmpty();
        if ((isPart && lane.destination().equals(Lane.ANY))
                || (!lane.originAreas().isEmpty() && lane.origin().equals(Lane.ANY))) {
            throw row.wrong("has areas or regions of no country");
        }
        return new LaneRow(row.text("zone"), lane);
    }

    static StepRow step(TableRow row) {
        Integer upTo = row.optionalText("upToGrams") == null ? null : (int) above(row, "upToGrams", -1, HEAVIEST_GRAMS);
        int step = row.optionalText("stepGrams") == null ? 0 : (int) above(row, "stepGrams", 0, HEAVIEST_GRAMS);
        if ((upTo == null) == (step == 0)) {
            throw row.wrong("has either upToGrams or stepGrams");
        }
        return new StepRow(row.text("zone"), upTo, step, money(row, "priceMinor"));
    }

    static Surcharge surcharge(TableRow row, Countries countries) {
        Kind kind = row.constant("kind", Kind.class);
        boolean measured = row.optionalText("threshold") != null;
        if (measured != kind.measures()) {
            throw row.wrong("threshold", measured ? "has no use for " + kind : "is empty");
        }
        String destination = country(row, "destination", countries);
        List<PostalArea> areas = areas(row, "areas");
        if (areas.isEmpty() ? kind == Kind.REMOTE : destination.equals(Lane.ANY)) {
            throw row.wrong("areas", areas.isEmpty() ? "is empty" : "needs one country as destination");
        }
        return new Surcharge(
                row.text("surcharge"),
                kind,
                destination,
                areas,
                measured ? (int) above(row, "threshold", 0, HEAVIEST_GRAMS) : 0,
                fee(row),
                row.flag("fuel"));
    }

    private static Fee fee(TableRow row) {
        boolean perParcel =
                switch (row.text("per")) {
                    case "parcel" -> true;
                    case "order" -> false;
                    default -> throw row.wrong("per", "must be parcel or order");
                };
        boolean isFixed = row.optionalText("amountMinor") != null;
        if (isFixed == (row.optionalText("percent") != null)) {
            throw row.wrong("has either amountMinor or percent");
        }
        long least = row.optionalText("leastMinor") == null ? 0 : money(row, "leastMinor");
        return new Fee(
                perParcel, isFixed ? money(row, "amountMinor") : 0, isFixed ? null : percent(row, "percent"), least);
    }

    static FuelRate fuel(TableRow row) {
        return new FuelRate(day(row, "from"), percent(row, "percent"));
    }

    static Promise promise(TableRow row, Countries countries) {
        Lane lane = new Lane(
                country(row, "origin", countries),
                List.of(),
                country(row, "destination", countries),
                areas(row, "destinationAreas"),
                List.of());
        int least = (int) above(row, "minDays", -1, MOST_DAYS);
        int most = (int) above(row, "maxDays", -1, MOST_DAYS);
        if (most < least) {
            throw row.wrong("maxDays", "is less than minDays");
        }
        return new Promise(row.text("channel"), lane, least, most);
    }

    private static long money(TableRow row, String column) {
        return above(row, column, -1, DEAREST_MINOR);
    }

    private static long above(TableRow row, String column, long below, long most) {
        long amount = row.amount(column);
        if (amount <= below || amount > most) {
            throw row.wrong(column, "must be " + (below + 1) + " to " + most);
        }
        return amount;
    }

    static BigDecimal percent(TableRow row, String column) {
        String text = row.text(column);
        if (!text.matches("[0-9]{1,4}(\\.[0-9]{1,4})?")) {
            throw row.wrong(column, "is no percentage with " + DECIMALS + " decimals at most");
        }
        BigDecimal percent = new BigDecimal(text);
        if (percent.compareTo(MOST_PERCENT) > 0) {
            throw row.wrong(column, "is more than " + MOST_PERCENT);
        }
        return percent;
    }

    static LocalDate day(TableRow row, String column) {
        try {
            return LocalDate.parse(row.text(column));
        } catch (DateTimeException malformed) {
            throw row.wrong(column, "is no day such as 2026-01-31");
        }
    }

    static List<PostalArea> areas(TableRow row, String column) {
        try {
            return row.words(column).stream().map(PostalArea::parse).toList();
        } catch (IllegalArgumentException malformed) {
            throw row.wrong(column, String.valueOf(malformed.getMessage()));
        }
    }

    static String country(TableRow row, String column, Countries countries) {
        String code = row.text(column);
        if (!code.equals(Lane.ANY) && countries.named(code).isEmpty()) {
            throw row.wrong(column, "is no country of countries.csv, nor *: " + code);
        }
        return code;
    }

    private RateRow() {}
}
