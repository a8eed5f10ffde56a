package io.waymark.web.problem;

import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.waymark.web.FieldFault;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers requests whose content is refused, naming each field at fault and repeating no value. */
public class RefusalMappers {
    private static final Logger LOG = Logger.getLogger(RefusalMappers.class);

    @ServerExceptionMapper
    public Response refused(ProblemException refusal) {
        return ProblemBody.answer(refusal);
    }

    @ServerExceptionMapper
    public Response invalid(ResteasyReactiveViolationException violation) {
        if (violation.getConstraintViolations().stream().anyMatch(RefusalMappers::isOurs)) {
            LOG.error("an answer broke its own rules", violation);
            return ProblemBody.answer(HttpProblems.INTERNAL_ERROR, null);
        }
        List<FieldFault> faults = violation.getConstraintViolations().stream()
                .map(RefusalMappers::fault)
                .sorted(Comparator.comparing(FieldFault::field).thenComparing(FieldFault::message))
                .toList();
        return ProblemBody.answer(HttpProblems.VALIDATION_FAILED, "see errors", faults)
                .build();
    }

    private static boolean isOurs(ConstraintViolation<?> violation) {
        return nodes(violation.getPropertyPath()).stream().anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    private static FieldFault fault(ConstraintViolation<?> violation) {
        return new FieldFault(field(violation.getPropertyPath()), violation.getMessage());
    }

    /** The path without its first two nodes, which name our method and its parameter, except where nothing else is left. */
    private static String field(Path path) {
        List<Path.Node> nodes = nodes(path);
        List<Path.Node> inRequest = nodes.size() > 2 ? nodes.subList(2, nodes.size()) : nodes.subList(1, nodes.size());
        return inRequest.stream().map(Path.Node::toString).collect(Collectors.joining("."));
    }

    private static List<Path.Node> nodes(Path path) {
        return StreamSupport.stream(path.spliterator(), false).toList();
    }
}
