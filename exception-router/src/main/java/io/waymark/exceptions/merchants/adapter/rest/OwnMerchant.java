package io.waymark.exceptions.merchants.adapter.rest;

import io.waymark.web.Caller;
import io.waymark.web.FieldFault;
import io.waymark.web.FilterWords;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose cases a request is about: the one place that decides it. */
@Singleton
class OwnMerchant {
    private final Caller caller;

    OwnMerchant(Caller caller) {
        this.caller = caller;
    }

    /**
     * The merchant of the token; only a token that is tied to none may name one.
     *
     * @throws ProblemException 403 where another merchant is named than the token's, 422 where nobody says which one is meant
     */
    String of(@Nullable String named) {
        return caller.merchantId(FilterWords.word("merchantId", named))
                .orElseThrow(() -> new ProblemException(
                        HttpProblems.VALIDATION_FAILED,
                        "the token is tied to no merchant",
                        List.of(new FieldFault("merchantId", "must name a merchant"))));
    }
}
