package io.waymark.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every test that the table of attacks names is there. */
class SecurityTableTest {
    private static final Path ROOT = Path.of(System.getProperty("waymark.root"));

    private static final int DEEPEST_MODULE = 3;

    /** A class of tests with a method perhaps, or a further method of the class before. */
    private static final Pattern NAMED = Pattern.compile("`(?:([A-Z]\\w+(?:IT|Test|Contract)))?(?:\\.(\\w+))?`");

    @Test
    void namesTestsThatExist() throws IOException {
        Map<String, String> tests = sources();
        List<String> missing = new ArrayList<>();
        int named = 0;
        for (String row : Files.readAllLines(ROOT.resolve("docs/operations/security.md"))) {
            String type = "";
            Matcher name = NAMED.matcher(row.substring(row.lastIndexOf(" | ") + 1));
            while (name.find()) {
                type = name.group(1) == null ? type : name.group(1);
                named++;
                String source = tests.getOrDefault(type, "");
                if (source.isEmpty() || (name.group(2) != null && !source.contains(" " + name.group(2) + "("))) {
                    missing.add(type + " " + name.group(2));
                }
            }
        }
        assertThat(named).isGreaterThan(60);
        assertThat(missing).isEmpty();
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (Path tests : folders()) {
            try (Stream<Path> files = Files.walk(tests)) {
                for (Path file : (Iterable<Path>) files.filter(SecurityTableTest::isJava)::iterator) {
                    String name = file.getFileName().toString().replace(".java", "");
                    sources.merge(name, Files.readString(file), String::concat);
                }
            }
        }
        return sources;
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> modules = Files.walk(ROOT, DEEPEST_MODULE)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }
}
