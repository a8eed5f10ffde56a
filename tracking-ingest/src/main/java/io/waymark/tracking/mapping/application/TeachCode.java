package io.waymark.tracking.mapping.application;

import io.waymark.tracking.mapping.application.ChangeMapping.Changed;
import io.waymark.tracking.mapping.domain.Lesson;
import io.waymark.tracking.mapping.domain.Lesson.Fault;
import io.waymark.tracking.mapping.domain.ProviderCode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Lets a person teach a code while the service runs; this process reads by it before the answer is sent. */
@Singleton
public class TeachCode {
    private static final Logger LOG = Logger.getLogger(TeachCode.class);
    private final ChangeMapping changeMapping;
    private final MappingInForce inForce;
    private final CodeTables tables;
    private final Clock clock;

    /** What came of a lesson. */
    public sealed interface Outcome {
        /** It is learnt, or was known before. */
        record Learnt(Changed changed) implements Outcome {}

        /** It cannot be learnt, for all of these reasons. */
        record Refused(List<Fault> faults) implements Outcome {}

        /** There is no such provider, or nothing was taught that could be withdrawn. */
        record NotFound(String what) implements Outcome {}
    }

    TeachCode(ChangeMapping changeMapping, MappingInForce inForce, CodeTables tables, Clock clock) {
        this.changeMapping = changeMapping;
        this.inForce = inForce;
        this.tables = tables;
        this.clock = clock;
    }

    /** Teaches a code, or corrects what it means. */
    public Outcome teach(Lesson lesson, String author) {
        ProviderCode code = lesson.code();
        if (!tables.hasProvider(code.provider())) {
            return new Outcome.NotFound("provider " + code.provider());
        }
        List<Fault> faults = lesson.faults(tables.exceptionClasses());
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        return learnt(
                changeMapping.teach(code, lesson.meaning(), author, String.valueOf(lesson.note()), clock.instant()));
    }

    /** Withdraws what was taught. */
    public Outcome withdraw(ProviderCode code, String author, String note) {
        Optional<Changed> changed = changeMapping.withdraw(code, author, note, clock.instant());
        return changed.map(this::learnt).orElseGet(() -> new Outcome.NotFound("taught meaning of this code"));
    }

    private Outcome learnt(Changed changed) {
        inForce.refresh();
        if (changed.isNew()) {
            LOG.infof(
                    "code %s of %s has another meaning as of mapping revision %d",
                    changed.entry().code().code(),
                    changed.entry().code().provider(),
                    changed.entry().version());
        }
        return new Outcome.Learnt(changed);
    }
}
