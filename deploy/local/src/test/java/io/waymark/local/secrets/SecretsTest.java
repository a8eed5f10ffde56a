package io.waymark.local.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void makeSecretsOnceForTheirOwnerAlone() throws Exception {
        Secrets first = Secrets.in(folder);
        assertThat(Secrets.in(folder)).isEqualTo(first);
        assertThat(first.standardWebhooksSecret()).startsWith("whsec_");
        assertThat(first.carrierPushSecret()).startsWith("whsec_").doesNotContain(first.carrierApiKey());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("shared"))))
                .isEqualTo("rw-------");
        assertThat(first).asString().doesNotContain(first.pspSecret());
    }

    @Test
    void keepTheOldKeyBesideANewOne() throws Exception {
        Secrets before = Secrets.in(folder);
        Secrets after = before.withNewKey(folder);
        assertThat(Secrets.in(folder)).isEqualTo(after);
        assertThat(after.pspSecret()).isEqualTo(before.pspSecret());
        JsonNode old = keyset(before);
        JsonNode both = keyset(after);
        assertThat(both.path("key")).hasSize(2).contains(old.at("/key/0"));
        assertThat(both.path("primaryKeyId")).isNotEqualTo(old.path("primaryKeyId"));
    }

    private static JsonNode keyset(Secrets secrets) throws Exception {
        return new ObjectMapper().readTree(Base64.getDecoder().decode(secrets.privacyKeyset()));
    }

    @Test
    void issueTokensThatThePublicKeyVerifies() throws Exception {
        SigningKey key = SigningKey.in(folder);
        String[] parts = new Tokens(key).issue("merchant", "m-1", Instant.EPOCH).split("\\.", 3);
        JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(claims.at("/roles/0").asText()).isEqualTo("merchant");
        assertThat(claims.at("/merchant").asText()).isEqualTo("m-1");
        assertThat(claims.at("/exp").asLong()).isEqualTo(12 * 3600);
        assertThat(SigningKey.in(folder).publicKey()).isEqualTo(key.publicKey());

        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key.publicKey()))));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }
}
