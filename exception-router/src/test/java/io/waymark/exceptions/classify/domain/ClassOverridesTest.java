package io.waymark.exceptions.classify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.exceptions.classify.adapter.files.ClassifyTables;
import io.waymark.tables.Tables;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassOverridesTest {
    private static final ExceptionClasses CLASSES =
            new ClassifyTables(Tables.builtIn()).classes().get();

    private final ClassOverrides overrides = new ClassOverrides(List.of(
            to(Owner.FINANCE, "*", "*", "UPS"),
            to(Owner.TECHNICAL, "*", "acme", "*"),
            to(Owner.OPERATIONS, "*", "acme", "UPS"),
            to(Owner.FINANCE, "RCPT_REFUSED", "*", "*"),
            to(Owner.TECHNICAL, "RCPT_REFUSED", "*", "UPS"),
            to(Owner.OPERATIONS, "RCPT_REFUSED", "acme", "*")));

    @ParameterizedTest
    @CsvSource({
        "ADDR_INCORRECT, bolt, YTO, ,                   SUPPORT",
        "ADDR_INCORRECT, bolt, UPS, *:*:UPS,            FINANCE",
        "ADDR_INCORRECT, acme, YTO, *:acme:*,           TECHNICAL",
        "ADDR_INCORRECT, acme, UPS, *:acme:UPS,         OPERATIONS",
        "RCPT_REFUSED,   bolt, YTO, RCPT_REFUSED:*:*,   FINANCE",
        "RCPT_REFUSED,   bolt, UPS, RCPT_REFUSED:*:UPS, TECHNICAL",
        "RCPT_REFUSED,   acme, UPS, RCPT_REFUSED:acme:*, OPERATIONS",
        "RCPT_REFUSED,   ,     ,    RCPT_REFUSED:*:*,   FINANCE",
    })
    void theMostSpecialOverrideCountsAlone(
            String code, @Nullable String merchant, @Nullable String carrier, @Nullable String name, Owner owner) {
        Ruling ruling = overrides.of(CLASSES.get(code), merchant, carrier);

        assertThat(ruling.override()).isEqualTo(name);
        assertThat(ruling.type().owner()).isEqualTo(owner);
    }

    @Test
    void whatItDoesNotSayIsTheClasssOwn() {
        ExceptionClass given = CLASSES.get("RCPT_UNAVAILABLE");
        ExceptionClass hurried =
                given.with(new ClassOverride("*", "acme", "*", null, Severity.CRITICAL, Duration.ofMinutes(10), null));

        assertThat(hurried.owner()).isEqualTo(given.owner());
        assertThat(hurried.firstResponse()).isEqualTo(Duration.ofMinutes(10));
        assertThat(hurried.resolve()).isEqualTo(given.resolve());
        assertThat(hurried.clearsWhen()).isEqualTo(given.clearsWhen());
    }

    @Test
    void aRepeatNeverMakesItMilder() {
        ExceptionClass given = CLASSES.get("RCPT_UNAVAILABLE");
        assertThat(given.severityAfter(2)).isEqualTo(Severity.HIGH);

        ExceptionClass grave = given.with(new ClassOverride("*", "acme", "*", null, Severity.CRITICAL, null, null));
        assertThat(grave.severityAfter(1)).isEqualTo(Severity.CRITICAL);
        assertThat(grave.severityAfter(2)).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void theDeskThatActsIsNotToldAgain() {
        ExceptionClass copied = CLASSES.all().stream()
                .filter(type -> !type.copyOwners().isEmpty())
                .findFirst()
                .orElseThrow();
        Owner copy = copied.copyOwners().getFirst();

        assertThat(copied.with(new ClassOverride("*", "*", "*", copy, null, null, null))
                        .copyOwners())
                .doesNotContain(copy);
    }

    private static ClassOverride to(Owner owner, String code, String merchant, String carrier) {
        return new ClassOverride(code, merchant, carrier, owner, null, null, null);
    }
}
