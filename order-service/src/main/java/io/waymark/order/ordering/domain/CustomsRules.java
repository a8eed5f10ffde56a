package io.waymark.order.ordering.domain;

import io.waymark.order.ordering.domain.OrderRequest.CustomsPart;
import io.waymark.order.ordering.domain.OrderRequest.MoneyPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Rules of the customs declaration: complete wherever the order crosses a customs border. */
final class CustomsRules {
    private static final int MOST_ITEMS = 100;
    private static final int MOST_UNITS = 100_000;
    private static final int HEAVIEST_UNIT_GRAMS = 100_000;
    private static final long MOST_MINOR = 1_000_000_000_000L;
    private static final Money NOTHING = Money.zero(CurrencyUnit.USD);
    private static final Pattern DOTS = Pattern.compile("[. ]");

    /** Digits alone, or with dots or blanks between the pairs that the code is built of. */
    private static final Pattern HS_CODE = Pattern.compile("\\d{6,10}|\\d{2}([. ]?\\d{2}){2,4}");

    private final Countries countries;
    private final Map<String, String> currencies;

    CustomsRules(Countries countries, Map<String, String> currencies) {
        this.countries = countries;
        this.currencies = currencies;
    }

    List<CustomsItem> read(Fields order, @Nullable List<@Nullable CustomsPart> raw, boolean border) {
        if (raw == null || raw.isEmpty()) {
            if (border) {
                order.fault("customsItems", "needs at least one across a customs border");
            }
            return List.of();
        }
        if (raw.size() > MOST_ITEMS) {
            order.fault("customsItems", "must be at most " + MOST_ITEMS);
            return List.of();
        }
        List<CustomsItem> items = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            CustomsPart part = raw.get(i);
            if (part == null) {
                order.fault("customsItems[" + i + "]", "is required");
            } else {
                items.add(item(order.at("customsItems", i), part));
            }
        }
        return items;
    }

    /** Goods weigh no more than the parcels that hold them. */
    static void weigh(Fields order, List<CustomsItem> items, List<Parcel> parcels) {
        long net = items.stream().mapToLong(CustomsRules::leastGrams).sum();
        long gross = parcels.stream().mapToLong(Parcel::weightGrams).sum();
        if (net > 0 && net >= gross) {
            order.younger("customsItems", "must not weigh more than the parcels", List.of());
        }
    }

    /** What all units weigh more than: the weight of each may have been rounded up by nearly a gram. */
    private static long leastGrams(CustomsItem item) {
        return item.unitWeightGrams() == null ? 0 : (long) item.quantity() * (item.unitWeightGrams() - 1);
    }

    private CustomsItem item(Fields fields, CustomsPart part) {
        String hsCode = fields.required(
                "hsCode",
                part.hsCode(),
                HS_CODE,
                "must have 6 to 10 digits, dots or blanks only between pairs, such as 6109.10.0010");
        return new CustomsItem(
                fields.required("description", part.description(), 200),
                DOTS.matcher(hsCode).replaceAll(""),
                origin(fields, part.originCountry()),
                quantity(fields, part.quantity()),
                value(fields, part.unitValue()),
                part.unitWeight() == null
                        ? null
                        : (Integer) Weights.required(fields, "unitWeight", part.unitWeight(), HEAVIEST_UNIT_GRAMS),
                fields.optional("sku", part.sku(), 64));
    }

    private String origin(Fields fields, @Nullable String raw) {
        String code = fields.requiredCode("originCountry", raw, 64).toUpperCase(Locale.ROOT);
        if (!code.isEmpty() && countries.named(code).isEmpty()) {
            fields.fault(
                    "originCountry",
                    "must be an ISO 3166-1 alpha-2 code or XK",
                    Suggestions.country(code, countries.byCode().keySet()));
        }
        return code;
    }

    private static int quantity(Fields fields, @Nullable Integer raw) {
        if (raw == null || raw < 1 || raw > MOST_UNITS) {
            fields.fault("quantity", "must be 1 to " + MOST_UNITS);
            return 0;
        }
        return raw;
    }

    private Money value(Fields parent, @Nullable MoneyPart raw) {
        if (raw == null) {
            parent.fault("unitValue", "is required");
            return NOTHING;
        }
        Fields fields = parent.in("unitValue");
        Long amount = raw.amountMinor();
        if (amount == null || amount < 0 || amount > MOST_MINOR) {
            fields.fault("amountMinor", "must be 0 to " + MOST_MINOR + ", in minor units");
        }
        String code = fields.requiredCode("currency", raw.currency(), 256);
        CurrencyUnit currency = CurrencyUnit.registeredCurrencies().stream()
                .filter(known -> known.getCode().equals(code) && !known.isPseudoCurrency())
                .findFirst()
                .orElse(null);
        if (currency == null && !code.isEmpty()) {
            fields.fault("currency", "must be an ISO 4217 code", Suggestions.currency(code, currencies));
        } else if (currency != null && !currencies.containsKey(code)) {
            fields.younger("currency", "is no longer in use", List.of());
        }
        return amount == null || currency == null ? NOTHING : Money.ofMinor(currency, amount);
    }
}
