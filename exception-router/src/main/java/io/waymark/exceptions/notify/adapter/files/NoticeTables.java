package io.waymark.exceptions.notify.adapter.files;

import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.exceptions.notify.adapter.http.Encoding;
import io.waymark.exceptions.notify.adapter.http.PostShape;
import io.waymark.exceptions.notify.adapter.http.TicketShape;
import io.waymark.exceptions.notify.domain.DailyWindow;
import io.waymark.exceptions.notify.domain.Language;
import io.waymark.exceptions.notify.domain.Occasion;
import io.waymark.exceptions.notify.domain.Rotas;
import io.waymark.exceptions.notify.domain.Rotas.Turn;
import io.waymark.exceptions.notify.domain.Route;
import io.waymark.exceptions.notify.domain.Routes;
import io.waymark.exceptions.notify.domain.Template;
import io.waymark.exceptions.notify.domain.Timing;
import io.waymark.tables.Table;
import io.waymark.tables.TableException;
import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads who is told what through which channel; throws {@link io.waymark.tables.TableException} for what is wrong. */
public final class NoticeTables {
    public static final String WEBHOOK = "webhook";
    public static final String EMAIL = "email";
    private static final Set<String> KINDS = Set.of(WEBHOOK, EMAIL);
    private static final String WORDS = "notice-words.csv";
    private static final String ANY = "*";
    private static final int SHORTEST_TEXT = 20;

    /** What templates may name. */
    private static final Map<String, String> NAMES =
            Map.of("id", "", "subject", "", "text", "", "link", "", "to", "", "secret", "");

    private final Tables tables;
    private final TicketTables tickets;

    public NoticeTables(Tables tables) {
        this.tables = tables;
        this.tickets = new TicketTables(tables);
    }

    /** The kind of each channel: {@link #WEBHOOK}, {@link #EMAIL}, a shape, or a help desk's shape. */
    public Map<String, String> channels() {
        Set<String> shapes = new HashSet<>(shapes().keySet());
        shapes.addAll(ticketShapes().keySet());
        Set<String> before = new HashSet<>();
        Map<String, String> kinds = new HashMap<>();
        tables.read("notice-channels.csv", row -> {
            String channel = row.unique("channel", before);
            String kind = row.text("kind");
            if (!KINDS.contains(kind) && !shapes.contains(kind)) {
                throw row.wrong("kind", "is neither " + WEBHOOK + " nor " + EMAIL + " nor a shape: " + kind);
            }
            kinds.put(channel, kind);
            return channel;
        });
        return kinds;
    }

    /** How chats and gateways want to be told, by name. */
    public Map<String, PostShape> shapes() {
        Set<String> before = new HashSet<>(KINDS);
        Map<String, PostShape> shapes = new HashMap<>();
        tables.readPerhapsEmpty("notice-shapes.csv", row -> {
            String name = row.unique("shape", before);
            shapes.put(name, shape(row));
            return name;
        });
        return shapes;
    }

    /** How help desks want to be asked, by name. */
    public Map<String, TicketShape> ticketShapes() {
        Set<String> taken = new HashSet<>(KINDS);
        taken.addAll(shapes().keySet());
        return tickets.shapes(taken);
    }

    private static PostShape shape(TableRow row) {
        String authorization = row.optionalText("authorization");
        int longest = Math.toIntExact(row.amount("longest"));
        if (longest < SHORTEST_TEXT) {
            throw row.wrong("longest", "is below " + SHORTEST_TEXT);
        }
        return new PostShape(
                row.constant("encoding", Encoding.class),
                template(row.text("body")),
                authorization == null ? null : template(authorization),
                longest,
                answer(row));
    }

    private static Template template(String text) {
        Template template = new Template(text);
        template.with(NAMES, UnaryOperator.identity());
        return template;
    }

    private static PostShape.@Nullable Answer answer(TableRow row) {
        String pointer = row.optionalText("answerAt");
        if (pointer != null && !pointer.startsWith("/")) {
            throw row.wrong("answerAt", "is no JSON pointer: " + pointer);
        }
        return pointer == null ? null : new PostShape.Answer(pointer, row.text("answerIs"));
    }

    /** @param channels that there are */
    public Routes routes(Set<String> channels) {
        Rotas rotas = rotas(channels);
        Set<String> helpDesks = helpDesks();
        Set<String> before = new HashSet<>();
        return new Routes(
                tables.readPerhapsEmpty("notice-routes.csv", row -> route(row, before, channels, rotas, helpDesks))
                        .rows(),
                rotas);
    }

