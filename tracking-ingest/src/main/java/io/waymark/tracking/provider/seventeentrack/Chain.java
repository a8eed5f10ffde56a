package io.waymark.tracking.provider.seventeentrack;

import io.waymark.tracking.provider.CarrierCodes;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.shipment.domain.Leg;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which carrier's number each part of a push belongs to. 17TRACK follows a parcel under one registration: {@code providers}
 * holds a part for each carrier of the chain, and {@code misc_info} names the number of the last mile.
 */
final class Chain {
    private static final String NO_CARRIER = "0";
    private final CarrierCodes carriers;
    private final Leg registered;
    private final @Nullable String localKey;
    private final @Nullable String localNumber;
    private final Set<Leg> further = new LinkedHashSet<>();

    Chain(CarrierCodes carriers, Leg registered, Webhook.@Nullable TrackInfo info) throws MalformedPushException {
        this.carriers = carriers;
        this.registered = registered;
        Webhook.MiscInfo misc = info == null ? null : info.miscInfo();
        localKey = misc == null ? null : key(misc.localKey(), "data.track_info.misc_info.local_key");
        localNumber =
                misc == null ? null : Texts.optionalCode(misc.localNumber(), "data.track_info.misc_info.local_number");
        if (localKey != null && localNumber != null) {
            note(new Leg(carriers.ours(localKey), localNumber));
        }
    }

    /** The leg of one part. */
    Leg part(Webhook.Leg part, String where) throws MalformedPushException {
        @Nullable
        String key = part.provider() == null ? null : key(part.provider().key(), where + ".provider.key");
        if (key == null) {
            return registered;
        }
        String number = key.equals(localKey) && localNumber != null ? localNumber : registered.trackingNumber();
        return note(new Leg(carriers.ours(key), number));
    }

    /** All legs met so far but the registered one. */
    List<Leg> further() {
        return List.copyOf(further);
    }

    private Leg note(Leg leg) {
        if (!leg.equals(registered)) {
            further.add(leg);
        }
        return leg;
    }

    private static @Nullable String key(@Nullable String key, String where) throws MalformedPushException {
        @Nullable String code = Texts.optionalCode(key, where);
        return NO_CARRIER.equals(code) ? null : code;
    }
}
