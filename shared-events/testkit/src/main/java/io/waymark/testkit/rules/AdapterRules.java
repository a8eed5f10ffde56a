package io.waymark.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Each adapter speaks one technology and meets the others only through the application. */
public final class AdapterRules {
    private static final String REST = "..adapter.rest..";
    private static final String MESSAGING = "..adapter.messaging..";
    private static final String PERSISTENCE = "..adapter.persistence..";

    /** Where one entity is loaded by its id, changed and saved at a person's pace; a flat room is its own adapter. */
    private static final String[] ROOMS_THAT_PEOPLE_EDIT = {
        "io.waymark.console.adapter.persistence..",
        "io.waymark.exceptions.views.adapter.persistence..",
        "io.waymark.order.release.adapter.persistence..",
        "io.waymark.tracking.subscription.adapter.persistence..",
        "io.waymark.tracking.page"
    };

    /** A resource translates between HTTP and use cases, and does nothing else. */
    @ArchTest
    public static final ArchRule REST_KNOWS_NO_SQL_AND_NO_KAFKA = noClasses()
            .that()
            .resideInAPackage(REST)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "org.apache.kafka..",
                    "org.eclipse.microprofile.reactive..",
                    MESSAGING,
                    PERSISTENCE);

    /** The contract changes by its own rules; one place of a room translates it. */
    @ArchTest
    public static final ArchRule ONLY_MESSAGING_KNOWS_THE_CONTRACT = noClasses()
            .that()
            .resideOutsideOfPackage(MESSAGING)
            .and(DescribedPredicate.not(FlatRooms.MESSAGING))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.waymark.events..", "io.waymark.delivery..");

    /** Consumers and producers know no door but their own. */
    @ArchTest
    public static final ArchRule MESSAGING_KNOWS_NO_HTTP = noClasses()
            .that()
            .resideInAPackage(MESSAGING)
            .or(FlatRooms.MESSAGING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", REST);

    /** A table knows nothing of who reads it. */
    @ArchTest
    public static final ArchRule PERSISTENCE_KNOWS_NO_DOOR = noClasses()
            .that()
            .resideInAPackage(PERSISTENCE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.apache.kafka..", REST, MESSAGING);

    /** Elsewhere a mapper of objects hides how many round trips a set takes (ADR 0016). */
    @ArchTest
    public static final ArchRule ONLY_ROOMS_THAT_PEOPLE_EDIT_MAP_OBJECTS = noClasses()
            .that()
            .resideOutsideOfPackages(ROOMS_THAT_PEOPLE_EDIT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hibernate..", "jakarta.persistence..", "io.quarkus.hibernate.orm..")
            .as("only adapters of rooms in which people edit one thing at a time map objects to tables");

    /** An entity is the row's shape; the rest of a room works with its domain. */
    @ArchTest
    public static final ArchRule ENTITIES_STAY_IN_THEIR_ADAPTER = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    private AdapterRules() {}
}
