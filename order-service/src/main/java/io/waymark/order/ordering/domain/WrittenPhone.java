package io.waymark.order.ordering.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a number and its extension apart as people write them, without knowing any numbering plan.
 *
 * @param text folded, without the word for telephone in front
 */
record WrittenPhone(String text) {
    private static final Pattern LABEL = Pattern.compile(
            "^(?:tel(?:ephone|efon|éfono)?|phone|mobile|mob|cell|handy|тел|联系电话|电话|電話|手机|手機|携帯|☎|📞)[.:\\s]*(?=[+(\\d])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String WORDS =
            "ext(?:ension|n)?|xtn|x|p|w|#|转接?|轉接?|分机号?|分機號?|転|内線|内线|內線|доб|int(?:erno)?|anexo|"
                    + "ramal|poste|durchwahl|dw|nst|app(?:arat)?|вн";

    /**
     * A word or sign that announces nothing but an extension. What cannot be followed by more of its own kind gives nothing
     * back, so that a text without an extension is not tried in every way that its blanks can be shared out.
     */
    private static final Pattern ANNOUNCED = Pattern.compile(
            "^(.*\\d[)\\s]*?)(?:[\\s.,;:/(\\[-]*+(?:(?:" + WORDS
                    + ")[\\s.:=-]*+)+|\\s*+[,;_]++\\s*+|\\s*+[\\[【〔「{]\\s*+)(\\d{1,10}+)"
                    + "[\\s#)\\]】〕」}号號]*+$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The last digits behind a sign that also stands inside numbers. */
    private static final Pattern SET_OFF = Pattern.compile("^(.*\\d[)\\s]*?)[\\s/(~-]+(\\d{1,8})\\)?$");

    private static final Pattern ANOTHER_NUMBER =
            Pattern.compile("^(.*?\\d)\\s*(?:[,;/|&、]|\\bor\\b|\\s\\+)\\s*(\\(?\\+?[\\d][\\d ()-]{6,})$");

    private static final Pattern HIDDEN = Pattern.compile(".*\\d[\\s-]*(?:\\*|•|xx).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGNS = Pattern.compile("\\(?\\+?[\\d\\s()./~-]*\\d[)\\s.]*");
    private static final Pattern SPELLED = Pattern.compile("\\+?[\\d\\s().-]*\\d[\\s().-]*[A-Z][A-Z\\d-]{2,}");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\d+]");
    private static final String KEYS = "22233344455566677778889999";

    /** @param main without the extension */
    record Parts(String main, String extension) {}

    static WrittenPhone of(String folded) {
        return new WrittenPhone(LABEL.matcher(folded).replaceFirst(""));
    }

    /** The parts where a word or sign says that there is an extension. */
    Optional<Parts> announced() {
        return parts(ANNOUNCED);
    }

    /** The parts if the last digits are an extension; they may as well belong to the number. */
    Optional<Parts> setOff() {
        return parts(SET_OFF);
    }

    /** Whether a second number follows the first. */
    boolean holdsTwo() {
        Matcher two = ANOTHER_NUMBER.matcher(text);
        return two.matches() && digits(two.group(1)) > 6;
    }

    /** Whether digits were blotted out on the way. */
    boolean isHidden() {
        return HIDDEN.matcher(text).matches();
    }

    /** Whether nothing stands in it but digits and the usual signs between them. */
    boolean isNumeric() {
        return SIGNS.matcher(text).matches();
    }

    /** The number with its word dialled by the letters on the keys; empty where it holds none. */
    Optional<String> spelled() {
        String upper = text.toUpperCase(Locale.ROOT);
        if (!SPELLED.matcher(upper).matches()) {
            return Optional.empty();
        }
        StringBuilder dialled = new StringBuilder();
        upper.chars().map(c -> c >= 'A' && c <= 'Z' ? KEYS.charAt(c - 'A') : c).forEach(c -> dialled.append((char) c));
        return Optional.of(dialled.toString());
    }

    /** The number as it is dialled, where it {@link #isNumeric}. */
    String digits() {
        return SEPARATORS.matcher(text).replaceAll("");
    }

    private Optional<Parts> parts(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches()
                ? Optional.of(new Parts(matcher.group(1).strip(), matcher.group(2)))
                : Optional.empty();
    }

    private static long digits(String part) {
        return part.chars().filter(Character::isDigit).count();
    }

    @Override
    public String toString() {
        return "WrittenPhone[masked]";
    }
}
