package io.waymark.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A use case says what happens, through ports; with which technology is said in the adapters. */
public final class ApplicationRules {
    private static final String APPLICATION = "..application..";

    /** Besides its domain and its ports a use case knows where its transaction ends, how it is wired and observed. */
    @ArchTest
    public static final ArchRule KNOWS_DOMAIN_AND_PORTS_ONLY = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "org.joda.money..",
                            "..domain..",
                            APPLICATION,
                            "jakarta.transaction..",
                            "jakarta.enterprise.context..",
                            "jakarta.inject..",
                            "io.micrometer.core.instrument..",
                            "io.waymark.numbers..",
                            "io.waymark.time..",
                            "org.jboss.logging..")
                    .or(FlatRooms.FRONT))
            .as(
                    "the application knows its domain, its ports, flat rooms, spellings, time, transactions, scopes, meters and logs");

    /** A use case that writes SQL cannot be read as one. */
    @ArchTest
    public static final ArchRule SPEAKS_NO_SQL = noClasses()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");

    private ApplicationRules() {}
}
