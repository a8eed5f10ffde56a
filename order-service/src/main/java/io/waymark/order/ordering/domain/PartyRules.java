package io.waymark.order.ordering.domain;

import io.waymark.order.address.domain.Address;
import io.waymark.order.address.domain.Completion;
import io.waymark.order.ordering.domain.Phone.Reading;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules of a shipper or consignee: address of its country's shape, phone in E.164 or left out. */
final class PartyRules {
    /** In characters, as it is written. */
    static final int LONGEST_PHONE = 60;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

    private static final Pattern EXTENSION = Pattern.compile("\\d{1,10}");
    private static final Party NOBODY = new Party("", null, null, null, null, "", null, "", null, null, "", null);

    private final PhoneRules phones;
    private final AddressRules addresses;

    PartyRules(PhoneNumbers phones, AddressRules addresses) {
        this.addresses = addresses;
        this.phones = new PhoneRules(phones);
    }

    /**
     * A party twice: what decides whether a request repeats another, and what is shipped.
     *
     * @param written  normalised letter by letter alone, as ever since the first order
     * @param complete its address normalised by the dictionary, with what was missing and is certain
     */
    record Read(Party written, Party complete, List<Completion> completed) {}

    Read read(Fields order, String role, OrderRequest.@Nullable PartyPart raw) {
        if (raw == null) {
            order.fault(role, "is required");
            return new Read(NOBODY, NOBODY, List.of());
        }
        Fields fields = order.in(role);
        Country country = addresses.country(fields, raw.country());
        Phone phone = country == null ? null : phone(fields, raw, country);
        String name = fields.required("name", raw.name(), 100);
        String company = fields.optional("company", raw.company(), 100);
        String email = email(fields, raw.email());
        AddressRules.Read read = addresses.read(fields, AddressRules.Part.of(raw), country);
        Address complete = read.complete();
        Party written = new Party(
                name,
                company,
                phone == null ? null : phone.number(),
                phone == null ? null : phone.extension(),
                email,
                read.written().country(),
                read.written().region(),
                text(read.written().city()),
                read.written().district(),
                read.postalCode(),
                text(read.written().line1()),
                read.written().line2());
        return new Read(
                written,
                written.at(complete.region(), text(complete.city()), complete.district()),
                read.completed().stream().map(one -> one.in(role)).toList());
    }

    private static String text(@Nullable String optional) {
        return optional == null ? "" : optional;
    }

    private @Nullable Phone phone(Fields fields, OrderRequest.PartyPart raw, Country country) {
        String text = fields.optionalCode("phone", raw.phone(), LONGEST_PHONE);
        String extension = extension(fields, raw.phoneExtension());
        return switch (phones.read(text == null ? "" : text, country.code())) {
            case Reading.Dialled(Phone phone) -> extended(fields, phone, extension);
            case Reading.Unsettled(Phone phone, String expectation) -> {
                fields.younger("phone", expectation, List.of());
                yield extended(fields, phone, extension);
            }
            case Reading.Absent() -> {
                if (extension != null) {
                    fields.fault("phoneExtension", "stands without a phone");
                }
                yield null;
            }
            case Reading.Faulty(String expectation) -> {
                fields.fault("phone", expectation);
                yield null;
            }
        };
    }

    private static @Nullable Phone extended(Fields fields, Phone phone, @Nullable String extension) {
        if (extension == null || extension.equals(phone.extension())) {
            return phone;
        }
        if (phone.extension() == null) {
            return new Phone(phone.number(), extension);
        }
        fields.fault("phoneExtension", "is another one than behind the phone");
        return null;
    }

    private static @Nullable String extension(Fields fields, @Nullable String raw) {
        String text = fields.optionalCode("phoneExtension", raw, 60);
        if (text != null && !EXTENSION.matcher(text).matches()) {
            fields.fault("phoneExtension", "must have 1 to 10 digits");
            return null;
        }
        return text;
    }

    /** The address as it is kept; null where it is missing or faulty. */
    static @Nullable String email(Fields fields, @Nullable String raw) {
        String text = fields.optionalCode("email", raw, 254);
        if (text != null && !EMAIL.matcher(text).matches()) {
            fields.fault("email", "must be an e-mail address, or be left out");
            return null;
        }
        return text;
    }
}
