package io.waymark.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;

/** A service is one bounded context: what it knows of another it read from an event. */
public final class ServiceRules {
    private static final List<String> SERVICES =
            List.of("io.waymark.order", "io.waymark.tracking", "io.waymark.exceptions", "io.waymark.reconciliation");

    /** Two services that share a class must be released together. */
    @ArchTest
    public static final ArchRule NO_SERVICE_KNOWS_ANOTHER = classes()
            .that()
            .resideInAnyPackage(SERVICES.stream().map(name -> name + "..").toArray(String[]::new))
            .should(new ArchCondition<>("not depend on another service") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                        Optional<String> theirs = serviceOf(dependency.getTargetClass());
                        boolean foreign = theirs.isPresent() && !theirs.equals(serviceOf(item));
                        events.add(new SimpleConditionEvent(item, !foreign, dependency.getDescription()));
                    }
                }
            });

    private static Optional<String> serviceOf(JavaClass item) {
        return SERVICES.stream()
                .filter(name -> (item.getPackageName() + ".").startsWith(name + "."))
                .findFirst();
    }

    private ServiceRules() {}
}
