package io.waymark.order.console.application;

import io.waymark.console.application.Room;
import io.waymark.console.application.Texts;
import io.waymark.console.domain.Misfit;
import io.waymark.order.booking.application.Breakers;
import io.waymark.order.booking.application.Carriers;
import io.waymark.order.booking.application.Carriers.Carrier;
import io.waymark.order.console.domain.Standing;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The carriers of this deployment: whether they are asked. How they are asked stands in their descriptions. */
@Singleton
public class CarrierRoom implements Room {
    private static final String NO = "no";

    private final Carriers carriers;
    private final Breakers breakers;

    CarrierRoom(Carriers carriers, Breakers breakers) {
        this.carriers = carriers;
        this.breakers = breakers;
    }

    @Override
    public String name() {
        return Standing.CARRIERS;
    }

    @Override
    public List<String> fields() {
        return List.of(Standing.PAUSED, "reason");
    }

    @Override
    public Map<String, List<String>> choices() {
        return Map.of(Standing.PAUSED, List.of(NO, Standing.YES));
    }

    @Override
    public Map<String, Map<String, String>> given() {
        Map<String, Map<String, String>> given = new TreeMap<>();
        carriers.all().forEach(carrier -> given.put(carrier.code(), Map.of(Standing.PAUSED, NO)));
        return given;
    }

    /** The breaker is this process's own. */
    @Override
    public Map<String, String> state(String name) {
        return Map.of("breaker", breakers.of(name).isOpen() ? "open" : "closed");
    }

    @Override
    public List<Misfit> faults(String name, Map<String, String> fields) {
        Texts texts = new Texts(fields, fields()).oneOf(choices());
        if (carriers.all().stream().map(Carrier::code).noneMatch(name::equals)) {
            texts.fault("id", "is no carrier of this deployment");
        }
        if (texts.text(Standing.PAUSED).equals(Standing.YES)) {
            texts.required("reason");
        }
        return texts.faults();
    }
}
