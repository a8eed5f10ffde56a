package io.waymark.order.booking.adapter.http.field;

import io.waymark.order.booking.adapter.http.template.FieldNames;
import io.waymark.order.booking.adapter.http.template.Fields;
import io.waymark.order.booking.domain.PickupRequest;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that is known of a pick-up, by name. */
public final class PickupFields implements Fields {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private static final FieldTable<PickupRequest> WHOLE = new FieldTable<PickupRequest>()
            .with("pickup.number", PickupRequest::number)
            .with("pickup.day", request -> request.day().toString())
            .with("pickup.from", request -> CLOCK.format(request.from()))
            .with("pickup.until", request -> CLOCK.format(request.until()))
            .with("pickup.zone", request -> request.zone().getId())
            .with("manifest", PickupRequest::manifest)
            .with("shipmentCount", PickupRequest::shipments)
            .with("parcelCount", PickupRequest::parcels)
            .with("weight", request -> Math.toIntExact(request.weightGrams()), Measures.WEIGHT)
            .with("sender", PickupRequest::sender, ConsignmentFields.PARTY);

    /** What a description may name of a pick-up. */
    public static final FieldNames NAMES = new FieldNames(WHOLE.names(), Map.of());

    private final Map<String, Object> values;

    public PickupFields(PickupRequest request) {
        this.values = WHOLE.of(request);
    }

    @Override
    public @Nullable Object value(String name) {
        return values.get(name);
    }

    @Override
    public List<Fields> each(String list) {
        return List.of();
    }
}
