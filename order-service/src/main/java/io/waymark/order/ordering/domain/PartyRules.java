package io.waymark.order.ordering.domain;

import io.waymark.order.ordering.domain.Phone.Reading;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules of a shipper or consignee: address of its country's shape, phone in E.164 or left out. */
final class PartyRules {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

    private static final Pattern EXTENSION = Pattern.compile("\\d{1,10}");
    private static final Party NOBODY = new Party("", null, null, null, null, "", null, "", null, null, "", null);

    private final Countries countries;
    private final PhoneRules phones;

    PartyRules(Countries countries, PhoneNumbers phones) {
        this.countries = countries;
        this.phones = new PhoneRules(phones);
    }

    Party read(Fields order, String role, OrderRequest.@Nullable PartyPart raw) {
        if (raw == null) {
            order.fault(role, "is required");
            return NOBODY;
        }
        Fields fields = order.in(role);
        Country country = country(fields, raw.country());
        Phone phone = country == null ? null : phone(fields, raw, country);
        return new Party(
                fields.required("name", raw.name(), 100),
                fields.optional("company", raw.company(), 100),
                phone == null ? null : phone.number(),
                phone == null ? null : phone.extension(),
                email(fields, raw.email()),
                country == null ? "" : country.code(),
                fields.optional("region", raw.region(), 100),
                fields.required("city", raw.city(), 100),
                fields.optional("district", raw.district(), 100),
                postalCode(fields, raw.postalCode(), country),
                fields.required("line1", raw.line1(), 200),
                fields.optional("line2", raw.line2(), 200));
    }

    private @Nullable Country country(Fields fields, @Nullable String raw) {
        String code = fields.requiredCode("country", raw, 64).toUpperCase(Locale.ROOT);
        Country country = countries.named(code).orElse(null);
        if (country == null && !code.isEmpty()) {
            fields.fault("country", "must be an ISO 3166-1 alpha-2 code or XK");
        }
        return country;
    }

    private @Nullable Phone phone(Fields fields, OrderRequest.PartyPart raw, Country country) {
        String text = fields.optionalCode("phone", raw.phone(), 60);
        String extension = extension(fields, raw.phoneExtension());
        return switch (phones.read(text == null ? "" : text, country.code())) {
            case Reading.Dialled(Phone phone) when extension == null || extension.equals(phone.extension()) -> phone;
            case Reading.Dialled(Phone phone) when phone.extension() == null -> new Phone(phone.number(), extension);
            case Reading.Dialled another -> {
                fields.fault("phoneExtension", "is another one than behind the phone");
                yield null;
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

    private static @Nullable String extension(Fields fields, @Nullable String raw) {
        String text = fields.optionalCode("phoneExtension", raw, 60);
        if (text != null && !EXTENSION.matcher(text).matches()) {
            fields.fault("phoneExtension", "must have 1 to 10 digits");
            return null;
        }
        return text;
    }

    private static @Nullable String email(Fields fields, @Nullable String raw) {
        String text = fields.optionalCode("email", raw, 254);
        if (text != null && !EMAIL.matcher(text).matches()) {
            fields.fault("email", "must be an e-mail address, or be left out");
        }
        return text;
    }

    private static @Nullable String postalCode(Fields fields, @Nullable String raw, @Nullable Country country) {
        if (country == null || country.postalCode() == Country.PostalCode.NONE) {
            return null;
        }
        boolean required = country.postalCode() == Country.PostalCode.REQUIRED;
        String text =
                required ? fields.requiredCode("postalCode", raw, 16) : fields.optionalCode("postalCode", raw, 16);
        if (text == null || text.isEmpty()) {
            return null;
        }
        String code = text.toUpperCase(Locale.ROOT);
        if (!country.writes(code)) {
            fields.fault("postalCode", "is no postal code of the country");
        }
        return code;
    }
}
