package io.waymark.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.waymark.json.HouseJson;
import jakarta.inject.Singleton;

/** Lays the house's policy on the mapper that the platform makes, so that no door bends a value into another shape. */
@Singleton
public class StrictBodies implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper json) {
        HouseJson.govern(json);
    }
}
