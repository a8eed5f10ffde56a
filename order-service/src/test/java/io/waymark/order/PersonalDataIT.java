package io.waymark.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AesGcmKey;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.hashing.HmacSha256;
import io.waymark.testkit.Backends;
import io.waymark.testkit.OwnerConnection;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Watches that the whole database, read with every right, names nobody. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class PersonalDataIT {
    @ConfigProperty(name = "waymark.privacy.keyset")
    String keyset;

    private static final List<String> PERSONAL = List.of(Samples.NAME, "13912345678", "中关村大街", "韩梅梅", "9081726354");

    @Test
    void noTableHoldsAReadableName() throws SQLException {
        OrderClient acme = OrderClient.merchant("acme");
        String reference = OrderClient.reference();
        acme.place(Samples.order(reference, "standard", "1").replace("5678\"", "5678 ext. 9081726354\""))
                .then()
                .statusCode(201);

        List<String> tables = texts("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'");
        List<String> findings = new ArrayList<>();
        boolean seen = false;
        for (String table : tables) {
            seen |= table.equals("customer_order");
            for (String row : texts("SELECT t::text FROM " + table + " t")) {
                PERSONAL.stream()
                        .filter(text -> row.contains(text) || row.contains(hex(text)))
                        .forEach(text -> findings.add(table));
            }
        }

        assertThat(seen).isTrue();
        assertThat(texts("SELECT reference_no FROM customer_order")).contains(reference);
        assertThat(findings).isEmpty();
    }

    /** Who has the database alone cannot try numbers out: neither the key is in it, nor a hash that anybody could make. */
    @Test
    void noTableHoldsWhatMarksAreMadeWith() throws GeneralSecurityException, SQLException {
        OrderClient.merchant("acme")
                .place(Samples.order(OrderClient.reference(), "standard", "1"))
                .then()
                .statusCode(201);
        String phone = "+8613912345678";
        List<String> telling = new ArrayList<>();
        for (byte[] secret : secrets()) {
            telling.add(HexFormat.of().formatHex(secret));
            telling.add(Base64.getEncoder().encodeToString(secret));
            telling.add(new BigInteger(1, secret).toString());
        }
        for (String algorithm : List.of("SHA-256", "SHA-1", "MD5")) {
            byte[] hash = MessageDigest.getInstance(algorithm).digest(phone.getBytes(StandardCharsets.UTF_8));
            telling.add(HexFormat.of().formatHex(hash, 0, 16));
        }

        List<String> findings = new ArrayList<>();
        for (String table : texts("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'")) {
            for (String row : texts("SELECT t::text FROM " + table + " t")) {
                String plain = row.replace("-", "");
                telling.stream()
                        .filter(text -> row.contains(text) || plain.contains(text))
                        .forEach(text -> findings.add(table));
            }
        }

        assertThat(texts(
                        "SELECT consignee_phone_mark::text FROM customer_order WHERE consignee_phone_mark IS NOT NULL"))
                .isNotEmpty();
        assertThat(findings).isEmpty();
    }

    /** The key of the set, and the one that is derived of it. */
    @AccessesPartialKey
    private List<byte[]> secrets() throws GeneralSecurityException {
        String json = new String(Base64.getDecoder().decode(keyset), StandardCharsets.UTF_8);
        KeysetHandle handle =
                TinkJsonProtoKeysetFormat.parseKeyset(json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        byte[] key =
                ((AesGcmKey) handle.getPrimary().getKey()).getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
        return List.of(key, HmacSha256.of(key, "waymark blind index 1".getBytes(StandardCharsets.UTF_8)));
    }

    /** How PostgreSQL writes bytes, so that a name in a bytea column is found too. */
    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> texts(String query) throws SQLException {
        try (Connection connection = OwnerConnection.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
