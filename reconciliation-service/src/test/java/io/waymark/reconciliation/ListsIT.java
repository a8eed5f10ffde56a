package io.waymark.reconciliation;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.testkit.Backends;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.rest.ListDoor;
import io.waymark.web.Listing;
import io.waymark.web.Roles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every list of this service is asked for, and answers, in the same way. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
class ListsIT {
    private static final Listing<String, String> ELSEWHERE = Listing.byName("/elsewhere", key -> key);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/settlements",
                "/v1/ledger/adjustments",
                "/v1/ledger/balances",
                "/v1/ledger/rates",
                "/v1/parked-keys",
                "/v1/dead-letters"
            })
    void aListBoundsItsPagesAndRefusesForeignCursors(String path) {
        door(path).boundsItsPages();
        door(path).refusesCursors(ELSEWHERE.cursor("00000000-0000-4000-8000-000000000000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/settlements",
                "/v1/ledger/adjustments",
                "/v1/ledger/rates",
                "/v1/ledger/periods",
                "/v1/ledger/periods/2026-11/late",
                "/v1/parked-keys"
            })
    void aCursorWhoseKeysMeanNoPlaceIsRefused(String path) {
        Listing<String, String> forger = Listing.byName(path, key -> key);

        door(path).refusesCursors(forger.cursor("nowhere"));
    }

    private static ListDoor door(String path) {
        return new ListDoor(path, TestTokens.bearer(Roles.ADMIN));
    }
}
