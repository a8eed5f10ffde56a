package io.waymark.exceptions.classify.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The next steps for each class, by the playbook's name, in their order. */
public record Playbooks(Map<String, List<Step>> steps) {
    public Playbooks {
        steps = Map.copyOf(steps);
    }

    /**
     * What to do next.
     *
     * @param text    in English
     * @param chinese null where nobody put it into Chinese
     */
    public record Step(String text, @Nullable String chinese) {}

    /** None where there is no such playbook. */
    public List<Step> steps(String playbook) {
        return steps.getOrDefault(playbook, List.of());
    }
}
