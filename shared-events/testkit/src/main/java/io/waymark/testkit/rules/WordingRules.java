package io.waymark.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** What holds in every module: names say what a class is for, and null is never a surprise. */
public final class WordingRules {
    private static final Pattern EMPTY_WORD =
            Pattern.compile(".*(Utils?|Helpers?|Manager|Impl|Common|Base)|(Common|Base)\\p{Lu}.*");

    /** A class named after nothing attracts everything. */
    @ArchTest
    public static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should(new ArchCondition<>("be named Util, Helper, Manager, Impl, Common or Base") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    boolean empty = EMPTY_WORD.matcher(item.getSimpleName()).matches();
                    events.add(new SimpleConditionEvent(item, empty, item.getName() + " says nothing by its name"));
                }
            });

    /** Where null is possible, the type says so. */
    @ArchTest
    public static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .should(new ArchCondition<>("lie in a package that is @NullMarked") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(
                            item, marked, item.getName() + " lies in " + item.getPackageName() + ", not @NullMarked"));
                }
            });

    private WordingRules() {}
}
