package io.waymark.exceptions.mapper;

import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads by rules of its own. */
final class MakesAMapper {
    static final JsonMapper OWN = JsonMapper.builder().build();

    private MakesAMapper() {}
}
