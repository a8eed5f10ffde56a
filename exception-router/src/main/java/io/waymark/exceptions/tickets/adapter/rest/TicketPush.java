package io.waymark.exceptions.tickets.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.waymark.exceptions.tickets.domain.TicketNews;
import io.waymark.jdbc.StorableText;
import io.waymark.json.PartnerJson;
import io.waymark.web.FieldFault;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import io.waymark.web.bounds.Lengths;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a help desk tells; what it sends beyond that does not matter. */
final class TicketPush {
    private static final JsonMapper JSON = PartnerJson.mapper();
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final String ELLIPSIS = "…";

    private final JsonNode tree;
    private final List<FieldFault> faults = new ArrayList<>();

    private TicketPush(JsonNode tree) {
        this.tree = tree;
    }

    /**
     * What is told.
     *
     * @param signedAt null where the signature holds no time; then the body must say one
     * @param oldest   what was said before is not taken any more
     * @throws ProblemException 400 for what is no JSON, 422 that names every field that is wrong
     */
    static TicketNews read(byte[] body, @Nullable Instant signedAt, Instant oldest, Instant now) {
        TicketPush push = new TicketPush(tree(body));
        String event = push.word("event");
        String number = push.number();
        TicketNews.Kind kind = push.kind();
        String author = push.text("author", Lengths.SENTENCE);
        String words = push.text("text", Lengths.TEXT);
        if (kind == TicketNews.Kind.COMMENT && words == null) {
            push.fault("text", "is required");
        }
        Instant at = push.at(signedAt, oldest, now);
        if (!push.faults.isEmpty() || kind == null) {
            throw new ProblemException(HttpProblems.VALIDATION_FAILED, "see errors", push.faults);
        }
        return new TicketNews(event, number, kind, author, words == null ? null : shortened(words), at);
    }

    private String word(String field) {
        String word = text(field, Lengths.WORD);
        if (word == null) {
            fault(field, "is required");
            return "";
        }
        return word;
    }

    private String number() {
        String number = word("ticket");
        if (!number.isEmpty() && !NUMBER.matcher(number).matches()) {
            fault("ticket", "is no number of a ticket");
        }
        return number;
    }

    private TicketNews.@Nullable Kind kind() {
        String written = tree.path("kind").asText("").strip().toUpperCase(Locale.ROOT);
        for (TicketNews.Kind kind : TicketNews.Kind.values()) {
            if (kind.name().equals(written)) {
                return kind;
            }
        }
        fault("kind", "must be comment, solved or reopened");
        return null;
    }

    private @Nullable String text(String field, int longest) {
        JsonNode told = tree.path(field);
        if (told.isMissingNode() || told.isNull()) {
            return null;
        }
        String text = told.isValueNode() ? told.asText().strip() : "";
        if (!told.isValueNode() || text.length() > longest || StorableText.firstUnstorable(text) >= 0) {
            fault(field, "must be a text of at most " + longest + " characters that can be stored");
        }
        return text.isEmpty() ? null : text;
    }

    private Instant at(@Nullable Instant signedAt, Instant oldest, Instant now) {
        String written = tree.path("happenedAt").asText("");
        if (written.isEmpty() && signedAt != null) {
            return signedAt;
        }
        try {
            Instant at = OffsetDateTime.parse(written).toInstant();
            if (at.isBefore(oldest) || at.isAfter(now.plus(AHEAD))) {
                fault("happenedAt", "is too long ago, or to come");
            }
            return at;
        } catch (DateTimeException malformed) {
            fault("happenedAt", "must be a time such as 2026-12-01T08:00:00Z");
            return now;
        }
    }

    private void fault(String field, String what) {
        faults.add(new FieldFault(field, what));
    }

    /** The rest is read at the help desk. */
    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= Lengths.NOTE
                ? words
                : words.substring(0, words.offsetByCodePoints(0, Lengths.NOTE - 1)) + ELLIPSIS;
    }

    private static JsonNode tree(byte[] body) {
        try {
            JsonNode tree = JSON.readTree(body);
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (IOException malformed) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static ProblemException unreadable() {
        return new ProblemException(HttpProblems.MALFORMED_JSON, "the body must be a JSON object");
    }
}
