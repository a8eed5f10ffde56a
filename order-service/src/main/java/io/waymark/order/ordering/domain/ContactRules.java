package io.waymark.order.ordering.domain;

import io.waymark.order.ordering.domain.Phone.Reading;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads by what somebody is reached as the rules of an order do, so that the order is found however it was written there. */
public final class ContactRules {
    /** The region of no country: a number has to say its own. */
    private static final String NOWHERE = "ZZ";

    private final Countries countries;
    private final PhoneRules phones;

    public ContactRules(Countries countries, PhoneNumbers phones) {
        this.countries = countries;
        this.phones = new PhoneRules(phones);
    }

    /**
     * What somebody says of themselves.
     *
     * @param country ISO 3166-1 alpha-2 whose national notation the phone is in; null where it begins with its country code
     */
    public record Told(
            @Nullable String phone,
            @Nullable String email,
            @Nullable String country) {
        @Override
        public String toString() {
            return "Told[masked]";
        }
    }

    /** What the rules say of it. */
    public sealed interface Verdict {
        /** @param contacts one at least */
        record Known(Set<Contact> contacts) implements Verdict {}

        record Invalid(List<Fault> faults) implements Verdict {}
    }

    /** Reads it. */
    public Verdict read(Told told) {
        Faults faults = new Faults();
        Fields fields = new Fields(faults, "");
        String region = region(fields, told.country());
        Contact phone = region == null ? null : phone(fields, told.phone(), region);
        String email = PartyRules.email(fields, told.email());
        if (faults.isEmpty() && phone == null && email == null) {
            fields.fault("phone", "is required where there is no email");
        }
        return faults.isEmpty()
                ? new Verdict.Known(Stream.of(phone, email == null ? null : Contact.email(email))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(LinkedHashSet::new)))
                : new Verdict.Invalid(faults.all());
    }

    private @Nullable String region(Fields fields, @Nullable String raw) {
        String code = fields.optionalCode("country", raw, 64);
        if (code == null) {
            return NOWHERE;
        }
        String upper = code.toUpperCase(Locale.ROOT);
        if (countries.named(upper).isEmpty()) {
            fields.fault("country", "must be an ISO 3166-1 alpha-2 code or XK");
            return null;
        }
        return upper;
    }

    private @Nullable Contact phone(Fields fields, @Nullable String raw, String region) {
        String text = fields.optionalCode("phone", raw, PartyRules.LONGEST_PHONE);
        if (text == null) {
            return null;
        }
        return switch (phones.read(text, region)) {
            case Reading.Dialled(Phone phone) -> Contact.phone(phone.number(), phone.extension());
            case Reading.Unsettled(Phone phone, String expectation) -> Contact.phone(phone.number(), phone.extension());
            case Reading.Absent() -> {
                fields.fault("phone", "is no number");
                yield null;
            }
            case Reading.Faulty(String expectation) -> {
                fields.fault("phone", expectation);
                yield null;
            }
        };
    }
}
