package io.waymark.exceptions.cases.domain;

import java.util.UUID;

/** Makes the unchanging part of a case from what is known of its subject. */
final class CaseReferences {

    static CaseReference of(UUID caseId, Dossier dossier, String family) {
        SubjectFacts facts = dossier.facts();
        return switch (dossier.subject()) {
            case Subject.Shipment shipment ->
                new CaseReference(caseId, shipment, shipment.code(), facts.orderId(), facts.merchantId(), null, family);
            case Subject.Integration integration ->
                new CaseReference(
                        caseId, integration, facts.shipmentCode(), facts.orderId(), null, integration.about(), family);
        };
    }

    private CaseReferences() {}
}
