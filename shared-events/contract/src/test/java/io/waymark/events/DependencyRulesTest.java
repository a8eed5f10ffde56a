package io.waymark.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The contract asks its users for no library but JSpecify's and Jackson's annotations. */
class DependencyRulesTest {
    private static final ArchRule LEAN = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.waymark.events..",
                    "java..",
                    "javax.crypto..",
                    "org.jspecify.annotations",
                    "com.fasterxml.jackson.annotation");

    @Test
    void dependsOnAnnotationsOnly() {
        JavaClasses contract = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.waymark.events");

        assertThat(contract).hasSizeGreaterThan(EventTypes.ALL.size());
        LEAN.check(contract);
    }

    @Test
    void theRuleFindsALibrary() {
        JavaClasses thisTest = new ClassFileImporter().importClasses(DependencyRulesTest.class);

        assertThat(LEAN.evaluate(thisTest).hasViolation()).isTrue();
    }
}
