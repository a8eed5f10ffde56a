package io.waymark.tracking.provider.easypost;

import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.text.Texts;
import org.jspecify.annotations.Nullable;

/** EasyPost's two words for where a parcel stands, as one code: {@code status/status_detail}. */
record Code(String status, String detail) {
    private static final String UNKNOWN = "unknown";

    static Code of(@Nullable String status, @Nullable String detail, String where) throws MalformedPushException {
        @Nullable String first = Texts.optionalCode(status, where + ".status");
        @Nullable String second = Texts.optionalCode(detail, where + ".status_detail");
        return new Code(first == null ? UNKNOWN : first, second == null ? UNKNOWN : second);
    }

    String text() {
        return status + "/" + detail;
    }

    /** True where nothing is said about the parcel. */
    boolean isInformational() {
        return isInformational(text());
    }

    static boolean isInformational(String code) {
        return code.equals("unknown/unknown") || code.equals("unknown/status_update");
    }

    /** True for another code of the same status. */
    boolean hasStatusOf(String code) {
        return code.startsWith(status + "/");
    }
}
