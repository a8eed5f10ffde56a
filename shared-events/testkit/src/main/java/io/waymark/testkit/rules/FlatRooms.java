package io.waymark.testkit.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.regex.Pattern;

/** Features without rules fill one package without rings; there a class says by its name which door it is. */
final class FlatRooms {
    private static final Pattern ROOM =
            Pattern.compile("io\\.waymark\\.(order|tracking|exceptions|reconciliation)\\.(?!tables$)\\w+");
    private static final Pattern SPEAKS_THE_CONTRACT = Pattern.compile("\\w+(Listener|Announcements|Events)");
    private static final Pattern CALLED_BY_OTHERS = Pattern.compile("\\w+(Listener|Resource)");

    /** Listens to a topic, announces on one, or puts the contract's words into the room's. */
    static final DescribedPredicate<JavaClass> MESSAGING = DescribedPredicate.describe(
            "speak the contract in a flat room", item -> isNamed(item, SPEAKS_THE_CONTRACT));

    /** What the use cases of other rooms may call: all but what others call. */
    static final DescribedPredicate<JavaClass> FRONT = DescribedPredicate.describe(
            "stand in a flat room and are called by this service alone",
            item -> ROOM.matcher(item.getPackageName()).matches() && !isNamed(item, CALLED_BY_OTHERS));

    private static boolean isNamed(JavaClass item, Pattern name) {
        JavaClass outer = item;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return ROOM.matcher(item.getPackageName()).matches()
                && name.matcher(outer.getSimpleName()).matches();
    }

    private FlatRooms() {}
}
