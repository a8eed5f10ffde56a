package io.waymark.local.process;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in few words what a service complains of, the key first, and masks what may be a secret. */
final class Wording {
    private static final String MASK = "***";
    private static final int LONGEST = 400;

    private static final Pattern UNPARSED = Pattern.compile(
            ".*SRCFG00039: The config property (\\S+) with the config value \"(.*)\" threw an Exception whilst being"
                    + " converted (.*)");
    private static final Pattern MISSING = Pattern.compile(
            ".*SRCFG\\d+: The config property (\\S+) is required but it could not be found in any config source");
    private static final Pattern UNKNOWN = Pattern.compile(".*SRCFG00050: (\\S+) in (.*) does not map to any root");
    private static final Pattern UNREADABLE =
            Pattern.compile("Failed to load config value of type class (\\S+) for: (\\S+)");
    private static final Pattern CODE = Pattern.compile("(?:[\\w.]+Exception: )?SRCFG\\d+: ");

    private static final Pattern SECRET_KEY = Pattern.compile("(?i).*(?:secret|password|key|token|credential)[^.]*");
    private static final Pattern SECRET_IN_TEXT =
            Pattern.compile("(?i)((?:secret|password|key|keyset|token|credential)s?\\s*=\\s*)(?!\\*)[^\\s&;,\"]+");
    private static final Pattern USER_IN_ADDRESS = Pattern.compile("://[^\\s/@]+@");

    /** What databases and Flyway draw and repeat below what they say. */
    private static final Pattern FRAME = Pattern.compile("-+|(?:SQL State|Error Code|Location|Line)\\s*:.*");

    private Wording() {}

    /** A complaint about a setting as key, value and why; any other text as it is. */
    static String configuration(String complaint) {
        Matcher unparsed = UNPARSED.matcher(complaint);
        if (unparsed.matches()) {
            String value = unparsed.group(2);
            String why = CODE.matcher(unparsed.group(3)).replaceAll("");
            boolean secret = SECRET_KEY.matcher(unparsed.group(1)).matches();
            return unparsed.group(1) + "=" + (secret ? MASK : value) + ": "
                    + (secret && !value.isEmpty() ? why.replace(value, MASK) : why);
        }
        Matcher missing = MISSING.matcher(complaint);
        if (missing.matches()) {
            return missing.group(1) + " is not set";
        }
        Matcher unknown = UNKNOWN.matcher(complaint);
        if (unknown.matches()) {
            return unknown.group(1) + " is no setting of this service (" + unknown.group(2) + ")";
        }
        Matcher unreadable = UNREADABLE.matcher(complaint);
        if (unreadable.matches()) {
            return unreadable.group(2) + " is not set, or is no " + unreadable.group(1);
        }
        return CODE.matcher(complaint).replaceAll("");
    }

    /** One line, bounded, without secrets. */
    static String oneLine(String text) {
        String line = text.lines()
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !FRAME.matcher(part).matches())
                .filter(part -> !repeats(text, part))
                .collect(Collectors.joining(" "));
        line = SECRET_IN_TEXT.matcher(line).replaceAll("$1" + Matcher.quoteReplacement(MASK));
        line = USER_IN_ADDRESS.matcher(line).replaceAll("://" + Matcher.quoteReplacement(MASK) + "@");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private static boolean repeats(String text, String part) {
        int colon = part.indexOf(':');
        return part.startsWith("Message")
                && text.lines()
                        .findFirst()
                        .orElse("")
                        .contains(part.substring(colon + 1).strip());
    }
}
