package io.waymark.bench.faults;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What there is when all is quiet, and what it says against the service.
 *
 * @param stored   every case of the tables
 * @param story    every act of the desk that stands in a case's story, to which is only added
 * @param told     every fact of the cases' topic, in its order; a fact may lie there twice under one id
 * @param notices  every notice of the tables
 * @param received which messages the receiver was sent, by the id that it is to remember
 */
record CaseFindings(
        List<StoredCase> stored,
        List<Act> story,
        List<Fact> told,
        List<StoredNotice> notices,
        Collection<UUID> received) {
    private static final Set<String> ENDED = Set.of("RESOLVED", "CLOSED");
    private static final String OPENED = "case.opened.v1";
    private static final String RESOLVED = "case.resolved.v1";
    private static final String REOPENED = "case.reopened.v1";
    private static final Set<String> TURNS = Set.of(OPENED, RESOLVED, REOPENED);

    /** A case as the tables have it. */
    record StoredCase(UUID caseId, String shipmentCode, String code, String state) {
        boolean hasEnded() {
            return ENDED.contains(state);
        }
    }

    /** What the desk did with a case, such as {@code RESOLVED}; new trouble may open it again. */
    record Act(UUID caseId, String kind) {}

    /** A fact of the topic. */
    record Fact(UUID id, String type, UUID caseId) {}

    /** A notice as the tables have it. */
    record StoredNotice(UUID messageId, UUID caseId, String occasion, String status) {}

    /**
     * What has to be.
     *
     * @param troubled parcels whose trouble the broker has
     * @param cleared  those of them that were delivered after all
     * @param acts     of which the service said that they are done
     */
    record Expected(Set<String> troubled, Set<String> cleared, Set<Act> acts) {}

    /** How often each rule was broken; the rule's short name first. */
    Map<String, Integer> violations(Expected expected) {
        Map<String, List<StoredCase>> byParcel =
                stored.stream().collect(Collectors.groupingBy(each -> each.shipmentCode() + " " + each.code()));
        Set<String> known = stored.stream().map(StoredCase::shipmentCode).collect(Collectors.toSet());
        Map<String, Integer> violations = new LinkedHashMap<>();
        violations.put("c1 troubles without a case", count(expected.troubled(), code -> !known.contains(code)));
        violations.put(
                "c2 cases beside another of the same parcel and class, or of no trouble",
                byParcel.values().stream().mapToInt(cases -> cases.size() - 1).sum()
                        + count(known, code -> !expected.troubled().contains(code)));
        violations.put(
                "c3 cases that are open though their parcel was delivered",
                count(stored, each -> expected.cleared().contains(each.shipmentCode()) && !each.hasEnded()));
        violations.put(
                "c4 answered acts that do not stand in the case's story once",
                count(expected.acts(), act -> Collections.frequency(story, act) != 1));
        violations.put("c5 cases of which the topic says something else than the tables", disagreeing());
        violations.put("c6 notices that were never received", unreceived());
        violations.put("c7 cases of whose opening a receiver that remembers ids does not know once", untold());
        return violations;
    }

    /** Opened once, and by its last turn open or not as in the tables; and no case that the tables do not know. */
    private int disagreeing() {
        Set<UUID> seen = new HashSet<>();
        Map<UUID, Integer> openings = new HashMap<>();
        Map<UUID, String> last = new HashMap<>();
        told.stream()
                .filter(fact -> TURNS.contains(fact.type()) && seen.add(fact.id()))
                .forEach(fact -> {
                    last.put(fact.caseId(), fact.type());
                    openings.merge(fact.caseId(), fact.type().equals(OPENED) ? 1 : 0, Integer::sum);
                });
        Set<UUID> known = stored.stream().map(StoredCase::caseId).collect(Collectors.toSet());
        return count(
                        stored,
                        each -> openings.getOrDefault(each.caseId(), 0) != 1
                                || RESOLVED.equals(last.get(each.caseId())) != each.hasEnded())
                + count(last.keySet(), id -> !known.contains(id));
    }

    private int unreceived() {
        Set<UUID> once = Set.copyOf(received);
        return count(notices, notice -> !once.contains(notice.messageId()));
    }

    private int untold() {
        Set<UUID> once = Set.copyOf(received);
        Map<UUID, Long> openings = notices.stream()
                .filter(notice -> notice.occasion().equals("OPENED") && once.contains(notice.messageId()))
                .collect(Collectors.groupingBy(StoredNotice::caseId, Collectors.counting()));
        Set<UUID> ours = notices.stream().map(StoredNotice::messageId).collect(Collectors.toSet());
        return count(stored, each -> openings.getOrDefault(each.caseId(), 0L) != 1)
                + count(once, id -> !ours.contains(id));
    }

    private static <T> int count(Collection<T> all, Predicate<T> broken) {
        return (int) all.stream().filter(broken).count();
    }
}
