package io.waymark.testkit.rules;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** Holds the contract to its rules; here, because the contract is built before the rules are. */
@AnalyzeClasses(packages = "io.waymark.events", importOptions = ImportOption.DoNotIncludeTests.class)
class ContractRulesTest {
    @ArchTest
    static final ArchTests rules = ArchTests.in(ContractRules.class);
}
