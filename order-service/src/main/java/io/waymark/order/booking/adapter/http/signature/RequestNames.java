package io.waymark.order.booking.adapter.http.signature;

import io.waymark.order.booking.adapter.http.template.FieldNames;

/** What the text of a digest may name of the request that is signed. */
public final class RequestNames {
    static final String METHOD = "method";
    static final String PATH = "path";
    static final String QUERY = "query";
    static final String BODY = "body";
    static final String PARAMETERS = "parameters";

    /** Before the name of a form's field. */
    public static final String FORM = "form.";

    /** All but the fields of a form. */
    public static final FieldNames NAMES = FieldNames.of(METHOD, PATH, QUERY, BODY, PARAMETERS);

    private RequestNames() {}
}
