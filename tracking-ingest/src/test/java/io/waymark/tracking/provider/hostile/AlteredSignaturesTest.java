package io.waymark.tracking.provider.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.testkit.Soak;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A hundred thousand pushes, each altered in one thing since it was signed: not one may be believed. */
class AlteredSignaturesTest {
    private static final int PUSHES = Soak.of(100_000);
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/=,.";
    private final List<Specimen> specimens = Specimens.signed();

    @Test
    void whatIsNotAlteredIsBelieved() {
        assertThat(specimens)
                .allMatch(specimen -> specimen.isBelieved(specimen.payload(), specimen.proofs(), specimen.key()));
    }

    @Test
    void whatIsAlteredIsNeverBelieved() {
        int believed = 0;
        for (int seed = 0; seed < PUSHES; seed++) {
            Specimen specimen = specimens.get(seed % specimens.size());
            believed += isBelieved(specimen, new Random(seed)) ? 1 : 0;
        }
        assertThat(believed).isZero();
    }

    @Test
    void aProofIsBelievedOnlyByTheProviderAndInTheWayThatItWasMadeFor() {
        for (Specimen made : specimens) {
            for (Specimen used : specimens) {
                String from = made.provider().name();
                String as = used.provider().name();
                if (used.signsThePayload()) {
                    assertThat(used.isBelieved(made.payload(), made.proofs(), used.key()))
                            .as("%s as %s", from, as)
                            .isEqualTo(from.equals(as));
                }
            }
        }
    }

    private static boolean isBelieved(Specimen specimen, Random random) {
        boolean payloadCounts = specimen.signsThePayload();
        return switch (random.nextInt(payloadCounts ? 5 : 3)) {
            case 0 -> specimen.isBelieved(specimen.payload(), changed(specimen.proofs(), random), specimen.key());
            case 1 -> specimen.isBelieved(specimen.payload(), shortened(specimen.proofs(), random), specimen.key());
            case 2 -> specimen.isBelieved(specimen.payload(), specimen.proofs(), flipped(specimen.key(), random));
            case 3 -> specimen.isBelieved(flipped(specimen.payload(), random), specimen.proofs(), specimen.key());
            default -> specimen.isBelieved(cut(specimen.payload(), random), specimen.proofs(), specimen.key());
        };
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] flipped = bytes.clone();
        flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private static byte[] cut(byte[] bytes, Random random) {
        return Arrays.copyOf(
                bytes, random.nextBoolean() ? random.nextInt(bytes.length) : bytes.length + 1 + random.nextInt(9));
    }

    /** One character of one proof becomes another one, whatever its case. */
    private static Map<String, String> changed(Map<String, String> proofs, Random random) {
        Map<String, String> changed = new HashMap<>(proofs);
        String name = any(proofs, random);
        StringBuilder value = new StringBuilder(proofs.getOrDefault(name, ""));
        int at = random.nextInt(value.length());
        char replacement;
        do {
            replacement = LETTERS.charAt(random.nextInt(LETTERS.length()));
        } while (Character.toLowerCase(replacement) == Character.toLowerCase(value.charAt(at)));
        value.setCharAt(at, replacement);
        changed.put(name, value.toString());
        return changed;
    }

    /** One proof loses its end, or is not sent at all. */
    private static Map<String, String> shortened(Map<String, String> proofs, Random random) {
        Map<String, String> shortened = new HashMap<>(proofs);
        String name = any(proofs, random);
        String value = proofs.getOrDefault(name, "");
        if (random.nextBoolean()) {
            shortened.remove(name);
        } else {
            shortened.put(name, value.substring(0, random.nextInt(value.length())));
        }
        return shortened;
    }

    private static String any(Map<String, String> proofs, Random random) {
        List<String> names = new ArrayList<>(proofs.keySet());
        names.sort(null);
        return names.get(random.nextInt(names.size()));
    }
}
