package io.waymark.testkit.rules;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/**
 * Every rule that a service obeys. A service applies them all with
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "io.waymark.order", importOptions = ImportOption.DoNotIncludeTests.class)
 * class HouseRulesTest {
 *     @ArchTest
 *     static final ArchTests rules = ArchTests.in(HouseRules.class);
 * }
 * }</pre>
 *
 * <p>A rule about a ring fails where a service has no class in that ring, so that it never guards an empty room unnoticed.
 */
public final class HouseRules {
    @ArchTest
    static final ArchTests WORDS = ArchTests.in(WordingRules.class);

    @ArchTest
    static final ArchTests JSON = ArchTests.in(JsonRules.class);

    @ArchTest
    static final ArchTests DOMAIN = ArchTests.in(DomainRules.class);

    @ArchTest
    static final ArchTests APPLICATION = ArchTests.in(ApplicationRules.class);

    @ArchTest
    static final ArchTests ADAPTERS = ArchTests.in(AdapterRules.class);

    @ArchTest
    static final ArchTests SERVICES = ArchTests.in(ServiceRules.class);

    @ArchTest
    static final ArchTests FEATURES = ArchTests.in(FeatureRules.class);

    private HouseRules() {}
}
