package io.waymark.exceptions.classify.domain;

import java.util.List;
import java.util.Map;

/** The next steps for each class, by the playbook's name. */
public record Playbooks(Map<String, List<String>> steps) {

    /** @throws IllegalArgumentException when there is no such playbook */
    public List<String> steps(String playbook) {
        List<String> found = steps.get(playbook);
        if (found == null) {
            throw new IllegalArgumentException("no playbook " + playbook);
        }
        return found;
    }
}
