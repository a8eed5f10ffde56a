package io.waymark.console.application;

import java.io.InputStream;
import java.net.URI;

/** What the page of an entry offers beside changing it. */
public interface EntryDeed {
    /** The room whose entries it is for. */
    String room();

    /** The word for it in a form. */
    String name();

    /** What its button says. */
    String label();

    /**
     * Makes a file to take home.
     *
     * @param entry the entry's name
     * @param base  where this service was asked
     */
    Document carryOut(String entry, URI base);

    /** A file; whoever answers with it closes it. */
    record Document(String fileName, String mediaType, InputStream content) {}
}
