package io.waymark.local.secrets;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;

/** The secrets that this installation shares with the sandbox's partners, and its key for personal data; made once, at random. */
public record Secrets(
        String kdniaoAppKey,
        String seventeenTrackKey,
        String standardWebhooksSecret,
        String carrierApiKey,
        String pspSecret,
        String privacyKeyset) {
    private static final int AES_256_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Reads the secrets of the folder, or makes them. */
    public static Secrets in(Path secretsFolder) {
        Properties secrets = new Properties();
        try {
            secrets.load(new StringReader(SecretFile.readOrMake(secretsFolder.resolve("shared"), Secrets::generate)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Secrets(
                secrets.getProperty("kdniao"),
                secrets.getProperty("17track"),
                secrets.getProperty("standard"),
                secrets.getProperty("carrier"),
                secrets.getProperty("psp"),
                secrets.getProperty("privacy"));
    }

    private static String generate() {
        return String.join(
                "\n",
                "kdniao=" + UUID.randomUUID(),
                "17track=" + HexFormat.of().formatHex(bytes(16)).toUpperCase(Locale.ROOT),
                "standard=whsec_" + base64(bytes(24)),
                "carrier=" + HexFormat.of().formatHex(bytes(20)),
                "psp=" + HexFormat.of().formatHex(bytes(32)),
                "privacy=" + keyset(),
                "");
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
