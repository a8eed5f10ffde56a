package io.waymark.order.ordering.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * By what a person is reached, in the one spelling in which orders of theirs are found again.
 *
 * @param value E.164, with an extension behind it where the number has one; or an e-mail address in lower case
 */
public record Contact(Kind kind, String value) {
    /** What is dialled or written to. */
    public enum Kind {
        PHONE,
        EMAIL
    }

    /** @param extension with another one a marketplace's privacy number reaches somebody else */
    static Contact phone(String number, @Nullable String extension) {
        return new Contact(Kind.PHONE, extension == null ? number : number + ";ext=" + extension);
    }

    static Contact email(String address) {
        return new Contact(Kind.EMAIL, address.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return "Contact[" + kind + ", masked]";
    }
}
