package io.waymark.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** What foundation, delivery, web and console obey: they serve any event and any door, so they know no word of the trade. */
public final class SharedModuleRules {
    private static final String[] FOUNDATION = {
        "io.waymark.faults..",
        "io.waymark.hashing..",
        "io.waymark.http..",
        "io.waymark.jdbc..",
        "io.waymark.json..",
        "io.waymark.numbers..",
        "io.waymark.privacy..",
        "io.waymark.spreadsheet..",
        "io.waymark.tables..",
        "io.waymark.time..",
        "io.waymark.webhook..",
        "io.waymark.work.."
    };

    /** The further modules that are shared. */
    private static final List<String> OTHERS = List.of(
            "io.waymark.events..",
            "io.waymark.delivery..",
            "io.waymark.web..",
            "io.waymark.console..",
            "io.waymark.testkit..");

    @ArchTest
    static final ArchTests WORDS = ArchTests.in(WordingRules.class);

    @ArchTest
    static final ArchTests JSON = ArchTests.in(JsonRules.class);

    /**
     * The envelope's package may be known, the payloads' packages below it may not; nor any service. Incidents are of the
     * plumbing itself: whoever delivers tells of what it cannot deliver.
     */
    @ArchTest
    public static final ArchRule KNOWS_NO_DOMAIN_NOUN = noClasses()
            .that()
            .resideInAnyPackage("io.waymark.delivery..", "io.waymark.web..", "io.waymark.console..")
            .or()
            .resideInAnyPackage(FOUNDATION)
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are payloads or belong to a service", SharedModuleRules::isOfTheTrade));

    /** What stands at the bottom stands on nothing of ours. */
    @ArchTest
    public static final ArchRule THE_FOUNDATION_KNOWS_NO_OTHER_MODULE = noClasses()
            .that()
            .resideInAnyPackage(FOUNDATION)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.waymark.events..", "io.waymark.delivery..", "io.waymark.web..", "io.waymark.console..")
            .allowEmptyShould(true);

    private static boolean isOfTheTrade(JavaClass known) {
        String place = known.getPackageName();
        return (place.startsWith("io.waymark.events.") && !place.equals("io.waymark.events.incidents"))
                || (place.startsWith("io.waymark.")
                        && Stream.concat(OTHERS.stream(), Stream.of(FOUNDATION))
                                .map(PackageMatcher::of)
                                .noneMatch(shared -> shared.matches(place)));
    }

    private SharedModuleRules() {}
}
