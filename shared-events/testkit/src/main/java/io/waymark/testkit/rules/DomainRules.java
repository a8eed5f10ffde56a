package io.waymark.testkit.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** The domain decides from what it is given, so that any decision can be repeated and understood. */
public final class DomainRules {
    private static final String DOMAIN = "..domain..";

    /** Frameworks come and go; the rules of the trade stay. */
    @ArchTest
    public static final ArchRule KNOWS_NO_FRAMEWORK = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "org.jspecify..", "org.joda.money..", "io.waymark.numbers..", DOMAIN)
                            .or(name("io.waymark.time.BackOff")))
            .as("the domain knows the JDK, JSpecify, Joda-Money, spellings of numbers, back-offs and itself");

    /** Not even the JDK's own doors to the world. */
    @ArchTest
    public static final ArchRule TOUCHES_NO_DATABASE_OR_NETWORK = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "java.net.http..");

    /** Time, ids and chance are arguments. A {@link Clock} handed in may be asked. */
    @ArchTest
    public static final ArchRule MAKES_NO_TIME_OR_IDS = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .callCodeUnitWhere(takesFromTheWorld())
            .as("the domain takes time, ids and chance as arguments");

    private static DescribedPredicate<JavaCall<?>> takesFromTheWorld() {
        return DescribedPredicate.describe("takes time, an id or chance from the world", call -> {
            var owner = call.getTargetOwner();
            String name = call.getTarget().getName();
            return (owner.getPackageName().startsWith("java.time")
                            && (name.equals("now") || name.startsWith("system"))
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Clock.class)))
                    || (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"))
                    || (owner.isEquivalentTo(System.class)
                            && Set.of("currentTimeMillis", "nanoTime").contains(name))
                    || owner.isAssignableTo(Random.class)
                    || (owner.isEquivalentTo(Math.class) && name.equals("random"));
        });
    }

    private DomainRules() {}
}
