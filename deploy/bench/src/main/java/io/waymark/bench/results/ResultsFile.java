package io.waymark.bench.results;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Writes findings as JSON, each under its id, for tools that compare one run with another. */
public final class ResultsFile {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ResultsFile() {}

    /** Replaces {@code <name>.json} in the folder; answers the file. */
    public static Path write(Path folder, String name, List<Finding> findings) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("measuredAt", Instant.now().toString());
        for (Finding finding : findings) {
            root.set(finding.id(), node(finding));
        }
        Files.createDirectories(folder);
        Path file = folder.resolve(name + ".json");
        JSON.writeValue(file.toFile(), root);
        return file;
    }

    private static ObjectNode node(Finding finding) {
        ObjectNode node = JSON.createObjectNode().put("what", finding.what());
        node.put("median", finding.spread().median());
        node.put("min", finding.spread().min());
        node.put("max", finding.spread().max());
        node.set("runs", JSON.valueToTree(finding.spread().runs()));
        if (finding.goal() != null) {
            node.put("goal", finding.goal().toString());
            node.put("reached", finding.reached());
        }
        node.set("conditions", JSON.valueToTree(finding.conditions()));
        return node;
    }
}
