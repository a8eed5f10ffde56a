package io.waymark.web.quota;

/** Hears of every request of a caller who is known; called before the request is worked on, so that it must never block. */
public interface RequestUse {
    /** @param caller as {@link Tiers#caller} names it */
    void admitted(String caller);

    /** @param caller as {@link Tiers#caller} names it */
    void refused(String caller);
}
