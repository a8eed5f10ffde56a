package io.waymark.tracking.provider.kuaidi100;

import io.waymark.tracking.provider.CarrierCodes;
import io.waymark.tracking.provider.NodeDraft;
import io.waymark.tracking.provider.NodeIds;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node.Grade;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That the number was subscribed with the wrong carrier. Kuaidi100 tells it twice: when it gives the wrong carrier up, naming
 * the right one, and with each push about the right one, naming both.
 *
 * @param right   the carrier whose number it is
 * @param wrong   the carrier that was asked for; null where the push does not name it
 * @param applies whether this push is already about the right carrier
 */
record Correction(String right, @Nullable String wrong, boolean applies) {
    private static final String CODE = "autoCheck=1";

    /** The correction that a push tells of; null where it tells of none. */
    static @Nullable Correction of(Param param) throws MalformedPushException {
        @Nullable String right = Texts.optionalCode(param.comNew(), "comNew");
        @Nullable String wrong = Texts.optionalCode(param.comOld(), "comOld");
        boolean applies = "1".equals(Texts.optionalCode(param.autoCheck(), "autoCheck"));
        return right == null || right.equals(wrong) ? null : new Correction(right, wrong, applies);
    }

    /** The number under the carriers that the correction names. */
    Set<Leg> legs(Leg leg, CarrierCodes carriers) {
        Set<Leg> legs = new LinkedHashSet<>();
        legs.add(new Leg(carriers.ours(right), leg.trackingNumber()));
        if (wrong != null) {
            legs.add(new Leg(carriers.ours(wrong), leg.trackingNumber()));
        }
        return legs;
    }

    /** What the correction says about the number: one and the same node, whichever push tells of it. */
    NodeDraft node(Leg leg, CarrierCodes carriers, @Nullable OffsetDateTime at, Instant receivedAt) {
        Leg corrected = new Leg(carriers.ours(right), leg.trackingNumber());
        return new NodeDraft(Kuaidi100Provider.NAME, leg, at, receivedAt, CODE, CODE, Grade.FROM_PUSH, null, null)
                .identifiedBy(NodeIds.of(corrected, "", CODE, null));
    }
}
