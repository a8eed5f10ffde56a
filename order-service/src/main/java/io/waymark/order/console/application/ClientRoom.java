package io.waymark.order.console.application;

import io.waymark.console.application.Room;
import io.waymark.console.application.Texts;
import io.waymark.console.domain.Misfit;
import io.waymark.order.console.domain.Standing;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Clients of the interface, by the client id or the subject of their tokens: for which merchant, what for, and whether let in. */
@Singleton
public class ClientRoom implements Room {
    private static final Pattern NAME = Pattern.compile("[\\x21-\\x7e]{1,128}");

    ClientRoom() {}

    @Override
    public String name() {
        return Standing.CLIENTS;
    }

    @Override
    public List<String> fields() {
        return List.of(Standing.MERCHANT_ID, "purpose", Standing.STATUS);
    }

    @Override
    public Map<String, List<String>> choices() {
        return Map.of(Standing.STATUS, MerchantRoom.STATUSES);
    }

    @Override
    public Map<String, Map<String, String>> given() {
        return Map.of();
    }

    @Override
    public List<Misfit> faults(String name, Map<String, String> fields) {
        Texts texts = new Texts(fields, fields()).required("purpose").oneOf(choices());
        if (!NAME.matcher(name).matches()) {
            texts.fault("id", "must be 1 to 128 visible ASCII characters");
        }
        String merchant = texts.text(Standing.MERCHANT_ID);
        if (!merchant.isEmpty() && !MerchantRoom.isId(merchant)) {
            texts.fault(Standing.MERCHANT_ID, "is no id of a merchant");
        }
        return texts.faults();
    }
}
