package io.waymark.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Each adapter speaks one technology and meets the others only through the application. */
public final class AdapterRules {
    private static final String REST = "..adapter.rest..";
    private static final String MESSAGING = "..adapter.messaging..";
    private static final String PERSISTENCE = "..adapter.persistence..";

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

    /** The contract changes by its own rules; one place translates it. */
    @ArchTest
    public static final ArchRule ONLY_MESSAGING_KNOWS_THE_CONTRACT = noClasses()
            .that()
            .resideOutsideOfPackage(MESSAGING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.waymark.events..", "io.waymark.delivery..");

    /** Consumers and producers know no door but their own. */
    @ArchTest
    public static final ArchRule MESSAGING_KNOWS_NO_HTTP = noClasses()
            .that()
            .resideInAPackage(MESSAGING)
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

    /** A mapper of objects hides how many round trips a use case takes. */
    @ArchTest
    public static final ArchRule NOBODY_MAPS_OBJECTS_TO_TABLES = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hibernate..", "jakarta.persistence..", "io.quarkus.hibernate.orm..");

    private AdapterRules() {}
}
