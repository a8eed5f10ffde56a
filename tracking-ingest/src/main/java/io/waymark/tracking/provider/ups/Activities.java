package io.waymark.tracking.provider.ups;

import io.waymark.tracking.provider.FullHistory;
import io.waymark.tracking.provider.NodeDraft;
import io.waymark.tracking.provider.ProviderCodes;
import io.waymark.tracking.provider.RowReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.UnreadableKind;
import io.waymark.tracking.provider.text.Places;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.Node.Grade;
import io.waymark.tracking.shipment.domain.Place;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes nodes of UPS's activities. The meaning is taken from the surest code that the mapping holds: kind and activity code
 * together ({@code X.SR}), else the three digits of the status, else the kind alone.
 */
final class Activities {
    private final ProviderCodes codes;

    Activities(ProviderCodes codes) {
        this.codes = codes;
    }

    List<Node> nodes(Leg leg, List<UpsAnswer.@Nullable Activity> newestFirst, String where, RowReading reading) {
        List<NodeDraft> drafts = reading.newestFirst(
                newestFirst, where, (activity, at) -> draft(leg, activity, at, reading.receivedAt()));
        return FullHistory.nodes(drafts, codes);
    }

    private NodeDraft draft(Leg leg, UpsAnswer.Activity activity, String where, Instant receivedAt)
            throws MalformedPushException {
        UpsAnswer.Status status = activity.status();
        if (status == null) {
            throw new MalformedPushException(UnreadableKind.MISSING, where + ".status", "is missing");
        }
        String kind = Texts.code(status.type(), where + ".status.type");
        @Nullable String own = Texts.optionalCode(status.code(), where + ".status.code");
        @Nullable String brought = Texts.optionalCode(status.statusCode(), where + ".status.statusCode");
        String full = own == null ? kind : kind + "." + own;
        String said = Stream.of(own == null ? null : full, brought, kind)
                .filter(code -> code != null && codes.mapping().of(code).known())
                .findFirst()
                .orElse(full);
        Place place = place(activity.location(), where + ".location.address");
        return new NodeDraft(
                UpsProvider.NAME,
                leg,
                UpsTimes.read(activity, codes.zones().of(place, leg, ZoneOffset.UTC), where),
                receivedAt,
                full,
                said,
                said.equals(full) ? Grade.OWN : Grade.COARSE,
                Texts.words(status.description(), where + ".status.description"),
                place);
    }

    private static @Nullable Place place(UpsAnswer.@Nullable Location location, String where)
            throws MalformedPushException {
        UpsAnswer.Address address = location == null ? null : location.address();
        if (address == null) {
            return null;
        }
        @Nullable String city = Texts.optionalCode(address.city(), where + ".city");
        @Nullable String region = Texts.optionalCode(address.stateProvince(), where + ".stateProvince");
        @Nullable String postalCode = Texts.optionalCode(address.postalCode(), where + ".postalCode");
        @Nullable String code = address.countryCode() == null ? address.country() : address.countryCode();
        @Nullable String country = Places.country(Texts.optionalCode(code, where + ".country"));
        String text = Stream.of(city, region, postalCode, country)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? null : new Place(country, region, city, postalCode, text);
    }
}
