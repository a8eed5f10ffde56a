package io.waymark.exceptions.desk.adapter.rest;

import io.waymark.exceptions.cases.domain.CaseState;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.exceptions.desk.application.DeskQueue.Filter;
import io.waymark.exceptions.desk.application.DeskQueue.Place;
import io.waymark.exceptions.desk.application.QueueLine;
import io.waymark.exceptions.views.domain.Narrowing;
import io.waymark.web.FilterWords;
import io.waymark.web.Listing;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a queue is narrowed by and where it is read on; all of it stands in the page's address, so that it can be kept. */
public class QueueAddress {
    static final String SEVERITY = "severity";
    static final String STATE = "state";
    static final String CODE = "code";
    static final String CLOCK = "clock";
    static final String LATE = "late";
    private static final String CURSOR = "cursor";
    private static final Listing<QueueLine, Place> LISTING =
            new Listing<>("/desk/queues", QueueAddress::keys, QueueAddress::place);

    @RestQuery(SEVERITY)
    @Nullable
    String severity;

    @RestQuery(STATE)
    @Nullable
    String state;

    @RestQuery(CODE)
    @Nullable
    String code;

    @RestQuery(CLOCK)
    @Nullable
    String clock;

    @RestQuery(CURSOR)
    @Nullable
    String cursor;

    /**
     * What to look for.
     *
     * @throws io.waymark.web.ProblemException 422 for a word that is none of the filter's
     */
    Filter filter(Owner desk, Instant now) {
        return new Filter(
                desk,
                FilterWords.constant(Severity.class, SEVERITY, given(severity)),
                FilterWords.constant(CaseState.class, STATE, given(state)),
                FilterWords.word(CODE, given(code)),
                isLate() ? now : null);
    }

    private boolean isLate() {
        String word = given(clock);
        if (word != null && !word.equals(LATE)) {
            throw DeskForm.misshapen(CLOCK);
        }
        return word != null;
    }

    /** The same as it can be kept. */
    Narrowing narrowing() {
        return narrowing(field -> switch (field) {
            case SEVERITY -> severity;
            case STATE -> state;
            case CODE -> code;
            default -> clock;
        });
    }

    /**
     * What a queue is narrowed to by these words.
     *
     * @param word of a field; null or blank where there is none
     * @throws io.waymark.web.ProblemException 422 for a word that is none of the filter's
     */
    static Narrowing narrowing(Function<String, @Nullable String> word) {
        return new Narrowing(
                FilterWords.constant(Severity.class, SEVERITY, given(word.apply(SEVERITY))),
                FilterWords.constant(CaseState.class, STATE, given(word.apply(STATE))),
                FilterWords.word(CODE, given(word.apply(CODE))),
                LATE.equals(word.apply(CLOCK)));
    }

    /** The words of its fields; those that narrow nothing are missing. */
    static Map<String, String> words(Narrowing narrowing) {
        Map<String, String> words = new LinkedHashMap<>();
        if (narrowing.severity() != null) {
            words.put(SEVERITY, narrowing.severity().name());
        }
        if (narrowing.state() != null) {
            words.put(STATE, narrowing.state().name());
        }
        if (narrowing.code() != null) {
            words.put(CODE, narrowing.code());
        }
        if (narrowing.late()) {
            words.put(CLOCK, LATE);
        }
        return words;
    }

    /** The queue of a desk, narrowed so. */
    static String of(Owner desk, Narrowing narrowing) {
        UriBuilder address = UriBuilder.fromPath(of(desk));
        words(narrowing).forEach((field, word) -> address.queryParam(field, "{" + field + "}"));
        return address.buildFromMap(words(narrowing)).toString();
    }

    /** Behind which case the page begins; null for the first page. */
    @Nullable
    Place after() {
        String asked = given(cursor);
        return asked == null ? null : LISTING.place(asked);
    }

    boolean isChosen(String field, String value) {
        return value.equalsIgnoreCase(
                switch (field) {
                    case SEVERITY -> text(severity);
                    case STATE -> text(state);
                    case CODE -> text(code);
                    default -> text(clock);
                });
    }

    /** The same queue from behind this case on. */
    String behind(QueueLine last, Owner desk) {
        return UriBuilder.fromPath(of(desk))
                .queryParam(SEVERITY, text(severity))
                .queryParam(STATE, text(state))
                .queryParam(CODE, text(code))
                .queryParam(CLOCK, text(clock))
                .queryParam(CURSOR, LISTING.cursor(last))
                .build()
                .toString();
    }

    /** The whole queue of a desk. */
    static String of(Owner desk) {
        return DeskPageResource.PATH + "/queues/" + desk.name().toLowerCase(Locale.ROOT);
    }

    /** The queue of a desk, narrowed by one filter. */
    static String of(Owner desk, String field, String value) {
        return of(desk) + "?" + field + "=" + value;
    }

    private static String text(@Nullable String word) {
        return word == null ? "" : word;
    }

    /** A form sends what nobody filled in as an empty word. */
    private static @Nullable String given(@Nullable String word) {
        return word == null || word.isBlank() ? null : word.strip();
    }

    private static List<String> keys(QueueLine line) {
        Place place = line.place();
        return List.of(place.dueAt().toString(), place.caseId().toString());
    }

    private static Place place(List<String> keys) {
        return new Place(Instant.parse(keys.getFirst()), UUID.fromString(keys.get(1)));
    }
}
