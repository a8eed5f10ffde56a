package io.waymark.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Optional;

/**
 * The rooms of a service stand above each other like stairs. A feature is the first package below a service's own
 * ({@code io.waymark.tracking.query}) with all that lies in it; the service's own package is none. What stands in a flat feature's
 * package, or in its domain and application, is what other features may know of it.
 */
public final class FeatureRules {
    private static final List<String> SERVICES = List.of(
            "io.waymark.order.", "io.waymark.tracking.", "io.waymark.exceptions.", "io.waymark.reconciliation.");

    /** Two features that know each other are one, in two folders. */
    @ArchTest
    public static final ArchRule FEATURES_HAVE_NO_CYCLE =
            slices().assignedFrom(new Features()).should().beFreeOfCycles().allowEmptyShould(true);

    /** Another's tables and doors are its own affair: they change without notice. */
    @ArchTest
    public static final ArchRule NO_FEATURE_KNOWS_ANOTHERS_ADAPTER = classes()
            .should(new ArchCondition<>("not depend on another feature's adapter") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    Optional<String> own = featureOf(item);
                    for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                        JavaClass target = dependency.getTargetClass();
                        Optional<String> theirs = featureOf(target);
                        boolean foreign =
                                theirs.isPresent() && !theirs.equals(own) && isAdapterOf(target, theirs.get());
                        events.add(new SimpleConditionEvent(item, !foreign, dependency.getDescription()));
                    }
                }
            })
            .as("no feature knows another feature's adapter");

    private static boolean isAdapterOf(JavaClass target, String feature) {
        return (target.getPackageName() + ".").startsWith(feature + ".adapter.");
    }

    /** The package of the feature; empty for the service's own package and for all that belongs to no service. */
    private static Optional<String> featureOf(JavaClass item) {
        String name = item.getPackageName() + ".";
        return SERVICES.stream()
                .filter(service -> name.startsWith(service) && name.length() > service.length())
                .findFirst()
                .map(service -> name.substring(0, name.indexOf('.', service.length())));
    }

    /** Classes by feature. */
    private static final class Features implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass item) {
            return featureOf(item).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
        }

        @Override
        public String getDescription() {
            return "features";
        }
    }

    private FeatureRules() {}
}
