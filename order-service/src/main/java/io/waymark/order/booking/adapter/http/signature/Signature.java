package io.waymark.order.booking.adapter.http.signature;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.waymark.order.booking.adapter.http.request.Place;
import io.waymark.order.booking.adapter.http.template.Template;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How requests are signed, as a description says it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Signature.None.class, name = "none"),
    @JsonSubTypes.Type(value = Signature.ApiKey.class, name = "apiKey"),
    @JsonSubTypes.Type(value = Signature.Bearer.class, name = "bearer"),
    @JsonSubTypes.Type(value = Signature.Basic.class, name = "basic"),
    @JsonSubTypes.Type(value = Signature.Digest.class, name = "digest"),
    @JsonSubTypes.Type(value = Signature.OAuth2.class, name = "oauth2")
})
public sealed interface Signature {

    /** What must be set so that it can be made. */
    Set<Credential> needs();

    /** Tells every name that its own text uses. */
    default void names(Consumer<String> names) {
        // Most have no text.
    }

    /** Not at all, or by what the templates themselves say. */
    record None() implements Signature {
        @Override
        public Set<Credential> needs() {
            return Set.of();
        }
    }

    /** The key itself, under a name. */
    record ApiKey(Place in, String name) implements Signature {
        public ApiKey {
            Required.that(in, "in");
            Required.that(name, "name");
        }

        @Override
        public Set<Credential> needs() {
            return Set.of(Credential.API_KEY);
        }
    }

    /** The key as a bearer token (RFC 6750). */
    record Bearer() implements Signature {
        @Override
        public Set<Credential> needs() {
            return Set.of(Credential.API_KEY);
        }
    }

    /** Account and secret (RFC 7617). */
    record Basic() implements Signature {
        @Override
        public Set<Credential> needs() {
            return Set.of(Credential.ACCOUNT, Credential.SECRET);
        }
    }

    /**
     * A digest over a text that holds parts of the request.
     *
     * @param text     may name what a request consists of besides all other names: {@code {body}}, {@code {method}},
     *     {@code {path}}, {@code {query}}, {@code {parameters}} and {@code {form.<field>}}; null signs the body
     * @param parameters how {@code {parameters}} joins the fields of form and query, in the order of their names
     * @param prefix   stands before the digest where it is sent; null for none
     */
    record Digest(
            DigestAlgorithm algorithm,
            @Nullable Template text,
            @Nullable Parameters parameters,
            Encoding encoding,
            Place in,
            String name,
            @Nullable String prefix)
            implements Signature {
        public Digest {
            Required.that(algorithm, "algorithm");
            Required.that(encoding, "encoding");
            Required.that(in, "in");
            Required.that(name, "name");
        }

        @Override
        public Set<Credential> needs() {
            return Set.of(Credential.SECRET);
        }

        @Override
        public void names(Consumer<String> names) {
            if (text != null) {
                text.names(names);
            }
        }
    }

    /**
     * How parameters become one text; those without a value are left out.
     *
     * @param equals    between name and value
     * @param separator between two parameters
     */
    record Parameters(String equals, String separator) {
        static final Parameters USUAL = new Parameters("=", "&");

        public Parameters {
            Required.that(equals, "equals");
            Required.that(separator, "separator");
        }
    }

    /**
     * A token that is fetched with account and secret (RFC 6749, 4.4) and sent as a bearer token.
     *
     * @param tokenPath below the carrier's address
     * @param client    how account and secret travel
     * @param scope     null for none
     */
    record OAuth2(String tokenPath, Client client, @Nullable String scope) implements Signature {
        public OAuth2 {
            Required.that(tokenPath, "tokenPath");
            Required.that(client, "client");
            if (!tokenPath.startsWith("/")) {
                throw new IllegalArgumentException("tokenPath must begin with /");
            }
        }

        @Override
        public Set<Credential> needs() {
            return Set.of(Credential.ACCOUNT, Credential.SECRET);
        }
    }

    /** How a client says who it is when it fetches a token. */
    enum Client {
        BASIC("basic"),
        FORM("form");

        private final String word;

        Client(String word) {
            this.word = word;
        }

        /** As descriptions write it. */
        @Override
        public String toString() {
            return word;
        }
    }
}
