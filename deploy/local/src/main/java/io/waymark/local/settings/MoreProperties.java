package io.waymark.local.settings;

import io.waymark.local.secrets.SecretFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the user's own properties from a file of any name: the services skip a file that is not called
 * {@code *.properties}, and would start without it and say nothing.
 */
public final class MoreProperties {
    private static final String STORED_AS = "more.properties";

    /** A key, with its escaped signs, up to what parts it from its value; the rest may be empty. */
    private static final Pattern LINE = Pattern.compile("((?:\\\\.|[^=:\\\\])+)([=:])(.*)", Pattern.DOTALL);

    /** What no key of a setting begins with, but a line of JSON, YAML or XML does. */
    private static final Pattern OTHER_FORM = Pattern.compile("[{}\\[\\]\"'<-].*", Pattern.DOTALL);

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Pattern BAD_ESCAPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u(?![0-9a-fA-F]{4})");

    private final String text;

    private MoreProperties(String text) {
        this.text = text;
    }

    /**
     * Reads the file whole and checks it.
     *
     * @throws IllegalArgumentException names the file, the line where one is wrong, and why; it repeats no value, as that may
     *     be a secret
     */
    public static MoreProperties read(Path file) {
        String name = "--config: " + file.toAbsolutePath();
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(name + " is a folder");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            String properties = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
            requireProperties(name, properties);
            return new MoreProperties(properties);
        } catch (NoSuchFileException missing) {
            throw new IllegalArgumentException(name + " does not exist", missing);
        } catch (CharacterCodingException foreign) {
            throw new IllegalArgumentException(name + " is not UTF-8", foreign);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(name + " cannot be read", unreadable);
        }
    }

    private static void requireProperties(String name, String text) {
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (int at = 0; at < lines.length; at++) {
            int number = at + 1;
            StringBuilder property = new StringBuilder(lines[at].strip());
            if (property.isEmpty() || property.charAt(0) == '#' || property.charAt(0) == '!') {
                continue;
            }
            while (isContinued(property) && at + 1 < lines.length) {
                property.setLength(property.length() - 1);
                property.append(lines[++at].strip());
            }
            requireProperty(name + ", line " + number + ": ", property.toString());
        }
    }

    private static boolean isContinued(CharSequence line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end--;
        }
        return (line.length() - end) % 2 == 1;
    }

    private static void requireProperty(String where, String line) {
        Matcher property = LINE.matcher(line);
        if (!property.matches() || OTHER_FORM.matcher(line).matches()) {
            throw new IllegalArgumentException(where + "is not key=value");
        }
        if (property.group(2).equals(":") && property.group(3).isBlank()) {
            throw new IllegalArgumentException(where + "has no value; YAML is not read");
        }
        if (BAD_ESCAPE.matcher(line).find()) {
            throw new IllegalArgumentException(where + "\\u needs four hexadecimal digits");
        }
    }

    /** Writes them, for this user's eyes, under a name that the services read. */
    public Path storedIn(Path folder) {
        Path file = folder.resolve(STORED_AS);
        SecretFile.write(file, text);
        return file;
    }
}
