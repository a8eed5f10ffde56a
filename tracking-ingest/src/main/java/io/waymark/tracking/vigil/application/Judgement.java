package io.waymark.tracking.vigil.application;

import io.waymark.tracking.incident.domain.Incident;
import io.waymark.tracking.incident.domain.Incident.Kind;
import io.waymark.tracking.incident.domain.Recovery;
import io.waymark.tracking.vigil.application.PushRhythms.Heard;
import io.waymark.tracking.vigil.application.PushRhythms.Turn;
import io.waymark.tracking.vigil.domain.ErrorShare;
import io.waymark.tracking.vigil.domain.Limits;
import io.waymark.tracking.vigil.domain.Rhythm;
import io.waymark.tracking.vigil.domain.Silence;
import io.waymark.tracking.vigil.domain.Watched;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One turn's judgement of the accounts, with the incidents that follow from it. */
final class Judgement {
    private static final int PERCENT = 100;
    final List<Incident> raised = new ArrayList<>();
    final List<Recovery> cleared = new ArrayList<>();
    private final VigilPolicy policy;
    private final Limits limits;
    private final Turn turn;

    Judgement(VigilPolicy policy, Turn turn) {
        this.policy = policy;
        this.limits = policy.limits();
        this.turn = turn;
    }

    /**
     * Judges an account.
     *
     * @param rhythm of an account that is silent and was not told of; null for others
     */
    Watched of(Heard heard, @Nullable Rhythm rhythm) {
        String subject = heard.account().subject();
        return new Watched(subject, silence(subject, heard, rhythm), errors(subject, heard));
    }

    private Silence silence(String subject, Heard heard, @Nullable Rhythm rhythm) {
        Silence before = heard.account().silence();
        if (heard.genuine() > 0) {
            if (before.told()) {
                clear(Kind.PUSH_GAP, subject, "pushes come again");
            }
            return Silence.NONE;
        }
        if (rhythm == null) {
            return before;
        }
        Silence after = before.after(policy.listened(turn.since()), rhythm, turn.now());
        if (!after.isTooLong(rhythm, turn.now(), limits)) {
            return after;
        }
        raise(
                Kind.PUSH_GAP,
                subject,
                "no push for %d minutes, in which %d could be counted on"
                        .formatted(after.lasted().toMinutes(), (long) after.missed()),
                Math.max(1, (long) after.missed()));
        return after.toldOf();
    }

    private ErrorShare errors(String subject, Heard heard) {
        ErrorShare after = heard.account().errors().after(turn.since(), heard.judged(), heard.faults(), limits);
        String share = String.format(Locale.ROOT, "%.1f %%", after.share() * PERCENT);
        return switch (after.verdict(limits)) {
            case NOTHING -> after;
            case RAISE -> {
                raise(
                        Kind.ERROR_RATE,
                        subject,
                        share + " of the pushes are refused, unreadable or hold unknown codes",
                        Math.max(1, (long) after.faults()));
                yield after.told(true);
            }
            case CLEAR -> {
                clear(Kind.ERROR_RATE, subject, "only " + share + " of the pushes are bad");
                yield after.told(false);
            }
        };
    }

    private void raise(Kind kind, String subject, String detail, long occurrences) {
        raised.add(Incident.of(kind, subject, detail, null, occurrences, turn.now()));
    }

    private void clear(Kind kind, String subject, String detail) {
        cleared.add(new Recovery(kind, subject, detail, turn.now()));
    }
}
