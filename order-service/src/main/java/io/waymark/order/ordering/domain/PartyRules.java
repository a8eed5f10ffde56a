package io.waymark.order.ordering.domain;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules of a shipper or consignee: address of its country's shape, phone in E.164 or left out. */
final class PartyRules {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

    /** What upstream systems write where they know no number: nothing but one repeated digit, or no digit at all. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\D*|\\D*(\\d)(\\D*\\1)*\\D*");

    private static final Party NOBODY = new Party("", null, null, null, "", null, "", null, null, "", null);

    private final Countries countries;
    private final PhoneNumbers phones;

    PartyRules(Countries countries, PhoneNumbers phones) {
        this.countries = countries;
        this.phones = phones;
    }

    Party read(Fields order, String role, OrderRequest.@Nullable PartyPart raw) {
        if (raw == null) {
            order.fault(role, "is required");
            return NOBODY;
        }
        Fields fields = order.in(role);
        Country country = country(fields, raw.country());
        return new Party(
                fields.required("name", raw.name(), 100),
                fields.optional("company", raw.company(), 100),
                phone(fields, raw.phone(), country),
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
        String code = fields.required("country", raw, 64).toUpperCase(Locale.ROOT);
        Country country = countries.named(code).orElse(null);
        if (country == null && !code.isEmpty()) {
            fields.fault("country", "must be an ISO 3166-1 alpha-2 code");
        }
        return country;
    }

    private @Nullable String phone(Fields fields, @Nullable String raw, @Nullable Country country) {
        String text = fields.optional("phone", raw, 40);
        if (text == null || country == null || PLACEHOLDER.matcher(text).matches()) {
            return null;
        }
        String number = phones.e164(text, country.code()).orElse(null);
        if (number == null) {
            fields.fault("phone", "must be a telephone number, or be left out");
        }
        return number;
    }

    private static @Nullable String email(Fields fields, @Nullable String raw) {
        String text = fields.optional("email", raw, 254);
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
        String text = required ? fields.required("postalCode", raw, 16) : fields.optional("postalCode", raw, 16);
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
