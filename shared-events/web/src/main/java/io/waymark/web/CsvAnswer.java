package io.waymark.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** An answer that is also there as a table for spreadsheets. */
public final class CsvAnswer {
    public static final String CSV = "text/csv";

    /** Whether the caller asks for the table: what is named first counts, and whoever names nothing reads JSON. */
    public static boolean isWanted(HttpHeaders headers) {
        MediaType first = headers.getAcceptableMediaTypes().getFirst();
        return first.isCompatible(MediaType.valueOf(CSV)) && !first.isWildcardType();
    }

    /** The table. */
    public static Response of(String table) {
        return Response.ok(table, CSV + ";charset=UTF-8").build();
    }

    /** The table as a file that a browser keeps. */
    public static Response file(String table, String name) {
        return Response.ok(table, CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private CsvAnswer() {}
}
