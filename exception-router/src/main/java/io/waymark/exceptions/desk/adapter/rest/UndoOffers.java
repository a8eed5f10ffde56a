package io.waymark.exceptions.desk.adapter.rest;

import io.waymark.exceptions.cases.application.UndoDeed;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.desk.adapter.rest.CasePage.Undo;
import io.waymark.exceptions.desk.adapter.rest.DeskTexts.DeskWords;
import io.waymark.web.Caller;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Offers the reader of a case to take back what they did last with it. */
@Singleton
class UndoOffers {
    private final UndoDeed undoDeed;
    private final Caller caller;
    private final DeskProof proof;
    private final Moments moments;

    UndoOffers(UndoDeed undoDeed, Caller caller, DeskProof proof, Moments moments) {
        this.undoDeed = undoDeed;
        this.caller = caller;
        this.proof = proof;
        this.moments = moments;
    }

    /** Null where there is nothing to take back. */
    @Nullable
    Undo of(ExceptionCase about, DeskWords words) {
        return undoDeed.offer(about, caller.name())
                .map(offer -> new Undo(
                        words.format("undo.offer", words.of("act." + offer.action()), moments.of(offer.until())),
                        proof.fresh()))
                .orElse(null);
    }
}
