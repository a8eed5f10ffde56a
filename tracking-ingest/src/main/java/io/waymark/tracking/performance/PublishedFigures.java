package io.waymark.tracking.performance;

import io.waymark.jdbc.Database;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What others were told of each lane last; joins the caller's transaction. */
@Singleton
class PublishedFigures {
    private static final String LOCK =
            "SELECT pg_try_advisory_xact_lock(hashtextextended('carrier-figures', 0)) AS mine";

    private static final String TOLD = "SELECT carrier, service, origin, destination, figures FROM published_figures";

    private static final String REMEMBER = """
            INSERT INTO published_figures AS known (carrier, service, origin, destination, figures)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
            ON CONFLICT (carrier, service, origin, destination) DO UPDATE SET figures = excluded.figures""";

    private static final String FORGET = """
            DELETE FROM published_figures p USING unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS t(c, s, o, d)
            WHERE (p.carrier, p.service, p.origin, p.destination) = (t.c, t.s, t.o, t.d)""";

    private final Database database;

    PublishedFigures(Database database) {
        this.database = database;
    }

    /** Whether nobody else is telling of figures until this transaction ends. */
    boolean isMyTurn() {
        return database.query(LOCK, row -> row.flag("mine")).getFirst();
    }

    Map<Lane, String> told() {
        Map<Lane, String> told = new HashMap<>();
        database.query(
                TOLD,
                row -> told.put(
                        new Lane(row.text("carrier"), row.text("service"), row.text("origin"), row.text("destination")),
                        row.text("figures")));
        return told;
    }

    void remember(List<LaneFigures> lanes) {
        database.update(REMEMBER, bind -> bind.rows(lanes)
                .texts(told -> told.lane().carrier())
                .texts(told -> told.lane().service())
                .texts(told -> told.lane().origin())
                .texts(told -> told.lane().destination())
                .texts(LaneFigures::text));
    }

    void forget(List<Lane> lanes) {
        database.update(FORGET, bind -> bind.rows(lanes)
                .texts(Lane::carrier)
                .texts(Lane::service)
                .texts(Lane::origin)
                .texts(Lane::destination));
    }
}
