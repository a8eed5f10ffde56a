package io.waymark.testkit.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tries every pattern of a module with texts that are made to exhaust it. */
public abstract class HostileTexts {
    /** Long enough to tell what grows with the square of a text, and what climbs the stack with it. */
    private static final int LONGEST = 2_000;

    private static final Path SOURCES = Path.of("src/main/java");

    private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*+)\"";

    /** A pattern that stands where it is used, such as in {@code text.replaceAll("…", "")}. */
    private static final Pattern LITERAL = Pattern.compile("(?:(?:matches|split)\\(|regexp = )\\s*+" + TEXT
            + "|(?:replaceAll|replaceFirst)\\(\\s*+" + TEXT + "\\s*+,");

    private final String module;
    private final Map<String, Integer> bounded;

    /**
     * Of a module.
     *
     * @param module  its base package
     * @param bounded how long a text is that reaches a pattern, where something before it sees to that, by the name of the
     *                constant, such as {@code Times.WRITTEN}
     */
    protected HostileTexts(String module, Map<String, Integer> bounded) {
        this.module = module;
        this.bounded = Map.copyOf(bounded);
    }

    /** Patterns that are read from tables, by a name. */
    protected Map<String, Pattern> fromTables() {
        return Map.of();
    }

    @Test
    void noTextExhaustsAPattern() {
        Map<String, Pattern> patterns = new TreeMap<>(fromTables());
        patterns.putAll(constants());
        patterns.putAll(literals());
        Map<String, String> faults = new TreeMap<>();

        patterns.forEach((name, pattern) -> {
            String fault = new PatternTrial(bounded.getOrDefault(name, LONGEST)).fault(pattern);
            if (!fault.isEmpty()) {
                faults.put(name + " " + pattern, fault);
            }
        });

        assertThat(faults).as("of %d patterns", patterns.size()).isEmpty();
        assertThat(patterns.keySet()).as("names of bounded patterns").containsAll(bounded.keySet());
    }

    private Map<String, Pattern> constants() {
        Map<String, Pattern> found = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages(module)) {
            if (type.getFields().stream().anyMatch(field -> field.getRawType().isEquivalentTo(Pattern.class))) {
                found.putAll(constants(type.reflect()));
            }
        }
        return found;
    }

    private static Map<String, Pattern> constants(Class<?> type) {
        Map<String, Pattern> found = new TreeMap<>();
        for (Field field : type.getDeclaredFields()) {
            if (field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                try {
                    found.put(type.getSimpleName() + "." + field.getName(), (Pattern) field.get(null));
                } catch (IllegalAccessException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        }
        return found;
    }

    private static Map<String, Pattern> literals() {
        Map<String, Pattern> found = new TreeMap<>();
        for (Path source : sources()) {
            try {
                Matcher literals = LITERAL.matcher(Files.readString(source));
                while (literals.find()) {
                    String written = literals.group(1) == null ? literals.group(2) : literals.group(1);
                    found.put(
                            source.getFileName() + " \"" + written + "\"", Pattern.compile(written.translateEscapes()));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return found;
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
