package io.waymark.order.label.adapter.rest;

import jakarta.ws.rs.core.MediaType;

/** What a label is written as. */
enum Medium {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    ZPL("application/zpl", "zpl");

    /** As some print servers call ZPL. */
    static final String OTHER_ZPL = "x-application/zpl";

    private final String type;
    private final String word;

    Medium(String type, String word) {
        this.type = type;
        this.word = word;
    }

    /** The media type that is answered. */
    String type() {
        return type;
    }

    /** As queries, file names and metrics spell it. */
    String word() {
        return word;
    }

    /** Whether a caller that asks for a type, maybe with wildcards, takes this. */
    boolean suits(MediaType asked) {
        return asked.isCompatible(MediaType.valueOf(type))
                || (this == ZPL && asked.isCompatible(MediaType.valueOf(OTHER_ZPL)));
    }
}
