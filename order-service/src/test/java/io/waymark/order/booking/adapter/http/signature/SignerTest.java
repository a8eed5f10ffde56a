package io.waymark.order.booking.adapter.http.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.waymark.order.booking.adapter.http.request.Draft;
import io.waymark.order.booking.adapter.http.request.Place;
import io.waymark.order.booking.adapter.http.template.Fields;
import io.waymark.order.booking.adapter.http.template.Template;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Signatures by vectors that others published, or that another program made. */
class SignerTest {
    private static final Signer.Calls NO_CALLS = request -> {
        throw new IOException("this signature needs no call");
    };

    @Test
    void theKeyStandsWhereItIsWanted() throws IOException {
        assertThat(signed(new Signature.ApiKey(Place.HEADER, "X-Key")).header("X-Key"))
                .isEqualTo("key");
        assertThat(signed(new Signature.ApiKey(Place.QUERY, "k")).query()).isEqualTo("k=key");
        assertThat(signed(new Signature.Bearer()).header("Authorization")).isEqualTo("Bearer key");
        assertThat(signed(new Signature.None()).header("Authorization")).isNull();
    }

    /** RFC 7617, section 2. */
    @Test
    void basicIsAsTheRfcShowsIt() throws IOException {
        Draft draft = new Draft("GET", "/");

        Signer.of(new Signature.Basic(), URI.create("http://localhost"), Duration.ZERO, Clock.systemUTC())
                .sign(draft, Fields.of(Map.of("account", "Aladdin", "secret", "open sesame")), NO_CALLS);

        assertThat(draft.header("Authorization")).isEqualTo("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    }

    /** RFC 4231, test case 2. */
    @Test
    void hmacIsAsTheRfcShowsIt() {
        byte[] made = DigestAlgorithm.HMAC_SHA256.of("what do ya want for nothing?", "Jefe");

        assertThat(Encoding.HEX.of(made)).isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        assertThat(Encoding.BASE64.of(made)).isEqualTo("W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=");
    }

    /** RFC 1321, A.5, and FIPS 180-2, B.1. */
    @Test
    void plainDigestsAreAsTheirStandardsShowThem() {
        assertThat(Encoding.HEX.of(DigestAlgorithm.MD5.of("abc", ""))).isEqualTo("900150983cd24fb0d6963f7d28e17f72");
        assertThat(Encoding.UPPER_HEX.of(DigestAlgorithm.SHA256.of("abc", "")))
                .isEqualTo("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD");
    }

    @Test
    void parametersAreSortedAndThoseWithoutAValueLeftOut() throws IOException {
        Signature digest = new Signature.Digest(
                DigestAlgorithm.MD5,
                text("{parameters}&key={secret}"),
                null,
                Encoding.UPPER_HEX,
                Place.FORM,
                "sign",
                null);

        assertThat(signed(digest).formFields()).containsEntry("sign", "9F565CCD686CFA5DC3B06B3A89E4E3AD");
    }

    @Test
    void theSecretMayEncloseParametersWithoutSigns() throws IOException {
        Signature digest = new Signature.Digest(
                DigestAlgorithm.MD5,
                text("{secret}{parameters}{secret}"),
                new Signature.Parameters("", ""),
                Encoding.HEX,
                Place.QUERY,
                "sign",
                null);

        assertThat(signed(digest).query()).isEqualTo("sign=ef16f26c937cf52ae6f85df2fd08b24a");
    }

    @Test
    void aDigestMayCoverOneFieldOfTheForm() throws IOException {
        Signature digest = new Signature.Digest(
                DigestAlgorithm.SHA256, text("{form.a}{secret}"), null, Encoding.HEX, Place.HEADER, "X-Sign", "v1=");

        assertThat(signed(digest).header("X-Sign")).startsWith("v1=").hasSize(67);
    }

    @Test
    void withoutATextTheBodyIsSigned() throws IOException {
        Signature digest = new Signature.Digest(
                DigestAlgorithm.HMAC_SHA256, null, null, Encoding.BASE64, Place.HEADER, "X-Sign", null);
        Draft draft = new Draft("POST", "/");
        draft.body("what do ya want for nothing?");

        Signer.of(digest, URI.create("http://localhost"), Duration.ZERO, Clock.systemUTC())
                .sign(draft, Fields.of(Map.of("secret", "Jefe")), NO_CALLS);

        assertThat(draft.header("X-Sign")).isEqualTo("W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=");
    }

    private static Draft signed(Signature signature) throws IOException {
        Draft draft = new Draft("POST", "/api");
        if (signature instanceof Signature.Digest) {
            draft.put(Place.FORM, "b", "2");
            draft.put(Place.FORM, "a", "1");
            draft.put(Place.FORM, "c", " ");
        }
        Signer.of(signature, URI.create("http://localhost"), Duration.ZERO, Clock.systemUTC())
                .sign(draft, Fields.of(Map.of("account", "me", "apiKey", "key", "secret", "secret")), NO_CALLS);
        return draft;
    }

    private static @Nullable Template text(String written) {
        return Template.of(TextNode.valueOf(written));
    }
}
