package io.waymark.tracking.query;

import io.waymark.numbers.Codes;
import io.waymark.numbers.TrackingNumbers;
import io.waymark.tracking.provider.Accounts;
import io.waymark.tracking.query.Questions.Numbered;
import io.waymark.tracking.query.ShipmentQuery.TrackingNumber;
import io.waymark.web.FieldFault;
import io.waymark.web.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what callers ask into questions for the database, or names everything that is wrong with it. */
final class QueryCheck {
    private static final int LONGEST = 128;
    private final Accounts accounts;
    private final List<FieldFault> faults = new ArrayList<>();

    private QueryCheck(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * The questions of a batch.
     *
     * @throws ProblemException 422 naming each fault
     */
    static Questions checked(@Nullable ShipmentQuery query, Accounts accounts) {
        ShipmentQuery asked = query == null ? new ShipmentQuery(null, null, null, null) : query;
        int size = of(asked.shipmentCodes()).size()
                + of(asked.trackingNumbers()).size()
                + of(asked.orderIds()).size()
                + of(asked.referenceNos()).size();
        QueryCheck check = new QueryCheck(accounts);
        if (size == 0 || size > ShipmentQuery.MOST) {
            check.faults.add(new FieldFault(
                    "(all lists together)",
                    "holds " + size + " questions; 1 to " + ShipmentQuery.MOST + " are answered"));
            throw check.refusal();
        }
        Questions questions = new Questions(
                check.words("shipmentCodes", of(asked.shipmentCodes())),
                check.orders(of(asked.orderIds())),
                check.words("referenceNos", of(asked.referenceNos())),
                check.numbers(of(asked.trackingNumbers())));
        if (!check.faults.isEmpty()) {
            throw check.refusal();
        }
        return questions;
    }

    /** What is wrong with a word that somebody asks by; null where nothing is. */
    static @Nullable String fault(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return "is empty";
        }
        if (word.length() > LONGEST) {
            return "is longer than " + LONGEST + " characters";
        }
        return word.chars().anyMatch(Character::isISOControl) ? "holds control characters" : null;
    }

    /** An order's id, as it is always written; null for what is none. */
    static @Nullable UUID uuid(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? id : null;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private boolean good(String field, @Nullable String word) {
        String fault = fault(word);
        if (fault != null) {
            faults.add(new FieldFault(field, fault));
        }
        return fault == null;
    }

    private List<String> words(String list, List<@Nullable String> asked) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            String word = asked.get(i);
            if (good(list + "[" + i + "]", word) && word != null) {
                words.add(Codes.folded(word));
            }
        }
        return words;
    }

    private List<UUID> orders(List<@Nullable String> asked) {
        List<UUID> orders = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            String text = asked.get(i);
            UUID id = text == null ? null : uuid(text);
            if (id == null) {
                faults.add(new FieldFault("orderIds[" + i + "]", "is no UUID"));
            } else {
                orders.add(id);
            }
        }
        return orders;
    }

    private List<Numbered> numbers(List<@Nullable TrackingNumber> asked) {
        List<Numbered> numbers = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            String field = "trackingNumbers[" + i + "]";
            TrackingNumber one = asked.get(i);
            String number = one == null ? null : one.trackingNumber();
            String carrier = one == null ? null : one.carrier();
            boolean numberIsGood = good(field + ".trackingNumber", number);
            boolean carrierIsGood = carrier == null || good(field + ".carrier", carrier);
            if (numberIsGood && carrierIsGood && number != null) {
                numbers.addAll(numbered(carrier, number, accounts));
            }
        }
        return numbers;
    }

    /** A number of whichever carrier, or under every name that a carrier goes by. */
    static List<Numbered> numbered(@Nullable String carrier, String number, Accounts accounts) {
        String key = TrackingNumbers.key(number);
        return carrier == null || carrier.isBlank()
                ? List.of(new Numbered(null, key))
                : Numbered.of(accounts.carriersNamed(carrier), key);
    }

    private static <T> List<T> of(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private ProblemException refusal() {
        return new ProblemException(QueryProblems.BATCH_INVALID, "see errors", faults);
    }
}
