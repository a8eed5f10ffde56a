package io.waymark.sandbox.carrier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * How a carrier numbers its waybills. A number is drawn from the booking's key, so that a restarted simulator gives the
 * same key the same number and never gives one number to two keys in practice.
 */
enum NumberSeries {
    /** YT and thirteen digits, as YTO prints them. */
    YTO {
        @Override
        String number(String key) {
            return "YT" + digits(key, 13);
        }
    },
    /** 1Z, shipper, service, eight digits and UPS's check digit. */
    UPS {
        @Override
        String number(String key) {
            String body = "2617V103" + digits(key, 7);
            return "1Z" + body + upsCheckDigit(body);
        }
    },
    /** HY and twelve digits. */
    HUAYU {
        @Override
        String number(String key) {
            return "HY" + digits(key, 12);
        }
    },
    /** Two letters, nine digits and a country, as posts print them. */
    LANDPOST {
        @Override
        String number(String key) {
            return "LX" + digits(key, 9) + "LU";
        }
    },
    /** Twelve digits. */
    AIRLINK {
        @Override
        String number(String key) {
            return digits(key, 12);
        }
    },
    /** For any other carrier: its code and twelve digits. */
    PLAIN {
        @Override
        String number(String key) {
            return "WM" + digits(key, 12);
        }
    };

    abstract String number(String key);

    static NumberSeries of(String carrier) {
        return switch (carrier) {
            case "YTO" -> YTO;
            case "UPS" -> UPS;
            case "HUAYU" -> HUAYU;
            case "LANDPOST" -> LANDPOST;
            case "AIRLINK" -> AIRLINK;
            default -> PLAIN;
        };
    }

    /** The number of whoever delivers in the end. */
    static String transfer(String key) {
        return "9205500000" + digits(key, 12);
    }

    /** The number of a pick-up. */
    static String pickup(String key) {
        return "PU" + digits(key, 9);
    }

    private static String digits(String key, int count) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            long number = Long.parseLong(HexFormat.of().formatHex(hash, 0, 7), 16);
            return String.format("%0" + count + "d", number % (long) Math.pow(10, count));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks SHA-256", e);
        }
    }

    /** Sum of the odd places and twice the even ones, letters counted as (code - 3) mod 10; what is missing to a full ten. */
    static int upsCheckDigit(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            int value = Character.isDigit(c) ? c - '0' : (c - 3) % 10;
            sum += i % 2 == 0 ? value : 2 * value;
        }
        return (10 - sum % 10) % 10;
    }
}
