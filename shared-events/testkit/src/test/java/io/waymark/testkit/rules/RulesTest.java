package io.waymark.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail guards nothing: each finds the one fixture that breaks it, and none finds fault with sound code. */
class RulesTest {
    private static final String BROKEN = "io.waymark.testkit.rules.broken.";
    private static final String FLAT = "io.waymark.exceptions.";
    private static final String SOUND = "io.waymark.testkit.rules.sound";

    static Stream<Arguments> violations() {
        return Stream.of(
                arguments(WordingRules.NAMES_SAY_SOMETHING, BROKEN + "names", "OrderUtil"),
                arguments(WordingRules.PACKAGES_ARE_NULL_MARKED, BROKEN + "unmarked", "Unmarked"),
                arguments(JsonRules.MAPPERS_COME_FROM_THE_POLICY, FLAT + "mapper", "MakesAMapper"),
                arguments(DomainRules.KNOWS_NO_FRAMEWORK, BROKEN + "framework", "KnowsJackson"),
                arguments(DomainRules.TOUCHES_NO_DATABASE_OR_NETWORK, BROKEN + "database", "KnowsSql"),
                arguments(DomainRules.MAKES_NO_TIME_OR_IDS, BROKEN + "clock", "AsksTheClock"),
                arguments(DomainRules.MAKES_NO_TIME_OR_IDS, BROKEN + "ids", "MakesIds"),
                arguments(ApplicationRules.KNOWS_DOMAIN_AND_PORTS_ONLY, BROKEN + "usecase", "KnowsKafka"),
                arguments(ApplicationRules.KNOWS_DOMAIN_AND_PORTS_ONLY, BROKEN + "shortcut", "KnowsAListener"),
                arguments(ApplicationRules.SPEAKS_NO_SQL, BROKEN + "query", "SpeaksSql"),
                arguments(AdapterRules.REST_KNOWS_NO_SQL_AND_NO_KAFKA, BROKEN + "door", "QueriesDirectly"),
                arguments(AdapterRules.ONLY_MESSAGING_KNOWS_THE_CONTRACT, BROKEN + "leak", "KnowsTheContract"),
                arguments(AdapterRules.ONLY_MESSAGING_KNOWS_THE_CONTRACT, FLAT + "leak", "LeakedWords"),
                arguments(AdapterRules.MESSAGING_KNOWS_NO_HTTP, FLAT + "answer", "AnsweringListener"),
                arguments(AdapterRules.MESSAGING_KNOWS_NO_HTTP, BROKEN + "consumer", "KnowsADoor"),
                arguments(AdapterRules.PERSISTENCE_KNOWS_NO_DOOR, BROKEN + "table", "KnowsTheBroker"),
                arguments(AdapterRules.ONLY_ROOMS_THAT_PEOPLE_EDIT_MAP_OBJECTS, BROKEN + "mapped", "MappedByFramework"),
                arguments(
                        AdapterRules.ONLY_ROOMS_THAT_PEOPLE_EDIT_MAP_OBJECTS,
                        "io.waymark.tracking.subscription.application.broken",
                        "AsksTheMapper"),
                arguments(AdapterRules.ENTITIES_STAY_IN_THEIR_ADAPTER, BROKEN + "published", "PublishedEntity"),
                arguments(ServiceRules.NO_SERVICE_KNOWS_ANOTHER, "io.waymark.order.broken", "KnowsTracking"),
                arguments(
                        FeatureRules.NO_FEATURE_KNOWS_ANOTHERS_ADAPTER,
                        "io.waymark.tracking.reach",
                        "ReachesIntoAShelf"),
                arguments(ContractRules.KNOWS_ANNOTATIONS_ONLY, "io.waymark.events.broken", "KnowsAMapper"),
                arguments(SharedModuleRules.KNOWS_NO_DOMAIN_NOUN, "io.waymark.delivery.broken", "KnowsOrders"),
                arguments(
                        SharedModuleRules.THE_FOUNDATION_KNOWS_NO_OTHER_MODULE,
                        "io.waymark.time.broken",
                        "KnowsTheContractBelow"));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void eachRuleFindsWhatBreaksIt(ArchRule rule, String fixture, String offender) {
        List<String> found =
                rule.evaluate(classesOf(fixture)).getFailureReport().getDetails();

        assertThat(found).isNotEmpty().allSatisfy(line -> assertThat(line).contains(offender));
    }

    @Test
    void featuresThatKnowEachOtherAreFound() {
        JavaClasses circle = classesOf("io.waymark.tracking.circle", "io.waymark.tracking.ring");

        assertThatThrownBy(() -> FeatureRules.FEATURES_HAVE_NO_CYCLE.check(circle))
                .hasMessageContainingAll("KnowsTheRing", "KnowsTheCircle");
    }

    static Stream<ArchRule> rulesOfAService() {
        return Stream.of(
                WordingRules.NAMES_SAY_SOMETHING,
                WordingRules.PACKAGES_ARE_NULL_MARKED,
                JsonRules.MAPPERS_COME_FROM_THE_POLICY,
                DomainRules.KNOWS_NO_FRAMEWORK,
                DomainRules.TOUCHES_NO_DATABASE_OR_NETWORK,
                DomainRules.MAKES_NO_TIME_OR_IDS,
                ApplicationRules.KNOWS_DOMAIN_AND_PORTS_ONLY,
                ApplicationRules.SPEAKS_NO_SQL,
                AdapterRules.REST_KNOWS_NO_SQL_AND_NO_KAFKA,
                AdapterRules.ONLY_MESSAGING_KNOWS_THE_CONTRACT,
                AdapterRules.MESSAGING_KNOWS_NO_HTTP,
                AdapterRules.PERSISTENCE_KNOWS_NO_DOOR,
                AdapterRules.ONLY_ROOMS_THAT_PEOPLE_EDIT_MAP_OBJECTS,
                AdapterRules.ENTITIES_STAY_IN_THEIR_ADAPTER,
                ServiceRules.NO_SERVICE_KNOWS_ANOTHER,
                FeatureRules.FEATURES_HAVE_NO_CYCLE,
                FeatureRules.NO_FEATURE_KNOWS_ANOTHERS_ADAPTER);
    }

    @ParameterizedTest
    @MethodSource("rulesOfAService")
    void soundCodePasses(ArchRule rule) {
        rule.check(classesOf(
                SOUND,
                "io.waymark.order.sound",
                "io.waymark.order.above",
                "io.waymark.tracking.subscription.adapter.persistence.sound"));
    }

    @ParameterizedTest
    @MethodSource("rulesOfRings")
    void noRulePassesOverAnEmptyRoom(ArchRule rule) {
        JavaClasses noRing = classesOf("io.waymark.tracking.broken");

        assertThatThrownBy(() -> rule.check(noRing)).hasMessageContaining("failed to check any classes");
    }

    static Stream<ArchRule> rulesOfRings() {
        return Stream.of(
                DomainRules.KNOWS_NO_FRAMEWORK,
                DomainRules.MAKES_NO_TIME_OR_IDS,
                ApplicationRules.KNOWS_DOMAIN_AND_PORTS_ONLY,
                AdapterRules.REST_KNOWS_NO_SQL_AND_NO_KAFKA,
                AdapterRules.MESSAGING_KNOWS_NO_HTTP,
                AdapterRules.PERSISTENCE_KNOWS_NO_DOOR);
    }

    private static JavaClasses classesOf(String... fixtures) {
        return new ClassFileImporter().importPackages(fixtures);
    }
}
