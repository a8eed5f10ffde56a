package io.waymark.testkit.rules;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What holds wherever JSON is read: a mapper with defaults of its own cuts decimals and makes texts of numbers. */
public final class JsonRules {
    /** Only {@code io.waymark.json} makes mappers; all others ask it for one. The test kit plays strangers, who have their own. */
    @ArchTest
    public static final ArchRule MAPPERS_COME_FROM_THE_POLICY = noClasses()
            .that()
            .resideOutsideOfPackages("io.waymark.json..", "io.waymark.testkit..")
            .should()
            .callConstructorWhere(target(owner(assignableTo(ObjectMapper.class))))
            .orShould()
            .callMethodWhere(target(owner(assignableTo(ObjectMapper.class))).and(target(name("builder"))));

    private JsonRules() {}
}
