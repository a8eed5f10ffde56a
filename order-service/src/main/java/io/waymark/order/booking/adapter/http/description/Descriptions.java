package io.waymark.order.booking.adapter.http.description;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.JacksonYAMLParseException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.waymark.faults.Causes;
import io.waymark.json.JsonMisfit;
import io.waymark.json.PartnerJson;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads carriers' descriptions at start: from the operator's folder {@value #FOLDER} where it has a file of the name, else the
 * one that is built in, below {@code carriers/} of the class path. A description is read whole and checked; half of one is none.
 */
@Singleton
public final class Descriptions {
    /** Configuration key of the operator's folder; unset where only built-in descriptions are used. */
    public static final String FOLDER = "waymark.carrier-descriptions.folder";

    private static final String BUILT_IN = "carriers/";
    private static final String ENDING = ".yaml";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final ObjectReader READER = PartnerJson.mapper()
            .readerFor(CarrierDescription.class)
            .with(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                    DeserializationFeature.READ_ENUMS_USING_TO_STRING);

    private final Optional<Path> folder;

    /**
     * Reads from an operator's folder first.
     *
     * @throws DescriptionException when there is no such folder
     */
    @Inject
    public Descriptions(@ConfigProperty(name = FOLDER) Optional<Path> folder) {
        this.folder = folder;
        folder.filter(path -> !Files.isDirectory(path)).ifPresent(missing -> {
            throw new DescriptionException(missing.toString(), List.of(FOLDER + " is no folder"));
        });
    }

    /**
     * The description of this name.
     *
     * @throws DescriptionException naming file, place and what is wrong
     */
    public CarrierDescription read(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new DescriptionException(
                    BUILT_IN, List.of("a description's name has small letters, digits and dashes alone: " + name));
        }
        Optional<Path> own = folder.map(path -> path.resolve(name + ENDING)).filter(Files::exists);
        String file = own.map(Path::toString).orElse(BUILT_IN + name + ENDING);
        try (InputStream bytes = own.isPresent() ? Files.newInputStream(own.get()) : builtIn(file)) {
            return checked(file, bytes.readAllBytes());
        } catch (IOException unreadable) {
            throw new DescriptionException(
                    file, List.of("cannot be read: " + unreadable.getClass().getSimpleName()));
        }
    }

    private static InputStream builtIn(String file) {
        InputStream bytes = Thread.currentThread().getContextClassLoader().getResourceAsStream(file);
        if (bytes == null) {
            throw new DescriptionException(file, List.of("there is no such description"));
        }
        return bytes;
    }

    private static CarrierDescription checked(String file, byte[] yaml) throws IOException {
        CarrierDescription description = parsed(file, yaml);
        List<String> faults = DescriptionCheck.faults(description);
        if (!faults.isEmpty()) {
            throw new DescriptionException(file, faults);
        }
        return description;
    }

    /** The parser stands where reading failed until it is closed. */
    private static CarrierDescription parsed(String file, byte[] yaml) throws IOException {
        try (JsonParser parser = YAML.createParser(yaml)) {
            try {
                CarrierDescription description = READER.readValue(parser);
                if (description == null) {
                    throw new DescriptionException(file, List.of("says nothing"));
                }
                return description;
            } catch (JsonProcessingException misfit) {
                throw new DescriptionException(file, List.of(fault(misfit)));
            }
        }
    }

    private static String fault(JsonProcessingException misfit) {
        String place = JsonMisfit.place(misfit);
        return line(misfit) + (place.isEmpty() ? "" : place + ": ") + what(misfit);
    }

    /** Where a value is wrong; of what is wrong with a group the parser knows the end alone, and its name says more. */
    private static String line(JsonProcessingException misfit) {
        return misfit instanceof UnrecognizedPropertyException
                        || misfit instanceof ValueInstantiationException
                        || misfit.getLocation() == null
                ? ""
                : "line " + misfit.getLocation().getLineNr() + ", ";
    }

    private static String what(JsonProcessingException misfit) {
        return switch (misfit) {
            case UnrecognizedPropertyException unknown ->
                "there is no such key; there are " + unknown.getKnownPropertyIds();
            case InvalidTypeIdException unknown -> "there is no such kind";
            case ValueInstantiationException refused ->
                Causes.of(refused)
                        .filter(IllegalArgumentException.class::isInstance)
                        .map(Throwable::getMessage)
                        .findFirst()
                        .orElse("holds an empty value");
            default ->
                Causes.of(misfit).anyMatch(JacksonYAMLParseException.class::isInstance)
                        ? "is not well-formed YAML"
                        : JsonMisfit.of(misfit, null).message();
        };
    }
}
