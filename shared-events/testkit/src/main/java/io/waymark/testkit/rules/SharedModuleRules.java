package io.waymark.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

/** What delivery and web obey: they carry any event and open any door, so they know no word of the trade. */
public final class SharedModuleRules {
    @ArchTest
    static final ArchTests WORDS = ArchTests.in(WordingRules.class);

    /** The envelope's package may be known, the payloads' packages below it may not; nor any service. */
    @ArchTest
    public static final ArchRule KNOWS_NO_DOMAIN_NOUN = noClasses()
            .that()
            .resideInAnyPackage("io.waymark.delivery..", "io.waymark.jdbc..", "io.waymark.web..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are payloads or belong to a service", SharedModuleRules::isOfTheTrade));

    private static boolean isOfTheTrade(JavaClass known) {
        String place = known.getPackageName();
        return place.startsWith("io.waymark.events.")
                || (place.startsWith("io.waymark.")
                        && !place.matches("io\\.waymark\\.(events|delivery|jdbc|web|testkit)(\\..*)?"));
    }

    private SharedModuleRules() {}
}
