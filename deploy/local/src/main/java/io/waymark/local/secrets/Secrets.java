package io.waymark.local.secrets;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;

/**
 * The secrets that this installation shares with the sandbox's partners, its key for personal data and the password of its
 * roles in the database; made once, at random.
 */
public record Secrets(
        String kdniaoAppKey,
        String seventeenTrackKey,
        String standardWebhooksSecret,
        String carrierApiKey,
        String pspSecret,
        String databasePassword,
        String privacyKeyset,
        String commandSecret,
        String loginSecret) {
    private static final String FILE = "shared";
    private static final String STANDARD_WEBHOOKS = "whsec_";
    private static final int AES_256_BYTES = 32;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Reads the secrets of the folder, or makes them. */
    public static Secrets in(Path secretsFolder) {
        Path file = secretsFolder.resolve(FILE);
        String written = SecretFile.readOrMake(file, Secrets::generate);
        Properties secrets = read(written);
        // Files that were made before commands were signed, or before people signed in, lack some.
        for (String later : List.of("commands", "login")) {
            if (secrets.getProperty(later) == null) {
                written += later + "=" + HexFormat.of().formatHex(bytes(32)) + "\n";
                SecretFile.write(file, written);
                secrets = read(written);
            }
        }
        return new Secrets(
                secrets.getProperty("kdniao"),
                secrets.getProperty("17track"),
                secrets.getProperty("standard"),
                secrets.getProperty("carrier"),
                secrets.getProperty("psp"),
                secrets.getProperty("database"),
                secrets.getProperty("privacy"),
                secrets.getProperty("commands"),
                secrets.getProperty("login"));
    }

    private static Properties read(String written) {
        Properties secrets = new Properties();
        try {
            secrets.load(new StringReader(written));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets;
    }

    private static String generate() {
        return new Secrets(
                        UUID.randomUUID().toString(),
                        HexFormat.of().formatHex(bytes(16)).toUpperCase(Locale.ROOT),
                        STANDARD_WEBHOOKS + base64(bytes(24)),
                        HexFormat.of().formatHex(bytes(20)),
                        HexFormat.of().formatHex(bytes(32)),
                        HexFormat.of().formatHex(bytes(20)),
                        keyset(),
                        HexFormat.of().formatHex(bytes(32)),
                        HexFormat.of().formatHex(bytes(32)))
                .written();
    }

    private String written() {
        return String.join(
                "\n",
                "kdniao=" + kdniaoAppKey,
                "17track=" + seventeenTrackKey,
                "standard=" + standardWebhooksSecret,
                "carrier=" + carrierApiKey,
                "psp=" + pspSecret,
                "database=" + databasePassword,
                "privacy=" + privacyKeyset,
                "commands=" + commandSecret,
                "login=" + loginSecret,
                "");
    }

    /** What the simulated carriers sign their pushes with: the key that they know us by, as Standard Webhooks spell one. */
    public String carrierPushSecret() {
        return STANDARD_WEBHOOKS + base64(carrierApiKey.getBytes(StandardCharsets.US_ASCII));
    }

    /** The same with a new primary key for personal data beside the old ones, kept in the folder before it is answered. */
    public Secrets withNewKey(Path secretsFolder) {
        ObjectNode set = json(privacyKeyset);
        ObjectNode fresh = json(keyset());
        set.withArray("key").addAll(fresh.withArray("key"));
        set.set("primaryKeyId", fresh.get("primaryKeyId"));
        Secrets rotated = new Secrets(
                kdniaoAppKey,
                seventeenTrackKey,
                standardWebhooksSecret,
                carrierApiKey,
                pspSecret,
                databasePassword,
                base64(set.toString().getBytes(StandardCharsets.UTF_8)),
                commandSecret,
                loginSecret);
        SecretFile.write(secretsFolder.resolve(FILE), rotated.written());
        return rotated;
    }

    private static ObjectNode json(String keyset) {
        try {
            return (ObjectNode) JSON.readTree(Base64.getDecoder().decode(keyset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Tink key set with one AES-256-GCM key, as JSON in base64. */
    private static String keyset() {
        byte[] key = bytes(AES_256_BYTES);
        byte[] message = new byte[AES_256_BYTES + 2];
        // Tink wraps the key in a protocol buffer: field 3, length-delimited.
        message[0] = 0x1a;
        message[1] = AES_256_BYTES;
        System.arraycopy(key, 0, message, 2, AES_256_BYTES);
        int id = RANDOM.nextInt(1, Integer.MAX_VALUE);
        String json = """
                {"primaryKeyId":%1$d,"key":[{"keyId":%1$d,"status":"ENABLED","outputPrefixType":"TINK","keyData":{\
                "typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey","keyMaterialType":"SYMMETRIC",\
                "value":"%2$s"}}]}""".formatted(id, base64(message));
        return base64(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return "Secrets[masked]";
    }
}
