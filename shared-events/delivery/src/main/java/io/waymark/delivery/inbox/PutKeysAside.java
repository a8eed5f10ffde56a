package io.waymark.delivery.inbox;

import io.waymark.delivery.deadletter.DeadLetter;
import io.waymark.delivery.deadletter.DeadLetters;
import io.waymark.jdbc.Database;
import io.waymark.privacy.PersonalWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sets a key free whose event can never have its effect: what waits goes to the dead-letter topic, from where it may be
 * replayed, and later events of the key flow again.
 */
@ApplicationScoped
public class PutKeysAside {
    private static final Logger LOG = Logger.getLogger(PutKeysAside.class);

    private static final String NOTE =
            "INSERT INTO inbox_put_aside (consumer, key, events, cause, reason, put_by) VALUES (?, ?, ?, ?, ?, ?)";

    private static final String NOTED = "SELECT count(*) AS times FROM inbox_put_aside WHERE consumer = ? AND key = ?";

    private final Database database;
    private final ParkedEvents parked;
    private final DeadLetters deadLetters;
    private final PersonalWords words;
    private final String service;

    PutKeysAside(
            Database database,
            ParkedEvents parked,
            DeadLetters deadLetters,
            PersonalWords words,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.parked = parked;
        this.deadLetters = deadLetters;
        this.words = words;
        this.service = service;
    }

    /**
     * Puts all parked events of a key aside, in their order. A broker that has them all while the database does not commit
     * doubles letters; none is lost.
     *
     * @param reason why, in the operator's words; goes into each letter's cause
     * @param who    the operator
     * @return how many: none for a key that was put aside before; empty for one that never waited
     * @throws io.waymark.delivery.deadletter.DeadLetterException when the broker does not take them: the key stays parked
     */
    @Transactional
    public OptionalInt putAside(String consumer, String key, String reason, String who) {
        parked.lock(consumer, key);
        List<ParkedEvent> waiting = parked.of(consumer, key);
        if (waiting.isEmpty()) {
            return wasPutAside(consumer, key) ? OptionalInt.of(0) : OptionalInt.empty();
        }
        Optional<String> failure = parked.cause(consumer, key);
        String cause = "put aside by " + who + ": " + words.withoutPersonalData(reason)
                + failure.map(why -> "; it had failed with " + why).orElse("");
        deadLetters.send(
                service,
                waiting.stream()
                        .map(event ->
                                new DeadLetter(consumer, event.record(), cause, PutKeysAside.class.getName(), true))
                        .toList());
        parked.remove(waiting);
        database.update(NOTE, parameters -> parameters
                .text(consumer)
                .text(key)
                .number(waiting.size())
                .text(failure.orElse(null))
                .text(words.withoutPersonalData(reason))
                .text(who));
        LOG.warnf("%s put the %d parked events of a key of %s aside", who, waiting.size(), consumer);
        return OptionalInt.of(waiting.size());
    }

    private boolean wasPutAside(String consumer, String key) {
        return database.query(NOTED, parameters -> parameters.text(consumer).text(key), row -> row.number("times"))
                        .getFirst()
                > 0;
    }
}
