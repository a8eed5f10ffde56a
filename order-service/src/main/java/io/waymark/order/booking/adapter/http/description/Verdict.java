package io.waymark.order.booking.adapter.http.description;

import java.util.regex.Pattern;

/** What an answer comes to, by the carrier's description. */
public sealed interface Verdict {
    /** What was asked for is done. */
    record Succeeded() implements Verdict {}

    /**
     * It is not, or nobody can say.
     *
     * @param code    the carrier's, or {@value #UNNAMED}
     * @param message the carrier's words, which may repeat what was sent
     * @param cause   for the technical owner; no personal data
     */
    record Failed(FailureKind kind, String code, String message, String cause) implements Verdict {
        private static final String UNNAMED = "UNNAMED";
        private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
        private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");
        private static final int LONGEST_MESSAGE = 500;

        static Failed of(FailureKind kind, Answer answer, AnswerFields places) {
            String code = code(answer, places);
            String message = answer.text(places.message()).orElse("");
            String shortened = message.substring(0, Math.min(LONGEST_MESSAGE, message.length()));
            String named = code.equals(UNNAMED) ? "" : ", code " + code;
            String limited = kind == FailureKind.RATE_LIMITED ? ", we ask too often" : "";
            return new Failed(
                    kind,
                    code,
                    UNSTORABLE.matcher(shortened).replaceAll(" ").strip(),
                    "HTTP status " + answer.status() + named + limited);
        }

        /** Neither success nor a failure that the description knows. */
        static Failed unknown(Answer answer, AnswerFields places) {
            Failed failed = of(FailureKind.RETRY, answer, places);
            boolean silent = answer.status() / 100 == 2 && !answer.isReadable();
            return silent ? new Failed(failed.kind, failed.code, failed.message, "the answer cannot be read") : failed;
        }

        private static String code(Answer answer, AnswerFields places) {
            return answer.text(places.code())
                    .filter(code -> CODE.matcher(code).matches())
                    .orElse(UNNAMED);
        }

        @Override
        public String toString() {
            return "Failed[" + kind + ", " + cause + "]";
        }
    }
}
