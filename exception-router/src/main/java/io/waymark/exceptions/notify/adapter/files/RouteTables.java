package io.waymark.exceptions.notify.adapter.files;

import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import io.waymark.exceptions.notify.domain.DailyWindow;
import io.waymark.exceptions.notify.domain.Language;
import io.waymark.exceptions.notify.domain.Occasion;
import io.waymark.exceptions.notify.domain.Rotas;
import io.waymark.exceptions.notify.domain.Rotas.Turn;
import io.waymark.exceptions.notify.domain.Route;
import io.waymark.exceptions.notify.domain.Timing;
import io.waymark.tables.LiveTable;
import io.waymark.tables.TableCheck;
import io.waymark.tables.TableException;
import io.waymark.tables.TableFault;
import io.waymark.tables.TableRow;
import io.waymark.tables.TableRows;
import io.waymark.tables.TableValues;
import io.waymark.tables.Tables;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads who is told what, and who is on call; throws {@link TableException} for what is wrong. */
public final class RouteTables {
    private static final String ANY = "*";

    private final Tables tables;
    private final Set<String> channels;
    private final Set<String> helpDesks;

    /** @param notices know the channels, which nobody changes while the service runs */
    public RouteTables(Tables tables, NoticeTables notices) {
        this.tables = tables;
        this.channels = notices.channels().keySet();
        this.helpDesks = notices.helpDesks();
    }

    public LiveTable<List<Route>> routes() {
        return LiveTable.perhapsEmpty(tables, "notice-routes.csv", List.of("route"), RouteTables::routes)
                .choosing(Map.of("language", LiveTable.words(Language.class)));
    }

    /** Whose turn it is from when to when; a row without times says who stands in. */
    public LiveTable<Rotas> rotas() {
        return LiveTable.perhapsEmpty(tables, "notice-rota.csv", List.of("rota", "from"), this::rotas);
    }

    /** A route leads somewhere, and no digest to a help desk, where each case has a ticket. */
    public TableCheck ways(LiveTable<List<Route>> routes, LiveTable<Rotas> rotas) {
        return now -> now.of(routes).stream()
                .flatMap(route -> faults(routes, rotas, route, now).stream())
                .toList();
    }

    private List<TableFault> faults(
            LiveTable<List<Route>> routes, LiveTable<Rotas> rotas, Route route, TableValues now) {
        Rotas known = now.of(rotas);
        List<TableFault> faults = new ArrayList<>();
        if (!channels.contains(route.to()) && !known.standIn().containsKey(route.to())) {
            faults.add(new TableFault(routes.name(), route.name(), "to", "is no channel and no rota: " + route.to()));
        }
        if (route.timing().digest() != null && known.mayMean(route.to(), helpDesks)) {
            faults.add(new TableFault(
                    routes.name(), route.name(), "digest", "is not for a help desk, where each case has a ticket"));
        }
        return faults;
    }

    private static List<Route> routes(TableRows rows) {
        Set<String> names = new HashSet<>();
        return rows.each(row -> new Route(
                        row.unique("route", names),
                        new Route.Selection(
                                constants(row, "owners", Owner.class),
                                constants(row, "severities", Severity.class),
                                constants(row, "occasions", Occasion.class)),
                        new Timing(row.zone("zone"), window(row, "hours"), window(row, "quiet"), hour(row, "digest")),
                        row.text("to"),
                        row.constant("language", Language.class)))
                .rows();
    }

    private Rotas rotas(TableRows rows) {
        Map<String, List<Turn>> turns = new HashMap<>();
        Map<String, String> standIns = new HashMap<>();
        rows.each(row -> turn(row, turns, standIns));
        for (String rota : turns.keySet()) {
            if (!standIns.containsKey(rota)) {
                throw new TableException(rows.file(), 0, "rota", "nobody stands in for the rota " + rota);
            }
        }
        return new Rotas(turns, standIns);
    }

    private String turn(TableRow row, Map<String, List<Turn>> turns, Map<String, String> standIns) {
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
            add(turns.computeIfAbsent(rota, name -> new ArrayList<>()), new Turn(channel, from, until), row);
        } else if (from != null || until != null) {
            throw row.wrong("has one end only; leave both empty for who stands in");
        } else if (standIns.putIfAbsent(rota, channel) != null) {
            throw row.wrong("rota", "has somebody who stands in already: " + rota);
        }
        return rota;
    }

    private static void add(List<Turn> known, Turn turn, TableRow row) {
        if (known.stream().anyMatch(turn::overlaps)) {
            throw row.wrong("lies over another turn of its rota");
        }
        known.add(turn);
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