    private Set<String> helpDesks() {
        Set<String> shapes = ticketShapes().keySet();
        return channels().entrySet().stream()
                .filter(channel -> shapes.contains(channel.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Route route(
            TableRow row, Set<String> before, Set<String> channels, Rotas rotas, Set<String> helpDesks) {
        String to = row.text("to");
        if (!channels.contains(to) && !rotas.standIn().containsKey(to)) {
            throw row.wrong("to", "is no channel and no rota: " + to);
        }
        if (row.optionalText("digest") != null && rotas.mayMean(to, helpDesks)) {
            throw row.wrong("digest", "is not for a help desk, where each case has a ticket");
        }
        return new Route(
                row.unique("route", before),
                new Route.Selection(
                        constants(row, "owners", Owner.class),
                        constants(row, "severities", Severity.class),
                        constants(row, "occasions", Occasion.class)),
                new Timing(row.zone("zone"), window(row, "hours"), window(row, "quiet"), hour(row, "digest")),
                to,
                row.constant("language", Language.class));
    }

    private Rotas rotas(Set<String> channels) {
        Map<String, List<Turn>> turns = new HashMap<>();
        Map<String, String> standIns = new HashMap<>();
        tables.readPerhapsEmpty("notice-rota.csv", row -> {
            String rota = row.text("rota");
            String channel = row.text("channel");
            if (channels.contains(rota)) {
                throw row.wrong("rota", "is a channel, too: " + rota);
            }
            if (!channels.contains(channel)) {
                throw row.wrong("channel", "is no channel: " + channel);
            }
            Instant from = moment(row, "from");
            Instant until = moment(row, "until");
            if (from != null && until != null) {
                return add(turns.computeIfAbsent(rota, name -> new ArrayList<>()), new Turn(channel, from, until), row);
            }
            if (from != null || until != null) {
                throw row.wrong("has one end only; leave both empty for who stands in");
            }
            if (standIns.putIfAbsent(rota, channel) != null) {
                throw row.wrong("rota", "has somebody who stands in already: " + rota);
            }
            return rota;
        });
        for (String rota : turns.keySet()) {
            if (!standIns.containsKey(rota)) {
                throw new IllegalStateException("notice-rota.csv: nobody stands in for the rota " + rota);
            }
        }
        return new Rotas(turns, standIns);
    }

    private static Turn add(List<Turn> known, Turn turn, TableRow row) {
        if (known.stream().anyMatch(turn::overlaps)) {
            throw row.wrong("lies over another turn of its rota");
        }
        known.add(turn);
        return turn;
    }

    /** The words of each language by key. */
    public Map<Language, Map<String, String>> words() {
        Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);
        Set<String> before = new HashSet<>();
        Table<String> table = tables.read(WORDS, row -> {
            String key = row.unique("key", before);
            for (Language language : Language.values()) {
                words.computeIfAbsent(language, each -> new HashMap<>())
                        .put(key, row.text(language.name().toLowerCase(Locale.ROOT)));
            }
            return key;
        });
        for (String key : Tables.builtIn().read(WORDS, row -> row.text("key")).rows()) {
            if (!before.contains(key)) {
                throw new TableException(table.file(), 0, "key", key + " is missing");
            }
        }
        return words;
    }

    private static <E extends Enum<E>> Set<E> constants(TableRow row, String column, Class<E> type) {
        if (row.text(column).equals(ANY)) {
            return EnumSet.allOf(type);
        }
        return EnumSet.copyOf(row.constants(column, type));
    }

    private static @Nullable DailyWindow window(TableRow row, String column) {
        String text = row.optionalText(column);
        try {
            return text == null ? null : DailyWindow.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw row.wrong(column, String.valueOf(wrong.getMessage()));
        }
    }

    private static @Nullable LocalTime hour(TableRow row, String column) {
        String text = row.optionalText(column);
        try {
            return text == null ? null : LocalTime.parse(text);
        } catch (DateTimeException malformed) {
            throw row.wrong(column, "is no hour such as 09:00: " + text);
        }
    }

    private static @Nullable Instant moment(TableRow row, String column) {
        String text = row.optionalText(column);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
            throw row.wrong(column, "is no time such as 2026-12-01T08:00+08:00: " + text);
        }
    }
}
