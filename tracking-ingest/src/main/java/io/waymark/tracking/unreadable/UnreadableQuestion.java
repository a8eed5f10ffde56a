package io.waymark.tracking.unreadable;

import io.waymark.jdbc.Conditions;
import io.waymark.numbers.TrackingNumbers;
import io.waymark.tracking.provider.domain.UnreadableKind;
import io.waymark.web.FilterWords;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which rows are looked for; what is absent does not matter. */
public class UnreadableQuestion {
    @RestQuery
    @Nullable
    String provider;

    @RestQuery
    @Nullable
    String account;

    @RestQuery
    @Nullable
    String trackingNumber;

    @RestQuery
    @Nullable
    String kind;

    /**
     * The conditions of a page, the newest first.
     *
     * @throws io.waymark.web.ProblemException 422 for a word that is not understood
     */
    Conditions conditions(@Nullable UUID before) {
        return new Conditions()
                .add("mended_at IS NULL", parameters -> {})
                .uuid("id < ?", before)
                .text("provider = ?", provider)
                .text("account = ?", account)
                .text("tracking_number = ?", trackingNumber == null ? null : TrackingNumbers.key(trackingNumber))
                .name("kind = ?", FilterWords.constant(UnreadableKind.class, "kind", kind));
    }
}
