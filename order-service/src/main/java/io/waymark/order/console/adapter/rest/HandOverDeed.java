package io.waymark.order.console.adapter.rest;

import io.waymark.console.application.EntryDeed;
import io.waymark.order.console.domain.Standing;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.net.URI;

/** The button on a merchant's page that hands the service over to it. */
@Singleton
class HandOverDeed implements EntryDeed {
    private final HandOverPack packs;

    HandOverDeed(HandOverPack packs) {
        this.packs = packs;
    }

    @Override
    public String room() {
        return Standing.MERCHANTS;
    }

    @Override
    public String name() {
        return "hand-over";
    }

    @Override
    public String label() {
        return "Hand-over pack";
    }

    @Override
    public Document carryOut(String entry, URI base) {
        return new Document(
                HandOverPack.FILE, HandOverPack.ZIP, new ByteArrayInputStream(packs.zip(packs.of(entry, base))));
    }
}
