package io.waymark.order.calls;

import io.waymark.numbers.Codes;
import io.waymark.web.FieldFault;
import io.waymark.web.FilterWords;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a search asks for, as words; the last day where it names no time. */
public class CallRequest {
    private static final Duration USUAL_SPAN = Duration.ofDays(1);

    @RestQuery
    @Nullable
    String from;

    @RestQuery
    @Nullable
    String to;

    @RestQuery
    @Nullable
    String direction;

    @RestQuery
    @Nullable
    String door;

    @RestQuery
    @Nullable
    String carrier;

    @RestQuery
    @Nullable
    String operation;

    @RestQuery
    @Nullable
    String outcome;

    @RestQuery
    @Nullable
    String errorCode;

    @RestQuery
    @Nullable
    String merchantId;

    @RestQuery
    @Nullable
    String referenceNo;

    @RestQuery
    @Nullable
    String orderId;

    @RestQuery
    @Nullable
    String shipmentCode;

    private final List<FieldFault> faults = new ArrayList<>();

    /**
     * The question.
     *
     * @throws ProblemException 422, naming each word that is not understood
     */
    CallQuestion question(Instant now, @Nullable UUID before, int most) {
        Instant asked = read(FilterWords::time, "to", to);
        Instant end = asked == null ? now.plusSeconds(1) : asked;
        Instant begin = read(FilterWords::time, "from", from);
        Instant start = begin == null ? end.minus(USUAL_SPAN) : begin;
        if (!start.isBefore(end)) {
            faults.add(new FieldFault("from", "is not before to"));
        }
        String asksCarrier = word("carrier", carrier);
        String asksDoor = word("door", door);
        if (asksCarrier != null && asksDoor != null) {
            faults.add(new FieldFault("door", "and carrier are of different directions"));
        }
        CallQuestion question = new CallQuestion(
                start,
                end,
                read((field, text) -> FilterWords.constant(Direction.class, field, text), "direction", direction),
                asksCarrier == null ? asksDoor : asksCarrier.toUpperCase(Locale.ROOT),
                word("operation", operation),
                read((field, text) -> FilterWords.constant(Outcome.class, field, text), "outcome", outcome),
                new Subject(
                        folded("merchantId", merchantId),
                        folded("referenceNo", referenceNo),
                        read(FilterWords::id, "orderId", orderId),
                        folded("shipmentCode", shipmentCode)),
                word("errorCode", errorCode),
                before,
                most);
        if (!faults.isEmpty()) {
            throw new ProblemException(HttpProblems.VALIDATION_FAILED, "the search is not understood", faults);
        }
        return question;
    }

    private @Nullable String word(String field, @Nullable String text) {
        return read(FilterWords::word, field, text);
    }

    private @Nullable String folded(String field, @Nullable String text) {
        String word = word(field, text);
        return word == null ? null : Codes.folded(word);
    }

    private <T> @Nullable T read(
            BiFunction<String, @Nullable String, @Nullable T> reader, String field, @Nullable String text) {
        try {
            return reader.apply(field, text);
        } catch (ProblemException unreadable) {
            faults.addAll(unreadable.faults());
            return null;
        }
    }
}
