package io.waymark.order.console.application;

import io.waymark.console.application.Room;
import io.waymark.console.application.Texts;
import io.waymark.console.domain.Misfit;
import io.waymark.order.console.domain.Standing;
import io.waymark.order.ordering.domain.Channels;
import io.waymark.order.ordering.domain.ContactRules;
import io.waymark.order.ordering.domain.ContactRules.Told;
import io.waymark.order.ordering.domain.ContactRules.Verdict;
import io.waymark.order.ordering.domain.Fault;
import io.waymark.order.ordering.domain.OrderKey;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Merchants: who they are, whether they are served, and by which channels. One of whom nothing is said is served by all. */
@Singleton
public class MerchantRoom implements Room {
    static final List<String> STATUSES = List.of("ACTIVE", Standing.BLOCKED);

    private static final String EMAIL = "contactEmail";
    private static final String PHONE = "contactPhone";

    private final Channels channels;
    private final ContactRules contacts;

    MerchantRoom(Channels channels, ContactRules contacts) {
        this.channels = channels;
        this.contacts = contacts;
    }

    @Override
    public String name() {
        return Standing.MERCHANTS;
    }

    @Override
    public List<String> fields() {
        return List.of("company", Standing.STATUS, "contactName", EMAIL, PHONE, Standing.CHANNELS, "note");
    }

    @Override
    public Map<String, List<String>> choices() {
        return Map.of(Standing.STATUS, STATUSES);
    }

    @Override
    public Map<String, Map<String, String>> given() {
        return Map.of();
    }

    @Override
    public List<Misfit> faults(String name, Map<String, String> fields) {
        Texts texts = new Texts(fields, fields()).required("company").oneOf(choices());
        if (!isId(name)) {
            texts.fault("id", "must be 1 to 64 of A-Z a-z 0-9 . _ - and begin with a letter or a digit");
        }
        contact(texts);
        for (String channel : Standing.words(texts.text(Standing.CHANNELS))) {
            if (channels.named(channel).isEmpty()) {
                texts.fault(Standing.CHANNELS, "is no channel: " + channel);
            }
        }
        return texts.faults();
    }

    /** What is said of them, by the rules of an order; a phone begins with its country code. */
    private void contact(Texts texts) {
        String email = texts.text(EMAIL);
        String phone = texts.text(PHONE);
        if (email.isBlank() && phone.isBlank()) {
            return;
        }
        if (contacts.read(new Told(phone, email, null)) instanceof Verdict.Invalid(List<Fault> faults)) {
            faults.forEach(fault -> texts.fault(fault.field().equals("email") ? EMAIL : PHONE, fault.message()));
        }
    }

    static boolean isId(String text) {
        return text.equals(OrderKey.merchant(text));
    }
}
