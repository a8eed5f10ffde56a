package io.waymark.web.quota;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;

/** Says of every door that asks who comes that it turns away who has used up its budget, as {@link QuotaFilter} does. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP, priority = DocumentedQuota.BEFORE_THE_HOUSES)
public class DocumentedQuota implements OASFilter {
    static final int BEFORE_THE_HOUSES = 2;

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            String.valueOf(QuotaProblems.QUOTA_EXCEEDED.status()),
                            OASFactory.createAPIResponse().description(QuotaProblems.QUOTA_EXCEEDED.title()));
        }
        return operation;
    }
}
