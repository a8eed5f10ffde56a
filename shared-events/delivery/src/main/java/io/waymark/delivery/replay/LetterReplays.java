package io.waymark.delivery.replay;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.Optional;

/** Keeps who replays dead letters: one at a time over all processes of a service, until it is done or an operator ends it. */
@ApplicationScoped
class LetterReplays {
    /** A batch lasts seconds; a replay that says nothing for so long is nobody's any more. */
    private static final String END_SILENT = """
            UPDATE dead_letter_replay SET ended_at = now(), outcome = 'FAILED', reason = 'its process fell silent'
            WHERE ended_at IS NULL AND seen_at < now() - interval '5 minutes'""";

    private static final String BEGIN = """
            INSERT INTO dead_letter_replay (topic, started_by) VALUES (?, ?) ON CONFLICT DO NOTHING RETURNING id""";

    private static final String GO_ON =
            "UPDATE dead_letter_replay SET seen_at = now(), replayed = ? WHERE id = ? AND ended_at IS NULL";

    private static final String FINISH =
            "UPDATE dead_letter_replay SET ended_at = now(), outcome = ? WHERE id = ? AND ended_at IS NULL";

    private static final String END = """
            UPDATE dead_letter_replay SET ended_at = now(), outcome = 'ENDED', ended_by = ?, reason = ?
            WHERE topic = ? AND ended_at IS NULL
            RETURNING topic, started_by, started_at, replayed, ended_at, ended_by, reason""";

    private final Database database;

    LetterReplays(Database database) {
        this.database = database;
    }

    /** What a replay that was not ended by an operator came to. */
    enum Outcome {
        COMPLETED,
        FAILED
    }

    /** Begins a replay; answers its number, or nothing while another one runs. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Long> begin(String topic, String who) {
        database.update(END_SILENT, parameters -> {});
        return database.first(BEGIN, parameters -> parameters.text(topic).text(who), row -> row.number("id"));
    }

    /** Notes how many letters are done; false where somebody has ended the replay. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean goesOn(long replay, int replayed) {
        return database.update(GO_ON, parameters -> parameters.number(replayed).number(replay)) == 1;
    }

    @Transactional(TxType.REQUIRES_NEW)
    void finish(long replay, Outcome outcome) {
        database.update(FINISH, parameters -> parameters.text(outcome.name()).number(replay));
    }

    /** Ends the replay that runs over a topic; empty where none does. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<EndedReplay> end(String topic, String who, String reason) {
        return database.first(
                END, parameters -> parameters.text(who).text(reason).text(topic), LetterReplays::ended);
    }

    private static EndedReplay ended(Row row) throws SQLException {
        return new EndedReplay(
                row.text("topic"),
                row.text("started_by"),
                row.instant("started_at"),
                row.integer("replayed"),
                row.instant("ended_at"),
                row.text("ended_by"),
                row.text("reason"));
    }
}
