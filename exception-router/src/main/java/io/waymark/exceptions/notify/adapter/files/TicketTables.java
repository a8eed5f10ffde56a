package io.waymark.exceptions.notify.adapter.files;

import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.exceptions.notify.adapter.http.TicketShape;
import io.waymark.exceptions.notify.domain.Template;
import io.waymark.exceptions.notify.domain.TicketCall;
import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import io.waymark.webhook.http.Post;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads how help desks want to be asked; throws {@link io.waymark.tables.TableException} for what is wrong. */
final class TicketTables {
    private static final String SHAPES = "ticket-shapes.csv";
    private static final String CALLS = "ticket-calls.csv";
    private static final int SHORTEST_TEXT = 20;
    private static final int LONGEST_TEXT = 1_000_000;

    /** What templates may name. */
    private static final Map<String, String> NAMES = Stream.of(
                    "id",
                    "subject",
                    "text",
                    "link",
                    "case",
                    "code",
                    "owner",
                    "severity",
                    "priority",
                    "ticket",
                    "to",
                    "secret")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), name -> ""));

    private final Tables tables;

    TicketTables(Tables tables) {
        this.tables = tables;
    }

    /**
     * How help desks want to be asked, by name.
     *
     * @param taken names of other kinds of channels
     */
    Map<String, TicketShape> shapes(Set<String> taken) {
        Map<String, Map<TicketCall, TicketShape.Request>> calls = calls();
        Set<String> before = new HashSet<>(taken);
        Map<String, TicketShape> shapes = new HashMap<>();
        tables.readPerhapsEmpty(SHAPES, row -> {
            String name = row.unique("shape", before);
            shapes.put(name, shape(row, calls.getOrDefault(name, Map.of())));
            return name;
        });
        for (String name : calls.keySet()) {
            if (!shapes.containsKey(name)) {
                throw new IllegalStateException(CALLS + ": no row of " + SHAPES + " is called " + name);
            }
        }
        return shapes;
    }

    private static TicketShape shape(TableRow row, Map<TicketCall, TicketShape.Request> calls) {
        for (TicketCall call : TicketCall.values()) {
            if (!calls.containsKey(call)) {
                throw row.wrong("shape", "has no row in " + CALLS + " for " + call);
            }
        }
        int longest = row.number("longest", SHORTEST_TEXT, LONGEST_TEXT);
        String authorization = row.optionalText("authorization");
        return new TicketShape(
                authorization == null ? null : template(authorization),
                beginning(row, "ticketAt"),
                template(beginning(row, "page")),
                priorities(row),
                longest,
                calls);
    }

    private static Map<Severity, String> priorities(TableRow row) {
        List<String> words = row.words("priorities");
        Map<Severity, String> priorities = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            if (priorities.size() < words.size()) {
                priorities.put(severity, words.get(priorities.size()));
            }
        }
        if (priorities.size() != Severity.values().length || words.size() != priorities.size()) {
            throw row.wrong("priorities", "needs a word for each severity, from the least to the most");
        }
        return priorities;
    }

    private Map<String, Map<TicketCall, TicketShape.Request>> calls() {
        Map<String, Map<TicketCall, TicketShape.Request>> calls = new HashMap<>();
        tables.readPerhapsEmpty(CALLS, row -> {
            String shape = row.text("shape");
            TicketCall call = row.constant("call", TicketCall.class);
            TicketShape.Request request = new TicketShape.Request(
                    row.constant("method", Post.Method.class),
                    template(beginning(row, "path")),
                    template(row.text("body")));
            if (calls.computeIfAbsent(shape, name -> new EnumMap<>(TicketCall.class))
                            .putIfAbsent(call, request)
                    != null) {
                throw row.wrong("call", "stands twice: " + call);
            }
            return shape;
        });
        return calls;
    }

    private static String beginning(TableRow row, String column) {
        String text = row.text(column);
        if (!text.startsWith("/")) {
            throw row.wrong(column, "does not begin with a slash: " + text);
        }
        return text;
    }

    private static Template template(String text) {
        Template template = new Template(text);
        template.with(NAMES, UnaryOperator.identity());
        return template;
    }
}
