package io.waymark.tracking.provider.sf;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the new number under which SF returns or forwards a parcel; it stands in the remark alone. */
final class NewWaybill {
    private static final Set<String> OP_CODES = Set.of("648", "631", "99");
    private static final Pattern NUMBER = Pattern.compile(
            "(?:新的?(?:运单|单|快递单)号码?|(?i:new (?:waybill|tracking)(?: number| no\\.?)?))\\s*(?:为|是|is)?\\s*[:：]?\\s*"
                    + "(?<number>[A-Za-z]{0,4}[0-9]{5,20})(?![A-Za-z0-9])");

    /** The number, where the route gives the parcel a new one. */
    static Optional<String> in(Route route, @Nullable String remark) {
        if (remark == null
                || route.opCode() == null
                || !OP_CODES.contains(route.opCode().strip())) {
            return Optional.empty();
        }
        Matcher number = NUMBER.matcher(remark);
        return number.find() ? Optional.of(number.group("number")) : Optional.empty();
    }

    private NewWaybill() {}
}
