package io.waymark.console;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.waymark.testkit.rules.SharedModuleRules;

/** Holds this module to the house rules. */
@AnalyzeClasses(packages = "io.waymark.console", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchTests rules = ArchTests.in(SharedModuleRules.class);
}
