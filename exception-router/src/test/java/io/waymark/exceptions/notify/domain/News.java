package io.waymark.exceptions.notify.domain;

import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import java.time.Instant;
import java.util.UUID;

/** News of one case, as tests need them. */
final class News {
    static final UUID CASE = UUID.fromString("01993f00-0000-7000-8000-000000000001");

    static CaseNews of(Severity severity) {
        return of(severity, Owner.SUPPORT, Occasion.OPENED, "0");
    }

    static CaseNews of(Severity severity, Owner owner, Occasion occasion, String turn) {
        CaseNews.Facts facts = new CaseNews.Facts(
                CASE,
                "ADDR_INCORRECT",
                "address",
                severity,
                owner,
                "WM123456785CN",
                null,
                Instant.parse("2026-11-30T16:30:00Z"),
                null);
        return new CaseNews(occasion, turn, facts, Instant.parse("2026-11-30T15:30:00Z"));
    }

    private News() {}
}
