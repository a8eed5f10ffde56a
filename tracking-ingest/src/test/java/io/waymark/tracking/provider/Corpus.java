package io.waymark.tracking.provider;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.waymark.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Real and documented provider bodies that lie beside the repository; tests are skipped where they are absent. */
public final class Corpus {
    private final Path folder;
    private final Map<String, String> manifest = new HashMap<>();

    /** The bodies of one provider. */
    public Corpus(String provider) throws IOException {
        Path corpus = RepositoryRoot.find().resolve("../shared/corpus").normalize();
        assumeTrue(Files.isDirectory(corpus), "no corpus beside the repository");
        folder = corpus.resolve(provider);
        for (String line : Files.readAllLines(corpus.resolve("MANIFEST.tsv"))) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                manifest.put(line.substring(0, tab), line);
            }
        }
    }

    /** The names of all files, sorted. */
    public List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    public byte[] body(String file) throws IOException {
        return Files.readAllBytes(folder.resolve(file));
    }

    /** A value that the manifest names for a file, such as its key. */
    public String told(String file, String name) {
        String line = manifest.getOrDefault(folder.getFileName() + "/" + file, "");
        int at = line.indexOf(name + ": ");
        assumeTrue(at >= 0, "the manifest says no " + name + " of " + file);
        return line.substring(at + name.length() + 2).split(" ", 2)[0].strip();
    }
}
