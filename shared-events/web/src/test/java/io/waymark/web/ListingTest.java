package io.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Lists that every service has under one path take no cursor of each other. */
@Isolated("sets a system property")
class ListingTest {
    private static final String SERVICE = "quarkus.application.name";
    private static final Listing<Long, Long> LETTERS = Listing.byNumber("/v1/dead-letters", number -> number);

    @AfterEach
    void forget() {
        System.clearProperty(SERVICE);
    }

    @Test
    void aCursorLeadsOnInItsOwnService() {
        System.setProperty(SERVICE, "order-service");

        assertThat(LETTERS.place(LETTERS.cursor(7L))).isEqualTo(7L);
    }

    @Test
    void aCursorOfAnotherServiceIsRefused() {
        System.setProperty(SERVICE, "order-service");
        String cursor = LETTERS.cursor(7L);

        System.setProperty(SERVICE, "tracking-ingest");

        assertThatThrownBy(() -> LETTERS.place(cursor)).isInstanceOf(ProblemException.class);
    }
}
