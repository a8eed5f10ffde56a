package io.waymark.delivery.inbox;

/**
 * Protects the value of a parked event at rest. A service whose inbound events hold personal data provides a bean of this
 * type that encrypts; without one the value is stored as it came.
 */
public interface ParkedValueSeal {
    /**
     * Encrypts a value.
     *
     * @param context binds the cipher text to its event; the same text is given to {@link #open}
     */
    byte[] seal(byte[] value, String context);

    /** Gives back exactly what was sealed under this context. */
    byte[] open(byte[] sealed, String context);
}
