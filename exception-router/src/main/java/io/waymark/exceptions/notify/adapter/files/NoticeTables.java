package io.waymark.exceptions.notify.adapter.files;

import io.waymark.exceptions.notify.adapter.http.Encoding;
import io.waymark.exceptions.notify.adapter.http.PostShape;
import io.waymark.exceptions.notify.adapter.http.TicketShape;
import io.waymark.exceptions.notify.domain.Language;
import io.waymark.exceptions.notify.domain.Template;
import io.waymark.tables.Table;
import io.waymark.tables.TableException;
import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
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
    private static final int SHORTEST_TEXT = 20;
    private static final int LONGEST_TEXT = 1_000_000;

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
        int longest = row.number("longest", SHORTEST_TEXT, LONGEST_TEXT);
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

    /** The channels that are help desks. */
    Set<String> helpDesks() {
        Set<String> shapes = ticketShapes().keySet();
        return channels().entrySet().stream()
                .filter(channel -> shapes.contains(channel.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
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
}
