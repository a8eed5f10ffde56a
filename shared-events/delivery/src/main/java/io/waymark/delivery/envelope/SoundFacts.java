package io.waymark.delivery.envelope;

import io.waymark.events.Money;
import io.waymark.jdbc.StorableText;
import io.waymark.json.RecordComponents;
import io.waymark.json.RecordComponents.Component;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a fact what has the right shape and still cannot be: no such currency, an id of blanks, a time beyond the calendar, a
 * text that no database keeps. Each would fail again with every attempt.
 */
public final class SoundFacts {
    /** Ten trillion of the largest units: more than any parcel, less than a sum of a ledger overflows with. */
    private static final long MOST_MINOR = 1_000_000_000_000_000L;

    private static final int LONGEST_ID = 200;
    private static final Pattern ID = Pattern.compile(".*(Id|No|Number)|shipmentCode|carrier");
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    /** Those of ISO 4217 in which somebody can pay: neither metals, nor units of account, nor "none" and "for tests". */
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** The first field at fault and what is wrong with it, without its value; null where nothing is. */
    public static @Nullable String fault(Object payload) {
        String fault = behind(payload);
        return fault == null ? null : fault.replaceFirst("^[. ]", "");
    }

    /** What follows the name of a field that holds this. */
    private static @Nullable String behind(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Money money -> ofMoney(money);
            case Record fields -> ofFields(fields);
            case Collection<?> elements -> ofElements(elements);
            case Map<?, ?> entries -> ofElements(entries.values());
            case String text -> StorableText.firstUnstorable(text) < 0 ? null : " holds what no database keeps";
            case Instant time -> isOfThisCalendar(time) ? null : " lies beyond the years 1 to 9999";
            case OffsetDateTime time -> behind(time.toInstant());
            default -> null;
        };
    }

    /** Whether every database and reader has this time. */
    public static boolean isOfThisCalendar(Instant time) {
        return !time.isBefore(FIRST) && time.isBefore(LAST);
    }

    private static @Nullable String ofMoney(Money money) {
        if (!CURRENCIES.contains(money.currency())) {
            return ".currency is no currency of ISO 4217 to pay in";
        }
        return money.amountMinor() > MOST_MINOR || money.amountMinor() < -MOST_MINOR
                ? ".amountMinor is larger than any amount"
                : null;
    }

    private static @Nullable String ofFields(Record fields) {
        for (Component component : RecordComponents.of(fields)) {
            Object value = component.of(fields);
            String fault = component.required()
                            && value instanceof String text
                            && ID.matcher(component.name()).matches()
                            && (text.isBlank() || text.length() > LONGEST_ID)
                    ? " must have 1 to " + LONGEST_ID + " characters, not all of them blank"
                    : behind(value);
            if (fault != null) {
                return "." + component.name() + fault;
            }
        }
        return null;
    }

    private static @Nullable String ofElements(Collection<?> elements) {
        int index = 0;
        for (Object element : elements) {
            String fault = behind(element);
            if (fault != null) {
                return "[" + index + "]" + fault;
            }
            index++;
        }
        return null;
    }

    private SoundFacts() {}
}
