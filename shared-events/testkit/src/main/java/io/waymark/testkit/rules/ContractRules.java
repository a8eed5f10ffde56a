package io.waymark.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

/** What the contract obeys besides the wording rules: whoever compiles against it gets nothing else with it. */
public final class ContractRules {
    @ArchTest
    static final ArchTests WORDS = ArchTests.in(WordingRules.class);

    /** Annotations only tell a reader how a record is written; they bring no code. */
    @ArchTest
    public static final ArchRule KNOWS_ANNOTATIONS_ONLY = classes()
            .that()
            .resideInAPackage("io.waymark.events..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "org.jspecify..",
                    "com.fasterxml.jackson.annotation..",
                    "io.waymark.events..")
            .as("the contract knows the JDK, JSpecify and Jackson's annotations");

    private ContractRules() {}
}
